/** One line of a figure's plot: a witness, a source with its values, or what is folded. */
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { HowModel } from '../how-we-know/how-model.ts';
import { WitnessDot, WitnessRef } from '../how-we-know/how-part.tsx';
import type { Axis } from '../../charts/index.ts';
import { PlotRow } from '../parts/interval-plot.tsx';
import { Name } from '../parts/name.tsx';
import { plainName } from '../words/names.ts';
import { reasonNotCounted } from '../words/statement-reasons.ts';
import { useWords } from '../words/use-words.ts';
import type { FigureRow } from './figure-rows.ts';
import { distinctMarks, type PlotLine, type SourceLine } from './plot-lines.ts';
import type { WitnessGroup } from './source-groups.ts';
import type { ValueFit } from './value-fit.ts';

export interface PlotLineProps {
  readonly line: PlotLine;
  readonly model: HowModel;
  /** Null when no statement has a number. */
  readonly axis: Axis | null;
  readonly fit: ValueFit;
  readonly hatch: string;
  readonly onToggle: (key: string) => void;
}

export function PlotLineRow(props: PlotLineProps): ReactElement {
  const { t, number } = useWords();
  const { line, onToggle } = props;
  switch (line.kind) {
    case 'witness':
      return <WitnessLine group={line.group} />;
    case 'apart':
      return <li className="plot-group">{t('figure.not-counted')}</li>;
    case 'source':
      return <SourceLineRow {...props} line={line} />;
    case 'folded':
      return (
        <Line
          {...props}
          marks={line.marks}
          label={
            <button
              type="button"
              className="plot-fold plot-stop"
              aria-expanded={line.isOpen}
              onClick={() => onToggle(line.key)}
            >
              <WitnessDot isFirst={false} /> ×{number(line.count)}{' '}
              {t(line.what === 'repeats' ? 'plot.repeats' : 'plot.more-origins', { n: line.count })}
            </button>
          }
        />
      );
  }
}

function WitnessLine({ group }: { readonly group: WitnessGroup }): ReactElement {
  const { t } = useWords();
  return (
    <li className="plot-group">
      <WitnessRef number={group.number} /> <Name text={group.names.join(` ${t('tree.or')} `)} />
      <span className="fine-print"> {t('witness.documents', { n: group.documents })}</span>
    </li>
  );
}

function SourceLineRow({ line, ...props }: PlotLineProps & { readonly line: SourceLine }): ReactElement {
  const { t } = useWords();
  const { source, isFirst } = line;
  const supports = source.marks.some((mark) => mark.supports);
  return (
    <Line
      {...props}
      line={line}
      marks={distinctMarks(source.marks)}
      label={
        <span className="plot-label">
          {supports ? <WitnessDot isFirst={isFirst} /> : null}
          <Link
            to="/sources/$sha256"
            params={{ sha256: source.source.sha256 }}
            search={{ claim: source.marks[0]?.key }}
            className="plot-source plot-stop"
            title={plainName(source.source.name)}
          >
            <Name text={source.exhibit?.publisher ?? source.source.name} />
          </Link>
          <span className="visually-hidden">
            {supports ? t(isFirst ? 'plot.counts' : 'tree.repeats') : t('figure.no-support')}
          </span>
        </span>
      }
    />
  );
}

interface LineProps extends PlotLineProps {
  readonly marks: readonly FigureRow[];
  readonly label: ReactNode;
}

function Line({ line, marks, label, axis, fit, hatch, model }: LineProps): ReactElement {
  const { t } = useWords();
  const step = line.kind === 'source' ? line.step : null;
  const isQuiet = line.kind === 'folded' || (line.kind === 'source' && !line.isFirst);
  return (
    <li className={isQuiet ? 'plot-line plot-line-repeats' : 'plot-line'}>
      {label}
      {axis === null ? (
        <PlotRow values={marks} axis={noAxis} hatch={hatch} />
      ) : (
        <PlotRow values={marks} axis={axis} step={step} common={fit.common} hatch={hatch} />
      )}
      <span className="plot-words">
        {marks.map((mark, at) => (
          <span key={mark.key}>
            {at > 0 ? '; ' : ''}
            {mark.inWords}
            {mark.supports ? null : (
              <em className="chip-modality">
                {' '}
                {mark.claim.modality === 'denied'
                  ? t('modality.denied')
                  : t(reasonNotCounted(mark.claim, model.how.figure.verdict))}
              </em>
            )}
            {fit.apart.has(mark.key) ? <em className="chip-modality"> {t('plot.outlier')}</em> : null}
          </span>
        ))}
      </span>
    </li>
  );
}

/** For figures of words alone: the bands need no place. */
const noAxis: Axis = { place: () => 50, ticks: [], isLog: false, hasChoice: false };
