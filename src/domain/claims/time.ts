/** When a passage is set, as an ISO 8601 date, partial date or interval resolved against the story's own date. */
import type { TextRange } from '../../base/index.ts';
import type { Story } from '../reading/index.ts';
import type { Discourse } from './attribution-discourse.ts';

/** Answers for the times of one story. */
export interface StoryTimes {
  /** ISO 8601; null unknown. */
  timeOf(range: { readonly passage: TextRange; readonly sentence: TextRange }): string | null;
}

/** Reads the times of one story. */
export function timesOf(discourse: Discourse, story: Story): StoryTimes {
  void discourse;
  void story;
  return { timeOf: () => null };
}
