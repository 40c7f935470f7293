/** Measures weighing: on gold claims alone, and end to end on the families and the seeds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractClaims, type Claim } from '../src/domain/claims/index.ts';
import { traceLineage } from '../src/domain/lineage/index.ts';
import type { Document } from '../src/domain/reading/index.ts';
import {
  weighFigures,
  type AliasDecision,
  type Figure,
  type WeighInput,
} from '../src/domain/weighing/index.ts';
import { readClusters, readRows, readSeeds } from './lineage-collections.ts';
import { clusterGold } from './weighing-clusters.ts';

/** A labelled figure: its values with their texts, and what weighing is to say of it. */
export interface GoldFigure {
  readonly id: string;
  readonly story?: string;
  readonly textOrigins: number;
  readonly independentOrigins: number;
  readonly verdict: string;
  readonly values: readonly {
    readonly value: string;
    readonly texts: readonly string[];
    /** Who counted; where it is not labelled, the number of witnesses is all that is known. */
    readonly roots?: readonly string[];
  }[];
}

/** How many gold figures came out right, and what was called a conflict beside them. */
export interface FigureScore {
  readonly figures: number;
  /** A figure that holds every gold value with the gold verdict. */
  readonly verdictRight: number;
  readonly independentOriginsRight: number;
  readonly textOriginsRight: number;
  readonly allRight: number;
  /** Figures called a conflict that no gold figure names. */
  readonly otherConflicts: number;
  readonly mistakes: readonly string[];
}

/** Gold claims of the English texts in, so that only weighing is measured: the figures of story s1. */
export function measureClusterFigures(sharedDir: string): FigureScore {
  const { input, textOf } = clusterGold(sharedDir);
  const gold = readRows<GoldFigure>(join(sharedDir, 'clusters', 'figures.jsonl')).filter(
    ({ story }) => story === 's1',
  );
  return scoreFigures(gold, input, textOf);
}

/** Texts in, every engine in use: all figures of both stories, translations included. */
export function measureClusterEndToEnd(sharedDir: string): FigureScore {
  const texts = readClusters(sharedDir);
  const input = endToEnd(texts.map(({ document }) => document));
  const textOf = new Map(texts.map(({ id, document }) => [document.sha256, id] as const));
  return scoreFigures(readRows<GoldFigure>(join(sharedDir, 'clusters', 'figures.jsonl')), input, textOf);
}

/** Claims and lineage of documents by the engines of the house. */
export function endToEnd(documents: readonly Document[]): WeighInput {
  const claims = documents.flatMap((document) => extractClaims(document, { stories: 'main' }).claims);
  return { documents, claims, ...traceLineage(documents) };
}

/** Compares the figures of an input with labelled ones; `textOf` names the texts by hash. */
export function scoreFigures(
  gold: readonly GoldFigure[],
  input: WeighInput,
  textOf: ReadonlyMap<string, string>,
): FigureScore {
  const { figures } = weighFigures(input);
  const claims = new Map(input.claims.map((claim) => [claim.id, claim] as const));
  const judged = gold.map((truth) => ({ truth, found: bestMatch(truth, figures, claims, textOf) }));
  const verdict = judged.filter(({ truth, found }) => found !== null && isVerdict(truth, found));
  const origins = judged.filter(({ truth, found }) => found?.independentOrigins === truth.independentOrigins);
  const texts = judged.filter(({ truth, found }) => found?.textOrigins === truth.textOrigins);
  const all = verdict.filter(({ truth, found }) => found?.independentOrigins === truth.independentOrigins);
  const matched = new Set(judged.map(({ found }) => found?.id));
  return {
    figures: gold.length,
    verdictRight: verdict.length,
    independentOriginsRight: origins.length,
    textOriginsRight: texts.length,
    allRight: all.length,
    otherConflicts: figures.filter((figure) => figure.verdict === 'conflict' && !matched.has(figure.id))
      .length,
    mistakes: judged
      .filter((row) => !all.includes(row))
      .map(
        ({ truth, found }) =>
          `${truth.id} ${truth.verdict}/${truth.independentOrigins}: ${found === null ? 'none' : `${found.verdict}/${found.independentOrigins}`}`,
      ),
  };
}

