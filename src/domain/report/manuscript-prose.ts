/** The prose of a manuscript: what a reader reads, piece by piece, with the way back to the source. */
import type { Nodes, Root } from 'mdast';
import type { ManuscriptMark, ProseBlock, ProseStretch } from './manuscript.ts';

interface Facts {
  readonly source: string;
  readonly root: Root;
  readonly marks: readonly ManuscriptMark[];
}

/** All pieces of prose, in the order of the source. */
export function proseOf({ source, root, marks }: Facts): ProseBlock[] {
  const prose: ProseBlock[] = [];
  const startOf = new Map(marks.map((mark, index) => [mark.start, index]));
  let tables = -1;
  const open: { readonly node: Nodes; readonly cell: ProseBlock['cell'] }[] = [{ node: root, cell: null }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, cell } = next;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const kind = node.type === 'tableCell' ? 'cell' : node.type;
      prose.push(pieceOf({ source, marks, startOf }, node, { kind, cell }));
    } else if (node.type === 'table') {
      tables += 1;
      const cells = node.children.flatMap((row, at) =>
        row.children.map((child, column) => ({
          node: child,
          cell: { table: tables, row: at, column },
        })),
      );
      pushAll(open, cells, (one) => one);
    } else if ('children' in node) pushAll(open, node.children, (child) => ({ node: child, cell }));
  }
  return prose;
}

/** The first is taken out first. */
function pushAll<T, U>(open: U[], more: readonly T[], as: (one: T) => U): void {
  for (let at = more.length - 1; at >= 0; at -= 1) {
    const one = more[at];
    if (one !== undefined) open.push(as(one));
  }
}

interface Reading {
  readonly source: string;
  readonly marks: readonly ManuscriptMark[];
  readonly startOf: ReadonlyMap<number, number>;
}

function pieceOf(reading: Reading, node: Nodes, as: Pick<ProseBlock, 'kind' | 'cell'>): ProseBlock {
  const draft = new Draft(reading);
  const open: Nodes[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const from = next.position?.start.offset ?? 0;
    const to = next.position?.end.offset ?? from;
    if (next.type === 'text') draft.text(from, to, next.value);
    else if (next.type === 'inlineCode') draft.put('code', next.value, { from, to, mark: -1 });
    else if (next.type === 'break') draft.put('text', ' ', { from, to: from + 1, mark: -1 });
    else if ('children' in next) pushAll(open, next.children, (child: Nodes) => child);
  }
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return { ...as, start, end, text: draft.parts.join(''), stretches: draft.stretches };
}

class Draft {
  readonly parts: string[] = [];
  readonly stretches: ProseStretch[] = [];
  #length = 0;
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  put(kind: ProseStretch['kind'], text: string, at: Pick<ProseStretch, 'from' | 'to' | 'mark'>): void {
    if (text === '' && kind !== 'citation') return;
    this.stretches.push({ kind, start: this.#length, end: this.#length + text.length, ...at });
    this.parts.push(text);
    this.#length += text.length;
  }

  /** A text node: marks, characters written as references or behind a backslash, and all others one to one. */
  text(from: number, to: number, value: string): void {
    let at = from;
    let read = 0;
    let [since, sinceRead] = [from, 0];
    const flush = (): void => {
      if (read > sinceRead)
        this.put('text', value.slice(sinceRead, read), {
          from: since,
          to: since + (read - sinceRead),
          mark: -1,
        });
    };
    while (read < value.length && at < to) {
      const mark = this.#reading.startOf.get(at);
      if (mark !== undefined) {
        flush();
        at = this.#mark(mark);
        read = pastPlaceholders(value, read);
      } else if (isEscape(this.#reading.source, at, value, read)) {
        flush();
        at += 1;
      } else if (isSame(value[read], this.#reading.source[at])) {
        at += 1;
        read += 1;
        continue;
      } else {
        flush();
        const past = pastReference(this.#reading.source, at);
        // White space at the edges of a line is not in the value.
        if (past === null) at += 1;
        else {
          const width = String.fromCodePoint(value.codePointAt(read) ?? 0x20).length;
          this.put('code', value.slice(read, read + width), { from: at, to: past, mark: -1 });
          read += width;
          at = past;
        }
      }
      [since, sinceRead] = [at, read];
    }
    flush();
  }

  #mark(index: number): number {
    const mark = this.#reading.marks[index];
    if (mark === undefined) return 0;
    if (mark.mark === 'citation') this.put('citation', '', { from: mark.start, to: mark.end, mark: index });
    else if (mark.mark === 'by hand') {
      this.put('by hand', mark.says, { from: mark.saysRange.start, to: mark.saysRange.end, mark: index });
    } else {
      const { start, end } = mark.saysRange ?? mark.expressionRange;
      this.put('figure', mark.says ?? unsaid, { from: start, to: end, mark: index });
    }
    return mark.end;
  }
}

/** What stands for a figure that says whatever comes out. */
export const unsaid = '\ufffc';

function pastPlaceholders(value: string, from: number): number {
  let at = from + 1;
  while (value[at] === '\ue001') at += 1;
  return at;
}

function isEscape(source: string, at: number, value: string, read: number): boolean {
  return source[at] === '\\' && source[at + 1] === value[read] && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? '');
}

/** A sign in masses is a letter to Markdown, and a NUL a replacement character. */
function isSame(read: string | undefined, own: string | undefined): boolean {
  if (read === own) return true;
  return (
    (read === 'x' && /[-*_[\]!<>&~`|+]/.test(own ?? '')) ||
    (read === '\ufffd' && /[\0\ue000\ue001]/.test(own ?? ''))
  );
}

/** Behind a character reference ("&amp;"); null when there is none. */
function pastReference(source: string, at: number): number | null {
  if (source[at] !== '&') return null;
  const end = source.indexOf(';', at);
  return end < 0 || end - at > 40 ? null : end + 1;
}
