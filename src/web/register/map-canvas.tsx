/** The map itself: a window to the engine, with its buttons. Arrow keys move it, + and − zoom, shift and a drag choose an area. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import type { BaseMap } from './base-map.ts';
import type { Extent, PlacedMark } from './map-clusters.ts';
import { extentOf } from './map-clusters.ts';
import { MapEngine, type MapEvents } from './map-engine.ts';
import { coloursNow } from './map-style.ts';

export interface MapCanvasProps extends MapEvents {
  readonly base: BaseMap;
  readonly marks: readonly PlacedMark[];
  readonly chosen: string | undefined;
  /** The area in the address: looked at first. */
  readonly area: Extent | null;
}

export function MapCanvas({ base, marks, chosen, area, ...events }: MapCanvasProps): ReactElement {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const [isBoxing, setBoxing] = useState(false);
  useEngine(frame, base, events, setEngine);
  useLook(frame, engine, chosen);
  useFirstLook(engine, marks, chosen, area);
  useEffect(() => engine?.show(marks), [engine, marks]);
  useEffect(() => engine?.drawBoxes(isBoxing), [engine, isBoxing]);
  return (
    <div className="map-frame">
      <div
        ref={frame}
        className={isBoxing ? 'map-canvas map-boxing' : 'map-canvas'}
        tabIndex={0}
        role="application"
        aria-label={t('register.map-label')}
        aria-describedby="map-keys"
      />
      <p id="map-keys" className="visually-hidden">
        {t('register.map-keys')}
      </p>
      <div className="map-tools" role="group" aria-label={t('register.map-tools')}>
        <button type="button" className="button" aria-label={t('brush.in')} onClick={() => engine?.zoom(1)}>
          +
        </button>
        <button type="button" className="button" aria-label={t('brush.out')} onClick={() => engine?.zoom(-1)}>
          −
        </button>
        <button
          type="button"
          className="button"
          disabled={marks.length === 0}
          onClick={() => {
            const extent = extentOf(marks);
            if (extent !== null) engine?.goTo(extent);
          }}
        >
          {t('register.map-all')}
        </button>
        <button
          type="button"
          className="quiet-button map-box-button"
          aria-pressed={isBoxing}
          onClick={() => setBoxing(!isBoxing)}
        >
          {t('register.map-box')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            if (engine !== null) events.onBox(engine.extent());
          }}
        >
          {t('register.map-window')}
        </button>
      </div>
    </div>
  );
}

/** The engine lives as long as its frame. */
function useEngine(
  frame: React.RefObject<HTMLDivElement | null>,
  base: BaseMap,
  events: MapEvents,
  setEngine: (engine: MapEngine | null) => void,
): void {
  const current = useRef(events);
  useEffect(() => {
    current.current = events;
  });
  useEffect(() => {
    if (frame.current === null) return undefined;
    const engine = new MapEngine(frame.current, base, {
      onView: (extent) => current.current.onView(extent),
      onChoose: (members) => {
        const extent = extentOf(members);
        if (members.length > 1 && extent !== null) engine.goTo(extent);
        current.current.onChoose(members);
      },
      onBox: (extent) => current.current.onBox(extent),
    });
    setEngine(engine);
    return () => {
      setEngine(null);
      engine.dispose();
    };
  }, [frame, base, setEngine]);
}

/** Colours follow the theme, whether the page or the system changes it. */
function useLook(
  frame: React.RefObject<HTMLDivElement | null>,
  engine: MapEngine | null,
  chosen: string | undefined,
): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null || engine === null) return undefined;
    const look = (): void => engine.look(coloursNow(element), chosen);
    look();
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const page = new MutationObserver(look);
    page.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    system.addEventListener('change', look);
    return () => {
      page.disconnect();
      system.removeEventListener('change', look);
    };
  }, [frame, engine, chosen]);
}

/** Once: over the chosen record, else the area of the address, else all records. */
function useFirstLook(
  engine: MapEngine | null,
  marks: readonly PlacedMark[],
  chosen: string | undefined,
  area: Extent | null,
): void {
  const looked = useRef<MapEngine | null>(null);
  useEffect(() => {
    if (engine === null || marks.length === 0 || looked.current === engine) return;
    looked.current = engine;
    const extent = extentOf(marks.filter(({ mark }) => mark.id === chosen)) ?? area ?? extentOf(marks);
    if (extent !== null) engine.goTo(extent);
  }, [engine, marks, chosen, area]);
}
