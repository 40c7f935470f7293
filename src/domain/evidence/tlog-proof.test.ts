/** Tiles, bundles and proof files: names of the specification, round trips, hostile bytes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCheckpoint, signCheckpoint } from './checkpoint.ts';
import { maxTreeSize } from './decimal.ts';
import { testKey, verifyEd25519 } from '../../../test/ed25519.ts';
import { sha256, twinPath, twinRoot } from '../../../test/merkle-twin.ts';
import { parseTlogProof, tlogProofBytes, verifyTlogProof } from './tlog-proof.ts';
import {
  bundlePath,
  encodeBundle,
  encodeTile,
  parseBundle,
  parseTile,
  parseTilePath,
  tilePath,
  widthInTree,
} from './tlog-tiles.ts';
import { encodeUtf8 } from './utf8.ts';

describe('paths', () => {
  test('are those of the specification', () => {
    expect(tilePath({ level: 0, index: 1_234_067n, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 63, index: 0n, width: 255 })).toBe('tile/63/000.p/255');
    expect(bundlePath({ index: 1000n, width: 1 })).toBe('tile/entries/x001/000.p/1');
  });

  test('are read back, and no other path is', () => {
    const name = fc.record({
      level: fc.integer({ min: 0, max: 63 }),
      index: fc.bigInt({ min: 0n, max: maxTreeSize }),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(name, (one) => {
        expect(parseTilePath(tilePath(one))).toEqual(one);
        const { index, width } = one;
        expect(parseTilePath(bundlePath(one))).toEqual({ level: 'entries', index, width });
      }),
    );
    for (const path of [
      'tile/64/000',
      'tile/00/000',
      'tile/0/0',
      'tile/0/x000/001',
      'tile/0/000.p/0',
      'tile/0/000.p/256',
      'tile/0/000.p/01',
      'tile/0/000/',
      'tile/0/../000',
      '/tile/0/000',
      'tile/0/x001',
      'tile/0/001/x000',
      `tile/0/${'x999/'.repeat(7)}999`,
    ])
      expect([path, parseTilePath(path)]).toEqual([path, null]);
  });

  test('widths, as in the example of the specification', () => {
    const width = (level: number, index: bigint): number => widthInTree({ level, index }, 70_000n);
    expect([width(0, 272n), width(0, 273n), width(0, 274n)]).toEqual([256, 112, 0]);
    expect([width(1, 0n), width(1, 1n), width(2, 0n), width(3, 0n)]).toEqual([256, 17, 1, 0]);
  });
});

describe('bundles and tiles', () => {
  test('are read back', () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: 20 });
    fc.assert(
      fc.property(entries, (list) => {
        expect(parseBundle(encodeBundle(list), list.length)).toEqual({ ok: true, value: list });
        const hashes = list.map((one) => sha256(one));
        expect(parseTile(encodeTile(hashes), list.length)).toEqual({
          ok: true,
          value: hashes.map((one) => Uint8Array.from(one)),
        });
      }),
    );
    const long = new Uint8Array(65_535).fill(1);
    expect(parseBundle(encodeBundle([long, long]), 2)).toEqual({ ok: true, value: [long, long] });
  });

  test('of any other length are refused', () => {
    const bytes = encodeBundle([Uint8Array.of(1, 2, 3), Uint8Array.of(4)]);
    for (let size = 0; size < bytes.length; size += 1)
      expect(parseBundle(bytes.slice(0, size), 2)).toMatchObject({ code: 'bundle/cut-short' });
    expect(parseBundle(Uint8Array.of(...bytes, 0), 2)).toMatchObject({ code: 'bundle/too-long' });
    expect(parseBundle(bytes, 3)).toMatchObject({ code: 'bundle/cut-short' });
    expect(parseBundle(bytes, 1)).toMatchObject({ code: 'bundle/too-long' });
    expect(parseTile(new Uint8Array(33), 1)).toMatchObject({ code: 'tile/length' });
  });
});

describe('proof files', () => {
  const log = testKey('harbour.example/log');
  const entries = Array.from({ length: 11 }, (_, i) => encodeUtf8(`entry ${i}`));
  const checkpoint = signCheckpoint({ size: 11n, root: twinRoot(entries) }, log.key, log.sign);
  const keys = { logKey: log.key, witnesses: [] };
  const check = { sha256, verify: verifyEd25519 };
  const file = (at: number): Uint8Array =>
    tlogProofBytes({ index: BigInt(at), path: twinPath(at, entries), checkpoint, extra: null });

  function answer(bytes: Uint8Array, entry: Uint8Array): string {
    const proof = parseTlogProof(bytes);
    if (!proof.ok) return proof.code;
    const proven = verifyTlogProof({ proof: proof.value, entry }, keys, check);
    return proven.ok ? `entry ${proven.value.index} of ${proven.value.checkpoint.size}` : proven.code;
  }

  test('prove their entry and no other', () => {
    for (const [at, entry] of entries.entries()) {
      expect(answer(file(at), entry)).toBe(`entry ${at} of 11`);
      expect(answer(file(at), encodeUtf8('another'))).toBe('proof/root');
      expect(answer(file((at + 1) % 11), entry)).toBe('proof/root');
    }
  });

  test('any changed bit is seen', () => {
    const bytes = file(6);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Uint8Array.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (answer(changed, entries[6] ?? bytes).startsWith('entry'))
        throw new Error(`bit ${bit} was not seen`);
    }
  });

  test('extra data is carried and stays unproven', () => {
    const extra = Uint8Array.of(0, 1, 2);
    const proof = parseTlogProof(
      tlogProofBytes({ index: 0n, path: twinPath(0, entries), checkpoint, extra }),
    );
    expect(proof).toMatchObject({ ok: true, value: { extra: Uint8Array.of(0, 1, 2), index: 0n } });
  });

  test('hostile files are refused with the line named', () => {
    const good = new TextDecoder().decode(file(0));
    const hash = good.split('\n')[2] ?? '';
    const cases: [string, string][] = [
      ['', 'proof/form'],
      [good.replace('@v1', '@v2'), 'proof/version'],
      [good.replace('index 0', 'extra !\nindex 0'), 'proof/extra'],
      [good.replace('index 0', 'index 00'), 'proof/index'],
      [good.replace('index 0', 'index 18446744073709551616'), 'proof/index'],
      [good.replace('index 0\n', ''), 'proof/index'],
      [good.replace(hash, hash.slice(4)), 'proof/hash'],
      [good.replace(hash, 'x'.repeat(5000)), 'proof/hash'],
      [good.replace(hash, Array(65).fill(hash).join('\n')), 'proof/hash'],
      [good.replace(/\n\n[^]*$/, '\n\n'), 'note/form'],
      ['x'.repeat(300_000), 'proof/too-long'],
    ];
    for (const [text, code] of cases) expect(parseTlogProof(encodeUtf8(text))).toMatchObject({ code });
    expect(parseTlogProof(Uint8Array.of(0xff))).toMatchObject({ code: 'proof/not-utf8' });
    expect(parseTlogProof(encodeUtf8(good.replace(hash, 'zz')))).toMatchObject({
      reason: 'Line 3 of the proof is not one of at most 64 hashes in base64.',
    });
    expect(parseCheckpoint(checkpoint).ok).toBe(true);
  });

  test('any bytes give an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void parseTlogProof(bytes)),
      { numRuns: 500 },
    );
  });
});
