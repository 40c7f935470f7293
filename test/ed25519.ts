/** Ed25519 by Node, for tests: keys, and the functions that the domain is given. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { sha256 } from './merkle-twin.ts';
import {
  noteKey,
  type NoteKey,
  type NoteKeyKind,
  type SignEd25519,
  type VerifyEd25519,
} from '../src/domain/evidence/signed-note.ts';

export interface TestKey {
  readonly key: NoteKey;
  readonly sign: SignEd25519;
  readonly privateKey: KeyObject;
}

const spkiStart = Buffer.from('302a300506032b6570032100', 'hex');

export const verifyEd25519: VerifyEd25519 = ({ publicKey, message, signature }) =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([spkiStart, publicKey]), format: 'der', type: 'spki' }),
    signature,
  );

/** A new key under a name. */
export function testKey(name: string, kind: NoteKeyKind = 'note'): TestKey {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey)
    .export({ type: 'spki', format: 'der' })
    .subarray(spkiStart.length);
  return {
    key: noteKey({ name, kind, publicKey: Uint8Array.from(publicKey) }, sha256),
    sign: (message) => sign(null, message, privateKey),
    privateKey,
  };
}
