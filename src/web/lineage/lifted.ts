/**
 * Lineage by passage: which stretches of a text stand in other texts too, in which, and which paragraphs are its own.
 * A text of its own may lift one paragraph; a copy may add one.
 */
import type { SourceDetail } from '../../contract/http.ts';
import type { LineageLine, StoryRef } from '../../contract/lines.ts';
import { isDerived } from '../words/relations.ts';
import { storyKey } from './graph-model.ts';
import type { TextRange } from './passage-rows.ts';

/**
 * lifted: taken from the other text; shared: in both, first unknown; statement: both quote or report the same, which
 * makes neither a copy; given: the other text took it from this one.
 */
export type StretchKind = 'lifted' | 'shared' | 'statement' | 'given';

/** What one other text has in common with this one. */
export interface SharedWith {
  readonly other: StoryRef;
  readonly kind: StretchKind;
  readonly line: LineageLine;
  /** Disjoint, ascending; offsets of the document. */
  readonly ranges: readonly TextRange[];
  /** Share of this text's letters, 0 to 1. */
  readonly share: number;
}

export interface Paragraph extends TextRange {
  /** What stands for more than half of it; null when it is the text's own. */
  readonly kind: 'lifted' | 'shared' | null;
  /** The text that most of it stands in, when `kind` is not null. */
  readonly from: StoryRef | null;
}

export interface LiftedText extends TextRange {
  /** Most of the text first; given last. */
  readonly sharedWith: readonly SharedWith[];
  readonly paragraphs: readonly Paragraph[];
  /** Share of the letters that were lifted, or stand elsewhere too with the first text unknown. */
  readonly liftedShare: number;
}

/** Order in which stretches are told. */
const kindRank: Readonly<Record<StretchKind, number>> = { lifted: 0, shared: 1, statement: 2, given: 3 };
/** A paragraph of which more than this stands elsewhere is not the text's own. */
const mostOwn = 0.5;

/** Reads the lines of one story of a source. Null when the source has no such story. */
export function liftedText(detail: SourceDetail, story: number): LiftedText | null {
  const found = detail.stories.find(({ index }) => index === story);
  if (found === undefined) return null;
  const { start, end } = found;
  const paragraphs = paragraphRanges(detail.text, { start, end });
  const letters = Math.max(1, lengthOf(paragraphs));
  const own = `${detail.source.sha256}.${story}`;
  const sharedWith = detail.lineage
    .flatMap((line) => sharedIn(line, own, letters))
    .sort(
      (x, y) =>
        kindRank[x.kind] - kindRank[y.kind] ||
        y.share - x.share ||
        (storyKey(x.other) < storyKey(y.other) ? -1 : 1),
    );
  const hard = sharedWith.filter(({ kind }) => kind === 'lifted' || kind === 'shared');
  const union = unionOf(hard.flatMap(({ ranges }) => ranges));
  return {
    start,
    end,
    sharedWith,
    paragraphs: paragraphs.map((range) => judge(range, hard)),
    liftedShare: Math.min(1, lengthOf(union) / letters),
  };
}

function sharedIn(line: LineageLine, own: string, letters: number): SharedWith[] {
  const isA = storyKey(line.a) === own;
  if ((!isA && storyKey(line.b) !== own) || line.evidence.length === 0) return [];
  const ranges = unionOf(line.evidence.map(({ a, b }) => (isA ? a : b)));
  const other = isA ? line.b : line.a;
  return [{ other, kind: kindOf(line, isA), line, ranges, share: Math.min(1, lengthOf(ranges) / letters) }];
}

function kindOf({ relation, direction }: LineageLine, isA: boolean): StretchKind {
  if (!isDerived(relation)) return 'statement';
  if (direction === 'none') return 'shared';
  return (direction === 'a-from-b') === isA ? 'lifted' : 'given';
}

/** Non-empty lines of the story. */
function paragraphRanges(text: string, { start, end }: TextRange): TextRange[] {
  const ranges: TextRange[] = [];
  let from = start;
  while (from < end) {
    const found = text.indexOf('\n', from);
    const to = found < 0 || found > end ? end : found;
    if (text.slice(from, to).trim() !== '') ranges.push({ start: from, end: to });
    from = to + 1;
  }
  return ranges;
}

function judge(range: TextRange, hard: readonly SharedWith[]): Paragraph {
  const size = Math.max(1, range.end - range.start);
  const within = unionOf(hard.flatMap(({ ranges }) => clip(ranges, range)));
  if (lengthOf(within) / size <= mostOwn) return { ...range, kind: null, from: null };
  let best: SharedWith | null = null;
  let most = 0;
  for (const one of hard) {
    const covered = lengthOf(clip(one.ranges, range));
    // What is known to be lifted says more than what is only shared.
    if (covered > most * (best?.kind === 'lifted' && one.kind === 'shared' ? 1.5 : 1)) {
      best = one;
      most = covered;
    }
  }
  return { ...range, kind: best?.kind === 'lifted' ? 'lifted' : 'shared', from: best?.other ?? null };
}

function clip(ranges: readonly TextRange[], { start, end }: TextRange): TextRange[] {
  return ranges
    .filter((one) => one.start < end && one.end > start)
    .map((one) => ({ start: Math.max(one.start, start), end: Math.min(one.end, end) }));
}

function unionOf(ranges: readonly TextRange[]): TextRange[] {
  const union: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((x, y) => x.start - y.start || x.end - y.end)) {
    const last = union.at(-1);
    if (last !== undefined && start <= last.end + 1) last.end = Math.max(last.end, end);
    else union.push({ start, end });
  }
  return union;
}

function lengthOf(ranges: readonly TextRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
