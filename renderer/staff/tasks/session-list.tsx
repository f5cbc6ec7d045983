import type { StaffWork } from '../../../shared/domain/desk/staff-work.ts';
import { dayFigures } from '../../../shared/domain/period.ts';
import { sessionNames } from '../../../shared/domain/report/words.ts';
import { useSay } from '../../words/language.tsx';
import { staffWorkWords } from '../../words/staff-work.ts';

/** Sessions held in a quarter, with who came in numbers, and the visitors who were told of the table. */
export function SessionList({ sessions, visitors }: Pick<StaffWork, 'sessions' | 'visitors'>) {
  const say = useSay();
  const held = (kind: 'training' | 'mobile') => sessions.filter(({ session }) => session === kind).length;
  const attendance = sessions.reduce((sum, one) => sum + one.attendance, 0);
  return (
    <section className="desk-card" data-list="sessions">
      <h2>{say(staffWorkWords.sessions)}</h2>
      {sessions.length === 0 ? (
        <p role="status">{say(staffWorkWords.noSessions)}</p>
      ) : (
        <>
          <p>{say(staffWorkWords.sessionsRead(held('training'), held('mobile'), attendance))}</p>
          <table className="work-table">
            <thead>
              <tr>
                <th scope="col">{say(staffWorkWords.day)}</th>
                <th scope="col">{say(staffWorkWords.kind)}</th>
                <th scope="col">{say(staffWorkWords.topic)}</th>
                <th scope="col">{say(staffWorkWords.place)}</th>
                <th scope="col">{say(staffWorkWords.attendance)}</th>
              </tr>
            </thead>
            <tbody>
              {sessions.map((one) => (
                <tr key={one.id}>
                  <td>
                    <time dateTime={one.day}>{dayFigures(one.day)}</time>
                  </td>
                  <td>{say(sessionNames[one.session])}</td>
                  <td>{one.topic}</td>
                  <td>{say(one.placeName)}</td>
                  <td>{one.attendance}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <p>{say(staffWorkWords.visitors(visitors))}</p>
    </section>
  );
}
