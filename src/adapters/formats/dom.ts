/** The one place where Readability is called: it chooses the article of a page. */
import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement } from './page-tree.ts';

export { parsePage } from './page-parser.ts';

/** Readability, typed without the browser's own types. */
const Reader = Readability as unknown as new (
  document: PageDocument,
  options: {
    serializer: (node: PageElement) => PageElement;
    disableJSONLD: boolean;
    charThreshold: number;
    keepClasses: boolean;
  },
) => { parse(): { readonly content?: PageElement | null } | null };

/**
 * Readability's choice of the article, as a tree; null when it finds none, or fails on a page that no author meant.
 * It changes the document it is given.
 */
export function articleOf(document: PageDocument): PageElement | null {
  const reader = new Reader(document, {
    serializer: (node) => node,
    disableJSONLD: true, // metadata is read by html-metadata.ts before the page is changed
    charThreshold: 250,
    keepClasses: true,
  });
  try {
    return reader.parse()?.content ?? null;
  } catch {
    return null; // the caller keeps the whole page and says so in a note
  }
}
