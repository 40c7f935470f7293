/**
 * Dimensions and exact units. Values are brought to one unit only where the factor is a definition (72 hours are three
 * days, a tonne is 1,000 kg): months are no number of days, and currencies have no fixed rate.
 */
import type { Claim } from '../claims/index.ts';
import { intervalOf, statedNumber, type Interval } from './interval.ts';
import { singularOf, wordsOf } from './names.ts';

interface ExactUnit {
  readonly base: string;
  readonly factor: number;
}

const exactUnits: ReadonlyMap<string, ExactUnit> = new Map(
  (
    [
      ['day', 'minute minutes', 1 / 1440],
      ['day', 'hour hours hr hrs hora horas heure heures stunde stunden', 1 / 24],
      ['day', 'day days dia dias jour jours tag tage', 1],
      ['day', 'week weeks semana semanas semaine semaines woche wochen', 7],
      ['day', 'fortnight fortnights', 14],
      ['month', 'month months mes meses mois monat monate', 1],
      ['month', 'year years ano anos an ans annee annees jahr jahre', 12],
      ['kg', 'g gram grams gramme grammes', 0.001],
      ['kg', 'kg kilogram kilograms kilogramme kilogrammes kilo kilos', 1],
      ['kg', 'tonne tonnes', 1000],
      ['m', 'cm centimetre centimetres centimeter centimeters', 0.01],
      ['m', 'm metre metres meter meters', 1],
      ['m', 'km kilometre kilometres kilometer kilometers', 1000],
      ['sqm', 'm2 sqm', 1],
      ['sqm', 'hectare hectares ha', 10_000],
      ['sqm', 'km2 sqkm', 1_000_000],
    ] as const
  ).flatMap(([base, words, factor]) =>
    words.split(' ').map((word): readonly [string, ExactUnit] => [word, { base, factor }]),
  ),
);

/** The unit that a length of time or a measure is compared in; null when its unit has no exact other form. */
function exactUnitOf(claim: Claim): ExactUnit | null {
  if (claim.kind !== 'duration' && claim.kind !== 'measure') return null;
  const words = wordsOf(claim.quantity.unit ?? '');
  return words.length === 1 ? (exactUnits.get(words[0] ?? '') ?? null) : null;
}

/** Kind, with the currency or unit where values of different units do not compare ("money:usd", "duration:day"). */
export function dimensionOf(claim: Claim, unitWords: readonly string[]): string {
  const { kind } = claim;
  if (kind === 'share' || kind === 'change') return kind;
  const exact = exactUnitOf(claim);
  if (exact !== null) return `${kind}:${exact.base}`;
  if (kind === 'money' || kind === 'rate' || kind === 'duration' || kind === 'measure') {
    return `${kind}:${unitWords.map(singularOf).join('/')}`;
  }
  return kind;
}

/** What a stated value is multiplied by to be compared: shares in percent, lengths and weights in one unit. */
export function factorOf(claim: Claim): number {
  if (claim.kind === 'share' && claim.quantity.unit === 'fraction') return 100;
  return exactUnitOf(claim)?.factor ?? 1;
}

/** Shares are compared in percent; a fraction written out ("a third") is exact to one percentage point. */
export function scaledInterval(claim: Claim): Interval {
  const interval = intervalOf(claim.quantity);
  const factor = factorOf(claim);
  const slack = claim.kind === 'share' ? 0.5 : 0;
  return {
    low: tidy(interval.low * factor) - slack,
    high: tidy(interval.high * factor) + slack,
    lowOpen: interval.lowOpen,
    highOpen: interval.highOpen,
  };
}

/** The stated number in the unit that it is compared in; null when vague. */
export function scaledNumber(claim: Claim): number | null {
  const stated = statedNumber(claim.quantity);
  return stated === null ? null : tidy(stated * factorOf(claim));
}

/** Without the dust of floating point: 0.1 × 3 is 0.3. */
function tidy(value: number): number {
  return Number.isFinite(value) && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value;
}
