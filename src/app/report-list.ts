/** The list of reports with the state of each one's check, as the web page and `sakkhi report list` show it. */
import type { ReportLine, ReportList, ReportTally } from '../contract/index.ts';
import { decodeUtf8 } from '../domain/evidence/index.ts';
import { parseManuscript } from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { checkReport } from './check-report.ts';
import { findReports, versionOf, type FoundReport, type ReportPlace } from './report-files.ts';

/** Every report with its check. Run `ensureFigures` before. Throws what the files throw. */
export async function listReports(place: ReportPlace): Promise<ReportList> {
  const { reports, strange } = await findReports(place);
  const lines: ReportLine[] = [];
  for (const report of reports) lines.push(await lineOf(place, report));
  return { reports: lines, strange: [...strange] };
}

async function lineOf({ casebook }: ReportPlace, report: FoundReport): Promise<ReportLine> {
  const { name, state, file, last, problem } = report;
  const bytes =
    file?.bytes ?? (state === 'missing' && last !== null ? await casebook.vault.get(last.sha256) : null);
  const text = bytes === null ? null : decodeUtf8(bytes);
  const sha256 = file?.sha256 ?? last?.sha256 ?? '';
  return {
    ...{ name, state, sizeBytes: file?.bytes.byteLength ?? last?.sizeBytes ?? 0 },
    title: text === null ? null : titleOf(text),
    last: last === null ? null : versionOf(last),
    check: text === null ? null : tallyOf(casebook.index, { name, text, sha256 }),
    problem: problem ?? (text === null ? 'It is not a UTF-8 text.' : null),
  };
}

/** What its heading part calls a report; null when it says nothing. */
export function titleOf(text: string): string | null {
  return parseManuscript(text).heading.title;
}

/** What was checked before, by words and state of the casebook: a list asks for every report again. */
const tallies = new WeakMap<CasebookIndex, Map<string, ReportTally>>();
const mostTallies = 500;

function tallyOf(
  index: CasebookIndex,
  { name, text, sha256 }: { readonly name: string; readonly text: string; readonly sha256: string },
): ReportTally {
  const known = tallies.get(index) ?? new Map<string, ReportTally>();
  tallies.set(index, known);
  const key = `${sha256} ${index.state()?.seq ?? -1} ${index.stage('figures') ?? ''}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const { recomputed, stale, broken, unpinned, errors, listed } = checkReport(index, {
    name,
    source: text,
  }).counts;
  const tally = { recomputed, stale, broken, unpinned, errors, listed };
  if (known.size >= mostTallies) known.clear();
  known.set(key, tally);
  return tally;
}
