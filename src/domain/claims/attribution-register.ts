/**
 * Registers as sources of single numbers: "in the state register there are 19", "the 30 in the company's register", "the
 * hospital book has 51", "the state has 19 in its books". Such a number is the register's, whoever the sentence quotes
 * besides. Only sentences with a noun for a document are looked at.
 */
import type { Source } from './attribution-memory.ts';
import type { Phrase, PhraseContext } from './attribution-mention.ts';
import { sourceOf } from './attribution-phrase.ts';
import { wordClass } from './names-classes.ts';
import type { SentenceWords } from './names.ts';
import { isOf, type Word } from './names-words.ts';

/** Words whose numbers a register states. */
export interface RegisterRange extends Phrase {
  readonly source: Source;
}

const registers: ReadonlySet<string> = new Set(
  'register registry roll rolls log logbook ledger docket list lists roster records database archive book books'.split(
    ' ',
  ),
);
/** What is a register only with a word that says whose: "the hospital book". */
const books: ReadonlySet<string> = new Set(['book', 'books', 'list', 'lists', 'records']);
const determiners: ReadonlySet<string> = new Set(['the', 'its', 'their', 'his', 'her', 'our']);
/** Words before a number that make it a known one. */
const known: ReadonlySet<string> = new Set('the than to from against with by'.split(' '));
const numerals: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
);
const longestRegister = 5;
const mostRanges = 8;

/** The numbers of sentence number `index` that a register states, in text order. */
export function registersIn(
  context: PhraseContext,
  span: SentenceWords,
  index: number,
): readonly RegisterRange[] {
  const pointed = pointedAt(context, span, index);
  if (pointed !== null) return [pointed];
  if ((span.classes & wordClass.document) === 0) return none;
  const found: RegisterRange[] = [];
  for (let at = span.first; at < span.last && found.length < mostRanges; at += 1) {
    if (!registers.has(context.words[at]?.lower ?? '')) continue;
    const range = locative(context, span, at) ?? holding(context, span, at);
    if (range !== null) found.push(range);
  }
  return found.length === 0 ? none : found;
}

const none: readonly RegisterRange[] = [];

/** Remembers the register that a sentence speaks of: "the third is the harbour master's log". */
export function noteRegister(context: PhraseContext, span: SentenceWords, index: number): void {
  if ((span.classes & wordClass.document) === 0) return;
  for (let at = span.last - 1; at > span.first; at -= 1) {
    if (!registers.has(context.words[at]?.lower ?? '')) continue;
    const first = phraseFirst(context.words, span, at);
    const source = first < 0 ? null : sourceOf(context, { first, last: at + 1 });
    if (source === null || source.own === true) continue;
    context.memory.noteRegister(source, index);
    return;
  }
}

/** How far from the opening of a sentence the pronoun may stand: "For 9 April it has". */
const pronounReach = 5;

/** "It lists six ships", "for 9 April it has nine entries": the register of the sentence before; null where none was spoken of. */
function pointedAt(context: PhraseContext, span: SentenceWords, index: number): RegisterRange | null {
  const { words, memory } = context;
  for (let at = span.first; at < Math.min(span.first + pronounReach, span.last); at += 1) {
    if (words[at]?.lower !== 'it') continue;
    const verb = words[at + 1]?.lower ?? '';
    const isHeld = verb === 'has' || verb === 'had';
    if (
      !isHeld &&
      !/^(?:lists|listed|records|recorded|contains|contained|holds|held|names|shows)$/.test(verb)
    )
      return null;
    const source = memory.register(index);
    const range = clauseBehind(words, span, at + 2);
    const number =
      source === null
        ? -1
        : words.slice(range.first, Math.min(range.last, range.first + 3)).findIndex(isNumber);
    if (source === null || number < 0) return null;
    const isEntry = /^(?:entries|names|lines|cards|deaths|bodies)$/.test(
      words[range.first + number + 1]?.lower ?? '',
    );
    if (isHeld && !isEntry) return null;
    memory.noteRegister(source, index);
    return { ...range, source };
  }
  return null;
}

/** First word of the noun phrase that ends in a register: behind its determiner; -1 where none opens it. */
function phraseFirst(words: readonly Word[], span: SentenceWords, noun: number): number {
  for (let at = noun - 1; at >= Math.max(span.first, noun - longestRegister); at -= 1) {
    const word = words[at];
    if (word?.kind === 'mark') return -1;
    if (determiners.has(word?.lower ?? '')) return at;
    if (isOf(word, wordClass.modifier | wordClass.boundary)) return -1;
  }
  return -1;
}

function isNumber(word: Word | undefined): boolean {
  if (word?.kind === 'number') return true;
  const lower = word?.lower ?? '';
  const hyphen = lower.indexOf('-');
  return numerals.has(hyphen > 0 ? lower.slice(0, hyphen) : lower);
}

