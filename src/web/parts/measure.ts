/** Measuring what is drawn. */

/** Height in whole CSS pixels: the one way rows are measured, both when they appear and when they change. */
export function heightOf(element: Element): number {
  return Math.round(element.getBoundingClientRect().height);
}
