/**
 * Measures attribution against labelled claims and quotations. Gold offsets are used, so that only the speaker, the
 * modality, the place and the time are judged. The publication's own voice counts as null in both.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextRange } from '../src/base/index.ts';
import { attributionOf, type StoryAttribution } from '../src/domain/claims/attribution.ts';
import type { Quotation } from '../src/domain/claims/index.ts';
import { quotedSpans, sentencesOf, type Document } from '../src/domain/reading/index.ts';
import { readClusters, readRows, readSeeds, type LabelledText } from './lineage-collections.ts';

/** Rows that were judged and rows that were right; `mistakes` names every other. */
export interface Tally {
  rows: number;
  right: number;
  readonly mistakes: string[];
}

/** What the clusters say of attribution. */
export interface ClusterAttribution {
  readonly speakers: Tally;
  readonly modalities: Tally;
  readonly deniedOf: Tally;
  readonly places: Tally;
  readonly times: Tally;
  /** Quotations found with their whole range and the right speaker. */
  readonly quotations: Tally;
  /** Quotations that one of ours overlaps, whoever is named. */
  readonly quotationsFound: Tally;
}

/** Speaker and modality of the seed rows that count. */
export interface SeedAttribution {
  readonly speakers: Tally;
  readonly modalities: Tally;
}

interface SeedRow {
  readonly id: string;
  readonly seed: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly quantitative: boolean;
  readonly optional: boolean;
  readonly speaker: string;
  readonly modality: string;
}

interface ClusterRow {
  readonly id: string;
  readonly text: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly number: string;
  readonly numStart: number;
  readonly numEnd: number;
  readonly speaker: string | null;
  readonly speakerAlt?: readonly (string | null)[];
  readonly modality: string;
  readonly modalityAlt?: readonly string[];
  readonly deniedOf?: string;
  readonly place: string | null;
  readonly time: string | null;
  readonly optional?: boolean;
}

interface QuotationRow {
  readonly text: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
}

/** Outlets named as speakers in the seeds' gold: their own voice. */
const seedOutlets: ReadonlySet<string> = new Set([
  'AFP',
  'The Record',
  'The Guardian',
  'coinphoton.com',
  'Reuters',
]);

/** Speakers of the quantitative seed rows that are not optional. */
export function measureSeedSpeakers(sharedDir: string): SeedAttribution {
  const readers = readersOf(readSeeds(sharedDir));
  const same = sameName(seedAliases(sharedDir));
  const result = { speakers: tally(), modalities: tally() };
  for (const row of readRows<SeedRow>(join(sharedDir, 'gold', 'seed-claims.jsonl'))) {
    const reader = readers.get(row.seed);
    if (!row.quantitative || row.optional || reader === undefined) continue;
    const start = row.start + numberOffset(row.quote);
    const number = { start, end: start + 1 };
    const found = reader.at(start).attribute({ number, passage: row, sentence: reader.sentence(start) });
    const wanted = seedOutlets.has(row.speaker) ? [null, row.speaker] : [row.speaker];
    const label = `${row.id} "${row.quote.slice(0, 60)}"`;
    judge(
      result.speakers,
      wanted.some((name) => same(name, found.speaker)),
      `${label}: ${show(row.speaker)} > ${show(found.speaker)}`,
    );
    judge(
      result.modalities,
      row.modality === found.modality,
      `${label}: ${row.modality} > ${found.modality}`,
    );
  }
  return result;
}

/** Quotations of the seeds: the rows whose words stand in quotation marks. */
export interface SeedQuotations {
  /** Rows that a quotation of ours overlaps. */
  readonly found: Tally;
  /** Of all quoted rows, those whose quotation has the labelled speaker: what is not found is not right. */
  readonly speakers: Tally;
}

/**
 * Speakers of the seeds' quotations, whether or not they hold a number. Rule: a row is a quotation when at least half
 * of its characters stand inside quotation marks (a single word in marks inside a reported sentence does not make
 * one). It is met by the quotation of ours that shares the most characters with it. A label that names a body and,
 * after a comma or in brackets, its document or office is met by the body, and by the document when all words of its
 * title (its year apart) are given; "US" is the United States; an outlet is the text's own voice.
 */
