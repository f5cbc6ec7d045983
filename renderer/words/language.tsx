import { createContext, type PropsWithChildren, useCallback, useContext, useEffect } from 'react';
import type { Language } from '../../shared/domain/language.ts';
import type { Text } from '../../shared/domain/text.ts';

/** A table of sentences: one that lacks a language is a type error. A function fills in what varies. */
export type Words = Record<string, Text | ((...details: never[]) => Text)>;

const LanguageContext = createContext<Language>('vi');

/** Gives everything inside its language, and tells the browser and screen readers. */
export function LanguageProvider({ language, children }: PropsWithChildren<{ language: Language }>) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The language in use. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Picks the sentence of the language in use, from the words tables and from the content pack alike. */
export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return useCallback((text) => text[language], [language]);
}
