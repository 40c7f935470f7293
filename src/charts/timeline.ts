/**
 * Lanes with bars on one axis of time. A bar is as long as its date is uncertain; a day that is known is a diamond; "about" is dashed with
 * "~" before the date; a span that has no end runs on with an arrow. Days are whole numbers since 1970-01-01. Pure.
 */
import { fitted, lettersWidth } from './letters.ts';
import { chartWidth, colours, letters, picture, place, tag, type Chart, type ChartHead } from './markup.ts';
import { filledIn } from '../base/index.ts';
import { counted, listed, sentences } from './words.ts';

export interface TimeBar {
  readonly title: string;
  /** The date as stated, in words. */
  readonly date: string;
  /** First and last day on which it may have been, both included. */
  readonly from: number;
  readonly to: number;
  readonly isAbout: boolean;
}

export interface TimeLane {
  readonly title: string;
  readonly bars: readonly TimeBar[];
  /** Things without a date: they have no place, and are said. */
  readonly undated: number;
}

export interface TimelineData extends ChartHead {
  readonly lanes: readonly TimeLane[];
}

const left = 6;
const full = chartWidth - 12;
const barHeight = 19;
const laneHead = 22;
const top = 24;

export function timelineChart(data: TimelineData): Chart {
  const bars = data.lanes.flatMap((lane) => lane.bars);
  const axis = timeAxis(bars);
  let y = axis === null ? 4 : top;
  const drawn: string[] = [];
  for (const lane of data.lanes) {
    const shown = lane.bars.toSorted((a, b) => a.from - b.from || a.to - b.to);
    const undated = lane.undated === 0 ? '' : ` (${counted(data.words, 'undated', lane.undated)})`;
    const title = `${lane.title}${undated}`;
    drawn.push(letters(fitted(title, full), [left, y + 15], { weight: 600, whole: title }));
    y += laneHead;
    if (axis !== null) {
      for (const bar of shown) {
        drawn.push(barOf(bar, y, axis));
        y += barHeight;
      }
    }
    y += 4;
  }
  const grid = axis === null ? [] : gridOf(axis, y);
  return picture(data, { height: Math.max(y, 20) }, timelineWords(data), [...grid, ...drawn]);
}

function timelineWords({ title, lanes, words }: TimelineData): string {
  const { say } = words;
  const all = lanes.map(({ title: name, bars, undated }) => {
    const said = bars
      .toSorted((a, b) => a.from - b.from || a.to - b.to)
      .map((bar) => filledIn(say['of-what'], bar.date, bar.title));
    if (undated > 0) said.push(counted(words, 'undated', undated));
    return filledIn(say['of-what'], name, said.length === 0 ? say['nothing-dated'] : listed(words, said));
  });
  return sentences(words, [title, ...(all.length === 0 ? [say['nothing-to-show']] : all)]);
}

interface TimeAxis {
  readonly place: (day: number) => number;
  readonly ticks: readonly { readonly day: number; readonly label: string }[];
}

/** Null when nothing is dated. The axis ends a little after the last day, so that a diamond there is whole. */
function timeAxis(bars: readonly TimeBar[]): TimeAxis | null {
  if (bars.length === 0) return null;
  const first = bars.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const last = bars.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY);
  const margin = Math.max(10, (last - first) * 0.04);
  const [from, to] = [first - margin, last + 1 + margin];
  return {
    place: (day) => left + (full * (day - from)) / (to - from),
    ticks: ticksOf(Math.ceil(from), Math.floor(to)),
  };
}

/** Steps of months that give at most six ticks: a month up to many years. */
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400];

function ticksOf(from: number, to: number): { day: number; label: string }[] {
  const firstMonth = monthOf(from);
  const lastMonth = monthOf(to);
  const step = monthSteps.find((months) => (lastMonth - firstMonth) / months <= 6) ?? 12_000;
  const ticks: { day: number; label: string }[] = [];
  for (let month = Math.ceil(firstMonth / step) * step; month <= lastMonth; month += step) {
    const day = dayOfMonth(month);
    if (day < from || day > to) continue;
    const year = String(Math.floor(month / 12)).padStart(4, '0');
    ticks.push({ day, label: step >= 12 ? year : `${year}-${String((month % 12) + 1).padStart(2, '0')}` });
  }
  return ticks;
}

/** Months since year 0 of the month that holds a day. */
function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function dayOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
}

function gridOf(axis: TimeAxis, bottom: number): string[] {
  return axis.ticks.flatMap(({ day, label }) => {
    const x = axis.place(day);
    const half = lettersWidth(label, 11) / 2;
    return [
      tag('path', { d: `M${place(x)} ${top - 6}V${place(bottom)}`, stroke: colours.rule }),
      letters(label, [Math.min(Math.max(x, half), chartWidth - half), 12], {
        anchor: 'middle',
        colour: colours.quiet,
        size: 11.5,
      }),
    ];
  });
}

/** Bars shorter than this are diamonds. */
const shortest = 7;

function barOf(bar: TimeBar, y: number, axis: TimeAxis): string {
  const [from, to] = [axis.place(bar.from), axis.place(bar.to + 1)];
  const middle = y + barHeight / 2;
  const isShort = to - from < shortest;
  const end = isShort ? (from + to) / 2 + 6 : to;
  const start = isShort ? (from + to) / 2 - 6 : from;
  return mark(bar, [from, to], middle, isShort) + label(bar, [start, end], middle);
}

function mark(
  { isAbout }: TimeBar,
  [from, to]: readonly [number, number],
  y: number,
  isShort: boolean,
): string {
  const dashes = isAbout ? '3 2' : null;
  if (isShort) {
    const x = (from + to) / 2;
    const d = `M${place(x)} ${place(y - 5)}l5 5l-5 5l-5-5z`;
    return tag('path', {
      d,
      fill: isAbout ? colours.paper : colours.ink,
      stroke: colours.ink,
      'stroke-dasharray': dashes,
    });
  }
  const box = { x: from, y: y - 5, width: to - from, height: 10, rx: 2 };
  return tag('rect', {
    ...box,
    fill: isAbout ? colours.paper : 'none',
    stroke: colours.ink,
    'stroke-width': 1.5,
    'stroke-dasharray': dashes,
  });
}

/** Beside its bar where there is more room; a text on both sides too long is shortened. */
function label(bar: TimeBar, [start, end]: readonly [number, number], y: number): string {
  const whole = `${bar.date} · ${bar.title}`;
  const size = 11.5;
  const isRight = chartWidth - end >= start;
  const room = (isRight ? chartWidth - end : start) - 8;
  if (room < 60) {
    const text = fitted(whole, end - start - 8, size);
    return letters(text, [start + 4, y + 4], { size, whole });
  }
  const text = fitted(whole, room, size);
  return isRight
    ? letters(text, [end + 4, y + 4], { size, whole })
    : letters(text, [start - 4, y + 4], { size, whole, anchor: 'end' });
}
