import { not } from 'xstate';
import { blank } from './guidance-context.ts';
import { session } from './guidance-setup.ts';
import { way } from './guidance-way.ts';

/**
 * Somebody is stuck: they name a difficulty, see what helps, read a guide, or call an officer. It leads back to where
 * they were.
 */
const troubled = session.createStateConfig({
  id: 'troubled',
  initial: 'naming',
  on: {
    'officer.called': { actions: 'call an officer' },
    'trouble.solved': {
      target: '#where-it-was',
      actions: [
        'go back to what was read',
        'put the difficulty aside',
        'be stuck no more',
        'take the call back',
      ],
    },
  },
  states: {
    naming: {
      on: {
        'difficulty.named': { target: 'advised', actions: 'note the difficulty' },
        'screen.left': { target: '#where-it-was', actions: 'go back to what was read' },
      },
    },
    advised: {
      on: {
        'guide.opened': { target: 'reading', actions: 'open the guide' },
        'screen.left': { target: 'naming', actions: 'put the difficulty aside' },
      },
    },
    reading: { on: { 'screen.left': { target: 'advised', actions: 'close the guide' } } },
  },
});

const place = session.createStateConfig({
  initial: 'way',
  on: {
    'procedure.chosen': { guard: 'is in the library', target: '.way.opening', actions: 'take the procedure' },
  },
  states: { way, troubled },
});

const attention = session.createStateConfig({
  initial: 'present',
  on: {
    'person.touched': '.present',
    'call.begun': { target: '.present', actions: 'note the call' },
    'call.ended': { target: '.present', actions: 'note that no call stands' },
  },
  states: {
    present: {
      always: { guard: 'waits for an officer', target: 'waiting' },
      after: { idleLimit: 'warned' },
    },
    waiting: {
      always: { guard: not('waits for an officer'), target: 'present' },
      after: { callLimit: 'warned' },
    },
    warned: { after: { warning: { actions: 'end the session' } } },
  },
});

/** Browsing beside the way: the place on the way stays what it is. */
const library = session.createStateConfig({
  initial: 'closed',
  states: {
    closed: { id: 'library-closed', on: { 'library.opened': 'open.beside' } },
    open: {
      id: 'library-open',
      initial: 'beside',
      on: { 'procedure.chosen': 'closed', 'trouble.met': { guard: not('is troubled'), target: 'laidAside' } },
      states: {
        asItWas: { type: 'history' },
        /** Opened in a session: closing leads back to its place. */
        beside: { on: { 'library.closed': '#library-closed' } },
        /** Opened from the attract screen: closing leads back there, starting leads to the choice of procedure. */
        alone: {
          on: { 'library.closed': { actions: 'end the session' }, 'session.started': '#library-closed' },
        },
      },
    },
    /** Somebody is stuck with what they read there: it stands as they left it once they are helped. */
    laidAside: {
      always: { guard: not('is troubled'), target: 'open.asItWas' },
      on: { 'library.opened': 'open.beside' },
    },
  },
});

/**
 * One citizen at the guidance table, from the attract screen back to it. The state is answers and ticks;
 * everything else is derived. A finished session is emitted once, as `session.finished`. After 90 s without
 * a touch, 10 minutes while somebody waits for an officer they called, a warning stands for 30 s, then everything is
 * wiped; `session.ended` wipes at once. The procedure is kept as it was when it was chosen: a pack update in
 * mid-session changes nothing for this citizen, and the next one finds the new edition.
 */
export const guidanceSession = session.createMachine({
  id: 'guidance-session',
  context: blank,
  initial: 'attract',
  states: {
    attract: {
      on: {
        'session.started': { target: 'guided', actions: 'note the start' },
        'library.opened': { target: 'guided.library.open.alone', actions: 'note the start' },
        'language.chosen': { target: 'attract', reenter: true, actions: 'note the language' },
        'ease.chosen': { target: 'attract', reenter: true, actions: 'note the ease' },
      },
      after: { idleLimit: { actions: 'wipe' } },
    },
    guided: {
      type: 'parallel',
      on: {
        'language.chosen': { actions: 'note the language' },
        'ease.chosen': { actions: 'note the ease' },
        'helper.joined': { actions: 'note the helper' },
        'difficulty.observed': { guard: 'is helped', actions: 'note what the helper saw' },
        'independence.observed': { guard: 'is helped', actions: 'note the independence' },
        'session.ended': 'attract',
      },
      exit: ['tell the rating', 'wipe', 'tell that it is wiped'],
      states: { place, library, attention },
    },
  },
});
