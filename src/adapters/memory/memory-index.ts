/** The index in memory: the plain twin of the SQLite index, and the index of a casebook that cannot be written. */
import { Fault } from '../../base/index.ts';
import type { Claim, EventClaim, Quotation, Settlement } from '../../domain/claims/index.ts';
import type { Document } from '../../domain/reading/index.ts';
import type { Account, Figure } from '../../domain/weighing/index.ts';
import type { CustodyRecord } from '../../ports/custody-record.ts';
import type { FactRecord } from '../../ports/fact-record.ts';
import type { LineageRecord } from '../../ports/lineage-record.ts';
import type { NamesRecord } from '../../ports/names-record.ts';
import { entriesOfReading, entriesOfSource, searchOwner } from '../../ports/search-record.ts';
import { MemoryCustody } from './memory-custody.ts';
import { MemoryFacts } from './memory-facts.ts';
import { MemoryLineage } from './memory-lineage.ts';
import { MemoryNames } from './memory-names.ts';
import { MemoryRegister } from './memory-register.ts';
import { MemoryReports } from './memory-reports.ts';
import { MemorySearch } from './memory-search.ts';
import {
  dumpIndex,
  foldForSearch,
  searchedText,
  type CaptureRow,
  type CasebookIndex,
  type ClaimFilter,
  type DecisionRow,
  type DerivedStage,
  type IndexCounts,
  type IndexState,
  type ProposedRow,
  type Reading,
  type SettledRow,
} from '../../ports/casebook-index.ts';

/** All content; the values are never changed in place, so that a copy of the maps is a snapshot. */
interface Content {
  state: IndexState | null;
  readonly stages: Map<DerivedStage, string>;
  readonly captures: Map<string, CaptureRow>;
  readonly documents: Map<string, Document>;
  readonly claims: Map<string, readonly Claim[]>;
  readonly events: Map<string, readonly EventClaim[]>;
  readonly proposed: Map<string, readonly ProposedRow[]>;
  decisions: readonly DecisionRow[];
  settlements: readonly SettledRow[];
  quotations: Map<string, readonly Quotation[]>;
  readonly untraced: Set<string>;
  figures: readonly Figure[];
  accounts: readonly Account[];
}

const empty = (): Content => ({
  state: null,
  stages: new Map(),
  captures: new Map(),
  documents: new Map(),
  claims: new Map(),
  events: new Map(),
  proposed: new Map(),
  decisions: [],
  settlements: [],
  quotations: new Map(),
  untraced: new Set(),
  figures: [],
  accounts: [],
});

/** An index that ends with the process. */
export class MemoryIndex implements CasebookIndex {
  #content: Content = empty();
  readonly #lineage = new MemoryLineage();
  readonly lineage: LineageRecord = this.#lineage;
  readonly #names = new MemoryNames();
  readonly names: NamesRecord = this.#names;
  readonly register: MemoryRegister = new MemoryRegister();
  readonly reports: MemoryReports = new MemoryReports();
  readonly search: MemorySearch = new MemorySearch();
  readonly #custody = new MemoryCustody();
  readonly custody: CustodyRecord = this.#custody;
  /** Grows with every change, the way back included. */
  #mark = 0;
  readonly facts: FactRecord = new MemoryFacts({
    mark: () => `${this.#mark}.${this.register.mark}`,
    claims: () => this.#content.claims,
    settlements: (sha256) => this.settlements({ sha256 }),
  });
  #inTransaction = false;

  state(): IndexState | null {
    return this.#content.state;
  }

  setState(state: IndexState): void {
    this.#content.state = { ...state };
  }

  clear(): void {
    this.#mark += 1;
    this.#content = empty();
    this.#lineage.clearLineage();
    this.#names.clearNames();
    this.register.clearRegister();
    this.reports.clearReports();
    this.search.clearSearch();
    this.#custody.clearCustody();
  }

