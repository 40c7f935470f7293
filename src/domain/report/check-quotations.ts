/** Rule 2: words between quotation marks are verbatim of what is cited, and stand there as somebody’s own words. */
import type { TextRange } from '../../base/index.ts';
import { proofStandards } from '../register/index.ts';
import type { Evidence, EvidenceText } from './check-evidence.ts';
import type { FoundProblem } from './check-problem.ts';
import { kept } from './check-known.ts';
import { findQuoted, foldedText, type FoldedText } from './check-quoted.ts';
import { sourceRange, type CheckSentence } from './check-sentence.ts';

const folds = new WeakMap<EvidenceText, FoldedText>();

/** The text as quotations are compared with it; made once. */
function foldOf(text: EvidenceText): FoldedText {
  return kept(folds, text, () => foldedText(text.text));
}

/** Fewest letters of words in quotation marks that are taken for somebody’s own words when nothing is cited. */
const fewestLetters = 12;

/** Checks the quotations of a sentence; returns how many there are. */
export function checkQuotations(
  sentence: CheckSentence,
  evidence: readonly Evidence[],
  problems: FoundProblem[],
): number {
  const { block, quoted } = sentence;
  for (const range of quoted) {
    const words = block.text.slice(range.start, range.end);
    if (evidence.length === 0) {
      if (proofStandards.some(({ name }) => name === words.toLowerCase())) continue;
      if (words.length >= fewestLetters && /\s/u.test(words) && sentence.cited.length === 0)
        problems.push(uncited(sentence, range));
      continue;
    }
    const problem = quotationProblem(words, evidence);
    if (problem !== null) problems.push({ ...sourceRange(block, range), rule: 'quotation', ...problem });
  }
  return quoted.length;
}

function uncited({ block }: CheckSentence, range: TextRange): FoundProblem {
  return {
    ...sourceRange(block, range),
    rule: 'quotation',
    severity: 'listed',
    message: 'Words in quotation marks have no citation in their sentence.',
    casebookSays: null,
    advice: 'Cite the passage that has them: [@…].',
  };
}

type Fallen = Pick<FoundProblem, 'message' | 'casebookSays' | 'advice'>;
type Found = Fallen & Pick<FoundProblem, 'severity'>;

function quotationProblem(words: string, evidence: readonly Evidence[]): Found | null {
  const near = standsIn(
    words,
    evidence.flatMap((one) => [...one.near]),
  );
  if (near === 'verbatim') return null;
  const texts = evidence.flatMap(({ wide }) => [...wide()]);
  const wide = standsIn(words, texts);
  if (wide === 'verbatim') {
    return {
      severity: 'listed',
      message: 'These words stand elsewhere in the cited source, not in the cited passage.',
      casebookSays: null,
      advice: 'Cite the passage that has them.',
    };
  }
  const fallen = near ?? wide;
  if (fallen !== null) return { severity: 'error', ...fallen };
  return {
    severity: 'error',
    message: 'These words do not stand so in what is cited.',
    casebookSays: nearestWords(words, texts.length === 0 ? evidence.flatMap((one) => [...one.near]) : texts),
    advice:
      'Quote word for word, mark what you leave out with … and what you put in with [ ], or cite the source that has them.',
  };
}

/** Whether the words stand in one of the texts as somebody’s own; why not, when they only stand there changed. */
function standsIn(words: string, texts: readonly EvidenceText[]): 'verbatim' | Fallen | null {
  let worst: Fallen | null = null;
  for (const text of texts) {
    const found = findQuoted(words, foldOf(text));
    if (found === null) continue;
    const fallen = notVerbatim(text, found);
    if (fallen === null) return 'verbatim';
    worst = fallen;
  }
  return worst;
}

/** Words that the source itself does not give as they were said cannot be quoted from it as somebody’s own. */
function notVerbatim({ quotations, name }: EvidenceText, range: TextRange): Fallen | null {
  const around = quotations.find(({ start, end }) => start <= range.start && range.end <= end + 2);
  if (around === undefined || (around.fidelity !== 'altered' && around.fidelity !== 'translated'))
    return null;
  return around.fidelity === 'altered'
    ? {
        message: `${name} gives these words otherwise than the text that it took them from.`,
        casebookSays: 'the quotation is altered there',
        advice: 'Quote the text that has them first.',
      }
    : {
        message: `${name} gives these words in translation.`,
        casebookSays: 'the quotation is a translation there',
        advice: 'Say so without quotation marks, or quote the original.',
      };
}

/** The passage that shares the most words with a misquoted one; null when none shares half of them. */
function nearestWords(words: string, texts: readonly EvidenceText[]): string | null {
  const wanted = new Set(wordsIn(foldedText(words).text));
  if (wanted.size < 2) return null;
  let best: { score: number; text: string } = { score: wanted.size / 2, text: '' };
  for (const one of texts.slice(0, 4)) {
    const { text, offsets } = foldOf(one);
    const found = densest(text.slice(0, 400_000), wanted, words.length);
    if (found !== null && found.score > best.score) {
      best = { score: found.score, text: one.text.slice(offsets[found.start], offsets[found.end]) };
    }
  }
  return best.text === '' ? null : `“${best.text.replace(/\s+/gu, ' ').trim()}”`;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The stretch of about this length that holds the most of the words; a window that slides once over the text. */
function densest(
  text: string,
  wanted: ReadonlySet<string>,
  length: number,
): { start: number; end: number; score: number } | null {
  const hits: { start: number; end: number; word: string }[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = match[0].toLowerCase();
    if (wanted.has(word)) hits.push({ start: match.index, end: match.index + word.length, word });
  }
  let best: { start: number; end: number; score: number } | null = null;
  const inside = new Map<string, number>();
  let from = 0;
  for (const hit of hits) {
    inside.set(hit.word, (inside.get(hit.word) ?? 0) + 1);
    for (
      let first = hits[from];
      first !== undefined && hit.end - first.start > length + 12;
      first = hits[from]
    ) {
      const left = (inside.get(first.word) ?? 1) - 1;
      if (left === 0) inside.delete(first.word);
      else inside.set(first.word, left);
      from += 1;
    }
    const start = hits[from]?.start ?? hit.start;
    if (best === null || inside.size > best.score) best = { start, end: hit.end, score: inside.size };
  }
  return best;
}
