/**
 * 1 A document that nobody touched is written out exactly as it was read, whatever text it was. 2 What is edited is read back as the same
 * document, and written the same again. 3 Blocks beside the edited one keep their exact words.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameContent, type DocNode } from './document.ts';
import { readDocument } from './read-document.ts';
import { writeDocument } from './write-document.ts';

const report = [
  '---',
  'title: What the state did about 47 sites',
  'language: en',
  '---',
  '',
  '# What the state did',
  'Researchers *confirmed* {{count sites where status = confirmed => 47}} sites. At',
  '{{share sites where response = not-investigated of status = confirmed => more than a third}} of them no',
  'investigation is known [@site-0001; @finding-3f2a9c].',
  '',
  '* one __strong__ `{{not a mark}}` \\{{nor this}}',
  '* two [link](https://example.org "t")',
  '',
  '  with a second paragraph',
  '',
  '1) first',
  '2) second',
  '',
  'Setext',
  '------',
  '',
  '> quoted {{by hand 9 days because "the witness counted them with us"}}.',
  '',
  '| site | people |',
  '|------|-------:|',
  '| Pier | {{count claims}} |',
  '',
  '```table',
  'of: sites where status = confirmed',
  '```',
  '',
  'A [reference][r] and ![picture](p.png) and <b>html</b>.  ',
  'Hard break above.',
  '',
  '[r]: https://example.org',
  '',
  '***',
  '- [ ] a task',
  '',
  '    indented code',
  '',
].join('\n');

const pieces = fc.constantFrom(
  ...[
    'a',
    'b c',
    '*',
    '**',
    '_',
    '`',
    '~~~',
    '```',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    ' ',
    '    ',
    '\t',
    '# ',
    '## ',
    '- ',
  ],
  ...[
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '> ',
    '---',
    '===',
    '|',
    '|-|',
    '[',
    ']',
    '(x)',
    '<b>',
    '<!--',
    '-->',
    '\\',
    '&amp;',
  ],
  ...[
    '{{count sites => 47}}',
    '{{',
    '}}',
    '[@site-0001]',
    '[@a; @b]',
    '![',
    '\r\n',
    '\u00a0',
    'ខ្មែរ',
    '😀',
    '"',
    '=>',
  ],
  ...[
    '{{count sites where name = "}}" => 3}}',
    '[r]: http://x\n',
    'https://example.org',
    '[ ] ',
    '\ufeff',
    'title: x\n',
  ],
);
const anyText = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

const read = (text: string): DocNode => {
  const document = readDocument(text);
  if (document === null) throw new Error('It cannot be read as blocks.');
  return document;
};

describe('an untouched document', () => {
  test('is written as it was read', () => {
    expect(writeDocument(read(report))).toBe(report);
    for (const text of [
      '',
      '\n',
      ' ',
      '---\n',
      '---\n---',
      '---\ntitle: x\n---\n',
      '\n\n  a',
      'a\n\n\n\n\nb  \n\n',
    ])
      expect(writeDocument(read(text)), JSON.stringify(text)).toBe(text);
  });

  test('is written as it was read, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(writeDocument(read(text))).toBe(text);
      }),
      { numRuns: 1500 },
    );
  });

  test('numbers and citations are chips; marks inside code are not', () => {
    const marks = JSON.stringify(read(report)).match(/"type":"(?:figure|citation)"/g);
    expect(marks).toHaveLength(4);
    expect(JSON.stringify(read(report))).toContain('"text":"{{not a mark}}"');
  });

  test('many marks are told apart', () => {
    const text = Array.from({ length: 7000 }, (_, at) => `{{count sites => ${at}}}`).join(' ');
    const chips = read(text).content?.[0]?.content?.filter(({ type }) => type === 'figure') ?? [];
    expect(chips.at(6999)?.attrs?.['mark']).toBe('{{count sites => 6999}}');
  });

  test('signs of the private area make it plain text only', () => {
    expect(readDocument('a \ue000 b')).toBeNull();
  });
});

/** The same document without what its blocks remember: everything is written anew. */
function forgotten(document: DocNode): DocNode {
  const bare = { source: null, gap: null, lead: null, place: null, isEnd: null };
  return {
    ...document,
    content: (document.content ?? []).map((node) => ({ ...node, attrs: { ...node.attrs, ...bare } })),
  };
}

const isEmpty = (node: DocNode): boolean => node.type === 'paragraph' && (node.content ?? []).length === 0;
const content = (document: DocNode): readonly DocNode[] =>
  (document.content ?? []).filter((one) => !isEmpty(one));

describe('an edited document', () => {
  test('says the same when all of it is written anew', () => {
    const document = read(report);
    const again = read(writeDocument(forgotten(document)));
    content(document).forEach((node, at) => {
      expect(again.content?.[at], JSON.stringify(node)).toSatisfy((other: DocNode) =>
        sameContent(node, other),
      );
    });
  });

  test('a definition of a link and the paragraph right below it are two blocks', () => {
    const text = '[r]: http://x\na[r]: http://x\n- ';
    const once = writeDocument(forgotten(read(text)));
    expect(writeDocument(read(once))).toBe(once);
  });

  test('written twice it is the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = writeDocument(forgotten(read(text)));
        expect(writeDocument(read(once))).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('the blocks beside the edited one keep their exact words', () => {
    const document = read(report);
    const blocks = document.content ?? [];
    const at = blocks.findIndex(({ type }) => type === 'paragraph');
    const edited = blocks.map((node, place) =>
      place === at ? { ...node, content: [{ type: 'text', text: 'New words.' }] } : node,
    );
    const written = writeDocument({ ...document, content: edited });
    const old = String(blocks[at]?.attrs?.['source']);
    expect(written).toBe(report.replace(`did\n${old}`, 'did\n\nNew words.'));
  });

  test('a paragraph put between two others stands alone', () => {
    const [first, ...rest] = read('one\n\ntwo\n').content ?? [];
    const between: DocNode = { type: 'paragraph', content: [{ type: 'text', text: 'between' }] };
    const written = writeDocument({ type: 'doc', content: [first ?? between, between, ...rest] });
    expect(written).toBe('one\n\nbetween\n\ntwo\n');
  });
});
