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

/** Words from the top among which a letter says to whom it goes. */
const addressWords = 120;

/** The body or office that a letter is addressed to ("To the Minister of …"), or null. */
export function addresseeOf({
  words,
  text,
}: {
  readonly words: readonly Word[];
  readonly text: string;
}): Source | null {
  for (let at = 0; at < Math.min(words.length, addressWords); at += 1) {
    if (words[at]?.text !== 'To' || !opensLine({ words, text }, at)) continue;
    const first = words[at + 1]?.lower === 'the' ? at + 2 : at + 1;
    const last = lineEnd({ words, text }, first);
    if (words[first]?.capital !== true || last - first > 12) continue;
    const start = words[first].start;
    const end = words[last - 1]?.end ?? start;
    const name = text.slice(start, end).replace(/^Minister (?=of |for )/, 'Ministry ');
    return {
      kind: 'organisation',
      name,
      span: { start, end },
      entity: -1,
      gender: null,
      plural: false,
      via: [],
    };
  }
  return null;
}

interface Lines {
  readonly words: readonly Word[];
  readonly text: string;
}

function opensLine({ words, text }: Lines, at: number): boolean {
  const before = words[at - 1]?.end ?? 0;
  return at === 0 || text.slice(before, words[at]?.start ?? before).includes('\n');
}

function lineEnd(lines: Lines, first: number): number {
  let at = first + 1;
  while (at < Math.min(lines.words.length, first + 14)) {
    if (lines.words[at]?.kind === 'mark' || opensLine(lines, at)) return at;
    at += 1;
  }
  return at;
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
