/**
 * Examples from which weights for two numbers side by side in one text are learned: labelled passages (`bench/passages/`), short
 * cases and families.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Claim } from '../src/domain/claims/index.ts';
import type { WeighInput } from '../src/domain/weighing/index.ts';
import type { Item } from '../src/domain/weighing/item.ts';
import { juxtapositionsOf } from '../src/domain/weighing/juxtaposed.ts';
import { juxtaposedReading, type Juxtaposition } from '../src/domain/weighing/juxtaposed-features.ts';
import { itemsAsRead } from '../src/domain/weighing/prepared.ts';
import { readCases } from './weighing-cases.ts';
import { plainDocument } from './lineage-collections.ts';
import type { LabelledPair } from './meeting-model.ts';
import { readFamilyInput } from './weighing-families.ts';
import { endToEnd, statesValue, type GoldFigure } from './weighing-gold.ts';

/** What a passage is labelled to say of two numbers. */
export type PassageLabel = 'evolution' | 'conflict' | 'apart';

/** A labelled passage: two numbers as they are to be read, and the text that gives them. */
export interface Passage {
  readonly id: string;
  readonly numbers: readonly [string, string];
  readonly label: PassageLabel;
  readonly input: WeighInput;
}

/** Thousands, millions and billions, which a passage may write as a word and its label leaves out. */
const scales = [1, 1e3, 1e6, 1e9];

/** The claim gives the number of a label. */
export function statesNumber(claim: Claim, number: string): boolean {
  return scales.some((scale) => statesValue(claim, String(Math.round(Number(number) * scale * 1e6) / 1e6)));
}

/** The passages of one half, author by author; `open` ones were learned from, of `unseen` ones only sums are read. */
export function readPassages(half: 'open' | 'unseen'): Passage[] {
  const folder = join(import.meta.dirname, 'passages');
  return readdirSync(folder)
    .filter((name) => name.startsWith(half))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line, at) => passageOf(line, `${basename(name, '.txt')}-${String(at + 1)}`)),
    );
}

function isLabel(word: string): word is PassageLabel {
  return word === 'evolution' || word === 'conflict' || word === 'apart';
}

/** One line is `first | second | label | text`. */
function passageOf(line: string, id: string): Passage {
  const [first = '', second = '', label = '', text = '', ...rest] = line.split(' | ');
  if (!isLabel(label) || text === '' || rest.length > 0)
    throw new Error(`${id}: not "first | second | evolution, conflict or apart | passage"`);
  const story = `A night at Lodden\n\nLODDEN, 7 May 2034 – The harbour of Lodden was quiet on Sunday. ${text}\n`;
  const origin = { publisher: 'Pell Herald', published: '2034-05-07', language: 'en' };
  return {
    id,
    numbers: [first, second],
    label,
    input: endToEnd([plainDocument(id, story, origin)]),
  };
}

/** Examples of one thing or two, and, of one thing, examples of two states (`isOne`) or of two bodies. */
export interface JuxtaposedExamples {
  readonly pairs: readonly LabelledPair[];
  readonly kinds: readonly LabelledPair[];
}

/** A number beside one of a labelled pair is mostly of another thing; beside a number that no label names it teaches little. */
const worths = { labelled: 1, beside: 0.5, unlabelled: 0.12 };

/** Every example; `families` are folders by name. */
export function juxtaposedExamples(families: ReadonlyMap<string, string>): JuxtaposedExamples {
  const found = [
    ...readPassages('open').map(passageExamples),
    ...readCases('open').map(({ id, input, gold, textOf }) =>
      goldExamples(id.slice(0, 3), { input, gold, textOf }, 1),
    ),
    ...[...families].map(([name, folder]) => goldExamples(name, readFamilyInput(folder), worths.unlabelled)),
  ];
  return { pairs: found.flatMap(({ pairs }) => pairs), kinds: found.flatMap(({ kinds }) => kinds) };
}

function passageExamples({ id, numbers, label, input }: Passage): JuxtaposedExamples {
  const family = id.slice(0, id.lastIndexOf('-'));
  const states = ({ measure }: Item, number: string): boolean => statesNumber(measure.claim, number);
  return examplesOf(family, input, ({ first, second }) => {
    const [one, other] = numbers.map((number) => states(first, number) || states(second, number));
    if (one === true && other === true)
      return { verdict: label === 'apart' ? null : label, worth: worths.labelled };
    const isBeside = label !== 'apart' && (one === true || other === true);
    return isBeside ? { verdict: null, worth: worths.beside } : null;
  });
}

interface GoldInput {
  readonly input: WeighInput;
  readonly gold: readonly GoldFigure[];
  readonly textOf: ReadonlyMap<string, string>;
}

/** `unlabelled`: what a pair is worth of which labels name one number. */
function goldExamples(
  family: string,
  { input, gold, textOf }: GoldInput,
  unlabelled: number,
): JuxtaposedExamples {
  const figuresOf = ({ measure: { claim } }: Item): GoldFigure[] =>
    gold.filter(({ values }) =>
      values.some(
        ({ value, texts }) => texts.includes(textOf.get(claim.sha256) ?? '') && statesValue(claim, value),
      ),
    );
  return examplesOf(family, input, ({ first, second }) => {
    const [one, other] = [figuresOf(first), figuresOf(second)];
    const common = one.find((figure) => other.includes(figure));
    if (common !== undefined) return { verdict: common.verdict, worth: worths.labelled };
    if (one.length + other.length === 0) return null;
    return { verdict: null, worth: one.length * other.length > 0 ? worths.labelled : unlabelled };
  });
}

interface Label {
  /** The verdict on the figure that holds both; null where none does. */
  readonly verdict: string | null;
  readonly worth: number;
}

const kinds: ReadonlyMap<string, boolean> = new Map([
  ['evolution', true],
  ['conflict', false],
  ['bound-compatible', false],
]);

function examplesOf(
  family: string,
  input: WeighInput,
  labelOf: (pair: Juxtaposition) => Label | null,
): JuxtaposedExamples {
  const { items, source } = itemsAsRead(input);
  const found: { pairs: LabelledPair[]; kinds: LabelledPair[] } = { pairs: [], kinds: [] };
  for (const b of items.keys()) {
    for (const [, pair] of juxtapositionsOf(items, b, source)) {
      const label = labelOf(pair);
      if (label === null) continue;
      const { verdict, worth } = label;
      const reading = juxtaposedReading(pair);
      found.pairs.push({ family, features: reading.features, isOne: verdict !== null, worth });
      const isOne = kinds.get(verdict ?? '');
      if (isOne !== undefined) found.kinds.push({ family, features: reading.kindFeatures(), isOne, worth });
    }
  }
  return found;
}
