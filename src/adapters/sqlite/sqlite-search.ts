/**
 * The search in the index's file: words in an FTS5 table that keeps no text of its own, and beside it a narrow row for
 * what is counted. Words reach SQLite as the domain folded them, each in quotation marks: nothing that a person typed
 * is ever read as its query language.
 *
 * Invariant: `search_words` and `search_titles` have a row for every row of `search_entries`, under the same number. Titles stand in both:
 * what is found in a title among a million texts is found in a short list.
 */
import { createHash } from 'node:crypto';
import type { SearchClause } from '../../domain/reading/index.ts';
import { isShort, searchColumns } from '../../ports/search-columns.ts';
import {
  facetOf,
  fewFound,
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
import { weightsOf } from '../../ports/search-weight.ts';
import { fromJson, fromStoredText, numberOf, textOf, toJson } from './row-text.ts';
import type { SqliteDatabase, SqlRow, SqlValue } from './sqlite-database.ts';

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
        const number = numberOf(row, 'row_id');
        this.#db.run('DELETE FROM search_words WHERE rowid = ?', number);
        this.#db.run('DELETE FROM search_titles WHERE rowid = ?', number);
        this.#db.run('DELETE FROM search_entries WHERE row_id = ?', number);
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
    const facetWords = searchFacets.map((facet) => facetWord(facet, facetOf(entry, facet))).join(' ');
    this.#db.run(
      'INSERT INTO search_words (rowid, title, body, letters, facets) VALUES (?, ?, ?, ?, ?)',
      Number(row),
      title.join(' '),
      text.join(' '),
      letters.join(' '),
      facetWords,
    );
    const titles = 'INSERT INTO search_titles (rowid, title, facets) VALUES (?, ?, ?)';
    this.#db.run(titles, Number(row), title.join(' '), facetWords);
  }

  find(question: SearchQuestion): SearchFound {
    const found = this.#found(question);
    const rows = this.#ranked(question, found);
    const more = rows.length > mostCounted;
    const counted = rows.slice(0, mostCounted);
    const facets = {} as Record<SearchFacet, readonly FacetCount[]>;
    for (const facet of searchFacets)
      facets[facet] =
        question.filter[facet] === undefined
          ? countsOf(counted, facet)
          : this.#countsWithout(question, found, facet);
    const { page, next } = pageOf(counted, question, ({ number }) => String(number));
    return {
      entries: page.map(({ number }) => this.#entry(number)),
      total: counted.length,
      more,
      facets,
      next,
    };
  }

  /**
   * What answers. Words that few entries hold are looked for without the filter: all that answer are read, and the filter and its
   * counts are a look at what was read.
   */
  #found({ clauses, filter }: Asked): Found {
    const unfiltered = this.#lastPut(matchText(clauses, {}));
    if (isEmpty(filter)) return { ...unfiltered, unfiltered: null };
    if (unfiltered.more) return { ...this.#lastPut(matchText(clauses, filter)), unfiltered: null };
    const rows = this.#rowsOf(unfiltered.numbers);
    const fitting = rows.filter((row) => fits(row, filter));
    return { numbers: fitting.map(({ number }) => number), more: false, unfiltered: rows };
  }

  /** The best rows, one more than are counted; of equal relevance the latest first. */
  #ranked(asked: Asked, found: Found): FoundRow[] {
    const { numbers, more } = found;
    if (!more && numbers.length <= fewFound) return this.#few(numbers, asked.clauses);
    const told = more ? [] : this.#telling(asked, found);
    if (told.length === 0) return this.#titlesFirst(asked, found);
    // FTS5 counts for bm25 how many entries hold each part of a question, filters and frequent words too: only what tells is asked.
    const best = `SELECT rowid AS row_id, bm25(search_words, ${titleWeight}, 1, 1, 0) AS score FROM search_words
      WHERE search_words MATCH ? AND +rowid IN (SELECT value FROM json_each(?)) ORDER BY score LIMIT ?`;
    const values = [matchText(told, {}), JSON.stringify(numbers), mostCounted + 1];
    return this.#rows(best, 'round(b.score, 6), ', ...values);
  }

  /** Few are weighed by their own words. */
  #few(numbers: readonly number[], clauses: readonly SearchClause[]): FoundRow[] {
    const rows = this.#rowsOf(numbers);
    const weights = weightsOf(
      rows.map(({ number }) => this.#entry(number)),
      clauses,
    );
    return rows
      .map((row, at) => ({ row, at, weight: weights[at] ?? 0 }))
      .sort((a, b) => b.weight - a.weight || a.at - b.at)
      .map(({ row }) => row);
  }

  /** Rows under these numbers, the latest first. */
  #rowsOf(numbers: readonly number[]): FoundRow[] {
    return this.#rows('SELECT value AS row_id FROM json_each(?)', '', JSON.stringify(numbers));
  }

  /** Rows under these numbers (`row_id`), of equals the latest first. They come as one text: row by row they take thrice as long. */
  #rows(numbers: string, order: string, ...values: readonly SqlValue[]): FoundRow[] {
    const sorted = `SELECT e.row_id, ${columnList} FROM (${numbers}) AS b CROSS JOIN search_entries e ON e.row_id = b.row_id
      ORDER BY ${order}e.date DESC, e.row_id`;
    const sql = `SELECT json_group_array(json_array(row_id, ${searchFacets.join(', ')})) AS json FROM (${sorted})`;
    const found = fromJson(this.#db.get(sql, ...values) ?? {}) as [number, ...string[]][];
    return found.map(([number, ...facets]) => ({ number, facets }));
  }

  /** What answers, the last put first: numbers of rows, no more than are weighed. */
  #lastPut(asked: string): LastPut {
    const last =
      'SELECT rowid AS row_id FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT ?';
    const sql = `SELECT json_group_array(row_id) AS json FROM (${last})`;
    const found = fromJson(this.#db.get(sql, asked, mostWeighed + 1) ?? {}) as number[];
    return { numbers: found, more: found.length > mostWeighed };
  }

  /** The clauses that few entries hold: beside them the others say next to nothing. One alone holds what was found without the filter. */
  #telling({ clauses, filter }: Asked, { unfiltered }: Found): readonly SearchClause[] {
    const wanted = clauses.filter(({ without }) => !without);
    if (clauses.length === 1) return unfiltered !== null || isEmpty(filter) ? wanted : [];
    const sql = 'SELECT count(*) AS n FROM (SELECT 1 FROM search_words WHERE search_words MATCH ? LIMIT ?)';
    return wanted.filter((clause) => {
      const row = this.#db.get(sql, matchText([clause], {}), mostWeighed + 1) ?? {};
      return numberOf(row, 'n') <= mostWeighed;
    });
  }

  /** Where weighing would tell little: those whose title holds what is asked for, then what was put last. */
  #titlesFirst(asked: Asked, found: Found): FoundRow[] {
    const titled = this.#titled(asked, found);
    const known = new Set(titled);
    const rest = found.numbers.filter((number) => !known.has(number));
    return [
      ...this.#rowsOf(titled),
      ...this.#rowsOf(rest.slice(0, Math.max(0, mostCounted + 1 - titled.length))),
    ];
  }

  /** Numbers of the rows whose title holds all that is asked for, the last put first. */
  #titled({ clauses, filter }: Asked, { numbers, more }: Found): number[] {
    const wanted = clauses.filter(({ without }) => !without);
    const last = 'ORDER BY rowid DESC LIMIT ?';
    const inTitles = `SELECT rowid AS n FROM search_titles WHERE search_titles MATCH ?`;
    const most = mostCounted + 1;
    // What is left out may stand in the text: of very many only the table of all words tells.
    const rows =
      more && wanted.length < clauses.length
        ? this.#db.all(
            `SELECT rowid AS n FROM search_words WHERE search_words MATCH ? ${last}`,
            matchText(clauses, filter, '{title}'),
            most,
          )
        : more
          ? this.#db.all(`${inTitles} ${last}`, matchText(wanted, filter, '{title}'), most)
          : this.#db.all(
              `${inTitles} AND +rowid IN (SELECT value FROM json_each(?)) ${last}`,
              ...[matchText(wanted, {}, '{title}'), JSON.stringify(numbers), most],
            );
    return rows.map((row) => numberOf(row, 'n'));
  }

  /** Counts of a facet as if it were not chosen, of the last put. */
  #countsWithout(
    { clauses, filter }: Asked,
    { unfiltered }: Found,
    facet: SearchFacet,
  ): readonly FacetCount[] {
    const others: SearchFilter = Object.fromEntries(
      Object.entries(filter).filter(([name]) => name !== facet),
    );
    if (unfiltered !== null) {
      const fitting = unfiltered.filter((row) => fits(row, others));
      return countsOf(fitting.sort((a, b) => b.number - a.number).slice(0, mostCounted), facet);
    }
    const last =
      'SELECT rowid AS row_id FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT ?';
    return countsOf(this.#rows(last, '', matchText(clauses, others), mostCounted), facet);
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

type Asked = Pick<SearchQuestion, 'clauses' | 'filter'>;

/** A row that was found, with the values of its facets in the order of `searchFacets`. */
interface FoundRow {
  readonly number: number;
  readonly facets: readonly string[];
}

interface LastPut {
  /** The last put first; where there is `more`, one more than are weighed. */
  readonly numbers: readonly number[];
  readonly more: boolean;
}

interface Found extends LastPut {
  /** All that answers without the filter, where that was read. */
  readonly unfiltered: readonly FoundRow[] | null;
}

function isEmpty(filter: SearchFilter): boolean {
  return searchFacets.every((facet) => filter[facet] === undefined);
}

function fits({ facets }: FoundRow, filter: SearchFilter): boolean {
  return searchFacets.every((facet, at) => filter[facet] === undefined || filter[facet] === facets[at]);
}

function countsOf(rows: readonly FoundRow[], facet: SearchFacet): readonly FacetCount[] {
  const at = searchFacets.indexOf(facet);
  return sortedCounts(rows.map(({ facets }) => facets[at] ?? ''));
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
