/** Counts of one nation's people: an embassy's number is a part of the whole, never a rival of it. */

const peopleOfState = /^(?:nationals?|citizens?)$/;
const owners: ReadonlySet<string> = new Set(['its', 'our', 'their', 'own']);

/** Words after "of" that name no state: "nationals of these countries", "citizens of nine states". */
const noState: ReadonlySet<string> = new Set(
  'the these those them other various several many some two three four five six seven eight nine ten'.split(
    ' ',
  ),
);

/**
 * True when the words after a number restrict it to the people of one state: "48 nationals of Tolmere", "1,440 of its
 * nationals". "186 foreign nationals" is not restricted so.
 */
export function isOneNation(after: readonly string[]): boolean {
  const at = after.findIndex((word) => peopleOfState.test(word));
  if (at < 0 || at > 4) return false;
  if (owners.has(after[at - 1] ?? '')) return true;
  const state = after[at + 1] === 'of' ? (after[at + 2] ?? '') : '';
  return state !== '' && !noState.has(state) && !/^\d/.test(state);
}
