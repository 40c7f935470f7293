/**
 * Places on a map of outlines. Each has a circle as large as its place is uncertain, and a mark by its state: shapes first. What comes here
 * is already as coarse as it may leave; nothing is made finer. Pure.
 */
import type { GeoProjection } from 'd3-geo';
import { fitted, lettersWidth } from './letters.ts';
import {
  chartWidth,
  colours,
  escaped,
  letters,
  picture,
  place,
  tag,
  type Chart,
  type ChartHead,
} from './markup.ts';
import { outlinePath, projectionOf, type BaseMapData, type MapBox, type MapLayer } from './outlines.ts';
import { filledIn } from '../base/index.ts';
import { counted, listed, sentences, type ChartWords } from './words.ts';

export interface MapPoint {
  readonly title: string;
  /** Degrees, WGS 84, as coarse as it may leave. */
  readonly latitude: number;
  readonly longitude: number;
  /** Metres around it in which the place may lie. */
  readonly radiusMetres: number;
  /** The coordinates as they are shown: no more digits than the precision allows. */
  readonly shown: string;
  /** Groups by state ("confirmed"); each group has its own shape. */
  readonly group: string;
}

export interface SiteMapData extends ChartHead {
  /** Null draws the places without outlines. */
  readonly outlines: BaseMapData | null;
  readonly points: readonly MapPoint[];
  /** How many have no coordinates, or none that may leave. */
  readonly withoutPlace: number;
  /** How coarse coordinates are, in words ("10 km"). */
  readonly precision: string;
  /** Where the outlines come from. */
  readonly credit: string;
}

const height = 300;
const metresPerDegree = 111_320;

export function siteMap(data: SiteMapData): Chart {
  const groups = [...new Set(data.points.map(({ group }) => group))].sort((a, b) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
  const alternative = mapWords(data);
  if (data.points.length === 0) {
    return picture(data, { height: 24 }, alternative, [
      letters(data.words.say['no-place'], [2, 16], { colour: colours.quiet }),
    ]);
  }
  const box = boxOf(data.points);
  const projection = projectionOf(box, { width: chartWidth, height });
  const legend = legendOf(groups, data);
  return picture(data, { height: height + legend.height }, alternative, [
    tag('rect', {
      x: 0.5,
      y: 0.5,
      width: chartWidth - 1,
      height: height - 1,
      fill: colours.paper,
      stroke: colours.rule,
    }),
    ...(data.outlines === null ? [] : layersOf(data.outlines, projection)),
    ...placesOf(data.points, groups, projection),
    scaleBar(box, projection, data.words),
    legend.drawn,
  ]);
}

function mapWords({ title, points, withoutPlace, precision, words }: SiteMapData): string {
  const said = points.map((point) => `${point.title} (${point.group}), ${point.shown}`);
  return sentences(words, [
    title,
    counted(words, 'places', points.length),
    filledIn(words.say['coordinates-to'], precision),
    listed(words, said),
    withoutPlace === 0 ? '' : counted(words, 'without-place', withoutPlace),
  ]);
}

/** Least height of the map in degrees, so that one place has its country around it. */
const leastSpan = 2;

function boxOf(points: readonly MapPoint[]): MapBox {
  let box = { west: 180, south: 85, east: -180, north: -85 };
  for (const { latitude, longitude, radiusMetres } of points) {
    const up = radiusMetres / metresPerDegree;
    const aside = up / Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
    box = {
      west: Math.min(box.west, longitude - aside),
      south: Math.min(box.south, latitude - up),
      east: Math.max(box.east, longitude + aside),
      north: Math.max(box.north, latitude + up),
    };
  }
  const [x, y] = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  const tall = Math.max(leastSpan, (box.north - box.south) * 1.2) / 2;
  const wide = Math.max(leastSpan, (box.east - box.west) * 1.15) / 2;
  return { west: x - wide, south: Math.max(-84, y - tall), east: x + wide, north: Math.min(84, y + tall) };
}

const layers: readonly (readonly [MapLayer, string, number])[] = [
  ['provinces', colours.rule, 0.6],
  ['rivers', colours.rule, 1],
  ['lakes', colours.strong, 0.6],
  ['countries', colours.strong, 1.2],
];

function layersOf(map: BaseMapData, projection: GeoProjection): string[] {
  return layers.map(([layer, stroke, width]) => {
    const d = outlinePath(map, layer, projection);
    return d === ''
      ? ''
      : tag('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round' });
  });
}

