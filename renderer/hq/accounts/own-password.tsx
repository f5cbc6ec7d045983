import { type FormEvent, useState } from 'react';
import type { HqSession } from '../../../shared/domain/hq/account.ts';
import { Button } from '../../parts/button.tsx';
import { accountWords } from '../../words/hq-accounts.ts';
import { doorWords } from '../../words/hq-door.ts';
import { useSay } from '../../words/language.tsx';
import { doorFault } from '../door/door-form.tsx';
import type { HqClient } from '../hq-client.ts';
import { PasswordField } from './password-field.tsx';

interface OwnPasswordProps {
  client: HqClient;
  onSession(session: HqSession): void;
}

/** Changes the password of whoever is signed in; every other session of theirs ends. */
export function OwnPassword({ client, onSession }: OwnPasswordProps) {
  const say = useSay();
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    setBusy(true);
    setSaid(undefined);
    try {
      const body = { password: String(given.get('old')), next: String(given.get('next')) };
      onSession(await client.setPassword({ body }));
      form.reset();
      setSaid(say(accountWords.changed));
    } catch (cause) {
      const fault = doorFault(cause, true);
      setSaid(say(fault === 'wrong' ? accountWords.wrong : doorWords[fault]));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="figure-card" aria-label={say(accountWords.own)}>
      <h3>{say(accountWords.own)}</h3>
      <form className="hq-add" onSubmit={(event) => void submit(event)}>
        <PasswordField name="old" label={say(accountWords.old)} />
        <PasswordField name="next" label={say(accountWords.next)} fresh />
        <Button type="submit" disabled={busy}>
          {say(accountWords.change)}
        </Button>
      </form>
      <p role="status">{said}</p>
    </section>
  );
}
