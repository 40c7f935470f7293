/**
 * Timestamps, cosignatures and records of imports in a bundle: our check and the one with bash, openssl and ssh-keygen
 * say the same, also when the holder of the key himself changed them and signed anew.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mutate, seededNumbers } from '../bagit/bag-mutations.cases.ts';
import { createFolderCasebook, openFolderCasebook } from '../folder/index.ts';
import { hasOpenssl, OpensslAuthority, bodyOf, serve } from '../timestamps/openssl-authority.cases.ts';
import { keepStamp, requestStamp } from '../timestamps/stamp.ts';
import { askWitness, keepCosignature } from '../witness/cosignatures.ts';
import { signAsWitness } from '../witness/sign-checkpoint.ts';
import { reseal, resign } from './bundle-forgery.cases.ts';
import { exportBundle, openImport, verifyBundle, type BundleReport } from './index.ts';

/** Five hundred with SAKKHI_BUNDLE_MUTATIONS=500. */
const rounds = Number(process.env['SAKKHI_BUNDLE_MUTATIONS'] ?? 24);
const script = fileURLToPath(new URL('../../../scripts/verify-bundle.sh', import.meta.url));
const proofScript = fileURLToPath(new URL('../../../scripts/verify-proof.mjs', import.meta.url));
if (!hasOpenssl) console.info('Without openssl, timestamps in bundles are not tested.');

let home = '';
let keyOfA = '';
let keyOfB = '';
let authority: OpensslAuthority;
const at = (...names: readonly string[]): string => join(home, ...names);
const keeper = { actor: 'fictional-account', now: () => '2026-03-01T08:00:00.000Z' };

async function within<T>(
  name: string,
  act: (record: Awaited<ReturnType<typeof openFolderCasebook>> & typeof keeper) => Promise<T>,
): Promise<T> {
  const open = await openFolderCasebook(at(name), 'write');
  try {
    return await act({ ...open, ...keeper });
  } finally {
    await open.close();
  }
}

async function make(name: string, texts: readonly string[]): Promise<void> {
  const record = await createFolderCasebook(at(name));
  const { vault, journal } = record;
  const stamp = { time: keeper.now(), actor: keeper.actor };
  const kept = await vault.putMany(texts.map((text) => new TextEncoder().encode(text)));
  await journal.append([
    { ...stamp, type: 'casebook-created', obj: { title: 'Fictional', notice: null } },
    ...kept.map(({ sha256, sizeBytes }, i) => ({
      ...stamp,
      type: 'capture-admitted' as const,
      obj: { sha256, sizeBytes, name: `text ${i}.txt` },
    })),
  ]);
  await record.close();
}

const bundle = async (from: string, output: string): Promise<string> =>
  (
    await exportBundle({
      folder: at(from),
      sources: 'all',
      output: at(output),
      baggingDate: '2026-03-02',
      record: () => Promise.resolve(),
    })
  ).verifierKey;

/** The import as the log knows it. */
async function takeIn(into: string, from: string): Promise<void> {
  const { bundle: incoming } = await openImport({
    folder: at(from),
    key: keyOfA,
    onFinding: () => undefined,
  });
  if (incoming === null) throw new Error('The bundle was refused.');
  const { origin, key, isKeyTrusted, size, root, sums, record, sources } = incoming;
  await within(into, async ({ vault, journal }) => {
    const kept = await vault.putMany(await Promise.all(sources.map((source) => source.read())));
    const { sha256, sizeBytes } = await vault.put(record);
    const stamp = { time: keeper.now(), actor: keeper.actor };
    const sha256s = kept.map((one) => one.sha256).toSorted();
    await journal.append([
      ...kept.map((one, i) => ({
        ...stamp,
        type: 'capture-admitted' as const,
        obj: { sha256: one.sha256, sizeBytes: one.sizeBytes, name: sources[i]?.name ?? '' },
      })),
      {
        ...stamp,
        type: 'bundle-imported',
        obj: { origin, key, isKeyTrusted, size, root, sums, record: { sha256, sizeBytes }, sha256s },
      },
    ]);
  });
}

