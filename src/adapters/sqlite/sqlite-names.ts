/** Names in the index's file: columns are what is asked for, `json` holds the rest of a row. */
import type { AliasPair } from '../../domain/weighing/index.ts';
import type { AliasDecisionRow, NamesRecord } from '../../ports/names-record.ts';
import { fromJson, numberOf, toJson } from './row-text.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** See the port. */
export class SqliteNames implements NamesRecord {
  readonly #db: SqliteDatabase;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  putDecisions(rows: readonly AliasDecisionRow[]): void {
    const sql = 'INSERT OR REPLACE INTO name_decisions (seq, position, undone_by, json) VALUES (?, ?, ?, ?)';
    for (const { undoneBy, ...rest } of rows)
      this.#db.run(sql, rest.seq, rest.position, undoneBy, toJson(rest));
  }

  undoDecisions(seqs: readonly number[], by: number): void {
    for (const seq of seqs) this.#db.run('UPDATE name_decisions SET undone_by = ? WHERE seq = ?', by, seq);
  }

  decisions({ seq }: { readonly seq?: number } = {}): AliasDecisionRow[] {
    const columns = 'SELECT undone_by, json FROM name_decisions';
    const order = 'ORDER BY seq, position';
    const rows =
      seq === undefined
        ? this.#db.all(`${columns} ${order}`)
        : this.#db.all(`${columns} WHERE seq = ? ${order}`, seq);
    return rows.map((row) => ({
      ...(fromJson(row) as Omit<AliasDecisionRow, 'undoneBy'>),
      undoneBy: row['undone_by'] === null ? null : numberOf(row, 'undone_by'),
    }));
  }

  replacePairs(pairs: readonly AliasPair[]): void {
    this.#db.transaction(() => {
      this.#db.run('DELETE FROM name_pairs');
      const sql = 'INSERT INTO name_pairs (position, json) VALUES (?, ?)';
      pairs.forEach((pair, position) => this.#db.run(sql, position, toJson(pair)));
    });
  }

  pairs(): AliasPair[] {
    return this.#db.all('SELECT json FROM name_pairs ORDER BY position').map(fromJson) as AliasPair[];
  }
}
