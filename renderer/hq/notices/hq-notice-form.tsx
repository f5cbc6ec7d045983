import { type FormEvent, useCallback, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import type { HqOutput } from '../../../shared/domain/hq/api.ts';
import { severities } from '../../../shared/domain/signage/notice.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { ChipField } from '../../parts/office/chip-field.tsx';
import { DeskDialog } from '../../parts/office/desk-dialog.tsx';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { hqNoticeWords } from '../../words/hq-releases.ts';
import { useSay } from '../../words/language.tsx';
import { screenWords, severityWords } from '../../words/staff-desk.ts';
import { useGroupNames } from '../parts/group-names.ts';
import type { ViewProps } from '../view-props.ts';

const choices = severities.filter((severity) => severity !== 'unknown');
const places = ['everywhere', 'someGroups', 'someSites'] as const;
type Place = (typeof places)[number];

interface HqNoticeFormProps extends Pick<ViewProps, 'client'> {
  onClose(): void;
  onPosted(): void;
}

/** A new urgent notice: what it says, where, and until when. */
export function HqNoticeForm({ client, onClose, onPosted }: HqNoticeFormProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.sites({}, { signal }), [client]);
  const [{ answer }] = useAsking<HqOutput<'sites'>>(ask);
  const groupName = useGroupNames(client);
  const { busy, failure, send } = useSending(onPosted);
  const [id] = useState(() => uuid());
  const [severity, setSeverity] = useState<(typeof choices)[number]>('severe');
  const [place, setPlace] = useState<Place>('everywhere');
  const [named, setNamed] = useState<string[]>([]);
  const open = (answer?.sites ?? []).filter(({ closedAt }) => closedAt === null);
  const terms =
    place === 'someSites'
      ? open.map(({ code, name }) => ({ id: code, text: { vi: name, en: name } }))
      : [...new Set(open.flatMap(({ group }) => group ?? []))].map((group) => ({
          id: group,
          text: { vi: groupName(group), en: groupName(group) },
        }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const said = (field: string) => String(given.get(field) ?? '').trim();
    const screens = said('screens')
      .split(/[\s,;]+/)
      .filter(Boolean);
    const body = {
      id,
      headline: said('headline'),
      severity,
      from: new Date().toISOString(),
      // What the field holds is Hanoi's time, wherever the browser is.
      until: new Date(`${said('until')}:00+07:00`).toISOString(),
      ...(said('text') !== '' && { text: said('text') }),
      ...(screens.length > 0 && { screens }),
      ...(place === 'someSites' && { sites: named }),
      ...(place === 'someGroups' && { groups: named }),
    };
    void send(() => client.postHqNotice({ body }));
  };
  return (
    <DeskDialog headline={say(hqNoticeWords.write)} help={say(hqNoticeWords.help)} onClose={onClose}>
      <form className="hq-form" onSubmit={submit}>
        <label className="field">
          <span>{say(screenWords.headline)}</span>
          <input name="headline" required maxLength={90} />
        </label>
        <label className="field">
          <span>{say(screenWords.text)}</span>
          <textarea name="text" rows={2} maxLength={400} />
        </label>
        <ChipField
          title={screenWords.severity}
          terms={choices.map((known) => ({ id: known, text: severityWords[known] }))}
          chosen={[severity]}
          onToggle={(chosen) => setSeverity(choices.find((known) => known === chosen) ?? severity)}
        />
        <ChipField
          title={hqNoticeWords.where}
          terms={places.map((known) => ({ id: known, text: hqNoticeWords[known] }))}
          chosen={[place]}
          onToggle={(chosen) => {
            setPlace(places.find((known) => known === chosen) ?? place);
            setNamed([]);
          }}
        />
        {place !== 'everywhere' && (
          <div className="notice-sites">
            <ChipField
              title={hqNoticeWords[place]}
              terms={terms}
              chosen={named}
              onToggle={(one) =>
                setNamed(named.includes(one) ? named.filter((other) => other !== one) : [...named, one])
              }
            />
          </div>
        )}
        {place !== 'everywhere' && named.length === 0 && <p>{say(hqNoticeWords.chooseSome)}</p>}
        <label className="field">
          <span>{say(hqNoticeWords.screens)}</span>
          <input
            name="screens"
            autoCapitalize="none"
            pattern="\s*[a-z0-9]+(-[a-z0-9]+)*([\s,;]+[a-z0-9]+(-[a-z0-9]+)*)*\s*"
          />
          <small>{say(hqNoticeWords.screensHint)}</small>
        </label>
        <label className="field">
          <span>{say(hqNoticeWords.until)}</span>
          <input name="until" type="datetime-local" required defaultValue={inHanoi(Date.now() + 3_600_000)} />
        </label>
        <DeskFailure cause={failure} />
        <Button
          kind="main"
          type="submit"
          before="bell"
          disabled={busy || (place !== 'everywhere' && named.length === 0)}
        >
          {say(hqNoticeWords.post)}
        </Button>
      </form>
    </DeskDialog>
  );
}

/** An instant as a field of date and time has it, in Hanoi. */
function inHanoi(instant: number): string {
  return hanoiTime(instant).slice(0, 16);
}
