/**
 * The lines of a figure's plot from top to bottom: each witness, under it a line for each source; repeats fold under
 * the first source of their text origin when there are many. Pure; what is open stands in `open`.
 */
import type { PlotStep } from '../parts/interval-plot.tsx';
import { dayNumber } from '../words/dates.ts';
import type { FigureRow } from './figure-rows.ts';
import type { OriginGroup, SourceGroups, SourceRow, WitnessGroup } from './source-groups.ts';

export type PlotLine =
  | { readonly kind: 'witness'; readonly key: string; readonly group: WitnessGroup }
  | { readonly kind: 'apart'; readonly key: string }
  | SourceLine
  | {
      readonly kind: 'folded';
      readonly key: string;
      readonly what: 'repeats' | 'origins';
      readonly count: number;
      readonly isOpen: boolean;
      /** The different values of what is folded, so that folding hides none. */
      readonly marks: readonly FigureRow[];
    };

export interface SourceLine {
  readonly kind: 'source';
  readonly key: string;
  readonly source: SourceRow;
  /** True for the document with which the witness counts; the others repeat. */
  readonly isFirst: boolean;
  readonly step: PlotStep | null;
}

export interface PlotOptions {
  /** Keys of the folds that were opened. */
  readonly open: ReadonlySet<string>;
  /** Joins values of different times by a step. */
  readonly isEvolution: boolean;
}

/** Up to this many sources everything is shown; beyond, repeats fold. */
const unfoldedSources = 24;
/** Text origins of one witness that are shown before the rest folds. */
const shownOrigins = 24;

export function plotLines(groups: SourceGroups, options: PlotOptions): PlotLine[] {
  const origins = [...groups.witnesses.flatMap((group) => group.origins), ...groups.apart];
  const count = origins.reduce((sum, { sources }) => sum + sources.length, 0);
  const folds = count > unfoldedSources;
  return [
    ...groups.witnesses.flatMap((group) => witnessLines(group, folds, options)),
    ...(groups.apart.length === 0
      ? []
      : [
          { kind: 'apart' as const, key: 'apart' },
          ...originLines('apart', groups.apart, { folds, isCounted: false, open: options.open }),
        ]),
  ];
}

function witnessLines(group: WitnessGroup, folds: boolean, { open, isEvolution }: PlotOptions): PlotLine[] {
  const head: PlotLine = { kind: 'witness', key: group.witness, group };
  const origins = isEvolution ? byTime(group.origins) : group.origins;
  const lines = originLines(group.witness, origins, { folds, isCounted: true, open });
  return [head, ...(isEvolution ? withSteps(lines) : lines)];
}

interface FoldOptions {
  readonly folds: boolean;
  /** True below a witness: the first document carries its filled mark. */
  readonly isCounted: boolean;
  readonly open: ReadonlySet<string>;
}

function originLines(owner: string, origins: readonly OriginGroup[], options: FoldOptions): PlotLine[] {
  const { folds, isCounted, open } = options;
  const shown = folds && !open.has(owner) ? origins.slice(0, shownOrigins) : origins;
  const hidden = folds ? origins.slice(shownOrigins) : [];
  const lines = shown.flatMap((origin, at) => {
    const [first, ...repeats] = origin.sources;
    if (first === undefined) return [];
    const line = sourceLine(first, isCounted && at === 0);
    return [line, ...repeatLines(`${owner} ${origin.origin}`, repeats, { folds, open })];
  });
  if (hidden.length === 0) return lines;
  const sources = hidden.flatMap((origin) => origin.sources);
  return [...lines, foldLine(owner, 'origins', sources, { count: hidden.length, open })];
}

function repeatLines(
  key: string,
  repeats: readonly SourceRow[],
  { folds, open }: Pick<FoldOptions, 'folds' | 'open'>,
): PlotLine[] {
  const lines = repeats.map((source) => sourceLine(source, false));
  if (!folds || repeats.length < 2) return lines;
  const fold = foldLine(key, 'repeats', repeats, { count: repeats.length, open });
  return open.has(key) ? [fold, ...lines] : [fold];
}

function sourceLine(source: SourceRow, isFirst: boolean): SourceLine {
  return { kind: 'source', key: source.key, source, isFirst, step: null };
}

function foldLine(
  key: string,
  what: 'repeats' | 'origins',
  sources: readonly SourceRow[],
  { count, open }: { readonly count: number; readonly open: ReadonlySet<string> },
): PlotLine {
  const marks = distinctMarks(sources.flatMap((source) => source.marks));
  return { kind: 'folded', key, what, count, isOpen: open.has(key), marks };
}

/** One mark for each different value. */
export function distinctMarks(marks: readonly FigureRow[]): FigureRow[] {
  const found = new Map<string, FigureRow>();
  for (const mark of marks) {
    const key = `${mark.inWords}|${mark.supports}`;
    if (!found.has(key)) found.set(key, mark);
  }
  return [...found.values()];
}

/** Origins and their sources by the time for which they speak. */
function byTime(origins: readonly OriginGroup[]): OriginGroup[] {
  return origins
    .map((origin) => ({ ...origin, sources: [...origin.sources].sort((a, b) => dayOf(a) - dayOf(b)) }))
    .sort((a, b) => firstDay(a) - firstDay(b));
}

function firstDay({ sources }: OriginGroup): number {
  return sources[0] === undefined ? 0 : dayOf(sources[0]);
}

/** The day for which a source speaks last: its as-of time, else its publication. */
function dayOf({ marks, exhibit }: SourceRow): number {
  const days = marks.flatMap(({ claim }) => dayNumber(claim.time?.split('/').at(-1) ?? null) ?? []);
  return days.length > 0 ? Math.max(...days) : (dayNumber(exhibit?.published ?? null) ?? Infinity);
}

/** Each line with the value that held before it and its own. */
function withSteps(lines: readonly PlotLine[]): PlotLine[] {
  const last = lines.findLastIndex((line) => valuesInTime(line).length > 0);
  let before: number | null = null;
  return lines.map((line, at) => {
    if (line.kind !== 'source') return line;
    const own = valuesInTime(line);
    const step: PlotStep = { before: at <= last ? before : null, own, goesOn: at < last };
    before = own.at(-1) ?? before;
    return { ...line, step };
  });
}

/** The numbers of a source in the order of the times for which they hold; of several for one time, the largest. */
function valuesInTime(line: PlotLine): number[] {
  if (line.kind !== 'source') return [];
  const byDay = new Map<number, number>();
  for (const { bound, low, high, claim } of line.source.marks) {
    const value = low ?? high;
    if (bound === 'vague' || value === null) continue;
    const day = dayNumber(claim.time?.split('/').at(-1) ?? null) ?? -Infinity;
    byDay.set(day, Math.max(value, byDay.get(day) ?? value));
  }
  return [...byDay].sort(([a], [b]) => a - b).map(([, value]) => value);
}
