/** The desk: the list at the left, the proposal that is being judged at the right, and the keys that decide. */
import { getRouteApi } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import type { ReviewRow } from '../../contract/review.ts';
import { ApiProblem } from '../api/client.ts';
import { contextQuery } from '../api/review.ts';
import { UseInFinding } from '../findings/use-in-finding.tsx';
import { Offers } from '../register/offers.tsx';
import { useReviewKeys } from '../shell/key-map.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../words/use-words.ts';
import { CorrectionDialog } from './correction-dialog.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { ReviewList } from './review-list.tsx';
import { rowTitle } from './row-words.ts';
import type { Act, Queue } from './use-queue.ts';

const route = getRouteApi('/review');

interface ReviewDeskProps {
  readonly rows: readonly ReviewRow[];
  readonly acts: Queue;
  /** True while a dialog is open above the desk. */
  readonly isPaused: boolean;
}

export function ReviewDesk({ rows, acts, isPaused }: ReviewDeskProps): ReactElement | null {
  const { chosen, index, choose } = useChosenRow(rows);
  // The row itself is kept: what is being corrected must not change under the hands when an undo comes back.
  const [edited, setEdited] = useState<ReviewRow | null>(null);
  useNextAhead(rows[index + 1]);
  const decideOn = (act: Act): void => {
    const next = nextOpen(rows, index);
    if (next !== null) choose(next.id);
    void acts.perform(act).then((isRecorded) => {
      // A decision that was not recorded is shown again, with the reason above the desk.
      if (!isRecorded && act.rows[0] !== undefined) choose(act.rows[0].id);
    });
  };
  const takeBack = (): void => {
    void acts.undoLast().then((undone) => {
      if (undone[0] !== undefined) choose(undone[0].id);
    });
  };
  const keys = useReviewKeys();
  const guarded = (action: () => void) => (): void => {
    if (!isPaused && edited === null) action();
  };
  useKeys({
    [keys.next]: guarded(() => choose(rows[Math.min(index + 1, rows.length - 1)]?.id)),
    [keys.previous]: guarded(() => choose(rows[Math.max(index - 1, 0)]?.id)),
    [keys.accept]: guarded(() =>
      chosen === null ? undefined : decideOn({ verdict: 'accepted', rows: [chosen] }),
    ),
    [keys.reject]: guarded(() =>
      chosen === null ? undefined : decideOn({ verdict: 'rejected', rows: [chosen] }),
    ),
    [keys.edit]: (event) => {
      event.preventDefault();
      guarded(() => setEdited(chosen))();
    },
    [keys.undo]: guarded(takeBack),
  });
  if (chosen === null) return null;
  return (
    <div className="review-desk">
      <ReviewList rows={rows} chosen={chosen.id} onChoose={choose} />
      <div className="review-main">
        <StatusLine acts={acts} onUndo={takeBack} />
        {acts.last?.what === 'accepted' && acts.last.row !== null ? (
          <Offers key={acts.last.row.id} claim={acts.last.row.id} />
        ) : null}
        {acts.last?.what === 'accepted' && acts.last.row !== null ? (
          <UseInFinding
            key={`finding ${acts.last.row.id}`}
            claims={[acts.last.row.id]}
            proposition={acts.last.row.reading.subject}
          />
        ) : null}
        <ProposalCard
          row={chosen}
          index={index}
          total={rows.length}
          onAccept={() => decideOn({ verdict: 'accepted', rows: [chosen] })}
          onReject={() => decideOn({ verdict: 'rejected', rows: [chosen] })}
          onEdit={() => setEdited(chosen)}
        />
      </div>
      {edited === null ? null : (
        <CorrectionDialog
          row={edited}
          onClose={() => setEdited(null)}
          onAccept={(correction, note) => {
            setEdited(null);
            decideOn({ verdict: 'accepted', rows: [edited], correction, note });
          }}
        />
      )}
    </div>
  );
}

/** The next row that nobody has decided on, after this one, else before it; null when there is none. */
function nextOpen(rows: readonly ReviewRow[], index: number): ReviewRow | null {
  const isOpen = (row: ReviewRow, at: number): boolean => row.status === 'proposed' && at !== index;
  const after = rows.findIndex((row, at) => at > index && isOpen(row, at));
  const found = after >= 0 ? after : rows.findIndex(isOpen);
  return rows[found] ?? rows[Math.min(index + 1, rows.length - 1)] ?? null;
}

/** The row that is judged stands in the address; without one, the first that is still open. */
function useChosenRow(rows: readonly ReviewRow[]): {
  readonly chosen: ReviewRow | null;
  readonly index: number;
  readonly choose: (id: string | undefined) => void;
} {
  const { claim } = route.useSearch();
  const navigate = route.useNavigate();
  const wanted = rows.findIndex(({ id }) => id === claim);
  const index =
    wanted >= 0
      ? wanted
      : Math.max(
          0,
          rows.findIndex(({ status }) => status === 'proposed'),
        );
  const choose = (id: string | undefined): void => {
    void navigate({ search: (old) => ({ ...old, claim: id }), replace: true, resetScroll: false });
  };
  return { chosen: rows[index] ?? null, index, choose };
}

/** The passage that comes next is fetched while this one is read. */
function useNextAhead(next: ReviewRow | undefined): void {
  const client = useQueryClient();
  const id = next?.id;
  useEffect(() => {
    // A failure shows when the proposal itself is opened.
    if (id !== undefined) client.query(contextQuery(id)).catch(() => undefined);
  }, [client, id]);
}

/** What was done last, with the way back; also what a screen reader hears. */
function StatusLine({ acts, onUndo }: { readonly acts: Queue; readonly onUndo: () => void }): ReactElement {
  const words = useWords();
  const { t } = words;
  const keys = useReviewKeys();
  const { last, failure } = acts;
  if (failure !== null) {
    return (
      <p className="review-status review-failed" role="alert">
        {t('review.failed')} {failure.message} {failure instanceof ApiProblem ? failure.advice : null}
      </p>
    );
  }
  return (
    <p className="review-status" role="status">
      {last === null ? (
        t('review.hint')
      ) : (
        <>
          {t(`review.did-${last.what}`, { n: last.count })}
          {last.row === null ? '' : `: ${rowTitle(last.row, words)}`}{' '}
          {acts.canUndo ? (
            <button type="button" className="quiet-button" onClick={onUndo}>
              {t('review.undo')} <kbd>{keys.undo}</kbd>
            </button>
          ) : null}
        </>
      )}
    </p>
  );
}
