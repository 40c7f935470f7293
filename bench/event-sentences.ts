/**
 * Scores events of single sentences in languages other than English (bench/events/languages): a row is met when an
 * event of the sentence has its act and its negation; agent and patient are right when the label's head word is a
 * word of ours (null meets null). A row without events is a trap.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { attributionOf } from '../src/domain/claims/attribution.ts';
import type { EventClaim } from '../src/domain/claims/event.ts';
import { eventsOf } from '../src/domain/claims/events.ts';
import { readDocument, sentencesOf } from '../src/domain/reading/index.ts';

const home = fileURLToPath(new URL('./events/languages/', import.meta.url));

/** Shares between 0 and 1. */
export interface SentenceScore {
  readonly sentences: number;
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  /** Of the rows met: agent and patient right. */
  readonly rolesRight: number;
  /** Events found in sentences that hold none. */
  readonly trapped: number;
  /** One line per shortcoming. */
  readonly misses: readonly string[];
}

interface Label {
  readonly act: string;
  readonly negated: boolean;
  readonly agent: string | null;
  readonly patient: string | null;
}

interface Row {
  readonly text: string;
  readonly events: readonly Label[];
}

/** Scores the labelled sentences of a language (`es`, `fr`), those seen while its rules were written or the second set. */
export function measureEventSentences(language: string, set: 'first' | 'second'): SentenceScore {
  const name = set === 'first' ? language : `${language}-second`;
  const rows = readFileSync(`${home}${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
  const sum = { gold: 0, found: 0, met: 0, roles: 0, trapped: 0 };
  const misses: string[] = [];
  for (const row of rows) {
    const left = eventsIn(row.text, language);
    sum.gold += row.events.length;
    sum.found += left.length;
    if (row.events.length === 0) sum.trapped += left.length;
    for (const label of row.events) {
      const at = left.findIndex(({ act, negated }) => act === label.act && negated === label.negated);
      const [event] = at < 0 ? [] : left.splice(at, 1);
      if (event === undefined) misses.push(`MISSED ${label.act}: ${row.text}`);
      else {
        sum.met += 1;
        if (isHead(event.agent, label.agent) && isHead(event.patient, label.patient)) sum.roles += 1;
        else misses.push(`ROLES ${shown(event)}: ${row.text}`);
      }
    }
    for (const event of left) misses.push(`FALSE ${shown(event)}: ${row.text}`);
  }
  return {
    sentences: rows.length,
    gold: sum.gold,
    precision: share(sum.met, sum.found),
    recall: share(sum.met, sum.gold),
    rolesRight: share(sum.roles, sum.met),
    trapped: sum.trapped,
    misses,
  };
}

function eventsIn(text: string, language: string): EventClaim[] {
  const read = readDocument({
    sha256: 'b'.repeat(64),
    name: 'invented.txt',
    parsed: {
      text,
      mediaType: 'text/plain',
      blocks: null,
      metadata: { title: null, publisher: null, author: null, published: null, language, url: null },
      notes: [],
    },
  });
  const [first] = read.stories;
  if (first === undefined) return [];
  const zone = { start: 0, end: text.length, label: 'body' } as const;
  const story = { ...first, start: 0, end: text.length, language, zones: [zone] };
  const document = { ...read, text, stories: [story] };
  const sentences = sentencesOf(text, zone, language);
  return eventsOf({ document, story, sentences, attribution: attributionOf(document, story, sentences) });
}

function isHead(ours: string | null, wanted: string | null): boolean {
  if (ours === null || wanted === null) return ours === wanted;
  return (ours.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => word === wanted.toLowerCase());
}

function shown({ act, agent, patient, negated }: EventClaim): string {
  return `${negated ? '!' : ''}${act} | ${agent ?? '-'} | ${patient ?? '-'}`;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;
}
