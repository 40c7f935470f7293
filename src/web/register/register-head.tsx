/** The head that the register's views share: what is shown, the text filter, the pictures of the same filter, the kinds. */
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { RegisterPage } from '../../contract/register.ts';
import { FilterField } from '../parts/filter-field.tsx';
import { useWords } from '../words/use-words.ts';
import { everyKind, recordKinds, type RegisterAddress } from './filter.ts';
import { choiceInWords } from './value-words.ts';

const views = [
  { to: '/register', label: 'register.list' },
  { to: '/register/map', label: 'register.map' },
  { to: '/register/timeline', label: 'register.timeline' },
] as const;
export type RegisterViewPath = (typeof views)[number]['to'];

export interface RegisterHeadProps {
  readonly view: RegisterViewPath;
  readonly address: RegisterAddress;
  /** Further tools, such as exports. */
  readonly children?: ReactNode;
}

export function RegisterHead({ view, address, children }: RegisterHeadProps): ReactElement {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <>
      <header className="page-head page-head-tools">
        <h1>{t('nav.register')}</h1>
        <FilterField
          value={address.q ?? ''}
          label={t('register.filter')}
          onChange={(q) =>
            void navigate({ to: view, search: { ...address, q, at: undefined }, replace: true })
          }
        />
        {children}
      </header>
      <nav className="register-views" aria-label={t('register.views')}>
        {views.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            search={address}
            activeOptions={{ exact: true }}
            activeProps={{}}
            aria-current={to === view ? 'page' : undefined}
          >
            {t(label)}
          </Link>
        ))}
        <Link to="/register/network">{t('register.network')}</Link>
        <Link to="/register/response" search={{ box: address.box, area: address.area }}>
          {t('register.response')}
        </Link>
        <Link to="/register/import">{t('register.import')}</Link>
        <Link to="/register/new" search={{ kind: newKind(address.kind) }}>
          {t('register.new')}
        </Link>
      </nav>
    </>
  );
}

/** The kind that is shown, where it can be made by hand here. */
function newKind(kind: string | undefined): string | undefined {
  return kind === everyKind || kind === 'finding' ? undefined : kind;
}

interface FacetsProps {
  readonly view: RegisterViewPath;
  readonly address: RegisterAddress;
  readonly page: Pick<RegisterPage, 'kinds' | 'states'>;
}

/** The kinds as tabs with their counts; those without a record are left out, but for the one that is shown. */
export function KindTabs({ view, address, page }: FacetsProps): ReactElement {
  const { t, number } = useWords();
  const shown = address.kind ?? 'site';
  const counts = new Map(page.kinds.map(({ kind, count }) => [kind as string, count]));
  const all = page.kinds.reduce((sum, { count }) => sum + count, 0);
  const tabs = [everyKind, ...recordKinds].filter(
    (kind) => kind === shown || kind === everyKind || (counts.get(kind) ?? 0) > 0,
  );
  return (
    <nav className="facets kind-tabs" aria-label={t('register.kinds')}>
      {tabs.map((kind) => (
        <Link
          key={kind}
          to={view}
          search={{ ...address, kind, state: undefined, at: undefined }}
          activeOptions={{ exact: true }}
          activeProps={{}}
          replace
          aria-current={shown === kind ? 'true' : undefined}
        >
          {t(kindsId(kind))}{' '}
          <span className="facet-count">{number(kind === everyKind ? all : (counts.get(kind) ?? 0))}</span>
        </Link>
      ))}
    </nav>
  );
}

/** States with their counts under the filter without its state; a second click takes it off. */
export function StateFacet({ view, address, page }: FacetsProps): ReactElement | null {
  const { t, number } = useWords();
  if (page.states.length === 0) return null;
  return (
    <nav className="facets" aria-label={t('register.states')}>
      {page.states.slice(0, mostStates).map(({ state, count }) => (
        <Link
          key={state}
          to={view}
          search={{ ...address, state: address.state === state ? undefined : state, at: undefined }}
          activeOptions={{ exact: true }}
          activeProps={{}}
          replace
          resetScroll={false}
          aria-current={address.state === state ? 'true' : undefined}
        >
          {choiceInWords(state)} <span className="facet-count">{number(count)}</span>
        </Link>
      ))}
    </nav>
  );
}

const mostStates = 24;

type KindsId = `register.kinds-${RegisterPage['kinds'][number]['kind'] | 'all'}`;
function kindsId(kind: string): KindsId {
  return `register.kinds-${kind as 'all'}`;
}

/** What else narrows the view, each with the way to take it off. */
export function Narrowed({
  view,
  address,
}: Pick<RegisterHeadProps, 'view' | 'address'>): ReactElement | null {
  const { t, date } = useWords();
  const { from, to, box, area, review, trashed } = address;
  const chips = [
    from === undefined && to === undefined
      ? null
      : {
          key: 'time',
          words: `${from === undefined ? '…' : date(from)} – ${to === undefined ? '…' : date(to)}`,
          without: { from: undefined, to: undefined },
        },
    box === undefined ? null : { key: 'box', words: t('register.in-box'), without: { box: undefined } },
    area === undefined ? null : { key: 'area', words: t('register.in-area'), without: { area: undefined } },
    review === undefined
      ? null
      : {
          key: 'review',
          words: t(`register.review-${review as 'asked'}`),
          without: { review: undefined },
        },
    trashed === undefined
      ? null
      : { key: 'trashed', words: t('register.trash'), without: { trashed: undefined } },
  ].filter((chip) => chip !== null);
  if (chips.length === 0) return null;
  return (
    <p className="narrowed">
      {t('register.only')}{' '}
      {chips.map(({ key, words, without }) => (
        <Link
          key={key}
          to={view}
          search={{ ...address, ...without }}
          replace
          resetScroll={false}
          className="quiet-button"
          activeOptions={{ exact: true }}
          activeProps={{}}
          aria-label={t('register.without', { what: words })}
        >
          {words} <span aria-hidden="true">✕</span>
        </Link>
      ))}
    </p>
  );
}
