/** What a fact tells about a condition: no, not told, yes (Kleene's three values). Only what is `yes` is ever counted. */

export type Verdict = 0 | 1 | 2;

export const no: Verdict = 0;
export const unknown: Verdict = 1;
export const yes: Verdict = 2;
