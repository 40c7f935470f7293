/** Timestamps and witnesses as a person runs them, and as the documentation tells how to check them without us. */
import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bodyOf,
  hasOpenssl,
  OpensslAuthority,
  serve,
} from '../src/adapters/timestamps/openssl-authority.cases.ts';
import { run, sakkhi, temporaryFolder, writeFiles } from './cli.ts';

const temporary = temporaryFolder();
const folder = temporary.path;
const casebook = join(folder, 'casebook');
const witness = join(folder, 'witness');
const at = (name: string): string => join(folder, name);

/** The program beside a server in this process. */
function running(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [sakkhi, ...args, '--casebook', casebook], (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}

/** A block of bash from the documentation, run with these words. */
function documented(
  block: number,
  ...args: readonly string[]
): { readonly code: number | null; readonly said: string } {
  const page = readFileSync(new URL('../docs/timestamps-and-witnesses.md', import.meta.url), 'utf8');
  const script = [...page.matchAll(/```bash\n([^]*?)```/g)][block]?.[1];
  if (script === undefined) throw new Error('The page has no such script.');
  writeFileSync(at('check.sh'), script);
  const ran = spawnSync('bash', [at('check.sh'), ...args], { encoding: 'utf8' });
  return { code: ran.status, said: `${ran.stdout}${ran.stderr}` };
}

beforeAll(() => {
  writeFiles(folder, { 'ferry.txt': 'What the ferryman of Norland said.\n' });
  for (const one of [casebook, witness]) expect(run(['new', one]).code).toBe(0);
  expect(run(['add', at('ferry.txt'), '--casebook', casebook]).code).toBe(0);
});
afterAll(() => temporary.remove());

test('without an address nothing is sent, and the message says what to do', () => {
  const ran = run(['timestamp', '--casebook', casebook]);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('authorities.txt');
  expect(run(['timestamp', '--authority', 'ftp://example.org/', '--casebook', casebook]).err).toContain(
    'is not the address of a timestamp authority',
  );
  writeFileSync(join(casebook, 'authorities.txt'), '# ours\nhttp://127.0.0.1:9/\n\nnonsense\n');
  expect(run(['timestamp', '--casebook', casebook]).err).toMatch(/authorities\.txt cannot be used\. Line 4/);
  writeFileSync(join(casebook, 'authorities.txt'), '');
});

test('help says what leaves', () => {
  expect(run(['timestamp', '--help']).out).toMatch(/What leaves is a hash of 32\s+bytes and a random number/);
});

describe.skipIf(!hasOpenssl)('an authority', () => {
  const authority = hasOpenssl ? new OpensslAuthority({ intermediate: true }) : null;
  afterAll(() => authority?.remove());

  test('stamps; list, verify and the documented openssl command say the same', async () => {
    if (authority === null) return;
    const server = await serve((request, response) => {
      void bodyOf(request).then((body) => response.end(authority.answer(body)));
    });
    writeFileSync(join(casebook, 'authorities.txt'), `${server.url}\nhttp://127.0.0.1:9/\n`);
    const root = authority.rootFile;
    const ran = await running('timestamp', '--trust', root, '--json');
    await server.close();
    expect(ran.code, ran.err).toBe(1);
    const lines = ran.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { status: 'stamped', size: 2, entry: 2 },
      { status: 'waiting', size: 2, authority: 'http://127.0.0.1:9/' },
    ]);
    const list = run(['timestamp', '--list', '--casebook', casebook]).out;
    expect(list).toMatch(
      /Entries 0–1 existed at .*says http:.*\n.*Waits to be sent to http:\/\/127\.0\.0\.1:9\//,
    );
    expect(run(['verify', '--trust', root, '--casebook', casebook]).out).toMatch(
      /1 timestamp\(s\) hold \(whether .* revoked .* was not asked\)/,
    );
    expect(run(['verify', '--casebook', casebook]).out).toMatch(
      /This program knows no authorities[^]*Nothing is wrong/,
    );
    expect(run(['timestamp', '--output', at('stamps'), '--casebook', casebook]).code).toBe(0);
    const [file = ''] = readdirSync(at('stamps/timestamps')).filter((name) => name.endsWith('.tst'));
    const name = at(`stamps/timestamps/${file.slice(0, -4)}`);
    expect(documented(0, name, root)).toMatchObject({ code: 0 });
    expect(documented(0, name, root).said).toContain('entries 0-1 existed on');
    writeFileSync(`${name}.checkpoint`, readFileSync(`${name}.checkpoint`, 'utf8').replace('\n2\n', '\n3\n'));
    expect(documented(0, name, root).code).not.toBe(0);
  }, 60_000);
});

test('a witness signs, refuses a step back, and the documented openssl command checks what it signed', () => {
  const here = ['--casebook', casebook];
  const there = ['--casebook', witness];
  const logKey = ['--log-key', join(casebook, 'log', 'log.vkey')];
  const witnessKey = join(witness, 'log', 'log.vkey');
  expect(run(['witness', 'ask', '--output', at('request.txt'), ...here]).code).toBe(0);
  expect(run(['witness', 'sign', at('request.txt'), ...there]).err).toContain('needs --log-key');
  const signed = run([
    'witness',
    'sign',
    at('request.txt'),
    ...logKey,
    '--output',
    at('cosigned.txt'),
    ...there,
  ]);
  expect(signed.code, signed.err).toBe(0);
  expect(run(['witness', 'keep', at('cosigned.txt'), '--witness-key', witnessKey, ...here]).code).toBe(0);
  expect(run(['witness', 'list', ...here]).out).toContain('Seen by a witness');
  const listed = run(['witness', 'list', ...there]).out;
  expect(listed).toContain('Signed here');
  const copy = /Its checkpoint: (.+)/.exec(listed)?.[1] ?? '';
  expect(readFileSync(copy, 'utf8')).toBe(readFileSync(at('request.txt'), 'utf8').replace(/^[^]*?\n\n/, ''));
  expect(run(['verify', ...here]).out).toContain('1 cosignature(s) hold');
  if (hasOpenssl) {
    expect(documented(1, at('cosigned.txt'), witnessKey)).toMatchObject({ code: 0 });
    expect(documented(1, at('cosigned.txt'), join(casebook, 'log', 'log.vkey')).code).not.toBe(0);
  }
  // The default of --since is what the witness saw; a checkpoint alone goes with its request beside it.
  expect(run(['witness', 'ask', '--output', at('next.txt'), ...here]).code).toBe(0);
  const checkpoint = join(casebook, 'log', 'checkpoint');
  const both = ['--consistency', at('next.txt'), '--output', at('second.txt')];
  const second = run(['witness', 'sign', checkpoint, ...both, ...logKey, ...there, '--json']);
  expect(second.json()).toMatchObject([{ isNew: true }]);
  const back = run(['witness', 'sign', at('request.txt'), ...logKey, '--output', at('third.txt'), ...there]);
  expect(back.code).toBe(6);
  expect(back.err).toMatch(/A log never gets shorter[^]*witness ask --since/);
});
