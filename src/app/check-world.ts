/** A casebook as the check of a report sees it: evidence behind citations, names, and what figures say. */
import type { Claim, EventClaim } from '../domain/claims/index.ts';
import { parseSearch, sentencesOf, type Document } from '../domain/reading/index.ts';
import { fieldOf, parseQuantity, recordSchemas, valuesOf } from '../domain/register/index.ts';
import type {
  CheckWorld,
  CitedAnswer,
  Evidence,
  EvidenceNumber,
  EvidenceText,
  Independence,
} from '../domain/report/index.ts';
import type { Figure } from '../domain/weighing/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { lineageMark } from './casebook-lineage.ts';
import { textOf, valueWords } from './check-words.ts';
import { findingStanding } from './findings.ts';
import { findCitation, resolveCitation, type ResolvedCitation } from './report-citations.ts';
import { settledById } from './settle-claims.ts';

/** Most claims behind a figure or finding, and most passages behind a record, that are read as what it says. */
const mostBehind = 40;
/** Most names that a misspelt one is compared with. */
const mostNames = 20_000;
/** Beyond so many figures they are not looked through for a number that nothing is cited for: it is listed. */
const mostFigures = 50_000;

/** Records that are looked through for the places they lie in. */
const mostPlaces = 2000;

export interface CitedWorld extends Omit<CheckWorld, 'evaluateAll' | 'groundsText'> {
  /** What a person calls what an id points at: the publisher of its words, else its title; null when it points at nothing. */
  readonly called: (id: string) => string | null;
}

interface Remembered {
  readonly mark: string;
  readonly world: CitedWorld;
}

const remembered = new WeakMap<CasebookIndex, Remembered>();

/** Everything but the expressions. What was read is kept while the casebook stays as it is, so that a report is checked again quickly. */
export function citedWorld(index: CasebookIndex): CitedWorld {
  const mark = JSON.stringify([index.state(), index.stage('figures'), lineageMark(index)]);
  const known = remembered.get(index);
  if (known?.mark === mark) return known.world;
  const world = freshWorld(index);
  remembered.set(index, { mark, world });
  return world;
}

function freshWorld(index: CasebookIndex): CitedWorld {
  const answers = new Map<string, CitedAnswer>();
  const called = new Map<string, string | null>();
  const shelf = new EvidenceShelf(index);
  const names = once(() => namesInRegister(index));
  const numbers = once(() => figureNumbers(index));
  return {
    cited: (id) => {
      const answer = answers.get(id) ?? citedAnswer(index, shelf, id);
      answers.set(id, answer);
      return answer;
    },
    called: (id) => {
      const known = called.get(id);
      if (known !== undefined) return known;
      const name = calledOf(resolveCitation(index, id));
      called.set(id, name);
      return name;
    },
    isNamed: (name) => isNamed(index, name),
    knownNames: names,
    knows: ({ low, high, bound }, unit) =>
      (bound === '=' && low !== null && low === high ? numbers().get(`${low} ${stem(unit)}`) : undefined) ??
      null,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Titles of records, and the places and countries that they lie in: what a misspelt name was likely meant to be. */
function namesInRegister(index: CasebookIndex): string[] {
  const records = index.register.records({}, { limit: mostPlaces, offset: 0 });
  const places = records.flatMap((record) =>
    ['place', 'country'].flatMap((field) => valuesOf(record, field).map(({ value }) => value)),
  );
  return [...new Set([...index.register.marks({}, mostNames).map(({ title }) => title), ...places])];
}

/** Whether some source or record has these words. */
export function isNamed(index: CasebookIndex, name: string): boolean {
  const { clauses } = parseSearch(`"${name.replaceAll('"', ' ')}"`);
  return clauses.length > 0 && index.search.find({ clauses, filter: {}, limit: 1, after: null }).total > 0;
}

function stem(unit: string): string {
  const last = unit.toLowerCase().split(/\s+/u).at(-1) ?? '';
  return last.length > 3 ? last.replace(/(?:ies|es|s)$/u, '') : last;
}

/** What figures and the register say of so many of something: "47 site" → who says it. */
function figureNumbers(index: CasebookIndex): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { kind, count } of index.register.kinds({})) {
    const schema = recordSchemas.find((one) => one.kind === kind);
    for (const word of [kind, schema?.plural ?? kind])
      known.set(`${count} ${stem(word)}`, `${count} ${schema?.plural ?? kind} in the register`);
  }
  if (index.counts().figures > mostFigures) return known;
  for (const { values, unit, why } of index.figures()) {
    for (const { low, high, bound } of values)
      if (bound === '=' && low !== null && low === high && unit !== null)
        known.set(`${low} ${stem(unit)}`, why);
  }
  return known;
}

