/** What number and noun say for it that two statements of independent texts measure one thing. */
import { intersection, significantDigits } from './interval.ts';
import type { Item } from './item.ts';
import type { Measure } from './measure.ts';
import { singularOf, wordsOf } from './names.ts';

/** Numbers apart by more than this share of the larger one are not brought together by a bound ("at least 40", 46). */
const mostApart = 0.15;
/** What two numbers say that are as near as can be. */
const mostNear = 2.5;
/** Below it, a bound takes in too many numbers to say anything. */
const leastBounded = 8;

/**
 * How rarely two statements of one event would give these numbers by chance; null when they allow no common value.
 */
export function numberEvidence(a: Item, b: Item): number | null {
  const [x, y] = [a.measure.number, b.measure.number];
  if (x === null || y === null) return null;
  if ((a.measure.claim.quantity.bound === 'range') !== (b.measure.claim.quantity.bound === 'range'))
    return null;
  // "A third" is said of anything.
  if (x === y)
    return a.measure.claim.quantity.unit === 'fraction'
      ? 1
      : rarityOf(a.measure.stated ?? x, a.measure.dimension);
  if (intersection(a.measure.interval, b.measure.interval) === null) return null;
  if (/^(?:duration|age|change)\b/u.test(a.measure.dimension)) return null;
  const larger = Math.max(Math.abs(x), Math.abs(y));
  const apart = Math.abs(x - y) / larger;
  return larger < leastBounded || apart > mostApart ? null : mostNear * (1 - apart / mostApart);
}

/** Exact numbers of several digits seldom meet by chance; round and small ones do. */
function rarityOf(stated: number, dimension: string): number {
  const value = Math.abs(stated);
  const digits = significantDigits(value);
  if (digits >= 4) return 5;
  if (digits === 3) return 4;
  if (dimension === 'share' && (value < 1 || [20, 25, 50, 75].includes(value))) return 1;
  if (digits === 2) return value >= 21 ? 3 : 2.5;
  return value >= 100 ? 2 : value >= 5 ? 1 : 0;
}

/** From here on, a number has three digits of its own. */
const rare = 4;

/** What a record consists of: such a noun stands for whatever the record counts ("88 names", "260 pencil strokes"). */
const marksOfRecord: ReadonlySet<string> = new Set(
  (
    'name entry line row stroke tick mark item time address place location spot file record case number cross instance occasion ' +
    'nombre entrada caso nom ligne fois cas eintrag fall zeile mal'
  ).split(' '),
);

/** The noun is only what a record consists of. */
export function isMarkOfRecord(measure: Measure): boolean {
  return !measure.inherited && marksOfRecord.has(nounOf(measure));
}

/** Words for people that no list of people holds: by their endings, or by a part for the whole. */
const personLike =
  /(?:er|or|ist|man|woman|ess|ee|ian|ant|ent|mate|kin|folk|ling)$|^(?:soul|mouth|head|hand|life|being|casualty|case|dead)$/u;

/**
 * Both nouns stand beside their numbers, and one counts people, the other things: 46 wells are not 46 families. Numbers of three
 * digits and more may still be one ("1,116 contracts", "1,116 women").
 */
export function areTwoKinds(a: Measure, b: Measure): boolean {
  if (a.dimension !== 'count' || b.dimension !== 'count') return false;
  if ([a, b].some(({ stated, dimension }) => rarityOf(stated ?? 0, dimension) >= rare)) return false;
  return (isLiving(a) && isThing(b)) || (isLiving(b) && isThing(a));
}

/** Counts people, alone or by households. */
function isLiving({ concept, inherited }: Measure): boolean {
  return !inherited && (concept === 'person' || concept === 'household');
}

function isThing(measure: Measure): boolean {
  const noun = nounOf(measure);
  if (measure.inherited || noun === '' || measure.concept === 'person' || measure.concept === 'household')
    return false;
  return !marksOfRecord.has(noun) && !personLike.test(noun);
}

/** The last word of the counted noun, in the singular; '' when there is none. */
export function nounOf(measure: Measure): string {
  return singularOf(wordsOf(measure.claim.quantity.unit ?? '').at(-1) ?? '').replace(/(ss|sh|ch|x)e$/u, '$1');
}

/** Roles of people who work somewhere: "employees" may be nurses and guards. */
const staff: ReadonlySet<string> = new Set(['worker', 'medic', 'teacher', 'crew', 'member']);

/**
 * How far the counted nouns may name one thing, from 0 (nothing speaks for it) to 1.5 (one word); null when they name
 * two.
 */
export function nounEvidence(a: Measure, b: Measure): number | null {
  const [kind] = a.dimension.split(':');
  if (a.population !== b.population && a.population !== '' && b.population !== '') return null;
  if (kind !== 'count' && kind !== 'frequency')
    return a.concept !== '' && b.concept !== '' && a.concept !== b.concept ? null : 0.5;
  if (isSameUnit(a, b)) return a.facetKey === b.facetKey ? 1.5 : null;
  if (isMarkOfRecord(a) || isMarkOfRecord(b) || a.concept === '' || b.concept === '') return 0;
  // A noun carried over from the words before is a guess, and gives way to nothing but a rare number.
  if ((a.inherited || b.inherited) && a.concept !== b.concept)
    return rarityOf(a.stated ?? 0, a.dimension) >= rare ? 0 : null;
  if (a.facetKey !== b.facetKey || a.concept !== b.concept) return null;
  if (a.concept !== 'person') return 1.2;
  const roles = a.role !== b.role && a.role !== '' && b.role !== '';
  return roles && !(staff.has(a.role) && staff.has(b.role)) ? 0.3 : 1;
}

function isSameUnit(a: Measure, b: Measure): boolean {
  return nounOf(a) !== '' && nounOf(a) === nounOf(b);
}

/** Code units before and after an age within which its bearer is named. */
const nameReach = 60;
const names = /\p{Lu}[\p{L}’'-]+/gu;

/**
 * Two ages of people whose names near them differ are those of two people; `false` also where a text names nobody.
 */
export function areOfOtherPeople(a: Item, b: Item): boolean {
  if (!a.measure.dimension.startsWith('age') && a.measure.claim.kind !== 'age') return false;
  const [x, y] = [namesAt(a), namesAt(b)];
  const last = x.at(-1);
  const other = y.at(-1);
  return last !== undefined && other !== undefined && !x.includes(other) && !y.includes(last);
}

/** Capitalised words right before an age, in its passage or its subject. */
function namesAt({ measure: { claim } }: Item): string[] {
  const at = claim.quantity.number.start - claim.start;
  const head = claim.quote.slice(Math.max(0, at - nameReach), Math.max(0, at));
  const found = head.match(names) ?? [];
  return found.length > 0 ? found : (claim.subject.match(names) ?? []);
}
