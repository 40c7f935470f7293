/** Which cue lists serve a language; English is read in every story, since quoted bodies often speak it. */
import type { ClauseLanguage } from './attribution-site.ts';
import { englishAuxiliaries, englishCues } from './cues-english.ts';

const english: ClauseLanguage = { cues: englishCues, auxiliaries: englishAuxiliaries };

/** Cues of a BCP 47 language; English when the language is unknown or has no list. */
export function languageCues(language: string | null): ClauseLanguage {
  void language;
  return english;
}
