/** Two names side by side, each where it is written, what speaks for one name and against it, and the three verdicts. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { NameLine, NameSide, NameVerdict } from '../../contract/names.ts';
import { Name } from '../parts/name.tsx';
import { SourceName } from '../parts/source-name.tsx';
import { useWords } from '../words/use-words.ts';

export interface PairCardProps {
  readonly line: NameLine;
  readonly index: number;
  readonly total: number;
  readonly onDecide: (verdict: NameVerdict) => void;
}

/** Keys of the verdicts on this view. */
export const verdictKeys = { same: 's', different: 'd', unsure: 'n' } as const;

export function PairCard({ line, index, total, onDecide }: PairCardProps): ReactElement {
  const { t, number, instant } = useWords();
  const { decision } = line;
  return (
    <section className="proposal" aria-label={t('names.pair')}>
      <p className="fine-print">
        {t('review.position', { index: number(index + 1), total: number(total) })} ·{' '}
        {t(`names.kind-${line.kind}`)} · {t(`names.status-${line.status}`)}
        {decision === null ? null : (
          <> {t('review.by', { actor: decision.actor, time: instant(decision.time) })}</>
        )}
        {decision?.note ? <> · “{decision.note}”</> : null}
      </p>
      <h2 className="names-title">
        <Name text={line.a.name} /> <span className="names-and">{t('names.and')}</span>{' '}
        <Name text={line.b.name} />
      </h2>
      <Verdicts line={line} onDecide={onDecide} />
      <Sentences title={t('names.reasons')} sentences={line.reasons} />
      <Sentences
        title={t(line.status === 'apart' ? 'names.apart-because' : 'names.against')}
        sentences={line.against}
      />
      <div className="names-sides">
        <Side side={line.a} />
        <Side side={line.b} />
      </div>
    </section>
  );
}

function Verdicts({ line, onDecide }: Pick<PairCardProps, 'line' | 'onDecide'>): ReactElement {
  const { t } = useWords();
  const given = line.decision?.verdict ?? null;
  return (
    <div className="verdict-buttons" role="group" aria-label={t('review.decide')}>
      {(['same', 'different', 'unsure'] as const).map((verdict) => (
        <button
          key={verdict}
          type="button"
          className="button"
          aria-pressed={given === verdict}
          onClick={() => onDecide(verdict)}
        >
          {t(`names.${verdict}`)} <kbd>{verdictKeys[verdict]}</kbd>
        </button>
      ))}
    </div>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly string[];
}

function Sentences({ title, sentences }: SentencesProps): ReactElement | null {
  if (sentences.length === 0) return null;
  return (
    <div className="names-sentences">
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** One name: its passages as they stand, text nodes only, each with the way to its source. */
function Side({ side }: { readonly side: NameSide }): ReactElement {
  const { t } = useWords();
  return (
    <article className="names-side">
      <h3>
        <Name text={side.name} />
      </h3>
      {side.role === null ? null : <p className="fine-print">{side.role}</p>}
      {side.passages.length === 0 ? <p className="fine-print">{t('names.outside')}</p> : null}
      {side.passages.map((passage) => (
        <figure key={`${passage.source.sha256}-${passage.start}`} className="names-passage">
          <blockquote className="review-text" dir="auto">
            … {passage.before}
            <mark className="review-mark review-anchor">{passage.exact}</mark>
            {passage.after} …
          </blockquote>
          <figcaption className="fine-print">
            <Link to="/sources/$sha256" params={{ sha256: passage.source.sha256 }}>
              <SourceName source={passage.source} />
            </Link>
          </figcaption>
        </figure>
      ))}
    </article>
  );
}
