/**
 * Places of a table, looked at together: a pair of degrees that lies far from all others, and among them when exchanged, has
 * its latitude and longitude swapped. A place is never more exact than somebody said or its digits allow.
 */
import { shownCell } from '../reading-form.ts';
import {
  degreesAdvice,
  derivedPrecision,
  leastDerivedMetres,
  noDegrees,
  pointValue,
  readDegrees,
  readMetres,
  readPair,
  type Degrees,
} from '../reading-point.ts';
import { formulaProblem, saysNothing } from '../reading-value.ts';
import { parsePoint } from '../field-value.ts';
import type { DraftProblem, DraftValue, Table, TableRow } from './draft.ts';
import type { ColumnMapping, TableMapping } from './mapping.ts';

interface Place {
  readonly latitude: Degrees;
  readonly longitude: Degrees;
  /** Heading that messages name, and what stands there. */
  readonly column: string;
  readonly cell: string;
}

interface ReadPlace {
  readonly values: readonly DraftValue[];
  readonly problems: readonly DraftProblem[];
}

const nothing: ReadPlace = { values: [], problems: [] };

export class PlaceReader {
  readonly #columns: ReadonlyMap<string, ColumnMapping>;
  readonly #precisionMetres: number | null;
  readonly #middle: Middle | null;
  #derived = 0;
  #commas = 0;

  constructor(table: Table, { columns, precisionMetres }: TableMapping) {
    this.#columns = new Map(columns.map((column) => [column.target, column] as const));
    this.#precisionMetres = precisionMetres;
    this.#middle = middleOf(table.rows.flatMap((row) => this.#pairOf(row) ?? []));
  }

  /** Sentences about how places were read, after all rows. */
  notes(): readonly string[] {
    const notes: string[] = [];
    if (this.#derived > 0)
      notes.push(
        `${this.#derived} places have no precision of their own: it was derived from their decimals, and never finer than ${leastDerivedMetres} metres. Say a precision for all if you know one.`,
      );
    if (this.#commas > 0)
      notes.push(`${this.#commas} coordinates have a decimal comma, which was read as a point.`);
    return notes;
  }

  /** The place of a row as a value, or what is wrong with it. */
  read(row: TableRow): ReadPlace {
    const parts = this.#cells(row);
    if (parts.every(({ cell }) => saysNothing(cell, 'point'))) return nothing;
    const problem = (part: { column: string; cell: string }, message: string, advice: string): ReadPlace => ({
      values: [],
      problems: [{ line: row.line, column: part.column, cell: part.cell.slice(0, 80), message, advice }],
    });
    const bad = parts.find(({ cell, isRead }) => !isRead || formulaProblem(cell) !== null);
    if (bad !== undefined) return problem(bad, badCell(bad), badAdvice(bad));
    const place = this.#pairOf(row);
    if (place === null) return nothing;
    const trouble = this.#trouble(place);
    if (trouble !== null) return problem(place, ...trouble);
    return (
      this.#value(row, place) ?? problem(place, noDegrees('place', place.cell), degreesAdvice('latitude'))
    );
  }

  /** The cells in which the place stands. */
  #cells(row: TableRow): readonly { axis: string; column: string; cell: string; isRead: boolean }[] {
    return ['latitude', 'longitude', 'coordinates'].flatMap((axis) => {
      const column = this.#columns.get(axis);
      if (column === undefined) return [];
      const cell = cellOf(row, column);
      const isRead =
        axis === 'coordinates' ? this.#fromPair(cell, column.heading) !== null : readDegrees(cell) !== null;
      const isOther = axis === 'coordinates' && saysNothing(cell, 'point');
      return isOther ? [] : [{ axis, column: column.heading, cell, isRead }];
    });
  }

  #pairOf(row: TableRow): Place | null {
    const pair = this.#columns.get('coordinates');
    if (pair !== undefined) {
      const place = this.#fromPair(cellOf(row, pair), pair.heading);
      if (place !== null) return place;
    }
    const [latitude, longitude] = [this.#columns.get('latitude'), this.#columns.get('longitude')];
    if (latitude === undefined || longitude === undefined) return null;
    const [lat, lon] = [readDegrees(cellOf(row, latitude)), readDegrees(cellOf(row, longitude))];
    if (lat === null || lon === null) return null;
    return {
      latitude: lat,
      longitude: lon,
      column: `${latitude.heading}, ${longitude.heading}`,
      cell: `${cellOf(row, latitude)}, ${cellOf(row, longitude)}`,
    };
  }

  /** Letters say which is which; without them latitude stands first, as the register writes it. */
  #fromPair(cell: string, column: string): Place | null {
    const pair = readPair(cell.replace(/^geo:/u, '').replace(/;u=\d+$/u, ''));
    if (pair === null) return null;
    const isTurned = pair.first.axis === 'longitude' || pair.second.axis === 'latitude';
    const [latitude, longitude] = isTurned ? [pair.second, pair.first] : [pair.first, pair.second];
    return { latitude, longitude, column, cell };
  }

