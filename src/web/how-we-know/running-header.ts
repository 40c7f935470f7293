/**
 * The running header and page numbers of the printed page, where the browser draws margin boxes. The names come from
 * outside: they go into the style sheet as an escaped CSS string, through the object model, so that the content
 * security policy stays as strict as it is.
 */
import { useEffect } from 'react';

/** Puts `left` and `right` on top of each printed page while the view is shown. */
export function useRunningHeader(left: string, right: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(runningHeader(left, right));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [left, right]);
}

/** The rule for the page's margin boxes; the bottom holds page numbers. */
export function runningHeader(left: string, right: string): string {
  const style = 'font: 8pt sans-serif; color: #333;';
  return (
    '@page { margin: 20mm 16mm 18mm;' +
    ` @top-left { content: ${cssString(left)}; ${style} }` +
    ` @top-right { content: ${cssString(right)}; ${style} }` +
    ` @bottom-right { content: counter(page) ' / ' counter(pages); ${style} } }`
  );
}

/** A CSS string of any text: everything but plain letters and digits is written as its code. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(
    /[^\p{L}\p{N} .,()-]/gu,
    (letter) => `\\${(letter.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${escaped}"`;
}
