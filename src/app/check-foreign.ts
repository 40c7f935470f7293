/**
 * Somebody else’s text against the casebook: each of its numbers is weighed beside the claims of the casebook by the same rules, as if its
 * text were one more source; nothing of it is admitted.
 */
import type { ForeignNumber } from '../contract/index.ts';
import { Fault } from '../base/index.ts';
import { extractClaims, type Claim } from '../domain/claims/index.ts';
import { parseSearch, readDocument, type Document } from '../domain/reading/index.ts';
import { standingBeside } from '../domain/report/index.ts';
import type { StoryPair } from '../domain/lineage/index.ts';
import { weighFigures, type Figure } from '../domain/weighing/index.ts';
import type { CaptureParser } from '../ports/capture-parser.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { wholeLineage } from './casebook-lineage.ts';
import { registerCounts, type RegisterCount } from './check-foreign-register.ts';
import { placer } from './check-report.ts';
import { settledClaims } from './settle-claims.ts';

/** The hash that stands for the foreign text; no capture has it. */
const foreign = 'f'.repeat(64);
/** A casebook of more sources is narrowed to those that speak of the same. */
const mostSources = 150;
/** Most numbers that are compared; a longer text is told to be cut. */
const mostNumbers = 2000;

export interface ForeignCheck {
  readonly lines: readonly ForeignNumber[];
  /** Plain sentences about what was not read or not compared. */
  readonly notes: readonly string[];
}

/** A file to be checked: its name is a label. */
export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Checks the numbers of a file. Run `ensureFigures` before. Throws `check/unreadable` (invalid) when the file cannot be read. */
export async function checkForeign(
  { index, parser }: { readonly index: CasebookIndex; readonly parser: CaptureParser },
  file: ForeignFile,
): Promise<ForeignCheck> {
  const outcome = await parser.parse(file);
  if (outcome.status === 'unreadable') {
    throw new Fault({
      code: 'check/unreadable',
      kind: 'invalid',
      message: `${file.name} cannot be read: ${outcome.reason}`,
      advice: 'Give the text as a PDF with a text layer, a web page, a Word file or plain text.',
    });
  }
  const document = readDocument({ sha256: foreign, name: file.name, parsed: outcome.parsed });
  const all = extractClaims(document, { stories: 'main' }).claims;
  const claims = all.slice(0, mostNumbers);
  const notes = [...outcome.parsed.notes];
  if (all.length > claims.length)
    notes.push(`Only the first ${mostNumbers} of ${all.length} numbers were compared.`);
  const lines = compared(index, document, claims);
  return { lines: withRegister(lines, registerCounts(index, document), document.text), notes };
}

/** What the claims leave open, the register may know: its counts stand beside, or are lines of their own. */
function withRegister(
  lines: readonly ForeignNumber[],
  counts: readonly RegisterCount[],
  text: string,
): readonly ForeignNumber[] {
  const byStart = new Map(counts.map((one) => [one.at.start, one]));
  const place = placer(text);
  const joined = lines.map((line) => {
    const one = byStart.get(line.start);
    byStart.delete(line.start);
    if (one === undefined) return line;
    const { expression, grounds, groundsCount } = one;
    const asked = { ...line, expression, grounds: [...grounds], groundsCount };
    return line.verdict === 'unknown'
      ? { ...asked, verdict: one.verdict, casebookSays: registerSays(one) }
      : asked;
  });
  const own = [...byStart.values()].map((one): ForeignNumber => {
    const { expression, grounds, groundsCount, verdict } = one;
    return {
      ...place(one.at),
      ...{ verdict, expression, groundsCount, casebookSays: registerSays(one), figure: null },
      ...{ says: shown(text, one.says), grounds: [...grounds], sources: [], independentOrigins: 0 },
    };
  });
  return [...joined, ...own].sort((a, b) => a.start - b.start);
}

function registerSays({ expression, now, notes, isWhole }: RegisterCount): string {
  const doubt = isWhole ? [] : ['The sentence may count something narrower, so the two are not compared.'];
  return [`${expression} is ${now} in the register.`, ...notes, ...doubt].join(' ');
}

function shown(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end).replace(/\s+/gu, ' ').trim();
}

