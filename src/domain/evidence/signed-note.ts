/**
 * Signed notes (C2SP signed-note): a text with signatures below it. Whoever reads one believes its text only after
 * `verifyNote`; what is parsed here is what somebody wrote, nothing more.
 */
import { decodeBase64, encodeBase64 } from './base64.ts';
import type { Sha256 } from './merkle.ts';
import { parsed, refused, type Parsed } from './parsed.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** Limits against hostile notes; the specification asks for at least 16 signatures. */
export const maxNoteBytes = 131_072;
const maxSignatures = 64;

/** One signature line. */
export interface NoteSignature {
  readonly name: string;
  /** First four bytes of the key's hash, as an unsigned number. */
  readonly keyId: number;
  /** What follows the key id: for Ed25519 64 bytes, for a cosignature 72. */
  readonly signature: Uint8Array;
}

export interface SignedNote {
  /** With its last line end. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** What a key signs: `note` the text itself (type byte 0x01), `cosignature` a checkpoint at a time (0x04). */
export type NoteKeyKind = 'note' | 'cosignature';

/** A key that the reader trusts, from `parseVerifierKey`. */
export interface NoteKey {
  readonly name: string;
  readonly kind: NoteKeyKind;
  readonly keyId: number;
  /** Ed25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** Checks one Ed25519 signature (RFC 8032). Injected; false for anything that does not hold. */
export type VerifyEd25519 = (check: {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}) => boolean;

/** Signs with the private Ed25519 key that it holds: 64 bytes. Injected. */
export type SignEd25519 = (message: Uint8Array) => Uint8Array;

const typeByte: Readonly<Record<NoteKeyKind, number>> = { note: 1, cosignature: 4 };
const ed25519KeyBytes = 32;

/** True for a name that may stand in a signature line: not empty, no white space, no plus sign, no control. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && name.length <= 1000 && !/[\p{White_Space}+\p{Cc}]/u.test(name);
}

/** The key with its id: the first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key). */
export function noteKey(key: Omit<NoteKey, 'keyId'>, sha256: Sha256): NoteKey {
  const name = encodeUtf8(key.name);
  const message = new Uint8Array(name.length + 2 + key.publicKey.length);
  message.set(name);
  message[name.length] = 0x0a;
  message[name.length + 1] = typeByte[key.kind];
  message.set(key.publicKey, name.length + 2);
  return { ...key, keyId: readUint32(sha256(message)) };
}

/** A public key as one line of text, without line end: "name+1a2b3c4d+base64". */
export function verifierKeyText(key: NoteKey): string {
  const bytes = new Uint8Array(1 + key.publicKey.length);
  bytes[0] = typeByte[key.kind];
  bytes.set(key.publicKey, 1);
  return `${key.name}+${hexId(key.keyId)}+${encodeBase64(bytes)}`;
}

/** Reads a verifier key. Total. */
export function parseVerifierKey(text: string, sha256: Sha256): Parsed<NoteKey> {
  const match = /^([^+]{1,1000})\+([0-9a-f]{8})\+([A-Za-z0-9+/=]{1,100})$/u.exec(text);
  const bytes = decodeBase64(match?.[3] ?? '');
  const name = match?.[1] ?? '';
  if (bytes === null || !isKeyName(name)) {
    return refused(
      'key/form',
      'A verifier key is one line: a name, an id of eight hex digits and a key in base64.',
    );
  }
  const kind = bytes[0] === typeByte.note ? 'note' : bytes[0] === typeByte.cosignature ? 'cosignature' : null;
  if (kind === null || bytes.length !== 1 + ed25519KeyBytes) {
    return refused('key/type', 'The verifier key is not an Ed25519 key of a log or of a witness.');
  }
  const key = noteKey({ name, kind, publicKey: bytes.slice(1) }, sha256);
  if (hexId(key.keyId) !== match?.[2]) {
    return refused(
      'key/id',
      `The id of the verifier key is not that of its name and key (${hexId(key.keyId)}).`,
    );
  }
  return parsed(key);
}

/** Reads a note. Total and bounded; reasons name the line, counted from 1. */
export function parseNote(bytes: Uint8Array): Parsed<SignedNote> {
  if (bytes.length > maxNoteBytes)
    return refused('note/too-long', `A note has at most ${maxNoteBytes} bytes.`);
  const whole = decodeUtf8(bytes);
  if (whole === null) return refused('note/not-utf8', 'The note is not UTF-8 text.');
  const control = /[\u0000-\u0009\u000b-\u001f]/.exec(whole);
  if (control !== null) {
    const line = whole.slice(0, control.index).split('\n').length;
    return refused('note/control', `Line ${line} of the note holds a control character.`);
  }
  const split = whole.lastIndexOf('\n\n');
  if (split === -1 || !whole.endsWith('\n')) {
    return refused(
      'note/form',
      'A note is a text, an empty line and signature lines, each with its line end.',
    );
  }
  const text = whole.slice(0, split + 1);
  const lines = whole.slice(split + 2, -1).split('\n');
  return withSignatures(text, lines);
}

function withSignatures(text: string, lines: readonly string[]): Parsed<SignedNote> {
  if (lines.length > maxSignatures) {
    return refused('note/signatures', `A note has at most ${maxSignatures} signatures.`);
  }
  const signatures: NoteSignature[] = [];
  for (const [i, line] of lines.entries()) {
    const signature = signatureOf(line);
    if (signature === null) {
      const number = text.split('\n').length + 1 + i;
      return refused('note/signature', `Line ${number} of the note is not a signature: "— name base64".`);
    }
    const { name, keyId } = signature;
    if (signatures.some((one) => one.name === name && one.keyId === keyId)) {
      return refused('note/signature-twice', `Two signature lines of the note are of one key, "${name}".`);
    }
    signatures.push(signature);
  }
  return parsed({ text, signatures });
}

function signatureOf(line: string): NoteSignature | null {
  const [dash, name = '', encoded = '', ...more] = line.split(' ');
  const bytes = decodeBase64(encoded);
  if (dash !== '—' || more.length > 0 || !isKeyName(name) || bytes === null || bytes.length < 5) return null;
  return { name, keyId: readUint32(bytes), signature: bytes.slice(4) };
}

/** The bytes of a note. The text must end with a line end and hold no control character. */
export function noteBytes(note: SignedNote): Uint8Array {
  const lines = note.signatures.map(({ name, keyId, signature }) => {
    const bytes = new Uint8Array(4 + signature.length);
    new DataView(bytes.buffer).setUint32(0, keyId);
    bytes.set(signature, 4);
    return `— ${name} ${encodeBase64(bytes)}\n`;
  });
  return encodeUtf8(`${note.text}\n${lines.join('')}`);
}

/** Signs a text (with its last line end) with a key of kind `note`. */
export function signNote(text: string, key: NoteKey, sign: SignEd25519): NoteSignature {
  return { name: key.name, keyId: key.keyId, signature: sign(encodeUtf8(text)) };
}

/** A known key's signature that holds; `time` (seconds since 1970) for a cosignature. */
export interface VerifiedSignature {
  readonly key: NoteKey;
  readonly time: bigint | null;
}

/**
 * Checks a note against trusted keys. Signatures of other keys are ignored; one of a trusted key that does not hold
 * refuses the note, and so does a note without any of a trusted key. Total.
 */
export function verifyNote(
  note: SignedNote,
  trusted: readonly NoteKey[],
  verify: VerifyEd25519,
): Parsed<readonly VerifiedSignature[]> {
  const verified: VerifiedSignature[] = [];
  for (const signature of note.signatures) {
    const key = trusted.find(({ name, keyId }) => name === signature.name && keyId === signature.keyId);
    if (key === undefined) continue;
    const signed = signedMessage(note.text, key, signature.signature);
    if (signed === null || !verify({ ...signed, publicKey: key.publicKey })) {
      return refused('note/bad-signature', `The signature of "${key.name}" does not hold.`);
    }
    verified.push({ key, time: signed.time });
  }
  return verified.length > 0
    ? parsed(verified)
    : refused('note/unsigned', 'None of the signatures is of a trusted key.');
}

function signedMessage(
  text: string,
  key: NoteKey,
  bytes: Uint8Array,
): { readonly message: Uint8Array; readonly signature: Uint8Array; readonly time: bigint | null } | null {
  if (key.kind === 'note') return { message: encodeUtf8(text), signature: bytes, time: null };
  if (bytes.length !== 72) return null;
  const time = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
  if (time >= 2n ** 63n) return null;
  return { message: cosignedMessage(text, time), signature: bytes.slice(8), time };
}

/** What a cosignature signs (C2SP tlog-cosignature, cosignature/v1); `time` in seconds since 1970. */
function cosignedMessage(text: string, time: bigint): Uint8Array {
  return encodeUtf8(`cosignature/v1\ntime ${time}\n${text}`);
}

/** Cosigns the text of a checkpoint with a key of kind `cosignature`; `time` in seconds since 1970, below 2⁶³. */
export function cosign(
  { text, time }: { readonly text: string; readonly time: bigint },
  key: NoteKey,
  sign: SignEd25519,
): NoteSignature {
  const signature = new Uint8Array(72);
  new DataView(signature.buffer).setBigUint64(0, time);
  signature.set(sign(cosignedMessage(text, time)), 8);
  return { name: key.name, keyId: key.keyId, signature };
}

function readUint32(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}

function hexId(keyId: number): string {
  return keyId.toString(16).padStart(8, '0');
}