  #trouble({ latitude, longitude, cell }: Place): readonly [string, string] | null {
    const [lat, lon] = [latitude.value, longitude.value];
    const exchanged = `Exchange the two: ${String(lon)}, ${String(lat)}.`;
    if (lat === 0 && lon === 0)
      return [
        '0, 0 lies in the sea off Africa: a program wrote it for “not known”.',
        'Leave both cells empty when the place is not known.',
      ];
    if (latitude.axis === 'longitude' || longitude.axis === 'latitude')
      return ['Latitude (N, S) and longitude (E, W) are swapped.', exchanged];
    if (Math.abs(lat) > 90 && Math.abs(lon) <= 90 && Math.abs(lat) <= 180)
      return ['A latitude is at most 90 degrees; latitude and longitude are swapped, it seems.', exchanged];
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180)
      return [
        `“${shownCell(cell)}” lies outside of the globe.`,
        'A latitude lies between -90 and 90, a longitude between -180 and 180; look for a lost decimal point.',
      ];
    const middle = this.#middle;
    if (middle !== null && !isNear(middle, lat, lon) && isNear(middle, lon, lat))
      return [
        'This place lies far from all other rows, and among them when latitude and longitude are exchanged.',
        exchanged,
      ];
    return null;
  }

  #value(row: TableRow, place: Place): ReadPlace | null {
    const column = this.#columns.get('precision');
    const cell = column === undefined ? '' : cellOf(row, column);
    const stated = /^geo:.*;u=(\d+)$/u.exec(place.cell)?.[1];
    const own = saysNothing(cell, 'point')
      ? stated === undefined
        ? null
        : Number(stated)
      : readMetres(cell);
    if (own === null && !saysNothing(cell, 'point'))
      return {
        values: [],
        problems: [
          {
            line: row.line,
            column: column?.heading ?? null,
            cell: cell.slice(0, 80),
            message: `“${shownCell(cell)}” is no precision.`,
            advice: 'Write the radius in metres, as 500, or with its unit, as 2 km.',
          },
        ],
      };
    const metres = own ?? this.#precisionMetres ?? derivedPrecision(place.latitude, place.longitude);
    const value = pointValue(place.latitude.value, place.longitude.value, metres);
    if (value === null || parsePoint(value) === null) return null;
    if (own === null && this.#precisionMetres === null) this.#derived += 1;
    if (place.latitude.hasComma || place.longitude.hasComma) this.#commas += 1;
    return { values: [{ field: 'location', value, asOf: null }], problems: [] };
  }
}

function cellOf({ cells }: TableRow, { index }: ColumnMapping): string {
  return (cells[index] ?? '').trim().replace(/^'(?=[-+])/u, '');
}

function badCell({ axis, cell }: { axis: string; cell: string }): string {
  const formula = formulaProblem(cell);
  if (formula?.ok === false) return formula.message;
  if (saysNothing(cell, 'point')) return `The ${axis} is missing, and the other of the two is there.`;
  return noDegrees(axis === 'coordinates' ? 'pair of latitude and longitude' : axis, cell);
}

function badAdvice({ axis, cell }: { axis: string; cell: string }): string {
  const formula = formulaProblem(cell);
  if (formula?.ok === false) return formula.advice;
  return axis === 'coordinates'
    ? 'Write latitude, then longitude, in degrees: 11.5564, 104.9282.'
    : degreesAdvice(axis);
}

/** Where most places of a table lie. */
interface Middle {
  readonly latitude: number;
  readonly longitude: number;
  readonly reach: number;
}

/** Fewer rows than this have no neighbourhood to be far from. */
const fewestRows = 4;

function middleOf(places: readonly Place[]): Middle | null {
  const sound = places.filter(
    ({ latitude, longitude }) => Math.abs(latitude.value) <= 90 && Math.abs(longitude.value) <= 180,
  );
  if (sound.length < fewestRows) return null;
  const latitude = median(sound.map((one) => one.latitude.value));
  const longitude = median(sound.map((one) => one.longitude.value));
  const distances = sound.map((one) =>
    Math.max(Math.abs(one.latitude.value - latitude), Math.abs(one.longitude.value - longitude)),
  );
  return { latitude, longitude, reach: Math.max(5, 4 * median(distances)) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function isNear(middle: Middle, latitude: number, longitude: number): boolean {
  return (
    Math.max(Math.abs(latitude - middle.latitude), Math.abs(longitude - middle.longitude)) <= middle.reach
  );
}
