/** Notes, checkpoints and cosignatures: the published example, openssl, and hostile bytes. */
import { spawnSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.ts';
import {
  checkpointText,
  parseCheckpoint,
  parseCheckpointText,
  signCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts';
import { testKey, verifyEd25519 } from '../../../test/ed25519.ts';
import { sha256 } from '../../../test/merkle-twin.ts';
import {
  cosign,
  noteBytes,
  parseNote,
  parseVerifierKey,
  signNote,
  verifierKeyText,
  verifyNote,
  type NoteKey,
} from './signed-note.ts';
import { encodeUtf8 } from './utf8.ts';

const log = testKey('harbour.example/log');
const witness = testKey('witness.example/w1', 'cosignature');
const root = Uint8Array.from(sha256(Uint8Array.of(7)));
const signed = signCheckpoint({ size: 20_852_163n, root }, log.key, log.sign);

function noteOf(bytes: Uint8Array) {
  const note = parseNote(bytes);
  if (!note.ok) throw new Error(note.reason);
  return note.value;
}

function checkpointOf(bytes: Uint8Array) {
  const one = parseCheckpoint(bytes);
  if (!one.ok) throw new Error(one.reason);
  return one.value;
}

const codeOf = (bytes: Uint8Array | string): string => {
  const note = parseNote(typeof bytes === 'string' ? encodeUtf8(bytes) : bytes);
  return note.ok ? 'ok' : note.code;
};

describe('the example of golang.org/x/mod/sumdb/note', () => {
  const key = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', sha256);
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const signature =
    'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
  const bytes = encodeUtf8(`${text}\n— PeterNeumann ${signature}\n`);

  test('its signature holds under its key, and its bytes are the ones we write', () => {
    const trusted = key.ok ? [key.value] : [];
    expect(trusted).toHaveLength(1);
    expect(verifyNote(noteOf(bytes), trusted, verifyEd25519).ok).toBe(true);
    expect(noteBytes(noteOf(bytes))).toEqual(bytes);
    const changed = encodeUtf8(`${text.replace('answer', 'Answer')}\n— PeterNeumann ${signature}\n`);
    expect(verifyNote(noteOf(changed), trusted, verifyEd25519)).toMatchObject({ code: 'note/bad-signature' });
  });
});

describe('keys', () => {
  test('are read back from their one line', () => {
    for (const { key } of [log, witness]) {
      expect(parseVerifierKey(verifierKeyText(key), sha256)).toEqual({ ok: true, value: key });
    }
    expect(log.key.keyId).not.toBe(witness.key.keyId);
  });

  test('of another form, type or id are refused with a reason', () => {
    const text = verifierKeyText(log.key);
    const codes = [text + '\n', text.slice(1), text.replace('+', ' +'), 'x+00000000+AAAA', ''].map((one) => {
      const key = parseVerifierKey(one, sha256);
      return key.ok ? 'ok' : key.code;
    });
    expect(codes).toEqual(['key/form', 'key/id', 'key/form', 'key/type', 'key/form']);
  });
});

describe('notes', () => {
  const note = (text: string, ...keys: { key: NoteKey; sign: (message: Uint8Array) => Uint8Array }[]) =>
    noteBytes({ text, signatures: keys.map(({ key, sign }) => signNote(text, key, sign)) });

  test('a text with empty lines and any script survives, whatever it is', () => {
    const text = fc.string({ unit: 'grapheme' }).map((one) => `${one.replace(/[\p{Cc}\p{Cs}]/gu, '\n')}\n`);
    fc.assert(
      fc.property(text, (one) => {
        expect(noteOf(note(one, log)).text).toBe(one);
        expect(verifyNote(noteOf(note(one, log)), [log.key], verifyEd25519).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('signatures of unknown keys are ignored, bad ones of known keys are not', () => {
    const other = testKey('other.example');
    const both = noteOf(note('words\n', log, other));
    expect(verifyNote(both, [other.key], verifyEd25519)).toMatchObject({ ok: true, value: [{ time: null }] });
    expect(verifyNote(both, [], verifyEd25519)).toMatchObject({ code: 'note/unsigned' });
    const sameName = testKey('other.example');
    expect(verifyNote(both, [sameName.key], verifyEd25519)).toMatchObject({ code: 'note/unsigned' });
    const forged = {
      ...both,
      signatures: both.signatures.map((one) => ({ ...one, signature: new Uint8Array(64) })),
    };
    expect(verifyNote(forged, [other.key, log.key], verifyEd25519)).toMatchObject({
      code: 'note/bad-signature',
    });
  });

  test('hostile notes are refused with a reason that names the line', () => {
    expect(codeOf('')).toBe('note/form');
    expect(codeOf('text\n')).toBe('note/form');
    expect(codeOf('text\n\n— n AAAAAAA=')).toBe('note/form');
    expect(codeOf('text\n\n— n AAAAAAA=\n')).toBe('ok');
    expect(codeOf('te\u0007xt\n\n— n AAAAAAA=\n')).toBe('note/control');
    expect(codeOf('te\rxt\n\n— n AAAAAAA=\n')).toBe('note/control');
    expect(codeOf(Uint8Array.of(0xff, 10, 10))).toBe('note/not-utf8');
    expect(codeOf(new Uint8Array(200_000))).toBe('note/too-long');
    for (const line of [
      '- n AAAAAAA=',
      '—  AAAAAAA=',
      '— n',
      '— n AAAA',
      '— n AAAAAA==',
      '— n\u00a0x AAAAAAA=',
      '— n+ AAAAAAA=',
      '— n AAAAAAB=',
      '— n AAAAAAA= ',
      '',
    ]) {
      const text = `text\n\n— n AAAAAAA=\n${line}\n`;
      expect([line, codeOf(text)]).toEqual([line, 'note/signature']);
    }
    expect(parseNote(encodeUtf8('a\nb\n\n— n AAAAAAA=\nbad\n'))).toMatchObject({
      reason: 'Line 5 of the note is not a signature: "— name base64".',
    });
    const lines = Array.from({ length: 65 }, (_, i) => `— n${i} AAAAAAA=\n`);
    expect(codeOf(`text\n\n${lines.slice(1).join('')}`)).toBe('ok');
    expect(codeOf(`text\n\n— n AAAAAAA=\n— n AAAAAAE=\n`)).toBe('note/signature-twice');
    expect(codeOf(`text\n\n${lines.join('')}`)).toBe('note/signatures');
  });

  test('any bytes give an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void parseCheckpoint(bytes)),
      { numRuns: 500 },
    );
  });
});

describe('checkpoints', () => {
  test('are read back, and any changed bit is refused', () => {
    const { checkpoint } = checkpointOf(signed);
    expect(checkpoint).toEqual({ origin: log.key.name, size: 20_852_163n, root, extensions: [] });
    const keys = { logKey: log.key, witnesses: [] };
    expect(verifyCheckpoint(checkpointOf(signed), keys, verifyEd25519)).toEqual({
      ok: true,
      value: { witnesses: [] },
    });
    for (let bit = 0; bit < signed.length * 8; bit += 1) {
      const changed = Uint8Array.from(signed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = parseCheckpoint(changed);
      if (read.ok && verifyCheckpoint(read.value, keys, verifyEd25519).ok)
        throw new Error(`bit ${bit} was not seen`);
    }
  });

  test('a witness cosigns with a time; both or the log alone may be asked for', () => {
    const one = checkpointOf(signed);
    const time = 1_800_000_000n;
    const signature = cosign({ text: one.note.text, time }, witness.key, witness.sign);
    const both = checkpointOf(noteBytes({ ...one.note, signatures: [...one.note.signatures, signature] }));
    const keys = { logKey: log.key, witnesses: [witness.key] };
    expect(verifyCheckpoint(both, keys, verifyEd25519)).toEqual({
      ok: true,
      value: { witnesses: [{ key: witness.key, time }] },
    });
    expect(verifyCheckpoint(one, keys, verifyEd25519)).toMatchObject({ ok: true, value: { witnesses: [] } });
    const later = Uint8Array.from(signature.signature);
    later[7] = (later[7] ?? 0) + 1;
    const moved = {
      ...both,
      note: { ...both.note, signatures: [...one.note.signatures, { ...signature, signature: later }] },
    };
    expect(verifyCheckpoint(moved, keys, verifyEd25519)).toMatchObject({ code: 'note/bad-signature' });
    const alone = { ...both, note: { ...both.note, signatures: [signature] } };
    expect(verifyCheckpoint(alone, keys, verifyEd25519)).toMatchObject({ code: 'checkpoint/unsigned' });
  });

  test('a key of another log proves nothing', () => {
    const keys = { logKey: testKey('harbour.example/other').key, witnesses: [] };
    expect(verifyCheckpoint(checkpointOf(signed), keys, verifyEd25519)).toMatchObject({
      code: 'checkpoint/origin',
    });
  });

  test('hostile texts are refused with the field named', () => {
    const good = checkpointText({ origin: 'o', size: 1n, root, extensions: ['more'] });
    expect(parseCheckpointText(good)).toMatchObject({ ok: true, value: { extensions: ['more'] } });
    const base64 = encodeBase64(root);
    const cases: [string, string][] = [
      ['', 'checkpoint/lines'],
      [`o\n1\n${base64}`, 'checkpoint/lines'],
      [`\n1\n${base64}\n`, 'checkpoint/lines'],
      [`o\n1\n${base64}\n\n`, 'checkpoint/lines'],
      [`o\n01\n${base64}\n`, 'checkpoint/size'],
      [`o\n18446744073709551616\n${base64}\n`, 'checkpoint/size'],
      [`o\n1\n${base64.slice(4)}\n`, 'checkpoint/root'],
      [`o\n1\n${base64.slice(0, -1)}\n`, 'checkpoint/root'],
    ];
    for (const [text, code] of cases)
      expect([text, parseCheckpointText(text)]).toMatchObject([text, { code }]);
  });

  test.runIf(spawnSync('openssl', ['version']).status === 0)(
    'openssl accepts them, and refuses a change',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'sakkhi-note-'));
      try {
        const { note } = checkpointOf(signed);
        const path = (name: string): string => join(folder, name);
        writeFileSync(
          path('key.pem'),
          createPublicKey(log.privateKey).export({ type: 'spki', format: 'pem' }),
        );
        writeFileSync(path('signature'), note.signatures[0]?.signature ?? '');
        const check = (text: string): string => {
          writeFileSync(path('text'), text);
          const named = [
            '-pubin',
            '-inkey',
            path('key.pem'),
            '-sigfile',
            path('signature'),
            '-in',
            path('text'),
          ];
          return spawnSync('openssl', ['pkeyutl', '-verify', '-rawin', ...named], { encoding: 'utf8' })
            .stdout;
        };
        expect(check(note.text)).toContain('Verified Successfully');
        expect(check(note.text.replace('2', '3'))).toContain('Failure');
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

test('base64 agrees with Node, and only its own form is read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.string({ maxLength: 12 }), (bytes, text) => {
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      const read = decodeBase64(text);
      if (read !== null) expect(encodeBase64(read)).toBe(text);
    }),
  );
  for (const text of [
    'A',
    'AA',
    'AAA',
    'AA=',
    'AA=A',
    'AB==',
    'AAB=',
    '====',
    'A===',
    'AAAA\n',
    'AA-_',
    '\u0141AAA',
  ])
    expect([text, decodeBase64(text)]).toEqual([text, null]);
});
