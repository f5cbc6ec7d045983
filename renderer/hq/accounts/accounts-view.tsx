import { type FormEvent, useCallback } from 'react';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import { HqRole, hqRoles } from '../../../shared/domain/hq/account.ts';
import type { HqOutput } from '../../../shared/domain/hq/api.ts';
import { dayName } from '../../../shared/domain/period.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { hqRoleWords } from '../../words/hq.ts';
import { accountWords } from '../../words/hq-accounts.ts';
import { useSay } from '../../words/language.tsx';
import type { ViewProps } from '../view-props.ts';
import { OwnPassword } from './own-password.tsx';
import { PasswordField } from './password-field.tsx';

/** One's own password; for administrators also every account. */
export function AccountsView({ client, role, enter }: ViewProps) {
  return (
    <>
      <OwnPassword client={client} onSession={enter} />
      {role === 'administrator' && <AccountList client={client} />}
    </>
  );
}

function AccountList({ client }: Pick<ViewProps, 'client'>) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.accounts({}, { signal }), [client]);
  const [{ state, answer }, askAgain] = useAsking<HqOutput<'accounts'>>(ask);
  const { busy, failure, send } = useSending(askAgain);
  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const body = {
      name: String(given.get('name')).trim().toLowerCase(),
      password: String(given.get('password')),
      role: HqRole.parse(given.get('role')),
    };
    void send(async () => {
      await client.makeAccount({ body });
      form.reset();
    });
  };
  const close = (name: string) => {
    if (confirm(say(accountWords.closeSure(name)))) {
      void send(() => client.closeAccount({ params: { name } }));
    }
  };
  return (
    <section className="figure-card" aria-label={say(accountWords.headline)}>
      <h3>{say(accountWords.headline)}</h3>
      <table className="hq-table">
        <thead>
          <tr>
            {[accountWords.name, accountWords.role, accountWords.made].map((title) => (
              <th key={title.vi} scope="col" data-kind="text">
                {say(title)}
              </th>
            ))}
            <th scope="col" aria-label={say(accountWords.close)} />
          </tr>
        </thead>
        <tbody>
          {answer.accounts.map(({ name, role, madeAt, closedAt }) => (
            <tr key={name} data-closed={closedAt !== null || undefined}>
              <th scope="row" data-kind="text">
                {name}
              </th>
              <td data-kind="text">{say(hqRoleWords[role])}</td>
              <td data-kind="text">{say(dayName(businessDay(Date.parse(madeAt))))}</td>
              <td>
                {closedAt === null ? (
                  <Button before="lock" disabled={busy} onClick={() => close(name)}>
                    {say(accountWords.close)}
                    <span className="visually-hidden">: {name}</span>
                  </Button>
                ) : (
                  say(accountWords.closed)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form className="hq-add" onSubmit={add}>
        <label className="field">
          <span>{say(accountWords.name)}</span>
          <input name="name" required minLength={3} maxLength={40} autoCapitalize="none" autoComplete="off" />
        </label>
        <PasswordField name="password" label={say(accountWords.first)} fresh />
        <label className="field">
          <span>{say(accountWords.role)}</span>
          <select name="role">
            {hqRoles.map((known) => (
              <option key={known} value={known}>
                {say(hqRoleWords[known])}
              </option>
            ))}
          </select>
        </label>
        <Button before="plus" type="submit" disabled={busy}>
          {say(accountWords.add)}
        </Button>
      </form>
      <DeskFailure cause={failure} />
      <p className="figure-help">{say(accountWords.roleHelp)}</p>
    </section>
  );
}
