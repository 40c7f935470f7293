/** A new finding: one sentence, a standard with what it asks for. What carries it is added where it is read. */
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useStandards } from '../api/findings.ts';
import { ActLine } from '../register/act-line.tsx';
import { TextInput } from '../register/text-input.tsx';
import { useRegisterActs } from '../register/use-register-acts.ts';
import { useWords } from '../words/use-words.ts';
import { stateAct } from './finding-words.ts';
import { StandardChoice } from './standard-choice.tsx';
import { standards } from './standards.ts';

export function NewFinding({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  const acts = useRegisterActs();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [standard, setStandard] = useState<string>(standards[1]);
  const [isMissing, setMissing] = useState(false);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    const act = stateAct(null, { name: name.trim(), standard, status: 'draft' }, t('findings.by-author'));
    void acts.act(t('findings.did-new'), [act]).then((done) => {
      const id = done?.records[0];
      if (id !== undefined) void navigate({ to: '/findings/$id', params: { id } });
    });
  };
  return (
    <form className="new-finding" onSubmit={submit} noValidate aria-label={t('findings.new')}>
      <TextInput
        label={t('findings.proposition')}
        hint={t('findings.proposition-hint')}
        value={name}
        onChange={setName}
        problem={isMissing ? 'findings.no-proposition' : undefined}
      />
      <StandardChoice value={standard} onChange={setStandard} rules={useStandards().data ?? []} />
      <ActLine acts={acts} />
      <div className="verdict-buttons">
        <button type="submit" className="button">
          {t('findings.make')}
        </button>
        <button type="button" className="quiet-button" onClick={onClose}>
          {t('findings.close')}
        </button>
      </div>
    </form>
  );
}
