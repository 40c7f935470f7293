/**
 * When a passage is set. The time named nearest to the passage counts; the day on which somebody spoke ("said on
 * Friday") does not; "Nineteen of them" happened when they did. A comparison is set between the two times that it
 * compares. What the text does not tie to a time has none.
 */
import type { TextRange } from '../../base/index.ts';
import type { Story } from '../reading/index.ts';
import type { StoryReading } from './attribution-story.ts';
import { TimeInheritance } from './time-inheritance.ts';
import { StoryClock, type SentenceTime } from './time-sentences.ts';
import { timeUnits } from './time-lexicon.ts';
import { clauseAround } from './time-tense.ts';

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

/** Reads the times of one story, against the day it was published. */
export function timesOf(discourse: StoryReading, story: Story): StoryTimes {
  // Made when first asked for: many stories of a page hold nothing to date.
  let reader: Reader | null = null;
  return {
    timeOf: ({ passage, number }) => {
      reader ??= readerOf(discourse, story);
      const { clock, inheritance } = reader;
      const from = (number ?? passage).start;
      const index = discourse.sentenceAt(from);
      const times = clock.at(index).events;
      const word = discourse.wordAt(from);
      const own =
        number === undefined ? nearest(times, passage) : ownTime(discourse, times, { number, word, index });
      if (own !== null && number !== undefined && own.length === 4 && isChangeAt(discourse.words, word))
        return spanOfYears(own, inheritance.timeOf(index, word));
      return own ?? inheritance.timeOf(index, word);
    },
  };
}

interface Reader {
  readonly clock: StoryClock;
  readonly inheritance: TimeInheritance;
}

function readerOf(discourse: StoryReading, story: Story): Reader {
  const clock = new StoryClock(discourse, story);
  return { clock, inheritance: new TimeInheritance(discourse, clock) };
}

interface NumberSite {
  readonly number: TextRange;
  /** Index of the number's first word. */
  readonly word: number;
  /** Index of its sentence. */
  readonly index: number;
}

function nearest(times: readonly SentenceTime[], passage: TextRange): string | null {
  const inside = times.findLast((time) => time.start >= passage.start && time.end <= passage.end);
  if (inside !== undefined) return inside.iso;
  const after = times.find((time) => time.start >= passage.end);
  const before = times.findLast((time) => time.end <= passage.start);
  if (after === undefined || before === undefined) return (after ?? before)?.iso ?? null;
  return passage.start - before.end < after.start - passage.end ? before.iso : after.iso;
}

/** The time that follows the number before another number does, else the one before it, else any after. */
function ownTime(
  discourse: StoryReading,
  times: readonly SentenceTime[],
  { number, word, index }: NumberSite,
): string | null {
  if (times.length === 0) return null;
  const inside = times.find((time) => time.start < number.end && number.start < time.end);
  const compared = comparedTimes(discourse, times, word);
  if (compared !== null) return compared;
  const after = times.find((time) => time.start >= number.end);
  const before = times.findLast((time) => time.end <= number.start);
  const time = choose(discourse, { word, index }, { after, before }) ?? inside;
  return time === undefined || isElsewhere(discourse, time, { number, word, index }) ? null : time.iso;
}

interface Neighbours {
  readonly after: SentenceTime | undefined;
  readonly before: SentenceTime | undefined;
}

function choose(
  discourse: StoryReading,
  { word, index }: Pick<NumberSite, 'word' | 'index'>,
  { after, before }: Neighbours,
): SentenceTime | undefined {
  if (after === undefined || isOfOtherClause(discourse, after, { word, index })) return before;
  if (isOthers(discourse, word, after)) return before;
  if (before === undefined) return after;
  return isParted(discourse, word, after.first) ? before : after;
}

/** "Cases stand at 2,915; in March it was 1,260": beyond a semicolon, beside a number of its own, a time that follows dates that one. */
function isOfOtherClause(
  { words, sentences }: StoryReading,
  time: SentenceTime,
  { word, index }: Pick<NumberSite, 'word' | 'index'>,
): boolean {
  let cut = -1;
  for (let at = word; at < Math.min(time.first, word + longestGap) && cut < 0; at += 1)
    if (words[at]?.lower === ';') cut = at;
  const sentence = sentences[index]?.words;
  if (cut < 0 || sentence === undefined) return false;
  const isDated = (at: number): boolean => at >= time.first && at < time.last;
  const isEnd = (at: number): boolean =>
    at < sentence.first || at >= sentence.last || words[at]?.lower === ';';
  for (let at = time.first; !isEnd(at) && at > time.first - longestGap; at -= 1)
    if (isNumber(words, at) && !isDated(at)) return true;
  for (let at = time.last; !isEnd(at) && at < time.last + longestGap; at += 1)
    if (isNumber(words, at)) return true;
  return false;
}

