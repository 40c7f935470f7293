/** The outlines that come with the program, found beside the web page: in the built program and in its source. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BaseMapData } from '../../charts/index.ts';

const places = ['../../web/map/mekong.topo.json', '../../web/public/map/mekong.topo.json'];

/** Null where the program was copied without its web page: maps then have no outlines. */
export function readBaseMap(): BaseMapData | null {
  for (const place of places) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as BaseMapData;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return null;
}
