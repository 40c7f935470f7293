/** Puts words into a pattern: the first for each `#`, the second for each `##`. What is put in is never read as a pattern. */
export function filledIn(pattern: string, first: string, second = ''): string {
  return pattern.replace(/##?/gu, (mark) => (mark === '##' ? second : first));
}
