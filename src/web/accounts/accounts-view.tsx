/** Accounts: acts, denials and descriptions side by side, each with its verdict and witnesses. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState, type ReactElement } from 'react';
import type { AccountLine } from '../../contract/lines.ts';
import { useAccounts, useCasebook } from '../api/queries.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { FilterField } from '../parts/filter-field.tsx';
import { Name } from '../parts/name.tsx';
import { Await, EmptyCasebook, NothingFound } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { AccountMark, AccountWitnesses } from './account-mark.tsx';
import {
  accountsInOrder,
  accountVerdicts,
  isAccountVerdict,
  type AccountVerdict,
} from './account-verdicts.ts';
import { MatterSwitch } from './matter-switch.tsx';
import '../styles/accounts.css';

const route = getRouteApi('/accounts');

export function AccountsView(): ReactElement {
  const { t } = useWords();
  const { q = '', verdict: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const accounts = useAccounts(q);
  const verdict = isAccountVerdict(wanted) ? wanted : null;
  useTitle(t('accounts.accounts'));
  return (
    <div className="page">
      <header className="page-head page-head-tools">
        <h1>{t('accounts.accounts')}</h1>
        <FilterField
          value={q}
          label={t('accounts.filter')}
          onChange={(text) => void navigate({ search: (old) => ({ ...old, q: text }), replace: true })}
        />
        <ExportButtons
          path="/api/accounts"
          query={{ q, verdict: verdict ?? undefined }}
          name="sakkhi-accounts"
        />
      </header>
      <MatterSwitch />
      <p className="account-what">{t('accounts.what')}</p>
      <Await query={accounts}>
        {(lines) => (
          <Lines
            key={`${q} ${verdict ?? ''}`}
            lines={lines}
            verdict={verdict}
            isFiltered={q !== '' || verdict !== null}
            onClear={() => void navigate({ search: {}, replace: true })}
          />
        )}
      </Await>
    </div>
  );
}

interface LinesProps {
  readonly lines: readonly AccountLine[];
  readonly verdict: AccountVerdict | null;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

/** Accounts that are shown at once. */
const shownAtOnce = 60;

function Lines({ lines, verdict, isFiltered, onClear }: LinesProps): ReactElement {
  const { t } = useWords();
  const [shown, setShown] = useState(shownAtOnce);
  const ordered = useMemo(() => accountsInOrder(lines, verdict), [lines, verdict]);
  if (lines.length === 0 && !isFiltered) return <NoAccounts />;
  return (
    <>
      <Facets lines={lines} verdict={verdict} />
      {ordered.length === 0 ? <NothingFound onClear={onClear} /> : null}
      <ol className="account-list">
        {ordered.slice(0, shown).map((account) => (
          <AccountCard key={account.id} account={account} />
        ))}
      </ol>
      {shown < ordered.length ? (
        <button type="button" className="button" onClick={() => setShown(shown + shownAtOnce)}>
          {t('accounts.more', { n: ordered.length - shown })}
        </button>
      ) : null}
    </>
  );
}

/** Sources may say nothing of this kind; without sources the first step is to add some. */
function NoAccounts(): ReactElement {
  const { t } = useWords();
  const sources = useCasebook().data?.counts.sources ?? 0;
  return sources === 0 ? (
    <EmptyCasebook />
  ) : (
    <p className="state" role="status">
      {t('accounts.none')}
    </p>
  );
}

function AccountCard({ account }: { readonly account: AccountLine }): ReactElement {
  return (
    <li className="account-card">
      <div>
        <h2>
          <Link to="/accounts/$id" params={{ id: account.id }}>
            <Name text={account.subject} />
          </Link>
        </h2>
        <p className="why">{account.why}</p>
      </div>
      <div className="account-weight">
        <AccountMark verdict={account.verdict} />
        <AccountWitnesses account={account} />
      </div>
    </li>
  );
}

/** How many accounts have each verdict; a press shows only those. */
function Facets({ lines, verdict }: Pick<LinesProps, 'lines' | 'verdict'>): ReactElement {
  const { t, number } = useWords();
  const counts = new Map<AccountVerdict, number>();
  for (const line of lines) counts.set(line.verdict, (counts.get(line.verdict) ?? 0) + 1);
  return (
    <nav className="facets" aria-label={t('figures.facets')}>
      {[null, ...accountVerdicts.filter((one) => counts.has(one))].map((one) => (
        <Link
          key={one ?? 'all'}
          to="/accounts"
          search={(old) => ({ ...old, verdict: one ?? undefined })}
          activeOptions={{ exact: true }}
          activeProps={{}}
          replace
          aria-current={verdict === one ? 'true' : undefined}
        >
          {one === null ? t('figures.all') : <AccountMark verdict={one} />}{' '}
          <span className="facet-count">{number(one === null ? lines.length : (counts.get(one) ?? 0))}</span>
        </Link>
      ))}
    </nav>
  );
}
