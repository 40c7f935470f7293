/** A table of Markdown as a table: its numbers as their chips show them. Null where the text is none (any more). */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { CheckState } from './check-state.ts';
import { chipWords } from './chip-view.ts';
import { hideMarks, partsOf } from './source-marks.ts';

export function tablePicture(source: string, checks: CheckState): HTMLTableElement | null {
  const rows = tableRows(source);
  if (rows === null) return null;
  const table = document.createElement('table');
  rows.forEach((row, at) => {
    const line = table.insertRow();
    for (const parts of row) {
      const cell = document.createElement(at === 0 ? 'th' : 'td');
      if (at === 0) cell.scope = 'col';
      cell.dir = 'auto';
      cell.textContent = parts
        .map((part) => ('mark' in part ? chipWords(part.mark, checks).says : part.words))
        .join('');
      line.append(cell);
    }
  });
  return table;
}

type CellPart = { readonly words: string } | { readonly mark: string };

/** The cells of the one table that a text is; null where it is something else. */
export function tableRows(source: string): readonly (readonly (readonly CellPart[])[])[] | null {
  const hidden = hideMarks(source);
  if (hidden === null) return null;
  const { children } = fromMarkdown(hidden.text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const [only, ...more] = children;
  if (only?.type !== 'table' || more.length > 0) return null;
  return only.children.map((row) =>
    row.children.map((cell) =>
      partsOf(wordsOf(cell)).map((part): CellPart =>
        typeof part === 'string' ? { words: part } : { mark: hidden.marks[part] ?? '' },
      ),
    ),
  );
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
