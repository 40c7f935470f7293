/**
 * Measures places and times on short invented passages (bench/places-times/passages.jsonl), each with its day of
 * publication. A null time must stay null: a wrong date is worse than none.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributionOf } from '../src/domain/claims/attribution.ts';
import { readDocument, sentencesOf, type Document } from '../src/domain/reading/index.ts';

/** Passages judged, passages right, and every mistake by name. */
export interface PassageTally {
  rows: number;
  right: number;
  readonly mistakes: string[];
}

/** What the passages say of places and times. */
export interface PlacesTimes {
  readonly places: PassageTally;
  readonly times: PassageTally;
}

interface PassageRow {
  readonly language: string;
  /** ISO day of publication; null unknown. */
  readonly published: string | null;
  readonly text: string;
  /** The number that is asked about: its last occurrence in the text. */
  readonly number: string;
  /** Left out: not judged. */
  readonly time?: string | null;
  readonly timeAlt?: readonly (string | null)[];
  readonly place?: string | null;
  readonly placeAlt?: readonly (string | null)[];
}

/** Judges every passage of a file of JSON lines; by default the project's own. */
export function measurePlacesTimes(file: string = ownPassages): PlacesTimes {
  const result: PlacesTimes = { places: tally(), times: tally() };
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const row = JSON.parse(line) as PassageRow;
    const found = readingOf(row);
    const label = `${row.number} "${row.text.slice(0, 70)}"`;
    if (row.time !== undefined) {
      const wanted = [row.time, ...(row.timeAlt ?? [])];
      judge(
        result.times,
        wanted.includes(found.time),
        `${label}: ${row.time ?? 'none'} > ${String(found.time)}`,
      );
    }
    if (row.place !== undefined) {
      const wanted = [row.place, ...(row.placeAlt ?? [])];
      judge(
        result.places,
        wanted.includes(found.place),
        `${label}: ${String(row.place)} > ${String(found.place)}`,
      );
    }
  }
  return result;
}

const ownPassages: string = join(import.meta.dirname, 'places-times', 'passages.jsonl');

function readingOf({ text, language, published, number }: PassageRow): {
  readonly time: string | null;
  readonly place: string | null;
} {
  const document = documentOf(text, language, published);
  const start = text.lastIndexOf(number);
  const range = { start, end: start + number.length };
  for (const story of document.stories) {
    if (start < story.start || start >= story.end) continue;
    const dated = { ...story, published, language };
    const sentences = sentencesOf(document.text, story, language);
    const sentence = sentences.findLast((one) => one.start <= start) ?? range;
    const reading = attributionOf(document, dated, sentences);
    const passage = { passage: sentence, sentence, number: range };
    return { time: reading.timeOf(passage), place: reading.placeOf(passage) };
  }
  return { time: null, place: null };
}

function documentOf(text: string, language: string, published: string | null): Document {
  const metadata = { title: null, publisher: null, author: null, published, language, url: null };
  const parsed = { text, mediaType: 'text/plain', blocks: null, metadata, notes: [] };
  return readDocument({ sha256: '0'.repeat(64), name: 'passage.txt', parsed });
}

function tally(): PassageTally {
  return { rows: 0, right: 0, mistakes: [] };
}

function judge(into: PassageTally, isRight: boolean, mistake: string): void {
  into.rows += 1;
  if (isRight) into.right += 1;
  else into.mistakes.push(mistake);
}
