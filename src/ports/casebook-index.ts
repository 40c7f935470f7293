/**
 * The casebook index: everything derived, kept so that it can be asked quickly. It is never the truth: delete it
 * and the app rebuilds the same content from log and vault. All calls are synchronous; none touches the log.
 *
 * Any call may throw `index/damaged` (integrity: delete the index, it is rebuilt), `index/busy` and
 * `index/disk-full` (unavailable), `index/denied` (denied), `index/failed` (unavailable).
 */
import type { Claim, Decision, EventClaim, Quotation, Settlement } from '../domain/claims/index.ts';
import type { ProposedPassage } from '../domain/evidence/index.ts';
import type { Document } from '../domain/reading/index.ts';
import type { Account, Figure } from '../domain/weighing/index.ts';
import { eventKinds, type CustodyRecord } from './custody-record.ts';
import type { FactRecord } from './fact-record.ts';
import type { LineageRecord } from './lineage-record.ts';
import type { NamesRecord } from './names-record.ts';
import type { RegisterStore } from './register-record.ts';
import type { ReportRecord } from './report-record.ts';
import type { SearchRecord } from './search-record.ts';

export interface CaptureRow {
  /** SHA-256, 64 hex digits: the key. */
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Time of the admitting entry, RFC 3339 UTC. */
  readonly admittedAt: string;
  /** Sequence number of the admitting entry; the order of every list. */
  readonly seq: number;
  readonly status: 'read' | 'unreadable' | 'unread';
  /** Why it could not be read, or not in full; null otherwise. */
  readonly reason: string | null;
  /** Its rows were taken into the register: what its cells say is not proposed as claims beside that. */
  readonly isRegister?: true;
}

export interface IndexState {
  /** Last log entry applied. */
  readonly seq: number;
  /** Last log entry applied that changed what is read (captures), and what people decided; -1 for none. */
  readonly readingsSeq: number;
  readonly decisionsSeq: number;
  /** Stamp of the engines that made the derived rows. */
  readonly engine: string;
}

/** A recorded decision about one passage, with who made it and whether it was taken back. */
export interface DecisionRow extends Decision {
  readonly time: string;
  readonly actor: string;
  readonly rule: string | null;
  readonly note: string | null;
  /** The entry that took it back; null while it is in force. */
  readonly undoneBy: number | null;
}

/** A recorded passage that a language model pointed at. */
export interface ProposedRow extends ProposedPassage {
  readonly model: string;
  /** The entry that recorded it, and its place in that entry. */
  readonly seq: number;
  readonly position: number;
}

/** What became of a decision in force about a capture. */
export interface SettledRow extends Settlement {
  readonly sha256: string;
}

export interface Reading {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly events: readonly EventClaim[];
  readonly quotations: readonly Quotation[];
}

export interface ClaimFilter {
  readonly sha256?: string;
  /** Part of the passage or the subject: NFC, case ignored (`foldForSearch`); the empty text matches all. */
  readonly text?: string;
  readonly kind?: string;
  /** Attribution root, exactly; null asks for the publication's own voice. */
  readonly speaker?: string | null;
}

export interface IndexCounts {
  readonly captures: number;
  readonly read: number;
  readonly unreadable: number;
  readonly unread: number;
  readonly stories: number;
  readonly claims: number;
  readonly events: number;
  readonly quotations: number;
  /** Decisions in force. */
  readonly decisions: number;
  readonly figures: number;
  readonly accounts: number;
}

/** `reading` is the engine that read the sources when the record last told of it; where it never did, the one before this. */
export type DerivedStage = 'reading' | 'lineage' | 'names' | 'figures';

export interface CasebookIndex {
  /** Null when the index is empty, or was made by another schema version (then only the stage `reading` is kept): rebuild from the log. */
  state(): IndexState | null;
  setState(state: IndexState): void;

  /** Empties everything, state and stages included. */
  clear(): void;

  /** All or nothing: when `work` throws, nothing of it stays. Transactions inside one another are one. */
  transaction<T>(work: () => T): T;

  /** Adds or replaces the row of a capture; its reading stays. */
  putCapture(row: CaptureRow): void;

  /**
   * Replaces document, claims, events and quotations of the capture and sets its status to `read`; a document that is new
   * or other than before becomes untraced. Stages are the app's to reset. Throws `index/unknown-capture` (bug) when `putCapture` never named the capture.
   */
  putReading(reading: Reading): void;

  /** By `seq`; with `status`, only captures in that state. */
  captures(filter?: { readonly status?: CaptureRow['status'] }): CaptureRow[];
  capture(sha256: string): CaptureRow | null;

  document(sha256: string): Document | null;
  /** By `seq` of the capture, one in memory at a time; the index may be written between two steps. */
  documents(): Iterable<Document>;

  /** By `seq` of the capture, then start, end and id. Every filter given must hold. */
  claims(filter?: ClaimFilter): Claim[];
  claim(id: string): Claim | null;

  /** Claims without a number, in the same order and by the same filters. */
  events(filter?: ClaimFilter): EventClaim[];
  event(id: string): EventClaim | null;

