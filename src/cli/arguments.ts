/** The command line, read strictly: an unknown option is refused with the list of the known ones. */
import { parseArgs } from 'node:util';
import { Fault } from '../base/index.ts';
import { commonOptions, type Command, type CommandInput, type OptionSpec } from './command.ts';

export function parseCommandLine(command: Command, args: readonly string[]): CommandInput {
  const specs: Record<string, OptionSpec> = { ...command.options, ...commonOptions };
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      { type: spec.type, multiple: spec.multiple === true },
    ]),
  );
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Fault({
      code: 'cli/bad-option',
      kind: 'invalid',
      message: firstSentence(error),
      advice: `Known options: ${Object.keys(specs)
        .map((name) => `--${name}`)
        .join(', ')}. See sakkhi ${command.name} --help.`,
      cause: error,
    });
  }
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(parsed.values)) {
    if (typeof value === 'string') values.set(name, value);
    else if (value === true) flags.add(name);
    else if (Array.isArray(value)) lists.set(name, value.map(String));
  }
  return { positionals: parsed.positionals, flags, values, lists };
}

function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split('. ')[0]?.replace(/\.$/, '') ?? message}.`;
}

/** Refuses words after a command that takes none. */
export function expectNoPositionals(input: CommandInput, command: string): void {
  const extra = input.positionals[0];
  if (extra === undefined) return;
  throw new Fault({
    code: 'cli/unexpected-word',
    kind: 'invalid',
    message: `${command} does not take "${extra}".`,
    advice: `See sakkhi ${command} --help.`,
  });
}
