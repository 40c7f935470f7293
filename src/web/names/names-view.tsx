/** Names: pairs that may be one, one after the other, decided with one key and undone with another. */
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { NameLine, NameQueue, NameVerdict } from '../../contract/names.ts';
import { ApiProblem } from '../api/client.ts';
import { useNames } from '../api/names.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { FilterField } from '../parts/filter-field.tsx';
import { Name } from '../parts/name.tsx';
import { Await, NothingFound } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../words/use-words.ts';
import { PairCard, verdictKeys } from './pair-card.tsx';
import { useNameActs, type NameActs } from './use-name-acts.ts';
import '../styles/review.css';
import '../styles/names.css';

const route = getRouteApi('/names');
const statuses = ['proposed', 'unsure', 'apart', 'accepted', 'refused', 'certain'] as const;

export function NamesView(): ReactElement {
  const { t } = useWords();
  const { q, status = 'proposed' } = route.useSearch();
  const navigate = route.useNavigate();
  const queue = useNames({ q, status });
  useTitle(t('names.title'));
  const filter = (text: string | undefined): void => {
    void navigate({ search: (old) => ({ ...old, q: text, pair: undefined }), replace: true });
  };
  return (
    <div className="page page-wide">
      <header className="page-head page-head-tools">
        <h1>{t('names.title')}</h1>
        <FilterField value={q ?? ''} label={t('names.filter')} onChange={filter} />
        <ExportButtons path="/api/names" query={{ q, status }} name="sakkhi-names" />
      </header>
      <p className="names-what">{t('names.what')}</p>
      <Await query={queue}>
        {(found) => (
          <>
            <Statuses queue={found} status={status} />
            <Desk rows={found.rows} isFiltered={q !== undefined} onClear={() => filter(undefined)} />
          </>
        )}
      </Await>
    </div>
  );
}

function Statuses({ queue, status }: { readonly queue: NameQueue; readonly status: string }): ReactElement {
  const { t, number } = useWords();
  return (
    <nav className="facets" aria-label={t('review.statuses')}>
      {statuses.map((one) => (
        <Link
          key={one}
          to="/names"
          search={(old) => ({ ...old, status: one, pair: undefined })}
          activeOptions={{ exact: true }}
          activeProps={{}}
          replace
          aria-current={status === one ? 'true' : undefined}
        >
          {t(`names.status-${one}`)} <span className="facet-count">{number(queue.counts[one])}</span>
        </Link>
      ))}
    </nav>
  );
}

interface DeskProps {
  readonly rows: readonly NameLine[];
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

function Desk({ rows, isFiltered, onClear }: DeskProps): ReactElement {
  const acts = useNameActs();
  const { chosen, index, choose } = useChosenPair(rows);
  const decide = (verdict: NameVerdict): void => {
    if (chosen === null) return;
    const next = rows[index + 1] ?? rows[index - 1];
    if (next !== undefined) choose(next.id);
    void acts.decide(chosen, verdict).then((isRecorded) => {
      // A decision that was not recorded is shown again, with the reason above the desk.
      if (!isRecorded) choose(chosen.id);
    });
  };
  const takeBack = (): void => {
    void acts.undoLast().then((id) => {
      if (id !== null) choose(id);
    });
  };
  useKeys({
    j: () => choose(rows[Math.min(index + 1, rows.length - 1)]?.id),
    k: () => choose(rows[Math.max(index - 1, 0)]?.id),
    [verdictKeys.same]: () => decide('same'),
    [verdictKeys.different]: () => decide('different'),
    [verdictKeys.unsure]: () => decide('unsure'),
    u: takeBack,
  });
  return (
    <>
      <StatusLine acts={acts} onUndo={takeBack} />
      {chosen === null ? (
        <Nothing isFiltered={isFiltered} onClear={onClear} />
      ) : (
        <div className="review-desk">
          <PairList rows={rows} chosen={chosen.id} onChoose={choose} />
          <PairCard line={chosen} index={index} total={rows.length} onDecide={decide} />
        </div>
      )}
    </>
  );
}

/** The pair that is judged stands in the address; without one, the first. */
function useChosenPair(rows: readonly NameLine[]): {
  readonly chosen: NameLine | null;
  readonly index: number;
  readonly choose: (id: string | undefined) => void;
} {
  const { pair } = route.useSearch();
  const navigate = route.useNavigate();
  const index = Math.max(
    0,
    rows.findIndex(({ id }) => id === pair),
  );
  const choose = (id: string | undefined): void => {
    void navigate({ search: (old) => ({ ...old, pair: id }), replace: true, resetScroll: false });
  };
  return { chosen: rows[index] ?? null, index, choose };
}

interface PairListProps {
  readonly rows: readonly NameLine[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function PairList({ rows, chosen, onChoose }: PairListProps): ReactElement {
  const { t } = useWords();
  return (
    <nav className="names-list" aria-label={t('names.list')}>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="review-row"
              aria-current={row.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(row.id)}
            >
              <span>
                <Name text={row.a.name} />
              </span>
              <span className="review-row-subject">
                <Name text={row.b.name} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StatusLine({
  acts,
  onUndo,
}: {
  readonly acts: NameActs;
  readonly onUndo: () => void;
}): ReactElement {
  const { t } = useWords();
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
        t('names.hint')
      ) : (
        <>
          {t(`names.did-${last.what}`)}: <Name text={last.line.a.name} /> · <Name text={last.line.b.name} />{' '}
          {acts.canUndo ? (
            <button type="button" className="quiet-button" onClick={onUndo}>
              {t('review.undo')} <kbd>u</kbd>
            </button>
          ) : null}
        </>
      )}
    </p>
  );
}

function Nothing({ isFiltered, onClear }: Omit<DeskProps, 'rows'>): ReactElement {
  const { t } = useWords();
  if (isFiltered) return <NothingFound onClear={onClear} />;
  return (
    <section className="state" role="status">
      <h2>{t('names.none')}</h2>
      <p>{t('names.none-next')}</p>
      <p>
        <Link to="/review" className="button">
          {t('nav.review')}
        </Link>
      </p>
    </section>
  );
}
