import { useEffect, useState } from 'react';
import type { QuizQuestion } from '../../shared/domain/content/handbook.ts';
import type { KioskContent } from '../../shared/domain/content/kiosk-content.ts';
import type { Term } from '../../shared/domain/content/vocabulary.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Client } from '../client.ts';

/** What the desk names things by, from the content pack. */
export interface DeskContent {
  revision: string;
  procedures: Term[];
  groups: Term[];
  helpers: Term[];
  places: Term[];
  difficulties: Term[];
  /** The officers' quick check. */
  questions: QuizQuestion[];
}

/** The parts of the pack that the desk needs; empty lists where the pack has none. */
export function deskContent({ revision, procedures, handbook }: KioskContent): DeskContent {
  const { vocabularies, quiz = [] } = handbook;
  return {
    revision,
    procedures: procedures.map(({ id, name }) => ({ id, text: name })),
    groups: vocabularies?.groups.terms ?? [],
    helpers: vocabularies?.helpers.terms ?? [],
    places: vocabularies?.places.terms ?? [],
    difficulties: vocabularies?.difficulties.terms ?? [],
    questions: quiz.filter((question) => question.for === 'officer'),
  };
}

/** What a term is called; an id that the pack no longer has stands for itself. */
export function termName(terms: Term[], id: string): Text {
  return terms.find((term) => term.id === id)?.text ?? { vi: id, en: id };
}

/** The pack in use, asked for when the desk is opened; undefined until it has come. */
export function useDeskContent(client: Pick<Client, 'content'>, open: boolean): DeskContent | undefined {
  const [content, setContent] = useState<DeskContent>();
  useEffect(() => {
    if (!open) return undefined;
    const away = new AbortController();
    client
      .content({}, { signal: away.signal })
      .then((found) => setContent(deskContent(found)))
      .catch(() => {});
    return () => away.abort();
  }, [client, open]);
  return content;
}
