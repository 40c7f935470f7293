/** A sentence as the grammar of acts sees it: its tokens, what is known of each, and its noun phrases. */
import type { TextRange } from '../../base/index.ts';
import { isTightHyphen, type Token } from './quantity-tokens.ts';
import { flag, form, plainWordOf, type ActWord, type PreparedActs } from './event-lexicon.ts';
import { shape } from './event-shapes.ts';
import { onOneLine } from './one-line.ts';

/** One sentence. */
export interface ActSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly ActWord[];
  readonly acts: PreparedActs;
  /** Which tokens are verbs: 0 not asked yet, 1 no, 2 yes. */
  readonly verbs: Uint8Array;
}

/** A noun phrase, in token indices, end exclusive. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** Its head noun. */
  readonly head: number;
  /** It stands behind a preposition. */
  readonly isGoverned: boolean;
}

/** Longest stretch that is searched for a subject or an object, in tokens: hostile lines stay linear. */
export const reach = 30;

/** Looks each token up once. */
export function actSentence(text: string, tokens: readonly Token[], acts: PreparedActs): ActSentence {
  const words: ActWord[] = [];
  for (const token of tokens) words.push(wordOf(token, acts));
  return { text, tokens, acts, words, verbs: new Uint8Array(tokens.length) };
}

/** True when some word of the sentence may begin an act or a characterisation: one look-up per token. */
export function hasActWord(tokens: readonly Token[], acts: PreparedActs): boolean {
  for (const { text, slot } of tokens) if (acts.wordOf(text, slot).isTrigger) return true;
  return false;
}

/** "May" with a capital is a month, "may" is not. */
function wordOf(token: Token, acts: PreparedActs): ActWord {
  const word = acts.wordOf(token.text, token.slot);
  if (token.caps && (word.flags & flag.pronoun) !== 0 && token.text.length > 1)
    return plainWordOf(word.shape);
  if ((word.flags & flag.time) === 0 || (word.flags & flag.modal) === 0) return word;
  const flags = token.capital ? word.flags & ~(flag.modal | flag.alleging) : word.flags & ~flag.time;
  return { ...word, flags };
}

/** True when a token's word is of one of the classes. */
export function has({ words }: ActSentence, at: number, bits: number): boolean {
  return ((words[at]?.flags ?? 0) & bits) !== 0;
}

/** True when a token's ending says one of these things of it. */
export function isShaped({ words }: ActSentence, at: number, bits: number): boolean {
  return ((words[at]?.shape ?? 0) & bits) !== 0;
}

/** True when a token stands in a closed class that has no bit of its own. */
export function isIn({ tokens, acts }: ActSentence, at: number, list: keyof PreparedActs['lists']): boolean {
  return acts.lists[list].has(tokens[at]?.text ?? '');
}

const participles = shape.participle | shape.progressive;

const skippedMarks = new Set(['"', '“', '”', '‘', '’', "'", '«', '»']);

/** Quotation marks: they do not part a clause. */
export function isQuoteMark(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'mark' && skippedMarks.has(token.text);
}

/** A mark that parts phrases: comma, dash, bracket, full stop. */
export function isBreak(token: Token | undefined): boolean {
  if (token === undefined) return true;
  if (token.kind !== 'mark' || skippedMarks.has(token.text)) return false;
  return (
    !(token.text === '-' && !token.spaced) && token.text !== '$' && token.text !== '%' && token.text !== '.'
  );
}

/** An adverb, by list or by shape. */
export function isAdverb(sentence: ActSentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  if (has(sentence, at, flag.adverb)) return true;
  return !token.capital && isShaped(sentence, at, shape.manner);
}

/** A verb form of any kind, auxiliaries apart; participles before a noun ("armed men") are none. */
export function isVerb(sentence: ActSentence, at: number): boolean {
  const known = sentence.verbs[at];
  if (known === undefined) return false;
  if (known !== 0) return known === 2;
  const found = readVerb(sentence, at);
  sentence.verbs[at] = found ? 2 : 1;
  return found;
}

