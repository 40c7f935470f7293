/** Reading: one text at which the engines fail is listed with the reason, and every other one is read. */
import { expect, it } from 'vitest';
import { createCaptureParser } from '../adapters/formats/index.ts';
import { MemoryIndex, MemoryJournal, MemoryStoryKeys, MemoryVault } from '../adapters/memory/index.ts';
import type { NewEntry } from '../domain/evidence/index.ts';
import type { CaptureParser } from '../ports/capture-parser.ts';
import type { Casebook } from './casebook.ts';
import { followJournal } from './follow-journal.ts';

const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'mara' };

/** Hands the engines no text at all, as no parser of ours may: they fail at it. */
function failingAt(name: string): CaptureParser {
  const parser = createCaptureParser();
  return {
    parse: async (input) => {
      const outcome = await parser.parse(input);
      if (input.name !== name || outcome.status !== 'read') return outcome;
      return { ...outcome, parsed: { ...outcome.parsed, text: undefined as unknown as string } };
    },
    close: () => parser.close(),
  };
}

it('goes on after a text at which the program fails, and after opening again', async () => {
  const vault = new MemoryVault();
  const journal = new MemoryJournal();
  const entries: NewEntry[] = [{ ...stamp, type: 'casebook-created', obj: { title: 'Camps', notice: null } }];
  for (const name of ['bad.txt', 'good.txt']) {
    const bytes = new TextEncoder().encode(`${name}: officials counted 53 camps in Norland.`);
    const [stored] = await vault.putMany([bytes]);
    const obj = { sha256: stored?.sha256 ?? '', sizeBytes: bytes.length, name };
    entries.push({ ...stamp, type: 'capture-admitted', obj });
  }
  await journal.append(entries);
  const index = new MemoryIndex();
  const parser = failingAt('bad.txt');
  const casebook: Casebook = {
    vault,
    journal,
    index,
    parser,
    openKeys: () => new MemoryStoryKeys(),
    storyReader: null,
    actor: 'mara',
    now: () => stamp.time,
  };
  await followJournal(casebook, () => undefined);
  const statuses = (): unknown[] => index.captures().map(({ name, status }) => [name, status]);
  expect(statuses()).toEqual([
    ['bad.txt', 'unreadable'],
    ['good.txt', 'read'],
  ]);
  expect(index.captures()[0]?.reason).toMatch(/a fault of the program.* with these words: TypeError: /);
  expect(index.claims().map(({ quantity }) => quantity.low)).toEqual([53]);
  await followJournal(casebook, () => undefined);
  expect(statuses()).toHaveLength(2);
});
