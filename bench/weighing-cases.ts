/**
 * Measures weighing on short cases (`bench/cases/`): three short texts on one matter each, in which a later text brings the
 * numbers of two bodies together in the many ways of reporters. `apart` names statements that count two things.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../src/domain/claims/index.ts';
import { weighFigures, type WeighInput } from '../src/domain/weighing/index.ts';
import { plainDocument, readRows } from './lineage-collections.ts';
import type { FamilyInput } from './weighing-families.ts';
import { endToEnd, scoreFigures, statesValue, type GoldFigure } from './weighing-gold.ts';

interface CaseText {
  readonly id: string;
  readonly publisher: string;
  readonly published: string;
  readonly text: string;
}

interface CaseRow {
  readonly id: string;
  readonly texts: readonly CaseText[];
  readonly figures: readonly (Pick<GoldFigure, 'verdict' | 'independentOrigins' | 'values'> & {
    readonly figure: string;
  })[];
  /** Pairs of statements, each `<number>@<text>`. */
  readonly apart: readonly (readonly [string, string])[];
}

/** Sums over cases. */
export interface CasesScore {
  readonly figures: number;
  readonly verdictRight: number;
  readonly independentOriginsRight: number;
  /** Pairs of statements of two things that were read, and those of them that stand in one figure. */
  readonly apart: number;
  readonly apartMerged: number;
}

/** A short case as weighing takes it, with its labels. */
export interface ShortCase extends FamilyInput {
  readonly id: string;
  readonly apart: CaseRow['apart'];
}

/** The cases of one half; `open` were read while rules were made, of `unseen` ones only sums. */
export function readCases(half: 'open' | 'unseen'): ShortCase[] {
  const folder = join(import.meta.dirname, 'cases');
  return readdirSync(folder)
    .filter((name) => name.startsWith(half))
    .sort()
    .flatMap((name) => readRows<CaseRow>(join(folder, name)))
    .map(caseOf);
}

/** Measures the cases of one half. */
export function measureCases(half: 'open' | 'unseen'): CasesScore {
  const scores = readCases(half).map(scoreOf);
  const sum = (field: keyof CasesScore): number => scores.reduce((all, score) => all + score[field], 0);
  return {
    figures: sum('figures'),
    verdictRight: sum('verdictRight'),
    independentOriginsRight: sum('independentOriginsRight'),
    apart: sum('apart'),
    apartMerged: sum('apartMerged'),
  };
}

function caseOf({ id, texts, figures, apart }: CaseRow): ShortCase {
  const documents = texts.map(({ id: text, publisher, published, text: words }) => ({
    text,
    document: plainDocument(`${id}-${text}`, `${words.trimEnd()}\n`, {
      publisher,
      published,
      language: 'en',
    }),
  }));
  const gold = figures.map((figure, at): GoldFigure => ({
    ...figure,
    id: `${id}-F${String(at + 1)}`,
    textOrigins: 0,
  }));
  return {
    id,
    apart,
    gold,
    input: endToEnd(documents.map(({ document }) => document)),
    textOf: new Map(documents.map(({ text, document }) => [document.sha256, text] as const)),
  };
}

function scoreOf({ gold, input, textOf, apart }: ShortCase): CasesScore {
  const { figures, verdictRight, independentOriginsRight } = scoreFigures(gold, input, textOf);
  return { figures, verdictRight, independentOriginsRight, ...scoreApart(apart, input, textOf) };
}

function scoreApart(
  apart: CaseRow['apart'],
  input: WeighInput,
  textOf: ReadonlyMap<string, string>,
): Pick<CasesScore, 'apart' | 'apartMerged'> {
  const { figures } = weighFigures(input);
  const stating = (told: string): Claim[] => {
    const [number = '', text = ''] = told.split('@');
    return input.claims.filter((claim) => textOf.get(claim.sha256) === text && statesValue(claim, number));
  };
  const read = apart
    .map(([a, b]) => [stating(a), stating(b)] as const)
    .filter(([a, b]) => a.length * b.length > 0);
  const merged = read.filter(([a, b]) =>
    figures.some(({ claims }) => [a, b].every((side) => side.some((claim) => claims.includes(claim.id)))),
  );
  return { apart: read.length, apartMerged: merged.length };
}
