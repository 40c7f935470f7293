/**
 * Dot and interval: what each source says of one figure, on one axis. An exact value is a dot; ≥ and > run on to the right, ≤ and < to the
 * left, ~ has dashed whiskers, a range is a bar with caps; words without a number are a hatched band; what supports nothing is crossed. Pure.
 */
import { filledIn } from '../base/index.ts';
import { axisFor, type Axis, type AxisValue, type Scale } from './axis.ts';
import { intervalMark, type IntervalMark } from './interval.ts';
import { fitted, lettersWidth } from './letters.ts';
import { chartWidth, colours, letters, picture, place, tag, type Chart, type ChartHead } from './markup.ts';
import { witnessMarks, witnessWords, type WitnessCount } from './witness-mark.ts';
import { listed, sentences, type ChartWords } from './words.ts';

export interface IntervalRow {
  /** Who says it: a publisher, or a source's name. */
  readonly source: string;
  /** True for a document that only repeats another one. */
  readonly repeats: boolean;
  readonly values: readonly (AxisValue & {
    /** The value in words, its bound included: "at least 53", "“dozens”". */
    readonly said: string;
    /** False for a value that is denied or supports nothing. */
    readonly supports: boolean;
  })[];
}

export interface IntervalData extends ChartHead, WitnessCount {
  readonly unit: string | null;
  readonly rows: readonly IntervalRow[];
  /** The verdict in words ("conflict"), and why. */
  readonly verdict: string;
  readonly why: string;
  readonly scale?: Scale;
}

const plot = { left: 8, width: chartWidth - 16 };
const rowHeight = 42;
const top = 30;

/** One row a source, in the order given. */
export function dotIntervalChart(data: IntervalData): Chart {
  const axis = axisFor(
    data.rows.flatMap(({ values }) => values),
    4,
    data.scale,
  );
  const bottom = top + data.rows.length * rowHeight;
  const witnesses = witnessMarks(data, [plot.left, 12], data.words);
  return picture(data, { height: bottom + (axis === null ? 8 : 26) }, intervalWords(data), [
    pattern(hatchOf(data.id)),
    witnesses.marks,
    letters(data.verdict, [plot.left + witnesses.width + 8, 16], { weight: 600 }),
    ...(axis === null ? [] : grid(axis, bottom, data.words)),
    ...data.rows.map((row, at) => rowOf(row, top + at * rowHeight, axis, data)),
  ]);
}

function intervalWords({ title, rows, unit, verdict, why, words, ...count }: IntervalData): string {
  const { say } = words;
  const lines = rows.map((row) => {
    const said = row.values.map((value) =>
      value.supports ? value.said : filledIn(say['supports-nothing'], value.said),
    );
    return filledIn(say['of-what'], nameOf(row, words), listed(words, said));
  });
  const result = listed(words, [witnessWords(count, words), filledIn(say.verdict, verdict)]);
  return sentences(words, [title, result, why, unit === null ? '' : filledIn(say.unit, unit), ...lines]);
}

function nameOf({ source, repeats }: IntervalRow, { say }: ChartWords): string {
  return repeats ? filledIn(say.repeats, source) : source;
}

function hatchOf(id: string): string {
  return `${id}-hatch`;
}

function pattern(id: string): string {
  const line = tag('path', { d: 'M0 0V7', stroke: colours.quiet, 'stroke-width': 1.5 });
  return tag(
    'pattern',
    { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    line,
  );
}

function x(percent: number): number {
  return plot.left + (plot.width * percent) / 100;
}

function grid(axis: Axis, bottom: number, { say, number }: ChartWords): string[] {
  return [
    tag('path', { d: `M${plot.left} ${bottom}h${plot.width}`, stroke: colours.rule }),
    ...axis.ticks.flatMap((tick) => [
      tag('path', { d: `M${place(x(axis.place(tick)))} ${top}V${bottom}`, stroke: colours.rule }),
      letters(number(tick), [x(axis.place(tick)), bottom + 15], {
        anchor: 'middle',
        colour: colours.quiet,
        size: 11.5,
      }),
    ]),
    ...(axis.isLog
      ? [
          letters(say['ten-times'], [chartWidth - 8, 16], {
            anchor: 'end',
            colour: colours.quiet,
            size: 11.5,
          }),
        ]
      : []),
  ];
}

function rowOf(
  row: IntervalRow,
  y: number,
  axis: Axis | null,
  { id, words }: Pick<ChartHead, 'id' | 'words'>,
): string {
  const { repeats, values } = row;
  const hatch = hatchOf(id);
  const said = listed(
    words,
    values.map((value) => value.said),
  );
  const shownSaid = fitted(said, plot.width * 0.55);
  const room = plot.width - lettersWidth(shownSaid) - 16;
  const name = nameOf(row, words);
  const marks = values.map((value) => {
    const mark = intervalMark(value, axis ?? { place: () => 50 });
    if (mark === null) return '';
    const drawn = drawMark(mark, y + 29, hatch);
    return value.supports ? drawn : drawn + cross(mark, y + 29);
  });
  return tag('g', {}, [
    letters(fitted(name, room), [plot.left, y + 13], {
      colour: repeats ? colours.quiet : colours.ink,
      whole: name,
    }),
    letters(shownSaid, [plot.left + plot.width, y + 13], { anchor: 'end', whole: said }),
    ...marks,
  ]);
}

function drawMark(mark: IntervalMark, y: number, hatch: string): string {
  if (mark.shape === 'band')
    return tag('rect', { x: plot.left, y: y - 6, width: plot.width, height: 12, fill: `url(#${hatch})` });
  if (mark.shape === 'bar') {
    const [from, to] = [place(x(mark.from)), place(x(mark.to))];
    return line(`M${from} ${y}H${to}M${from} ${y - 5}v10M${to} ${y - 5}v10`, 3);
  }
  const at = x(mark.at);
  const { reach } = mark;
  const drawn =
    reach === null
      ? ''
      : reach.kind === 'about'
        ? line(`M${place(x(reach.from))} ${y}H${place(x(reach.to))}`, 1.75, '3 3')
        : line(
            `M${place(at)} ${y}H${place(x(reach.to))}m${-5 * reach.direction}-4l${5 * reach.direction} 4l${-5 * reach.direction} 4`,
            1.75,
          );
  const dot = {
    cx: at,
    cy: y,
    r: 5,
    fill: mark.isOpen ? colours.paper : colours.ink,
    stroke: colours.ink,
    'stroke-width': 1.75,
  };
  return drawn + tag('circle', dot);
}

function cross(mark: IntervalMark, y: number): string {
  const at = mark.shape === 'band' ? 50 : mark.shape === 'bar' ? mark.middle : mark.at;
  return line(`M${place(x(at) - 7)} ${y - 7}l14 14m0-14l-14 14`, 1.75);
}

function line(d: string, width: number, dashes: string | null = null): string {
  return tag('path', {
    d,
    fill: 'none',
    stroke: colours.ink,
    'stroke-width': width,
    'stroke-dasharray': dashes,
  });
}
