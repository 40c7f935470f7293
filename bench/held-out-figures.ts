/** Measures figures over held-out texts: found with all their values, with the right verdict, with the right witnesses. */
import { join } from 'node:path';
import type { Claim } from '../src/domain/claims/index.ts';
import { weighFigures, type Figure } from '../src/domain/weighing/index.ts';
import { shareOf, type HeldOutReading, type Share } from './held-out-reading.ts';
import { readRows } from './lineage-collections.ts';

/** What the figures of a set came to. */
export interface FigureShares {
  /** Figures found with all their values; then with the verdict; then with the independent origins too. */
  readonly figuresFound: Share;
  readonly verdict: Share;
  readonly figuresRight: Share;
  /** Figures called a conflict that are none. */
  readonly otherConflicts: readonly string[];
  readonly mistakes: readonly string[];
}

interface GoldFigure {
  readonly id: string;
  readonly verdict: string;
  readonly verdictAlt?: readonly string[];
  readonly independentOrigins: number;
  readonly independentOriginsAlt?: readonly number[];
  readonly values: readonly { readonly value: string; readonly texts: readonly string[] }[];
}

/** Compares the figures of all texts with `figures.jsonl` of the set. */
export function judgeFigures({ input, textOf }: HeldOutReading, folder: string): FigureShares {
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
      isRight:
        isVerdict &&
        [truth.independentOrigins, ...(truth.independentOriginsAlt ?? [])].includes(
          figure.independentOrigins,
        ),
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
