import { z } from 'zod';
import { Basis, Fact } from '../basis.ts';
import { Condition } from '../condition.ts';
import { Id, Text } from '../text.ts';
import { securityPlaces } from './security-place.ts';
import { stages } from './stage.ts';
import { unsure } from './unsure.ts';

const Option = z.strictObject({
  id: Id.refine((id) => id !== unsure, '"unsure" is offered by itself and cannot be an option'),
  label: Text,
  hint: Text.optional(),
});

const Question = z.strictObject({
  id: Id,
  question: Text,
  help: Text.optional(),
  /** Asked only where this holds; may refer only to circumstances that stand earlier in the list. */
  when: Condition.optional(),
  /** What "I am not sure" means here and what happens then. */
  unsure: Text,
  basis: Basis,
});

/** One question about the citizen's case, answered by a touch. */
export const Circumstance = z.discriminatedUnion('kind', [
  Question.extend({ kind: z.literal('choice'), options: z.array(Option).min(2) }),
  Question.extend({
    kind: z.literal('number'),
    min: z.int(),
    max: z.int(),
    start: z.int(),
    unit: Text,
  }),
]);
export type Circumstance = z.infer<typeof Circumstance>;

/** One paper or piece of data that a dossier is made of. */
export const RequiredDocument = z.strictObject({
  id: Id,
  name: Text,
  when: Condition.optional(),
  /**
   * How it reaches the dossier: filled in on the portal, a photo or scan, the paper original brought along,
   * or data the authority looks up by itself.
   */
  form: z.enum(['fill-online', 'scan', 'original', 'data']),
  why: Text.optional(),
  whereToGet: Text.optional(),
  /** The data that makes the paper unnecessary, in words. */
  replacedBy: Text.optional(),
  note: Text.optional(),
  basis: Basis,
});
export type RequiredDocument = z.infer<typeof RequiredDocument>;

/** The schematic drawings of portal screens that the interface knows how to draw. */
export const portalDrawings = [
  'portal-home',
  'login',
  'otp',
  'search',
  'choose-place',
  'form',
  'attach',
  'confirm-person',
  'pay',
  'review',
  'code',
  'inbox',
  'data-store',
  'app-home',
  'bring-original',
] as const;

/** One thing to do on the portal or in the app. */
export const PortalStep = z.strictObject({
  id: Id,
  stage: z.enum(stages),
  when: Condition.optional(),
  title: Text,
  /** What to press or do, in one or two short sentences. */
  press: Text,
  drawing: z.enum(portalDrawings),
  /** Where it is done, if not on the portal: the id of a venue of `pack.json`. */
  in: Id.optional(),
  /** The words on the drawn button, where there is one. */
  button: Text.optional(),
  mistake: Text.optional(),
  /** The advice on security that stands here, where the drawing alone does not call for it. */
  security: z.enum(securityPlaces).optional(),
  /** What an officer at the table may say here, word for word. Without it the line for the drawing is shown. */
  say: Text.optional(),
  basis: Basis,
});
export type PortalStep = z.infer<typeof PortalStep>;

/** Something that a citizen in this case has to know. */
export const Warning = z.strictObject({
  id: Id,
  text: Text,
  when: Condition.optional(),
  basis: Basis,
});
export type Warning = z.infer<typeof Warning>;

/** A procedure that the kiosk guides through; a file of `procedures/` in a pack, named by its id. */
export const Procedure = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  /** Code on the national portal; `value: null` where no source gives one. */
  code: z.strictObject({
    value: z
      .string()
      .regex(/^\d\.\d{6}$/, 'must look like 1.001193')
      .nullable(),
    basis: Basis,
  }),
  name: Text,
  officialName: Fact,
  /** One plain sentence: what one gets by it. */
  purpose: Text,
  field: Id,
  /** The events of a life in which it is needed; see vocabularies. */
  lifeEvents: z.array(Id).optional(),
  /** Other words citizens search by, in Vietnamese, with diacritics. */
  keywords: z.array(z.string().min(1)),
  /** Whether all of it can be done online, or only part. */
  level: z.strictObject({ value: z.enum(['full', 'part']).nullable(), basis: Basis }),
  authority: Fact,
  whoCanApply: z.array(Fact).min(1),
  circumstances: z.array(Circumstance),
  documents: z.array(RequiredDocument).min(1),
  fees: z.strictObject({ inPerson: Fact, online: Fact, policy: Fact.optional(), extra: Fact.optional() }),
  timeLimit: Fact,
  results: z.array(Fact).min(1),
  receive: z.array(Fact).min(1),
  steps: z.array(PortalStep).min(3),
  warnings: z.array(Warning),
  related: z.array(Id),
  /** For editors: what no source answered yet. */
  openQuestions: z.array(z.string()),
});
export type Procedure = z.infer<typeof Procedure>;
