/** The files of an export bundle and their names. Names are made from hashes and fixed words, never from input. */
import { readWhole } from '../folder/file-reading.ts';
import { Fault } from '../../base/index.ts';

/** What lies in a bundle beside the two folders and the lists that BagIt itself asks for. */
export const bundleFiles = {
  checkpoint: 'checkpoint',
  key: 'log.vkey',
  custody: 'custody.jsonl',
  verifier: 'verify-proof.mjs',
  readme: 'README-VERIFY.txt',
  sums: 'SHA256SUMS',
  signature: 'SHA256SUMS.sig',
} as const;

/** The lists that name the sums themselves, and so cannot be among them. */
export const unsignedFiles: ReadonlySet<string> = new Set([
  bundleFiles.sums,
  bundleFiles.signature,
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  'tagmanifest-sha256.txt',
]);

/** By media type; a page of a stranger never becomes a name that a computer would run. */
const extensions: ReadonlyMap<string, string> = new Map([
  ['text/plain', 'txt'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'xhtml'],
  ['text/csv', 'csv'],
  ['application/pdf', 'pdf'],
  ['application/rtf', 'rtf'],
  ['message/rfc822', 'eml'],
  ['multipart/related', 'mhtml'],
  ['application/warc', 'warc'],
  ['application/wacz', 'wacz'],
  ['application/zip', 'zip'],
  ['application/gzip', 'gz'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/x-tar', 'tar'],
  ['application/x-7z-compressed', '7z'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/gif', 'gif'],
  ['image/tiff', 'tif'],
  ['image/webp', 'webp'],
  ['audio/mpeg', 'mp3'],
  ['audio/ogg', 'ogg'],
  ['audio/wav', 'wav'],
  ['audio/flac', 'flac'],
  ['video/mp4', 'mp4'],
  ['video/x-matroska', 'mkv'],
]);

/** Name below data/: the hash, and the extension of the media type ("bin" where it is not known). */
export function dataName(sha256: string, mediaType: string | undefined): string {
  return `${sha256}.${extensions.get(mediaType?.split(';')[0]?.trim().toLowerCase() ?? '') ?? 'bin'}`;
}

/** True when a file below data/ may have this name: it follows the log where that states a media type. */
export function isDataName(name: string, sha256: string, mediaType: string | undefined): boolean {
  if (mediaType !== undefined) return name === dataName(sha256, mediaType);
  return name === `${sha256}.bin` || (name.startsWith(`${sha256}.`) && known.has(name.slice(65)));
}

const known: ReadonlySet<string> = new Set(extensions.values());

/** Path of the proof of one file. */
export function proofPath(sha256: string): string {
  return `proofs/${sha256}.tlog-proof`;
}

/** A file that ships with the program. Throws `bundle/program-file` (unavailable) when the installation lacks it. */
export async function programFile(name: 'verify-proof.mjs' | 'verify-bundle.sh'): Promise<Uint8Array> {
  // As deep below the program's folder when compiled as it is here.
  const path = new URL(`../../../scripts/${name}`, import.meta.url).pathname;
  const bytes = await readWhole(decodeURIComponent(path));
  if (bytes !== null) return bytes;
  throw new Fault({
    code: 'bundle/program-file',
    kind: 'unavailable',
    message: `The program's own file scripts/${name} is missing, and a bundle carries it.`,
    advice: 'Install the program again.',
  });
}
