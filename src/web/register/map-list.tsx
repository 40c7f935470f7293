/** What the map shows, in words: the chosen record as a card, then every record in view. The map's equal for the keyboard. */
import { useMemo, useState, type ReactElement } from 'react';
import { Name } from '../parts/name.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import type { PlacedMark } from './map-clusters.ts';
import { RecordTitle } from './record-title.tsx';
import { StateMark } from './state-mark.tsx';
import { distanceInWords, pointInWords } from './value-words.ts';

/** Rows shown at once: more than anybody reads, few enough to be drawn at every move. */
const rowsAtOnce = 60;

export interface MapListProps {
  readonly marks: readonly PlacedMark[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

export function MapList({ marks, chosen, onChoose }: MapListProps): ReactElement {
  const words = useWords();
  const { t, number } = words;
  const [wanted, setWanted] = useState(rowsAtOnce);
  const rows = useMemo(() => byTitle(marks).slice(0, wanted), [marks, wanted]);
  const card = marks.find(({ mark }) => mark.id === chosen);
  return (
    <section className="map-list" aria-label={t('register.in-view')}>
      {card === undefined ? null : <Card place={card} onClose={() => onChoose(undefined)} />}
      <h2 aria-live="polite">{t('register.in-view-count', { n: marks.length })}</h2>
      <ul>
        {rows.map(({ mark }) => (
          <li key={mark.id}>
            <button
              type="button"
              className="map-row"
              aria-current={mark.id === chosen ? 'true' : undefined}
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
      {rows.length < marks.length ? (
        <button type="button" className="quiet-button" onClick={() => setWanted(wanted + rowsAtOnce)}>
          {t('register.more', { shown: number(rows.length), total: number(marks.length) })}
        </button>
      ) : null}
    </section>
  );
}

function Card({
  place,
  onClose,
}: {
  readonly place: PlacedMark;
  readonly onClose: () => void;
}): ReactElement {
  const words = useWords();
  const { t } = words;
  const { mark } = place;
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

/** By title, code unit by code unit: quick for a hundred thousand, and the same everywhere. */
function byTitle(marks: readonly PlacedMark[]): PlacedMark[] {
  return marks.toSorted(({ mark: a }, { mark: b }) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
}
