import { not } from 'xstate';
import { blank } from './guidance-context.ts';
import { session } from './guidance-setup.ts';

/**
 * The last thing before the portal: what late answers showed, what to have ready, with a short guide for what is
 * missing, and both ways of filing compared. Nothing has to be answered to go on.
 */
const preparing = session.createStateConfig({
  id: 'preparing',
  initial: 'needs',
  states: {
    needs: {
      id: 'needs',
      on: {
        'need.answered': { actions: 'note what is ready' },
        'guide.opened': { target: 'reading', actions: 'open the guide' },
        'comparison.opened': 'comparing',
        'preparation.finished': [
          { guard: 'is preparing again', target: '#checklist', actions: 'put preparing away' },
          { target: '#beginning', actions: 'have prepared' },
        ],
        'screen.left': [
          { guard: 'is preparing again', target: '#checklist', actions: 'put preparing away' },
          {
            guard: 'has later questions',
            target: '#answering-later',
            actions: 'ask the last later question',
          },
          { target: '#checklist' },
        ],
      },
    },
    comparing: { on: { 'screen.left': 'needs' } },
    reading: { on: { 'screen.left': { target: 'needs', actions: 'close the guide' } } },
  },
});

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

const way = session.createStateConfig({
  initial: 'arriving',
  on: {
    'trouble.met': { target: '#troubled', actions: 'note the trouble' },
  },
  states: {
    whereItWas: { id: 'where-it-was', type: 'history', history: 'deep' },
    arriving: {
      always: [
        { guard: 'asks for the group', target: 'grouping' },
        { guard: 'has a procedure', target: 'opening' },
        { target: 'choosing' },
      ],
    },
    grouping: {
      initial: 'first',
      states: {
        first: {
          id: 'grouping',
          on: {
            'group.chosen': [
              { guard: 'has a procedure', target: '#opening', actions: 'note the group' },
              { target: '#choosing', actions: 'note the group' },
            ],
            'screen.left': { actions: 'end the session' },
          },
        },
        /** Changed from the list, which it leads back to. */
        again: {
          on: {
            'group.chosen': { target: '#checklist', actions: 'note the group' },
            'screen.left': '#checklist',
          },
        },
      },
    },
    choosing: {
      id: 'choosing',
      on: {
        'procedure.chosen': { target: 'opening', actions: 'take the procedure' },
        'screen.left': [{ guard: 'asks for the group', target: 'grouping' }, { actions: 'end the session' }],
      },
    },
    /** Asks what the list hangs on, then shows it. */
    opening: {
      id: 'opening',
      always: [
        {
          guard: 'has an open question',
          target: 'answering.inTurn',
          actions: 'ask the first open question',
        },
        { target: 'checklist', actions: 'stop asking' },
      ],
    },
    /** Asks what only steps and advice hang on, shows what to have ready, then the portal. */
    beginning: {
      id: 'beginning',
      always: [
        {
          guard: 'has an open later question',
          target: 'answering.later',
          actions: 'ask the first later question',
        },
        { guard: 'has something new to prepare', target: 'preparing', actions: 'stop asking' },
        { guard: 'has a step to show', target: 'portal', actions: 'stop asking' },
        { target: 'outcome.early', actions: 'stop asking' },
      ],
    },
    preparing,
    answering: {
      initial: 'inTurn',
      on: {
        'circumstance.answered': {
          guard: 'is a question of this case',
          target: 'opening',
          actions: ['note the answer', 'drop pointless answers'],
        },
      },
      states: {
        inTurn: {
          on: {
            'screen.left': [
              { guard: 'has a question before', actions: 'ask the question before' },
              { target: '#choosing', actions: 'forget the procedure' },
            ],
          },
        },
        /** On the way from the list to the portal. */
        later: {
          id: 'answering-later',
          on: {
            'circumstance.answered': {
              guard: 'is a question of this case',
              target: '#beginning',
              actions: ['note the answer', 'drop pointless answers', 'have more to show before the portal'],
            },
            'screen.left': [
              { guard: 'has a question before', actions: 'ask the question before' },
              { target: '#checklist', actions: 'stop asking' },
            ],
          },
        },
        /** One answer is being changed; leaving it as it is leads back to the list. */
        again: {
          on: {
            'screen.left': { target: '#checklist', actions: 'stop asking' },
          },
        },
      },
    },
    checklist: {
      id: 'checklist',
      on: {
        'document.ticked': { actions: 'note the tick' },
        'circumstance.reopened': {
          guard: 'is a question of this case',
          target: 'answering.again',
          actions: ['remember the answers', 'ask that question again'],
        },
        'group.reopened': { guard: 'asks for the group', target: 'grouping.again' },
        'preparation.reopened': {
          guard: 'has something to prepare',
          target: 'preparing',
          actions: 'prepare again',
        },
        'comparison.opened': 'comparing',
        'portal.begun': { target: 'beginning', actions: 'forget the change' },
        'guidance.stopped': 'outcome.early',
        'screen.left': [
          {
            guard: 'has questions',
            target: 'answering.inTurn',
            actions: ['remember the answers', 'ask the last question'],
          },
          { target: 'choosing', actions: 'forget the procedure' },
        ],
      },
    },
    comparing: { on: { 'screen.left': 'checklist' } },
    portal: {
      id: 'portal',
      on: {
        'step.confirmed': [{ guard: 'has a next step', actions: 'go to the next step' }, { target: 'after' }],
        'trouble.met': { target: '#troubled', actions: 'note the trouble at a step' },
        'guidance.stopped': 'outcome.late',
        'screen.left': [
          { guard: 'has a step before', actions: 'go to the step before' },
          { guard: 'has something to prepare', target: 'preparing' },
          {
            guard: 'has later questions',
            target: 'answering.later',
            actions: 'ask the last later question',
          },
          { target: 'checklist' },
        ],
        'checklist.reopened': 'checklist',
      },
    },
    /** What happens once the dossier is in: following it, paying, getting the result. */
    after: {
      id: 'after',
      initial: 'facts',
      states: {
        facts: {
          on: {
            'guide.opened': { target: 'reading', actions: 'open the guide' },
            'guidance.finished': '#outcome-full',
            'screen.left': '#portal',
          },
        },
        reading: { on: { 'screen.left': { target: 'facts', actions: 'close the guide' } } },
      },
    },
    outcome: {
      initial: 'late',
      on: {
        'outcome.given': [
          { guard: 'asks for satisfaction', target: 'rating', actions: 'tell the result' },
          { target: 'thanks', actions: 'tell the result' },
        ],
        'checklist.reopened': 'checklist',
      },
      states: {
        /** The citizen stopped at the list: back leads there. */
        early: { on: { 'screen.left': '#checklist' } },
        /** Back leads to the step of the portal that was on the screen. */
        late: { on: { 'screen.left': '#portal' } },
        /** Every step is done. */
        full: { id: 'outcome-full', on: { 'screen.left': '#after' } },
      },
    },
    /** The session is counted already: leaving without a rating loses nothing, and half of one is told. */
    rating: {
      initial: 'satisfaction',
      on: { 'rating.skipped': { target: 'thanks', actions: 'tell the rating' } },
      states: {
        satisfaction: {
          on: { 'rating.given': { target: 'ease', actions: ['tell the rating', 'note the satisfaction'] } },
        },
        ease: {
          on: {
            'rating.completed': {
              target: '#thanks',
              actions: ['note how easy it was', 'tell the rating'],
            },
          },
        },
      },
    },
    /** It leaves by itself: nobody is kept here. */
    thanks: { id: 'thanks', on: { 'trouble.met': {} }, after: { thanks: { actions: 'end the session' } } },
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
