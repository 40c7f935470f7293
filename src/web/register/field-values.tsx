/** A field with every value that was stated for it; values that cannot all hold stand side by side until a person settles. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { HeldFieldLine, HeldValueLine, RecordDetail, RegisterAct } from '../../contract/register.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import { SupportLine } from './support-line.tsx';
import type { RegisterActs } from './use-register-acts.ts';
import { dateInWords, valueInWords } from './value-words.ts';

export interface FieldValuesProps {
  readonly record: Pick<RecordDetail, 'id'>;
  readonly field: HeldFieldLine;
  readonly acts: RegisterActs;
}

export function FieldValues({ record, field, acts }: FieldValuesProps): ReactElement {
  const words = useWords();
  const { t } = words;
  return (
    <section className="record-field" aria-label={field.label}>
      <h2>
        {field.label}
        {field.rival ? <span className="rival-word"> {t('register.rival-values')}</span> : null}
      </h2>
      <ul className={field.rival ? 'rival-values' : 'held-values'}>
        {field.values.map((value) => (
          <li key={`${value.value} ${value.asOf ?? ''}`} className="held-value">
            <div className="held-head">
              <Value type={field.type} value={value} />
              {value.asOf === null ? null : (
                <span className="as-of">{t('register.as-of', { date: dateInWords(value.asOf, words) })}</span>
              )}
              {value.settled ? <span className="settled">✓ {t('register.settled')}</span> : null}
              {field.rival ? null : <ValueActs record={record} field={field} value={value} acts={acts} />}
            </div>
            <ul>
              {value.supports.map((support, index) => (
                <SupportLine key={index} support={support} />
              ))}
            </ul>
            {field.rival ? <ValueActs record={record} field={field} value={value} acts={acts} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Value({
  type,
  value,
}: {
  readonly type: HeldFieldLine['type'];
  readonly value: HeldValueLine;
}): ReactElement {
  const words = useWords();
  const text = valueInWords(type, value, words);
  if (type === 'record')
    return (
      <Link to="/register/records/$id" params={{ id: value.value }}>
        <Name text={text} />
      </Link>
    );
  return (
    <span className={type === 'text' ? 'value-text' : 'value'}>
      <Name text={text} />
    </span>
  );
}

interface ValueActsProps extends FieldValuesProps {
  readonly value: HeldValueLine;
}

function ValueActs({ record, field, value, acts }: ValueActsProps): ReactElement {
  const words = useWords();
  const { t } = words;
  const what = { field: field.label, value: valueInWords(field.type, value, words) };
  const at = { record: record.id, field: field.field, asOf: value.asOf };
  const settle: RegisterAct = { do: 'settle', ...at, value: value.value };
  const reopen: RegisterAct = { do: 'settle', ...at, value: null };
  const withdraw: RegisterAct = { do: 'withdraw', ...at, value: value.value };
  return (
    <div className="value-acts">
      {field.rival ? (
        <button
          type="button"
          className="button"
          onClick={() => void acts.act(t('register.did-settle', what), [settle])}
        >
          {t('register.settle')}
          <span className="visually-hidden">: {what.value}</span>
        </button>
      ) : null}
      {value.settled ? (
        <button
          type="button"
          className="quiet-button"
          onClick={() => void acts.act(t('register.did-reopen', what), [reopen])}
        >
          {t('register.reopen')}
        </button>
      ) : null}
      <button
        type="button"
        className="quiet-button"
        onClick={() => void acts.act(t('register.did-withdraw', what), [withdraw])}
      >
        {t('register.withdraw')}
        <span className="visually-hidden">: {what.value}</span>
      </button>
    </div>
  );
}
