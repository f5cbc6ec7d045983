import { expect, test } from 'vitest';
import type { Layer } from '../../../../renderer/signage/layers/layer.ts';
import { createStage, type Stage } from '../../../../renderer/signage/layers/stage.ts';
import type { Turn } from '../../../../shared/signage/turn.ts';
import { item } from '../../../shared/signage/sample-plans.ts';

test('a layer is drawn below what is seen until its turn is ready, and no longer', async () => {
  const stage = createStage();
  const layer = waitingLayer(stage, 'a');
  const prepared = stage.prepare(turn('one'), new AbortController().signal);
  await settled();
  const before = layer.state();
  layer.finish();
  expect([before, await prepared, layer.state()]).toEqual(['below', 'a', 'ready']);
});

test('a layer that another turn took over meanwhile is not ready by what it was asked for before', async () => {
  const stage = createStage();
  const layer = waitingLayer(stage, 'a');
  const given = new AbortController();
  const first = stage.prepare(turn('one'), given.signal).catch((cause: Error) => cause.message);
  await settled();
  given.abort(new Error('given up'));
  const finishFirst = layer.finish;
  void stage.prepare(turn('two'), new AbortController().signal);
  await settled();
  finishFirst();
  expect([await first, layer.state(), layer.asked]).toEqual(['given up', 'below', ['one', 'two']]);
});

test('what was made ready for another turn gives way', async () => {
  const stage = createStage();
  const layers = ['a', 'b'].map((id) => waitingLayer(stage, id));
  const ready = stage.prepare(turn('one'), new AbortController().signal);
  await settled();
  layers[0]?.finish();
  await ready;
  void stage.prepare(turn('two'), new AbortController().signal);
  await settled();
  expect(layers.map(({ asked, state }) => [asked, state()])).toEqual([
    [['one', 'two'], 'below'],
    [[], 'resting'],
  ]);
});

/** A layer for scenes that is ready when it is told so. */
function waitingLayer(stage: Stage, id: string) {
  const element = { dataset: { layerState: 'resting' } } as unknown as HTMLElement;
  const asked: string[] = [];
  const waiting = { asked, finish: () => {}, state: () => element.dataset.layerState };
  const layer: Layer = {
    element,
    prepare(turn) {
      asked.push(turn.item.id);
      return new Promise((done) => {
        waiting.finish = done;
      });
    },
    run: async () => undefined,
    rest() {},
  };
  stage.add(id, () => ['scene'], layer);
  return waiting;
}

function turn(id: string): Turn {
  return {
    item: item(id, 10_000),
    planned: id,
    plannedAt: 0,
    index: 0,
    revision: 'r1',
    startedAt: 0,
    endsAt: 10_000,
    shown: 'item',
  };
}

async function settled(): Promise<void> {
  for (let step = 0; step < 20; step += 1) await Promise.resolve();
}
