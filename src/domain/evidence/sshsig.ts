/**
 * SSH signatures of files (OpenSSH PROTOCOL.sshsig), with Ed25519 keys: what `ssh-keygen -Y sign` makes and
 * `ssh-keygen -Y verify` checks. A signature names its key, but only `verifySshSignature` with keys that the reader
 * trusts says anything about who signed.
 */
import { decodeBase64, encodeBase64 } from './base64.ts';
import { sameBytes } from './merkle.ts';
import { parsed, refused, type Parsed } from './parsed.ts';
import type { SignEd25519, VerifyEd25519 } from './signed-note.ts';
import { parseSshKeyBlob, sshKeyBlob, sshKeyType } from './ssh-key.ts';
import { joinBytes, sshString, SshReader, sshUint32 } from './ssh-wire.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** The namespace for files on disk; a signature for one purpose must not serve another. */
export const sshFileNamespace = 'file';

/** Longest armored signature that is read; an Ed25519 one has about 300 bytes. */
export const maxSshSignatureBytes = 8192;

/** Digest of the message by the name that the signature gives it. */
export type SshHashName = 'sha256' | 'sha512';

/** Hashes a message. Injected; 32 or 64 bytes. */
export type SshHash = (name: SshHashName, message: Uint8Array) => Uint8Array;

/** A signature as it was written; nothing is proven by it yet. */
export interface SshSignature {
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly namespace: string;
  readonly hash: SshHashName;
  /** 64 bytes (RFC 8032). */
  readonly signature: Uint8Array;
}

const magic = encodeUtf8('SSHSIG');
const version = 1;
const begin = '-----BEGIN SSH SIGNATURE-----';
const end = '-----END SSH SIGNATURE-----';
/** Columns of the armor, as ssh-keygen breaks lines. */
const armorColumns = 70;
const signatureBytes = 64;
const maxFieldBytes = 1024;

/** Signs a message in a namespace with the private key that `sign` holds; `publicKey` is its other half. */
export function signSsh(
  { message, namespace }: { readonly message: Uint8Array; readonly namespace: string },
  { publicKey, sign }: { readonly publicKey: Uint8Array; readonly sign: SignEd25519 },
  hash: SshHash,
): SshSignature {
  const name = 'sha512';
  const signature = sign(signedBytes({ namespace, hash: name }, hash(name, message)));
  return { publicKey, namespace, hash: name, signature };
}

/** What the key signs: not the message, but its digest with the namespace before it. */
function signedBytes(of: Pick<SshSignature, 'namespace' | 'hash'>, digest: Uint8Array): Uint8Array {
  const reserved = '';
  return joinBytes(
    magic,
    sshString(of.namespace),
    sshString(reserved),
    sshString(of.hash),
    sshString(digest),
  );
}

/** The armored text of a signature, with its last line end: the content of a ".sig" file. */
export function sshSignatureText(signature: SshSignature): string {
  const encoded = encodeBase64(blobOf(signature));
  const lines: string[] = [];
  for (let at = 0; at < encoded.length; at += armorColumns) lines.push(encoded.slice(at, at + armorColumns));
  return `${[begin, ...lines, end].join('\n')}\n`;
}

function blobOf({ publicKey, namespace, hash, signature }: SshSignature): Uint8Array {
  return joinBytes(
    magic,
    sshUint32(version),
    sshString(sshKeyBlob(publicKey)),
    sshString(namespace),
    sshString(''),
    sshString(hash),
    sshString(joinBytes(sshString(sshKeyType), sshString(signature))),
  );
}

/** Reads the content of a ".sig" file. Total and bounded. */
export function parseSshSignature(bytes: Uint8Array): Parsed<SshSignature> {
  if (bytes.length > maxSshSignatureBytes) {
    return refused('sshsig/too-long', `An SSH signature has at most ${maxSshSignatureBytes} bytes.`);
  }
  const lines = decodeUtf8(bytes)
    ?.replace(/\r?\n$/, '')
    .split(/\r?\n/);
  if (lines === undefined || lines.length < 3 || lines[0] !== begin || lines.at(-1) !== end) {
    return refused('sshsig/armor', `An SSH signature begins with "${begin}" and ends with "${end}".`);
  }
  const blob = decodeBase64(lines.slice(1, -1).join(''));
  if (blob === null) return refused('sshsig/armor', 'What stands in the SSH signature is not base64.');
  return parseBlob(blob);
}

