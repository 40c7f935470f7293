/** Which cue lists serve a language. */
import type { ClauseLanguage } from './attribution-site.ts';
import { englishAuxiliaries, englishCues } from './cues-english.ts';
import { germanAuxiliaries, germanCues } from './cues-german.ts';
import { plainCues, type PlainCue } from './cues-unspaced.ts';
import { frenchAuxiliaries, frenchCues, spanishAuxiliaries, spanishCues } from './cues-romance.ts';

const english: ClauseLanguage = { cues: englishCues, auxiliaries: englishAuxiliaries, invertsFreely: false };

const byLanguage: Readonly<Record<string, ClauseLanguage>> = {
  en: english,
  es: { cues: spanishCues, auxiliaries: spanishAuxiliaries, invertsFreely: true },
  de: { cues: germanCues, auxiliaries: germanAuxiliaries, invertsFreely: true },
  fr: { cues: frenchCues, auxiliaries: frenchAuxiliaries, invertsFreely: true },
};

/** Cues of a BCP 47 language; English when the language is unknown or has no list. */
export function languageCues(language: string | null): ClauseLanguage {
  return byLanguage[(language ?? 'en').slice(0, 2).toLowerCase()] ?? english;
}

/** Cues read by characters, for languages without word cues; null for all others. */
export function plainCuesOf(language: string | null): readonly PlainCue[] | null {
  return plainCues[(language ?? 'en').slice(0, 2).toLowerCase()] ?? null;
}