function compared(index: CasebookIndex, document: Document, claims: readonly Claim[]): ForeignNumber[] {
  const { documents, claims: own, lineage } = benchOf(index, claims);
  const pairs = [...lineage.pairs, ...sharedMatter(document, documents)];
  const { figures } = weighFigures({
    documents: [...documents, document],
    claims: [...own, ...claims],
    ...{ pairs, origins: lineage.origins },
  });
  const byClaim = new Map<string, Figure[]>();
  for (const figure of figures)
    for (const id of figure.claims) byClaim.set(id, [...(byClaim.get(id) ?? []), figure]);
  const ownById = new Map(own.map((claim) => [claim.id, claim]));
  const ofOneTime = byUnitAndTime(own);
  const known = knownFigures(index);
  const names = new Map(documents.map(({ sha256, name }) => [sha256, name]));
  const place = placer(document.text);
  return claims.map((claim): ForeignNumber => {
    const weighed = judge(claim, byClaim.get(claim.id) ?? [], ownById);
    const looked = weighed.verdict === 'unknown' ? (alike(claim, ofOneTime) ?? weighed) : weighed;
    const judged = denied(claim, looked);
    const figure = widest(judged.beside.flatMap(({ id }) => known.get(id) ?? []));
    const sources = [...new Set(judged.beside.map(({ sha256 }) => names.get(sha256) ?? sha256))].sort(
      (a, b) => (a < b ? -1 : 1),
    );
    return {
      ...place(claim.quantity.number),
      says: claim.quote.replace(/\s+/gu, ' '),
      verdict: judged.verdict,
      casebookSays: figure?.why ?? judged.beside[0]?.quote.replace(/\s+/gu, ' ') ?? null,
      figure: figure?.id ?? null,
      ...{ expression: null, grounds: [], groundsCount: 0 },
      sources: sources.slice(0, 20),
      independentOrigins: figure?.independentOrigins ?? 0,
    };
  });
}

/** The figure that most documents give. */
function widest(figures: readonly Figure[]): Figure | null {
  return figures.reduce<Figure | null>(
    (best, one) => (best === null || one.documents > best.documents ? one : best),
    null,
  );
}

interface Judged {
  readonly verdict: ForeignNumber['verdict'];
  /** Claims of the casebook that it stands beside. */
  readonly beside: readonly Claim[];
}

function judge(claim: Claim, figures: readonly Figure[], own: ReadonlyMap<string, Claim>): Judged {
  const beside = (chosen: readonly Figure[]): Claim[] =>
    chosen.flatMap((figure) => figure.claims.flatMap((id) => own.get(id) ?? []));
  const same = beside(figures.filter(({ verdict }) => !related.has(verdict))).filter(
    ({ modality }) => modality !== 'denied',
  );
  const standing = (wanted: ReturnType<typeof standingBeside>): Claim[] =>
    same.filter((other) => standingBeside(claim.quantity, other.quantity) === wanted);
  const agreeing = standing('agrees');
  if (agreeing.length > 0) return { verdict: 'supports', beside: agreeing };
  const excluded = standing('excluded');
  if (excluded.length > 0) return { verdict: 'contradicts', beside: excluded };
  const other = beside(
    figures.filter(({ verdict }) => verdict === 'scope-differs' || verdict === 'evolution'),
  );
  if (other.length > 0) return { verdict: 'differs in scope', beside: other };
  return { verdict: 'unknown', beside: standing('open') };
}

/** A text that denies a number speaks against whoever gives it; that others give another number does not make its denial true. */
function denied({ modality }: Claim, judged: Judged): Judged {
  if (modality !== 'denied') return judged;
  if (judged.verdict === 'supports') return { ...judged, verdict: 'contradicts' };
  return judged.verdict === 'contradicts' ? { ...judged, verdict: 'unknown' } : judged;
}

/** Fewest words that two passages share when they count one thing in one time. */
const fewestShared = 2;

/** Where weighing, which must be sure, sets nothing beside it: claims that count the same noun in the same time, in words that meet. */
function alike(claim: Claim, ofOneTime: ReadonlyMap<string, readonly Claim[]>): Judged | null {
  const key = unitAndTime(claim);
  if (key === null) return null;
  const words = wordsOf(claim);
  const near = (ofOneTime.get(key) ?? []).filter(
    (other) =>
      other.modality !== 'denied' &&
      wordsOf(other).filter((word) => words.includes(word)).length >= fewestShared,
  );
  const standing = (wanted: ReturnType<typeof standingBeside>): Claim[] =>
    near.filter((other) => standingBeside(claim.quantity, other.quantity) === wanted);
  // The same number in the same time is hardly another thing; a bound that merely leaves room for it may well be.
  const equal = standing('agrees').filter(
    ({ quantity: { low, high } }) => low === claim.quantity.low && high === claim.quantity.high,
  );
  if (equal.length > 0) return { verdict: 'supports', beside: equal };
  const excluded = standing('excluded');
  return excluded.length > 0 && excluded.length === near.length
    ? { verdict: 'contradicts', beside: excluded }
    : null;
}

