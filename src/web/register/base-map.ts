/** The base map that comes with the program: outlines of countries, provinces, rivers and lakes, without names. Never evidence. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export const mapLayers = ['countries', 'provinces', 'lakes', 'rivers'] as const;
export type MapLayer = (typeof mapLayers)[number];
export type BaseMap = Readonly<Record<MapLayer, FeatureCollection>>;

const mapPath = '/map/mekong.topo.json';

/** Fetched once from this origin, when a map is first shown. */
export function useBaseMap(): UseQueryResult<BaseMap> {
  return useQuery({ queryKey: [mapPath], queryFn: loadBaseMap, staleTime: Infinity });
}

async function loadBaseMap(): Promise<BaseMap> {
  const response = await fetch(mapPath);
  if (!response.ok) throw new Error(`${mapPath}: ${response.status} ${response.statusText}`);
  const topology = (await response.json()) as Topology<Record<MapLayer, GeometryCollection>>;
  const of = (layer: MapLayer): FeatureCollection => feature(topology, topology.objects[layer]);
  return {
    countries: of('countries'),
    provinces: of('provinces'),
    lakes: of('lakes'),
    rivers: of('rivers'),
  };
}
