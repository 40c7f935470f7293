/** A model's proposals against a real, small HTTP server: verbatim passages only, numbers by our own grammar. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCaptureParser } from '../adapters/formats/index.ts';
import { MemoryIndex, MemoryJournal, MemoryStoryKeys, MemoryVault } from '../adapters/memory/index.ts';
import { createModelProposer } from '../adapters/model/index.ts';
import type { PassageProposer } from '../ports/passage-proposer.ts';
import type { Casebook } from './casebook.ts';
import { decideClaims } from './decide-claims.ts';
import { followJournal } from './follow-journal.ts';
import { listClaims, listEvents } from './queries.ts';
import { proposePassages } from './propose-passages.ts';

const text = [
  'Norland Watch visits the river camps',
  '',
  'The group counted at least 53 camps in Norland, it said on Monday.',
  'The men spoke of a long night of the lorries. Nobody had told them where the road went.',
  'Room 17 stood empty.',
  '',
].join('\n');

interface Asked {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

/** What the stand-in answers next, and what it was asked. */
let answer: { status: number; body: string; delayMilliseconds: number };
let asked: Asked[] = [];
let server: Server;
let endpoint = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push(JSON.parse(Buffer.concat(chunks).toString()) as Asked);
      setTimeout(() => {
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
      }, answer.delayMilliseconds);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  says([]);
});

function says(passages: unknown, content = JSON.stringify({ passages })): void {
  const body = JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] });
  answer = { status: 200, body, delayMilliseconds: 0 };
}

const proposer = (timeoutMilliseconds = 5000): PassageProposer =>
  createModelProposer({ endpoint, model: 'stand-in', timeoutMilliseconds });

async function oneSource(): Promise<{ casebook: Casebook; sha256: string }> {
  const vault = new MemoryVault();
  const journal = new MemoryJournal();
  const bytes = new TextEncoder().encode(text);
  const [stored] = await vault.putMany([bytes]);
  const sha256 = stored?.sha256 ?? '';
  const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'mara' };
  await journal.append([
    { ...stamp, type: 'casebook-created', obj: { title: 'Camps', notice: null } },
    { ...stamp, type: 'capture-admitted', obj: { sha256, sizeBytes: bytes.length, name: 'camps.txt' } },
  ]);
  const index = new MemoryIndex();
  const parser = createCaptureParser();
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
  return { casebook, sha256 };
}

describe('a model that points at passages', () => {
  it('adds an event in its own name, with the words of the text', async () => {
    const { casebook, sha256 } = await oneSource();
    says([{ quote: 'a long night of the lorries', label: 'transport' }]);
    const line = await proposePassages(casebook, proposer(), sha256);
    expect(line).toMatchObject({ recorded: 1, added: 1, refused: [] });
    const event = listEvents(casebook.index, {}).find(({ proposedBy }) => proposedBy !== null);
    expect(event).toMatchObject({
      act: 'transport',
      quote: 'a long night of the lorries',
      proposedBy: 'stand-in',
      status: 'proposed',
      agent: null,
    });
    expect(text.slice(event?.start, event?.end)).toBe(event?.quote);
  });

  it('gets the text and the labels, and nothing else of the casebook', async () => {
    const { casebook, sha256 } = await oneSource();
    await proposePassages(casebook, proposer(), sha256);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.model).toBe('stand-in');
    const [rules, shown] = asked[0]?.messages ?? [];
    expect(rules?.content).toContain('quantity');
    expect(text).toContain(shown?.content.trim());
    expect(JSON.stringify(asked)).not.toContain('camps.txt');
    expect(JSON.stringify(asked)).not.toContain('mara');
  });

  it('is refused where its words do not stand in the text, stand there twice, or its label is no label', async () => {
    const { casebook, sha256 } = await oneSource();
    says([
      { quote: 'at least 54 camps', label: 'quantity' },
      { quote: 'camps', label: 'quantity' },
      { quote: 'a long night of the lorries', label: 'guilty' },
      { quote: '', label: 'quantity' },
    ]);
    const before = await casebook.journal.head();
    const line = await proposePassages(casebook, proposer(), sha256);
    expect(line).toMatchObject({ recorded: 0, added: 0 });
    expect(line.refused).toHaveLength(4);
    expect(await casebook.journal.head()).toEqual(before);
  });

  it('adds nothing where our own engine found the same, and nothing twice', async () => {
    const { casebook, sha256 } = await oneSource();
    const claims = listClaims(casebook.index, {});
    says([{ quote: 'at least 53 camps', label: 'quantity' }]);
    expect(await proposePassages(casebook, proposer(), sha256)).toMatchObject({ added: 0 });
    expect(listClaims(casebook.index, {})).toEqual(claims);
    expect(await proposePassages(casebook, proposer(), sha256)).toMatchObject({ recorded: 0, added: 0 });
  });

  it('never makes a number: a passage whose number our grammar rejects gives no claim', async () => {
    const { casebook, sha256 } = await oneSource();
    says([{ quote: 'Room 17', label: 'quantity' }]);
    expect(await proposePassages(casebook, proposer(), sha256)).toMatchObject({ recorded: 1, added: 0 });
  });

  it('keeps its proposals, and decisions on them, when everything is derived anew', async () => {
    const { casebook, sha256 } = await oneSource();
    says([{ quote: 'a long night of the lorries', label: 'transport' }]);
    await proposePassages(casebook, proposer(), sha256);
    const event = listEvents(casebook.index, {}).find(({ proposedBy }) => proposedBy !== null);
    const ids = [event?.id ?? ''];
    await decideClaims(casebook, { ids, verdict: 'accepted', rule: null, note: null, correction: null });
    const before = casebook.index.dump();
    casebook.index.clear();
    await followJournal(casebook, () => undefined);
    expect(casebook.index.dump()).toBe(before);
    expect(listEvents(casebook.index, { status: 'accepted' }).map(({ id }) => id)).toEqual(ids);
  });

  it('may wrap its answer in a code fence', async () => {
    const { casebook, sha256 } = await oneSource();
    const content =
      '```json\n{"passages":[{"quote":"a long night of the lorries","label":"transport"}]}\n```';
    says([], content);
    expect(await proposePassages(casebook, proposer(), sha256)).toMatchObject({ added: 1 });
  });
});

describe('a model that fails', () => {
  it.each([
    [
      'prose in place of JSON',
      { body: '{"choices":[{"message":{"content":"I see many camps."}}]}' },
      'model/bad-answer',
    ],
    ['another shape', { body: '{"passages":[]}' }, 'model/bad-answer'],
    ['an answer without end', { body: ' '.repeat(2_000_000) }, 'model/bad-answer'],
    ['an HTTP error', { status: 404, body: 'no such model' }, 'model/refused'],
    ['silence', { delayMilliseconds: 2000 }, 'model/unavailable'],
  ])('%s: a clear fault, and nothing recorded', async (_what, given, code) => {
    const { casebook, sha256 } = await oneSource();
    answer = { ...answer, ...given };
    const before = await casebook.journal.head();
    await expect(proposePassages(casebook, proposer(500), sha256)).rejects.toMatchObject({ code });
    expect(await casebook.journal.head()).toEqual(before);
  });

  it.each([
    'https://models.example/v1',
    'http://192.168.1.4:8080/v1',
    'file:///etc/passwd',
    'nonsense',
    'http://127.0.0.1.example.org/v1',
  ])('is never asked at %s', (elsewhere) => {
    expect(() => createModelProposer({ endpoint: elsewhere, model: 'm' })).toThrow(
      'not an address of this machine',
    );
  });
});