function readVerb(sentence: ActSentence, at: number): boolean {
  const word = sentence.words[at];
  const token = sentence.tokens[at];
  if (word === undefined || token === undefined || token.kind !== 'word') return false;
  if ((word.flags & flag.notVerb) !== 0) return false;
  const isOpen = (word.shape & (participles | shape.finite)) === 0 || (word.shape & shape.long) === 0;
  if (isOpen && word.verbs.length === 0 && (word.flags & flag.verb) === 0)
    return sentence.acts.language.participleAfterHave && word.flags === 0 && has(sentence, at - 1, flag.have);
  if (isTight(sentence, at - 1) && sentence.tokens[at - 2]?.text !== 're') return false;
  if (token.capital && at > 0 && !isBreak(sentence.tokens[at - 1]) && !isQuoteMark(sentence.tokens[at - 1]))
    return false;
  return (
    !isAttributive(sentence, at) &&
    !isNounUse(sentence, at) &&
    !isModifier(sentence, at) &&
    !isNamedNoun(sentence, at) &&
    !isObjectless(sentence, at)
  );
}

/** "the online scamming trade", "human trafficking networks": before a bare noun, behind a noun. */
function isModifier(sentence: ActSentence, at: number): boolean {
  if (!isShaped(sentence, at, shape.progressive)) return false;
  if (!isNominal(sentence, at - 1) || !isNominal(sentence, at + 1)) return false;
  const next = sentence.tokens[at + 1];
  if (next?.kind !== 'word' || next.capital) return false;
  return !has(sentence, at + 1, flag.determiner | flag.possessive);
}

/** The hyphen of "state-owned". */
function isTight({ tokens }: ActSentence, at: number): boolean {
  return isTightHyphen(tokens[at]) && tokens[at + 1]?.spaced === false;
}

/** "guards beat", "guards at the gate": a noun that could be a present form is one only behind its subject and before an object. */
function isNamedNoun(sentence: ActSentence, at: number): boolean {
  const word = sentence.words[at];
  if (word === undefined || word.classes === 0 || (word.flags & flag.verb) !== 0) return false;
  if (!isOnlyPresent(word) || isBehindAuxiliary(sentence, at)) return false;
  const isSubject =
    has(sentence, at - 1, flag.pronoun | flag.relative | flag.infinitive) || isNominal(sentence, at - 1);
  return !isSubject || !hasObject(sentence, at);
}

/** "did not reply", "will answer": whatever the word may name, here it is a verb. */
function isBehindAuxiliary(sentence: ActSentence, at: number): boolean {
  let before = at - 1;
  while (
    before > at - 3 &&
    !has(sentence, before, flag.do | flag.modal) &&
    has(sentence, before, flag.negation)
  )
    before -= 1;
  return has(sentence, before, flag.do | flag.modal);
}

/** The word can be a base or a third person only. */
function isOnlyPresent(word: ActWord): boolean {
  return (word.forms & ~(form.base | form.present)) === 0;
}

/** "the recent releases": a present form that asks for an object and has none. */
function isObjectless(sentence: ActSentence, at: number): boolean {
  const word = sentence.words[at];
  if (word === undefined || word.verbs.length === 0 || !isOnlyPresent(word) || (word.flags & flag.verb) !== 0)
    return false;
  if (
    has(sentence, at - 1, flag.pronoun | flag.relative | flag.infinitive | flag.adverb | flag.do | flag.modal)
  )
    return false;
  return word.asksObject && !hasObject(sentence, at);
}

/** Something stands behind the verb that can be its object. */
export function hasObject(sentence: ActSentence, verb: number): boolean {
  let at = verb + 1;
  while (at < verb + 4 && (isAdverb(sentence, at) || isQuoteMark(sentence.tokens[at]))) at += 1;
  if (isIn(sentence, at, 'objectMarks')) return isNominal(sentence, at + 1);
  if (has(sentence, at, flag.pronoun) || boundLength(sentence, at) > 0) return true;
  if (isBreak(sentence.tokens[at]) || has(sentence, at, flag.time | flag.preposition)) return false;
  if (isComplementizer(sentence, at) || isPastVerb(sentence, at)) return false;
  return isNominal(sentence, at);
}

