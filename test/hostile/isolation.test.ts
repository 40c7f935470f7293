/**
 * A parser process that a file has taken over: whatever the format, it sees no secret, calls nobody, leaves nothing, ends
 * nothing but itself, and is not believed. Each order stands in a file of its own and is carried out by a hostile process.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCaptureParser, defaultLimits, type ParserLimits } from '../../src/adapters/formats/index.ts';
import { jailTools } from '../../src/adapters/formats/jail.ts';
import type { CaptureParser, ParseOutcome } from '../../src/ports/capture-parser.ts';
import { temporaryFolder } from '../cli.ts';
import { buildChild, type BuiltChild } from './parser-child-build.ts';
import { zipBytes } from './zip-bytes.ts';

let probe: BuiltChild;
let parser: CaptureParser;
let folder: ReturnType<typeof temporaryFolder>;
let bystander: ChildProcess;
let server: Server;
let socketServer: Server;
let calls = 0;
let port = 0;

beforeAll(async () => {
  process.env['SAKKHI_TEST_SECRET'] = 'a key that no parser may see';
  folder = temporaryFolder();
  writeFileSync(secret(), 'a secret');
  bystander = spawn('sleep', ['600']);
  const count = (): void => void (calls += 1);
  server = await listening(createServer(count), 0);
  socketServer = await listening(createServer(count), `${secret()}.sock`);
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  probe = await buildChild('test/hostile/probing-child.ts');
  parser = createCaptureParser({ childEntry: probe.entry });
});

afterAll(async () => {
  delete process.env['SAKKHI_TEST_SECRET'];
  await parser.close();
  bystander.kill();
  server.close();
  socketServer.close();
  probe.remove();
  folder.remove();
});

function secret(): string {
  return join(folder.path, 'secret');
}

function listening(made: Server, where: number | string): Promise<Server> {
  return new Promise((resolve) => {
    if (typeof where === 'string') made.listen(where, () => resolve(made));
    else made.listen(where, '127.0.0.1', () => resolve(made));
  });
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A file of each format that is read, as far as it is known by its first bytes, with an order in it. */
const formats: Readonly<Record<string, (order: string) => Uint8Array>> = {
  html: (order) => latin1(`<html><body>order:${order};</body></html>`),
  pdf: (order) => latin1(`%PDF-1.7\norder:${order};`),
  docx: (order) => office('word/document.xml', order),
  eml: (order) => latin1(`From: a@b.example\nMessage-ID: <1@b.example>\nSubject: x\n\norder:${order};`),
  csv: (order) => latin1(`Place,Tents,Boats\nTalu,9,2\nHatin,4,1\nAmary,5,1\norder:${order};,6,2\n`),
  xlsx: (order) => office('xl/workbook.xml', order),
  warc: (order) => latin1(`WARC/1.0\r\norder:${order};`),
  wacz: (order) => office('archive/a.warc', order),
  png: (order) => latin1(`\x89PNG\r\n\x1a\n${'\0'.repeat(50)}order:${order};`),
  jpeg: (order) => latin1(`\xff\xd8\xff${'\0'.repeat(50)}order:${order};`),
  webp: (order) => latin1(`RIFF\0\0\0\0WEBP${'\0'.repeat(50)}order:${order};`),
  tiff: (order) => latin1(`II*\0${'\0'.repeat(50)}order:${order};`),
};

/** The order stands in the name of a second part, which no archive packs. */
function office(main: string, order: string): Uint8Array {
  return zipBytes([
    { name: main, data: 'x' },
    { name: `order:${order.replaceAll('/', '!')};`, data: 'x' },
  ]);
}

const obeyed = (format: string, order: string): Promise<ParseOutcome> =>
  parser.parse({ bytes: (formats[format] ?? latin1)(order), name: 'file' });

function reportIn(outcome: ParseOutcome): Record<string, string> {
  if (outcome.status !== 'read') throw new Error(outcome.reason);
  return JSON.parse(outcome.parsed.text) as Record<string, string>;
}

const denied = 'ERR_ACCESS_DENIED';
const noNet = /^(?:ENETUNREACH|EACCES|EPERM|ENETDOWN)$/;

describe('a process that was taken over sees and reaches nothing', () => {
  it.each(Object.keys(formats))('%s', { timeout: 30_000 }, async (format) => {
    const order = `report ${secret()}|${String(port)}|${String(bystander.pid)}`;
    const seen = reportIn(await obeyed(format, order));
    expect(seen['environment']).toBe('');
    expect(seen['code']).not.toBe('done');
    if (fencedByNode()) {
      const fenced = ['file', 'folder', 'write', 'link', 'child', 'worker'];
      expect(fenced.map((key) => `${key} ${String(seen[key])}`)).toEqual(
        fenced.map((key) => `${key} ${denied}`),
      );
    } else console.info('Node has no permission flags here: files of the parser process were not tested');
    if (fencedBySystem()) {
      expect(seen['network']).toMatch(noNet);
      expect(seen['datagram']).toMatch(noNet);
      expect(seen['localServer']).toMatch(/^(?:ENETUNREACH|ECONNREFUSED|EADDRNOTAVAIL)$/);
      expect(seen['socketFile']).toBe('ENOENT');
      expect(seen['name']).not.toBe('found');
      expect(seen['signal']).toBe('ESRCH');
      expect(seen['wasi']).not.toBe('opened');
    } else console.info('namespaces do not work here: network and processes were not tested');
    expect(calls).toBe(0);
    expect(['/tmp/sakkhi-escaped', '/tmp/sakkhi-link', '/tmp/sakkhi-report.json'].filter(existsSync)).toEqual(
      [],
    );
  });
});

