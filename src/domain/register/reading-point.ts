/**
 * Places as tables write them: degrees with decimals (point or comma), degrees with minutes and seconds, pairs in one cell.
 * How exact a place is comes from whoever states it; decimals alone only bound it from below.
 */
import { formatPoint, parsePoint } from './field-value.ts';
import { shownCell } from './reading-form.ts';

/** Degrees of one axis. */
export interface Degrees {
  readonly value: number;
  /** Half the step of the last digit given, in degrees. */
  readonly stepDegrees: number;
  /** Named by a letter (N, S, E, W); null when none stands there. */
  readonly axis: 'latitude' | 'longitude' | null;
  readonly hasComma: boolean;
}

/** Reads the degrees of one axis; null for a text that is none. */
export function readDegrees(text: string): Degrees | null {
  const given = text.trim().replace(/\u2212/gu, '-');
  const letter = /^([NSEW])|([NSEW])$/iu.exec(given)?.[0].toUpperCase() ?? null;
  const bare = letter === null ? given : given.replace(/^[NSEW]\s?|\s?[NSEW]$/iu, '').trim();
  const plain = /^([+-]?)(\d{1,3})(?:([.,])(\d{1,17}))?\s?°?$/u.exec(bare);
  const read = plain === null ? sexagesimal(bare) : decimal(plain);
  if (read === null) return null;
  const isNegative = bare.startsWith('-') || letter === 'S' || letter === 'W';
  const axis = letter === null ? null : letter === 'N' || letter === 'S' ? 'latitude' : 'longitude';
  return { ...read, value: isNegative ? -Math.abs(read.value) : read.value, axis };
}

function decimal(match: RegExpExecArray): Omit<Degrees, 'axis'> {
  const decimals = match[4] ?? '';
  return {
    value: Number(`${match[2] ?? ''}.${decimals === '' ? '0' : decimals}`),
    stepDegrees: 0.5 * 10 ** -decimals.length,
    hasComma: match[3] === ',',
  };
}

/** 11°33'24.5", with any of the marks that programs and people write. */
function sexagesimal(text: string): Omit<Degrees, 'axis'> | null {
  const match =
    /^[+-]?(\d{1,3})\s?[°º:d]\s?(\d{1,2}(?:[.,]\d{1,8})?)\s?(?:['’′:m]\s?(?:(\d{1,2}(?:[.,]\d{1,6})?)\s?(?:["”″s]|''|’’)?)?)?$/iu.exec(
      text,
    );
  if (match === null) return null;
  const [minutes, seconds] = [match[2] ?? '0', match[3]].map((part) => part?.replace(',', '.'));
  const [m, s] = [Number(minutes), Number(seconds ?? 0)];
  if (m >= 60 || s >= 60) return null;
  const last = seconds ?? minutes ?? '';
  const unit = seconds === undefined ? 60 : 3600;
  const step = (0.5 * 10 ** -(last.split('.')[1] ?? '').length) / unit;
  return { value: Number(match[1]) + m / 60 + s / 3600, stepDegrees: step, hasComma: text.includes(',') };
}

/** Latitude and longitude in one cell, in the order in which they stand there; null for a text that is no pair. */
export function readPair(text: string): { readonly first: Degrees; readonly second: Degrees } | null {
  const given = text.trim().slice(0, 200);
  const inAddress = /[@=/](-?\d{1,2}\.\d{1,15}),(-?\d{1,3}\.\d{1,15})/u.exec(given);
  const bare = inAddress === null ? given.replace(/^[([]|[)\]]$/gu, '').trim() : '';
  const parts = inAddress === null ? splitPair(bare) : [inAddress[1] ?? '', inAddress[2] ?? ''];
  const [first, second] = parts.map((part) => readDegrees(part));
  return first === undefined || first === null || second === undefined || second === null
    ? null
    : { first, second };
}

function splitPair(text: string): readonly string[] {
  for (const separator of [/\s?[;|/]\s?/u, /,\s+/u, /,/u, /(?<=[NSEW])\s*/iu, /\s+/u]) {
    const parts = text.split(separator).filter((part) => part !== '');
    if (parts.length === 2 && parts.every((part) => readDegrees(part) !== null)) return parts;
  }
  return [];
}

const metresOfDegree = 111_320;
/** Decimals say how a number was written, not how well a place was found: derived precision is never finer than this. */
export const leastDerivedMetres = 100;

/** Radius in metres that follows from how many digits were given: the corner of the cell that they leave open. */
export function derivedPrecision(latitude: Degrees, longitude: Degrees): number {
  // Programs drop zeros at the end, so the finer of the two counts.
  const step = Math.min(latitude.stepDegrees, longitude.stepDegrees);
  return Math.max(leastDerivedMetres, Math.ceil(step * Math.SQRT2 * metresOfDegree));
}

/** Metres of a precision ("500", "2 km", "±50m"); null for a text that is none. */
export function readMetres(text: string): number | null {
  const match =
    /^(?:±|\+\/-|~|about|within|radius)?\s?(\d{1,7}(?:[.,]\d{1,3})?)\s?(km|kilomet(?:re|er)s?|m|met(?:re|er)s?)?$/iu.exec(
      text.trim(),
    );
  if (match === null) return null;
  const factor = /^k/iu.test(match[2] ?? '') ? 1000 : 1;
  const metres = Math.ceil(Number((match[1] ?? '').replace(',', '.')) * factor);
  return metres >= 1 && metres <= 20_000_000 ? metres : null;
}

/** The canonical text of a place; null when it lies outside of the degrees there are. */
export function pointValue(
  latitude: number,
  longitude: number,
  precisionMetres: number | null,
): string | null {
  const text = formatPoint({ latitude, longitude, precisionMetres });
  return parsePoint(text) === null ? null : text;
}

/** What to write, for messages. */
export const degreesAdvice = (axis: string): string =>
  `Write the ${axis} in degrees, as ${axis === 'latitude' ? '11.5564' : '104.9282'}; leave both cells empty when the place is not known.`;

export function noDegrees(axis: string, cell: string): string {
  return `“${shownCell(cell)}” is no ${axis}.`;
}
