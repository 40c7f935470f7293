/**
 * The derived stages after reading: lineage over all documents, then figures over all claims. Each carries a
 * stamp of what it was made from, and is made again only when that changed.
 */
import { alignQuotations, lineageEngine, traceLineage } from '../domain/lineage/index.ts';
import { weighFigures, weighingEngine } from '../domain/weighing/index.ts';
import type { Casebook, OnProgress } from './casebook.ts';
import { withinLimit } from './reading-limit.ts';
import { settledClaims } from './settle-claims.ts';

/** Makes lineage current: pairs, text origins, and the fidelity of aligned quotations. */
export function ensureLineage(casebook: Casebook, onProgress: OnProgress): void {
  const { index } = casebook;
  const stamp = `${lineageEngine}@${readingStamp(casebook)}`;
  if (index.stage('lineage') === stamp) return;
  const documents = [...index.documents()].map((document) => withinLimit(document).read);
  onProgress({ stage: 'tracing lineage', done: 0, total: documents.length });
  const lineage = traceLineage(documents);
  const quotations = alignQuotations(documents, index.quotations(), lineage.pairs);
  index.transaction(() => {
    index.replaceLineage(lineage);
    index.replaceQuotations(quotations);
    index.setStage('lineage', stamp);
  });
  onProgress({ stage: 'tracing lineage', done: documents.length, total: documents.length });
}

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
    pairs: index.pairs(),
    origins: index.origins(),
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
