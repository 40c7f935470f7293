/** SSH signatures: both ways against ssh-keygen, and everything that is not one of ours is refused with a reason. */
import { spawnSync } from 'node:child_process';
import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { testKey, verifyEd25519 } from '../../../test/ed25519.ts';
import { sha256 } from '../../../test/merkle-twin.ts';
import {
  parseSshAllowedSigner,
  parseSshPublicKey,
  sshAllowedSignerText,
  sshFingerprint,
  sshKeyBlob,
  sshPublicKeyText,
} from './ssh-key.ts';
import { joinBytes, sshString, sshUint32 } from './ssh-wire.ts';
import {
  maxSshSignatureBytes,
  parseSshSignature,
  signSsh,
  sshFileNamespace,
  sshSignatureText,
  verifySshSignature,
  type SshHash,
  type SshSignature,
} from './sshsig.ts';

const hash: SshHash = (name, message) => createHash(name).update(message).digest();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ours = testKey('fictional.example');
const { publicKey } = ours.key;
const message = bytes('0000  data/one.html\n1111  data/two.html\n');
const made = signSsh(
  { message, namespace: sshFileNamespace },
  { publicKey, sign: (signed) => Uint8Array.from(ours.sign(signed)) },
  hash,
);
const armored = bytes(sshSignatureText(made));
const crypto = { hash, verify: verifyEd25519 };
const check = { message, namespace: sshFileNamespace, trusted: [publicKey] };

function read(text: Uint8Array): SshSignature {
  const answer = parseSshSignature(text);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}

const blobText = (...parts: readonly Uint8Array[]): Uint8Array =>
  bytes(`-----BEGIN SSH SIGNATURE-----\n${encodeBase64(joinBytes(...parts))}\n-----END SSH SIGNATURE-----\n`);

/** The fields of a sound signature, to be spoilt one at a time. */
const fields = {
  magic: bytes('SSHSIG'),
  version: sshUint32(1),
  key: sshString(sshKeyBlob(publicKey)),
  namespace: sshString('file'),
  reserved: sshString(''),
  hash: sshString('sha512'),
  signature: sshString(joinBytes(sshString('ssh-ed25519'), sshString(made.signature))),
};
const spoilt = (change: Partial<Record<keyof typeof fields, Uint8Array>>): Uint8Array =>
  blobText(...Object.values({ ...fields, ...change }));

