/**
 * Measures every engine, end to end, on invented texts that no rule was made for (`bench/held-out/`, the second set in
 * `bench/held-out-2/`): claims, speakers, modalities, relations, figures, with the list of mistakes. Nothing is asserted.
 *
 * Rules of comparison: a number is met when the spans overlap; values agree to 1 part in 1,000, a missing end read as
 * the other; nouns agree when they share a word in the singular; persons agree by their last name, bodies when equal
 * without articles; the publication itself counts as its own voice.
 */
import { join } from 'node:path';
import type { Claim } from '../src/domain/claims/index.ts';
import type { Direction } from '../src/domain/lineage/index.ts';
import { judgeFigures, type FigureShares } from './held-out-figures.ts';
import {
  checkOffsets,
  folderOf,
  readHeldOut,
  shareOf,
  type GoldClaim,
  type HeldOutOptions,
  type Labelled,
  type Share,
} from './held-out-reading.ts';
import { pairsByName } from './lineage-gold.ts';
import { readRows, type LabelledText } from './lineage-collections.ts';

export type { Share } from './held-out-reading.ts';

/** What the texts came to. Precision counts our claims, recall the labelled ones; optional rows count in neither. */
export interface HeldOutMeasure extends FigureShares {
  readonly precision: Share;
  readonly recall: Share;
  readonly allRightPrecision: Share;
  /** Value, bound and counted noun all right. */
  readonly allRightRecall: Share;
  /** Of the claims met. */
  readonly kind: Share;
  readonly speaker: Share;
  readonly modality: Share;
  readonly relation: Share;
  readonly direction: Share;
}

interface Trap extends Labelled {
  readonly why: string;
}

interface GoldPair {
  readonly a: string;
  readonly b: string;
  readonly relation: string;
  readonly relationAlt?: readonly string[];
  readonly direction: Direction;
  readonly directionAlt?: readonly Direction[];
}

/** Runs the engines over a set of held-out texts and compares with its labels. */
export function measureHeldOut(options: HeldOutOptions = {}): HeldOutMeasure {
  const reading = readHeldOut(options);
  const folder = folderOf(options);
  const traps = readRows<Trap>(join(folder, 'not-claims.jsonl'));
  checkOffsets(reading.texts, traps);
  const claims = judgeClaims(reading.input.claims, { ...reading, traps });
  const pairs = judgePairs(reading.texts, folder);
  const figures = judgeFigures(reading, folder);
  return {
    ...claims,
    ...pairs,
    ...figures,
    mistakes: [...claims.mistakes, ...pairs.mistakes, ...figures.mistakes],
  };
}

interface ClaimTruth {
  readonly gold: readonly GoldClaim[];
  readonly traps: readonly Trap[];
  readonly textOf: ReadonlyMap<string, string>;
  readonly publisherOf: ReadonlyMap<string, string>;
}

type ClaimShares = Pick<
  HeldOutMeasure,
  | 'precision'
  | 'recall'
  | 'allRightPrecision'
  | 'allRightRecall'
  | 'kind'
  | 'speaker'
  | 'modality'
  | 'mistakes'
>;

function judgeClaims(claims: readonly Claim[], truth: ClaimTruth): ClaimShares {
  const pairs = matchClaims(claims, truth);
  const met = [...pairs].filter(([row]) => row.optional !== true);
  const wanted = truth.gold.filter(({ optional }) => optional !== true);
  const used = new Set(pairs.values());
  const extra = claims.filter((claim) => !used.has(claim) && !isOptional(claim, truth));
  const wrong = new Map(met.map(([row, claim]) => [row, wrongParts(row, claim, truth)] as const));
  const count = (parts: readonly string[]): number =>
    met.filter(([row]) => !parts.some((part) => wrong.get(row)?.some((one) => one.startsWith(part)))).length;
  const allRight = count(['value', 'bound', 'noun']);
  const predicted = met.length + extra.length;
  return {
    precision: { right: met.length, of: predicted },
    recall: { right: met.length, of: wanted.length },
    allRightPrecision: { right: allRight, of: predicted },
    allRightRecall: { right: allRight, of: wanted.length },
    kind: { right: count(['kind']), of: met.length },
    speaker: { right: count(['speaker']), of: met.length },
    modality: { right: count(['modality']), of: met.length },
    mistakes: [
      ...wanted
        .filter((row) => !pairs.has(row))
        .map((row) => `MISSED ${row.id} "${row.number}" ${row.unit ?? ''}`),
      ...extra.map((claim) => falseLine(claim, truth)),
      ...met.flatMap(([row, claim]) =>
        (wrong.get(row) ?? []).map(
          (part) => `WRONG ${part} | ${row.id} "${row.number}" «${claim.quote.slice(0, 100)}»`,
        ),
      ),
    ],
  };
}

