/** What stands in a view's place while it loads, when it is empty, and when it failed: always with a next step. */
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { ApiProblem } from '../api/client.ts';
import { useWords } from '../words/use-words.ts';

export interface AwaitProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows the query's data, or the state it is in. */
export function Await<T>({ query, children }: AwaitProps<T>): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <Problem problem={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}

export function Loading(): ReactElement {
  const { t } = useWords();
  return (
    <p className="state state-loading" role="status">
      {t('state.loading')}
    </p>
  );
}

export interface ProblemProps {
  readonly problem: Error;
  readonly retry?: () => void;
}

export function Problem({ problem, retry }: ProblemProps): ReactElement {
  const { t } = useWords();
  const api = problem instanceof ApiProblem ? problem : null;
  const status = api?.status ?? null;
  const advice = api?.advice ?? null;
  if (api?.code === 'http/bad-token') return <NoToken />;
  return (
    <section className="state state-problem" role="alert">
      <h2>{t(status === 0 ? 'problem.no-answer' : 'problem.title')}</h2>
      <p>{status === 0 ? t('problem.no-answer-advice') : problem.message}</p>
      {advice === null ? null : <p>{advice}</p>}
      {retry === undefined ? null : (
        <button type="button" className="button" onClick={retry}>
          {t('problem.retry')}
        </button>
      )}
    </section>
  );
}

function NoToken(): ReactElement {
  const { t } = useWords();
  return (
    <section className="state state-problem" role="alert">
      <h2>{t('token.title')}</h2>
      <p>{t('token.what')}</p>
      <p>{t('token.do')}</p>
      <pre className="command">npx sakkhi serve</pre>
    </section>
  );
}

/** An empty casebook teaches the first step. */
export function EmptyCasebook(): ReactElement {
  const { t } = useWords();
  return (
    <section className="state">
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.what')}</p>
      <pre className="command">npx sakkhi add PATH</pre>
      <p>{t('empty.example')}</p>
      <pre className="command">npm start</pre>
    </section>
  );
}

export function NothingFound({ onClear }: { readonly onClear?: () => void }): ReactElement {
  const { t } = useWords();
  return (
    <section className="state" role="status">
      <p>{t('empty.filter')}</p>
      {onClear === undefined ? null : (
        <button type="button" className="button" onClick={onClear}>
          {t('filter.clear')}
        </button>
      )}
    </section>
  );
}