describe('the fence of an ordinary user', () => {
  const isRoot = process.getuid?.() === 0;
  it.skipIf(!isRoot || !fencedBySystem())(
    'is the same as that of an administrator',
    { timeout: 60_000 },
    async () => {
      const built = await buildChild('src/adapters/formats/sandbox.ts');
      for (const entry of [built.entry, probe.entry]) chmodSync(dirname(fileURLToPath(entry)), 0o755);
      const script = `
      const { probeSandbox } = await import(${JSON.stringify(built.entry.href)});
      const limits = ${JSON.stringify(defaultLimits)};
      console.log(JSON.stringify(await probeSandbox(${JSON.stringify(fileURLToPath(probe.entry))}, limits)));`;
      const nobody = { uid: 65_534, gid: 65_534, cwd: '/' };
      const seen = execFileSync(process.execPath, ['--input-type=module', '-e', script], nobody);
      built.remove();
      expect(JSON.parse(seen.toString())).toEqual({
        noNetwork: true,
        noFiles: true,
        boundedMemory: true,
        ownRoot: true,
      });
    },
  );
});

describe('a process that was taken over ends nothing but itself', () => {
  it.each([
    ['crash', 'parser-crash'],
    ['exit', 'parser-crash'],
    ['hang', 'parser-timeout'],
    ['buffers', /^parser-(?:memory|crash|timeout)$/],
    ['heap', /^parser-(?:memory|timeout)$/],
    ['nonsense', 'parser-bad-answer'],
    ['two answers', 'parser-bad-answer'],
    ['an unknown key', 'parser-bad-answer'],
    ['a prototype', 'parser-bad-answer'],
    ['a block outside the text', 'parser-bad-answer'],
    ['a huge frame', 'parser-answer-too-large'],
    ['an endless answer', /^parser-(?:bad-answer|timeout|answer-too-large)$/],
  ])('%s', { timeout: 300_000 }, async (order, code) => {
    // A busy machine may need long for what does end.
    const secondsPerFile = order === 'hang' ? 3 : 60;
    const own = small({ secondsPerFile, heapMegabytes: 64, addressSpaceMegabytes: 1_536 });
    const outcome = await own.parse({ bytes: latin1(`<html>order:${order};</html>`), name: 'x' });
    expect(outcome.status).toBe('unreadable');
    if (outcome.status === 'unreadable') expect(outcome.code).toMatch(code);
    const next = await own.parse({ bytes: latin1('<html>order:greet;</html>'), name: 'next' });
    expect(next.status).toBe('read');
    await own.close();
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  });

  it('CPU time: one whose limit is reached is ended by the system', { timeout: 300_000 }, async () => {
    const own = small({ secondsPerFile: 240, cpuSeconds: 1 });
    const outcome = await own.parse({ bytes: latin1('<html>order:hang;</html>'), name: 'x' });
    await own.close();
    if (process.platform === 'linux') expect(outcome).toMatchObject({ code: 'parser-cpu' });
  });

  it(
    'two hundred megabytes of complaints are dropped, and the answer is read',
    { timeout: 300_000 },
    async () => {
      const own = small({ secondsPerFile: 240 });
      const outcome = await own.parse({ bytes: latin1('<html>order:a flood of errors;</html>'), name: 'x' });
      await own.close();
      expect(outcome.status).toBe('read');
    },
  );

  it(
    'an answer that nobody asked for is not taken as that of the next file',
    { timeout: 30_000 },
    async () => {
      const own = small({ processes: 1 });
      expect((await own.parse({ bytes: latin1('<html>order:late;</html>'), name: 'x' })).status).toBe('read');
      await new Promise((resolve) => setTimeout(resolve, 400));
      const next = await own.parse({ bytes: latin1('<html>order:greet;</html>'), name: 'y' });
      await own.close();
      expect(next.status === 'read' && next.parsed.text).not.toBe('too late');
    },
  );

  it('no process is left behind', { timeout: 120_000 }, async () => {
    const own = small({ secondsPerFile: 1 });
    await own.parse({ bytes: latin1('<html>order:hang;</html>'), name: 'x' });
    await own.close();
    // The system takes its time to end what was killed.
    await vi.waitFor(() => expect(processesOf(probe.entry.pathname)).toBe(inUse), 60_000);
  });
});

/** Processes that the parser of the whole file holds: idle ones, each with its shell and its `unshare`. */
let inUse = 0;
beforeAll(() => {
  inUse = 0;
});

function small(limits: Partial<ParserLimits>): CaptureParser {
  inUse = processesOf(probe.entry.pathname);
  return createCaptureParser({ childEntry: probe.entry, limits });
}

function processesOf(entry: string): number {
  if (process.platform !== 'linux') return inUse;
  const listed = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
  return listed.filter((line) => line.includes(entry)).length;
}

function fencedByNode(): boolean {
  return [...process.allowedNodeEnvironmentFlags].some((flag) =>
    /^--(?:experimental-)?permission$/.test(flag),
  );
}

function fencedBySystem(): boolean {
  if (jailTools() === null) return false;
  try {
    execFileSync('unshare', ['-rnmpi', '--fork', '--kill-child', 'mount', '-t', 'tmpfs', 'none', '/mnt']);
    return true;
  } catch {
    return false; // the tests above say what was not tested
  }
}
