/**
 * Figures over all claims, and accounts of claims without a number. They carry a stamp of what they were made from, and are made again only when that changed.
 */
import { lineageEngine } from '../domain/lineage/index.ts';
import { accountsEngine, weighAccounts, weighFigures, weighingEngine } from '../domain/weighing/index.ts';
import type { Casebook, OnProgress } from './casebook.ts';
import { wholeLineage } from './casebook-lineage.ts';
import { aliasesInForce } from './settle-aliases.ts';
import { settledClaims, settledEvents, type Settled } from './settle-claims.ts';
import { ensureLineage } from './trace-casebook.ts';

/** Makes figures and accounts current, and lineage before them. Rejected claims carry none; corrected ones carry theirs. */
export function ensureFigures(casebook: Casebook, onProgress: OnProgress): void {
  ensureLineage(casebook, onProgress);
  const { index } = casebook;
  const stamp = `${weighingEngine}+${accountsEngine}+${lineageEngine}@${readingStamp(casebook)}${decisionStamp(casebook)}`;
  if (index.stage('figures') === stamp) return;
  const claims = unrejected(settledClaims(index, {}));
  onProgress({ stage: 'weighing figures', done: 0, total: claims.length });
  const input = {
    documents: [...index.documents()],
    claims,
    ...wholeLineage(index),
    aliases: aliasesInForce(index),
  };
  const { figures } = weighFigures(input);
  const accounts = weighAccounts({ ...input, events: unrejected(settledEvents(index, {})) });
  index.transaction(() => {
    index.replaceFigures(figures);
    index.replaceAccounts(accounts);
    index.setStage('figures', stamp);
  });
  onProgress({ stage: 'weighing figures', done: claims.length, total: claims.length });
}

function unrejected<T>(all: readonly Settled<T>[]): T[] {
  return all.filter(({ status }) => status !== 'rejected').map(({ claim }) => claim);
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
