/** Where the claims stand in the document: one tick a claim along a strip as tall as the window. For the pointer only. */
import type { ReactElement } from 'react';
import type { ReaderClaim } from './passages.ts';

export interface ScrollStripProps {
  readonly length: number;
  readonly claims: readonly ReaderClaim[];
  readonly chosen: string | null;
  readonly onChoose: (claim: string) => void;
}

export function ScrollStrip({ length, claims, chosen, onChoose }: ScrollStripProps): ReactElement {
  // The chips in the margin offer the same to keyboard and screen reader.
  return (
    <div className="scroll-strip" aria-hidden="true">
      {spacedClaims(claims, { length, chosen }).map((claim) => (
        <span
          key={claim.id}
          className={claim.id === chosen ? 'tick tick-chosen' : 'tick'}
          style={{ insetBlockStart: `${(claim.start / Math.max(1, length)) * 100}%` }}
          onClick={() => onChoose(claim.id)}
        />
      ))}
    </div>
  );
}

/** Places on the strip that can be told apart. */
const places = 400;

/** One claim a place of the strip, the chosen one always: five thousand ticks would be one grey bar. */
function spacedClaims(
  claims: readonly ReaderClaim[],
  { length, chosen }: Pick<ScrollStripProps, 'length' | 'chosen'>,
): ReaderClaim[] {
  const taken = new Set<number>();
  return claims.filter(({ id, start }) => {
    const place = Math.round((start / Math.max(1, length)) * places);
    const isFree = !taken.has(place);
    taken.add(place);
    return isFree || id === chosen;
  });
}
