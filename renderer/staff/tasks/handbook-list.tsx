import type { StaffWork } from '../../../shared/domain/desk/staff-work.ts';
import { dayFigures } from '../../../shared/domain/period.ts';
import { useSay } from '../../words/language.tsx';
import { staffWorkWords } from '../../words/staff-work.ts';

/** Who has received and read the handbook, by role and edition: the one in use first. */
export function HandbookList({ handbooks }: Pick<StaffWork, 'handbooks'>) {
  const say = useSay();
  return (
    <section className="desk-card" data-list="handbooks">
      <h2>{say(staffWorkWords.handbooks)}</h2>
      <p>{say(staffWorkWords.handbooksHelp)}</p>
      {handbooks.length === 0 ? (
        <p role="status">{say(staffWorkWords.noHandbooks)}</p>
      ) : (
        <table className="work-table">
          <thead>
            <tr>
              <th scope="col">{say(staffWorkWords.role)}</th>
              <th scope="col">{say(staffWorkWords.edition)}</th>
              <th scope="col">{say(staffWorkWords.last)}</th>
              <th scope="col">{say(staffWorkWords.people)}</th>
            </tr>
          </thead>
          <tbody>
            {handbooks.map(({ role, name, revision, current, count, last }) => (
              <tr key={`${role} ${revision}`}>
                <td>{say(name)}</td>
                <td>{say(current ? staffWorkWords.current : staffWorkWords.earlier(revision))}</td>
                <td>
                  <time dateTime={last}>{dayFigures(last)}</time>
                </td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
