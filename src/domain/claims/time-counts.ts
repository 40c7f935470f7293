/** Counts of days, weeks, months and years. */
import { smallNumbers } from './time-lexicon.ts';

/** A small count in words or digits; null when the text is none. */
export function countOf(text: string): number | null {
  const small = smallNumbers.get(text);
  if (small !== undefined) return small;
  return text.length <= 2 && /^\d{1,2}$/.test(text) ? Number(text) : null;
}
