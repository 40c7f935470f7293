/** One claim in full: what, how many, who says so and through whom, when, where, in which mode, on how many witnesses. */
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { UseInFinding } from '../findings/use-in-finding.tsx';
import { Name } from '../parts/name.tsx';
import { WitnessMark, witnessWords } from '../parts/witness-mark.tsx';
import { boundInWords, quantityOf, unitLabel, valueInWords } from '../words/quantity.ts';
import { useWords } from '../words/use-words.ts';
import type { ReaderClaim } from './passages.ts';

export interface ClaimCardProps {
  readonly claim: ReaderClaim;
  /** Its place among the claims of the document, from 0. */
  readonly index: number;
  readonly total: number;
}

export function ClaimCard({ claim, index, total }: ClaimCardProps): ReactElement {
  const words = useWords();
  const { t, date } = words;
  return (
    <section className="claim-card" aria-live="polite" aria-label={t('claim.label')}>
      <p className="fine-print">
        {t('claim.position', { index: index + 1, total })} · {t(`kind.${claim.kind}`)} ·{' '}
        {t(`status.${claim.status}`)}
      </p>
      <p className="claim-value">
        <strong>{valueInWords(quantityOf(claim), words)}</strong> {unitLabel(claim.unit)}
      </p>
      <blockquote className="claim-quote" dir="auto">
        {claim.quote}
      </blockquote>
      <dl className="facts">
        <Fact term={t('claim.subject')}>
          <Name text={claim.subject} />
        </Fact>
        <Fact term={t('claim.bound')}>
          {boundInWords(claim.bound, words)}
          {claim.qualifier === null ? null : <span className="fine-print"> “{claim.qualifier}”</span>}
        </Fact>
        <Fact term={t('claim.speaker')}>
          <Chain claim={claim} />
        </Fact>
        <Fact term={t('claim.modality')}>{t(`modality.${claim.modality}`)}</Fact>
        <Fact term={t('claim.place')}>{claim.place === null ? null : <Name text={claim.place} />}</Fact>
        <Fact term={t('claim.time')}>{claim.time === null ? null : date(claim.time)}</Fact>
      </dl>
      <ClaimFigure claim={claim} />
      {claim.status === 'rejected' ? null : (
        <UseInFinding key={claim.id} claims={[claim.id]} proposition={claim.subject} />
      )}
    </section>
  );
}

/** A fact that the source does not give says so; it is never left out in silence. */
function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
  const { t } = useWords();
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children ?? <span className="unknown">{t('claim.not-said')}</span>}</dd>
    </div>
  );
}

/** Who says so, and through whom: from the witness to the page. */
function Chain({ claim }: { readonly claim: ReaderClaim }): ReactElement {
  const { t } = useWords();
  if (claim.speaker === null && claim.via.length === 0) return <>{t('claim.publication')}</>;
  return (
    <span className="chain">
      {claim.speaker === null ? t('claim.publication') : <Name text={claim.speaker} />}
      {claim.via.map((step, index) => (
        <span key={index} className="chain-step">
          {' '}
          {t('claim.via')} <Name text={step} />
        </span>
      ))}
    </span>
  );
}

function ClaimFigure({ claim }: { readonly claim: ReaderClaim }): ReactElement {
  const words = useWords();
  const { figure } = claim;
  if (figure === null) return <p className="fine-print">{words.t('claim.no-figure')}</p>;
  return (
    <p className="claim-figure">
      <WitnessMark {...figure} figureId={figure.id} size="large" />
      <span>{witnessWords(figure, words)}</span>
      <Link to="/figures/$id" params={{ id: figure.id }} className="button">
        {words.t('figure.how')} <kbd>Enter</kbd>
      </Link>
    </p>
  );
}
