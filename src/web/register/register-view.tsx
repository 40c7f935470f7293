/** The register as a list: kinds, states, and every record with what is open about it. */
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { RegisterPage } from '../../contract/register.ts';
import { registerPath, useRegisterPages } from '../api/register.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { Await, NothingFound } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { EmptyRegister, isEmptyRegister } from './empty-register.tsx';
import { filterOf, isNarrowed, type RegisterAddress } from './filter.ts';
import { RecordTable } from './record-table.tsx';
import { RegisterExport } from './register-export.tsx';
import { KindTabs, Narrowed, RegisterHead, StateFacet } from './register-head.tsx';
import '../styles/register.css';

const route = getRouteApi('/register');

export function RegisterView(): ReactElement {
  const { t, number } = useWords();
  const address = route.useSearch();
  const filter = filterOf(address);
  const pages = useRegisterPages(filter);
  useTitle(t('nav.register'));
  return (
    <div className="page page-wide">
      <RegisterHead view="/register" address={address}>
        <ExportButtons path={registerPath} query={{ ...filter }} name="sakkhi-register" />
        <RegisterExport filter={filter} />
      </RegisterHead>
      <Await query={pages}>
        {({ pages: found }) => {
          const [first] = found;
          if (first === undefined || isEmptyRegister(first, address)) return <EmptyRegister />;
          const rows = found.flatMap((page) => page.rows);
          return (
            <>
              <KindTabs view="/register" address={address} page={first} />
              <StateFacet view="/register" address={address} page={first} />
              <Narrowed view="/register" address={address} />
              <Rows rows={rows} address={address} />
              {rows.length < first.total ? (
                <button
                  type="button"
                  className="button"
                  disabled={pages.isFetchingNextPage}
                  onClick={() => void pages.fetchNextPage()}
                >
                  {t('register.more', { shown: number(rows.length), total: number(first.total) })}
                </button>
              ) : null}
            </>
          );
        }}
      </Await>
    </div>
  );
}

function Rows({
  rows,
  address,
}: {
  readonly rows: RegisterPage['rows'];
  readonly address: RegisterAddress;
}): ReactElement {
  const { t } = useWords();
  const navigate = route.useNavigate();
  if (rows.length > 0) return <RecordTable rows={rows} withKind={address.kind === 'all'} />;
  if (isNarrowed(address))
    return <NothingFound onClear={() => void navigate({ search: { kind: address.kind }, replace: true })} />;
  return (
    <p className="state" role="status">
      {t('register.none-of-kind')}
    </p>
  );
}
