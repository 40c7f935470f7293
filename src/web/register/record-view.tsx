/** A record: every value with what carries it, rival values side by side, and the whole history with its way back. */
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { RecordDetail } from '../../contract/register.ts';
import { useRecord } from '../api/register.ts';
import { Name } from '../parts/name.tsx';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { ActLine } from './act-line.tsx';
import { FieldValues } from './field-values.tsx';
import { RecordHistory } from './record-history.tsx';
import { RecordSide } from './record-side.tsx';
import { ReviewActs, TrashActs } from './record-state.tsx';
import { OpenMarks, StateMark } from './state-mark.tsx';
import { useRegisterActs } from './use-register-acts.ts';
import { ValueForm } from './value-form.tsx';
import '../styles/review.css';
import '../styles/register.css';

const route = getRouteApi('/register/records/$id');

export function RecordView(): ReactElement {
  const { id } = route.useParams();
  const record = useRecord(id);
  useTitle(record.data === undefined ? '' : plainName(record.data.title));
  return (
    <div className="page page-wide">
      <Await query={record}>{(detail) => <Detail key={id} record={detail} />}</Await>
    </div>
  );
}

function Detail({ record }: { readonly record: RecordDetail }): ReactElement {
  const { t } = useWords();
  const acts = useRegisterActs();
  // What is open comes first.
  const fields = [
    ...record.fields.filter(({ rival }) => rival),
    ...record.fields.filter(({ rival }) => !rival),
  ];
  return (
    <>
      <header className="record-head">
        <p className="fine-print">
          <Link to="/register" search={{ kind: record.kind }}>
            {t('nav.register')}: {t(`register.kinds-${record.kind}`)}
          </Link>{' '}
          · <code>{record.id}</code>
        </p>
        <h1>
          <Name text={record.title} />
        </h1>
        <div className="record-marks">
          <StateMark state={record.state} />
          <OpenMarks row={record} />
          <span className="fine-print">{t('register.carried-by', { n: record.sources })}</span>
        </div>
        <ReviewActs record={record} acts={acts} />
        {record.trashed ? <TrashActs record={record} acts={acts} /> : null}
      </header>
      <ActLine acts={acts} />
      <div className="record-page">
        <div className="record-fields">
          {fields.map((field) => (
            <FieldValues key={field.field} record={record} field={field} acts={acts} />
          ))}
          <ValueForm record={record} acts={acts} />
          {record.trashed ? null : <TrashActs record={record} acts={acts} />}
        </div>
        <RecordSide record={record} />
      </div>
      <RecordHistory history={record.history} acts={acts} />
    </>
  );
}
