import {
  eventWords,
  languageNames,
  playCheckNames,
  playEndNames,
} from '../../../shared/domain/counters/event-words.ts';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import type { EventFact } from '../../../shared/domain/hq/figures.ts';
import { dayName } from '../../../shared/domain/period.ts';
import {
  outcomeNames,
  proposerNames,
  sessionNames,
  shiftNames,
  sourceNames,
  tableTitles,
  tableWords,
} from '../../../shared/domain/report/words.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { type Labels, labelsOf, type Named } from '../../services/reports/labels.ts';
import type { Names } from './report.ts';
import { type SignageLabels, signageLabels } from './signage-labels.ts';

/** What a field is called, and how its value is said; a fact is its value as it stands where that is left out. */
type Say = (value: unknown, names: Labels & SignageLabels) => Text;
type Field = [called: Text, said?: Say];

const fields: Readonly<Record<string, Field>> = {
  procedure: [tableWords.procedure, labelled('procedures')],
  outcome: [tableWords.outcome, oneOf(outcomeNames)],
  source: [tableWords.source, oneOf(sourceNames)],
  minutes: [tableWords.length, (value) => ({ vi: `${value} phút`, en: `${value} minutes` })],
  language: [eventWords.language, oneOf(languageNames)],
  difficulties: [tableWords.difficulty, labelled('difficulties')],
  group: [tableWords.group, labelled('groups')],
  helper: [tableWords.helper, labelled('helpers')],
  place: [tableWords.place, labelled('places')],
  shift: [eventWords.shift, oneOf(shiftNames)],
  note: [eventWords.note],
  satisfaction: [tableTitles.satisfaction, labelled('satisfaction')],
  ease: [tableTitles.ease, labelled('ease')],
  event: [eventWords.event],
  visitors: [eventWords.visitors],
  session: [tableWords.session, oneOf(sessionNames)],
  attendance: [tableWords.attendance],
  topic: [tableWords.topic],
  text: [tableWords.proposal],
  by: [tableWords.by, oneOf(proposerNames)],
  quarter: [tableWords.quarter],
  right: [tableWords.right],
  total: [tableWords.questions],
  revision: [eventWords.revision],
  role: [tableWords.role, labelled('helpers')],
  screen: [eventWords.screen, (value, { screen }) => screen(String(value))],
  item: [eventWords.item, (value, { item }) => item(String(value))],
  planned: [eventWords.planned, (value, { item }) => item(String(value))],
  plannedAt: [eventWords.plannedAt, said],
  shownAt: [eventWords.shownAt, said],
  durationMs: [eventWords.duration, (value) => same(`${Math.round(Number(value) / 1_000)} s`)],
  end: [eventWords.end, oneOf(playEndNames)],
  reason: [eventWords.reason],
  check: [eventWords.check, oneOf(playCheckNames)],
};

/** Said by the sums beside it. */
const leftOut = new Set(['answers']);

/** Says what an event says, by the names that content gives. */
export function createEventFacts(names: Names): (body: string) => EventFact[] {
  const labels = { ...labelsOf(names.pack), ...signageLabels(names) };
  /** Without what is left open; by its own words where a branch of another version says what nobody knows here. */
  const factsOf = (name: string, value: unknown): EventFact[] => {
    if (value === null || leftOut.has(name) || (Array.isArray(value) && value.length === 0)) return [];
    if (typeof value === 'object' && !Array.isArray(value))
      return Object.entries(value).flatMap(([key, part]) => factsOf(key, part));
    const [called, said = (one: unknown) => same(wordOf(one))] = own(fields, name) ?? [same(name)];
    const parts = (Array.isArray(value) ? value : [value]).map((one) => said(one, labels));
    const joined = (language: 'vi' | 'en') => parts.map((part) => part[language]).join(', ');
    return [{ called, said: { vi: joined('vi'), en: joined('en') } }];
  };
  return (body) => {
    try {
      return factsOf('', JSON.parse(body));
    } catch {
      return [{ called: same(''), said: same(body) }];
    }
  };
}

/** What a branch says is looked up by its own names only. */
function own<Value>(all: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

function same(text: string): Text {
  return { vi: text, en: text };
}

function wordOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function labelled(what: Named): Say {
  return (value, { of }) => of(what, String(value));
}

function oneOf(names: Readonly<Record<string, Text>>): Say {
  return (value) => own(names, String(value)) ?? same(String(value));
}

/** An instant by Hanoi's clock; what is none as it stands. */
function said(value: unknown): Text {
  const instant = Date.parse(String(value));
  if (Number.isNaN(instant)) return same(String(value));
  const [day = '', time = ''] = hanoiTime(instant).split('T');
  const { vi, en } = dayName(day);
  return { vi: `${time.slice(0, 8)} ${vi}`, en: `${time.slice(0, 8)} ${en}` };
}
