/**
 * The check of a report: every figure, quotation, citation, statement, sum, number, date and name of a manuscript against one state of
 * the casebook. Pure: the same manuscript and the same answers always give the same problems, in the order of the report.
 */
import { sentenceSums } from './check-arithmetic.ts';
import { checkTables } from './check-tables.ts';
import type { Evidence, CheckWorld } from './check-evidence.ts';
import { checkRelevance, checkRows } from './check-relevance.ts';
import { checkCitations } from './check-citations.ts';
import { checkDisguises } from './check-disguise.ts';
import { checkDates } from './check-dates.ts';
import { amountsOf, checkFigures, checkFigureWords, type ComputedFigure } from './check-figures.ts';
import { checkNames, NameMemory } from './check-names.ts';
import { checkNumbers, ReportNumbers, type ReportNumber } from './check-numbers.ts';
import type { FoundFigure, FoundProblem } from './check-problem.ts';
import { checkQuotations } from './check-quotations.ts';
import { checkSentences, sourceRange, type CheckSentence } from './check-sentence.ts';
import { checkIndependence, checkStandards } from './check-statements.ts';
import type { CitedId, Manuscript } from './manuscript.ts';

export interface CheckedManuscript {
  /** In the order of the report. */
  readonly problems: readonly FoundProblem[];
  readonly figures: readonly FoundFigure[];
  readonly citations: number;
  readonly quotations: number;
  readonly byHand: number;
  readonly supported: number;
}

/** Checks a manuscript. Never throws on any text. */
export function checkManuscript(manuscript: Manuscript, world: CheckWorld): CheckedManuscript {
  const problems: FoundProblem[] = manuscript.problems.map((one) => ({
    ...one,
    rule: 'format',
    severity: 'error',
    casebookSays: null,
  }));
  const figures = checkFigures(manuscript, world, problems);
  const found = checkCitations(manuscript, world, problems);
  const nowOf = new Map(figures.map(({ mark, now }) => [mark, now ?? '']));
  const sentences = checkSentences(manuscript, (mark) => nowOf.get(mark) ?? '');
  for (const piece of manuscript.prose) checkDisguises(piece, problems);
  checkCuts(sentences, problems);
  checkFigureWords(sentences, figures, problems);
  const counted = checkAll({ manuscript, world, figures, found, sentences }, problems);
  problems.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
  return {
    problems,
    figures: figures.map(shownFigure),
    citations: manuscript.marks.reduce(
      (sum, one) => sum + (one.mark === 'citation' ? one.cited.length : 0),
      0,
    ),
    byHand: manuscript.marks.filter(({ mark }) => mark === 'by hand').length,
    ...counted,
  };
}

/** A sentence too long to be checked to its end does not pass in silence. */
function checkCuts(sentences: readonly CheckSentence[], problems: FoundProblem[]): void {
  for (const { block, start, end, isCut } of sentences) {
    if (!isCut) continue;
    problems.push({
      ...sourceRange(block, { start, end: Math.min(end, start + 80) }),
      ...{ rule: 'format', severity: 'error', casebookSays: null },
      message: 'This sentence has more numbers, dates or quotations than are checked in one.',
      advice: 'Write it as several sentences, or as a table.',
    });
  }
}

function shownFigure({
  start,
  end,
  expression,
  says,
  saysRange,
  now,
  state,
  groundsCount,
}: ComputedFigure): FoundFigure {
  return { start, end, expression, says, saysRange, now, state, groundsCount };
}

interface Bench {
  readonly manuscript: Manuscript;
  readonly world: CheckWorld;
  readonly figures: readonly ComputedFigure[];
  readonly found: ReadonlyMap<string, Evidence>;
  readonly sentences: readonly CheckSentence[];
}

