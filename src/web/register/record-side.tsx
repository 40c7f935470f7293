/** Beside a record's values: where it lies, what follows from its criteria, what the state did, a letter's clock, who names it. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { RecordDetail } from '../../contract/register.ts';
import { useWords } from '../words/use-words.ts';
import { MediaPlace } from './media-place.tsx';
import { MiniMap } from './mini-map.tsx';
import { RecordTitle } from './record-title.tsx';
import { ruleInWords } from './rule-words.ts';
import { choiceInWords, dateInWords, parsePoint } from './value-words.ts';

interface SideProps {
  readonly record: RecordDetail;
}

export function RecordSide({ record }: SideProps): ReactElement {
  const point = parsePoint(record.location);
  return (
    <aside className="record-side">
      {point === null ? null : <MiniMap id={record.id} point={point} />}
      <MediaPlace record={record} />
      {record.letter === null ? null : <LetterClock letter={record.letter} />}
      {record.response === null ? null : <StateResponse record={record} label={record.response} />}
      <Criteria record={record} />
      <NamedBy record={record} />
    </aside>
  );
}

/** Steps by date, the class derived from them, and the rule that gave it. */
function StateResponse({ record, label }: SideProps & { readonly label: string }): ReactElement {
  const words = useWords();
  const { t } = words;
  const rule = record.responseRule;
  const steps = record.fields.find(({ field }) => field === 'response')?.values ?? [];
  return (
    <section>
      <h2>{t('register.response')}</h2>
      <p className="response-class">{label}</p>
      {steps.length === 0 ? <p className="fine-print">{t('register.no-steps')}</p> : null}
      <ol className="response-steps">
        {steps.map(({ value, asOf }) => (
          <li key={`${value} ${asOf ?? ''}`}>
            <span className="nowrap">{asOf === null ? t('date.unknown') : dateInWords(asOf, words)}</span>{' '}
            {choiceInWords(value)}
          </li>
        ))}
      </ol>
      {rule === null ? null : (
        <p className="fine-print">{t('register.by-rule', { rule: ruleInWords(rule, words) })}</p>
      )}
      <p className="fine-print">
        <Link to="/register/response">{t('register.all-responses')}</Link>
      </p>
    </section>
  );
}

function Criteria({ record }: SideProps): ReactElement | null {
  const { t } = useWords();
  if (record.criteria.length === 0) return null;
  return (
    <section>
      <h2>{t('register.criteria')}</h2>
      {record.criteria.map(({ status, label, met, groups }) => (
        <div key={status} className="criteria-set">
          <h3>
            <span aria-hidden="true">{met ? '✓' : '○'}</span> {choiceInWords(status)}:{' '}
            {t(met ? 'register.met' : 'register.not-met')}
          </h3>
          <p className="fine-print">{label}</p>
          <ul>
            {groups.map((group) => (
              <li key={group.label}>
                {group.label}:{' '}
                {group.found.length === 0
                  ? t('register.nothing-found')
                  : group.found.map(choiceInWords).join(', ')}
                {group.missing > 0 ? ` · ${t('register.missing', { n: group.missing })}` : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function LetterClock({ letter }: { readonly letter: NonNullable<RecordDetail['letter']> }): ReactElement {
  const { t } = useWords();
  const { state, daysLeft } = letter;
  return (
    <section>
      <h2>{t('register.letter')}</h2>
      <p className="response-class">
        {choiceInWords(state)}
        {daysLeft === null
          ? null
          : ` · ${t(daysLeft < 0 ? 'register.days-over' : 'register.days-left', { n: Math.abs(daysLeft) })}`}
      </p>
      {state === 'silent' ? <p className="fine-print">{t('register.silence')}</p> : null}
    </section>
  );
}

function NamedBy({ record }: SideProps): ReactElement | null {
  const words = useWords();
  const { t } = words;
  if (record.namedBy.length === 0) return null;
  return (
    <section>
      <h2>{t('register.named-by', { n: record.namedBy.length })}</h2>
      <ul className="named-by">
        {record.namedBy.map(({ id, kind, title, date }) => (
          <li key={id}>
            <RecordTitle id={id} title={title} />
            <span className="fine-print">
              {' '}
              {t(`register.kind-${kind}`)}
              {date === null ? null : ` · ${dateInWords(date, words)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
