/** A place in the text of a source, as an address holds it ("120-134"), shown in the reader: scrolled to, and marked. */
import { useEffect } from 'react';

export interface ShownPlace {
  readonly start: number;
  readonly end: number;
}

/** Null when the address holds none, or none that makes sense. */
export function placeIn(at: string | undefined): ShownPlace | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? '');
  const [start, end] = [Number(match?.[1]), Number(match?.[2])];
  return match === null || end < start ? null : { start, end };
}

const highlightName = 'found-place';

/** Marks the place in the page's text without touching its elements, and brings it to the middle of the window. */
export function useShownPlace(at: string | undefined): void {
  useEffect(() => {
    const range = rangeOf(placeIn(at));
    if (range === null) return undefined;
    const folded = range.startContainer.parentElement?.closest('details') ?? null;
    if (folded !== null) folded.open = true;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    if (!('highlights' in CSS)) return undefined;
    CSS.highlights.set(highlightName, new Highlight(range));
    return () => {
      CSS.highlights.delete(highlightName);
    };
  }, [at]);
}

/** The place as a range of the page; null when its block is not there. */
function rangeOf(place: ShownPlace | null): Range | null {
  if (place === null) return null;
  const blocks = [...document.querySelectorAll<HTMLElement>('.page-text [data-start]')];
  const block = blocks.findLast(({ dataset }) => Number(dataset['start']) <= place.start);
  const paragraph = block?.querySelector('p') ?? null;
  if (block === undefined || paragraph === null) return null;
  const range = document.createRange();
  let at = Number(block.dataset['start']);
  let isOpen = false;
  for (const node of textNodes(paragraph)) {
    const length = node.data.length;
    if (!isOpen && place.start < at + length) {
      range.setStart(node, place.start - at);
      isOpen = true;
    }
    if (isOpen) range.setEnd(node, Math.min(length, Math.max(0, place.end - at)));
    if (place.end <= at + length) break;
    at += length;
  }
  return isOpen ? range : null;
}

/** Nodes of the document's own text; labels and remarks that we add are not of it. */
function textNodes(paragraph: HTMLElement): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.parentElement?.closest('.zone-label, .fidelity, button') === null)
      found.push(node);
  return found;
}
