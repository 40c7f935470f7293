/** Sources by day as small bars on a true time axis; the words beside it carry the same facts. */
import type { ReactElement } from 'react';
import { dayNumber } from '../words/dates.ts';
import { useWords } from '../words/use-words.ts';

export interface SparklineProps {
  readonly days: readonly { readonly day: string; readonly sources: number }[];
}

const width = 160;
const height = 28;

export function Sparkline({ days }: SparklineProps): ReactElement | null {
  const { t, date } = useWords();
  const dated = days.flatMap(({ day, sources }) => {
    const number = dayNumber(day);
    return number === null ? [] : [{ day, sources, number }];
  });
  const first = dated[0];
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return null;
  const span = Math.max(1, last.number - first.number);
  const most = dated.reduce((highest, { sources }) => Math.max(highest, sources), 1);
  const from = date(first.day);
  const to = date(last.day);
  const label = first === last ? t('home.sparkline-one', { from }) : t('home.sparkline', { from, to });
  return (
    <figure className="sparkline">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} preserveAspectRatio="none">
        <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} className="sparkline-base" />
        {dated.map(({ day, sources, number }) => (
          <rect
            key={day}
            className="sparkline-bar"
            x={((number - first.number) / span) * (width - 3)}
            width="3"
            y={height - 1 - (sources / most) * (height - 4)}
            height={(sources / most) * (height - 4)}
          />
        ))}
      </svg>
      <figcaption>{first === last ? from : `${from} – ${to}`}</figcaption>
    </figure>
  );
}
