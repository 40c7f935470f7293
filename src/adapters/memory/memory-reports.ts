/** The record of reports in memory: the plain twin of the table. */
import type { ReportRecord, ReportRow } from '../../ports/report-record.ts';

/** See the port. Rows are never changed in place. */
export class MemoryReports implements ReportRecord {
  #rows: readonly ReportRow[] = [];

  /** Empties everything. */
  clearReports(): void {
    this.#rows = [];
  }

  /** Keeps the present content; calling the result brings it back. */
  snapshot(): () => void {
    const rows = this.#rows;
    return () => {
      this.#rows = rows;
    };
  }

  put(row: ReportRow): void {
    const others = this.#rows.filter(({ seq }) => seq !== row.seq);
    this.#rows = [...others, { ...row }].sort((a, b) => a.seq - b.seq);
  }

  history(name: string): ReportRow[] {
    return this.#rows.filter((row) => row.name === name);
  }

  latest(): ReportRow[] {
    const byName = new Map(this.#rows.map((row) => [row.name, row]));
    return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
