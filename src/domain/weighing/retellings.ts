/**
 * A derived text says what its first text says, in other words or another language. A claim whose counted thing cannot
 * be read there takes over the measure of the claim that it retells: found by its number and by the order of numbers.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { Item } from './item.ts';
import { storyId, type Links } from './links.ts';
import { isDistinctive } from './meaning.ts';
import type { Measure } from './measure.ts';

/** Language of a story, as BCP 47; null when unknown. */
export type LanguageOf = (story: string) => string | null;

/** The items with the measures taken over; their order stays. Items must stand in canonical order. */
export function withRetoldMeasures(items: readonly Item[], links: Links, languageOf: LanguageOf): Item[] {
  const byStory = new Map<string, Item[]>();
  for (const item of items) {
    const list = byStory.get(item.measure.story);
    if (list === undefined) byStory.set(item.measure.story, [item]);
    else list.push(item);
  }
  const byOrigin = new Map<string, string[]>();
  for (const story of byStory.keys()) {
    const list = byOrigin.get(links.originOf(story));
    if (list === undefined) byOrigin.set(links.originOf(story), [story]);
    else list.push(story);
  }
  const taken = new Map<Item, Item>();
  for (const [origin, stories] of byOrigin) {
    const reference = referenceOf(origin, stories.sort(byCodeUnit), links, languageOf);
    if (stories.length < 2 || reference === undefined) continue;
    const told = byStory.get(reference) ?? [];
    for (const story of stories) {
      if (story === reference) continue;
      const foreign = plainLanguage(languageOf(story)) !== plainLanguage(languageOf(reference));
      for (const [item, other] of retold(byStory.get(story) ?? [], told)) {
        if (takesOver(item.measure, other.measure, foreign))
          taken.set(item, { ...item, measure: measureTakenOver(item.measure, other.measure, foreign) });
      }
    }
  }
  return items.map((item) => taken.get(item) ?? item);
}

/** The member that is read best: the first text, unless only another one is English, which the word lists know best. */
function referenceOf(
  origin: string,
  stories: readonly string[],
  links: Links,
  languageOf: LanguageOf,
): string | undefined {
  const head = links.origin(origin)?.head ?? null;
  const first = head === null ? undefined : stories.find((story) => story === storyId(head));
  if (first !== undefined && plainLanguage(languageOf(first)) === 'en') return first;
  return stories.find((story) => plainLanguage(languageOf(story)) === 'en') ?? first ?? stories[0];
}

function plainLanguage(language: string | null): string {
  return language?.slice(0, 2) ?? 'en';
}

function takesOver(own: Measure, other: Measure, foreign: boolean): boolean {
  if (other.concept === '' && other.dimension === 'count') return false;
  if (own.claim.kind !== other.claim.kind && !(foreign && areAmounts(own, other))) return false;
  if (foreign) return true;
  return (
    own.claim.kind === 'count' &&
    !other.inherited &&
    (own.concept === '' || own.inherited || own.claim.quantity.unit === null)
  );
}

const amounts: ReadonlySet<string> = new Set(['count', 'money', 'rate', 'measure', 'frequency']);

function areAmounts(a: Measure, b: Measure): boolean {
  return amounts.has(a.claim.kind) && amounts.has(b.claim.kind);
}

/** All of it from another language; in one language what is said of the thing stays as the text says it. */
function measureTakenOver(own: Measure, other: Measure, foreign: boolean): Measure {
  const { claim, story, interval, number, stated, magnitude } = own;
  const { concept, facetKey, role, population } = other;
  if (!foreign) return { ...own, concept, facetKey, foreign: other.foreign, role, population };
  return { ...other, claim, story, interval, number, stated, magnitude, span: own.span ?? other.span };
}

/** Pairs of claims with one number, where it stands equally often in both texts, in the order of both. */
function retold(mine: readonly Item[], theirs: readonly Item[]): (readonly [Item, Item])[] {
  const [a, b] = [byNumber(mine), byNumber(theirs)];
  const pairs: (readonly [Item, Item])[] = [];
  for (const [number, list] of a) {
    const others = b.get(number) ?? [];
    if (others.length !== list.length) continue;
    for (const [at, item] of list.entries()) {
      const other = others[at];
      if (other !== undefined) pairs.push([item, other]);
    }
  }
  const ordered = pairs.sort((x, y) => startOf(x[0]) - startOf(y[0]));
  const steady = risingRun(ordered.map(([, other]) => startOf(other)));
  return ordered.filter(
    ([item], at) => isDistinctive(item.measure.stated ?? 0) || (steady.size > 1 && steady.has(at)),
  );
}

function byNumber(items: readonly Item[]): Map<number, Item[]> {
  const found = new Map<number, Item[]>();
  for (const item of items) {
    const { number } = item.measure;
    if (number === null) continue;
    const list = found.get(number);
    if (list === undefined) found.set(number, [item]);
    else list.push(item);
  }
  return found;
}

function startOf(item: Item): number {
  return item.measure.claim.quantity.number.start;
}

/** Indexes of a longest rising run of the values, in n log n. */
function risingRun(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [at, value] of values.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  }
  const run = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.add(at);
  return run;
}
