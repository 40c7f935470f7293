/**
 * Examples from which the weights of meetings are learned: pairs of statements in labelled families whose numbers allow a
 * common value, with what speaks for it that they measure one thing.
 */
import type { Claim } from '../src/domain/claims/index.ts';
import type { WeighInput } from '../src/domain/weighing/index.ts';
import type { Item } from '../src/domain/weighing/item.ts';
import { withMatters } from '../src/domain/weighing/matters.ts';
import { numberEvidence } from '../src/domain/weighing/meeting-evidence.ts';
import { meetingFeatures, type MeetingFeatures } from '../src/domain/weighing/meeting-features.ts';
import { comparedPairs } from '../src/domain/weighing/meetings.ts';
import { scaledNumber } from '../src/domain/weighing/measure-units.ts';
import { prepared } from '../src/domain/weighing/prepared.ts';
import { Readings } from '../src/domain/weighing/readings.ts';
import type { ToldStory } from '../src/domain/weighing/weigh-stories.cases.ts';
import { toldInput } from './told-input.ts';
import { readFamilyInput } from './weighing-families.ts';
import { statesValue } from './weighing-gold.ts';

/** One pair. */
export interface MeetingExample {
  readonly family: string;
  readonly features: MeetingFeatures;
  /** True where a label puts both in one figure; false where it puts one of them in another; null where none names either. */
  readonly isOne: boolean | null;
  /** How seldom equal numbers of this kind meet by chance. */
  readonly rarity: number;
  /** Labelled figures that hold both. */
  readonly figures: readonly string[];
  /** What the two compete for: a set of kin claims in the texts of one origin. */
  readonly places: readonly [string, string];
  /** What the two say, to be read. */
  readonly told: string;
}

/** Which labelled figures a claim of a text stands in; null where labels say nothing of it. */
type Label = (claim: Claim, text: string) => readonly string[];

/** The examples of one family; `folder` is absolute. */
export function familyExamples(family: string, folder: string): MeetingExample[] {
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
export function storyExamples(name: string, stories: readonly ToldStory[]): MeetingExample[] {
  return stories.flatMap((story) => {
    const labels: Label = (claim, text) => [
      ...story.figures.flatMap(({ holds }, at) =>
        holds.some(isOf(claim, text)) ? [`figure ${String(at)}`] : [],
      ),
      ...(story.apart ?? []).flatMap((rows, at) =>
        rows.flatMap((row, side) => (isOf(claim, text)(row) ? [`apart ${String(at)} ${String(side)}`] : [])),
      ),
    ];
    return examplesOf(`${name}: ${story.about}`, toldInput(story), labels).map((example) => ({
      ...example,
      family: name,
    }));
  });
}

function isOf(claim: Claim, text: string): (row: readonly [string, number | null]) => boolean {
  return ([name, number]) => name === text && number !== null && scaledNumber(claim) === number;
}

interface Told {
  readonly input: WeighInput;
  readonly textOf: ReadonlyMap<string, string>;
}

function examplesOf(family: string, told: Told, labelsOf: Label): MeetingExample[] {
  const { items, links, kin, shelf } = prepared(told.input);
  const readings = new Readings(items, kin, shelf);
  const labels = labelsBySet(items, readings, told, labelsOf);
  const examples: MeetingExample[] = [];
  for (const [a, b] of comparedPairs(items, withMatters(links, items, shelf), readings)) {
    const [x, y] = [items[a], items[b]];
    if (x === undefined || y === undefined || x.denied || y.denied) continue;
    const [first, second] = [labels.get(readings.setOf(a)), labels.get(readings.setOf(b))];
    const figures = [...(first ?? [])].filter((figure) => second?.has(figure) === true);
    examples.push({
      family,
      features: meetingFeatures(x, y, readings),
      isOne: first === undefined && second === undefined ? null : figures.length > 0,
      rarity: numberEvidence(x, y) ?? 0,
      figures,
      places: [
        `${family} ${String(readings.setOf(a))} ${y.origin}`,
        `${family} ${String(readings.setOf(b))} ${x.origin}`,
      ],
      told: [x, y].map((item) => wordsOfItem(item, told)).join(' | '),
    });
  }
  return examples;
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