  /** Adds decisions; one that is there already (same `seq` and `position`) is replaced. */
  putDecisions(rows: readonly DecisionRow[]): void;
  /** Marks all decisions of these entries as taken back by entry `by`. */
  undoDecisions(seqs: readonly number[], by: number): void;
  /** By `seq`, then `position`; those that were taken back included. */
  decisions(filter?: { readonly sha256?: string; readonly seq?: number }): DecisionRow[];

  /** Adds passages that a model pointed at; those of the same entry are replaced. */
  putProposed(sha256: string, rows: readonly ProposedRow[]): void;
  /** By `seq`, then `position`. */
  proposed(sha256: string): ProposedRow[];

  /** Replaces what became of the decisions about one capture. */
  replaceSettlements(sha256: string, settlements: readonly Settlement[]): void;
  /** By `seq` of the decision, then `position`. */
  settlements(filter?: { readonly sha256?: string }): SettledRow[];
  /** The settlement that counts for a claim or event; null when nobody decided on it. */
  settlementOf(claimId: string): SettledRow | null;

  /** By `seq` of the capture, then in the order they were put. */
  quotations(filter?: { readonly sha256?: string }): Quotation[];

  /** What lineage keeps. */
  readonly lineage: LineageRecord;
  /** Captures whose document is new or was read otherwise since lineage saw it, by `seq`; at most `most`. */
  untraced(most: number): string[];
  /** How many of them there are. */
  untracedCount(): number;
  /** Lineage has seen the document of this capture as it stands now. */
  markTraced(sha256: string): void;
  /** Lineage has seen nothing. */
  markAllUntraced(): void;

  /** Decisions about names, and the pairs of names. */
  readonly names: NamesRecord;

  /** Recorded changes of the register, and the records that they make. */
  readonly register: RegisterStore;

  /** Which words were recorded under the name of each report. */
  readonly reports: ReportRecord;

  /** All texts in words: sources and readings put their own; records are put by whoever makes them. */
  readonly search: SearchRecord;

  /** What happened to the sources, as the log tells it. */
  readonly custody: CustodyRecord;

  /** What expressions of a report are answered from. */
  readonly facts: FactRecord;

  replaceFigures(figures: readonly Figure[]): void;
  /** In the order given. */
  figures(): Figure[];
  figure(id: string): Figure | null;

  /** Accounts are made in the stage of figures. */
  replaceAccounts(accounts: readonly Account[]): void;
  /** In the order given. */
  accounts(): Account[];
  account(id: string): Account | null;

  /** A mark set by the app: what the rows of a derived stage were made from. Null when never set. */
  stage(name: DerivedStage): string | null;
  setStage(name: DerivedStage, stamp: string): void;

  counts(): IndexCounts;

  /** The whole content as text, equal for equal content whatever the adapter; for tests, all in memory. */
  dump(): string;

  close(): void;
}

/** The form in which texts are searched: NFC and lower case, independent of locale; a NUL, where C ends texts, is U+FFFD. */
export function foldForSearch(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('\0', '\ufffd');
}

/** What of a claim is searched by `ClaimFilter.text`. */
export function searchedText(claim: Pick<Claim, 'quote' | 'subject'>): string {
  return foldForSearch(`${claim.quote}\n${claim.subject}`);
}

/** `CasebookIndex.dump` for any adapter: one line per row, keys sorted, read through the public calls only. */
export function dumpIndex(index: Omit<CasebookIndex, 'dump'>): string {
  const parts: (readonly [string, readonly unknown[]])[] = [
    ['state', [index.state(), index.stage('lineage'), index.stage('names'), index.stage('figures')]],
    ['capture', index.captures()],
    ['document', [...index.documents()]],
    ['claim', index.claims()],
    ['event', index.events()],
    ['proposed', index.captures().flatMap(({ sha256 }) => index.proposed(sha256))],
    ['decision', index.decisions()],
    ['settlement', index.settlements()],
    ['quotation', index.quotations()],
    ['story', index.lineage.nodes()],
    ['keys', index.lineage.nodes().map(({ slot }) => [slot, ...index.lineage.keys(slot)])],
    ['edge', index.lineage.allEdges().map((edge) => ({ ...edge, ...index.lineage.detail(edge) }))],
    ['counterpart', index.quotations().flatMap((one) => index.lineage.counterpart(one) ?? [])],
    ['untraced', index.untraced(Infinity)],
    ['name decision', index.names.decisions()],
    ['names', index.names.pairs()],
    ['register change', index.register.changes()],
    ['record', recordsOf(index.register)],
    ['record mark', index.register.marks({}, Infinity)],
    ['report', index.reports.latest().flatMap(({ name }) => index.reports.history(name))],
    ['search', [...index.search.entries()]],
    ['custody', index.captures().flatMap(({ sha256 }) => index.custody.rows(sha256))],
    ['custody event', eventKinds.flatMap((what) => index.custody.latest(what, Infinity))],
    ['figure', index.figures()],
    ['account', index.accounts()],
  ];
  return parts
    .flatMap(([table, rows]) => rows.map((row) => `${table} ${JSON.stringify(row, sortedKeys)}\n`))
    .join('');
}

function recordsOf(register: RegisterStore): unknown[] {
  const all = { limit: Infinity, offset: 0 };
  return [...register.records({}, all), ...register.records({ trashed: true }, all)];
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(fields);
}
