/**
 * What the index keeps for searching: every text on the open shelf, in words that can be found. Fed by the index itself
 * wherever a source, a reading or a record is put, so that it never lags behind; sealed material is never put into an
 * index, hence never found. All calls are synchronous and part of the index's transactions; errors as `CasebookIndex` says.
 */
import type { Claim, EventClaim, Quotation } from '../domain/claims/index.ts';
import type { Document, SearchClause, Story } from '../domain/reading/index.ts';
import type { RegisterRecord } from '../domain/register/index.ts';

/** What is found: the name of a source, a story, a claim (with or without a number), a quotation, or a record by its kind. */
export type SearchKind = 'source' | 'story' | 'claim' | 'quotation' | RegisterRecord['kind'];

/** One thing that can be found. */
export interface SearchEntry {
  /** Tells it from all others. */
  readonly id: string;
  readonly kind: SearchKind;
  /** The id of what it shows: of the claim or the record, else of the source. */
  readonly of: string;
  /** The source that it stands in; null for a record. */
  readonly sha256: string | null;
  /** Where it stands in the source's text; null for the name of a source and for a record. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** Headline, name, subject or speaker: searched, and weighs more. */
  readonly title: string;
  /** Searched. With a place, the words that stand there. */
  readonly text: string;
  /** BCP 47; null when not known. */
  readonly language: string | null;
  readonly publisher: string | null;
  /** A year, month or day; null when not known. */
  readonly date: string | null;
}

/** By what found things can be narrowed. */
export type SearchFacet = 'kind' | 'source' | 'language' | 'publisher' | 'year';
export const searchFacets: readonly SearchFacet[] = ['kind', 'source', 'language', 'publisher', 'year'];

/** Exactly one value a facet; the empty text stands for "not known". */
export type SearchFilter = { readonly [Facet in SearchFacet]?: string };

