/**
 * A person accepts, corrects or rejects proposals, and takes decisions back. Each act is recorded first and shown
 * then: what is not in the log was not decided.
 */
import { Fault } from '../base/index.ts';
import {
  passageOf,
  proposalOfClaim,
  proposalOfEvent,
  type Claim,
  type EventClaim,
  type Proposal,
} from '../domain/claims/index.ts';
import {
  maxTargets,
  type DecisionTarget,
  type DecisionVerdict,
  type LogEntry,
  type NewEntry,
  type RecordedReading,
} from '../domain/evidence/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { Casebook } from './casebook.ts';
import { followEntries } from './follow-journal.ts';

export interface DecideRequest {
  /** Claim or event ids, in the order shown. */
  readonly ids: readonly string[];
  readonly verdict: DecisionVerdict;
  /** The rule by which they were chosen, in plain words; null when each was looked at. */
  readonly rule: string | null;
  readonly note: string | null;
  /** Fields that the person put right; only with one id and the verdict "accepted". */
  readonly correction: Partial<RecordedReading> | null;
}

export interface Decided {
  /** The entries that hold the act; pass them to `undoDecisions`. */
  readonly seqs: readonly number[];
  readonly decided: number;
}

/** Most claims of one act: an act is one batch of the log. */
export const mostAtOnce = 10_000;

/**
 * Records one act. Throws `decide/nothing`, `decide/too-many`, `decide/bad-correction` (invalid), `decide/no-claim`
 * (conflict: the list that the person saw is out of date; nothing is recorded) and what the journal throws.
 */
export async function decideClaims(casebook: Casebook, request: DecideRequest): Promise<Decided> {
  check(request);
  const targets = targetsOf(casebook.index, request);
  const { verdict, rule, note } = request;
  const stamp = { time: casebook.now(), actor: casebook.actor, type: 'claims-decided' as const };
  const drafts: NewEntry[] = [];
  for (let from = 0; from < targets.length; from += maxTargets) {
    drafts.push({
      ...stamp,
      obj: { verdict, rule, note, targets: targets.slice(from, from + maxTargets) },
    });
  }
  const entries = await casebook.journal.append(drafts.flatMap(halvedUntilItFits));
  followEntries(casebook.index, entries);
  return { seqs: entries.map(({ seq }) => seq), decided: targets.length };
}

/**
 * Takes the decisions of these entries back. Throws `decide/nothing` and `decide/no-decision` (invalid), and
 * `decide/undone-already` (conflict).
 */
export async function undoDecisions(casebook: Casebook, seqs: readonly number[]): Promise<LogEntry> {
  if (seqs.length === 0) throw nothing();
  for (const seq of seqs) {
    const { index } = casebook;
    const rows = [
      ...index.decisions({ seq }),
      ...index.names.decisions({ seq }),
      ...index.register.changes({ seq }),
    ];
    if (rows.length === 0) throw noDecision(seq);
    if (rows.some(({ undoneBy }) => undoneBy !== null)) throw undoneAlready(seq);
  }
  const [entry] = await casebook.journal.append([
    {
      time: casebook.now(),
      actor: casebook.actor,
      type: 'decisions-undone',
      obj: { seqs: [...new Set(seqs)] },
    },
  ]);
  if (entry === undefined)
    throw new Fault({ code: 'decide/bug', kind: 'bug', message: 'No entry came back.' });
  followEntries(casebook.index, [entry]);
  return entry;
}

function check({ ids, verdict, correction }: DecideRequest): void {
  if (ids.length === 0) throw nothing();
  if (ids.length > mostAtOnce) {
    throw new Fault({
      code: 'decide/too-many',
      kind: 'invalid',
      message: `${ids.length} claims at once are too many; the most is ${mostAtOnce}.`,
      advice: 'Narrow the rule, and decide in several steps.',
    });
  }
  if (correction !== null && (ids.length > 1 || verdict !== 'accepted')) {
    throw new Fault({
      code: 'decide/bad-correction',
      kind: 'invalid',
      message: 'A correction belongs to one claim that is accepted.',
      advice: 'Correct and accept the claims one by one.',
    });
  }
}

function targetsOf(index: CasebookIndex, { ids, correction }: DecideRequest): DecisionTarget[] {
  const found = [...new Set(ids)].map((id) => proposalById(index, id));
  const texts = new Map<string, string>();
  for (const { sha256 } of found) {
    if (!texts.has(sha256)) texts.set(sha256, index.document(sha256)?.text ?? '');
  }
  return found.map(({ sha256, proposal: { range, reading } }) => ({
    sha256,
    passage: passageOf(texts.get(sha256) ?? '', range),
    reading,
    corrected: correction === null ? null : { ...reading, ...correction },
  }));
}

function proposalById(index: CasebookIndex, id: string): { sha256: string; proposal: Proposal } {
  const claim: Claim | null = index.claim(id);
  if (claim !== null) return { sha256: claim.sha256, proposal: proposalOfClaim(claim) };
  const event: EventClaim | null = index.event(id);
  if (event !== null) return { sha256: event.sha256, proposal: proposalOfEvent(event) };
  throw new Fault({
    code: 'decide/no-claim',
    kind: 'conflict',
    message: `No claim has the id ${id.slice(0, 60)}.`,
    advice:
      'Nothing was recorded. `sakkhi claims` shows the ids; when the sources were read anew since a list was made, load it again.',
  });
}

/** Entries have a size limit: a draft whose passages are long is parted. */
function halvedUntilItFits(draft: NewEntry): NewEntry[] {
  if (draft.type !== 'claims-decided' || draft.obj.targets.length < 2) return [draft];
  if (sizeBytes(draft) <= safeEntryBytes) return [draft];
  const { targets } = draft.obj;
  const middle = targets.length >> 1;
  return [targets.slice(0, middle), targets.slice(middle)].flatMap((part) =>
    halvedUntilItFits({ ...draft, obj: { ...draft.obj, targets: part } }),
  );
}

/** Bytes that an entry may hold, less what its frame takes. */
const safeEntryBytes = 64_000;

function sizeBytes(draft: NewEntry): number {
  return new TextEncoder().encode(JSON.stringify(draft)).length;
}

function nothing(): Fault {
  return new Fault({
    code: 'decide/nothing',
    kind: 'invalid',
    message: 'No claim was named.',
    advice: 'Name at least one claim by its id.',
  });
}

function noDecision(seq: number): Fault {
  return new Fault({
    code: 'decide/no-decision',
    kind: 'invalid',
    message: `Entry ${seq} of the log is not a decision.`,
    advice: 'The list of decisions names their entries.',
  });
}

function undoneAlready(seq: number): Fault {
  return new Fault({
    code: 'decide/undone-already',
    kind: 'conflict',
    message: `The decision of entry ${seq} was taken back already.`,
    advice: 'Load the list again.',
  });
}
