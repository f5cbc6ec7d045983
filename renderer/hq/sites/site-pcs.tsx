import { type FormEvent, useCallback, useState } from 'react';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { HqRole } from '../../../shared/domain/hq/account.ts';
import type { HqOutput } from '../../../shared/domain/hq/api.ts';
import type { Installation, NewCode } from '../../../shared/domain/hq/site.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { pcStateWords, pcWords } from '../../words/hq-sites.ts';
import { useSay } from '../../words/language.tsx';
import type { HqClient } from '../hq-client.ts';
import { timeSaid } from '../parts/time-said.ts';
import { EnrolDialog } from './enrol-dialog.tsx';

interface SitePcsProps {
  client: HqClient;
  role: HqRole;
  /** Its code. */
  site: string;
}

/** The PCs of a site: when each was last heard of, what is missing of it; an editor enrols them and shuts them out. */
export function SitePcs({ client, role, site }: SitePcsProps) {
  const say = useSay();
  const ask = useCallback(
    (signal: AbortSignal) => client.installations({ query: { site } }, { signal }),
    [client, site],
  );
  const [{ state, answer }, askAgain] = useAsking<HqOutput<'installations'>>(ask);
  const { busy, failure, send } = useSending(askAgain);
  const [code, setCode] = useState<NewCode>();
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name') ?? '');
    void send(async () => {
      setCode(await client.makeInstallation({ body: { site, name } }));
      form.reset();
    });
  };
  const anew = (installation: string) =>
    void send(async () => setCode(await client.makeCode({ params: { installation } })));
  const revoke = (installation: string) => {
    if (!confirm(say(pcWords.revokeSure))) return;
    void send(() => client.revokeInstallation({ params: { installation } }));
  };
  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  return (
    <section className="figure-card site-pcs" aria-label={say(pcWords.headline)}>
      <h3>{say(pcWords.headline)}</h3>
      {answer.installations.length === 0 && <p>{say(pcWords.none)}</p>}
      <ul>
        {answer.installations.map((pc) => (
          <li key={pc.id} data-state={pc.state}>
            <PcLine pc={pc} />
            {role !== 'viewer' && (
              <span className="hq-buttons">
                <Button disabled={busy} onClick={() => anew(pc.id)}>
                  {say(pcWords.newCode)}
                </Button>
                {pc.state === 'enrolled' && (
                  <Button before="lock" disabled={busy} onClick={() => revoke(pc.id)}>
                    {say(pcWords.revoke)}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <DeskFailure cause={failure} />
      {role !== 'viewer' && (
        <form className="hq-add" onSubmit={add}>
          <label className="field">
            <span>{say(pcWords.name)}</span>
            <input name="name" required maxLength={120} placeholder={say(pcWords.nameExample)} />
          </label>
          <Button before="plus" type="submit" disabled={busy}>
            {say(pcWords.add)}
          </Button>
        </form>
      )}
      {code && <EnrolDialog code={code} onClose={() => setCode(undefined)} />}
    </section>
  );
}

function PcLine({ pc }: { pc: Installation }) {
  const say = useSay();
  const { name, state, version, heardAt, held, told } = pc;
  const facts = [
    ...(heardAt === null ? [] : [say(pcWords.heard(timeSaid(heardAt, businessDay(Date.now()))))]),
    ...(state === 'waiting' ? [] : [say(pcWords.held(held))]),
    ...(version === null ? [] : [say(pcWords.version(version))]),
  ];
  return (
    <span className="pc-line">
      <b>{name}</b> <em>{say(pcStateWords[state])}</em>
      <small>{facts.join(' · ')}</small>
      {told > held && <strong>{say(pcWords.missing(told - held))}</strong>}
    </span>
  );
}
