/**
 * The register in the index: recorded changes become rows, and every record that they touch is folded anew. What was taken
 * back is folded as if it had never been.
 */
import type { LogEntry, RegisterChange } from '../domain/evidence/index.ts';
import { recordOf, type RegisterChangeRow } from '../domain/register/index.ts';
import type { CaptureRow, CasebookIndex } from '../ports/casebook-index.ts';
import { fileOf } from '../ports/register-record.ts';
import { entriesOfRecord, searchOwner } from '../ports/search-record.ts';
import { deriveAgain } from './derive-claims.ts';
import { recordRow } from './register-row.ts';

/** What an entry touched. */
export interface RegisterTouched {
  /** Records to fold anew. */
  readonly records: readonly string[];
  /** Tables that came into the register or left it: their claims came or went. */
  readonly tables: readonly string[];
}

const untouched: RegisterTouched = { records: [], tables: [] };

/** Puts the changes of an entry, or the taking back of some, into the index. */
export function applyRegister(index: CasebookIndex, entry: LogEntry): RegisterTouched {
  if (entry.type === 'decisions-undone') return undone(index, entry.obj.seqs, entry.seq);
  if (entry.type !== 'register-changed') return untouched;
  const { seq, time, actor, obj } = entry;
  const tables = filesOf(obj.changes).filter((sha256) => markTable(index, sha256, true));
  const { rule, note } = obj;
  index.register.putChanges(
    obj.changes.map((change, position): RegisterChangeRow => ({
      ...{ seq, position, time, actor, rule, note, change },
      undoneBy: null,
    })),
  );
  return { records: obj.changes.map(({ record }) => record), tables };
}

function undone(index: CasebookIndex, seqs: readonly number[], by: number): RegisterTouched {
  const records = index.register.undoChanges(seqs, by);
  if (records.length === 0) return untouched;
  const files = new Set(
    seqs.flatMap((seq) => filesOf(index.register.changes({ seq }).map(({ change }) => change))),
  );
  const left = [...files].filter((sha256) => !index.register.standsOn(sha256));
  return { records, tables: left.filter((sha256) => markTable(index, sha256, false)) };
}

/** The files whose rows these changes stand on. */
function filesOf(changes: readonly RegisterChange[]): readonly string[] {
  return [...new Set(changes.flatMap((change) => fileOf(change) ?? []))];
}

/**
 * From now on the cells of this file give no claims and its text is no origin: what it says stands in the register. Or they do again,
 * when nothing in force stands on its rows any more. Returns whether that changed anything.
 */
function markTable(index: CasebookIndex, sha256: string, isRegister: boolean): boolean {
  const capture = index.capture(sha256);
  if (capture === null || (capture.isRegister === true) === isRegister) return false;
  const { name, mediaType, sizeBytes, admittedAt, seq, status, reason } = capture;
  const plain: CaptureRow = { sha256, name, mediaType, sizeBytes, admittedAt, seq, status, reason };
  index.putCapture(isRegister ? { ...plain, isRegister } : plain);
  deriveAgain(index, sha256);
  // Lineage knows the text already, or left it out: it is traced afresh, so that it is what a rebuild makes.
  if (status === 'read' && index.stage('lineage') !== null) index.setStage('lineage', 'to be traced afresh');
  return true;
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
