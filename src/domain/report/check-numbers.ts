/** Rule 7, numbers: what is typed in prose agrees with what its sentence cites, with a figure, or is listed. */
import { overlaps, type TextRange } from '../../base/index.ts';
import type { WrittenNumber } from '../claims/index.ts';
import type { CheckWorld, Evidence, EvidenceNumber } from './check-evidence.ts';
import { isStated } from './check-dates.ts';
import { nearWords, wideWords, type KnownWords } from './check-known.ts';
import { independenceWords } from './finding-words.ts';
import type { FoundProblem } from './check-problem.ts';
import { wordsBeside } from './check-shared-words.ts';
import { sourceRange, stretchAt, type CheckSentence } from './check-sentence.ts';
import {
  holds,
  isRounded,
  isSameNumber,
  namesItsEnds,
  shownAmount,
  statementOf,
  type Statement,
} from './statement-bound.ts';

/** The numbers of the report’s own figures, found by their value. */
export class ReportNumbers {
  readonly #byValue = new Map<number, ReportNumber[]>();
  readonly #percents: ReportNumber[] = [];

  constructor(numbers: readonly ReportNumber[]) {
    for (const number of numbers) {
      const { low, high } = number.amount;
      if (number.isPercent) this.#percents.push(number);
      else for (const value of new Set([low, high])) if (value !== null) this.#add(value, number);
    }
  }

