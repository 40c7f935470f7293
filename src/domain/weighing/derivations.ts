/**
 * Numbers that are arithmetic over other numbers of the same witness: a share of two counts, the rest of a share, the
 * sum of men and women, a daily amount times seven. Such a number repeats its witness and supports nothing of its own.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { Item } from './item.ts';
import type { Link, Links } from './links.ts';
import { plainWordShare } from './meaning.ts';
import { mayBeOneRoot } from './stages.ts';

/** A number made of others; indexes into the items. */
export interface Arithmetic {
  readonly inputs: readonly [number, number?];
  readonly result: number;
  /** How the result follows, to stand behind "= 57 % is". */
  readonly how: string;
}

/** Claims looked at for one number, so that work stays linear. */
const most = 40;

/** Code units within which two counts of one text may be part and whole. */
const near = 260;

/** All derivations between claims of linked texts, or of one witness, ascending by result. */
export function arithmeticOf(items: readonly Item[], links: Links): Arithmetic[] {
  const found = new Map<number, Arithmetic>();
  const put = (arithmetic: Arithmetic | null): void => {
    if (arithmetic === null || found.has(arithmetic.result)) return;
    const result = items[arithmetic.result];
    const key = `${arithmetic.how}|${String(result?.measure.number)}|${result?.root.family ?? ''}`;
    // A text that gives the inputs too has made no secret of them; and one derivation is told once.
    if (told.has(key) || arithmetic.inputs.every((input) => givesToo(result, items[input ?? -1]))) return;
    told.add(key);
    found.set(arithmetic.result, arithmetic);
  };
  const told = new Set<string>();
  const given = new Set(items.map(({ measure }) => `${measure.story}|${String(measure.number)}`));
  const givesToo = (result: Item | undefined, input: Item | undefined): boolean =>
    input === undefined || given.has(`${result?.measure.story ?? ''}|${String(input.measure.number)}`);
  const index = indexOf(items);
  for (const [at, first] of items.entries()) {
    if (!isUsable(first)) continue;
    const second = items[at + 1];
    if (second !== undefined && areNeighbours(first, second)) {
      put(quotient(at, items, index, links));
      put(sumOfSexes(at, items, index, links));
    }
    put(complement(at, items, index, links));
    put(weekly(at, items, index, links));
  }
  return [...found.values()].sort((a, b) => a.result - b.result);
}

type NumberIndex = ReadonlyMap<string, readonly number[]>;

function indexOf(items: readonly Item[]): NumberIndex {
  const found = new Map<string, number[]>();
  for (const [at, item] of items.entries()) {
    if (!isUsable(item)) continue;
    const { dimension, number } = item.measure;
    const key = `${dimension}|${String(dimension === 'share' ? Math.round(number ?? 0) : number)}`;
    const list = found.get(key);
    if (list === undefined) found.set(key, [at]);
    else list.push(at);
  }
  return found;
}

function isUsable({ measure, denied, asked }: Item): boolean {
  return measure.number !== null && !denied && !asked;
}

function areNeighbours(a: Item, b: Item): boolean {
  const gap = b.measure.claim.quantity.number.start - a.measure.claim.quantity.number.end;
  return isUsable(b) && a.measure.story === b.measure.story && gap >= 0 && gap <= near && mayBeOneRoot(a, b);
}

/** The same witness in another text, or in a text linked with this one. */
function isKin(a: Item, b: Item, links: Links): boolean {
  if (a.measure.story === b.measure.story) return false;
  const link = links.linkOf(a.measure.story, b.measure.story);
  if (link === 'different') return false;
  if (link === 'none') return a.root.key === b.root.key && !a.root.generic;
  return mayBeOneRoot(a, b) || (akinLinks.has(link) && (a.ownVoice || b.ownVoice));
}

/** Texts that report one statement: who speaks there in the voice of the outlet relays it. */
const akinLinks: ReadonlySet<Link> = new Set<Link>(['hard', 'same-origin']);

/** One sense or a third of the words in common. */
function areAkin(a: Item, b: Item): boolean {
  return (
    a.measure.specific.some((sense) => b.measure.senses.has(sense)) ||
    plainWordShare(a.measure, b.measure) >= 0.34
  );
}

