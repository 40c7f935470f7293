/** The report as prose with chips. The document is the truth while this form is shown; its text is told to the page after each pause. */
import type { Content, Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useWords } from '../words/use-words.ts';
import type { BlockPictures } from './block-pictures.ts';
import type { CheckState } from './check-state.ts';
import { markOf } from './chip-view.ts';
import { DocumentWriter, placeOf } from './document-writer.ts';
import { editorExtensions } from './editor-schema.ts';
import { readDocument } from './read-document.ts';
import type { WrittenDocument } from './write-document.ts';

/** A chip on which the cursor stands. */
export interface ChosenChip {
  readonly pos: number;
  readonly mark: string;
}

/** What the page may do with the prose. */
export interface ProseHandle {
  readonly editor: Editor;
  /** The document in words, now. */
  written(): WrittenDocument;
  /** Goes to an offset of the written text. */
  jump(place: { readonly start: number; readonly says: string }): void;
  /** Where the cursor is, as an offset of the written text. */
  offset(): number;
  /** Puts other words into a chip. */
  setMark(chip: ChosenChip, mark: string): void;
  removeChip(chip: ChosenChip): void;
  /** Puts a mark, or a block, where the cursor is. */
  insert(markdown: string): void;
  /** Gives many chips other words, as one step that one undo takes back. Returns how many. */
  replaceMarks(change: (mark: string) => string | null): number;
}

export interface ProseEditorProps {
  readonly startText: string;
  readonly startAt: number;
  readonly checks: CheckState;
  readonly pictures: BlockPictures;
  readonly onReady: (handle: ProseHandle | null) => void;
  readonly onText: (text: string) => void;
  readonly onChip: (chip: ChosenChip | null) => void;
  /** The reader asked for the panel of the chip (Enter). */
  readonly onOpenChip: () => void;
}

/** How long after the last change its words are told. */
const pauseMilliseconds = 200;

export function ProseEditor(props: ProseEditorProps): ReactElement {
  const words = useWords();
  const current = useRef({ props, words });
  useEffect(() => {
    current.current = { props, words };
  });
  const [writer] = useState(() => new DocumentWriter());
  const [content] = useState(() => (readDocument(props.startText) ?? '') as Content);
  const [extensions] = useState(() =>
    editorExtensions({ checks: props.checks, pictures: props.pictures, words: () => current.current.words }),
  );
  const timer = useRef(0);
  const editor = useEditor({
    // The policy of the page allows no style that a script brings.
    injectCSS: false,
    extensions,
    content,
    enableInputRules: true,
    editorProps: {
      attributes: {
        class: 'report-prose',
        'aria-label': words.t('report.prose-label'),
        role: 'textbox',
        'aria-multiline': 'true',
      },
      clipboardTextParser: (text, context) => {
        const document = readDocument(text);
        if (document === null) return Slice.empty;
        return context.doc.type.schema.nodeFromJSON(document).slice(0);
      },
      handleKeyDown: (view, event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey) return false;
        if (!isChip(view.state.selection)) return false;
        current.current.props.onOpenChip();
        return true;
      },
    },
    onCreate: ({ editor: made }) => {
      writer.trust(made.state.doc);
      const handle = handleOf(made, writer);
      current.current.props.onReady(handle);
      if (props.startAt > 0) handle.jump({ start: props.startAt, says: '' });
      else made.commands.setTextSelection(firstPlace(made));
    },
    onUpdate: ({ editor: changed }) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        current.current.props.onText(writer.write(changed.state.doc).text);
      }, pauseMilliseconds);
    },
    onTransaction: ({ editor: changed, transaction }) => {
      if (!transaction.selectionSet && !transaction.docChanged) return;
      current.current.props.onChip(chosenChip(changed));
    },
  });
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );
  return (
    <EditorContent
      editor={editor}
      className={isLong(content) ? 'report-paper report-long' : 'report-paper'}
    />
  );
}

/** From how many blocks on only those in view are laid out. */
const manyBlocks = 200;

function isLong(content: Content): boolean {
  const blocks = (content as { readonly content?: readonly unknown[] } | null)?.content;
  return (blocks?.length ?? 0) > manyBlocks;
}

function isChip(selection: Editor['state']['selection']): selection is NodeSelection {
  return selection instanceof NodeSelection && ['figure', 'citation'].includes(selection.node.type.name);
}

function chosenChip({ state }: Editor): ChosenChip | null {
  const { selection } = state;
  return isChip(selection) ? { pos: selection.from, mark: markOf(selection.node) } : null;
}

/** Behind the first words of prose: the heading part is not where one writes. */
function firstPlace({ state }: Editor): number {
  let found = 0;
  state.doc.forEach((node, pos) => {
    if (found === 0 && node.isTextblock && node.type.name !== 'raw') found = pos + node.nodeSize - 1;
  });
  return found;
}

/** Chips where the cursor is, blocks behind it. Inside a block that stays text a mark is text too; the heading part takes none. */
function insertMarkdown(editor: Editor, markdown: string): void {
  const content = readDocument(markdown)?.content ?? [];
  const [only] = content;
  const isInline = content.length === 1 && only?.type === 'paragraph';
  const { $from } = editor.state.selection;
  const inside = $from.parent.type.name === 'raw' ? String($from.parent.attrs['kind']) : null;
  if (inside !== null && inside !== 'heading-part' && isInline) {
    editor.chain().focus().insertContent({ type: 'text', text: markdown }).run();
    return;
  }
  const bare = content.map((node) => ({
    ...node,
    attrs: node.type === 'raw' ? { kind: node.attrs?.['kind'] } : {},
  }));
  const inserted = isInline && inside === null ? only.content : bare;
  const chain = editor.chain().focus();
  if (inside === null) chain.insertContent(inserted as object[]).run();
  else chain.insertContentAt($from.after(), inserted as object[]).run();
}

function handleOf(editor: Editor, writer: DocumentWriter): ProseHandle {
  const written = (): WrittenDocument => writer.write(editor.state.doc);
  return {
    editor,
    written,
    jump: (place) => {
      const found = placeOf(editor.state.doc, written(), place);
      if (found === null) return;
      const chain = editor.chain().focus(undefined, { scrollIntoView: false });
      if (found.isChip) chain.setNodeSelection(found.pos).scrollIntoView().run();
      else chain.setTextSelection(found.pos).scrollIntoView().run();
    },
    offset: () => {
      const { $from } = editor.state.selection;
      return written().ranges[$from.index(0)]?.start ?? 0;
    },
    setMark: ({ pos }, mark) => {
      const node = editor.state.doc.nodeAt(pos);
      if (node === null || !('mark' in node.attrs)) return;
      const transaction = editor.state.tr.setNodeMarkup(pos, undefined, { mark }, node.marks);
      transaction.setSelection(NodeSelection.create(transaction.doc, pos));
      editor.view.dispatch(transaction);
    },
    removeChip: ({ pos }) => {
      editor
        .chain()
        .focus()
        .deleteRange({ from: pos, to: pos + 1 })
        .run();
    },
    insert: (markdown) => {
      insertMarkdown(editor, markdown);
    },
    replaceMarks: (change) => {
      const transaction = editor.state.tr;
      let count = 0;
      editor.state.doc.descendants((node, pos) => {
        if (node.type.name !== 'figure') return;
        const mark = change(markOf(node));
        if (mark === null) return;
        transaction.setNodeMarkup(pos, undefined, { mark }, node.marks);
        count += 1;
      });
      if (count > 0) editor.view.dispatch(transaction);
      return count;
    },
  };
}
