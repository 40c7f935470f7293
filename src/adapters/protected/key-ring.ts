/**
 * The keys of protected material: small age files in `keys/`, outside every database. The person's key is sealed with a
 * passphrase; each subject (one whom material is about) has a key of its own, sealed to the person's. To seal new
 * material no passphrase is needed; to open it, one is. When a subject's key is destroyed, its material is gone for good.
 */
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../domain/evidence/index.ts';
import { makeFolder, replaceFile, syncFolder } from '../folder/durable-files.ts';
import { namesIn, readWhole } from '../folder/file-reading.ts';
import { sha256Hex, type FolderLayout } from '../folder/folder-layout.ts';
import {
  ageKeyOf,
  isRecipient,
  makeAgeKey,
  openAge,
  passphraseWork,
  sealTo,
  sealWithPassphrase,
  type AgeKey,
} from './age-files.ts';

/** To whom a subject's material is sealed. */
export interface Subject {
  /** SHA-256 of the recipient, 64 lower-case hex digits: says nothing about anybody. */
  readonly fingerprint: string;
  readonly recipient: string;
}

/** Fewest characters of a passphrase: four random words have more. */
export const leastPassphrase = 16;

const pathsOf = (layout: FolderLayout) => {
  const folder = join(layout.keys, 'protected');
  return {
    folder,
    subjects: join(folder, 'subjects'),
    identity: join(folder, 'person.age'),
    recipient: join(folder, 'person.pub'),
    ofSubject: (fingerprint: string) => ({
      identity: join(folder, 'subjects', `${fingerprint}.age`),
      recipient: join(folder, 'subjects', `${fingerprint}.pub`),
    }),
  };
};

const subjectOf = (recipient: string): Subject => ({
  fingerprint: sha256Hex(encodeUtf8(recipient)),
  recipient,
});

/** The person's recipient; null while the casebook has no key for protected material. Throws `protected/key-damaged`. */
export async function personOf(layout: FolderLayout): Promise<string | null> {
  const { recipient, identity } = pathsOf(layout);
  const found = await readRecipient(recipient);
  if (found === null) return null;
  if ((await readWhole(identity)) === null) throw damaged(identity);
  return found;
}

/**
 * Makes the person's key, sealed with the passphrase. The caller holds the lock. Throws `protected/weak-passphrase`
 * (invalid), `protected/key-exists` (conflict), `files/…`.
 */
export async function makePerson(
  layout: FolderLayout,
  passphrase: string,
  work: number = passphraseWork,
): Promise<string> {
  assertStrong(passphrase);
  if ((await personOf(layout)) !== null) throw keyExists();
  const { folder, subjects, identity, recipient } = pathsOf(layout);
  for (const path of [layout.keys, folder, subjects]) await makeFolder(path);
  for (const path of [layout.folder, layout.keys, folder]) await syncFolder(path);
  const key = await makeAgeKey();
  await replaceFile(identity, await sealWithPassphrase(passphrase, encodeUtf8(key.identity), work));
  // Last: a recipient without its key would take material that nobody can open.
  await replaceFile(recipient, encodeUtf8(`${key.recipient}\n`));
  return key.recipient;
}

/** Opens the person's key. Throws `protected/no-key` (absent), `protected/wrong-passphrase` (denied), `protected/key-damaged`. */
export async function unlockPerson(layout: FolderLayout, passphrase: string): Promise<AgeKey> {
  const recipient = await personOf(layout);
  if (recipient === null) throw noKey(layout);
  const { identity } = pathsOf(layout);
  const opened = await openAge((await readWhole(identity)) ?? new Uint8Array(0), { passphrase });
  if (opened === null) {
    throw new Fault({
      code: 'protected/wrong-passphrase',
      kind: 'denied',
      message: `The passphrase does not open ${identity}, or the file is damaged.`,
      advice:
        'Type it again, letter by letter. Without it nobody can open the protected material, nor can we.',
    });
  }
  const key = await ageKeyOf(decodeUtf8(opened) ?? '');
  if (key.recipient !== recipient) throw damaged(pathsOf(layout).recipient);
  return key;
}

