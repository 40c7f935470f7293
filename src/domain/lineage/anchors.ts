/**
 * Anchors: what survives synonyms and translation (numbers, names, countries), each once, in the order of first
 * mention. A derived text keeps both the anchors and, mostly, their order.
 */
import { namesOf } from './names.ts';
import { distinctiveness, numbersOf } from './numbers.ts';
import { countriesOf } from './places.ts';
import { hash32, type Word } from './words.ts';

/** Anchors of a story in order of first mention; the four arrays run in parallel. */
export interface AnchorChain {
  /** Hash of kind and value. */
  readonly ids: Uint32Array;
  /** 0.1 … 1: how little chance could explain a match. */
  readonly weights: Float32Array;
  /** Code unit of the first mention. */
  readonly positions: Uint32Array;
  /** 1 where the anchor is a number. */
  readonly isNumber: Uint8Array;
  /** Sum of all weights, and of those of numbers. */
  readonly totalWeight: number;
  readonly numberWeight: number;
}

interface Anchor {
  readonly id: number;
  readonly weight: number;
  readonly position: number;
  readonly isNumber: boolean;
}

/** More anchors than this are cut: the first ones of a very long text suffice and the comparison stays bounded. */
const mostAnchors = 400;

/** Builds the chain from the words of the story's narrator text. */
export function anchorChain(
  text: string,
  passages: readonly (readonly Word[])[],
  language: string | null,
  sentenceStarts: ReadonlySet<number>,
): AnchorChain {
  const anchors: Anchor[] = [];
  for (const words of passages) {
    for (const { value, start } of numbersOf(text, words, language)) {
      if (value <= 1) continue;
      anchors.push({
        id: hash32(`n:${value}`),
        weight: distinctiveness(value),
        position: start,
        isNumber: true,
      });
    }
    for (const { code, start } of countriesOf(words, language)) {
      anchors.push({ id: hash32(`c:${code}`), weight: 0.2, position: start, isNumber: false });
    }
  }
  for (const { skeleton, start } of namesOf(passages.flat(), sentenceStarts)) {
    anchors.push({ id: hash32(`s:${skeleton}`), weight: 0.4, position: start, isNumber: false });
  }
  return pack(firstMentions(anchors));
}

function firstMentions(anchors: readonly Anchor[]): Anchor[] {
  const ordered = [...anchors].sort((a, b) => a.position - b.position || a.id - b.id);
  const seen = new Set<number>();
  const first: Anchor[] = [];
  for (const anchor of ordered) {
    if (seen.has(anchor.id)) continue;
    seen.add(anchor.id);
    first.push(anchor);
    if (first.length === mostAnchors) break;
  }
  return first;
}

function pack(anchors: readonly Anchor[]): AnchorChain {
  return {
    ids: Uint32Array.from(anchors, (anchor) => anchor.id),
    weights: Float32Array.from(anchors, (anchor) => anchor.weight),
    positions: Uint32Array.from(anchors, (anchor) => anchor.position),
    isNumber: Uint8Array.from(anchors, (anchor) => (anchor.isNumber ? 1 : 0)),
    totalWeight: sumOf(anchors),
    numberWeight: sumOf(anchors.filter(({ isNumber }) => isNumber)),
  };
}

/** How many stories hold an anchor: `everyday`: so many that sharing it says nothing; `rare`: hardly any. */
export type HowCommon = (anchor: number) => 'rare' | 'known' | 'everyday';

/** What two chains share. Weights are sums over shared distinct anchors. */
export interface ChainMatch {
  readonly sharedWeight: number;
  readonly sharedNumbers: number;
  /** The part of it that comes from numbers which chance hardly repeats, less what chance does repeat. */
  readonly sharedStrong: number;
  /** How many such numbers. */
  readonly strongNumbers: number;
  /** Weight of shared names that are not in everyday use, and of those that hardly any story holds. */
  readonly sharedNames: number;
  readonly rareNames: number;
  /** Weight of the heaviest subset that stands in the same order in both. */
  readonly orderedWeight: number;
  /** The same for numbers alone. */
  readonly orderedNumbers: number;
  readonly weightA: number;
  readonly weightB: number;
  readonly numbersA: number;
  readonly numbersB: number;
}

/**
 * Compares two chains: shared anchors and the heaviest common order. O(n log n).
 */
