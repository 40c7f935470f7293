/** Help texts, made from the table of commands: the same text the documentation is generated from. */
import { commonOptions, type Command, type OptionSpec } from './command.ts';
import type { CommandEntry } from './commands/index.ts';

export function generalHelp(commands: readonly CommandEntry[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const list = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return [
    'Sakkhi: five articles, one witness.',
    '',
    'Usage: sakkhi COMMAND [options]',
    '',
    ...list,
    '',
    'sakkhi COMMAND --help shows the options and examples of one command.',
    'Exit codes: 0 done, 1 a check found something wrong, 2 wrong use, 3 absent, 4 conflict, 5 denied,',
    '6 integrity, 7 unavailable (a full disk, a missing tool), 70 a fault of the program.',
    '',
  ].join('\n');
}

export function helpOf(command: Command): string {
  const options = { ...command.options, ...commonOptions };
  return [
    `Usage: sakkhi ${command.name}${command.usage === '' ? '' : ` ${command.usage}`} [options]`,
    '',
    command.description,
    '',
    'Options:',
    ...optionLines(options),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

function optionLines(options: Readonly<Record<string, OptionSpec>>): string[] {
  const rows = Object.entries(options).map(([name, spec]) => ({
    flag: `--${name}${spec.value === null ? '' : ` ${spec.value}`}`,
    help: spec.help,
  }));
  const width = Math.max(...rows.map((row) => row.flag.length));
  return rows.map((row) => `  ${row.flag.padEnd(width)}  ${row.help}`);
}
