/** Rows on the six large families: two that rules were tuned on, two that nobody opened meanwhile, two written blind afterwards. */
import { measureFamilies, type Counted, type FamiliesScore, type KindScore } from './lineage-families.ts';
import { row, type Row } from './table.ts';

/** Rows of all three sets; `sharedDir` null: fewer other texts stand around them. */
export function lineageFamilyRows(sharedDir: string | null): Row[] {
  return (['tuning', 'unseen', 'blind'] as const).flatMap((half) =>
    rowsOf(half, measureFamilies(half, sharedDir)),
  );
}

function rowsOf(half: string, score: FamiliesScore): Row[] {
  const named = (measure: string, goal: string, measured: string): Row =>
    row(`lineage, large families, ${half}: ${measure}`, goal, measured);
  const { copies, rewrites, translations, summaries } = score.kinds;
  return [
    named('copies, trimmed copies, excerpts, later versions: recall / false', '.99 / .001', both(copies)),
    named('spun and back-translated: recall / false', '.80 / .01', both(rewrites)),
    named(
      `translations (${Object.keys(score.languages).join(', ')}): recall / false`,
      '.75 / .01',
      both(translations),
    ),
    named('summaries: recall / false', '.70 / .01', both(summaries)),
    named('derived but called independent or not linked', '≤ .02', counted(score.derivedUnlinked)),
    named(
      'relation / direction of labelled pairs',
      '.85 / printed',
      `${counted(score.relationRight)} / ${counted(score.directionRight)}`,
    ),
    named('texts in the right text origin', 'printed', counted(score.originsRight)),
    named('texts without a common matter that are linked', 'printed', counted(score.strayLinks)),
  ];
}

function both({ recall, falseAlarms }: KindScore): string {
  return `${counted(recall)} / ${counted(falseAlarms)}`;
}

function counted({ found, of }: Counted): string {
  return `${found} of ${of}`;
}
