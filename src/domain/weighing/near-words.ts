/** The words around a number, cut to what is said of it: its clause before, its noun and clause after. */
import type { Claim } from '../claims/index.ts';
import { clauseBreaks } from './measure-data.ts';
import { singularOf, wordsOf } from './names.ts';

/** Words around the number of a claim, folded. */
export interface NearWords {
  /** Words before the number in its clause, nearest last, at most twelve. */
  readonly before: readonly string[];
  /** Words that follow the number directly, up to a comma or six words. */
  readonly after: readonly string[];
  /** Words after the number, at most fourteen. */
  readonly window: readonly string[];
  /** True when the counted noun stands in the passage; an inherited one is a guess. */
  readonly unitRead: boolean;
}

/** Reads the words around the number inside the passage of its claim. */
export function nearWords(claim: Claim): NearWords {
  const at = claim.quantity.number.start - claim.start;
  const end = claim.quantity.number.end - claim.start;
  const inside = at >= 0 && end <= claim.quote.length;
  const head = inside ? claim.quote.slice(Math.max(0, at - 200), at) : '';
  const tail = beforePart(inside ? claim.quote.slice(end, end + 200) : claim.quote.slice(0, 200));
  const stop = tail.search(/[,;:.(\d]/);
  return {
    before: clauseBefore(head),
    after: untilBreak(wordsOf(stop < 0 ? tail : tail.slice(0, stop)), true).slice(0, 6),
    window: untilBreak(wordsOf(tail), false).slice(0, 14),
    unitRead: holdsUnit(claim),
  };
}

/** The text up to what it says of a part: "412 pupils, 289 of whom had been sent to farms". */
export function beforePart(text: string): string {
  const part = text.search(partOfThem);
  return part < 0 ? text : text.slice(0, part);
}

const partOfThem = /,\s+(?:[\p{L}\d.,’'%-]+\s+){1,4}?of (?:them|which|whom)\b/u;

function clauseBefore(head: string): readonly string[] {
  const pause = lastPause(head);
  const own = sinceBreak(wordsOf(head.slice(pause + 1)).slice(-12));
  if (pause < 0 || head[pause] !== ',' || !own.every((word) => amountWords.has(word))) return own;
  // "Its census, taken in May, arrived at 5,300": the subject stands before what the commas hold.
  const outer = lastPause(head.slice(0, pause));
  const subject = sinceBreak(
    wordsOf(head.slice(lastPause(head.slice(0, Math.max(0, outer))) + 1, Math.max(0, outer))),
  );
  return outer < 0 || head[outer] !== ',' ? own : [...subject, ...own].slice(-12);
}

/** Words by which a subject is said to amount to a number; alone before it they say nothing of what is counted. */
export const amountWords: ReadonlySet<string> = new Set(
  (
    'a an the is was are were be been has have had at to of about around some nearly almost over more than least only ' +
    'just now by up arrived came come comes stood stands reached reaches rose risen fell grew grown totalled totaled ' +
    'amounted amounts put gave gives showed shows lists listed counted'
  ).split(' '),
);

/** Where the clause of the number begins: behind the last comma, colon, dash or bracket before it. */
function lastPause(head: string): number {
  for (let at = head.length - 1; at >= 0; at -= 1) {
    if (',;:(–—'.includes(head[at] ?? ' ') && !/\d/.test(head[at + 1] ?? ' ')) return at;
  }
  return -1;
}

function sinceBreak(words: readonly string[]): readonly string[] {
  return words.slice(words.findLastIndex((word) => clauseBreaks.has(word)) + 1);
}

/** The words up to the first that opens another clause, or, when asked for, "and". */
export function untilBreak(words: readonly string[], atAnd: boolean): readonly string[] {
  const stop = words.findIndex((word) => clauseBreaks.has(word) || (atAnd && word === 'and'));
  return stop < 0 ? words : words.slice(0, stop);
}

function holdsUnit({ quantity, quote }: Claim): boolean {
  const unit = wordsOf(quantity.unit ?? '').at(-1);
  if (unit === undefined || quote.includes(quantity.unit ?? '')) return true;
  const wanted = singularOf(unit);
  return wordsOf(quote).some((word) => singularOf(word) === wanted);
}

/** The head of a subject phrase: up to the first "among", "of", "in", "who", which open what it belongs to. */
export function headOf(subject: readonly string[]): readonly string[] {
  const stop = subject.findIndex((word) => openers.has(word) || word === 'and' || /^\d/.test(word));
  return stop < 0 ? subject : subject.slice(0, stop);
}

/** A subject phrase without the openers and articles it begins with. */
export function withoutOpeners(subject: readonly string[]): readonly string[] {
  const start = subject.findIndex((word) => !openers.has(word) && word !== 'the' && word !== 'all');
  return start < 0 ? [] : subject.slice(start);
}

const openers: ReadonlySet<string> = new Set(
  'among of in who that which whose at from for by between to inside'.split(' '),
);
