/**
 * Settlement: decisions of people meet the proposals of the engine that runs today. A decision is bound to a passage
 * and to the reading that the person saw:
 *
 * S1 A decision whose passage holds the same reading is attached: the claim is accepted or rejected.
 * S2 An acceptance stands with the accepted (or corrected) reading, also when a newer engine reads otherwise; the
 *    difference is told (`changed`).
 * S3 A rejection holds for the reading that was rejected; when the engine now reads otherwise, the claim is proposed
 *    again (`changed`).
 * S4 A decision whose passage is not in the text, or holds no proposal of its class, is orphaned: listed, never
 *    applied to something else.
 * S5 The latest decision on a claim counts; taking it back brings the one before it back.
 */
import { overlaps, type TextRange } from '../../base/index.ts';
import type { DecisionTarget, DecisionVerdict, RecordedReading } from '../evidence/index.ts';
import { anchored, type AnchorState } from './anchor.ts';
import type { Claim } from './claim.ts';
import type { EventClaim } from './event.ts';
import { readingOfClaim, readingOfEvent } from './reading-of.ts';

/** A proposal of the engine, as far as decisions are concerned. */
export interface Proposal {
  readonly id: string;
  /** What the passage of a decision is: the bare number, or the words of the act. */
  readonly range: TextRange;
  readonly reading: RecordedReading;
}

/** A decision in force (not taken back) about one passage. */
export interface Decision extends DecisionTarget {
  /** The entry that recorded it, and its place in that entry. */
  readonly seq: number;
  readonly position: number;
  readonly verdict: DecisionVerdict;
}

export type ClaimStatus = 'proposed' | 'accepted' | 'rejected';

/** What became of a decision. */
export interface Settlement {
  readonly seq: number;
  readonly position: number;
  /** The claim it is about today; null when orphaned. */
  readonly claim: string | null;
  readonly state: 'attached' | 'changed' | 'orphaned';
  readonly anchor: AnchorState;
  /** Status that the claim has by this decision; `proposed` when orphaned. */
  readonly status: ClaimStatus;
  /** The reading in force when accepted; null otherwise. */
  readonly reading: RecordedReading | null;
  /** False when a later decision on the same claim counts in its place. */
  readonly counts: boolean;
}

/** The proposal that a claim with a number is. */
export function proposalOfClaim(claim: Claim): Proposal {
  return { id: claim.id, range: claim.quantity.number, reading: readingOfClaim(claim) };
}

/** The proposal that an event or characterisation is. */
export function proposalOfEvent(event: EventClaim): Proposal {
  return { id: event.id, range: event.actSpan, reading: readingOfEvent(event) };
}

/** Settles the decisions about one capture, given in the order of their entries. */
export function settle(facts: {
  readonly text: string;
  readonly proposals: readonly Proposal[];
  readonly decisions: readonly Decision[];
}): Settlement[] {
  const byStart = [...facts.proposals].sort((a, b) => a.range.start - b.range.start);
  const settled = facts.decisions.map((decision) => settleOne(facts.text, byStart, decision));
  const last = new Map<string, number>();
  settled.forEach(({ claim }, index) => {
    if (claim !== null) last.set(claim, index);
  });
  return settled.map((one, index) => ({
    ...one,
    counts: one.claim === null || last.get(one.claim) === index,
  }));
}

type Uncounted = Omit<Settlement, 'counts'>;

function settleOne(text: string, byStart: readonly Proposal[], decision: Decision): Uncounted {
  const { seq, position } = decision;
  const { state: anchor, range } = anchored(text, decision.passage);
  const found = range === null ? null : proposalAt(byStart, range, decision.reading);
  if (found === null) {
    return { seq, position, claim: null, state: 'orphaned', anchor, status: 'proposed', reading: null };
  }
  const isSame = sameReading(found.reading, decision.reading);
  const state = isSame ? 'attached' : 'changed';
  if (decision.verdict === 'rejected') {
    const status = isSame ? 'rejected' : 'proposed';
    return { seq, position, claim: found.id, state, anchor, status, reading: null };
  }
  const reading = decision.corrected ?? decision.reading;
  return { seq, position, claim: found.id, state, anchor, status: 'accepted', reading };
}

/** The proposal of the same class at a range: the one at exactly this place, else the one that shares most with it. */
function proposalAt(
  byStart: readonly Proposal[],
  range: TextRange,
  reading: RecordedReading,
): Proposal | null {
  let best: Proposal | null = null;
  for (let at = firstFrom(byStart, range.start - longestAnchor); at < byStart.length; at += 1) {
    const proposal = byStart[at];
    if (proposal === undefined || proposal.range.start >= range.end) break;
    if (!overlaps(proposal.range, range) || !sameClass(proposal.reading, reading)) continue;
    if (best === null || rank(proposal, range, reading) > rank(best, range, reading)) best = proposal;
  }
  return best;
}

/** No number and no act is named in more code units than this. */
const longestAnchor = 400;

function firstFrom(byStart: readonly Proposal[], start: number): number {
  let low = 0;
  let high = byStart.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byStart[middle]?.range.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Code units shared, with the same reading before all else. */
function rank({ range, reading }: Proposal, wanted: TextRange, decided: RecordedReading): number {
  const shared = Math.min(range.end, wanted.end) - Math.max(range.start, wanted.start);
  const beyond = range.end - range.start - shared;
  return (sameReading(reading, decided) ? 1e6 : 0) + 2 * shared - beyond;
}

/** Numbers are judged apart from acts; another act at the same words is another claim. */
function sameClass(a: RecordedReading, b: RecordedReading): boolean {
  return a.act === b.act;
}

const judged = [
  'kind',
  'negated',
  'low',
  'high',
  'bound',
  'unit',
  'agent',
  'patient',
  'speaker',
  'modality',
] as const;

/** Place, time and the wording of the subject may be read better without changing what was decided. */
function sameReading(a: RecordedReading, b: RecordedReading): boolean {
  return judged.every((field) => a[field] === b[field]);
}
