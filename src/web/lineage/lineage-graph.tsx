/**
 * The graph as SVG. Large filled: an original text. Small hollow: a text that repeats. Dashed: no known first text.
 * A line joins a text to the one it repeats; dotted lines of a chosen text are pairs without a direction.
 */
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { dateOfDay } from '../words/dates.ts';
import { axisHeight, layOut, type Layout, type PlacedNode } from './graph-layout.ts';
import type { Graph, GraphEdge } from './graph-model.ts';
import { useWidth } from './use-width.ts';

const route = getRouteApi('/lineage');

export function LineageGraph({ graph }: { readonly graph: Graph }): ReactElement {
  const { t, number } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 960);
  const layout = useMemo(() => layOut(graph, { width, labelWidth: width >= 640 ? 180 : 0 }), [graph, width]);
  const { pick, pickPair, chosen } = usePicks();
  const isPair = chosen.length === 2;
  useEffect(() => {
    const heights = chosen.flatMap((key) => layout.placed.get(key)?.y ?? []);
    const middle = heights.reduce((sum, y) => sum + y, 0) / Math.max(1, heights.length);
    if (isPair && frame.current !== null) frame.current.scrollTop = middle - frame.current.clientHeight / 2;
  });
  return (
    <figure className="lineage-figure">
      <div
        ref={frame}
        className={isPair ? 'lineage-frame lineage-frame-low' : 'lineage-frame'}
        {...(isPair ? { tabIndex: 0, role: 'region', 'aria-label': t('nav.lineage') } : {})}
      >
        <svg
          className="lineage-graph"
          width={width}
          height={layout.height}
          role="group"
          aria-label={t('lineage.graph', { n: graph.nodes.length, edges: graph.edges.length })}
        >
          <Frame layout={layout} />
          <Edges layout={layout} graph={graph} chosen={chosen} onPick={pickPair} />
          <Nodes layout={layout} chosen={chosen} onPick={pick} />
        </svg>
      </div>
      <figcaption className="legend">
        <LegendMark role="origin" /> {t('lineage.legend-origin')}
        <LegendMark role="derived" /> {t('lineage.legend-derived')}
        <LegendMark role="unclear" /> {t('lineage.legend-unclear')}
        {layout.leftOut > 0 ? <span>{t('lineage.left-out', { n: number(layout.leftOut) })}</span> : null}
        <span className="fine-print">{t('lineage.how-to-pick')}</span>
      </figcaption>
    </figure>
  );
}

interface Picks {
  readonly chosen: readonly string[];
  readonly pick: (key: string) => void;
  readonly pickPair: (edge: GraphEdge) => void;
}

/** One press chooses a text, a second another to compare; a third starts again. */
function usePicks(): Picks {
  const { a, b } = route.useSearch();
  const navigate = route.useNavigate();
  const chosen = [a, b].filter((key) => key !== undefined);
  const go = (next: { a?: string; b?: string }): void => {
    void navigate({ search: ({ view }) => ({ view, ...next }), replace: true, resetScroll: false });
  };
  return {
    chosen,
    pick: (key) => {
      if (a === key && b === undefined) go({});
      else if (a !== undefined && b === undefined) go({ a, b: key });
      else go({ a: key });
    },
    pickPair: (edge) => go({ a: edge.to, b: edge.from }),
  };
}

