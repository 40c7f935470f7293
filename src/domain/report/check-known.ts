/** What a sentence may rest on: the numbers, dates and words of its evidence, read once for each piece of it. */
import type { TextRange } from '../../base/index.ts';
import { writtenDates, writtenNumbers } from '../claims/index.ts';
import { sentencesOf } from '../reading/index.ts';
import type { Evidence, EvidenceNumber, EvidenceText } from './check-evidence.ts';
import { statementOf } from './statement-bound.ts';

export interface KnownWords {
  readonly numbers: readonly EvidenceNumber[];
  /** ISO 8601. */
  readonly dates: readonly string[];
}

const nearOf = new WeakMap<Evidence, KnownWords>();
const wideOf = new WeakMap<Evidence, KnownWords>();

/** What is cited says; read once for a piece of evidence. */
export function nearWords(evidence: Evidence): KnownWords {
  return kept(nearOf, evidence, () => {
    const read = readAll(evidence.near);
    return {
      numbers: [...evidence.numbers, ...read.numbers],
      dates: [...evidence.dates, ...read.dates],
    };
  });
}

/** The whole texts that it stands in say. */
export function wideWords(evidence: Evidence): KnownWords {
  return kept(wideOf, evidence, () => readAll(evidence.wide()));
}

/** What was made for a thing before. */
export function kept<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

/** Longest text whose numbers are read; a book is not cited as a whole. */
const longest = 400_000;

/** One sentence of a cited text. */
export interface KnownSentence extends KnownWords {
  readonly text: string;
}

const sentencesIn = new WeakMap<Evidence, readonly KnownSentence[]>();

/** The sentences of what is cited, each with what it says: who cites a whole source rests on one of them, not on all at once. */
export function knownSentences(evidence: Evidence): readonly KnownSentence[] {
  return kept(sentencesIn, evidence, () =>
    evidence.near.flatMap((one) =>
      sentencesOf(one.text, { start: 0, end: Math.min(one.text.length, longest) }, one.language).map(
        (range) => ({
          text: one.text.slice(range.start, range.end),
          ...readAll([one], range),
        }),
      ),
    ),
  );
}

function readAll(texts: readonly EvidenceText[], part: TextRange | null = null): KnownWords {
  const read = texts.map(({ text, language, published }) => {
    const range = part ?? { start: 0, end: Math.min(text.length, longest) };
    const dates = writtenDates(text, range, published);
    const numbers = outside(writtenNumbers(text, range, language), dates);
    return {
      numbers: numbers.map((number): EvidenceNumber => ({
        amount: statementOf(text, number),
        unit: number.quantity.unit,
      })),
      dates: dates.map(({ iso }) => iso),
    };
  });
  return { numbers: read.flatMap(({ numbers }) => numbers), dates: read.flatMap(({ dates }) => dates) };
}

/** The numbers that are no part of a date; both in text order. */
function outside<T extends TextRange>(numbers: readonly T[], dates: readonly TextRange[]): T[] {
  let next = 0;
  return numbers.filter(({ start, end }) => {
    while (next < dates.length && (dates[next]?.end ?? 0) <= start) next += 1;
    const date = dates[next];
    return date === undefined || date.start >= end;
  });
}
