/** Search: one field over everything on the open shelf; what was found by kind, narrowed by facets. The address holds it all. */
import { getRouteApi } from '@tanstack/react-router';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { SearchAnswer, SearchHit } from '../../contract/search.ts';
import { facetNames, searchPath, useSearch, type FacetName, type SearchState } from '../api/search.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { FilterField } from '../parts/filter-field.tsx';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { parseAddress } from '../shell/address.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../words/use-words.ts';
import { FacetList } from './facet-list.tsx';
import { HitList } from './hit-list.tsx';
import { SavedList } from './saved-list.tsx';
import { SearchLessons } from './search-lessons.tsx';
import '../styles/search.css';

const route = getRouteApi('/search');

export function SearchView(): ReactElement {
  const { t } = useWords();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const answers = useSearch(state);
  useTitle(state.q === undefined ? t('nav.search') : `${state.q} · ${t('nav.search')}`);
  const ask = (q: string): void => {
    void navigate({ search: (old) => ({ ...old, q }), replace: true });
  };
  return (
    <div className="page search-page">
      <header className="page-head page-head-tools">
        <h1>{t('nav.search')}</h1>
        <ExportButtons path="/api/search" query={exported(state)} name="sakkhi-search" />
      </header>
      <div className="search-field">
        <FilterField
          value={state.q ?? ''}
          label={t('search.label')}
          placeholder={t('search.label')}
          onChange={ask}
        />
      </div>
      <SavedList state={state} />
      <Await query={answers}>
        {({ pages }) => (
          <Answer
            pages={pages}
            state={state}
            onMore={answers.hasNextPage ? () => void answers.fetchNextPage() : null}
          />
        )}
      </Await>
    </div>
  );
}

/** As many as are counted; what is shown is a part of them. */
function exported(state: SearchState): Record<string, string> {
  return { ...parseAddress(searchPath(state).replace(/^[^?]*/, '')), limit: '1000' };
}

interface AnswerProps {
  readonly pages: readonly SearchAnswer[];
  readonly state: SearchState;
  /** Null when there is no more. */
  readonly onMore: (() => void) | null;
}

function Answer({ pages, state, onMore }: AnswerProps): ReactElement {
  const { t } = useWords();
  const navigate = route.useNavigate();
  const first = pages[0];
  const choose = (facet: FacetName, value: string | undefined): void => {
    void navigate({ search: (old) => ({ ...old, [facet]: value }), resetScroll: false });
  };
  if (first === undefined || !first.asked) return <SearchLessons />;
  const isNarrowed = facetNames.some((name) => state[name] !== undefined);
  const clear = (): void => void navigate({ search: { q: state.q } });
  return (
    <div className="search-answer">
      <FacetList answer={first} state={state} onChoose={choose} />
      <section className="search-found">
        <Count answer={first} />
        {isNarrowed ? (
          <button type="button" className="quiet-button" onClick={clear}>
            {t('search.all')}
          </button>
        ) : null}
        {first.total === 0 ? <Nothing isNarrowed={isNarrowed} /> : null}
        <Hits hits={pages.flatMap(({ hits }) => hits)} />
        {onMore === null ? null : (
          <button type="button" className="button" onClick={onMore}>
            {t('search.more')}
          </button>
        )}
      </section>
    </div>
  );
}

function Count({ answer: { total, more, cut } }: { readonly answer: SearchAnswer }): ReactElement {
  const { t, number } = useWords();
  return (
    <p role="status" className="search-count">
      {t(more ? 'search.count-more' : 'search.count', { n: total, shown: number(total) })}
      {cut ? ` ${t('search.cut')}` : ''}
    </p>
  );
}

function Nothing({ isNarrowed }: { readonly isNarrowed: boolean }): ReactElement {
  const { t } = useWords();
  return (
    <section className="state">
      <p>{t(isNarrowed ? 'search.none-narrowed' : 'search.none')}</p>
    </section>
  );
}

/** j and k, or the arrows, walk from one to the next. */
function Hits({ hits }: { readonly hits: readonly SearchHit[] }): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const walk = (step: 1 | -1): void => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('.hit-link') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.max(0, Math.min(at + step, links.length - 1))]?.focus();
  };
  useKeys({ j: () => walk(1), k: () => walk(-1) });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    walk(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <div ref={list} onKeyDown={onKeyDown} className="hits-frame">
      {hits.length === 0 ? null : <HitList hits={hits} />}
    </div>
  );
}
