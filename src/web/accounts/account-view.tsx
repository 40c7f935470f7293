/** One account: its verdict, why, and its passages in the order in which they are to be read. */
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { AccountDetail } from '../../contract/http.ts';
import { useAccount } from '../api/queries.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { Name } from '../parts/name.tsx';
import { SourceName } from '../parts/source-name.tsx';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { AccountMark, AccountWitnesses } from './account-mark.tsx';
import '../styles/accounts.css';

const route = getRouteApi('/accounts/$id');

export function AccountView(): ReactElement {
  const { id } = route.useParams();
  const account = useAccount(id);
  useTitle(account.data === undefined ? '' : plainName(account.data.account.subject));
  return (
    <div className="page">
      <Await query={account}>{(detail) => <OneAccount detail={detail} />}</Await>
    </div>
  );
}

function OneAccount({ detail }: { readonly detail: AccountDetail }): ReactElement {
  const { t } = useWords();
  const { account, surroundings } = detail;
  return (
    <article className="account-page">
      <header className="page-head">
        <p className="crumbs">
          <Link to="/accounts">{t('accounts.accounts')}</Link> <span aria-hidden="true">/</span> {account.id}
        </p>
        <h1>
          <Name text={account.subject} />
        </h1>
        <div className="account-summary">
          <AccountMark verdict={account.verdict} />
          <AccountWitnesses account={account} />
          <ExportButtons path={`/api/accounts/${encodeURIComponent(account.id)}`} name={account.id} />
        </div>
        <p className="account-why">{account.why}</p>
        {account.verdict === 'possible-same-witness' ? (
          <p className="account-care">{t('accounts.care')}</p>
        ) : null}
      </header>
      <section aria-labelledby="passages-title">
        <h2 id="passages-title">{t('accounts.passages')}</h2>
        <ol className="account-passages">
          {account.passages.map((passage, i) => (
            <Passage
              key={`${passage.source.sha256}-${passage.start}-${passage.part}`}
              passage={passage}
              around={surroundings[i]}
            />
          ))}
        </ol>
      </section>
    </article>
  );
}

interface PassageProps {
  readonly passage: AccountDetail['account']['passages'][number];
  readonly around: AccountDetail['surroundings'][number] | undefined;
}

function Passage({ passage, around }: PassageProps): ReactElement {
  const { t, date } = useWords();
  const { source, claim } = passage;
  return (
    <li className="account-passage">
      <h3>{t(`accounts.part-${passage.part}`)}</h3>
      <blockquote lang={around?.language ?? undefined} dir="auto">
        <AroundWords passage={passage} around={around} />
      </blockquote>
      <p className="fine-print">
        <Link
          to="/sources/$sha256"
          params={{ sha256: source.sha256 }}
          search={claim === null ? {} : { claim }}
        >
          <SourceName source={source} />
        </Link>
        {around?.published ? <> · {date(around.published)}</> : null}
        {passage.speaker === null ? null : (
          <>
            {' '}
            · {t('accounts.speaker')} <Name text={passage.speaker} />
          </>
        )}
      </p>
    </li>
  );
}

function AroundWords({ passage, around }: PassageProps): ReactElement {
  if (around === undefined) return <mark className="account-mark">{passage.quote}</mark>;
  const [from, to] = [passage.start - around.textStart, passage.end - around.textStart];
  return (
    <>
      <span className="account-around">{around.text.slice(0, from)}</span>
      <mark className="account-mark">{passage.quote}</mark>
      <span className="account-around">{around.text.slice(to)}</span>
    </>
  );
}
