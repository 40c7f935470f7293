/** What is told to be proven of a source, and what a check at this moment says. */
import { expect, test } from 'vitest';
import { MemoryIndex } from '../adapters/memory/index.ts';
import { Fault } from '../base/index.ts';
import type { ProofSource } from '../ports/proof-source.ts';
import type { CustodyEvent, EventFact } from '../ports/custody-record.ts';
import { checkSource, sourceProof } from './proof.ts';

const page = 'ab'.repeat(32);
const now = (): string => '2026-04-01T00:00:00.000Z';

const proofs: ProofSource = {
  state: () =>
    Promise.resolve({ origin: 'log.example', key: 'k', fingerprint: 'SHA256:x', size: 9, root: '00' }),
  prove: () => Promise.resolve(new Uint8Array([1])),
  reasonAgainst: () => Promise.resolve(null),
  pieces: async function* () {
    yield await Promise.resolve(new Uint8Array(700));
    yield new Uint8Array(20);
  },
  fileName: (sha256) => `${sha256}.bin`,
  bundle: () => Promise.reject(new Error('not here')),
};

function failing(kind: 'absent' | 'integrity'): ProofSource {
  const fault = new Fault({ code: 'vault/x', kind, message: 'It is not as it was.', advice: 'Restore it.' });
  const pieces = (): AsyncIterable<Uint8Array> => ({
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(fault) }),
  });
  return { ...proofs, pieces };
}

function filled(): MemoryIndex {
  const index = new MemoryIndex();
  const time = '2026-03-01T08:00:00.000Z';
  index.putCapture({
    ...{ sha256: page, name: 'page.txt', mediaType: 'text/plain', sizeBytes: 720, admittedAt: time, seq: 3 },
    ...{ status: 'read', reason: null },
  });
  index.custody.putRows([
    {
      sha256: page,
      seq: 3,
      time,
      actor: 'dara',
      fact: { what: 'admitted', name: 'page.txt', sizeBytes: 720 },
    },
  ]);
  return index;
}

function put(index: MemoryIndex, seq: number, fact: EventFact): void {
  const event: CustodyEvent = {
    ...{ seq, actor: 'dara', fact, range: { from: '', through: 'g' } },
    time: `2026-03-${String(seq).padStart(2, '0')}T00:00:00.000Z`,
  };
  index.custody.putEvent(event);
}

const checked = { what: 'checked', objects: 1, bytes: 1, damaged: 0, missing: 0 } as const;

test('nobody outside, and no check, is told as nothing', async () => {
  const proof = await sourceProof(filled(), proofs, page);
  expect(proof).toMatchObject({
    entry: { seq: 3, actor: 'dara' },
    lastCheck: null,
    outside: [],
    imports: [],
  });
  expect(proof.log.size).toBe(9);
});

test('the last check counts, whether it found something or not', async () => {
  const index = filled();
  put(index, 4, checked);
  expect((await sourceProof(index, proofs, page)).lastCheck).toMatchObject({ entry: 4, found: 'unchanged' });
  index.custody.putRows([{ sha256: page, seq: 5, time: now(), actor: 'dara', fact: { what: 'missing' } }]);
  put(index, 5, { ...checked, missing: 1 });
  expect((await sourceProof(index, proofs, page)).lastCheck).toMatchObject({ entry: 5, found: 'missing' });
  put(index, 6, checked);
  expect((await sourceProof(index, proofs, page)).lastCheck).toMatchObject({ entry: 6, found: 'unchanged' });
});

test('a timestamp of a log without the entry proves nothing of it', async () => {
  const index = filled();
  const stamp = { what: 'timestamped', authority: 'https://time.example', stampedAt: now() } as const;
  put(index, 4, { ...stamp, size: 3 });
  expect((await sourceProof(index, proofs, page)).outside).toEqual([]);
  put(index, 7, { ...stamp, size: 4 });
  expect((await sourceProof(index, proofs, page)).outside).toEqual([
    { what: 'timestamped', who: 'https://time.example', time: now(), entry: 7, size: 4 },
  ]);
});

test('a check now hashes the bytes and the proof, and tells damage, absence and a proof that fails apart', async () => {
  const about = { index: filled(), now };
  expect(await checkSource(about, proofs, page)).toEqual({
    ...{ sha256: page, time: now(), bytes: 720, entry: 3, size: 9, finding: 'unchanged', reason: null },
  });
  expect(await checkSource(about, failing('integrity'), page)).toMatchObject({
    finding: 'damaged',
    reason: 'It is not as it was. Restore it.',
  });
  expect(await checkSource(about, failing('absent'), page)).toMatchObject({ finding: 'missing' });
  const forged = { ...proofs, reasonAgainst: () => Promise.resolve('The root is another.') };
  expect(await checkSource(about, forged, page)).toMatchObject({
    finding: 'proof-fails',
    reason: 'The root is another.',
  });
});