/** The claim that reads the number of each label: the free one with the right value first. */
export function matchClaims(
  claims: readonly Claim[],
  { gold, textOf }: Pick<ClaimTruth, 'gold' | 'textOf'>,
): Map<GoldClaim, Claim> {
  const pairs = new Map<GoldClaim, Claim>();
  const used = new Set<Claim>();
  for (const row of gold) {
    const hits = claims.filter(
      ({ sha256, quantity: { number } }) =>
        textOf.get(sha256) === row.text && number.start < row.end && row.start < number.end,
    );
    const free = hits.filter((claim) => !used.has(claim));
    const claim = free.find((one) => isValueRight(row, one)) ?? free[0];
    if (claim === undefined) continue;
    pairs.set(row, claim);
    used.add(claim);
  }
  return pairs;
}

function isOptional({ sha256, quantity: { number } }: Claim, { gold, textOf }: ClaimTruth): boolean {
  const name = textOf.get(sha256);
  return gold.some(
    ({ text, optional, start, end }) =>
      optional === true && text === name && number.start < end && start < number.end,
  );
}

function falseLine(claim: Claim, { traps, textOf }: ClaimTruth): string {
  const name = textOf.get(claim.sha256) ?? '';
  const { number, unit, low, high } = claim.quantity;
  const trap = traps.find(
    ({ text, start, end }) => text === name && number.start < end && start < number.end,
  );
  return `FALSE ${name} [${String(low)}, ${String(high)}] ${unit ?? '-'} «${claim.quote.slice(0, 80)}» ${trap?.why ?? ''}`;
}

function wrongParts(row: GoldClaim, claim: Claim, { publisherOf }: ClaimTruth): string[] {
  const { quantity, speaker, modality, kind } = claim;
  const bounds = [row.bound, ...(row.boundAlt ?? [])];
  const speakers = [row.speaker, ...(row.speakerAlt ?? [])];
  const modalities = [row.modality, ...(row.modalityAlt ?? [])];
  const publisher = publisherOf.get(row.text) ?? null;
  const isOwn = (name: string | null): boolean => name === null || isSameName(name, publisher);
  const isSpeaker = speakers.some((name) => isSameName(name, speaker) || (isOwn(name) && isOwn(speaker)));
  const units = [row.unit, ...(row.unitAlt ?? [])];
  return [
    ...(isValueRight(row, claim) ? [] : [`value ${String(quantity.low)}–${String(quantity.high)}`]),
    ...(bounds.includes(quantity.bound) ? [] : [`bound ${bounds.join('/')} > ${quantity.bound}`]),
    ...(isNounRight(units, quantity.unit) ? [] : [`noun ${units.join('/')} > ${String(quantity.unit)}`]),
    ...([row.kind, ...(row.kindAlt ?? [])].includes(kind) ? [] : [`kind ${row.kind} > ${kind}`]),
    ...(isSpeaker ? [] : [`speaker ${speakers.map(String).join(' / ')} > ${String(speaker)}`]),
    ...(modalities.includes(modality) ? [] : [`modality ${modalities.join('/')} > ${modality}`]),
  ];
}

