/**
 * Patterns that ignore case. With the flag `u` the engine takes several times as long for them as without it, for the sake of
 * a few letters (the long s, the Kelvin sign) and of signs outside the basic plane. Nearly all lines hold none of these:
 * they are matched without the flag, and with the same result.
 */

/** A pattern that is only asked whether it stands somewhere in a line. */
export interface LinePattern {
  /** `isPlain` spares the look when the caller has asked `isPlainLine` before. */
  test(line: string, isPlain?: boolean): boolean;
}

/** Anything but ASCII, letters of Western Europe, and dashes and quotation marks. */
const rareSign = /[^\s -~\u00a1-\u00b4\u00b6-\u00ff\u2010-\u2027]/;

/** True for a line in which case is the same with and without the flag `u`. */
export function isPlainLine(line: string): boolean {
  return !rareSign.test(line);
}

/** What has another meaning without the flag `u`, or letters that are folded to those of a plain line with it only. */
const needsFlag = /\\[pPu]|[ſẞ\u212a\u212b\u{10000}-\u{10ffff}]/u;

/** The pattern (with the flags `iu`), made ready for both kinds of lines. */
export function ignoringCase(pattern: RegExp): LinePattern {
  const { source } = pattern;
  const quick = needsFlag.test(source) ? pattern : new RegExp(source, 'i');
  return {
    test: (line, isPlain = isPlainLine(line)) => (isPlain ? quick : pattern).test(line),
  };
}
