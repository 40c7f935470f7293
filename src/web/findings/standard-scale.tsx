/** A standard of proof as a step of five: as many bars are filled as it stands high, and its name stands beside them. */
import type { ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import { standardId, standards } from './standards.ts';

export function StandardScale({ standard }: { readonly standard: string }): ReactElement {
  const { t } = useWords();
  const step = standards.findIndex((one) => one === standard) + 1;
  const id = standardId(standard);
  return (
    <span className="standard-scale">
      <svg width="36" height="16" viewBox="0 0 36 16" aria-hidden="true">
        {standards.map((name, at) => {
          const height = 3 + at * 3;
          return (
            <rect
              key={name}
              className={at < step ? 'step step-reached' : 'step'}
              x={at * 7 + 0.75}
              y={15.25 - height}
              width="5"
              height={height - 0.5}
            />
          );
        })}
      </svg>
      <span>
        {id === null ? standard : t(id)}
        <span className="visually-hidden"> ({t('findings.step', { step, of: standards.length })})</span>
      </span>
    </span>
  );
}