/** True for a claim that states a gold value ("=212", ">=37", "180..240 kelars"). */
export function statesValue(claim: Claim, value: string): boolean {
  return isNear(statedNumber(claim), numberOf(value));
}

/** The number of a gold value ("=212", ">=37", "180..240 kelars", "=83%", "=1.5 million", "=1/5"); the middle of a range. */
function numberOf(value: string): number {
  const plain = value.replaceAll(',', '').replace(/\(.*$/u, '');
  const numbers = plain.match(/\d+(?:\.\d+)?/g) ?? [];
  const [low, high] = numbers.map(Number);
  if (/\d\/\d/u.test(plain)) return ((low ?? 0) / (high ?? 1)) * 100;
  const scale = plain.includes('billion') ? 1e9 : plain.includes('million') ? 1e6 : 1;
  return scale * (value.includes('..') ? ((low ?? 0) + (high ?? 0)) / 2 : (low ?? 0));
}

function statedNumber(claim: Claim): number | null {
  const { low, high, unit } = claim.quantity;
  const number = low !== null && high !== null ? (low + high) / 2 : (low ?? high);
  return number !== null && unit === 'fraction' ? number * 100 : number;
}

/** One number of one witness in several texts is labelled `single` in some sets and `agree` in others. */
function isVerdict(truth: GoldFigure, figure: Figure): boolean {
  if (figure.verdict === truth.verdict) return true;
  return truth.verdict === 'single' && figure.verdict === 'agree' && figure.independentOrigins === 1;
}

/** Equal but for the dust of floating point. */
function isNear(a: number | null, b: number): boolean {
  return a !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

function bestMatch(
  truth: GoldFigure,
  figures: readonly Figure[],
  claims: ReadonlyMap<string, Claim>,
  textOf: ReadonlyMap<string, string>,
): Figure | null {
  let best: { figure: Figure; worth: number } | null = null;
  for (const figure of figures) {
    const stated = figure.claims.map((id) => claims.get(id)).filter((claim) => claim !== undefined);
    const hits = truth.values.map(({ value, texts }) => {
      const mentions = stated.filter(
        (claim) => statesValue(claim, value) && texts.includes(textOf.get(claim.sha256) ?? ''),
      );
      return new Set(mentions.map((claim) => claim.sha256)).size;
    });
    if (hits.includes(0)) continue;
    const sum = hits.reduce((all, hit) => all + hit, 0);
    const worth = (isVerdict(truth, figure) ? 1000 : 0) + sum - figure.claims.length / 1000;
    if (best === null || worth > best.worth) best = { figure, worth };
  }
  return best?.figure ?? null;
}

interface SeedClaimRow {
  readonly id: string;
  readonly seed: string;
  readonly start: number;
  readonly end: number;
  readonly value_low: number | null;
  readonly value_high: number | null;
}

interface SeedRelationRow {
  readonly type: string;
  readonly subject: string;
  readonly claims: readonly string[];
}

/** Verdicts that reproduce a kind of gold relation between numbers; other kinds are not about numbers. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  contradiction: ['agree', 'bound-compatible', 'conflict'],
  bound_mismatch: ['bound-compatible', 'agree'],
  compatible_vaguer: ['bound-compatible'],
  derivation: ['derivation'],
  evolution: ['evolution'],
  scope_mismatch: ['scope-differs'],
  attribution_mismatch: ['misattribution'],
  incomplete_partition: ['parts-do-not-sum'],
};

/** What the five seeds came to. */
export interface SeedFigures {
  /** The figure of 53 compounds: null when its three texts do not meet in one figure. */
  readonly flagship: {
    readonly documents: number;
    readonly textOrigins: number;
    readonly attributionRoots: number;
    readonly independentOrigins: number;
    readonly verdict: string;
    /** Claims in it whose number is neither 50 nor 53. */
    readonly intruders: number;
    readonly why: string;
  } | null;
  readonly weighableGroups: number;
  readonly groupsReproduced: number;
  readonly rows: readonly string[];
}

/** Seeds in, every engine in use; `aliases` are decisions about names. */
export function measureSeedFigures(sharedDir: string, aliases: readonly AliasDecision[] = []): SeedFigures {
  const seeds = readSeeds(sharedDir);
  const input = { ...endToEnd(seeds.map(({ document }) => document)), aliases };
  const { figures } = weighFigures(input);
  const claims = new Map(input.claims.map((claim) => [claim.id, claim] as const));
  const gold = new Map(
    readRows<SeedClaimRow>(join(sharedDir, 'gold', 'seed-claims.jsonl')).map((row) => [row.id, row] as const),
  );
  const hashOf = new Map(seeds.map(({ id, document }) => [id, document.sha256] as const));
  const groups = readRelations(sharedDir).filter(({ type }) => accepted[type] !== undefined);
  const rows = groups.map((group) => {
    const found = group.claims.map((id) => claimFor(gold.get(id), hashOf, input.claims));
    const verdicts = accepted[group.type] ?? [];
    const right = figures.some(
      (figure) =>
        verdicts.includes(figure.verdict) &&
        found.filter((id) => id !== null && figure.claims.includes(id)).length >= 2,
    );
    return {
      right,
      text: `${right ? 'yes' : 'no '} ${group.type}: ${group.subject} (${found.filter((id) => id !== null).length} of ${found.length} claims read)`,
    };
  });
  return {
    flagship: flagshipOf(figures, claims),
    weighableGroups: groups.length,
    groupsReproduced: rows.filter(({ right }) => right).length,
    rows: rows.map(({ text }) => text),
  };
}

function readRelations(sharedDir: string): SeedRelationRow[] {
  return JSON.parse(
    readFileSync(join(sharedDir, 'gold', 'seed-relations.json'), 'utf8'),
  ) as SeedRelationRow[];
}

function claimFor(
  row: SeedClaimRow | undefined,
  hashOf: ReadonlyMap<string, string>,
  claims: readonly Claim[],
): string | null {
  if (row === undefined) return null;
  const sha256 = hashOf.get(row.seed);
  const inside = claims.filter(
    (claim) =>
      claim.sha256 === sha256 &&
      claim.quantity.number.start >= row.start &&
      claim.quantity.number.end <= row.end,
  );
  const equal = inside.find(
    (claim) => claim.quantity.low === row.value_low || claim.quantity.high === row.value_high,
  );
  return (equal ?? inside[0])?.id ?? null;
}

function flagshipOf(figures: readonly Figure[], claims: ReadonlyMap<string, Claim>): SeedFigures['flagship'] {
  const has53 = (id: string): boolean => {
    const claim = claims.get(id);
    return claim !== undefined && (claim.quantity.low ?? claim.quantity.high) === 53;
  };
  const holding = figures.filter((figure) => figure.claims.filter(has53).length >= 3);
  const figure = holding.sort((a, b) => b.documents - a.documents)[0];
  if (figure === undefined || figure.documents < 3) return null;
  const numbers = figure.claims.map(
    (id) => claims.get(id)?.quantity.low ?? claims.get(id)?.quantity.high ?? null,
  );
  return {
    documents: figure.documents,
    textOrigins: figure.textOrigins,
    attributionRoots: figure.attributionRoots.length,
    independentOrigins: figure.independentOrigins,
    verdict: figure.verdict,
    intruders: numbers.filter((number) => number !== 50 && number !== 53).length,
    why: figure.why,
  };
}
