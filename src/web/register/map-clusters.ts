/**
 * What a map draws at one scale: records that would lie on top of each other become one square with their number. Pure.
 * Places are in the metres of the Web Mercator projection (EPSG:3857).
 */
import type { MapCell, MapWindow, PlaceMark } from '../api/register.ts';
import type { Corner } from './filter.ts';

/** A record with its place on the map. */
export interface PlacedMark {
  readonly mark: PlaceMark;
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
  readonly count: number;
  /** Its records; none where only their number is known. */
  readonly members: readonly PlacedMark[];
  /** Where its records lie. */
  readonly extent: Extent;
}

const earthRadius = 6_378_137;
/** The projection ends here. */
const lastLatitude = 85;
/** Records nearer than this, in CSS pixels, stand as one. */
const cellPixels = 44;
/** Below this many metres a pixel every record stands for itself. */
const finestResolution = 4;

/** The place of degrees on the map. */
function pointAt(latitude: number, longitude: number): { readonly x: number; readonly y: number } {
  const radians = radiansOf(latitude);
  return {
    x: (longitude * Math.PI * earthRadius) / 180,
    y: earthRadius * Math.log(Math.tan(Math.PI / 4 + radians / 2)),
  };
}

function radiansOf(latitude: number): number {
  return (Math.max(-lastLatitude, Math.min(lastLatitude, latitude)) * Math.PI) / 180;
}

/** The other way round. */
function degreesAt(x: number, y: number): Corner {
  const latitude = ((2 * Math.atan(Math.exp(y / earthRadius)) - Math.PI / 2) * 180) / Math.PI;
  return [latitude, (x / earthRadius / Math.PI) * 180];
}

export function placed(marks: readonly PlaceMark[]): PlacedMark[] {
  return marks.flatMap((mark) => {
    const { latitude, longitude, precisionMetres } = mark;
    if (latitude === null || longitude === null) return [];
    // The projection stretches: a metre on the ground is longer on the map the further from the equator.
    const radius = precisionMetres === null ? null : precisionMetres / Math.cos(radiansOf(latitude));
    return [{ mark, ...pointAt(latitude, longitude), radius }];
  });
}

/** Groups by cells of a fixed grid, so that the same scale always gives the same squares wherever the map is moved. */
export function clusters(marks: readonly PlacedMark[], resolution: number): Cluster[] {
  if (resolution <= finestResolution) return marks.map(alone);
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
    count: members.length,
    members,
    extent: extentOf(members) ?? [0, 0, 0, 0],
  }));
}

/** A record that stands for itself. */
export function alone(one: PlacedMark): Cluster {
  return { x: one.x, y: one.y, count: 1, members: [one], extent: [one.x, one.y, one.x, one.y] };
}

/** A cell that the server counted. */
export function counted({ latitude, longitude, count, box }: MapCell): Cluster {
  return { ...pointAt(latitude, longitude), count, members: [], extent: extentOfBox(box) };
}

/** The extent of some records and cells; null when there is none. */
export function extentOf(
  marks: readonly Pick<PlacedMark, 'x' | 'y'>[],
  cells: readonly Pick<Cluster, 'extent'>[] = [],
): Extent | null {
  if (marks.length + cells.length === 0) return null;
  const extents = [...marks.map(({ x, y }): Extent => [x, y, x, y]), ...cells.map(({ extent }) => extent)];
  return extents.reduce<Extent>(
    (all, one) => [
      Math.min(all[0], one[0]),
      Math.min(all[1], one[1]),
      Math.max(all[2], one[2]),
      Math.max(all[3], one[3]),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

/** A closed shape in map metres: its corners in order. */
export type Shape = readonly (readonly [number, number])[];

/** A shape of degrees on the map: from corner to corner the shorter way around the earth. */
export function shapeOf(corners: readonly Corner[]): Shape {
  let last = corners[0]?.[1] ?? 0;
  return corners.map(([latitude, longitude]) => {
    last = longitude + 360 * Math.round((last - longitude) / 360);
    const { x, y } = pointAt(latitude, last);
    return [x, y];
  });
}

/** The corners of a shape in degrees. */
export function cornersOf(shape: Shape): readonly Corner[] {
  return shape.map(([x, y]) => {
    const [latitude, longitude] = degreesAt(x, y);
    return [latitude, longitude - 360 * Math.round(longitude / 360)];
  });
}

export function isInside({ x, y }: Pick<PlacedMark, 'x' | 'y'>, extent: Extent): boolean {
  const [west, south, east, north] = extent;
  return x >= west && x <= east && y >= south && y <= north;
}

/** South, west, north, east in degrees. */
export function boxOfExtent([west, south, east, north]: Extent): readonly [number, number, number, number] {
  const [low, high] = [degreesAt(west, south), degreesAt(east, north)];
  const onEarth = (longitude: number): number => Math.max(-180, Math.min(180, longitude));
  return [low[0], onEarth(low[1]), high[0], onEarth(high[1])];
}

/** The other way round. */
export function extentOfBox([south, west, north, east]: readonly [number, number, number, number]): Extent {
  const [low, high] = [pointAt(south, west), pointAt(north, east)];
  return [low.x, low.y, high.x, high.y];
}

/** What the window of a map shows, and its scale in metres a pixel. */
export interface MapViewport {
  readonly extent: Extent;
  readonly resolution: number;
}

/** Cells that the server counts are about this wide, in CSS pixels. */
const countedPixels = 64;
/** The server's finest cells. */
const finestLevel = 16;
const metresAround = 2 * Math.PI * earthRadius;

/**
 * What is asked of the server for a window: half of it more on every side, its edges on every fourth cell, so that the next small step
 * asks for the same.
 */
export function windowOf({ extent, resolution }: MapViewport): MapWindow {
  const wanted = Math.round(Math.log2(metresAround / (countedPixels * resolution)));
  const level = Math.max(0, Math.min(finestLevel, wanted));
  const [west, south, east, north] = extent;
  const [wide, high] = [(east - west) / 2, (north - south) / 2];
  const box = boxOfExtent([west - wide, south - high, east + wide, north + high]);
  const step = (4 * 360) / 2 ** level;
  const before = (side: number, least: number): number => Math.max(least, Math.floor(side / step) * step);
  const after = (side: number, most: number): number => Math.min(most, Math.ceil(side / step) * step);
  const window = [before(box[0], -90), before(box[1], -180), after(box[2], 90), after(box[3], 180)];
  return { window: window.join(','), level };
}
