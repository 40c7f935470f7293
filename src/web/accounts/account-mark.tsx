/** The verdict of an account by shape and word, and its witnesses where it has any. */
import type { ReactElement } from 'react';
import type { AccountLine } from '../../contract/lines.ts';
import { WitnessMark, witnessWords } from '../parts/witness-mark.tsx';
import { useWords } from '../words/use-words.ts';
import type { AccountVerdict } from './account-verdicts.ts';

/** 16 × 16 outlines, one silhouette a verdict, told apart without colour. */
const shapes: Readonly<Record<AccountVerdict, ReactElement>> = {
  reversal: <path d="M2 5.5h10M9 2.5l3 3-3 3M14 10.5H4M7 7.5l-3 3 3 3" />,
  denial: <path d="M8 1.5a6.5 6.5 0 1 0 .01 0M3.5 12.5l9-9" />,
  misattribution: <path d="M2 3h12v8H8l-3.5 3v-3H2ZM5.5 5.5l5 3.5m0-3.5-5 3.5" />,
  'severity-drift': <path d="M2 13.5v-3M6 13.5v-6M10 13.5v-9M14 13.5v-12" />,
  'population-differs': <path d="M6 3.5a4.5 4.5 0 1 0 .01 0M10 3.5a4.5 4.5 0 1 1-.01 0" />,
  'possible-same-witness': (
    <path d="M5 4a2 2 0 1 0 .01 0M11 4a2 2 0 1 0 .01 0M2 13.5c0-4 6-4 6 0 0-4 6-4 6 0" />
  ),
  silence: <path d="M2 3h12v8H8l-3.5 3v-3H2ZM5 7h.01M8 7h.01M11 7h.01" />,
  'same-event': <path d="M8 1.5a6.5 6.5 0 1 0 .01 0M5 6.5h6M5 9.5h6" />,
};

export function AccountMark({ verdict }: { readonly verdict: AccountVerdict }): ReactElement {
  const { t } = useWords();
  return (
    <span className="verdict">
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="verdict-shape">
        {shapes[verdict]}
      </svg>
      {t(`accounts.verdict-${verdict}`)}
    </span>
  );
}

/** Nothing where nobody supports it: silence and a bare denial have no witness. */
export function AccountWitnesses({ account }: { readonly account: AccountLine }): ReactElement | null {
  const words = useWords();
  if (account.independentOrigins < 1) return null;
  return (
    <>
      <WitnessMark independentOrigins={account.independentOrigins} documents={account.documents} />
      <span className="fine-print" aria-hidden="true">
        {witnessWords(account, words)}
      </span>
    </>
  );
}
