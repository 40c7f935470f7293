/**
 * Files in the age format (age-encryption.org/v1): what keeps protected material. Each file is encrypted to one X25519
 * recipient; the key of a person is kept in a file that a passphrase opens (scrypt). Debian's `age` opens the same files.
 */
import type * as Age from 'age-encryption';
import { Fault } from '../../base/index.ts';

/** Loaded when it is needed first: no other command has to wait for it. */
const age = (): Promise<typeof Age> => import('age-encryption');

/** A private key, "AGE-SECRET-KEY-1…", and the address to which others encrypt, "age1…". */
export interface AgeKey {
  readonly identity: string;
  readonly recipient: string;
}

/** Logarithm of the work of scrypt: 256 MiB of memory, the default of age. */
export const passphraseWork = 18;

/** A new key pair. */
export async function makeAgeKey(): Promise<AgeKey> {
  const { generateX25519Identity, identityToRecipient } = await age();
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The key pair of a private key. Throws `protected/key-damaged` (integrity). */
export async function ageKeyOf(identity: string): Promise<AgeKey> {
  const { identityToRecipient } = await age();
  try {
    return { identity, recipient: await identityToRecipient(identity) };
  } catch (error) {
    throw new Fault({
      code: 'protected/key-damaged',
      kind: 'integrity',
      message: 'A private key of the casebook is not of the form AGE-SECRET-KEY-1….',
      advice: 'Restore the folder keys/ from a copy.',
      cause: error,
    });
  }
}

/** True when `text` is an address to which files can be encrypted. */
export async function isRecipient(text: string): Promise<boolean> {
  const { Encrypter } = await age();
  try {
    new Encrypter().addRecipient(text);
    return /^age1[0-9a-z]{58}$/.test(text);
  } catch {
    return false;
  }
}

/** Encrypts to a recipient; each call gives other bytes. */
export async function sealTo(recipient: string, plain: Uint8Array): Promise<Uint8Array> {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}

/** Encrypts to a passphrase. `work` is the logarithm of the work of scrypt; less than `passphraseWork` is for tests. */
export async function sealWithPassphrase(
  passphrase: string,
  plain: Uint8Array,
  work: number = passphraseWork,
): Promise<Uint8Array> {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  return encrypter.encrypt(plain);
}

/** What opens a file. */
export type AgeOpener = { readonly identity: string } | { readonly passphrase: string };

/** Opens a file; null when the opener does not fit or the file is no whole age file: age does not tell which. */
export async function openAge(file: Uint8Array, opener: AgeOpener): Promise<Uint8Array | null> {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  if ('identity' in opener) decrypter.addIdentity(opener.identity);
  else decrypter.addPassphrase(opener.passphrase);
  try {
    return await decrypter.decrypt(file);
  } catch {
    return null;
  }
}
