/**
 * The times of a story, sentence by sentence, read when they are asked for: those of what happened apart from those of
 * the speaking ("said on Friday") and of the writing ("RASSAU, 15 March (Norpress) -").
 */
import type { Story } from '../reading/index.ts';
import type { StoryReading } from './attribution-story.ts';
import type { SentenceReading } from './attribution-reading.ts';
import type { Source } from './attribution-memory.ts';
import { lastDayOf } from './time-calendar.ts';
import { expressionsIn } from './time-expressions.ts';
import { isNativeScript, nativeTimes } from './time-native.ts';
import type { TimeScan } from './time-point.ts';

/** One time of a sentence: its value, where it stands in the text and as which words (`last` exclusive). */
export interface SentenceTime {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** What one sentence says of time. */
export interface SentenceTimes {
  /** Times of what happened, in text order. */
  readonly events: readonly SentenceTime[];
  /** Days on which somebody spoke, and who. */
  readonly speech: readonly { readonly iso: string; readonly source: Source }[];
}

/** The times of a story. */
export class StoryClock {
  readonly #reading: StoryReading;
  readonly #known: (SentenceTimes | undefined)[];
  /** ISO day, month or year of publication; null unknown. */
  readonly published: string | null;
  #scan: TimeScan;
  #isFramed = false;
  readonly #isNative: boolean;

  constructor(reading: StoryReading, story: Story) {
    this.#reading = reading;
    this.#known = new Array<SentenceTimes | undefined>(reading.sentences.length).fill(undefined);
    this.published = story.published;
    this.#isNative = isNativeScript(reading.text.slice(story.start, Math.min(story.end, story.start + 600)));
    this.#scan = {
      words: reading.words,
      published: lastDayOf(story.published),
      dayFirst: story.language !== null && story.language !== 'en',
    };
  }

  /** The times of sentence number `index`; none for a sentence that does not exist. */
  at(index: number): SentenceTimes {
    const known = this.#known[index];
    if (known !== undefined) return known;
    const sentence = this.#reading.sentences[index];
    if (sentence === undefined) return noTimes;
    const found = this.#read(sentence);
    this.#known[index] = found;
    return found;
  }

  /** The one period that a heading names: a line without a full stop, no row of figures; null when there is none. */
  headingPeriod(index: number): string | null {
    const sentence = this.#reading.sentences[index];
    if (sentence === undefined || sentence.end - sentence.start > 200) return null;
    if (/[.!?:;,]/.test(this.#reading.text.charAt(sentence.end - 1))) return null;
    const { events } = this.at(index);
    const [only] = events;
    return only !== undefined && events.length === 1 && isPeriod(only.iso) ? only.iso : null;
  }

  /** Reads what the first lines name as the period of the whole text, once. */
  #frame(): void {
    this.#isFramed = true;
    for (let index = 0; index < 4; index += 1) {
      const frame = this.headingPeriod(index);
      if (frame === null) continue;
      this.#scan = { ...this.#scan, frame };
      return;
    }
  }

  #read(sentence: SentenceReading): SentenceTimes {
    const all = this.#all(sentence);
    if (all.length === 0) return noTimes;
    const events: SentenceTime[] = [];
    const speech: { iso: string; source: Source }[] = [];
    for (const time of all) {
      if (inDateline(this.#reading, sentence, time.first)) continue;
      const source = spokenBy(this.#reading, sentence, time.first);
      if (source === null) events.push(time);
      else speech.push({ iso: time.iso, source });
    }
    return { events, speech };
  }

  #all(sentence: SentenceReading): readonly SentenceTime[] {
    const { words, text } = this.#reading;
    if (this.#isNative) {
      return nativeTimes(text, sentence, this.#scan.published).map(({ iso, start, end }) => ({
        iso,
        start,
        end,
        first: this.#reading.wordAt(start),
        last: this.#reading.wordAt(end - 1) + 1,
      }));
    }
    if (!this.#isFramed) this.#frame();
    const found = expressionsIn(this.#scan, sentence.words);
    if (found.length === 0) return noTimes.events;
    return found.map(({ iso, first, last }) => ({
      iso,
      first,
      last,
      start: words[first]?.start ?? 0,
      end: words[last - 1]?.end ?? 0,
    }));
  }
}

/** A year, a month or a span of them. */
function isPeriod(iso: string): boolean {
  return !iso.includes('..') && (iso.length <= 7 || iso.includes('/'));
}

const noTimes: SentenceTimes = { events: [], speech: [] };

/** Who spoke at a time that dates the speaking; null when it dates what happened. */
function spokenBy({ words }: StoryReading, { clauses }: SentenceReading, at: number): Source | null {
  for (const { cue, cueLast, source } of clauses) {
    if (cue.shape !== 'say' || at < cueLast || at > cueLast + 8) continue;
    if (isCut(words, cueLast, at)) continue;
    if (at - cueLast <= 2 || speechPlace.test(words[cueLast]?.lower ?? '')) return source;
  }
  return null;
}

const speechPlace = /^(?:in|on|by|at|during|to|through|via|reporters|journalists)$/;

function isCut(words: StoryReading['words'], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const word = words[index];
    if (word?.kind === 'mark' || word?.lower === 'that' || word?.kind === 'number') return true;
  }
  return false;
}

/** "RASSAU, March 15 (Norpress) -": the day of writing, before the first dash. */
function inDateline(reading: StoryReading, { words: span }: SentenceReading, at: number): boolean {
  const word = reading.words[at];
  if (
    word !== undefined &&
    reading.datelines.some(({ start, end }) => start <= word.start && word.start < end)
  )
    return true;
  const opener = reading.words[span.first]?.text ?? '';
  if (at - span.first > 10 || opener !== opener.toUpperCase() || opener.length < 3) return false;
  for (let index = at; index < Math.min(at + 8, span.last); index += 1) {
    const lower = reading.words[index]?.lower;
    if (lower === '-' || lower === '–' || lower === '—') return true;
  }
  return false;
}
