/**
 * Capital runs: stretches of words that look like one name ("Ministry of the Interior", "Colonel Henrik Tassoun").
 * A run only says "this is a name"; names.ts decides what it names and which runs name the same.
 */
import type { TextRange } from '../../base/index.ts';
import { wordClass } from './names-classes.ts';
import { feasts, plainStarters } from './names-lexicon.ts';
import { isPossessiveJoin } from './names-owners.ts';
import { isOf, type Word } from './names-words.ts';

/** A name-like stretch of words: word indices, `last` exclusive. Titles before the name are not inside. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Index of the first title word; equal to `first` when there is none. */
  readonly titleFirst: number;
}

const maximumRunWords = 12;
/** Bodies whose adjective follows: "Oficina Regional sobre …". */
const romanceBodies: ReadonlySet<string> = new Set(
  'oficina ministerio comité instituto agencia bureau comisión'.split(' '),
);
const articles: ReadonlySet<string> = new Set("the el la los las le les l'".split(' '));
/** All runs of one sentence. */
export function runsOf(
  words: readonly Word[],
  sentence: { readonly first: number; readonly last: number },
  opening: Omit<Opening, 'sentenceFirst'>,
): Run[] {
  const runs: Run[] = [];
  const inside: Opening = { sentenceFirst: sentence.first, ...opening };
  let at = sentence.first;
  while (at < sentence.last) {
    const feast = words[at]?.capital === true ? feastEnd(words, at) : at;
    if (feast > at) {
      at = feast;
      continue;
    }
    const isNumbered = numberedEnd(words, at, sentence.last) > at;
    if (!isNumbered && (words[at]?.capital !== true || !opensRun(words, at, inside))) {
      at += 1;
      continue;
    }
    const numbered = numberedEnd(words, at, sentence.last);
    if (numbered > at) {
      runs.push({ first: at, last: numbered, titleFirst: at });
      at = numbered;
      continue;
    }
    const stop = runEnd(words, at, sentence.last);
    splitRun(words, { start: at, end: stop }, runs);
    at = stop;
  }
  return runs;
}

const numberedPeople =
  /^(?:Witness|Victim|Survivor|Detainee|Defendant|Accused|Patient|Prisoner|Complainant|Source)$/;

/** "said B., a former diver", "K., 24,": one letter with a dot stands for a person. */
function isInitial(words: readonly Word[], at: number): boolean {
  if (words[at + 1]?.lower !== '.' || words[at - 1]?.capital === true) return false;
  const next = words[at + 2];
  return next?.lower === ',' || (next?.kind === 'word' && !next.capital);
}

/** End of "Witness No. 12", "Witness C", "Victim 3", "K.": a person known by a number or letter; `at` when none stands there. */
export function numberedEnd(words: readonly Word[], at: number, limit: number): number {
  const word = words[at];
  if (word === undefined || !word.capital) return at;
  if (word.text.length === 1) return isInitial(words, at) ? at + 2 : at;
  if (!numberedPeople.test(word.text)) return at;
  const isNo = /^(?:no|number)$/.test(words[at + 1]?.lower ?? '');
  const from = isNo ? (words[at + 2]?.lower === '.' ? at + 3 : at + 2) : at + 1;
  const sign = words[from];
  const isSign = sign?.kind === 'number' || (sign?.text.length === 1 && sign.capital);
  return isSign && from < limit ? from + 1 : at;
}

/** "ILO-backed", "Osmere-based": an adjective made of a name. */
const compound = /-(?:based|backed|led|style|born|made|owned|funded|run|speaking|wide|level|era|month|year)$/;

interface Opening {
  readonly sentenceFirst: number;
  /** Whether a word stands with a capital inside some sentence. */
  readonly isNameElsewhere: (word: string) => boolean;
  /** Whether a word opens a reporting verb. */
  readonly speech: (word: string) => boolean;
}

function opensRun(words: readonly Word[], at: number, opening: Opening): boolean {
  const word = words[at];
  if (word?.kind !== 'word' || !word.capital || word.lower === 'i') return false;
  if (isCalendar(words, at) || compound.test(word.text)) return false;
  if (!opensSentence(words, at, opening.sentenceFirst)) return !isArticle(word.lower) || isAcronym(words, at);
  const isNoun = isOf(word, wordClass.nounStarter) && words[at + 1]?.capital !== true;
  if ((!isPlainStarter(word.lower) && !isNoun) || isAcronym(words, at))
    return isInitialName(words, at, opening);
  return false;
}

