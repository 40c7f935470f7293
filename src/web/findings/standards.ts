/** The standards of proof as the page says them, from the weakest to the strongest. */
import type { MessageId } from '../words/catalog.ts';

export const standards = [
  'reasonable suspicion',
  'reasonable grounds to believe',
  'balance of probabilities',
  'clear and convincing',
  'beyond reasonable doubt',
] as const;

const ids: Readonly<Record<(typeof standards)[number], MessageId>> = {
  'reasonable suspicion': 'findings.standard-1',
  'reasonable grounds to believe': 'findings.standard-2',
  'balance of probabilities': 'findings.standard-3',
  'clear and convincing': 'findings.standard-4',
  'beyond reasonable doubt': 'findings.standard-5',
};

/** The label of a standard; null for a word that is none. */
export function standardId(standard: string): MessageId | null {
  const known = standards.find((one) => one === standard);
  return known === undefined ? null : ids[known];
}
