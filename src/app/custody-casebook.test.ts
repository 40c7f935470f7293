/** The evidence of a casebook at a glance, and its events as a table. */
import { expect, test } from 'vitest';
import { MemoryIndex } from '../adapters/memory/index.ts';
import type { EventFact } from '../ports/custody-record.ts';
import type { ProofSource } from '../ports/proof-source.ts';
import { casebookEvidence, custodyEvents, custodyEventsCsv } from './custody-casebook.ts';

const hash = (i: number): string => String(i).padStart(64, '0');
const time = '2026-03-01T08:00:00.000Z';
const log = { origin: 'log.example', key: 'k', fingerprint: 'SHA256:x', size: 40, root: '00' };
const proofs = { state: () => Promise.resolve(log) } as unknown as ProofSource;

function put(index: MemoryIndex, seq: number, fact: EventFact): void {
  index.custody.putEvent({ seq, time, actor: 'dara', fact, range: { from: '', through: 'g' } });
}

const checked = { what: 'checked', objects: 3, bytes: 90, damaged: 0, missing: 0 } as const;
const imported = {
  what: 'imported',
  sources: 2,
  origin: 'other',
  key: 'k1',
  size: 4,
  sums: hash(2),
} as const;

test('an empty log has nothing outside, no check, and every entry uncovered', async () => {
  const evidence = await casebookEvidence(new MemoryIndex(), proofs);
  expect(evidence).toMatchObject({ log, sources: 0, uncovered: 40, outside: null, lastCheck: null });
  expect(evidence).toMatchObject({ damaged: [], untrusted: [] });
  expect(Object.values(evidence.counts)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});

test('entries after the widest statement are uncovered, whichever came last', async () => {
  const index = new MemoryIndex();
  put(index, 9, { what: 'timestamped', size: 30, authority: 'https://time.example', stampedAt: time });
  put(index, 12, { what: 'cosigned', size: 11, root: hash(1), witness: 'witness.example/b+0a+AQ' });
  const evidence = await casebookEvidence(index, proofs);
  expect(evidence.uncovered).toBe(10);
  expect(evidence.outside).toMatchObject({ what: 'cosigned', who: 'witness.example/b', entry: 12 });
});

test('a damaged source is named until a later check finds it whole', async () => {
  const index = new MemoryIndex();
  for (const [i, what] of [
    [1, 'damaged'],
    [2, 'missing'],
  ] as const)
    index.custody.putRows([{ sha256: hash(i), seq: 5, time, actor: 'dara', fact: { what } }]);
  put(index, 5, { ...checked, damaged: 1, missing: 1 });
  const before = await casebookEvidence(index, proofs);
  expect(before.damaged).toEqual([
    { sha256: hash(2), name: null, found: 'missing' },
    { sha256: hash(1), name: null, found: 'damaged' },
  ]);
  put(index, 6, checked);
  expect((await casebookEvidence(index, proofs)).damaged).toEqual([]);
});

test('a key that came with a bundle is named until it came by another way', async () => {
  const index = new MemoryIndex();
  put(index, 3, { ...imported, isKeyTrusted: false });
  expect((await casebookEvidence(index, proofs)).untrusted).toEqual(['other']);
  put(index, 4, { ...imported, isKeyTrusted: true });
  expect((await casebookEvidence(index, proofs)).untrusted).toEqual([]);
});

test('events come last first, as sentences, and as CSV', () => {
  const index = new MemoryIndex();
  put(index, 3, { ...imported, isKeyTrusted: true });
  put(index, 7, { what: 'exported', sources: 1, form: 'bundle', sums: hash(2), recipient: 'the court' });
  put(index, 5, { ...checked, missing: 1 });
  const rows = custodyEvents(index);
  expect(rows.map(({ text }) => text)).toEqual([
    'One source left in a signed bundle for the court.',
    '3 objects, 90 bytes, hashed again: 0 changed, 1 missing.',
    '2 sources came in a bundle of the log other. Its key was had by another way.',
  ]);
  expect(custodyEventsCsv(rows).trim().split(/\r?\n/)).toHaveLength(4);
});
