import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineDifferences } from './report-differences.ts';

const line = fc.constantFrom('a', 'b', 'c', '');
const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.map((one) => `${one}\n`).join(''));

/** The text after, made from the text before and the runs. */
function applied(before: string, { runs }: ReturnType<typeof lineDifferences>): string {
  const lines = before === '' ? [] : before.slice(0, -1).split('\n');
  const out: string[] = [];
  let at = 0;
  for (const run of runs) {
    out.push(...lines.slice(at, run.before - 1));
    at = run.before - 1;
    for (const one of run.lines) {
      if (one.what !== 'added') {
        expect(lines[at]).toBe(one.text);
        at += 1;
      }
      if (one.what !== 'removed') out.push(one.text);
    }
  }
  out.push(...lines.slice(at));
  return out.map((one) => `${one}\n`).join('');
}

/** Longest common subsequence, the slow way. */
function shared(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0).concat(0);
  for (const one of a) {
    const next = [0];
    b.forEach((other, j) => {
      next.push(one === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

test('the text before and the differences give the text after, with as few changes as there can be', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = lineDifferences(before, after);
      expect(applied(before, found)).toBe(after);
      const [a, b] = [before.split('\n').slice(0, -1), after.split('\n').slice(0, -1)];
      expect(found.added + found.removed).toBe(a.length + b.length - 2 * shared(a, b));
    }),
  );
});

test('equal texts differ in nothing, whatever ends their lines', () => {
  expect(lineDifferences('a\nb\n', 'a\r\nb')).toEqual({ added: 0, removed: 0, runs: [] });
});

test('lines around a change are told, the rest is left out', () => {
  const before = Array.from({ length: 30 }, (_, i) => `line ${i}`).join('\n');
  const { runs } = lineDifferences(before, before.replace('line 20', 'another'));
  expect(runs).toHaveLength(1);
  expect(runs[0]).toMatchObject({ before: 18, after: 18 });
  expect(runs[0]?.lines).toHaveLength(8);
});

test('texts that have nothing in common are told as one change', () => {
  const long = (word: string): string => Array.from({ length: 3000 }, (_, i) => `${word} ${i}`).join('\n');
  expect(lineDifferences(long('a'), long('b'))).toMatchObject({ added: 3000, removed: 3000 });
});
