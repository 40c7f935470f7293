/** Stale words of a report replaced by what the casebook gives now: what a person accepts after reading the sentences again. */
import { parseManuscript } from '../domain/report/index.ts';
import type { ReportCheck } from '../contract/index.ts';

/** One replacement; offsets in the report as it was. */
export interface Acceptance {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** What would be replaced, in the order of the report. Words that could not stand inside a mark are left out. */
export function acceptances({
  source,
  check,
}: {
  readonly source: string;
  readonly check: ReportCheck;
}): readonly Acceptance[] {
  const marks = new Map(parseManuscript(source).marks.map((mark) => [mark.start, mark]));
  return check.figures.flatMap((figure) => {
    const mark = marks.get(figure.start);
    if (figure.state !== 'stale' || figure.now === null || mark?.mark !== 'figure' || mark.saysRange === null)
      return [];
    if (/[{}"\n]|=>/u.test(figure.now)) return [];
    return [{ ...mark.saysRange, line: figure.line, from: mark.says ?? '', to: figure.now }];
  });
}

/** The report with the replacements. */
export function withAccepted(source: string, accepted: readonly Acceptance[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, to } of accepted) {
    parts.push(source.slice(at, start), to);
    at = end;
  }
  return parts.join('') + source.slice(at);
}
