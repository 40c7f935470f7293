import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { armor } from 'age-encryption';
import { expect, test } from 'vitest';
import { isRecipient, makeAgeKey, openAge, sealTo, sealWithPassphrase, type AgeOpener } from './age-files.ts';

const vectors = new URL('../../../../shared/vectors/age/', import.meta.url).pathname;

interface Vector {
  readonly expect: string;
  readonly payload: string | null;
  readonly openers: readonly AgeOpener[];
  readonly armored: boolean;
  readonly file: Uint8Array;
}

/** A file of the suite: header lines, an empty line, and the age file, packed where the header says so. */
function vectorOf(bytes: Buffer): Vector {
  const end = bytes.indexOf('\n\n');
  const fields = bytes
    .subarray(0, end)
    .toString('utf8')
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    });
  const first = (name: string): string | null => fields.find(([key]) => key === name)?.[1] ?? null;
  const body = bytes.subarray(end + 2);
  const openers = fields.flatMap(([key, value]): readonly AgeOpener[] =>
    key === 'identity' ? [{ identity: value }] : key === 'passphrase' ? [{ passphrase: value }] : [],
  );
  return {
    expect: first('expect') ?? '',
    payload: first('payload'),
    openers,
    armored: first('armored') === 'yes',
    file: first('compressed') === 'zlib' ? inflateSync(body) : body,
  };
}

/** The file behind an armor; null where the armor is refused. */
function unwrapped({ armored, file }: Vector): Uint8Array | null {
  if (!armored) return file;
  try {
    return armor.decode(Buffer.from(file).toString('latin1'));
  } catch {
    return null;
  }
}

/** What the first opener that fits makes of a vector. */
async function plainOf(vector: Vector): Promise<Uint8Array | null> {
  const file = unwrapped(vector);
  if (file === null) return null;
  for (const opener of vector.openers) {
    const plain = await openAge(file, opener);
    if (plain !== null) return plain;
  }
  return null;
}

test('the public vectors of age open or are refused as they say', async ({ skip }) => {
  if (!existsSync(vectors)) {
    console.info('skipped: the public vectors of age are not beside the project');
    skip();
  }
  let opened = 0;
  let refused = 0;
  for (const name of readdirSync(vectors)) {
    const vector = vectorOf(readFileSync(join(vectors, name)));
    const plain = await plainOf(vector);
    if (vector.expect === 'success') {
      opened += 1;
      expect(plain === null ? name : createHash('sha256').update(plain).digest('hex'), name).toBe(
        vector.payload,
      );
    } else {
      refused += 1;
      expect(plain, name).toBeNull();
    }
  }
  console.info(`age: ${opened} vectors opened, ${refused} refused`);
  expect(opened + refused).toBe(143);
}, 120_000);

test('what was sealed opens with its key and no other, and a changed byte is refused', async () => {
  const key = await makeAgeKey();
  const other = await makeAgeKey();
  const plain = randomBytes(100_000);
  const sealed = await sealTo(key.recipient, plain);
  expect(Buffer.compare((await openAge(sealed, key)) ?? Buffer.alloc(0), plain)).toBe(0);
  expect(await openAge(sealed, other)).toBeNull();
  for (let place = 0; place < sealed.length; place += 997) {
    const changed = Uint8Array.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(await openAge(changed, key), `byte ${place}`).toBeNull();
  }
  expect(await openAge(sealed.subarray(0, sealed.length - 1), key)).toBeNull();
});

test('a passphrase opens what it sealed, and another does not', async () => {
  const sealed = await sealWithPassphrase('four words of norland', Buffer.from('secret'), 10);
  const opened = await openAge(sealed, { passphrase: 'four words of norland' });
  expect(Buffer.from(opened ?? []).toString()).toBe('secret');
  expect(await openAge(sealed, { passphrase: 'four words of Norland' })).toBeNull();
});

test('recipients', async () => {
  const { identity, recipient } = await makeAgeKey();
  expect(await isRecipient(recipient)).toBe(true);
  for (const wrong of ['', 'age1', identity, `${recipient}x`, recipient.replace(/.$/, 'b'), '../x']) {
    expect(await isRecipient(wrong), wrong).toBe(false);
  }
});

test("Debian's age opens the same files", async ({ skip }) => {
  if (spawnSync('age', ['--version']).error !== undefined) {
    console.info('skipped: the program "age" is not here (apt-get install age)');
    skip();
  }
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-age-'));
  try {
    const { identity, recipient } = await makeAgeKey();
    writeFileSync(join(folder, 'key'), `${identity}\n`, { mode: 0o600 });
    writeFileSync(join(folder, 'file.age'), await sealTo(recipient, Buffer.from('words')));
    const plain = execFileSync('age', ['-d', '-i', join(folder, 'key'), join(folder, 'file.age')]);
    expect(plain.toString()).toBe('words');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
