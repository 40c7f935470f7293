/** All reports, with the state of their numbers; the first one teaches what a report is. */
import { useNavigate, Link } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { startingText } from '../../base/index.ts';
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ReportLine, ReportList } from '../../contract/reports.ts';
import { forgetReports, saveReport, trashReport, useReports } from '../api/reports.ts';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { chipSigns } from './chip-signs.ts';
import { nameFrom } from './new-report.ts';
import { ReportDialog } from './report-dialog.tsx';
import '../styles/reports.css';

export function ReportsView(): ReactElement {
  const { t } = useWords();
  const [isNew, setNew] = useState(false);
  useTitle(t('nav.reports'));
  return (
    <div className="page">
      <header className="page-head page-head-tools">
        <h1>{t('nav.reports')}</h1>
        <span />
        <button type="button" className="button" onClick={() => setNew(true)}>
          {t('report.new')}
        </button>
      </header>
      <Await query={useReports()}>
        {(list) =>
          list.reports.length === 0 ? (
            <NoReports list={list} onNew={() => setNew(true)} />
          ) : (
            <Reports list={list} />
          )
        }
      </Await>
      {isNew ? <NewReport onClose={() => setNew(false)} /> : null}
    </div>
  );
}

interface NoReportsProps {
  readonly list: ReportList;
  readonly onNew: () => void;
}

function NoReports({ list, onNew }: NoReportsProps): ReactElement {
  const { t } = useWords();
  return (
    <section className="state">
      <h2>{t('report.none')}</h2>
      <p>{t('report.none-what')}</p>
      <pre className="command">{'Researchers confirmed {{count sites where status = confirmed}} sites.'}</pre>
      <p>{t('report.none-files')}</p>
      <button type="button" className="button" onClick={onNew}>
        {t('report.none-new')}
      </button>
      <Strange names={list.strange} />
    </section>
  );
}

function Strange({ names }: { readonly names: readonly string[] }): ReactElement | null {
  const { t } = useWords();
  if (names.length === 0) return null;
  return (
    <p className="report-strange" role="note">
      {t('report.strange', { names: names.join(', ') })}
    </p>
  );
}

function Reports({ list }: { readonly list: ReportList }): ReactElement {
  return (
    <>
      <ul className="report-cards">
        {list.reports.map((report) => (
          <li key={report.name}>
            <ReportCard report={report} />
          </li>
        ))}
      </ul>
      <Strange names={list.strange} />
    </>
  );
}

function ReportCard({ report }: { readonly report: ReportLine }): ReactElement {
  const { t, instant } = useWords();
  const { name, title, state, last, problem } = report;
  return (
    <article className="report-card">
      <h2>
        <Link to="/reports/$name" params={{ name }}>
          {title ?? name}
        </Link>
      </h2>
      <Tally report={report} />
      <p className="fine-print">
        {problem ?? t(`report.state-${state}`)}
        {last === null ? null : (
          <>
            {' · '}
            {t(`report.act-${last.act}`, { actor: last.actor })},{' '}
            <time dateTime={last.time}>{instant(last.time)}</time>
          </>
        )}
      </p>
      <Trash report={report} />
    </article>
  );
}

function Trash({ report }: { readonly report: ReportLine }): ReactElement | null {
  const { t } = useWords();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  if (report.state === 'missing') return null;
  const go = async (): Promise<void> => {
    try {
      await trashReport(report.name, null);
      setAsked(false);
      await forgetReports(client);
    } catch (problem) {
      setFailure(problem instanceof Error ? problem.message : String(problem));
    }
  };
  return (
    <>
      <button
        type="button"
        className="quiet-button report-trash"
        aria-label={`${t('report.trash')}: ${report.title ?? report.name}`}
        onClick={() => setAsked(true)}
      >
        {t('report.trash')}
      </button>
      {isAsked ? (
        <ReportDialog title={t('report.trash')} onClose={() => setAsked(false)}>
          <p>{report.title ?? report.name}</p>
          <p>{t('report.trash-what')}</p>
          {failure === null ? null : <p role="alert">{failure}</p>}
          <Button className="button" autoFocus onPress={() => void go()}>
            {t('report.trash')}
          </Button>
        </ReportDialog>
      ) : null}
    </>
  );
}

function Tally({ report: { check } }: { readonly report: ReportLine }): ReactElement | null {
  const { t, number } = useWords();
  if (check === null) return null;
  const others = check.errors - check.stale - check.broken;
  return (
    <p className="report-tally">
      {(['recomputed', 'stale', 'broken', 'unpinned'] as const).map((state) =>
        check[state] === 0 && state !== 'recomputed' ? null : (
          <span key={state} className={`tally tally-${state}`}>
            <span aria-hidden="true">{chipSigns[state]}</span> {number(check[state])}{' '}
            {t(`report.tally-${state}`)}
          </span>
        ),
      )}
      {others > 0 ? (
        <span className="tally tally-broken">
          <span aria-hidden="true">✕</span> {t('report.tally-errors', { count: others })}
        </span>
      ) : null}
      {check.listed === 0 ? null : (
        <span className="tally tally-listed">
          <span aria-hidden="true">○</span> {t('report.tally-listed', { count: check.listed })}
        </span>
      )}
    </p>
  );
}

function NewReport({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t, locale } = useWords();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [name, setName] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const fileName = name ?? nameFrom(title);
  const make = async (): Promise<void> => {
    try {
      const text = startingText({ title, language: locale, date: new Date().toISOString().slice(0, 10) });
      await saveReport(fileName, { text, seen: null, note: null });
      await navigate({ to: '/reports/$name', params: { name: fileName } });
    } catch (problem) {
      setFailure(problem instanceof Error ? problem.message : String(problem));
    }
  };
  return (
    <ReportDialog title={t('report.new')} onClose={onClose}>
      <form
        className="report-insert"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '' && fileName !== '') void make();
        }}
      >
        <label className="report-field">
          <span>{t('report.title')}</span>
          <input type="text" autoFocus value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label className="report-field">
          <span>{t('report.file-name')}</span>
          <input type="text" value={fileName} onChange={(event) => setName(event.target.value)} />
          <span className="fine-print">{t('report.file-name-what')}</span>
        </label>
        {failure === null ? null : <p role="alert">{failure}</p>}
        <button type="submit" className="button" disabled={title.trim() === '' || fileName === ''}>
          {t('report.new-go')}
        </button>
      </form>
    </ReportDialog>
  );
}
