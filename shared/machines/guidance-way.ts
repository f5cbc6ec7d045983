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

/** The way of a visit, from who it is for to the thanks; whoever left it aside comes back to where it was. */
export const way = session.createStateConfig({
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
