/** A passphrase from the keyboard, without showing it, or from a file that the person names. */
import { readFileSync } from 'node:fs';
import { Fault } from '../base/index.ts';
import type { CommandInput, OptionSpec } from './command.ts';

/** The option of every command that needs a passphrase. */
export const passphraseOption: OptionSpec = {
  type: 'string',
  value: 'FILE',
  help: 'Take the passphrase from the first line of FILE instead of asking. Never pass it as an argument.',
};

/**
 * The passphrase. Throws `cli/passphrase-unreadable` (absent), `cli/no-terminal` (invalid) where nobody can be asked,
 * `cli/passphrases-differ` (invalid), `cli/cancelled` (invalid).
 */
export async function askPassphrase(
  input: CommandInput,
  ask: { readonly question: string; readonly isNew: boolean },
): Promise<string> {
  const file = input.values.get('passphrase-file');
  if (file !== undefined) return fromFile(file);
  if (!process.stdin.isTTY) {
    throw new Fault({
      code: 'cli/no-terminal',
      kind: 'invalid',
      message: 'A passphrase is needed and there is no terminal on which it could be typed.',
      advice: 'Run the command in a terminal, or give --passphrase-file FILE.',
    });
  }
  const first = await typed(`${ask.question}: `);
  if (!ask.isNew || (await typed('The same again: ')) === first) return first;
  throw new Fault({
    code: 'cli/passphrases-differ',
    kind: 'invalid',
    message: 'The two passphrases differ; nothing was done.',
    advice: 'Run the command again.',
  });
}

function fromFile(path: string): string {
  try {
    return (readFileSync(path, 'utf8').split('\n')[0] ?? '').replace(/\r$/, '').normalize('NFC');
  } catch (error) {
    throw new Fault({
      code: 'cli/passphrase-unreadable',
      kind: 'absent',
      message: `The file ${path} with the passphrase cannot be read.`,
      cause: error,
    });
  }
}

/** Reads a line without echo. Ctrl-C and Ctrl-D cancel, backspace takes back. */
function typed(question: string): Promise<string> {
  const { stdin, stderr } = process;
  // Before the question stands there, so that no letter typed at once is shown.
  stdin.setRawMode(true);
  stderr.write(question);
  stdin.setEncoding('utf8');
  stdin.resume();
  return new Promise((resolve, reject) => {
    let line: string[] = [];
    const end = (): void => {
      stdin.setRawMode(false);
      stdin.pause();
      stdin.off('data', onData);
      stderr.write('\n');
    };
    const onData = (chunk: string): void => {
      for (const key of chunk) {
        if (key === '\u0003' || key === '\u0004') {
          end();
          reject(cancelled());
          return;
        }
        if (key === '\r' || key === '\n') {
          end();
          resolve(line.join('').normalize('NFC'));
          return;
        }
        if (key === '\u007f' || key === '\b') line = line.slice(0, -1);
        else line.push(key);
      }
    };
    stdin.on('data', onData);
  });
}

function cancelled(): Fault {
  return new Fault({ code: 'cli/cancelled', kind: 'invalid', message: 'Cancelled; nothing was done.' });
}
