/** Sources: every capture of the casebook, what it is, and whether it reports itself or repeats. */
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { SourceRow } from '../../contract/http.ts';
import { useSources } from '../api/queries.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { FilterField } from '../parts/filter-field.tsx';
import { Await, EmptyCasebook, NothingFound } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { SourceTable } from './source-table.tsx';
import { Unreadable } from './unreadable.tsx';
import '../styles/sources.css';

const route = getRouteApi('/sources');

export function SourcesView(): ReactElement {
  const { t } = useWords();
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const sources = useSources(q);
  useTitle(t('nav.sources'));
  const filter = (text: string): void => {
    void navigate({ search: (old) => ({ ...old, q: text }), replace: true });
  };
  return (
    <div className="page">
      <header className="page-head page-head-tools">
        <h1>{t('nav.sources')}</h1>
        <FilterField value={q} label={t('sources.filter')} onChange={filter} />
        <ExportButtons path="/api/sources" query={{ q }} name="sakkhi-sources" />
      </header>
      <Await query={sources}>
        {(rows) => <Rows rows={rows} isFiltered={q !== ''} onClear={() => filter('')} />}
      </Await>
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly SourceRow[];
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

function Rows({ rows, isFiltered, onClear }: RowsProps): ReactElement {
  if (rows.length === 0) return isFiltered ? <NothingFound onClear={onClear} /> : <EmptyCasebook />;
  return (
    <>
      <Summary rows={rows} />
      <Unreadable rows={rows.filter(({ status }) => status === 'unreadable')} />
      <SourceTable rows={rows} />
    </>
  );
}

/** The picture of this view: how much of what was gathered is original. */
function Summary({ rows }: { readonly rows: readonly SourceRow[] }): ReactElement {
  const { t, number } = useWords();
  const count = (kind: SourceRow['originality']): number =>
    rows.filter(({ originality, status }) => originality === kind && status === 'read').length;
  const parts = [
    { kind: 'original', n: count('original'), label: t('originality.original') },
    { kind: 'repeats', n: count('repeats'), label: t('originality.repeats') },
    { kind: 'unclear', n: count('unclear'), label: t('originality.unclear') },
    {
      kind: 'unreadable',
      n: rows.filter(({ status }) => status === 'unreadable').length,
      label: t('originality.unreadable'),
    },
  ].filter(({ n }) => n > 0);
  return (
    <div className="originality-summary">
      <div className="originality-bar" aria-hidden="true">
        {parts.map(({ kind, n }) => (
          <span key={kind} className={`originality-${kind}`} style={{ flexGrow: n }} />
        ))}
      </div>
      <ul>
        {parts.map(({ kind, n, label }) => (
          <li key={kind}>
            <span className={`swatch originality-${kind}`} aria-hidden="true" /> <strong>{number(n)}</strong>{' '}
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
