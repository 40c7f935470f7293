/** Verdicts in words, in the order in which they want a person's eye. */
import type { FigureLine } from '../../contract/lines.ts';
import type { MessageId } from './catalog.ts';

export type Verdict = FigureLine['verdict'];

/** Most urgent first; the list of figures and its facets follow this order. */
export const verdicts: readonly Verdict[] = [
  'conflict',
  'parts-do-not-sum',
  'misattribution',
  'evolution',
  'scope-differs',
  'derivation',
  'bound-compatible',
  'agree',
  'single',
];

const verdictIds: Readonly<Record<Verdict, MessageId>> = {
  conflict: 'verdict.conflict',
  'parts-do-not-sum': 'verdict.parts-do-not-sum',
  misattribution: 'verdict.misattribution',
  evolution: 'verdict.evolution',
  'scope-differs': 'verdict.scope-differs',
  derivation: 'verdict.derivation',
  'bound-compatible': 'verdict.bound-compatible',
  agree: 'verdict.agree',
  single: 'verdict.single',
};

export function verdictId(verdict: Verdict): MessageId {
  return verdictIds[verdict];
}

/** True when `text` names a verdict, as when it comes from the address. */
export function isVerdict(text: string | undefined): text is Verdict {
  return verdicts.some((verdict) => verdict === text);
}