export function measureSeedQuotations(sharedDir: string): SeedQuotations {
  const texts = new Map(readSeeds(sharedDir).map(({ id, document }) => [id, document.text]));
  const readers = readersOf(readSeeds(sharedDir));
  const same = sameName(seedAliases(sharedDir));
  const result = { found: tally(), speakers: tally() };
  for (const row of readRows<SeedRow>(join(sharedDir, 'gold', 'seed-claims.jsonl'))) {
    const reader = readers.get(row.seed);
    if (reader === undefined || !isQuoted(texts.get(row.seed) ?? '', row)) continue;
    const quotation = reader
      .quotations()
      .toSorted((a, b) => common(b, row) - common(a, row))
      .find((one) => common(one, row) > 0);
    const label = `${row.id} "${row.quote.slice(0, 60)}"`;
    judge(result.found, quotation !== undefined, label);
    const names = [
      row.speaker,
      row.speaker.split(/, | \(/)[0] ?? '',
      ...(/^United States\b/.test(row.speaker) ? ['US', 'the US'] : []),
      ...(seedOutlets.has(row.speaker) ? [null] : []),
    ];
    const isRight =
      quotation !== undefined &&
      (names.some((name) => same(name, quotation.speaker)) ||
        isTitleOf(row.speaker, quotation.speaker ?? ''));
    const shown = quotation === undefined ? 'not found' : show(quotation.speaker);
    judge(result.speakers, isRight, `${label}: ${row.speaker} > ${shown}`);
  }
  return result;
}

/** True when `found` has every word of the document that the label names after a comma, its year apart. */
function isTitleOf(label: string, found: string): boolean {
  const title = (label.split(', ')[1] ?? '').split(' ').filter((word) => !/^\d+$/.test(word));
  const words = new Set(found.split(' '));
  return title.length > 1 && title.every((word) => words.has(word));
}

/** True when at least half of a row's characters stand inside quotation marks. */
function isQuoted(text: string, row: TextRange): boolean {
  const inside = quotedSpans(text, { start: 0, end: text.length }).reduce(
    (sum, span) => sum + Math.max(0, common(span, row)),
    0,
  );
  return inside * 2 >= row.end - row.start;
}

/** Characters that two ranges share; below 0 when they lie apart. */
function common(a: TextRange, b: TextRange): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** Speakers, modalities, places and times of the cluster claims, and speakers of the quotations. */
export function measureClusterSpeakers(
  sharedDir: string,
  only: (text: string) => boolean = () => true,
): ClusterAttribution {
  const texts = readClusters(sharedDir);
  const readers = readersOf(texts);
  const same = clusterNames(sharedDir);
  const result = {
    speakers: tally(),
    modalities: tally(),
    deniedOf: tally(),
    places: tally(),
    times: tally(),
    quotations: tally(),
    quotationsFound: tally(),
  };
  for (const row of readRows<ClusterRow>(join(sharedDir, 'clusters', 'claims.jsonl'))) {
    const reader = readers.get(row.text);
    if (reader !== undefined && row.optional !== true && only(row.text))
      judgeClaim(result, row, { reader, same });
  }
  for (const row of readRows<QuotationRow>(join(sharedDir, 'clusters', 'quotations.jsonl'))) {
    const reader = readers.get(row.text);
    if (reader === undefined || !only(row.text)) continue;
    const found = reader.quotations().find(({ start, end }) => start < row.end && row.start < end);
    const label = `${row.text} "${row.quote.slice(0, 40)}"`;
    judge(result.quotationsFound, found !== undefined, label);
    const isRight = found?.start === row.start && found.end === row.end && same(row.speaker, found.speaker);
    judge(
      result.quotations,
      isRight,
      `${label}: ${row.speaker} > ${found === undefined ? 'not found' : show(found.speaker)}`,
    );
  }
  return result;
}

function judgeClaim(
  result: ClusterAttribution,
  row: ClusterRow,
  { reader, same }: { readonly reader: Reader; readonly same: SameName },
): void {
  const sentence = reader.sentence(row.numStart);
  const story = reader.at(row.numStart);
  const number = { start: row.numStart, end: row.numEnd };
  const found = story.attribute({ number, passage: row, sentence });
  const wanted = [row.speaker, ...(row.speakerAlt ?? [])];
  const isOwn = (name: string | null): boolean => name === null || same(name, reader.publisher);
  const isRight = wanted.some((name) => same(name, found.speaker) || (isOwn(name) && isOwn(found.speaker)));
  const label = `${row.id} ${row.number} "${row.quote.slice(0, 60)}"`;
  judge(result.speakers, isRight, `${label}: ${wanted.map(show).join(' / ')} > ${show(found.speaker)}`);
  const modalities = [row.modality, ...(row.modalityAlt ?? [])];
  judge(
    result.modalities,
    modalities.includes(found.modality),
    `${label}: ${modalities.join('/')} > ${found.modality}`,
  );
  if (row.deniedOf !== undefined) {
    judge(
      result.deniedOf,
      same(row.deniedOf, found.deniedOf),
      `${label}: ${row.deniedOf} > ${show(found.deniedOf)}`,
    );
  }
  if (row.place !== null) {
    const place = story.placeOf({ passage: row, sentence, number });
    judge(result.places, samePlace(row.place, place), `${label}: ${row.place} > ${show(place)}`);
  }
  if (row.time !== null) {
    const time = story.timeOf({ passage: row, sentence, number });
    judge(result.times, row.time === time, `${label}: ${row.time} > ${show(time)}`);
  }
}

/** True when a labelled place and one of ours share a name: one part of the label holds ours, or is held by it. */
export function samePlace(wanted: string, found: string | null): boolean {
  if (found === null) return false;
  const parts = wanted.toLowerCase().split(/[,;] */);
  return parts.some(
    (part) => part !== '' && (found.toLowerCase().includes(part) || part.includes(found.toLowerCase())),
  );
}

function tally(): Tally {
  return { rows: 0, right: 0, mistakes: [] };
}

function judge(into: Tally, isRight: boolean, mistake: string): void {
  into.rows += 1;
  if (isRight) into.right += 1;
  else into.mistakes.push(mistake);
}

function show(name: string | null): string {
  return name ?? 'own voice';
}

/** Where the first number (years left aside) or vague word of a quote stands; the head of the quote when there is none. */
function numberOffset(quote: string): number {
  const word =
    /\b(?!20\d\d\b)\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|third|dozens|thousands|billions|multi)/i;
  const at = quote.search(word);
  return at < 0 ? 0 : at;
}

