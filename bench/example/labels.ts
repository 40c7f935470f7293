/**
 * Labels on the example casebook: those of the fictional families, carried over sentence by sentence where a file of
 * the example holds a text of them, and our own in `labels.jsonl` for the other files.
 *
 * Rule of carrying over: the sentence that holds the label must stand, word for word, exactly once in the file that
 * shares most sentences with the labelled text; otherwise the label is dropped.
 */
import { join } from 'node:path';
import { sentencesOf, type Document } from '../../src/domain/reading/index.ts';
import { readClusters, readRows } from '../lineage-collections.ts';
import type { ExampleText } from './texts.ts';

/** A labelled number at its place in a file. Fields that are absent are not judged. */
export interface NumberLabel {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly bounds: readonly string[];
  readonly units: readonly string[];
  /** Null is the text's own voice. */
  readonly speakers: readonly (string | null)[] | null;
  readonly modalities: readonly string[] | null;
  readonly place: string | null;
  readonly times: readonly string[] | null;
}

/** Labelled words of somebody. */
export interface QuotationLabel {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  readonly altered: boolean;
}

/** A labelled act. */
export interface EventLabel {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly agent: string | null;
  readonly patient: string | null;
  readonly negated: boolean;
}

/** A labelled pair of files. */
export interface PairLabel {
  readonly a: string;
  readonly b: string;
  readonly relation: string;
  readonly direction: string;
}

/** Everything that is labelled on the example. */
export interface ExampleLabels {
  readonly numbers: readonly NumberLabel[];
  readonly quotations: readonly QuotationLabel[];
  readonly events: readonly EventLabel[];
  readonly pairs: readonly PairLabel[];
  /** Numbers of the agency's story, whose translations carry the same. */
  readonly agencyNumbers: readonly NumberLabel[];
}

interface ClusterClaim {
  readonly text: string;
  readonly numStart: number;
  readonly numEnd: number;
  readonly valueLow: number | null;
  readonly valueHigh: number | null;
  readonly bound: string;
  readonly boundAlt?: readonly string[];
  readonly unit: string | null;
  readonly unitNorm?: string;
  readonly speaker: string | null;
  readonly speakerAlt?: readonly (string | null)[];
  readonly modality: string;
  readonly modalityAlt?: readonly string[];
  readonly place: string | null;
  readonly time: string | null;
  readonly optional?: boolean;
  /** "unrelated": a number of another story on the page, which must not be read. */
  readonly zone: string;
}

interface ClusterQuotation {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  readonly altered: boolean;
}

interface OwnLabel {
  readonly type: 'number' | 'event';
  readonly file: string;
  readonly within: string;
  readonly number?: string;
  readonly words?: string;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly bound?: string;
  readonly boundAlt?: readonly string[];
  readonly units?: readonly string[];
  readonly speaker?: readonly (string | null)[];
  readonly modality?: readonly string[];
  readonly place?: string;
  readonly time?: string;
  readonly timeAlt?: readonly string[];
  readonly agent?: string | null;
  readonly patient?: string | null;
  readonly negated?: boolean;
}

/** Fewer shared sentences than this do not make a file the counterpart of a labelled text. */
const fewestShared = 8;

/** Reads all labels. Throws when one of our own does not stand where it says. */
export function labelsOf(sharedDir: string, files: readonly ExampleText[]): ExampleLabels {
  const carried = carriers(sharedDir, files);
  const folder = join(sharedDir, 'clusters');
  const claims = readRows<ClusterClaim>(join(folder, 'claims.jsonl')).filter(
    ({ optional, zone }) => optional !== true && zone !== 'unrelated',
  );
  const numbers = claims.flatMap((row) =>
    (carried.get(row.text)?.place(row.numStart, row.numEnd) ?? []).map((at) => ({ ...at, ...numberOf(row) })),
  );
  const quotations = readRows<ClusterQuotation>(join(folder, 'quotations.jsonl')).flatMap(
    ({ text, start, end, speaker, altered }) =>
      (carried.get(text)?.place(start, end) ?? []).map((at) => ({ ...at, speaker, altered })),
  );
  const pairs = readRows<PairLabel>(join(folder, 'relations.jsonl')).flatMap((row) => {
    const [a, b] = [carried.get(row.a)?.file, carried.get(row.b)?.file];
    return a === undefined || b === undefined ? [] : [{ ...row, a, b }];
  });
  const own = readRows<OwnLabel>(join(import.meta.dirname, 'labels.jsonl'));
  const agency = carried.get('s1-wire')?.file;
  return {
    numbers: [...numbers, ...own.filter(({ type }) => type === 'number').map((row) => ownNumber(row, files))],
    quotations,
    events: own.filter(({ type }) => type === 'event').map((row) => ownEvent(row, files)),
    pairs,
    agencyNumbers: numbers.filter(({ file }) => file === agency),
  };
}

