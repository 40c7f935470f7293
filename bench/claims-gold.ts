/**
 * Scores the claims engine against the labelled sets beside the repository: the seeds' gold claims and the
 * fictional clusters. A claim is all right when value, bound and counted noun are right.
 *
 * Rules of comparison, in one place:
 * - a number is the same when the spans overlap (clusters) or when it lies inside the gold quote (seeds);
 * - a value is the same when both ends agree to 1 part in 1,000 once a missing end is read as the other end; a gold
 *   fraction equals our percentage (0.02 = 2 %); a vague gold magnitude asks only for the bound "vague";
 * - "nearly"/"almost"/"under" may be < or ~; a bare fraction that the seeds call "approx" may be = or ~;
 * - nouns are compared by their head word after singularising, persons = people; a gold noun that is a description
 *   ("survivors interviewed", "compounds (here: …)") is met by any of its words, or by a word of the gold quote or
 *   subject if the gold noun's own words stand there too, or none of them stands in the quote (a paraphrase such as
 *   "persons" for "foreigners") and our noun does; rates compare the unit before "/".
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractClaims, type Bound, type Claim } from '../src/domain/claims/index.ts';
import { readDocument, type Document, type Zone } from '../src/domain/reading/index.ts';

/** Scores of one labelled set. Shares are between 0 and 1. */
export interface ClaimScore {
  readonly gold: number;
  readonly predicted: number;
  /** Predictions that meet a gold row / all predictions that count. */
  readonly precision: number;
  /** Gold rows that were met / all that count. */
  readonly recall: number;
  /** Value, bound and noun all right. */
  readonly allRightPrecision: number;
  readonly allRightRecall: number;
  /** Numbers taken from chrome or another story. */
  readonly leaks: number;
  /** Per gold kind: rows, met, all right. */
  readonly kinds: Readonly<
    Record<string, { readonly gold: number; readonly met: number; readonly allRight: number }>
  >;
  /** One line per shortcoming, for printing. */
  readonly misses: readonly string[];
}

interface Row {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly bounds: readonly Bound[];
  readonly units: readonly string[];
  /** Words that describe the noun without being it. */
  readonly context: string;
  readonly optional: boolean;
}

/** Cluster texts with exhaustive labels, all of one kind of story: numbers outside the rows are false. */
export function measureClusterClaims(sharedDir: string): ClaimScore {
  const byText = new Map<string, Row[]>();
  for (const row of jsonLines(join(sharedDir, 'clusters/claims.jsonl'))) {
    const list = byText.get(text(row['text'])) ?? [];
    if (row['zone'] !== 'unrelated') list.push(clusterRow(row));
    byText.set(text(row['text']), list);
  }
  const sheets = [...byText].map(([name, rows]) => {
    const document = readFile(join(sharedDir, `clusters/texts/${name}.txt`));
    return {
      name,
      rows,
      claims: extractClaims(document, { stories: 'main' }).claims,
      isNeutral: () => false,
      isLeak: () => false,
    };
  });
  return score(sheets, spanMeets);
}

/**
 * The five seeds. `zones: 'gold'` replaces our reading by the labelled segments, so that the claims engine is
 * scored alone.
 */
export function measureSeedClaims(
  sharedDir: string,
  options: { readonly zones: 'gold' | 'read' } = { zones: 'read' },
): ClaimScore {
  const rows = jsonLines(join(sharedDir, 'gold/seed-claims.jsonl')).filter(
    (row) => row['quantitative'] === true,
  );
  const segments = json(join(sharedDir, 'gold/seed-segments.json'))['files'] as Record<
    string,
    { segments: Segment[] }
  >;
  const sheets = Object.entries(segments).map(([name, { segments: labels }]) => {
    const own = rows.filter((row) => row['seed'] === name).map(seedRow);
    const read = readFile(join(sharedDir, 'seeds', name));
    const document = options.zones === 'gold' ? withZones(read, labels) : read;
    const { claims } = extractClaims(document, { stories: 'main' });
    const optional = own.filter((row) => row.optional);
    return {
      name,
      rows: own.filter((row) => !row.optional),
      claims,
      isNeutral: (claim: Claim) => optional.some((row) => inside(claim, row)),
      isLeak: (claim: Claim) => labels.some((label) => !label.relevant && inside(claim, label)),
    };
  });
  return score(sheets, inside);
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly relevant: boolean;
}

interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly claims: readonly Claim[];
  readonly isNeutral: (claim: Claim) => boolean;
  readonly isLeak: (claim: Claim) => boolean;
}

