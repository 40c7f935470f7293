/** bagit.txt: the two lines that make a folder a bag (RFC 8493 section 2.1.1). */
import { readWhole } from '../folder/file-reading.ts';
import type { BagFiles } from './bag-files.ts';
import type { BagFindings } from './bag-finding.ts';
import { decodeUtf8 } from '../../domain/evidence/index.ts';
import { join } from 'node:path';
import { decoderFor } from './tag-lines.ts';

/** What a bag says of itself; what it does not say is read as version 1.0 in UTF-8, after a finding. */
export interface BagDeclaration {
  /** "0.97", "1.0"; null when it is not stated. */
  readonly version: string | null;
  readonly versionOne: boolean;
  /** The stated name of the encoding of all other tag files. */
  readonly encoding: string;
}

export const declarationFile = 'bagit.txt';

/** The declaration that the writer makes. */
export const declarationText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

const knownVersions: readonly string[] = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'];
/** More than any honest declaration has. */
const maxDeclarationBytes = 4096;

/** Reads bagit.txt and names whatever is not as the format asks. */
export async function readDeclaration(
  folder: string,
  files: BagFiles,
  findings: BagFindings,
): Promise<BagDeclaration> {
  const refuse = (message: string, line?: number): void =>
    findings.problem({
      file: declarationFile,
      code: 'bag/declaration',
      message,
      ...(line === undefined ? {} : { line }),
    });
  const file = files.byPath.get(declarationFile);
  if (file === undefined || file.sizeBytes > maxDeclarationBytes) {
    const there = file === undefined ? 'is not there' : `is larger than ${maxDeclarationBytes} bytes`;
    refuse(`bagit.txt ${there}: this folder does not say that it is a bag.`);
    return unstated;
  }
  const text = decodeUtf8((await readWhole(join(folder, declarationFile))) ?? new Uint8Array());
  if (text === null || text.startsWith('\ufeff')) {
    refuse(
      `bagit.txt ${text === null ? 'is not UTF-8' : 'begins with a byte order mark, which the format forbids'}.`,
      1,
    );
    return unstated;
  }
  return declared(text, refuse);
}

const unstated: BagDeclaration = { version: null, versionOne: true, encoding: 'UTF-8' };

function declared(text: string, refuse: (message: string, line?: number) => void): BagDeclaration {
  const lines = text.split(/\r\n|\n|\r/);
  const first = /^BagIt-Version: ([0-9]+\.[0-9]+)$/.exec(lines[0] ?? '')?.[1];
  const second = /^Tag-File-Character-Encoding: ([!-~]+)$/.exec(lines[1] ?? '')?.[1];
  if (first === undefined) {
    refuse(
      'The first line must be "BagIt-Version: M.N", with two numbers and no other space than the one after the colon.',
      1,
    );
  } else if (!knownVersions.includes(first)) {
    refuse(`Version ${first} is not known; 0.93 to 0.97 and 1.0 are.`, 1);
  }
  if (second === undefined) {
    refuse('The second line must be "Tag-File-Character-Encoding: NAME".', 2);
  } else if (decoderFor(second) === null) {
    refuse('The encoding of the tag files is not known; use UTF-8.', 2);
  }
  const more = lines.findIndex((line, i) => i > 1 && !(line === '' && i === lines.length - 1));
  if (more !== -1) refuse('bagit.txt has two lines and no more.', more + 1);
  return {
    version: first ?? null,
    versionOne: first === undefined || !first.startsWith('0.'),
    encoding: second !== undefined && decoderFor(second) !== null ? second : 'UTF-8',
  };
}
