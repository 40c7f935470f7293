import { describe, expect, it } from 'vitest';
import { inlineMarks, unclosedMark } from './inline-marks.ts';

const shown = (text: string): string[] =>
  inlineMarks(text).map(({ mark, inside }) => `${mark}: ${text.slice(inside.start, inside.end)}`);

describe('inlineMarks', () => {
  it('finds expressions and citations in their order', () => {
    expect(shown('a {{count sites => 47}} b [@site-0001; @x] c')).toEqual([
      'expression: count sites => 47',
      'citation: @site-0001; @x',
    ]);
  });
  it('reads over closing brackets inside quotation marks', () => {
    expect(shown('{{by hand 9 because "they said }} so"}} end')).toEqual([
      'expression: by hand 9 because "they said }} so"',
    ]);
  });
  it('leaves escaped and unclosed marks alone, and says where an unclosed one begins', () => {
    expect(shown('\\{{count}} and {{never\n\nclosed}}')).toEqual([]);
    expect(unclosedMark('a {{never\n\nclosed}}')).toBe(2);
    expect(unclosedMark('{{count sites}} {{x')).toBe(16);
    expect(unclosedMark('{{count sites}} [@a]')).toBeNull();
  });
  it('is linear on hostile text', () => {
    expect(inlineMarks('{{'.repeat(200_000))).toEqual([]);
  });
});
