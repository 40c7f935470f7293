/** What the state did, over all sites: each share with its numerator, its denominator and its sites, and the rules behind it. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import type { ResponseReport } from '../../contract/register.ts';
import { registerPath, useResponseReport, type ResponseOf } from '../api/register.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { ActLine } from './act-line.tsx';
import { RecordTitle } from './record-title.tsx';
import { ruleInWords } from './rule-words.ts';
import { RulesEditor } from './rules-editor.tsx';
import { useRegisterActs } from './use-register-acts.ts';
import { choiceInWords } from './value-words.ts';
import '../styles/review.css';
import '../styles/register.css';

const route = getRouteApi('/register/response');
const statuses = ['confirmed', 'suspicious', 'all'] as const;

export function ResponseView(): ReactElement {
  const { t } = useWords();
  // The shares of a report are over confirmed sites; all others are one click away.
  const { status: asked = 'confirmed', box, area } = route.useSearch();
  const of = { status: asked === 'all' ? undefined : asked, box, area };
  const report = useResponseReport(of);
  useTitle(t('register.response'));
  return (
    <div className="page">
      <header className="page-head page-head-tools">
        <h1>{t('register.response')}</h1>
        <ExportButtons path={`${registerPath}/response`} query={of} name="sakkhi-state-response" />
        <Link to="/register">{t('nav.register')}</Link>
      </header>
      <nav className="facets" aria-label={t('register.of-sites')}>
        {statuses.map((one) => (
          <Link
            key={one}
            to="/register/response"
            search={{ status: one === 'confirmed' ? undefined : one, box, area }}
            activeOptions={{ exact: true }}
            activeProps={{}}
            replace
            aria-current={asked === one ? 'true' : undefined}
          >
            {one === 'all' ? t('register.all-sites') : choiceInWords(one)}
          </Link>
        ))}
      </nav>
      <OfPlace status={asked} box={box} area={area} />
      <Await query={report}>{(found) => <Report report={found} of={of} />}</Await>
    </div>
  );
}

type Place = Pick<ResponseOf, 'box' | 'area'>;

/** The part of the map that the sites lie in, with the way to all of them. */
function OfPlace({ status, box, area }: Place & { readonly status: string }): ReactElement | null {
  const { t } = useWords();
  if (box === undefined && area === undefined) return null;
  const shown = status === 'confirmed' ? undefined : status;
  const chips = [
    { key: 'box', words: t('register.in-box'), is: box, without: { area } },
    { key: 'area', words: t('register.in-area'), is: area, without: { box } },
  ];
  return (
    <p className="narrowed">
      {t('register.only')}{' '}
      {chips.map(({ key, words, is, without }) =>
        is === undefined ? null : (
          <Link
            key={key}
            to="/register/response"
            search={{ status: shown, ...without }}
            replace
            className="quiet-button"
            activeOptions={{ exact: true }}
            activeProps={{}}
            aria-label={t('register.without', { what: words })}
          >
            {words} <span aria-hidden="true">✕</span>
          </Link>
        ),
      )}
    </p>
  );
}

interface ReportProps {
  readonly report: ResponseReport;
  readonly of: ResponseOf;
}

function Report({ report, of }: ReportProps): ReactElement {
  const { t } = useWords();
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
      <p>{t('register.out-of', { n: report.denominator })}</p>
      <ol className="shares">
        {report.shares.map((share) => (
          <Share key={share.label} share={share} />
        ))}
      </ol>
      <Rules report={report} of={of} />
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
function Rules({ report, of }: ReportProps): ReactElement {
  const words = useWords();
  const { t, number } = words;
  const acts = useRegisterActs();
  const [isChanging, setChanging] = useState(false);
  if (isChanging)
    return (
      <section className="rules">
        <h2>{t('register.rules')}</h2>
        <p>{t('register.rules-what')}</p>
        <RulesEditor report={report} of={of} acts={acts} onDone={() => setChanging(false)} />
        <ActLine acts={acts} />
      </section>
    );
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
      <p>
        <button type="button" className="button" onClick={() => setChanging(true)}>
          {t('register.change-rules')}
        </button>
      </p>
      <ActLine acts={acts} />
    </section>
  );
}
