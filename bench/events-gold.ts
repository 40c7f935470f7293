/**
 * Scores events and characterisations: against our own labelled texts (bench/events) and, by overlap of passages,
 * against the seeds' claims without a number that lie beside the repository.
 *
 * Rules of comparison: a claim meets a row when the spans of the act overlap and kind, act and negation are equal;
 * agent and patient are right when the label's head word is a word of ours before any preposition but "of" (null
 * meets null). Optional rows count neither for nor against. A seed row is met when a claim's quote covers at least
 * half of it, or lies in it and fills half of it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attributionOf } from '../src/domain/claims/attribution.ts';
import type { EventClaim } from '../src/domain/claims/event.ts';
import { eventsOf } from '../src/domain/claims/events.ts';
import { readDocument, sentencesOf, type Document } from '../src/domain/reading/index.ts';

const home = fileURLToPath(new URL('./events/', import.meta.url));
const readLabels: ReadonlySet<string> = new Set(['headline', 'subheading', 'body', 'caption']);

/** Scores of one half of our own set; shares between 0 and 1. */
export interface EventScore {
  readonly gold: number;
  readonly predicted: number;
  readonly precision: number;
  readonly recall: number;
  /** Of the rows met: agent right, patient right. */
  readonly agentRight: number;
  readonly patientRight: number;
  /** Words that must not become events, and did. */
  readonly trapped: number;
  readonly traps: number;
  /** One line per shortcoming. */
  readonly misses: readonly string[];
}

interface Row {
  readonly text: string;
  readonly half: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly optional?: boolean;
  readonly kind?: string;
  readonly act?: string | null;
  readonly negated?: boolean;
  readonly agent?: string | null;
  readonly patient?: string | null;
}

/** One half of our own labelled texts: `tuned` or `fresh`. Throws when an offset of a label is wrong. */
export function measureEvents(half: 'tuned' | 'fresh'): EventScore {
  const rows = jsonLines<Row>(join(home, 'events.jsonl')).filter((row) => row.half === half);
  const traps = jsonLines<Row>(join(home, 'traps.jsonl')).filter((row) => row.half === half);
  const sum = { gold: 0, predicted: 0, met: 0, agent: 0, patient: 0, trapped: 0 };
  const misses: string[] = [];
  for (const name of new Set(rows.map((row) => row.text))) {
    const path = join(home, `texts/${name}.txt`);
    const document = readFile(path);
    const own = rows.filter((row) => row.text === name);
    const snares = traps.filter((row) => row.text === name);
    for (const row of [...own, ...snares]) checkOffsets(document, row);
    const events = eventsIn(document);
    const pairs = matched(own, events);
    for (const row of own) {
      if (row.optional === true) continue;
      sum.gold += 1;
      const event = pairs.get(row);
      if (event === undefined) {
        misses.push(
          `${name} MISSED ${row.act ?? ''} "${row.words}" (${row.agent ?? '-'} > ${row.patient ?? '-'})`,
        );
        continue;
      }
      sum.met += 1;
      const isAgentRight = isHead(event.agent, row.agent ?? null);
      const isPatientRight = isHead(event.patient, row.patient ?? null);
      sum.agent += isAgentRight ? 1 : 0;
      sum.patient += isPatientRight ? 1 : 0;
      if (!isAgentRight) misses.push(`${name} AGENT ${show(event)} wants ${row.agent ?? '-'}`);
      if (!isPatientRight) misses.push(`${name} PATIENT ${show(event)} wants ${row.patient ?? '-'}`);
    }
    const used = new Set(pairs.values());
    for (const event of events) {
      const isNeutral = own.some((row) => row.optional === true && overlaps(row, event.actSpan));
      if (!used.has(event) && isNeutral) continue;
      sum.predicted += 1;
      if (used.has(event)) continue;
      const isTrap = snares.some((row) => overlaps(row, event.actSpan));
      sum.trapped += isTrap ? 1 : 0;
      misses.push(`${name} ${isTrap ? 'TRAPPED' : 'FALSE'} ${show(event)}`);
    }
  }
  return {
    gold: sum.gold,
    predicted: sum.predicted,
    precision: share(sum.met, sum.predicted),
    recall: share(sum.met, sum.gold),
    agentRight: share(sum.agent, sum.met),
    patientRight: share(sum.patient, sum.met),
    trapped: sum.trapped,
    traps: traps.length,
    misses,
  };
}

