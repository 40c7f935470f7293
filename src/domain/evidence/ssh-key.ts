/**
 * Ed25519 public keys as OpenSSH writes them: the blob (RFC 8709 section 4), the line of a ".pub" file, the line of
 * an allowed_signers file (ssh-keygen(1), "ALLOWED SIGNERS") and the fingerprint. What is read was written by
 * somebody; whose key it is, the reader must know from elsewhere.
 */
import { Fault } from '../../base/index.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import type { Sha256 } from './merkle.ts';
import { parsed, refused, type Parsed } from './parsed.ts';
import { joinBytes, sshString, SshReader } from './ssh-wire.ts';
import { decodeUtf8 } from './utf8.ts';

/** The only kind of key that is read and made here. */
export const sshKeyType = 'ssh-ed25519';

/** Bytes of an Ed25519 public key (RFC 8032). */
export const sshKeyBytes = 32;

/** Longest line that is read, in UTF-16 code units. */
const maxLineCodeUnits = 8192;

/** A public key with the words that follow it. */
export interface SshPublicKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Free text, often "name@computer"; may be empty. */
  readonly comment: string;
}

/** One line of an allowed_signers file: who may sign, for what, with which key. */
export interface SshAllowedSigner extends SshPublicKey {
  /** Names by which `ssh-keygen -Y verify -I` asks; at least one, without white space, commas and quotes. */
  readonly principals: readonly string[];
  /** Namespaces that the key may sign in; empty: all. */
  readonly namespaces: readonly string[];
}

/** The key as a blob. `publicKey` has 32 bytes. */
export function sshKeyBlob(publicKey: Uint8Array): Uint8Array {
  return joinBytes(sshString(sshKeyType), sshString(publicKey));
}

/** Reads a blob. Total. */
export function parseSshKeyBlob(blob: Uint8Array): Parsed<Uint8Array> {
  const reader = new SshReader(blob);
  const type = reader.string(64);
  if (type === null) return refused('ssh/key', 'The SSH key is cut off.');
  const name = decodeUtf8(type);
  if (name !== sshKeyType) return refused('ssh/key-type', `The SSH key is not of the kind ${sshKeyType}.`);
  const key = reader.string(sshKeyBytes);
  if (key?.length !== sshKeyBytes || !reader.isAtEnd()) {
    return refused('ssh/key', `An ${sshKeyType} key has ${sshKeyBytes} bytes and nothing after them.`);
  }
  return parsed(key);
}

/**
 * The line of a ".pub" file, without line end. Throws `ssh/line` (invalid) for a key or a comment that would not be
 * read back as it is: a line break in a name would plant a second key.
 */
export function sshPublicKeyText({ publicKey, comment }: SshPublicKey): string {
  const end = comment === '' ? '' : ` ${comment}`;
  const text = `${sshKeyType} ${encodeBase64(sshKeyBlob(publicKey))}${end}`;
  const read = parseSshPublicKey(text);
  if (!read.ok || read.value.comment !== comment) throw notOneLine();
  return text;
}

function notOneLine(): Fault {
  return new Fault({
    code: 'ssh/line',
    kind: 'invalid',
    message: 'These names and this key cannot stand on one line of SSH keys.',
    advice: 'Use names without spaces, commas, quotes, patterns and control characters.',
  });
}

/** Reads the line of a ".pub" file, with or without its line end. Total. */
export function parseSshPublicKey(text: string): Parsed<SshPublicKey> {
  const line = oneLine(text);
  if (!line.ok) return line;
  const [type = '', encoded = '', ...words] = line.value.split(' ');
  const key = keyOf(type, encoded);
  return key.ok ? parsed({ publicKey: key.value, comment: words.join(' ').trim() }) : key;
}

function keyOf(type: string, encoded: string): Parsed<Uint8Array> {
  if (type !== sshKeyType) return refused('ssh/key-type', `The line does not begin with "${sshKeyType}".`);
  const blob = decodeBase64(encoded);
  return blob === null ? refused('ssh/key', 'The SSH key is not base64.') : parseSshKeyBlob(blob);
}

function oneLine(text: string): Parsed<string> {
  const line = text.replace(/\r?\n$/, '');
  if (line.length > maxLineCodeUnits || /\p{Cc}/u.test(line)) {
    return refused('ssh/line', 'An SSH key stands on one line of text without control characters.');
  }
  return parsed(line);
}

/** The line of an allowed_signers file, without line end. Throws as `sshPublicKeyText`. */
export function sshAllowedSignerText(signer: SshAllowedSigner): string {
  const options = signer.namespaces.length === 0 ? '' : ` namespaces="${signer.namespaces.join(',')}"`;
  const text = `${signer.principals.join(',')}${options} ${sshPublicKeyText(signer)}`;
  const read = parseSshAllowedSigner(text);
  const same =
    read.ok &&
    read.value.principals.join(',') === signer.principals.join(',') &&
    read.value.principals.length === signer.principals.length &&
    read.value.namespaces.join(',') === signer.namespaces.join(',') &&
    read.value.namespaces.length === signer.namespaces.length;
  if (!same) throw notOneLine();
  return text;
}

/**
 * Reads a line of an allowed_signers file. Patterns among the principals, certificates and times of validity are
 * refused: they are never written here, and ignoring one would trust more than was meant. Total.
 */
export function parseSshAllowedSigner(text: string): Parsed<SshAllowedSigner> {
  const line = oneLine(text);
  if (!line.ok) return line;
  const match = /^([^\s"#][^\s"]*) (?:namespaces="([^\s"]+)" )?(ssh-ed25519 .*)$/.exec(line.value);
  if (match === null) {
    return refused(
      'ssh/allowed-signer',
      `A line of allowed signers is names, optionally namespaces="…", "${sshKeyType}" and a key; other options are not read.`,
    );
  }
  const principals = (match[1] ?? '').split(',');
  const namespaces = match[2]?.split(',') ?? [];
  if ([...principals, ...namespaces].some((name) => name === '' || /[*?!]/.test(name))) {
    return refused('ssh/allowed-signer', 'Names and namespaces of allowed signers are plain, not patterns.');
  }
  const key = parseSshPublicKey(match[3] ?? '');
  return key.ok ? parsed({ ...key.value, principals, namespaces }) : key;
}

/** "SHA256:…" as `ssh-keygen -l` shows it: what two people compare over the telephone. */
export function sshFingerprint(publicKey: Uint8Array, sha256: Sha256): string {
  return `SHA256:${encodeBase64(sha256(sshKeyBlob(publicKey))).replace(/=+$/, '')}`;
}
