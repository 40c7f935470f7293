/**
 * Turns of talk: transcripts, interviews and live pages, where a label at the head of a line says who speaks
 * ("INES VARGO:", "A:", "10:20 – Prosecutor:"). What follows a label is its speaker's until the next label.
 */
import type { TextRange } from '../../base/index.ts';
import type { Source } from './attribution-memory.ts';
import { describe, sourceOfMention, type PhraseContext } from './attribution-mention.ts';
import type { Clause } from './attribution-site.ts';
import { wordClass } from './names-classes.ts';
import type { Mention, SentenceWords } from './names.ts';
import { isOf } from './names-words.ts';

/** Who speaks in a sentence of a transcript. */
export interface Turn {
  /** Null where the publication itself asks. */
  readonly source: Source | null;
  /** The label as a reporting clause; null with the source. */
  readonly clause: Clause | null;
}

interface Label {
  readonly first: number;
  /** Index of the colon. */
  readonly colon: number;
  readonly isTimed: boolean;
}

/** Sentences of a story with what turns are read from. */
export interface TurnInput {
  readonly context: PhraseContext;
  readonly ranges: readonly TextRange[];
  readonly spans: readonly SentenceWords[];
  readonly paragraphs: readonly number[];
  /** Publisher and agency in lower case. */
  readonly publishers: ReadonlySet<string>;
}

const longestLabel = 8;
const fewestTurns = 2;

/** The turn of each sentence; undefined outside turns. Empty when the text is no transcript. */
export function turnsOf(input: TurnInput): readonly (Turn | undefined)[] {
  const labels = input.spans.map((span, index) => labelAt(input, span, index));
  if (labels.filter((label) => label !== null).length < fewestTurns) return [];
  const answering = intervieweeOf(input, labels);
  let turn: Turn | undefined;
  let until = Infinity;
  return labels.map((label, index) => {
    if (label !== null) {
      turn = turnOf(input, label, answering);
      // A question ends with its paragraph: its answer may stand below without a label.
      until = label.isTimed || turn.source === null ? (input.paragraphs[index] ?? 0) : Infinity;
    } else if ((input.paragraphs[index] ?? 0) > until) turn = undefined;
    return turn;
  });
}

function labelAt(input: TurnInput, { first, last }: SentenceWords, index: number): Label | null {
  const { context, ranges } = input;
  const { words, text } = context;
  const start = ranges[index]?.start ?? 0;
  const before = ranges[index - 1]?.end ?? 0;
  if (index > 0 && !text.slice(Math.max(0, before - 1), start).includes('\n')) return null;
  const from = afterTime(context, first);
  for (let at = from; at < Math.min(last - 1, from + longestLabel); at += 1) {
    const word = words[at];
    if (word?.lower !== ':') {
      if (word === undefined || (word.kind === 'mark' && !'.,-()'.includes(word.lower))) return null;
      continue;
    }
    const label = { first: from, colon: at, isTimed: from > first };
    return at > from && isSpeakerLabel(context, label) ? label : null;
  }
  return null;
}

const afterClock: ReadonlySet<string> = new Set('] – — - | am pm gmt'.split(' '));

/** Index behind "10:20 –", "[11.45]" at the head of a line; the index itself when no time stands there. */
function afterTime({ words }: PhraseContext, first: number): number {
  const at = words[first]?.lower === '[' ? first + 1 : first;
  if (words[at]?.kind !== 'number') return first;
  const isSplit = words[at + 1]?.lower === ':' && words[at + 2]?.kind === 'number';
  if (!isSplit && !/^\d{1,2}\.\d{2}$/.test(words[at].text)) return first;
  const end = isSplit ? at + 3 : at + 1;
  const rest = words.slice(end, end + 3).findIndex(({ lower }) => !afterClock.has(lower));
  return rest < 0 ? end : end + rest;
}

