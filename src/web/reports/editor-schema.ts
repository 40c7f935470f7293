/** What the editor's document is made of: CommonMark that has a form here, chips, and blocks that stay text. */
import { Extension, Mark, Node, nodePasteRule, type Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { chipView, type ChipContext } from './chip-view.ts';
import { rawView, type RawContext } from './raw-view.ts';

const originTypes = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'horizontalRule',
  'raw',
];

/** Attributes that are kept in the document and never shown, and belong to one block alone. */
const hidden = { default: null, rendered: false, keepOnSplit: false };

const Origins = Extension.create({
  name: 'origins',
  addGlobalAttributes: () => [
    {
      types: originTypes,
      attributes: { source: hidden, gap: hidden, lead: hidden, place: hidden, isEnd: hidden },
    },
    { types: ['bulletList', 'orderedList'], attributes: { spread: { default: null, rendered: false } } },
  ],
});

/** A link as Markdown has it: address and title. It is not followed in the editor. */
const ReportLink = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' }, title: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]' }],
  // The address is never given to the browser as one: an editor's text must not lead anywhere by a slip.
  renderHTML: ({ mark }) => ['span', { class: 'report-link', title: String(mark.attrs['href']) }, 0],
});

const ReportCode = Mark.create({
  name: 'code',
  excludes: '',
  code: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark('code') };
  },
});

/** The end of a line in the file, inside a paragraph: shown as a space. */
const SoftBreak = Node.create({
  name: 'softBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: false,
  parseHTML: () => [{ tag: 'span[data-soft-break]' }],
  renderHTML: () => ['span', { 'data-soft-break': '' }, ' '],
  renderText: () => ' ',
});

function chipNode(name: 'figure' | 'citation', opening: '{{' | '[@', context: ChipContext): Node {
  return Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({
      mark: {
        default: '',
        parseHTML: (element) => element.dataset['mark'] ?? '',
        renderHTML: ({ mark }) => ({ 'data-mark': String(mark) }),
      },
    }),
    parseHTML: () => [{ tag: `span[data-mark^="${opening}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
    renderText: ({ node }) => String(node.attrs['mark']),
    addNodeView:
      () =>
      ({ node }) =>
        chipView(node, context),
    addPasteRules() {
      const find = opening === '{{' ? /\{\{[^{}\n]{1,1900}\}\}/g : /\[@[^\][\n]{1,1900}\]/g;
      return [nodePasteRule({ find, type: this.type, getAttributes: ([mark]) => ({ mark }) })];
    },
  });
}

/** A block that stays text: the heading part, a block of the report, a table, HTML. */
const Raw = Node.create({
  name: 'raw',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: () => ({ kind: { default: 'other' } }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: () => ['pre', ['code', 0]],
});

/** Everything the editor knows. */
export function editorExtensions(context: RawContext): Extensions {
  return [
    StarterKit.configure({
      strike: false,
      underline: false,
      code: false,
      codeBlock: false,
      link: false,
      trailingNode: false,
    }),
    Origins,
    ReportLink,
    ReportCode,
    SoftBreak,
    chipNode('figure', '{{', context),
    chipNode('citation', '[@', context),
    Raw.extend({
      addNodeView:
        () =>
        ({ node }) =>
          rawView(node, context),
    }),
  ];
}
