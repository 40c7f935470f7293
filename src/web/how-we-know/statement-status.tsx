/** Proposed by whom, accepted by whom and when: the state of one statement in the record. */
import type { ReactElement } from 'react';
import type { HowWeKnow } from '../../contract/how-we-know.ts';
import type { ClaimLine } from '../../contract/lines.ts';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';

export interface StatementStatusProps {
  readonly claim: Pick<ClaimLine, 'proposedBy' | 'status'>;
  readonly decision: HowWeKnow['decisions'][number] | null;
}

export function StatementStatus({ claim, decision }: StatementStatusProps): ReactElement {
  const { t, instant } = useWords();
  if (decision === null) {
    return (
      <>
        {claim.proposedBy === null
          ? t('how.proposed')
          : t('how.proposed-model', { model: plainName(claim.proposedBy) })}
      </>
    );
  }
  const parts = [
    t('how.decided', {
      verdict: t(`status.${decision.verdict}`),
      actor: plainName(decision.actor),
      time: instant(decision.time),
      entry: String(decision.entry),
    }),
    ...(decision.rule === null ? [] : [t('how.by-rule', { rule: plainName(decision.rule) })]),
    ...(decision.note === null ? [] : [t('how.note', { note: plainName(decision.note) })]),
  ];
  return <>{parts.join('; ')}</>;
}
