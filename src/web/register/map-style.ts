/** How the map looks, in the page's own paper and ink. A circle is as large as the stated precision; its outline says the state. */
import type { FeatureLike } from 'ol/Feature.js';
import { Circle as CircleGeometry } from 'ol/geom.js';
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style.js';
import type { StyleFunction } from 'ol/style/Style.js';
import type { MapLayer } from './base-map.ts';
import type { Cluster } from './map-clusters.ts';

export interface MapColours {
  readonly paper: string;
  readonly sunk: string;
  readonly ink: string;
  readonly rule: string;
  readonly strong: string;
}

/** Smallest circle, in CSS pixels: what is stated more exactly than this is drawn no smaller. */
const leastRadius = 6;

/** The colours as they are now; custom properties are resolved by asking an element. */
export function coloursNow(probe: HTMLElement): MapColours {
  const read = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const found = {
    paper: read('paper'),
    sunk: read('paper-sunk'),
    ink: read('ink'),
    rule: read('rule'),
    strong: read('rule-strong'),
  };
  probe.style.color = '';
  return found;
}

export function baseStyle(layer: MapLayer, colours: MapColours): Style {
  if (layer === 'countries')
    return new Style({
      fill: new Fill({ color: colours.paper }),
      stroke: new Stroke({ color: colours.strong, width: 1.25 }),
    });
  if (layer === 'lakes')
    return new Style({
      fill: new Fill({ color: colours.sunk }),
      stroke: new Stroke({ color: colours.strong, width: 0.75 }),
    });
  if (layer === 'rivers')
    return new Style({ stroke: new Stroke({ color: colours.strong, lineDash: [4, 2] }) });
  return new Style({ stroke: new Stroke({ color: colours.rule, width: 0.75 }) });
}

/** The outline of a shape drawn by hand. */
export function shapeStyle(colours: MapColours): Style {
  return new Style({
    stroke: new Stroke({ color: colours.ink, width: 2, lineDash: [6, 4] }),
    fill: new Fill({ color: transparent(colours.ink, 0.06) }),
  });
}

/** The style of a drawn cluster (property `cluster`); `chosen` is the record whose card is open. */
export function clusterStyle(colours: MapColours, chosen: string | undefined): StyleFunction {
  return (feature: FeatureLike, resolution: number) => {
    const cluster = feature.get('cluster') as Cluster;
    const [only] = cluster.members;
    const isChosen = chosen !== undefined && cluster.members.some(({ mark }) => mark.id === chosen);
    if (only === undefined || cluster.count > 1) return squareStyle(cluster.count, colours, isChosen);
    const pixels = (only.radius ?? 0) / resolution;
    const outline = new Stroke({
      color: colours.ink,
      width: isChosen ? 4 : 2,
      ...dashOf(only.mark.state, only.radius === null),
    });
    const fill = new Fill({ color: transparent(colours.ink, fillOf(only.mark.state)) });
    if (pixels <= leastRadius)
      return [
        new Style({ image: new Circle({ radius: leastRadius, stroke: outline, fill }) }),
        ...extra(only.mark.state, colours),
      ];
    return [
      new Style({
        geometry: new CircleGeometry([only.x, only.y], only.radius ?? 0),
        stroke: outline,
        fill: new Fill({ color: transparent(colours.ink, fillOf(only.mark.state) / 2.5) }),
      }),
      ...extra(only.mark.state, colours),
    ];
  };
}

function squareStyle(count: number, colours: MapColours, isChosen: boolean): Style[] {
  const radius = 13 + Math.min(14, Math.log2(count) * 1.6);
  return [
    new Style({
      image: new RegularShape({
        points: 4,
        angle: Math.PI / 4,
        radius,
        fill: new Fill({ color: colours.ink }),
        stroke: new Stroke({ color: isChosen ? colours.ink : colours.paper, width: isChosen ? 5 : 1.5 }),
      }),
      text: new Text({
        text: String(count),
        font: '600 12px sans-serif',
        fill: new Fill({ color: colours.paper }),
      }),
    }),
  ];
}

/** Emptied is dashed, a place without stated precision dotted, all others drawn through. */
function dashOf(state: string | null, isVague: boolean): { lineDash?: number[] } {
  if (isVague) return { lineDash: [1.5, 3] };
  return state === 'emptied' ? { lineDash: [5, 4] } : {};
}

function fillOf(state: string | null): number {
  if (state === 'confirmed') return 0.55;
  return state === 'ruled out' ? 0 : 0.12;
}

/** A ring inside the circle of what was reopened; a cross on what was ruled out. */
function extra(state: string | null, colours: MapColours): Style[] {
  const stroke = new Stroke({ color: colours.ink, width: 1.5 });
  if (state === 'reopened')
    return [new Style({ image: new Circle({ radius: 2.5, fill: new Fill({ color: colours.ink }) }) })];
  if (state === 'ruled out')
    return [
      new Style({
        image: new RegularShape({ points: 4, radius: 6, radius2: 0, angle: Math.PI / 4, stroke }),
      }),
    ];
  return [];
}

/** "rgb(31, 28, 24)" with an opacity. */
function transparent(colour: string, opacity: number): string {
  const parts = /^rgba?\(([^)]+)\)$/.exec(colour)?.[1]?.split(/[ ,/]+/) ?? ['0', '0', '0'];
  return `rgba(${parts.slice(0, 3).join(', ')}, ${opacity})`;
}
