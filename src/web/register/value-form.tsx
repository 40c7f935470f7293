/** Adding a value: the schema's field with its help, the date for which it is stated, and the reason of whoever adds it. */
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import type { RecordDetail, RegisterAct } from '../../contract/register.ts';
import { useRegisterSchemas } from '../api/register.ts';
import { useWords } from '../words/use-words.ts';
import { TextInput } from './text-input.tsx';
import { TypedInput } from './typed-input.tsx';
import type { RegisterActs } from './use-register-acts.ts';
import { emptyDraft, readDraft, type DraftProblems, type FieldForm, type ValueDraft } from './value-draft.ts';

export interface ValueFormProps {
  readonly record: Pick<RecordDetail, 'id' | 'kind'>;
  readonly acts: RegisterActs;
}

export function ValueForm({ record, acts }: ValueFormProps): ReactElement | null {
  const { t } = useWords();
  const schemas = useRegisterSchemas().data;
  const [chosen, setChosen] = useState<string | null>(null);
  const fields = schemas?.kinds.find(({ kind }) => kind === record.kind)?.fields ?? [];
  const field = fields.find(({ name }) => name === chosen) ?? null;
  if (fields.length === 0) return null;
  return (
    <details className="value-form">
      <summary>{t('register.add-value')}</summary>
      <label className="field">
        <span>{t('register.field')}</span>
        <select value={chosen ?? ''} onChange={(event) => setChosen(event.target.value)}>
          <option value="" disabled>
            {t('register.choose')}
          </option>
          {fields.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {field === null ? null : (
        <OneValue key={field.name} field={field} record={record} acts={acts} onDone={() => setChosen(null)} />
      )}
    </details>
  );
}

interface OneValueProps extends ValueFormProps {
  readonly field: FieldForm;
  readonly onDone: () => void;
}

function OneValue({ field, record, acts, onDone }: OneValueProps): ReactElement {
  const { t } = useWords();
  const [draft, setDraft] = useState(emptyDraft);
  const [problems, setProblems] = useState<DraftProblems>({});
  const set = (input: keyof ValueDraft) => (text: string) => setDraft((old) => ({ ...old, [input]: text }));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const read = readDraft(field, draft);
    setProblems(read.problems);
    if (Object.keys(read.problems).length > 0) return;
    const act: RegisterAct = {
      do: 'state',
      record: record.id,
      kind: record.kind,
      basis: { by: 'person', reason: draft.reason.trim() },
      values: [{ field: field.name, value: read.value, asOf: read.asOf }],
    };
    void acts.act(t('register.did-add', { field: field.label }), [act]).then((done) => {
      if (done !== null) onDone();
    });
  };
  return (
    <form className="correction" onSubmit={submit} noValidate>
      <p className="fine-print">{field.help}</p>
      <TypedInput field={field} draft={draft} problems={problems} set={set} />
      {field.holds === 'history' ? (
        <TextInput
          label={t('register.as-of-label')}
          hint={t('register.date-hint')}
          value={draft.asOf}
          problem={problems.asOf}
          onChange={set('asOf')}
        />
      ) : null}
      <TextInput
        label={t('register.why')}
        hint={t('register.why-hint')}
        value={draft.reason}
        problem={problems.reason}
        onChange={set('reason')}
      />
      <div className="verdict-buttons">
        <button type="submit" className="button">
          {t('register.add')}
        </button>
      </div>
    </form>
  );
}