type Meets = (claim: Claim, row: { readonly start: number; readonly end: number }) => boolean;

function inside(claim: Claim, range: { readonly start: number; readonly end: number }): boolean {
  return claim.quantity.number.start >= range.start && claim.quantity.number.start < range.end;
}

function spanMeets(claim: Claim, row: { readonly start: number; readonly end: number }): boolean {
  return claim.quantity.number.start < row.end && row.start < claim.quantity.number.end;
}

function score(sheets: readonly Sheet[], meets: Meets): ClaimScore {
  const kinds: Record<string, { gold: number; met: number; allRight: number }> = {};
  const misses: string[] = [];
  const sum = { gold: 0, predicted: 0, met: 0, allRight: 0, leaks: 0 };
  for (const sheet of sheets) {
    const pairs = matched(sheet, meets);
    for (const row of sheet.rows) {
      const claim = pairs.get(row);
      const kind = (kinds[row.kind] ??= { gold: 0, met: 0, allRight: 0 });
      const counts = !row.optional;
      if (claim === undefined && counts) misses.push(`${sheet.name} MISSED ${row.id} ${show(row)}`);
      const wrong = claim === undefined ? [] : wrongs(claim, row);
      if (wrong.length > 0 && counts)
        misses.push(`${sheet.name} WRONG ${wrong.join('+')} ${row.id} ${show(row)} got ${showClaim(claim)}`);
      if (!counts) continue;
      kind.gold += 1;
      sum.gold += 1;
      if (claim === undefined) continue;
      kind.met += 1;
      sum.met += 1;
      sum.predicted += 1;
      if (wrong.length === 0) [kind.allRight, sum.allRight] = [kind.allRight + 1, sum.allRight + 1];
    }
    const used = new Set(pairs.values());
    for (const claim of sheet.claims) {
      if (used.has(claim) || sheet.isNeutral(claim)) continue;
      sum.predicted += 1;
      if (sheet.isLeak(claim)) sum.leaks += 1;
      misses.push(`${sheet.name} FALSE ${showClaim(claim)}`);
    }
  }
  return {
    gold: sum.gold,
    predicted: sum.predicted,
    precision: share(sum.met, sum.predicted),
    recall: share(sum.met, sum.gold),
    allRightPrecision: share(sum.allRight, sum.predicted),
    allRightRecall: share(sum.allRight, sum.gold),
    leaks: sum.leaks,
    kinds,
    misses,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;
}

/** One claim per row: best agreement first, then text order. */
function matched(sheet: Sheet, meets: Meets): Map<Row, Claim> {
  const pairs = new Map<Row, Claim>();
  const used = new Set<Claim>();
  for (const allowed of [0, 1, 2, 3]) {
    for (const row of sheet.rows) {
      if (pairs.has(row)) continue;
      const claim = sheet.claims.find(
        (one) => !used.has(one) && meets(one, row) && wrongs(one, row).length <= allowed,
      );
      if (claim === undefined || (meets === inside && !isValueRight(claim, row))) continue;
      pairs.set(row, claim);
      used.add(claim);
    }
  }
  return pairs;
}

function wrongs(claim: Claim, row: Row): string[] {
  const wrong: string[] = [];
  if (!isValueRight(claim, row)) wrong.push('value');
  if (!row.bounds.includes(claim.quantity.bound)) wrong.push('bound');
  if (!isNounRight(claim.quantity.unit, row)) wrong.push('noun');
  return wrong;
}

function isValueRight(claim: Claim, row: Row): boolean {
  const { low, high, bound, unit } = claim.quantity;
  if (row.bounds.includes('vague')) return bound === 'vague';
  if (bound === 'vague') return false;
  const scale =
    unit?.startsWith('%') === true && row.units.some((one) => one.startsWith('fraction')) ? 0.01 : 1;
  const ours = [low ?? high, high ?? low].map((value) => (value ?? NaN) * scale);
  const theirs = [row.low ?? row.high ?? NaN, row.high ?? row.low ?? NaN];
  return ours.every((value, end) => near(value, theirs[end] ?? NaN));
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 0.001 + 1e-9;
}

function isNounRight(unit: string | null, row: Row): boolean {
  if (unit === null) return false;
  const ours = contentWords(unit.split('/')[0] ?? '');
  return row.units.some((gold) => {
    const base = gold.split(/\/| per /u)[0] ?? gold;
    if (base === unit.split('/')[0]) return true;
    if (base.startsWith('fraction')) return unit === 'fraction' || unit.startsWith('%');
    const words = contentWords(base);
    if (ours.some((word) => words.includes(word))) return true;
    const around = contentWords(row.context);
    const quoted = contentWords(row.quote);
    const isParaphrase = row.context !== '' && !words.some((word) => quoted.includes(word));
    if (isParaphrase) return ours.some((word) => quoted.includes(word));
    return words.some((word) => around.includes(word)) && ours.some((word) => around.includes(word));
  });
}

function contentWords(phrase: string): string[] {
  const words = phrase.toLowerCase().match(/[\p{L}%][\p{L}\p{M}'-]*/gu) ?? [];
  return words
    .filter((word) => !['the', 'of', 'and', 'here', 'a', 'or', 'by', 'in', 'whose'].includes(word))
    .map(singular);
}

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  persons: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  folks: 'person',
};

function singular(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

const boundNames: Readonly<Record<string, readonly Bound[]>> = {
  exact: ['='],
  at_least: ['>='],
  more_than: ['>'],
  just_over: ['>'],
  approx: ['~'],
  nearly: ['<', '~'],
  at_most: ['<=', '<'],
  vague_magnitude: ['vague'],
  vague: ['vague'],
};

type Fields = Readonly<Record<string, unknown>>;

function seedRow(row: Fields): Row {
  const bare =
    row['bound'] === 'approx' &&
    text(row['unit']).startsWith('fraction') &&
    !/about|around/u.test(text(row['qualifier']));
  return {
    id: text(row['id']),
    quote: text(row['quote']),
    start: Number(row['start']),
    end: Number(row['end']),
    kind: text(row['kind']),
    low: row['value_low'] as number | null,
    high: row['value_high'] as number | null,
    bounds: bare ? ['~', '='] : (boundNames[text(row['bound'])] ?? []),
    units: [text(row['unit'])],
    context: `${text(row['quote'])} ${text(row['subject'])}`,
    optional: row['optional'] === true,
  };
}

function clusterRow(row: Fields): Row {
  const bound = row['bound'] as Bound;
  const alternatives = (row['boundAlt'] as Bound[] | undefined) ?? [];
  return {
    id: text(row['id']),
    quote: text(row['quote']),
    start: Number(row['numStart']),
    end: Number(row['numEnd']),
    kind: text(row['kind']),
    low: row['valueLow'] as number | null,
    high: row['valueHigh'] as number | null,
    bounds: [bound, ...alternatives],
    units: [text(row['unit']), text(row['unitNorm'])].filter((unit) => unit !== ''),
    context: '',
    optional: row['optional'] === true,
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function show(row: Row): string {
  return `[${String(row.low)}, ${String(row.high)}] ${row.bounds.join('|')} ${row.units.join('|')} «${row.quote.slice(0, 90)}»`;
}

function showClaim(claim: Claim | undefined): string {
  if (claim === undefined) return '-';
  const { low, high, bound, unit } = claim.quantity;
  return `[${String(low)}, ${String(high)}] ${bound} ${unit ?? '-'} ${claim.kind} «${claim.quote.slice(0, 90)}»`;
}

function jsonLines(path: string): Fields[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Fields);
}

function json(path: string): Fields {
  return JSON.parse(readFileSync(path, 'utf8')) as Fields;
}

function readFile(path: string): Document {
  const bytes = readFileSync(path);
  return readDocument({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    name: path.split('/').at(-1) ?? path,
    parsed: {
      text: bytes.toString('utf8'),
      mediaType: 'text/plain',
      blocks: null,
      metadata: { title: null, publisher: null, author: null, published: null, language: null, url: null },
      notes: [],
    },
  });
}

const segmentLabels: Readonly<Record<string, Zone['label']>> = {
  story: 'body',
  caption: 'caption',
  headline: 'headline',
};

/** The document with one story made of the labelled relevant segments. */
function withZones(document: Document, segments: readonly Segment[]): Document {
  const zones = segments
    .filter((segment) => segment.relevant)
    .map(({ start, end, label }): Zone => ({ start, end, label: segmentLabels[label] ?? 'byline' }));
  const [first] = document.stories;
  if (first === undefined) return document;
  return {
    ...document,
    stories: [{ ...first, index: 0, role: 'main', start: 0, end: document.text.length, zones }],
  };
}

/** True when the labelled sets are beside the repository. */
export function hasClaimGold(sharedDir: string): boolean {
  return (
    existsSync(join(sharedDir, 'gold')) &&
    existsSync(join(sharedDir, 'clusters')) &&
    readdirSync(sharedDir).length > 0
  );
}
