/** Three verifiers of one proof: our own, the stranger's in plain Node, and bash with openssl and sha256sum. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  decodeUtf8,
  parseEntry,
  parseTlogProof,
  parseVerifierKey,
  verifyTlogProof,
  type NewEntry,
} from '../../domain/evidence/index.ts';
import { sha256, sha256Hex } from './folder-layout.ts';
import { createFolderCasebook, proveEntry, type EntryProof } from './index.ts';
import { verifyEd25519 } from './log-key.ts';

interface Given {
  readonly proof: Buffer;
  readonly file: Buffer;
  readonly key: Buffer;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const script = join(root, 'scripts', 'verify-proof.mjs');
const stranger = (await import(script)) as {
  verifyProof: (given: { proof: Buffer; file: Buffer; key: string }) => { ok: boolean; reason?: string };
};

let folder = '';
const file = Buffer.from('The text of the page that matters.\n');
let proof: EntryProof;
const size = 700;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sakkhi-prove-'));
  const casebook = await createFolderCasebook(join(folder, 'casebook'));
  const common = { time: '2026-03-01T08:00:00.000Z', actor: 'tester' };
  const { sha256: hash, sizeBytes } = await casebook.vault.put(file);
  const entries: NewEntry[] = Array.from({ length: size }, (_, seq) =>
    seq === 0
      ? { ...common, type: 'casebook-created', obj: { title: 'Norland', notice: 'Fictional' } }
      : seq === 300
        ? { ...common, type: 'capture-admitted', obj: { sha256: hash, sizeBytes, name: 'page.txt' } }
        : {
            ...common,
            type: 'capture-seen-again',
            obj: { sha256: sha256Hex(Buffer.of(seq & 255)), name: `${seq}.txt` },
          },
  );
  await casebook.journal.append(entries);
  await casebook.close();
  proof = await proveEntry({ folder: join(folder, 'casebook'), seq: 300 });
  writeFileSync(
    join(folder, 'check.sh'),
    /```bash\n([^]*?)```/.exec(readFileSync(join(root, 'docs', 'verify-a-proof.md'), 'utf8'))?.[1] ??
      'exit 9',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const untouched = (): Given => ({
  proof: Buffer.from(proof.file),
  file,
  key: Buffer.from(`${proof.verifierKey}\n`),
});

/** Our own answer. */
function ours({ proof: bytes, file: content, key }: Given): boolean {
  const read = parseTlogProof(bytes);
  const logKey = parseVerifierKey((decodeUtf8(key) ?? '').trim(), sha256);
  if (!read.ok || !logKey.ok || read.value.extra === null) return false;
  const keys = { logKey: logKey.value, witnesses: [] };
  const proven = verifyTlogProof({ proof: read.value, entry: read.value.extra }, keys, {
    sha256,
    verify: verifyEd25519,
  });
  const entry = parseEntry(read.value.extra);
  return (
    proven.ok &&
    entry.ok &&
    entry.entry.type === 'capture-admitted' &&
    entry.entry.obj.sha256 === sha256Hex(content) &&
    entry.entry.obj.sizeBytes === content.length
  );
}

const strangers = ({ proof: bytes, file: content, key }: Given): boolean =>
  stranger.verifyProof({ proof: bytes, file: content, key: key.toString() }).ok;

function run(given: Given, command: readonly string[]): { status: number | null; stdout: string } {
  const paths = (['proof', 'file', 'key'] as const).map((name) => {
    writeFileSync(join(folder, name), given[name]);
    return join(folder, name);
  });
  const [program = '', ...before] = command;
  return spawnSync(program, [...before, ...paths], { encoding: 'utf8' });
}

