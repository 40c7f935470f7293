/**
 * Marks that grow with every change of what they stand for, and never go back: not when the tables are emptied, not when they are made
 * anew. The database keeps them itself, by triggers, so that no way of writing can forget them.
 *
 * They are written with `OR FAIL` and without an upsert. A statement that writes several rows, with a trigger or from a SELECT, and may abort
 * opens a savepoint, and at each savepoint FTS5 writes out the words that it holds: a thousand records would become a thousand little
 * segments of each index of words, and then be merged. What fails half-way here is rolled back with the transaction that every write is
 * part of. `sqlite-writes.test.ts` counts the segments.
 */

/** Tables of the marks, which outlive versions, and their triggers. */
export function marks(): string {
  const bump = (name: string): string =>
    `INSERT OR FAIL INTO revisions (name, revision) SELECT ${name}, 0
      WHERE NOT EXISTS (SELECT 1 FROM revisions WHERE name = ${name});
    UPDATE OR FAIL revisions SET revision = revision + 1 WHERE name = ${name};`;
  const on = (name: string, event: string, table: string, work: string): string =>
    `CREATE TRIGGER mark_${name} AFTER ${event} ON ${table} BEGIN ${work} END;`;
  const bucket = (row: string, sign: '+' | '-'): string => {
    const name = `substr(${row}.sha256, 1, 2)`;
    return `INSERT OR FAIL INTO claim_buckets (bucket, revision, claims) SELECT ${name}, 0, 0
      WHERE NOT EXISTS (SELECT 1 FROM claim_buckets WHERE bucket = ${name});
    UPDATE OR FAIL claim_buckets SET revision = revision + 1, claims = claims ${sign} ${row}.claims WHERE bucket = ${name};`;
  };
  return [
    'CREATE TABLE IF NOT EXISTS revisions (name TEXT PRIMARY KEY, revision INTEGER NOT NULL) WITHOUT ROWID;',
    'CREATE TABLE IF NOT EXISTS claim_buckets (bucket TEXT PRIMARY KEY, revision INTEGER NOT NULL, claims INTEGER NOT NULL) WITHOUT ROWID;',
    on('record_put', 'INSERT', 'register_rows', bump('NEW.kind')),
    on('record_gone', 'DELETE', 'register_rows', bump('OLD.kind')),
    on('rules_put', 'INSERT', "register_changes WHEN NEW.what = 'rules'", bump("'rules'")),
    on('rules_undone', 'UPDATE', "register_changes WHEN NEW.what = 'rules'", bump("'rules'")),
    on('rules_gone', 'DELETE', "register_changes WHEN OLD.what = 'rules'", bump("'rules'")),
    on('source_put', 'INSERT', 'captures', bump("'sources'")),
    on('source_gone', 'DELETE', 'captures', bump("'sources'")),
    on('document_put', 'INSERT', 'documents', bump("'sources'")),
    on('document_gone', 'DELETE', 'documents', bump("'sources'")),
    on('figure_put', 'INSERT', 'figures', bump("'figures'")),
    on('figure_gone', 'DELETE', 'figures', bump("'figures'")),
    on('claims_put', 'INSERT', 'claim_cells', bump("'claims'") + bucket('NEW', '+')),
    on('claims_gone', 'DELETE', 'claim_cells', bump("'claims'") + bucket('OLD', '-')),
    // Tables of an older version were dropped, which nothing counts.
    'UPDATE revisions SET revision = revision + 1;',
    'UPDATE claim_buckets SET revision = revision + 1, claims = 0;',
  ].join('\n');
}
