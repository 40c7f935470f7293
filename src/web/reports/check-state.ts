/** What the last check said of every mark, kept outside the document: chips read it, and are told when it changed. */
import { inlineMarks } from '../../base/index.ts';
import type { CheckedFigure, CheckProblem, ReportCheck } from '../../contract/report-check.ts';

export type ChipState = CheckedFigure['state'] | 'waiting' | 'by-hand' | 'cited' | 'wrong';

export interface CheckedText {
  readonly text: string;
  readonly check: ReportCheck;
}

type Listener = () => void;

export class CheckState {
  #figures = new Map<string, CheckedFigure>();
  #problems = new Map<string, CheckProblem>();
  #cited = new Map<string, string>();
  readonly #listeners = new Set<Listener>();

  /** Takes a check of exactly this text. */
  take(text: string, check: ReportCheck): void {
    this.#figures = new Map(check.figures.map((one) => [text.slice(one.start, one.end), one]));
    this.#problems = problemsOfMarks(text, check.problems);
    this.#cited = new Map(check.cited.map(({ id, called }) => [id, called]));
    for (const listener of this.#listeners) listener();
  }

  /** What the check said of a mark with these words; null when it did not see any. */
  figure(mark: string): CheckedFigure | null {
    return this.#figures.get(mark) ?? null;
  }

  /** What is wrong with a mark with these words; null when nothing is known to be. */
  problem(mark: string): CheckProblem | null {
    return this.#problems.get(mark) ?? null;
  }

  /** What a person calls a cited id; null before the check, and when the id points at nothing. */
  called(id: string): string | null {
    return this.#cited.get(id) ?? null;
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}

/** Errors by the words of the mark in which they stand. */
function problemsOfMarks(text: string, problems: readonly CheckProblem[]): Map<string, CheckProblem> {
  const errors = problems
    .filter(({ severity }) => severity === 'error')
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const found = new Map<string, CheckProblem>();
  let next = 0;
  for (const { start, end } of inlineMarks(text)) {
    while (next < errors.length && (errors[next]?.start ?? 0) < start) next += 1;
    const error = errors[next];
    if (error !== undefined && error.start < end) found.set(text.slice(start, end), error);
  }
  return found;
}
