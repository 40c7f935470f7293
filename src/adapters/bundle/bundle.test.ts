/** A bundle under three checks: our own, the stranger's in Node, and README-VERIFY.txt with coreutils, openssl, ssh-keygen. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewEntry } from '../../domain/evidence/index.ts';
import { mutate, seededNumbers } from '../bagit/bag-mutations.cases.ts';
import { createFolderCasebook } from '../folder/index.ts';
import { listNames, reseal } from './bundle-forgery.cases.ts';
import {
  exportBundle,
  planExport,
  verifyBundle,
  type BundleFinding,
  type ExportPlan,
  type LeavingSources,
  type RecordLeaving,
} from './index.ts';

/** Two thousand with SAKKHI_BUNDLE_MUTATIONS=2000. */
const rounds = Number(process.env['SAKKHI_BUNDLE_MUTATIONS'] ?? 200);
const stranger = (await import(
  fileURLToPath(new URL('../../../scripts/verify-proof.mjs', import.meta.url))
)) as { verifyProof: (given: { proof: Buffer; file: Buffer; key: string }) => { ok: boolean } };

const sources = [
  { name: 'boats.html', mediaType: 'text/html', text: '<p>The ferry left at six.</p>\n' },
  { name: 'harbour diary.txt', mediaType: 'text/plain', text: 'Two boats, no lights.\n' },
  { name: 'kept back.txt', mediaType: 'text/plain', text: 'Not for others.\n' },
].map((source) => {
  const bytes = new TextEncoder().encode(source.text);
  return { ...source, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
});
const leaving = sources.slice(0, 2).map(({ sha256 }) => sha256);

let home = '';
let casebook = '';
let bundle = '';
let script = '';
let plan: ExportPlan;
const left: LeavingSources[] = [];
const record: RecordLeaving = () => Promise.resolve();
const keyFile = (): string => join(home, 'key.txt');

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sakkhi-bundle-'));
  casebook = join(home, 'casebook');
  bundle = join(home, 'bundle');
  const open = await createFolderCasebook(casebook);
  const common = { time: '2026-03-01T08:00:00.000Z', actor: 'fictional-account' };
  await open.vault.putMany(sources.map(({ bytes }) => bytes));
  const entries: NewEntry[] = [
    { ...common, type: 'casebook-created', obj: { title: 'Secret title', notice: 'Fictional' } },
    ...sources.map(({ sha256, bytes, name, mediaType }) => ({
      ...common,
      type: 'capture-admitted' as const,
      obj: { sha256, sizeBytes: bytes.length, name, mediaType },
    })),
    { ...common, actor: 'another', type: 'capture-seen-again', obj: { sha256: leaving[0] ?? '', name: 'x' } },
  ];
  await open.journal.append(entries);
  await open.close();
  plan = await exportBundle({
    folder: casebook,
    sources: leaving,
    output: bundle,
    baggingDate: '2026-03-02',
    record: (leaving) => Promise.resolve(left.push(leaving)),
  });
  await writeFile(keyFile(), `${plan.verifierKey}\n`);
  script = join(home, 'check.sh');
  const readme = await readFile(join(bundle, 'README-VERIFY.txt'), 'utf8');
  await writeFile(script, readme.slice(readme.indexOf('# ---- check.sh ----\n')));
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function check(folder: string, key: string | null): Promise<readonly BundleFinding[]> {
  const findings: BundleFinding[] = [];
  const report = await verifyBundle({ folder, key, onFinding: (finding) => findings.push(finding) });
  expect(report.problems > 0).toBe(findings.length > 0);
  return findings;
}

const tools = ['openssl version', 'sha256sum --version', 'bash --version', 'od --version'];
const hasTools =
  tools.every((tool) => spawnSync('sh', ['-c', tool]).status === 0) &&
  spawnSync('ssh-keygen', ['-Y', 'sign']).error === undefined;
if (!hasTools)
  console.info('Without openssl, coreutils and ssh-keygen, bundles are tested by our own check only.');

/** README-VERIFY.txt, step 4. */
const shellAccepts = (folder: string, key = keyFile()): boolean =>
  spawnSync('bash', [script, key], { cwd: folder }).status === 0;

/** README-VERIFY.txt, step 3. */
async function nodeAccepts(folder: string): Promise<boolean> {
  for (const name of await readdir(join(folder, 'data')).catch(() => [])) {
    const proof = await readFile(join(folder, 'proofs', `${name.slice(0, 64)}.tlog-proof`)).catch(() => null);
    const file = await readFile(join(folder, 'data', name)).catch(() => null);
    if (proof === null || file === null) return false;
    if (!stranger.verifyProof({ proof, file, key: plan.verifierKey }).ok) return false;
  }
  return true;
}

describe('an export', () => {
  test('holds the named sources with what proves them, and nothing else', async () => {
    const found = await readdir(bundle, { recursive: true });
    expect(found.toSorted()).toEqual(
      [
        ...['README-VERIFY.txt', 'SHA256SUMS', 'SHA256SUMS.sig', 'bag-info.txt', 'bagit.txt', 'checkpoint'],
        ...['custody.jsonl', 'data', 'log.vkey', 'manifest-sha256.txt', 'proofs', 'tagmanifest-sha256.txt'],
        ...['verify-proof.mjs', `data/${leaving[0] ?? ''}.html`, `data/${leaving[1] ?? ''}.txt`],
        ...leaving.map((sha256) => `proofs/${sha256}.tlog-proof`),
      ].toSorted(),
    );
    const kept = ['Secret title', 'kept back', 'Not for others', sources[2]?.sha256 ?? '', 'another'];
    for (const name of found.filter((one) => !['data', 'proofs', 'README-VERIFY.txt'].includes(one))) {
      if (name === 'verify-proof.mjs') continue;
      const text = await readFile(join(bundle, name), 'utf8');
      const decoded = text.replace(/^extra (.*)$/m, (_, base64: string) =>
        Buffer.from(base64, 'base64').toString(),
      );
      for (const secret of kept) expect(decoded, name).not.toContain(secret);
    }
    expect(plan.sources.map(({ sha256, seq }) => [sha256, seq])).toEqual(
      leaving.map((sha256, i) => [sha256, i + 1]),
    );
  });

  test('refuses what is not there, and a folder that is; leaves nothing behind', async () => {
    const to = (output: string, wanted: readonly string[]): Promise<ExportPlan> =>
      exportBundle({
        folder: casebook,
        sources: wanted,
        output: join(home, output),
        baggingDate: '2026-03-02',
        record,
      });
    await expect(to('other', ['0'.repeat(64)])).rejects.toMatchObject({ code: 'bundle/no-source' });
    await expect(to('bundle', leaving)).rejects.toMatchObject({ code: 'bag/exists' });
    const damaged = join(home, 'damaged');
    await cp(casebook, damaged, { recursive: true });
    const [sha256 = ''] = leaving;
    await writeFile(join(damaged, 'vault', sha256.slice(0, 2), sha256.slice(2)), 'other bytes');
    const output = join(home, 'other');
    const options = { folder: damaged, output, baggingDate: '2026-03-02', record };
    await expect(exportBundle({ ...options, sources: 'all' })).rejects.toMatchObject({
      code: 'vault/altered',
    });
    await rm(join(damaged, 'keys'), { recursive: true });
    await expect(exportBundle({ ...options, sources: 'all' })).rejects.toMatchObject({
      code: 'bundle/no-key',
    });
    expect((await readdir(home)).filter((name) => name.startsWith('other'))).toEqual([]);
    expect((await planExport({ folder: casebook, sources: 'all' })).sources).toHaveLength(3);
    const absent = { folder: join(home, 'nowhere'), sources: 'all' as const };
    await expect(planExport(absent)).rejects.toMatchObject({ code: 'casebook/absent' });
  });
});

describe('the checks of a bundle', () => {
  test('agree on the untouched one, and on a key of another', async () => {
    expect(await check(bundle, plan.verifierKey)).toEqual([]);
    expect(await check(bundle, null)).toEqual([]);
    expect(await nodeAccepts(bundle)).toBe(true);
    const other = await createFolderCasebook(join(home, 'second'));
    await other.close();
    const otherKey = await readFile(join(home, 'second', 'log', 'log.vkey'), 'utf8');
    const codes = (await check(bundle, otherKey)).map(({ code }) => code);
    expect(codes).toEqual(['bundle/other-key', 'bundle/signature', 'bundle/checkpoint']);
    if (!hasTools) return;
    expect(shellAccepts(bundle)).toBe(true);
    expect(shellAccepts(bundle, join(home, 'second', 'log', 'log.vkey'))).toBe(false);
  });

  test.runIf(hasTools)('with the very commands of README-VERIFY.txt', async () => {
    const readme = await readFile(join(bundle, 'README-VERIFY.txt'), 'utf8');
    const steps = readme.slice(0, readme.indexOf('# ---- check.sh ----\n')).split('\n');
    const commands = steps.filter((line) => line.startsWith('    ')).join('\n');
    const walk = (folder: string): string =>
      spawnSync('bash', ['-e', '-c', commands], { cwd: folder, encoding: 'utf8' }).stdout;
    const out = walk(bundle);
    expect(out.match(/PROVEN: these very bytes/g)).toHaveLength(2);
    expect(out).toContain('Good "file" signature');
    expect(out).toContain('PROVEN: 2 file(s)');
  });

  test('refuse white space in the signature, though ssh-keygen passes over it', async () => {
    for (const space of ['\n', '\r', ' \n']) {
      const copy = join(home, 'copy');
      await cp(bundle, copy, { recursive: true });
      const path = join(copy, 'SHA256SUMS.sig');
      const lines = (await readFile(path, 'utf8')).split('\n');
      await writeFile(path, lines.with(2, `${lines[2] ?? ''}${space}`).join('\n'));
      await reseal(copy);
      expect((await check(copy, plan.verifierKey)).map(({ code }) => code)).toContain('bundle/signature');
      if (hasTools) expect(shellAccepts(copy)).toBe(false);
      await rm(copy, { recursive: true });
    }
  });

  test(
    `refuse ${rounds} seeded changes, with and without lists that fit them`,
    { timeout: 3_600_000 },
    async () => {
      const copy = join(home, 'copy');
      let resealed = 0;
      for (let seed = 0; seed < rounds; seed += 1) {
        await cp(bundle, copy, { recursive: true });
        const change = await mutate(copy, seededNumbers(seed));
        const what = `seed ${seed}: ${change.kind} of ${change.path}`;
        // Lists made anew after a change of a list would be the lists that were there.
        if (seed % 2 === 1 && !listNames.includes(change.path)) resealed += (await reseal(copy)) ? 1 : 0;
        const codes = new Set((await check(copy, plan.verifierKey)).map(({ code }) => code));
        expect(codes.size, what).toBeGreaterThan(0);
        const isProof = ['bundle/proof', 'bundle/no-proof', 'bundle/other-file'].some((code) =>
          codes.has(code as never),
        );
        // A link to the right bytes proves them; that it is a link is no matter of the proof.
        if (isProof && !change.kind.includes('link')) expect(await nodeAccepts(copy), what).toBe(false);
        const isOurs = [...codes].some((code) => code.startsWith('bundle/'));
        if (hasTools && isOurs) expect(shellAccepts(copy), `${what}: ${[...codes].join()}`).toBe(false);
        await rm(copy, { recursive: true });
        await rm(`${copy}.elsewhere`, { force: true });
      }
      expect(resealed).toBeGreaterThan(rounds / 4);
      expect(await check(bundle, plan.verifierKey)).toEqual([]);
    },
  );
});