/** Makes the key of a new subject, sealed to the person's. The caller holds the lock. */
export async function makeSubject(layout: FolderLayout, person: string): Promise<Subject> {
  const key = await makeAgeKey();
  const subject = subjectOf(key.recipient);
  const { identity, recipient } = pathsOf(layout).ofSubject(subject.fingerprint);
  await replaceFile(identity, await sealTo(person, encodeUtf8(key.identity)));
  await replaceFile(recipient, encodeUtf8(`${key.recipient}\n`));
  return subject;
}

/** The subject whose fingerprint begins so (8 digits or more). Throws `protected/no-subject` (absent), `protected/key-damaged`. */
export async function findSubject(layout: FolderLayout, start: string): Promise<Subject> {
  const { subjects, ofSubject } = pathsOf(layout);
  const names = (await namesIn(subjects)) ?? [];
  const found = names.filter((name) => /^[0-9a-f]{64}\.pub$/.test(name) && name.startsWith(start));
  const name = found[0];
  if (!/^[0-9a-f]{8,64}$/.test(start) || name === undefined || found.length > 1) {
    throw new Fault({
      code: 'protected/no-subject',
      kind: 'absent',
      message: `No subject, or more than one, has a fingerprint that begins with "${start.slice(0, 64)}".`,
      advice:
        'Give 8 digits or more of the fingerprint that `sakkhi protect` printed; `sakkhi reveal --list` shows all.',
    });
  }
  const { recipient } = ofSubject(name.slice(0, 64));
  const subject = subjectOf((await readRecipient(recipient)) ?? '');
  if (subject.fingerprint !== name.slice(0, 64)) throw damaged(recipient);
  return subject;
}

/** The private key of a subject; null when it is not there any more: its material cannot be opened. Throws `protected/key-damaged`. */
export async function unlockSubject(
  layout: FolderLayout,
  person: AgeKey,
  fingerprint: string,
): Promise<AgeKey | null> {
  const { identity } = pathsOf(layout).ofSubject(fingerprint);
  const sealed = await readWhole(identity);
  if (sealed === null) return null;
  const opened = await openAge(sealed, { identity: person.identity });
  if (opened === null) throw damaged(identity);
  const key = await ageKeyOf(decodeUtf8(opened) ?? '');
  if (subjectOf(key.recipient).fingerprint !== fingerprint) throw damaged(identity);
  return key;
}

async function readRecipient(path: string): Promise<string | null> {
  const bytes = await readWhole(path);
  if (bytes === null) return null;
  const text = bytes.length > 200 ? '' : (decodeUtf8(bytes) ?? '').trimEnd();
  if (!(await isRecipient(text))) throw damaged(path);
  return text;
}

function assertStrong(passphrase: string): void {
  if (Array.from(passphrase).length >= leastPassphrase) return;
  throw new Fault({
    code: 'protected/weak-passphrase',
    kind: 'invalid',
    message: `The passphrase has fewer than ${leastPassphrase} characters.`,
    advice: 'Take five random words that nobody could guess. Whoever seizes the device can try millions.',
  });
}

function keyExists(): Fault {
  return new Fault({
    code: 'protected/key-exists',
    kind: 'conflict',
    message: 'This casebook has a key for protected material already.',
  });
}

function noKey({ folder }: FolderLayout): Fault {
  return new Fault({
    code: 'protected/no-key',
    kind: 'absent',
    message: `${folder} has no key for protected material: none was ever admitted, or keys/ was left out of this copy.`,
    advice: 'Make the key with `sakkhi protect`, or restore the folder keys/protected from a copy.',
  });
}

function damaged(path: string): Fault {
  return new Fault({
    code: 'protected/key-damaged',
    kind: 'integrity',
    message: `The key file ${path} is missing, damaged or belongs to another key.`,
    advice: 'Restore the folder keys/protected from a copy. The material stays in the vault, sealed.',
  });
}
