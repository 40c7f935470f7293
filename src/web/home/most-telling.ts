/** Which figure says best what this program is for. */
import type { FigureLine } from '../../contract/lines.ts';

/** Verdicts under which all documents of a figure carry one statement. */
const oneStatement: ReadonlySet<FigureLine['verdict']> = new Set(['agree', 'bound-compatible', 'single']);

/**
 * The figure with the most documents per witness, first among those that all their documents carry; null when there is none
 * with a witness.
 */
export function mostTelling(figures: readonly FigureLine[]): FigureLine | null {
  return mostRepeated(figures.filter(({ verdict }) => oneStatement.has(verdict))) ?? mostRepeated(figures);
}

function mostRepeated(figures: readonly FigureLine[]): FigureLine | null {
  let best: FigureLine | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const figure of figures) {
    if (figure.independentOrigins < 1) continue;
    const score = figure.documents / figure.independentOrigins;
    if (score > bestScore || (score === bestScore && figure.documents > (best?.documents ?? 0))) {
      best = figure;
      bestScore = score;
    }
  }
  return best;
}
