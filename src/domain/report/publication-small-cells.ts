/**
 * Small counts of people in what leaves. A count of two in one district can point at the two, and a total beside its parts gives away the part that
 * was left out; so whoever publishes is shown each of them. Nothing is changed here: who can judge it is a person. Pure.
 */
import type { CollectionName } from './facts.ts';
import type { BlockContent, PublishedFigure, PublishedReport } from './publication-model.ts';

/** Counts below this, and above nothing, are small. Below ten is the usual rule of statistical offices for tables about people. */
export const smallestCell = 10;

export interface SmallCell {
  /** Line of the report, from 1. */
  readonly line: number;
  /** Which count, in words. */
  readonly what: string;
  readonly count: number;
}

/** Records that are about people: those in roles, and what happened to somebody. */
const ofPeople: ReadonlySet<CollectionName> = new Set(['people', 'events']);

/** In the order of the report, numbers in the text first. What is counted over claims and figures of sources is as its sources published it. */
export function smallCells({ figures, blocks }: PublishedReport): readonly SmallCell[] {
  return [
    ...figures.flatMap((figure) => inFigure(figure).map((cell) => ({ line: figure.line, ...cell }))),
    ...blocks.flatMap(({ line, title, content }) =>
      inBlock(content).map(({ what, count }) => ({ line, what: `“${title}”: ${what}`, count })),
    ),
  ];
}

type Cell = Omit<SmallCell, 'line'>;

function isSmall(count: number): boolean {
  return count > 0 && count < smallestCell;
}

function inFigure({ expression, value, grounds }: PublishedFigure): Cell[] {
  const collection = grounds[0]?.collection;
  if (value === null || collection === undefined || !ofPeople.has(collection)) return [];
  if (value.type === 'share') return inShare(value, expression);
  if (value.type !== 'amount') return [];
  const count = value.low ?? value.high ?? 0;
  return isSmall(count) ? [{ what: expression, count }] : [];
}

/** A part and what is left of its whole: either tells the other. */
function inShare(
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  what: string,
): Cell[] {
  const rest = denominator - numerator;
  return [
    ...(isSmall(numerator) ? [{ what, count: numerator }] : []),
    ...(isSmall(rest) ? [{ what: `all but: ${what}`, count: rest }] : []),
  ];
}

function inBlock(content: BlockContent): Cell[] {
  if (!('counts' in content) || content.counts === null || !ofPeople.has(content.counts)) return [];
  switch (content.shows) {
    case 'bars':
      return content.bars.flatMap(({ label, count }) => (isSmall(count) ? [{ what: label, count }] : []));
    case 'share':
      return inShare(content, content.part);
    case 'table':
      return inTable(content);
  }
}

/** Rows that share what a table shows of them, names and ids left aside: where few do, what is shown is about those few. */
function inTable({ columns, rows }: Extract<BlockContent, { shows: 'table' }>): Cell[] {
  const shown = columns.flatMap((column, at) => (column === 'title' || column === 'id' ? [] : [at]));
  const groups = new Map<string, { readonly words: string; count: number }>();
  for (const row of rows) {
    const cells = shown.map((at) => row[at] ?? '');
    const key = JSON.stringify(cells);
    const group = groups.get(key) ?? { words: cells.filter((cell) => cell !== '').join(', '), count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ words, count }) =>
    isSmall(count) ? [{ what: words === '' ? 'rows of the table' : words, count }] : [],
  );
}
