/**
 * OpenLayers behind four calls: what to show, how it looks, where to look, and what the person did. It draws only records
 * near the window, grouped for the scale, so that a hundred thousand stay quick. Knows no network: the base map is given.
 */
import Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import LineString from 'ol/geom/LineString.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import { defaults } from 'ol/interaction/defaults.js';
import Draw from 'ol/interaction/Draw.js';
import DragBox from 'ol/interaction/DragBox.js';
import KeyboardPan from 'ol/interaction/KeyboardPan.js';
import KeyboardZoom from 'ol/interaction/KeyboardZoom.js';
import { shiftKeyOnly } from 'ol/events/condition.js';
import VectorLayer from 'ol/layer/Vector.js';
import OlMap from 'ol/Map.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import VectorSource from 'ol/source/Vector.js';
import View from 'ol/View.js';
import { mapLayers, type BaseMap, type MapLayer } from './base-map.ts';
import {
  alone,
  clusters,
  isInside,
  type Cluster,
  type Extent,
  type MapViewport,
  type PlacedMark,
  type Shape,
} from './map-clusters.ts';
import { baseStyle, clusterStyle, shapeStyle, type MapColours } from './map-style.ts';

/** Cambodia and around, when there is nothing to look at. */
const homeCentre = [11_687_000, 1_400_000];
const homeZoom = 6.5;

export interface MapEvents {
  /** After every move: what the window shows. */
  readonly onView: (view: MapViewport) => void;
  readonly onChoose: (cluster: Cluster) => void;
  readonly onBox: (extent: Extent) => void;
  readonly onShape: (shape: Shape) => void;
}

export class MapEngine {
  readonly #map: OlMap;
  readonly #source = new VectorSource<Feature<Point>>();
  readonly #marks: VectorLayer;
  readonly #base: ReadonlyMap<MapLayer, VectorLayer>;
  readonly #events: MapEvents;
  #placed: readonly PlacedMark[] = [];
  /** What the server counted, because there is too much of it to be drawn one by one. */
  #counted: readonly Cluster[] = [];
  /** Groups of the scale that was drawn last. */
  #grouped: { readonly resolution: number; readonly clusters: readonly Cluster[] } | null = null;
  #boxMode = false;
  /** Draws a shape by hand while it is on. */
  readonly #lasso = new Draw({ type: 'Polygon', freehand: true });
  readonly #outline = new VectorSource<Feature<Polygon>>();
  readonly #outlined = new VectorLayer({ source: this.#outline });