/** A form that can only be finite or a participle: it is no object. */
function isPastVerb(sentence: ActSentence, at: number): boolean {
  return ((sentence.words[at]?.forms ?? 0) & form.past) !== 0 && !isShaped(sentence, at, participles);
}

/** "the confiscated passports": behind a determiner or preposition, before a noun. */
function isAttributive(sentence: ActSentence, at: number): boolean {
  if (!isShaped(sentence, at, participles)) return false;
  const opens = flag.determiner | flag.possessive | flag.preposition;
  if (!has(sentence, at - 1, opens) && !isGenitive(sentence, at - 1)) return false;
  if (has(sentence, at - 1, flag.pronoun) || has(sentence, at - 1, flag.plural)) return false;
  const isGerund = isShaped(sentence, at, shape.progressive) && has(sentence, at - 1, flag.preposition);
  if (isGerund) return false;
  // "one escaped": a number can be a subject; an article cannot.
  const isArticle =
    has(sentence, at - 1, flag.determiner | flag.possessive) && sentence.words[at - 1]?.classes === 0;
  return isArticle || isNominal(sentence, at + 1);
}

/** "the raid", "a search of", "work": a base form behind a determiner, a preposition or a genitive is a noun. */
function isNounUse(sentence: ActSentence, at: number): boolean {
  if (isShaped(sentence, at, participles)) return false;
  const before = flag.determiner | flag.possessive | flag.preposition;
  if (has(sentence, at - 1, flag.infinitive) || isBehindClitic(sentence, at)) return false;
  if (has(sentence, at - 1, before) && !has(sentence, at - 1, flag.relative | flag.plural)) return true;
  return isGenitive(sentence, at - 1);
}

/** "la vendieron": before a form that can only be finite, the word is an object, not a determiner. */
function isBehindClitic(sentence: ActSentence, at: number): boolean {
  return isIn(sentence, at - 1, 'clitics') && sentence.words[at]?.forms === form.past;
}

/** "the guard's". */
export function isGenitive(sentence: ActSentence, at: number): boolean {
  return isShaped(sentence, at, shape.genitive);
}

const closed =
  flag.preposition |
  flag.be |
  flag.have |
  flag.do |
  flag.modal |
  flag.conjunction |
  flag.subordinator |
  flag.relative |
  flag.conditional |
  flag.pronoun |
  flag.negation;

/** A token that may be part of a noun phrase: noun, name, adjective, number. */
export function isNominal(sentence: ActSentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'digits') return true;
  if (isAbbreviation(sentence, at)) return true;
  if (token.kind === 'mark')
    return (
      (token.text === '-' && !token.spaced) || token.text === '$' || token.text === '%' || isQuoteMark(token)
    );
  if (has(sentence, at, flag.determiner | flag.possessive)) return true;
  if (has(sentence, at, closed) || isAdverb(sentence, at)) return false;
  return true;
}

/** The full stop of "U.S." or "Ms." inside a sentence. */
function isAbbreviation({ tokens }: ActSentence, at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.text !== '.' || before?.capital !== true) return false;
  return before.text.length <= 2 && tokens[at + 1]?.kind === 'word';
}

/** The noun phrase that begins at a token, with its "of" part; null when none begins there. */
export function phraseFrom(sentence: ActSentence, start: number): NounPhrase | null {
  let from = start;
  while (from < start + 3 && (isQuoteMark(sentence.tokens[from]) || isAdverb(sentence, from))) from += 1;
  if (isIn(sentence, from, 'objectMarks')) from += 1;
  from += boundLength(sentence, from);
  if (isComplementizer(sentence, from)) return null;
  if (isPronoun(sentence, from)) return { from, to: from + 1, head: from, isGoverned: false };
  let to = runEnd(sentence, from);
  if (to === from) return null;
  const head = headOf(sentence, from, to);
  if (has(sentence, to, flag.of) && !isVerb(sentence, to + 1)) to = Math.max(to, ofEnd(sentence, to));
  if (isAnd(sentence, to)) to = secondEnd(sentence, to);
  return { from, to, head, isGoverned: false };
}

