/**
 * What a map draws at one scale: records that would lie on top of each other become one square with their number. Pure.
 * Places are in the metres of the Web Mercator projection (EPSG:3857).
 */
import type { RecordMarkLine } from '../../contract/register.ts';

/** A record with its place on the map. */
export interface PlacedMark {
  readonly mark: RecordMarkLine;
  readonly x: number;
  readonly y: number;
  /** Radius of the stated precision in map metres; null when nobody stated one. */
  readonly radius: number | null;
}

/** West, south, east, north, in map metres. */
export type Extent = readonly [number, number, number, number];

export interface Cluster {
  readonly x: number;
  readonly y: number;
  readonly members: readonly PlacedMark[];
}

const earthRadius = 6_378_137;
/** The projection ends here. */
const lastLatitude = 85;
/** Records nearer than this, in CSS pixels, stand as one. */
const cellPixels = 44;
/** Below this many metres a pixel every record stands for itself. */
const finestResolution = 4;

export function placed(marks: readonly RecordMarkLine[]): PlacedMark[] {
  return marks.flatMap((mark) => {
    const { latitude, longitude, precisionMetres } = mark;
    if (latitude === null || longitude === null) return [];
    const clamped = Math.max(-lastLatitude, Math.min(lastLatitude, latitude));
    const radians = (clamped * Math.PI) / 180;
    const x = (longitude * Math.PI * earthRadius) / 180;
    const y = earthRadius * Math.log(Math.tan(Math.PI / 4 + radians / 2));
    // The projection stretches: a metre on the ground is longer on the map the further from the equator.
    const radius = precisionMetres === null ? null : precisionMetres / Math.cos(radians);
    return [{ mark, x, y, radius }];
  });
}

/** Groups by cells of a fixed grid, so that the same scale always gives the same squares wherever the map is moved. */
export function clusters(marks: readonly PlacedMark[], resolution: number): Cluster[] {
  if (resolution <= finestResolution) return marks.map((one) => ({ x: one.x, y: one.y, members: [one] }));
  const cell = cellPixels * resolution;
  const cells = new Map<string, PlacedMark[]>();
  for (const one of marks) {
    const key = `${Math.floor(one.x / cell)} ${Math.floor(one.y / cell)}`;
    const members = cells.get(key);
    if (members === undefined) cells.set(key, [one]);
    else members.push(one);
  }
  return [...cells.values()].map((members) => ({
    x: members.reduce((sum, { x }) => sum + x, 0) / members.length,
    y: members.reduce((sum, { y }) => sum + y, 0) / members.length,
    members,
  }));
}

/** The extent of some records; null when there is none. */
export function extentOf(marks: readonly PlacedMark[]): Extent | null {
  if (marks.length === 0) return null;
  return marks.reduce<[number, number, number, number]>(
    ([west, south, east, north], { x, y }) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

export function isInside({ x, y }: Pick<PlacedMark, 'x' | 'y'>, extent: Extent): boolean {
  const [west, south, east, north] = extent;
  return x >= west && x <= east && y >= south && y <= north;
}

/** South, west, north, east in degrees. */
export function boxOfExtent([west, south, east, north]: Extent): readonly [number, number, number, number] {
  const longitude = (x: number): number => Math.max(-180, Math.min(180, (x / earthRadius / Math.PI) * 180));
  const latitude = (y: number): number =>
    ((2 * Math.atan(Math.exp(y / earthRadius)) - Math.PI / 2) * 180) / Math.PI;
  return [latitude(south), longitude(west), latitude(north), longitude(east)];
}

/** The other way round. */
export function extentOfBox([south, west, north, east]: readonly [number, number, number, number]): Extent {
  const corner = (latitude: number, longitude: number): { x: number; y: number } => {
    const radians = (Math.max(-lastLatitude, Math.min(lastLatitude, latitude)) * Math.PI) / 180;
    return {
      x: (longitude * Math.PI * earthRadius) / 180,
      y: earthRadius * Math.log(Math.tan(Math.PI / 4 + radians / 2)),
    };
  };
  const [low, high] = [corner(south, west), corner(north, east)];
  return [low.x, low.y, high.x, high.y];
}