interface Reader {
  readonly publisher: string | null;
  at(position: number): StoryAttribution;
  sentence(position: number): TextRange;
  quotations(): Quotation[];
}

function readersOf(texts: readonly LabelledText[]): Map<string, Reader> {
  return new Map(texts.map(({ id, document }) => [id, readerOf(document)]));
}

function readerOf(document: Document): Reader {
  const stories = document.stories.map((story) => {
    const sentences = sentencesOf(document.text, story, story.language);
    return { story, sentences, attribution: attributionOf(document, story, sentences) };
  });
  const at = (position: number): (typeof stories)[number] => {
    const found = stories.find(({ story }) => story.start <= position && position < story.end) ?? stories[0];
    if (found === undefined) throw new Error(`${document.name} holds no story.`);
    return found;
  };
  return {
    publisher: stories[0]?.story.publisher ?? null,
    at: (position) => at(position).attribution,
    sentence: (position) =>
      at(position).sentences.findLast(({ start }) => start <= position) ?? { start: position, end: position },
    quotations: () => stories.flatMap(({ attribution }) => attribution.quotations()),
  };
}

/** Whether two names mean the same; null is nobody. */
export type SameName = (a: string | null, b: string | null) => boolean;

/** Two names are the same when they, or their canonical forms, agree after articles, titles and brackets are dropped. */
function sameName(aliases: ReadonlyMap<string, string>): SameName {
  const canonical = (name: string): string => {
    const plain = plainName(name);
    return aliases.get(plain) ?? plain;
  };
  return (a, b) => (a === null || b === null ? a === b : canonical(a) === canonical(b));
}

/** Names compared as the fictional families label them, with their other spellings. */
export function clusterNames(sharedDir: string): SameName {
  return sameName(clusterAliases(sharedDir));
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/^(?:the|ms\.?|mr\.?|dr\.?|colonel|border police colonel|an?) /, '')
    .replace(/ authorities$/, ' government')
    .replace(/^u\.?n\.?(?= |$)/, 'united nations')
    .replaceAll('’', "'")
    .trim();
}

interface AliasRow {
  readonly merge?: boolean;
  readonly canonical: string;
  readonly variants?: readonly { readonly form: string }[];
  readonly mentions?: readonly { readonly mention: string }[];
}

function seedAliases(sharedDir: string): Map<string, string> {
  const rows = JSON.parse(readFileSync(join(sharedDir, 'gold', 'seed-aliases.json'), 'utf8')) as AliasRow[];
  return aliasMap(rows);
}

function clusterAliases(sharedDir: string): Map<string, string> {
  return aliasMap(
    readRows<AliasRow>(join(sharedDir, 'clusters', 'aliases.jsonl')).filter(({ merge }) => merge === true),
  );
}

function aliasMap(rows: readonly AliasRow[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const { canonical, variants, mentions } of rows) {
    const target = plainName(canonical);
    const forms = [
      ...(variants ?? []).map(({ form }) => form),
      ...(mentions ?? []).map(({ mention }) => mention),
    ];
    for (const form of forms) map.set(plainName(form), target);
  }
  return map;
}
