/** Findings as a list: how many witnesses stand behind each, how high it is set, and what fell. */
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { FindingsPage } from '../../contract/findings.ts';
import { findingsPath, useFindings } from '../api/findings.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { FilterField } from '../parts/filter-field.tsx';
import { Await, NothingFound } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../words/use-words.ts';
import { StatusMark } from './finding-marks.tsx';
import { FindingTable } from './finding-table.tsx';
import { NewFinding } from './new-finding.tsx';
import { standardId, standards } from './standards.ts';
import '../styles/review.css';
import '../styles/register.css';
import '../styles/findings.css';

const route = getRouteApi('/findings');

export function FindingsView(): ReactElement {
  const { t } = useWords();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const { q, status, standard, weakened } = address;
  const filter = { q, status, standard, weakened };
  const findings = useFindings(filter);
  const isNew = address['new'] !== undefined;
  useTitle(t('nav.findings'));
  const open = (what: boolean): void =>
    void navigate({ search: (old) => ({ ...old, new: what ? 'yes' : undefined }), replace: true });
  useKeys({ n: () => open(true) });
  return (
    <div className="page page-wide">
      <header className="page-head page-head-tools">
        <h1>{t('nav.findings')}</h1>
        <FilterField
          value={q ?? ''}
          label={t('findings.filter')}
          onChange={(text) =>
            void navigate({ search: (old) => ({ ...old, q: text === '' ? undefined : text }), replace: true })
          }
        />
        <button type="button" className="button" aria-expanded={isNew} onClick={() => open(!isNew)}>
          {t('findings.new')} <kbd>n</kbd>
        </button>
        <ExportButtons path={findingsPath} query={filter} name="sakkhi-findings" />
      </header>
      {isNew ? <NewFinding onClose={() => open(false)} /> : null}
      <Await query={findings}>
        {(page) =>
          page.total === 0 ? (
            <NoFindings />
          ) : (
            <>
              <Facets page={page} />
              {page.rows.length === 0 ? (
                <NothingFound onClear={() => void navigate({ search: {}, replace: true })} />
              ) : (
                <FindingTable rows={page.rows} />
              )}
            </>
          )
        }
      </Await>
    </div>
  );
}

/** How many there are of each status, and how many are weakened; a press shows only those. */
function Facets({ page }: { readonly page: FindingsPage }): ReactElement {
  const { t, number } = useWords();
  const { status, standard, weakened } = route.useSearch();
  const navigate = route.useNavigate();
  const all = status === undefined && weakened === undefined;
  return (
    <div className="finding-facets">
      <nav className="facets" aria-label={t('findings.facets')}>
        <Facet search={{ status: undefined, weakened: undefined }} isCurrent={all}>
          {t('findings.all')} <span className="facet-count">{number(page.total)}</span>
        </Facet>
        {page.statuses
          .filter(({ count }) => count > 0)
          .map((one) => (
            <Facet
              key={one.status}
              search={{ status: one.status, weakened: undefined }}
              isCurrent={status === one.status}
            >
              <StatusMark status={one.status} /> <span className="facet-count">{number(one.count)}</span>
            </Facet>
          ))}
        {page.weakened === 0 ? null : (
          <Facet search={{ weakened: 'yes', status: undefined }} isCurrent={weakened === 'yes'}>
            {t('findings.weakened')} <span className="facet-count">{number(page.weakened)}</span>
          </Facet>
        )}
      </nav>
      <label className="field-inline">
        <span>{t('findings.standard')}</span>
        <select
          value={standard ?? ''}
          onChange={(event) => {
            const { value } = event.target;
            void navigate({
              search: (old) => ({ ...old, standard: value === '' ? undefined : value }),
              replace: true,
            });
          }}
        >
          <option value="">{t('findings.any-standard')}</option>
          {standards.map((name) => (
            <option key={name} value={name}>
              {t(standardId(name) ?? 'findings.standard')}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface FacetProps {
  readonly search: { readonly status: string | undefined; readonly weakened: string | undefined };
  readonly isCurrent: boolean;
  readonly children: React.ReactNode;
}

function Facet({ search, isCurrent, children }: FacetProps): ReactElement {
  return (
    <Link
      to="/findings"
      search={(old) => ({ ...old, ...search })}
      activeOptions={{ exact: true }}
      activeProps={{}}
      replace
      aria-current={isCurrent ? 'true' : undefined}
    >
      {children}
    </Link>
  );
}

/** Without findings the page teaches what one is and how it comes about. */
function NoFindings(): ReactElement {
  const { t } = useWords();
  return (
    <section className="state">
      <h2>{t('findings.empty-title')}</h2>
      <p>{t('findings.empty-what')}</p>
      <p>{t('findings.empty-how')}</p>
      <p>
        <Link to="/figures" className="button">
          {t('nav.figures')}
        </Link>
      </p>
    </section>
  );
}
