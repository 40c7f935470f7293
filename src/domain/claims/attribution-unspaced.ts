/** Reporting clauses of languages read by characters: the text beside the cue, up to a mark or space, is the source. */
import type { TextRange } from '../../base/index.ts';
import type { Source } from './attribution-memory.ts';
import type { PhraseContext } from './attribution-mention.ts';
import type { Clause } from './attribution-site.ts';
import type { PlainCue } from './cues-unspaced.ts';
import type { SentenceWords } from './names.ts';

/** A sentence with its words. */
interface PlainSentence extends TextRange {
  readonly words: SentenceWords;
}

const longestSource = 48;
const stops = ' \n\t,，、。.;；:：“”"「」『』()（）«»،؛';

/** The first cue found is the source of the sentence. */
export function plainClauses(
  context: PhraseContext,
  sentence: PlainSentence,
  cues: readonly PlainCue[],
): { clauses: Clause[]; silence: boolean } {
  const text = context.text.slice(sentence.start, sentence.end);
  const lower = text.toLowerCase();
  const folded = lower.length === text.length ? lower : text;
  for (const cue of cues) {
    const at = cueIn(folded, cue);
    if (at < 0) continue;
    const span =
      cue.source === 'before' ? spanBefore(text, at, cue) : spanAfter(text, at + cue.cue.length, cue);
    if (span.end - span.start < 2 || joints.has(text.slice(span.start, span.end))) continue;
    return { clauses: [clauseOf(sentence, { text, cue, span })], silence: false };
  }
  return { clauses: [], silence: false };
}

/** First place of a cue; between spaces where words are divided by them. -1: none. */
function cueIn(text: string, { cue, spaced }: PlainCue): number {
  let at = text.indexOf(cue);
  while (spaced && at >= 0 && !isWhole(text, at, cue)) at = text.indexOf(cue, at + cue.length);
  return at;
}

function isWhole(text: string, at: number, cue: string): boolean {
  const before = at === 0 ? ' ' : (text[at - 1] ?? ' ');
  return stops.includes(before) && (cue.endsWith(' ل') || stops.includes(text[at + cue.length] ?? ' '));
}

/** Words that only join a clause of saying to the one before it: "โดยระบุว่า". */
const joints: ReadonlySet<string> = new Set(
  'โดย ซึ่ง และ แต่ พร้อม ทั้งนี้ โดยได้ และได้ ដោយ និង ហើយ 并且 同时 và đồng'.split(' '),
);

/** In front of the cue: back to the last mark, or to the last space where no spaces divide words. */
function spanBefore(text: string, cueAt: number, { spaced }: PlainCue): TextRange {
  const end = spaced && text[cueAt - 1] === ' ' ? cueAt - 1 : cueAt;
  let start = end;
  let spaces = 0;
  while (start > 0 && end - start < longestSource) {
    const unit = text[start - 1] ?? '';
    if (unit === ' ') spaces += 1;
    if (stops.includes(unit) && !(spaced && unit === ' ' && spaces <= 5)) break;
    start -= 1;
  }
  const source = text.slice(start, end);
  const cut = source.search(/[对向]|通过|周[一二三四五六日]|去年|今年/u);
  return { start, end: cut > 1 ? start + cut : cut === 1 ? start : end };
}

/** What opens the reported clause in Arabic: the source ends in front of it. */
const complements: ReadonlySet<string> = new Set(['إن', 'أن', 'بأن', 'في', 'إنه', 'إنها', 'يوم']);

/** Behind the cue: up to the next mark; where spaces divide words past one space, at most six words. */
function spanAfter(text: string, from: number, { spaced }: PlainCue): TextRange {
  const start = spaced && text[from] === ' ' ? from + 1 : from;
  let end = start;
  let wordStart = start;
  let spaces = 0;
  while (end < text.length && end - start < longestSource) {
    const unit = text[end] ?? '';
    if (stops.includes(unit)) {
      if (complements.has(text.slice(wordStart, end))) return { start, end: Math.max(start, wordStart - 1) };
      if (unit !== ' ' || !spaced || spaces >= 5) break;
      spaces += 1;
      wordStart = end + 1;
    }
    end += 1;
  }
  return { start, end };
}

interface Found {
  readonly text: string;
  readonly cue: PlainCue;
  readonly span: TextRange;
}

function clauseOf(sentence: PlainSentence, { text, cue, span }: Found): Clause {
  const { first } = sentence.words;
  const source: Source = {
    kind: 'organisation',
    name: text.slice(span.start, span.end).trim(),
    span: { start: sentence.start + span.start, end: sentence.start + span.end },
    entity: -1,
    gender: null,
    plural: false,
    uncertain: true,
    via: [],
  };
  const range = { cueFirst: first, cueLast: first, opens: first, subject: { first, last: first } };
  return {
    cue: { words: [cue.cue], shape: 'say', modality: cue.modality },
    ...range,
    source,
    modality: cue.modality,
    covers: 'both',
    hearer: null,
    media: [],
  };
}
