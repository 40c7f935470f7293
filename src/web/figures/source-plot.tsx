/** What each source says, on one axis: a list that reads as well as it looks. Arrow keys walk from source to source. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { HowModel } from '../how-we-know/how-model.ts';
import { axisFor, type Axis } from '../../charts/index.ts';
import { HatchPattern, PlotAxis } from '../parts/interval-plot.tsx';
import { useWords } from '../words/use-words.ts';
import { plotLines } from './plot-lines.ts';
import { PlotLineRow } from './plot-line.tsx';
import { fitOf } from './value-fit.ts';

const route = getRouteApi('/figures/$id');

/** From this many lines on the axis stands above them too. */
const linesWithTopAxis = 16;

export function SourcePlot({ model }: { readonly model: HowModel }): ReactElement {
  const { t } = useWords();
  const { axis: wanted } = route.useSearch();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const hatch = useId().replaceAll(/[^\w-]/g, '');
  const { rows, groups, how } = model;
  const axis = useMemo(() => axisFor(rows, 5, wanted === 'linear' ? 'linear' : 'log'), [rows, wanted]);
  const fit = useMemo(() => fitOf(rows, how.figure.verdict), [rows, how.figure.verdict]);
  const lines = plotLines(groups, { open, isEvolution: how.figure.verdict === 'evolution' });
  const toggle = (key: string): void => {
    setOpen((old) =>
      old.has(key) ? new Set([...old].filter((one) => one !== key)) : new Set([...old, key]),
    );
  };
  return (
    <figure className="big-plot" onKeyDown={walk}>
      <HatchPattern id={hatch} />
      <figcaption>
        <span>
          {t('figure.plot')}{' '}
          {t('figure.plot-verdict', { verdict: t(`plot.${plotVerdict(how.figure.verdict)}`) })}
        </span>
        {axis?.hasChoice === true ? <ScaleChoice axis={axis} id={how.figure.id} /> : null}
      </figcaption>
      {axis !== null && lines.length >= linesWithTopAxis ? <AxisLine axis={axis} /> : null}
      <ul>
        {lines.map((line) => (
          <PlotLineRow
            key={`${line.kind} ${line.key}`}
            line={line}
            model={model}
            axis={axis}
            fit={fit}
            hatch={hatch}
            onToggle={toggle}
          />
        ))}
      </ul>
      {axis === null ? null : <AxisLine axis={axis} />}
      <p className="fine-print">{t('plot.legend')}</p>
    </figure>
  );
}

/** The verdicts that say something of the values' places on the axis. */
function plotVerdict(verdict: string): 'no-common' | 'common' | 'steps' | 'apart' {
  if (verdict === 'conflict') return 'no-common';
  if (verdict === 'evolution') return 'steps';
  return verdict === 'agree' || verdict === 'bound-compatible' || verdict === 'single' ? 'common' : 'apart';
}

function AxisLine({ axis }: { readonly axis: Axis }): ReactElement {
  return (
    <div className="plot-line" aria-hidden="true">
      <span />
      <PlotAxis axis={axis} />
      <span />
    </div>
  );
}

/** Linear or logarithmic; the choice stands in the address, and the caption says which one is shown. */
function ScaleChoice({ axis, id }: { readonly axis: Axis; readonly id: string }): ReactElement {
  const { t } = useWords();
  return (
    <span className="scale-choice">
      {t(axis.isLog ? 'plot.log' : 'plot.linear')}{' '}
      <Link
        to="/figures/$id"
        params={{ id }}
        search={(old) => ({ ...old, axis: axis.isLog ? 'linear' : undefined })}
        replace
        className="quiet-button"
      >
        {t(axis.isLog ? 'plot.show-linear' : 'plot.show-log')}
      </Link>
    </span>
  );
}

/** Up and down move between the sources and folds of the plot; Enter then follows the link. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('.plot-stop')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