function parseBlob(blob: Uint8Array): Parsed<SshSignature> {
  const reader = new SshReader(blob);
  const mark = reader.take(magic.length);
  if (mark === null || !sameBytes(mark, magic)) {
    return refused('sshsig/form', 'The SSH signature does not begin with "SSHSIG".');
  }
  if (reader.uint32() !== version) return refused('sshsig/version', 'The SSH signature is not of version 1.');
  const fields = {
    key: reader.string(maxFieldBytes),
    namespace: reader.string(maxFieldBytes),
    reserved: reader.string(maxFieldBytes),
    hash: reader.string(maxFieldBytes),
    signature: reader.string(maxFieldBytes),
  };
  const { signature } = fields;
  if (signature === null) return refused('sshsig/form', 'The SSH signature is cut off.');
  if (!reader.isAtEnd()) return refused('sshsig/form', 'Bytes follow the SSH signature.');
  // OpenSSH does not look at the reserved field, and signs it as empty: whatever stands there is proven by nothing.
  if (fields.reserved?.length !== 0) {
    return refused('sshsig/reserved', 'The reserved field of the SSH signature is not empty.');
  }
  return fromFields({ ...fields, signature });
}

function fromFields(fields: {
  readonly key: Uint8Array | null;
  readonly namespace: Uint8Array | null;
  readonly hash: Uint8Array | null;
  readonly signature: Uint8Array;
}): Parsed<SshSignature> {
  const key = parseSshKeyBlob(fields.key ?? new Uint8Array());
  if (!key.ok) return key;
  const namespace = decodeUtf8(fields.namespace ?? new Uint8Array());
  if (namespace === null || !isSshNamespace(namespace)) {
    return refused('sshsig/namespace', 'The namespace of the SSH signature is empty or not plain text.');
  }
  const hash = decodeUtf8(fields.hash ?? new Uint8Array());
  if (hash !== 'sha256' && hash !== 'sha512') {
    return refused('sshsig/hash', 'The SSH signature names a digest other than sha256 and sha512.');
  }
  const reader = new SshReader(fields.signature);
  const type = reader.string(maxFieldBytes);
  const signature = reader.string(signatureBytes);
  if (type === null || decodeUtf8(type) !== sshKeyType) {
    return refused('sshsig/type', `The SSH signature is not of the kind ${sshKeyType}.`);
  }
  if (signature?.length !== signatureBytes || !reader.isAtEnd()) {
    return refused('sshsig/form', `An Ed25519 signature has ${signatureBytes} bytes and nothing after them.`);
  }
  return parsed({ publicKey: key.value, namespace, hash, signature });
}

/** True for a namespace: not empty, at most 1,024 code units, without white space and controls. */
export function isSshNamespace(namespace: string): boolean {
  return namespace.length <= maxFieldBytes && /^[^\s\p{Cc}\p{Cs}]+$/u.test(namespace);
}

/** What a signature is checked against. */
export interface SshCheck {
  readonly message: Uint8Array;
  /** The only namespace that counts here, usually `sshFileNamespace`. */
  readonly namespace: string;
  /** Ed25519 public keys of 32 bytes that the reader trusts. */
  readonly trusted: readonly Uint8Array[];
}

/** Checks a signature; the key that signed. Total: the reason says what does not hold. */
export function verifySshSignature(
  signature: SshSignature,
  { message, namespace, trusted }: SshCheck,
  { hash, verify }: { readonly hash: SshHash; readonly verify: VerifyEd25519 },
): Parsed<Uint8Array> {
  if (signature.namespace !== namespace) {
    return refused('sshsig/other-namespace', `The signature was not made for the namespace "${namespace}".`);
  }
  const { publicKey } = signature;
  if (!trusted.some((key) => sameBytes(key, publicKey))) {
    return refused('sshsig/untrusted', 'The signature is of a key that is not among the trusted ones.');
  }
  const signed = signedBytes(signature, hash(signature.hash, message));
  return verify({ publicKey, message: signed, signature: signature.signature })
    ? parsed(publicKey)
    : refused(
        'sshsig/bad-signature',
        'The signature does not hold: the file was changed, or it is of another.',
      );
}
