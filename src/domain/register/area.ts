/**
 * A shape drawn on a map, as a filter: its corners in degrees, joined by straight lines in degrees (RFC 7946, 3.1.1). A record lies in
 * it by the middle of its place. Between two corners the shorter way around the earth counts, so that a shape may cross the 180th
 * meridian; one that goes around a pole is none.
 */

/** Latitude, longitude in degrees. */
export type Corner = readonly [latitude: number, longitude: number];

export interface Area {
  /** Longitudes run on without a jump: beyond ±180 where the shape crosses the meridian there. */
  readonly corners: readonly Corner[];
  /** South, west, north, east of it; west above east crosses the 180th meridian. */
  readonly box: readonly [number, number, number, number];
}

/** Most corners of a shape: enough for one drawn by hand, few enough for an address. */
export const mostCorners = 100;

const corner = /^(-?\d{1,2}(?:\.\d{1,5})?),(-?\d{1,3}(?:\.\d{1,5})?)$/;

/** Reads "11.2,104.5_11.9,104.6_11.5,105.3"; null for a text that is no shape. */
export function parseArea(text: string): Area | null {
  const parts = text.split('_', mostCorners + 1);
  if (parts.length < 3 || parts.length > mostCorners) return null;
  const corners: Corner[] = [];
  for (const part of parts) {
    const match = corner.exec(part);
    const [latitude, longitude] = [Number(match?.[1] ?? NaN), Number(match?.[2] ?? NaN)];
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return null;
    corners.push([latitude, near(longitude, corners.at(-1)?.[1] ?? longitude)]);
  }
  const [first, last] = [corners[0]?.[1] ?? 0, corners.at(-1)?.[1] ?? 0];
  return Math.abs(first - last) > 180 ? null : { corners, box: boxOf(corners) };
}

/** The text of a shape, five decimals (a metre). */
export function formatArea(corners: readonly Corner[]): string {
  const degrees = (value: number): string => String(Number(value.toFixed(5)));
  return corners
    .map(([latitude, longitude]) => `${degrees(latitude)},${degrees(turned(longitude))}`)
    .join('_');
}

/** True when the place lies inside or on the outline (to a tenth of a millimetre). */
export function areaHolds({ corners }: Area, [latitude, longitude]: Corner): boolean {
  return [-360, 0, 360].some((turn) => isWithin(corners, latitude, longitude + turn));
}

/** On the outline, or a line from the place to the east crosses it an odd number of times. */
function isWithin(corners: readonly Corner[], y: number, x: number): boolean {
  let inside = false;
  let [y1, x1] = corners.at(-1) ?? [0, 0];
  for (const [y2, x2] of corners) {
    if (isOn([y1, x1], [y2, x2], [y, x])) return true;
    if (y1 > y !== y2 > y && x < ((x1 - x2) * (y - y2)) / (y1 - y2) + x2) inside = !inside;
    [y1, x1] = [y2, x2];
  }
  return inside;
}

/** Degrees: a tenth of a millimetre. */
const onLine = 1e-9;

function isOn([y1, x1]: Corner, [y2, x2]: Corner, [y, x]: Corner): boolean {
  const isBetween =
    y >= Math.min(y1, y2) - onLine &&
    y <= Math.max(y1, y2) + onLine &&
    x >= Math.min(x1, x2) - onLine &&
    x <= Math.max(x1, x2) + onLine;
  if (!isBetween) return false;
  const length = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
  return Math.abs((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)) <= onLine * length;
}

function boxOf(corners: readonly Corner[]): Area['box'] {
  let [south, west, north, east] = [90, Infinity, -90, -Infinity];
  for (const [latitude, longitude] of corners) {
    [south, north] = [Math.min(south, latitude), Math.max(north, latitude)];
    [west, east] = [Math.min(west, longitude), Math.max(east, longitude)];
  }
  return [south, turned(west), north, turned(east)];
}

/** The turn of a longitude that lies nearest to another. */
function near(longitude: number, to: number): number {
  return longitude + 360 * Math.round((to - longitude) / 360);
}

/** Between -180 and 180. */
function turned(longitude: number): number {
  return Math.abs(longitude) <= 180 ? longitude : longitude - 360 * Math.round(longitude / 360);
}