  #add(value: number, number: ReportNumber): void {
    const list = this.#byValue.get(value) ?? [];
    // Figures of one value and one noun say the same.
    if (!list.some((one) => one.unit === number.unit && one.amount.bound === number.amount.bound))
      list.push(number);
    this.#byValue.set(value, list);
  }

  /** Those that may be the number that is said. */
  like(said: Statement, isPercent: boolean): readonly ReportNumber[] {
    if (isPercent) return this.#percents.slice(0, 1000);
    return [said.low, said.high].flatMap((value) => (value === null ? [] : (this.#byValue.get(value) ?? [])));
  }
}

/** A number of the report’s own figures, with the noun behind it. */
export interface ReportNumber extends EvidenceNumber {
  readonly isPercent: boolean;
}

export interface NumberFacts {
  readonly sentence: CheckSentence;
  readonly evidence: readonly Evidence[];
  readonly nearby: readonly Evidence[];
  readonly figures: ReportNumbers;
  readonly language: string;
  /** What the heading part says of coordinates: “to ten kilometres” in the text is that. */
  readonly precision: string;
  readonly world: Pick<CheckWorld, 'knows'>;
  /** Numbers that the arithmetic of the sentence yields. */
  readonly derived: ReadonlySet<number>;
  /** Starts of numbers that the arithmetic found wrong: they are told already. */
  readonly refuted: ReadonlySet<number>;
}

/** The numbers that a person typed and that say something. */
export function typedNumbers(sentence: CheckSentence): WrittenNumber[] {
  // How many origins are independent is judged by its own rule.
  const { block, start, end } = sentence;
  const claimed = independenceWords(block.text.slice(start, end)).map((words) => ({
    start: start + words.start,
    end: start + words.end,
  }));
  return sentence.numbers.filter(
    (number) =>
      isTyped(sentence, number) &&
      !isStructure(sentence, number) &&
      !isAnaphor(sentence, number) &&
      !claimed.some((words) => overlaps(words, number)),
  );
}

/** Checks the typed numbers of a sentence; returns how many are supported. */
export function checkNumbers(facts: NumberFacts, problems: FoundProblem[]): number {
  let supported = 0;
  for (const number of typedNumbers(facts.sentence)) {
    if (facts.refuted.has(number.start)) continue;
    const problem = numberProblem(facts, number);
    if (problem === null) supported += 1;
    else problems.push(problem);
  }
  return supported;
}

function isTyped({ block, dates, quoted }: CheckSentence, number: WrittenNumber): boolean {
  if (stretchAt(block, number.start)?.kind !== 'text') return false;
  return !dates.some((date) => overlaps(date, number)) && !quoted.some((range) => overlaps(range, number));
}

const numbered =
  /(?:\b(?:sections?|articles?|art\.|annex(?:es)?|appendix|tables?|figures?|charts?|maps?|pages?|pp?\.|chapters?|parts?|paragraphs?|para\.|notes?|footnotes?|no\.|nos\.|rules?|steps?|version|resolution|room|building|block|gate|road|street|highway|route|file|exhibit)|№|#|§)\s*$/iu;

/** "The two", "these three": they stand for what was counted before, where no noun follows. */
function isAnaphor(sentence: CheckSentence, number: WrittenNumber): boolean {
  const { text } = sentence.block;
  if (number.form !== 'words' || (number.quantity.high ?? 99) > 12) return false;
  return (
    /\b(?:the|these|those|all|other|last|first|next) $/iu.test(
      text.slice(Math.max(0, number.start - 8), number.start),
    ) && !isWritten(sentence, number)
  );
}

/** Numbers that name a place in a text, an hour, or are part of a word or an address. */
function isStructure({ block, start }: CheckSentence, number: TextRange): boolean {
  const { text, kind } = block;
  const before = text.slice(Math.max(start, number.start - 24), number.start);
  const after = text.slice(number.end, number.end + 3);
  if (numbered.test(before) || /[\p{L}_/@:]$/u.test(before) || /\p{L}-$/u.test(before)) return true;
  if (/^(?::\d|st\b|nd\b|rd\b|th\b|\.\d)/u.test(after)) return true;
  if (/https?:\/\/\S*$/u.test(text.slice(Math.max(0, number.start - 200), number.start))) return true;
  const written = text.slice(number.start, number.end).toLowerCase();
  // "One" is a pronoun more often than a number.
  if (written === 'one' || written === 'a' || written === 'an') return true;
  return kind === 'heading' && number.start === start && /^[.):]?\s/u.test(after);
}

type Kept = Pick<FoundProblem, 'rule' | 'severity' | 'message' | 'casebookSays' | 'advice'>;

function numberProblem(facts: NumberFacts, number: WrittenNumber): FoundProblem | null {
  const { sentence } = facts;
  const said = statementOf(sentence.block.text, number);
  const problem =
    facts.evidence.length > 0 ? citedProblem(facts, number, said) : uncitedProblem(facts, number, said);
  return problem === null ? null : { ...sourceRange(sentence.block, number.whole), ...problem };
}

function citedProblem(facts: NumberFacts, number: WrittenNumber, said: Statement): Kept | null {
  const near = comparable(
    facts.evidence.map((one) => wordsBeside(facts.sentence, one, facts.language)),
    number,
  );
  if (agrees(said, near) && !isSpent(facts, number, said, near))
    return timeProblem(
      facts,
      number,
      near.filter(({ amount }) => holds(said, amount)),
    );
  if (facts.derived.has(number.start)) return null;
  const same = near.filter(({ amount }) => isSameNumber(said, amount));
  if (same.length > 0) return boundProblem(facts, number, same);
  if (isReportFigure(facts, number, said)) return null;
  const words = wordsOf(facts.sentence, number.whole);
  const isOther = near.some(
    ({ unit }) =>
      unit !== null &&
      isWritten(facts.sentence, number) &&
      stemOf(unit) === stemOf(number.quantity.unit ?? ''),
  );
  const wide = isOther ? [] : comparable(facts.evidence.map(wideWords), number);
  if (wide.some(({ amount }) => isSameNumber(said, amount) && holds(said, amount))) {
    return {
      rule: 'number',
      severity: 'listed',
      message: `“${words}” stands elsewhere in the cited source, not in the cited passage.`,
      casebookSays: null,
      advice: 'Cite the passage that says it.',
    };
  }
  return {
    rule: 'number',
    severity: 'error',
    message: `“${words}” is not what is cited.`,
    casebookSays: shownNumbers(near, said),
    advice: 'Put the number right, cite what says it, or mark it {{by hand … because "…"}}.',
  };
}

function comparable(known: readonly KnownWords[], number: WrittenNumber): EvidenceNumber[] {
  return known.flatMap(({ numbers }) => numbers.filter(({ unit }) => isComparable(number, unit)));
}

/**
 * "Nineteen were under 20": the one number that 20 could round is said already by another number of the sentence. "212, more than 200" says it again
 * on purpose, and says so.
 */
function isSpent(
  { sentence }: NumberFacts,
  number: WrittenNumber,
  said: Statement,
  near: readonly EvidenceNumber[],
): boolean {
  if (said.bound === '=' || said.bound === 'range' || near.some(({ amount }) => isSameNumber(said, amount)))
    return false;
  const rounded = near.filter(({ amount }) => holds(said, amount) && isRounded(said, amount));
  return rounded.every(({ amount }) =>
    sentence.numbers.some((other) => {
      if (other.start >= number.start || other.isPercent !== number.isPercent) return false;
      const own = statementOf(sentence.block.text, other);
      if (own.bound !== '=' || !isSameNumber(own, amount)) return false;
      return !/^[^.;]{0,20}(?:,|\(|–|—|\bor\b|\bthat is\b)\s*$/iu.test(
        sentence.block.text.slice(other.end, number.whole.start),
      );
    }),
  );
}

/** A statement rests on the very number that it names, or else on one that it rounds. */
export function agrees(said: Statement, known: readonly EvidenceNumber[]): boolean {
  const same = known.filter(({ amount }) => isSameNumber(said, amount));
  const meant = same.length > 0 ? same : known.filter(({ amount }) => isRounded(said, amount));
  return meant.some(({ amount }) => holds(said, amount) && namesItsEnds(said, amount));
}

/** "890 in 2024": a number with a date right behind it is said of that time. */
function timeProblem(
  { sentence }: NumberFacts,
  number: WrittenNumber,
  known: readonly EvidenceNumber[],
): Kept | null {
  const date = sentence.dates.find(({ start }) => start >= number.end);
  if (
    date === undefined ||
    !/^(?: \p{L}+)? (?:in|on|by|until|as of|(?:at|by|on|in|to|until|before|after) the (?:evening|morning|night|afternoon|end|beginning|start|middle) of|in the week to) (?:the )?$/u.test(
      sentence.block.text.slice(number.end, date.start),
    )
  )
    return null;
  const times = known.map(({ asOf }) => asOf ?? null);
  if (times.includes(null) && times.every((time) => time === null)) return null;
  if (
    times.some(
      (time) =>
        time !== null && (isStated(date.iso, time) || isStated(time, date.iso) || time.includes(date.iso)),
    )
  )
    return null;
  return {
    rule: 'date',
    severity: 'error',
    message: `“${wordsOf(sentence, { start: number.whole.start, end: date.end })}” is another time than what is cited.`,
    casebookSays: [...new Set(times.filter((time) => time !== null))].slice(0, 3).join('; '),
    advice: 'Put the date right, or cite what says it.',
  };
}

function boundProblem(
  { sentence }: NumberFacts,
  number: WrittenNumber,
  same: readonly EvidenceNumber[],
): Kept {
  return {
    rule: 'bound',
    severity: 'error',
    message: `“${wordsOf(sentence, number.whole)}” says more than what is cited.`,
    casebookSays: shownNumbers(same, null),
    advice: 'Write the bound that the source has.',
  };
}

function uncitedProblem(facts: NumberFacts, number: WrittenNumber, said: Statement): Kept | null {
  if (facts.derived.has(number.start) || isReportFigure(facts, number, said) || isPrecision(facts, number))
    return null;
  const nearby = facts.nearby
    .flatMap((one) => nearWords(one).numbers)
    .filter(({ unit }) => isComparable(number, unit));
  if (nearby.some(({ amount }) => holds(said, amount))) return null;
  const unit = number.quantity.unit;
  const known = unit === null || said.bound === 'vague' ? null : facts.world.knows(said, unit);
  if (known !== null) return null;
  return {
    rule: 'number',
    severity: 'listed',
    message: `“${wordsOf(facts.sentence, number.whole)}” is typed by hand; nothing in the casebook says so much.`,
    casebookSays: null,
    advice: 'Write an expression for it, cite what says it, or mark it {{by hand … because "…"}}.',
  };
}

/** A figure that the report computes elsewhere, of the same noun: "the 47 sites". */
function isReportFigure({ figures, sentence }: NumberFacts, number: WrittenNumber, said: Statement): boolean {
  const noun = isWritten(sentence, number) ? stemOf(number.quantity.unit ?? '') : '';
  return figures
    .like(said, number.isPercent)
    .some(
      ({ amount, unit }) =>
        (noun === '' || (unit !== null && stemOf(unit) === noun)) &&
        isSameNumber(said, amount) &&
        holds(said, amount),
    );
}

function isPrecision({ precision }: NumberFacts, { quantity }: WrittenNumber): boolean {
  return precision === `${quantity.low ?? ''} km` && /^(?:km|kilomet)/u.test(quantity.unit ?? '');
}

/** How far from its number a noun may stand. */
const nounReach = 240;

/** The grammar guesses a noun where there is none ("17 of 47": people); one that stands there is no guess. */
function isWritten({ block, start, end }: CheckSentence, { quantity }: WrittenNumber): boolean {
  const noun = stemOf(quantity.unit ?? '');
  const { number } = quantity;
  const around = block.text.slice(
    Math.max(start, number.start - nounReach),
    Math.min(end, number.end + nounReach),
  );
  return noun !== '' && around.toLowerCase().includes(noun);
}

/** The noun without its plural, as far as English and French write it. */
export function stemOf(unit: string): string {
  const last = unit.toLowerCase().split(/\s+/u).at(-1) ?? '';
  return last.length > 3 ? last.replace(/(?:ies|es|s)$/u, '') : last;
}

/** Percentages are compared with percentages, money with the same money, and counts with counts, whatever is counted. */
export function isComparable(number: WrittenNumber, unit: string | null): boolean {
  const own = number.quantity.unit;
  const isPart = number.isPercent || own === 'fraction';
  const isOther = unit === '%' || unit === 'fraction';
  if (isPart || isOther) return number.isPercent ? unit === '%' : own === 'fraction' && unit === 'fraction';
  const [mine, theirs] = [currencyOf(own), currencyOf(unit)];
  return mine === null || theirs === null || mine === theirs;
}

function currencyOf(unit: string | null): string | null {
  return /^[A-Z]{3}(?=$|\/)/.exec(unit ?? '')?.[0] ?? null;
}

function wordsOf({ block }: CheckSentence, { start, end }: TextRange): string {
  return block.text.slice(start, end).replace(/\s+/gu, ' ');
}

/** The nearest first, three at most. */
function shownNumbers(numbers: readonly EvidenceNumber[], said: Statement | null): string | null {
  const wanted = said?.low ?? said?.high ?? null;
  const shown = numbers
    .filter(({ amount }) => amount.bound !== 'vague')
    .map((one) => ({
      one,
      far: wanted === null ? 0 : Math.abs((one.amount.low ?? one.amount.high ?? 0) - wanted),
    }))
    .sort((a, b) => a.far - b.far)
    .map(
      ({ one }) =>
        `${shownAmount(one.amount)}${one.unit === null ? '' : one.unit === '%' ? ' %' : ` ${one.unit}`}`,
    );
  const few = [...new Set(shown)].slice(0, 3);
  return few.length === 0 ? null : few.join('; ');
}
