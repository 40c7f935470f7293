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
  };
}

/** What two chains share. Weights are sums over shared distinct anchors. */
export interface ChainMatch {
  readonly sharedWeight: number;
  readonly sharedNumbers: number;
  /** The part of it that comes from numbers which chance hardly repeats. */
  readonly sharedStrong: number;
  /** Weight of shared names that few stories hold. */
  readonly sharedNames: number;
  /** Weight of the heaviest subset that stands in the same order in both. */
  readonly orderedWeight: number;
  /** The same for numbers alone. */
  readonly orderedNumbers: number;
  readonly weightA: number;
  readonly weightB: number;
  readonly numbersA: number;
  readonly numbersB: number;
  /** First mentions of the ordered anchors, as code units in A and B. */
  readonly matches: readonly (readonly [number, number])[];
}

/**
 * Compares two chains: shared anchors and the heaviest common order. O(n log n). `everyday` are anchors that so many
 * stories hold that sharing them says nothing about the matter.
 */
export function matchChains(
  a: AnchorChain,
  b: AnchorChain,
  everyday: ReadonlySet<number> = new Set(),
): ChainMatch {
  const whereInB = new Map<number, number>();
  b.ids.forEach((id, j) => whereInB.set(id, j));
  const steps: Step[] = [];
  let sharedNames = 0;
  a.ids.forEach((id, i) => {
    const j = whereInB.get(id);
    if (j === undefined) return;
    const step = { i, j, weight: a.weights[i] ?? 0, isNumber: a.isNumber[i] === 1 };
    steps.push(step);
    if (!step.isNumber && !everyday.has(id)) sharedNames += step.weight;
  });
  const numbers = steps.filter(({ isNumber }) => isNumber);
  const chain = heaviestIncreasing(steps, b.ids.length);
  return {
    sharedWeight: sumOf(steps),
    sharedNumbers: sumOf(numbers),
    sharedStrong: sumOf(numbers.filter(({ weight }) => weight >= 0.5)),
    sharedNames,
    orderedWeight: sumOf(chain),
    orderedNumbers: sumOf(heaviestIncreasing(numbers, b.ids.length)),
    weightA: total(a.weights),
    weightB: total(b.weights),
    numbersA: numberWeight(a),
    numbersB: numberWeight(b),
    matches: chain.map(({ i, j }) => [a.positions[i] ?? 0, b.positions[j] ?? 0] as const),
  };
}

function sumOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { weight }) => sum + weight, 0);
}

function numberWeight({ weights, isNumber }: AnchorChain): number {
  return weights.reduce((sum, weight, i) => sum + (isNumber[i] === 1 ? weight : 0), 0);
}

function total(weights: Float32Array): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
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