async function stampAndWitness(name: string, witness: string): Promise<void> {
  const server = await serve((request, response) => {
    void bodyOf(request).then((body) => response.end(authority.answer(body)));
  });
  const checkpoint = await readFile(at(name, 'log', 'checkpoint'));
  const stamp = await requestStamp({ checkpoint, authority: server.url }, { trusted: [] });
  await server.close();
  await within(name, (record) => keepStamp(record, stamp));
  const { request } = await askWitness(at(name), 0n);
  const logKey = await readFile(at(name, 'log', 'log.vkey'), 'utf8');
  const signed = await within(witness, (record) => signAsWitness(at(witness), record, { request, logKey }));
  const given = { cosigned: signed.cosigned, witnessKey: signed.witnessKey };
  await within(name, (record) => keepCosignature(at(name), record, given));
}

async function check(folder: string, key = keyOfB): Promise<{ codes: string[]; report: BundleReport }> {
  const codes: string[] = [];
  const report = await verifyBundle({ folder, key, onFinding: ({ code }) => codes.push(code) });
  return { codes, report };
}

function shell(folder: string, ...more: readonly string[]): { readonly ok: boolean; readonly said: string } {
  const ran = spawnSync('bash', [script, at('key.txt'), ...more], { cwd: folder, encoding: 'utf8' });
  return { ok: ran.status === 0, said: `${ran.stdout}${ran.stderr}` };
}

