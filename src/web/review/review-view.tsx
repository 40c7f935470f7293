/** The review queue: proposals one after the other, each where it stands, decided with one key and undone with another. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import type { ReviewQueue } from '../../contract/review.ts';
import { queuePath, useReview, type ReviewFilter } from '../api/review.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { FilterField } from '../parts/filter-field.tsx';
import { Await, EmptyCasebook, NothingFound } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { BulkButtons } from './bulk-dialog.tsx';
import { ReviewFilters } from './review-filters.tsx';
import { ReviewDesk } from './review-desk.tsx';
import { SecondLook } from './second-look.tsx';
import { useQueue } from './use-queue.ts';
import '../styles/review.css';

const route = getRouteApi('/review');

export function ReviewView(): ReactElement {
  const { t } = useWords();
  const { state } = route.useSearch();
  useTitle(t('nav.review'));
  return (
    <div className="page page-wide">
      {state === 'changed' || state === 'orphaned' ? <SecondLook state={state} /> : <OpenQueue />}
    </div>
  );
}

function OpenQueue(): ReactElement {
  const { t } = useWords();
  const { q, status = 'proposed', kind, speaker, source } = route.useSearch();
  const navigate = route.useNavigate();
  const filter: ReviewFilter = { q, status: status === 'all' ? undefined : status, kind, speaker, source };
  const queue = useReview(filter);
  const change = (next: Record<string, string | undefined>): void => {
    void navigate({ search: (old) => ({ ...old, ...next, claim: undefined }), replace: true });
  };
  return (
    <>
      <header className="page-head page-head-tools">
        <h1>{t('nav.review')}</h1>
        <FilterField value={q ?? ''} label={t('review.filter')} onChange={(text) => change({ q: text })} />
        <ExportButtons {...exportOf(filter)} name="sakkhi-review" />
        <Link to="/names">{t('names.link')}</Link>
      </header>
      <Await query={queue}>
        {(found) => (
          // Another filter is another piece of work: its place in the list and its way back begin anew.
          <Work key={queuePath(filter)} queue={found} filter={filter} status={status} onChange={change} />
        )}
      </Await>
    </>
  );
}

function exportOf(filter: ReviewFilter): { path: string; query: Record<string, string | undefined> } {
  const { speaker, ...rest } = filter;
  return { path: '/api/review', query: speaker === undefined ? rest : { ...rest, speaker } };
}

interface WorkProps {
  readonly queue: ReviewQueue;
  readonly filter: ReviewFilter;
  readonly status: string;
  readonly onChange: (next: Record<string, string | undefined>) => void;
}

function Work({ queue, filter, status, onChange }: WorkProps): ReactElement {
  const { t } = useWords();
  const acts = useQueue(filter);
  const [isOpen, setOpen] = useState(false);
  const isFiltered = [filter.q, filter.kind, filter.speaker, filter.source].some((one) => one !== undefined);
  const { proposed, accepted, rejected } = queue.counts;
  if (proposed + accepted + rejected === 0 && !isFiltered) return <EmptyCasebook />;
  return (
    <>
      <div className="review-tools">
        <ReviewFilters queue={queue} filter={filter} status={status} onChange={onChange} />
        <BulkButtons queue={queue} filter={filter} acts={acts} onOpen={setOpen} />
      </div>
      {queue.rows.length > 0 ? (
        <ReviewDesk rows={queue.rows} acts={acts} isPaused={isOpen} />
      ) : isFiltered ? (
        <NothingFound
          onClear={() => onChange({ q: undefined, kind: undefined, speaker: undefined, source: undefined })}
        />
      ) : (
        <section className="state" role="status">
          <h2>{t(status === 'proposed' ? 'review.all-done' : 'review.none')}</h2>
          <p>{t('review.all-done-next')}</p>
          <p>
            <Link to="/figures" className="button">
              {t('nav.figures')}
            </Link>
          </p>
        </section>
      )}
    </>
  );
}
