import { describe, expect, test } from 'vitest';
import { testKey, verifyEd25519 } from '../../../test/ed25519.ts';
import { sha256 } from '../../../test/merkle-twin.ts';
import { signCheckpoint } from './checkpoint.ts';
import { encodeBase64 } from './base64.ts';
import { leafHash, nodeHash } from './merkle.ts';
import { encodeUtf8 } from './utf8.ts';
import {
  judgeWitnessing,
  parseWitnessRequest,
  witnessRequestBytes,
  type ReadWitnessRequest,
  type SeenCheckpoint,
} from './witness.ts';

const log = testKey('log.example/one');
const leaves = ['a', 'b', 'c'].map((text) => leafHash(encodeUtf8(text), sha256));
const [a, b, c] = leaves as [Uint8Array, Uint8Array, Uint8Array];
const ab = nodeHash(a, b, sha256);
const abc = nodeHash(ab, c, sha256);

const checkpoint = (size: bigint, root: Uint8Array): Uint8Array =>
  signCheckpoint({ size, root }, log.key, log.sign);

const read = (bytes: Uint8Array): ReadWitnessRequest => {
  const request = parseWitnessRequest(bytes);
  if (!request.ok) throw new Error(request.reason);
  return request.value;
};

const judge = (bytes: Uint8Array, seen: SeenCheckpoint | null): string => {
  const judged = judgeWitnessing(read(bytes), { logKey: log.key, seen }, { sha256, verify: verifyEd25519 });
  return judged.ok ? judged.value : judged.code;
};

const request = (oldSize: bigint, proof: readonly Uint8Array[], size: bigint, root: Uint8Array): Uint8Array =>
  witnessRequestBytes({ oldSize, proof, checkpoint: checkpoint(size, root) });

describe('what a witness signs', () => {
  test('the first time, growth with a proof, and the same again', () => {
    expect(judge(checkpoint(2n, ab), null)).toBe('new');
    expect(judge(request(2n, [c], 3n, abc), { size: 2n, root: ab })).toBe('new');
    expect(judge(request(2n, [c], 3n, abc), { size: 3n, root: abc })).toBe('same');
  });

  test('nothing else', () => {
    expect(judge(checkpoint(3n, ab), { size: 3n, root: abc })).toBe('witness/fork');
    expect(judge(checkpoint(2n, ab), { size: 3n, root: abc })).toBe('witness/step-back');
    expect(judge(request(1n, [b, c], 3n, abc), { size: 2n, root: ab })).toBe('witness/start');
    expect(judge(request(2n, [b], 3n, abc), { size: 2n, root: ab })).toBe('witness/not-consistent');
    expect(judge(request(2n, [], 3n, abc), { size: 2n, root: ab })).toBe('witness/not-consistent');
    expect(judge(request(2n, [c, c], 3n, abc), { size: 2n, root: ab })).toBe('witness/not-consistent');
    // The right proof of another history.
    expect(judge(request(2n, [c], 3n, abc), { size: 2n, root: a })).toBe('witness/not-consistent');
    expect(judge(request(2n, [c], 3n, abc), null)).toBe('witness/start');
    expect(judge(checkpoint(0n, sha256(new Uint8Array(0))), null)).toBe('witness/empty');
  });

  test('sizes at the end of what can be are compared, not rounded', () => {
    const last = 2n ** 64n - 1n;
    expect(judge(checkpoint(last, ab), { size: last - 1n, root: ab })).toBe('witness/start');
    expect(judge(checkpoint(last - 1n, ab), { size: last, root: ab })).toBe('witness/step-back');
    expect(judge(request(last - 1n, [c], last, ab), { size: last - 1n, root: ab })).toBe(
      'witness/not-consistent',
    );
  });
});

test('what is no request is refused with the line that is wrong', () => {
  const signed = Buffer.from(checkpoint(3n, abc)).toString('utf8');
  const refusal = (text: string): string => {
    const answer = parseWitnessRequest(encodeUtf8(text));
    return answer.ok ? '' : answer.reason;
  };
  expect(refusal(`old 2\n${encodeBase64(c)}\n\n${signed}`)).toBe('');
  expect(refusal(`old 02\n\n${signed}`)).toMatch(/Line 1/);
  expect(refusal(`old 18446744073709551616\n\n${signed}`)).toMatch(/Line 1/);
  expect(refusal(`old 2\n${encodeBase64(c)}\nnonsense\n\n${signed}`)).toMatch(/Line 3/);
  expect(refusal(`old 2\n${encodeBase64(c).slice(4)}\n\n${signed}`)).toMatch(/Line 2/);
  expect(refusal(`old 0\n${encodeBase64(c)}\n\n${signed}`)).toMatch(/carries no hashes/);
  expect(refusal(`old 2\n${encodeBase64(c)}`)).toMatch(/empty line is missing/);
  expect(refusal('')).not.toBe('');
});