/** Tokens of "at least", "about", "over", "up to" before a number: they govern nothing. */
export function boundLength(sentence: ActSentence, at: number): number {
  const token = sentence.tokens[at];
  // Words that bound a number stand in some closed class: most words are told apart by this alone.
  if (token === undefined || sentence.words[at]?.flags === 0) return 0;
  const isDouble = isIn(sentence, at, 'doubleBounds');
  if (!has(sentence, at, flag.preposition | flag.determiner) && !isDouble) return 0;
  if (isIn(sentence, at + 1, 'superlatives')) return 2;
  if (isDouble) return isNumber(sentence, at + 2) ? 2 : 0;
  return isIn(sentence, at, 'bounds') && isNumber(sentence, at + 1) ? 1 : 0;
}

function isNumber(sentence: ActSentence, at: number): boolean {
  return (
    sentence.tokens[at]?.kind === 'digits' ||
    (has(sentence, at, flag.determiner) && !isIn(sentence, at, 'notNumbers'))
  );
}

/** "that" behind a verb opens a clause. */
function isComplementizer(sentence: ActSentence, at: number): boolean {
  return has(sentence, at, flag.subordinator) && has(sentence, at, flag.relative);
}

/** A pronoun, and "her" with nothing of hers behind it. */
export function isPronoun(sentence: ActSentence, at: number): boolean {
  if (has(sentence, at, flag.pronoun)) return true;
  return has(sentence, at, flag.possessive) && !isNominal(sentence, at + 1);
}

/** End of a run of nominal tokens. */
function runEnd(sentence: ActSentence, from: number): number {
  let to = from;
  while (to < from + 12 && isNominal(sentence, to)) {
    const opensAnother = to > from && has(sentence, to, flag.determiner | flag.possessive);
    const isAfterNoun = !has(sentence, to - 1, flag.determiner | flag.possessive);
    if (opensAnother && isAfterNoun && sentence.tokens[to - 1]?.kind === 'word') break;
    if (to > from && isVerb(sentence, to)) break;
    if (to > from + 0 && has(sentence, to, flag.time) && sentence.tokens[to]?.capital === true) break;
    to += 1;
  }
  while (to > from && isQuoteMark(sentence.tokens[to - 1])) to -= 1;
  return to;
}

function ofEnd(sentence: ActSentence, of: number): number {
  if (has(sentence, of + 1, flag.pronoun)) return of + 2;
  return runEnd(sentence, of + 1);
}

function isAnd(sentence: ActSentence, at: number): boolean {
  return (
    has(sentence, at, flag.conjunction) &&
    sentence.tokens[at]?.text === sentence.acts.language.words.conjunctions[0]
  );
}

/** "300 phones and two vehicles": the second part belongs to the phrase unless a verb follows it. */
function secondEnd(sentence: ActSentence, and: number): number {
  if (isVerb(sentence, and + 1)) return and;
  const end = runEnd(sentence, and + 1);
  const next = end;
  const isClause = isVerb(sentence, next) || has(sentence, next, flag.be | flag.have | flag.do | flag.modal);
  return end === and + 1 || isClause ? and : end;
}

function headOf(sentence: ActSentence, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = sentence.tokens[at];
    if (token?.kind === 'word' && !isGenitive(sentence, at)) return at;
  }
  return to - 1;
}

/** Text of a phrase, on one line. */
export function phraseText(sentence: ActSentence, phrase: NounPhrase | null): string | null {
  return phrase === null ? null : rangeText(sentence, phrase.from, phrase.to);
}

/** Text of tokens, end exclusive, on one line, without quotation marks at its ends. */
export function rangeText({ text, tokens }: ActSentence, from: number, to: number): string | null {
  let [first, last] = [from, to - 1];
  while (first < last && isQuoteMark(tokens[first])) first += 1;
  while (last > first && isQuoteMark(tokens[last])) last -= 1;
  const start = tokens[first]?.start;
  const end = tokens[last]?.end;
  if (start === undefined || end === undefined || last < first) return null;
  return onOneLine(text.slice(start, end));
}

/** Range of tokens in the text, end exclusive. */
export function rangeOf({ tokens }: ActSentence, from: number, to: number): TextRange {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? tokens[from]?.end ?? 0 };
}
