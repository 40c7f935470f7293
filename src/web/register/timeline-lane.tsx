/** One site over time: bars as long as the uncertainty of their dates, "~" where a date is about. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { RecordLine } from '../../contract/register.ts';
import { useRecord } from '../api/register.ts';
import { useWords } from '../words/use-words.ts';
import type { DaySpan } from '../lineage/time-axis.ts';
import { laneOf, type Lane, type LaneBar } from './lane-model.ts';
import { RecordTitle } from './record-title.tsx';
import { StateMark } from './state-mark.tsx';
import { dateInWords } from './value-words.ts';

const rowHeight = 22;

export interface TimelineLaneProps {
  readonly row: RecordLine;
  readonly span: DaySpan;
}

export function TimelineLane({ row, span }: TimelineLaneProps): ReactElement {
  const { t } = useWords();
  const record = useRecord(row.id);
  const lane = record.data === undefined ? null : laneOf(record.data, (span.to - span.from) / 60);
  return (
    <>
      <div className="lane-head">
        <RecordTitle id={row.id} title={row.title} />
        <span className="fine-print">
          <StateMark state={row.state} />
          {lane === null || lane.undated === 0 ? null : ` ${t('register.undated', { n: lane.undated })}`}
        </span>
      </div>
      {record.error === null ? null : <p role="alert">{record.error.message}</p>}
      {lane === null ? (
        <div className="lane-bars" style={{ blockSize: rowHeight }} />
      ) : (
        <Bars lane={lane} span={span} />
      )}
    </>
  );
}

function Bars({ lane, span }: { readonly lane: Lane; readonly span: DaySpan }): ReactElement {
  const shown = lane.bars.filter(({ from, to }) => to >= span.from && from <= span.to);
  return (
    <ul className="lane-bars" style={{ blockSize: lane.rows * rowHeight }}>
      {shown.map((bar) => (
        <Bar key={bar.key} bar={bar} span={span} />
      ))}
    </ul>
  );
}

function Bar({ bar, span }: { readonly bar: LaneBar; readonly span: DaySpan }): ReactElement {
  const words = useWords();
  const length = span.to + 1 - span.from;
  const start = Math.max(0, (bar.from - span.from) / length);
  const end = Math.min(1, (bar.to + 1 - span.from) / length);
  const label = `${dateInWords(bar.date, words)} · ${words.t(`register.bar-${bar.what}`)}: ${bar.title}`;
  const style = {
    insetInlineStart: `${start * 100}%`,
    inlineSize: `${Math.max(0, end - start) * 100}%`,
    insetBlockStart: bar.row * rowHeight + 3,
  };
  const className = `lane-bar lane-${bar.what}`;
  const about = bar.isAbout ? <span aria-hidden="true">~</span> : null;
  const spoken = <span className="visually-hidden">{label}</span>;
  return (
    <li className={className} style={style} title={label}>
      {bar.record === null ? (
        <span className="lane-point">
          {about}
          {spoken}
        </span>
      ) : (
        <Link to="/register/records/$id" params={{ id: bar.record }} className="lane-point">
          {about}
          {spoken}
        </Link>
      )}
    </li>
  );
}
