/** A verdict by shape and word; colour only repeats what the shape says. */
import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import { verdictId, type Verdict } from '../words/verdicts.ts';

/** 16 × 16 outlines, one silhouette a verdict, told apart without colour. */
const shapes: Readonly<Record<Verdict, ReactElement>> = {
  conflict: <path d="M8 1.5 14.5 8 8 14.5 1.5 8ZM5.5 6.5h5M5.5 9.5h5M9.8 4.6 6.2 11.4" />,
  'parts-do-not-sum': <path d="M2 2.5h12v11H2ZM2 8h7M9 2.5v11M11 9.5l2 2m0-2-2 2" />,
  misattribution: <path d="M2 3h12v8H8l-3.5 3v-3H2ZM5.5 5.5l5 3.5m0-3.5-5 3.5" />,
  evolution: <path d="M1.5 12.5 6 8l3 2.5 5-6M10.5 4H14v3.5" />,
  'scope-differs': <path d="M6 3.5a4.5 4.5 0 1 0 .01 0M10 3.5a4.5 4.5 0 1 1-.01 0" />,
  derivation: <path d="M3 13.5V8h10v5.5M8 8V2.5M5.5 5 8 2.5 10.500 5" />,
  'bound-compatible': <path d="M1.500 6.500h8M6.500 9.500h8M1.500 5v3M14.500 8v3" />,
  agree: <path d="M8 1.500a6.500 6.500 0 1 0 .01 0M5 6.500h6M5 9.500h6" />,
  single: <path d="M8 1.500a6.500 6.500 0 1 0 .01 0M8 7a1 1 0 1 0 .01 0" />,
};

export function VerdictMark({ verdict }: { readonly verdict: Verdict }): ReactElement {
  const { t } = useWords();
  return (
    <span className={`verdict verdict-${verdict}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="verdict-shape">
        {shapes[verdict]}
      </svg>
      {t(verdictId(verdict))}
    </span>
  );
}