describe('SSH signatures', () => {
  test('what is made is read and holds', () => {
    expect(read(armored)).toEqual(made);
    expect(spoilt({})).not.toEqual(armored);
    expect(read(spoilt({}))).toEqual(made);
    expect(verifySshSignature(made, check, crypto)).toEqual({ ok: true, value: publicKey });
    const windows = new TextDecoder().decode(armored).replaceAll('\n', '\r\n');
    expect(read(bytes(windows))).toEqual(made);
  });

  test('another message, namespace or key is refused with its reason', () => {
    const code = (answer: ReturnType<typeof verifySshSignature>) => (answer.ok ? 'ok' : answer.code);
    const changed = Uint8Array.from(message);
    changed[3] = (changed[3] ?? 0) ^ 1;
    expect(code(verifySshSignature(made, { ...check, message: changed }, crypto))).toBe(
      'sshsig/bad-signature',
    );
    expect(code(verifySshSignature(made, { ...check, namespace: 'git' }, crypto))).toBe(
      'sshsig/other-namespace',
    );
    expect(
      code(verifySshSignature({ ...made, namespace: 'git' }, { ...check, namespace: 'git' }, crypto)),
    ).toBe('sshsig/bad-signature');
    expect(code(verifySshSignature({ ...made, hash: 'sha256' }, check, crypto))).toBe('sshsig/bad-signature');
    const other = testKey('other.example').key.publicKey;
    expect(code(verifySshSignature(made, { ...check, trusted: [other] }, crypto))).toBe('sshsig/untrusted');
    expect(
      code(verifySshSignature({ ...made, publicKey: other }, { ...check, trusted: [other] }, crypto)),
    ).toBe('sshsig/bad-signature');
  });

  test.each<[string, Uint8Array, string]>([
    ['another beginning', spoilt({ magic: bytes('SSHSIH') }), 'sshsig/form'],
    ['another version', spoilt({ version: sshUint32(2) }), 'sshsig/version'],
    ['no namespace', spoilt({ namespace: sshString('') }), 'sshsig/namespace'],
    [
      'a namespace that is not text',
      spoilt({ namespace: sshString(Uint8Array.of(0xff)) }),
      'sshsig/namespace',
    ],
    ['something reserved', spoilt({ reserved: sshString('x') }), 'sshsig/reserved'],
    ['another digest', spoilt({ hash: sshString('md5') }), 'sshsig/hash'],
    [
      'another kind of key',
      spoilt({ key: sshString(joinBytes(sshString('ssh-rsa'), sshString('x'))) }),
      'ssh/key-type',
    ],
    ['a short key', spoilt({ key: sshString(sshKeyBlob(publicKey.subarray(1))) }), 'ssh/key'],
    ['a long key', spoilt({ key: sshString(joinBytes(sshKeyBlob(publicKey), Uint8Array.of(0))) }), 'ssh/key'],
    ['no key', spoilt({ key: sshString('') }), 'ssh/key'],
    ['another kind of signature', spoilt({ signature: sshString(sshString('ssh-rsa')) }), 'sshsig/type'],
    [
      'a short signature',
      spoilt({ signature: sshString(joinBytes(sshString('ssh-ed25519'), sshString('x'))) }),
      'sshsig/form',
    ],
    ['bytes after it', blobText(...Object.values(fields), Uint8Array.of(0)), 'sshsig/form'],
    ['a length beyond the end', spoilt({ signature: sshUint32(0xffffffff) }), 'sshsig/form'],
    ['nothing', new Uint8Array(), 'sshsig/armor'],
    ['no armor', bytes('hello\n'), 'sshsig/armor'],
    ['bytes that are not text', Uint8Array.of(0xff, 0xfe), 'sshsig/armor'],
    ['too much', new Uint8Array(maxSshSignatureBytes + 1), 'sshsig/too-long'],
  ])('%s is refused', (_, text, code) => {
    const answer = parseSshSignature(text);
    expect(answer).toMatchObject({ ok: false, code });
    expect(!answer.ok && answer.reason).toMatch(/^[A-Z].*[.]$/);
  });

  test('cut off anywhere, or with any byte changed, it is refused or it does not hold', () => {
    const blob =
      decodeBase64(new TextDecoder().decode(armored).split('\n').slice(1, -2).join('')) ?? new Uint8Array();
    for (let cut = 0; cut < armored.length - 1; cut += 1) {
      expect(parseSshSignature(armored.subarray(0, cut)).ok).toBe(false);
    }
    for (let at = 0; at < blob.length; at += 1) {
      expect(parseSshSignature(blobText(blob.subarray(0, at))).ok).toBe(false);
      for (const bit of [1, 128]) {
        const changed = Uint8Array.from(blob);
        changed[at] = (changed[at] ?? 0) ^ bit;
        const answer = parseSshSignature(blobText(changed));
        expect(answer.ok && verifySshSignature(answer.value, check, crypto).ok).toBe(false);
      }
    }
  });

  test('any bytes give an answer', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 300 }).map((blob) => blobText(blob)),
      fc.uint8Array({ maxLength: 300 }).map((blob) => blobText(fields.magic, fields.version, blob)),
    );
    fc.assert(
      fc.property(anything, fc.string({ unit: 'binary' }), (given, line) => {
        expect(parseSshSignature(given).ok).toBe(false);
        expect(parseSshPublicKey(`ssh-ed25519 ${line}`).ok).toBe(false);
        expect(parseSshAllowedSigner(line).ok).toBe(false);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

describe('SSH keys as lines', () => {
  test('lines are read back as they were made', () => {
    const key = { publicKey, comment: 'archive of a fictional ferry' };
    expect(parseSshPublicKey(`${sshPublicKeyText(key)}\n`)).toEqual({ ok: true, value: key });
    for (const namespaces of [[], ['file'], ['file', 'git']]) {
      const signer = { ...key, principals: ['archive@fictional.example', 'second'], namespaces };
      expect(parseSshAllowedSigner(sshAllowedSignerText(signer))).toEqual({ ok: true, value: signer });
    }
  });

  test('no name can plant a second line, an option or a pattern', () => {
    const base = { publicKey, comment: '', principals: ['a'], namespaces: ['file'] };
    for (const bad of [
      { comment: 'x\ny' },
      { comment: ' x' },
      { principals: [] },
      { principals: ['a b'] },
      { principals: ['a,b'] },
      { principals: ['*'] },
      { principals: ['#a'] },
      { principals: ['a\n*'] },
      { namespaces: ['file" cert-authority'] },
      { namespaces: ['f*'] },
      { publicKey: publicKey.subarray(1) },
    ]) {
      expect(() => sshAllowedSignerText({ ...base, ...bad })).toThrow(
        expect.objectContaining({ code: 'ssh/line' }),
      );
    }
    const line = sshAllowedSignerText(base);
    expect(parseSshAllowedSigner(line.replace('namespaces="file"', 'cert-authority')).ok).toBe(false);
    expect(parseSshAllowedSigner(line.replace('namespaces=', 'valid-before="2020",namespaces=')).ok).toBe(
      false,
    );
  });
});

const keygen = (args: readonly string[], input?: Uint8Array) =>
  spawnSync('ssh-keygen', args, { input, encoding: 'utf8' });
const present = keygen(['-Y', 'sign']).error === undefined;
if (!present) console.info('There is no ssh-keygen here: signatures are not tested against it.');

describe.skipIf(!present)('against ssh-keygen', () => {
  const home = mkdtempSync(join(tmpdir(), 'sakkhi-ssh-'));
  const at = (name: string): string => join(home, name);
  afterAll(() => rmSync(home, { recursive: true }));
  const principal = 'archive@fictional.example';
  writeFileSync(at('SHA256SUMS'), message);
  writeFileSync(at('ours.sig'), armored);
  const signer = { publicKey, comment: 'ours', principals: [principal], namespaces: ['file'] };
  writeFileSync(at('allowed'), `${sshAllowedSignerText(signer)}\n`);
  writeFileSync(at('ours.pub'), `${sshPublicKeyText(signer)}\n`);
  const verify = (namespace: string, input: Uint8Array) =>
    keygen(
      ['-Y', 'verify', '-f', at('allowed'), '-I', principal, '-n', namespace, '-s', at('ours.sig')],
      input,
    );

  test('ssh-keygen accepts ours, and refuses another message and namespace', () => {
    const good = verify('file', message);
    expect(good.stderr + good.stdout).toContain('Good "file" signature');
    expect(good.status).toBe(0);
    expect(keygen(['-Y', 'check-novalidate', '-n', 'file', '-s', at('ours.sig')], message).status).toBe(0);
    expect(verify('file', bytes('another')).status).not.toBe(0);
    expect(verify('git', message).status).not.toBe(0);
    const found = keygen(['-Y', 'find-principals', '-f', at('allowed'), '-s', at('ours.sig')]);
    expect(found.stdout.trim()).toBe(principal);
  });

  test('the fingerprint is the one that ssh-keygen shows', () => {
    expect(keygen(['-l', '-f', at('ours.pub')]).stdout).toContain(` ${sshFingerprint(publicKey, sha256)} `);
  });

  test.each(['sha512', 'sha256'])(
    'we accept what ssh-keygen signs with %s, byte for byte as we write it',
    (name) => {
      const file = at(`theirs-${name}`);
      const made = keygen(['-q', '-t', 'ed25519', '-N', '', '-C', 'theirs', '-f', file]);
      expect(made.status).toBe(0);
      const { stdout, status } = keygen(
        ['-Y', 'sign', '-q', '-n', 'file', '-O', `hashalg=${name}`, '-f', file],
        message,
      );
      expect(status).toBe(0);
      const key = parseSshPublicKey(readFileSync(`${file}.pub`, 'utf8'));
      expect(key).toMatchObject({ ok: true, value: { comment: 'theirs' } });
      const trusted = key.ok ? [key.value.publicKey] : [];
      const signature = read(bytes(stdout));
      expect(signature.hash).toBe(name);
      expect(verifySshSignature(signature, { ...check, trusted }, crypto).ok).toBe(true);
      expect(verifySshSignature(signature, { ...check, trusted, message: bytes('x') }, crypto).ok).toBe(
        false,
      );
      expect(sshSignatureText(signature)).toBe(stdout);
    },
  );

  test('both sign the same bytes: Ed25519 leaves no choice', () => {
    const file = at('same');
    keygen(['-q', '-t', 'ed25519', '-N', '', '-f', file]);
    const key = parseSshPublicKey(readFileSync(`${file}.pub`, 'utf8'));
    const theirs = keygen(['-Y', 'sign', '-q', '-n', 'file', '-f', file], message).stdout;
    const pair = {
      publicKey: key.ok ? key.value.publicKey : new Uint8Array(),
      privateKey: privateKeyOf(file),
    };
    const again = signSsh(
      { message, namespace: 'file' },
      { publicKey: pair.publicKey, sign: (signed) => sign(null, signed, pair.privateKey) },
      hash,
    );
    expect(sshSignatureText(again)).toBe(theirs);
  });

  test('of 200 changed signatures we accept none that ssh-keygen refuses', () => {
    fc.assert(
      fc.property(fc.nat(armored.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Uint8Array.from(armored);
        changed[place] = (changed[place] ?? 0) ^ change;
        writeFileSync(at('changed.sig'), changed);
        const answer = parseSshSignature(changed);
        const we = answer.ok && verifySshSignature(answer.value, check, crypto).ok;
        const args = [
          '-Y',
          'verify',
          '-f',
          at('allowed'),
          '-I',
          principal,
          '-n',
          'file',
          '-s',
          at('changed.sig'),
        ];
        // The other way round we are stricter: ssh-keygen does not look at the reserved field.
        if (we) expect(keygen(args, message).status).toBe(0);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

/** The private half out of an unencrypted OpenSSH key: its seed is the first 32 bytes of the last long string. */
function privateKeyOf(file: string): KeyObject {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const blob = Buffer.from(lines.slice(1, -1).join(''), 'base64');
  const mark = blob.lastIndexOf(Buffer.from([0, 0, 0, 64]));
  const seed = blob.subarray(mark + 4, mark + 36);
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}
