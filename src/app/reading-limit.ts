/**
 * A bound on what one capture may cost. A text longer than the limit is kept whole and shown whole; claims and lineage
 * look at its beginning only, and the remark says so: nothing is silently dropped.
 */
import type { Document } from '../domain/reading/index.ts';

/** Longest text that is analysed in full, in UTF-16 code units: 10 MB of plain text, about 4,000 printed pages. */
const maxCodeUnits = 10_500_000;

/** The document as far as it is analysed, and the remark for people when that is not all of it. */
export function withinLimit(document: Document): { readonly read: Document; readonly remark: string | null } {
  if (document.text.length <= maxCodeUnits) return { read: document, remark: null };
  const stories = document.stories
    .filter((story) => story.start < maxCodeUnits)
    .map((story) => ({
      ...story,
      end: Math.min(story.end, maxCodeUnits),
      zones: story.zones
        .filter((zone) => zone.start < maxCodeUnits)
        .map((zone) => ({ ...zone, end: Math.min(zone.end, maxCodeUnits) })),
    }));
  return {
    read: { ...document, text: document.text.slice(0, maxCodeUnits), stories },
    remark: `Only the first ${inMillions(maxCodeUnits)} of its ${inMillions(document.text.length)} million characters were read for claims, lineage and search; split the file and add the parts to read the rest.`,
  };
}

/** One decimal, rounded up: a text just above the limit must not seem to be as long as the limit. */
function inMillions(count: number): string {
  return (Math.ceil(count / 1e5) / 10).toFixed(1);
}
