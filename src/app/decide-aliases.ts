/**
 * A person decides whether two names are one. The act is recorded first, with the spellings and the passages that were
 * shown, and taken back like every decision (`undoDecisions`).
 */
import { Fault } from '../base/index.ts';
import { passageOf } from '../domain/claims/index.ts';
import {
  maxNameCodeUnits,
  maxNamePairs,
  maxSeenPassages,
  type AliasesDecided,
  type NamePair,
  type NewEntry,
} from '../domain/evidence/index.ts';
import type { AliasPair, AliasVerdict } from '../domain/weighing/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { decidedPairs } from './aliases.ts';
import type { Casebook } from './casebook.ts';
import type { Decided } from './decide-claims.ts';
import { followEntries } from './follow-journal.ts';

export interface DecideNamesRequest {
  /** Ids of pairs, in the order shown. */
  readonly ids: readonly string[];
  readonly verdict: AliasVerdict;
  readonly note: string | null;
}

/** Most pairs of one act. */
export const mostNamesAtOnce = 1000;

/**
 * Records one act. Throws `names/nothing`, `names/too-many` (invalid), `names/no-pair` (conflict: the list that the
 * person saw is out of date; nothing is recorded) and what the journal throws.
 */
export async function decideNames(casebook: Casebook, request: DecideNamesRequest): Promise<Decided> {
  const ids = [...new Set(request.ids)];
  checkCount(ids.length);
  const pairs = pairsOf(casebook.index, ids);
  const { verdict, note } = request;
  const stamp = { time: casebook.now(), actor: casebook.actor, type: 'aliases-decided' as const };
  const drafts: NewEntry[] = [];
  for (let from = 0; from < pairs.length; from += maxNamePairs) {
    const obj: AliasesDecided = { verdict, pairs: pairs.slice(from, from + maxNamePairs), note };
    drafts.push({ ...stamp, obj });
  }
  const entries = await casebook.journal.append(drafts);
  followEntries(casebook.index, entries);
  return { seqs: entries.map(({ seq }) => seq), decided: pairs.length };
}

function checkCount(count: number): void {
  if (count === 0) {
    throw new Fault({
      code: 'names/nothing',
      kind: 'invalid',
      message: 'No pair of names was named.',
      advice: 'Name at least one pair by its id; `sakkhi names` shows them.',
    });
  }
  if (count > mostNamesAtOnce) {
    throw new Fault({
      code: 'names/too-many',
      kind: 'invalid',
      message: `${count} pairs of names at once are too many; the most is ${mostNamesAtOnce}.`,
      advice: 'Decide in several steps.',
    });
  }
}

function pairsOf(index: CasebookIndex, ids: readonly string[]): NamePair[] {
  const known = new Map(decidedPairs(index).map(({ pair }) => [pair.id, pair] as const));
  return ids.map((id) => {
    const pair = known.get(id);
    if (pair !== undefined) return recorded(index, pair);
    throw new Fault({
      code: 'names/no-pair',
      kind: 'conflict',
      message: `No pair of names has the id ${id.slice(0, 60)}.`,
      advice: 'Nothing was recorded. `sakkhi names` shows the ids; load the list again.',
    });
  });
}

function recorded(index: CasebookIndex, { kind, a, b }: AliasPair): NamePair {
  const passages = [...a.passages, ...b.passages].slice(0, maxSeenPassages);
  return {
    kind,
    a: a.name.slice(0, maxNameCodeUnits),
    b: b.name.slice(0, maxNameCodeUnits),
    seen: passages.map(({ sha256, start, end }) => ({
      sha256,
      passage: passageOf(index.document(sha256)?.text ?? '', { start, end }),
    })),
  };
}
