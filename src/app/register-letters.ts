/** Letters with a clock: what came back, and how long the others have been silent. */
import type { LetterLine } from '../contract/index.ts';
import { letterClock, shownValue } from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';

/** All letters that are not in the trash: the longest overdue first, those without a day asked for after them, by title. */
export function letterLines(index: CasebookIndex, today: string): LetterLine[] {
  const letters = index.register.records({ kind: 'letter' }, { limit: Infinity, offset: 0 });
  const lines = letters.map((letter): LetterLine => ({
    id: letter.id,
    title: letter.title,
    sent: shownValue(letter, 'sent')?.value ?? null,
    due: shownValue(letter, 'due')?.value ?? null,
    ...letterClock(letter, today),
  }));
  const order = ({ daysLeft }: LetterLine): number => daysLeft ?? Number.MAX_SAFE_INTEGER;
  return lines.sort((a, b) => order(a) - order(b));
}