const holidays = /^(?:day|eve|monday|sunday|friday|week|holidays?|al-fitr|al-adha)$/;
const holidayOpeners =
  /^(?:independence|labour|labor|may|victory|republic|constitution|memorial|election|good|palm|boxing|national|armistice)$/;

/** End of "New Year", "Easter", "Independence Day": a time and no name; `at` when none stands there. */
export function feastEnd(words: readonly Word[], at: number): number {
  const lower = words[at]?.lower ?? '';
  const next = words[at + 1];
  const isDay = next?.capital === true && holidays.test(next.lower);
  if (lower === 'new' && next?.capital === true && next.lower === 'year') return at + 2;
  if (feasts.has(lower))
    return next?.capital === true && next.kind === 'word' ? (isDay ? at + 2 : at) : at + 1;
  return isDay && holidayOpeners.test(lower) && next.lower !== 'week' ? at + 2 : at;
}

/** "WHO says", "UN experts": capitals throughout in a sentence that is not shouted. */
function isAcronym(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  const next = words[at + 1]?.text ?? '';
  return text.length > 1 && text === text.toUpperCase() && next !== next.toUpperCase();
}

function isPlainStarter(lower: string): boolean {
  const hyphen = lower.indexOf('-');
  return plainStarters.has(lower) || (hyphen > 0 && plainStarters.has(lower.slice(0, hyphen)));
}

/** A sentence-initial capital is a name when the next word is capital too, or when it is a name elsewhere. */
function isInitialName(words: readonly Word[], at: number, { isNameElsewhere, speech }: Opening): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined) return false;
  if (isNameElsewhere(word.text)) return true;
  if (next === undefined) return false;
  if (next.kind === 'possessive' || next.capital || isAcronym(words, at)) return true;
  return next.lower === ',' || next.lower === '(' || speech(next.lower) || isAged(words, at + 1);
}

/** True at the first word of the sentence or of a quotation, parenthesis or list item inside it. */
export function opensSentence(words: readonly Word[], at: number, sentenceFirst: number): boolean {
  if (at === sentenceFirst) return true;
  const before = words[at - 1];
  if (before?.kind !== 'mark' || before.lower === ',' || before.lower === '&') return false;
  return before.lower !== '-' || before.end < (words[at]?.start ?? 0);
}

/** "Dina | was 31 when": only a person has an age. */
export function isAged(words: readonly Word[], at: number): boolean {
  const verb = words[at]?.lower;
  const age = words[at + 1];
  if ((verb !== 'was' && verb !== 'is') || age?.kind !== 'number' || age.text.length > 2) return false;
  return /^(?:when|years|,|\.|and)$/.test(words[at + 2]?.lower ?? '');
}

function isArticle(lower: string): boolean {
  return lower === 'the' || lower === 'a' || lower === 'an';
}

function isCalendar(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (isOf(word, wordClass.calendar)) return true;
  if (word.lower === 'mid-may') return true;
  return word.lower === 'may' && (words[at + 1]?.capital !== true || isAfterTime(words[at - 1]));
}

/** "In May Norvex said", "on 5 May Norvex said": the month, and no first name. */
function isAfterTime(before: Word | undefined): boolean {
  return before?.kind === 'number' || /^(?:in|since|until|during|last|late|early)$/.test(before?.lower ?? '');
}

function runEnd(words: readonly Word[], start: number, limit: number): number {
  let at = start + 1;
  let hasBody = false;
  let afterConnector = false;
  while (at < limit && at - start < maximumRunWords) {
    const before = words[at - 1];
    const word = words[at];
    if (before === undefined || word === undefined) break;
    hasBody ||=
      isOf(before, wordClass.body) || isOf(before, wordClass.place) || before.lower === 'commissioner';
    if (word.kind === 'word' && word.capital && !isCalendar(words, at)) {
      at += 1;
      continue;
    }
    const step = joinLength(words, at, { hasBody, afterConnector });
    if (step === 0 || at + step >= limit) break;
    afterConnector ||= isOf(word, wordClass.connector);
    at += step;
  }
  return at;
}

