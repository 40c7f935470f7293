/** The documents and what they say: one group of rows a document, one row a statement, each with its whole path. */
import type { ReactElement } from 'react';
import type { Exhibit } from '../../contract/how-we-know.ts';
import type { FigureRow } from '../figures/figure-rows.ts';
import { Name } from '../parts/name.tsx';
import { unitLabel } from '../words/quantity.ts';
import { reasonNotCounted } from '../words/statement-reasons.ts';
import { exhibitSign } from '../words/exhibits.ts';
import { useWords } from '../words/use-words.ts';
import { HowSection, PassageLink, WitnessDot, WitnessRef } from './how-part.tsx';
import type { HowModel } from './how-model.ts';
import { PassageWords } from './passage-words.tsx';
import { StatementStatus } from './statement-status.tsx';
import { TextPlace } from './text-place.tsx';

export function HowStatements({ model }: { readonly model: HowModel }): ReactElement {
  const { t } = useWords();
  return (
    <HowSection id="statements" title={t('how.statements')}>
      <p className="fine-print">{t('how.statements-words')}</p>
      <table className="how-table">
        <caption className="visually-hidden">{t('how.statements')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('how.document')}</th>
            <th scope="col">{t('how.passage')}</th>
            <th scope="col">{t('how.speaker')}</th>
          </tr>
        </thead>
        {model.statements.map(({ exhibit, rows }) => (
          <tbody key={exhibit.sha256} id={`exhibit-${exhibit.number}`}>
            {rows.map((row, at) => (
              <tr key={row.key}>
                {at === 0 ? (
                  <th scope="rowgroup" rowSpan={rows.length}>
                    <ExhibitCell exhibit={exhibit} model={model} />
                  </th>
                ) : null}
                <PassageCell row={row} exhibit={exhibit} model={model} />
                <SpeakerCell row={row} model={model} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </HowSection>
  );
}

interface RowProps {
  readonly row: FigureRow;
  readonly model: HowModel;
}

function ExhibitCell({
  exhibit,
  model,
}: {
  readonly exhibit: Exhibit;
  readonly model: HowModel;
}): ReactElement {
  const { t, date } = useWords();
  const { publisher, headline, published, language } = exhibit;
  return (
    <>
      <span className="sign exhibit-number">{exhibitSign(exhibit.number)}</span>{' '}
      <strong>{publisher === null ? t('publisher.unknown') : <Name text={publisher} />}</strong>
      <span className="cell-line">{published === null ? t('date.unknown') : date(published)}</span>
      {headline === null ? null : (
        <span className="cell-line document-words" lang={language ?? undefined}>
          <Name text={headline} />
        </span>
      )}
      <span className="cell-line">
        <TextPlace exhibit={exhibit} model={model} />
      </span>
      <span className="cell-line fine-print">
        SHA-256 <code>{exhibit.sha256.slice(0, 12)}</code>
      </span>
    </>
  );
}

function PassageCell({ row, exhibit, model }: RowProps & { readonly exhibit: Exhibit }): ReactElement {
  const { t } = useWords();
  const { claim } = row;
  return (
    <td>
      <span className="how-value">
        {row.inWords} <Name text={unitLabel(claim.unit)} />
        {claim.modality === 'asserted' ? null : (
          <span className="chip-modality"> {t(`modality.${claim.modality}`)}</span>
        )}
      </span>
      <span className="cell-line">
        <PassageLink sha256={exhibit.sha256} claim={row.key}>
          <PassageWords
            claim={claim}
            language={exhibit.language}
            held={model.held.get(row.key) ?? []}
            exhibits={model.exhibits}
          />
        </PassageLink>
      </span>
      <span className="cell-line fine-print">
        {t('how.offsets', {
          start: String(claim.start),
          end: String(claim.end),
          from: String(claim.number.start),
          to: String(claim.number.end),
        })}
      </span>
    </td>
  );
}

function SpeakerCell({ row, model }: RowProps): ReactElement {
  const { t, date } = useWords();
  const { claim, path } = row;
  return (
    <td>
      {claim.speaker === null ? t('claim.publication') : <Name text={claim.speaker} />}
      {claim.via.map((step, at) => (
        <span key={at} className="fine-print">
          {' '}
          {t('claim.via')} <Name text={step} />
        </span>
      ))}
      {claim.time === null ? null : (
        <span className="cell-line">{t('figure.as-of', { time: date(claim.time) })}</span>
      )}
      <span className="cell-line">
        {row.supports && path !== null ? (
          <Counts row={row} model={model} />
        ) : (
          t('how.counts-not', { reason: t(reasonNotCounted(claim, model.how.figure.verdict)) })
        )}
      </span>
      <span className="cell-line fine-print">
        <StatementStatus claim={claim} decision={model.decisions.get(row.key) ?? null} />
      </span>
    </td>
  );
}

/** The attribution root and the witness that the statement counts for. */
function Counts({ row, model }: RowProps): ReactElement {
  const { t } = useWords();
  const root = row.path?.root ?? '';
  const group = model.witnesses.get(row.path?.witness ?? '');
  const writes = row.claim.speaker === root;
  return (
    <>
      {writes ? null : (
        <>
          <span aria-hidden="true">→ </span>
          <Name text={root} />{' '}
        </>
      )}
      {group === undefined ? (
        <WitnessDot isFirst={false} />
      ) : (
        <>
          <span aria-hidden="true">→ </span>
          <WitnessRef number={group.number} />
        </>
      )}
      <span className="visually-hidden">{t('tree.witness')}</span>
    </>
  );
}
