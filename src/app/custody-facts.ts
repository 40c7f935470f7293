/**
 * Entries of the log become custody in the index: what each says of single sources, and events over many. Derived like
 * every row: a rebuild gives the same.
 */
import type { LogEntry } from '../domain/evidence/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { CustodyEvent, EventFact, SourceFact } from '../ports/custody-record.ts';

/** Puts what one entry says of custody into the index; the entries before it are there already. */
export function applyCustody(index: CasebookIndex, entry: LogEntry): void {
  const { seq, time, actor } = entry;
  const facts = sourceFacts(index, entry);
  index.custody.putRows([...facts].map(([sha256, fact]) => ({ sha256, seq, time, actor, fact })));
  const event = eventOf(entry);
  if (event !== null) index.custody.putEvent({ seq, time, actor, ...event });
}

type FactBySource = ReadonlyMap<string, SourceFact>;

/** What an entry says of each source that it names. */
function sourceFacts(index: CasebookIndex, entry: LogEntry): FactBySource {
  switch (entry.type) {
    case 'capture-admitted': {
      const { sha256, name, sizeBytes } = entry.obj;
      return new Map([[sha256, { what: 'admitted', name, sizeBytes }]]);
    }
    case 'capture-seen-again':
      return new Map([[entry.obj.sha256, { what: 'seen-again', name: entry.obj.name }]]);
    case 'passages-proposed': {
      const { sha256, model, passages } = entry.obj;
      return new Map([[sha256, { what: 'pointed-at', model, passages: passages.length }]]);
    }
    case 'claims-decided':
      return decidedFacts(entry.obj);
    case 'aliases-decided':
      return namesFacts(entry.obj);
    case 'decisions-undone':
      return undoneFacts(index, entry.obj.seqs);
    case 'sources-exported':
    case 'bundle-imported':
    case 'fixity-checked':
      return handlingFacts(entry);
    case 'casebook-created':
    case 'register-changed':
    case 'report-recorded':
    case 'sources-reread':
    case 'checkpoint-timestamped':
    case 'checkpoint-cosigned':
    case 'checkpoint-witnessed':
    case 'protected-admitted':
      return new Map();
  }
}

type HandlingEntry = Extract<
  LogEntry,
  { readonly type: 'sources-exported' | 'bundle-imported' | 'fixity-checked' }
>;

/** Sources that came, left or were found damaged, named one by one in an entry about custody. */
function handlingFacts(entry: HandlingEntry): FactBySource {
  const each = (sha256s: readonly string[], fact: SourceFact): FactBySource =>
    new Map(sha256s.map((sha256) => [sha256, fact]));
  if (entry.type === 'sources-exported') {
    const { sha256s, form, sums, recipient } = entry.obj;
    return each(sha256s, { what: 'exported', form, sums, recipient });
  }
  if (entry.type === 'bundle-imported') {
    const { sha256s, origin, isKeyTrusted, size } = entry.obj;
    return each(sha256s, { what: 'imported', origin, isKeyTrusted, size });
  }
  return new Map([
    ...each(entry.obj.damaged, { what: 'damaged' }),
    ...each(entry.obj.missing, { what: 'missing' }),
  ]);
}

type ObjectOf<T extends LogEntry['type']> = Extract<LogEntry, { readonly type: T }>['obj'];

function decidedFacts({ targets, verdict }: ObjectOf<'claims-decided'>): FactBySource {
  const counts = new Map<string, number>();
  for (const { sha256 } of targets) counts.set(sha256, (counts.get(sha256) ?? 0) + 1);
  return new Map([...counts].map(([sha256, claims]) => [sha256, { what: 'decided', verdict, claims }]));
}

function namesFacts({ pairs, verdict }: ObjectOf<'aliases-decided'>): FactBySource {
  const seen = new Map<string, (readonly [string, string])[]>();
  for (const pair of pairs) {
    for (const sha256 of new Set(pair.seen.map((one) => one.sha256)))
      seen.set(sha256, [...(seen.get(sha256) ?? []), [pair.a, pair.b]]);
  }
  return new Map(
    [...seen].map(([sha256, here]) => [sha256, { what: 'names-decided', verdict, pairs: here }]),
  );
}

/** The sources of a decision that was taken back are those of the entry that recorded it. */
function undoneFacts(index: CasebookIndex, seqs: readonly number[]): FactBySource {
  const entriesOf = new Map<string, number[]>();
  for (const seq of seqs) {
    for (const sha256 of index.custody.sourcesOf(seq))
      entriesOf.set(sha256, [...(entriesOf.get(sha256) ?? []), seq]);
  }
  return new Map([...entriesOf].map(([sha256, entries]) => [sha256, { what: 'taken-back', entries }]));
}

type EventPart = Pick<CustodyEvent, 'fact' | 'range'>;

/** Every hash of lower-case hex digits lies in it. */
const allSources = { from: '', through: 'g' };

/** The event over many sources that an entry records; null for none. */
function eventOf(entry: LogEntry): EventPart | null {
  if (entry.type === 'fixity-checked') {
    const { from, through, objects, bytes, damaged, missing } = entry.obj;
    const counts = { damaged: damaged.length, missing: missing.length };
    return { fact: { what: 'checked', objects, bytes, ...counts }, range: { from, through } };
  }
  if (entry.type === 'sources-reread') return { fact: { what: 'reread', ...entry.obj }, range: allSources };
  if (entry.type === 'checkpoint-timestamped') {
    const { size, authority, stampedAt } = entry.obj;
    return { fact: { what: 'timestamped', size, authority, stampedAt }, range: allSources };
  }
  if (entry.type === 'checkpoint-cosigned') {
    const { size, root, witness } = entry.obj;
    return { fact: { what: 'cosigned', size, root, witness }, range: allSources };
  }
  const fact = listedFact(entry);
  return fact === null ? null : { fact, range: null };
}

/** Events whose sources have rows of their own, or that are about none. */
function listedFact(entry: LogEntry): EventFact | null {
  if (entry.type === 'sources-exported') {
    const { sha256s, form, sums, recipient } = entry.obj;
    return { what: 'exported', sources: sha256s.length, form, sums, recipient };
  }
  if (entry.type === 'bundle-imported') {
    const { sha256s, origin, key, isKeyTrusted, size, sums } = entry.obj;
    return { what: 'imported', sources: sha256s.length, origin, key, isKeyTrusted, size, sums };
  }
  if (entry.type === 'checkpoint-witnessed') {
    const { size, root, origin } = entry.obj;
    return { what: 'witnessed', size, root, origin };
  }
  if (entry.type !== 'protected-admitted') return null;
  return { what: 'protected', ctSha256: entry.obj.ctSha256, sizeBytes: entry.obj.sizeBytes };
}
