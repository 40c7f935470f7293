/** Where a record lies: a small map with a circle as large as the stated precision. One click opens the large map there. */
import { Link } from '@tanstack/react-router';
import type { Position } from 'geojson';
import { useMemo, type ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import { mapLayers, useBaseMap, type BaseMap, type MapLayer } from './base-map.ts';
import { pointInWords, type Point } from './value-words.ts';

const width = 320;
const height = 220;
const metresPerDegree = 111_320;
/** Half of the map's height in degrees: about 130 km, or as much as the circle needs. */
const leastReach = 1.2;

export interface MiniMapProps {
  readonly id: string;
  readonly point: Point;
}

export function MiniMap({ id, point }: MiniMapProps): ReactElement {
  const words = useWords();
  const { t } = words;
  const map = useBaseMap().data;
  const degrees = (point.precisionMetres ?? 0) / metresPerDegree;
  const scale = height / 2 / Math.max(leastReach, degrees * 1.4);
  const paths = useMemo(() => (map === undefined ? null : pathsOf(map, point, scale)), [map, point, scale]);
  const radius = Math.max(5, degrees * scale);
  return (
    <figure className="mini-map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={pointInWords(point, words)}>
        {paths === null
          ? null
          : mapLayers.map((layer) => <path key={layer} d={paths[layer]} className={`map-${layer}`} />)}
        <circle
          cx={width / 2}
          cy={height / 2}
          r={radius}
          className={point.precisionMetres === null ? 'map-place map-place-unknown' : 'map-place'}
        />
      </svg>
      <figcaption className="fine-print">
        {pointInWords(point, words)} ·{' '}
        <Link to="/register/map" search={{ at: id }}>
          {t('register.on-map')}
        </Link>{' '}
        · {t('register.map-credit')}
      </figcaption>
    </figure>
  );
}

/** Outlines near the point as SVG paths: degrees on a plane that is true at the point. */
function pathsOf(map: BaseMap, point: Point, scale: number): Record<MapLayer, string> {
  const shrink = Math.cos((point.latitude * Math.PI) / 180);
  const reach = (width / scale) * 1.5;
  const place = ([longitude = 0, latitude = 0]: Position): string =>
    `${((longitude - point.longitude) * shrink * scale + width / 2).toFixed(1)} ${((point.latitude - latitude) * scale + height / 2).toFixed(1)}`;
  const isNear = (line: readonly Position[]): boolean => {
    const longitudes = line.map(([one = 0]) => one);
    const latitudes = line.map(([, one = 0]) => one);
    return (
      least(longitudes) < point.longitude + reach &&
      -least(longitudes.map((one) => -one)) > point.longitude - reach &&
      least(latitudes) < point.latitude + reach &&
      -least(latitudes.map((one) => -one)) > point.latitude - reach
    );
  };
  const pathOf = (layer: MapLayer): string =>
    linesOf(map, layer)
      .filter(isNear)
      .map((line) => `M${line.map(place).join('L')}`)
      .join('');
  return {
    countries: pathOf('countries'),
    provinces: pathOf('provinces'),
    lakes: pathOf('lakes'),
    rivers: pathOf('rivers'),
  };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((lowest, one) => Math.min(lowest, one), Number.POSITIVE_INFINITY);
}

function linesOf(map: BaseMap, layer: MapLayer): Position[][] {
  return map[layer].features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') return geometry.coordinates;
    if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
    return geometry.type === 'LineString' ? [geometry.coordinates] : [];
  });
}