function Frame({ layout }: { readonly layout: Layout }): ReactElement {
  const { t, date } = useWords();
  return (
    <g aria-hidden="true">
      {layout.lanes.map((lane, index) => (
        <g key={lane.key}>
          <rect
            className={index % 2 === 0 ? 'lane lane-even' : 'lane'}
            y={lane.top}
            width={layout.width}
            height={lane.height}
          />
          <text
            className={lane.isNamed ? 'lane-label' : 'lane-label lane-label-unknown'}
            x="8"
            y={layout.width >= 640 ? lane.top + lane.height / 2 + 4 : lane.top + 14}
          >
            {shorten(plainName(lane.label))}
          </text>
        </g>
      ))}
      {layout.undatedUntil === null ? null : (
        <>
          <line
            className="undated-edge"
            x1={layout.undatedUntil}
            x2={layout.undatedUntil}
            y1="0"
            y2={layout.height}
          />
          <text className="axis-text" x={layout.undatedUntil - 28} y="14" textAnchor="middle">
            {t('lineage.undated')}
          </text>
        </>
      )}
      {layout.ticks.map(({ day, x }) => (
        <g key={day}>
          <line className="date-line" x1={x} x2={x} y1={axisHeight - 6} y2={layout.height} />
          <text className="axis-text" x={x} y="14" textAnchor={x > layout.width - 48 ? 'end' : 'middle'}>
            {date(dateOfDay(day))}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Lane labels have room for about this many characters. */
function shorten(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 23)}…`;
}

interface EdgesProps {
  readonly layout: Layout;
  readonly graph: Graph;
  readonly chosen: readonly string[];
  readonly onPick: (edge: GraphEdge) => void;
}

function Edges({ layout, graph, chosen, onPick }: EdgesProps): ReactElement {
  const isChosen = (key: string): boolean => chosen.includes(key);
  // One chosen text shows all its pairs; two chosen texts show only what stands between them.
  const isNear = ({ from, to }: GraphEdge): boolean =>
    chosen.length === 2 ? isChosen(from) && isChosen(to) : isChosen(from) || isChosen(to);
  const ties = graph.ties.filter((tie) => isNear(tie) && tie.line.relation !== 'independent');
  return (
    <g aria-hidden="true">
      {[...ties, ...graph.edges].map((edge) => {
        const from = layout.placed.get(edge.from);
        const to = layout.placed.get(edge.to);
        if (from === undefined || to === undefined) return null;
        const isPair = isChosen(edge.from) && isChosen(edge.to);
        const className = `edge${ties.includes(edge) ? ' edge-tie' : ''}${isPair ? ' edge-chosen' : isNear(edge) ? ' edge-near' : ''}`;
        return (
          <g key={edge.key} className={className} onClick={() => onPick(edge)}>
            <path className="edge-reach" d={curve(from, to)} />
            <path className="edge-line" d={curve(from, to)} />
          </g>
        );
      })}
    </g>
  );
}

/** Leaves the repeated text to the right and arrives at the repeating one from the left, as time runs. */
function curve(from: PlacedNode, to: PlacedNode): string {
  const gap = from.x - to.x;
  if (Math.abs(gap) < 24) {
    const side = Math.max(from.x, to.x) + Math.min(60, 14 + Math.abs(from.y - to.y) / 6);
    return `M${to.x} ${to.y}C${side} ${to.y} ${side} ${from.y} ${from.x} ${from.y}`;
  }
  const bend = Math.max(24, Math.abs(gap) / 2) * Math.sign(gap);
  return `M${to.x} ${to.y}C${to.x + bend} ${to.y} ${from.x - bend} ${from.y} ${from.x} ${from.y}`;
}

interface NodesProps {
  readonly layout: Layout;
  readonly chosen: readonly string[];
  readonly onPick: (key: string) => void;
}

/** One stop for the Tab key; the arrow keys walk from text to text. */
function Nodes({ layout, chosen, onPick }: NodesProps): ReactElement {
  const { t, date } = useWords();
  const placed = useMemo(() => [...layout.placed.values()].sort((a, b) => a.y - b.y || a.x - b.x), [layout]);
  const [current, setCurrent] = useState(0);
  const group = useRef<SVGGElement>(null);
  const onKeyDown = (event: KeyboardEvent, index: number, key: string): void => {
    const step = steps[event.key];
    if (event.key === 'Enter' || event.key === ' ') onPick(key);
    else if (step !== undefined) {
      const next = Math.max(0, Math.min(placed.length - 1, index + step));
      setCurrent(next);
      group.current?.querySelector<SVGGElement>(`[data-index="${next}"]`)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <g ref={group}>
      {placed.map(({ node, x, y, radius }, index) => {
        const isChosen = chosen.includes(node.key);
        const when = node.published === null ? t('date.unknown') : date(node.published);
        const label = `${plainName(node.headline)}, ${plainName(node.outlet ?? t('publisher.unknown'))}, ${when}, ${t(`lineage.role-${node.role}`)}`;
        return (
          <g
            key={node.key}
            role="button"
            tabIndex={index === current ? 0 : -1}
            aria-label={label}
            aria-pressed={isChosen}
            data-index={index}
            className={`node node-${node.role}${isChosen ? ' node-chosen' : ''}`}
            transform={`translate(${x} ${y})`}
            onClick={() => {
              setCurrent(index);
              onPick(node.key);
            }}
            onKeyDown={(event) => onKeyDown(event, index, node.key)}
          >
            <title>{label}</title>
            <circle className="node-reach" r="12" />
            <circle className="node-ring" r={radius + 4} />
            <circle className="node-dot" r={radius} />
          </g>
        );
      })}
    </g>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function LegendMark({ role }: { readonly role: 'origin' | 'derived' | 'unclear' }): ReactElement {
  return (
    <svg width="20" height="20" aria-hidden="true" className={`node node-${role}`}>
      <circle className="node-dot" cx="10" cy="10" r={role === 'derived' ? 5 : 8} />
    </svg>
  );
}
