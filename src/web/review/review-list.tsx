/** The list of proposals; only rows near its window are drawn, so that ten thousand stay quick. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactElement } from 'react';
import type { ReviewRow } from '../../contract/review.ts';
import { Name } from '../parts/name.tsx';
import { SourceName } from '../parts/source-name.tsx';
import { useWords } from '../words/use-words.ts';
import { kindInWords, rowTitle, speakerInWords } from './row-words.ts';

interface ReviewListProps {
  readonly rows: readonly ReviewRow[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Height of a row in CSS pixels; rows are of one height, so that nothing needs measuring. */
const rowHeight = 68;

export function ReviewList({ rows, chosen, onChoose }: ReviewListProps): ReactElement {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const index = rows.findIndex(({ id }) => id === chosen);
  useEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [index, virtualizer]);
  return (
    <div className="review-list" ref={frame} tabIndex={0} role="group" aria-label={t('review.list')}>
      <ol style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <li
              key={row.id}
              style={{ transform: `translateY(${item.start}px)`, height: rowHeight }}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
            >
              <RowButton row={row} isChosen={row.id === chosen} onChoose={onChoose} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface RowButtonProps {
  readonly row: ReviewRow;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

function RowButton({ row, isChosen, onChoose }: RowButtonProps): ReactElement {
  const words = useWords();
  return (
    <button
      type="button"
      className={`review-row review-row-${row.status}`}
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => onChoose(row.id)}
    >
      <span className="review-row-head">
        <StatusMark status={row.status} />
        <strong>{rowTitle(row, words)}</strong>
        <span className="fine-print">{kindInWords(row.reading.kind, words)}</span>
      </span>
      <span className="review-row-subject">
        <Name text={row.reading.subject} />
      </span>
      <span className="fine-print review-row-foot">
        {speakerInWords(row.reading.speaker, words)} · <SourceName source={row.source} />
      </span>
    </button>
  );
}

/** Shape first, colour never alone: a ring, a tick, a cross. */
function StatusMark({ status }: { readonly status: ReviewRow['status'] }): ReactElement {
  const { t } = useWords();
  const signs = { proposed: '○', accepted: '✓', rejected: '✕' } as const;
  return (
    <span className={`status-mark status-${status}`} role="img" aria-label={t(`review.${status}`)}>
      {signs[status]}
    </span>
  );
}
