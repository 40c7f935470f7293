/** One report: its text with living numbers, what the check finds beside it, its history. */
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useCasebook } from '../api/queries.ts';
import { useReport } from '../api/reports.ts';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { ReportDesk } from './report-desk.tsx';
import '../styles/reports.css';

const route = getRouteApi('/reports/$name');

export function ReportView(): ReactElement {
  const { t } = useWords();
  const { name } = route.useParams();
  const report = useReport(name);
  const casebook = useCasebook();
  useTitle(report.data?.title ?? name);
  return (
    <div className="page page-wide report-page">
      <p className="crumbs">
        <Link to="/reports">{t('nav.reports')}</Link> / {name}
      </p>
      <Await query={casebook}>
        {(summary) => (
          <Await query={report}>
            {(detail) => <ReportDesk key={name} detail={detail} casebook={summary.title} />}
          </Await>
        )}
      </Await>
    </div>
  );
}
