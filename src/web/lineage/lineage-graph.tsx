/**
 * The graph as SVG: lanes, lines, marks, and the card of what the pointer or the focus rests on. With many texts, time
 * can be narrowed, texts that would touch are folded, and further outlets share the last lane.
 */
import { useEffect, useMemo, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useWords } from '../words/use-words.ts';
import { EvidenceCard } from './evidence-card.tsx';
import { GraphFrame, LaneLabels } from './graph-frame.tsx';
import { daysOf, lanesAtOnce, layOut, type Layout } from './graph-layout.ts';
import { GraphLegend } from './graph-legend.tsx';
import { GraphLines, NearLines } from './graph-lines.tsx';
import { GraphMarks } from './graph-marks.tsx';
import type { Graph } from './graph-model.ts';
import { openedAtOnce } from './marks.ts';
import { TimeBrush } from './time-brush.tsx';
import { useChosenPairs } from './chosen-pairs.ts';
import { useCard } from './use-card.ts';
import { useGraphActs } from './use-graph-acts.ts';
import { useLines } from './use-lines.ts';
import { usePicks, type ViewControl } from './use-view-state.ts';
import { useWidth } from './use-width.ts';
import { spanOf } from './view-state.ts';

/** From this many texts on, or when they span more than this many days, time can be narrowed. */
const brushFrom = { texts: 30, days: 60 };
/** Above this many lines all are faint but those of the text that is looked at. */
const quietLines = 160;
/** Up to this many lines the relation's name stands beside the text. */
const namedLines = 120;

export interface LineageGraphProps {
  readonly graph: Graph;
  readonly view: ViewControl;
}

export function LineageGraph({ graph, view }: LineageGraphProps): ReactElement {
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 960);
  const all = useMemo(() => daysOf(graph.nodes), [graph]);
  const { from, to } = view.state;
  const span = useMemo(() => spanOf({ from, to }, all), [from, to, all]);
  const [mostLanes, setMostLanes] = useState(lanesAtOnce);
  const [opened, setOpened] = useState<ReadonlyMap<string, number>>(new Map());
  const layout = useMemo(
    () => layOut(graph, { width, labelWidth: width >= 640 ? 180 : 0, span, mostLanes, opened }),
    [graph, width, span, mostLanes, opened],
  );
  const picks = usePicks();
  const card = useCard(stage);
  const subject = card.shown?.subject;
  const hot = subject?.kind === 'mark' ? subject.mark.key : null;
  const { lines, near } = useLines(graph, layout, {
    soft: view.state.soft,
    chosen: picks.chosen,
    chosenPairs: useChosenPairs(picks.chosen),
    hot,
  });
  const open = (key: string): void =>
    setOpened((old) => new Map(old).set(key, (old.get(key) ?? 0) + openedAtOnce));
  const acts = useGraphActs({ stage, layout, lines, card, picks, onOpen: open });
  const isPair = picks.chosen.length === 2;
  useScrollToChosen(frame, layout, picks.chosen);
  const { t } = useWords();
  const isMuch =
    graph.nodes.length >= brushFrom.texts || (all !== null && all.to - all.from > brushFrom.days);
  return (
    <figure className="lineage-figure">
      <GraphLegend graph={graph} view={view} />
      {all === null || all.from === all.to || !isMuch ? null : (
        <TimeBrush
          nodes={graph.nodes}
          all={all}
          span={span}
          onChange={(next) => view.change({ from: next?.from ?? null, to: next?.to ?? null })}
        />
      )}
      <div ref={stage} className="lineage-stage">
        <div
          ref={frame}
          className={isPair ? 'lineage-frame lineage-frame-low' : 'lineage-frame'}
          {...(isPair ? { tabIndex: 0, role: 'region', 'aria-label': t('nav.lineage') } : {})}
        >
          <svg
            className={`lineage-graph${lines.length > quietLines ? ' lineage-graph-quiet' : ''}`}
            width={width}
            height={layout.height}
            role="group"
            aria-label={t('lineage.graph', { n: graph.nodes.length, edges: graph.edges.length })}
          >
            <GraphFrame layout={layout} />
            <GraphLines
              layout={layout}
              lines={lines}
              byKey={graph.byKey}
              chosen={picks.chosen}
              isNamed={lines.length <= namedLines && width >= 640}
              {...acts.line}
            />
            <NearLines lines={near} />
            <LaneLabels layout={layout} />
            <GraphMarks layout={layout} chosen={picks.chosen} current={acts.current} {...acts.mark} />
          </svg>
        </div>
        <EvidenceCard
          card={card}
          graph={graph}
          onOpenBundle={(mark) => {
            open(mark.key);
            card.close();
          }}
          onPick={(key) => {
            picks.pick(key);
            card.close();
          }}
        />
      </div>
      <GraphNotes layout={layout} onMoreLanes={() => setMostLanes(mostLanes + lanesAtOnce)} />
    </figure>
  );
}

function GraphNotes({
  layout,
  onMoreLanes,
}: {
  readonly layout: Layout;
  readonly onMoreLanes: () => void;
}): ReactElement {
  const { t } = useWords();
  const hasFurther = layout.lanes.some(({ kind }) => kind === 'further');
  return (
    <figcaption className="graph-notes">
      {hasFurther ? (
        <button type="button" className="quiet-button" onClick={onMoreLanes}>
          {t('lineage.more-lanes', { n: lanesAtOnce })}
        </button>
      ) : null}
      {layout.outside > 0 ? <span>{t('lineage.outside', { n: layout.outside })}</span> : null}
      {layout.folding === 'none' ? null : (
        <span>
          {t('lineage.folded')} {t('lineage.soft-on-demand')}
        </span>
      )}
      <span className="fine-print">{t('lineage.how-to-pick')}</span>
    </figcaption>
  );
}

/** With two texts chosen, the graph is a low window onto them. */
function useScrollToChosen(
  frame: RefObject<HTMLDivElement | null>,
  layout: Layout,
  chosen: readonly string[],
): void {
  useEffect(() => {
    if (chosen.length !== 2 || frame.current === null) return;
    const heights = chosen.flatMap((key) => layout.markOfNode.get(key)?.y ?? []);
    const middle = heights.reduce((sum, y) => sum + y, 0) / Math.max(1, heights.length);
    frame.current.scrollTop = middle - frame.current.clientHeight / 2;
  }, [frame, layout, chosen]);
}
