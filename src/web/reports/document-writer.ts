/** The editor's document in words, block by block: a block is written once, until it is changed. */
import type { Node } from '@tiptap/pm/model';
import { inlineMarks } from '../../base/index.ts';
import type { DocNode } from './document.ts';
import { joinBlocks, writeBlock, type WrittenBlock, type WrittenDocument } from './write-document.ts';

export class DocumentWriter {
  /** The editor's nodes are never changed in place, so a node that was written says the same for ever. */
  readonly #written = new WeakMap<Node, WrittenBlock>();

  /** Blocks that were just read are their own words. */
  trust(document: Node): void {
    document.forEach((node) => {
      const source: unknown = node.attrs['source'];
      if (typeof source === 'string') this.#written.set(node, { text: source, isUntouched: true });
    });
  }

  write(document: Node): WrittenDocument {
    const blocks: { written: WrittenBlock; attrs: DocNode['attrs'] }[] = [];
    document.forEach((node) => blocks.push({ written: this.#block(node), attrs: node.attrs }));
    return joinBlocks(blocks);
  }

  #block(node: Node): WrittenBlock {
    const known = this.#written.get(node);
    if (known !== undefined) return known;
    const written = writeBlock(node.toJSON() as DocNode);
    this.#written.set(node, written);
    return written;
  }
}

/** Where an offset of the written text stands in the document. */
export interface PlaceInDocument {
  readonly pos: number;
  /** A chip stands there. */
  readonly isChip: boolean;
}

/** The place in the document of an offset in its text: the chip that holds it, else the words `says` in its block, else the block. */
export function placeOf(
  document: Node,
  written: WrittenDocument,
  found: { readonly start: number; readonly says: string },
): PlaceInDocument | null {
  const at = written.ranges.findIndex(({ start, end }) => start <= found.start && found.start <= end);
  const range = written.ranges[at];
  if (range === undefined || at >= document.childCount) return null;
  const block = document.child(at);
  const blockPos = childPos(document, at);
  const inBlock = found.start - range.start;
  if (block.type.name === 'raw')
    return { pos: blockPos + 1 + Math.min(inBlock, block.content.size), isChip: false };
  const marks = inlineMarks(written.text.slice(range.start, range.end));
  const chip = marks.findIndex(({ start, end }) => start <= inBlock && inBlock < end);
  const chipPos = chip < 0 ? null : nthChip(block, chip);
  if (chipPos !== null) return { pos: blockPos + 1 + chipPos, isChip: true };
  return { pos: blockPos + 1 + wordsPos(block, found.says), isChip: false };
}

function childPos(document: Node, index: number): number {
  let pos = 0;
  for (let at = 0; at < index; at += 1) pos += document.child(at).nodeSize;
  return pos;
}

function nthChip(block: Node, chip: number): number | null {
  let left = chip;
  let found: number | null = null;
  block.descendants((node, pos) => {
    if (found !== null || (node.type.name !== 'figure' && node.type.name !== 'citation'))
      return found === null;
    if (left === 0) found = pos;
    left -= 1;
    return false;
  });
  return found;
}

/** Where the words begin in a block; its beginning when they are not there in one piece. */
function wordsPos(block: Node, says: string): number {
  const wanted = says.replace(/…$/, '').slice(0, 40);
  let found = 0;
  if (wanted === '') return found;
  block.descendants((node, pos) => {
    const at = found === 0 && node.isText ? (node.text ?? '').indexOf(wanted) : -1;
    if (at >= 0) found = pos + at;
    return found === 0;
  });
  return found;
}
