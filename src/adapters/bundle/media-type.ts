/**
 * What kind of file a source is, by its bytes: what the log says when it says anything, else what reading would find
 * from the first bytes. The name under which it came is never asked.
 */
import { mediaTypes } from '../formats/media-types.ts';
import { sniff } from '../formats/sniff.ts';
import { officeKind } from '../formats/zip-guard.ts';
import type { FolderVault } from '../folder/folder-vault.ts';

/** The table of a ZIP stands at its end; a larger one stays a ZIP. In bytes. */
const largestZip = 32 * 1024 * 1024;

/** The media type of an object of the vault; undefined when the bytes do not tell. Throws `vault/…`, `files/…`. */
export async function mediaTypeOf(
  vault: FolderVault,
  { sha256, sizeBytes }: { readonly sha256: string; readonly sizeBytes: number },
): Promise<string | undefined> {
  const head = await firstPiece(vault, sha256);
  const found = sniff(head, '');
  switch (found.kind) {
    case 'empty':
    case 'binary':
      return undefined;
    case 'foreign':
      return found.mediaType;
    case 'warc':
      // Packed with gzip it may be anything.
      return head[0] === 0x1f ? 'application/gzip' : mediaTypes.warc;
    case 'zip':
      return sizeBytes > largestZip ? 'application/zip' : zipType(await vault.get(sha256));
    case 'text':
    case 'html':
    case 'pdf':
    case 'eml':
    case 'csv':
    case 'png':
    case 'jpeg':
    case 'tiff':
    case 'webp':
      return mediaTypes[found.kind];
  }
}

function zipType(bytes: Uint8Array): string {
  const found = officeKind(bytes);
  return found.kind === 'refused' ? found.mediaType : mediaTypes[found.kind];
}

async function firstPiece(vault: FolderVault, sha256: string): Promise<Uint8Array> {
  for await (const piece of vault.pieces(sha256)) return piece;
  return new Uint8Array(0);
}
