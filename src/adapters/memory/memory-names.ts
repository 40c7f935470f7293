/** Names in memory: the plain twin of the tables. */
import type { AliasPair } from '../../domain/weighing/index.ts';
import type { AliasDecisionRow, NamesRecord } from '../../ports/names-record.ts';

/** See the port. Values are never changed in place. */
export class MemoryNames implements NamesRecord {
  #decisions: readonly AliasDecisionRow[] = [];
  #pairs: readonly AliasPair[] = [];

  /** Empties everything. */
  clearNames(): void {
    this.#decisions = [];
    this.#pairs = [];
  }

  /** Keeps the present content; calling the result brings it back. */
  snapshot(): () => void {
    const [decisions, pairs] = [this.#decisions, this.#pairs];
    return () => {
      this.#decisions = decisions;
      this.#pairs = pairs;
    };
  }

  putDecisions(rows: readonly AliasDecisionRow[]): void {
    const isNew = (old: AliasDecisionRow): boolean =>
      !rows.some((row) => row.seq === old.seq && row.position === old.position);
    this.#decisions = [...this.#decisions.filter(isNew), ...structuredClone(rows)].sort(
      (a, b) => a.seq - b.seq || a.position - b.position,
    );
  }

  undoDecisions(seqs: readonly number[], by: number): void {
    const undone = new Set(seqs);
    this.#decisions = this.#decisions.map((row) => (undone.has(row.seq) ? { ...row, undoneBy: by } : row));
  }

  decisions({ seq }: { readonly seq?: number } = {}): AliasDecisionRow[] {
    return this.#decisions.filter((row) => seq === undefined || row.seq === seq);
  }

  replacePairs(pairs: readonly AliasPair[]): void {
    this.#pairs = structuredClone([...pairs]);
  }

  pairs(): AliasPair[] {
    return [...this.#pairs];
  }
}
