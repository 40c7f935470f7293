/** A quantity in words and digits for the shell: "at least 53 compounds". */
import type { ClaimLine } from '../contract/index.ts';

const boundWords: Readonly<Record<ClaimLine['bound'], string>> = {
  '=': '',
  '>=': 'at least ',
  '>': 'more than ',
  '<=': 'at most ',
  '<': 'less than ',
  '~': 'about ',
  range: '',
  vague: '',
};

type Quantity = Pick<ClaimLine, 'valueLow' | 'valueHigh' | 'bound' | 'qualifier' | 'unit' | 'quote'>;

export function quantityText(claim: Quantity): string {
  const unit = claim.unit === null ? '' : ` ${claim.unit}`;
  if (claim.bound === 'vague') return `vague${unit}`;
  if (claim.bound === 'range') return `${numeral(claim.valueLow)} to ${numeral(claim.valueHigh)}${unit}`;
  return `${boundWords[claim.bound]}${numeral(claim.valueLow ?? claim.valueHigh)}${unit}`;
}

function numeral(value: number | null): string {
  return value === null ? '?' : value.toLocaleString('en', { maximumFractionDigits: 4 });
}
