/**
 * The tables of the index. Columns are what is asked for; `json` holds the whole object. There are no migrations:
 * an index of another version is emptied and rebuilt from log and vault, so raise `schemaVersion` with every change.
 * The file is one casebook's alone, so keys do not repeat the casebook id here (a shared database would).
 */
import { marks } from './sqlite-marks.ts';

export const schemaVersion = 22;

/** Everything, in an order in which it can be dropped as well. */
export const tables: readonly string[] = [
  'meta',
  'captures',
  'documents',
  'claims',
  'events',
  'decisions',
  'settlements',
  'proposed',
  'quotations',
  'untraced',
  'stories',
  'story_keys',
  'edges',
  'counterparts',
  'name_decisions',
  'name_pairs',
  'register_changes',
  'register_rows',
  'register_kinds',
  'register_bodies',
  'register_words',
  'register_counts',
  'register_cells',
  'register_months',
  'register_names',
  'register_refers',
  'reports',
  'search_entries',
  'search_words',
  'search_titles',
  'custody',
  'custody_events',
  'figures',
  'accounts',
  'claim_cells',
];

/** Empties a table; words are emptied at once rather than row by row. */
export function emptying(table: string): string {
  return ['search_words', 'search_titles', 'register_words'].includes(table)
    ? `INSERT INTO ${table} (${table}) VALUES ('delete-all')`
    : `DELETE FROM ${table}`;
}

