import { type FormEvent, useCallback, useState } from 'react';
import type { HqOutput } from '../../../shared/domain/hq/api.ts';
import { measureIds, type ProgrammeTarget, unitOfMeasure } from '../../../shared/domain/hq/target.ts';
import { summaryFigures } from '../../../shared/domain/report/figures.ts';
import { cellText } from '../../../shared/domain/report/tables.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { targetWords } from '../../words/hq-sheets.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import type { HqClient } from '../hq-client.ts';
import './target-setting.css';

interface TargetSettingProps {
  client: HqClient;
  year: string;
  onChange(): void;
}

/** Sets the targets of a year; those that are not counted here by hand, with how far they have come. */
export function TargetSetting({ client, year, onChange }: TargetSettingProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.programmeTargets({}, { signal }), [client]);
  const [asked, askAgain] = useAsking<HqOutput<'programmeTargets'>>(ask);
  const { busy, failure, send } = useSending(() => {
    askAgain();
    onChange();
  });
  if (asked.answer === undefined) return <PartState {...asked} onAgain={askAgain} />;
  const targets = asked.answer.targets.filter((target) => String(target.year) === year);
  const set = (target: ProgrammeTarget) => send(() => client.setProgrammeTarget({ body: target }));
  return (
    <section className="figure-card target-setting" aria-label={say(targetWords.headline)}>
      <h3>{say(targetWords.of(year))}</h3>
      <p className="figure-help">{say(targetWords.help)}</p>
      <ul className="hq-lines">
        {targets.map((target) => (
          <TargetLine
            key={`${target.id} ${target.aim} ${target.reached}`}
            target={target}
            busy={busy}
            onSet={set}
            onEnd={() => void send(() => client.endProgrammeTarget({ params: { id: target.id } }))}
          />
        ))}
      </ul>
      <NewTarget
        key={targets.map(({ id }) => id).join()}
        year={Number(year)}
        taken={targets.flatMap(({ measure }) => measure ?? [])}
        busy={busy}
        onSet={set}
      />
      <DeskFailure cause={failure} />
    </section>
  );
}

interface TargetLineProps {
  target: ProgrammeTarget;
  busy: boolean;
  onSet(target: ProgrammeTarget): void;
  onEnd(): void;
}

function TargetLine({ target, busy, onSet, onEnd }: TargetLineProps) {
  const say = useSay();
  const { measure, unit } = target;
  const title = summaryFigures.find(({ id }) => id === measure)?.title;
  const name = title ? say(title) : (target.name ?? '');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    onSet({
      ...target,
      aim: numberIn(given, 'aim', unit) ?? target.aim,
      reached: numberIn(given, 'reached', unit),
    });
  };
  return (
    <li>
      <form className="hq-line" onSubmit={submit}>
        <b>{name}</b>
        <NumberField name="aim" label={say(targetWords.aim)} {...{ unit }} value={target.aim} required />
        {measure === null && (
          <NumberField name="reached" label={say(targetWords.reached)} {...{ unit }} value={target.reached} />
        )}
        <Button type="submit" disabled={busy}>
          {say(targetWords.save)}
        </Button>
        <Button disabled={busy} onClick={() => confirm(say(targetWords.endSure(name))) && onEnd()}>
          {say(targetWords.end)}
          <span className="visually-hidden">: {name}</span>
        </Button>
      </form>
    </li>
  );
}

interface NewTargetProps {
  year: number;
  taken: readonly string[];
  busy: boolean;
  onSet(target: ProgrammeTarget): void;
}

function NewTarget({ year, taken, busy, onSet }: NewTargetProps) {
  const say = useSay();
  const free = measureIds.filter((id) => !taken.includes(id));
  const [measure, setMeasure] = useState<string | null>(free[0] ?? null);
  const [isShare, setIsShare] = useState(true);
  const unit = measure === null ? (isShare ? 'share' : 'count') : unitOfMeasure(measure);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const name = String(given.get('name') ?? '').trim();
    onSet({
      id: crypto.randomUUID(),
      year,
      measure,
      name: measure === null ? name : null,
      unit,
      aim: numberIn(given, 'aim', unit) ?? 0,
      reached: numberIn(given, 'reached', unit),
    });
  };
  return (
    <form className="hq-line" onSubmit={submit}>
      <label className="field">
        <span>{say(targetWords.measure)}</span>
        <select value={measure ?? ''} onChange={({ target }) => setMeasure(target.value || null)}>
          {free.map((id) => {
            const title = summaryFigures.find((figure) => figure.id === id)?.title;
            return (
              <option key={id} value={id}>
                {title ? say(title) : id}
              </option>
            );
          })}
          <option value="">{say(targetWords.other)}</option>
        </select>
      </label>
      {measure === null && (
        <>
          <label className="field">
            <span>{say(targetWords.name)}</span>
            <input name="name" required maxLength={120} />
          </label>
          <label className="small-counts">
            <input type="checkbox" checked={isShare} onChange={({ target }) => setIsShare(target.checked)} />
            <span>{say(targetWords.isShare)}</span>
          </label>
        </>
      )}
      <NumberField name="aim" label={say(targetWords.aim)} {...{ unit }} value={null} required />
      {measure === null && (
        <NumberField name="reached" label={say(targetWords.reached)} {...{ unit }} value={null} />
      )}
      <Button before="plus" type="submit" disabled={busy}>
        {say(targetWords.add)}
      </Button>
    </form>
  );
}

interface NumberFieldProps extends Pick<ProgrammeTarget, 'unit'> {
  name: string;
  label: string;
  value: number | null;
  required?: true;
}

/** A number; a share is written in per cent. */
function NumberField({ name, label, unit, value, required }: NumberFieldProps) {
  const say = useSay();
  const language = useLanguage();
  const written = value === null ? '' : unit === 'share' ? +(value * 100).toFixed(4) : value;
  return (
    <label className="field target-number">
      <span>
        {label} {unit === 'share' && say(targetWords.percent)}
      </span>
      <input
        {...{ name, required }}
        type="number"
        min={0}
        max={unit === 'share' ? 100 : 100_000_000}
        step={unit === 'count' ? 1 : 0.1}
        defaultValue={written}
        title={value === null ? undefined : cellText(value, unit, unit, language)}
      />
    </label>
  );
}

function numberIn(given: FormData, name: string, unit: ProgrammeTarget['unit']): number | null {
  const text = String(given.get(name) ?? '').trim();
  if (text === '') return null;
  return unit === 'share' ? Number(text) / 100 : Number(text);
}
