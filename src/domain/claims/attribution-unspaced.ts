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

/** Clauses of a sentence, at most one a cue; the first of them is the source of the sentence. */
export function plainClauses(
  context: PhraseContext,
  sentence: PlainSentence,
  cues: readonly PlainCue[],
): { clauses: Clause[]; silence: boolean } {
  const text = context.text.slice(sentence.start, sentence.end);
  const lower = text.toLowerCase();
  const folded = lower.length === text.length ? lower : text;
  for (const { cue, source } of cues) {
    const at = folded.indexOf(cue);
    if (at < 0) continue;
    const span = source === 'before' ? spanBefore(text, at) : spanAfter(text, at + cue.length);
    if (span.end - span.start < 2) continue;
    return { clauses: [clauseOf(sentence, { text, cue, at, span })], silence: false };
  }
  return { clauses: [], silence: false };
}

function spanBefore(text: string, cueAt: number): TextRange {
  let start = cueAt;
  while (start > 0 && cueAt - start < longestSource && !stops.includes(text[start - 1] ?? '')) start -= 1;
  const source = text.slice(start, cueAt);
  const cut = source.search(/[对向]|通过|周[一二三四五六日]|去年|今年/u);
  return { start, end: cut > 1 ? start + cut : cut === 1 ? start : cueAt };
}

/** Past one space (Vietnamese, Arabic): up to the next mark, at most six words. */
function spanAfter(text: string, from: number): TextRange {
  const start = text[from] === ' ' ? from + 1 : from;
  let end = start;
  let spaces = 0;
  while (end < text.length && end - start < longestSource) {
    const unit = text[end] ?? '';
    if (unit === ' ') spaces += 1;
    if ((unit !== ' ' && stops.includes(unit)) || spaces > 5) break;
    end += 1;
  }
  return { start, end };
}

interface Found {
  readonly text: string;
  readonly cue: string;
  readonly at: number;
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
    cue: { words: [cue], shape: 'say', modality: 'asserted' },
    ...range,
    source,
    modality: 'asserted',
    covers: 'both',
    hearer: null,
    media: [],
  };
}
