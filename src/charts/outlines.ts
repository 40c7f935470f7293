/** Outlines of a base map as paths: projected, clipped to the picture, thinned to what can be seen. Pure. */
import {
  geoMercator,
  geoPath,
  type GeoContext,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A TopoJSON file with these layers; lines only are drawn, names never. */
export type BaseMapData = Topology<Record<MapLayer, GeometryCollection>>;
export type MapLayer = 'countries' | 'provinces' | 'lakes' | 'rivers';

/** Degrees, WGS 84. */
export interface MapBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** Mercator that fills the picture with the box, the box in its middle. */
export function projectionOf(box: MapBox, size: MapSize): GeoProjection {
  const corners: GeoPermissibleObjects = {
    type: 'MultiPoint',
    coordinates: [
      [box.west, box.south],
      [box.east, box.north],
    ],
  };
  return geoMercator()
    .fitExtent(
      [
        [0, 0],
        [size.width, size.height],
      ],
      corners,
    )
    .clipExtent([
      [0, 0],
      [size.width, size.height],
    ]);
}

/** The path of one layer; empty when nothing of it is in the picture. */
export function outlinePath(map: BaseMapData, layer: MapLayer, projection: GeoProjection): string {
  const collection = map.objects[layer];
  const pen = new ThinPen(leastSteps[layer]);
  geoPath(projection, pen)(mesh(map, collection));
  return pen.end();
}

/** Points nearer to the last one than this are left out: hardly seen, and most of the bytes. */
const leastSteps: Readonly<Record<MapLayer, number>> = {
  countries: 1.6,
  lakes: 1.6,
  rivers: 2.4,
  provinces: 3,
};

/** Takes the points of d3's path; one decimal, relative steps, no point that cannot be seen. */
class ThinPen implements GeoContext {
  readonly #leastStep: number;
  #path = '';
  #at: readonly [number, number] = [0, 0];
  #pending: readonly [number, number] | null = null;
  #start: readonly [number, number] = [0, 0];

  constructor(leastStep: number) {
    this.#leastStep = leastStep;
  }

  moveTo(x: number, y: number): void {
    this.#flush();
    this.#at = tenths(x, y);
    this.#start = this.#at;
    this.#path += `M${written(this.#at[0])} ${written(this.#at[1])}`;
  }

  lineTo(x: number, y: number): void {
    const to = tenths(x, y);
    const far = Math.abs(to[0] - this.#at[0]) + Math.abs(to[1] - this.#at[1]);
    if (far < this.#leastStep * 10) this.#pending = to;
    else this.#draw(to);
  }

  closePath(): void {
    this.#pending = null;
    this.#draw(this.#start);
  }

  arc(): void {
    // Lines have no points of their own.
  }

  beginPath(): void {
    // A new path begins with its first move.
  }

  end(): string {
    this.#flush();
    return this.#path;
  }

  /** The last point of a line is always drawn, so that lines meet. */
  #flush(): void {
    if (this.#pending !== null) this.#draw(this.#pending);
  }

  #draw(to: readonly [number, number]): void {
    this.#pending = null;
    const [dx, dy] = [to[0] - this.#at[0], to[1] - this.#at[1]];
    if (dx === 0 && dy === 0) return;
    this.#path += `l${written(dx)}${dy < 0 ? '' : ' '}${written(dy)}`;
    this.#at = to;
  }
}

function tenths(x: number, y: number): readonly [number, number] {
  return [Math.round(x * 10), Math.round(y * 10)];
}

function written(value: number): string {
  return String(value / 10);
}
