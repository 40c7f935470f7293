/** Publishing, withdrawing, taking up again: what stands in the way is told before anybody presses. */
import type { ReactElement } from 'react';
import type { FindingDetail, FindingStatusName } from '../../contract/findings.ts';
import { giveStatus } from '../api/findings.ts';
import type { RegisterActs } from '../register/use-register-acts.ts';
import { useWords } from '../words/use-words.ts';
import { OneText } from './evidence-list.tsx';

export interface FindingStatusProps {
  readonly detail: FindingDetail;
  readonly acts: RegisterActs;
}

export function FindingStatusActs({ detail, acts }: FindingStatusProps): ReactElement | null {
  const { t } = useWords();
  const { id, status, problems, trashed } = detail;
  const give = (next: FindingStatusName, reason: string | null): Promise<object | null> =>
    acts.perform(t(`findings.did-${next}`), () => giveStatus({ id, status: next, reason }));
  if (trashed) return null;
  if (status === 'published')
    return (
      <OneText
        label={t('findings.withdraw')}
        hint={t('findings.withdraw-hint')}
        onSubmit={(reason) => give('withdrawn', reason)}
      />
    );
  return (
    <div className="finding-publish">
      {status === 'withdrawn' ? (
        <button type="button" className="button" onClick={() => void give('draft', null)}>
          {t('findings.redraft')}
        </button>
      ) : null}
      {problems.length === 0 ? (
        <button type="button" className="button" onClick={() => void give('published', null)}>
          {t('findings.publish')}
        </button>
      ) : (
        <details>
          <summary>{t('findings.before-publishing', { n: problems.length })}</summary>
          <ul>
            {problems.map(({ rule, reason, advice }) => (
              <li key={rule}>
                {reason} {advice}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
