/** A rule of the state's response in plain words. Pure. */
import type { ResponseReport } from '../../contract/register.ts';
import type { Words } from '../words/use-words.ts';
import { choiceInWords } from './value-words.ts';

/** "at least one of: …; none of: …". */
export function ruleInWords({ all, any, none, last }: ResponseReport['rules'][number], { t }: Words): string {
  const list = (steps: readonly string[]): string => steps.map(choiceInWords).join(', ');
  const parts = [
    last === null ? null : t('register.rule-last', { step: choiceInWords(last) }),
    all.length === 0 ? null : t('register.rule-all', { steps: list(all) }),
    any.length === 0 ? null : t('register.rule-any', { steps: list(any) }),
    none.length === 0 ? null : t('register.rule-none', { steps: list(none) }),
  ];
  return parts.filter((part) => part !== null).join('; ');
}