function placesOf(
  points: readonly MapPoint[],
  groups: readonly string[],
  projection: GeoProjection,
): string[] {
  const placed = points.flatMap((point) => {
    const at = projection([point.longitude, point.latitude]);
    const edge = projection([point.longitude, point.latitude + point.radiusMetres / metresPerDegree]);
    if (at === null || edge === null) return [];
    return [{ point, at, radius: Math.max(3, at[1] - edge[1]) }];
  });
  // What many share is said once: a published page must stay small.
  const circles = tag(
    'g',
    { fill: colours.quiet, 'fill-opacity': 0.12, stroke: colours.quiet, 'stroke-dasharray': '3 2' },
    placed.map(({ at, radius }) => tag('circle', { cx: at[0], cy: at[1], r: radius })),
  );
  const marks = placed.map(({ point, at }) =>
    tag('g', {}, [tag('title', {}, titleOf(point)), shape(groups.indexOf(point.group), [at[0], at[1]])]),
  );
  const names =
    points.length <= mostNames ? placed.map(({ point, at }) => nameAt(point.title, [at[0], at[1]])) : [];
  return [circles, ...marks, ...names];
}

/** Beyond this, names would cover one another; they are in the table beside the map. */
const mostNames = 12;

function titleOf({ title, shown }: MapPoint): string {
  return escaped(`${title}, ${shown}`);
}

function nameAt(title: string, [x, y]: readonly [number, number]): string {
  const size = 11.5;
  const isLeft = x > chartWidth * 0.62;
  const text = fitted(title, (isLeft ? x : chartWidth - x) - 12, size);
  return letters(text, [isLeft ? x - 8 : x + 8, y + 4], {
    size,
    whole: title,
    anchor: isLeft ? 'end' : 'start',
  });
}

/** Marks that differ in shape: full circle, ring, full square, triangle, cross, diamond; then from the beginning. */
function shape(at: number, [x, y]: readonly [number, number]): string {
  const [cx, cy] = [place(x), place(y)];
  const outline = { fill: colours.paper, stroke: colours.ink, 'stroke-width': 1.6 };
  switch (at % 6) {
    case 0:
      return tag('circle', { cx, cy, r: 4, fill: colours.ink });
    case 1:
      return tag('circle', { cx, cy, r: 4, ...outline });
    case 2:
      return tag('path', { d: `M${place(x - 4)} ${place(y - 4)}h8v8h-8z`, fill: colours.ink });
    case 3:
      return tag('path', { d: `M${cx} ${place(y - 5)}l5 9h-10z`, ...outline });
    case 4:
      return tag('path', {
        d: `M${place(x - 4)} ${place(y - 4)}l8 8m0-8l-8 8`,
        fill: 'none',
        stroke: colours.ink,
        'stroke-width': 2,
      });
    default:
      return tag('path', { d: `M${cx} ${place(y - 5)}l5 5l-5 5l-5-5z`, ...outline });
  }
}

/** A length of one, two or five times a power of ten kilometres, up to a third of the width, at the middle of the map. */
function scaleBar(box: MapBox, projection: GeoProjection, words: ChartWords): string {
  const latitude = (box.north + box.south) / 2;
  const middle = (box.east + box.west) / 2;
  const a = projection([middle, latitude]);
  const b = projection([middle + 0.1, latitude]);
  if (a === null || b === null) return '';
  const unitsPerKm = (b[0] - a[0]) / (0.1 * (metresPerDegree / 1000) * Math.cos((latitude * Math.PI) / 180));
  const km =
    [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1].find((one) => one * unitsPerKm <= chartWidth / 3) ?? 1;
  const width = km * unitsPerKm;
  const text = counted(words, 'kilometres', km);
  const y = height - 12;
  return tag('g', {}, [
    tag('rect', {
      x: 6,
      y: y - 12,
      width: width + lettersWidth(text, 11) + 18,
      height: 18,
      fill: colours.paper,
      'fill-opacity': 0.85,
    }),
    tag('path', {
      d: `M10 ${y - 4}v4h${place(width)}v-4`,
      fill: 'none',
      stroke: colours.ink,
      'stroke-width': 1.2,
    }),
    letters(text, [14 + width, y], { size: 11.5 }),
  ]);
}

function legendOf(
  groups: readonly string[],
  { precision, credit, words: { say } }: SiteMapData,
): { drawn: string; height: number } {
  const size = 11.5;
  let [x, y] = [6, height + 18];
  const parts: string[] = [];
  const words = (text: string, mark: string | null): void => {
    const width = lettersWidth(text, size) + (mark === null ? 0 : 14) + 14;
    if (x > 6 && x + width > chartWidth) [x, y] = [6, y + 18];
    parts.push(
      mark ?? '',
      letters(fitted(text, chartWidth - 24, size), [mark === null ? x : x + 12, y], {
        size,
        colour: mark === null ? colours.quiet : colours.ink,
        whole: text,
      }),
    );
    x += width;
  };
  groups.forEach((group, at) => {
    const width = lettersWidth(group, size) + 28;
    if (x > 6 && x + width > chartWidth) [x, y] = [6, y + 18];
    words(group, shape(at, [x + 4, y - 4]));
  });
  words(say.circles, null);
  words(filledIn(say['coordinates-to'], precision), null);
  if (credit !== '') words(credit, null);
  return { drawn: parts.join(''), height: y + 8 - height };
}
