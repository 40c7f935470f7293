import { hash, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOneDerValue } from './der-form.ts';
import { hasOpenssl, OpensslAuthority, type AuthorityOptions } from './openssl-authority.cases.ts';
import { checkToken } from './token-check.ts';
import { readAnswer, readToken, timestampRequest } from './tsp-asn1.ts';

const imprint = hash('sha256', Buffer.from('what was stamped'), 'buffer');

const codeOf = (token: Uint8Array, root: Uint8Array): string => {
  const checked = checkToken(token, { imprint, nonce: null, others: [], trusted: [root] });
  return checked.ok ? 'holds' : checked.code;
};

const rootOf = (authority: OpensslAuthority): Uint8Array =>
  Uint8Array.from(new X509Certificate(authority.read('root.pem')).raw);

describe.skipIf(!hasOpenssl)('what a signer may not do', () => {
  let good: OpensslAuthority;
  /** The TSTInfo of a good timestamp. */
  let content: Buffer;

  beforeAll(() => {
    good = new OpensslAuthority();
    const read = readAnswer(good.answer(timestampRequest(imprint, Uint8Array.of(1, 2, 3))));
    const facts = read.ok ? readToken(read.value.token) : read;
    if (!facts.ok) throw new Error(facts.reason);
    content = Buffer.from(facts.value.content);
  });

  afterAll(() => good.remove());

  test('the same content signed once more by the same certificate holds', () => {
    expect(codeOf(good.tokenOver(content), rootOf(good))).toBe('holds');
  });

  test.each(['lax', 'mail'] as const)('a certificate that is not for timestamps alone: %s', (usage) => {
    const authority = new OpensslAuthority({ usage });
    expect(codeOf(authority.tokenOver(content), rootOf(authority))).toBe('timestamp/usage');
    authority.remove();
  });

  test('a time when the certificate was not valid, before and after', () => {
    const year = content.indexOf('Z') - 14;
    for (const other of ['2001', '2095']) {
      const moved = Buffer.from(content);
      moved.write(other, year, 'latin1');
      expect(codeOf(good.tokenOver(moved), rootOf(good))).toBe('timestamp/expired');
    }
  });

  test('a day that is none, and a time that is not in UTC', () => {
    const end = content.indexOf('Z');
    const never = Buffer.from(content);
    never.write('0231', end - 10, 'latin1');
    expect(codeOf(good.tokenOver(never), rootOf(good))).toBe('timestamp/time');
    const local = Buffer.from(content);
    local.write('5', end, 'latin1');
    expect(codeOf(good.tokenOver(local), rootOf(good))).not.toBe('holds');
  });

  test('a certificate that is no authority vouches for nobody', () => {
    const authority = new OpensslAuthority();
    const root = rootOf(authority);
    const subject = Uint8Array.from(new X509Certificate(authority.read('stamps.pem')).raw);
    const how = ['-CA', 'stamps.pem', '-CAkey', 'stamps.key', '-CAcreateserial', '-days', '9'];
    const ends = ['-extfile', 'tsa.cnf', '-extensions', 'stamps', '-out', 'below.pem'];
    const made = authority.openssl('x509', '-req', '-in', 'stamps.csr', ...how, ...ends);
    expect(made.ok, made.said).toBe(true);
    // The same key under a certificate that the first one signed.
    authority.write('stamps.pem', authority.read('below.pem'));
    // An hour from now: both certificates are valid then.
    const later = Buffer.from(content);
    const time = new Date(Date.now() + 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14);
    later.write(time, content.indexOf('Z') - 14, 'latin1');
    const token = authority.tokenOver(later);
    const checked = checkToken(token, { imprint, nonce: null, others: [subject], trusted: [root] });
    expect(checked).toMatchObject({ ok: true, value: { isTrusted: false } });
    expect(checked.ok && checked.value.chain.length).toBe(1);
    authority.remove();
  });
});

describe.skipIf(!hasOpenssl)('how an authority signs', () => {
  const codeWith = (options: AuthorityOptions): string => {
    const authority = new OpensslAuthority(options);
    const read = readAnswer(authority.answer(timestampRequest(imprint, Uint8Array.of(1, 2, 3))));
    if (!read.ok) throw new Error(read.reason);
    const code = codeOf(read.value.token, rootOf(authority));
    authority.remove();
    return code;
  };

  test('with SHA-512, and naming its certificate by SHA-512 or in the old way', () => {
    expect(codeWith({ digest: 'sha512' })).toBe('holds');
    expect(codeWith({ nameDigest: 'sha512' })).toBe('holds');
    expect(codeWith({ nameDigest: 'sha1' })).toBe('holds');
  });

  test('not with SHA-1', () => {
    expect(codeWith({ digest: 'sha1' })).toBe('timestamp/algorithm');
  });
});

test('one value in DER is told from what readers forgive', () => {
  const holds = (...bytes: readonly number[]): boolean => isOneDerValue(Uint8Array.from(bytes));
  expect(holds(0x05, 0x00)).toBe(true);
  expect(holds(0x30, 0x05, 0x02, 0x01, 0x07, 0x05, 0x00)).toBe(true);
  expect(holds(0x30, 0x00)).toBe(true);
  expect(holds()).toBe(false);
  // Something behind it; inner values shorter, longer; indefinite and long-winded lengths.
  expect(holds(0x05, 0x00, 0x00)).toBe(false);
  expect(holds(0x30, 0x05, 0x02, 0x01, 0x07, 0x05)).toBe(false);
  expect(holds(0x30, 0x03, 0x02, 0x02, 0x05)).toBe(false);
  expect(holds(0x30, 0x80, 0x05, 0x00, 0x00, 0x00)).toBe(false);
  expect(holds(0x30, 0x81, 0x02, 0x05, 0x00)).toBe(false);
  expect(holds(0x30, 0x82, 0x00, 0x81, ...new Array<number>(0x81).fill(0))).toBe(false);
});

test('plain values hold what their type may hold, and nothing else', () => {
  const holds = (hex: string): boolean => isOneDerValue(Buffer.from(hex, 'hex'));
  // Yes, no, 127, 128, -128, an object identifier, a text, something of a context.
  for (const hex of [
    '0101ff',
    '010100',
    '02017f',
    '02020080',
    '020180',
    '06022a03',
    '0c0161',
    '800100',
    'a000',
  ])
    expect([hex, holds(hex)]).toEqual([hex, true]);
  // Nothing or much in a truth value; another true; nothing with contents; padded or empty integers; an identifier that is
  // empty or stops short; a sequence that holds no values; an integer that holds some.
  for (const hex of [
    ...['0100', '01020000', '010101', '050100'],
    ...['0200', '0202007f', '0202ff80', '0600', '06022a83'],
    ...['1000', '1100', '2203020107'],
  ])
    expect([hex, holds(hex)]).toEqual([hex, false]);
});

test('deep nesting is refused in linear time', () => {
  const nested = Buffer.alloc(1_000_000, 0x30);
  const before = process.cpuUsage().user;
  expect(isOneDerValue(nested)).toBe(false);
  expect(readToken(nested).ok).toBe(false);
  expect(process.cpuUsage().user - before).toBeLessThan(2_000_000);
});
