import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import { hqAppWords } from '../../words/hq-apps.ts';
import { hqReleaseWords } from '../../words/hq-releases.ts';
import { useSay } from '../../words/language.tsx';
import type { GroupName } from '../parts/group-names.ts';
import { timeSaid } from '../parts/time-said.ts';
import type { StandingPc } from './release-standing.ts';

interface ReleasePcsProps {
  pcs: StandingPc[];
  groupName: GroupName;
  onSite(site: string): void;
}

/** What every PC shows, those first that refused a release or went back. */
export function ReleasePcs({ pcs, groupName, onSite }: ReleasePcsProps) {
  const say = useSay();
  if (pcs.length === 0) return null;
  const today = businessDay(Date.now());
  const { site, pc, group, shows, standing, heard } = hqReleaseWords;
  const titles = [site, pc, group, shows, standing, heard, hqAppWords.headline];
  return (
    <section className="figure-card">
      <h3>{say(hqReleaseWords.sites)}</h3>
      <div className="figure-table">
        <table className="hq-table release-pcs">
          <thead>
            <tr>
              {titles.map((title) => (
                <th key={title.vi} scope="col" data-kind="text">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pcs.map(({ pc, report, standing }) => (
              <tr key={pc.installation} data-standing={standing}>
                <th scope="row" data-kind="text">
                  <button type="button" className="hq-link" onClick={() => onSite(pc.site)}>
                    {pc.siteName}
                  </button>
                </th>
                <td data-kind="text">{pc.name}</td>
                <td data-kind="text">{pc.group === null ? '–' : groupName(pc.group)}</td>
                <td data-kind="text">
                  {report === undefined
                    ? '–'
                    : say(
                        report.release === null
                          ? hqReleaseWords.shipped
                          : hqReleaseWords.release(report.release),
                      )}
                </td>
                <td data-kind="text">
                  <span className="release-standing">{say(hqReleaseWords[standing])}</span>
                  {report && report.trouble !== null && (
                    <details>
                      <summary>{say(hqReleaseWords.why)}</summary>
                      <p lang="en">{report.trouble}</p>
                    </details>
                  )}
                </td>
                <td data-kind="text">{report ? timeSaid(report.heardAt, today) : '–'}</td>
                <td data-kind="text">{pc.version ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
