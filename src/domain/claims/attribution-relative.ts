/**
 * Relative clauses that tell who counted or named what stands before them: "one of the seven mills that the league names",
 * "the 540 homes the league counted", "212 sailors who, they say, were kept at sea".
 */
import type { Phrase, PhraseContext } from './attribution-mention.ts';
import { built, type Clause, type CueSite } from './attribution-site.ts';
import { wordClass } from './names-classes.ts';
import { isOf, type Word } from './names-words.ts';

/** The clause of a cue that ends such a relative clause, or null. `left`: last word before its auxiliaries. */
export function relativeClause(context: PhraseContext, site: CueSite, left: number): Clause | null {
  const { words } = context;
  if (site.cue.shape !== 'say' && site.cue.shape !== 'find' && site.cue.shape !== 'hold') return null;
  const phrase = bodyBefore(context, left) ?? memberBefore(words, left);
  if (phrase !== null) {
    const cue = { ...site.cue, shape: 'say' } as const;
    return followsCounted(words, phrase.first)
      ? built(context, { ...site, cue }, { phrase, covers: 'both' })
      : null;
  }
  const they = aside(words, site);
  const clause = they === null ? null : built(context, site, { phrase: they, covers: 'both' });
  return clause === null ? null : { ...clause, opens: site.at - 1 };
}

/** A name right before the verb, with its article. */
function bodyBefore({ words, names }: PhraseContext, left: number): Phrase | null {
  const mention = names.mentions[names.mentionAt[left] ?? -1];
  if (mention?.last !== left + 1 || names.entities[mention.entity]?.kind !== 'organisation') return null;
  const first = words[mention.titleFirst - 1]?.lower === 'the' ? mention.titleFirst - 1 : mention.titleFirst;
  return { first, last: left + 1 };
}

/** "The group", "the report": an article and one noun for a body or a paper right before the verb. */
function memberBefore(words: readonly Word[], left: number): Phrase | null {
  const isNoun = isOf(words[left], wordClass.reference | wordClass.document);
  return isNoun && words[left - 1]?.lower === 'the' ? { first: left - 1, last: left + 1 } : null;
}

/** How far before the relative clause the number of its noun may stand. */
const numberReach = 4;

/** The noun of a number stands before the phrase, with "that" or "which" between them or nothing. */
function followsCounted(words: readonly Word[], first: number): boolean {
  const noun = /^(?:that|which|whom)$/.test(words[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  if (words[noun]?.kind !== 'word' || words[noun].capital || isOf(words[noun], notNouns)) return false;
  for (let at = noun - 1; at > noun - numberReach; at -= 1) {
    const word = words[at];
    if (word?.kind === 'number' || numerals.test(word?.lower ?? '')) return true;
    if (word?.kind !== 'word' || isOf(word, notNouns)) return false;
  }
  return false;
}

const notNouns = wordClass.cue | wordClass.boundary | wordClass.modifier | wordClass.calendar;
const numerals =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-|$)/u;

/** Longest plural subject that opens a sentence, in words. */
const longestOpening = 5;

/** "Inspectors have brought ashore 212 men who, | they say, |": the plural that opens the sentence; null for anything else. */
function aside(words: readonly Word[], { at, sentence }: CueSite): Phrase | null {
  if (words[at - 1]?.lower !== 'they' || words[at - 2]?.lower !== ',' || words[at + 1]?.kind !== 'mark')
    return null;
  for (let end = sentence.first + 1; end <= sentence.first + longestOpening; end += 1) {
    if (
      /^(?:has|have|had|are|were|say|said)$/.test(words[end]?.lower ?? '') &&
      words[end - 1]?.lower.endsWith('s') === true
    )
      return { first: sentence.first, last: end };
  }
  return null;
}
