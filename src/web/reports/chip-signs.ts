/** A sign for each state of a mark, told apart without colour. */
import type { ChipState } from './check-state.ts';

export const chipSigns: Readonly<Record<ChipState, string>> = {
  recomputed: '✓',
  stale: '△',
  broken: '✕',
  unpinned: '○',
  waiting: '…',
  'by-hand': '✎',
  cited: '❞',
  wrong: '✕',
};
