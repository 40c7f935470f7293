/**
 * The search in the index's file: words in an FTS5 table that keeps no text of its own, and beside it a narrow row for
 * what is counted. Words reach SQLite as the domain folded them, each in quotation marks: nothing that a person typed
 * is ever read as its query language.
 *
 * Invariant: `search_words` has a row for every row of `search_entries`, under the same number.
 */
import { createHash } from 'node:crypto';
import type { SearchClause } from '../../domain/reading/index.ts';
import { isShort, searchColumns } from '../../ports/search-columns.ts';
import {
  facetOf,
  mostCounted,
  mostWeighed,
  pageOf,
  searchFacets,
  sortedCounts,
  titleWeight,
  type FacetCount,
  type SearchEntry,
  type SearchFacet,
  type SearchFilter,
  type SearchFound,
  type SearchQuestion,
  type SearchRecord,
} from '../../ports/search-record.ts';
import { fromJson, fromStoredText, numberOf, textOf, toJson } from './row-text.ts';
import type { SqliteDatabase, SqlRow } from './sqlite-database.ts';

/** Columns of what is counted. */
const facetColumns: Readonly<Record<SearchFacet, string>> = {
  kind: 'kind',
  source: 'source',
  language: 'language',
  publisher: 'publisher',
  year: 'year',
};

/** See the port. */
export class SqliteSearch implements SearchRecord {
  readonly #db: SqliteDatabase;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  replace(owner: string, entries: readonly SearchEntry[]): void {
    const before = this.#db.all(
      'SELECT row_id, json FROM search_entries WHERE owner = ? ORDER BY row_id',
      owner,
    );
    const rows = entries.map(storedEntry);
    if (before.length === rows.length && isSame(before, rows) && rows.every(({ keepsText }) => keepsText))
      return;
    this.#db.transaction(() => {
      for (const row of before) {
        this.#db.run('DELETE FROM search_words WHERE rowid = ?', numberOf(row, 'row_id'));
        this.#db.run('DELETE FROM search_entries WHERE row_id = ?', numberOf(row, 'row_id'));
      }
      entries.forEach((entry, i) => this.#insert(owner, entry, rows[i]?.json ?? ''));
    });
  }

  #insert(owner: string, entry: SearchEntry, json: string): void {
    const sql =
      'INSERT INTO search_entries (owner, kind, source, language, publisher, year, date, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
    const facets = searchFacets.map((facet) => facetOf(entry, facet));
    const row = this.#db.run(sql, owner, ...facets, entry.date ?? '', json);
    const { title, text, letters } = searchColumns(entry);
    this.#db.run(
      'INSERT INTO search_words (rowid, title, body, letters, facets) VALUES (?, ?, ?, ?, ?)',
      Number(row),
      title.join(' '),
      text.join(' '),
      letters.join(' '),
      searchFacets.map((facet) => facetWord(facet, facetOf(entry, facet))).join(' '),
    );
  }

  find(question: SearchQuestion): SearchFound {
    const { clauses, filter } = question;
    const rows = this.#ranked(clauses, filter);
    const more = rows.length > mostCounted;
    const counted = rows.slice(0, mostCounted);
    const facets = {} as Record<SearchFacet, readonly FacetCount[]>;
    for (const facet of searchFacets)
      facets[facet] =
        filter[facet] === undefined
          ? sortedCounts(counted.map((row) => textOf(row, facet)))
          : this.#countsWithout(clauses, filter, facet);
    const { page, next } = pageOf(counted, question, (row) => String(numberOf(row, 'row_id')));
    return {
      entries: page.map((row) => this.#entry(numberOf(row, 'row_id'))),
      total: counted.length,
      more,
      facets,
      next,
    };
  }

  /** The best rows, one more than are counted; of equal relevance the latest first. */
  #ranked(clauses: readonly SearchClause[], filter: SearchFilter): SqlRow[] {
    const asked = matchText(clauses, filter);
    const found = this.#db.get(
      'SELECT count(*) AS n FROM (SELECT 1 FROM search_words WHERE search_words MATCH ? LIMIT ?)',
      asked,
      mostWeighed + 1,
    );
    if (found === null || numberOf(found, 'n') > mostWeighed) return this.#titlesFirst(clauses, filter);
    const best = `SELECT rowid AS row_id, bm25(search_words, ${titleWeight}, 1, 1, 0) AS score
      FROM search_words WHERE search_words MATCH ? ORDER BY score LIMIT ?`;
    return this.#db.all(
      `SELECT e.row_id, ${columnList} FROM (${best}) AS b JOIN search_entries e ON e.row_id = b.row_id
       ORDER BY round(b.score, 6), e.date DESC, e.row_id`,
      asked,
      mostCounted + 1,
    );
  }

  /** Of very many, weighing each would tell little: those whose title holds what is asked for, then what was put last. */
  #titlesFirst(clauses: readonly SearchClause[], filter: SearchFilter): SqlRow[] {
    const newest = `SELECT e.row_id, ${columnList} FROM
      (SELECT rowid AS row_id FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT ?) AS b
      JOIN search_entries e ON e.row_id = b.row_id ORDER BY e.date DESC, e.row_id`;
    const inTitle = this.#db.all(newest, matchText(clauses, filter, '{title}'), mostCounted + 1);
    const known = new Set(inTitle.map((row) => row['row_id']));
    const rest = this.#db.all(newest, matchText(clauses, filter), mostCounted + 1);
    return [...inTitle, ...rest.filter((row) => !known.has(row['row_id'] ?? null))].slice(0, mostCounted + 1);
  }

  /** Counts of a facet as if it were not chosen. */
  #countsWithout(
    clauses: readonly SearchClause[],
    filter: SearchFilter,
    facet: SearchFacet,
  ): readonly FacetCount[] {
    const others: SearchFilter = Object.fromEntries(
      Object.entries(filter).filter(([name]) => name !== facet),
    );
    const rows = this.#db.all(
      `SELECT e.${facetColumns[facet]} AS value FROM
         (SELECT rowid AS row_id FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT ?) AS b
         JOIN search_entries e ON e.row_id = b.row_id`,
      matchText(clauses, others),
      mostCounted,
    );
    return sortedCounts(rows.map((row) => textOf(row, 'value')));
  }

  *entries(): Iterable<SearchEntry> {
    const ids = this.#db
      .all('SELECT row_id FROM search_entries')
      .map((row) => this.#entry(numberOf(row, 'row_id')));
    yield* ids.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #entry(rowId: number): SearchEntry {
    const row = this.#db.get('SELECT json FROM search_entries WHERE row_id = ?', rowId);
    const stored = fromJson(row ?? {}) as SearchEntry;
    const { sha256, place } = stored;
    if (sha256 === null || place === null) return stored;
    const held = this.#db.get('SELECT text, text_form AS form FROM documents WHERE sha256 = ?', sha256);
    if (held === null) return stored;
    const text = fromStoredText({ text: textOf(held, 'text'), form: textOf(held, 'form') });
    return { ...stored, text: text.slice(place.start, place.end) };
  }
}

