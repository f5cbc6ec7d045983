import { expect, test } from 'vitest';
import { createPortalLine } from '../../../../renderer/kiosk/portal/portal-line.ts';
import type { PortalViewState } from '../../../../shared/domain/content/portal-view.ts';

const shut: PortalViewState = { edition: 1, available: true, sight: null };

/** A line whose questions wait until a test answers them. */
function lineOf() {
  const asked: (string | undefined)[] = [];
  const told: unknown[] = [];
  let answer: (state: PortalViewState | Error) => void = () => {};
  const keep = (what: string) => async (input: unknown) => {
    told.push([what, (input as { body?: unknown }).body]);
    return { ...shut, edition: 9 };
  };
  const line = createPortalLine({
    client: {
      portalView: ({ query }) => {
        asked.push(query.after);
        return new Promise((done, fail) => {
          answer = (state) => (state instanceof Error ? fail(state) : done(state));
        });
      },
      openPortalView: keep('open'),
      placePortalView: keep('place'),
      actPortalView: keep('act'),
      givePortalFiles: keep('give'),
      closePortalView: keep('close'),
      endPortalSession: keep('end'),
    },
    wait: async () => {},
  });
  const say = async (state: PortalViewState | Error) => {
    answer(state);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { line, asked, told, say };
}

test('a door that shows no portal is asked once a session, and told nothing', async () => {
  const { line, asked, told, say } = lineOf();
  const end = line.follow();
  await say({ edition: 1, available: false, sight: null });
  end();
  expect([asked, told]).toEqual([[undefined], []]);
});

test('a door that shows it is asked for every change, and told of the end of the session', async () => {
  const { line, asked, told, say } = lineOf();
  const end = line.follow();
  await say(shut);
  await say({ ...shut, edition: 2 });
  await say(new Error('gone for a moment'));
  await say({ ...shut, edition: 3 });
  end();
  await say({ ...shut, edition: 4 });
  expect(asked).toEqual([undefined, '1', '2', '2', '3']);
  expect(told).toEqual([['end', undefined]]);
});

test('closing the view does not end the session', () => {
  const { line, told } = lineOf();
  line.follow();
  line.close();
  expect(told).toEqual([['close', undefined]]);
});

test('an answer that was overtaken changes nothing', async () => {
  const { line, say } = lineOf();
  line.follow();
  await say({ ...shut, edition: 1 });
  line.act('home');
  await say({ ...shut, edition: 2 });
  expect(line.state()?.edition).toBe(9);
});
