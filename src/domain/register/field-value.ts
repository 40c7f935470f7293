/**
 * Values of the register in their canonical form: one text for one value, so that two statements of the same value meet.
 * Free forms (spreadsheets, forms) are read elsewhere; here only the canonical form passes.
 */
import { daysInMonth, isPartialDate } from '../../base/index.ts';

/**
 * `name`, `text`: NFC, one line or many. `date`: "2025", "2025-03", "2025-03-09", an interval "2025-03/2025-05", each with "~"
 * behind it when it is about that time (EDTF, ISO 8601-2). `quantity`: "53", ">=53", ">53", "<=53", "<53", "~53", "40..60".
 * `point`: a geo URI (RFC 5870) "geo:11.5564,104.9282;u=500", WGS 84 degrees, latitude first, `u` the uncertainty in metres.
 * `choice`: one of the field's choices. `record`: the id of another record. `address`: an http or https address.
 */
export type FieldType = 'name' | 'text' | 'date' | 'quantity' | 'point' | 'choice' | 'record' | 'address';

/** Why a text is not a value of its type, as a sentence with what to do; null when it is one. */
export function valueProblem(type: FieldType, text: string, choices: readonly string[] = []): string | null {
  if (text.trim() !== text || text === '') return 'It is empty, or begins or ends with a space.';
  if (text.normalize('NFC') !== text) return 'It is not in Unicode’s form NFC.';
  switch (type) {
    case 'name':
      return text.length <= 300 && !/[\p{Cc}\u2028\u2029]/u.test(text)
        ? null
        : 'A name is one line of at most 300 characters.';
    case 'text':
      return null;
    case 'date':
      return isFuzzyDate(text)
        ? null
        : `“${shown(text)}” is no date: write 2025, 2025-03, 2025-03-09 or 2025-03-09/2025-03-13, with ~ behind it for “about”.`;
    case 'quantity':
      return parseQuantity(text) !== null
        ? null
        : `“${shown(text)}” is no number: write 53, >=53, ~53 or 40..60.`;
    case 'point':
      return parsePoint(text) !== null
        ? null
        : `“${shown(text)}” is no place: write geo:LATITUDE,LONGITUDE;u=METRES, as geo:11.5564,104.9282;u=500.`;
    case 'choice':
      return choices.includes(text) ? null : `“${shown(text)}” is none of: ${choices.join(', ')}.`;
    case 'record':
      return isRecordId(text) ? null : `“${shown(text)}” is not the id of a record.`;
    case 'address':
      return /^https?:\/\/[^\s/?#]+[^\s]*$/i.test(text)
        ? null
        : `“${shown(text)}” is no web address: it begins with https://.`;
  }
}

/** True for the id of a record: its kind's prefix and 4 to 40 letters or digits. */
export function isRecordId(text: string): boolean {
  return /^[a-z]{2,12}-[0-9a-z]{4,40}$/.test(text);
}

/** Days of a fuzzy date as ISO days, both ends included. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
  /** "About": the source does not say it exactly. */
  readonly about: boolean;
}

/** The span of a date value; null for a text that is no date. */
export function dateSpan(text: string): DateSpan | null {
  const about = text.endsWith('~');
  const [from = '', to = from, more] = (about ? text.slice(0, -1) : text).split('/');
  if (more !== undefined || !isPartialDate(from) || !isPartialDate(to)) return null;
  const span = { from: firstDay(from), to: lastDay(to), about };
  return span.from <= span.to ? span : null;
}

/** A number with its bound; `low` or `high` null where the bound leaves it open. */
export interface QuantityValue {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: '=' | '>=' | '>' | '<=' | '<' | '~' | 'range';
}

/** Reads a quantity value; null for a text that is none. Numbers are decimal, without separators. */
export function parseQuantity(text: string): QuantityValue | null {
  const range = /^(\d{1,15}(?:\.\d{1,6})?)\.\.(\d{1,15}(?:\.\d{1,6})?)$/.exec(text);
  if (range !== null) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    return low < high ? { low, high, bound: 'range' } : null;
  }
  const one = /^(>=|>|<=|<|~)?(\d{1,15}(?:\.\d{1,6})?)$/.exec(text);
  if (one === null) return null;
  const bound = (one[1] ?? '=') as QuantityValue['bound'];
  const value = Number(one[2]);
  return { low: bound.startsWith('<') ? null : value, high: bound.startsWith('>') ? null : value, bound };
}

/** A place: WGS 84 degrees and the radius in metres inside which it lies; null: the source does not say how exact it is. */
export interface PointValue {
  readonly latitude: number;
  readonly longitude: number;
  readonly precisionMetres: number | null;
}

/** Reads a geo URI (RFC 5870 section 3.3) in its canonical form; null for any other text. */
export function parsePoint(text: string): PointValue | null {
  const match = /^geo:(-?\d{1,2}(?:\.\d{1,7})?),(-?\d{1,3}(?:\.\d{1,7})?)(?:;u=(\d{1,8}))?$/.exec(text);
  if (match === null) return null;
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  const point = {
    latitude,
    longitude,
    precisionMetres: match[3] === undefined ? null : Number(match[3]),
  };
  return formatPoint(point) === text ? point : null;
}

/** The canonical text of a place. */
export function formatPoint({ latitude, longitude, precisionMetres }: PointValue): string {
  // Not String(): it writes a few ten-millionths of a degree with an exponent.
  const degrees = (value: number): string =>
    value
      .toFixed(7)
      .replace(/\.?0+$/, '')
      .replace(/^-0$/, '0');
  const u = precisionMetres === null ? '' : `;u=${precisionMetres}`;
  return `geo:${degrees(latitude)},${degrees(longitude)}${u}`;
}

function isFuzzyDate(text: string): boolean {
  return dateSpan(text) !== null;
}

function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5))];
  return `${date}-${daysInMonth(year, month)}`;
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
