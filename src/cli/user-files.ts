/** Files that the person names on the command line: read, or made new. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Fault } from '../base/index.ts';

/** The text of a file with the key of a log. Throws `cli/key-unreadable` (absent). */
export function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Fault({
      code: 'cli/key-unreadable',
      kind: 'absent',
      message: `The key ${path} cannot be read.`,
      advice: 'Give a file that holds the key of the log, one line "name+id+base64".',
      cause: error,
    });
  }
}

/** Writes a file that only its owner can read; one that is there already is kept. Throws `cli/not-written` (conflict). */
export function writeNewFile(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new Fault({
      code: 'cli/not-written',
      kind: 'conflict',
      message: `${path} could not be written; a file of this name may be there already.`,
      advice: 'Choose another name and run the same command again.',
      cause: error,
    });
  }
}

/** Replaces the text of a file that was read as `seen`, in one step. Throws `cli/changed` (conflict) when it has other words by now. */
export function replaceFile(path: string, seen: string, text: string): void {
  const isSame = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path)) === seen;
  if (!isSame) {
    throw new Fault({
      code: 'cli/changed',
      kind: 'conflict',
      message: `${path} was changed meanwhile; nothing was written.`,
      advice: 'Run the same command again.',
    });
  }
  const fresh = `${path}.${process.pid}.new`;
  writeFileSync(fresh, text, { flag: 'wx' });
  renameSync(fresh, path);
}
