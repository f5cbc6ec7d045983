import { useCallback, useEffect, useState } from 'react';
import type { ScreenList } from '../../../shared/domain/signage/desk-screen.ts';
import type { LanScreens } from '../../../shared/domain/signage/lan-screen.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { ChipField } from '../../parts/office/chip-field.tsx';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import { lanWords } from '../../words/staff-players.ts';

/** How often it is looked whether a machine waits. */
const lookAgainMs = 5_000;

interface LanCardProps {
  client: Pick<Client, 'lanScreens' | 'pairLanScreen' | 'revokeLanScreen'>;
  screens: ScreenList['screens'];
}

/** Machines on the network that may show a screen: letting them in, and showing them out. */
export function LanCard({ client, screens }: LanCardProps) {
  const say = useSay();
  const language = useLanguage();
  const ask = useCallback((signal: AbortSignal) => client.lanScreens({}, { signal }), [client]);
  const [{ answer }, askAgain] = useAsking<LanScreens>(ask);
  const { failure, send } = useSending(askAgain);
  const [code, setCode] = useState('');
  const [chosen, setChosen] = useState(screens[0]?.id ?? '');
  useEffect(() => {
    const timer = setInterval(askAgain, lookAgainMs);
    return () => clearInterval(timer);
  }, [askAgain]);

  if (answer === undefined) return null;
  const titleOf = (id: string) => screens.find((screen) => screen.id === id)?.title ?? { vi: id, en: id };
  const dayOf = (instant: string) => new Date(instant).toLocaleDateString(language);
  return (
    <section className="desk-card">
      <h2>{say(lanWords.title)}</h2>
      {answer.addresses.length === 0 ? (
        <p>{say(lanWords.closed)}</p>
      ) : (
        <>
          <p>{say(lanWords.open)}</p>
          <div className="lan-addresses">
            {answer.addresses.map((address) => (
              <span key={address}>{address}signage</span>
            ))}
          </div>
          <form
            className="assist-form"
            onSubmit={(event) => {
              event.preventDefault();
              void send(() => client.pairLanScreen({ body: { code, screen: chosen } }));
              setCode('');
            }}
          >
            <label className="field">
              <span>{say(lanWords.code)}</span>
              <input
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={7}
                value={code}
                onChange={({ target }) => setCode(target.value.replace(/\D/g, '').slice(0, 6))}
              />
            </label>
            <ChipField
              title={lanWords.screen}
              terms={screens.map(({ id, title }) => ({ id, text: title }))}
              chosen={[chosen]}
              onToggle={setChosen}
            />
            <p role="status">{say(lanWords.waiting(answer.waiting))}</p>
            <Button type="submit" before="screen" disabled={code.length !== 6}>
              {say(lanWords.pair)}
            </Button>
          </form>
        </>
      )}
      <DeskFailure cause={failure} />
      {answer.screens.map(({ id, screen, address, pairedAt }) => (
        <article key={id} className="desk-entry">
          <div>{say(lanWords.paired(titleOf(screen), address, dayOf(pairedAt)))}</div>
          <Button before="erase" onClick={() => void send(() => client.revokeLanScreen({ params: { id } }))}>
            {say(lanWords.revoke)}
          </Button>
        </article>
      ))}
    </section>
  );
}
