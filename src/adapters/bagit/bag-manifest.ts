/** Manifests and tag manifests (RFC 8493 sections 2.1.3 and 2.2.1): which there are, and their lines. */
import { hexLengthOf, isBagAlgorithm, type BagAlgorithm } from './bag-digest.ts';
import { shownPath, type BagFindings, type BagRemark } from './bag-finding.ts';
import type { BagFile, BagFiles } from './bag-files.ts';
import { leadsOutside, listedForm, readListedPath, type BagPart } from './bag-path.ts';
import type { TagLine } from './tag-lines.ts';

/** A list of digests of one part of the bag. */
export interface BagManifest {
  /** File name at the top of the bag. */
  readonly file: string;
  readonly part: BagPart;
  readonly algorithm: BagAlgorithm;
}

/** Two for each digest, and room for names in another case; more would make the check of one file long. */
const maxManifests = 32;

/** True for the name of a tag manifest, of any digest. */
export function isTagManifestName(path: string): boolean {
  return /^tagmanifest-[^/]*\.txt$/i.test(path);
}

/** The manifests at the top of a bag, ascending by name; names those that cannot be checked. */
export function manifestsOf(files: BagFiles, findings: BagFindings): readonly BagManifest[] {
  const manifests: BagManifest[] = [];
  for (const file of files.byPath.keys()) {
    const match = /^(tag)?manifest-([^/]{1,40})\.txt$/i.exec(file);
    if (match === null) continue;
    const algorithm = (match[2] ?? '').toLowerCase().replaceAll('-', '');
    const part = match[1] === undefined ? 'payload' : 'tag';
    if (!isBagAlgorithm(algorithm)) {
      const message = 'Digests of this kind are not known, so what this list says was not checked.';
      findings.problem({ file, code: 'bag/algorithm', message });
      continue;
    }
    if (file !== manifestName(part, algorithm)) {
      const message = `The name of this list should be ${manifestName(part, algorithm)}.`;
      findings.note({ file, code: 'bag/manifest-name', message });
    }
    if (manifests.length === maxManifests) {
      const message = `There are more than ${maxManifests} lists; this one and those after it were not read.`;
      findings.problem({ file, code: 'bag/manifest-name', message });
      break;
    }
    manifests.push({ file, part, algorithm });
  }
  return manifests;
}

/** "manifest-sha256.txt" or "tagmanifest-sha256.txt". */
export function manifestName(part: BagPart, algorithm: BagAlgorithm): string {
  return `${part === 'tag' ? 'tag' : ''}manifest-${algorithm}.txt`;
}

/** The line of a file as the writer makes it, with its line end; `sha256sum -c` reads the same. */
export function manifestLine(digest: string, path: string): string {
  return `${digest}  ${listedForm(path)}\n`;
}

/** What a reader of manifest lines knows of the bag. */
export interface ManifestContext {
  readonly files: BagFiles;
  readonly findings: BagFindings;
  readonly versionOne: boolean;
  readonly sealed: boolean;
  /** Remembers that a list names a file that is to be fetched; false when it is not on the fetch list. */
  readonly awaited: (path: string, manifest: number) => boolean;
}

/** Reads the lines of one manifest and notes each on the file that it lists. */
export class ManifestReader {
  readonly #manifest: BagManifest;
  readonly #index: number;
  readonly #bag: ManifestContext;
  #before = '';

  constructor(manifest: BagManifest, index: number, bag: ManifestContext) {
    this.#manifest = manifest;
    this.#index = index;
    this.#bag = bag;
  }

  read(line: TagLine): void {
    const text = line.number === 1 ? this.#unmarked(line) : line.text;
    if (line.cut) {
      this.#say('problem', 'bag/line-too-long', 'This line is longer than any path.', line);
      return;
    }
    if (text === '') {
      this.#say('note', 'bag/line-form', 'This line is empty.', line);
      return;
    }
    const gap = text.search(/[ \t]/);
    const digest = text.slice(0, Math.max(gap, 0)).toLowerCase();
    const path = text.slice(gap).replace(/^[ \t]+/, '');
    const length = hexLengthOf(this.#manifest.algorithm);
    if (digest.length !== length || !/^[0-9a-f]+$/.test(digest) || path === '') {
      this.#say('problem', 'bag/line-form', `A line here is ${length} hex digits, a space and a path.`, line);
      return;
    }
    this.#listed(digest, path, line);
  }

  #unmarked(line: TagLine): string {
    if (!line.text.startsWith('\ufeff')) return line.text;
    // UTF-16 needs its byte order mark; in UTF-8 it is a habit of some editors.
    return line.text.slice(1);
  }

