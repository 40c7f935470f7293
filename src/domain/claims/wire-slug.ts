/**
 * The slug that a news agency sets in front of a headline ("UPDATE 2-", "EXCLUSIVE-", "RPT-WRAPUP 1-"): it says which
 * version of the story this is, and is no part of a name or a number.
 */
import type { TextRange } from '../../base/index.ts';
import { wordsOf, type Word } from './names-words.ts';

const slugWords: ReadonlySet<string> = new Set(
  `UPDATE WRAPUP WRAP EXCLUSIVE RPT REPEAT REFILE CORRECTED CORRECTION ANALYSIS FACTBOX INSIGHT FOCUS EXPLAINER TIMELINE
  INTERVIEW BRIEF URGENT SNAP FLASH ALERT ADVISORY FEATURE COLUMN POLL NEWSMAKER WITHDRAWN LEAD WITNESS`.split(
    /\s+/u,
  ),
);
const slugShape = /([A-Z]{3,10})(?: ?\d{1,2})?-(?=[A-Z0-9“”‘’"'])/y;
/** Slugs in a row: "RPT-UPDATE 2-". */
const mostSlugs = 3;

/** Where the story's own words begin behind the slugs that stand at `start`; `start` itself when none does. */
export function slugEnd(text: string, start: number): number {
  let at = start;
  for (let count = 0; count < mostSlugs; count += 1) {
    slugShape.lastIndex = at;
    const found = slugShape.exec(text);
    if (found === null || !slugWords.has(found[1] ?? '')) return at;
    at += found[0].length;
  }
  return at;
}

/** Every word of a story but those of the slugs in front of its zones, which are in text order. */
export function wordsOutsideSlugs(
  text: string,
  story: TextRange & { readonly zones: readonly TextRange[] },
): Word[] {
  let from = story.start;
  const words: Word[] = [];
  for (const zone of story.zones) {
    const end = slugEnd(text, zone.start);
    if (end === zone.start || zone.start < from) continue;
    for (const word of wordsOf(text, { start: from, end: zone.start })) words.push(word);
    from = end;
  }
  const rest = wordsOf(text, { start: from, end: story.end });
  if (words.length === 0) return rest;
  for (const word of rest) words.push(word);
  return words;
}
