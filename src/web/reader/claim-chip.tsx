/** A claim in the margin: its value in words, what is counted, and its witness mark. */
import type { ReactElement } from 'react';
import { WitnessMark } from '../parts/witness-mark.tsx';
import { quantityOf, unitLabel, valueInWords } from '../words/quantity.ts';
import { useWords } from '../words/use-words.ts';
import type { ReaderClaim } from './passages.ts';

export interface ClaimChipProps {
  readonly claim: ReaderClaim;
  readonly isChosen: boolean;
  readonly onChoose: (claim: string) => void;
}

export function ClaimChip({ claim, isChosen, onChoose }: ClaimChipProps): ReactElement {
  const words = useWords();
  const unit = unitLabel(claim.unit);
  return (
    <span className={isChosen ? 'chip chip-chosen' : 'chip'}>
      <button type="button" aria-pressed={isChosen} onClick={() => onChoose(claim.id)} data-chip={claim.id}>
        <strong>{valueInWords(quantityOf(claim), words)}</strong>
        {unit === '' ? null : ` ${unit}`}
        {claim.modality === 'asserted' ? null : (
          <span className="chip-modality"> {words.t(`modality.${claim.modality}`)}</span>
        )}
      </button>
      {claim.figure === null ? null : (
        <WitnessMark
          independentOrigins={claim.figure.independentOrigins}
          documents={claim.figure.documents}
          figureId={claim.figure.id}
        />
      )}
    </span>
  );
}