function calledOf(found: ResolvedCitation | null): string | null {
  if (found === null) return null;
  return found.source === null ? found.title : (found.source.publisher ?? found.source.name);
}

function citedAnswer(index: CasebookIndex, shelf: EvidenceShelf, id: string): CitedAnswer {
  const search = findCitation(index, id);
  if ('problem' in search) return search;
  return { evidence: evidenceOf(index, shelf, search.found) };
}

function evidenceOf(index: CasebookIndex, shelf: EvidenceShelf, found: ResolvedCitation): Evidence {
  const base = { id: found.id, kind: found.kind, title: found.title, state: found.state };
  switch (found.kind) {
    case 'claim':
    case 'event':
      return { ...empty, ...base, ...shelf.ofClaims([found.id]) };
    case 'passage':
    case 'source':
      return { ...empty, ...base, ...shelf.ofPassage(found) };
    case 'figure':
      return { ...empty, ...base, ...shelf.ofFigure(found.id) };
    case 'record':
      return { ...empty, ...base, ...shelf.ofRecord(found.id) };
    case 'finding':
      return { ...empty, ...base, ...shelf.ofFinding(found.id), ...standingPart(index, found.id) };
  }
}

type Part = Omit<Evidence, 'id' | 'kind' | 'title' | 'state'>;

const none: Independence = { origins: 0, witnesses: [] };

const empty: Part = {
  ...{ fallen: [], standard: null, numbers: [], dates: [], names: [], near: [] },
  wide: () => [],
  independence: () => none,
};

function standingPart(index: CasebookIndex, id: string): Partial<Part> {
  const standing = findingStanding(index, id);
  if (standing === null) return {};
  const { standard, status, weakened, independentOrigins, paths, documents } = standing;
  const fallen = weakened.map(({ what }) => what);
  if (status === 'withdrawn') fallen.push('It was withdrawn.');
  const witnesses = paths.filter(({ supports }) => supports).map(({ witness }) => witness);
  return {
    standard,
    fallen,
    independence: () => ({ origins: independentOrigins, witnesses: [...new Set(witnesses)] }),
    numbers: [countOf(independentOrigins, 'origins'), countOf(documents, 'documents')],
  };
}

function countOf(count: number, unit: string): EvidenceNumber {
  return { amount: { low: count, high: count, bound: '=' }, unit };
}

/** Reads the texts behind evidence, each source once. */
class EvidenceShelf {
  readonly #index: CasebookIndex;
  readonly #texts = new Map<string, { readonly document: Document; readonly text: EvidenceText } | null>();
  readonly #claims = new Map<string, readonly Claim[]>();
  readonly #figuresOf: () => ReadonlyMap<string, readonly Figure[]>;

  constructor(index: CasebookIndex) {
    this.#index = index;
    this.#figuresOf = once(() => figuresByClaim(index));
  }

