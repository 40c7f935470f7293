/**
 * Examples from which weights of evidence are learned: pairs of statements in labelled families whose numbers allow a common
 * value, or are different, with what speaks for it that they measure one thing.
 */
import type { Claim } from '../src/domain/claims/index.ts';
import type { WeighInput } from '../src/domain/weighing/index.ts';
import type { Item } from '../src/domain/weighing/item.ts';
import { withMatters } from '../src/domain/weighing/matters.ts';
import { numberEvidence } from '../src/domain/weighing/meeting-evidence.ts';
import { meetingFeatures } from '../src/domain/weighing/meeting-features.ts';
import { comparedPairs } from '../src/domain/weighing/meetings.ts';
import { scaledNumber } from '../src/domain/weighing/measure-units.ts';
import { prepared } from '../src/domain/weighing/prepared.ts';
import { Readings } from '../src/domain/weighing/readings.ts';
import { rivalFeatures } from '../src/domain/weighing/rival-features.ts';
import { rivalPairs } from '../src/domain/weighing/rivals.ts';
import type { ToldStory } from '../src/domain/weighing/weigh-stories.cases.ts';
import type { Example } from './meeting-model.ts';
import { toldInput } from './told-input.ts';
import { readFamilyInput } from './weighing-families.ts';
import { statesValue } from './weighing-gold.ts';

/** The examples of some texts: of equal and near numbers, and of different ones. */
export interface Examples {
  readonly meetings: readonly Example[];
  readonly rivals: readonly Example[];
}

/**
 * Pairs that no label names: equal small numbers are mostly of two things, and count for less; rarer ones are as often of one thing
 * that nobody labelled, and teach nothing.
 */
const unlabelled = 0.5;
const rare = 2;

/** Which labelled figures a claim of a text stands in; null where labels say nothing of it. */
type Label = (claim: Claim, text: string) => readonly string[];

/** The examples of one family; `folder` is absolute. */
export function familyExamples(family: string, folder: string): Examples {
  const { input, gold, textOf } = readFamilyInput(folder);
  const labels: Label = (claim, text) =>
    gold
      .filter(({ values }) =>
        values.some(({ value, texts }) => texts.includes(text) && statesValue(claim, value)),
      )
      .map(({ id }) => id);
  return examplesOf(family, { input, textOf }, labels);
}

/** The examples of invented stories: what stands in one figure is one, what is kept apart is two. */
export function storyExamples(name: string, stories: readonly ToldStory[]): Examples {
  const found = stories.map((story) => {
    const labels: Label = (claim, text) => [
      ...story.figures.flatMap(({ holds }, at) =>
        holds.some(isOf(claim, text)) ? [`figure ${String(at)}`] : [],
      ),
      ...(story.apart ?? []).flatMap((rows, at) =>
        rows.flatMap((row, side) => (isOf(claim, text)(row) ? [`apart ${String(at)} ${String(side)}`] : [])),
      ),
    ];
    return examplesOf(`${name}: ${story.about}`, toldInput(story), labels);
  });
  const named = (examples: readonly Example[]): Example[] =>
    examples.map((example) => ({ ...example, family: name }));
  return {
    meetings: named(found.flatMap(({ meetings }) => meetings)),
    rivals: named(found.flatMap(({ rivals }) => rivals)),
  };
}

function isOf(claim: Claim, text: string): (row: readonly [string, number | null]) => boolean {
  return ([name, number]) => name === text && number !== null && scaledNumber(claim) === number;
}

interface Told {
  readonly input: WeighInput;
  readonly textOf: ReadonlyMap<string, string>;
}

function examplesOf(family: string, told: Told, labelsOf: Label): Examples {
  const { items, links: paired, kin, shelf, meetings } = prepared(told.input);
  const readings = new Readings(items, kin, shelf);
  const links = withMatters(paired, items, shelf);
  const labels = labelsBySet(items, readings, told, labelsOf);
  const exampleOf = (
    [a, b]: readonly [number, number],
    of: (x: Item, y: Item) => Pick<Example, 'features'> & { readonly unlabelled: number },
  ): Example[] => {
    const [x, y] = [items[a], items[b]];
    if (x === undefined || y === undefined || x.denied || y.denied) return [];
    const [first, second] = [labels.get(readings.setOf(a)), labels.get(readings.setOf(b))];
    const figures = [...(first ?? [])].filter((figure) => second?.has(figure) === true);
    const isOne = first === undefined && second === undefined ? null : figures.length > 0;
    const { features, unlabelled: worth } = of(x, y);
    return [
      {
        family,
        features,
        isOne,
        worth: isOne === null ? worth : 1,
        figures,
        places: [
          `${family} ${String(readings.setOf(a))} ${y.origin}`,
          `${family} ${String(readings.setOf(b))} ${x.origin}`,
        ],
        told: [x, y].map((item) => wordsOfItem(item, told)).join(' | '),
      },
    ];
  };
  return {
    meetings: [...comparedPairs(items, links, readings)].flatMap((pair) =>
      exampleOf(pair, (x, y) => ({
        features: meetingFeatures(x, y, readings),
        unlabelled: (numberEvidence(x, y) ?? 0) < rare ? unlabelled : 0,
      })),
    ),
    rivals: [...rivalPairs(items, { links, readings, shelf, hasMet: meetings.hasMet })].flatMap((pair) =>
      exampleOf(pair, (x, y) => ({
        features: rivalFeatures(x, y, readings),
        unlabelled: 1,
      })),
    ),
  };
}

/** The labelled figures of every set of kin claims. */
function labelsBySet(
  items: readonly Item[],
  readings: Readings,
  { textOf }: Told,
  labelsOf: Label,
): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  for (const [index, { measure }] of items.entries()) {
    for (const id of labelsOf(measure.claim, textOf.get(measure.claim.sha256) ?? '')) {
      const set = readings.setOf(index);
      found.set(set, (found.get(set) ?? new Set<string>()).add(id));
    }
  }
  return found;
}

function wordsOfItem({ measure: { claim, number } }: Item, { textOf }: Told): string {
  return `${textOf.get(claim.sha256) ?? ''}: ${String(number)} ${claim.quantity.unit ?? ''}`;
}
