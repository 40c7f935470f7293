/** Acts on the register as words on the command line: what is asked for becomes the acts that the web page sends as well. */
import { readFileSync } from 'node:fs';
import { Fault } from '../../base/index.ts';
import {
  recordKindSchema,
  responseRuleSchema,
  reviewStateSchema,
  type RegisterAct,
} from '../../contract/index.ts';
import { schemaOfId } from '../../domain/register/index.ts';
import type { CommandInput } from '../command.ts';

type Stated = Extract<RegisterAct, { readonly do: 'state' }>;
type Reader = (words: readonly string[], input: CommandInput) => RegisterAct;

/** Words behind `sakkhi register` that record something, each with how its act is read. */
export const registerActs: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['add', ([kind, ...values], input) => stated(null, kindOf(kind), values, input)],
  ['set', ([id, ...values], input) => stated(idOf(id), kindOfId(idOf(id)), values, input)],
  ['withdraw', ([id, value], input) => ({ do: 'withdraw', record: idOf(id), ...oneValue(value, input) })],
  ['settle', ([id, value], input) => settled(idOf(id), value, input)],
  ['same', ([id, other]) => ({ do: 'judge', record: idOf(id), other: idOf(other), verdict: 'same' })],
  [
    'different',
    ([id, other]) => ({ do: 'judge', record: idOf(id), other: idOf(other), verdict: 'different' }),
  ],
  ['unsure', ([id, other]) => ({ do: 'judge', record: idOf(id), other: idOf(other), verdict: 'unsure' })],
  ['trash', ([id], input) => ({ do: 'trash', record: idOf(id), reason: reasonOf(input) })],
  ['untrash', ([id]) => ({ do: 'untrash', record: idOf(id) })],
  ['review', ([id, state]) => ({ do: 'review', record: idOf(id), state: reviewOf(state) })],
]);

/** The rules of a JSON file as an act. Throws `cli/no-file` and `cli/bad-rules` (invalid). */
export function rulesAct(path: string): RegisterAct {
  const rules = responseRuleSchema.array().min(1).max(40).safeParse(jsonOf(path));
  if (rules.success) return { do: 'rules', rules: rules.data };
  const issue = rules.error.issues[0];
  throw wrong(
    'cli/bad-rules',
    `${path} holds no rules (${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown'}).`,
    'It is a JSON list of rules; `sakkhi register response --json` shows the present ones under "rules".',
  );
}

function jsonOf(path: string): unknown {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Fault({
      ...{ code: 'cli/no-file', kind: 'absent', cause },
      message: `${path} could not be read.`,
      advice: 'Check the path and its permissions.',
    });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Fault({
      ...{ code: 'cli/bad-rules', kind: 'invalid', cause },
      message: `${path} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}.`,
      advice: 'Correct the file and run the command again.',
    });
  }
}

function stated(
  record: string | null,
  kind: Stated['kind'],
  words: readonly string[],
  input: CommandInput,
): Stated {
  if (words.length === 0) throw noValue();
  return {
    do: 'state',
    record,
    kind,
    basis: basisOf(input),
    values: words.map((word) => oneValue(word, input)),
  };
}

function settled(record: string, word: string | undefined, input: CommandInput): RegisterAct {
  if (word !== undefined && !word.includes('='))
    return { do: 'settle', record, field: word, value: null, asOf: null };
  return { do: 'settle', record, ...oneValue(word, input) };
}

/** `field=value`, or `field@date=value` with the date for which it is stated. */
function oneValue(word: string | undefined, input: CommandInput): Stated['values'][number] {
  const match = /^([a-zA-Z]{1,40})(?:@([^=]{1,40}))?=(.+)$/s.exec(word ?? '');
  if (match === null) throw noValue(word);
  const [, field = '', date, value = ''] = match;
  return { field, value, asOf: date ?? input.values.get('as-of') ?? null };
}

function basisOf(input: CommandInput): Stated['basis'] {
  const claim = input.values.get('claim');
  const reason = input.values.get('reason');
  if (claim !== undefined && reason === undefined) return { by: 'claim', claim };
  if (reason !== undefined && claim === undefined) return { by: 'person', reason };
  throw wrong(
    'cli/no-grounds',
    'Every value stands on something.',
    'Give --claim ID for a claim of a source, or --reason TEXT for your own decision; one of the two.',
  );
}

function reasonOf(input: CommandInput): string {
  const reason = input.values.get('reason');
  if (reason !== undefined && reason.trim() !== '') return reason;
  throw wrong('cli/no-reason', 'Putting a record into the trash needs a reason.', 'Give --reason TEXT.');
}

function kindOf(word: string | undefined): Stated['kind'] {
  const kind = recordKindSchema.safeParse(word);
  if (kind.success) return kind.data;
  throw wrong(
    'cli/no-kind',
    word === undefined ? 'Say what kind of record to add.' : `“${word}” is no kind of record.`,
    `Kinds: ${recordKindSchema.options.join(', ')}.`,
  );
}

function idOf(word: string | undefined): string {
  if (word !== undefined && schemaOfId(word) !== null) return word;
  throw wrong(
    'cli/no-record',
    word === undefined ? 'The id of a record is missing.' : `“${word}” is not the id of a record.`,
    '`sakkhi register list` shows the ids.',
  );
}

function kindOfId(id: string): Stated['kind'] {
  return kindOf(schemaOfId(id)?.kind);
}

function reviewOf(word: string | undefined): 'asked' | 'passed' | 'returned' {
  const state = reviewStateSchema.exclude(['none']).safeParse(word);
  if (state.success) return state.data;
  throw wrong('cli/no-review', 'Say what the review came to.', 'One of: asked, passed, returned.');
}

function noValue(word?: string): Fault {
  return wrong(
    'cli/no-value',
    word === undefined ? 'A value is missing.' : `“${word}” gives no value.`,
    'Write field=value, or field@date=value; `sakkhi register schemas` shows the fields of each kind.',
  );
}

function wrong(code: string, message: string, advice: string): Fault {
  return new Fault({ code, kind: 'invalid', message, advice });
}