/** Creates all tables. `search` of claims and events is the folded text that a text filter looks through. */
export const createTables = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE captures (
  sha256 TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  status TEXT NOT NULL,
  json TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX captures_by_seq ON captures (seq, sha256);
CREATE INDEX captures_by_status ON captures (status);

CREATE TABLE documents (
  sha256 TEXT PRIMARY KEY,
  stories INTEGER NOT NULL,
  text TEXT NOT NULL,
  text_form TEXT NOT NULL,
  json TEXT NOT NULL
);

CREATE TABLE claims (
  row_id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  start_unit INTEGER NOT NULL,
  end_unit INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  speaker TEXT,
  search TEXT NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX claims_by_place ON claims (sha256, start_unit, end_unit, claim_id);
CREATE INDEX claims_by_id ON claims (claim_id);

CREATE TABLE events (
  row_id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  start_unit INTEGER NOT NULL,
  end_unit INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  speaker TEXT,
  search TEXT NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX events_by_place ON events (sha256, start_unit, end_unit, claim_id);
CREATE INDEX events_by_id ON events (claim_id);

CREATE TABLE decisions (
  seq INTEGER NOT NULL,
  position INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  undone_by INTEGER,
  json TEXT NOT NULL,
  PRIMARY KEY (seq, position)
) WITHOUT ROWID;
CREATE INDEX decisions_by_source ON decisions (sha256, seq, position);

CREATE TABLE settlements (
  seq INTEGER NOT NULL,
  position INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  claim_id TEXT,
  counts INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (seq, position)
) WITHOUT ROWID;
CREATE INDEX settlements_by_source ON settlements (sha256);
CREATE INDEX settlements_by_claim ON settlements (claim_id, counts);

CREATE TABLE proposed (
  sha256 TEXT NOT NULL,
  seq INTEGER NOT NULL,
  position INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (sha256, seq, position)
) WITHOUT ROWID;

CREATE TABLE quotations (
  sha256 TEXT NOT NULL,
  position INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (sha256, position)
);

CREATE TABLE untraced (
  seq INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (seq, sha256)
) WITHOUT ROWID;

CREATE TABLE stories (
  slot INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  cluster INTEGER NOT NULL,
  parent INTEGER NOT NULL,
  directed INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX stories_by_source ON stories (sha256);
CREATE INDEX stories_by_cluster ON stories (cluster);
CREATE INDEX stories_by_origin ON stories (origin);

CREATE TABLE story_keys (slot INTEGER PRIMARY KEY, keys BLOB NOT NULL);

CREATE TABLE edges (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  relation TEXT NOT NULL,
  direction TEXT NOT NULL,
  score REAL NOT NULL,
  support REAL NOT NULL,
  copied INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX edges_by_b ON edges (b);
CREATE INDEX edges_by_relation ON edges (relation);

CREATE TABLE counterparts (
  sha256 TEXT NOT NULL,
  start_unit INTEGER NOT NULL,
  end_unit INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (sha256, start_unit, end_unit)
) WITHOUT ROWID;

CREATE TABLE name_decisions (
  seq INTEGER NOT NULL,
  position INTEGER NOT NULL,
  undone_by INTEGER,
  json TEXT NOT NULL,
  PRIMARY KEY (seq, position)
) WITHOUT ROWID;

CREATE TABLE name_pairs (position INTEGER PRIMARY KEY, json TEXT NOT NULL);

CREATE TABLE register_changes (
  seq INTEGER NOT NULL,
  position INTEGER NOT NULL,
  record TEXT NOT NULL,
  other TEXT,
  what TEXT NOT NULL,
  file TEXT,
  undone_by INTEGER,
  json TEXT NOT NULL,
  PRIMARY KEY (seq, position)
);
CREATE INDEX register_changes_by_file ON register_changes (file, undone_by) WHERE file IS NOT NULL;
CREATE INDEX register_changes_by_record ON register_changes (record, seq, position);
CREATE INDEX register_changes_by_kind ON register_changes (what, seq, position) WHERE what IN ('judge', 'rules');
CREATE INDEX register_changes_by_other ON register_changes (other) WHERE other IS NOT NULL;

CREATE TABLE register_rows (
  row_id INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  state TEXT,
  review TEXT NOT NULL,
  trashed INTEGER NOT NULL,
  latitude REAL,
  longitude REAL,
  precision_metres REAL,
  grid_level INTEGER,
  from_day TEXT,
  to_day TEXT,
  span INTEGER,
  month TEXT
);
CREATE TABLE register_kinds (kind TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX register_by_title ON register_rows (trashed, title_key, id);
CREATE INDEX register_by_kind ON register_rows (trashed, kind, title_key, id);
CREATE INDEX register_by_state ON register_rows (trashed, kind, state, title_key, id);
CREATE INDEX register_by_day ON register_rows (trashed, kind, span, from_day, to_day) WHERE from_day IS NOT NULL;
CREATE INDEX register_by_place ON register_rows (latitude, longitude, trashed, kind, state, grid_level, from_day, to_day, title_key, id)
  WHERE latitude IS NOT NULL;
CREATE INDEX register_by_review ON register_rows (review, trashed, kind, title_key, id) WHERE review <> 'none';

CREATE TABLE register_bodies (row_id INTEGER PRIMARY KEY, search TEXT NOT NULL, json TEXT NOT NULL);

CREATE VIRTUAL TABLE register_words USING fts5(
  search, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);

CREATE TABLE register_counts (
  trashed INTEGER NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  review TEXT NOT NULL,
  records INTEGER NOT NULL,
  PRIMARY KEY (trashed, kind, state, review)
) WITHOUT ROWID;

CREATE TABLE register_cells (
  trashed INTEGER NOT NULL,
  kind TEXT NOT NULL,
  level INTEGER NOT NULL,
  finest INTEGER NOT NULL,
  cell_column INTEGER NOT NULL,
  cell_row INTEGER NOT NULL,
  state TEXT NOT NULL,
  records INTEGER NOT NULL,
  latitudes INTEGER NOT NULL,
  longitudes INTEGER NOT NULL,
  row_ids INTEGER NOT NULL,
  PRIMARY KEY (trashed, kind, level, finest, cell_column, cell_row, state)
) WITHOUT ROWID;
CREATE INDEX register_cells_empty ON register_cells (records) WHERE records = 0;

CREATE TABLE register_months (
  trashed INTEGER NOT NULL,
  kind TEXT NOT NULL,
  month TEXT NOT NULL,
  records INTEGER NOT NULL,
  PRIMARY KEY (trashed, kind, month)
) WITHOUT ROWID;

CREATE TABLE register_names (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  id TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  PRIMARY KEY (kind, name, id)
) WITHOUT ROWID;
CREATE INDEX register_names_by_row ON register_names (row_id);

CREATE TABLE register_refers (
  target TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  PRIMARY KEY (target, row_id)
) WITHOUT ROWID;
CREATE INDEX register_refers_by_row ON register_refers (row_id);

CREATE TABLE reports (seq INTEGER PRIMARY KEY, name TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX reports_by_name ON reports (name, seq);

CREATE TABLE search_entries (
  row_id INTEGER PRIMARY KEY,
  owner TEXT NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  language TEXT NOT NULL,
  publisher TEXT NOT NULL,
  year TEXT NOT NULL,
  date TEXT NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX search_by_owner ON search_entries (owner);

CREATE VIRTUAL TABLE search_words USING fts5(
  title, body, letters, facets, content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE VIRTUAL TABLE search_titles USING fts5(
  title, facets, content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE custody (
  sha256 TEXT NOT NULL,
  seq INTEGER NOT NULL,
  what TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (sha256, seq)
) WITHOUT ROWID;
CREATE INDEX custody_by_entry ON custody (seq, sha256);
CREATE INDEX custody_findings ON custody (seq, sha256) WHERE what IN ('damaged', 'missing');

CREATE TABLE custody_events (
  seq INTEGER PRIMARY KEY,
  what TEXT NOT NULL,
  from_hash TEXT,
  through_hash TEXT,
  json TEXT NOT NULL
);
CREATE INDEX custody_events_by_kind ON custody_events (what, seq);

CREATE TABLE figures (position INTEGER PRIMARY KEY, figure_id TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX figures_by_id ON figures (figure_id);

CREATE TABLE accounts (position INTEGER PRIMARY KEY, account_id TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX accounts_by_id ON accounts (account_id);

CREATE TABLE claim_cells (
  sha256 TEXT PRIMARY KEY,
  claims INTEGER NOT NULL,
  cells_id TEXT NOT NULL,
  cells_amount TEXT NOT NULL,
  cells_unit TEXT NOT NULL,
  cells_kind TEXT NOT NULL,
  cells_speaker TEXT NOT NULL,
  cells_place TEXT NOT NULL,
  cells_date TEXT NOT NULL,
  cells_modality TEXT NOT NULL,
  cells_status TEXT NOT NULL,
  cells_subject TEXT NOT NULL
) WITHOUT ROWID;
${marks()}
`;
