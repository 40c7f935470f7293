/** A person publishes a finding, withdraws it, or takes it up again as a draft. What may be said is checked where all changes are. */
import { Fault } from '../base/index.ts';
import type { Registered } from '../contract/index.ts';
import type { FindingStatus, RegisterRecord } from '../domain/register/index.ts';
import type { RegisterChange } from '../domain/evidence/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { Casebook } from './casebook.ts';
import { statusOf } from './finding-book.ts';
import { findingStanding } from './findings.ts';
import { statusChanges, stoodOnChanges } from './finding-marks.ts';
import { recordChanges } from './register-change.ts';
import { checkChanges } from './register-check.ts';

export interface StatusRequest {
  readonly id: string;
  readonly status: FindingStatus;
  /** Why; asked for when it is withdrawn, since its readers will want to know. */
  readonly reason: string | null;
}

/**
 * Gives a finding another status. Throws `finding/none` (absent), `finding/status` (conflict: it has it already), `finding/no-reason`
 * (invalid) and what `recordChanges` throws; then nothing was recorded.
 */
export async function changeFindingStatus(casebook: Casebook, request: StatusRequest): Promise<Registered> {
  const changes = changesOfStatus(casebook.index, request);
  return recordChanges(casebook, { changes, note: request.reason, rule: null, known: 'refuse' });
}

/** What stands in the way of the new status, as sentences; empty when it may be recorded. Records nothing. */
export function statusProblems(
  casebook: Pick<Casebook, 'index' | 'actor'>,
  request: StatusRequest,
): string[] {
  const { index, actor } = casebook;
  const changes = changesOfStatus(index, request);
  const { problems } = checkChanges(index, changes, { actor, known: 'refuse' });
  const inTheWay = request.status === 'published' ? findingStanding(index, request.id)?.problems : undefined;
  return inTheWay === undefined || inTheWay.length === 0
    ? problems.map(({ reason }) => reason)
    : inTheWay.map(({ reason, advice }) => `${reason} ${advice}`);
}

function changesOfStatus(
  index: CasebookIndex,
  { id, status, reason }: StatusRequest,
): readonly RegisterChange[] {
  const record = findingRecord(index, id);
  if (statusOf(record) === status) throw sameStatus(id, status);
  if (status === 'withdrawn' && (reason ?? '').trim() === '') throw noReason(id);
  return [
    ...statusChanges(record, status, reason ?? reasons[status]),
    ...(status === 'published' ? stoodOnChanges(index, record) : []),
  ];
}

const reasons: Readonly<Record<FindingStatus, string>> = {
  draft: 'Taken up again.',
  published: 'Published after its review.',
  withdrawn: 'Withdrawn.',
};

/** The record of a finding. Throws `finding/none` (absent). */
export function findingRecord(index: CasebookIndex, id: string): RegisterRecord {
  const record = index.register.record(id);
  if (record?.kind === 'finding') return record;
  throw new Fault({
    code: 'finding/none',
    kind: 'absent',
    message: `There is no finding ${id.slice(0, 60)} in this casebook.`,
    advice: '`sakkhi finding list` shows their ids.',
  });
}

function sameStatus(id: string, status: FindingStatus): Fault {
  return new Fault({
    code: 'finding/status',
    kind: 'conflict',
    message: `${id} is ${status === 'draft' ? 'a draft' : status} already.`,
    advice: 'Nothing was recorded. `sakkhi finding show` tells where it stands.',
  });
}

function noReason(id: string): Fault {
  return new Fault({
    code: 'finding/no-reason',
    kind: 'invalid',
    message: `To withdraw ${id}, say why.`,
    advice: 'Nothing was recorded. Give --reason: whoever relied on the finding will ask.',
  });
}
