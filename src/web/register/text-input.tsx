/** A labelled input with its hint below it, and what is wrong below that. */
import { useId, type ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import type { DraftProblems, ValueDraft } from './value-draft.ts';

export interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly problem?: DraftProblems[keyof ValueDraft] | undefined;
  readonly isLong?: boolean;
}

export function TextInput({
  label,
  value,
  onChange,
  hint,
  problem,
  isLong = false,
}: TextInputProps): ReactElement {
  const { t } = useWords();
  const id = useId();
  const shared = {
    value,
    maxLength: 2000,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-hint ${id}-problem`,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea id={id} rows={3} {...shared} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input id={id} type="text" {...shared} onChange={(event) => onChange(event.target.value)} />
      )}
      <span id={`${id}-hint`} className="field-hint">
        {hint}
      </span>
      <span id={`${id}-problem`} className="field-problem" role={problem === undefined ? undefined : 'alert'}>
        {problem === undefined ? null : t(problem)}
      </span>
    </div>
  );
}
