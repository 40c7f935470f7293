import { describe, expect, it } from 'vitest';
import type { Block, ParsedCapture } from '../../domain/reading/index.ts';
import { hasSoundBlocks } from './answer.ts';
import { parseHtml } from './html.ts';
import { tagShape } from './html-shape.ts';

function parsed(html: string): ParsedCapture {
  const outcome = parseHtml(new TextEncoder().encode(html));
  if (outcome.status !== 'read') throw new Error(outcome.reason);
  expect(hasSoundBlocks(outcome.parsed)).toBe(true);
  return outcome.parsed;
}

function textsOf(page: ParsedCapture, kind: Block['kind']): string[] {
  return (page.blocks ?? [])
    .filter((block) => block.kind === kind)
    .map((block) => page.text.slice(block.start, block.end));
}

const sentence =
  'The committee met by the quiet river, and twenty-four people, most of them students, waited for help. ';

const page = `<!doctype html><html lang="en-GB"><head>
<title>Quiet river waits | The Lowland Record</title>
<meta property="og:site_name" content="The Lowland Record">
<meta name="author" content="By Nora Vale">
<link rel="canonical" href="https://record.example/river">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Quiet river waits","datePublished":"2025-06-26T23:30:00+07:00"}]}</script>
<style>p { color: red }</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">Weather</a></li></ul></nav>
<main><article><h1>Quiet river waits</h1><p class="byline">By Nora Vale</p><time datetime="2025-06-26">26 June 2025</time>
<p>${sentence.repeat(3)}</p><script>alert('x')</script>
<h2>What &amp; when</h2><p>${sentence.repeat(2)}<br>Second&nbsp;line.</p>
<ul><li>First need: water for the twelve families</li><li>Second need: a doctor, twice a week</li></ul>
<table><tr><th>Month</th><th>People</th></tr><tr><td><p>May</p></td><td><p>24</p></td></tr></table>
<figure><img src="x.jpg"><figcaption>The river in May</figcaption></figure>
<p>${sentence.repeat(2)}</p><p style="display:none">Hidden words</p>
<div class="related-links"><p><a href="/a">Read more about the weather</a></p></div></article></main>
<footer>Copyright The Lowland Record</footer></body></html>`;

describe('a page becomes blocks in document order', () => {
  const result = parsed(page);

  it('keeps headings, paragraphs, lists, rows and captions apart', () => {
    expect(textsOf(result, 'heading')).toEqual(['Quiet river waits', 'What & when']);
    expect(textsOf(result, 'list-item')).toHaveLength(2);
    expect(textsOf(result, 'table-row')).toEqual(['Month\tPeople', 'May\t24']);
    expect(textsOf(result, 'caption')).toEqual(['The river in May']);
    expect(textsOf(result, 'paragraph')).toContain('By Nora Vale');
    expect(textsOf(result, 'paragraph')).toContain('26 June 2025');
  });

  it('marks what is not the article as chrome, where it stands', () => {
    expect(textsOf(result, 'chrome')).toEqual([
      'Home',
      'Weather',
      'Read more about the weather',
      'Copyright The Lowland Record',
    ]);
    expect(result.blocks?.[0]?.kind).toBe('chrome');
  });

  it('leaves out scripts, styles and hidden text; decodes entities; keeps a line break', () => {
    expect(result.text).not.toMatch(/alert|color|Hidden/);
    expect(result.text).toContain('waited for help.\nSecond line.');
  });

  it('reads the metadata as the page states it', () => {
    expect(result.metadata).toEqual({
      title: 'Quiet river waits',
      publisher: 'The Lowland Record',
      author: 'Nora Vale',
      published: '2025-06-26',
      language: 'en-GB',
      url: 'https://record.example/river',
    });
  });
});

describe('pages that nobody meant', () => {
  it('keeps all text of a page without an article, and says so', () => {
    const result = parsed('<title>x</title><p>Short note.');
    expect(result.text).toBe('Short note.');
  });

  it('reads a page without html, head or body tags', () => {
    expect(parsed(`<h1>Quiet river</h1><p>${sentence.repeat(4)}`).text).toContain('Quiet river');
  });

  it('refuses a page without text', () => {
    expect(parseHtml(new TextEncoder().encode('<html><script>run()</script></html>'))).toMatchObject({
      code: 'html-blank',
    });
  });

  // Its time limit is what is tested: parsing such a page takes minutes.
  it('refuses a bomb of nested elements before parsing it', { timeout: 30_000 }, () => {
    const bomb = new TextEncoder().encode(`<html><body>${'<div>'.repeat(200_000)}x`);
    expect(parseHtml(bomb)).toMatchObject({ status: 'unreadable', code: 'html-too-deep' });
  });

  it('reads the declared encoding', () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="windows-1252"><p>'),
      Buffer.from([0x63, 0x61, 0x66, 0xe9]),
    ]);
    const outcome = parseHtml(bytes);
    expect(outcome.status === 'read' && outcome.parsed.text).toBe('café');
  });

  it('counts depth over elements that must be closed', () => {
    expect(tagShape('<div><p>a<p>b<br><div></div></div>')).toEqual({ tags: 5, depth: 2 });
  });
});
