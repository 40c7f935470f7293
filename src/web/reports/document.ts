/**
 * A report as the editor holds it: blocks that remember the exact words they were read from. Invariant: as long as nobody touches a block, it is
 * written out as those words, character by character; only what was edited is written anew.
 */

/** One node of the editor's document, as its JSON. */
export interface DocNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly DocNode[];
  readonly text?: string;
  readonly marks?: readonly DocMark[];
}

export interface DocMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** What a block of the top level remembers of the text that it was read from; all null in one that was made in the editor. */
export interface BlockOrigin {
  /** Its exact words. */
  readonly source: string | null;
  /** What stood between it and the next one, or behind the last. */
  readonly gap: string | null;
  /** What stood before it; only the first has something. */
  readonly lead: string | null;
  /** Which block it was, from 0. */
  readonly place: number | null;
  /** Whether it was the last one. */
  readonly isEnd: boolean | null;
}

/** The parts of a report that are shown as text, not as prose. */
export type RawKind = 'heading-part' | 'fence' | 'table' | 'other';

/** The text of a node and everything in it; chips are not text. */
export function textOfNode(node: DocNode): string {
  return node.text ?? (node.content ?? []).map(textOfNode).join('');
}

/** Equal in content, whatever they remember of their origin. */
export function sameContent(a: DocNode, b: DocNode): boolean {
  return contentKey(a) === contentKey(b);
}

function contentKey(node: DocNode): string {
  return JSON.stringify(stripped(node));
}

const originKeys = new Set(['source', 'gap', 'lead', 'place', 'isEnd']);

/** Neighbouring texts with the same marks are one; attributes that say nothing are left out. */
function stripped(node: DocNode): unknown {
  const attrs = givenAttributes(node.attrs);
  const marks = (node.marks ?? []).map((mark) => [mark.type, givenAttributes(mark.attrs)]);
  const content: unknown[] = [];
  let last: { key: string; text: string } | null = null;
  for (const child of node.content ?? []) {
    if (child.text === undefined) {
      last = null;
      content.push(stripped(child));
      continue;
    }
    const key = JSON.stringify((child.marks ?? []).map((mark) => [mark.type, givenAttributes(mark.attrs)]));
    if (last !== null && last.key === key) last.text += child.text;
    else content.push((last = { key, text: child.text }));
  }
  return [node.type, attrs, marks, node.text ?? null, content];
}

function givenAttributes(attrs: Readonly<Record<string, unknown>> | undefined): unknown {
  return Object.entries(attrs ?? {})
    .filter(([key, value]) => value !== null && value !== undefined && !originKeys.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
