import { useState } from 'react';
import type { PortalSight } from '../../../shared/domain/content/portal-view.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { useLanguage, useSay } from '../../words/language.tsx';
import { portalFileWords } from '../../words/portal-view.ts';
import { usePortalView } from './portal-provider.tsx';

/** The files that a page of the portal may be given: what was scanned in this session, and nothing else. */
export function PortalFiles({ asks }: { asks: NonNullable<PortalSight['asks']> }) {
  const say = useSay();
  const { line } = usePortalView();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { several, files } = asks;
  const choose = (name: string) => {
    if (chosen.includes(name)) setChosen(chosen.filter((other) => other !== name));
    else setChosen(several ? [...chosen, name] : [name]);
  };
  const names = chosen.filter((name) => files.some((file) => file.name === name));
  return (
    <ScrollArea>
      <div className="portal-files">
        <h2>{say(portalFileWords.headline)}</h2>
        <p>
          {say(
            files.length === 0
              ? portalFileWords.none
              : several
                ? portalFileWords.several
                : portalFileWords.one,
          )}
        </p>
        <ul>
          {files.map((file) => (
            <li key={file.name}>
              <button
                type="button"
                className="portal-file"
                aria-pressed={names.includes(file.name)}
                onClick={() => choose(file.name)}
              >
                <Icon name={names.includes(file.name) ? 'check' : 'paper'} />
                <span>
                  <strong>{file.name}</strong>
                  <Scanned at={file.at} bytes={file.bytes} />
                </span>
              </button>
            </li>
          ))}
        </ul>
        <div className="portal-choices">
          <Button onClick={() => line.give([])}>{say(portalFileWords.cancel)}</Button>
          <Button before="search" onClick={() => line.act('look')}>
            {say(portalFileWords.look)}
          </Button>
          {files.length > 0 && (
            <Button kind="main" disabled={names.length === 0} onClick={() => line.give([...names])}>
              {say(portalFileWords.send(names.length))}
            </Button>
          )}
        </div>
      </div>
    </ScrollArea>
  );
}

/** When a file came, and how large it is. */
function Scanned({ at, bytes }: { at: string; bytes: number }) {
  const say = useSay();
  const language = useLanguage();
  const time = new Date(at).toLocaleTimeString(language, {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte' }).format(
    Math.max(1, Math.round(bytes / 1_000)),
  );
  return <small>{say(portalFileWords.scanned(time, size))}</small>;
}