function isValueRight(row: GoldClaim, { quantity: { low, high, bound, unit } }: Claim): boolean {
  if (row.bound === 'vague' || bound === 'vague') return row.bound === bound;
  const isPercent = unit?.startsWith('%') === true;
  const scale = isPercent && row.unit === 'fraction' ? 0.01 : !isPercent && row.unit === '%' ? 100 : 1;
  const ours = [low ?? high, high ?? low].map((value) => (value ?? NaN) * scale);
  const theirs = [row.valueLow ?? row.valueHigh ?? NaN, row.valueHigh ?? row.valueLow ?? NaN];
  return ours.every(
    (value, end) => Math.abs(value - (theirs[end] ?? NaN)) <= Math.abs(theirs[end] ?? NaN) * 0.001,
  );
}

function isNounRight(wanted: readonly (string | null)[], found: string | null): boolean {
  if (found === null) return wanted.includes(null);
  const ours = wordsOf(found);
  return wanted.some((unit) => {
    if (unit === 'fraction' || unit === '%') return found === 'fraction' || found.startsWith('%');
    return unit !== null && wordsOf(unit.split('/')[0] ?? '').some((word) => ours.includes(word));
  });
}

const irregular: Readonly<Record<string, string>> = { people: 'person', men: 'man', women: 'woman' };

function wordsOf(phrase: string): string[] {
  const words =
    phrase
      .split('/')[0]
      ?.toLowerCase()
      .match(/[\p{L}%][\p{L}\p{M}'-]*/gu) ?? [];
  return words.map((word) => irregular[word] ?? word.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, ''));
}

const bodies =
  /\b(?:ministry|collective|board|embassy|wire|courier|office|register|hospital|police|court|scheme|shelter|prosecutors|lamp|government)\b/;

/** Persons by their last name, bodies when equal without articles and brackets. */
export function isSameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const [one, other] = [plainName(a), plainName(b)];
  if (one === other) return true;
  if (bodies.test(one) || bodies.test(other)) return false;
  return one.split(' ').at(-1) === other.split(' ').at(-1);
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s*\([^)]*\)/gu, '')
    .replace(/^(?:the|an?) /u, '')
    .replace(/\.$/u, '')
    .trim();
}

function judgePairs(
  texts: readonly LabelledText[],
  folder: string,
): Pick<HeldOutMeasure, 'relation' | 'direction' | 'mistakes'> {
  const found = pairsByName(texts);
  const gold = readRows<GoldPair>(join(folder, 'relations.jsonl'));
  const labelled = new Set(gold.map(({ a, b }) => `${a}|${b}`));
  const rows = gold.map((row) => {
    const { relation, direction } = found.get(`${row.a}|${row.b}`) ?? {
      relation: 'different-story' as const,
      direction: 'none' as const,
    };
    const isRight =
      row.relation === 'siblings'
        ? relation === 'same-origin' || (isDerived(relation) && direction === 'none')
        : [row.relation, ...(row.relationAlt ?? [])].includes(relation);
    const line = `${row.a} ${row.b}: ${row.relation} ${row.direction} > ${relation} ${direction}`;
    const isDirected = [row.direction, ...(row.directionAlt ?? [])].includes(direction);
    return { isRight, isDirected, line };
  });
  const strays = [...found].filter(
    ([name, { relation }]) =>
      !labelled.has(name) && relation !== 'different-story' && relation !== 'independent',
  );
  return {
    relation: shareOf(rows, ({ isRight }) => isRight),
    direction: shareOf(rows, ({ isDirected }) => isDirected),
    mistakes: [
      ...rows.filter(({ isRight, isDirected }) => !isRight || !isDirected).map(({ line }) => `PAIR ${line}`),
      ...strays.map(([name, { relation }]) => `PAIR ${name}: different-story > ${relation}`),
    ],
  };
}

function isDerived(relation: string): boolean {
  return ['same-text', 'excerpt', 'edited-copy', 'rewrite', 'translation', 'summary'].includes(relation);
}
