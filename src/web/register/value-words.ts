/** Canonical values of the register in words: dates, numbers with their bound, places with their precision. Pure. */
import type { HeldFieldLine } from '../../contract/register.ts';
import { dayNumber } from '../words/dates.ts';
import { lastDayOf } from '../lineage/time-axis.ts';
import type { Words } from '../words/use-words.ts';

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
  /** Radius inside which it lies; null when nobody said. */
  readonly precisionMetres: number | null;
}

/** Reads "geo:11.5564,104.9282;u=500"; null for any other text. */
export function parsePoint(text: string | null): Point | null {
  const match = /^geo:(-?[\d.]+),(-?[\d.]+)(?:;u=(\d+))?$/.exec(text ?? '');
  if (match === null) return null;
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return null;
  return { latitude, longitude, precisionMetres: match[3] === undefined ? null : Number(match[3]) };
}

/** The canonical text of a place; at most six decimals, a tenth of a metre. */
export function formatPoint({ latitude, longitude, precisionMetres }: Point): string {
  const degrees = (value: number): string => String(Number(value.toFixed(6)) + 0);
  const u = precisionMetres === null ? '' : `;u=${Math.round(precisionMetres)}`;
  return `geo:${degrees(latitude)},${degrees(longitude)}${u}`;
}

export interface Days {
  /** Days since 1970, both included. */
  readonly from: number;
  readonly to: number;
  readonly isAbout: boolean;
}

/** First and last possible day of a date value; null when it is none. */
export function daysOf(date: string | null): Days | null {
  if (date === null) return null;
  const isAbout = date.endsWith('~');
  const [first = '', last = first] = (isAbout ? date.slice(0, -1) : date).split('/');
  const [from, to] = [dayNumber(first), lastDayOf(last)];
  return from === null || to === null ? null : { from, to, isAbout };
}

export function dateInWords(date: string, { t, date: plain }: Words): string {
  if (!date.endsWith('~')) return plain(date);
  return t('register.about', { what: plain(date.slice(0, -1)) });
}

/** Made once: making a format takes longer than using it. */
const degrees = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 5 });

export function pointInWords(point: Point, words: Words): string {
  const { t } = words;
  const latitude = `${degrees.format(Math.abs(point.latitude))}° ${point.latitude < 0 ? 'S' : 'N'}`;
  const longitude = `${degrees.format(Math.abs(point.longitude))}° ${point.longitude < 0 ? 'W' : 'E'}`;
  const precision =
    point.precisionMetres === null
      ? t('register.precision-unknown')
      : t('register.within', { distance: distanceInWords(point.precisionMetres, words) });
  return `${latitude}, ${longitude} · ${precision}`;
}

export function distanceInWords(metres: number, { number }: Words): string {
  return metres >= 1000 ? `${number(Math.round(metres / 100) / 10)} km` : `${number(metres)} m`;
}

export function quantityInWords(text: string, { t, number }: Words): string {
  const range = /^([\d.]+)\.\.([\d.]+)$/.exec(text);
  if (range !== null) return `${number(Number(range[1]))}–${number(Number(range[2]))}`;
  const one = /^(>=|>|<=|<|~)?(\d[\d.]*)$/.exec(text);
  if (one === null) return text;
  const what = number(Number(one[2]));
  const bounds = {
    '>=': 'register.at-least',
    '>': 'register.more-than',
    '<=': 'register.at-most',
    '<': 'register.fewer-than',
    '~': 'register.about',
  } as const;
  const bound = one[1] as keyof typeof bounds | undefined;
  return bound === undefined ? what : t(bounds[bound], { what });
}

/** A choice as it is read: "not-investigated" as "not investigated". */
export function choiceInWords(choice: string): string {
  return choice.replaceAll('-', ' ');
}

/** A value of a field as text, without links. */
export function valueInWords(
  type: HeldFieldLine['type'],
  value: { readonly value: string; readonly title: string | null },
  words: Words,
): string {
  if (type === 'date') return dateInWords(value.value, words);
  if (type === 'quantity') return quantityInWords(value.value, words);
  if (type === 'choice') return choiceInWords(value.value);
  if (type === 'record') return value.title ?? value.value;
  const point = type === 'point' ? parsePoint(value.value) : null;
  return point === null ? value.value : pointInWords(point, words);
}
