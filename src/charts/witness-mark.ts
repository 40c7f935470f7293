/** The witness mark: a filled mark for each independent origin, a hollow one for each further document that only repeats. Pure. */
import { colours, letters, picture, tag, type Chart, type ChartHead } from './markup.ts';
import { filledIn } from '../base/index.ts';
import { counted, type ChartWords } from './words.ts';

export interface WitnessCount {
  readonly independentOrigins: number;
  readonly documents: number;
}

/** What a row of marks is: `filled` and `hollow` marks, each drawn one by one, or as one mark with a number (`×7`) when the row is long. */
export interface MarkRow {
  readonly filled: number;
  readonly hollow: number;
  readonly isShort: boolean;
}

/** Rows up to this long are drawn mark by mark. */
const longestRow = 12;
const step = 13;
/** In a short row, up to this many witnesses are still drawn one by one: they are what counts. */
const mostFilled = 4;

/** Never negative: one document may carry two witnesses. */
export function markRow({ independentOrigins, documents }: WitnessCount): MarkRow {
  const hollow = Math.max(0, documents - independentOrigins);
  return { filled: independentOrigins, hollow, isShort: independentOrigins + hollow > longestRow };
}

/** "one witness, 5 documents". */
export function witnessWords({ independentOrigins, documents }: WitnessCount, words: ChartWords): string {
  const { say } = words;
  return filledIn(
    say.comma,
    independentOrigins === 1 ? say['one-witness'] : counted(words, 'witnesses', independentOrigins),
    documents === 1 ? say['one-document'] : counted(words, 'documents', documents),
  );
}

/** The mark as a small picture, 13 units high. */
export function witnessMark(data: WitnessCount & Omit<ChartHead, 'title'>): Chart {
  const { marks, width } = witnessMarks(data, [0, 6.5], data.words);
  const alternative = witnessWords(data, data.words);
  return picture(
    { id: data.id, title: alternative },
    { width: Math.max(width, 1), height: 13 },
    alternative,
    [marks],
  );
}

/** The marks alone, for a larger picture; (x, y) is the middle of the left end. */
export function witnessMarks(
  count: WitnessCount,
  [x, y]: readonly [number, number],
  { number: written }: ChartWords,
): { readonly marks: string; readonly width: number } {
  const row = markRow(count);
  if (!row.isShort) {
    const all = Array.from({ length: row.filled + row.hollow }, (_, at) =>
      mark([x + at * step + step / 2, y], at < row.filled),
    );
    return { marks: all.join(''), width: all.length * step };
  }
  const single = row.filled <= mostFilled ? row.filled : 0;
  const parts = Array.from({ length: single }, (_, at) => mark([x + at * step + step / 2, y], true));
  let end = x + single * step;
  for (const [number, isFilled] of [
    [row.filled - single, true],
    [row.hollow, false],
  ] as const) {
    if (number === 0) continue;
    const text = `×${written(number)}`;
    parts.push(
      mark([end + step / 2, y], isFilled),
      letters(text, [end + step + 1, y + 4], { size: 11.5, colour: colours.ink }),
    );
    end += step + 4 + text.length * 7;
  }
  return { marks: parts.join(''), width: end - x };
}

function mark([cx, cy]: readonly [number, number], isFilled: boolean): string {
  return isFilled
    ? tag('circle', { cx, cy, r: 5, fill: colours.witness })
    : tag('circle', { cx, cy, r: 4.2, fill: 'none', stroke: colours.witness, 'stroke-width': 1.6 });
}
