/** Words on the command line become the acts that are recorded; what they lack is said before a casebook is opened. */
import { expect, it } from 'vitest';
import type { CommandInput } from '../command.ts';
import { registerActs } from './register-acts.ts';

function read(line: readonly string[], options: Readonly<Record<string, string>> = {}): unknown {
  const [word = '', ...words] = line;
  const input: CommandInput = {
    ...{ positionals: line, flags: new Set(), lists: new Map() },
    values: new Map(Object.entries(options)),
  };
  return registerActs.get(word)?.(words, input);
}

const because = { reason: 'visited' };
const person = { by: 'person', reason: 'visited' };

it('values are given with a field, and with the date for which they hold', () => {
  const line = ['add', 'site', 'name=Pier = Hotel', 'status@2025-03=confirmed', 'capacity=>=400'];
  expect(read(line, { ...because, 'as-of': '2024' })).toEqual({
    ...{ do: 'state', record: null, kind: 'site', basis: person },
    values: [
      { field: 'name', value: 'Pier = Hotel', asOf: '2024' },
      { field: 'status', value: 'confirmed', asOf: '2025-03' },
      { field: 'capacity', value: '>=400', asOf: '2024' },
    ],
  });
});

it('the kind of a record that is there follows from its id', () => {
  expect(read(['set', 'org-1a2b3c', 'name=Osk Ltd'], { claim: 'abc' })).toMatchObject({
    ...{ record: 'org-1a2b3c', kind: 'organisation', basis: { by: 'claim', claim: 'abc' } },
  });
});

it('every other act', () => {
  const value = { field: 'capacity', value: '40', asOf: null };
  const record = 'site-1a2b';
  expect(read(['withdraw', record, 'capacity=40'])).toEqual({ do: 'withdraw', record, ...value });
  expect(read(['settle', record, 'capacity=40'])).toEqual({ do: 'settle', record, ...value });
  expect(read(['settle', record, 'capacity'])).toEqual({ do: 'settle', record, ...value, value: null });
  expect(read(['unsure', record, 'site-2b3c'])).toEqual({
    do: 'judge',
    record,
    other: 'site-2b3c',
    verdict: 'unsure',
  });
  expect(read(['trash', record], because)).toEqual({ do: 'trash', record, reason: 'visited' });
  expect(read(['untrash', record])).toEqual({ do: 'untrash', record });
  expect(read(['review', record, 'passed'])).toEqual({ do: 'review', record, state: 'passed' });
});

it.each([
  [['add', 'castle', 'name=X'], because, 'cli/no-kind'],
  [['add', 'site'], because, 'cli/no-value'],
  [['add', 'site', 'Pier Hotel'], because, 'cli/no-value'],
  [['add', 'site', 'name=X'], {}, 'cli/no-grounds'],
  [['add', 'site', 'name=X'], { reason: 'a', claim: 'b' }, 'cli/no-grounds'],
  [['set', 'Pier', 'name=X'], because, 'cli/no-record'],
  [['same', 'site-1a2b'], {}, 'cli/no-record'],
  [['trash', 'site-1a2b'], {}, 'cli/no-reason'],
  [['review', 'site-1a2b', 'none'], {}, 'cli/no-review'],
])('%j is refused with what to do', (line, options, code) => {
  const refusal = expect.objectContaining({
    code,
    kind: 'invalid',
    advice: expect.any(String) as string,
  }) as Error;
  expect(() => read(line, options as Record<string, string>)).toThrow(refusal);
});
