/** One proposal: the passage where it stands, what the program reads in it, and the three verdicts. */
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { ReviewContext, ReviewRow } from '../../contract/review.ts';
import { useReviewContext } from '../api/review.ts';
import { Name } from '../parts/name.tsx';
import { SourceName } from '../parts/source-name.tsx';
import { Await } from '../parts/states.tsx';
import { useReviewKeys } from '../shell/key-map.ts';
import { boundInWords } from '../words/quantity.ts';
import { useWords } from '../words/use-words.ts';
import { kindInWords, rowTitle, speakerInWords } from './row-words.ts';

interface ProposalCardProps {
  readonly row: ReviewRow;
  readonly index: number;
  readonly total: number;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onEdit: () => void;
}

export function ProposalCard({ row, index, total, ...acts }: ProposalCardProps): ReactElement {
  const words = useWords();
  const { t, number } = words;
  const context = useReviewContext(row.id);
  return (
    <section className="proposal" aria-label={t('review.proposal')}>
      <p className="fine-print">
        {t('review.position', { index: number(index + 1), total: number(total) })} ·{' '}
        {kindInWords(row.reading.kind, words)} · {t(`status.${row.status}`)}
        {row.proposedBy === null ? null : <> · {t('review.proposed-by', { model: row.proposedBy })}</>}
        <Decider row={row} />
      </p>
      <h2 className="claim-value">{rowTitle(row, words)}</h2>
      <Verdicts row={row} {...acts} />
      <Await query={context}>
        {(found) => (
          <Passage context={found}>
            <Link to="/sources/$sha256" params={{ sha256: row.source.sha256 }} search={{ claim: row.id }}>
              <SourceName source={row.source} />
            </Link>
          </Passage>
        )}
      </Await>
      <Facts row={row} />
    </section>
  );
}

function Decider({ row }: { readonly row: ReviewRow }): ReactElement | null {
  const { t, instant } = useWords();
  const { decision } = row;
  if (decision === null || decision.actor === '') return null;
  return (
    <>
      {' '}
      {t('review.by', { actor: decision.actor, time: instant(decision.time) })}
      {decision.state === 'changed' ? ` · ${t('review.changed')}` : ''}
      {decision.note === null ? '' : ` · “${decision.note}”`}
    </>
  );
}

function Facts({ row }: { readonly row: ReviewRow }): ReactElement {
  const words = useWords();
  const { t, date } = words;
  const { reading, via } = row;
  const isEvent = reading.act !== null;
  return (
    <dl className="facts">
      {isEvent ? (
        <>
          <Fact term={t('review.agent')}>{named(reading.agent)}</Fact>
          <Fact term={t('review.patient')}>{named(reading.patient)}</Fact>
        </>
      ) : (
        <Fact term={t('claim.bound')}>
          {reading.bound === null ? null : boundInWords(reading.bound, words)}
        </Fact>
      )}
      <Fact term={t(isEvent ? 'review.what' : 'claim.subject')}>
        <Name text={reading.subject} />
      </Fact>
      <Fact term={t('claim.speaker')}>
        <Name text={speakerInWords(reading.speaker, words)} />
        {via.map((step, at) => (
          <span key={at} className="chain-step">
            {' '}
            {t('claim.via')} <Name text={step} />
          </span>
        ))}
      </Fact>
      <Fact term={t('claim.modality')}>{t(`modality.${reading.modality}`)}</Fact>
      <Fact term={t('claim.place')}>{named(reading.place)}</Fact>
      <Fact term={t('claim.time')}>{reading.time === null ? null : date(reading.time)}</Fact>
    </dl>
  );
}

function named(text: string | null): ReactNode {
  return text === null ? null : <Name text={text} />;
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
  const { t } = useWords();
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children ?? <span className="unknown">{t('claim.not-said')}</span>}</dd>
    </div>
  );
}

type VerdictsProps = Pick<ProposalCardProps, 'row' | 'onAccept' | 'onReject' | 'onEdit'>;

function Verdicts({ row, onAccept, onReject, onEdit }: VerdictsProps): ReactElement {
  const { t } = useWords();
  const keys = useReviewKeys();
  return (
    <div className="verdict-buttons" role="group" aria-label={t('review.decide')}>
      <button type="button" className="button" aria-pressed={row.status === 'accepted'} onClick={onAccept}>
        ✓ {t('review.accept')} <kbd>{keys.accept}</kbd>
      </button>
      <button type="button" className="button" aria-pressed={row.status === 'rejected'} onClick={onReject}>
        ✕ {t('review.reject')} <kbd>{keys.reject}</kbd>
      </button>
      <button type="button" className="button" onClick={onEdit}>
        {t('review.edit')} <kbd>{keys.edit}</kbd>
      </button>
    </div>
  );
}

interface PassageProps {
  readonly context: ReviewContext;
  /** The way to the whole document. */
  readonly children: ReactNode;
}

/** The text around the passage: text nodes only, line by line; the passage marked, its number or act more so. */
function Passage({ context, children }: PassageProps): ReactElement {
  const { text, textStart, passage, anchor, language, headline } = context;
  const cut = (from: number, to: number): string =>
    text.slice(from - textStart, Math.max(from, to) - textStart);
  const end = textStart + text.length;
  const inside = Math.max(passage.start, anchor.start);
  return (
    <div className="review-passage">
      <p className="fine-print">
        {children}
        {headline === null ? null : (
          <>
            {' · '}
            <Name text={headline} />
          </>
        )}
      </p>
      <p className="review-text" lang={language ?? undefined} dir="auto">
        {textStart > 0 ? '… ' : ''}
        {cut(textStart, passage.start)}
        <mark className="review-mark">{cut(passage.start, inside)}</mark>
        <mark className="review-mark review-anchor">{cut(inside, anchor.end)}</mark>
        <mark className="review-mark">{cut(anchor.end, passage.end)}</mark>
        {cut(Math.max(passage.end, anchor.end), end)} …
      </p>
    </div>
  );
}
