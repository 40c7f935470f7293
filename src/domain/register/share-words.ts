/** Shares in words that really hold: "more than one third" is written only where it is more than one third. */

/** Parts that have a name, in rising order, as numerator and denominator. */
const parts: readonly (readonly [number, number])[] = [
  [1, 4],
  [1, 3],
  [1, 2],
  [2, 3],
  [3, 4],
];

/** How a share stands to a part that has a name, whatever the language. */
export type SharePart =
  /** Nothing is counted; nothing of it; all of it; better said in numbers. */
  | { readonly side: 'empty' | 'none' | 'all' | 'numbers' }
  /** Exactly this part, or on this side of it. */
  | { readonly side: 'exactly' | 'more' | 'fewer'; readonly part: readonly [number, number] };

/** Below one in so many, the numbers say it better: "2 of 53". */
const smallShare = 8;

/** The part that says `numerator` of `denominator` (whole numbers, 0 ≤ numerator ≤ denominator) best, and truly. */
export function sharePart(numerator: number, denominator: number): SharePart {
  if (denominator === 0) return { side: 'empty' };
  if (numerator === 0) return { side: 'none' };
  if (numerator === denominator) return { side: 'all' };
  if (numerator * smallShare < denominator) return { side: 'numbers' };
  const sided = parts.map((part) => ({
    part,
    // Whole numbers only: above zero when the share is more than the part.
    side: numerator * part[1] - part[0] * denominator,
    distance: Math.abs(numerator / denominator - part[0] / part[1]),
  }));
  const exact = sided.find(({ side }) => side === 0);
  if (exact !== undefined) return { side: 'exactly', part: exact.part };
  const nearest = sided.reduce((best, one) => (one.distance < best.distance ? one : best));
  return { side: nearest.side > 0 ? 'more' : 'fewer', part: nearest.part };
}

const names: Readonly<Record<string, readonly [alone: string, compared: string]>> = {
  '1/4': ['a quarter', 'a quarter'],
  '1/3': ['a third', 'one third'],
  '1/2': ['half', 'half'],
  '2/3': ['two thirds', 'two thirds'],
  '3/4': ['three quarters', 'three quarters'],
};

/**
 * `numerator` of `denominator` (whole numbers, 0 ≤ numerator ≤ denominator) in words that hold exactly: "all 53", "none of 53", "a third",
 * "more than one third", "fewer than half", "2 of 53".
 */
export function shareWords(numerator: number, denominator: number): string {
  const share = sharePart(numerator, denominator);
  switch (share.side) {
    case 'empty':
      return 'none are counted';
    case 'none':
      return `none of ${denominator}`;
    case 'all':
      return `all ${denominator}`;
    case 'numbers':
      return `${numerator} of ${denominator}`;
    case 'exactly':
    case 'more':
    case 'fewer': {
      const [alone = '', compared = ''] = names[share.part.join('/')] ?? [];
      return share.side === 'exactly' ? alone : `${share.side} than ${compared}`;
    }
  }
}
