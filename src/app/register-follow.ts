/**
 * The register in the index: recorded changes become rows, and every record that they touch is folded anew. What was taken
 * back is folded as if it had never been.
 */
import type { LogEntry, RegisterChange } from '../domain/evidence/index.ts';
import { recordOf, type RegisterChangeRow } from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { entriesOfRecord, searchOwner } from '../ports/search-record.ts';
import { deriveAgain } from './derive-claims.ts';
import { recordRow } from './register-row.ts';

/** Puts the changes of an entry, or the taking back of some, into the index. Returns the records to fold anew. */
export function applyRegister(index: CasebookIndex, entry: LogEntry): readonly string[] {
  if (entry.type === 'decisions-undone') return index.register.undoChanges(entry.obj.seqs, entry.seq);
  if (entry.type !== 'register-changed') return [];
  const { seq, time, actor, obj } = entry;
  for (const sha256 of filesOf(obj.changes)) markRegister(index, sha256);
  const { rule, note } = obj;
  index.register.putChanges(
    obj.changes.map((change, position): RegisterChangeRow => ({
      ...{ seq, position, time, actor, rule, note, change },
      undoneBy: null,
    })),
  );
  return obj.changes.map(({ record }) => record);
}

/** The files whose rows these changes stand on. */
function filesOf(changes: readonly RegisterChange[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) =>
      change.do === 'state' && change.basis.by === 'file' ? [change.basis.sha256] : [],
    ),
  );
}

/** From now on the cells of this file give no claims; those that it gave are gone. */
function markRegister(index: CasebookIndex, sha256: string): void {
  const capture = index.capture(sha256);
  if (capture === null || capture.isRegister === true) return;
  index.putCapture({ ...capture, isRegister: true });
  deriveAgain(index, sha256);
}

/** Makes these records of their changes. */
export function foldRecords(index: CasebookIndex, ids: Iterable<string>): void {
  for (const id of ids) {
    const record = recordOf(id, index.register.changes({ record: id }));
    const row = record === null ? null : recordRow(record);
    if (row === null) index.register.removeRecord(id);
    else index.register.putRecord(row);
    index.search.replace(
      searchOwner.record(id),
      row === null ? [] : entriesOfRecord(row.record, row.fromDay),
    );
  }
}
