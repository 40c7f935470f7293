/** The map itself: a window to the engine, with its buttons. Arrow keys move it, + and − zoom, shift and a drag choose an area. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import type { BaseMap } from './base-map.ts';
import type { Cluster, Extent, PlacedMark, Shape } from './map-clusters.ts';
import { MapEngine, type MapEvents } from './map-engine.ts';
import { coloursNow } from './map-style.ts';

export interface MapCanvasProps extends MapEvents {
  readonly base: BaseMap;
  readonly marks: readonly PlacedMark[];
  readonly counted: readonly Cluster[];
  readonly chosen: string | undefined;
  /** What is looked at first. */
  readonly first: Extent | null;
  /** Everything that is shown; null when there is nothing. */
  readonly all: Extent | null;
  /** Asked for beside the map: opened once. */
  readonly goal: Cluster | null;
  /** Drawn by hand; shown as an outline. */
  readonly shape: Shape | null;
}

export function MapCanvas(props: MapCanvasProps): ReactElement {
  const { base, marks, counted, chosen, first, all, goal, shape, ...events } = props;
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const [isBoxing, setBoxing] = useState(false);
  const [isDrawing, setDrawing] = useState(false);
  const shaped = {
    ...events,
    onShape: (drawn: Shape) => {
      setDrawing(false);
      events.onShape(drawn);
    },
  };
  useEngine(frame, base, shaped, setEngine);
  useEffect(() => engine?.drawShapes(isDrawing), [engine, isDrawing]);
  useEffect(() => engine?.outline(shape), [engine, shape]);
  useLook(frame, engine, chosen);
  useFirstLook(engine, first);
  useEffect(() => {
    if (goal !== null) engine?.open(goal);
  }, [engine, goal]);
  useEffect(() => engine?.show(marks, counted), [engine, marks, counted]);
  useEffect(() => engine?.drawBoxes(isBoxing), [engine, isBoxing]);
  return (
    <div className="map-frame">
      <div
        ref={frame}
        className={isBoxing || isDrawing ? 'map-canvas map-boxing' : 'map-canvas'}
        tabIndex={0}
        role="application"
        aria-label={t('register.map-label')}
        aria-describedby="map-keys"
        onKeyDown={({ key }) => {
          if (key !== 'Escape') return;
          setBoxing(false);
          setDrawing(false);
        }}
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
          disabled={all === null}
          onClick={() => {
            if (all !== null) engine?.goTo(all);
          }}
        >
          {t('register.map-all')}
        </button>
        <button
          type="button"
          className="quiet-button map-box-button"
          aria-pressed={isBoxing}
          onClick={() => {
            setDrawing(false);
            setBoxing(!isBoxing);
          }}
        >
          {t('register.map-box')}
        </button>
        <button
          type="button"
          className="quiet-button map-box-button"
          aria-pressed={isDrawing}
          onClick={() => {
            setBoxing(false);
            setDrawing(!isDrawing);
          }}
        >
          {t('register.map-lasso')}
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
      onView: (view) => current.current.onView(view),
      onChoose: (cluster) => {
        if (cluster.count > 1) engine.open(cluster);
        current.current.onChoose(cluster);
      },
      onBox: (extent) => current.current.onBox(extent),
      onShape: (shape) => current.current.onShape(shape),
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

/** Once: over what is looked at first. */
function useFirstLook(engine: MapEngine | null, first: Extent | null): void {
  const looked = useRef<MapEngine | null>(null);
  useEffect(() => {
    if (engine === null || first === null || looked.current === engine) return;
    looked.current = engine;
    engine.goTo(first);
  }, [engine, first]);
}