/** "31 of 54" beside "57 percent". */
function quotient(at: number, items: readonly Item[], index: NumberIndex, links: Links): Arithmetic | null {
  const [x, y] = [items[at], items[at + 1]];
  if (x === undefined || y === undefined || x.measure.concept !== y.measure.concept) return null;
  if (x.measure.claim.kind !== 'count' || y.measure.claim.kind !== 'count') return null;
  const [part, whole] = [x, y].sort((a, b) => (a.measure.number ?? 0) - (b.measure.number ?? 0));
  if (part === undefined || whole === undefined || (whole.measure.number ?? 0) < 5) return null;
  const percent = (100 * (part.measure.number ?? 0)) / (whole.measure.number ?? 1);
  const result = (index.get(`share|${String(Math.round(percent))}`) ?? [])
    .slice(0, most)
    .find((candidate) => {
      const z = items[candidate];
      if (z === undefined || !isKin(x, z, links) || Math.abs((z.measure.number ?? 0) - percent) > 0.5)
        return false;
      const { concept } = z.measure;
      return (concept === '' || concept === x.measure.concept) && (areAkin(part, z) || areAkin(whole, z));
    });
  if (result === undefined) return null;
  return { inputs: [at, at + 1], result, how: `the share that ${numberOf(part)} of ${numberOf(whole)} make` };
}

/** "147 men and 65 women" beside "212 people". */
function sumOfSexes(at: number, items: readonly Item[], index: NumberIndex, links: Links): Arithmetic | null {
  const [x, y] = [items[at], items[at + 1]];
  if (x === undefined || y === undefined) return null;
  if ([x.measure.facetKey, y.measure.facetKey].sort(byCodeUnit).join() !== 'men,women') return null;
  const sum = (x.measure.number ?? 0) + (y.measure.number ?? 0);
  const result = (index.get(`count|${String(sum)}`) ?? []).slice(0, most).find((candidate) => {
    const z = items[candidate];
    return (
      z?.measure.concept === 'person' && z.measure.facetKey === '' && isKin(x, z, links) && areAkin(x, z)
    );
  });
  if (result === undefined) return null;
  return {
    inputs: [at, at + 1],
    result,
    how: `the sum of ${numberOf(x)} and ${numberOf(y)} (men and women)`,
  };
}

/** "38 percent had no contract" beside "62 percent had one". */
function complement(at: number, items: readonly Item[], index: NumberIndex, links: Links): Arithmetic | null {
  const x = items[at];
  if (x?.measure.dimension !== 'share' || !isNegative(x)) return null;
  const rest = 100 - (x.measure.number ?? 0);
  const input = (index.get(`share|${String(Math.round(rest))}`) ?? []).slice(0, most).find((candidate) => {
    const z = items[candidate];
    if (z === undefined || isNegative(z) || !isKin(x, z, links) || z.measure.concept !== x.measure.concept)
      return false;
    return Math.abs((z.measure.number ?? 0) - rest) <= 1 && plainWordShare(x.measure, z.measure) >= 0.5;
  });
  const other = input === undefined ? undefined : items[input];
  if (input === undefined || other === undefined) return null;
  return { inputs: [input], result: at, how: `the rest that ${numberOf(other)} percent leave of all` };
}

function isNegative({ measure: { claim } }: Item): boolean {
  return /\b(?:no|not|never|without|none|neither|lacked?|remaining|rest)\b|n['’]t\b/iu.test(claim.quote);
}

/** "35 a day" beside "245 a week". */
function weekly(at: number, items: readonly Item[], index: NumberIndex, links: Links): Arithmetic | null {
  const x = items[at];
  const times = x === undefined ? undefined : longer.get(x.measure.period);
  if (x === undefined || times === undefined || (x.measure.number ?? 0) === 0) return null;
  const product = (x.measure.number ?? 0) * times.factor;
  const result = (index.get(`${x.measure.dimension}|${String(product)}`) ?? [])
    .slice(0, most)
    .find((candidate) => {
      const z = items[candidate];
      return z?.measure.period === times.period && isKin(x, z, links) && areAkin(x, z);
    });
  if (result === undefined) return null;
  return { inputs: [at], result, how: `${numberOf(x)} a ${x.measure.period} times ${String(times.factor)}` };
}

/** Periods that hold a whole number of a shorter one; a month holds no whole number of days. */
const longer: ReadonlyMap<string, { readonly period: string; readonly factor: number }> = new Map([
  ['day', { period: 'week', factor: 7 }],
  ['month', { period: 'year', factor: 12 }],
]);

function numberOf({ measure }: Item): string {
  return String(measure.stated ?? '');
}