/** Scores on the seeds' claims without a number. */
export interface SeedEventScore {
  readonly gold: number;
  readonly met: number;
  readonly recall: number;
  /** All events and characterisations proposed for the seeds. */
  readonly proposed: number;
  readonly kinds: Readonly<Record<string, { readonly gold: number; readonly met: number }>>;
  readonly misses: readonly string[];
  /** Everything proposed, for reading. */
  readonly shown: readonly string[];
}

interface SeedRow {
  readonly seed: string;
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly quantitative: boolean;
}

/** True when the seeds and their labels lie beside the repository. */
export function hasSeedEvents(sharedDir: string): boolean {
  return existsSync(join(sharedDir, 'gold/seed-claims.jsonl')) && existsSync(join(sharedDir, 'seeds'));
}

/** Recall of the seeds' rows without a number, by kind. */
export function measureSeedEvents(sharedDir: string): SeedEventScore {
  const rows = jsonLines<SeedRow>(join(sharedDir, 'gold/seed-claims.jsonl')).filter(
    (row) => !row.quantitative,
  );
  const kinds: Record<string, { gold: number; met: number }> = {};
  const misses: string[] = [];
  const shown: string[] = [];
  let [met, proposed] = [0, 0];
  for (const name of new Set(rows.map((row) => row.seed))) {
    const events = eventsIn(readFile(join(sharedDir, 'seeds', name)));
    proposed += events.length;
    for (const event of events) shown.push(`${name.slice(0, 3)} ${show(event)}`);
    for (const row of rows.filter((one) => one.seed === name)) {
      const kind = (kinds[row.kind] ??= { gold: 0, met: 0 });
      kind.gold += 1;
      if (events.some((event) => shareCovered(event, row) >= 0.5)) {
        kind.met += 1;
        met += 1;
      } else misses.push(`${row.id} ${row.kind} ${row.quote}`);
    }
  }
  return { gold: rows.length, met, recall: share(met, rows.length), proposed, kinds, misses, shown };
}

/** Share of a row that a claim's quote covers. */
function shareCovered(event: EventClaim, row: SeedRow): number {
  return (Math.min(event.end, row.end) - Math.max(event.start, row.start)) / (row.end - row.start);
}

/** Events of the main stories of a document. */
export function eventsIn(document: Document): EventClaim[] {
  return document.stories.flatMap((story) => {
    if (story.role !== 'main') return [];
    const zones = story.zones.filter((zone) => readLabels.has(zone.label));
    const sentences = zones.flatMap((zone) =>
      sentencesOf(document.text, zone, story.language ?? document.language),
    );
    return eventsOf({ document, story, sentences, attribution: attributionOf(document, story, sentences) });
  });
}

function matched(rows: readonly Row[], events: readonly EventClaim[]): Map<Row, EventClaim> {
  const pairs = new Map<Row, EventClaim>();
  const used = new Set<EventClaim>();
  for (const row of rows) {
    if (row.optional === true) continue;
    const event = events.find((one) => !used.has(one) && isSame(one, row));
    if (event === undefined) continue;
    pairs.set(row, event);
    used.add(event);
  }
  return pairs;
}

function isSame(event: EventClaim, row: Row): boolean {
  const isAct = event.act === row.act && event.kind === row.kind && event.negated === (row.negated ?? false);
  return isAct && overlaps(row, event.actSpan);
}

function overlaps(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && b.start < a.end;
}

function isHead(ours: string | null, wanted: string | null): boolean {
  if (ours === null || wanted === null) return ours === wanted;
  const core = ours.toLowerCase().split(/ (?:in|at|from|for|with|who|that|on|to|by) /u)[0] ?? '';
  const list: readonly string[] = core.match(/[\p{L}\p{N}]+/gu) ?? [];
  return list.includes(wanted.toLowerCase());
}

function show(event: EventClaim): string {
  const not = event.negated ? '!' : '';
  const quote = event.quote.replace(/\s+/gu, ' ').slice(0, 110);
  return `${not}${event.act} (${event.agent ?? '-'} > ${event.patient ?? '-'}) [${event.subject}] ${event.modality} "${quote}"`;
}

function checkOffsets(document: Document, row: Row): void {
  const found = document.text.slice(row.start, row.end);
  if (found !== row.words)
    throw new Error(`bench/events: ${row.text} ${row.start}: "${found}" is not "${row.words}"`);
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

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;
}

function jsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
