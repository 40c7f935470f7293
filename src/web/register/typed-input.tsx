/** The input of a field by its type: a choice, another record, a place, or a text. */
import { useState, type ReactElement } from 'react';
import { useRegisterHead } from '../api/register.ts';
import { useWords } from '../words/use-words.ts';
import type { DraftProblems, FieldForm, ValueDraft } from './value-draft.ts';
import { choiceInWords } from './value-words.ts';
import { TextInput } from './text-input.tsx';

export interface TypedInputProps {
  readonly field: FieldForm;
  readonly draft: ValueDraft;
  readonly problems: DraftProblems;
  readonly set: (input: keyof ValueDraft) => (text: string) => void;
}

export function TypedInput(props: TypedInputProps): ReactElement {
  const { t } = useWords();
  const { field, draft, problems, set } = props;
  if (field.type === 'choice') return <ChoiceInput {...props} />;
  if (field.type === 'record') return <RecordInput {...props} />;
  if (field.type === 'point') return <PointInput {...props} />;
  const hint =
    field.type === 'date'
      ? t('register.date-hint')
      : field.type === 'quantity'
        ? t('register.quantity-hint')
        : undefined;
  const input = (
    <TextInput
      label={field.label}
      {...(hint === undefined ? {} : { hint })}
      value={draft.text}
      problem={problems.text}
      onChange={set('text')}
      isLong={field.type === 'text'}
    />
  );
  if (field.type !== 'date' && field.type !== 'quantity') return input;
  return (
    <div className="fuzzy-field">
      {input}
      <details className="fuzzy-help">
        <summary aria-label={t('register.fuzzy-help', { field: field.label })}>?</summary>
        <p>{t(field.type === 'date' ? 'register.fuzzy-date' : 'register.fuzzy-quantity')}</p>
      </details>
    </div>
  );
}

function ChoiceInput({ field, draft, problems, set }: TypedInputProps): ReactElement {
  const { t } = useWords();
  return (
    <label className="field">
      <span>{field.label}</span>
      <select
        value={draft.text}
        aria-invalid={problems.text !== undefined}
        onChange={(event) => set('text')(event.target.value)}
      >
        <option value="" disabled>
          {t('register.choose')}
        </option>
        {field.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choiceInWords(choice)}
          </option>
        ))}
      </select>
      <Wrong problem={problems.text} />
    </label>
  );
}

const recordsOffered = 100;

function RecordInput({ field, draft, problems, set }: TypedInputProps): ReactElement {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [only] = field.of.length === 1 ? field.of : [];
  const rows = useRegisterHead({ kind: only, q: typed }, recordsOffered).data?.rows ?? [];
  const offered = rows.filter(({ kind }) => field.of.includes(kind));
  return (
    <>
      <TextInput label={t('register.find-record')} value={typed} onChange={setTyped} />
      <label className="field">
        <span>{field.label}</span>
        <select
          value={draft.text}
          aria-invalid={problems.text !== undefined}
          onChange={(event) => set('text')(event.target.value)}
        >
          <option value="" disabled>
            {t('register.choose')}
          </option>
          {offered.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <Wrong problem={problems.text} />
      </label>
    </>
  );
}

function PointInput({ draft, problems, set }: TypedInputProps): ReactElement {
  const { t } = useWords();
  return (
    <>
      {(['latitude', 'longitude', 'precision'] as const).map((input) => (
        <TextInput
          key={input}
          label={t(`register.${input}`)}
          hint={t(`register.${input}-hint`)}
          value={draft[input]}
          problem={problems[input]}
          onChange={set(input)}
        />
      ))}
    </>
  );
}

function Wrong({ problem }: { readonly problem: DraftProblems['text'] }): ReactElement | null {
  const { t } = useWords();
  if (problem === undefined) return null;
  return (
    <span className="field-problem" role="alert">
      {t(problem)}
    </span>
  );
}
