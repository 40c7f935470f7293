/**
 * A short notation of quantities for tables of examples: "=212 people", ">=53 compounds", "3000–8500 USD",
 * "vague victims". Two quantities with the same notation state the same thing.
 */
import type { Quantity } from './claim.ts';

/** Bound, value and unit of a quantity in one readable line. */
export function quantityNotation({ low, high, bound, unit }: Quantity): string {
  const name = unit ?? '?';
  if (bound === 'vague') return `vague ${name}`;
  if (bound === 'range') return `${plain(low)}–${plain(high)} ${name}`;
  return `${bound}${plain(low ?? high)} ${name}`;
}

function plain(value: number | null): string {
  return value === null ? '?' : String(Math.round(value * 1e4) / 1e4);
}
