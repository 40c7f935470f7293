/** Which folder a command means: the one named, else the nearest above that is a casebook, else ./casebook. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CommandInput } from './command.ts';

/** True when the folder has the two parts of a casebook's record. */
export function isCasebook(folder: string): boolean {
  return existsSync(join(folder, 'log')) && existsSync(join(folder, 'vault'));
}

export function casebookFolder(input: CommandInput): string {
  const named = input.values.get('casebook');
  if (named !== undefined) return resolve(named);
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (isCasebook(folder)) return folder;
    if (dirname(folder) === folder) return resolve('casebook');
  }
}
