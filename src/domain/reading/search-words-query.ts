/**
 * What a person typed, as clauses. Every text is a search: nothing that is typed is ever an error or an instruction to
 * a database. Words, "phrases" in any quotation marks, -without, and beginnings*.
 */
import { searchWords, type SearchWord } from './search-words.ts';

/** One thing that is looked for: words that follow one another. */
export interface SearchClause {
  /** At least one; folded as `searchWords` folds. */
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly begins: boolean;
  /** The last word is a group of letters of a script without spaces. */
  readonly grouped: boolean;
  /** What holds it is left out. */
  readonly without: boolean;
}

export interface SearchQuery {
  readonly clauses: readonly SearchClause[];
  /** Something was left out because it was too long. */
  readonly cut: boolean;
}

/** How much of what is typed is looked at: UTF-16 code units, clauses, and words of all clauses. */
const longestTyped = 2000;
const mostClauses = 24;
const mostWords = 120;
/** A beginning of one letter is in every text: the letter alone is meant. */
const shortestBeginning = 2;

const opening = '"“”„‟«»‹›「『〝＂';
const closing = '"“”‟«»‹›」』〞＂';
const pieces = new RegExp(`(-?)(?:[${opening}]([^${closing}]*)(?:[${closing}]|$)|([^\\s${opening}]+))`, 'gu');

/** Reads what was typed. */
export function parseSearch(typed: string): SearchQuery {
  const text = typed.slice(0, longestTyped);
  const all: SearchClause[] = [];
  for (const match of text.matchAll(pieces)) {
    const [, minus = '', phrase, plain = ''] = match;
    const without = minus === '-' || (phrase === undefined && plain.startsWith('-'));
    const clause = clauseOf(phrase ?? plain, without);
    if (clause !== null) all.push(clause);
  }
  const { kept, cut } = withinBounds(all);
  return { clauses: distinct(kept), cut: cut || typed.length > longestTyped };
}

function clauseOf(text: string, without: boolean): SearchClause | null {
  const found = searchWords(text);
  const last = found.at(-1);
  if (last === undefined) return null;
  const starred = last.group === null && /^\*+["”»]?$/u.test(text.slice(last.end).trim());
  if (last.group === null)
    return {
      words: found.map(({ word }) => word),
      begins: starred && isLong(last.word),
      grouped: false,
      without,
    };
  return { ...endingInGroups(found, last.group), grouped: true, without };
}

function isLong(word: string): boolean {
  return Array.from(word).length >= shortestBeginning;
}

/**
 * The last run need not end where a run of the text ends: only its full groups are looked for, or, when it is shorter than
 * a group, groups that begin with it.
 */
function endingInGroups(found: readonly SearchWord[], size: number): Pick<SearchClause, 'words' | 'begins'> {
  let first = found.length - 1;
  while (found[first]?.opens === false) first--;
  const before = found.slice(0, first);
  const run = found.slice(first);
  const isShort = run.length < size;
  const kept = isShort ? run.slice(0, 1) : run.slice(0, run.length - size + 1);
  return { words: [...before, ...kept].map(({ word }) => word), begins: isShort };
}

function withinBounds(all: readonly SearchClause[]): { kept: SearchClause[]; cut: boolean } {
  const kept: SearchClause[] = [];
  let room = mostWords;
  for (const clause of all.slice(0, mostClauses)) {
    if (room <= 0) break;
    const words = clause.words.slice(0, room);
    room -= words.length;
    kept.push({ ...clause, words, begins: clause.begins && words.length === clause.words.length });
  }
  const count = (clauses: readonly SearchClause[]): number =>
    clauses.reduce((sum, { words }) => sum + words.length, 0);
  return { kept, cut: count(kept) < count(all) };
}

function distinct(clauses: readonly SearchClause[]): SearchClause[] {
  const seen = new Set<string>();
  return clauses.filter((clause) => {
    const key = JSON.stringify(clause);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Whether it asks for anything: what is only left out leaves everything. */
export function asksForSomething({ clauses }: Pick<SearchQuery, 'clauses'>): boolean {
  return clauses.some(({ without }) => !without);
}
