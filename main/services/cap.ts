import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { v5 as uuidOf } from 'uuid';
import { z } from 'zod';
import { type NewNotice, severities } from '../../shared/domain/signage/notice.ts';
import { NoticeError } from './notice-order.ts';

/** What a CAP file asks for: a notice to show, and notices that it ends. */
export interface CapOrder {
  notice: (NewNotice & { sender: string }) | undefined;
  /** Ids of the notices of earlier files that this one replaces or takes back. */
  ends: string[];
}

const list = <Schema extends z.ZodType>(of: Schema) => z.array(of).default([]);
const text = z.string().trim();

const Info = z.object({
  language: text.default('en-US'),
  severity: text.default('Unknown'),
  event: text,
  effective: text.optional(),
  onset: text.optional(),
  expires: text.optional(),
  senderName: text.optional(),
  headline: text.optional(),
  description: text.optional(),
  instruction: text.optional(),
});

const Alert = z.object({
  identifier: text.min(1),
  sender: text.min(1),
  sent: text.min(1),
  status: text,
  msgType: text,
  references: text.optional(),
  info: list(Info),
});

/** The most a headline and a text may hold; see shared/domain/notice. */
const longest = { headline: 90, text: 400 };
const namespace = 'urn:oasis:names:tc:emergency:cap:1.2';
/** Makes ids of notices from what makes a CAP message unique (CAP 1.2, 3.2.1): sender, identifier and sent. */
const ids = 'b3f2a9a4-6f1e-5c0b-9d55-6c1d0a4c2e17';

/**
 * Reads a message of the Common Alerting Protocol 1.2 (OASIS, 1 July 2010). Only actual alerts, updates and
 * cancellations are taken; of several languages the Vietnamese one, else the first. The same file read twice is the
 * same notice.
 *
 * @param until when the notice ends, where the file does not say
 * @throws NoticeError
 */
export function readCap(xml: string, until?: string): CapOrder {
  const alert = alertOf(xml);
  if (alert.status !== 'Actual') {
    throw new NoticeError(`The CAP file's status is "${alert.status}"; only "Actual" is shown to people.`);
  }
  if (!['Alert', 'Update', 'Cancel'].includes(alert.msgType)) {
    throw new NoticeError(
      `The CAP file's msgType is "${alert.msgType}"; give an Alert, an Update or a Cancel.`,
    );
  }
  const ends = (alert.references ?? '').split(/\s+/).filter(Boolean).map(idOfReference);
  if (alert.msgType === 'Cancel') return { notice: undefined, ends };
  const info = alert.info.find(({ language }) => /^vi\b/i.test(language)) ?? alert.info[0];
  if (info === undefined) throw new NoticeError('The CAP file has no "info", so there is nothing to show.');
  const end = info.expires ?? until;
  if (end === undefined) {
    throw new NoticeError('The CAP file does not say when the alert expires. Give its end with --until.');
  }
  const said = [info.description, info.instruction].filter(Boolean).join('\n');
  const severity = severities.find((known) => known === info.severity.toLowerCase()) ?? 'unknown';
  return {
    ends,
    notice: {
      id: idOf(alert.sender, alert.identifier, alert.sent),
      headline: shortened(info.headline || info.event, longest.headline),
      ...(said && { text: shortened(said, longest.text) }),
      severity,
      ...fromOf(info.onset ?? info.effective),
      until: instant(end, 'expires'),
      sender: info.senderName ?? alert.sender,
    },
  };
}

function alertOf(xml: string): z.infer<typeof Alert> {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) {
    throw new NoticeError(
      `The file is not XML: ${valid.err.msg} (line ${valid.err.line}). Get the file again.`,
    );
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) {
    throw new NoticeError('The file has a document type of its own, which CAP does not use. It is not read.');
  }
  const parser = new XMLParser({
    removeNSPrefix: true,
    parseTagValue: false,
    ignoreAttributes: true,
    isArray: (name) => name === 'info',
  });
  const { alert } = parser.parse(xml) as { alert?: unknown };
  if (alert === undefined || !xml.includes(namespace)) {
    throw new NoticeError(
      `The file is no CAP 1.2 message: it needs an "alert" in the namespace ${namespace}.`,
    );
  }
  const parsed = Alert.safeParse(alert);
  if (parsed.success) return parsed.data;
  const missing = parsed.error.issues.map(({ path }) => `"${path.join('.')}"`).join(', ');
  throw new NoticeError(`The CAP file lacks ${missing}. Ask whoever sent it for a whole one.`);
}

/** A reference is `sender,identifier,sent`. */
function idOfReference(reference: string): string {
  const [sender = '', identifier = '', sent = ''] = reference.split(',');
  return idOf(sender, identifier, sent);
}

function idOf(sender: string, identifier: string, sent: string): string {
  return uuidOf(`${sender},${identifier},${sent}`, ids);
}

function fromOf(given: string | undefined): { from?: string } {
  return given === undefined ? {} : { from: instant(given, 'onset') };
}

/** An instant of CAP always has an offset, `-00:00` for UTC (3.3.2). */
function instant(given: string, field: string): string {
  const at = /T.*([+-]\d\d:\d\d|Z)$/.test(given) ? Date.parse(given.replace('-00:00', 'Z')) : Number.NaN;
  if (!Number.isNaN(at)) return new Date(at).toISOString();
  throw new NoticeError(`The "${field}" of the CAP file is "${given}", which is no instant with an offset.`);
}

/** Ends after a whole word. */
function shortened(given: string, most: number): string {
  const normal = given
    .normalize('NFC')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return normal.length <= most ? normal : `${normal.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}
