/** Lineage in the index's file: columns are what is asked for, `json` holds the rest of a row. */
import type {
  Counterpart,
  EdgeDetail,
  JudgedEdge,
  LineageEdge,
  QuotationPlace,
  StoryNode,
} from '../../domain/lineage/index.ts';
import type { LineageRecord } from '../../ports/lineage-record.ts';
import { bytesOf, fromJson, numberOf, textOf, toJson } from './row-text.ts';
import type { SqliteDatabase, SqlRow, SqlValue } from './sqlite-database.ts';

/** See the port. */
export class SqliteLineage implements LineageRecord {
  readonly #db: SqliteDatabase;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  nextSlot(): number {
    const row = this.#db.get('SELECT coalesce(max(slot) + 1, 0) AS n FROM stories');
    return row === null ? 0 : numberOf(row, 'n');
  }

  node(slot: number): StoryNode | null {
    const row = this.#db.get(`SELECT ${nodeColumns} FROM stories WHERE slot = ?`, slot);
    return row === null ? null : nodeOf(row);
  }

  putNode(node: StoryNode): void {
    const { slot, key, cluster, parent, directed, origin, ...rest } = node;
    this.#db.run(
      'INSERT OR REPLACE INTO stories (slot, sha256, cluster, parent, directed, origin, json) VALUES (?, ?, ?, ?, ?, ?, ?)',
      slot,
      key.sha256,
      cluster,
      parent,
      directed ? 1 : 0,
      origin,
      toJson({ key, ...rest }),
    );
  }

  removeNode(slot: number): void {
    this.#db.run('DELETE FROM stories WHERE slot = ?', slot);
  }

  nodes(): StoryNode[] {
    return this.#nodes('', []);
  }

  nodesOf(sha256: string): StoryNode[] {
    return this.#nodes('WHERE sha256 = ?', [sha256]);
  }

  cluster(id: number): StoryNode[] {
    return this.#nodes('WHERE cluster = ?', [id]);
  }

  origin(id: number): StoryNode[] {
    return this.#nodes('WHERE origin = ?', [id]);
  }

  #nodes(where: string, values: readonly SqlValue[]): StoryNode[] {
    return this.#db.all(`SELECT ${nodeColumns} FROM stories ${where} ORDER BY slot`, ...values).map(nodeOf);
  }

  keys(slot: number): Uint32Array {
    const row = this.#db.get('SELECT keys FROM story_keys WHERE slot = ?', slot);
    if (row === null) return new Uint32Array();
    const bytes = bytesOf(row, 'keys');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, i) => view.getUint32(4 * i, true));
  }

  putKeys(slot: number, keys: Uint32Array): void {
    const bytes = new Uint8Array(4 * keys.length);
    const view = new DataView(bytes.buffer);
    keys.forEach((key, i) => {
      view.setUint32(4 * i, key, true);
    });
    this.#db.run('INSERT OR REPLACE INTO story_keys (slot, keys) VALUES (?, ?)', slot, bytes);
  }

  removeKeys(slot: number): void {
    this.#db.run('DELETE FROM story_keys WHERE slot = ?', slot);
  }

  edges(slot: number): LineageEdge[] {
    const from = (end: string): string => `SELECT ${edgeColumns} FROM edges WHERE ${end} = ?`;
    const sql = `SELECT * FROM (${from('a')} UNION ALL ${from('b')}) ${edgeOrder}`;
    return this.#db.all(sql, slot, slot).map(edgeOf);
  }

  allEdges(): LineageEdge[] {
    return this.#db.all(`SELECT ${edgeColumns} FROM edges ${edgeOrder}`).map(edgeOf);
  }

  detail({ a, b }: Pick<LineageEdge, 'a' | 'b'>): EdgeDetail {
    const row = this.#db.get('SELECT json FROM edges WHERE a = ? AND b = ?', a, b);
    return row === null ? { evidence: [], reasons: [] } : (fromJson(row) as EdgeDetail);
  }

  putEdge({ a, b, relation, direction, score, support, copied, evidence, reasons }: JudgedEdge): void {
    this.#db.run(
      'INSERT OR REPLACE INTO edges (a, b, relation, direction, score, support, copied, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[a, b, relation, direction, score, support],
      copied ? 1 : 0,
      toJson({ evidence, reasons }),
    );
  }

  removeEdge({ a, b }: Pick<LineageEdge, 'a' | 'b'>): void {
    this.#db.run('DELETE FROM edges WHERE a = ? AND b = ?', a, b);
  }

  counterpart({ sha256, start, end }: QuotationPlace): Counterpart | null {
    const sql = 'SELECT json FROM counterparts WHERE sha256 = ? AND start_unit = ? AND end_unit = ?';
    const row = this.#db.get(sql, sha256, start, end);
    return row === null ? null : (fromJson(row) as Counterpart);
  }

  putCounterpart({ sha256, start, end }: QuotationPlace, counterpart: Counterpart): void {
    const sql =
      'INSERT OR REPLACE INTO counterparts (sha256, start_unit, end_unit, json) VALUES (?, ?, ?, ?)';
    this.#db.run(sql, sha256, start, end, toJson(counterpart));
  }

  removeCounterparts(sha256: string): void {
    this.#db.run('DELETE FROM counterparts WHERE sha256 = ?', sha256);
  }

  lineageCounts(): ReturnType<LineageRecord['lineageCounts']> {
    const count = (from: string, what = 'count(*)'): number => {
      const row = this.#db.get(`SELECT ${what} AS n FROM ${from}`);
      return row === null ? 0 : numberOf(row, 'n');
    };
    return {
      stories: count('stories'),
      edges: count('edges'),
      undetermined: count("edges WHERE relation = 'undetermined'"),
      origins: count('stories', 'count(DISTINCT origin)'),
    };
  }

  clearLineage(): void {
    for (const table of ['stories', 'story_keys', 'edges', 'counterparts'])
      this.#db.run(`DELETE FROM ${table}`);
  }
}

const nodeColumns = 'slot, cluster, parent, directed, origin, json';
/** By the later story, then by the earlier one. */
const edgeOrder = 'ORDER BY max(a, b), min(a, b)';

function nodeOf(row: SqlRow): StoryNode {
  return {
    slot: numberOf(row, 'slot'),
    ...(fromJson(row) as Pick<StoryNode, 'key' | 'published' | 'publisher' | 'headline'>),
    cluster: numberOf(row, 'cluster'),
    parent: numberOf(row, 'parent'),
    directed: numberOf(row, 'directed') === 1,
    origin: numberOf(row, 'origin'),
  };
}

const edgeColumns = 'a, b, relation, direction, score, support, copied';

function edgeOf(row: SqlRow): LineageEdge {
  return {
    a: numberOf(row, 'a'),
    b: numberOf(row, 'b'),
    // Both come from the vocabulary of the domain, which alone writes them.
    relation: textOf(row, 'relation') as LineageEdge['relation'],
    direction: textOf(row, 'direction') as LineageEdge['direction'],
    score: numberOf(row, 'score'),
    support: numberOf(row, 'support'),
    copied: numberOf(row, 'copied') === 1,
  };
}
