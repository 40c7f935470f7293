import { describe, expect, it } from 'vitest';
import type { SourceDetail } from '../../contract/http.ts';
import type { LineageLine, StoryRef } from '../../contract/lines.ts';
import { liftedText } from './lifted.ts';
import { passageRows, strongestRows } from './passage-rows.ts';
import { comparePassages } from './passage-words.tsx';
import { sharedAnchors } from './shared-anchors.ts';

const range = (start: number, end: number): { start: number; end: number } => ({ start, end });

describe('aligned passages', () => {
  it('puts the pieces of one sentence together and leaves out what a larger passage holds', () => {
    const rows = passageRows([
      { a: range(0, 50), b: range(0, 20) },
      { a: range(0, 50), b: range(21, 60) },
      { a: range(10, 30), b: range(22, 40) },
      { a: range(60, 90), b: range(70, 100) },
    ]);
    expect(rows).toEqual([
      { a: range(0, 50), b: range(0, 60) },
      { a: range(60, 90), b: range(70, 100) },
    ]);
  });

  it('keeps passages apart whose other halves stand apart', () => {
    expect(
      passageRows([
        { a: range(0, 50), b: range(0, 20) },
        { a: range(0, 50), b: range(200, 240) },
      ]),
    ).toHaveLength(2);
  });

  it('chooses those that share most, in the order of the text', () => {
    const a = 'Nothing alike here. The ferry left the harbour at dawn. All nine boats came back.';
    const b = 'Quite another thing! The ferry left the harbour at noon. All nine boats came back.';
    const rows = [
      { a: range(0, 19), b: range(0, 20) },
      { a: range(20, 55), b: range(21, 56) },
      { a: range(56, 81), b: range(57, 82) },
    ];
    expect(strongestRows(rows, { a, b }, 2)).toEqual(rows.slice(1));
  });
});

describe('marks of a passage', () => {
  const only = (parts: readonly { text: string; mark: string }[], mark: string): string[] =>
    parts.filter((part) => part.mark === mark).map(({ text }) => text.trim());

  it('tells a changed number from one that only moved', () => {
    const { a, b } = comparePassages('Of 53 boats 12 sank.', 'Of 58 boats, sank 12.', true);
    expect(only(a, 'number')).toEqual(['53']);
    expect(only(b, 'number')).toEqual(['58']);
  });

  it('gives back the whole passage', () => {
    const { a } = comparePassages('Of 53 boats 12 sank.', 'Two sank', true);
    expect(a.map(({ text }) => text).join('')).toBe('Of 53 boats 12 sank.');
  });

  it('compares numbers and names only across languages', () => {
    const { a, b } = comparePassages('Mira paid 5,200 in Ketóng.', 'Mira pagó 5.200 en Ketong.', false);
    expect(only(a, 'shared')).toEqual(['Mira', '5,200', 'Ketóng']);
    expect(only(b, 'shared')).toEqual(['Mira', '5.200', 'Ketong']);
  });
});

describe('shared anchors', () => {
  it('knows the digits of other scripts', () => {
    const { b } = sharedAnchors('In 212 days', 'ចំនួន ២១២ ថ្ងៃ');
    expect(b.filter(({ isAnchor }) => isAnchor).map(({ text }) => text)).toEqual(['២១២']);
  });

  it('stays quick on a long line of digits and separators', () => {
    const line = '1.,'.repeat(200_000);
    expect(sharedAnchors(line, 'A'.repeat(200_000)).a.length).toBeGreaterThan(0);
  });
});

describe('lineage by passage', () => {
  const text = 'First paragraph, taken over whole.\n\nSecond, its own.\n\nThird, in both.';
  const wire = refOf('wire');
  const own = refOf('own');
  const line = (part: Partial<LineageLine>): LineageLine => ({
    a: wire,
    b: own,
    relation: 'edited-copy',
    direction: 'b-from-a',
    score: 0.9,
    evidence: [{ a: range(0, 34), b: range(0, 34) }],
    reasons: [],
    ...part,
  });

  it('says which paragraphs were lifted, stand elsewhere, or are its own', () => {
    const both = line({
      a: refOf('other'),
      direction: 'none',
      evidence: [{ a: range(0, 15), b: range(54, 69) }],
    });
    const lifted = liftedText(detailOf([line({}), both]), 0);
    expect(lifted?.paragraphs.map(({ kind }) => kind)).toEqual(['lifted', null, 'shared']);
    expect(lifted?.paragraphs[0]?.from).toEqual(wire);
    expect(lifted?.liftedShare).toBeGreaterThan(0.6);
    expect(lifted?.liftedShare).toBeLessThan(0.9);
  });

  it('does not call a shared statement, or what others took from this text, lifted', () => {
    const statement = line({ relation: 'same-origin', direction: 'none' });
    const given = line({ direction: 'a-from-b', a: refOf('copy') });
    const lifted = liftedText(detailOf([statement, given]), 0);
    expect(lifted?.sharedWith.map(({ kind }) => kind)).toEqual(['statement', 'given']);
    expect(lifted?.liftedShare).toBe(0);
    expect(lifted?.paragraphs.every(({ kind }) => kind === null)).toBe(true);
  });

  it('knows no story that the source does not have', () => {
    expect(liftedText(detailOf([]), 3)).toBeNull();
  });

  function detailOf(lineage: readonly LineageLine[]): SourceDetail {
    const stories = [{ index: 0, start: 0, end: text.length }];
    return { source: own.source, text, stories, lineage } as unknown as SourceDetail;
  }
});

function refOf(name: string): StoryRef {
  return { source: { name, sha256: name.padEnd(64, '0') }, story: 0 };
}
