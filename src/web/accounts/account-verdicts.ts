/** Verdicts of accounts in words, in the order in which they want a person's eye. */
import type { AccountLine } from '../../contract/lines.ts';

export type AccountVerdict = AccountLine['verdict'];

/** Most urgent first; the list and its facets follow this order. */
export const accountVerdicts: readonly AccountVerdict[] = [
  'reversal',
  'denial',
  'misattribution',
  'severity-drift',
  'population-differs',
  'possible-same-witness',
  'silence',
  'same-event',
];

/** True when `text` names a verdict, as when it comes from the address. */
export function isAccountVerdict(text: string | undefined): text is AccountVerdict {
  return accountVerdicts.some((verdict) => verdict === text);
}

/** By verdict, then the most widely told first. */
export function accountsInOrder(
  lines: readonly AccountLine[],
  wanted: AccountVerdict | null,
): readonly AccountLine[] {
  const rank = ({ verdict }: AccountLine): number => accountVerdicts.indexOf(verdict);
  return lines
    .filter(({ verdict }) => wanted === null || verdict === wanted)
    .sort((a, b) => rank(a) - rank(b) || b.documents - a.documents || (a.id < b.id ? -1 : 1));
}
