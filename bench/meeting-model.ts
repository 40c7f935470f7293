/**
 * Learns weights of evidence, those by which statements meet, those of different numbers and those of witnesses: logistic regression with a penalty on large weights, by Newton's method (Hastie, Tibshirani and
 * Friedman, The Elements of Statistical Learning, 4.4.1 and 4.4.4). Small and exact, so that anyone can learn them again.
 */

/** A labelled pair, from which weights are learned. */
export interface LabelledPair {
  readonly family: string;
  readonly features: Readonly<Record<string, number>>;
  /** True where labels make the two one, false where they make them two; null where no label names either. */
  readonly isOne: boolean | null;
  /** How much the example counts: 0 to 1. */
  readonly worth: number;
}

/** A pair of statements; labels make them one where they put both in one figure. */
export interface Example extends LabelledPair {
  /** Labelled figures that hold both. */
  readonly figures: readonly string[];
  /** What the two compete for: a set of kin claims in the texts of one origin. */
  readonly places: readonly [string, string];
  /** What the two say, to be read. */
  readonly told: string;
}

/** Weights in the order of the features, the bias last. */
export type Weights = readonly number[];

/** The penalty on the square of a weight. */
const penalty = 2;
const rounds = 60;
/** Learns weights from examples. */
export function learn(examples: readonly LabelledPair[], features: readonly string[]): Weights {
  const size = features.length + 1;
  const scales = scalesOf(examples, features);
  const rows = examples.map((example) => ({
    row: rowOf(example, features).map((value, at) => value / (scales[at] ?? 1)),
    target: example.isOne === true ? 1 : 0,
    worth: example.worth,
  }));
  let weights: number[] = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = weights.map((weight, at) => (at < features.length ? penalty * weight : 0));
    const hessian = weights.map((_, at) =>
      weights.map((__, other): number => (at === other ? (at < features.length ? penalty : 1e-3) : 0)),
    );
    for (const { row, target, worth } of rows) {
      const chance = 1 / (1 + Math.exp(-dot(row, weights)));
      const spread = worth * chance * (1 - chance);
      for (const [i, x] of row.entries()) {
        gradient[i] = (gradient[i] ?? 0) + worth * (chance - target) * x;
        const line = hessian[i];
        if (line !== undefined && x !== 0)
          for (const [j, y] of row.entries()) line[j] = (line[j] ?? 0) + spread * x * y;
      }
    }
    const step = solved(hessian, gradient);
    weights = weights.map((weight, at) => weight - (step[at] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-9) break;
  }
  return weights.map((weight, at) => weight / (scales[at] ?? 1));
}

/** The spread of each feature, by which the penalty treats them alike; 1 for the bias. */
function scalesOf(examples: readonly LabelledPair[], features: readonly string[]): number[] {
  const spreads = features.map((feature) => {
    const values = examples.map(({ features: found }) => found[feature] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
  });
  return [...spreads, 1];
}

/** The log-odds of an example. */
export function oddsOf(example: LabelledPair, weights: Weights, features: readonly string[]): number {
  return dot(rowOf(example, features), weights);
}

/** The odds of every example by weights that were learned without its family. */
export function oddsLeftOut(examples: readonly LabelledPair[], features: readonly string[]): number[] {
  const byFamily = new Map<string, Weights>();
  for (const { family } of examples)
    if (!byFamily.has(family))
      byFamily.set(
        family,
        learn(
          examples.filter((example) => example.family !== family),
          features,
        ),
      );
  return examples.map((example) => oddsOf(example, byFamily.get(example.family) ?? [], features));
}

/** What meets from the given odds on: each the best that both have, and the next best of either as far behind as `lead` says. */
export function metOf(
  examples: readonly Example[],
  odds: readonly number[],
  least: number,
  lead = 0,
): Example[] {
  const ranked = new Map<string, number[]>();
  for (const [at, { places }] of examples.entries())
    for (const place of places) ranked.set(place, [...(ranked.get(place) ?? []), odds[at] ?? 0]);
  for (const list of ranked.values()) list.sort((a, b) => b - a);
  const isBest = (place: string, own: number): boolean => {
    const [best = -Infinity, next = -Infinity] = ranked.get(place) ?? [];
    return best === own && (lead === 0 || own >= next + lead);
  };
  return examples.filter(
    ({ places }, at) => (odds[at] ?? 0) >= least && places.every((place) => isBest(place, odds[at] ?? 0)),
  );
}

/** The weights as `meeting-weights.ts` and `rival-weights.ts` hold them. */
export function written(weights: Weights, features: readonly string[]): string {
  const rows = features.map((feature, at) => `    ['${feature}', ${(weights[at] ?? 0).toFixed(3)}],`);
  return [`  bias: ${(weights.at(-1) ?? 0).toFixed(3)},`, '  weights: [', ...rows, '  ],'].join('\n');
}

function rowOf({ features: found }: LabelledPair, features: readonly string[]): number[] {
  return [...features.map((feature) => found[feature] ?? 0), 1];
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const [at, value] of a.entries()) sum += value * (b[at] ?? 0);
  return sum;
}

/** Solves a system of linear equations by elimination; the matrix is symmetric and positive, so that it needs no pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0]);
  for (const [at, pivot] of rows.entries()) {
    for (const [other, line] of rows.entries()) {
      const factor = other === at ? 0 : (line[at] ?? 0) / (pivot[at] ?? 1);
      if (factor !== 0)
        for (let column = at; column < line.length; column += 1)
          line[column] = (line[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  return rows.map((line, at) => (line.at(-1) ?? 0) / (line[at] ?? 1));
}
