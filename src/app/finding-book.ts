/**
 * All findings of one state of the casebook, each with its standing. Witnesses are counted by weighing, over the sources that any
 * finding speaks of, so that one finding reads the same in a list, on its page and in a report's check.
 */
import type { Claim, EventClaim } from '../domain/claims/index.ts';
import {
  parseQuantity,
  shownValue,
  valuesOf,
  type FindingStatus,
  type RegisterRecord,
} from '../domain/register/index.ts';
import { standingOf, type FindingStanding, type NamedEvidence } from '../domain/report/index.ts';
import { supportWeigher, type WitnessPath } from '../domain/weighing/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { lineageMark, originsOfSource, pairsOfSource, wholeLineage } from './casebook-lineage.ts';
import { EvidenceReader, type RecordOf } from './finding-evidence.ts';
import { aliasesInForce } from './settle-aliases.ts';

const everything = { limit: Infinity, offset: 0 };
const ofFindings = { kind: 'finding' };

/** All findings, those in the trash last; each part by title. */
export function findingRecords(index: CasebookIndex): readonly RegisterRecord[] {
  return [
    ...index.register.records(ofFindings, everything),
    ...index.register.records({ ...ofFindings, trashed: true }, everything),
  ];
}

interface Kept {
  readonly mark: string;
  readonly book: FindingBook;
}

const kept = new WeakMap<CasebookIndex, Kept>();

/** The book of the casebook as it stands; made once for each state of it. */
export function findingBook(index: CasebookIndex): FindingBook {
  const mark = bookMark(index);
  const known = kept.get(index);
  if (known?.mark === mark) return known.book;
  const book = new FindingBook(index, findingRecords(index));
  kept.set(index, { mark, book });
  return book;
}

/** Changes whenever a standing could. */
export function bookMark(index: CasebookIndex): string {
  return `${index.state()?.seq ?? -1} ${index.stage('figures') ?? ''} ${lineageMark(index)}`;
}

/** What a finding names, looked up. */
interface Named {
  readonly support: readonly NamedEvidence[];
  readonly contrary: readonly NamedEvidence[];
}

export class FindingBook {
  readonly records: readonly RegisterRecord[];
  readonly #index: CasebookIndex;
  readonly #reader: EvidenceReader;
  readonly #byId: ReadonlyMap<string, RegisterRecord>;
  readonly #named = new Map<string, Named>();
  readonly #standings = new Map<string, FindingStanding>();
  #bench: Bench | null = null;

  /** `records`: the findings as they are to be judged; they need not be recorded yet. */
  constructor(
    index: CasebookIndex,
    records: readonly RegisterRecord[],
    recordOf: RecordOf = (id) => index.register.record(id),
  ) {
    this.#index = index;
    this.records = records;
    this.#byId = new Map(records.map((record) => [record.id, record] as const));
    this.#reader = new EvidenceReader(index, recordOf);
    for (const record of records) this.#named.set(record.id, this.#nameAll(record));
  }

  /** By id; null when there is no such finding in the book. */
  standing(id: string): FindingStanding | null {
    const known = this.#standings.get(id);
    if (known !== undefined) return known;
    const record = this.#byId.get(id);
    return record === undefined ? null : this.#make(record);
  }

  /** In the order of the records. */
  standings(): FindingStanding[] {
    return this.records.map((record) => this.#standings.get(record.id) ?? this.#make(record));
  }

  #make(record: RegisterRecord): FindingStanding {
    const named = this.#named.get(record.id) ?? { support: [], contrary: [] };
    this.#bench ??= benchOf(this.#index, this.#reader, [...this.#named.values()]);
    const claims = named.support.flatMap((one) => one.claims);
    const made = standingOf({
      ...plainFacts(record),
      ...named,
      paths: this.#bench.pathsOf(claims),
      ...this.#bench.tellings(claims),
    });
    this.#standings.set(record.id, made);
    return made;
  }

  #nameAll(record: RegisterRecord): Named {
    const read = (field: string): NamedEvidence[] =>
      valuesOf(record, field).map((held) => this.#reader.read(held));
    return { support: read('support'), contrary: read('contrary') };
  }
}

type PlainFacts = Omit<
  Parameters<typeof standingOf>[0],
  'support' | 'contrary' | 'paths' | 'joins' | 'uncounted'
>;

function plainFacts(record: RegisterRecord): PlainFacts {
  const all = (field: string): string[] => valuesOf(record, field).map(({ value }) => value);
  const number = (field: string): number | null => {
    const held = shownValue(record, field);
    return held === null ? null : (parseQuantity(held.value)?.low ?? null);
  };
  const { id, title, review, reviewer, authors } = record;
  return {
    ...{ id, name: title, review, reviewer, authors },
    status: statusOf(record),
    standard: shownValue(record, 'standard')?.value ?? '',
    trashed: record.trashed !== null,
    answers: all('answer'),
    gaps: all('gap'),
    confirmedBy: number('confirmedBy'),
    stoodOn: number('stoodOn'),
  };
}

