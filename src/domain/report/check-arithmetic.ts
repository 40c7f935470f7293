/**
 * Rule 6: sums, shares and differences that a sentence states between its own numbers (total rows of tables: `check-tables.ts`). Digits are compared as they
 * are shown: 36 per cent is anything from 35.5 to 36.5. What the arithmetic yields is thereby supported.
 */
import type { WrittenNumber } from '../claims/index.ts';
import type { FoundProblem } from './check-problem.ts';
import { sourceRange, type CheckSentence } from './check-sentence.ts';
import { changes, isOneSort, partsOfWhole } from './check-arithmetic-shares.ts';
import { shown, valueOf, wrong, type Sums } from './check-arithmetic-sums.ts';
import { sumWords } from './check-arithmetic-words.ts';
import { holds, statementOf } from './statement-bound.ts';
import { exactly } from './check-figures.ts';

/** What the arithmetic of one sentence found. */
export interface SentenceSums {
  /** Numbers that follow from others of the sentence. */
  readonly derived: ReadonlySet<number>;
  readonly problems: readonly FoundProblem[];
  /** Numbers that cannot be what they are said to be. */
  readonly refuted: ReadonlySet<number>;
}

/**
 * Looks for arithmetic in a sentence; `before` is the one before it in its paragraph, whose numbers it may sum. `derived` holds the starts of
 * numbers in the text of its block.
 */
export function sentenceSums(
  sentence: CheckSentence,
  {
    before = null,
    language = 'en',
  }: { readonly before?: CheckSentence | null; readonly language?: string } = {},
): SentenceSums {
  const numbers = sentence.numbers.filter(
    (one) => !sentence.dates.some((date) => date.start < one.end && one.start < date.end),
  );
  if (numbers.length < 1) return { derived: new Set(), problems: [], refuted: new Set() };
  const facts: Sums = { sentence, text: sentence.block.text, numbers, before, words: sumWords(language) };
  const derived = new Set<number>();
  const problems: FoundProblem[] = [];
  for (const find of rules) find(facts, derived, problems);
  const refuted = new Set(
    numbers
      .filter(({ whole }) => {
        const at = sourceRange(sentence.block, whole);
        return problems.some(({ start, end }) => start < at.end && at.start < end);
      })
      .map(({ start }) => start),
  );
  return { derived, problems, refuted };
}

/** "18, 16 and 13, together 47". */
function totalBehind(facts: Sums, derived: Set<number>, problems: FoundProblem[]): void {
  const { sentence, text, numbers, words } = facts;
  numbers.forEach((total, at) => {
    const before = text.slice(numbers[at - 1]?.end ?? sentence.start, total.whole.start);
    if (at < 2 || before.length > longestGap || !words.together.test(before)) return;
    const parts = sameSort(numbers.slice(Math.max(0, at - mostParts), at), total);
    judgeSum(facts, { parts, total }, derived, problems);
  });
}

/** "47 sites in all: 18 …, 16 … and 13 …"; "of the 47, 18 …" is no sum. */
function totalBefore(facts: Sums, derived: Set<number>, problems: FoundProblem[]): void {
  const { text, numbers, words } = facts;
  const [total, second] = numbers;
  if (total === undefined || second === undefined || numbers.length < 3) return;
  const between = text.slice(total.end, second.whole.start);
  if (between.length > longestGap || !words.totalled.test(between)) return;
  judgeSum(facts, { parts: sameSort(numbers.slice(1, mostParts), total), total }, derived, problems);
}

/** "These parts come to 176": numbers of the sentence before, in a row. Where no row does, the number is judged like any other. */
function totalOfBefore({ text, sentence, numbers, before }: Sums, derived: Set<number>): void {
  const [total] = numbers;
  if (before === null || total === undefined) return;
  const lead = text.slice(sentence.start, total.whole.start);
  if (
    !/\b(?:come|comes|came|add up|adds up|added up|amount|amounts|sum|sums|make|makes|total|totals)(?: up)?(?: to)? $/iu.test(
      lead,
    )
  )
    return;
  const parts = sameSort(before.numbers, total).slice(0, 40);
  const said = statementOf(text, total);
  for (let from = 0; from + 1 < parts.length; from += 1) {
    for (let to = from + 2; to <= parts.length; to += 1) {
      if (holds(said, exactly(sumOf(parts.slice(from, to))))) derived.add(total.start);
    }
  }
}

