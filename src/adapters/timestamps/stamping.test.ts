import { X509Certificate } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../domain/evidence/index.ts';
import { objectPath, layoutOf } from '../folder/folder-layout.ts';
import { verifyCasebook } from '../folder/index.ts';
import { checkProofFiles, listTimestamps, timestampsFor, verifyTimestamps } from './index.ts';
import {
  bodyOf,
  hasOpenssl,
  OpensslAuthority,
  serve,
  type AuthorityOptions,
} from './openssl-authority.cases.ts';
import { parseTimestampRecord } from './timestamp-record.ts';
import { TestCasebook } from './timestamped-casebook.cases.ts';
import { timestampRequest } from './tsp-asn1.ts';

if (!hasOpenssl) console.warn('openssl is not here: timestamps are not tested against a real authority.');

const rootOf = (authority: OpensslAuthority): Uint8Array =>
  Uint8Array.from(new X509Certificate(authority.read('root.pem')).raw);

describe.skipIf(!hasOpenssl)('timestamps from a real authority', () => {
  let authority: OpensslAuthority;
  let casebook: TestCasebook;
  /** What the server got, and what it answers with. */
  let got: { readonly headers: readonly string[]; readonly body: Uint8Array }[] = [];
  let answer: (request: Uint8Array) => Uint8Array | 'silent' | { readonly location: string } | number;
  let server: { readonly url: string; close(): Promise<void> };

  const listener: RequestListener = (request, response) => {
    void bodyOf(request).then((body) => {
      got.push({ headers: Object.keys(request.headers).sort(), body });
      const told = answer(body);
      if (told === 'silent') return;
      if (typeof told === 'number') response.writeHead(told).end();
      else if ('location' in told) response.writeHead(307, { location: told.location }).end();
      else response.end(told);
    });
  };

  beforeAll(async () => {
    authority = new OpensslAuthority({ intermediate: true });
    server = await serve(listener);
  });

  afterAll(async () => {
    await server.close();
    authority.remove();
  });

  beforeEach(async () => {
    got = [];
    answer = (request) => authority.answer(request);
    casebook = await TestCasebook.create();
  });

  afterEach(() => casebook.remove());

  const findings = async (trusted: readonly Uint8Array[] = []): Promise<readonly Finding[]> => {
    const found: Finding[] = [];
    await verifyTimestamps(casebook.folder, (finding) => found.push(finding), trusted);
    return found;
  };

  /** A round that must keep nothing; gives the outcome's message. */
  const refused = async (): Promise<string> => {
    const [outcome] = await casebook.stamp([server.url]);
    expect(outcome?.status).toBe('refused');
    expect((await listTimestamps(casebook.folder)).kept).toEqual([]);
    expect(existsSync(join(casebook.folder, 'timestamps'))).toBe(false);
    return outcome?.message ?? '';
  };

  test('a good answer is kept, and openssl says the same of the record', async () => {
    await casebook.add(3);
    const { bytes } = await casebook.known();
    const [outcome] = await casebook.stamp([server.url], { trusted: [rootOf(authority)] });
    expect(outcome).toMatchObject({ status: 'stamped', size: 4, entry: 4, message: null });
    const { kept } = await listTimestamps(casebook.folder);
    expect(kept).toHaveLength(1);
    const record = kept[0]?.obj.record.sha256 ?? '';
    const parsed = parseTimestampRecord(readFileSync(objectPath(layoutOf(casebook.folder), record)));
    if (!parsed.ok) throw new Error(parsed.reason);
    expect(Buffer.from(parsed.value.checkpoint).equals(bytes)).toBe(true);
    expect(parsed.value.chain).toHaveLength(3);
    expect(authority.verify({ data: bytes, token: parsed.value.token, attime: null })).toBe(true);
    expect(await findings([rootOf(authority)])).toEqual([]);
    expect(await findings()).toMatchObject([{ code: 'timestamp/unknown-authority', severity: 'note' }]);
  });

  test('nothing leaves but the hash and a random number', async () => {
    await casebook.stamp([server.url]);
    const sent = got[0];
    expect(sent?.headers).toEqual(['connection', 'content-length', 'content-type', 'host']);
    const empty = timestampRequest(new Uint8Array(32), new Uint8Array(8).fill(1));
    expect(sent?.body.length).toBe(empty.length);
    const { known } = { known: await casebook.known() };
    expect(Buffer.from(sent?.body ?? []).includes(known.key.name.slice(-32))).toBe(false);
  });

  test('what was stamped already is not asked again until something is recorded', async () => {
    await casebook.stamp([server.url]);
    expect(await casebook.stamp([server.url])).toMatchObject([{ status: 'already', size: 1 }]);
    expect(got).toHaveLength(1);
    await casebook.add(1);
    expect(await casebook.stamp([server.url])).toMatchObject([{ status: 'stamped', size: 3 }]);
  });

  test('an answer to another request is refused: wrong nonce', async () => {
    const { checkpoint } = { checkpoint: await casebook.known() };
    answer = (request) => {
      const other = Buffer.from(request);
      // The nonce is the INTEGER of eight bytes before the last BOOLEAN.
      const at = other.lastIndexOf(Buffer.from([0x02, 0x08])) + 5;
      other[at] = (other[at] ?? 0) ^ 1;
      return authority.answer(other);
    };
    expect(await refused()).toMatch(/nonce is not the one that was sent/);
    expect(checkpoint.checkpoint.size).toBe(1n);
  });

  test('a timestamp over other bytes is refused: wrong imprint', async () => {
    answer = (request) => {
      const other = Buffer.from(request);
      const at = other.indexOf(Buffer.from([0x04, 0x20])) + 10;
      other[at] = (other[at] ?? 0) ^ 1;
      return authority.answer(other);
    };
    expect(await refused()).toMatch(/over other bytes/);
  });

  test('an authority that says no is quoted', async () => {
    answer = () => authority.answer(Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x01));
    expect(await refused()).toMatch(/The authority refused: .*malformed/);
  });

  test('a changed answer, half an answer and no answer at all are refused', async () => {
    answer = (request) => {
      const good = Buffer.from(authority.answer(request));
      const at = good.length - 20;
      good[at] = (good[at] ?? 0) ^ 1;
      return good;
    };
    expect(await refused()).toMatch(/signature of the timestamp does not hold/);
    answer = (request) => authority.answer(request).subarray(0, 400);
    expect(await refused()).toMatch(/not one of a timestamp authority/);
    answer = () => Buffer.from('<html>Welcome to this hotel</html>');
    expect(await refused()).toMatch(/not one of a timestamp authority/);
  });

  test('an answer of 2 MB is cut off', async () => {
    answer = () => Buffer.alloc(2 ** 21, 0x30);
    expect(await refused()).toMatch(/longer than 1048576 bytes/);
  });

  test('a redirect to another host is not followed, one to the same host is', async () => {
    answer = () => ({ location: 'http://localhost.invalid/tsa' });
    expect((await casebook.stamp([server.url]))[0]).toMatchObject({ status: 'refused' });
    expect(got).toHaveLength(1);
    answer = (request) => (got.length === 2 ? { location: '/other' } : authority.answer(request));
    expect((await casebook.stamp([server.url]))[0]).toMatchObject({ status: 'stamped' });
  });

  test('a silent server costs the time that is allowed, and the request waits', async () => {
    answer = () => 'silent';
    const before = Date.now();
    const [outcome] = await casebook.stamp([server.url], { timeoutMs: 400 });
    expect(Date.now() - before).toBeLessThan(5000);
    expect(outcome).toMatchObject({ status: 'waiting', size: 1 });
    expect(outcome?.message).toMatch(/did not answer within 0.4 s/);
    const { waiting, kept } = await listTimestamps(casebook.folder);
    expect({ kept, waiting: waiting.length, size: waiting[0]?.size }).toEqual({
      kept: [],
      waiting: 1,
      size: 1,
    });
    expect(waiting[0]?.file).toMatch(/^timestamps\/queue\/[0-9a-f]{32}\.json$/);
  });

  test('what waits is sent later, once, over what it was made for', async () => {
    await casebook.stamp(['http://127.0.0.1:9/tsa'], { timeoutMs: 2000 });
    const { bytes } = await casebook.known();
    const queue = join(casebook.folder, 'timestamps', 'queue');
    const [name = ''] = readdirSync(queue);
    const request = readFileSync(join(queue, name), 'utf8');
    expect(await casebook.stamp(['http://127.0.0.1:9/tsa'])).toHaveLength(1);
    expect(readdirSync(queue)).toEqual([name]);
    writeFileSync(join(queue, name), request.replace('http://127.0.0.1:9/tsa', server.url));
    await casebook.add(2);
    expect(await casebook.stamp([])).toMatchObject([{ status: 'stamped', size: 1, authority: server.url }]);
    expect(readdirSync(queue)).toEqual([]);
    const [kept] = (await listTimestamps(casebook.folder)).kept;
    expect(kept?.obj).toMatchObject({ size: 1, authority: server.url });
    expect(bytes.length).toBeGreaterThan(0);
    expect((await findings()).filter(({ severity }) => severity === 'problem')).toEqual([]);
  });

  test('while another command writes, the answer is not lost: the request waits', async () => {
    await casebook.write(async () => {
      const [outcome] = await casebook.stamp([server.url]);
      expect(outcome).toMatchObject({ status: 'waiting', size: 1 });
    });
    expect(await casebook.stamp([])).toMatchObject([{ status: 'stamped', size: 1 }]);
    expect((await listTimestamps(casebook.folder)).waiting).toEqual([]);
  });

  test('a planted request is not sent', async () => {
    const other = await TestCasebook.create();
    await other.stamp(['http://127.0.0.1:9/tsa'], { timeoutMs: 2000 });
    cpSync(join(other.folder, 'timestamps'), join(casebook.folder, 'timestamps'), { recursive: true });
    writeFileSync(join(casebook.folder, 'timestamps', 'queue', `${'0'.repeat(32)}.json`), '{"v":1}');
    const outcomes = await casebook.stamp([]);
    expect(outcomes.map(({ status }) => status)).toEqual(['refused', 'refused']);
    expect(outcomes.every(({ message }) => message?.includes('timestamps/queue/') === true)).toBe(true);
    expect(got).toEqual([]);
    other.remove();
  });

  test('a changed record, a lost record and a changed chain are named', async () => {
    await casebook.stamp([server.url]);
    const [kept] = (await listTimestamps(casebook.folder)).kept;
    const path = objectPath(layoutOf(casebook.folder), kept?.obj.record.sha256 ?? '');
    const good = readFileSync(path);
    writeFileSync(path, good.subarray(1));
    expect(await findings()).toMatchObject([{ code: 'timestamp/record', severity: 'problem' }]);
    const report = await verifyCasebook({ folder: casebook.folder, onFinding: () => undefined });
    expect(report.problems).toBe(1);
    writeFileSync(path, good);
    expect(await findings([Uint8Array.of(1)])).toMatchObject([{ code: 'timestamp/not-trusted' }]);
  });

  test('files for a bundle hold by themselves; each byte of them counts', async () => {
    await casebook.stamp([server.url]);
    await casebook.add(5);
    const { bytes, key } = await casebook.known();
    const files = new Map((await timestampsFor(casebook.folder)).map((file) => [file.path, file.bytes]));
    expect([...files.keys()].map((path) => path.replace(/[0-9a-f]{16}/, 'N'))).toEqual([
      'timestamps/1-N.checkpoint',
      'timestamps/1-N.consistency',
      'timestamps/1-N.pem',
      'timestamps/1-N.tst',
    ]);
    const expected = { logKey: key, checkpoint: bytes, trusted: [rootOf(authority)] };
    const whole = await checkProofFiles(files, { ...expected, trusted: [] });
    expect(whole).toMatchObject({ problems: [], timestamps: [{ size: 1n, isTrusted: false }] });
    for (const [path, content] of files) {
      const missing = new Map([...files].filter(([one]) => one !== path));
      expect((await checkProofFiles(missing, expected)).problems, `without ${path}`).not.toEqual([]);
      for (let at = 0; at < content.length; at += 97) {
        const changed = Buffer.from(content);
        changed[at] = (changed[at] ?? 0) ^ 1;
        const { problems } = await checkProofFiles(new Map(files).set(path, changed), expected);
        expect(problems, `${path} byte ${at}`).not.toEqual([]);
      }
    }
  });
});

