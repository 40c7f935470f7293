/** Bars with their numbers written: counts by group, and a share as part of its whole. Read without colour: length, words, hatching. Pure. */
import { fitted, lettersWidth } from './letters.ts';
import { chartWidth, colours, letters, picture, tag, type Chart, type ChartHead } from './markup.ts';
import { counted, listed, sentences } from './words.ts';
import { filledIn } from '../base/index.ts';

export interface BarData extends ChartHead {
  /** What is counted: "sites". */
  readonly counts: string;
  /** In the order in which they are drawn. */
  readonly bars: readonly { readonly label: string; readonly count: number }[];
}

const left = 2;
const full = chartWidth - 4;
const rowHeight = 38;

export function barChart(data: BarData): Chart {
  const most = data.bars.reduce((highest, { count }) => Math.max(highest, count), 1);
  const total = data.bars.reduce((sum, { count }) => sum + count, 0);
  const { words } = data;
  const pair = (name: string, count: number): string =>
    filledIn(words.say['of-what'], name, words.number(count));
  const all = data.bars.map(({ label, count }) => pair(label, count));
  const alternative = sentences(words, [data.title, pair(data.counts, total), listed(words, all)]);
  return picture(
    data,
    { height: Math.max(1, data.bars.length) * rowHeight },
    alternative,
    data.bars.map((bar, at) => barRow(bar, words.number(bar.count), at * rowHeight, most)),
  );
}

function barRow({ label, count }: BarData['bars'][number], number: string, y: number, most: number): string {
  const shown = fitted(label, full - lettersWidth(number) - 20);
  return tag('g', {}, [
    letters(shown, [left, y + 14], { whole: label }),
    letters(number, [left + full, y + 14], { anchor: 'end', weight: 600 }),
    tag('path', { d: `M${left} ${y + 25}h${full}`, stroke: colours.rule }),
    tag('rect', { x: left, y: y + 20, width: (full * count) / most, height: 10, fill: colours.bars }),
  ]);
}

export interface ShareData extends ChartHead {
  readonly numerator: number;
  readonly denominator: number;
  /** What the part and the whole are: "sites that were not investigated", "confirmed sites". */
  readonly part: string;
  readonly whole: string;
}

/** Up to this many are drawn one by one: a share of few is seen as what it is. */
const mostUnits = 100;

/** A share, with its numerator and its denominator written. A denominator of zero is drawn as nothing and said. */
export function shareChart(data: ShareData): Chart {
  const { numerator, denominator, part, whole, words } = data;
  const sum = words.fraction(numerator, denominator);
  const pair = (name: string, count: number): string =>
    filledIn(words.say['of-what'], name, words.number(count));
  const alternative = sentences(words, [
    data.title,
    ...(denominator === 0
      ? [pair(whole, 0), words.say['no-share']]
      : [
          sum,
          pair(whole, denominator),
          pair(part, numerator),
          counted(words, 'others', denominator - numerator),
        ]),
  ]);
  const units =
    denominator <= mostUnits ? unitRows(numerator, denominator) : wholeBar(numerator / denominator);
  return picture(data, { height: units.height + 44 }, alternative, [
    letters(sum, [left, 18], { size: 18, weight: 600 }),
    letters(fitted(part, full - lettersWidth(sum, 18) - 20), [left + lettersWidth(sum, 18) + 8, 18], {
      colour: colours.quiet,
      whole: part,
    }),
    ...units.drawn,
    letters(fitted(pair(whole, denominator), full, 11), [left, units.height + 40], {
      size: 11.5,
      colour: colours.quiet,
      whole,
    }),
  ]);
}

interface Drawn {
  readonly drawn: readonly string[];
  readonly height: number;
}

/** One square for each: filled for the part, an outline for the rest. */
function unitRows(numerator: number, denominator: number): Drawn {
  const perRow = denominator > 20 ? 25 : 20;
  const step = full / perRow;
  const size = Math.min(step - 4, 16);
  const drawn = Array.from({ length: denominator }, (_, at) =>
    tag('rect', {
      x: left + 1 + (at % perRow) * step,
      y: 30 + Math.floor(at / perRow) * (size + 5),
      width: size,
      height: size,
      fill: at < numerator ? colours.ink : colours.paper,
      stroke: at < numerator ? colours.ink : colours.strong,
    }),
  );
  return { drawn, height: Math.ceil(denominator / perRow) * (size + 5) };
}

function wholeBar(share: number): Drawn {
  const drawn = [
    tag('rect', { x: left, y: 32, width: full, height: 16, fill: colours.paper, stroke: colours.strong }),
    tag('rect', { x: left, y: 32, width: full * share, height: 16, fill: colours.ink }),
  ];
  return { drawn, height: 24 };
}
