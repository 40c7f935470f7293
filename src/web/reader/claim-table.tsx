/** The claims of one document as a table: the same facts as the margin, one row each. */
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { Name } from '../parts/name.tsx';
import { WitnessMark } from '../parts/witness-mark.tsx';
import { quantityOf, unitLabel, valueInWords } from '../words/quantity.ts';
import { useWords } from '../words/use-words.ts';
import type { ReaderClaim } from './passages.ts';

/** A table of statistics may carry thousands of claims. */
const rowsAtOnce = 500;

const route = getRouteApi('/sources/$sha256');

export function ClaimTable({ claims }: { readonly claims: readonly ReaderClaim[] }): ReactElement {
  const words = useWords();
  const { t, date } = words;
  const { sha256 } = route.useParams();
  const [shown, setShown] = useState(rowsAtOnce);
  return (
    <>
      <table className="data-table claim-table">
        <caption className="visually-hidden">{t('reader.claims', { n: claims.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('claim.value')}</th>
            <th scope="col">{t('claim.subject')}</th>
            <th scope="col">{t('claim.speaker')}</th>
            <th scope="col">{t('claim.time')}</th>
            <th scope="col">{t('claim.place')}</th>
            <th scope="col">{t('claim.modality')}</th>
            <th scope="col">{t('witness.label')}</th>
          </tr>
        </thead>
        <tbody>
          {claims.slice(0, shown).map((claim) => (
            <tr key={claim.id}>
              <td>
                <Link to="/sources/$sha256" params={{ sha256 }} search={{ claim: claim.id }}>
                  {valueInWords(quantityOf(claim), words)} {unitLabel(claim.unit)}
                </Link>
              </td>
              <td>
                <Name text={claim.subject} />
              </td>
              <td>{claim.speaker === null ? t('claim.publication') : <Name text={claim.speaker} />}</td>
              <td>{claim.time === null ? '–' : date(claim.time)}</td>
              <td>{claim.place === null ? '–' : <Name text={claim.place} />}</td>
              <td>{t(`modality.${claim.modality}`)}</td>
              <td>
                {claim.figure === null ? '–' : <WitnessMark {...claim.figure} figureId={claim.figure.id} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < claims.length ? (
        <button type="button" className="button" onClick={() => setShown(shown + rowsAtOnce)}>
          {t('reader.more-claims', { n: claims.length - shown })}
        </button>
      ) : null}
    </>
  );
}
