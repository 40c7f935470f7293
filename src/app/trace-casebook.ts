/**
 * Lineage of a casebook: documents that lineage has not seen are traced one by one, in the order in which they were
 * admitted, and nothing else is read again. Keys lie beside the index; both are written under the index's lock, keys first.
 * After a crash keys that are ahead are cut back to what the index knows; those of the last stories, which wait to be
 * written together, are put again from it.
 */
import {
  addStory,
  betterCounterpart,
  byComing,
  featuresOf,
  lineageEngine,
  matchQuotations,
  otherEnd,
  replaceStory,
  storiesFeatures,
  type JudgedEdge,
  type LineageEdge,
  type LineageLedger,
  type StoryFeatures,
  type StoryNode,
} from '../domain/lineage/index.ts';
import { Fault } from '../base/index.ts';
import type { Quotation } from '../domain/claims/index.ts';
import type { Document } from '../domain/reading/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { StoryKeys } from '../ports/story-keys.ts';
import type { ReadStories, StoryReader } from '../ports/story-reader.ts';
import type { Casebook, OnProgress } from './casebook.ts';
import { withinLimit } from './reading-limit.ts';

/** Documents traced in one transaction. */
const perTransaction = 256;
/** With so many to trace a reader beside is worth its start. */
const manyDocuments = 64;
/** While so many documents, at most, are traced, the stories of the next are read. */
const largestPortion = 32;

/** Stories whose keys may wait to be made durable: until then the index alone holds them. */
const mostWaiting = 64;

/** What tracing uses of a casebook. */
export type TracedCasebook = Pick<Casebook, 'index' | 'openKeys' | 'storyReader'>;

/** Makes lineage current. */
export function ensureLineage(
  { index, openKeys, storyReader }: TracedCasebook,
  onProgress: OnProgress,
): void {
  if (index.stage('lineage') !== lineageEngine) {
    index.transaction(() => {
      traceAfresh(index);
    });
  }
  const total = index.untracedCount();
  if (total === 0) return;
  const run = new TracingRun({ index, openKeys, reader: total < manyDocuments ? null : storyReader });
  try {
    for (let done = 0; index.untraced(1).length > 0;) {
      onProgress({ stage: 'tracing lineage', done, total });
      done += index.transaction(() => run.traceSome(perTransaction));
    }
  } finally {
    run.close();
  }
  onProgress({ stage: 'tracing lineage', done: total, total });
}

function traceAfresh(index: CasebookIndex): void {
  index.lineage.clearLineage();
  index.markAllUntraced();
  index.setStage('lineage', lineageEngine);
}

/** Traces portion after portion, each in a transaction; what another process traced in between is noticed. */
class TracingRun {
  readonly #index: CasebookIndex;
  readonly #openKeys: () => StoryKeys;
  readonly #reader: StoryReader | null;
  #tracer: CasebookTracer | null = null;
  #keys: StoryKeys | null = null;
  #slots = -1;

  constructor(parts: {
    readonly index: CasebookIndex;
    readonly openKeys: () => StoryKeys;
    readonly reader: StoryReader | null;
  }) {
    this.#index = parts.index;
    this.#openKeys = parts.openKeys;
    this.#reader = parts.reader;
  }

  /** Returns how many documents were traced; 0 when everything has to be traced afresh. */
  traceSome(most: number): number {
    const tracer = this.#opened();
    const captures = this.#index.untraced(most);
    for (const [document, stories] of this.#readAhead(captures)) {
      if (tracer.trace(document, stories)) continue;
      traceAfresh(this.#index);
      this.close();
      return 0;
    }
    this.#slots = this.#index.lineage.nextSlot();
    tracer.settleKeys();
    return captures.length;
  }

  /** Documents with their stories; those of the next are read meanwhile. */
  *#readAhead(captures: readonly string[]): Generator<readonly [Document, readonly StoryFeatures[]]> {
    let portion = largestPortion / 8;
    let next = this.#begin(captures.slice(0, portion));
    for (let at = portion; next.documents.length > 0; at += portion) {
      portion = Math.min(largestPortion, 2 * portion);
      const now = next;
      next = this.#begin(captures.slice(at, at + portion));
      const stories = now.stories();
      for (const [i, document] of now.documents.entries()) yield [document, stories[i] ?? []];
    }
  }

