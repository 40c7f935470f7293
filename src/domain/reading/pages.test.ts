/** Pages of many kinds, line by line: nothing of the furniture is read, nothing of the story is lost. */
import { describe, expect, test } from 'vitest';
import { readDocument } from './index.ts';
import { pages, type PageCase } from './pages.cases.ts';

const metadata = { title: null, publisher: null, author: null, published: null, language: null, url: null };
const readLabels: ReadonlySet<string> = new Set(['headline', 'subheading', 'body', 'caption']);

/** Lines that are read although they should not be, or the other way round; each with the label it got. */
function mistakes(page: PageCase): string[] {
  const text = page.lines.map((line) => line.slice(2)).join('\n');
  const parsed = { text, mediaType: 'text/plain', blocks: null, metadata, notes: [] };
  const { stories } = readDocument({ sha256: '0'.repeat(64), name: 'page.txt', parsed });
  let at = 0;
  const wrong: string[] = [];
  for (const line of page.lines) {
    const middle = at + Math.floor((line.length - 2) / 2);
    at += line.length - 1;
    const story = stories.find((one) => one.start <= middle && middle < one.end);
    const zone = story?.zones.find((one) => one.start <= middle && middle < one.end);
    const isRead = story?.role === 'main' && readLabels.has(zone?.label ?? '');
    if (line.startsWith('? ') || isRead === line.startsWith('+ ')) continue;
    wrong.push(`${zone?.label ?? 'outside'}${story?.role === 'other' ? ' of another story' : ''}: ${line}`);
  }
  return wrong;
}

describe('what is read of a page', () => {
  test.each(pages.map((page) => [page.name, page] as const))('%s', (_, page) => {
    expect(mistakes(page)).toEqual([]);
  });
});