const columnList = searchFacets.map((facet) => `e.${facetColumns[facet]}`).join(', ');

interface StoredEntry {
  readonly json: string;
  /** False where the words stand in the document, which may have changed unseen. */
  readonly keepsText: boolean;
}

/** What stands in a document is not kept twice. */
function storedEntry(entry: SearchEntry): StoredEntry {
  const keepsText = entry.place === null;
  return { json: toJson(keepsText ? entry : { ...entry, text: '' }), keepsText };
}

function isSame(before: readonly SqlRow[], rows: readonly StoredEntry[]): boolean {
  return before.every((row, i) => row['json'] === rows[i]?.json);
}

/** FTS5's form of a question. Words hold letters and digits only; they are quoted all the same. */
function matchText(clauses: readonly SearchClause[], filter: SearchFilter, columns = '{title body}'): string {
  const wanted = clauses.filter(({ without }) => !without).map((clause) => clauseText(clause, columns));
  const unwanted = clauses
    .filter(({ without }) => without)
    .map((clause) => clauseText(clause, '{title body}'));
  for (const facet of searchFacets) {
    const value = filter[facet];
    if (value !== undefined) wanted.push(`facets : ${quoted([facetWord(facet, value)])}`);
  }
  const all = `(${wanted.join(' AND ')})`;
  return unwanted.length === 0 ? all : `${all} NOT (${unwanted.join(' OR ')})`;
}

function clauseText(clause: SearchClause, columns: string): string {
  if (isShort(clause) && columns !== '{title}') return `(letters : ${quoted(clause.words)})`;
  return `(${columns} : ${quoted(clause.words)}${clause.begins ? ' *' : ''})`;
}

function quoted(words: readonly string[]): string {
  return `"${words.join(' ').replaceAll('"', '""')}"`;
}

/** A word of ASCII letters and digits for any value: values themselves are not words. */
function facetWord(facet: SearchFacet, value: string): string {
  return facet + createHash('sha256').update(value).digest('hex').slice(0, 16);
}
