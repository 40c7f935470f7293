/**
 * Decisions about names in the index: recorded entries become rows, and the last one in force about two spellings
 * counts. Derived like every row: a rebuild gives the same.
 */
import { byCodeUnit } from '../base/index.ts';
import type { LogEntry } from '../domain/evidence/index.ts';
import type { AliasDecision } from '../domain/weighing/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { AliasDecisionRow } from '../ports/names-record.ts';

type AliasEntry = Extract<LogEntry, { type: 'aliases-decided' | 'decisions-undone' }>;

/** Puts a decision about names, or the taking back of one, into the index. */
export function applyAliases(index: CasebookIndex, entry: AliasEntry): void {
  if (entry.type === 'decisions-undone') {
    index.names.undoDecisions(entry.obj.seqs, entry.seq);
    return;
  }
  const { verdict, pairs, note } = entry.obj;
  index.names.putDecisions(
    pairs.map(({ a, b }, position) => ({
      a,
      b,
      verdict,
      note,
      seq: entry.seq,
      position,
      time: entry.time,
      actor: entry.actor,
      undoneBy: null,
    })),
  );
}

/** The decision that counts for each pair of spellings: the last that was not taken back. */
export function aliasRowsInForce(index: CasebookIndex): AliasDecisionRow[] {
  const last = new Map<string, AliasDecisionRow>();
  for (const row of index.names.decisions()) {
    if (row.undoneBy === null) last.set([row.a, row.b].sort(byCodeUnit).join('\u0000'), row);
  }
  return [...last.values()];
}

/** The same as weighing takes them. */
export function aliasesInForce(index: CasebookIndex): AliasDecision[] {
  return aliasRowsInForce(index).map(({ a, b, verdict }) => ({ a, b, verdict }));
}