  constructor(target: HTMLElement, base: BaseMap, events: MapEvents) {
    this.#events = events;
    const format = new GeoJSON({ featureProjection: 'EPSG:3857' });
    this.#base = new Map(
      mapLayers.map((layer) => [
        layer,
        new VectorLayer({ source: new VectorSource({ features: format.readFeatures(base[layer]) }) }),
      ]),
    );
    this.#marks = new VectorLayer({ source: this.#source, updateWhileInteracting: false, renderBuffer: 200 });
    this.#map = new OlMap({
      target,
      controls: [],
      interactions: defaults({
        shiftDragZoom: false,
        altShiftDragRotate: false,
        pinchRotate: false,
        keyboard: false,
      }).extend([new KeyboardPan({ duration: moving(100) }), new KeyboardZoom({ duration: moving(100) })]),
      layers: [...this.#base.values(), this.#outlined, this.#marks],
      view: new View({ center: homeCentre, zoom: homeZoom, minZoom: 3, maxZoom: 18, enableRotation: false }),
    });
    this.#listen();
  }

  #listen(): void {
    const box = new DragBox({ condition: (event) => this.#boxMode || shiftKeyOnly(event) });
    box.on('boxend', () => this.#events.onBox(box.getGeometry().getExtent() as unknown as Extent));
    this.#map.addInteraction(box);
    this.#lasso.setActive(false);
    this.#lasso.on('drawend', ({ feature }) => {
      const drawn = feature.getGeometry();
      const shape = drawn instanceof Polygon ? simplified(drawn) : [];
      // Less is a click, not a shape.
      if (shape.length > 2) this.#events.onShape(shape);
    });
    this.#map.addInteraction(this.#lasso);
    this.#map.on('moveend', () => {
      this.#draw();
      this.#events.onView({ extent: this.extent(), resolution: this.#map.getView().getResolution() ?? 1 });
    });
    this.#map.on('singleclick', (event) => this.#click(event));
  }

  #click(event: MapBrowserEvent): void {
    const found = this.#map.forEachFeatureAtPixel(
      event.pixel,
      (feature) => feature.get('cluster') as Cluster | undefined,
      { layerFilter: (layer) => layer === this.#marks, hitTolerance: 4 },
    );
    if (found !== undefined) this.#events.onChoose(found);
  }

  /** The extent of the window. */
  extent(): Extent {
    return this.#map.getView().calculateExtent(this.#map.getSize()) as unknown as Extent;
  }

  show(marks: readonly PlacedMark[], counted: readonly Cluster[]): void {
    this.#placed = marks;
    this.#counted = counted;
    this.#grouped = null;
    this.#draw();
  }

  look(colours: MapColours, chosen: string | undefined): void {
    for (const [layer, drawn] of this.#base) drawn.setStyle(baseStyle(layer, colours));
    this.#marks.setStyle(clusterStyle(colours, chosen));
    this.#outlined.setStyle(shapeStyle(colours));
  }

  /** Moves the window over an extent; a single place is shown with what lies around it. */
  goTo(extent: Extent, maxZoom = 12): void {
    this.#map.getView().fit([...extent], { padding: [40, 40, 40, 40], maxZoom, duration: moving(250) });
  }

  /** Comes nearer to what lies together, until it is told apart. */
  open({ extent }: Cluster): void {
    this.goTo(extent, Math.min(18, Math.max(12, (this.#map.getView().getZoom() ?? 0) + 2)));
  }

  zoom(by: number): void {
    const view = this.#map.getView();
    view.animate({ zoom: (view.getZoom() ?? homeZoom) + by, duration: moving(150) });
  }

  drawBoxes(on: boolean): void {
    this.#boxMode = on;
  }

  drawShapes(on: boolean): void {
    this.#lasso.setActive(on);
  }

  /** Shows the outline of a shape, or none. */
  outline(shape: Shape | null): void {
    this.#outline.clear(true);
    if (shape === null) return;
    const corners = shape.map(([x, y]) => [x, y]);
    this.#outline.addFeature(new Feature({ geometry: new Polygon([corners]) }));
  }

  dispose(): void {
    this.#map.setTarget();
    this.#map.dispose();
  }

  /** Puts the groups in and around the window into the layer. */
  #draw(): void {
    const resolution = this.#steppedResolution();
    if (this.#grouped?.resolution !== resolution)
      this.#grouped = { resolution, clusters: this.#group(resolution) };
    const [west, south, east, north] = this.extent();
    const [wide, high] = [east - west, north - south];
    const near: Extent = [west - wide / 2, south - high / 2, east + wide / 2, north + high / 2];
    this.#source.clear(true);
    this.#source.addFeatures(
      this.#grouped.clusters
        .filter((one) => isInside(one, near) || reaches(one, near))
        .map((cluster) => new Feature({ geometry: new Point([cluster.x, cluster.y]), cluster })),
    );
  }

  /** What the server left single beside its cells stands alone there. */
  #group(resolution: number): readonly Cluster[] {
    if (this.#counted.length === 0) return clusters(this.#placed, resolution);
    return [...this.#counted, ...this.#placed.map(alone)];
  }

  /** Half steps of zoom: groups do not change under the hand with every pixel of a wheel. */
  #steppedResolution(): number {
    const resolution = this.#map.getView().getResolution() ?? 1;
    return 2 ** (Math.round(Math.log2(resolution) * 2) / 2);
  }
}

/** Corners of a shape that are kept: what an address holds, and more than a hand means. */
const mostCorners = 60;

/**
 * The outline with as many corners as an address holds; the last is not the first again. As a line, whose corners stay where the hand was:
 * a polygon is made simpler on a grid.
 */
function simplified(drawn: Polygon): Shape {
  const outline = new LineString(drawn.getCoordinates()[0] ?? []);
  const [west = 0, south = 0, east = 0, north = 0] = drawn.getExtent();
  let tolerance = Math.max(east - west, north - south) / 1000;
  let kept = outline.getCoordinates();
  while (kept.length > mostCorners) {
    const simpler = outline.simplify(tolerance);
    if (simpler instanceof LineString) kept = simpler.getCoordinates();
    tolerance *= 1.5;
  }
  return kept.slice(0, -1) as unknown as Shape;
}

/** True when the circle of a place outside the extent reaches into it. */
function reaches({ count, members }: Cluster, [west, south, east, north]: Extent): boolean {
  const [only] = members;
  const radius = only?.radius ?? 0;
  if (only === undefined || count > 1) return false;
  return isInside(only, [west - radius, south - radius, east + radius, north + radius]);
}

/** Milliseconds of a movement: none where the person asked for calm. */
function moving(duration: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration;
}
