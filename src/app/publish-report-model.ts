/** A report and a casebook become what leaves: every figure computed, every citation resolved, every block answered, coordinates made coarse. */
import type { ReportCheck } from '../contract/index.ts';
import {
  evaluateExpression,
  linePlaces,
  parseManuscript,
  publicationLanguage,
  publishedFlow,
  type CitationMark,
  type FactBase,
  type FigureMark,
  type Grounds,
  type Manuscript,
  type PublicationLanguage,
  type PublishedCitation,
  type PublishedFigure,
  type PublishedLog,
  type PublishedNote,
  type PublishedReport,
  type PublishedSource,
} from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { findingStanding } from './findings.ts';
import { blockContent, blockTitle } from './publish-report-blocks.ts';
import { publishedLetters } from './publish-report-letters.ts';
import { sentence } from './publish-report-values.ts';
import { resolveCitation, type ResolvedCitation } from './report-citations.ts';

export interface ReportInput {
  readonly index: CasebookIndex;
  readonly facts: FactBase;
  readonly name: string;
  /** The words of the report. */
  readonly source: string;
  /** SHA-256 of those words. */
  readonly sourceSha256: string;
  readonly check: ReportCheck;
  readonly log: PublishedLog | null;
  /** The day for which letters are told where the report has no date, ISO. */
  readonly today: string;
  readonly isDraft: boolean;
}

/** Most problems of the check that the verification page lists. */
const mostProblems = 200;

/** Pure but for the index: the same casebook and report give the same model. */
export function publishedReport(input: ReportInput): PublishedReport {
  const manuscript = parseManuscript(input.source);
  const { title, language, authors, date, precision, summary } = manuscript.heading;
  const day = date ?? input.today;
  const lineOf = linesOf(input.source);
  const figures = figuresOf(input, manuscript, lineOf);
  const spoken = publicationLanguage(language);
  const notes = notesOf({ index: input.index, language: spoken }, manuscript, lineOf);
  const blocks = manuscript.blocks.map((block, at) => ({
    number: at + 1,
    title: blockTitle(block),
    line: lineOf(block.start),
    asked: block.settings.map(({ key, value }) => `${key}: ${value}`).join('\n'),
    content: blockContent(
      { index: input.index, facts: input.facts, heading: manuscript.heading, language: spoken, day },
      block,
    ),
  }));
  return {
    ...{
      name: input.name,
      isDraft: input.isDraft,
      day,
      log: input.log,
      manuscriptSha256: input.sourceSha256,
    },
    ...{ figures, notes, blocks },
    heading: { title, language, authors, date, precision, summary },
    body: publishedFlow(manuscript),
    byHand: manuscript.marks
      .filter((mark) => mark.mark === 'by hand')
      .map(({ says, reason, start }, at) => ({ number: at + 1, text: says, reason, line: lineOf(start) })),
    sources: sourcesOf(input.index, figures, notes),
    letters: publishedLetters(input.index, day),
    check: checkOf(input.check),
  };
}

function linesOf(source: string): (offset: number) => number {
  const places = linePlaces(source);
  return (offset) => places(offset).line;
}

function figuresOf(
  { facts, check }: ReportInput,
  manuscript: Manuscript,
  lineOf: (offset: number) => number,
): PublishedFigure[] {
  const states = new Map(check.figures.map((one) => [one.start, one.state]));
  const marks = manuscript.marks.filter((mark): mark is FigureMark => mark.mark === 'figure');
  return marks.map((mark, at): PublishedFigure => {
    const answer = evaluateExpression(mark.expression, facts, { language: manuscript.heading.language });
    const evaluation = 'evaluation' in answer ? answer.evaluation : null;
    const broken = mark.says === null ? `[${mark.expression}]` : mark.says;
    return {
      number: at + 1,
      expression: mark.expression,
      text: mark.says ?? evaluation?.text ?? broken,
      state: states.get(mark.start) ?? stateOf(mark, evaluation?.text ?? null),
      now: evaluation?.text ?? null,
      value: evaluation?.value ?? null,
      grounds: evaluation?.grounds ?? [],
      groundsCount: evaluation?.groundsCount ?? 0,
      line: lineOf(mark.start),
    };
  });
}

