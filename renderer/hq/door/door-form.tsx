import { type FormEvent, useCallback, useState } from 'react';
import type { HqDoor, HqSession } from '../../../shared/domain/hq/account.ts';
import { ApiError } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { PartState } from '../../parts/office/part-state.tsx';
import { doorWords } from '../../words/hq-door.ts';
import { useSay } from '../../words/language.tsx';
import './door-form.css';
import { hqClientOf } from '../hq-client.ts';

const client = hqClientOf(undefined);

/** Signs in, or makes the first account of an HQ that has none yet. */
export function DoorForm({ ended, onSession }: { ended: boolean; onSession(session: HqSession): void }) {
  const ask = useCallback((signal: AbortSignal) => client.door({}, { signal }), []);
  const [{ state, answer: door }, askAgain] = useAsking<HqDoor>(ask);
  if (door === undefined) return <PartState state={state} onAgain={askAgain} />;
  return <Form key={String(door.first)} first={door.first} ended={ended} onSession={onSession} />;
}

function Form({
  first,
  ended,
  onSession,
}: {
  first: boolean;
  ended: boolean;
  onSession(session: HqSession): void;
}) {
  const say = useSay();
  const [fault, setFault] = useState<keyof typeof doorWords>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (field: string) => String(given.get(field) ?? '');
    const body = { name: text('name').trim().toLowerCase(), password: text('password') };
    if (first && body.password !== text('repeat')) return setFault('different');
    setBusy(true);
    setFault(undefined);
    try {
      onSession(
        await (first
          ? client.makeFirstAccount({ body: { ...body, code: text('code') } })
          : client.signIn({ body })),
      );
    } catch (cause) {
      setFault(doorFault(cause, first));
      setBusy(false);
    }
  };
  return (
    <form className="door-form" onSubmit={(event) => void submit(event)}>
      <h2>{say(first ? doorWords.first : doorWords.signIn)}</h2>
      {ended && (
        <p className="door-ended" role="status">
          <Icon name="clock" /> {say(doorWords.ended)}
        </p>
      )}
      <p>{say(first ? doorWords.firstHelp : doorWords.signInHelp)}</p>
      {first && <Field name="code" label={say(doorWords.code)} hint={say(doorWords.codeHint)} />}
      <Field
        name="name"
        label={say(doorWords.name)}
        hint={first ? say(doorWords.nameHint) : undefined}
        autoComplete="username"
      />
      <Field
        name="password"
        label={say(doorWords.password)}
        hint={first ? say(doorWords.passwordHint) : undefined}
        type="password"
        autoComplete={first ? 'new-password' : 'current-password'}
      />
      {first && (
        <Field name="repeat" label={say(doorWords.repeat)} type="password" autoComplete="new-password" />
      )}
      <p className="door-fault" role="alert">
        {fault && (
          <>
            <Icon name="warning" /> {say(doorWords[fault])}
          </>
        )}
      </p>
      <Button kind="main" type="submit" after="next" disabled={busy}>
        {say(first ? doorWords.make : doorWords.enter)}
      </Button>
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  type?: 'text' | 'password';
  autoComplete?: string;
}

function Field({ name, label, hint, type = 'text', autoComplete = 'off' }: FieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input {...{ name, type, autoComplete }} required autoCapitalize="none" spellCheck={false} />
      {hint && <small>{hint}</small>}
    </label>
  );
}

/** Why HQ did not open, as the name of a sentence. */
export function doorFault(cause: unknown, first: boolean): keyof typeof doorWords {
  const status = cause instanceof ApiError ? cause.problem.status : 0;
  if (status === 401) return 'wrong';
  if (status === 403) return 'wrongCode';
  if (status === 409) return 'taken';
  if (status === 429) return 'wait';
  if (status === 400) return first ? 'malformed' : 'wrong';
  return 'unreachable';
}
