/** The page tree against a slow twin: whatever is appended, replaced or removed, texts and lists agree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from './page-parser.ts';
import { PageElement, PageText, type PageNode } from './page-tree.ts';

/** The obvious way to a text: no memory. */
function slowText(node: PageNode): string {
  if (node instanceof PageText) return node.textContent;
  let text = '';
  for (let child = node.firstChild; child !== null; child = child.nextSibling) text += slowText(child);
  return text;
}

function checkLinks(root: PageElement): void {
  let previous: PageNode | null = null;
  for (let child = root.firstChild; child !== null; child = child.nextSibling) {
    expect(child.parentNode).toBe(root);
    expect(child.previousSibling).toBe(previous);
    if (child instanceof PageElement) checkLinks(child);
    previous = child;
  }
  expect(root.lastChild).toBe(previous);
}

const step = fc.record({
  act: fc.constantFrom('append', 'text', 'remove', 'replace', 'read'),
  from: fc.nat(30),
  to: fc.nat(30),
});

/** True when `node` is `of` or stands above it: no tree may be put into itself. */
function isAbove(node: PageNode, of: PageNode): boolean {
  for (let up: PageNode | null = of; up !== null; up = up.parentNode) if (up === node) return true;
  return false;
}

describe('a page tree', () => {
  it('agrees with a tree without memory after any changes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const root = new PageElement('div', {});
        for (const { act, from, to } of steps) {
          const all = [root, ...root.getElementsByTagName('*')];
          const one = all[from % all.length] ?? root;
          const other = all[to % all.length] ?? root;
          if (act === 'append') one.appendChild(isAbove(other, one) ? new PageElement('p', {}) : other);
          if (act === 'text') one.appendChild(new PageText(`${from} `));
          if (act === 'remove' && one !== root) one.remove();
          if (act === 'replace' && other.firstChild !== null && !isAbove(one, other))
            other.replaceChild(one, other.firstChild === one ? one : other.firstChild);
          if (act === 'read') expect(one.textContent).toBe(slowText(one));
        }
        checkLinks(root);
        for (const element of [root, ...root.getElementsByTagName('*')]) {
          expect(element.textContent).toBe(slowText(element));
          expect(element.children).toEqual(element.childNodes.filter((node) => node instanceof PageElement));
        }
      }),
    );
  });

  it('gives the body back as it was, more than once', () => {
    const { body } = parsePage('<html><body class="a"><p>One <b>two</b></p><p>Three</p></body></html>');
    if (body === null) throw new Error('no body');
    const copy = body.innerHTML;
    for (let round = 0; round < 2; round += 1) {
      body.firstElementChild?.remove();
      body.innerHTML = copy;
      expect(body.textContent).toBe('One twoThree');
      expect(body.getElementsByTagName('b')).toHaveLength(1);
      checkLinks(body);
    }
  });
});

describe('parsing a page', () => {
  it('leaves out what never is text, and keeps JSON-LD as it stands', () => {
    const page = parsePage(
      '<html><head><title>A &amp; B</title><style>p{}</style><script type="application/LD+json">{"a":"<b>"}</script></head>' +
        '<body><!-- no --><noscript><p>off</p></noscript><svg><title>drawn</title><g><svg/></g></svg><script>x()</script>' +
        '<p>Caf&eacute; &#38; bar<template><i>t</i></template></p></body></html>',
    );
    expect(page.title).toBe('A & B');
    expect(page.linkedData).toEqual(['{"a":"<b>"}']);
    expect(page.body?.textContent).toBe('Café & bar');
    expect(page.body?.getElementsByTagName('p')[0]?.childNodes).toHaveLength(1);
  });

  it.each([
    '',
    'words',
    '<p>a<p>b',
    '<html><head><title>t</title></head><p>a</p>',
    '</p></div><svg><p>',
    '<a <b',
  ])('always finds an html element: %s', (html) => {
    expect(parsePage(html).documentElement.localName).toBe('html');
  });
});
