/** Every claim of a figure with its words, and the way to its passage. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Name } from '../parts/name.tsx';
import { SourceName } from '../parts/source-name.tsx';
import { unitLabel } from '../words/quantity.ts';
import { useWords } from '../words/use-words.ts';
import type { FigureRow } from './figure-rows.ts';

export function FigureClaims({ rows }: { readonly rows: readonly FigureRow[] }): ReactElement {
  const { t, date } = useWords();
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
          {rows.map((row) => (
            <tr key={row.key}>
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
                  <q className="document-words">{row.claim.quote}</q>
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
          ))}
        </tbody>
      </table>
    </section>
  );
}
