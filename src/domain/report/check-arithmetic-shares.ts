/** Rule 6, continued: parts and shares of a whole, and changes from one value to another. */
import type { TextRange } from '../../base/index.ts';
import { languageNumbers, type WrittenNumber } from '../claims/index.ts';
import { shown, valueOf, wrong, type Sums } from './check-arithmetic-sums.ts';
import { exactly } from './check-figures.ts';
import type { FoundProblem } from './check-problem.ts';
import { holds, statementOf } from './statement-bound.ts';

/** "17 of 47 (36 per cent)", "17 of the 47, more than a third", "36 sites, 59 per cent of all 61", "47个中有17个". */
export function partsOfWhole(facts: Sums, derived: Set<number>, problems: FoundProblem[]): void {
  const { sentence, text, numbers, words } = facts;
  for (let at = 0; at + 1 < numbers.length; at += 1) {
    const [first, second, third] = [numbers[at], numbers[at + 1], numbers[at + 2]];
    if (first === undefined || second === undefined || isShare(first)) continue;
    if (isShare(second)) {
      if (third !== undefined && isShareBetween(facts, { part: first, share: second, whole: third }))
        judgeShare(facts, { x: valueOf(first), y: valueOf(third), share: second }, derived, problems);
      continue;
    }
    const between = text.slice(first.end, second.whole.start);
    const isFirstWhole = words.wholeFirst?.test(between) === true;
    if ((!isFirstWhole && !isPartOf(words.partOf, between)) || !isOneSort(facts, first, second)) continue;
    const [part, whole] = isFirstWhole ? [second, first] : [first, second];
    const [x, y] = [valueOf(part), valueOf(whole)];
    if (x === null || y === null || y === 0) continue;
    if (x > y) {
      const range = { start: first.start, end: second.end };
      problems.push(wrong(sentence, range, `${shown(x)} cannot be a part of ${shown(y)}.`, null));
    } else if (third !== undefined && isShareOf(text, second, third))
      judgeShare(facts, { x, y, share: third }, derived, problems);
  }
}

function isShare({ isPercent, quantity }: WrittenNumber): boolean {
  return isPercent || quantity.unit === 'fraction';
}

/** "27 raids and of 14 escapes" are two things. */
function isPartOf(pattern: RegExp, between: string): boolean {
  return (
    pattern.test(between) && !/(?<!\p{L})(?:and|or|but|y|e|o|et|ou|und|oder|và|hoặc)(?!\p{L})/iu.test(between)
  );
}

/** Whether two numbers count alike: "147 men of 23 years" is no share. */
export function isOneSort(
  { sentence, text }: Pick<Sums, 'sentence' | 'text'>,
  part: WrittenNumber,
  whole: WrittenNumber,
): boolean {
  const [own, other] = [part.quantity.unit, whole.quantity.unit];
  if (own === null || other === null || own === other) return true;
  if (isMeasure(own) !== isMeasure(other)) return false;
  const said = text
    .slice(Math.max(sentence.start, part.start - nounReach), Math.min(sentence.end, whole.end + nounReach))
    .toLowerCase();
  // The grammar guesses a noun where none stands; only one that is written tells two sorts apart.
  return (
    !isMeasure(own) &&
    (!said.includes(own.toLowerCase()) ||
      !said.includes(other.toLowerCase()) ||
      lastWord(own) === lastWord(other))
  );
}

/** How far from its number a noun may stand. */
const nounReach = 240;

function lastWord(unit: string): string {
  return unit.toLowerCase().split(' ').at(-1) ?? '';
}

/** Periods, lengths and money, under the names that the grammar gives them. */
function isMeasure(unit: string): boolean {
  const { periods, measures } = languageNumbers('en').data;
  const [name = ''] = unit.split('/');
  return (
    /^[A-Z]{3}$/u.test(name) || name in measures || Object.values(measures).includes(name) || name in periods
  );
}

/** "36 sites, 59 per cent of all 61": a number, its share behind a comma, and the whole. */
function isShareBetween(
  facts: Sums,
  {
    part,
    share,
    whole,
  }: { readonly part: WrittenNumber; readonly share: WrittenNumber; readonly whole: WrittenNumber },
): boolean {
  const { text, words } = facts;
  if (isShare(whole) || !isOneSort(facts, part, whole)) return false;
  return isShareOf(text, part, share) && isPartOf(words.partOf, text.slice(share.end, whole.whole.start));
}

