/** Whether a clause states that something happened: not in a condition, a fear, a wish, a question or a definition. */
import { flag } from './event-lexicon.ts';
import { has, isBreak, isIn, isNominal, reach, type ActSentence } from './event-sentence.ts';

/** A verb group as far as its reality goes. */
export interface ClauseSite {
  readonly first: number;
  readonly subjectBefore: number;
  readonly isPresent: boolean;
}

/** Inside a condition, a fear, a wish, a question or a definition. */
export function isUnreal(sentence: ActSentence, group: ClauseSite): boolean {
  const last = sentence.tokens.length - 1;
  if (sentence.tokens[last]?.text === '?' || sentence.tokens[last - 1]?.text === '?') return true;
  const first = firstWord(sentence);
  const isInverted =
    has(sentence, first, flag.have | flag.modal | flag.do) &&
    group.first !== first &&
    sentence.tokens[first]?.text.includes("'") === false;
  if (isInverted) return true;
  if (has(sentence, first, flag.conditional) && group.isPresent) return true;
  for (let at = group.subjectBefore - 1; at >= 0 && at >= group.first - reach; at -= 1) {
    if (has(sentence, at, flag.conditional | flag.unreal) || isHowMany(sentence, at)) return true;
    if (isIn(sentence, at, 'pronounConditionals') && has(sentence, at + 1, flag.pronoun)) return true;
    const text = sentence.tokens[at]?.text;
    if (text === ';' || text === ':' || text === ',') return false;
    if (has(sentence, at, flag.relative) && asks(sentence, at)) return true;
    if (has(sentence, at, flag.relative) && isGenericBefore(sentence, at, group)) return true;
    if (has(sentence, at, flag.generic)) return true;
  }
  return false;
}

function firstWord({ tokens }: ActSentence): number {
  let at = 0;
  while (at < 3 && tokens[at]?.kind === 'mark') at += 1;
  return at;
}

/** "how many people were …": asked, not told. */
function isHowMany(sentence: ActSentence, at: number): boolean {
  return isIn(sentence, at, 'howMany') && has(sentence, at + 1, flag.determiner);
}

/** "does not say who killed": a question in disguise. */
function asks(sentence: ActSentence, relative: number): boolean {
  if (has(sentence, relative, flag.subordinator)) return false;
  return (
    (has(sentence, relative - 1, flag.verb) && !isNominal(sentence, relative - 1)) ||
    isIn(sentence, relative - 1, 'ask')
  );
}

/** "banks that pay them": any of its kind. */
function isBarePlural(sentence: ActSentence, at: number): boolean {
  const isPlural = /[^s]s$/u.test(sentence.tokens[at]?.text ?? '') && sentence.tokens[at]?.capital === false;
  return isPlural && (at === 0 || has(sentence, at - 1, flag.preposition));
}

/** "a worker who is threatened": anybody of whom it might be true. */
function isGenericBefore(sentence: ActSentence, relative: number, group: ClauseSite): boolean {
  if (!group.isPresent) return false;
  if (isBarePlural(sentence, relative - 1)) return true;
  for (let at = relative - 1; at >= 0 && at >= relative - 5; at -= 1) {
    if (has(sentence, at, flag.determiner)) return isIn(sentence, at, 'indefinites');
    if (isBreak(sentence.tokens[at])) return false;
  }
  return false;
}
