/** Changing what a finding says: its proposition, its standard, its reasoning, what it says of its own confirmation. */
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import type { FindingDetail } from '../../contract/findings.ts';
import type { RecordDetail, RegisterAct } from '../../contract/register.ts';
import { useStandards } from '../api/findings.ts';
import type { RegisterActs } from '../register/use-register-acts.ts';
import { useWords } from '../words/use-words.ts';
import { OneText } from './evidence-list.tsx';
import { stateAct } from './finding-words.ts';
import { StandardChoice } from './standard-choice.tsx';

export interface FindingChangesProps {
  readonly detail: FindingDetail;
  readonly record: RecordDetail;
  readonly acts: RegisterActs;
}

export function FindingChanges({ detail, record, acts }: FindingChangesProps): ReactElement {
  const { t } = useWords();
  const replace = (field: string) => (value: string) =>
    acts.act(t('findings.did-change'), replaced(record, field, value, t('findings.by-author')));
  return (
    <section aria-labelledby="change-title" className="finding-changes">
      <h2 id="change-title">{t('findings.change')}</h2>
      <OneText
        key={`name ${detail.name}`}
        label={t('findings.proposition')}
        hint={t('findings.proposition-hint')}
        initial={detail.name}
        onSubmit={replace('name')}
      />
      <StandardForm key={`standard ${detail.standard}`} detail={detail} onSubmit={replace('standard')} />
      <OneText
        key={`statement ${detail.statement ?? ''}`}
        label={t('findings.statement')}
        hint={t('findings.statement-hint')}
        initial={detail.statement ?? ''}
        onSubmit={replace('statement')}
      />
      <OneText
        key={`confirmed ${detail.confirmedBy ?? ''}`}
        label={t('findings.confirmed')}
        hint={t('findings.confirmed-hint')}
        initial={detail.confirmedBy === null ? '' : String(detail.confirmedBy)}
        onSubmit={replace('confirmedBy')}
      />
    </section>
  );
}

function StandardForm({
  detail,
  onSubmit,
}: {
  readonly detail: FindingDetail;
  readonly onSubmit: (standard: string) => Promise<object | null>;
}): ReactElement {
  const { t } = useWords();
  const [standard, setStandard] = useState(detail.standard);
  const rules = useStandards().data ?? [];
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (standard !== detail.standard) void onSubmit(standard);
  };
  return (
    <details className="value-form">
      <summary>{t('findings.standard')}</summary>
      <form className="finding-form" onSubmit={submit}>
        <StandardChoice value={standard} onChange={setStandard} rules={rules} />
        <div className="verdict-buttons">
          <button type="submit" className="button">
            {t('findings.record')}
          </button>
        </div>
      </form>
    </details>
  );
}

/** Of these fields a finding has one value: the one before goes. */
function replaced(record: RecordDetail, field: string, value: string, reason: string): RegisterAct[] {
  const held = record.fields.find((one) => one.field === field)?.values ?? [];
  return [
    ...held.map((one): RegisterAct => ({
      ...{ do: 'withdraw', record: record.id, field },
      ...{ value: one.value, asOf: one.asOf },
    })),
    stateAct(record.id, { [field]: value }, reason),
  ];
}
