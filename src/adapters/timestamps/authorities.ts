/** The authorities that a casebook asks: `authorities.txt` in its folder, one address a line, "#" before a remark. */
import { join, resolve } from 'node:path';
import { Fault } from '../../base/index.ts';
import { decodeUtf8 } from '../../domain/evidence/index.ts';
import { readWhole } from '../folder/file-reading.ts';
import { authorityAddress } from './ask-authority.ts';

const maxBytes = 100_000;

/**
 * The addresses, each once and in order; none when there is no such file. Throws `timestamp/authorities` (invalid)
 * naming the line, `files/…`.
 */
export async function authoritiesOf(folder: string): Promise<readonly string[]> {
  const path = join(resolve(folder), 'authorities.txt');
  const bytes = await readWhole(path);
  if (bytes === null) return [];
  const text = bytes.length > maxBytes ? null : decodeUtf8(bytes);
  if (text === null) throw badLine(path, 'It is not UTF-8 text of at most 100,000 bytes.');
  const addresses = new Set<string>();
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const told = line.trim();
    if (told === '' || told.startsWith('#')) continue;
    try {
      addresses.add(authorityAddress(told));
    } catch (error) {
      throw badLine(path, `Line ${i + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return [...addresses];
}

function badLine(path: string, reason: string): Fault {
  return new Fault({
    code: 'timestamp/authorities',
    kind: 'invalid',
    message: `${path} cannot be used. ${reason}`,
    advice: 'Write one address a line, beginning with http:// or https://.',
  });
}
