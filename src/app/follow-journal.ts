/**
 * The index follows the journal: entries that it has not seen yet become capture rows. When the index is empty,
 * damaged or was made by another engine, it is cleared and built again from log and vault to the same content.
 */
import { Fault } from '../base/index.ts';
import { claimsEngine } from '../domain/claims/index.ts';
import type { LogEntry, PassagesProposed } from '../domain/evidence/index.ts';
import { readingEngine } from '../domain/reading/index.ts';
import type { Casebook, OnProgress } from './casebook.ts';
import type { CasebookIndex, IndexState } from '../ports/casebook-index.ts';
import { applyCustody } from './custody-facts.ts';
import { deriveAgain } from './derive-claims.ts';
import { readCaptures } from './read-captures.ts';
import { applyRegister, foldRecords } from './register-follow.ts';
import { applyReport } from './report-follow.ts';
import { applyAliases } from './settle-aliases.ts';
import { applyDecision, settleCapture } from './settle-claims.ts';

/** Stamp of the engines that made the derived rows; another stamp means: derive anew. */
export const indexEngine: string = `${readingEngine}+${claimsEngine}`;

/** What the journal's first entry says of the casebook. */
export interface CasebookHeading {
  readonly title: string;
  readonly notice: string | null;
}

/** Brings the index up to the journal's head and reads what is unread. Returns the heading of the casebook. */
export async function followJournal(casebook: Casebook, onProgress: OnProgress): Promise<CasebookHeading> {
  const { index } = casebook;
  const state = index.state();
  const head = await casebook.journal.head();
  // An index that knows more than the log belongs to another state of the folder (a log restored from a copy).
  const usable = state?.engine === indexEngine && state.seq <= (head?.seq ?? -1);
  if (!usable) clearKeepingReader(index, state);
  const seen = usable ? state.seq : -1;
  let heading: CasebookHeading | null = null;
  const pending: LogEntry[] = [];
  for await (const entry of casebook.journal.entries()) {
    if (entry.type === 'casebook-created') heading = { title: entry.obj.title, notice: entry.obj.notice };
    if (entry.seq > seen) pending.push(entry);
  }
  if (heading === null) throw noCasebook();
  followEntries(index, pending);
  await readCaptures(casebook, index.captures({ status: 'unread' }), onProgress);
  return heading;
}

/** Empties the index. By which engine the sources were read before is kept for the record. */
function clearKeepingReader(index: CasebookIndex, state: IndexState | null): void {
  const reader = index.stage('reading') ?? state?.engine;
  index.transaction(() => {
    index.clear();
    if (reader !== undefined && reader !== indexEngine) index.setStage('reading', reader);
  });
}

/** Puts recorded entries into the index, in one transaction: captures to be read, decisions settled, records folded. */
export function followEntries(index: CasebookIndex, entries: readonly LogEntry[]): void {
  index.transaction(() => {
    const touched = new Set<string>();
    const records = new Set<string>();
    let state = index.state() ?? nothingSeen;
    for (const entry of entries) {
      for (const sha256 of applyEntry(index, entry)) touched.add(sha256);
      const register = applyRegister(index, entry);
      for (const id of register.records) records.add(id);
      for (const sha256 of register.tables) touched.add(sha256);
      applyCustody(index, entry);
      applyReport(index, entry);
      if (entry.type === 'sources-reread') index.setStage('reading', entry.obj.engine);
      state = stateAfter(state, entry);
      if (register.tables.length > 0) state = { ...state, readingsSeq: entry.seq };
    }
    for (const sha256 of touched) settleCapture(index, sha256);
    foldRecords(index, records);
    index.setState({ ...state, engine: indexEngine });
  });
}

const nothingSeen: IndexState = { seq: -1, readingsSeq: -1, decisionsSeq: -1, engine: indexEngine };

function stateAfter(state: IndexState, { seq, type }: LogEntry): IndexState {
  const decides = type === 'claims-decided' || type === 'aliases-decided' || type === 'decisions-undone';
  return {
    ...state,
    seq,
    ...(type === 'capture-admitted' || type === 'passages-proposed' ? { readingsSeq: seq } : {}),
    ...(decides ? { decisionsSeq: seq } : {}),
  };
}

/** Applies one entry; entries about known captures change nothing. Returns captures whose decisions changed. */
function applyEntry(index: CasebookIndex, entry: LogEntry): readonly string[] {
  if (entry.type === 'aliases-decided' || entry.type === 'decisions-undone') applyAliases(index, entry);
  if (entry.type === 'claims-decided' || entry.type === 'decisions-undone')
    return applyDecision(index, entry);
  if (entry.type === 'passages-proposed') return applyProposed(index, entry.obj, entry.seq);
  if (entry.type !== 'capture-admitted' || index.capture(entry.obj.sha256) !== null) return [];
  index.putCapture({
    sha256: entry.obj.sha256,
    name: entry.obj.name,
    mediaType: 'application/octet-stream',
    sizeBytes: entry.obj.sizeBytes,
    admittedAt: entry.time,
    seq: entry.seq,
    status: 'unread',
    reason: null,
  });
  return [];
}

/** Recorded passages of a model become claims of the capture; its decisions meet them. */
function applyProposed(index: CasebookIndex, proposed: PassagesProposed, seq: number): readonly string[] {
  const { sha256, model, passages } = proposed;
  index.putProposed(
    sha256,
    passages.map((one, position) => ({ ...one, model, seq, position })),
  );
  deriveAgain(index, sha256);
  return [sha256];
}

function noCasebook(): Fault {
  return new Fault({
    code: 'casebook/no-first-entry',
    kind: 'integrity',
    message: 'The log of this casebook does not begin with the entry that created it.',
    advice: 'Run `sakkhi verify` to see what is missing, and restore the folder from a copy.',
  });
}
