/** Where the aligned passages stand in each of the two texts: two strips, one above the other, joined by bands. */
import type { ReactElement } from 'react';
import type { SourceDetail } from '../../contract/http.ts';
import type { LineageLine } from '../../contract/lines.ts';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { sidesOf, type PairTexts } from './passage-table.tsx';
import type { PassageRow, TextRange } from './passage-rows.ts';

/** The strips are drawn on a scale of so many units, whatever the lengths of the texts. */
const scale = 1000;
const strip = 12;
const gap = 26;

export interface PairStripsProps {
  readonly texts: PairTexts;
  readonly rows: readonly PassageRow[];
}

export function PairStrips({ texts, rows }: PairStripsProps): ReactElement {
  const { t, number } = useWords();
  const { a, b, line } = texts;
  const isTurned = sidesOf(line).a === 'later';
  const ends = { a: storyRange(a, line.a.story), b: storyRange(b, line.b.story) };
  const top = isTurned ? 'b' : 'a';
  const low = isTurned ? 'a' : 'b';
  const share = (side: 'a' | 'b'): string =>
    number(
      Math.round(
        coveredShare(
          rows.map((row) => row[side]),
          ends[side],
        ) * 100,
      ),
    );
  const name = (side: 'a' | 'b'): string =>
    plainName(texts[side].source.publisher ?? texts[side].source.name);
  const label = t('pair.strips', {
    top: name(top),
    topShare: share(top),
    low: name(low),
    lowShare: share(low),
  });
  return (
    <figure className="pair-strips">
      <svg
        viewBox={`0 0 ${scale} ${strip * 2 + gap}`}
        width="100%"
        height={strip * 2 + gap}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <rect className="strip-ground" width={scale} height={strip} />
        <rect className="strip-ground" y={strip + gap} width={scale} height={strip} />
        {rows.map((row) => (
          <Band
            key={`${row.a.start} ${row.b.start}`}
            one={within(row[top], ends[top])}
            two={within(row[low], ends[low])}
          />
        ))}
      </svg>
      <figcaption className="fine-print">{label}</figcaption>
    </figure>
  );
}

function Band({ one, two }: { readonly one: TextRange; readonly two: TextRange }): ReactElement {
  const low = strip + gap;
  return (
    <>
      <path
        className="strip-band"
        d={`M${one.start} ${strip}L${one.end} ${strip}L${two.end} ${low}L${two.start} ${low}Z`}
      />
      <rect className="strip-part" x={one.start} width={one.end - one.start} height={strip} />
      <rect className="strip-part" x={two.start} width={two.end - two.start} y={low} height={strip} />
    </>
  );
}

/** The range on the strip's scale, at least one unit wide. */
function within({ start, end }: TextRange, whole: TextRange): TextRange {
  const length = Math.max(1, whole.end - whole.start);
  const at = (offset: number): number =>
    Math.max(0, Math.min(scale, ((offset - whole.start) / length) * scale));
  return { start: at(start), end: Math.max(at(end), at(start) + 1) };
}

function storyRange(detail: SourceDetail, story: LineageLine['a']['story']): TextRange {
  const found = detail.stories.find(({ index }) => index === story);
  return found ?? { start: 0, end: detail.text.length };
}

/** Share of the text that stands in one of the ranges, 0 to 1. */
function coveredShare(ranges: readonly TextRange[], whole: TextRange): number {
  let covered = 0;
  let until = whole.start;
  for (const { start, end } of ranges.toSorted((x, y) => x.start - y.start || x.end - y.end)) {
    covered += Math.max(0, end - Math.max(until, start));
    until = Math.max(until, end);
  }
  return Math.min(1, covered / Math.max(1, whole.end - whole.start));
}
