/** What the map shows, in words: the chosen record as a card, then every record in view. The map's equal for the keyboard. */
import { useMemo, useState, type ReactElement } from 'react';
import { Name } from '../parts/name.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import type { MapCell, PlaceMark } from '../api/register.ts';
import type { PlacedMark } from './map-clusters.ts';
import { RecordTitle } from './record-title.tsx';
import { StateMark } from './state-mark.tsx';
import { distanceInWords, pointInWords } from './value-words.ts';

/** Rows shown at once: more than anybody reads, few enough to be drawn at every move. */
const rowsAtOnce = 60;

export interface MapListProps {
  readonly marks: readonly PlacedMark[];
  /** Records that are only counted here. */
  readonly cells: readonly MapCell[];
  readonly chosen: PlaceMark | null;
  readonly onChoose: (id: string | undefined) => void;
  readonly onCell: (cell: MapCell) => void;
}

export function MapList({ marks, cells, chosen, onChoose, onCell }: MapListProps): ReactElement {
  const words = useWords();
  const { t, number } = words;
  const [wanted, setWanted] = useState(rowsAtOnce);
  const [largest, rows] = useMemo(() => {
    const groups = [...cells].sort((a, b) => b.count - a.count).slice(0, wanted);
    return [groups, firstByTitle(marks, wanted - groups.length)];
  }, [cells, marks, wanted]);
  const [shown, listed] = [largest.length + rows.length, cells.length + marks.length];
  return (
    <section className="map-list" aria-label={t('register.in-view')}>
      {chosen === null ? null : <Card mark={chosen} onClose={() => onChoose(undefined)} />}
      <InView marks={marks} cells={cells} />
      <ul>
        {largest.map((cell) => (
          <li key={cell.box.join()}>
            <CellRow cell={cell} onOpen={() => onCell(cell)} />
          </li>
        ))}
        {rows.map(({ mark }) => (
          <li key={mark.id}>
            <button
              type="button"
              className="map-row"
              aria-current={mark.id === chosen?.id ? 'true' : undefined}
              onClick={() => onChoose(mark.id)}
            >
              <span>
                <Name text={mark.title} />
              </span>
              <span className="map-row-state">
                <StateMark state={mark.state} /> {precisionInWords(mark.precisionMetres, words)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown < listed ? (
        <button type="button" className="quiet-button" onClick={() => setWanted(wanted + rowsAtOnce)}>
          {t('register.more', { shown: number(shown), total: number(listed) })}
        </button>
      ) : null}
    </section>
  );
}

/** How many records are in view; of cells that the window cuts, those beside it too. */
function InView({ marks, cells }: Pick<MapListProps, 'marks' | 'cells'>): ReactElement {
  const { t, number } = useWords();
  const n = cells.reduce((sum, { count }) => sum + count, marks.length);
  if (cells.length === 0) return <h2 aria-live="polite">{t('register.in-view-count', { n })}</h2>;
  return (
    <>
      <h2 aria-live="polite">{t('register.in-view-about', { n: number(n) })}</h2>
      <p className="fine-print">{t('register.in-view-cells')}</p>
    </>
  );
}

function CellRow({ cell, onOpen }: { readonly cell: MapCell; readonly onOpen: () => void }): ReactElement {
  const words = useWords();
  const { t, number } = words;
  const { latitude, longitude, count, states, box } = cell;
  const place = pointInWords({ latitude, longitude, precisionMetres: halfOf(box) }, words);
  return (
    <button type="button" className="map-row" onClick={onOpen}>
      <span>{t('register.cell', { n: count })}</span>
      <span className="map-row-state">{place}</span>
      <span className="map-row-state">
        {states.map(([state, n]) =>
          state === null ? null : (
            <span key={state} className="cell-state">
              <StateMark state={state} /> {number(n)}
            </span>
          ),
        )}
      </span>
    </button>
  );
}

/** Half the height of a box, in metres. */
function halfOf([south, , north]: MapCell['box']): number {
  return Math.round(((north - south) / 2) * 111_320);
}

function Card({ mark, onClose }: { readonly mark: PlaceMark; readonly onClose: () => void }): ReactElement {
  const words = useWords();
  const { t } = words;
  return (
    <article className="map-card" aria-label={mark.title}>
      <p className="fine-print">{t(`register.kind-${mark.kind}`)}</p>
      <h2>
        <RecordTitle id={mark.id} title={mark.title} />
      </h2>
      <StateMark state={mark.state} />
      <p className="fine-print">
        {pointInWords(
          {
            latitude: mark.latitude ?? 0,
            longitude: mark.longitude ?? 0,
            precisionMetres: mark.precisionMetres,
          },
          words,
        )}
      </p>
      <button type="button" className="quiet-button" onClick={onClose}>
        {t('register.close')}
      </button>
    </article>
  );
}

function precisionInWords(metres: number | null, words: Words): string {
  return metres === null
    ? words.t('register.precision-unknown')
    : words.t('register.within', { distance: distanceInWords(metres, words) });
}

/** The first by title, code unit by code unit; a hundred thousand are looked at once, not sorted at every move of the map. */
function firstByTitle(marks: readonly PlacedMark[], count: number): PlacedMark[] {
  const order = ({ mark: a }: PlacedMark, { mark: b }: PlacedMark): number =>
    a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
  let kept: PlacedMark[] = [];
  let last: PlacedMark | undefined;
  for (const one of marks) {
    if (last !== undefined && order(one, last) >= 0) continue;
    kept.push(one);
    if (kept.length < 2 * count) continue;
    kept = kept.sort(order).slice(0, count);
    last = kept.at(-1);
  }
  return kept.sort(order).slice(0, count);
}
