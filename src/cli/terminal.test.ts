import { describe, expect, it } from 'vitest';
import { createTerminal, progressText } from './terminal.ts';

describe('what is written', () => {
  it.each([true, false])('cannot steer the terminal (as JSON: %s)', (json) => {
    let written = '';
    const stream = { write: (text: string) => (written += text) } as unknown as NodeJS.WritableStream;
    const terminal = createTerminal({ json, out: stream, err: stream });
    terminal.line({ name: 'a\u001B[2J\u009B\u202Eb' }, 'a\u001B[2J\u009B\u202Eb');
    terminal.note('\u001B]0;title\u0007');
    expect(/[^\P{Cc}\n]|\u202e/u.test(written)).toBe(false);
    expect(written.toLowerCase()).toMatch(/202e\]?b/);
  });
});

describe('progressText', () => {
  it('shows a bar, the count and the time left', () => {
    const text = progressText({ stage: 'reading', done: 5, total: 20 }, 1000);
    expect(text).toBe('reading [#####...............] 5 of 20, about 3 s left');
  });

  it('shows only the count while the total is unknown', () => {
    expect(progressText({ stage: 'admitting', done: 7, total: null }, 1000)).toBe('admitting: 7');
  });
});
