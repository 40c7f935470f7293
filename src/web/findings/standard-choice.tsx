/** The five standards of proof with their thresholds, and what each asks for before anything is published at it. */
import { useId, type ReactElement } from 'react';
import type { ProofStandardLine } from '../../contract/findings.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { StandardScale } from './standard-scale.tsx';

export interface StandardChoiceProps {
  readonly value: string;
  readonly onChange: (standard: string) => void;
  readonly rules: readonly ProofStandardLine[];
}

export function StandardChoice({ value, onChange, rules }: StandardChoiceProps): ReactElement {
  const words = useWords();
  const name = useId();
  return (
    <fieldset className="standard-choice">
      <legend>{words.t('findings.standard')}</legend>
      {rules.map((rule) => (
        <label key={rule.standard}>
          <input
            type="radio"
            name={name}
            value={rule.standard}
            checked={rule.standard === value}
            onChange={() => onChange(rule.standard)}
          />
          <span>
            <StandardScale standard={rule.standard} />
            <span className="fine-print">
              {rule.threshold} {asksInWords(rule, words)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** "Asks for 2 independent origins, accepted claims." */
export function asksInWords(rule: ProofStandardLine, { t }: Words): string {
  const asks = [
    rule.origins === 0 ? t('findings.asks-support') : t('findings.asks-origins', { n: rule.origins }),
    ...(rule.accepted ? [t('findings.asks-accepted')] : []),
    ...(rule.answered ? [t('findings.asks-answered')] : []),
    ...(rule.noGaps ? [t('findings.asks-no-gaps')] : []),
  ];
  return t('findings.asks', { what: asks.join(', ') });
}