function checkAll(
  bench: Bench,
  problems: FoundProblem[],
): { readonly quotations: number; readonly supported: number } {
  const { sentences, found, world } = bench;
  const memory = new NameMemory(found);
  const report = new ReportNumbers(reportNumbers(bench));
  const { language } = bench.manuscript.heading;
  const byMark = new Map(bench.figures.map((figure) => [figure.mark, figure]));
  checkRows({ sentences, found }, problems);
  const totals = checkTables(bench.sentences, language, problems);
  let [quotations, supported] = [0, 0];
  let before: CheckSentence | null = null;
  for (const sentence of sentences) {
    const evidence = evidenceOf(sentence.cited, found);
    const nearby = evidenceOf(sentence.citedNearby, found);
    quotations += checkQuotations(sentence, evidence, problems);
    checkIndependence(sentence, evidence, problems);
    const stated = problems.length;
    checkStandards(sentence, evidence, problems);
    const isOverstated = problems.length > stated;
    const facts = { sentence, evidence, nearby };
    const computed = sentence.marks.flatMap(({ mark }) => byMark.get(mark)?.evaluation ?? []);
    // Looked up only beside a citation: ten thousand figures rest on millions of facts.
    const behind = new Set(
      sentence.cited.length === 0 ? [] : computed.flatMap((one) => one.grounds.map(({ id }) => id)),
    );
    const sums = sentenceSums(sentence, {
      before: before?.block === sentence.block ? before : null,
      language,
    });
    before = sentence;
    problems.push(...sums.problems);
    const told = problems.length;
    supported += checkNumbers(
      {
        ...facts,
        language,
        precision: bench.manuscript.heading.precision,
        figures: report,
        world,
        refuted: sums.refuted,
        derived: totals.has(sentence) ? allOf(sentence) : sums.derived,
      },
      problems,
    );
    // A wrong number, or a wrong standard of proof, makes its citation look idle: it is told once.
    const isWrong = isOverstated || problems.slice(told).some(({ severity }) => severity === 'error');
    if (!isWrong) checkRelevance({ sentence, found, grounds: behind, language }, problems);
    supported += checkDates(
      {
        ...facts,
        language,
        computed: computed.flatMap(({ value }) => (value.type === 'date' ? [value.date] : [])),
      },
      problems,
    );
    const grounds = (): string =>
      sentence.marks.map(({ mark }) => groundsOf(byMark.get(mark), world)).join(' ');
    const expressions = sentence.marks.flatMap(({ mark }) => byMark.get(mark)?.expression ?? []);
    supported += checkNames({ ...facts, grounds, expressions, world, memory }, language, problems);
  }
  return { quotations, supported };
}

/** A row of totals follows from its table. */
function allOf({ numbers }: CheckSentence): ReadonlySet<number> {
  return new Set(numbers.map(({ start }) => start));
}

/** What a figure speaks of: its expression, and the facts behind it. */
function groundsOf(figure: ComputedFigure | undefined, world: CheckWorld): string {
  if (figure === undefined) return '';
  const { expression, evaluation } = figure;
  return evaluation === null
    ? expression
    : `${expression} ${evaluation.text} ${world.groundsText(evaluation)}`;
}

function evidenceOf(ids: readonly CitedId[], found: ReadonlyMap<string, Evidence>): Evidence[] {
  const unique = new Map(ids.flatMap(({ id }) => found.get(id) ?? []).map((one) => [one.id, one]));
  return [...unique.values()];
}

/** What the report’s own figures come to, each with the noun that its sentence counts by it. */
function reportNumbers({ sentences, figures }: Bench): ReportNumber[] {
  const byMark = new Map(figures.map((figure) => [figure.mark, figure]));
  return sentences.flatMap(({ marks, numbers }) =>
    marks.flatMap(({ kind, mark, start, end }) => {
      const evaluation = (kind === 'figure' ? byMark.get(mark)?.evaluation : null) ?? null;
      if (evaluation === null) return [];
      const unit =
        numbers.find((number) => number.start >= start && number.start < end)?.quantity.unit ?? null;
      return amountsOf(evaluation.value).map(({ amount, isPercent }) => ({
        amount,
        isPercent,
        unit: isPercent ? '%' : unit,
      }));
    }),
  );
}
