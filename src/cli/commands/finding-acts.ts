/** Acts on findings as words on the command line: what is asked for becomes the acts that the web page sends as well. */
import { isClaimId } from '../../app/finding-evidence.ts';
import { findingRecord } from '../../app/finding-acts.ts';
import { Fault } from '../../base/index.ts';
import type { RegisterAct } from '../../contract/index.ts';
import { proofStandards, valuesOf, type RegisterRecord } from '../../domain/register/index.ts';
import type { CasebookIndex } from '../../ports/casebook-index.ts';
import type { CommandInput } from '../command.ts';

type Stated = Extract<RegisterAct, { readonly do: 'state' }>;
type Reader = (words: readonly string[], input: CommandInput, index: CasebookIndex) => RegisterAct[];

/** Words behind `sakkhi finding` that record something, each with how its acts are read. */
export const findingActs: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['add', ([name], input) => [added(wanted(name, 'add takes the proposition: one sentence'), input)]],
  ['support', ([id, ...evidence], input) => named('support', id, evidence, input)],
  ['contrary', ([id, ...evidence], input) => named('contrary', id, evidence, input)],
  [
    'answer',
    ([id, evidence, ...words], input) => {
      const text = wanted(
        words.join(' '),
        'answer takes the id of the finding, that of the evidence, and why',
      );
      return [stated(idOf(id), { answer: `${evidence ?? ''} ${text}` }, input)];
    },
  ],
  ['gap', ([id, ...words], input) => [stated(idOf(id), { gap: sentence(words, 'gap') }, input)]],
  ['reword', ([id, ...words], input, index) => replaced(index, id, 'name', sentence(words, 'reword'), input)],
  [
    'reason',
    ([id, ...words], input, index) => replaced(index, id, 'statement', sentence(words, 'reason'), input),
  ],
  [
    'raise',
    ([id, ...words], input, index) =>
      replaced(index, id, 'standard', standardOf(sentence(words, 'raise')), input),
  ],
  [
    'confirmed',
    ([id, number], input, index) =>
      replaced(index, id, 'confirmedBy', wanted(number, 'confirmed takes the id and a whole number'), input),
  ],
  ['remove', ([id, ...words], _input, index) => removed(index, id, sentence(words, 'remove'))],
]);

/** A standard by its name or its beginning. Throws `cli/bad-value` (invalid). */
export function standardOf(text: string): string {
  const wanted = text.trim().toLowerCase();
  const found = proofStandards.filter(({ name }) => name.startsWith(wanted));
  const [first] = found;
  if (wanted !== '' && found.length === 1 && first !== undefined) return first.name;
  throw wrong(
    `“${text.slice(0, 60)}” is ${found.length > 1 ? 'the beginning of several standards' : 'no standard'} of proof.`,
    `They are: ${proofStandards.map(({ name }) => name).join(', ')}.`,
  );
}

function added(name: string, input: CommandInput): RegisterAct {
  const standard = input.values.get('standard');
  if (standard === undefined)
    throw wrong(
      'add needs --standard.',
      '`sakkhi finding standards` shows the five, with what each asks for.',
    );
  const claim = input.values.get('claim');
  const values = { name, standard: standardOf(standard), status: 'draft' };
  const act = stated(null, claim === undefined ? values : { ...values, support: claim }, input);
  return claim === undefined ? act : { ...act, basis: { by: 'claim', claim } };
}

function named(
  field: 'support' | 'contrary',
  id: string | undefined,
  evidence: readonly string[],
  input: CommandInput,
): RegisterAct[] {
  if (evidence.length === 0)
    throw wrong(
      `${field} takes the id of the finding, then ids of claims and records.`,
      '`sakkhi claims` and `sakkhi register list` show them.',
    );
  return evidence.map((one) => {
    const act = stated(idOf(id), { [field]: one }, input);
    return isClaimId(one) ? { ...act, basis: { by: 'claim', claim: one } } : act;
  });
}

function stated(
  record: string | null,
  values: Readonly<Record<string, string>>,
  input: CommandInput,
): Stated {
  const reason = input.values.get('reason') ?? 'Stated by its author.';
  return {
    ...{ do: 'state', record, kind: 'finding', basis: { by: 'person', reason } },
    values: Object.entries(values).map(([field, value]) => ({ field, value, asOf: null })),
  };
}

/** Of these fields a finding has one value: the one before goes. */
function replaced(
  index: CasebookIndex,
  id: string | undefined,
  field: string,
  value: string,
  input: CommandInput,
): RegisterAct[] {
  const record = findingRecord(index, idOf(id));
  return [...withdrawn(record, field), stated(record.id, { [field]: value }, input)];
}

function withdrawn(record: RegisterRecord, field: string): RegisterAct[] {
  return valuesOf(record, field).map(({ value, asOf }) => ({
    ...{ do: 'withdraw', record: record.id },
    ...{ field, value, asOf },
  }));
}

/** Takes out what bears this id or these words, wherever it stands. */
function removed(index: CasebookIndex, id: string | undefined, text: string): RegisterAct[] {
  const record = findingRecord(index, idOf(id));
  const acts = ['support', 'contrary', 'gap', 'answer', 'author'].flatMap((field) =>
    valuesOf(record, field)
      .filter(({ value }) => value === text || (field === 'answer' && value.startsWith(`${text} `)))
      .map(({ value, asOf }): RegisterAct => ({
        ...{ do: 'withdraw', record: record.id },
        ...{ field, value, asOf },
      })),
  );
  if (acts.length > 0) return acts;
  throw wrong(
    `${record.id} names no “${text.slice(0, 60)}”.`,
    '`sakkhi finding show` lists its support, contrary evidence and gaps.',
  );
}

function sentence(words: readonly string[], act: string): string {
  return wanted(words.join(' '), `${act} takes the id of the finding, then the words`);
}

function idOf(id: string | undefined): string {
  return wanted(id, 'Name the finding by its id; `sakkhi finding list` shows them');
}

function wanted(text: string | undefined, takes: string): string {
  if (text !== undefined && text.trim() !== '') return text;
  throw wrong(`${takes}.`, 'See sakkhi finding --help.');
}

function wrong(message: string, advice: string): Fault {
  return new Fault({ code: 'cli/bad-value', kind: 'invalid', message, advice });
}
