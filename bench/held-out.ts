/**
 * Measures every engine, end to end, on ten invented texts that no rule was made for (`bench/held-out/`): claims,
 * speakers, modalities, relations of texts and figures, with the list of mistakes. Nothing is asserted here.
 *
 * Rules of comparison: a number is met when the spans overlap; values agree to 1 part in 1,000, a missing end read as
 * the other; nouns agree when they share a word in the singular; persons agree by their last name, bodies when equal
 * without articles; the publication itself counts as its own voice.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bound, Claim } from '../src/domain/claims/index.ts';
import type { Direction } from '../src/domain/lineage/index.ts';
import { weighFigures, type Figure, type WeighInput } from '../src/domain/weighing/index.ts';
import { pairsByName } from './lineage-gold.ts';
import { plainDocument, readRows, type LabelledText } from './lineage-collections.ts';
import { endToEnd } from './weighing-gold.ts';

/** Right answers out of all that count. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** What the ten texts came to. Precision counts our claims, recall the labelled ones; optional rows count in neither. */
export interface HeldOutMeasure {
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
  /** Figures found with all their values; then with the verdict; then with the independent origins too. */
  readonly figuresFound: Share;
  readonly verdict: Share;
  readonly figuresRight: Share;
  /** Figures called a conflict that are none. */
  readonly otherConflicts: readonly string[];
  readonly mistakes: readonly string[];
}

interface GoldClaim {
  readonly id: string;
  readonly text: string;
  readonly number: string;
  readonly start: number;
  readonly end: number;
  readonly valueLow: number | null;
  readonly valueHigh: number | null;
  readonly bound: Bound;
  readonly boundAlt?: readonly Bound[];
  readonly unit: string | null;
  readonly unitAlt?: readonly string[];
  readonly speaker: string | null;
  readonly speakerAlt?: readonly (string | null)[];
  readonly modality: string;
  readonly modalityAlt?: readonly string[];
  readonly kind: string;
  readonly kindAlt?: readonly string[];
  readonly optional?: boolean;
}

