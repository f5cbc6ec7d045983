import { expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import {
  fieldsOf,
  lifeEventsOf,
  type ProcedureGroup,
  popularOf,
} from '../../../../renderer/kiosk/begin/shelves.ts';
import { readinessOf } from '../../../../renderer/kiosk/checklist/readiness.ts';
import { createContentSource } from '../../../../renderer/kiosk/content/kiosk-content.ts';
import type { StreamMessage } from '../../../../shared/domain/api/stream-message.ts';
import type { KioskContent } from '../../../../shared/domain/content/kiosk-content.ts';
import type { ListedDocument } from '../../../../shared/guidance/derive.ts';
import { sampleHandbook } from '../../../main/content/sample-handbook.ts';
import { day, sample, words } from '../../../shared/guidance/sample-procedure.ts';

const content: KioskContent = {
  revision: 'one',
  today: day,
  head: {
    format: 1,
    id: 'sample',
    title: words('Sample'),
    compiledOn: day,
    organisation: words('Centre'),
    slogan: words('Slogan'),
    portal: { name: words('Portal'), url: 'https://portal.example/', host: 'portal.example' },
    fields: [
      { id: 'civil', title: words('Civil') },
      { id: 'empty', title: words('Empty') },
      { id: 'home', title: words('Home') },
    ],
    popular: ['b', 'a', 'gone'],
  },
  procedures: [
    { ...sample, id: 'a' },
    { ...sample, id: 'b', field: 'home' },
    { ...sample, id: 'c', field: 'home' },
    { ...sample, id: 'd' },
  ],
  sources: {},
  handbook: {},
};

function source(first?: KioskContent) {
  const clock = new SimulatedClock();
  let answer: KioskContent | undefined = content;
  let tell: (message: StreamMessage) => void = () => {};
  let loads = 0;
  const it = createContentSource({
    first,
    load: async () => {
      loads += 1;
      if (answer === undefined) throw new Error('away');
      return answer;
    },
    watch: (watcher) => {
      tell = watcher.message;
      return () => {};
    },
    clock,
  });
  return {
    clock,
    it,
    loads: () => loads,
    become: (next: KioskContent | undefined) => {
      answer = next;
    },
    tell: (revision: string) => tell({ kind: 'content', revision, edition: 'e1' }),
    settle: () => new Promise<void>((resolve) => setImmediate(resolve)),
  };
}

test('content that cannot be had is asked for again every 5 s', async () => {
  const { it, clock, become, settle } = source();
  become(undefined);
  const states = [it.state().state];
  const close = it.open();
  await settle();
  states.push(it.state().state);
  become(content);
  clock.increment(5_000);
  await settle();
  expect([...states, it.state()]).toEqual(['loading', 'failed', { state: 'ready', content }]);
  close();
});

test('content that came before the page is shown at once and not asked for again', async () => {
  const { it, loads, tell, settle } = source(content);
  expect(it.state()).toEqual({ state: 'ready', content });
  const close = it.open();
  tell('one');
  await settle();
  expect(loads()).toBe(0);
  tell('two');
  await settle();
  expect(loads()).toBe(1);
  close();
});

test('another revision is loaded, the same one is not, and content in use stays when the server is away', async () => {
  const { it, loads, become, tell, settle } = source();
  const close = it.open();
  await settle();
  tell('one');
  await settle();
  expect(loads()).toBe(1);
  become(undefined);
  tell('two');
  await settle();
  expect({ loads: loads(), state: it.state() }).toEqual({ loads: 2, state: { state: 'ready', content } });
  close();
});

test('the revision that is on its way is not loaded twice, a newer one after it', async () => {
  const { it, loads, tell, settle } = source();
  const close = it.open();
  tell('one');
  await settle();
  expect(loads()).toBe(1);
  close();

  const later = source();
  const closeLater = later.it.open();
  later.tell('two');
  await later.settle();
  expect(later.loads()).toBe(2);
  closeLater();
});

test('a closed source does not ask again', async () => {
  const { it, clock, loads, become, settle } = source();
  become(undefined);
  const close = it.open();
  await settle();
  close();
  clock.increment(60_000);
  await settle();
  expect(loads()).toBe(1);
});

const idsOf = (groups: ProcedureGroup[]) =>
  groups.map(({ id, procedures }) => [id, procedures.map((procedure) => procedure.id)]);

test('popular procedures stand in their own order, every procedure under its field', () => {
  expect(popularOf(content).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(idsOf(fieldsOf(content))).toEqual([
    ['civil', ['a', 'd']],
    ['home', ['b', 'c']],
  ]);
});

test('a procedure stands under each of its life events, and a pack that names none has none', () => {
  expect(lifeEventsOf(content)).toEqual([]);
  const [first, second, ...others] = content.procedures;
  if (!first || !second) throw new Error('The sample content has lost its procedures.');
  const named = {
    ...content,
    handbook: sampleHandbook,
    procedures: [{ ...first, lifeEvents: ['mot', 'hai'] }, { ...second, lifeEvents: ['mot'] }, ...others],
  };
  expect(idsOf(lifeEventsOf(named))).toEqual([
    ['mot', ['a', 'b']],
    ['hai', ['a']],
  ]);
});

test('a document that may not be needed counts only when the citizen has it', () => {
  const documents: ListedDocument[] = sample.documents
    .slice(0, 3)
    .map((document, at) => ({ document, need: at === 2 ? 'maybe' : 'needed' }));
  expect(readinessOf(documents, { form: 'have', 'birth-note': 'missing' })).toEqual({ have: 1, all: 2 });
  expect(readinessOf(documents, { form: 'have', 'witness-paper': 'have' })).toEqual({ have: 2, all: 3 });
});
