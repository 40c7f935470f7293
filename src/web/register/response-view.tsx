/** What the state did, over all sites: each share with its numerator, its denominator and its sites, and the rules behind it. */
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { ResponseReport } from '../../contract/register.ts';
import { registerPath, useResponseReport } from '../api/register.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { RecordTitle } from './record-title.tsx';
import { ruleInWords } from './rule-words.ts';
import { choiceInWords } from './value-words.ts';
import '../styles/register.css';

const route = getRouteApi('/register/response');
const statuses = [undefined, 'confirmed', 'suspicious'] as const;

export function ResponseView(): ReactElement {
  const { t } = useWords();
  const { status } = route.useSearch();
  const report = useResponseReport(status);
  useTitle(t('register.response'));
  return (
    <div className="page">
      <header className="page-head page-head-tools">
        <h1>{t('register.response')}</h1>
        <ExportButtons path={`${registerPath}/response`} query={{ status }} name="sakkhi-state-response" />
        <Link to="/register">{t('nav.register')}</Link>
      </header>
      <nav className="facets" aria-label={t('register.of-sites')}>
        {statuses.map((one) => (
          <Link
            key={one ?? ''}
            to="/register/response"
            search={{ status: one }}
            activeOptions={{ exact: true }}
            activeProps={{}}
            replace
            aria-current={status === one ? 'true' : undefined}
          >
            {one === undefined ? t('register.all-sites') : choiceInWords(one)}
          </Link>
        ))}
      </nav>
      <Await query={report}>{(found) => <Report report={found} />}</Await>
    </div>
  );
}

function Report({ report }: { readonly report: ResponseReport }): ReactElement {
  const { t, number } = useWords();
  if (report.denominator === 0)
    return (
      <section className="state">
        <p>{t('register.no-sites')}</p>
        <p>
          <Link to="/register" className="button">
            {t('nav.register')}
          </Link>
        </p>
      </section>
    );
  return (
    <>
      <p>{t('register.out-of', { n: number(report.denominator) })}</p>
      <ol className="shares">
        {report.shares.map((share) => (
          <Share key={share.label} share={share} />
        ))}
      </ol>
      <Rules report={report} />
    </>
  );
}

function Share({ share }: { readonly share: ResponseReport['shares'][number] }): ReactElement {
  const { t, number } = useWords();
  const { label, numerator, denominator, words, sites } = share;
  return (
    <li className="share">
      <h2>{label}</h2>
      <p className="share-number">
        {number(numerator)} <span className="share-of">{t('register.of', { n: number(denominator) })}</span>
        {words.endsWith(`of ${denominator}`) ? null : <span className="share-words">{words}</span>}
      </p>
      <svg viewBox="0 0 100 3" preserveAspectRatio="none" className="share-bar" aria-hidden="true">
        <rect width="100" height="3" className="share-all" />
        <rect width={(numerator / Math.max(1, denominator)) * 100} height="3" className="share-part" />
      </svg>
      {sites.length === 0 ? null : (
        <details>
          <summary>{t('register.the-sites', { n: sites.length })}</summary>
          <ul className="share-sites">
            {sites.map((site) => (
              <li key={site.id}>
                <RecordTitle {...site} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** The first rule that fits gives a site its class. */
function Rules({ report }: { readonly report: ResponseReport }): ReactElement {
  const words = useWords();
  const { t, number } = words;
  return (
    <section className="rules">
      <h2>{t('register.rules')}</h2>
      <p>{t('register.rules-what')}</p>
      <ol>
        {report.rules.map((rule) => (
          <li key={rule.label}>
            <strong>{rule.label}</strong>: {ruleInWords(rule, words)}
          </li>
        ))}
      </ol>
      <p className="fine-print">
        {report.rulesEntry === null
          ? t('register.rules-own')
          : t('register.rules-set', { n: number(report.rulesEntry) })}
      </p>
    </section>
  );
}
