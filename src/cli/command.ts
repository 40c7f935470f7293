/** The shape of a command: its words for help, its options, and what it runs. Its line in the list of commands: `commands/index.ts`. */
import type { Terminal } from './terminal.ts';

export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  /** What stands for the value in help; null for a switch. */
  readonly value: string | null;
  readonly help: string;
  /** True when it may be given more than once. */
  readonly multiple?: true;
}

export interface CommandInput {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** Options that may be given more than once, in the order given. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

export interface Command {
  readonly name: string;
  /** What follows the command's name ("PATH…"). */
  readonly usage: string;
  readonly description: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly examples: readonly string[];
  /** Runs the command and returns the exit code: 0 done, 1 a check found something wrong. */
  run(input: CommandInput, terminal: Terminal): Promise<number>;
}

/** Options that every command takes. */
export const commonOptions: Readonly<Record<string, OptionSpec>> = {
  casebook: {
    type: 'string',
    value: 'DIR',
    help: 'The casebook folder. Default: the nearest folder above that is one, else ./casebook.',
  },
  json: {
    type: 'boolean',
    value: null,
    help: 'One JSON object a line on standard output; all else on standard error.',
  },
  help: { type: 'boolean', value: null, help: 'Show this help.' },
};