/** Words between a number and a time that are looked through. */
const longestGap = 60;

function isParted({ words }: StoryReading, word: number, time: number): boolean {
  for (let at = word + 1; at < Math.min(time, word + 60); at += 1) {
    const lower = words[at]?.lower;
    if (lower === ',' || lower === ';' || lower === 'than') return true;
  }
  return false;
}

const comparisons: ReadonlySet<string> = new Set(
  'compared compares than over against versus from'.split(' '),
);
/** "98 posts, after 112 in January": what was there before, where a number follows. */
const sequels: ReadonlySet<string> = new Set(['after', 'following']);

/** "a quarter, compared with 5 per cent in 2020": the time belongs to the other number. */
function isOthers({ words }: StoryReading, word: number, time: SentenceTime): boolean {
  let isCompared = false;
  for (let at = word + 1; at < Math.min(time.first, word + 40); at += 1) {
    if (isCompared && words[at]?.kind === 'number') return true;
    const lower = words[at]?.lower ?? '';
    if (sequels.has(lower) && words[at - 1]?.lower === ',' && isCountBefore(words, at + 1, time)) return true;
    isCompared ||= comparisons.has(lower);
  }
  // "412, fewer than in the third (455)"
  return isCompared && words[time.last]?.lower === '(' && words[time.last + 1]?.kind === 'number';
}

/** A number, with "a first" before it and a noun behind it or without, and right behind them the time: "after 112 posts in January". */
function isCountBefore(words: StoryReading['words'], from: number, time: SentenceTime): boolean {
  let at = from;
  while (at < from + 3 && lead.has(words[at]?.lower ?? '')) at += 1;
  if (!isNumber(words, at) || timeUnits.has(words[at + 1]?.lower ?? '')) return false;
  return time.first - at <= farthestTime;
}

/** Words from a number to its time, at most: a noun and "in the". */
const farthestTime = 4;

function isNumber(words: StoryReading['words'], at: number): boolean {
  return words[at]?.kind === 'number' || numberWord.test(words[at]?.lower ?? '');
}

const numberWord =
  /^(?:two|three|five|ten|eleven|twelve|(?:four|six|seven|eight|nine)(?:teen|ty)?|(?:thir|fif|eigh)(?:teen|ty)|twenty|forty|hundred|thousand)(?:-|$)/;

const lead: ReadonlySet<string> = new Set(['a', 'an', 'the', 'first', 'only', 'some', 'about', 'initial']);

const changes = /^(?:more|fewer|less|higher|lower|increase|rise|drop|fall|decrease|up|down|twice|double)$/;

/** "11 per cent fewer than in 2023": the span from the earlier to the later of the two years that are compared. */
function comparedTimes({ words }: StoryReading, times: readonly SentenceTime[], word: number): string | null {
  const isChange = isChangeAt(words, word);
  const years = times.filter(({ iso }) => iso.length === 4);
  if (!isChange || years.length < 2) return null;
  return spanOfYears(years[0]?.iso ?? '', years.at(-1)?.iso ?? '');
}

/** "2023/2024" of two times in either order; the first alone when the other says no other year. */
function spanOfYears(year: string, other: string | null): string {
  const second = other?.slice(0, 4) ?? year;
  if (second === year || !/^\d{4}$/.test(second)) return year;
  return year < second ? `${year}/${second}` : `${second}/${year}`;
}

function isChangeAt(words: StoryReading['words'], word: number): boolean {
  if (/^(?:of|by)$/.test(words[word - 1]?.lower ?? '') && changes.test(words[word - 2]?.lower ?? ''))
    return true;
  for (let at = word + 1; at < word + 5; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (changes.test(lower)) return words[at + 1]?.lower === 'than' || lower === 'up' || lower === 'down';
    if (words[at]?.kind === 'mark' && lower !== '%') return false;
  }
  return false;
}

const states = /^(?:still|remain|remains|remaining|now|currently)$/;

/** "147 came out on 9 March; 600 remain inside": a state in a clause of its own is not dated by the other. */
function isElsewhere(
  { words, sentences }: StoryReading,
  time: SentenceTime,
  { word, index }: NumberSite,
): boolean {
  const sentence = sentences[index];
  if (sentence === undefined) return false;
  const clause = clauseAround(words, word, sentence.words);
  if (time.last > clause.first && time.first < clause.last) return false;
  if (time.first - sentence.words.first <= 3) return false;
  for (let at = clause.first; at < clause.last; at += 1) if (states.test(words[at]?.lower ?? '')) return true;
  return false;
}
