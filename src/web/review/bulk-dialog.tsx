/** Deciding on many at once: the rule in words, a preview of exactly what will be decided, one confirmation, one undo. */
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ReviewQueue, ReviewRow } from '../../contract/review.ts';
import { ownVoice, type ReviewFilter } from '../api/review.ts';
import { Name } from '../parts/name.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import { kindInWords, rowTitle, speakerInWords } from './row-words.ts';
import type { Queue } from './use-queue.ts';
import { PageDialog } from '../shell/page-dialog.tsx';

type Verdict = 'accepted' | 'rejected';

interface BulkButtonsProps {
  readonly queue: ReviewQueue;
  readonly filter: ReviewFilter;
  readonly acts: Queue;
  readonly onOpen: (isOpen: boolean) => void;
}

/** Most claims of one act, as the server takes them. */
const mostAtOnce = 10_000;

export function BulkButtons({ queue, filter, acts, onOpen }: BulkButtonsProps): ReactElement | null {
  const words = useWords();
  const { t, number } = words;
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const open = queue.rows.filter(({ status }) => status === 'proposed').slice(0, mostAtOnce);
  if (open.length < 2) return null;
  const show = (next: Verdict | null): void => {
    setVerdict(next);
    onOpen(next !== null);
  };
  return (
    <div className="bulk-buttons" role="group" aria-label={t('review.bulk')}>
      <button type="button" className="quiet-button" onClick={() => show('accepted')}>
        {t('review.bulk-accepted', { n: number(open.length) })}
      </button>
      <button type="button" className="quiet-button" onClick={() => show('rejected')}>
        {t('review.bulk-rejected', { n: number(open.length) })}
      </button>
      {verdict === null ? null : (
        <BulkDialog
          rows={open}
          verdict={verdict}
          rule={ruleInWords(filter, queue, words)}
          onClose={() => show(null)}
          onConfirm={(rule, note) => {
            show(null);
            void acts.perform({ verdict, rows: open, rule, note });
          }}
        />
      )}
    </div>
  );
}

/** The filter as a rule that is kept with the decision. */
function ruleInWords(filter: ReviewFilter, queue: ReviewQueue, words: Words): string {
  const { t } = words;
  const source = queue.facets.sources.find(({ value }) => value === filter.source)?.name ?? filter.source;
  const speaker = filter.speaker === ownVoice ? t('claim.publication') : filter.speaker;
  const parts = [
    filter.kind === undefined ? null : `${t('review.kind')}: ${kindInWords(filter.kind, words)}`,
    speaker === undefined ? null : `${t('claim.speaker')}: ${speaker}`,
    source === undefined ? null : `${t('sources.source')}: ${source}`,
    filter.q === undefined ? null : `${t('review.holds')} “${filter.q}”`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? t('review.no-rule') : parts.join('; ').slice(0, 500);
}

interface BulkDialogProps {
  readonly rows: readonly ReviewRow[];
  readonly verdict: Verdict;
  readonly rule: string;
  readonly onClose: () => void;
  readonly onConfirm: (rule: string, note: string | null) => void;
}

const previewRows = 100;

function BulkDialog({ rows, verdict, rule, onClose, onConfirm }: BulkDialogProps): ReactElement {
  const words = useWords();
  const { t, number } = words;
  const [note, setNote] = useState('');
  const n = number(rows.length);
  return (
    <PageDialog title={t(`review.confirm-${verdict}`, { n })} onClose={onClose}>
      <p>
        {t('review.rule')} <strong>{rule}</strong>
      </p>
      <p className="fine-print">{t('review.bulk-what')}</p>
      <ol className="bulk-preview" tabIndex={0} aria-label={t('review.preview')}>
        {rows.slice(0, previewRows).map((row) => (
          <li key={row.id}>
            <strong>{rowTitle(row, words)}</strong> · {speakerInWords(row.reading.speaker, words)}
            <span className="review-row-subject">
              <Name text={row.quote} />
            </span>
          </li>
        ))}
        {rows.length > previewRows ? <li>{t('home.more', { n: rows.length - previewRows })}</li> : null}
      </ol>
      <label className="field">
        <span>{t('review.note')}</span>
        <input type="text" value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </label>
      <div className="verdict-buttons">
        <Button className="button" onPress={() => onConfirm(rule, note.trim() === '' ? null : note.trim())}>
          {t(`review.confirm-${verdict}`, { n })}
        </Button>
        <Button className="quiet-button" onPress={onClose} autoFocus>
          {t('review.cancel')}
        </Button>
      </div>
    </PageDialog>
  );
}
