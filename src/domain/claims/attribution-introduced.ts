/** How a name is brought into a sentence: introduced with a description, in apposition, or as subject behind a lead-in. */
import { wordClass } from './names-classes.ts';
import type { Mention, SentenceWords } from './names.ts';
import { isOf, type Word } from './names-words.ts';

const articlesBefore: ReadonlySet<string> = new Set('a an the his her their its one'.split(' '));

/** "His neighbour, Emil Vant, came": the name stands in apposition to the noun phrase before it. */
function isAfterNoun(words: readonly Word[], { titleFirst }: Mention): number {
  const comma = titleFirst - 1;
  if (words[comma]?.lower !== ',' || words[comma - 1]?.capital !== false) return -1;
  for (let at = comma - 2; at >= Math.max(0, comma - 5); at -= 1) {
    if (articlesBefore.has(words[at]?.lower ?? '')) return at;
  }
  return -1;
}

/** "In Upper Tolmin, behind the church, the baker Havel Ondra keeps": the subject behind a lead-in of place or time. */
export function isBehindLeadIn(words: readonly Word[], mention: Mention, { first }: SentenceWords): boolean {
  if (
    !isOf(words[first], wordClass.placePreposition) &&
    !/^(?:on|behind|under|by)$/.test(words[first]?.lower ?? '')
  )
    return false;
  let at = mention.titleFirst - 1;
  while (at > mention.titleFirst - 4 && words[at]?.kind === 'word' && words[at]?.lower !== 'the') at -= 1;
  const isRole = words[at]?.lower === 'the' && at < mention.titleFirst - 1;
  const next = words[mention.last];
  const isVerb = next?.kind === 'word' && !next.capital && !isOf(next, wordClass.modifier | wordClass.opener);
  return isRole && isVerb;
}

/** A name that a description goes with is introduced, not only mentioned: "a nurse, X", "X, a nurse", "X, 24". */
export function isIntroduced(words: readonly Word[], mention: Mention): boolean {
  if (isAfterNoun(words, mention) >= 0) return true;
  if (words[mention.last]?.lower !== ',') return false;
  const next = words[mention.last + 1];
  return next?.kind === 'number' || articlesBefore.has(next?.lower ?? '') || next?.lower === 'who';
}

/** The apposition opens the sentence: the name is its subject. */
export function isOpeningApposition(words: readonly Word[], mention: Mention, span: SentenceWords): boolean {
  const at = isAfterNoun(words, mention);
  return at >= 0 && at - span.first <= 2;
}
