/** Values in words: the bound is said, never drawn from the floor; a vague value keeps the source's own words. */
import type { ClaimLine } from '../../contract/lines.ts';
import type { MessageId } from './catalog.ts';
import type { Words } from './use-words.ts';

export interface Quantity {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: string;
  readonly unit: string | null;
  /** The source's own words, for values without a number. */
  readonly writtenAs: string;
}

const boundIds: Readonly<Record<string, MessageId>> = {
  '=': 'bound.exactly',
  '>=': 'bound.at-least',
  '>': 'bound.more-than',
  '<=': 'bound.at-most',
  '<': 'bound.fewer-than',
  '~': 'bound.about',
};

/** A claim together with the range of its bare number in the document. */
export type NumberedClaim = ClaimLine & { readonly number: { readonly start: number; readonly end: number } };

export function quantityOf(claim: NumberedClaim): Quantity {
  const { valueLow: low, valueHigh: high, bound, unit } = claim;
  return { low, high, bound, unit, writtenAs: numberAsWritten(claim) };
}

/** The words of the number as they stand in the passage ("dozens"); the whole passage when it does not hold them. */
function numberAsWritten({ quote, start, number }: NumberedClaim): string {
  const words = quote.slice(Math.max(0, number.start - start), Math.max(0, number.end - start)).trim();
  return words === '' ? quote : words;
}

/** "at least 53", "between 3,000 and 8,500", "“dozens”"; exact values carry no word. */
export function valueInWords(quantity: Quantity, words: Words): string {
  const { low, high, bound, unit } = quantity;
  const show = (value: number): string => numberWithUnit(value, unit, words);
  if (bound === 'range' && low !== null && high !== null) {
    return words.t('bound.between', { low: show(low), high: show(high) });
  }
  const value = bound === '<' || bound === '<=' ? (high ?? low) : (low ?? high);
  if (bound === 'vague' || value === null) return `“${quantity.writtenAs}”`;
  if (bound === '=') return show(value);
  const id = boundIds[bound];
  return id === undefined ? show(value) : words.t(id, { value: show(value) });
}

/** The bound alone, in words, for the claim card ("at least", "exactly"). */
export function boundInWords(bound: string, words: Words): string {
  if (bound === 'vague') return words.t('bound.vague');
  if (bound === 'range') return words.t('bound.range');
  const id = boundIds[bound];
  return id === undefined ? bound : words.t(id, { value: '' }).trim();
}

/** The unit as it should stand beside the value: none for percent and fractions, which the value already shows. */
export function unitLabel(unit: string | null): string {
  return unit === null || unit === '%' || unit === 'fraction' ? '' : unit;
}

function numberWithUnit(value: number, unit: string | null, words: Words): string {
  if (unit === '%') return `${words.number(value)} %`;
  if (unit === 'fraction') return fractionInDigits(value) ?? words.number(value);
  return words.number(value);
}

/** 0.3333 as "1/3": sources write fractions, and four decimals would be our invention. */
function fractionInDigits(value: number): string | null {
  for (let denominator = 2; denominator <= 12; denominator += 1) {
    const numerator = Math.round(value * denominator);
    if (numerator > 0 && Math.abs(numerator / denominator - value) < 0.0002)
      return `${numerator}/${denominator}`;
  }
  return null;
}