const questionLabels: ReadonlySet<string> = new Set(
  'q question moderator host interviewer presenter anchor reporter editor'.split(' '),
);
const answerLabels: ReadonlySet<string> = new Set(['a', 'answer']);

/** A person's name, a role behind a time, capitals throughout, "Q" or "A". */
function isSpeakerLabel(context: PhraseContext, { first, colon, isTimed }: Label): boolean {
  const { words } = context;
  const lower = words[first]?.lower ?? '';
  if (colon === first + 1 && (questionLabels.has(lower) || answerLabels.has(lower))) return true;
  if (isShouted(context, first, colon)) return true;
  const mention = lastMention(context, first, colon);
  const isPerson = mention !== null && context.names.entities[mention.entity]?.kind === 'person';
  if (isPerson && mention.last === colon && (mention.titleFirst === first || isTimed)) return true;
  return isTimed && isOf(words[colon - 1], wordClass.role | wordClass.reference);
}

function isShouted({ words }: PhraseContext, first: number, last: number): boolean {
  let letters = 0;
  for (let at = first; at < last; at += 1) {
    const word = words[at];
    if (word?.kind === 'number') return false;
    if (word?.kind !== 'word') continue;
    if (word.text !== word.text.toUpperCase()) return false;
    letters += word.text.length;
  }
  return letters > 3;
}

function lastMention({ names }: PhraseContext, first: number, last: number): Mention | null {
  for (let at = last - 1; at >= first; at -= 1) {
    const mention = names.mentions[names.mentionAt[at] ?? -1];
    if (mention !== undefined) return mention;
  }
  return null;
}

function turnOf(input: TurnInput, label: Label, answering: Source | null): Turn {
  const source = speakerOf(input, label, answering);
  if (source === null) return { source: null, clause: null };
  const { first, colon } = label;
  const cue = { words: [':'], shape: 'say', modality: 'asserted' } as const;
  const range = { cueFirst: colon, cueLast: colon + 1, opens: first, subject: { first, last: colon } };
  return {
    source,
    clause: { cue, ...range, source, modality: 'asserted', covers: 'lead', hearer: null, media: [] },
  };
}

function speakerOf(
  { context, publishers }: TurnInput,
  label: Label,
  answering: Source | null,
): Source | null {
  const { words } = context;
  const { first, colon } = label;
  const lower = words[first]?.lower ?? '';
  if (colon === first + 1 && answerLabels.has(lower)) return answering;
  if (colon === first + 1 && questionLabels.has(lower)) return null;
  const comma = commaIn(context, label);
  const mention = lastMention(context, first, comma) ?? lastMention(context, first, colon);
  const phrase = { first, last: comma };
  if (mention === null) {
    const described = describe(context, phrase, 'person');
    return { ...described, name: described.name.toLowerCase() };
  }
  const source = sourceOfMention(context, mention, phrase);
  const isBody = context.names.entities[mention.entity]?.kind === 'organisation';
  if (publishers.has(source.name.toLowerCase())) return null;
  return isBody ? source : { ...source, kind: 'person', uncertain: false };
}

/** "ANNA LIEF, NURSE": the name ends at the comma. */
function commaIn({ words }: PhraseContext, { first, colon }: Label): number {
  for (let at = first; at < colon; at += 1) if (words[at]?.lower === ',') return at;
  return colon;
}

/** Whom "A:" stands for: the person named last before the first question. */
function intervieweeOf({ context, spans }: TurnInput, labels: readonly (Label | null)[]): Source | null {
  const { names } = context;
  const opening = labels.findIndex((label) => label !== null);
  const end = spans[opening]?.first ?? 0;
  let found: Mention | null = null;
  for (const mention of names.mentions) {
    if (mention.first >= end) break;
    const kind = names.entities[mention.entity]?.kind;
    if (kind === 'person' || (kind === 'unknown' && mention.last - mention.first > 1)) found = mention;
  }
  return found === null ? null : { ...sourceOfMention(context, found, found), kind: 'person' };
}
