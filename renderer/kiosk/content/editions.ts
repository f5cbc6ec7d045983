import type { KioskContent } from '../../../shared/domain/content/kiosk-content.ts';
import type { Procedure } from '../../../shared/domain/content/procedure.ts';

/** By each of its procedures; nothing is held for longer than somebody holds the procedure. */
const editions = new WeakMap<Procedure, KioskContent>();

/** Remembers which content these procedures came with. */
export function noteEdition(content: KioskContent): KioskContent {
  for (const procedure of content.procedures) editions.set(procedure, content);
  return content;
}

/** The content that a procedure came with: a visit holds on to its procedure when an update brings other content. */
export function editionOf(procedure: Procedure): KioskContent | undefined {
  return editions.get(procedure);
}
