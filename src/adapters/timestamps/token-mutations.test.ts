import { execFile } from 'node:child_process';
import { hash, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasOpenssl, OpensslAuthority } from './openssl-authority.cases.ts';
import { checkToken } from './token-check.ts';
import { readAnswer, timestampRequest } from './tsp-asn1.ts';

if (!hasOpenssl) console.warn('openssl is not here: mutated timestamps are not compared with it.');

const data = Buffer.from('what was stamped');
const imprint = hash('sha256', data, 'buffer');
const mutations = 120;

/** Numbers from a seed (xorshift). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** One byte changed, added, removed or doubled, or the end cut off. */
function mutated(token: Uint8Array, next: (below: number) => number): Uint8Array {
  const at = next(token.length);
  const [before, after] = [token.subarray(0, at), token.subarray(at + 1)];
  switch (next(8)) {
    case 0:
      return before;
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, Uint8Array.of(next(256)), token.subarray(at)]);
    case 3:
      return Buffer.concat([token, Uint8Array.of(next(256))]);
    default:
      return Buffer.concat([before, Uint8Array.of((token[at] ?? 0) ^ (1 << next(8))), after]);
  }
}

const lowered = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').toLowerCase();

describe.skipIf(!hasOpenssl).each([
  {
    kind: 'ECDSA',
    key: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
    // Object identifiers without their last byte, which tells the digest: ecdsa-with-SHA2 and pkcs-1.
    signedBy: Buffer.from('06082a8648ce3d0403', 'hex'),
    seed: 20_261_122,
  },
  {
    kind: 'RSA',
    key: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
    signedBy: Buffer.from('06092a864886f70d0101', 'hex'),
    seed: 3161,
  },
])('changed timestamps, $kind', ({ key, signedBy, seed }) => {
  let authority: OpensslAuthority;
  let token: Uint8Array;
  let root: Uint8Array;

  beforeAll(() => {
    authority = new OpensslAuthority({ key, intermediate: true });
    const read = readAnswer(authority.answer(timestampRequest(imprint, Uint8Array.of(1, 2, 3))));
    if (!read.ok) throw new Error(read.reason);
    token = read.value.token;
    root = Uint8Array.from(new X509Certificate(authority.read('root.pem')).raw);
  });

  afterAll(() => authority.remove());

  const ours = (bytes: Uint8Array): { readonly holds: boolean; readonly code: string | null } => {
    const checked = checkToken(bytes, { imprint, nonce: null, others: [], trusted: [root] });
    return checked.ok ? { holds: checked.value.isTrusted, code: null } : { holds: false, code: checked.code };
  };

  const theirs = (bytes: Uint8Array, name: string): Promise<boolean> => {
    authority.write('data', data);
    const args = ['ts', '-verify', '-data', 'data', '-in', authority.write(name, bytes), '-token_in'];
    return new Promise((done) => {
      execFile('openssl', [...args, '-CAfile', 'root.pem'], { cwd: authority.folder }, (error) =>
        done(error === null),
      );
    });
  };

  /**
   * What may be refused here though openssl accepts it: it does not look at the form of lengths nor at the name of the signature
   * algorithm, which nothing signs; and it compares the issuer's name without the case of letters (RFC 5280 section 7.1),
   * where we ask for the same bytes.
   */
  const strictly = (bytes: Uint8Array): readonly string[] => {
    const changed = token.findIndex((byte, at) => byte !== bytes[at]);
    const name = Buffer.from(token).lastIndexOf(signedBy);
    const isOfName = changed >= name && changed <= name + signedBy.length;
    return [
      'timestamp/algorithm',
      'timestamp/form',
      ...(lowered(bytes) === lowered(token) ? ['timestamp/other-certificate'] : []),
      ...(isOfName ? ['timestamp/signature'] : []),
    ];
  };

  test('the one that was not changed holds for both', async () => {
    expect(ours(token)).toEqual({ holds: true, code: null });
    expect(await theirs(token, 'whole.tst')).toBe(true);
  });

  test(`${mutations} seeded changes: openssl never refuses what is accepted here, and accepts no more`, async () => {
    const next = numbers(seed);
    const differ: string[] = [];
    let refused = 0;
    const one = async (i: number): Promise<void> => {
      const bytes = mutated(token, next);
      const mine = ours(bytes);
      const openssl = await theirs(bytes, `mutated-${i}.tst`);
      refused += mine.holds ? 0 : 1;
      const isStricter = openssl && strictly(bytes).includes(mine.code ?? '');
      if (mine.holds !== openssl && !isStricter)
        differ.push(`${i}: here ${mine.code ?? 'holds'}, openssl ${openssl}`);
    };
    for (let i = 0; i < mutations; i += 3) await Promise.all([one(i), one(i + 1), one(i + 2)]);
    expect(differ).toEqual([]);
    // Some changes touch nothing that anybody signed, such as a certificate that is not needed.
    expect(refused).toBeGreaterThan(mutations * 0.9);
  }, 120_000);
});