describe.skipIf(!hasOpenssl)('certificates of authorities', () => {
  const outcomeWith = async (
    options: AuthorityOptions,
    trust: boolean,
  ): Promise<{ readonly status: string; readonly message: string | null; readonly isTrusted: boolean }> => {
    const authority = new OpensslAuthority(options);
    const casebook = await TestCasebook.create();
    const server = await serve((request, response) => {
      void bodyOf(request).then((body) => response.end(authority.answer(body)));
    });
    try {
      const trusted = trust ? [rootOf(authority)] : [];
      const [outcome] = await casebook.stamp([server.url], { trusted });
      return {
        status: outcome?.status ?? '',
        message: outcome?.message ?? null,
        isTrusted: outcome?.stamp?.checked.isTrusted ?? false,
      };
    } finally {
      await server.close();
      casebook.remove();
      authority.remove();
    }
  };

  test('a root that the person trusts ends the chain; one that nobody named does not', async () => {
    expect(await outcomeWith({}, true)).toMatchObject({ status: 'stamped', isTrusted: true });
    expect(await outcomeWith({}, false)).toMatchObject({ status: 'stamped', isTrusted: false });
  });

  test('RSA as well', async () => {
    const key = ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'];
    expect(await outcomeWith({ key }, true)).toMatchObject({ status: 'stamped', isTrusted: true });
  });

  test('after the certificate expired the stamp still holds, here and with openssl -attime', async () => {
    const authority = new OpensslAuthority({ days: 2 });
    const casebook = await TestCasebook.create();
    const { bytes } = await casebook.known();
    const server = await serve((request, response) => {
      void bodyOf(request).then((body) => response.end(authority.answer(body)));
    });
    const [outcome] = await casebook.stamp([server.url], { trusted: [rootOf(authority)] });
    const stamp = outcome?.stamp;
    if (stamp === undefined || stamp === null) throw new Error(outcome?.message ?? 'none');
    const seconds = Math.floor(Date.parse(stamp.checked.stampedAt) / 1000);
    const { token } = stamp.record;
    const inTenDays = seconds + 10 * 86_400;
    expect(authority.verify({ data: bytes, token, attime: inTenDays })).toBe(false);
    expect(authority.verify({ data: bytes, token, attime: seconds })).toBe(true);
    // Nothing here looks at today's clock: the certificate was valid when it signed, and that is what is asked.
    const found: Finding[] = [];
    await verifyTimestamps(casebook.folder, (one) => found.push(one), [rootOf(authority)]);
    expect(found).toEqual([]);
    await server.close();
    casebook.remove();
    authority.remove();
  });
});
