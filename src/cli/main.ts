/** The entry point: finds the command, runs it, and turns a Fault into a message and its exit code. */
import { readFileSync } from 'node:fs';
import { Fault, faultTable, shownText } from '../base/index.ts';
import { parseCommandLine } from './arguments.ts';
import { commands } from './commands/index.ts';
import { generalHelp, helpOf } from './help.ts';
import { createTerminal } from './terminal.ts';

/** Runs one command line and returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  endQuietlyWithoutReader();
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(generalHelp(commands));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  const entry = commands.find((one) => one.name === name);
  if (entry === undefined) {
    return report(
      new Fault({
        code: 'cli/no-command',
        kind: 'invalid',
        message: `There is no command "${name}".`,
        advice: `Known commands: ${commands.map((one) => one.name).join(', ')}.`,
      }),
    );
  }
  try {
    const command = await entry.load();
    const input = parseCommandLine(command, rest);
    if (input.flags.has('help')) {
      process.stdout.write(helpOf(command));
      return 0;
    }
    const terminal = createTerminal({
      json: input.flags.has('json'),
      out: process.stdout,
      err: process.stderr,
    });
    return await command.run(input, terminal);
  } catch (error) {
    return report(error);
  }
}

/** The release, as package.json has it. */
function version(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { readonly version: string }).version;
}

/** `sakkhi claims | head`: when the reader of the output goes away there is nothing left to say. */
function endQuietlyWithoutReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

function report(error: unknown): number {
  if (error instanceof Fault) {
    const advice = error.advice === null ? '' : `\n${error.advice}`;
    process.stderr.write(shownText(`sakkhi: ${error.message}${advice}\n`));
    return faultTable[error.kind].exitCode;
  }
  process.stderr.write(`sakkhi: the program met a case that it does not handle. Please report this:\n`);
  process.stderr.write(
    shownText(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  );
  return faultTable.bug.exitCode;
}
