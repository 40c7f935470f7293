/** What the file of a new report is called. */

/** A file name made of a title: small Latin letters and digits; empty when the title has none. */
export function nameFrom(title: string): string {
  return title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, 60)
    .replace(/-$/, '');
}
