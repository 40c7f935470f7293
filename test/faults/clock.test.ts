/**
 * The whole program on a computer whose clock is ten years slow, then ten years fast, then right again: the order of
 * what was recorded is kept, and export, proofs, lineage and rebuild work as ever.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sakkhi, temporaryFolder, writeFiles } from '../cli.ts';
import { files } from '../fictional-files.ts';

const folder = temporaryFolder();
const casebook = join(folder.path, 'casebook');
const clock = join(folder.path, 'clock.mjs');
const verifier = fileURLToPath(new URL('../../scripts/verify-proof.mjs', import.meta.url));

/** Loaded before the program: `Date` tells a time that is off by CLOCK_OFF milliseconds. */
const wrongClock = `
const Right = Date;
const off = Number(process.env.CLOCK_OFF);
globalThis.Date = class extends Right {
  constructor(...given) {
    if (given.length === 0) super(Right.now() + off);
    else super(...given);
  }
  static now() {
    return Right.now() + off;
  }
};
`;

beforeAll(() => {
  writeFiles(join(folder.path, 'sources'), files);
  writeFileSync(clock, wrongClock);
});
afterAll(() => folder.remove());

/** Runs a command on a computer whose clock is `years` off. */
function at(years: number, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(clock).href, sakkhi, ...args, '--casebook', casebook],
    {
      encoding: 'utf8',
      env: { ...process.env, CLOCK_OFF: String(years * 365.25 * 86_400_000) },
    },
  );
  return { code: status, out: stdout, err: stderr };
}

const right = (...args: string[]): { code: number | null; out: string; err: string } => at(0, ...args);
const source = (name: string): string => join(folder.path, 'sources', name);

test('ten years slow, ten years fast, right again', { timeout: 180_000 }, () => {
  const [a = '', b = '', c = ''] = Object.keys(files);
  expect(spawnSync(process.execPath, [sakkhi, 'new', casebook]).status).toBe(0);
  for (const [years, name] of [[-10, a] as const, [10, b] as const, [0, c] as const])
    expect(at(years, 'add', source(name)), name).toMatchObject({ code: 0, out: `added       ${name}\n` });

  const verified = right('verify', '--json');
  expect(verified.code).toBe(0);
  const findings = verified.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { item?: string; code?: string; ok?: boolean; message?: string });
  expect(findings).toMatchObject([{ item: 'log entry 1', code: 'log/clock-back' }, { ok: true }]);
  expect(findings[0]?.message).toMatch(
    /^Entry 1 says an earlier time than entry 0, by (?:9|10) years .*, and 1 later entry steps back\./,
  );

  const lineage = right('lineage', '--json');
  expect(lineage.code).toBe(0);
  expect(lineage.out).toContain(b);
  const rebuilt = right('rebuild');
  expect(rebuilt).toMatchObject({ code: 0 });
  expect(right('lineage', '--json').out).toBe(lineage.out);
  expect(right('figures', '--json').code).toBe(0);
});

test('what was recorded in a wrong year is proved and handed over', { timeout: 180_000 }, () => {
  const bundle = join(folder.path, 'bundle');
  const exported = right('export', '--all', '--output', bundle, '--json');
  expect(exported.code).toBe(0);
  const lines = exported.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { sha256?: string; entry?: number; name?: string; key?: string });
  const entries = lines.filter(({ sha256 }) => sha256 !== undefined);
  expect(entries.map(({ name, entry }) => [name, entry])).toEqual(
    Object.keys(files).map((name, i) => [name, i + 1]),
  );
  const key = join(folder.path, 'key.txt');
  writeFileSync(key, `${lines.at(-1)?.key ?? ''}\n`);
  const check = spawnSync(process.execPath, [sakkhi, 'verify', '--bundle', bundle, '--key', key]);
  expect(check.status).toBe(0);
  for (const { sha256 = '', name = '' } of entries) {
    const proof = join(folder.path, `${sha256}.proof`);
    expect(right('prove', sha256, '--output', proof).code).toBe(0);
    expect(readFileSync(proof, 'utf8')).toContain('tlog-proof');
    const stranger = spawnSync(process.execPath, [
      verifier,
      proof,
      source(name),
      readFileSync(key, 'utf8').trim(),
    ]);
    expect(stranger.status, String(stranger.stderr) + String(stranger.stdout)).toBe(0);
  }
});