  transaction<T>(work: () => T): T {
    if (this.#inTransaction) return work();
    const before = snapshot(this.#content);
    const restoreLineage = this.#lineage.snapshot();
    const restoreNames = this.#names.snapshot();
    const restoreRegister = this.register.snapshot();
    const restoreReports = this.reports.snapshot();
    const restoreSearch = this.search.snapshot();
    const restoreCustody = this.#custody.snapshot();
    this.#inTransaction = true;
    try {
      return work();
    } catch (error) {
      this.#content = before;
      this.#mark += 1;
      restoreLineage();
      restoreNames();
      restoreRegister();
      restoreReports();
      restoreSearch();
      restoreCustody();
      throw error;
    } finally {
      this.#inTransaction = false;
    }
  }

  putCapture(row: CaptureRow): void {
    this.#mark += 1;
    this.#content.captures.set(row.sha256, { ...row });
    this.search.replace(searchOwner.source(row.sha256), entriesOfSource(row));
  }

  putReading({ document, claims, events, quotations }: Reading): void {
    this.#mark += 1;
    const { sha256 } = document;
    const capture = this.#content.captures.get(sha256);
    if (capture === undefined) throw unknownCapture(sha256);
    this.putCapture({ ...capture, status: 'read', reason: null });
    if (JSON.stringify(this.#content.documents.get(sha256)) !== JSON.stringify(document))
      this.#content.untraced.add(sha256);
    this.#content.documents.set(sha256, copy(document));
    this.#content.claims.set(sha256, copy([...claims]).sort(byPlace));
    this.#content.events.set(sha256, copy([...events]).sort(byPlace));
    this.#content.quotations.set(sha256, copy(quotations));
    this.search.replace(
      searchOwner.reading(sha256),
      entriesOfReading({ document, claims, events, quotations }),
    );
  }

  captures({ status }: { readonly status?: CaptureRow['status'] } = {}): CaptureRow[] {
    return [...this.#content.captures.values()]
      .filter((row) => status === undefined || row.status === status)
      .sort((a, b) => a.seq - b.seq || compare(a.sha256, b.sha256));
  }

  capture(sha256: string): CaptureRow | null {
    return this.#content.captures.get(sha256) ?? null;
  }

  document(sha256: string): Document | null {
    return this.#content.documents.get(sha256) ?? null;
  }

  *documents(): Iterable<Document> {
    for (const { sha256 } of this.captures()) {
      const document = this.#content.documents.get(sha256);
      if (document !== undefined) yield document;
    }
  }

  claims(filter: ClaimFilter = {}): Claim[] {
    return this.#filtered(this.#content.claims, filter);
  }

  #filtered<T extends Claim | EventClaim>(
    lists: ReadonlyMap<string, readonly T[]>,
    filter: ClaimFilter,
  ): T[] {
    const text = filter.text === undefined ? '' : foldForSearch(filter.text);
    return this.captures()
      .filter(({ sha256 }) => filter.sha256 === undefined || sha256 === filter.sha256)
      .flatMap(({ sha256 }) => lists.get(sha256) ?? [])
      .filter(
        (claim) =>
          (filter.kind === undefined || claim.kind === filter.kind) &&
          (filter.speaker === undefined || claim.speaker === filter.speaker) &&
          (text === '' || searchedText(claim).includes(text)),
      );
  }

  claim(id: string): Claim | null {
    return byId(this.#content.claims, id);
  }

  events(filter: ClaimFilter = {}): EventClaim[] {
    return this.#filtered(this.#content.events, filter);
  }

  event(id: string): EventClaim | null {
    return byId(this.#content.events, id);
  }

  putDecisions(rows: readonly DecisionRow[]): void {
    const isNew = (old: DecisionRow): boolean =>
      !rows.some((row) => row.seq === old.seq && row.position === old.position);
    const kept = this.#content.decisions.filter(isNew);
    this.#content.decisions = [...kept, ...copy(rows)].sort(byEntry);
  }

  undoDecisions(seqs: readonly number[], by: number): void {
    const undone = new Set(seqs);
    this.#content.decisions = this.#content.decisions.map((row) =>
      undone.has(row.seq) ? { ...row, undoneBy: by } : row,
    );
  }

  decisions(filter: { readonly sha256?: string; readonly seq?: number } = {}): DecisionRow[] {
    return this.#content.decisions.filter((row) =>
      filter.seq !== undefined
        ? row.seq === filter.seq
        : filter.sha256 === undefined || row.sha256 === filter.sha256,
    );
  }

  putProposed(sha256: string, rows: readonly ProposedRow[]): void {
    const isNew = (old: ProposedRow): boolean =>
      !rows.some((row) => row.seq === old.seq && row.position === old.position);
    const kept = (this.#content.proposed.get(sha256) ?? []).filter(isNew);
    this.#content.proposed.set(sha256, [...kept, ...copy(rows)].sort(byEntry));
  }

  proposed(sha256: string): ProposedRow[] {
    return [...(this.#content.proposed.get(sha256) ?? [])];
  }

  replaceSettlements(sha256: string, settlements: readonly Settlement[]): void {
    this.#mark += 1;
    const others = this.#content.settlements.filter((row) => row.sha256 !== sha256);
    const rows = copy(settlements).map((one) => ({ ...one, sha256 }));
    this.#content.settlements = [...others, ...rows].sort(byEntry);
  }

  settlements(filter: { readonly sha256?: string } = {}): SettledRow[] {
    const { sha256 } = filter;
    return this.#content.settlements.filter((row) => sha256 === undefined || row.sha256 === sha256);
  }

  settlementOf(claimId: string): SettledRow | null {
    return this.#content.settlements.find((row) => row.claim === claimId && row.counts) ?? null;
  }

  quotations(filter: { readonly sha256?: string } = {}): Quotation[] {
    return this.captures()
      .filter(({ sha256 }) => filter.sha256 === undefined || sha256 === filter.sha256)
      .flatMap(({ sha256 }) => this.#content.quotations.get(sha256) ?? []);
  }

  untraced(most: number): string[] {
    return this.captures()
      .map(({ sha256 }) => sha256)
      .filter((sha256) => this.#content.untraced.has(sha256))
      .slice(0, most);
  }

  untracedCount(): number {
    return this.#content.untraced.size;
  }

  markTraced(sha256: string): void {
    this.#content.untraced.delete(sha256);
  }

  markAllUntraced(): void {
    for (const sha256 of this.#content.documents.keys()) this.#content.untraced.add(sha256);
  }

  replaceFigures(figures: readonly Figure[]): void {
    this.#mark += 1;
    this.#content.figures = copy(figures);
  }

  figures(): Figure[] {
    return [...this.#content.figures];
  }

  figure(id: string): Figure | null {
    return this.#content.figures.find((figure) => figure.id === id) ?? null;
  }

  replaceAccounts(accounts: readonly Account[]): void {
    this.#content.accounts = copy(accounts);
  }

  accounts(): Account[] {
    return [...this.#content.accounts];
  }

  account(id: string): Account | null {
    return this.#content.accounts.find((account) => account.id === id) ?? null;
  }

  stage(name: DerivedStage): string | null {
    return this.#content.stages.get(name) ?? null;
  }

  setStage(name: DerivedStage, stamp: string): void {
    this.#content.stages.set(name, stamp);
  }

  counts(): IndexCounts {
    const rows = this.captures();
    const withStatus = (status: CaptureRow['status']): number =>
      rows.filter((row) => row.status === status).length;
    return {
      captures: rows.length,
      read: withStatus('read'),
      unreadable: withStatus('unreadable'),
      unread: withStatus('unread'),
      stories: [...this.#content.documents.values()].reduce((sum, { stories }) => sum + stories.length, 0),
      claims: this.claims().length,
      events: this.events().length,
      quotations: this.quotations().length,
      decisions: this.#content.decisions.filter(({ undoneBy }) => undoneBy === null).length,
      figures: this.#content.figures.length,
      accounts: this.#content.accounts.length,
    };
  }

  dump(): string {
    return dumpIndex(this);
  }

  close(): void {
    this.clear();
  }
}

function snapshot(content: Content): Content {
  return {
    ...content,
    stages: new Map(content.stages),
    captures: new Map(content.captures),
    documents: new Map(content.documents),
    claims: new Map(content.claims),
    events: new Map(content.events),
    proposed: new Map(content.proposed),
    quotations: new Map(content.quotations),
    untraced: new Set(content.untraced),
  };
}

/** A deep copy: what was put cannot be changed from outside afterwards. */
function copy<T>(value: T): T {
  return structuredClone(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byId<T extends { readonly id: string }>(
  lists: ReadonlyMap<string, readonly T[]>,
  id: string,
): T | null {
  for (const list of lists.values()) {
    const found = list.find((one) => one.id === id);
    if (found !== undefined) return found;
  }
  return null;
}

interface Placed {
  readonly seq: number;
  readonly position: number;
}

function byEntry(a: Placed, b: Placed): number {
  return a.seq - b.seq || a.position - b.position;
}

type Located = Pick<Claim, 'start' | 'end' | 'id'>;

function byPlace(a: Located, b: Located): number {
  return a.start - b.start || a.end - b.end || compare(a.id, b.id);
}

function unknownCapture(sha256: string): Fault {
  return new Fault({
    code: 'index/unknown-capture',
    kind: 'bug',
    message: `The index was given content of capture ${sha256}, which it does not know.`,
  });
}
