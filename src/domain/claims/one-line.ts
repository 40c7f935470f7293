/** Text on one line. */

/** White space that is no single space. */
const broken = /[^\S ]| {2}/;

/** The text with one space for each run of white space. Most texts have no other, and stay as they are. */
export function onOneLine(text: string): string {
  return broken.test(text) ? text.replace(/\s+/gu, ' ') : text;
}
