/**
 * One casebook on two machines: another folder, language, time zone, home, memory and clock. The published site of its report is the same to the byte,
 * every page, picture, style sheet and data file; what the log of each machine adds is outside of it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run, sakkhi, temporaryFolder } from './cli.ts';

const folder = temporaryFolder();
const casebook = join(folder.path, 'casebook');

const report = `---
title: What is known of the mills
language: ar
authors: A. Reader
date: 2026-03-01
precision: 10 km
---
# What is known of the mills

The casebook holds {{count sites}} mills.

\`\`\`chart
of: sites
by: status
\`\`\`

\`\`\`map
of: sites
\`\`\`

\`\`\`table
of: sites
columns: title, status, location
\`\`\`

\`\`\`timeline
of: sites
\`\`\`
`;

const mills = [
  'name,status,latitude,longitude',
  'Tall Mill,confirmed,11.5564,104.9282',
  'Low Mill,suspicious,11.9311,105.0155',
  'Örst Mill,confirmed,12.0103,105.4410',
].join('\n');

beforeAll(() => {
  run(['new', casebook, '--title', 'Mills']);
  const table = join(folder.path, 'mills.csv');
  writeFileSync(table, `${mills}\n`);
  expect(run(['register', 'import', table, '--kind', 'site', '--casebook', casebook]).err).not.toContain(
    'error',
  );
  mkdirSync(join(casebook, 'reports'), { recursive: true });
  writeFileSync(join(casebook, 'reports', 'mills.md'), report);
}, 120_000);

afterAll(() => folder.remove());

interface Machine {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  /** What its clock says before the program begins, in milliseconds. */
  readonly clock: number;
}

/** Publishes a copy of the casebook as another machine would; the SHA-256 of every file. */
function published({ name, env, flags, clock }: Machine): readonly string[] {
  const home = join(folder.path, name);
  mkdirSync(home);
  cpSync(casebook, join(home, 'cb'), { recursive: true });
  const before = join(home, 'clock.mjs');
  writeFileSync(
    before,
    `const real = Date; const shift = ${clock} - real.now();
     globalThis.Date = class extends real { constructor(...a) { if (a.length === 0) super(real.now() + shift); else super(...a); } static now() { return real.now() + shift; } };`,
  );
  const ran = spawnSync(
    process.execPath,
    [
      ...flags,
      '--import',
      before,
      sakkhi,
      'report',
      'publish',
      'mills',
      '--draft',
      '--to',
      join(home, 'site'),
      '--casebook',
      'cb',
    ],
    { cwd: home, env: { PATH: process.env['PATH'] ?? '', HOME: home, ...env }, encoding: 'utf8' },
  );
  expect([name, ran.status, ran.status === 0 ? '' : ran.stderr]).toEqual([name, 0, '']);
  const files = readdirSync(join(home, 'site'), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => {
      const path = join(file.parentPath, file.name);
      const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
      return `${path.slice(join(home, 'site').length)} ${sha256}`;
    })
    .sort();
}

it('publishes the same bytes', () => {
  const one = published({
    ...{ name: 'one', flags: [], clock: Date.UTC(2026, 2, 2, 9) },
    env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  });
  const other = published({
    ...{
      name: 'other-machine',
      flags: ['--max-old-space-size=600', '--no-opt'],
      clock: Date.UTC(2031, 11, 31, 23),
    },
    env: { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
  });
  expect(one.length).toBeGreaterThan(14);
  expect(other).toEqual(one);
}, 180_000);