export interface SearchQuestion {
  /** Each is held by what is found, in title or text; those `without` by none. One at least is not `without`. */
  readonly clauses: readonly SearchClause[];
  readonly filter: SearchFilter;
  /** At least 1. */
  readonly limit: number;
  /** `next` of the page before; null for the first. An unknown one begins anew. */
  readonly after: string | null;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface SearchFound {
  /**
   * By relevance, then latest date first, then in the order put. Up to `fewFound` are weighed by their own words (`search-weight.ts`), more
   * by bm25, for which words that more than `mostWeighed` entries hold are left out, since they tell little; a title weighs `titleWeight`
   * times. Of more than `mostWeighed` found, or when nothing is weighed, those whose title holds all that is asked for stand before
   * others, each of the last put.
   */
  readonly entries: readonly SearchEntry[];
  /** All that was found; `mostCounted` when there is `more`. */
  readonly total: number;
  /** There is more than was counted: `total` and facets are of `mostCounted` things. */
  readonly more: boolean;
  /** Under all filters but the facet's own: most frequent first, then by value; `mostValues` at most. */
  readonly facets: Readonly<Record<SearchFacet, readonly FacetCount[]>>;
  /** Cursor of the next page; null when there is none. */
  readonly next: string | null;
}

/** How many are counted and ranked: who finds more is better helped by another word than by a number. */
export const mostCounted = 1000;
/** So few are read to be weighed: all of them stand on one page. */
export const fewFound = 25;
/** So many are weighed against one another: about what can be weighed in a tenth of the time that a search may take. */
export const mostWeighed = 3000;
/** Values of one facet. */
export const mostValues = 50;
/** How much more a word in a title says than one in a text. */
export const titleWeight = 4;

export interface SearchRecord {
  /** Replaces everything that belongs to `owner` (a source's name, the reading of a source, a record); empty removes it. */
  replace(owner: string, entries: readonly SearchEntry[]): void;
  find(question: SearchQuestion): SearchFound;
  /** By id. */
  entries(): Iterable<SearchEntry>;
}

/** The year of an entry, as a facet: the empty text when not known. */
export function yearOf({ date }: Pick<SearchEntry, 'date'>): string {
  return /^\d{4}/.exec(date ?? '')?.[0] ?? '';
}

/** The value of a facet. */
export function facetOf(entry: SearchEntry, facet: SearchFacet): string {
  if (facet === 'year') return yearOf(entry);
  return (facet === 'source' ? entry.sha256 : entry[facet]) ?? '';
}

/** Owner of the name of a source, of the reading of a source, and of a record. */
export const searchOwner = {
  source: (sha256: string): string => `source:${sha256}`,
  reading: (sha256: string): string => `reading:${sha256}`,
  record: (id: string): string => `record:${id}`,
} as const;

const undescribed = { language: null, publisher: null, date: null } as const;

/** The name of a source. */
export function entriesOfSource(row: { readonly sha256: string; readonly name: string }): SearchEntry[] {
  const { sha256, name } = row;
  const id = searchOwner.source(sha256);
  return [{ id, kind: 'source', of: sha256, sha256, place: null, title: name, text: '', ...undescribed }];
}

/** Of one source at most so many claims, and so many quotations, are found as such; their story is found as a whole. */
const mostOfSource = 20_000;
/** Code units of one story that are searched: as much as is read for claims and lineage. */
const mostOfStory = 10_500_000;

/** The stories, claims, events and quotations of a source. */
export function entriesOfReading(reading: {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly events: readonly EventClaim[];
  readonly quotations: readonly Quotation[];
}): SearchEntry[] {
  const { document, claims, events, quotations } = reading;
  const { sha256, stories, text } = document;
  const entry = (kind: SearchKind, one: Described): SearchEntry => ({
    id: `${kind}:${one.id}`,
    kind,
    of: one.of,
    sha256,
    place: { start: one.start, end: one.end },
    title: one.title ?? '',
    text: text.slice(one.start, one.end),
    ...described(one.story, document),
  });
  const storyAt = (index: number): Story | undefined => stories.find((story) => story.index === index);
  return [
    ...stories.map((story) =>
      entry('story', {
        ...{ id: `${sha256}.${story.index}`, of: sha256, title: story.headline },
        ...{ start: story.start, end: Math.min(story.end, story.start + mostOfStory), story },
      }),
    ),
    ...unique([...claims.slice(0, mostOfSource), ...events.slice(0, mostOfSource)]).map((claim) =>
      entry('claim', { ...claim, of: claim.id, title: claim.subject, story: storyAt(claim.story) }),
    ),
    ...quotations.slice(0, mostOfSource).map((one, i) =>
      entry('quotation', {
        ...{ id: `${sha256}.${i}`, of: sha256, title: one.speaker },
        ...{ start: one.start, end: one.end, story: storyAt(one.story) },
      }),
    ),
  ];
}

interface Described {
  readonly id: string;
  readonly of: string;
  readonly title: string | null;
  readonly start: number;
  readonly end: number;
  readonly story: Story | undefined;
}

function described(
  story: Story | undefined,
  { language }: Document,
): Pick<SearchEntry, 'language' | 'publisher' | 'date'> {
  return {
    language: story?.language ?? language,
    publisher: story?.publisher ?? null,
    date: story?.published ?? null,
  };
}

function unique<T extends { readonly id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** A record with all values of its fields; nothing of one in the trash. */
export function entriesOfRecord(record: RegisterRecord, date: string | null): SearchEntry[] {
  if (record.trashed !== null) return [];
  const values = record.fields.flatMap(({ values }) => values.map(({ value }) => value));
  return [
    {
      ...{ id: searchOwner.record(record.id), kind: record.kind, of: record.id, sha256: null, place: null },
      ...{
        title: record.title,
        text: [...new Set(values)].join('\n'),
        language: null,
        publisher: null,
        date,
      },
    },
  ];
}

/** Values with how often they come, as facets show them. */
export function sortedCounts(values: readonly string[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues);
}

/**
 * The page that a question asks for. The cursor names the last row shown and its place: when that row is gone, the page
 * goes on from the place.
 */
export function pageOf<T>(
  rows: readonly T[],
  { limit, after }: Pick<SearchQuestion, 'limit' | 'after'>,
  nameOf: (row: T) => string,
): { readonly page: readonly T[]; readonly next: string | null } {
  const cursor = /^(\d{1,6})\.(.{1,200})$/s.exec(after ?? '');
  const known = cursor === null ? -1 : rows.findIndex((row) => nameOf(row) === cursor[2]);
  const from = known >= 0 ? known + 1 : Number(cursor?.[1] ?? 0);
  const page = rows.slice(from, from + limit);
  const last = page.at(-1);
  const isEnd = last === undefined || from + limit >= rows.length;
  return { page, next: isEnd ? null : `${from + page.length}.${nameOf(last)}` };
}
