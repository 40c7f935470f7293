/**
 * Protected material in a casebook. An item is an age file whose content is a random salt of 32 bytes followed by the
 * file: its SHA-256 stands in the log as the commitment, so that the log says nothing about the file and yet fixes every
 * byte of it; whoever is shown salt and file checks it with `cat salt file | sha256sum`. The name of a file is an item of
 * its own, recorded right after it.
 */
import { randomBytes } from 'node:crypto';
import { canonicalJson, Fault } from '../../base/index.ts';
import { decodeUtf8, encodeUtf8, type LogEntry, type NewEntry } from '../../domain/evidence/index.ts';
import { sha256Hex } from '../folder/folder-layout.ts';
import type { FolderCasebook } from '../folder/index.ts';
import { openAge, sealTo, type AgeKey } from './age-files.ts';
import { unlockSubject, type Subject } from './key-ring.ts';

/** Bytes of the salt before each file. */
export const saltBytes = 32;
/** Largest file that is taken: sealing holds it in memory three times. */
export const maxProtectedBytes = 256 * 1024 * 1024;

/** A protected item as the log has it. */
export type ProtectedEntry = Extract<LogEntry, { readonly type: 'protected-admitted' }>;

/** What was admitted: its place in the log, and what proves it. */
export interface SealedItem {
  readonly seq: number;
  readonly ctSha256: string;
  readonly commit: string;
}

/**
 * Seals a file and its name to a subject, and records both. The casebook is open for writing. Plain bytes never reach
 * the disk. Throws `protected/too-large` (invalid), and what vault and journal throw.
 */
export async function sealFile(
  casebook: FolderCasebook,
  what: {
    readonly subject: Subject;
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly stamp: { readonly time: string; readonly actor: string };
  },
): Promise<SealedItem> {
  const { subject, name, bytes, stamp } = what;
  if (bytes.length > maxProtectedBytes) throw tooLarge(name, bytes.length);
  const file = await sealBytes(subject, bytes);
  const label = encodeUtf8(canonicalJson({ v: 1, of: file.ctSha256, name, sizeBytes: bytes.length }));
  const items = [file, await sealBytes(subject, label)];
  await casebook.vault.putMany(items.map(({ sealed }) => sealed));
  const entries = items.map(({ ctSha256, commit, sealed }): NewEntry => ({
    ...stamp,
    type: 'protected-admitted',
    obj: { ctSha256, sizeBytes: sealed.length, commit, recipient: subject.fingerprint },
  }));
  const [recorded] = await casebook.journal.append(entries);
  return { seq: recorded?.seq ?? 0, ctSha256: file.ctSha256, commit: file.commit };
}

async function sealBytes(
  { recipient }: Subject,
  bytes: Uint8Array,
): Promise<{ readonly sealed: Uint8Array; readonly ctSha256: string; readonly commit: string }> {
  const salted = Buffer.concat([randomBytes(saltBytes), bytes]);
  const sealed = await sealTo(recipient, salted);
  return { sealed, ctSha256: sha256Hex(sealed), commit: sha256Hex(salted) };
}

/** An opened item. */
export interface OpenedItem {
  readonly salt: Uint8Array;
  readonly bytes: Uint8Array;
}

/**
 * Opens an item; null when the subject's key was destroyed. Throws `vault/…`, `protected/key-damaged`, and
 * `protected/not-as-recorded` (integrity) when the content does not meet its commitment.
 */
export async function openItem(
  casebook: FolderCasebook,
  person: AgeKey,
  { seq, obj }: ProtectedEntry,
): Promise<OpenedItem | null> {
  const key = await unlockSubject(casebook.layout, person, obj.recipient);
  if (key === null) return null;
  const salted = await openAge(await casebook.vault.get(obj.ctSha256), key);
  if (salted === null || salted.length < saltBytes || sha256Hex(salted) !== obj.commit) {
    throw new Fault({
      code: 'protected/not-as-recorded',
      kind: 'integrity',
      message: `The protected material of log entry ${seq} is not what its commitment says: it was made by a fault or by somebody else.`,
      advice: 'Keep the casebook as it is and compare it with a copy.',
    });
  }
  return { salt: salted.subarray(0, saltBytes), bytes: salted.subarray(saltBytes) };
}

/** All protected items of the log, in order. */
export async function protectedEntries(casebook: FolderCasebook): Promise<readonly ProtectedEntry[]> {
  const found: ProtectedEntry[] = [];
  for await (const entry of casebook.journal.entries()) {
    if (entry.type === 'protected-admitted') found.push(entry);
  }
  return found;
}

/** What a label says. */
export interface Label {
  readonly name: string;
  readonly sizeBytes: number;
}

/** Reads an item's content as the label of the item `before` it; null when it is something else. */
export function labelOf(bytes: Uint8Array, before: ProtectedEntry | undefined): Label | null {
  if (before === undefined || bytes.length > 10_000) return null;
  let value: unknown;
  try {
    value = JSON.parse(decodeUtf8(bytes) ?? '');
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { v, of, name, sizeBytes } = value as Record<string, unknown>;
  const isLabel = v === 1 && of === before.obj.ctSha256 && typeof name === 'string';
  return isLabel && typeof sizeBytes === 'number' ? { name, sizeBytes } : null;
}

function tooLarge(name: string, sizeBytes: number): Fault {
  return new Fault({
    code: 'protected/too-large',
    kind: 'invalid',
    message: `${name} has ${sizeBytes} bytes; protected files may have ${maxProtectedBytes}.`,
    advice: 'Cut it into parts, or shorten the recording, and protect each.',
  });
}
