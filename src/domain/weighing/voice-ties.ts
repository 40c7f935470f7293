/** What follows from two voices: the second number counts what the first one counts, and stands beside it or is a later state. */
import { measureCarried } from './carried.ts';
import type { Tie } from './cluster.ts';
import { isIncrement } from './increments.ts';
import type { Item } from './item.ts';
import { timeRelation } from './time.ts';
import type { TwoVoices } from './two-voices.ts';

/** The items, the second numbers that name nothing with the counted thing of the first; their order stays. */
export function withThingsOfFirst(items: readonly Item[], pairs: readonly TwoVoices[]): Item[] {
  const byId = new Map(items.map((item) => [item.measure.claim.id, item] as const));
  const firsts = new Map(pairs.filter(({ bare }) => bare).map(({ first, second }) => [second.id, first.id]));
  return items.map((item) => {
    const first = byId.get(firsts.get(item.measure.claim.id) ?? '');
    if (first === undefined) return item;
    const [x, y] = [first.measure, item.measure];
    const isSame = x.dimension === y.dimension && x.concept === y.concept && x.facetKey === y.facetKey;
    const mayTake = x.dimension === 'count' && (y.dimension === 'count' || y.claim.kind === 'age');
    return (isSame && !y.inherited) || !mayTake ? item : { ...item, measure: measureCarried(y, x) };
  });
}

/** Numbers further apart are mostly of two things. */
const mostTimes = 30;
const score = 15;

/** The ties between the pairs among the items, which stand in canonical order: of one time, or a later state. */
export function tiesOfVoices(items: readonly Item[], pairs: readonly TwoVoices[]): Tie[] {
  const places = new Map(items.map((item, index) => [item.measure.claim.id, index] as const));
  return pairs.flatMap(({ first, second, bare }): Tie[] => {
    const [x, y] = [places.get(first.id) ?? -1, places.get(second.id) ?? -1];
    const [one, other] = [items[x], items[y]];
    if (one === undefined || other === undefined || !areOneMeasure(one, other, bare)) return [];
    const [a, b] = [Math.min(x, y), Math.max(x, y)];
    const isLater = other.recalled === true || timeRelation(one.measure.span, other.measure.span) === 'apart';
    return [{ kinship: isLater ? 'version' : 'rival', a, b, score }];
  });
}

/** `bare`: the second says nothing of its own, so that "on average" and "a month" of the first hold for it. */
function areOneMeasure(a: Item, b: Item, bare: boolean): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.number === null || y.number === null || x.number === y.number || a.outlook !== b.outlook)
    return false;
  if (a.denied || b.denied || a.asked || b.asked || x.part || y.part || isIncrement(a) || isIncrement(b))
    return false;
  if (a.root.family === b.root.family && a.ownVoice === b.ownVoice) return false;
  if (x.dimension !== y.dimension || x.concept !== y.concept || x.facetKey !== y.facetKey) return false;
  const agrees = (own: string, other: string): boolean => own === other || (bare && other === '');
  if (
    ![x.per, x.period, x.statistic].every((said, at) =>
      agrees(said, [y.per, y.period, y.statistic][at] ?? ''),
    )
  )
    return false;
  const [low, high] = [Math.min(x.number, y.number), Math.max(x.number, y.number)];
  return low > 0 && high <= mostTimes * low;
}
