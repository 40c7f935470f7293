/** A new record: the kind, what it must have, whatever else is known, and on what it stands. Nothing is kept before all of it holds. */
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import type { RegisterAct, RegisterSchemas } from '../../contract/register.ts';
import { useRegisterSchemas } from '../api/register.ts';
import { Await } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/use-words.ts';
import { ActLine } from './act-line.tsx';
import { draftsOf, readDrafts, type Drafts, type Problems } from './new-record-draft.ts';
import { TextInput } from './text-input.tsx';
import { TypedInput } from './typed-input.tsx';
import { useRegisterActs } from './use-register-acts.ts';
import type { FieldForm, ValueDraft } from './value-draft.ts';
import '../styles/review.css';
import '../styles/register.css';

const route = getRouteApi('/register/new');
type Schema = RegisterSchemas['kinds'][number];

export function NewRecordView(): ReactElement {
  const { t } = useWords();
  const { kind = 'site' } = route.useSearch();
  const navigate = route.useNavigate();
  const schemas = useRegisterSchemas();
  useTitle(t('register.new'));
  return (
    <div className="page page-narrow">
      <header className="page-head page-head-tools">
        <h1>{t('register.new')}</h1>
        <Link to="/register">{t('nav.register')}</Link>
      </header>
      <Await query={schemas}>
        {({ kinds }) => {
          const offered = kinds.filter((one) => one.kind !== 'finding');
          const schema = offered.find((one) => one.kind === kind) ?? offered[0];
          return (
            <>
              <label className="field">
                <span>{t('register.kind')}</span>
                <select
                  value={schema?.kind}
                  onChange={(event) => void navigate({ search: { kind: event.target.value }, replace: true })}
                >
                  {offered.map((one) => (
                    <option key={one.kind} value={one.kind}>
                      {one.label}
                    </option>
                  ))}
                </select>
              </label>
              {schema === undefined ? null : <NewRecord key={schema.kind} schema={schema} />}
            </>
          );
        }}
      </Await>
    </div>
  );
}

function NewRecord({ schema }: { readonly schema: Schema }): ReactElement {
  const { t } = useWords();
  const navigate = useNavigate();
  const acts = useRegisterActs();
  const [drafts, setDrafts] = useState<Drafts>(() => draftsOf(schema.fields));
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<Problems>({ fields: {}, reason: undefined, count: 0 });
  const set = (field: string) => (input: keyof ValueDraft) => (text: string) =>
    setDrafts((old) => ({
      ...old,
      [field]: { ...(old[field] ?? draftsOf([])), [input]: text } as ValueDraft,
    }));
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const read = readDrafts(schema, drafts, reason);
    setProblems(read.problems);
    if (read.problems.count > 0) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const basis = { by: 'person' as const, reason: reason.trim() };
    const act: RegisterAct = { do: 'state', record: null, kind: schema.kind, basis, values: read.values };
    void acts.act(t('register.did-new'), [act]).then((done) => {
      const id = done?.records[0];
      if (id !== undefined) void navigate({ to: '/register/records/$id', params: { id } });
    });
  };
  const input = (field: FieldForm): ReactElement => (
    <FieldInput
      key={field.name}
      field={field}
      isRequired={schema.required.includes(field.name)}
      draft={drafts[field.name]}
      problems={problems.fields[field.name] ?? {}}
      set={set(field.name)}
    />
  );
  const isNeeded = ({ name }: FieldForm): boolean => schema.required.includes(name);
  return (
    <form className="correction new-record" onSubmit={submit} noValidate>
      {schema.fields.filter(isNeeded).map(input)}
      {schema.fields.filter((field) => !isNeeded(field)).map(input)}
      <TextInput
        label={t('register.why')}
        hint={t('register.why-hint')}
        value={reason}
        problem={problems.reason}
        onChange={setReason}
      />
      {problems.count > 0 ? (
        <p className="field-problem" role="alert">
          {t('register.not-kept', { n: problems.count })}
        </p>
      ) : null}
      <div className="verdict-buttons">
        <button type="submit" className="button">
          {t('register.keep-new')}
        </button>
      </div>
      <ActLine acts={acts} />
    </form>
  );
}

interface FieldInputProps {
  readonly field: FieldForm;
  readonly isRequired: boolean;
  readonly draft: ValueDraft | undefined;
  readonly problems: Problems['fields'][string];
  readonly set: (input: keyof ValueDraft) => (text: string) => void;
}

function FieldInput({ field, isRequired, draft, problems, set }: FieldInputProps): ReactElement | null {
  const { t } = useWords();
  if (draft === undefined) return null;
  return (
    <fieldset className={isOneInput(field) ? 'new-field new-field-one' : 'new-field'}>
      <legend>
        {field.label}
        {isRequired ? <span className="fine-print"> {t('register.needed')}</span> : null}
      </legend>
      <p className="fine-print">{field.help}</p>
      <TypedInput field={field} draft={draft} problems={problems} set={set} />
      {field.holds === 'history' && draft.text !== '' ? (
        <TextInput
          label={t('register.as-of-label')}
          hint={t('register.date-hint')}
          value={draft.asOf}
          problem={problems.asOf}
          onChange={set('asOf')}
        />
      ) : null}
    </fieldset>
  );
}

/** Its legend names the one input that it has. */
function isOneInput({ type }: FieldForm): boolean {
  return type !== 'point' && type !== 'record';
}
