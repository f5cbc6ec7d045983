import { isDeepStrictEqual } from 'node:util';
import type { Pack } from '../../shared/domain/content/pack.ts';
import type { Call, NewCall } from '../../shared/domain/desk/call.ts';
import type { Clock } from './clock.ts';
import type { Stream } from './stream.ts';

/** Who asks for an officer at the guidance table. In memory only: a call is over when its citizen is gone. */
export interface Calls {
  /** The calls that stand, oldest first. */
  list(): Call[];
  /** Begins to stand; one that stands already says from now on where its citizen is stuck now. */
  make(call: NewCall): Call[];
  /** An officer is coming. */
  answer(id: string): Call[];
  /** The citizen needs nobody any more; a call that is over stays over. */
  end(id: string): Call[];
}

/** A call that nobody ended, because its kiosk lost power or its line, is dropped after this long. */
const longestMs = 30 * 60_000;
/** More than any lobby has tables; the oldest gives way. */
const mostCalls = 20;

/** No calls yet; each change is told to the stream. */
export function createCalls({
  clock,
  stream,
  pack,
}: {
  clock: Clock;
  stream: Stream;
  pack: () => Pack;
}): Calls {
  let calls: Call[] = [];

  const list = () => {
    const oldest = clock() - longestMs;
    calls = calls.filter(({ at }) => Date.parse(at) > oldest).slice(-mostCalls);
    return calls;
  };
  const become = (next: Call[]) => {
    calls = next;
    stream.publish({ kind: 'calls', calls: list() });
    return list();
  };

  return {
    list,
    make(call) {
      const said = inWords(call, pack(), new Date(clock()).toISOString());
      const known = list().find(({ id }) => id === call.id);
      if (known === undefined) return become([...calls, said]);
      const next: Call = { ...said, at: known.at, state: known.state };
      if (isDeepStrictEqual(next, known)) return list();
      return become(calls.map((one) => (one === known ? next : one)));
    },
    answer(id) {
      if (!list().some((call) => call.id === id && call.state === 'waiting')) return list();
      return become(calls.map((call) => (call.id === id ? { ...call, state: 'answered' } : call)));
    },
    end(id) {
      return list().some((call) => call.id === id) ? become(calls.filter((call) => call.id !== id)) : list();
    },
  };
}

function inWords({ id, ...stuck }: NewCall, pack: Pack, at: string): Call {
  const procedure = pack.procedures.find((entry) => entry.id === stuck.procedure);
  const step = procedure?.steps.find((entry) => entry.id === stuck.step);
  const terms = pack.handbook.vocabularies?.difficulties.terms ?? [];
  return {
    id,
    at,
    procedure: procedure?.name ?? null,
    step: step?.title ?? null,
    difficulty: terms.find((term) => term.id === stuck.difficulty)?.text ?? null,
    state: 'waiting',
  };
}
