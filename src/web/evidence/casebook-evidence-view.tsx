/** The evidence of the casebook: its log, who outside has seen it, what was checked, what left and came, what to do next. */
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { CasebookEvidence } from '../../contract/custody.ts';
import { download } from '../api/client.ts';
import { eventsPath, keyPath, useEvents, useEvidence } from '../api/evidence.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { Await, EmptyCasebook } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { EventTable } from './event-table.tsx';
import { LogState } from './log-state.tsx';
import { NextSteps } from './next-steps.tsx';
import '../styles/evidence.css';

const route = getRouteApi('/evidence');

export function CasebookEvidenceView(): ReactElement {
  const { t } = useWords();
  const evidence = useEvidence();
  useTitle(t('nav.evidence'));
  return (
    <div className="page evidence">
      <header className="page-head">
        <div className="proof-title">
          <h1>{t('nav.evidence')}</h1>
          <button type="button" className="button" onClick={() => window.print()}>
            {t('figure.print')}
          </button>
        </div>
        <p className="lead">{t('evidence.lead')}</p>
      </header>
      <Await query={evidence}>
        {(found) => (found.sources === 0 ? <EmptyCasebook /> : <Evidence evidence={found} />)}
      </Await>
    </div>
  );
}

function Evidence({ evidence }: { readonly evidence: CasebookEvidence }): ReactElement {
  return (
    <>
      <div className="proof-columns">
        <TheLog evidence={evidence} />
        <NextSteps evidence={evidence} />
      </div>
      <Events counts={evidence.counts} />
    </>
  );
}

function TheLog({ evidence }: { readonly evidence: CasebookEvidence }): ReactElement {
  const { t, instant, number } = useWords();
  const { outside, lastCheck } = evidence;
  return (
    <section className="evidence-log" aria-labelledby="evidence-log">
      <h2 id="evidence-log">{t('evidence.log')}</h2>
      <LogState log={evidence.log} />
      <p className="screen-only">
        <button type="button" className="button" onClick={() => void download(keyPath, 'log.vkey')}>
          {t('take.key')}
        </button>
      </p>
      <dl className="facts">
        <div>
          <dt>{t('evidence.outside')}</dt>
          <dd>
            {outside === null
              ? t('evidence.outside-none')
              : t(`evidence.outside-${outside.what}`, {
                  who: outside.who,
                  time: instant(outside.time),
                  size: number(outside.size),
                })}
          </dd>
        </div>
        <div>
          <dt>{t('evidence.check')}</dt>
          <dd>
            {lastCheck === null
              ? t('evidence.check-none')
              : t(
                  lastCheck.damaged + lastCheck.missing === 0 ? 'evidence.check-good' : 'evidence.check-bad',
                  {
                    time: instant(lastCheck.time),
                    objects: number(lastCheck.objects),
                    bad: number(lastCheck.damaged + lastCheck.missing),
                  },
                )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

const kinds = [
  'exported',
  'imported',
  'checked',
  'timestamped',
  'cosigned',
  'witnessed',
  'protected',
  'reread',
] as const;

function Events({ counts }: Pick<CasebookEvidence, 'counts'>): ReactElement {
  const { t } = useWords();
  const { what } = route.useSearch();
  const events = useEvents(what);
  return (
    <section className="evidence-section" aria-labelledby="evidence-events">
      <div className="proof-title">
        <h2 id="evidence-events">{t('evidence.events')}</h2>
        <ExportButtons path={eventsPath} query={{ what }} name="sakkhi-evidence" />
      </div>
      <KindLinks counts={counts} chosen={what} />
      <Await query={events}>
        {(rows) => (rows.length === 0 ? <NoEvents /> : <EventTable rows={rows} />)}
      </Await>
    </section>
  );
}

function KindLinks({
  counts,
  chosen,
}: Pick<CasebookEvidence, 'counts'> & { readonly chosen: string | undefined }): ReactElement | null {
  const { t, number } = useWords();
  const all = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  if (all === 0) return null;
  return (
    <nav className="facets" aria-label={t('evidence.kinds')}>
      <Link
        to="/evidence"
        search={{}}
        activeOptions={{ exact: true }}
        activeProps={{}}
        replace
        resetScroll={false}
        aria-current={chosen === undefined ? 'true' : undefined}
      >
        {t('evidence.all')} <span className="facet-count">{number(all)}</span>
      </Link>
      {kinds
        .filter((kind) => counts[kind] > 0 || kind === chosen)
        .map((kind) => (
          <Link
            key={kind}
            to="/evidence"
            search={{ what: kind }}
            activeOptions={{ exact: true }}
            activeProps={{}}
            replace
            resetScroll={false}
            aria-current={kind === chosen ? 'true' : undefined}
          >
            {t(`evidence.kind-${kind}`)} <span className="facet-count">{number(counts[kind])}</span>
          </Link>
        ))}
    </nav>
  );
}

function NoEvents(): ReactElement {
  const { t } = useWords();
  return (
    <div className="state">
      <p>{t('evidence.no-events')}</p>
      <pre className="command">npx sakkhi scrub</pre>
      <pre className="command">npx sakkhi export --help</pre>
    </div>
  );
}
