/** Correct and accept: the fields as the program read them, to be put right; only what was changed is recorded as such. */
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import type { DecideBody, ReviewRow } from '../../contract/review.ts';
import { boundInWords } from '../words/quantity.ts';
import { useWords } from '../words/use-words.ts';
import { bounds, correctionOf, draftOf, modalities, type Draft } from './correction.ts';
import { PageDialog } from '../shell/page-dialog.tsx';

interface CorrectionDialogProps {
  readonly row: ReviewRow;
  readonly onClose: () => void;
  readonly onAccept: (correction: DecideBody['correction'], note: string | null) => void;
}

export function CorrectionDialog({ row, onClose, onAccept }: CorrectionDialogProps): ReactElement {
  const words = useWords();
  const { t } = words;
  const [draft, setDraft] = useState(() => draftOf(row));
  const [problem, setProblem] = useState<string | null>(null);
  const set = (field: keyof Draft) => (value: string) => setDraft((old) => ({ ...old, [field]: value }));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const result = correctionOf(row, draft);
    if (result.problem === null)
      onAccept(result.correction, draft.note.trim() === '' ? null : draft.note.trim());
    else setProblem(t(result.problem));
  };
  const isEvent = row.reading.act !== null;
  return (
    <PageDialog title={t('review.edit-title')} onClose={onClose}>
      <blockquote className="claim-quote" dir="auto">
        {row.quote}
      </blockquote>
      <form className="correction" onSubmit={submit}>
        {isEvent ? <EventFields draft={draft} set={set} /> : <QuantityFields draft={draft} set={set} />}
        <TextField
          label={t(isEvent ? 'review.what' : 'claim.subject')}
          value={draft.subject}
          onChange={set('subject')}
        />
        <TextField
          label={t('claim.speaker')}
          value={draft.speaker}
          onChange={set('speaker')}
          hint={t('review.speaker-hint')}
        />
        <label className="field">
          <span>{t('claim.modality')}</span>
          <select value={draft.modality} onChange={(event) => set('modality')(event.target.value)}>
            {modalities.map((one) => (
              <option key={one} value={one}>
                {t(`modality.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <TextField label={t('claim.place')} value={draft.place} onChange={set('place')} />
        <TextField
          label={t('claim.time')}
          value={draft.time}
          onChange={set('time')}
          hint={t('review.time-hint')}
        />
        <TextField label={t('review.note')} value={draft.note} onChange={set('note')} />
        {problem === null ? null : <p role="alert">{problem}</p>}
        <div className="verdict-buttons">
          <button type="submit" className="button">
            ✓ {t('review.edit-accept')}
          </button>
          <button type="button" className="quiet-button" onClick={onClose}>
            {t('review.cancel')}
          </button>
        </div>
      </form>
    </PageDialog>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly set: (field: keyof Draft) => (value: string) => void;
}

function EventFields({ draft, set }: FieldsProps): ReactElement {
  const { t } = useWords();
  return (
    <>
      <TextField label={t('review.agent')} value={draft.agent} onChange={set('agent')} isFirst />
      <TextField label={t('review.patient')} value={draft.patient} onChange={set('patient')} />
    </>
  );
}

function QuantityFields({ draft, set }: FieldsProps): ReactElement {
  const words = useWords();
  const { t } = words;
  const isRange = draft.bound === 'range';
  return (
    <>
      <label className="field">
        <span>{t('claim.bound')}</span>
        <select value={draft.bound} onChange={(event) => set('bound')(event.target.value)}>
          {bounds.map((one) => (
            <option key={one} value={one}>
              {boundInWords(one, words)}
            </option>
          ))}
        </select>
      </label>
      {draft.bound === 'vague' ? null : (
        <TextField
          label={t(isRange ? 'review.from' : 'claim.value')}
          value={draft.value}
          onChange={set('value')}
          isFirst
        />
      )}
      {isRange ? <TextField label={t('review.to')} value={draft.to} onChange={set('to')} /> : null}
      <TextField label={t('review.unit')} value={draft.unit} onChange={set('unit')} />
    </>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly isFirst?: boolean;
}

function TextField({ label, value, onChange, hint, isFirst = false }: TextFieldProps): ReactElement {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="text"
        value={value}
        maxLength={300}
        autoFocus={isFirst}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