  #listed(digest: string, written: string, line: TagLine): void {
    const { candidates, decorated, barePercent } = readListedPath(written, this.#bag.versionOne);
    const [path] = candidates;
    if (leadsOutside(path, this.#manifest.part)) {
      const where = this.#manifest.part === 'payload' ? 'outside data/' : 'outside the bag or into data/';
      this.#say(
        'problem',
        'bag/path-outside',
        () => `This line leads ${where}: ${shownPath(path)}. It was not followed.`,
        line,
      );
      return;
    }
    if (decorated) {
      this.#say('note', 'bag/path-form', 'The path begins with "./" or "*"; it is read without.', line);
    }
    if (barePercent) {
      this.#say(
        'note',
        'bag/path-form',
        'Version 1.0 writes a percent sign as %25; this one was read as it stands.',
        line,
      );
    }
    if (this.#bag.sealed) this.#checkForm(digest, path, line);
    this.#match(digest, candidates, line);
  }

  #checkForm(digest: string, path: string, line: TagLine): void {
    if (`${line.text}${line.end ?? ''}` !== manifestLine(digest, path)) {
      this.#say('problem', 'bag/not-canonical', 'This line is not written as a sealed bag writes it.', line);
    }
    if (path <= this.#before) {
      this.#say('problem', 'bag/not-canonical', 'The lines of a sealed bag are in ascending order.', line);
    }
    this.#before = path;
  }

  #match(digest: string, candidates: readonly [string, ...string[]], line: TagLine): void {
    for (const path of candidates) {
      const found = this.#bag.files.find(path);
      if (found === null) continue;
      if (!found.exact) {
        const message = (): string =>
          `The file ${shownPath(path)} is there with its name in another form of Unicode.`;
        this.#say('note', 'bag/name-normalization', message, line);
      }
      this.#take(found.file, digest, line, found.exact);
      return;
    }
    this.#missing(candidates[0], line);
  }

  #take(file: BagFile, digest: string, line: TagLine, exact: boolean): void {
    const earlier = file.listings.find((listing) => listing.manifest === this.#index);
    if (earlier === undefined) {
      file.listings.push({ manifest: this.#index, line: line.number, digest });
      return;
    }
    const same = earlier.digest === digest;
    const message = `Line ${earlier.line} lists this file too, with ${same ? 'the same' : 'another'} digest.`;
    const tolerated = same && (!this.#bag.versionOne || !exact);
    this.#say(tolerated ? 'note' : 'problem', 'bag/listed-twice', message, line);
  }

  #missing(path: string, line: TagLine): void {
    const { awaited, files } = this.#bag;
    if (this.#manifest.part === 'payload' && awaited(path, this.#index)) {
      const message = (): string =>
        `${shownPath(path)} is not here; fetch.txt says where it can be had. Nothing is fetched by this check.`;
      this.#say('problem', 'bag/not-fetched', message, line);
      return;
    }
    const other = files.findFolded(path);
    if (other !== null) {
      const message = (): string =>
        `There is a file whose name differs from ${shownPath(path)} in upper and lower case only.`;
      this.#say('note', 'bag/name-case', message, line);
    }
    this.#say(
      'problem',
      'bag/missing',
      () => `${shownPath(path)} is listed here and is not in the bag.`,
      line,
    );
  }

  #say(
    severity: 'problem' | 'note',
    code: BagRemark['code'],
    message: BagRemark['message'],
    line: TagLine,
  ): void {
    this.#bag.findings[severity]({ file: this.#manifest.file, line: line.number, code, message });
  }
}