/** A share in brackets or behind a comma, or "or 36 per cent": it says the same part again. */
function isShareOf(text: string, whole: WrittenNumber, share: WrittenNumber): boolean {
  return (
    isShare(share) &&
    /^[^.;:()。；]{0,60}(?:[(（,，、—–]|(?<!\p{L})(?:or|o|ou|oder|hay|หรือ|ឬ|或)(?!\p{L}))\s*(?:or |that is,? |i\.e\.,? |es decir,? |soit |c’est-à-dire |also |das sind )?$/iu.test(
      text.slice(whole.end, share.whole.start),
    )
  );
}

function judgeShare(
  { sentence, text }: Sums,
  { x, y, share }: { readonly x: number | null; readonly y: number | null; readonly share: WrittenNumber },
  derived: Set<number>,
  problems: FoundProblem[],
): void {
  if (x === null || y === null || y === 0) return;
  const ratio = (x / y) * (share.isPercent ? 100 : 1);
  if (holds(statementOf(text, share), exactly(ratio))) derived.add(share.start);
  else {
    const percent = `${Math.round((x / y) * 1000) / 10} per cent`;
    problems.push(
      wrong(
        sentence,
        share.whole,
        `${shown(x)} of ${shown(y)} is ${percent}, not ${text.slice(share.whole.start, share.whole.end)}.`,
        percent,
      ),
    );
  }
}

/** "rose from 12 to 19, 7 more", "fell from 40 to 30, by 25 per cent". */
export function changes(
  { sentence, text, numbers, words }: Sums,
  derived: Set<number>,
  problems: FoundProblem[],
): void {
  const span = numbers.findIndex(
    (one) =>
      one.quantity.bound === 'range' &&
      words.from.test(text.slice(Math.max(sentence.start, one.start - 8), one.start)),
  );
  const ends = span >= 0 ? rangeEnds(numbers[span]) : pairEnds(text, numbers, words);
  if (ends === null) return;
  const [from, to] = ends.values;
  const before = text.slice(Math.max(sentence.start, ends.start - 60), ends.start);
  const isUp = words.rising.test(before);
  const isDown = words.falling.test(before);
  if (isUp !== isDown && ((isUp && to < from) || (isDown && to > from))) {
    problems.push(
      wrong(
        sentence,
        { start: ends.start, end: ends.end },
        `From ${shown(from)} to ${shown(to)} is no ${isUp ? 'rise' : 'fall'}.`,
        null,
      ),
    );
    return;
  }
  if (!isUp && !isDown) return;
  for (const number of numbers) {
    if (number.start < ends.end || number.quantity.unit === 'fraction') continue;
    const lead = text.slice(ends.end, number.whole.start);
    if (!isChange(text, { lead, number, words })) continue;
    const said = statementOf(text, number);
    const change = number.isPercent ? (Math.abs(to - from) / from) * 100 : Math.abs(to - from);
    if (holds(said, exactly(change))) derived.add(number.start);
    else
      problems.push(
        wrong(
          sentence,
          number.whole,
          `From ${shown(from)} to ${shown(to)} is a change of ${shown(change)}${number.isPercent ? ' per cent' : ''}.`,
          shown(change),
        ),
      );
    return;
  }
}

/** "by 7", ", 7 more", "(66 per cent)", "a rise of 590"; "1,480, 126 of which …" is another number. */
function isChange(
  text: string,
  {
    lead,
    number,
    words,
  }: { readonly lead: string; readonly number: WrittenNumber; readonly words: Sums['words'] },
): boolean {
  if (lead.length > 80) return false;
  if (
    /^[^.;]{0,40}\b(?:by|up|down|plus|minus|(?:rise|increase|fall|drop|decline|growth) of)\s*$/iu.test(lead)
  )
    return true;
  if (!/^[^.;]{0,20}[,(，（]\s*(?:\p{L}{1,4} )?$/iu.test(lead)) return false;
  return number.isPercent || words.change?.test(text.slice(number.end, number.end + 24)) === true;
}

interface Ends extends TextRange {
  readonly values: readonly [number, number];
}

function rangeEnds(number: WrittenNumber | undefined): Ends | null {
  // A range is written low to high; "from 40 to 30" is read as two numbers.
  if (number === undefined) return null;
  const { low, high } = number.quantity;
  return low === null || high === null ? null : { start: number.start, end: number.end, values: [low, high] };
}

function pairEnds(text: string, numbers: readonly WrittenNumber[], words: Sums['words']): Ends | null {
  for (let at = 0; at + 1 < numbers.length; at += 1) {
    const [a, b] = [numbers[at], numbers[at + 1]];
    if (a === undefined || b === undefined || a.isPercent !== b.isPercent) continue;
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null || !words.from.test(text.slice(Math.max(0, a.start - 8), a.start))) continue;
    if (b.start - a.end < 60 && words.to.test(text.slice(a.end, b.start)))
      return { start: a.start, end: b.end, values: [x, y] };
  }
  return null;
}
