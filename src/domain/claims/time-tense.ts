/** Whether the clause of a number tells of something that happened, of a state that holds, or of what is to come. */
import type { Word } from './names-words.ts';

/**
 * `past`: it happened. `perfect`: it has happened, on no day that is told. `state`: it holds on the day of speaking.
 * `ahead`: it is to come, may be so, or is so now and then: no day holds it.
 */
export type Aspect = 'past' | 'perfect' | 'state' | 'ahead';

/** How far a clause is read to either side; bounded so that hostile input stays linear. */
const reach = 14;

/** Word indices of a clause or sentence, `last` exclusive. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

/** Words of the clause around a word: up to the nearest strong mark, or comma, on either side. */
export function clauseAround(words: readonly Word[], at: number, sentence: WordSpan): WordSpan {
  let first = at;
  while (first > Math.max(sentence.first, at - reach) && !isBreak(words[first - 1])) first -= 1;
  let last = at + 1;
  while (last < Math.min(sentence.last, at + reach) && !isBreak(words[last])) last += 1;
  return { first, last };
}

function isBreak(word: Word | undefined): boolean {
  return word?.kind === 'mark' && /^[,;:—–()“”"]$/.test(word.lower);
}

const stateWords: ReadonlySet<string> = new Set(
  'still remain remains remaining now currently today'.split(' '),
);
const aheadWords: ReadonlySet<string> = new Set(
  'will would shall plans plan hopes intends may might can could usually often always sometimes'.split(' '),
);
const presentForms: ReadonlySet<string> = new Set(
  "is are am isn't aren't has have 's 've costs cost".split(' '),
);
const pastForms: ReadonlySet<string> = new Set(
  (
    'was were had did left said took found came went told made gave got saw held sent paid kept lost brought thought ' +
    'felt met ran sold spent stood wrote knew became began broke built bought caught chose drove fell fled flew grew ' +
    'heard hid hit led lent put rose read set shot slept spoke stole taught threw won worn shut cut beaten taken given ' +
    'freed agreed let gone done seen known shown grown begun become written driven chosen broken spoken fallen risen'
  ).split(' '),
);

/** The aspect of the clause that holds a word: that of the verb nearest after it, else before it. */
export function aspectAt(words: readonly Word[], at: number, sentence: WordSpan): Aspect {
  const clause = clauseAround(words, at, sentence);
  for (let index = clause.first; index < clause.last; index += 1)
    if (isStateWord(words, index)) return 'state';
  const { first, last } = clause;
  return (
    verbIn(words, { first: at, last }, 1) ??
    verbIn(words, { first, last: at }, -1) ??
    verbIn(words, { first: sentence.first, last: Math.min(first, sentence.first + 60) }, -1) ??
    verbIn(words, { first: last, last: Math.min(sentence.last, last + 60) }, 1) ??
    'state'
  );
}

function isStateWord(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  return stateWords.has(lower) && !(lower === 'now' && words[at + 1]?.lower === 'and');
}

/** The first verb that tells, going forward or backward; null when there is none. */
function verbIn(words: readonly Word[], { first, last }: WordSpan, step: 1 | -1): Aspect | null {
  for (let at = step > 0 ? first : last - 1; at >= first && at < last; at += step) {
    const lower = words[at]?.lower ?? '';
    if (aheadWords.has(lower) || (lower === 'now' && words[at + 1]?.lower === 'and')) return 'ahead';
    if (presentForms.has(lower)) return isPerfect(words, at) ? 'perfect' : 'state';
    if ((pastForms.has(lower) || isPastForm(lower)) && !isAdjective(words, at))
      return step < 0 && isHelped(words, at) ? 'perfect' : 'past';
  }
  return null;
}

/** "a paid job", "the freed men": the participle belongs to a noun. */
function isAdjective(words: readonly Word[], at: number): boolean {
  return /^(?:an?|the|of|his|her|their|our|its)$/.test(words[at - 1]?.lower ?? '');
}

/** "has raised", read from behind. */
function isHelped(words: readonly Word[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1)
    if (/^(?:has|have|'ve)$/.test(words[index]?.lower ?? '')) return true;
  return false;
}

const notPast: ReadonlySet<string> = new Set(
  'hundred need needed indeed speed exceed proceed succeed breed greed naked wicked'.split(' '),
);

function isPastForm(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ed') && !notPast.has(lower);
}

/** "has raised", "have been freed", "have left". */
function isPerfect(words: readonly Word[], at: number): boolean {
  if (!/^(?:has|have|'ve)$/.test(words[at]?.lower ?? '')) return false;
  for (let index = at + 1; index < at + 4; index += 1) {
    const lower = words[index]?.lower ?? '';
    if (lower === 'been' || pastForms.has(lower) || isPastForm(lower)) return true;
  }
  return false;
}

const timeless: ReadonlySet<string> = new Set(
  (
    'kilometres kilometers kilometre kilometer km miles mile metres meters hectares hours hour days weeks months years ' +
    'minutes square'
  ).split(' '),
);

const rates = /^(?:day|week|month|year|hour|night|person|head)$/;

/** A length, a distance or a rate ("three a year", "every month"): it is not counted on any one day. */
export function isMeasure(words: readonly Word[], at: number): boolean {
  for (let index = at + 1; index < at + 7; index += 1) {
    const word = words[index];
    if (word === undefined || (word.kind === 'mark' && !/^[-–%$€]$/.test(word.lower))) return false;
    if (index < at + 4 && timeless.has(word.lower)) return words[index + 1]?.lower !== 'old';
    if (/^(?:an?|per|every|each)$/.test(word.lower) && rates.test(words[index + 1]?.lower ?? '')) return true;
  }
  return false;
}

/** "Daro, 23, who", "Dara, 27": an age is that of the day of writing. */
export function isAge(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (/^\d{1,2}-year-old$/.test(word.lower.slice(0, 12))) return true;
  const next = words[at + 1];
  if (word.kind !== 'number' || word.text.length > 2) return false;
  if (words[at - 1]?.lower === 'aged') return true;
  const isOpen = words[at - 1]?.lower === ',' && words[at - 2]?.capital === true;
  return isOpen && (next === undefined || /^[,.)]$/.test(next.lower));
}
