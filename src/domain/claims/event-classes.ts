/** What a noun phrase is: a person, a document, a building. It decides what a verb means. */
import type { VerbFrame } from './acts.ts';
import { classBit, flag } from './event-lexicon.ts';
import { has, isIn, isShaped, type ActSentence, type NounPhrase } from './event-sentence.ts';
import { shape } from './event-shapes.ts';

/** Bits of several noun classes. */
export function bitsOf(classes: NonNullable<VerbFrame['of']>): number {
  let bits = 0;
  for (const name of classes) bits |= classBit(name);
  return bits;
}

/** The head, or what stands behind "of" in a phrase of quantity, is of one of the classes. */
export function isOfClass(
  sentence: ActSentence,
  phrase: NounPhrase | null,
  classes: NonNullable<VerbFrame['of']>,
): boolean {
  if (phrase === null) return false;
  const bits = bitsOf(classes);
  for (let at = phrase.from; at < phrase.to; at += 1) {
    if (((sentence.words[at]?.classes ?? 0) & bits) !== 0 && (at >= phrase.head || at === phrase.from))
      return true;
  }
  if (!classes.includes('people') || isMeasureOfTime(sentence, phrase)) return false;
  return isPerson(sentence, phrase);
}

/** "dos veces", "three nights": a number before a time is nobody. */
function isMeasureOfTime(sentence: ActSentence, phrase: NounPhrase): boolean {
  return has(sentence, phrase.head, flag.time);
}

/** A person by pronoun, number, shape of the noun, or name. */
export function isPerson(sentence: ActSentence, phrase: NounPhrase): boolean {
  const token = sentence.tokens[phrase.head];
  if (token === undefined) return false;
  if (has(sentence, phrase.head, flag.pronoun | flag.relative | flag.possessive))
    return !isIn(sentence, phrase.head, 'notPeople');
  if (token.kind === 'digits') return true;
  if (phrase.to === phrase.from + 1 && isIn(sentence, phrase.head, 'clitics')) return true;
  if (token.text.includes("'") && token.text.length < 6) return token.text !== "it's";
  if (isShaped(sentence, phrase.head, shape.person)) return true;
  if (phrase.head === 0 && token.text.endsWith('s')) return false;
  const isName = token.capital && !has(sentence, phrase.from, flag.determiner);
  return isName && (sentence.words[phrase.head]?.classes ?? 0) === 0;
}