export function matchChains(a: AnchorChain, b: AnchorChain, howCommon: HowCommon = () => 'rare'): ChainMatch {
  const steps = sharedSteps(a, b);
  const named = steps.filter(({ isNumber }) => !isNumber);
  const commonness = new Map(named.map((step) => [step, howCommon(a.ids[step.i] ?? 0)] as const));
  const names = named.filter((step) => commonness.get(step) !== 'everyday');
  const numbers = steps.filter(({ isNumber }) => isNumber);
  const strong = numbers.filter(({ weight }) => weight >= 0.5);
  const chain = heaviestIncreasing(steps, b.ids.length);
  return {
    sharedWeight: sumOf(steps),
    sharedNumbers: sumOf(numbers),
    sharedStrong: Math.max(0, sumOf(strong) - byChance(a, b, strong)),
    strongNumbers: strong.length,
    sharedNames: sumOf(names),
    rareNames: sumOf(names.filter((step) => commonness.get(step) === 'rare')),
    orderedWeight: sumOf(chain),
    orderedNumbers: sumOf(heaviestIncreasing(numbers, b.ids.length)),
    weightA: a.totalWeight,
    weightB: b.totalWeight,
    numbersA: a.numberWeight,
    numbersB: b.numberWeight,
  };
}

/** Weight of numbers between 32 and 99; there are about this many of them. */
const twoDigits = 0.5;
const manyTwoDigits = 60;

/** Two texts that hold many numbers below a hundred share some without any reason: about that weight. */
function byChance(a: AnchorChain, b: AnchorChain, shared: readonly Step[]): number {
  const low = (chain: AnchorChain): number => {
    let count = 0;
    for (let i = 0; i < chain.ids.length; i++)
      if (chain.isNumber[i] === 1 && chain.weights[i] === twoDigits) count++;
    return count;
  };
  const found = shared.filter(({ weight }) => weight === twoDigits).length;
  return twoDigits * Math.min(found, (low(a) * low(b)) / manyTwoDigits);
}

/** First mentions of the anchors that stand in one order in both, as code units in A and B. */
export function orderedMentions(a: AnchorChain, b: AnchorChain): (readonly [number, number])[] {
  return heaviestIncreasing(sharedSteps(a, b), b.ids.length).map(
    ({ i, j }) => [a.positions[i] ?? 0, b.positions[j] ?? 0] as const,
  );
}

/** Where each chain's anchors stand in it; a chain is indexed once however often it is compared. */
const indexes = new WeakMap<AnchorChain, ReadonlyMap<number, number>>();

function indexOf(chain: AnchorChain): ReadonlyMap<number, number> {
  const known = indexes.get(chain);
  if (known) return known;
  const index = new Map<number, number>();
  chain.ids.forEach((id, at) => index.set(id, at));
  indexes.set(chain, index);
  return index;
}

function sharedSteps(a: AnchorChain, b: AnchorChain): Step[] {
  const whereInA = indexOf(a);
  const steps: Step[] = [];
  for (let j = 0; j < b.ids.length; j++) {
    const i = whereInA.get(b.ids[j] ?? 0);
    if (i !== undefined) steps.push({ i, j, weight: a.weights[i] ?? 0, isNumber: a.isNumber[i] === 1 });
  }
  return steps.sort((x, y) => x.i - y.i);
}

function sumOf(weighted: readonly { readonly weight: number }[]): number {
  return weighted.reduce((sum, { weight }) => sum + weight, 0);
}

interface Step {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
  readonly isNumber: boolean;
}

/** Heaviest subsequence with rising `j`, by a Fenwick tree of prefix maxima. */
function heaviestIncreasing(steps: readonly Step[], size: number): Step[] {
  const best = new Float64Array(size + 1);
  const bestAt = new Int32Array(size + 1).fill(-1);
  const before = new Int32Array(steps.length);
  let end = -1;
  let endWeight = 0;
  steps.forEach((step, k) => {
    let weight = step.weight;
    let previous = -1;
    let prefix = 0;
    for (let at = step.j; at > 0; at -= at & -at) {
      if ((best[at] ?? 0) > prefix) {
        prefix = best[at] ?? 0;
        previous = bestAt[at] ?? -1;
      }
    }
    weight += prefix;
    before[k] = previous;
    for (let at = step.j + 1; at <= size; at += at & -at) {
      if (weight > (best[at] ?? 0)) {
        best[at] = weight;
        bestAt[at] = k;
      }
    }
    if (weight > endWeight) {
      endWeight = weight;
      end = k;
    }
  });
  const chain: Step[] = [];
  for (let k = end; k >= 0; k = before[k] ?? -1) {
    const step = steps[k];
    if (step) chain.push(step);
  }
  return chain.reverse();
}