test('every entry of a log is proven, whatever its place', async () => {
  for (const seq of [0, 1, 255, 256, 257, 511, 512, 640, 698, 699]) {
    const one = await proveEntry({ folder: join(folder, 'casebook'), seq });
    const read = parseTlogProof(one.file);
    const logKey = parseVerifierKey(one.verifierKey, sha256);
    if (!read.ok || !logKey.ok) throw new Error('not read back');
    const keys = { logKey: logKey.value, witnesses: [] };
    const given = { proof: read.value, entry: one.entry };
    expect(verifyTlogProof(given, keys, { sha256, verify: verifyEd25519 })).toMatchObject({
      ok: true,
      value: { index: BigInt(seq), checkpoint: { size: BigInt(size) } },
    });
  }
  for (const seq of [-1, size])
    await expect(proveEntry({ folder: join(folder, 'casebook'), seq })).rejects.toMatchObject({
      code: 'proof/no-entry',
    });
});

const change = (bytes: Buffer, how: number, a: number, b: number): Buffer => {
  const at = a % Math.max(1, bytes.length);
  const flipped = Buffer.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << (b % 8));
  const lines = bytes.toString('latin1').split('\n');
  const line = a % lines.length;
  return (
    [
      flipped,
      Buffer.concat([bytes.subarray(0, at), Buffer.of(b & 255), bytes.subarray(at)]),
      Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + (b % 9))]),
      bytes.subarray(0, at),
      Buffer.from(lines.toSpliced(line, 1).join('\n'), 'latin1'),
      Buffer.from(lines.toSpliced(line, 0, lines[line] ?? '').join('\n'), 'latin1'),
      Buffer.from(lines.toSpliced(b % lines.length, 0, ...lines.splice(line, 1)).join('\n'), 'latin1'),
    ][how % 7] ?? flipped
  );
};

describe('the verifiers agree', () => {
  test('on the untouched proof', () => {
    expect([ours(untouched()), strangers(untouched())]).toEqual([true, true]);
    const node = run(untouched(), [process.execPath, script]);
    expect(node.status).toBe(0);
    expect(node.stdout).toContain('PROVEN: these very bytes');
  });

  test('on 3,000 changed ones: none is taken', () => {
    const part = fc.constantFrom('proof', 'proof', 'proof', 'file', 'key');
    fc.assert(
      fc.property(part, fc.nat(), fc.nat(), fc.nat(), (name, how, a, b) => {
        const good = untouched();
        const given = { ...good, [name]: change(good[name], how, a, b) };
        if (given[name].equals(good[name])) return;
        // White space around a key is no part of it.
        if (name === 'key' && given.key.toString().trim() === good.key.toString().trim()) return;
        expect([ours(given), strangers(given)]).toEqual([false, false]);
      }),
      { numRuns: 3000, seed: 20261122 },
    );
  });

  test('and say why', () => {
    const good = untouched();
    const reason = (given: Partial<Given>): string =>
      stranger.verifyProof({ ...good, ...given, key: (given.key ?? good.key).toString() }).reason ?? 'proven';
    expect(reason({})).toBe('proven');
    expect(reason({ file: Buffer.from('x') })).toBe('the entry records another file: the hashes differ');
    expect(reason({ proof: Buffer.from('x') })).toContain('no empty line');
    const text = good.proof.toString();
    expect(reason({ proof: Buffer.from(text.replace('index 300', 'index 301')) })).toContain('do not lead');
    expect(reason({ proof: Buffer.from(text.replace(/\n700\n/, '\n701\n')) })).toContain('signature');
    expect(reason({ proof: Buffer.from(text.replace('index 300', 'index 18446744073709551616')) })).toContain(
      '2^64',
    );
  });

  const tools = ['openssl version', 'sha256sum --version', 'bash --version', 'od --version'];
  test.runIf(tools.every((tool) => spawnSync('sh', ['-c', tool]).status === 0))(
    'with bash, openssl and sha256sum, as the page tells it',
    () => {
      const check = (given: Given): number | null => run(given, ['bash', join(folder, 'check.sh')]).status;
      const good = untouched();
      expect(check(good)).toBe(0);
      for (let i = 0; i < 12; i += 1) {
        const name = (['proof', 'proof', 'file', 'key'] as const)[i % 4] ?? 'proof';
        const bytes = good[name];
        const given = { ...good, [name]: change(bytes, 0, Math.floor(((i + 0.5) / 12) * bytes.length), i) };
        expect([i, check(given) === 0, ours(given)]).toEqual([i, false, false]);
      }
    },
  );
});
