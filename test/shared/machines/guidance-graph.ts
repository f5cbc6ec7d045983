import type { ActorLogic } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import type { Procedure } from '../../../shared/domain/content/procedure.ts';
import { stages } from '../../../shared/domain/content/stage.ts';
import { guidanceOf, portalPath, type SessionEvent } from '../../../shared/machines/guidance-context.ts';
import { guidanceSession } from '../../../shared/machines/guidance-session.ts';
import { answered, answersTo, askedIn, begun, placeOf, type Session } from './guidance-walk.ts';

/** The graph's types know nothing of what a machine emits. */
const machine = guidanceSession as unknown as ActorLogic<Session, SessionEvent>;

/** Where each touch leads, by what the machine's guards can see of a session. */
export interface Graph {
  /** One session for each key. */
  sessions: Map<string, Session>;
  /** The keys that one touch leads to, by the touch. */
  edges: Map<string, Map<string, string>>;
}

/**
 * Every place of one procedure that touches lead to, going back, changing answers and getting stuck included. Of the
 * steps of each stage the first stands for all: the machine asks of a step only whether one stands before or behind.
 */
export function graphOf(whole: Procedure): Graph {
  const steps = stages.flatMap(
    (stage) => whole.steps.find((step) => step.stage === stage && step.when === undefined) ?? [],
  );
  const procedure = { ...whole, steps };
  const adjacency = getAdjacencyMap(machine, {
    fromState: begun(procedure, { helped: true }),
    events: (session) => touchesAt(session, procedure),
    serializeState: keyOf,
    limit: 200_000,
  });
  const graph: Graph = { sessions: new Map(), edges: new Map() };
  for (const { state, event, nextState } of adjacencyMapToArray(adjacency)) {
    const key = keyOf(state);
    graph.sessions.set(key, state).set(keyOf(nextState), nextState);
    const edges = graph.edges.get(key) ?? new Map<string, string>();
    graph.edges.set(key, edges.set(JSON.stringify(event), keyOf(nextState)));
  }
  return graph;
}

/** The keys from which no such touches lead to where somebody has to get. */
export function stuckIn(
  { sessions, edges }: Graph,
  touch: (event: SessionEvent) => boolean,
  arrived: (session: Session) => boolean,
): string[] {
  const able = new Set([...sessions].filter(([, session]) => arrived(session)).map(([key]) => key));
  const goesOn = (key: string) =>
    [...(edges.get(key) ?? [])].some(([event, next]) => able.has(next) && touch(JSON.parse(event)));
  for (let before = -1; before < able.size; ) {
    before = able.size;
    for (const key of sessions.keys()) if (!able.has(key) && goesOn(key)) able.add(key);
  }
  return [...sessions.keys()].filter((key) => !able.has(key));
}

function keyOf(session: Session): string {
  const { asking, step, readied, preparingAgain } = session.context;
  const questions = guidanceOf(session.context)?.questions ?? [];
  const known = questions.map(({ circumstance: { id }, answer }) => (answer === undefined ? `${id}?` : id));
  const steps = portalPath(session.context).length;
  const place = placeOf(session);
  const cameFrom =
    place.startsWith('troubled') &&
    Object.values(session.historyValue)
      .flat()
      .map(({ id }) => id);
  return JSON.stringify([place, asking, step, readied, preparingAgain, cameFrom, known, steps]);
}

/** Everything that can be touched somewhere on the way, whatever stands behind it in a pack. */
const touches: SessionEvent[] = [
  { type: 'screen.left' },
  { type: 'group.chosen', group: undefined },
  { type: 'group.reopened' },
  { type: 'comparison.opened' },
  { type: 'guide.opened', guide: 'any' },
  { type: 'preparation.finished' },
  { type: 'preparation.reopened' },
  { type: 'checklist.reopened' },
  { type: 'guidance.stopped' },
  { type: 'portal.begun' },
  { type: 'step.confirmed' },
  { type: 'trouble.met' },
  { type: 'difficulty.named', difficulty: 'any' },
  { type: 'trouble.solved' },
  { type: 'guidance.finished' },
  { type: 'outcome.given', outcome: 'self', at: 2_000 },
  { type: 'rating.given', satisfaction: 'satisfied' },
  { type: 'rating.completed', ease: 'easy' },
  { type: 'rating.skipped' },
];

function touchesAt(session: Session, procedure: Procedure): SessionEvent[] {
  if (placeOf(session) === 'attract') return [];
  if (placeOf(session) === 'choosing')
    return [{ type: 'screen.left' }, { type: 'procedure.chosen', procedure }];
  const question = askedIn(session);
  const questions = placeOf(session) === 'checklist' ? (guidanceOf(session.context)?.questions ?? []) : [];
  return [
    ...touches.filter((event) => session.can(event)),
    ...(question ? answersTo(question, procedure).map((answer) => answered(question, answer)) : []),
    ...questions.map(
      ({ circumstance: { id } }): SessionEvent => ({ type: 'circumstance.reopened', circumstance: id }),
    ),
  ];
}
