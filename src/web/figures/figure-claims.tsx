/** Every claim of a figure with its words, and the way to its passage. */
import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import type { HowModel } from '../how-we-know/how-model.ts';
import { PassageWords } from '../how-we-know/passage-words.tsx';
import { Name } from '../parts/name.tsx';
import { SourceName } from '../parts/source-name.tsx';
import { unitLabel } from '../words/quantity.ts';
import { useWords } from '../words/use-words.ts';
import type { FigureRow } from './figure-rows.ts';

/** Statements that are shown at once. */
const shownAtOnce = 60;

export function FigureClaims({ model }: { readonly model: HowModel }): ReactElement {
  const { t } = useWords();
  const [shown, setShown] = useState(shownAtOnce);
  const { rows } = model;
  return (
    <section aria-labelledby="claims-title">
      <h2 id="claims-title">{t('figure.claims')}</h2>
      <table className="data-table claim-table">
        <caption className="visually-hidden">{t('figure.claims')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('claim.value')}</th>
            <th scope="col">{t('claim.passage')}</th>
            <th scope="col">{t('claim.speaker')}</th>
            <th scope="col">{t('claim.time')}</th>
            <th scope="col">{t('sources.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <ClaimRow key={row.key} row={row} model={model} />
          ))}
        </tbody>
      </table>
      {rows.length <= shown ? null : (
        <button type="button" className="quiet-button" onClick={() => setShown((old) => old + 500)}>
          {t('figure.more-claims', { n: Math.min(500, rows.length - shown) })}
        </button>
      )}
    </section>
  );
}

function ClaimRow({ row, model }: { readonly row: FigureRow; readonly model: HowModel }): ReactElement {
  const { t, date } = useWords();
  return (
    <tr>
      <td className="nowrap">
        {row.inWords} {unitLabel(row.claim.unit)}
        {row.claim.modality === 'asserted' ? null : (
          <span className="chip-modality"> {t(`modality.${row.claim.modality}`)}</span>
        )}
      </td>
      <td>
        <Link
          to="/sources/$sha256"
          params={{ sha256: row.claim.source.sha256 }}
          search={{ claim: row.key }}
          className="passage-link"
        >
          <PassageWords
            claim={row.claim}
            language={model.exhibits.get(row.claim.source.sha256)?.language ?? null}
            held={model.held.get(row.key) ?? []}
            exhibits={model.exhibits}
          />
        </Link>
      </td>
      <td>
        {row.claim.speaker === null ? t('claim.publication') : <Name text={row.claim.speaker} />}
        {row.claim.via.map((step, index) => (
          <span key={index} className="fine-print">
            {' '}
            {t('claim.via')} <Name text={step} />
          </span>
        ))}
      </td>
      <td>{row.claim.time === null ? '–' : date(row.claim.time)}</td>
      <td>
        <SourceName source={row.claim.source} />
      </td>
    </tr>
  );
}
