/** Verification of the vault: every object re-hashed, compared with what the log admitted. Changes nothing. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Fault } from '../../base/index.ts';
import type { Finding, RecordedObject } from '../../domain/evidence/index.ts';
import { lookAt, namesIn, readPieces } from './durable-files.ts';
import type { FolderLayout } from './folder-layout.ts';

export interface VaultWalk {
  readonly onFinding: (finding: Finding) => void;
  /** Called after each object. */
  readonly onObject: () => void;
  /**
   * By hash; null when the log could not be read, so that only the bytes themselves can be checked. One small record
   * per object is kept in memory; objects are hashed in pieces.
   */
  readonly admitted: ReadonlyMap<string, Pick<RecordedObject, 'name' | 'sizeBytes'>> | null;
}

/** Walks the whole vault, then names what was admitted and is not there. */
export async function verifyVault(layout: FolderLayout, walk: VaultWalk): Promise<void> {
  const seen = new Set<string>();
  for (const name of (await namesIn(layout.vault)) ?? []) {
    const item = `vault/${name}`;
    const kind = (await lookAt(join(layout.vault, name)))?.kind;
    if (kind === 'folder' && name === 'tmp') await noteLeftovers(layout, walk);
    else if (kind === 'folder' && /^[0-9a-f]{2}$/.test(name)) await verifyFolder(layout, name, walk, seen);
    else if (kind === 'other') walk.onFinding(linkFinding(item));
    else if (kind !== undefined) walk.onFinding(strayFinding(item));
  }
  for (const [sha256, { name }] of walk.admitted ?? []) {
    if (seen.has(sha256)) continue;
    const message = `The capture "${name}" was admitted, but its bytes are missing. Add the original file again or restore it from a copy.`;
    walk.onFinding({ item: itemOf(sha256), code: 'vault/missing', message, severity: 'problem' });
  }
}

async function noteLeftovers(layout: FolderLayout, walk: VaultWalk): Promise<void> {
  for (const name of (await namesIn(layout.vaultTemporary)) ?? []) {
    const message = 'A half-written file of an interrupted command; the next command that writes removes it.';
    walk.onFinding({ item: `vault/tmp/${name}`, code: 'vault/unfinished', message, severity: 'note' });
  }
}

async function verifyFolder(
  layout: FolderLayout,
  start: string,
  walk: VaultWalk,
  seen: Set<string>,
): Promise<void> {
  for (const rest of (await namesIn(join(layout.vault, start))) ?? []) {
    const item = `vault/${start}/${rest}`;
    const kind = (await lookAt(join(layout.vault, start, rest)))?.kind;
    if (kind === undefined) continue;
    if (kind === 'other') walk.onFinding(linkFinding(item));
    else if (kind === 'folder' || !/^[0-9a-f]{62}$/.test(rest)) walk.onFinding(strayFinding(item));
    else {
      seen.add(start + rest);
      const finding = await objectFinding(layout, start + rest, walk);
      if (finding !== null) walk.onFinding(finding);
      walk.onObject();
    }
  }
}

async function objectFinding(layout: FolderLayout, sha256: string, walk: VaultWalk): Promise<Finding | null> {
  const item = itemOf(sha256);
  const admitted = walk.admitted?.get(sha256) ?? null;
  const about = admitted === null ? 'These bytes' : `The bytes of "${admitted.name}"`;
  const found = await hashOf(join(layout.vault, sha256.slice(0, 2), sha256.slice(2)));
  if ('unreadable' in found) {
    const message = `${about} cannot be read: ${found.unreadable}`;
    return { item, code: 'vault/unreadable', message, severity: 'problem' };
  }
  if (found.sha256 !== sha256) {
    const message = `${about} were changed: they no longer have the hash that was recorded. Add the original file again or restore it from a copy.`;
    return { item, code: 'vault/altered', message, severity: 'problem' };
  }
  if (walk.admitted === null) return null;
  if (admitted === null) {
    const message =
      'No log entry admits these bytes: an interrupted command left them. Add the file again to record it.';
    return { item, code: 'vault/unrecorded', message, severity: 'note' };
  }
  if (found.sizeBytes === admitted.sizeBytes) return null;
  const message = `${about} have ${found.sizeBytes} bytes; the log says ${admitted.sizeBytes}. The log entry is wrong.`;
  return { item, code: 'vault/size-differs', message, severity: 'problem' };
}

type HashedFile = { readonly sha256: string; readonly sizeBytes: number } | { readonly unreadable: string };

async function hashOf(path: string): Promise<HashedFile> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    for await (const piece of readPieces(path)) {
      hash.update(piece);
      sizeBytes += piece.length;
    }
  } catch (error) {
    // One bad sector or permission must not end the walk: it is named, and the rest goes on.
    if (error instanceof Fault) return { unreadable: `${error.message} ${error.advice ?? ''}`.trim() };
    throw error;
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

function itemOf(sha256: string): string {
  return `vault/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}

function linkFinding(item: string): Finding {
  const message = 'This is a link or a special file; the vault holds plain files only. Remove it.';
  return { item, code: 'vault/not-a-file', message, severity: 'problem' };
}

function strayFinding(item: string): Finding {
  const message =
    'This does not belong in the vault: nothing here was named by the casebook. Move it elsewhere.';
  return { item, code: 'vault/stray', message, severity: 'problem' };
}
