/** Rule 1: every figure is computed again, and the words around it must hold for what comes out. */
import { writtenNumbers } from '../claims/index.ts';
import type { CheckWorld } from './check-evidence.ts';
import type { FoundFigure, FoundProblem } from './check-problem.ts';
import { sourceRange, stretchAt, type CheckSentence } from './check-sentence.ts';
import type { Amount } from './facts.ts';
import type { FigureMark, Manuscript } from './manuscript.ts';
import {
  holds,
  isRounded,
  isSameNumber,
  shownAmount,
  statementOf,
  type Statement,
} from './statement-bound.ts';
import type { Evaluation, ExpressionValue } from './value.ts';

export interface ComputedFigure extends FoundFigure {
  readonly mark: number;
  /** Null when it is broken. */
  readonly evaluation: Evaluation | null;
}

/** Computes every figure once; what cannot be computed and what has changed are problems. */
export function checkFigures(
  { marks, heading }: Manuscript,
  { evaluateAll }: Pick<CheckWorld, 'evaluateAll'>,
  problems: FoundProblem[],
): ComputedFigure[] {
  const written = marks.flatMap((mark, index) =>
    mark.mark === 'figure' && mark.expression !== '' ? [{ mark, index }] : [],
  );
  const answers = evaluateAll(written.map(({ mark }) => mark.expression));
  return written.map(({ mark, index }, at): ComputedFigure => {
    const answer = answers[at];
    if (answer === undefined) throw new RangeError('Every expression has an answer.');
    const { start, end, expression, says, saysRange } = mark;
    const base = { start, end, expression, says, saysRange, mark: index };
    if ('problem' in answer) {
      const { problem } = answer;
      const from = Math.min(mark.expressionRange.start + problem.start, mark.expressionRange.end);
      problems.push({
        start: from,
        end: Math.max(from, Math.min(mark.expressionRange.start + problem.end, mark.expressionRange.end)),
        rule: 'figure',
        severity: 'error',
        message: `The figure cannot be computed: ${problem.message}`,
        casebookSays: null,
        advice:
          problem.expected.length === 0
            ? 'Write the expression anew.'
            : `Expected: ${problem.expected.slice(0, 6).join(', ')}.`,
      });
      return { ...base, now: null, state: 'broken', groundsCount: 0, evaluation: null };
    }
    const { evaluation } = answer;
    const isSame = says === null || saysTheSame(says, evaluation, heading.language);
    if (!isSame) problems.push(stale(mark, evaluation));
    const state = says === null ? 'unpinned' : isSame ? 'recomputed' : 'stale';
    return { ...base, now: evaluation.text, state, groundsCount: evaluation.groundsCount, evaluation };
  });
}

function stale({ says, saysRange, start, end }: FigureMark, { text }: Evaluation): FoundProblem {
  return {
    start: saysRange?.start ?? start,
    end: saysRange?.end ?? end,
    rule: 'figure',
    severity: 'error',
    message: `The figure is stale: it says “${says ?? ''}”, the casebook gives “${text}”.`,
    casebookSays: text,
    advice: 'Read the sentence again; then write what the casebook gives, or run sakkhi check --accept.',
  };
}

/** The same words, or other words for the same number that hold for it: "forty-seven", "more than 40". */
function saysTheSame(says: string, { text, value }: Evaluation, language: string): boolean {
  if (folded(says) === folded(text)) return true;
  const numbers = writtenNumbers(says, { start: 0, end: says.length }, language);
  const [only] = numbers;
  if (only === undefined || numbers.length > 1) return false;
  const said = statementOf(says, only);
  const rounds = value.type !== 'amount' || isSameNumber(said, value) || isRounded(said, value);
  return rounds && holdsFor(said, only.isPercent, value) === true;
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/[’‘]/g, "'")
    .trim()
    .toLowerCase();
}

/** Whether a statement holds for a value; null when the value is no number, or of another sort than the statement. */
export function holdsFor(said: Statement, isPercent: boolean, value: ExpressionValue): boolean | null {
  if (value.type === 'amount') {
    const isShare = value.unit === '%';
    return isPercent === isShare ? holds(said, value) : null;
  }
  if (value.type !== 'share' || value.denominator === 0) return null;
  const share = value.numerator / value.denominator;
  if (isPercent) return holds(said, exactly(share * 100));
  const [number] = [said.low ?? said.high ?? 2];
  return number <= 1 ? holds(said, exactly(share)) : null;
}

export function exactly(value: number): Amount {
  return { low: value, high: value, bound: '=' };
}

/** The words before and behind a figure are part of what is said: "more than {{…}}" must be more. */
export function checkFigureWords(
  sentences: readonly CheckSentence[],
  figures: readonly ComputedFigure[],
  problems: FoundProblem[],
): void {
  const byMark = new Map(figures.map((figure) => [figure.mark, figure]));
  for (const sentence of sentences) {
    for (const number of sentence.numbers) {
      const stretch = stretchAt(sentence.block, number.start);
      const figure = stretch?.kind === 'figure' ? byMark.get(stretch.mark) : undefined;
      const evaluation = figure?.evaluation ?? null;
      if (stretch === null || evaluation === null || figure?.state === 'stale') continue;
      const { whole } = number;
      // A bound inside the figure was compared with it already.
      if (whole.start >= stretch.start && whole.end <= stretch.end) continue;
      const said = statementOf(sentence.block.text, number);
      if (holdsFor(said, number.isPercent, evaluation.value) !== false) continue;
      problems.push({
        ...sourceRange(sentence.block, whole),
        rule: 'bound',
        severity: 'error',
        message: `The words around the figure do not hold for it: “${sentence.block.text.slice(whole.start, whole.end)}”.`,
        casebookSays: valueText(evaluation),
        advice: 'Change the words, or leave them out.',
      });
    }
  }
}

function valueText({ value, text }: Evaluation): string {
  if (value.type === 'share') return `${value.numerator} of ${value.denominator}`;
  return value.type === 'amount' ? shownAmount(value) : text;
}

/** The numbers that a computed value stands for, in the units that a sentence may use. */
export function amountsOf(
  value: ExpressionValue,
): readonly { readonly amount: Amount; readonly isPercent: boolean }[] {
  if (value.type === 'amount') return [{ amount: value, isPercent: value.unit === '%' }];
  if (value.type !== 'share') return [];
  const { numerator, denominator } = value;
  const counts = [numerator, denominator].map((one) => ({ amount: exactly(one), isPercent: false }));
  if (denominator === 0) return counts;
  const share = numerator / denominator;
  return [
    ...counts,
    { amount: exactly(share), isPercent: false },
    { amount: exactly(share * 100), isPercent: true },
  ];
}