describe.runIf(hasOpenssl)('later parts of a bundle', () => {
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'sakkhi-parts-'));
    authority = new OpensslAuthority({ intermediate: true });
    await make('a', ['The ferry left at six.\n', 'Two boats, no lights.\n', 'Three boats.\n']);
    await make('b', ['A harbour without a master.\n']);
    await make('w', ['The diary of a witness.\n']);
    await stampAndWitness('a', 'w');
    keyOfA = await bundle('a', 'from-a');
    await takeIn('b', 'from-a');
    await stampAndWitness('b', 'w');
    keyOfB = await bundle('b', 'from-b');
    await writeFile(at('key.txt'), `${keyOfB}\n`);
  });
  afterAll(async () => {
    await rm(home, { recursive: true, force: true });
    await rm(authority.folder, { recursive: true, force: true });
  });

  test('are told by both checks', async () => {
    const names = await readdir(at('from-b'), { recursive: true });
    expect(names.filter((name) => /^(?:imports|timestamps|cosignatures)\//.test(name))).toHaveLength(
      1 + 4 + 3,
    );
    const { codes, report } = await check(at('from-b'));
    expect(codes).toEqual([]);
    expect(report.earlier).toEqual([{ origin: keyOfA.split('+')[0], key: keyOfA, sources: 3 }]);
    expect(report.timestamps.map(({ size, isTrusted }) => [size, isTrusted])).toEqual([[6n, false]]);
    expect(report.cosignatures.map(({ size }) => size)).toEqual([7n]);
    const said = shell(at('from-b'));
    expect(said.said).toContain('Entries 0 to 5 existed at');
    expect(said.said).toContain('A witness saw 7 entries');
    expect(said.said).toContain(`3 file(s) came through the log ${keyOfA.split('+')[0] ?? ''} before`);
    expect(said.said).toContain('PROVEN: 4 file(s)');
    expect(shell(at('from-b'), authority.rootFile).said).toContain('says an authority that you trust');
    const other = new OpensslAuthority();
    expect(shell(at('from-b'), other.rootFile).ok).toBe(false);
    await rm(other.folder, { recursive: true });
  });

  test('let single files be checked under the key of the casebook before', async () => {
    const [record = ''] = await readdir(at('from-b', 'imports'));
    const [name = ''] = await readdir(at('from-a', 'data'));
    const verify = (key: string, file: string): string =>
      spawnSync('node', [proofScript, at('from-b', 'imports', record), file, key], { encoding: 'utf8' })
        .stdout;
    expect(verify(keyOfA, at('from-b', 'data', name))).toContain('PROVEN: these very bytes');
    expect(verify(keyOfB, at('from-b', 'data', name))).toContain(
      'NOT PROVEN: the checkpoint is of another log',
    );
    expect(verify(keyOfA, at('key.txt'))).toContain('NOT PROVEN: the record of the import has no proof');
  });

  test(`refuse ${rounds} seeded changes`, { timeout: 600_000 }, async () => {
    const copy = at('copy');
    for (let seed = 0; seed < rounds; seed += 1) {
      await cp(at('from-b'), copy, { recursive: true });
      const change = await mutate(copy, seededNumbers(10_000 + seed));
      if (seed % 2 === 1) await reseal(copy);
      const what = `seed ${seed}: ${change.kind} of ${change.path}`;
      const { codes } = await check(copy);
      const said = `${what}: ${codes.join()}`;
      // The bytes of BagIt's lists are checked by us alone; made anew they are right.
      if (codes.some((code) => code.startsWith('bundle/'))) expect(shell(copy).ok, said).toBe(false);
      if (codes.length === 0) {
        expect(seed % 2, said).toBe(1);
        expect(shell(copy).ok, said).toBe(true);
      }
      await rm(copy, { recursive: true });
      await rm(`${copy}.elsewhere`, { force: true });
    }
  });

  /** Changes one file, has the holder of the key sign it all anew, and asks both checks. */
  async function forged(path: string, change: (text: string) => string): Promise<readonly string[]> {
    const copy = at('forged');
    await cp(at('from-b'), copy, { recursive: true });
    const before = await readFile(join(copy, path), 'latin1');
    const after = change(before);
    expect(after).not.toBe(before);
    await writeFile(join(copy, path), after, 'latin1');
    await resign(copy, at('b'));
    const { codes } = await check(copy);
    expect(shell(copy).ok, codes.join()).toBe(codes.length === 0);
    await rm(copy, { recursive: true });
    return codes;
  }

  const first = async (folder: string, ending: string): Promise<string> =>
    `${folder}/${(await readdir(at('from-b', folder))).find((name) => name.endsWith(ending)) ?? ''}`;

  test('are refused when they were forged by the holder of the key', async () => {
    const proof = await first('proofs', '');
    const lines = (change: (all: string[]) => string[]) => (text: string) =>
      change(text.split('\n')).join('\n');
    // A path that is too short ends before the root.
    expect(
      await forged(
        proof,
        lines((all) => all.toSpliced(3, 1)),
      ),
    ).toContain('bundle/proof');
    expect(
      await forged(
        proof,
        lines((all) => all.toSpliced(3, 0, all[3] ?? '')),
      ),
    ).toContain('bundle/proof');
    const growth = await first('timestamps', '.consistency');
    expect(
      await forged(
        growth,
        lines((all) => all.toSpliced(1, 1)),
      ),
    ).toContain('bundle/time');
    expect(await forged(growth, (text) => text.replace('old 6', 'old 5'))).toContain('bundle/time');
    const token = await first('timestamps', '.tst');
    for (const place of [100, 300, 500, 700]) {
      const flip = (text: string): string =>
        `${text.slice(0, place)}${String.fromCharCode(text.charCodeAt(place) ^ 1)}${text.slice(place + 1)}`;
      expect(await forged(token, flip), `token byte ${place}`).toContain('bundle/time');
    }
    const cosigned = await first('cosignatures', '.checkpoint');
    expect(await forged(cosigned, (text) => text.replace('\n7\n', '\n6\n'))).toContain('bundle/time');
    const witness = await first('cosignatures', '.vkey');
    expect(await forged(witness, (text) => text.replace(/.\n$/, '\n'))).toContain('bundle/time');
  });

  test('run nothing that stands in them as a number', async () => {
    const proof = await first('proofs', '');
    const trap = at('trapped');
    const planted = `index a[$(touch ${trap})]`;
    expect(await forged(proof, (text) => text.replace(/index \d+/, planted))).toContain('bundle/proof');
    const growth = await first('timestamps', '.consistency');
    expect(await forged(growth, (text) => text.replace('old 6', `old a[$(touch ${trap})]`))).toContain(
      'bundle/time',
    );
    expect(existsSync(trap)).toBe(false);
    expect(dirname(trap)).toBe(home);
  });
});
