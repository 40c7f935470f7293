/** The vocabulary of acts, as far as some language names them: what an event may be called. */
import { byCodeUnit } from '../../base/index.ts';
import type { ActLanguage } from './acts.ts';
import { englishActs } from './acts-english.ts';

function typesOf({ verbs, nouns, forced }: ActLanguage): (string | null | undefined)[] {
  return [
    ...verbs.flatMap(({ act, negatedAct, unableAct }) => [act, negatedAct, unableAct]),
    ...nouns.map(({ act }) => act),
    ...forced.map(({ act }) => act),
  ];
}

/** Types of acts, in alphabetical order, each once. */
export const actTypes: readonly string[] = [
  ...new Set(typesOf(englishActs).filter((act) => act !== null && act !== undefined)),
].sort(byCodeUnit);
