import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBatch, encodeBatch } from './batch-file.ts';
import { sha256Hex } from './folder-layout.ts';

const objects = fc
  .array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((bytes) => ({ bytes, sha256: sha256Hex(bytes) })));
const shown = (read: ReturnType<typeof decodeBatch>): unknown =>
  read?.map(({ bytes, sha256 }) => [Buffer.from(bytes).toString('hex'), sha256]) ?? null;

describe('a batch file', () => {
  it('gives back what was put into it', () => {
    fc.assert(
      fc.property(objects, (all) => {
        expect(shown(decodeBatch(encodeBatch(all)))).toEqual(shown(all));
      }),
    );
  });
  it('holds nothing once it was cut short or one byte changed', () => {
    fc.assert(
      fc.property(objects, fc.nat(), fc.integer({ min: 1, max: 255 }), (all, where, by) => {
        const file = encodeBatch(all);
        const at = where % file.length;
        const changed = Uint8Array.from(file, (byte, i) => (i === at ? byte ^ by : byte));
        expect(decodeBatch(changed)).toBeNull();
        expect(decodeBatch(file.subarray(0, at))).toBeNull();
      }),
    );
  });
  it('a list that is whole and asks for more than there is, or less, is no batch', () => {
    const object = { bytes: new Uint8Array(4), sha256: sha256Hex(new Uint8Array(4)) };
    const file = Buffer.from(encodeBatch([object]));
    expect(decodeBatch(Buffer.concat([file, Buffer.alloc(1)]))).toBeNull();
    const listEnd = file.length - 32 - 4;
    for (const size of [0n, 3n, 5n, 2n ** 60n]) {
      file.writeBigUInt64BE(size, listEnd - 8);
      file.write(sha256Hex(file.subarray(0, listEnd)), listEnd, 'hex');
      expect(decodeBatch(file)).toBeNull();
    }
    file.writeUInt32BE(2 ** 32 - 1, 15);
    expect(decodeBatch(file)).toBeNull();
  });
});
