/** The check of a report against a casebook, with lines and columns: what the shell prints and the editor shows. */
import type { ReportCheck } from '../contract/index.ts';
import {
  checkManuscript,
  evaluateAll,
  linePlaces,
  parseManuscript,
  type CheckWorld,
  type FactBase,
  type Manuscript,
} from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { citedWorld } from './check-world.ts';
import { casebookFacts } from './report-facts.ts';

/** A report to check: its name (for messages) and its text. */
export interface ReportText {
  readonly name: string;
  readonly source: string;
}

/**
 * Checks a report. Never throws on any text. Run `ensureFigures` before. To check several reports, or one again and again, give the facts:
 * what was read of them is kept with them.
 */
export function checkReport(
  index: CasebookIndex,
  report: ReportText,
  facts: FactBase = casebookFacts(index),
): ReportCheck {
  const manuscript = parseManuscript(report.source);
  const { language } = manuscript.heading;
  const { called, ...cited } = citedWorld(index);
  const world: CheckWorld = {
    ...cited,
    evaluateAll: (expressions) => evaluateAll(expressions, facts, { language }),
    groundsText: ({ grounds }) => grounds.map(({ title }) => title).join('. '),
  };
  const checked = checkManuscript(manuscript, world);
  const place = placer(report.source);
  const { figures, problems, citations, quotations, byHand, supported } = checked;
  const inState = (state: string): number => figures.filter((one) => one.state === state).length;
  const ofSeverity = (severity: string): number => problems.filter((one) => one.severity === severity).length;
  return {
    name: report.name,
    problems: problems.map(({ start, end, ...rest }) => ({
      ...place({ start, end }),
      ...rest,
      says: shortened(report.source.slice(start, end)),
    })),
    figures: figures.map(({ start, end, expression, says, now, state, groundsCount }) => ({
      ...place({ start, end }),
      ...{ expression, says, now, state, groundsCount },
    })),
    cited: citedIn(manuscript).flatMap((id) => {
      const name = called(id);
      return name === null ? [] : [{ id, called: name }];
    }),
    counts: {
      recomputed: inState('recomputed'),
      stale: inState('stale'),
      broken: inState('broken'),
      unpinned: inState('unpinned'),
      errors: ofSeverity('error'),
      listed: ofSeverity('listed'),
      ...{ citations, quotations, byHand, supported },
    },
  };
}

/** The ids that a report cites, each once. */
function citedIn({ marks }: Manuscript): string[] {
  const ids = marks.flatMap((one) => (one.mark === 'citation' ? one.cited.map(({ id }) => id) : []));
  return [...new Set(ids)];
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Ranges with lines and columns. */
export function placer(source: string): (range: { readonly start: number; readonly end: number }) => Placed {
  const at = linePlaces(source);
  return ({ start, end }) => {
    const [from, to] = [at(start), at(end)];
    return { start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