/** How many small words join the name so far to the capital word after them; 0 when they do not. */
function joinLength(
  words: readonly Word[],
  at: number,
  state: { readonly hasBody: boolean; readonly afterConnector: boolean },
): number {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined) return 0;
  const isCapital = (index: number): boolean => words[index]?.capital === true && !isCalendar(words, index);
  if (isOf(word, wordClass.particle) && isCapital(at + 1)) return 1;
  if (word.lower === '&' && isCapital(at + 1)) return 1;
  if (word.lower === '.' && isTitle(words, at - 1) && isCapital(at + 1)) return 1;
  if (isPossessiveJoin(words, at) && isCapital(at + 1)) return 1;
  if (word.lower === 'and' && isCapital(at + 1)) {
    if (state.afterConnector) return isBody(words, at + 1) && endsInBody(words, at + 1) ? 0 : 1;
    if (isSharedBody(words, at)) return 1;
  }
  const owners = ownersLength(words, at);
  if (owners > 0) return owners;
  const isNearBody = isBody(words, at - 1) || romanceBodies.has(words[at - 2]?.lower ?? '');
  if (joinsDocument(words, at) && isCapital(at + 1)) return 1;
  const joins = state.hasBody && (isNearBody || before.lower === 'commissioner');
  if (!joins || !isOf(word, wordClass.connector)) return 0;
  if (word.lower === 'in' || (word.lower === 'to' && !isBody(words, at - 1))) return 0;
  if (isCapital(at + 1)) return 1;
  return articles.has(words[at + 1]?.lower ?? '') && isCapital(at + 2) ? 2 : 0;
}

/** Most capital words behind "and" that are looked through for a body. */
const longestPart = 4;

/** The capital words from `at` on end in the head noun of a body: "Coast Guard", not "Sea Labour". */
function endsInBody(words: readonly Word[], at: number): boolean {
  let last = at;
  while (last < at + longestPart && words[last + 1]?.kind === 'word' && words[last + 1]?.capital === true)
    last += 1;
  return isOf(words[last], wordClass.body) || last === at;
}

/** "the Grain | and | Roads Mission": one article, one word of a trade on either side, and one body. */
function isSharedBody(words: readonly Word[], at: number): boolean {
  const first = words[at - 1];
  const isAlone = words[at - 2]?.lower === 'the' && first?.kind === 'word' && first.capital;
  if (!isAlone || first.text === first.text.toUpperCase() || isBody(words, at - 1)) return false;
  const head = words[at + 2];
  return head?.capital === true && isOf(head, wordClass.body);
}

/** "Weavers | ' and Spinners ' | Union": small and capital words between two owners and their body; 0 where none. */
function ownersLength(words: readonly Word[], at: number): number {
  const isMark = (index: number): boolean => /^['’]$/.test(words[index]?.lower ?? '');
  if (!isMark(at) || words[at + 1]?.lower !== 'and' || words[at + 2]?.capital !== true) return 0;
  const isBoth = words[at - 1]?.lower.endsWith('s') === true && isMark(at + 3);
  return isBoth && isOf(words[at + 4], wordClass.body) ? 4 : 0;
}

/** Documents named by what they are about: "Index of Open Harbours", "Convention on Safe Labour". */
const leadingDocuments: ReadonlySet<string> = new Set(
  'index convention protocol charter covenant treaty declaration survey report framework pact accord guidelines'.split(
    ' ',
  ),
);
const longestTail = 6;

/** "Forced Labour | in | Fisheries Report", "Index | of | Open Harbours": one name of a document. */
function joinsDocument(words: readonly Word[], at: number): boolean {
  const link = words[at];
  const before = words[at - 1];
  if (!isOf(link, wordClass.connector) && link?.lower !== 'in') return false;
  if (before?.kind !== 'word' || !before.capital) return false;
  if (leadingDocuments.has(before.lower) && /^(?:of|on|for|against)$/.test(link?.lower ?? '')) return true;
  let last = at + 1;
  while (last < at + longestTail && words[last]?.kind === 'word' && words[last]?.capital === true) last += 1;
  return (
    last > at + 2 && /^(?:report|survey|review|index|study|assessment)$/.test(words[last - 1]?.lower ?? '')
  );
}

function isBody(words: readonly Word[], at: number): boolean {
  return isOf(words[at], wordClass.body | wordClass.place | wordClass.document);
}

/** True for a title word, or a word that only extends one ("Deputy", "Regional Research" before "Director"). */
export function isTitle(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.kind !== 'word') return false;
  if (word.lower === 'm') return word.capital && words[at + 1]?.lower === '.';
  if (isOf(word, wordClass.title)) return true;
  if (
    word.capital &&
    isOf(word, wordClass.role) &&
    !isOf(word, wordClass.body) &&
    !isOf(word, wordClass.keptTitle)
  )
    return words[at + 1]?.capital === true;
  return isOf(word, wordClass.titleModifier) && isTitle(words, at + 1);
}