/** "176, ten fewer than 186": the first is the third less the second. */
function differences(
  { sentence, text, numbers }: Sums,
  derived: Set<number>,
  problems: FoundProblem[],
): void {
  numbers.forEach((change, at) => {
    const [own, other] = [numbers[at - 1], numbers[at + 1]];
    if (own === undefined || other === undefined || change.isPercent) return;
    const sign = /^(?: \p{L}+)? (more|fewer|less|higher|lower|above|below) than (?:the )?$/iu
      .exec(text.slice(change.end, other.start))?.[1]
      ?.toLowerCase();
    if (
      sign === undefined ||
      !/^[^.;]{0,30}[,(–—] ?(?:or |that is,? )?$/u.test(text.slice(own.end, change.start))
    )
      return;
    const [x, step, y] = [valueOf(own), valueOf(change), valueOf(other)];
    if (x === null || step === null || y === null) return;
    const isUp = sign === 'more' || sign === 'higher' || sign === 'above';
    if (x === (isUp ? y + step : y - step)) {
      derived.add(change.start);
      // "More than 186" is no bound here.
      derived.add(other.start);
    } else
      problems.push(
        wrong(
          sentence,
          { start: change.start, end: other.end },
          `${shown(x)} is ${shown(Math.abs(x - y))} ${x > y ? 'more' : 'fewer'} than ${shown(y)}.`,
          shown(Math.abs(x - y)),
        ),
      );
  });
}

/** "It began at 24,000 and stood at 31,000 after five months, 7,000 more": behind two values of one thing stands by how much they differ. */
function differenceBehind(facts: Sums, derived: Set<number>): void {
  const { text, numbers, words } = facts;
  if (words.change === null) return;
  for (const [at, change] of numbers.entries()) {
    const last = numbers[at - 1];
    if (last === undefined || change.isPercent || !words.change.test(text.slice(change.end, change.end + 24)))
      continue;
    if (!/[,(–—，（] ?(?:\p{L}{1,9} )?$/u.test(text.slice(last.end, change.whole.start).slice(-64))) continue;
    const alike = numbers.slice(Math.max(0, at - 4), at).filter((one) => isOneSort(facts, one, change));
    const [from, to] = alike.slice(-2).map(valueOf);
    if (from === undefined || to === undefined || from === null || to === null) continue;
    if (holds(statementOf(text, change), exactly(Math.abs(from - to)))) derived.add(change.start);
  }
}

/** "94 were found and 81 of them handed back. The other 13 …": what is left of the last whole and its part. */
function remainders(
  { sentence, text, numbers, before, words }: Sums,
  derived: Set<number>,
  problems: FoundProblem[],
): void {
  const [rest] = numbers;
  if (words.remaining === null || rest === undefined || before === null || rest.isPercent) return;
  if (!words.remaining.test(text.slice(Math.max(sentence.start, rest.start - 24), rest.start))) return;
  const known = sameSort(before.numbers, rest).slice(-mostParts);
  const pairs = known.flatMap((whole, at) =>
    known.slice(at + 1).map((part) => [valueOf(whole), valueOf(part)] as const),
  );
  const left = valueOf(rest);
  if (pairs.some(([whole, part]) => whole !== null && part !== null && whole - part === left)) {
    derived.add(rest.start);
    return;
  }
  const [whole, part] = known.map(valueOf);
  // Two numbers and no more: the whole and its part can be nothing else.
  if (
    known.length !== 2 ||
    whole === null ||
    part === null ||
    whole === undefined ||
    part === undefined ||
    whole <= part
  )
    return;
  if (!isPartOfBefore(before, known)) return;
  problems.push(
    wrong(
      sentence,
      rest.whole,
      `Of ${shown(whole)} less ${shown(part)} are left ${shown(whole - part)}.`,
      shown(whole - part),
    ),
  );
}

/** "… and that 81 of them …": the second number is said to be a part of the first. */
function isPartOfBefore({ block, end }: CheckSentence, [, part]: readonly WrittenNumber[]): boolean {
  return (
    part !== undefined &&
    /^ (?:\p{L}+ )?(?:of (?:them|these|those)|de (?:ellos|ellas)|d’entre (?:eux|elles)|von ihnen|davon)(?!\p{L})/iu.test(
      block.text.slice(part.end, Math.min(end, part.end + 40)),
    )
  );
}

/** More numbers than a sum of one sentence has; what is longer is a list of something else. */
const mostParts = 40;
/** Words of a sum stand near its numbers. */
const longestGap = 400;

const rules: readonly ((facts: Sums, derived: Set<number>, problems: FoundProblem[]) => void)[] = [
  totalBehind,
  totalBefore,
  totalOfBefore,
  differences,
  differenceBehind,
  remainders,
  partsOfWhole,
  changes,
];

function sameSort(numbers: readonly WrittenNumber[], total: WrittenNumber): WrittenNumber[] {
  return numbers.filter(
    ({ isPercent, quantity }) =>
      isPercent === total.isPercent &&
      (quantity.unit === 'fraction') === (total.quantity.unit === 'fraction') &&
      quantity.bound === '=',
  );
}

function judgeSum(
  { sentence, text }: Sums,
  { parts, total }: { readonly parts: readonly WrittenNumber[]; readonly total: WrittenNumber },
  derived: Set<number>,
  problems: FoundProblem[],
): void {
  if (parts.length < 2) return;
  const said = statementOf(text, total);
  // The parts nearest to the total are the ones that it sums; an earlier number may belong to something else.
  for (let from = 0; from + 2 <= parts.length; from += 1) {
    const sum = sumOf(parts.slice(from));
    const slack = parts
      .slice(from)
      .reduce((all, part) => all + statementOf(text, part).rounding, said.rounding);
    if (holds({ ...said, rounding: slack }, exactly(sum))) {
      derived.add(total.start);
      return;
    }
  }
  problems.push(
    wrong(
      sentence,
      total.whole,
      `The parts come to ${shown(sumOf(parts))}, not ${text.slice(total.whole.start, total.whole.end)}.`,
      shown(sumOf(parts)),
    ),
  );
}

function sumOf(parts: readonly WrittenNumber[]): number {
  return parts.reduce((sum, { quantity }) => sum + (quantity.low ?? quantity.high ?? 0), 0);
}
