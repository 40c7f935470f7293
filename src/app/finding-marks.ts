/** What is recorded of a finding's ground when it is passed in review and when it is published: on how many origins it stood. */
import type { RegisterChange } from '../domain/evidence/index.ts';
import { schemaOfId, valuesOf, type FindingStatus, type RegisterRecord } from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { findingBook } from './finding-book.ts';

/** The changes, and behind each passing of a finding in review the number of origins that it stood on. */
export function withReviewMarks(
  index: CasebookIndex,
  changes: readonly RegisterChange[],
): readonly RegisterChange[] {
  if (!changes.some(isPassing)) return changes;
  return changes.flatMap((change) => {
    const record = isPassing(change) ? index.register.record(change.record) : null;
    return record?.kind === 'finding' ? [change, ...stoodOnChanges(index, record)] : [change];
  });
}

/** True for a change of a finding. */
export function isOfFinding({ record }: RegisterChange): boolean {
  return schemaOfId(record)?.kind === 'finding';
}

function isPassing(change: RegisterChange): boolean {
  return change.do === 'review' && change.state === 'passed';
}

/** Changes after which the finding says on how many origins it stands now; none when it says so already. */
export function stoodOnChanges(index: CasebookIndex, record: RegisterRecord): readonly RegisterChange[] {
  const origins = findingBook(index).standing(record.id)?.independentOrigins;
  if (origins === undefined) return [];
  return replaced(record, {
    field: 'stoodOn',
    value: String(origins),
    reason: 'Counted by the program.',
  });
}

/** Changes after which the finding has this status. */
export function statusChanges(
  record: RegisterRecord,
  status: FindingStatus,
  reason: string,
): readonly RegisterChange[] {
  return replaced(record, { field: 'status', value: status, reason });
}

function replaced(
  record: RegisterRecord,
  { field, value, reason }: { readonly field: string; readonly value: string; readonly reason: string },
): readonly RegisterChange[] {
  const held = valuesOf(record, field);
  if (held.length === 1 && held[0]?.value === value) return [];
  return [
    ...held.map((one): RegisterChange => ({
      ...{ do: 'withdraw', record: record.id, field },
      ...{ value: one.value, asOf: one.asOf },
    })),
    {
      ...{ do: 'state', record: record.id, kind: record.kind, basis: { by: 'person', reason } },
      values: [{ field, value, asOf: null }],
    },
  ];
}