/** A finding of which no status was stated is a draft. */
export function statusOf(record: RegisterRecord): FindingStatus {
  const value = shownValue(record, 'status')?.value;
  return value === 'published' || value === 'withdrawn' ? value : 'draft';
}

interface Bench {
  pathsOf(claims: readonly string[]): readonly WitnessPath[];
  /** What figures and accounts say of these claims. */
  tellings(claims: readonly string[]): {
    readonly joins: readonly (readonly string[])[];
    readonly uncounted: ReadonlySet<string>;
  };
}

function benchOf(index: CasebookIndex, reader: EvidenceReader, named: readonly Named[]): Bench {
  const ids = new Set(named.flatMap(({ support }) => support.flatMap(({ claims }) => [...claims])));
  const sources = sourcesOf(index, ids);
  const settled = sources.flatMap((sha256) => reader.settledOf(sha256)).map(({ claim }) => claim);
  const lineage = lineageOfSources(index, sources);
  const documents = neighbourhood(sources, lineage).flatMap((sha256) => index.document(sha256) ?? []);
  const weigh = supportWeigher({
    documents,
    claims: settled.filter((claim): claim is Claim => 'quantity' in claim),
    events: settled.filter((claim): claim is EventClaim => !('quantity' in claim)),
    ...lineage,
    aliases: aliasesInForce(index),
  });
  const told = toldOf(index, ids);
  return { pathsOf: weigh, tellings: (claims) => tellingsOf(told, claims) };
}

/** The sources and all that lineage ties them to: who is credited in a text may be told by the text that it derives from. */
function neighbourhood(
  sources: readonly string[],
  { pairs, origins }: ReturnType<typeof lineageOfSources>,
): readonly string[] {
  const own = new Set(sources);
  const near = pairs.filter(({ a, b }) => own.has(a.sha256) || own.has(b.sha256));
  const members = origins
    .map((origin) => origin.members)
    .filter((all) => all.some(({ sha256 }) => own.has(sha256)));
  return [
    ...new Set([
      ...sources,
      ...near.flatMap(({ a, b }) => [a.sha256, b.sha256]),
      ...members.flatMap((all) => all.map(({ sha256 }) => sha256)),
    ]),
  ];
}

/** Sources that hold these claims, in the order of admission. */
function sourcesOf(index: CasebookIndex, ids: ReadonlySet<string>): readonly string[] {
  const beginnings = new Set([...ids].map((id) => id.slice(0, id.indexOf('-'))));
  if (beginnings.size === 0) return [];
  return index
    .captures({ status: 'read' })
    .map(({ sha256 }) => sha256)
    .filter((sha256) => beginnings.has(sha256.slice(0, 12)));
}

/** Above so many sources the whole is read at once. */
const mostSingly = 200;

function lineageOfSources(
  index: CasebookIndex,
  sources: readonly string[],
): Pick<ReturnType<typeof wholeLineage>, 'pairs' | 'origins'> {
  if (sources.length > mostSingly) {
    const { pairs, origins } = wholeLineage(index);
    return { pairs, origins };
  }
  const origins = sources.flatMap((sha256) => originsOfSource(index, sha256));
  return {
    pairs: sources.flatMap((sha256) => pairsOfSource(index, sha256)),
    origins: [...new Map(origins.map((origin) => [origin.id, origin] as const)).values()],
  };
}

/** What one figure or account says of a claim. */
interface Telling {
  /** Its witness there: unique to the figure or account. */
  readonly witness: string;
  readonly supports: boolean;
  readonly isMisattribution: boolean;
}

function toldOf(index: CasebookIndex, ids: ReadonlySet<string>): ReadonlyMap<string, readonly Telling[]> {
  const told = new Map<string, Telling[]>();
  if (ids.size === 0) return told;
  for (const { id, verdict, paths } of [...index.figures(), ...index.accounts()]) {
    for (const { claim, witness, supports } of paths) {
      if (!ids.has(claim)) continue;
      const list = told.get(claim) ?? [];
      list.push({
        witness: `${id}\u0000${witness}`,
        supports,
        isMisattribution: verdict === 'misattribution',
      });
      told.set(claim, list);
    }
  }
  return told;
}

function tellingsOf(
  told: ReadonlyMap<string, readonly Telling[]>,
  claims: readonly string[],
): ReturnType<Bench['tellings']> {
  const byWitness = new Map<string, string[]>();
  const uncounted = new Set<string>();
  for (const claim of new Set(claims)) {
    const tellings = told.get(claim) ?? [];
    for (const { witness, supports } of tellings)
      if (supports) byWitness.set(witness, [...(byWitness.get(witness) ?? []), claim]);
    const isWrong = tellings.some(({ supports, isMisattribution }) => isMisattribution && !supports);
    if (isWrong || (tellings.length > 0 && tellings.every(({ supports }) => !supports))) uncounted.add(claim);
  }
  return { joins: [...byWitness.values()].filter(({ length }) => length > 1), uncounted };
}
