/** HTML as text. Every text goes through `html`, whose holes are escaped; only what is already markup (`Markup`) stands as it is. */
import { escaped } from '../../charts/index.ts';

/** A piece of HTML that was made here. */
export interface Markup {
  readonly markup: string;
}

type Hole = string | number | null | Markup | readonly Markup[];

/** A template whose holes are escaped; null is nothing. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  // How the source is indented is no matter of the page; what is in the holes stays as it is.
  return {
    markup: parts.map((part, at) => part.replace(/\n\s*/g, '\n') + filled(holes[at] ?? null)).join(''),
  };
}

function filled(hole: Hole): string {
  if (hole === null) return '';
  if (typeof hole === 'string') return escaped(hole);
  if (typeof hole === 'number') return String(hole);
  if ('markup' in hole) return hole.markup;
  return hole.map(({ markup }) => markup).join('');
}

/** Markup that another part of the program made and escaped (a picture). */
export function made(markup: string): Markup {
  return { markup };
}

export const nothing: Markup = { markup: '' };

/** The letters that a page shows, without its tags and its style; for finding out which letters it needs. */
export function shownLetters(page: string): string {
  return page
    .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The anchor of a source on the page of verification: the beginning of its hash, long enough to be its own. */
export function sourceMark(sha256: string): string {
  return sha256.slice(0, 16);
}
