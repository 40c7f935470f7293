/** A finding: what it says, at which standard, on how many witnesses, what carries it and what speaks against it, and its history. */
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { FindingDetail } from '../../contract/findings.ts';
import type { RecordDetail } from '../../contract/register.ts';
import { useFinding } from '../api/findings.ts';
import { useRecord } from '../api/register.ts';
import { ExportButtons } from '../parts/export-buttons.tsx';
import { Name } from '../parts/name.tsx';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { WitnessMark, witnessWords } from '../parts/witness-mark.tsx';
import { ActLine } from '../register/act-line.tsx';
import { RecordHistory } from '../register/record-history.tsx';
import { ReviewActs, TrashActs } from '../register/record-state.tsx';
import { useRegisterActs, type RegisterActs } from '../register/use-register-acts.ts';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { EvidenceList } from './evidence-list.tsx';
import { FindingChanges } from './finding-changes.tsx';
import { StatusMark } from './finding-marks.tsx';
import { Gaps } from './finding-gaps.tsx';
import { FindingStatusActs } from './finding-status.tsx';
import { IndependencePath } from './independence-path.tsx';
import { StandardScale } from './standard-scale.tsx';
import '../styles/review.css';
import '../styles/register.css';
import '../styles/figures.css';
import '../styles/findings.css';

const route = getRouteApi('/findings/$id');

export function FindingView(): ReactElement {
  const { id } = route.useParams();
  const finding = useFinding(id);
  const record = useRecord(id);
  useTitle(finding.data === undefined ? '' : plainName(finding.data.name));
  return (
    <div className="page page-wide">
      <Await query={finding}>
        {(detail) => (
          <Await query={record}>{(held) => <Finding key={id} detail={detail} record={held} />}</Await>
        )}
      </Await>
    </div>
  );
}

interface FindingProps {
  readonly detail: FindingDetail;
  readonly record: RecordDetail;
}

function Finding({ detail, record }: FindingProps): ReactElement {
  const { t } = useWords();
  const acts = useRegisterActs();
  return (
    <article>
      <Head detail={detail} record={record} acts={acts} />
      <ActLine acts={acts} />
      <Weakened detail={detail} />
      <IndependencePath detail={detail} />
      <div className="evidence-sides">
        <EvidenceList detail={detail} side="support" acts={acts} />
        <EvidenceList detail={detail} side="contrary" acts={acts} />
      </div>
      <Gaps detail={detail} acts={acts} />
      {detail.statement === null ? null : (
        <section aria-labelledby="reasoning">
          <h2 id="reasoning">{t('findings.statement')}</h2>
          <p className="finding-statement">
            <Name text={detail.statement} />
          </p>
        </section>
      )}
      <FindingChanges detail={detail} record={record} acts={acts} />
      {record.trashed || detail.status === 'published' ? null : <TrashActs record={record} acts={acts} />}
      <RecordHistory history={record.history} acts={acts} />
    </article>
  );
}

function Head({ detail, record, acts }: FindingProps & { readonly acts: RegisterActs }): ReactElement {
  const words = useWords();
  const { t } = words;
  return (
    <header className="record-head">
      <p className="crumbs">
        <Link to="/findings">{t('nav.findings')}</Link> <span aria-hidden="true">/</span>{' '}
        <code>{detail.id}</code>
      </p>
      <h1>
        <Name text={detail.name} />
      </h1>
      <div className="figure-summary">
        <WitnessMark
          independentOrigins={detail.independentOrigins}
          documents={detail.documents}
          size="large"
        />
        <strong>{witnessWords(detail, words)}</strong>
        <StatusMark status={detail.status} />
        <span className="tools">
          <ExportButtons path={`/api/findings/${detail.id}`} name={`sakkhi-${detail.id}`} />
        </span>
      </div>
      <p className="finding-standard">
        <StandardScale standard={detail.standard} /> <span>{detail.threshold}</span>
      </p>
      <p className="fine-print">
        {t('findings.by', { authors: detail.authors.join(', ') })}
        {detail.confirmedBy === null ? null : ` · ${t('findings.says-confirmed', { n: detail.confirmedBy })}`}
        {detail.stoodOn === null ? null : ` · ${t('findings.stood-on', { n: detail.stoodOn })}`}
      </p>
      <ReviewActs record={record} acts={acts} />
      <FindingStatusActs detail={detail} acts={acts} />
      {record.trashed ? <TrashActs record={record} acts={acts} /> : null}
    </header>
  );
}

/** What fell since it was reviewed, before everything else. */
function Weakened({ detail }: Pick<FindingProps, 'detail'>): ReactElement | null {
  const { t } = useWords();
  if (detail.weakened.length === 0) return null;
  return (
    <section className="weakened-box" aria-labelledby="weakened-title">
      <h2 id="weakened-title">{t('findings.weakened')}</h2>
      <ul>
        {detail.weakened.map(({ reason, what, evidence }) => (
          <li key={`${reason} ${evidence ?? what}`}>
            <Name text={what} />
          </li>
        ))}
      </ul>
    </section>
  );
}
