/**
 * GeoJSON (RFC 7946) in and out. In: every feature is a row, its properties the columns, its geometry a place; of anything but a
 * point the middle counts, with the distance to its farthest corner as precision. Out: points with their precision in metres;
 * records without a place keep their line, with no geometry.
 */
import { formatPoint, parsePoint } from '../field-value.ts';
import { formulaProblem } from '../reading-value.ts';
import { shownValue, type RegisterRecord } from '../record.ts';
import type { Table, TableRow } from './draft.ts';

/** Heading of the column that the geometry becomes. */
export const geometryHeading = 'coordinates (geometry)';

/** Features as a table; null for an object that is no GeoJSON. */
export function tableOfGeojson(
  parsed: unknown,
): { readonly table: Table; readonly notes: readonly string[] } | null {
  const features = featuresOf(parsed);
  if (features === null) return null;
  const headings = new Set<string>([geometryHeading]);
  for (const { properties } of features) for (const key of Object.keys(properties)) headings.add(key);
  const names = [...headings];
  let shapes = 0;
  const rows = features.map(({ properties, geometry, id }, at): TableRow => {
    const place = placeOf(geometry);
    if (place !== null && place.isShape) shapes += 1;
    const all: Readonly<Record<string, unknown>> = { ...(id === null ? {} : { id }), ...properties };
    return {
      line: at + 1,
      cells: names.map((name) => (name === geometryHeading ? (place?.text ?? '') : cellOf(all[name]))),
    };
  });
  const notes =
    shapes === 0
      ? []
      : [`${shapes} shapes became their middle, with the distance to the farthest corner as precision.`];
  return { table: { headLine: 0, headings: names, rows }, notes };
}

interface Feature {
  readonly id: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

function featuresOf(parsed: unknown): readonly Feature[] | null {
  if (!isObject(parsed)) return null;
  const list =
    parsed['type'] === 'FeatureCollection'
      ? parsed['features']
      : parsed['type'] === 'Feature'
        ? [parsed]
        : null;
  if (!Array.isArray(list)) return null;
  return list.filter(isObject).map((one) => {
    const id = one['id'];
    const own = typeof id === 'string' || typeof id === 'number' ? String(id) : null;
    const properties = isObject(one['properties']) ? one['properties'] : {};
    return {
      id: own,
      properties: own === null || 'id' in properties ? properties : { id: own, ...properties },
      geometry: one['geometry'],
    };
  });
}

function cellOf(value: unknown): string {
  // What stands in JSON is text, never a formula.
  if (typeof value === 'string') return formulaProblem(value) === null ? value : `'${value}`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return value
      .map((one) => cellOf(one).replaceAll('|', '\\|'))
      .filter((one) => one !== '')
      .join(' | ');
  return isObject(value) ? JSON.stringify(value).slice(0, 2000) : '';
}

/** A geometry as a geo URI without or with its radius. What is no geometry is handed on as text, so that its row is refused. */
function placeOf(geometry: unknown): { readonly text: string; readonly isShape: boolean } | null {
  if (!isObject(geometry)) return null;
  const corners = cornersOf(geometry['coordinates'] ?? geometry['geometries']);
  if (corners.length === 0)
    return { text: `no coordinates in ${String(geometry['type']).slice(0, 40)}`, isShape: false };
  const [first] = corners;
  if (geometry['type'] === 'Point' && first !== undefined)
    return { text: `${degrees(first[1])}, ${degrees(first[0])}`, isShape: false };
  const longitude = (Math.min(...bounds(corners, 0)) + Math.max(...bounds(corners, 0))) / 2;
  const latitude = (Math.min(...bounds(corners, 1)) + Math.max(...bounds(corners, 1))) / 2;
  const radius = corners.reduce(
    (most, [x, y]) => Math.max(most, metresBetween(latitude, longitude, y, x)),
    1,
  );
  return {
    text: formatPoint({ latitude, longitude, precisionMetres: Math.ceil(radius) }),
    isShape: true,
  };
}

/** Least and greatest of one axis, without spreading a long list. */
function bounds(corners: readonly (readonly [number, number])[], axis: 0 | 1): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const corner of corners) {
    low = Math.min(low, corner[axis]);
    high = Math.max(high, corner[axis]);
  }
  return [low, high];
}

/** All positions of nested coordinates, at most 100,000; without recursion, since depth is the file's choice. */
function cornersOf(coordinates: unknown): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  const open: unknown[] = [coordinates];
  while (open.length > 0 && found.length < 100_000) {
    const one = open.pop();
    if (isObject(one)) open.push(one['coordinates'], one['geometries']);
    if (!Array.isArray(one)) continue;
    const [x, y] = one as unknown[];
    if (typeof x === 'number' && typeof y === 'number') found.push([x, y]);
    else for (const part of one as unknown[]) open.push(part);
  }
  return found;
}

function degrees(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(7))) : 'no number';
}

function metresBetween(lat: number, lon: number, otherLat: number, otherLon: number): number {
  const radians = Math.PI / 180;
  const x = (otherLon - lon) * Math.cos(((lat + otherLat) / 2) * radians);
  return Math.hypot(x, otherLat - lat) * 111_320;
}

/** One record as a feature, as text. Every value stands there, with its date behind " @ ". */
export function geojsonFeature(record: RegisterRecord): string {
  const shown = shownValue(record, 'location');
  const point = shown === null ? null : parsePoint(shown.value);
  const fields = record.fields.map(
    ({ field, values }) =>
      [field, values.map(({ value, asOf }) => (asOf === null ? value : `${value} @ ${asOf}`))] as const,
  );
  return JSON.stringify({
    type: 'Feature',
    id: record.id,
    geometry: point === null ? null : { type: 'Point', coordinates: [point.longitude, point.latitude] },
    properties: {
      kind: record.kind,
      title: record.title,
      precisionMetres: point?.precisionMetres ?? null,
      ...Object.fromEntries(fields),
    },
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
