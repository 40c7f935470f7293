import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Fault } from '../../base/index.ts';
import { createFolderCasebook, verifyCasebook, type FolderCasebook } from '../folder/index.ts';
import { sealTo } from './age-files.ts';
import { findSubject, makePerson, makeSubject, personOf, unlockPerson } from './key-ring.ts';
import { labelOf, openItem, protectedEntries, sealFile } from './sealed-items.ts';

const passphrase = 'five words of norland here';
const canary = 'The heron nests behind the third mill';
const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'Reader of Norland' };
let folder = '';
let casebook: FolderCasebook;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sakkhi-protected-'));
  await rm(folder, { recursive: true });
  casebook = await createFolderCasebook(folder);
  await casebook.journal.append([
    { ...stamp, type: 'casebook-created', obj: { title: 'Norland', notice: null } },
  ]);
});

afterEach(async () => {
  await casebook.close();
  await rm(folder, { recursive: true, force: true });
});

/** A weak scrypt, so that tests are quick; the strong one is of the library, and used by the command's test. */
const makeKey = (): Promise<string> => makePerson(casebook.layout, passphrase, 10);

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
  return 'nothing';
}

async function* filesBelow(path: string): AsyncGenerator<string> {
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) yield* filesBelow(inside);
    else yield inside;
  }
}

test('a file is sealed, proven by its commitment, and opened with the passphrase', async () => {
  const subject = await makeSubject(casebook.layout, await makeKey());
  const bytes = Buffer.from(canary);
  const item = await sealFile(casebook, { subject, name: 'heron.txt', bytes, stamp });
  const entries = await protectedEntries(casebook);
  expect(entries).toHaveLength(2);
  const person = await unlockPerson(casebook.layout, passphrase);
  const [file, label] = entries;
  if (file === undefined || label === undefined) throw new Error('two entries');
  const opened = await openItem(casebook, person, file);
  expect(Buffer.from(opened?.bytes ?? []).toString()).toBe(canary);
  const salted = createHash('sha256')
    .update(opened?.salt ?? '')
    .update(bytes);
  expect(salted.digest('hex')).toBe(item.commit);
  const openedLabel = await openItem(casebook, person, label);
  expect(labelOf(openedLabel?.bytes ?? bytes, file)).toEqual({ name: 'heron.txt', sizeBytes: bytes.length });
  expect(labelOf(openedLabel?.bytes ?? bytes, label)).toBeNull();
  expect(labelOf(bytes, file)).toBeNull();
});

test('no byte of file, name or hash of the file stands in the folder', async () => {
  const subject = await makeSubject(casebook.layout, await makeKey());
  await sealFile(casebook, { subject, name: 'heron-secret.txt', bytes: Buffer.from(canary), stamp });
  const hash = createHash('sha256').update(canary).digest('hex');
  let looked = 0;
  for await (const path of filesBelow(folder)) {
    const text = (await readFile(path)).toString('latin1');
    looked += 1;
    for (const secret of [canary, 'heron-secret', hash, passphrase, 'AGE-SECRET-KEY']) {
      expect(`${path}\n${text}`.includes(secret), `${secret} in ${path}`).toBe(false);
    }
  }
  expect(looked).toBeGreaterThan(8);
});

test('the same file twice leaves nothing in common', async () => {
  const subject = await makeSubject(casebook.layout, await makeKey());
  const what = { subject, name: 'a.txt', bytes: Buffer.from(canary), stamp };
  const [first, second] = [await sealFile(casebook, what), await sealFile(casebook, what)];
  expect(first.commit).not.toBe(second.commit);
  expect(first.ctSha256).not.toBe(second.ctSha256);
});

test('verify knows sealed objects and names a damaged one', async () => {
  const subject = await makeSubject(casebook.layout, await makeKey());
  const { ctSha256 } = await sealFile(casebook, { subject, name: 'a', bytes: Buffer.from(canary), stamp });
  const codes: string[] = [];
  const onFinding = ({ code }: { readonly code: string }): void => void codes.push(code);
  expect(await verifyCasebook({ folder, onFinding })).toMatchObject({ problems: 0, notes: 0, objects: 2 });
  const path = join(folder, 'vault', ctSha256.slice(0, 2), ctSha256.slice(2));
  const bytes = await readFile(path);
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  await writeFile(path, bytes);
  await verifyCasebook({ folder, onFinding });
  expect(codes).toEqual(['vault/altered']);
});

test('an item that does not meet its commitment is refused', async () => {
  const subject = await makeSubject(casebook.layout, await makeKey());
  const sealed = await sealTo(subject.recipient, Buffer.alloc(40));
  const { sha256 } = await casebook.vault.put(sealed);
  await casebook.journal.append([
    {
      ...stamp,
      type: 'protected-admitted',
      obj: {
        ctSha256: sha256,
        sizeBytes: sealed.length,
        commit: 'ab'.repeat(32),
        recipient: subject.fingerprint,
      },
    },
  ]);
  const person = await unlockPerson(casebook.layout, passphrase);
  const [entry] = await protectedEntries(casebook);
  if (entry === undefined) throw new Error('one entry');
  expect(await codeOf(openItem(casebook, person, entry))).toBe('protected/not-as-recorded');
});

test('keys: wrong passphrase, weak passphrase, second key, lost and damaged files', async () => {
  const { layout } = casebook;
  expect(await personOf(layout)).toBeNull();
  expect(await codeOf(unlockPerson(layout, passphrase))).toBe('protected/no-key');
  expect(await codeOf(makePerson(layout, 'too short'))).toBe('protected/weak-passphrase');
  const person = await makeKey();
  expect(await codeOf(makeKey())).toBe('protected/key-exists');
  expect(await codeOf(unlockPerson(layout, `${passphrase}x`))).toBe('protected/wrong-passphrase');
  const subject = await makeSubject(layout, person);
  expect(await findSubject(layout, subject.fingerprint.slice(0, 8))).toEqual(subject);
  expect(await codeOf(findSubject(layout, '../..'))).toBe('protected/no-subject');
  expect(await codeOf(findSubject(layout, ''))).toBe('protected/no-subject');
  const pub = join(layout.keys, 'protected', 'subjects', `${subject.fingerprint}.pub`);
  await writeFile(pub, `${person}\n`);
  expect(await codeOf(findSubject(layout, subject.fingerprint))).toBe('protected/key-damaged');
  await writeFile(join(layout.keys, 'protected', 'person.pub'), 'age1nonsense\n');
  expect(await codeOf(personOf(layout))).toBe('protected/key-damaged');
});

test('without the key of its subject an item is gone, and the rest opens', async () => {
  const person = await makeKey();
  const [kept, lost] = [
    await makeSubject(casebook.layout, person),
    await makeSubject(casebook.layout, person),
  ];
  for (const subject of [kept, lost]) {
    await sealFile(casebook, { subject, name: 'a.txt', bytes: Buffer.from(canary), stamp });
  }
  await unlink(join(casebook.layout.keys, 'protected', 'subjects', `${lost.fingerprint}.age`));
  const opener = await unlockPerson(casebook.layout, passphrase);
  const opened = [];
  for (const entry of await protectedEntries(casebook)) {
    opened.push((await openItem(casebook, opener, entry)) !== null);
  }
  expect(opened).toEqual([true, true, false, false]);
  expect(await verifyCasebook({ folder, onFinding: () => undefined })).toMatchObject({ problems: 0 });
});