interface At {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

interface Carrier {
  readonly file: string;
  /** Where a range of the labelled text stands in the file: one place or none. */
  place(start: number, end: number): At[];
}

function carriers(sharedDir: string, files: readonly ExampleText[]): Map<string, Carrier> {
  const found = new Map<string, Carrier>();
  for (const { id, document } of readClusters(sharedDir)) {
    const sentences = sentencesIn(document);
    const counts = files.map(
      ({ document: other }) => sentences.filter(({ text }) => isOnce(other.text, text)).length,
    );
    const best = counts.indexOf(Math.max(...counts));
    const file = files[best];
    if (file === undefined || (counts[best] ?? 0) < fewestShared) continue;
    const place = (start: number, end: number): At[] => {
      const sentence = sentences.find((one) => one.start <= start && end <= one.end);
      if (sentence === undefined || !isOnce(file.document.text, sentence.text)) return [];
      const shift = file.document.text.indexOf(sentence.text) - sentence.start;
      return [{ file: file.file, start: start + shift, end: end + shift }];
    };
    found.set(id, { file: file.file, place });
  }
  return found;
}

function sentencesIn({ text, stories }: Document): { start: number; end: number; text: string }[] {
  return stories
    .flatMap((story) => story.zones.flatMap((zone) => sentencesOf(text, zone, story.language)))
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
    .filter((sentence) => sentence.text.length > 20);
}

function isOnce(text: string, part: string): boolean {
  const at = text.indexOf(part);
  return at >= 0 && text.indexOf(part, at + 1) < 0;
}

function numberOf(row: ClusterClaim): Omit<NumberLabel, keyof At> {
  return {
    low: row.valueLow,
    high: row.valueHigh,
    bounds: [row.bound, ...(row.boundAlt ?? [])],
    units: [row.unit, row.unitNorm].filter((unit) => typeof unit === 'string'),
    speakers: [row.speaker, ...(row.speakerAlt ?? [])],
    modalities: [row.modality, ...(row.modalityAlt ?? [])],
    place: row.place,
    times: row.time === null ? null : [row.time],
  };
}

function ownNumber(row: OwnLabel, files: readonly ExampleText[]): NumberLabel {
  return {
    ...placeOf(row, row.number ?? '', files),
    low: row.low ?? null,
    high: row.high ?? null,
    bounds: [row.bound ?? '=', ...(row.boundAlt ?? [])],
    units: row.units ?? [],
    speakers: row.speaker ?? null,
    modalities: row.modality ?? null,
    place: row.place ?? null,
    times: row.time === undefined ? null : [row.time, ...(row.timeAlt ?? [])],
  };
}

function ownEvent(row: OwnLabel, files: readonly ExampleText[]): EventLabel {
  const { agent = null, patient = null, negated = false } = row;
  return { ...placeOf(row, row.words ?? '', files), agent, patient, negated };
}

function placeOf({ file, within }: OwnLabel, words: string, files: readonly ExampleText[]): At {
  const text = files.find((one) => one.file === file)?.document.text ?? '';
  if (words === '' || !isOnce(text, within) || !isOnce(within, words))
    throw new Error(`bench/example/labels.jsonl: "${words}" in "${within}" does not stand once in ${file}.`);
  const start = text.indexOf(within) + within.indexOf(words);
  return { file, start, end: start + words.length };
}
