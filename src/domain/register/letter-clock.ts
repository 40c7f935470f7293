/** Letters with a clock: what came back, or how long it has been silent. Silence is not denial. */
import { dateSpan } from './field-value.ts';
import { shownValue, type RegisterRecord } from './record.ts';

export interface LetterClock {
  /** `silent`: the day asked for has passed and nothing came. */
  readonly state: 'draft' | 'waiting' | 'silent' | 'reply' | 'partial admission' | 'denial';
  /** Days from today to the day asked for (negative: overdue); null when it is not asked or answered. */
  readonly daysLeft: number | null;
}

const dayMilliseconds = 86_400_000;

/** The state of a letter on `today` (ISO day). */
export function letterClock(letter: RegisterRecord, today: string): LetterClock {
  const outcome = shownValue(letter, 'outcome')?.value;
  if (outcome === 'reply' || outcome === 'partial admission' || outcome === 'denial')
    return { state: outcome, daysLeft: null };
  const sent = shownValue(letter, 'sent');
  if (sent === null) return { state: 'draft', daysLeft: null };
  const due = dateSpan(shownValue(letter, 'due')?.value ?? '');
  if (due === null) return { state: 'waiting', daysLeft: null };
  const daysLeft = Math.round((Date.parse(due.to) - Date.parse(today)) / dayMilliseconds);
  return { state: daysLeft < 0 ? 'silent' : 'waiting', daysLeft };
}
