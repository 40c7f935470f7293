/**
 * Decisions of people in the index: recorded entries become decision rows, and are settled against what the engine
 * proposes for the same capture today. Derived like every row: a rebuild gives the same.
 */
import {
  claimWithReading,
  eventWithReading,
  proposalOfClaim,
  proposalOfEvent,
  settle,
  type Claim,
  type ClaimStatus,
  type EventClaim,
} from '../domain/claims/index.ts';
import type { LogEntry } from '../domain/evidence/index.ts';
import type { CasebookIndex, ClaimFilter, DecisionRow, SettledRow } from '../ports/casebook-index.ts';

type DecisionEntry = Extract<LogEntry, { type: 'claims-decided' | 'decisions-undone' }>;

/** Puts a decision entry into the index; returns the captures whose decisions must be settled anew. */
export function applyDecision(index: CasebookIndex, entry: DecisionEntry): string[] {
  if (entry.type === 'decisions-undone') {
    const touched = entry.obj.seqs.flatMap((seq) => index.decisions({ seq })).map(({ sha256 }) => sha256);
    index.undoDecisions(entry.obj.seqs, entry.seq);
    return touched;
  }
  const { verdict, rule, note, targets } = entry.obj;
  const rows = targets.map((target, position): DecisionRow => ({
    ...target,
    seq: entry.seq,
    position,
    verdict,
    rule,
    note,
    time: entry.time,
    actor: entry.actor,
    undoneBy: null,
  }));
  index.putDecisions(rows);
  return rows.map(({ sha256 }) => sha256);
}

/** Settles the decisions about one capture; a capture that is not read yet is settled when it is. */
export function settleCapture(index: CasebookIndex, sha256: string): void {
  const document = index.document(sha256);
  if (document === null) return;
  const decisions = index.decisions({ sha256 }).filter(({ undoneBy }) => undoneBy === null);
  const proposals = [
    ...index.claims({ sha256 }).map(proposalOfClaim),
    ...index.events({ sha256 }).map(proposalOfEvent),
  ];
  index.replaceSettlements(sha256, settle({ text: document.text, proposals, decisions }));
}

/** A claim or event as people left it: with the reading in force, and its status. */
export interface Settled<T> {
  readonly claim: T;
  readonly status: ClaimStatus;
  /** The decision that counts; null when nobody decided. */
  readonly by: SettledRow | null;
}

/** Claims with numbers, settled, in the order of the index. Filters look at what people left, not at what was proposed. */
export function settledClaims(index: CasebookIndex, filter: ClaimFilter): Settled<Claim>[] {
  return settled(index, filter, {
    list: (narrowed) => index.claims(narrowed),
    withReading: claimWithReading,
  });
}

/** Events and characterisations, settled. */
export function settledEvents(index: CasebookIndex, filter: ClaimFilter): Settled<EventClaim>[] {
  return settled(index, filter, {
    list: (narrowed) => index.events(narrowed),
    withReading: eventWithReading,
  });
}

interface Listing<T> {
  readonly list: (filter: ClaimFilter) => T[];
  readonly withReading: (claim: T, reading: NonNullable<SettledRow['reading']>) => T;
}

function settled<T extends Claim | EventClaim>(
  index: CasebookIndex,
  filter: ClaimFilter,
  { list, withReading }: Listing<T>,
): Settled<T>[] {
  const { sha256 } = filter;
  const rows = index.settlements(sha256 === undefined ? {} : { sha256 });
  const byClaim = new Map(rows.filter(({ counts }) => counts).map((row) => [row.claim, row]));
  // Corrected speakers and kinds are not in the index's columns: with decisions about, these two are filtered here.
  const { kind, speaker, ...rest } = filter;
  const claims = list(byClaim.size === 0 ? filter : rest);
  return claims
    .map((claim): Settled<T> => {
      const by = byClaim.get(claim.id) ?? null;
      const reading = by?.reading ?? null;
      return {
        claim: reading === null ? claim : withReading(claim, reading),
        status: by?.status ?? 'proposed',
        by,
      };
    })
    .filter(
      (one) =>
        (kind === undefined || one.claim.kind === kind) &&
        (speaker === undefined || one.claim.speaker === speaker),
    );
}

/** One claim or event as people left it; null when the index does not know it. */
export function settledById(index: CasebookIndex, id: string): Settled<Claim> | Settled<EventClaim> | null {
  const by = index.settlementOf(id);
  const status = by?.status ?? 'proposed';
  const reading = by?.reading ?? null;
  const claim = index.claim(id);
  if (claim !== null) {
    return { claim: reading === null ? claim : claimWithReading(claim, reading), status, by };
  }
  const event = index.event(id);
  if (event === null) return null;
  return { claim: reading === null ? event : eventWithReading(event, reading), status, by };
}
