/**
 * Rule 3, continued: what is cited has something to do with the sentence. A cited claim gives one of its numbers; anything else shares a
 * number, a date, a name, a quotation or words with it. A citation that slipped to another line is found so.
 */
import type { Evidence, EvidenceNumber } from './check-evidence.ts';
import { isStated } from './check-dates.ts';
import { agrees, isComparable } from './check-numbers.ts';
import type { FoundProblem } from './check-problem.ts';
import { findQuoted, foldedText } from './check-quoted.ts';
import type { CheckSentence } from './check-sentence.ts';
import { isComparedByWords, sharesPassage, sharesWords, wordsBeside } from './check-shared-words.ts';
import type { CitedId } from './manuscript.ts';
import { isSameNumber, shownAmount, statementOf } from './statement-bound.ts';

/** What the sentence rests on besides its own words. */
export interface Relevance {
  readonly sentence: CheckSentence;
  readonly found: ReadonlyMap<string, Evidence>;
  /** Ids of the facts behind its figures. */
  readonly grounds: ReadonlySet<string>;
  readonly language: string;
}

/** Problems of the citations of a sentence that carry nothing of it. */
export function checkRelevance(
  { sentence, found, grounds, language }: Relevance,
  problems: FoundProblem[],
): void {
  // The cells of a row share its citations, and say little each: rows are looked at as a whole.
  if (sentence.block.cell !== null || sentence.block.kind === 'heading') return;
  for (const cited of sentence.cited) {
    const evidence = found.get(cited.id);
    if (evidence === undefined || grounds.has(evidence.id) || isRelevant(sentence, evidence, language))
      continue;
    problems.push(idle(cited, evidence));
  }
}

function idle({ start, end }: CitedId, { kind, numbers, title }: Evidence): FoundProblem {
  const [own] = kind === 'claim' ? numbers : [];
  return {
    ...{ start, end, rule: 'citation', severity: 'error' },
    message:
      own === undefined
        ? 'What is cited shares nothing with its sentence.'
        : 'The sentence does not give the number of the cited claim.',
    casebookSays:
      own === undefined ? title : `${shownAmount(own.amount)}${own.unit === null ? '' : ` ${own.unit}`}`,
    advice: 'Cite what the sentence rests on, or leave the citation out.',
  };
}

/** A bound that does not hold is told apart; here only whether the sentence speaks of this number. */
function givesNumber({ block, numbers }: CheckSentence, own: EvidenceNumber): boolean {
  return numbers.some((number) => {
    const said = statementOf(block.text, number);
    return isComparable(number, own.unit) && (isSameNumber(said, own.amount) || agrees(said, [own]));
  });
}

function isRelevant(sentence: CheckSentence, evidence: Evidence, language: string): boolean {
  const [own] = evidence.kind === 'claim' ? evidence.numbers : [];
  // Who gives no number and quotes nothing may speak of the matter of a claim alone.
  const isPlain = sentence.numbers.length === 0 && sentence.quoted.length === 0;
  if (own !== undefined && !isPlain && own.amount.bound !== 'vague') {
    // Its words may be what is quoted.
    return givesNumber(sentence, own) || isQuotedFrom(sentence, evidence);
  }
  if (sharesNumber(sentence, evidence, language) || isQuotedFrom(sentence, evidence)) return true;
  if (evidence.kind !== 'source' || !isComparedByWords(evidence, language))
    return sharesWords(sentence, evidence, language);
  return sharesPassage(sentence, evidence, sentence.numbers.length > 0 ? 3 : 2);
}

function sharesNumber(sentence: CheckSentence, evidence: Evidence, language: string): boolean {
  const { numbers, dates } = wordsBeside(sentence, evidence, language);
  return (
    sentence.dates.some(({ iso }) => dates.some((known) => isStated(iso, known))) ||
    sentence.numbers.some((number) => {
      const said = statementOf(sentence.block.text, number);
      return numbers.some(({ amount, unit }) => isComparable(number, unit) && isSameNumber(said, amount));
    })
  );
}

function isQuotedFrom({ block, quoted }: CheckSentence, { near }: Evidence): boolean {
  return quoted.some(({ start, end }) =>
    near.some(({ text }) => findQuoted(block.text.slice(start, end), foldedText(text)) !== null),
  );
}

/** Rows of tables: each claim that is cited in a row gives one of its numbers. */
export function checkRows(
  { sentences, found }: Pick<Relevance, 'found'> & { readonly sentences: readonly CheckSentence[] },
  problems: FoundProblem[],
): void {
  const rows = new Map<string, CheckSentence[]>();
  for (const sentence of sentences) {
    const { cell } = sentence.block;
    if (cell === null) continue;
    const key = `${cell.table} ${cell.row}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [sentence]);
    else row.push(sentence);
  }
  for (const row of rows.values()) {
    if (row.every(({ numbers }) => numbers.length === 0)) continue;
    for (const cited of row[0]?.cited ?? []) {
      const evidence = found.get(cited.id);
      const [own] = evidence?.kind === 'claim' ? evidence.numbers : [];
      if (evidence === undefined || own === undefined || own.amount.bound === 'vague') continue;
      if (row.some((sentence) => givesNumber(sentence, own) || isQuotedFrom(sentence, evidence))) continue;
      problems.push(idle(cited, evidence));
    }
  }
}