function byUnitAndTime(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = unitAndTime(claim);
    if (key === null) continue;
    const list = found.get(key);
    if (list === undefined) found.set(key, [claim]);
    else if (list.length < 200) list.push(claim);
  }
  return found;
}

/** A count of a noun in a span of days; null where the text says too little. */
function unitAndTime({ kind, quantity, time }: Claim): string | null {
  if (kind !== 'count' || quantity.unit === null || time === null || !time.includes('-')) return null;
  return `${quantity.unit.toLowerCase().replace(/s$/u, '')} ${time}`;
}

function wordsOf({ quote }: Claim): string[] {
  return [...new Set(quote.toLowerCase().match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? [])].filter(
    (word) => !empty.has(word),
  );
}

const empty: ReadonlySet<string> = new Set(
  'the and are were was had has have been that this these those they them their there from with between who all not for'.split(
    ' ',
  ),
);

/** Figures that set different things side by side. */
const related: ReadonlySet<Figure['verdict']> = new Set<Figure['verdict']>([
  'evolution',
  'scope-differs',
  'parts-do-not-sum',
  'derivation',
  'misattribution',
]);

/** The plain figure of each claim, as the casebook has it. */
function knownFigures(index: CasebookIndex): ReadonlyMap<string, Figure> {
  const known = new Map<string, Figure>();
  for (const figure of index.figures()) {
    if (related.has(figure.verdict)) continue;
    for (const id of figure.claims) known.set(id, figure);
  }
  return known;
}

/** Names of two words or more; a text that shares one with a story is taken to be about the same matter. */
const properNames = /\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+){1,3}/gu;
/** Most names that are looked for in every source. */
const mostNames = 200;

function sharedMatter(document: Document, documents: readonly Document[]): StoryPair[] {
  const names = [...new Set(document.text.match(properNames) ?? [])].slice(0, mostNames);
  const own = document.stories.filter(({ role }) => role === 'main');
  return documents.flatMap((other) =>
    other.stories.flatMap((story) => {
      const text = other.text.slice(story.start, story.end);
      if (story.role !== 'main' || !names.some((name) => text.includes(name))) return [];
      return own.map(({ index }): StoryPair => ({
        a: { sha256: other.sha256, story: story.index },
        b: { sha256: document.sha256, story: index },
        ...{ relation: 'independent', direction: 'none', score: 1, evidence: [], reasons: [] },
      }));
    }),
  );
}

interface Bench {
  readonly documents: readonly Document[];
  readonly claims: readonly Claim[];
  readonly lineage: Pick<ReturnType<typeof wholeLineage>, 'pairs' | 'origins'>;
}

/** What is weighed beside the text: the whole of a small casebook, of a large one the sources that speak of the same. */
function benchOf(index: CasebookIndex, claims: readonly Claim[]): Bench {
  const { pairs, origins } = wholeLineage(index);
  const chosen = index.counts().captures <= mostSources ? null : sourcesAbout(index, claims);
  const documents =
    chosen === null ? [...index.documents()] : [...chosen].flatMap((sha256) => index.document(sha256) ?? []);
  const has = new Set(documents.map(({ sha256 }) => sha256));
  const settled =
    chosen === null
      ? settledClaims(index, {})
      : [...has].flatMap((sha256) => settledClaims(index, { sha256 }));
  return {
    documents,
    claims: settled.filter(({ status }) => status !== 'rejected').map(({ claim }) => claim),
    lineage: {
      pairs: pairs.filter(({ a, b }) => has.has(a.sha256) && has.has(b.sha256)),
      origins: origins.flatMap((origin) => {
        const members = origin.members.filter(({ sha256 }) => has.has(sha256));
        const head = origin.head !== null && has.has(origin.head.sha256) ? origin.head : null;
        return members.length === 0 ? [] : [{ ...origin, head, members }];
      }),
    },
  };
}

function sourcesAbout(index: CasebookIndex, claims: readonly Claim[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { subject } of claims) {
    const { clauses } = parseSearch(subject.split(/\s+/u).slice(0, 6).join(' '));
    if (clauses.length === 0) continue;
    for (const { sha256 } of index.search.find({ clauses, filter: { kind: 'claim' }, limit: 12, after: null })
      .entries) {
      if (sha256 !== null && found.size < mostSources) found.add(sha256);
    }
    if (found.size >= mostSources) break;
  }
  return found;
}