  /** Claims and events, together. */
  ofClaims(ids: readonly string[]): Part {
    const claims = ids.slice(0, mostBehind).flatMap((id) => settledById(this.#index, id) ?? []);
    const found = claims.map(({ claim }) => claim);
    return {
      ...empty,
      numbers: [...found.flatMap(numbersOf), ...found.flatMap((claim) => this.#beside(claim))],
      dates: found.flatMap(({ time }) => time ?? []),
      names: found.flatMap((claim) => [...namesOf(claim), ...this.#publisher(claim.sha256)]),
      near: found.flatMap((claim) =>
        this.#around(claim.sha256, {
          start: Math.min(claim.sentence.start, claim.start),
          end: Math.max(claim.sentence.end, claim.end),
        }),
      ),
      wide: () => this.#whole(found.map(({ sha256 }) => sha256)),
      independence: () => this.#independence(ids),
    };
  }

  ofPassage({ source, range }: ResolvedCitation): Part {
    if (source === null) return empty;
    const whole = (): readonly EvidenceText[] => this.#whole([source.sha256]);
    const names = [source.name, source.publisher ?? ''].filter((name) => name !== '');
    if (range === null) return { ...empty, near: whole(), wide: whole, names };
    const document = this.#read(source.sha256)?.document;
    const touched = document === undefined ? [] : sentencesAround(document, range);
    const around = {
      start: Math.min(range.start, ...touched.map(({ start }) => start)),
      end: Math.max(range.end, ...touched.map(({ end }) => end)),
    };
    const claims = [
      ...this.#index.claims({ sha256: source.sha256 }),
      ...this.#index.events({ sha256: source.sha256 }),
    ];
    const inside = claims.filter((claim) => claim.start < range.end && range.start < claim.end);
    return {
      ...this.ofClaims(inside.map(({ id }) => id)),
      near: this.#around(source.sha256, around),
      names: [...names, ...inside.flatMap((claim) => namesOf(claim))],
      wide: whole,
    };
  }

  ofFigure(id: string): Part {
    const figure = this.#index.figure(id);
    if (figure === null) return empty;
    const witnesses = [
      ...new Set(figure.paths.filter(({ supports }) => supports).map(({ witness }) => witness)),
    ];
    const behind = this.ofClaims(figure.claims);
    return {
      ...behind,
      numbers: [
        ...figure.values.map((amount) => ({ amount, unit: figure.unit })),
        countOf(figure.documents, 'documents'),
        countOf(figure.textOrigins, 'origins'),
        countOf(figure.independentOrigins, 'witnesses'),
        countOf(figure.claims.length, 'claims'),
        ...behind.numbers,
      ],
      dates: [...(figure.asOf === null ? [] : [figure.asOf]), ...behind.dates],
      names: [...figure.attributionRoots, ...(figure.place === null ? [] : [figure.place]), ...behind.names],
      // A figure is what its claims say, not all that their sources say.
      wide: () => [],
      independence: () => ({ origins: figure.independentOrigins, witnesses }),
    };
  }

  ofFinding(id: string): Part {
    const record = this.#index.register.record(id);
    const standing = findingStanding(this.#index, id);
    if (record === null || standing === null) return empty;
    const evidence = [...standing.support, ...standing.contrary];
    const claims = this.ofClaims(evidence.flatMap(({ claims: ids }) => [...ids]));
    const records = evidence
      .filter(({ is }) => is === 'record')
      .slice(0, mostBehind)
      .map(({ id: other }) => this.ofRecord(other));
    const own = this.ofRecord(id);
    return {
      ...claims,
      numbers: [...own.numbers, ...claims.numbers, ...records.flatMap(({ numbers }) => [...numbers])],
      dates: [...own.dates, ...claims.dates, ...records.flatMap(({ dates }) => [...dates])],
      names: [...own.names, ...claims.names, ...records.flatMap(({ names }) => [...names])],
      near: [...own.near, ...claims.near, ...records.flatMap(({ near }) => [...near])],
      wide: () => [],
    };
  }

  ofRecord(id: string): Part {
    const record = this.#index.register.record(id);
    if (record === null) return empty;
    const values = record.fields.flatMap(({ field, values: held }) => held.map((one) => ({ field, ...one })));
    const words = valueWords(this.#index, record);
    const passages = values
      .flatMap(({ supports }) => supports.flatMap(({ basis }) => (basis.by === 'passage' ? [basis] : [])))
      .slice(0, mostBehind);
    return {
      ...empty,
      numbers: values
        .flatMap(({ value }) => parseQuantity(value) ?? [])
        .map((amount) => ({ amount, unit: null })),
      dates: values.flatMap(({ field, value, asOf }) => [
        ...(fieldOf(record.kind, field)?.type === 'date' ? [value.replace(/~$/u, '')] : []),
        ...(asOf === null ? [] : [asOf.replace(/~$/u, '')]),
      ]),
      names: [record.title],
      near: [
        words,
        ...passages.map(({ sha256, passage }) => ({
          ...words,
          text: passage.exact,
          name: this.#read(sha256)?.document.name ?? record.title,
        })),
      ],
      wide: () => this.#whole(passages.map(({ sha256 }) => sha256)),
    };
  }

  #publisher(sha256: string): readonly string[] {
    const story = this.#read(sha256)?.document.stories.find(({ role }) => role === 'main');
    return [story?.publisher, story?.agency].flatMap((name) => name ?? []);
  }

  /** Other claims of its sentence. */
  #beside({ id, sha256, sentence }: Claim | EventClaim): EvidenceNumber[] {
    const claims = this.#claims.get(sha256) ?? this.#index.claims({ sha256 });
    this.#claims.set(sha256, claims);
    return claims
      .filter((other) => other.id !== id && other.sentence.start === sentence.start)
      .flatMap(({ id: other }) => settledById(this.#index, other) ?? [])
      .flatMap(({ claim, status }) => (status === 'rejected' ? [] : numbersOf(claim)));
  }

  #read(sha256: string): { readonly document: Document; readonly text: EvidenceText } | null {
    const known = this.#texts.get(sha256);
    if (known !== undefined) return known;
    const document = this.#index.document(sha256);
    const made = document === null ? null : { document, text: textOf(this.#index, document) };
    this.#texts.set(sha256, made);
    return made;
  }

  #whole(hashes: readonly string[]): readonly EvidenceText[] {
    return [...new Set(hashes)].flatMap((sha256) => this.#read(sha256)?.text ?? []);
  }

  #around(sha256: string, { start, end }: { readonly start: number; readonly end: number }): EvidenceText[] {
    const read = this.#read(sha256);
    if (read === null) return [];
    const quotations = read.text.quotations.map((one) => ({
      ...one,
      start: one.start - start,
      end: one.end - start,
    }));
    return [{ ...read.text, text: read.text.text.slice(start, end), quotations }];
  }

  #independence(ids: readonly string[]): Independence {
    const figures = this.#figuresOf();
    const witnesses = new Set<string>();
    for (const id of ids) {
      for (const { paths } of figures.get(id) ?? []) {
        for (const { claim, supports, witness } of paths)
          if (claim === id && supports) witnesses.add(witness);
      }
    }
    // A claim that weighing gives to several witnesses has still been said once.
    return { origins: Math.min(witnesses.size, ids.length), witnesses: [...witnesses].slice(0, ids.length) };
  }
}

function figuresByClaim(index: CasebookIndex): ReadonlyMap<string, readonly Figure[]> {
  const byClaim = new Map<string, Figure[]>();
  for (const figure of index.figures()) {
    if (figure.id.split('-').length > 4) continue;
    for (const claim of figure.claims) {
      const list = byClaim.get(claim);
      if (list === undefined) byClaim.set(claim, [figure]);
      else list.push(figure);
    }
  }
  return byClaim;
}

function numbersOf(claim: Claim | EventClaim): EvidenceNumber[] {
  return 'quantity' in claim ? [{ amount: claim.quantity, unit: claim.quantity.unit, asOf: claim.time }] : [];
}

function namesOf({ speaker, place, attribution }: Claim | EventClaim): string[] {
  return [speaker, place, ...attribution.map(({ name }) => name)].filter((name) => name !== null);
}

function sentencesAround(
  document: Document,
  range: { readonly start: number; readonly end: number },
): readonly { start: number; end: number }[] {
  const story = document.stories.find(({ start, end }) => start <= range.start && range.end <= end);
  const zone = story?.zones.find(({ start, end }) => start <= range.start && range.start < end);
  if (zone === undefined) return [];
  return sentencesOf(document.text, zone, story?.language ?? null).filter(
    ({ start, end }) => start < range.end && range.start < end,
  );
}
