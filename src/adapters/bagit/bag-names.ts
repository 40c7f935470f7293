/** The names that a new bag may hold: only such as every system keeps apart and every tool lists as they are. */
import { Fault } from '../../base/index.ts';
import { shownPath } from './bag-finding.ts';
import { foldedName, isSystemFile, leadsOutside, maxPathBytes, nameFlaw } from './bag-path.ts';
import { bagLimits } from './bag-files.ts';

/** Longest single name on common systems, in UTF-8 bytes. */
const maxNameBytes = 255;

/** Remembers the names of one bag. */
export class BagNames {
  /** Folded path of each file and folder, with the path as it was written. */
  readonly #taken = new Map<string, { readonly path: string; readonly isFile: boolean }>();

  /**
   * Takes a path for a file. Throws `bag/name` (invalid) when it is unsafe, not portable, not in Unicode's
   * composed form, or the same as an earlier one on a system that folds case; then nothing was taken.
   */
  take(path: string): void {
    const flaw = flawOf(path) ?? this.#clash(path);
    if (flaw !== null) {
      throw new Fault({
        code: 'bag/name',
        kind: 'invalid',
        message: `${shownPath(path)} cannot be the name of a file in a bag: it ${flaw}.`,
        advice: 'Give the file a plain name; its own name can stand in the metadata.',
      });
    }
    for (const step of stepsOf(path)) {
      this.#taken.set(foldedName(step), { path: step, isFile: step === path });
    }
  }

  #clash(path: string): string | null {
    for (const step of stepsOf(path)) {
      const earlier = this.#taken.get(foldedName(step));
      if (earlier === undefined) continue;
      if (step === path || earlier.isFile)
        return `meets ${shownPath(earlier.path)}, which the bag has already`;
      if (earlier.path !== step) {
        return `differs from ${shownPath(earlier.path)} only in a way that some systems do not keep`;
      }
    }
    return null;
  }
}

/** Each folder of the path, outermost first, and the path itself. */
function stepsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

function flawOf(path: string): string | null {
  const part = path.startsWith('data/') ? 'payload' : 'tag';
  const parts = path.split('/');
  if (/\p{Cs}/u.test(path)) return 'is not Unicode text';
  if (leadsOutside(path, part)) return 'leads out of its folder';
  if (parts.length > bagLimits.depth) return `lies deeper than ${bagLimits.depth} levels`;
  if (path !== path.normalize('NFC')) return 'is not in the composed form of Unicode (NFC)';
  if (
    parts.some((step) => Buffer.byteLength(step) > maxNameBytes) ||
    Buffer.byteLength(path) > maxPathBytes
  ) {
    return 'is too long';
  }
  // Version 1.0 lists it as %25: `sha256sum -c` would look for another name and raise a false alarm.
  if (path.includes('%')) return 'holds a percent sign, which manifests do not write as it stands';
  return isSystemFile(path) ? 'is one that desktops write and delete on their own' : nameFlaw(path);
}
