import { z } from 'zod';
import { Basis } from '../basis.ts';
import { Condition } from '../condition.ts';
import { Id, Text } from '../text.ts';
import { Entry, Example, Row } from './entry.ts';
import { lineScreens } from './line-screen.ts';
import { portalDrawings } from './procedure.ts';
import { securityPlaces } from './security-place.ts';

/** A question citizens ask, or a situation officers meet, with its answer. `faq.json` is a list of these. */
export const FaqEntry = Entry.extend({
  category: Id,
  /** Whom the answer is worded for. */
  for: z.enum(['citizen', 'officer']),
  answer: Text,
  procedures: z.array(Id),
  /** Coded difficulties that this answer helps with; see vocabularies. */
  difficulties: z.array(Id),
});
export type FaqEntry = z.infer<typeof FaqEntry>;

/** One step of a guide, drawn where that helps. */
export const GuideStep = z.strictObject({
  text: Text,
  drawing: z.enum(portalDrawings).optional(),
  /** Where it is done, if not on the portal: the id of a venue of `pack.json`. */
  in: Id.optional(),
  button: Text.optional(),
  basis: Basis.optional(),
});

/**
 * A short guide or a page of the handbook. `guides.json` is a list of these; the chapter says where it stands:
 * what to have ready, the account, signing, paying, following a dossier, results, rights and duties, practice
 * for officers, helping at home, news of rules, and so on.
 */
export const Guide = Entry.extend({
  chapter: Id,
  for: z.enum(['citizen', 'officer', 'both']),
  /** Coded difficulties that it helps with; see vocabularies. */
  difficulties: z.array(Id).optional(),
  /** One or two sentences that stand alone. */
  summary: Text,
  steps: z.array(GuideStep),
  examples: z.array(Example).min(1),
});
export type Guide = z.infer<typeof Guide>;

/**
 * What an officer who sits beside a citizen may say, word for word. `lines.json`. The nearest fits: a step's own
 * `say`, then the line for its drawing or for the difficulty that was named, then the one for the screen.
 */
export const OfficerLine = z.strictObject({
  id: Id,
  rows: z.array(Row).min(1),
  /** Where it fits. */
  at: z.union([
    z.strictObject({ screen: z.enum(lineScreens) }),
    z.strictObject({ drawing: z.enum(portalDrawings) }),
    z.strictObject({ difficulty: Id }),
  ]),
  say: Text,
  basis: Basis,
});
export type OfficerLine = z.infer<typeof OfficerLine>;

/** Something a citizen needs before going on the portal; asked before the checklist. `readiness.json`. */
export const Readiness = Entry.extend({
  question: Text,
  /** The guide for those who do not have it. */
  guide: Id,
  when: Condition.optional(),
});
export type Readiness = z.infer<typeof Readiness>;

/** Advice against scams and leaks. `security.json`. */
export const SecurityAdvice = Entry.extend({ text: Text, places: z.array(z.enum(securityPlaces)).min(1) });
export type SecurityAdvice = z.infer<typeof SecurityAdvice>;

/** One aspect compared: filing in person against filing online. `comparison.json`. */
export const Comparison = Entry.extend({
  inPerson: Text,
  online: Text,
  /** The procedures it is about; without them it is true of every procedure. */
  procedures: z.array(Id).min(1).optional(),
});
export type Comparison = z.infer<typeof Comparison>;

/** A free utility at the branches. `utilities.json`. */
export const Utility = Entry.extend({ text: Text });
export type Utility = z.infer<typeof Utility>;

/** A hotline or another official channel. `channels.json`. */
export const Channel = Entry.extend({
  kind: z.enum(['telephone', 'message', 'app', 'web', 'social', 'complaint', 'television']),
  /** As it is dialled or typed; null where no source gives it. */
  address: z.string().min(1).nullable(),
  extension: z.string().optional(),
  use: Text,
  /** When something is broadcast there; left out where no source says it. */
  schedule: Text.optional(),
});
export type Channel = z.infer<typeof Channel>;

/** Where citizens are served. `sites.json`; the address is null until a source gives it. */
export const Place = Entry.extend({
  kind: z.enum(['branch', 'service-point', 'support-point', 'agent', 'post', 'mobile', 'team']),
  address: Text.nullable(),
  hours: Text.nullable(),
  text: Text,
});
export type Place = z.infer<typeof Place>;

/** A rule that changes on a day; it is announced before and explained after. `changes.json`. */
export const RuleChange = Entry.extend({
  /** The first day of the new state. */
  date: z.iso.date(),
  before: Text,
  after: Text,
  procedures: z.array(Id),
});
export type RuleChange = z.infer<typeof RuleChange>;

/** An essential service that is listed but not yet guided in detail. `services.json`. */
export const ListedService = z.strictObject({
  id: Id,
  name: Text,
  field: Id,
  rows: z.array(Row).min(1),
  /** The guided procedure that covers it, where there is one. */
  procedure: Id.optional(),
  note: Text.optional(),
  basis: Basis,
});
export type ListedService = z.infer<typeof ListedService>;

/** A question of the citizens' quiz or of the officers' quick check. `quiz.json`. */
export const QuizQuestion = Entry.extend({
  for: z.enum(['citizen', 'officer']),
  options: z
    .array(z.strictObject({ id: Id, text: Text }))
    .min(2)
    .max(4),
  correct: Id,
  explanation: Text,
});
export type QuizQuestion = z.infer<typeof QuizQuestion>;
