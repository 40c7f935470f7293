/**
 * The name under which a capture is recorded: a label for people, never a path. Every name that enters the log
 * has passed here, and nothing in the vault is ever called by it (SecureDrop's client once wrote a
 * server-supplied file name before the traversal check).
 *
 * The rule is part of entry format v1: a log is read with the rule it was written with.
 */

/** Longest recorded name in UTF-16 code units; longer ones keep their beginning and their ending. */
export const maxLabelCodeUnits = 240;

const endingCodeUnits = 24;

/**
 * Makes a safe label of whatever a file was called:
 * - only the part after the last `/` or `\` is kept (`../../etc/passwd` is recorded as `passwd`);
 * - control characters, bidi controls, line separators, invisible tags and half surrogate pairs are made
 *   visible as `‹U+202E›` (zero-width space and joiners stay: Khmer, Persian and Indic spelling needs them);
 * - a name longer than `maxLabelCodeUnits` is cut in the middle, marked `…`;
 * - what is left empty, `.` or `..` becomes `unnamed`.
 *
 * Idempotent; total; linear.
 */
export function safeLabel(given: string): string {
  const cut = Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'));
  const last = given.slice(cut + 1);
  // A hostile name may be megabytes long: bound the work first, then once more after the marks were written.
  const shown = shorten(markHidden(shorten(last)));
  const bare = shown.trim();
  return bare === '' || bare === '.' || bare === '..' ? 'unnamed' : bare;
}

/** True when `safeLabel` leaves the name as it is: the only names that an entry may hold. */
export function isSafeLabel(name: string): boolean {
  return safeLabel(name) === name;
}

function shorten(name: string): string {
  if (name.length <= maxLabelCodeUnits) return name;
  const head = name.slice(0, maxLabelCodeUnits - endingCodeUnits - 1);
  const tail = name.slice(name.length - endingCodeUnits);
  // Cutting inside a surrogate pair would leave half of one behind.
  return `${head.replace(/[\ud800-\udbff]$/, '')}…${tail.replace(/^[\udc00-\udfff]/, '')}`;
}

function markHidden(name: string): string {
  return name.replace(hidden, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return `‹U+${point.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}

/**
 * Code points that deceive or break a display (Unicode 15): controls, bidi controls and marks, line and paragraph
 * separators, invisible operators, half surrogate pairs, byte order mark, interlinear marks, tags.
 */
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu;
