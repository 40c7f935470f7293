/** What speaks for it that two different numbers, given by two hands, are of one thing. */
import type { Features } from './evidence-weights.ts';
import type { Item } from './item.ts';
import type { Measure } from './measure.ts';
import { nounOf } from './meeting-evidence.ts';
import type { Readings } from './readings.ts';
import type { RivalFeature } from './rival-weights.ts';
import { timeRelation, type Span } from './time.ts';

/** Words in common beyond this say nothing more. */
const mostClause = 9;
const mostContext = 16;
/** Days by which the ends of one period may differ as two texts tell it. */
const mostDaysApart = 2;

/** Reads the features of two statements with different numbers. */
export function rivalFeatures(a: Item, b: Item, readings: Readings): Features<RivalFeature> {
  const [x, y] = [a.measure, b.measure];
  const [p, q] = [Math.abs(x.number ?? 0), Math.abs(y.number ?? 0)];
  const kind = kindOf(x, y);
  return {
    noun: readings.nounOf(a, b) ?? 0,
    clause: Math.sqrt(Math.min(readings.clauseOf(a, b), mostClause)),
    context: Math.sqrt(Math.min(readings.contextOf(a, b), mostContext)),
    period: isOnePeriod(x.span, y.span) ? 1 : 0,
    sense: x.specific.some((sense) => y.specific.includes(sense)) ? 1 : 0,
    otherTime: timeRelation(x.span, y.span) === 'apart' ? 1 : 0,
    ratio: Math.log(Math.max(p, q) / Math.min(p, q)),
    share: kind === 'share' ? 1 : 0,
    money: kind === 'money' ? 1 : 0,
    people: kind === 'people' ? 1 : 0,
    role: kind === 'role' ? 1 : 0,
  };
}

function kindOf(a: Measure, b: Measure): 'share' | 'money' | 'people' | 'role' | 'thing' {
  if (a.dimension === 'share') return 'share';
  if (a.dimension.startsWith('money:')) return 'money';
  if (a.concept !== 'person') return 'thing';
  return anyPeople.has(nounOf(a)) || anyPeople.has(nounOf(b)) ? 'people' : 'role';
}

/** Words for people as such: every text counts some. */
export const anyPeople: ReadonlySet<string> = new Set(
  'people person persons men man women woman human being individual resident inhabitant name'.split(' '),
);

function isOnePeriod(a: Span | null, b: Span | null): boolean {
  if (a === null || b === null || !isBounded(a) || !isBounded(b)) return false;
  return Math.abs(a.start - b.start) <= mostDaysApart && Math.abs(a.end - b.end) <= mostDaysApart;
}

function isBounded({ start, end }: Span): boolean {
  return Number.isFinite(start) && Number.isFinite(end);
}
