/**
 * Anchoring: how a decision finds its passage again, also in a text that a newer reader made of the same bytes.
 * W3C Web Annotation selectors: the position first, then the quotation with its surroundings. Never a guess: when
 * several places fit equally, the passage is orphaned.
 */
import type { TextRange } from '../../base/index.ts';
import { contextCodeUnits, maxPassageCodeUnits, type RecordedPassage } from '../evidence/index.ts';

/** `ok`: where it was recorded; `drifted`: found elsewhere by its words; `orphan`: not found, or not surely. */
export type AnchorState = 'ok' | 'drifted' | 'orphan';

export interface Anchored {
  readonly state: AnchorState;
  /** Null when orphaned. */
  readonly range: TextRange | null;
}

/** The selectors of a range. A longer range than `maxPassageCodeUnits` is known by its beginning. */
export function passageOf(text: string, range: TextRange): RecordedPassage {
  const end = Math.min(range.end, range.start + maxPassageCodeUnits);
  return {
    start: range.start,
    end,
    exact: recordable(text.slice(range.start, end)),
    prefix: recordable(text.slice(Math.max(0, range.start - contextCodeUnits), range.start)),
    suffix: recordable(text.slice(end, end + contextCodeUnits)),
  };
}

/** Finds the passage in `text`. Linear in the text. */
export function anchored(text: string, passage: RecordedPassage): Anchored {
  if (standsAt(text, passage, passage.start)) return { state: 'ok', range: rangeAt(passage, passage.start) };
  const places = placesOf(text, passage.exact);
  const fitting = places.map((start) => ({ start, context: contextAt(text, passage, start) }));
  const best = Math.max(0, ...fitting.map(({ context }) => context));
  const found = fitting.filter(({ context }) => context === best);
  // A short number stands in many places: without its surroundings it is nowhere for sure.
  const isSure = found.length === 1 && best >= Math.min(surroundings, contextLength(passage));
  if (!isSure || found[0] === undefined) return { state: 'orphan', range: null };
  return { state: 'drifted', range: rangeAt(passage, found[0].start) };
}

/** Code units of prefix and suffix that must agree. */
const surroundings = 12;
/** Most places that are compared: a text of one repeated word must stay linear. */
const mostPlaces = 10_000;

function placesOf(text: string, exact: string): number[] {
  const places: number[] = [];
  let at = text.indexOf(exact);
  while (at >= 0 && places.length < mostPlaces) {
    places.push(at);
    at = text.indexOf(exact, at + 1);
  }
  return places;
}

function standsAt(text: string, passage: RecordedPassage, start: number): boolean {
  return (
    text.startsWith(passage.exact, start) &&
    contextAt(text, passage, start) >= Math.min(surroundings, contextLength(passage))
  );
}

function contextLength({ prefix, suffix }: RecordedPassage): number {
  return prefix.length + suffix.length;
}

/** Code units before and after that agree, counted outwards from the passage. */
function contextAt(text: string, { exact, prefix, suffix }: RecordedPassage, start: number): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before])
    before += 1;
  const end = start + exact.length;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}

function rangeAt(passage: RecordedPassage, start: number): TextRange {
  return { start, end: start + passage.exact.length };
}

/** A cut through a surrogate pair cannot be recorded: its half is left out at the ends. */
function recordable(text: string): string {
  const start = /^[\udc00-\udfff]/.test(text) ? 1 : 0;
  const end = /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
  return text.slice(start, Math.max(start, end));
}