const portfolioTitles: ReadonlySet<string> = new Set(['minister', 'secretary', 'commissioner', 'chancellor']);

/** "Deputy Minister of | Labour Osei Kwarteng": the last two words are the name, what stands before is its title. */
function afterPortfolio(words: readonly Word[], { start, end }: TextRange): Run | null {
  const link = words[start - 1]?.lower;
  if ((link !== 'of' && link !== 'for') || end - start < 3) return null;
  if (!portfolioTitles.has(words[start - 2]?.lower ?? '')) return null;
  const isName = words.slice(end - 2, end).every((word) => word.capital && !isOf(word, wordClass.body));
  const before = words[end - 3]?.lower ?? '';
  if (!isName || before === 'and' || before === 'the') return null;
  let titleFirst = start - 2;
  while (isTitle(words, titleFirst - 1)) titleFirst -= 1;
  return { first: end - 2, last: end, titleFirst };
}

/** "the head of the | Coast Guard | Maria Velt": the last two words name the person, where a body ends before them. */
function afterBody(words: readonly Word[], { start, end }: TextRange): number {
  if (end - start < 3) return end;
  const link = words[start - 1]?.lower === 'the' ? start - 2 : start - 1;
  if (
    !/^(?:of|at)$/.test(words[link]?.lower ?? '') ||
    !isOf(words[link - 1], wordClass.role | wordClass.title)
  )
    return end;
  const isName = words
    .slice(end - 2, end)
    .every(
      (word) =>
        word.capital &&
        word.kind === 'word' &&
        !isOf(word, wordClass.body | wordClass.place | wordClass.document),
    );
  const before = words[end - 3];
  const isEnd = isOf(before, wordClass.body) || before?.lower === 'guard';
  return isName && isEnd && !isTitle(words, end - 2) ? end - 2 : end;
}

/** Parts a run at its titles: "Harbour Watch | Secretary General | Oda Marsh". */
function splitRun(words: readonly Word[], range: TextRange, runs: Run[]): void {
  const portfolio = afterPortfolio(words, range);
  if (portfolio !== null) {
    runs.push(portfolio);
    return;
  }
  const person = afterBody(words, range);
  if (person < range.end) {
    runs.push({ first: range.start, last: person, titleFirst: range.start });
    runs.push({ first: person, last: range.end, titleFirst: person });
    return;
  }
  let start = range.start;
  let titleFirst = start;
  // "The group Courier Solidarity said": behind a noun for a body all words are its name.
  const isNamed = isOf(words[start - 1], wordClass.reference) && !isOf(words[start - 1], wordClass.role);
  let at = isNamed && !isOf(words[start], wordClass.title) ? start + 1 : start;
  while (at < range.end) {
    if (words[at]?.kind !== 'mark' && !(isTitle(words, at) && !isOffice(words, at, range.end))) {
      at += 1;
      continue;
    }
    if (words[at]?.kind === 'mark' && !isAfterTitle(words, at)) {
      at += 1;
      continue;
    }
    if (at > start) runs.push({ first: start, last: at, titleFirst });
    titleFirst = at;
    while (at < range.end && (isTitle(words, at) || isAfterTitle(words, at))) at += 1;
    start = at;
  }
  if (start < range.end) runs.push({ first: start, last: range.end, titleFirst });
}

function isAfterTitle(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === '.' && isTitle(words, at - 1);
}

/** A title word that is part of a body's name: "Commissioner for Human Rights", "Prince Holding Group", "General Assembly". */
function isOffice(words: readonly Word[], at: number, end: number): boolean {
  const next = words[at + 1];
  if (at + 1 >= end || next === undefined) return !isTitle(words, at - 1);
  if (isOf(next, wordClass.connector) || next.lower === 'and') return true;
  for (let index = at + 1; index < end; index += 1) {
    const word = words[index];
    if (isOf(word, wordClass.connector)) return false;
    if (isOf(word, wordClass.body) && !isTitle(words, index)) return true;
  }
  return false;
}

/** True when the run keeps its title as part of the name ("Sister Agathe"). */
export function keepsTitle(words: readonly Word[], run: Run): boolean {
  return isOf(words[run.first], wordClass.keptTitle);
}
