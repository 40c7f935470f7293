import { describe, expect, it } from 'vitest';
import { printable, progressText } from './terminal.ts';

describe('printable', () => {
  it('keeps text, tabs and line ends, and replaces what could steer a terminal', () => {
    expect(printable('ភាសាខ្មែរ\tok\n')).toBe('ភាសាខ្មែរ\tok\n');
    expect(printable('\u001B[31mred\u0007\u009B2J')).toBe('�[31mred��2J');
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
