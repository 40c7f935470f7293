/**
 * Figures over all claims. They carry a stamp of what they were made from, and are made again only when that changed.
 */
import { lineageEngine } from '../domain/lineage/index.ts';
import { weighFigures, weighingEngine } from '../domain/weighing/index.ts';
import type { Casebook, OnProgress } from './casebook.ts';
import { wholeLineage } from './casebook-lineage.ts';
import { aliasesInForce } from './settle-aliases.ts';
import { settledClaims } from './settle-claims.ts';
import { ensureLineage } from './trace-casebook.ts';

/** Makes figures current, and lineage before them. Rejected claims carry no figure; corrected ones carry theirs. */
export function ensureFigures(casebook: Casebook, onProgress: OnProgress): void {
  ensureLineage(casebook, onProgress);
  const { index } = casebook;
  const stamp = `${weighingEngine}+${lineageEngine}@${readingStamp(casebook)}${decisionStamp(casebook)}`;
  if (index.stage('figures') === stamp) return;
  const claims = settledClaims(index, {})
    .filter(({ status }) => status !== 'rejected')
    .map(({ claim }) => claim);
  onProgress({ stage: 'weighing figures', done: 0, total: claims.length });
  const { figures } = weighFigures({
    documents: [...index.documents()],
    claims,
    ...wholeLineage(index),
    aliases: aliasesInForce(index),
  });
  index.transaction(() => {
    index.replaceFigures(figures);
    index.setStage('figures', stamp);
  });
  onProgress({ stage: 'weighing figures', done: claims.length, total: claims.length });
}

/** What lineage is made from: the captures and the engines of reading and claims. */
function readingStamp(casebook: Casebook): string {
  const state = casebook.index.state();
  return state === null ? 'empty' : `${state.engine}#${state.readingsSeq}`;
}

/** What figures are made from besides: people's decisions. */
function decisionStamp(casebook: Casebook): string {
  return `!${casebook.index.state()?.decisionsSeq ?? -1}`;
}
