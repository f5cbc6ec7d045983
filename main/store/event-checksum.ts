import { hash } from 'node:crypto';
import { canonicalEvent, type EventRecord } from '../../shared/domain/counters/event.ts';

/** The checksum of an event whose predecessor has the checksum `previous`, both as hexadecimal; see canonicalEvent. */
export function eventChecksum(previous: string, event: EventRecord): string {
  return hash('sha256', canonicalEvent(previous, event));
}
