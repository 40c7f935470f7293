/** Recorded reports in the index: derived from the log like every row. */
import type { LogEntry } from '../domain/evidence/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';

/** Puts what an entry says of a report into the index; other entries change nothing. */
export function applyReport(index: CasebookIndex, entry: LogEntry): void {
  if (entry.type !== 'report-recorded') return;
  const { seq, time, actor, obj } = entry;
  index.reports.put({ seq, time, actor, ...obj });
}
