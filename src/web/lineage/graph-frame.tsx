/** Lanes, dates and the column of texts without a date: what stands behind the marks. */
import { memo, type MemoExoticComponent, type ReactElement } from 'react';
import { plainName } from '../words/names.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { axisHeight, type Lane, type Layout } from './graph-layout.ts';

interface GraphFrameProps {
  readonly layout: Layout;
}

/** Lanes and dates; drawn anew only when the layout changes. */
export const GraphFrame: MemoExoticComponent<(props: GraphFrameProps) => ReactElement> = memo(DrawnFrame);

function DrawnFrame({ layout }: GraphFrameProps): ReactElement {
  const { lanes, width } = layout;
  return (
    <g aria-hidden="true">
      {lanes.map((lane, index) => (
        <g key={lane.key}>
          <rect
            className={index % 2 === 0 ? 'lane lane-even' : 'lane'}
            y={lane.top}
            width={width}
            height={lane.height}
          />
        </g>
      ))}
      <TimeLines layout={layout} />
    </g>
  );
}

/** The outlets' names; they stand above the lines, so that none is crossed out. */
export const LaneLabels: MemoExoticComponent<(props: GraphFrameProps) => ReactElement> = memo(DrawnLabels);

function DrawnLabels({ layout }: GraphFrameProps): ReactElement {
  const words = useWords();
  const { lanes, labelWidth } = layout;
  return (
    <g aria-hidden="true">
      {lanes.map((lane) => (
        <text
          key={lane.key}
          className={lane.kind === 'outlet' ? 'lane-label' : 'lane-label lane-label-unknown'}
          x="8"
          y={labelWidth > 0 ? lane.top + Math.min(lane.height / 2, 60) + 4 : lane.top + 14}
        >
          {shorten(laneLabel(lane, words), labelWidth > 0 ? 24 : 40)}
          {lane.texts > 9 ? <tspan className="lane-count"> {words.number(lane.texts)}</tspan> : null}
        </text>
      ))}
    </g>
  );
}

function TimeLines({ layout }: { readonly layout: Layout }): ReactElement {
  const { t, date } = useWords();
  const { undatedUntil, ticks, height, width } = layout;
  return (
    <>
      <line className="axis-line" x1="0" x2={width} y1={axisHeight - 0.5} y2={axisHeight - 0.5} />
      {undatedUntil === null ? null : (
        <>
          <line className="undated-edge" x1={undatedUntil} x2={undatedUntil} y1="0" y2={height} />
          <text className="axis-text" x={undatedUntil - 32} y="16" textAnchor="middle">
            {t('lineage.undated')}
          </text>
        </>
      )}
      {ticks.map((tick) => (
        <g key={tick.day}>
          <line className="date-line" x1={tick.x} x2={tick.x} y1={axisHeight - 6} y2={height} />
          <text className="axis-text" x={tick.x} y="16" textAnchor={tick.x > width - 48 ? 'end' : 'middle'}>
            {date(tick.date)}
          </text>
        </g>
      ))}
    </>
  );
}

/** A lane in words: its outlet, its file, or how many outlets it holds. */
export function laneLabel({ kind, label, outlets }: Lane, { t }: Words): string {
  if (kind === 'further') return t('lineage.further-outlets', { n: outlets });
  if (kind === 'unknown' || label === null) return t('publisher.unknown');
  return plainName(label);
}

/** Lane labels have room for about this many characters. */
function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
