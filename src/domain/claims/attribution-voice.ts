/** Whose voice a text speaks in when no source is named: the body on the letterhead, a witness, a briefing's speaker. */
import type { Source } from './attribution-memory.ts';
import type { NameTable, SentenceWords } from './names.ts';
import type { Word } from './names-words.ts';

/** The part of a story's reading that tells its voice. */
export interface TopReading {
  readonly sentences: readonly { readonly words: SentenceWords }[];
  readonly words: readonly Word[];
  readonly names: NameTable;
}

const headLines = 6;

/** Entities of the short lines at the top that consist of names only. */
export function letterheadOf({ sentences, words, names }: TopReading): ReadonlySet<number> {
  const own = new Set<number>();
  for (const { words: span } of sentences.slice(0, headLines)) {
    const length = span.last - span.first;
    if (length > 12 || words[span.last - 1]?.lower === '.') break;
    for (let at = span.first; at < span.last; at += 1) {
      const mention = names.mentions[names.mentionAt[at] ?? -1];
      const isWhole = mention !== undefined && mention.last - mention.first >= length - 1;
      if (isWhole && names.entities[mention.entity]?.kind === 'organisation') own.add(mention.entity);
    }
  }
  return own;
}

const addressLines = 14;

/** The body or office that a letter is addressed to ("To the Minister of …"), or null. */
export function addresseeOf(reading: {
  readonly words: readonly Word[];
  readonly names: NameTable;
  readonly spans: readonly SentenceWords[];
  readonly text: string;
}): Source | null {
  const { words, names, spans, text } = reading;
  for (const { first, last } of spans.slice(0, addressLines)) {
    if (words[first]?.lower !== 'to' || last - first > 14 || words[last - 1]?.lower === '.') continue;
    const from = words[first + 1]?.lower === 'the' ? first + 2 : first + 1;
    const to = lineEnd({ words, text }, from, last);
    const start = words[from]?.start ?? 0;
    const end = words[to - 1]?.end ?? start;
    if (words[from]?.capital !== true || to <= from) continue;
    const entity = names.mentions[names.mentionAt[to - 1] ?? -1]?.entity ?? -1;
    const body = names.entities[entity];
    const whole = body?.kind === 'organisation' ? body.name : undefined;
    const name = whole ?? text.slice(start, end);
    return { kind: 'organisation', name, span: { start, end }, entity, gender: null, plural: false, via: [] };
  }
  return null;
}

function lineEnd(
  { words, text }: { readonly words: readonly Word[]; readonly text: string },
  from: number,
  last: number,
): number {
  for (let at = from + 1; at < last; at += 1) {
    const before = words[at - 1]?.end ?? 0;
    if (words[at]?.kind === 'mark' || text.slice(before, words[at]?.start ?? before).includes('\n'))
      return at;
  }
  return last;
}

const voiceLabels: ReadonlySet<string> = new Set([
  'speaker',
  'witness',
  'testimony',
  'statement',
  'narrator',
  'interviewee',
]);

/** The person announced at the top as the one who speaks ("Speaker: …", "The witness chose the name …"). */
export function ownVoiceOf(discourse: TopReading): Source | null {
  const { sentences, words, names } = discourse;
  for (const { words: span } of sentences.slice(0, headLines)) {
    let labelled = -1;
    for (let at = span.first; at < span.last; at += 1) {
      const lower = words[at]?.lower ?? '';
      if (voiceLabels.has(lower) && isLabel(words, at)) labelled = at;
      const mention = names.mentions[names.mentionAt[at] ?? -1];
      if (labelled < 0 || mention === undefined || at - labelled > 9) continue;
      const entity = names.entities[mention.entity];
      if (entity === undefined || entity.kind !== 'person') continue;
      const { name, gender } = entity;
      return { kind: 'person', name, span: mention, entity: mention.entity, gender, plural: false, via: [] };
    }
  }
  return null;
}

/** "Speaker:", "The witness chose the name", "Statement of". */
function isLabel(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? '';
  if (next === ':' || next === 'of') return true;
  for (let index = at + 1; index < at + 6; index += 1) {
    const lower = words[index]?.lower ?? '';
    if (lower === 'name' || lower === 'called' || lower === 'named' || lower === 'pseudonym') return true;
  }
  return false;
}

/** Inside square brackets: words of an editor, not of the one who speaks. */
export function isEditorial(words: readonly Word[], { first }: SentenceWords, word: number): boolean {
  for (let at = word; at >= Math.max(first - 1, word - 40); at -= 1) {
    const lower = words[at]?.lower;
    if (lower === ']') return false;
    if (lower === '[') return true;
  }
  return false;
}
