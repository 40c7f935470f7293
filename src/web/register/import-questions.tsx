/** What only the person can say before a file can come in: the kind of record, the order of days and months, the precision. */
import { useId, useState, type ReactElement, type SyntheticEvent } from 'react';
import type { ImportPlan } from '../../contract/register-import.ts';
import { recordKinds } from './filter.ts';
import { useWords } from '../words/use-words.ts';
import { dateInWords } from './value-words.ts';
import type { ImportActs } from './use-import.ts';

export interface ImportStepProps {
  readonly plan: ImportPlan;
  readonly work: ImportActs;
}

export function ImportQuestions({ plan, work }: ImportStepProps): ReactElement {
  const { t } = useWords();
  return (
    <section className="import-questions">
      {plan.kind === null ? null : (
        <label className="import-choice">
          {t('register.rows-are')}{' '}
          <select
            value={plan.kind}
            onChange={(event) =>
              work.change({
                kind: recordKinds.find((kind) => kind === event.target.value) ?? null,
                columns: [],
              })
            }
          >
            {recordKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`register.kinds-${kind}`)}
              </option>
            ))}
          </select>{' '}
          <span className="fine-print">{plan.kindWhy}</span>
        </label>
      )}
      {plan.questions.map((question) => (
        <DateOrder key={question.about} question={question} work={work} />
      ))}
      {plan.columns.some(({ target }) => target === 'latitude' || target === 'coordinates') &&
      !plan.columns.some(({ target }) => target === 'precision') ? (
        <Precision work={work} />
      ) : null}
      {plan.missing.length === 0 ? null : (
        <p role="alert" className="field-problem">
          {t('register.import-missing', { fields: plan.missing.join(', ') })}
        </p>
      )}
      <ul className="fine-print">
        {plan.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

interface DateOrderProps {
  readonly question: ImportPlan['questions'][number];
  readonly work: ImportActs;
}

function DateOrder({ question, work }: DateOrderProps): ReactElement {
  const words = useWords();
  const { t } = words;
  return (
    <fieldset className="import-dates">
      <legend>
        {t('register.date-order', { example: question.example, columns: question.columns.join(', ') })}
      </legend>
      {(['dmy', 'mdy'] as const).map((order) => (
        <label key={order}>
          <input
            type="radio"
            name="dates"
            value={order}
            checked={work.choices.dates === order}
            onChange={() => work.change({ dates: order })}
          />{' '}
          {dateInWords(question[order], words)}
        </label>
      ))}
    </fieldset>
  );
}

/** One precision for all places; without it, it is derived from their decimals. */
function Precision({ work }: { readonly work: ImportActs }): ReactElement {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(String(work.choices.precisionMetres ?? ''));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const metres = Number(typed.trim());
    const isMetres = Number.isInteger(metres) && metres >= 1 && metres <= 1_000_000;
    work.change({ precisionMetres: isMetres ? metres : null });
  };
  return (
    <form className="import-choice" onSubmit={submit}>
      <label htmlFor={id}>{t('register.precision-all')}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        size={7}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="quiet-button">
        {t('register.apply')}
      </button>
      <span className="fine-print">{t('register.precision-all-hint')}</span>
    </form>
  );
}
