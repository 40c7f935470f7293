/**
 * Examples from which the weights of witnesses are learned: pairs of voices for one labelled figure, which are one witness where
 * the label names one root for both.
 */
import type { Item } from '../src/domain/weighing/item.ts';
import { prepared, type Prepared } from '../src/domain/weighing/prepared.ts';
import type { Testimony } from '../src/domain/weighing/testimony.ts';
import { distinctVoices } from '../src/domain/weighing/witness-joining.ts';
import { witnessReader } from '../src/domain/weighing/witness-features.ts';
import type { FigureContext } from '../src/domain/weighing/counting-context.ts';
import { countWitnesses, takeSpeakers, testimoniesOf } from '../src/domain/weighing/witness.ts';
import type { LabelledPair } from './meeting-model.ts';
import { readFamilyInput, type FamilyInput } from './weighing-families.ts';
import { statesValue, type GoldFigure } from './weighing-gold.ts';

/** A labelled figure as its labelled claims make it, whatever figure they were brought into. */
interface LabelledFigure {
  readonly figure: GoldFigure;
  readonly items: readonly Item[];
  /** The one root that the label names for an item; null where it names several. */
  readonly rootOf: ReadonlyMap<Item, string | null>;
}

/** Figures with the labelled number of witnesses, with more and with fewer. */
export interface WitnessScore {
  readonly right: number;
  readonly over: number;
  readonly under: number;
}

/** The pairs of voices of one family; `folder` is absolute. */
export function witnessExamples(family: string, folder: string): LabelledPair[] {
  const read = readFamilyInput(folder);
  const bench = prepared(read.input);
  return labelledFigures(read, bench).flatMap((labelled) => examplesOf(family, labelled, bench));
}

/** How many labelled figures of a family, put together by their labels, come to the labelled number of witnesses. */
export function witnessesRight(folder: string): WitnessScore {
  const read = readFamilyInput(folder);
  const bench = prepared(read.input);
  const score = { right: 0, over: 0, under: 0 };
  for (const { figure, items } of labelledFigures(read, bench)) {
    if (items.length === 0) continue;
    const { length } = countWitnesses(items, bench.witnesses, { isTally: isTally(figure) }).witnesses;
    const { independentOrigins } = figure;
    score[length === independentOrigins ? 'right' : length > independentOrigins ? 'over' : 'under'] += 1;
  }
  return score;
}

function isTally({ verdict }: GoldFigure): boolean {
  return verdict === 'evolution';
}

function labelledFigures({ gold, textOf }: FamilyInput, { items }: Prepared): LabelledFigure[] {
  return gold.map((figure) => {
    const rootOf = new Map<Item, string | null>();
    for (const { value, texts, roots = [] } of figure.values) {
      const [only, other] = roots;
      for (const item of items) {
        const { claim } = item.measure;
        if (!texts.includes(textOf.get(claim.sha256) ?? '') || !statesValue(claim, value)) continue;
        rootOf.set(item, only === undefined || other !== undefined || rootOf.has(item) ? null : only);
      }
    }
    return { figure, items: items.filter((item) => rootOf.has(item)), rootOf };
  });
}

function examplesOf(
  family: string,
  { figure, items, rootOf }: LabelledFigure,
  bench: Prepared,
): LabelledPair[] {
  const [distinct, read] = voicesOf(items, { ...bench.witnesses, isTally: isTally(figure) });
  const isLabelled = ({ item }: Testimony): boolean => (rootOf.get(item) ?? null) !== null;
  const pairs = pairsOf(distinct.filter(isLabelled));
  return pairs.map(([a, b]) => ({
    family,
    features: read(a, b),
    isOne: rootOf.get(a.item) === rootOf.get(b.item),
    worth: 1 / Math.sqrt(pairs.length),
  }));
}

type Reader = ReturnType<typeof witnessReader>;

/** The voices of a figure before any are joined by weights, one for each witness, text origin and number. */
function voicesOf(items: readonly Item[], context: FigureContext): readonly [readonly Testimony[], Reader] {
  const voices = testimoniesOf(items, new Set()).filter(({ supports }) => supports);
  takeSpeakers(voices, context);
  return [distinctVoices(voices), witnessReader(context)];
}

/** Pairs that no name makes one. */
function pairsOf(voices: readonly Testimony[]): (readonly [Testimony, Testimony])[] {
  return voices.flatMap((a, at) =>
    voices.slice(at + 1).flatMap((b) => (a.witness === b.witness ? [] : [[a, b] as const])),
  );
}
