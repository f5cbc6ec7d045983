import { z } from 'zod';
import { Calendar, Slogan } from './campaign.ts';
import {
  Channel,
  Comparison,
  FaqEntry,
  Guide,
  ListedService,
  OfficerLine,
  Place,
  QuizQuestion,
  Readiness,
  RuleChange,
  SecurityAdvice,
  Utility,
} from './handbook.ts';
import { Medium, Recording } from './media.ts';
import { Slide } from './slide.ts';
import { Tips } from './tips.ts';
import { Vocabularies } from './vocabulary.ts';

/**
 * What a pack may hold besides its head, sources, signage and procedures: each part is the file of its name
 * with `.json`, and may be left out.
 */
export const handbookParts = {
  faq: z.array(FaqEntry),
  guides: z.array(Guide),
  lines: z.array(OfficerLine),
  readiness: z.array(Readiness),
  security: z.array(SecurityAdvice),
  comparison: z.array(Comparison),
  utilities: z.array(Utility),
  channels: z.array(Channel),
  sites: z.array(Place),
  changes: z.array(RuleChange),
  services: z.array(ListedService),
  quiz: z.array(QuizQuestion),
  slogans: z.array(Slogan),
  slides: z.array(Slide),
  calendar: Calendar,
  tips: Tips,
  vocabularies: Vocabularies,
  media: z.array(Medium),
  audio: z.array(Recording),
} satisfies Record<string, z.ZodType>;

export type HandbookPart = keyof typeof handbookParts;

/** The parts that a pack has. */
export const Handbook = z.strictObject(handbookParts).partial();
export type Handbook = z.infer<typeof Handbook>;