function stateOf({ says }: FigureMark, now: string | null): PublishedFigure['state'] {
  if (now === null) return 'broken';
  if (says === null) return 'unpinned';
  return says === now ? 'recomputed' : 'stale';
}

interface NotePlace {
  readonly index: CasebookIndex;
  readonly language: PublicationLanguage;
}

function notesOf(
  place: NotePlace,
  manuscript: Manuscript,
  lineOf: (offset: number) => number,
): PublishedNote[] {
  const known = new Map<string, PublishedCitation>();
  const citationOf = (id: string): PublishedCitation => {
    const found = known.get(id) ?? citation(place, id);
    known.set(id, found);
    return found;
  };
  return manuscript.marks
    .filter((mark): mark is CitationMark => mark.mark === 'citation')
    .map(({ cited, start }, at) => ({
      number: at + 1,
      line: lineOf(start),
      cited: cited.map(({ id }) => citationOf(id)),
    }));
}

function citation(place: NotePlace, id: string): PublishedCitation {
  const found = resolveCitation(place.index, id);
  if (found === null) {
    const nothing = { quotation: null, fidelity: null, source: null, witnesses: null };
    return { kind: 'unknown', id, title: id, says: place.language.say['nothing-of-id'], ...nothing };
  }
  const { kind, title, quotation, fidelity, source } = found;
  return { kind, id: found.id, title, quotation, fidelity, source, ...standing(place, found) };
}

/** What is said beside a finding and a figure. */
function standing(
  { index, language }: NotePlace,
  { kind, id }: ResolvedCitation,
): Pick<PublishedCitation, 'says' | 'witnesses'> {
  if (kind === 'finding') {
    const found = findingStanding(index, id);
    if (found === null) return { says: null, witnesses: null };
    const { independentOrigins, documents, standard, status } = found;
    return {
      says: `${sentence(language, 'finding', status)} ${sentence(language, 'standard-of-proof', standard)}`,
      witnesses: { independentOrigins, documents },
    };
  }
  const figure = kind === 'figure' ? index.figure(id) : null;
  if (figure === null) return { says: null, witnesses: null };
  const { independentOrigins, documents } = figure;
  return {
    says: sentence(language, 'verdict', figure.verdict),
    witnesses: { independentOrigins, documents },
  };
}

/** Every source that a note names or a figure rests on directly, by hash. */
function sourcesOf(
  index: CasebookIndex,
  figures: readonly PublishedFigure[],
  notes: readonly PublishedNote[],
): readonly PublishedSource[] {
  const hashes = new Set(notes.flatMap(({ cited }) => cited.flatMap(({ source }) => source?.sha256 ?? [])));
  for (const { grounds } of figures)
    for (const ground of grounds) for (const sha256 of hashesOf(index, ground)) hashes.add(sha256);
  return [...hashes]
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((sha256) => resolveCitation(index, sha256)?.source ?? []);
}

/** Hashes of the sources behind one fact. */
function hashesOf(index: CasebookIndex, { collection, id }: Grounds): readonly string[] {
  if (collection === 'sources') return [id];
  if (collection === 'claims') return [(index.claim(id) ?? index.event(id))?.sha256 ?? []].flat();
  if (collection === 'figures') return index.figure(id)?.paths.map(({ sha256 }) => sha256) ?? [];
  const fields = index.register.record(id)?.fields ?? [];
  return fields.flatMap(({ values }) =>
    values.flatMap(({ supports }) =>
      supports.flatMap(({ basis }) => (basis.by === 'person' ? [] : [basis.sha256])),
    ),
  );
}

function checkOf({ counts, problems }: ReportCheck): PublishedReport['check'] {
  const ordered = [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'listed'),
  ];
  const { errors, listed, recomputed, quotations, citations } = counts;
  return {
    ...{ errors, listed, recomputed, quotations, citations },
    problems: ordered
      .slice(0, mostProblems)
      .map(({ line, severity, message }) => ({ line, severity, message })),
  };
}
