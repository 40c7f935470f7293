/**
 * When a passage is set. The time named nearest to the passage counts; the day on which somebody spoke ("said on
 * Friday") does not; "Nineteen of them" happened when they did.
 */
import type { TextRange } from '../../base/index.ts';
import type { Story } from '../reading/index.ts';
import type { StoryReading } from './attribution-story.ts';
import type { SentenceReading } from './attribution-reading.ts';
import { leansBack } from './attribution-scope.ts';
import { timeExpressions } from './time-expressions.ts';
import type { FoundTime as TimeExpression } from './time-point.ts';

/** A passage to be dated. With `number`, the time nearest to the number counts rather than the passage's last. */
export interface DatedPassage {
  readonly passage: TextRange;
  readonly sentence: TextRange;
  readonly number?: TextRange;
}

/** Answers for the times of one story. */
export interface StoryTimes {
  /** ISO 8601 date, partial date or interval; null unknown. */
  timeOf(range: DatedPassage): string | null;
}

/** Longest chain of "of these …" that is followed back. */
const longestReach = 6;

/** Reads the times of one story, against the day it was published. */
export function timesOf(discourse: StoryReading, story: Story): StoryTimes {
  const known = new Map<number, readonly TimeExpression[]>();
  const timesIn = (index: number): readonly TimeExpression[] => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const sentence = discourse.sentences[index];
    const found = sentence === undefined ? [] : sentenceTimes(discourse, sentence, story.published);
    known.set(index, found);
    return found;
  };
  return {
    timeOf: ({ passage, number }) => {
      const index = discourse.sentenceAt((number ?? passage).start);
      const own =
        number === undefined
          ? nearest(discourse, timesIn(index), passage)
          : nearestTo(discourse, timesIn(index), discourse.wordAt(number.start));
      return own ?? inheritedTime(discourse, index, timesIn);
    },
  };
}

/** The times of a sentence that date what happened, not the speaking. */
function sentenceTimes(
  discourse: StoryReading,
  sentence: SentenceReading,
  published: string | null,
): TimeExpression[] {
  return timeExpressions(discourse.words, sentence.words, published).filter(
    ({ first }) => !datesSpeech(discourse, sentence, first) && !inDateline(discourse, sentence, first),
  );
}

function datesSpeech(discourse: StoryReading, { clauses }: SentenceReading, at: number): boolean {
  return clauses.some(({ cue, cueLast }) => {
    if (cue.shape !== 'say' || at < cueLast || at > cueLast + 8) return false;
    for (let index = cueLast; index < at; index += 1) {
      const word = discourse.words[index];
      if (word?.kind === 'mark' || word?.lower === 'that' || word?.kind === 'number') return false;
    }
    return at - cueLast <= 2 || speechPlace.test(discourse.words[cueLast]?.lower ?? '');
  });
}

/** "RASSAU, March 15 (Norpress) -": the day of writing, before the first dash. */
function inDateline(discourse: StoryReading, { words: span }: SentenceReading, at: number): boolean {
  const word = discourse.words[at];
  if (
    word !== undefined &&
    discourse.datelines.some(({ start, end }) => start <= word.start && word.start < end)
  )
    return true;
  if (
    at - span.first > 10 ||
    discourse.words[span.first]?.text !== discourse.words[span.first]?.text.toUpperCase()
  )
    return false;
  for (let index = at; index < Math.min(at + 8, span.last); index += 1) {
    const lower = discourse.words[index]?.lower;
    if (lower === '-' || lower === '–' || lower === '—') return true;
  }
  return false;
}

const speechPlace = /^(?:in|on|by|at|during|to|through|via)$/;

function nearest(
  discourse: StoryReading,
  times: readonly TimeExpression[],
  passage: TextRange,
): string | null {
  const first = discourse.wordAt(passage.start);
  const last = discourse.wordAt(passage.end - 1) + 1;
  const inside = times.findLast((time) => time.first >= first && time.last <= last);
  if (inside !== undefined) return inside.iso;
  const after = times.find((time) => time.first >= last);
  const before = times.findLast((time) => time.first < first);
  if (after === undefined || before === undefined) return (after ?? before)?.iso ?? null;
  return (first - before.last < after.first - last ? before : after).iso;
}

/** The time that follows the number before another number does, else the one before it, else any after. */
function nearestTo(discourse: StoryReading, times: readonly TimeExpression[], word: number): string | null {
  const after = times.find((time) => time.first > word);
  const before = times.findLast((time) => time.first < word);
  if (after === undefined || before === undefined) return (after ?? before)?.iso ?? null;
  return isParted(discourse, word, after.first) ? before.iso : after.iso;
}

function isParted(discourse: StoryReading, word: number, time: number): boolean {
  let commas = 0;
  for (let at = word + 1; at < Math.min(time, word + 60); at += 1) {
    const other = discourse.words[at];
    if (other?.lower === ',' || other?.lower === ';' || other?.lower === 'than') commas += 1;
  }
  return commas > 0;
}

function inheritedTime(
  discourse: StoryReading,
  index: number,
  timesIn: (index: number) => readonly TimeExpression[],
): string | null {
  for (let at = index; at > Math.max(0, index - longestReach); at -= 1) {
    const sentence = discourse.sentences[at];
    const previous = discourse.sentences[at - 1];
    if (sentence === undefined || previous?.paragraph !== sentence.paragraph) return null;
    if (!leansBack(discourse.words, sentence.words)) return null;
    const time = timesIn(at - 1).at(-1);
    if (time !== undefined) return time.iso;
  }
  return null;
}
