/**
 * The key of a casebook's log: Ed25519, made with the casebook. Its public half lies beside the log for everybody, its
 * private half in `keys/`, readable by the owner only. The name of the log is random: it says nothing about anybody.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { Fault } from '../../base/index.ts';
import {
  decodeUtf8,
  encodeUtf8,
  noteKey,
  parseVerifierKey,
  verifierKeyText,
  type NoteKey,
  type SignEd25519,
  type VerifyEd25519,
} from '../../domain/evidence/index.ts';
import { replaceFile } from './durable-files.ts';
import { readWhole } from './file-reading.ts';
import { sha256, type FolderLayout } from './folder-layout.ts';

/** The key with which the holder of the casebook signs. */
export interface LogSigner {
  readonly key: NoteKey;
  readonly sign: SignEd25519;
}

/** What stands before the 32 bytes of a key in SubjectPublicKeyInfo (RFC 8410). */
const spkiStart = Buffer.from('302a300506032b6570032100', 'hex');

/** Ed25519 by Node. */
export const verifyEd25519: VerifyEd25519 = ({ publicKey, message, signature }) => {
  const key = Buffer.concat([spkiStart, publicKey]);
  return verify(null, message, createPublicKey({ key, format: 'der', type: 'spki' }), signature);
};

/** Makes the key of a new log, durably. Whatever key lay there before is replaced: nothing was signed with it yet. */
export async function makeLogKey(layout: FolderLayout): Promise<LogSigner> {
  // Through the text that is stored, so that what is read later is what signs now.
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const privateKey = createPrivateKey(pem);
  const name = `sakkhi-casebook/${randomBytes(16).toString('hex')}`;
  const key = noteKey({ name, kind: 'note', publicKey: publicBytes(privateKey) }, sha256);
  await replaceFile(layout.signingKey, encodeUtf8(pem.toString()));
  await replaceFile(layout.verifierKey, encodeUtf8(`${verifierKeyText(key)}\n`));
  return { key, sign: (message) => sign(null, message, privateKey) };
}

/** Reads the public key. Throws `journal/key-damaged` (integrity). */
export async function readVerifierKey(layout: FolderLayout): Promise<NoteKey> {
  const bytes = await readWhole(layout.verifierKey);
  const text = bytes === null || bytes.length > 5000 ? null : decodeUtf8(bytes);
  const key = text?.endsWith('\n') === true ? parseVerifierKey(text.slice(0, -1), sha256) : null;
  if (key?.ok === true && key.value.kind === 'note') return key.value;
  throw new Fault({
    code: 'journal/key-damaged',
    kind: 'integrity',
    message: `${layout.verifierKey}, the public key of the log, is ${bytes === null ? 'missing' : 'damaged'}.`,
    advice: 'Restore it from a copy of the casebook; without it the signature of the log cannot be checked.',
  });
}

/**
 * Reads the private key that belongs to `key`; null when it is not there, as in a copy made for somebody else.
 * Throws `journal/key-damaged` (integrity).
 */
export async function readLogSigner(layout: FolderLayout, key: NoteKey): Promise<LogSigner | null> {
  const bytes = await readWhole(layout.signingKey);
  if (bytes === null) return null;
  const privateKey = bytes.length > 5000 ? null : privateKeyOf(decodeUtf8(bytes) ?? '');
  if (privateKey !== null && Buffer.compare(publicBytes(privateKey), key.publicKey) === 0) {
    return { key, sign: (message) => sign(null, message, privateKey) };
  }
  throw new Fault({
    code: 'journal/key-damaged',
    kind: 'integrity',
    message: `${layout.signingKey}, the private key of the log, is damaged or belongs to another casebook.`,
    advice: 'Restore it from a copy of the casebook; what is recorded can still be read and proved.',
  });
}

/** Only the very text that Node writes is taken: a changed byte is damage, even where a reader would forgive it. */
function privateKeyOf(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    const isOurs =
      key.asymmetricKeyType === 'ed25519' && key.export({ type: 'pkcs8', format: 'pem' }).toString() === pem;
    return isOurs ? key : null;
  } catch {
    return null;
  }
}

function publicBytes(privateKey: KeyObject): Uint8Array {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return Uint8Array.from(spki.subarray(spkiStart.length));
}
