import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkChain, type ChainHead } from './chain.ts';
import type { NewEntry } from './entry-types.ts';
import { firstPrev, makeEntry } from './entry.ts';

const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const time = '2026-03-01T08:00:00.000Z';
const draftOf = (i: number): NewEntry =>
  i === 0
    ? { type: 'casebook-created', time, actor: 'tester', obj: { title: 'Norland', notice: null } }
    : i % 3 === 0
      ? {
          type: 'capture-seen-again',
          time,
          actor: 'tester',
          obj: { sha256: hashBytes(Uint8Array.of(i)), name: `ភូមិ ${i}.txt` },
        }
      : {
          type: 'capture-admitted',
          time,
          actor: 'tester',
          obj: {
            sha256: hashBytes(Uint8Array.of(i)),
            sizeBytes: i,
            name: `page ${i}.txt`,
            mediaType: 'text/plain',
          },
        };

function logOf(count: number): { lines: Uint8Array[]; head: ChainHead } {
  const lines: Uint8Array[] = [];
  let prev = firstPrev;
  for (let seq = 0; seq < count; seq += 1) {
    const { line } = makeEntry({ draft: draftOf(seq), seq, prev });
    lines.push(line);
    prev = hashBytes(line);
  }
  return { lines, head: { seq: count - 1, hash: prev } };
}

const { lines, head } = logOf(8);

test('a whole log holds, with and without its acknowledged head', () => {
  expect(checkChain(lines, hashBytes)).toEqual({ ok: true, entries: 8, head });
  expect(checkChain(lines, hashBytes, head)).toEqual({ ok: true, entries: 8, head });
  expect(checkChain([], hashBytes)).toEqual({ ok: true, entries: 0, head: null });
});

test('a log that went on after the head was kept holds', () => {
  const longer = logOf(12).lines;
  expect(checkChain(longer, hashBytes, head).ok).toBe(true);
});

test('any single changed byte is detected, in any line, and named within one line', () => {
  const position = fc.nat({ max: lines.length - 1 }).chain((line) =>
    fc.record({
      line: fc.constant(line),
      at: fc.nat({ max: (lines[line]?.length ?? 1) - 1 }),
      flip: fc.integer({ min: 1, max: 255 }),
    }),
  );
  fc.assert(
    fc.property(position, ({ line, at, flip }) => {
      const changed = lines.map((bytes) => bytes.slice());
      const target = changed[line];
      if (target === undefined) return;
      target[at] = (target[at] ?? 0) ^ flip;
      const report = checkChain(changed, hashBytes, head);
      expect(report.ok).toBe(false);
      // The line itself, or the next one, which names its hash.
      if (!report.ok) expect([line + 1, line + 2]).toContain(report.line);
    }),
    { numRuns: 3000 },
  );
});

test('every bit of every line, one by one', () => {
  const small = logOf(3);
  for (const [line, bytes] of small.lines.entries()) {
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = small.lines.map((one) => one.slice());
      const target = changed[line] ?? new Uint8Array();
      target[bit >> 3] = (target[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (checkChain(changed, hashBytes, small.head).ok)
        throw new Error(`bit ${bit} of line ${line + 1} was not seen`);
    }
  }
});

describe('moved, removed and added lines are detected', () => {
  const cases: [string, Uint8Array[]][] = [
    ['first removed', lines.slice(1)],
    ['middle removed', [...lines.slice(0, 3), ...lines.slice(4)]],
    ['last removed', lines.slice(0, -1)],
    ['all removed', []],
    ['two swapped', [...lines.slice(0, 2), ...lines.slice(2, 4).reverse(), ...lines.slice(4)]],
    ['one repeated', [...lines.slice(0, 3), ...lines.slice(2)]],
    ['one slipped in', [...lines.slice(0, 3), logOf(4).lines[1] ?? new Uint8Array(), ...lines.slice(3)]],
    ['an empty line', [...lines.slice(0, 3), new Uint8Array(), ...lines.slice(3)]],
  ];
  test.each(cases)('%s', (_name, changed) => {
    expect(checkChain(changed, hashBytes, head).ok).toBe(false);
  });

  test('and the reason is named', () => {
    expect(checkChain(lines.slice(0, -1), hashBytes, head)).toMatchObject({
      line: 8,
      code: 'chain/cut-short',
    });
    expect(checkChain(lines.slice(1), hashBytes, head)).toMatchObject({ line: 1, code: 'chain/sequence' });
    const rewritten = [
      ...lines.slice(0, -1),
      makeEntry({ draft: draftOf(1), seq: 7, prev: hashBytes(lines[6] ?? new Uint8Array()) }).line,
    ];
    expect(checkChain(rewritten, hashBytes, head)).toMatchObject({ line: 8, code: 'chain/head-differs' });
  });
});
