import { needsRefresher, refresherShare, type StaffWork } from '../../../shared/domain/desk/staff-work.ts';
import { shareOf } from '../../../shared/domain/report/report.ts';
import { cellText } from '../../../shared/domain/report/tables.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import { staffWorkWords } from '../../words/staff-work.ts';

/** A quarter's quick checks by question, the most often wrong first, with what to refresh. */
export function CheckSummary({ checks }: { checks: StaffWork['checks'] }) {
  const say = useSay();
  const language = useLanguage();
  const { taken, right, total, questions } = checks;
  const share = (part: number, whole: number) => cellText(shareOf(part, whole), 'share', 'share', language);
  const weak = questions.filter(needsRefresher).length;
  return (
    <section className="desk-card" data-list="checks">
      <h2>{say(staffWorkWords.checks)}</h2>
      {taken === 0 ? (
        <p role="status">{say(staffWorkWords.noChecks)}</p>
      ) : (
        <p>{say(staffWorkWords.checksRead(taken, right, total, share(right, total)))}</p>
      )}
      {taken > 0 && questions.length === 0 && <p>{say(staffWorkWords.noQuestions)}</p>}
      {questions.length > 0 && (
        <>
          <p>
            <strong>{say(staffWorkWords.refresherRead(weak, `${Math.round(refresherShare * 100)}%`))}</strong>
          </p>
          <table className="work-table">
            <thead>
              <tr>
                <th scope="col">{say(staffWorkWords.question)}</th>
                <th scope="col">{say(staffWorkWords.right)}</th>
                <th scope="col">{say(staffWorkWords.share)}</th>
              </tr>
            </thead>
            <tbody>
              {questions.map((one) => (
                <tr key={one.question} data-weak={needsRefresher(one) || undefined}>
                  <td>
                    {one.title ? say(one.title) : one.question}
                    {needsRefresher(one) && (
                      <small>
                        <b>{say(staffWorkWords.refresher)}.</b> {one.explanation && say(one.explanation)}
                      </small>
                    )}
                  </td>
                  <td>{`${one.right}/${one.asked}`}</td>
                  <td>{share(one.right, one.asked)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