interface Trap {
  readonly text: string;
  readonly number: string;
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

interface GoldPair {
  readonly a: string;
  readonly b: string;
  readonly relation: string;
  readonly relationAlt?: readonly string[];
  readonly direction: Direction;
}

interface GoldFigure {
  readonly id: string;
  readonly verdict: string;
  readonly verdictAlt?: readonly string[];
  readonly independentOrigins: number;
  readonly values: readonly { readonly value: string; readonly texts: readonly string[] }[];
}

interface SourceRow {
  readonly id: string;
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
}

const folder = join(import.meta.dirname, 'held-out');

/** Runs the engines over the ten texts. `known: 'nothing'` gives them bare files without publisher and date. */
export function measureHeldOut(
  options: { readonly known: 'source' | 'nothing' } = { known: 'source' },
): HeldOutMeasure {
  const sources = readRows<SourceRow>(join(folder, 'sources.jsonl'));
  const texts = sources.map(({ id, publisher, published, language }): LabelledText => {
    const content = readFileSync(join(folder, 'texts', `${id}.txt`), 'utf8');
    const known = options.known === 'source' ? { publisher, published, language } : {};
    return { id, document: plainDocument(id, content, known) };
  });
  const gold = readRows<GoldClaim>(join(folder, 'claims.jsonl'));
  const traps = readRows<Trap>(join(folder, 'not-claims.jsonl'));
  checkOffsets(texts, [...gold, ...traps]);
  const input = endToEnd(texts.map(({ document }) => document));
  const textOf = new Map(texts.map(({ id, document }) => [document.sha256, id] as const));
  const publisherOf = new Map(sources.map(({ id, publisher }) => [id, publisher] as const));
  const claims = judgeClaims(input.claims, { gold, traps, textOf, publisherOf });
  const pairs = judgePairs(texts);
  const figures = judgeFigures(input, textOf);
  return {
    ...claims,
    ...pairs,
    ...figures,
    mistakes: [...claims.mistakes, ...pairs.mistakes, ...figures.mistakes],
  };
}

function checkOffsets(texts: readonly LabelledText[], rows: readonly (GoldClaim | Trap)[]): void {
  for (const { text, number, start, end } of rows) {
    const content = texts.find(({ id }) => id === text)?.document.text;
    if (content?.slice(start, end) !== number)
      throw new Error(`held-out/${text}.txt: "${number}" is not at ${start}.`);
  }
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

function matchClaims(claims: readonly Claim[], { gold, textOf }: ClaimTruth): Map<GoldClaim, Claim> {
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
function isSameName(a: string | null, b: string | null): boolean {
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
    .trim();
}

function judgePairs(
  texts: readonly LabelledText[],
): Pick<HeldOutMeasure, 'relation' | 'direction' | 'mistakes'> {
  const found = pairsByName(texts);
  const rows = readRows<GoldPair>(join(folder, 'relations.jsonl')).map((row) => {
    const { relation, direction } = found.get(`${row.a}|${row.b}`) ?? {
      relation: 'different-story' as const,
      direction: 'none' as const,
    };
    const isRight =
      row.relation === 'siblings'
        ? relation === 'same-origin' || (isDerived(relation) && direction === 'none')
        : [row.relation, ...(row.relationAlt ?? [])].includes(relation);
    const line = `${row.a} ${row.b}: ${row.relation} ${row.direction} > ${relation} ${direction}`;
    return { isRight, isDirected: row.direction === direction, line };
  });
  const strays = [...found].filter(
    ([name, { relation }]) =>
      /sanctions|interview/.test(name) && relation !== 'different-story' && relation !== 'independent',
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

function shareOf<Row>(rows: readonly Row[], isRight: (row: Row) => boolean): Share {
  return { right: rows.filter(isRight).length, of: rows.length };
}

type FigureShares = Pick<
  HeldOutMeasure,
  'figuresFound' | 'verdict' | 'figuresRight' | 'otherConflicts' | 'mistakes'
>;

function judgeFigures(input: WeighInput, textOf: ReadonlyMap<string, string>): FigureShares {
  const { figures } = weighFigures(input);
  const claims = new Map(input.claims.map((claim) => [claim.id, claim] as const));
  const rows = readRows<GoldFigure>(join(folder, 'figures.jsonl')).map((truth) => {
    const figure = bestFigure(truth, figures, claims, textOf);
    const isVerdict =
      figure !== null && [truth.verdict, ...(truth.verdictAlt ?? [])].includes(figure.verdict);
    return {
      truth,
      figure,
      isVerdict,
      isRight: isVerdict && figure.independentOrigins === truth.independentOrigins,
    };
  });
  const matched = new Set(rows.map(({ figure }) => figure?.id));
  return {
    figuresFound: shareOf(rows, ({ figure }) => figure !== null),
    verdict: shareOf(rows, ({ isVerdict }) => isVerdict),
    figuresRight: shareOf(rows, ({ isRight }) => isRight),
    otherConflicts: figures
      .filter(({ id, verdict }) => verdict === 'conflict' && !matched.has(id))
      .map(({ why }) => why),
    mistakes: rows
      .filter(({ isRight }) => !isRight)
      .map(({ truth, figure }) => {
        const found =
          figure === null ? 'none' : `${figure.verdict}/${figure.independentOrigins}: ${figure.why}`;
        return `FIGURE ${truth.id} ${truth.verdict}/${truth.independentOrigins} > ${found}`;
      }),
  };
}

/** The figure that holds a mention of every value from one of its texts; the right verdict first, then most mentions. */
function bestFigure(
  truth: GoldFigure,
  figures: readonly Figure[],
  claims: ReadonlyMap<string, Claim>,
  textOf: ReadonlyMap<string, string>,
): Figure | null {
  const worth = (figure: Figure): number => {
    const stated = figure.claims.map((id) => claims.get(id)).filter((claim) => claim !== undefined);
    const hits = truth.values.map(({ value, texts }) => {
      const [low = NaN, high = low] = (value.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
      const isMention = ({ quantity, sha256 }: Claim): boolean =>
        (quantity.low ?? quantity.high) === low &&
        (quantity.high ?? quantity.low) === high &&
        texts.includes(textOf.get(sha256) ?? '');
      return stated.filter(isMention).length;
    });
    if (hits.includes(0)) return 0;
    const sum = hits.reduce((all, hit) => all + hit, 0);
    return (figure.verdict === truth.verdict ? 1000 : 0) + sum - figure.claims.length / 1000;
  };
  const ranked = figures
    .map((figure) => ({ figure, worth: worth(figure) }))
    .sort((a, b) => b.worth - a.worth);
  const [best] = ranked;
  return best !== undefined && best.worth > 0 ? best.figure : null;
}