  #begin(captures: readonly string[]): { documents: Document[]; stories: () => ReadStories } {
    const documents = captures.map((sha256) => documentOf(this.#index, sha256));
    const stories = this.#reader?.begin(documents) ?? ((): ReadStories => documents.map(storiesFeatures));
    return { documents, stories };
  }

  #opened(): CasebookTracer {
    if (this.#slots === this.#index.lineage.nextSlot() && this.#tracer !== null) return this.#tracer;
    this.close();
    this.#keys = this.#openKeys();
    reconcile(this.#index, this.#keys);
    this.#tracer = new CasebookTracer(this.#index, this.#keys);
    return this.#tracer;
  }

  close(): void {
    this.#keys?.close();
    this.#keys = null;
    this.#tracer = null;
  }
}

function documentOf(index: CasebookIndex, sha256: string): Document {
  const document = index.document(sha256);
  if (document === null) throw lost(`The index holds no document ${sha256}.`);
  const { read } = withinLimit(document);
  // A table that was taken into the register is no text of its own beside it.
  return index.capture(sha256)?.isRegister === true ? { ...read, stories: [] } : read;
}

/** Makes the keys those of the index: cuts off what it does not know, puts again what is missing or of another engine. */
function reconcile({ lineage }: CasebookIndex, keys: StoryKeys): void {
  const slots = lineage.nextSlot();
  if (keys.stamp() !== null && keys.stamp() !== lineageEngine) keys.clear();
  if (keys.committed() > slots) keys.truncate(slots);
  for (let slot = keys.committed(); slot < slots; slot++) keys.put(slot, lineage.keys(slot));
}

/** Stories whose features are kept at hand: those compared last are likely to be compared again. */
const mostAtHand = 2000;

/** Traces documents into the index. It is also the ledger that the domain writes. */
class CasebookTracer implements LineageLedger {
  readonly #index: CasebookIndex;
  readonly #keys: StoryKeys;
  readonly #features = new Map<number, StoryFeatures>();
  /** Whether keys that the store has made durable were changed: they must not wait. */
  #changesDurableKeys = false;

  constructor(index: CasebookIndex, keys: StoryKeys) {
    this.#index = index;
    this.#keys = keys;
  }

  /**
   * Traces one document that is new, or was read otherwise before. False when it cannot be done in place, because stories
   * would have other slots than if everything were traced afresh: it must be.
   */
  trace({ sha256 }: Document, stories: readonly StoryFeatures[]): boolean {
    const before = this.#index.lineage.nodesOf(sha256);
    if (before.length > 0) {
      if (before.map(({ key }) => key.story).join() !== stories.map(({ key }) => key.story).join())
        return false;
      this.#replace(before, stories);
    } else {
      if (stories.length > 0 && this.#comesLate(sha256)) return false;
      for (const features of stories) this.#add(features);
    }
    this.#index.markTraced(sha256);
    return true;
  }

  /** Whether a capture that was admitted after this one has been traced. */
  #comesLate(sha256: string): boolean {
    const last = this.#index.lineage.node(this.#index.lineage.nextSlot() - 1);
    const [mine, latest] = [this.#index.capture(sha256), last && this.#index.capture(last.key.sha256)];
    return mine !== null && latest !== null && mine.seq < latest.seq;
  }

  /** Makes the keys durable: at once when durable ones were changed, else when many wait. */
  settleKeys(): void {
    const slots = this.#index.lineage.nextSlot();
    if (!this.#changesDurableKeys && slots - this.#keys.committed() < mostWaiting) return;
    this.#keys.commit({ slots, stamp: lineageEngine });
    this.#changesDurableKeys = false;
  }

  #add(features: StoryFeatures): void {
    const slot = this.#index.lineage.nextSlot();
    this.#keep(slot, features);
    for (const edge of addStory(this, { slot, features })) this.#matchQuotations(edge);
  }

  #replace(before: readonly StoryNode[], stories: readonly StoryFeatures[]): void {
    before.forEach(({ slot }, at) => {
      this.#features.delete(slot);
      const features = stories[at];
      if (features !== undefined) this.#keep(slot, features);
    });
    const touched = new Set<number>();
    before.forEach(({ slot }, at) => {
      for (const one of replaceStory(this, slot, stories[at] ?? null)) touched.add(one);
    });
    this.#matchAgain(touched);
  }

  /** Finds the counterparts of all quotations of some stories anew. */
  #matchAgain(touched: ReadonlySet<number>): void {
    const { lineage } = this.#index;
    const documents = new Set([...touched].flatMap((slot) => lineage.node(slot)?.key.sha256 ?? []));
    const slots = new Set(
      [...documents].flatMap((sha256) => lineage.nodesOf(sha256).map(({ slot }) => slot)),
    );
    for (const sha256 of documents) lineage.removeCounterparts(sha256);
    const edges = [...slots].flatMap((slot) =>
      lineage.edges(slot).filter((edge) => edge.a === slot || !slots.has(otherEnd(edge, slot))),
    );
    for (const edge of edges.sort(byComing)) this.#matchQuotations({ ...edge, ...lineage.detail(edge) });
  }

  #matchQuotations(edge: JudgedEdge): void {
    const { lineage } = this.#index;
    const [a, b] = [lineage.node(edge.a), lineage.node(edge.b)];
    if (a === null || b === null) return;
    for (const { at, counterpart } of matchQuotations({ ...edge, a: this.#quoted(a), b: this.#quoted(b) }))
      lineage.putCounterpart(at, betterCounterpart(lineage.counterpart(at), counterpart));
  }

  #quoted({ key, published }: StoryNode): {
    published: StoryNode['published'];
    quotations: readonly Quotation[];
  } {
    const quotations = this.#index
      .quotations({ sha256: key.sha256 })
      .filter(({ story }) => story === key.story);
    return { published, quotations };
  }

  #keep(slot: number, features: StoryFeatures): void {
    this.#features.set(slot, features);
    const oldest = this.#features.size > mostAtHand ? this.#features.keys().next() : null;
    if (oldest?.done === false) this.#features.delete(oldest.value);
  }

  features(slot: number): StoryFeatures {
    const known = this.#features.get(slot);
    this.#features.delete(slot);
    const features = known ?? this.#readFeatures(slot);
    this.#keep(slot, features);
    return features;
  }

  #readFeatures(slot: number): StoryFeatures {
    const key = this.#index.lineage.node(slot)?.key;
    const document = key === undefined ? null : documentOf(this.#index, key.sha256);
    const story = document?.stories.find(({ index }) => index === key?.story);
    if (document === null || story === undefined) throw lost(`No story has slot ${slot}.`);
    return featuresOf(document, story);
  }

  holders(key: number, before: number, most: number): ReturnType<StoryKeys['holders']> {
    return this.#keys.holders(key, before, most);
  }

  holdersFrom(key: number, from: number): number[] {
    return this.#keys.holdersFrom(key, from);
  }

  keys(slot: number): Uint32Array {
    return this.#index.lineage.keys(slot);
  }

  putKeys(slot: number, keys: Uint32Array): void {
    this.#changesDurableKeys ||= slot < this.#keys.committed();
    this.#index.lineage.putKeys(slot, keys);
    this.#keys.put(slot, keys);
  }

  removeKeys(slot: number): void {
    this.#changesDurableKeys ||= slot < this.#keys.committed();
    this.#keys.remove(slot, this.keys(slot));
    this.#index.lineage.removeKeys(slot);
  }

  node(slot: number): StoryNode | null {
    return this.#index.lineage.node(slot);
  }

  putNode(node: StoryNode): void {
    this.#index.lineage.putNode(node);
  }

  removeNode(slot: number): void {
    this.#index.lineage.removeNode(slot);
  }

  cluster(id: number): StoryNode[] {
    return this.#index.lineage.cluster(id);
  }

  edges(slot: number): LineageEdge[] {
    return this.#index.lineage.edges(slot);
  }

  putEdge(edge: JudgedEdge): void {
    this.#index.lineage.putEdge(edge);
  }

  removeEdge(edge: LineageEdge): void {
    this.#index.lineage.removeEdge(edge);
  }
}

function lost(message: string): Fault {
  return new Fault({
    code: 'lineage/lost-story',
    kind: 'bug',
    message,
    advice: 'Run `sakkhi rebuild`: the index is made again from log and vault.',
  });
}