/** "In the register there are 19", "the 30 in the company's register", "the state has 19 in its books". */
function locative(context: PhraseContext, span: SentenceWords, noun: number): RegisterRange | null {
  const { words } = context;
  const first = phraseFirst(words, span, noun);
  const link = words[first - 1]?.lower;
  if (first < 0 || (link !== 'in' && link !== 'on' && link !== 'within')) return null;
  const isOwn = words[first]?.lower !== 'the';
  const last = ownerEnd(words, span, noun + 1);
  if (!isOwn && books.has(words[noun]?.lower ?? '') && noun - first < 2 && last === noun + 1) return null;
  const number = numberBefore(words, span, first - 1);
  if (number < 0) return isOwn ? null : behindOpening(context, span, { first, last });
  const holder = isOwn ? holderOf(words, span, number) : { first, last };
  const isKnown =
    known.has(words[number - 1]?.lower ?? '') ||
    /^(?:are|were|is|be|been)$/.test(words[number - 1]?.lower ?? '');
  if (holder === null || (!isOwn && !isKnown)) return null;
  return ranged(context, holder, { first: number, last: number + 1 });
}

/** "the list | of the Relief Circle": end of the name of whose register it is; `at` where none follows. */
function ownerEnd(words: readonly Word[], { last }: SentenceWords, at: number): number {
  if (words[at]?.lower !== 'of') return at;
  let end = words[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  const start = end;
  while (
    end < last &&
    end - start < longestRegister &&
    words[end]?.kind === 'word' &&
    isOwnerWord(words, end, start)
  )
    end += 1;
  return end > start ? end : at;
}

function isOwnerWord(words: readonly Word[], at: number, start: number): boolean {
  return (
    words[at]?.capital === true || (at === start && isOf(words[at], wordClass.reference | wordClass.body))
  );
}

/** The number right before a register's preposition, past one noun; -1 when there is none. */
function numberBefore(words: readonly Word[], { first }: SentenceWords, link: number): number {
  for (let at = link - 1; at >= Math.max(first, link - 3); at -= 1) {
    if (isNumber(words[at])) return at;
    if (words[at]?.kind !== 'word') return -1;
  }
  return -1;
}

/** "The state | has 19 in its books": the subject in front of "has" or "lists". */
function holderOf(words: readonly Word[], { first }: SentenceWords, number: number): Phrase | null {
  const verb = words[number - 1]?.lower === 'only' ? number - 2 : number - 1;
  if (!/^(?:has|have|had|lists|shows|counts|keeps|kept)$/.test(words[verb]?.lower ?? '')) return null;
  return verb - first <= longestRegister && verb > first ? { first, last: verb } : null;
}

/** "In the state register there are 19". */
function behindOpening(context: PhraseContext, span: SentenceWords, register: Phrase): RegisterRange | null {
  const { words } = context;
  const verb = words[register.last]?.lower === 'there' ? register.last + 1 : -1;
  const isFirst = register.first - 1 - span.first <= 1;
  if (!isFirst || verb < 0 || !/^(?:are|were|is|was|have|stand)$/.test(words[verb]?.lower ?? '')) return null;
  return ranged(context, register, clauseBehind(words, span, verb + 1));
}

/** "The hospital book has 51": the register is the subject. */
function holding(context: PhraseContext, span: SentenceWords, noun: number): RegisterRange | null {
  const { words } = context;
  const first = phraseFirst(words, span, noun);
  const isFirst = first >= 0 && (first - span.first <= 1 || words[first - 1]?.lower === ',');
  const isBare = books.has(words[noun]?.lower ?? '') && noun - first < 2;
  if (!isFirst || isBare) return null;
  let verb = subjectEnd(words, span, noun + 1);
  while (/^(?:now|only|still|itself|already)$/.test(words[verb]?.lower ?? '')) verb += 1;
  if (!/^(?:has|had|have|knows|contains|names|holds|gives)$/.test(words[verb]?.lower ?? '')) return null;
  const range = clauseBehind(words, span, verb + 1);
  for (let at = range.first; at < Math.min(range.last, range.first + 4); at += 1)
    if (isNumber(words[at]))
      return ranged(context, { first, last: subjectEnd(words, span, noun + 1) }, range);
  return null;
}

/** "the register | of deaths | has": behind what the register is of; `at` where nothing of the kind stands. */
function subjectEnd(words: readonly Word[], { last }: SentenceWords, at: number): number {
  if (words[at]?.lower !== 'of') return at;
  const end = words[at + 1]?.lower === 'the' ? at + 3 : at + 2;
  return end < last && words[end - 1]?.kind === 'word' ? end : at;
}

/** The words up to the next mark or "and". */
function clauseBehind(words: readonly Word[], { last }: SentenceWords, from: number): Phrase {
  let end = from;
  while (end < last && words[end]?.kind !== 'mark' && words[end]?.lower !== 'and') end += 1;
  return { first: from, last: end };
}

function ranged(context: PhraseContext, phrase: Phrase, range: Phrase): RegisterRange | null {
  const source = sourceOf(context, phrase);
  return source === null || source.own === true ? null : { ...range, source };
}
