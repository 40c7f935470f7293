/** Shares in words that really hold: "more than one third" is written only where it is more than one third. */

/** Parts that have a name, in rising order: numerator, denominator, name alone, name behind "more than". */
const parts: readonly (readonly [number, number, string, string])[] = [
  [1, 4, 'a quarter', 'a quarter'],
  [1, 3, 'a third', 'one third'],
  [1, 2, 'half', 'half'],
  [2, 3, 'two thirds', 'two thirds'],
  [3, 4, 'three quarters', 'three quarters'],
];

/** Below one in so many, the numbers say it better: "2 of 53". */
const smallShare = 8;

/**
 * `numerator` of `denominator` (whole numbers, 0 ≤ numerator ≤ denominator) in words that hold exactly: "all 53", "none of 53", "a third",
 * "more than one third", "fewer than half", "2 of 53".
 */
export function shareWords(numerator: number, denominator: number): string {
  if (denominator === 0) return 'none are counted';
  if (numerator === 0) return `none of ${denominator}`;
  if (numerator === denominator) return `all ${denominator}`;
  if (numerator * smallShare < denominator) return `${numerator} of ${denominator}`;
  const sided = parts.map(([over, under, alone, compared]) => ({
    // Whole numbers only: above zero when the share is more than the part.
    side: numerator * under - over * denominator,
    distance: Math.abs(numerator / denominator - over / under),
    alone,
    compared,
  }));
  const exact = sided.find(({ side }) => side === 0);
  if (exact !== undefined) return exact.alone;
  const nearest = sided.reduce((best, one) => (one.distance < best.distance ? one : best));
  return `${nearest.side > 0 ? 'more' : 'fewer'} than ${nearest.compared}`;
}
