import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DrawBlocksBody, DrawnBlocks } from '../../contract/reports.ts';
import { BlockPictures } from './block-pictures.ts';
import { tableRows } from './table-picture.ts';

describe('pictures of blocks', () => {
  const asked: DrawBlocksBody[] = [];
  let answer: (body: DrawBlocksBody) => Promise<DrawnBlocks>;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', globalThis);
    asked.length = 0;
    answer = (body) =>
      Promise.resolve({ blocks: body.blocks.map(({ text }) => ({ html: `<p>${text}</p>` })) });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function pictures(): BlockPictures {
    return new BlockPictures((body) => {
      asked.push(body);
      return answer(body);
    });
  }

  it('are asked for once, a few at a time, a pause after the last change', async () => {
    const store = pictures();
    for (let number = 1; number <= 45; number += 1) expect(store.want(number, 'map').state).toBe('waiting');
    await vi.runAllTimersAsync();
    expect(asked.map(({ blocks }) => blocks.length)).toEqual([20, 20, 5]);
    expect(store.want(7, 'map')).toEqual({ state: 'drawn', html: '<p>map</p>' });
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(3);
  });

  it('of words that were typed over are not asked for', async () => {
    const store = pictures();
    for (const text of ['m', 'ma', 'map']) store.want(1, text);
    await vi.runAllTimersAsync();
    expect(asked).toEqual([{ heading: '', blocks: [{ number: 1, text: 'map' }] }]);
  });

  it('are drawn again under another heading part, and never kept from the older one', async () => {
    const store = pictures();
    let tell: () => void = () => undefined;
    answer = (body) =>
      new Promise((resolve) => {
        tell = () => resolve({ blocks: body.blocks.map(() => ({ html: 'old' })) });
      });
    store.want(1, 'map');
    await vi.runAllTimersAsync();
    store.heading = '---\nprecision: none\n---';
    tell();
    await vi.runAllTimersAsync();
    expect(store.want(1, 'map').state).toBe('waiting');
  });

  it('that could not be asked for say so', async () => {
    const store = pictures();
    answer = () => Promise.reject(new Error('no server'));
    store.want(1, 'map');
    await vi.runAllTimersAsync();
    expect(store.want(1, 'map')).toEqual({ state: 'failed', message: 'no server' });
  });
});

describe('a table of Markdown', () => {
  it('is rows of words and marks; anything else is none', () => {
    expect(tableRows('| Place | Yards |\n|---|---|\n| *Hill* | {{count sites => 9}} |')).toEqual([
      [[{ words: 'Place' }], [{ words: 'Yards' }]],
      [[{ words: 'Hill' }], [{ mark: '{{count sites => 9}}' }]],
    ]);
    expect(tableRows('| Place |\n|---|\n\nwords')).toBeNull();
    expect(tableRows('')).toBeNull();
  });
});
