/** fetch.txt (RFC 8493 section 2.2.3): which payload files are elsewhere. Named here, never fetched. */
import { shownPath, type BagCode, type BagFindings, type BagRemark } from './bag-finding.ts';
import type { BagFiles } from './bag-files.ts';
import { leadsOutside, readListedPath } from './bag-path.ts';
import type { TagLine } from './tag-lines.ts';

export const fetchFile = 'fetch.txt';

/** Files that are not here and are remembered by name; more are reported as missing. */
const maxAwaited = 100_000;

interface Awaited {
  readonly line: number;
  readonly manifests: Set<number>;
}

/** Reads fetch.txt before the manifests and is asked while they are read. */
export class FetchReader {
  readonly #files: BagFiles;
  readonly #findings: BagFindings;
  readonly #versionOne: boolean;
  readonly #awaited = new Map<string, Awaited>();

  constructor(files: BagFiles, findings: BagFindings, versionOne: boolean) {
    this.#files = files;
    this.#findings = findings;
    this.#versionOne = versionOne;
  }

  read(line: TagLine): void {
    const text = line.number === 1 && line.text.startsWith('\ufeff') ? line.text.slice(1) : line.text;
    if (text === '' && !line.cut) return;
    const match = line.cut ? null : /^([^ \t]+)[ \t]+([0-9]+|-)[ \t]+([^ \t].*)$/s.exec(text);
    if (match === null) {
      this.#problem('bag/line-form', 'A line here is an address, a length or "-", and a path.', line.number);
      return;
    }
    const [path] = readListedPath(match[3] ?? '', this.#versionOne).candidates;
    if (leadsOutside(path, 'payload')) {
      const message = (): string =>
        `This line would write outside data/: ${shownPath(path)}. It was not followed.`;
      this.#problem('bag/path-outside', message, line.number);
      return;
    }
    if (this.#files.find(path) !== null || this.#awaited.size >= maxAwaited) return;
    if (!this.#awaited.has(path)) this.#awaited.set(path, { line: line.number, manifests: new Set() });
  }

  /** True when the path is to be fetched; remembers which manifest lists it. */
  isAwaited(path: string, manifest: number): boolean {
    const awaited = this.#awaited.get(path);
    awaited?.manifests.add(manifest);
    return awaited !== undefined;
  }

  /** Files to fetch that no manifest lists (in version 1.0: that not every manifest lists) could be anything. */
  checkListed(payloadManifests: number): void {
    for (const [path, { line, manifests }] of this.#awaited) {
      if (manifests.size >= (this.#versionOne ? payloadManifests : 1)) continue;
      const message = (): string => `No digest was given for ${shownPath(path)}, which is to be fetched.`;
      this.#problem('bag/not-listed', message, line);
    }
  }

  #problem(code: BagCode, message: BagRemark['message'], line: number): void {
    this.#findings.problem({ file: fetchFile, line, code, message });
  }
}
