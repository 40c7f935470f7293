/**
 * How a number of somebody else's text stands to what the register counts. A register holds what is known: there may be more, never fewer. Fewer in the
 * text is a contradiction, as many supports it, and of more the casebook knows nothing.
 */
import { exactly } from './check-figures.ts';
import { holds, type Statement } from './statement-bound.ts';
import type { Amount } from './facts.ts';
import type { ExpressionValue } from './value.ts';

export type ForeignStanding = 'supports' | 'contradicts' | 'unknown';

/** A count that the text gives, beside the count of the register. */
export function countStanding(said: Statement, counted: number): ForeignStanding {
  if (said.bound === 'vague') return 'unknown';
  const isUpper = said.bound === '<' || said.bound === '<=';
  // That there are fewer than so many, no register shows: something may not be in it.
  if (holds(said, exactly(counted)) && (!isUpper || said.near)) return 'supports';
  const most = mostOf(said);
  return most !== null && counted > most ? 'contradicts' : 'unknown';
}

/** The largest number that the statement allows; null when it has no end. */
function mostOf({ high, low, bound, rounding }: Amount & { readonly rounding: number }): number | null {
  if (bound === '>' || bound === '>=') return null;
  const end = high ?? low;
  if (end === null) return null;
  if (bound === '~') return end * (1 + aboutReach);
  return bound === '<' ? end - 1e-9 : end + rounding;
}

/** "About" and a fraction in words reach so far, as a part of the number. */
const aboutReach = 0.1;

/** A share that the text gives (of 1), beside the share that surely holds and the share of what is told at all. */
export function shareStanding(
  said: Statement & { readonly isPercent: boolean },
  value: ExpressionValue,
  told: ExpressionValue | null,
): ForeignStanding {
  if (value.type !== 'share' || value.denominator === 0 || said.bound === 'vague') return 'unknown';
  const scale = said.isPercent ? 100 : 1;
  const least = (value.numerator / value.denominator) * scale;
  const untold = told?.type === 'share' && told.denominator > 0 ? 1 - told.numerator / told.denominator : 1;
  const most = least + untold * scale;
  // "A third" of 36 per cent is no slip: a fraction in words is round.
  const meant: Statement = !said.isPercent && said.bound === '=' ? { ...said, bound: '~' } : said;
  if (holds(meant, exactly(least))) return 'supports';
  return isApart(meant, least, most) ? 'contradicts' : 'unknown';
}

function isApart({ low, high, bound, rounding }: Statement, least: number, most: number): boolean {
  const reach = bound === '~' ? Math.abs(low ?? high ?? 0) * aboutReach : rounding;
  const [from, to] = [(low ?? -Infinity) - reach, (high ?? Infinity) + reach];
  const slack = 1e-9;
  return least > to + slack || most < from - slack;
}
