import { spawnSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Fault } from '../../base/index.ts';
import {
  cosign,
  noteBytes,
  parseCheckpoint,
  parseVerifierKey,
  parseWitnessRequest,
  verifierKeyText,
  verifyConsistency,
  witnessRequestBytes,
} from '../../domain/evidence/index.ts';
import { layoutOf, objectPath, sha256 } from '../folder/folder-layout.ts';
import { readLogSigner } from '../folder/log-key.ts';
import { checkProofFiles, timestampsFor } from '../timestamps/index.ts';
import { hasOpenssl } from '../timestamps/openssl-authority.cases.ts';
import { TestCasebook } from '../timestamps/timestamped-casebook.cases.ts';
import { askWitness, keepCosignature, listWitnessing, signAsWitness, verifyCosignatures } from './index.ts';
import { consistencyProof, openHistory, rootAt } from './log-history.ts';
import type { WitnessedCheckpoint } from './sign-checkpoint.ts';

let log: TestCasebook;
let witness: TestCasebook;
const copies: string[] = [];

beforeEach(async () => {
  log = await TestCasebook.create();
  witness = await TestCasebook.create();
  await log.add(4);
});

afterEach(() => {
  log.remove();
  witness.remove();
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
});

const keyOf = async (casebook: TestCasebook): Promise<string> =>
  verifierKeyText((await casebook.known()).key);

const sign = async (request: Uint8Array, logKey?: string): Promise<WitnessedCheckpoint> => {
  const key = logKey ?? (await keyOf(log));
  return witness.write((keeper) => signAsWitness(witness.folder, keeper, { request, logKey: key }));
};

const keep = async (cosigned: Uint8Array, witnessKey?: string): Promise<{ readonly isNew: boolean }> => {
  const key = witnessKey ?? (await keyOf(witness));
  return log.write((keeper) => keepCosignature(log.folder, keeper, { cosigned, witnessKey: key }));
};

/** Code and message of the Fault that an act ends in. */
const faultOf = async (act: Promise<unknown>): Promise<Fault> => {
  const fault: unknown = await act.then(
    () => null,
    (error: unknown) => error,
  );
  if (fault instanceof Fault) return fault;
  throw new Error(`No fault: ${String(fault)}`);
};

/** A copy of the log's folder, which then goes another way. */
const forked = (): TestCasebook => {
  const parent = mkdtempSync(join(tmpdir(), 'sakkhi-fork-'));
  copies.push(parent);
  const copy = Object.create(TestCasebook.prototype) as TestCasebook;
  cpSync(log.folder, join(parent, 'casebook'), { recursive: true });
  return Object.assign(copy, { folder: join(parent, 'casebook') });
};

describe('a witness', () => {
  test('signs what only grew, from casebook to casebook and back', async () => {
    const first = await sign((await askWitness(log.folder, 0n)).request);
    expect(first).toMatchObject({ isNew: true, checkpoint: { size: 5n } });
    expect((await keep(first.cosigned)).isNew).toBe(true);
    await log.add(700, 'later');
    const second = await sign((await askWitness(log.folder, 5n)).request);
    expect(second).toMatchObject({ isNew: true, checkpoint: { size: 706n } });
    await keep(second.cosigned);
    expect((await listWitnessing(witness.folder)).witnessed.map(({ obj }) => obj.size)).toEqual([5, 706]);
    const { cosigned } = await listWitnessing(log.folder);
    expect(cosigned.map(({ obj }) => obj.size)).toEqual([5, 706]);
    expect(cosigned[0]?.obj.witness).toBe(first.witnessKey);
    const report = await verifyCosignatures(log.folder, () => undefined);
    expect(report).toEqual({ cosignatures: 2, problems: 0 });
  });

  test('keeps the checkpoint as its log signed it, and shows it beside a fork', async () => {
    const fork = forked();
    await log.add(1, 'one way');
    await fork.add(1, 'another way');
    const { copy } = await sign((await askWitness(log.folder, 0n)).request);
    const kept = readFileSync(join(witness.folder, copy));
    expect(kept).toEqual(Buffer.from((await log.known()).bytes));
    const fault = await faultOf(sign((await askWitness(fork.folder, 0n)).request));
    expect(fault.advice).toContain(`lies in ${copy} of this casebook`);
    expect((await listWitnessing(witness.folder)).witnessed.map((one) => one.copy)).toEqual([copy]);
  });

  test.each([
    ['gone', (path: string) => rmSync(path)],
    [
      'of another text',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('\n5\n', '\n6\n')),
    ],
    [
      'without the signature',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace(/\n— .*/, '\n')),
    ],
  ])('does not call a copy kept that is %s; signing again puts it back', async (_how, harm) => {
    const { request } = await askWitness(log.folder, 0n);
    const { copy } = await sign(request);
    harm(join(witness.folder, copy));
    const copies = async (): Promise<(string | null)[]> =>
      (await listWitnessing(witness.folder)).witnessed.map((one) => one.copy);
    expect(await copies()).toEqual([null]);
    expect(await sign(request)).toMatchObject({ isNew: false, copy });
    expect(await copies()).toEqual([copy]);
  });

  test('needs no proof the first time, a checkpoint is enough', async () => {
    expect(await sign((await log.known()).bytes)).toMatchObject({ isNew: true, checkpoint: { size: 5n } });
  });

  test('signs what it saw last once more and records nothing new: a replay does no harm', async () => {
    const { request } = await askWitness(log.folder, 0n);
    const first = await sign(request);
    expect(await sign(request)).toMatchObject({ isNew: false });
    expect((await listWitnessing(witness.folder)).witnessed).toHaveLength(1);
    expect((await keep(first.cosigned)).isNew).toBe(true);
    expect((await keep(first.cosigned)).isNew).toBe(false);
    expect((await listWitnessing(log.folder)).cosigned).toHaveLength(1);
  });

  test('refuses a forked copy of the log, at the same length and beyond', async () => {
    const fork = forked();
    await log.add(1, 'one way');
    await fork.add(1, 'another way');
    await sign((await askWitness(log.folder, 0n)).request);
    const same = await faultOf(sign((await askWitness(fork.folder, 0n)).request));
    expect(same).toMatchObject({ code: 'witness/fork', kind: 'integrity' });
    expect(`${same.message} ${same.advice ?? ''}`).toMatch(/two different histories.*Keep this file/);
    await fork.add(9, 'further');
    const beyond = await faultOf(sign((await askWitness(fork.folder, 6n)).request));
    expect(beyond).toMatchObject({ code: 'witness/not-consistent', kind: 'integrity' });
    expect(beyond.advice).toMatch(/rewritten \(a fork\)/);
    expect((await listWitnessing(witness.folder)).witnessed).toHaveLength(1);
  });

  test('refuses a step back', async () => {
    const early = (await askWitness(log.folder, 0n)).request;
    await log.add(3, 'later');
    await sign((await askWitness(log.folder, 0n)).request);
    const fault = await faultOf(sign(early));
    expect(fault).toMatchObject({ code: 'witness/step-back', kind: 'integrity' });
    expect(fault.message).toMatch(/has 5 entries; this witness saw 8/);
  });

  test('refuses a proof that begins elsewhere and says where it must begin', async () => {
    await sign((await askWitness(log.folder, 0n)).request);
    await log.add(2, 'later');
    for (const since of [0n, 3n]) {
      const fault = await faultOf(sign((await askWitness(log.folder, since)).request));
      expect(fault).toMatchObject({ code: 'witness/start', kind: 'conflict' });
      expect(fault.advice).toContain('--since 5');
    }
    expect(await faultOf(askWitness(log.folder, 8n))).toMatchObject({ code: 'witness/since' });
  });

  test('refuses another key, and a key that changed', async () => {
    const { request } = await askWitness(log.folder, 0n);
    const other = await TestCasebook.create();
    const otherKey = await keyOf(other);
    expect((await faultOf(sign(request, otherKey))).code).toBe('checkpoint/origin');
    await sign(request);
    // The log's name with another key.
    const parts = (await keyOf(log)).split('+');
    const { key } = await other.known();
    const swapped = parseVerifierKey(otherKey, sha256);
    if (!swapped.ok) throw new Error(swapped.reason);
    const { noteKey } = await import('../../domain/evidence/index.ts');
    const same = noteKey({ name: parts[0] ?? '', kind: 'note', publicKey: key.publicKey }, sha256);
    expect((await faultOf(sign(request, verifierKeyText(same)))).code).toBe('witness/other-key');
    expect((await faultOf(sign(request, 'nonsense'))).code).toBe('witness/key');
    other.remove();
  });

  test('does not sign its own log', async () => {
    const request = (await witness.known()).bytes;
    expect((await faultOf(sign(request, await keyOf(witness)))).code).toBe('witness/own-log');
  });

  test('every byte of a request counts: 300 seeded changes, none signed as new', async () => {
    await sign((await askWitness(log.folder, 0n)).request);
    await log.add(40, 'later');
    const { request } = await askWitness(log.folder, 5n);
    let seed = 42;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const logKey = await keyOf(log);
    await witness.write(async (keeper) => {
      for (let i = 0; i < 300; i += 1) {
        const changed = Buffer.from(request);
        const at = next(changed.length);
        changed[at] = (changed[at] ?? 0) ^ (1 << next(8));
        const given = i % 3 === 0 ? changed.subarray(0, at) : changed;
        const act = signAsWitness(witness.folder, keeper, { request: given, logKey });
        await expect(act, `change ${i} at ${at}`).rejects.toBeInstanceOf(Fault);
      }
    });
    expect((await listWitnessing(witness.folder)).witnessed).toHaveLength(1);
    expect((await sign(request)).isNew).toBe(true);
  });
});

describe('the log that is witnessed', () => {
  test('keeps nothing that the witness did not sign, or that is of another log or of a fork', async () => {
    const { cosigned } = await sign((await askWitness(log.folder, 0n)).request);
    const stranger = await TestCasebook.create();
    expect((await faultOf(keep(cosigned, await keyOf(stranger)))).code).toBe('witness/not-signed');
    expect((await faultOf(keep((await log.known()).bytes))).code).toBe('witness/not-signed');
    expect((await faultOf(keep((await stranger.known()).bytes))).code).toBe('checkpoint/origin');
    const changed = Buffer.from(cosigned);
    changed[changed.length - 10] = 0x41 + ((changed[changed.length - 10] ?? 0) === 0x41 ? 1 : 0);
    expect((await faultOf(keep(changed))).kind).toBe('integrity');
    const fork = forked();
    await log.add(1, 'one way');
    await fork.add(1, 'another way');
    const other = await TestCasebook.create();
    const seen = await other.write(async (keeper) => {
      const { request } = await askWitness(fork.folder, 0n);
      return signAsWitness(other.folder, keeper, { request, logKey: await keyOf(log) });
    });
    const fault = await faultOf(keep(seen.cosigned, await keyOf(other)));
    expect(fault).toMatchObject({ code: 'history/rewritten', kind: 'integrity' });
    expect(fault.advice).toMatch(/another history of this log/);
    stranger.remove();
    other.remove();
  });

  test('a lost or changed record is named by the check', async () => {
    await keep((await sign((await askWitness(log.folder, 0n)).request)).cosigned);
    const record = (await listWitnessing(log.folder)).cosigned[0]?.obj.record.sha256 ?? '';
    rmSync(objectPath(layoutOf(log.folder), record));
    const found: string[] = [];
    const report = await verifyCosignatures(log.folder, ({ message }) => found.push(message));
    expect(report.problems).toBe(1);
    expect(found[0]).toMatch(/no longer proves that a witness saw entries 0–4/);
  });

  test('cosignatures go out as files that hold by themselves', async () => {
    const { cosigned, witnessKey } = await sign((await askWitness(log.folder, 0n)).request);
    await keep(cosigned);
    await log.add(300, 'later');
    const { bytes, key } = await log.known();
    const files = new Map((await timestampsFor(log.folder)).map((file) => [file.path, file.bytes]));
    const expected = { logKey: key, checkpoint: bytes, trusted: [] };
    const report = await checkProofFiles(files, expected);
    expect(report).toMatchObject({ problems: [], cosignatures: [{ size: 5n, witness: witnessKey }] });
    for (const [path, content] of files) {
      for (let at = 0; at < content.length; at += 7) {
        const changed = Buffer.from(content);
        changed[at] = (changed[at] ?? 0) ^ 1;
        const { problems } = await checkProofFiles(new Map(files).set(path, changed), expected);
        expect(problems, `${path} byte ${at}`).not.toEqual([]);
      }
    }
  });

  test('proves every earlier length against every later one', async () => {
    await log.add(262, 'later');
    const history = await openHistory(log.folder);
    const size = history.known.checkpoint.size;
    for (const first of [1n, 2n, 5n, 128n, 255n, 256n, 257n, size]) {
      for (const second of [first, first + 1n, 256n, size].filter((one) => one >= first && one <= size)) {
        const roots = { firstRoot: await rootAt(history, first), secondRoot: await rootAt(history, second) };
        const proof = await consistencyProof(history, first, second);
        expect(verifyConsistency({ first, second, ...roots, proof }, sha256).ok, `${first} ${second}`).toBe(
          true,
        );
      }
    }
    expect(Buffer.from(await rootAt(history, size)).equals(history.known.checkpoint.root)).toBe(true);
  });
});

test.skipIf(!hasOpenssl)('openssl verifies a cosignature too', async () => {
  const { cosigned, witnessKey } = await sign((await askWitness(log.folder, 0n)).request);
  const [text = '', signatures = ''] = Buffer.from(cosigned).toString('utf8').split('\n\n');
  const line = signatures.trimEnd().split('\n').at(-1)?.split(' ') ?? [];
  const bytes = Buffer.from(line[2] ?? '', 'base64');
  const time = bytes.readBigUInt64BE(4);
  const key = Buffer.from(witnessKey.split('+').slice(2).join('+'), 'base64');
  expect(line[1]).toBe(witnessKey.split('+')[0]);
  expect([key[0], bytes.length]).toEqual([4, 76]);
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-openssl-'));
  copies.push(folder);
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.subarray(1)]);
  const pem = createPublicKey({ key: der, format: 'der', type: 'spki' }).export({
    type: 'spki',
    format: 'pem',
  });
  writeFileSync(join(folder, 'key.pem'), pem);
  writeFileSync(join(folder, 'signature'), bytes.subarray(12));
  const verified = (told: bigint): boolean => {
    writeFileSync(join(folder, 'message'), `cosignature/v1\ntime ${told}\n${text}\n`);
    const args = ['pkeyutl', '-verify', '-rawin', '-pubin', '-inkey', 'key.pem', '-sigfile', 'signature'];
    return spawnSync('openssl', [...args, '-in', 'message'], { cwd: folder }).status === 0;
  };
  expect(verified(time)).toBe(true);
  expect(verified(time + 1n)).toBe(false);
});

test('a request can be read by its own reader, and one that is too long cannot', async () => {
  const { request } = await askWitness(log.folder, 2n);
  const read = parseWitnessRequest(request);
  if (!read.ok) throw new Error(read.reason);
  expect(Buffer.from(witnessRequestBytes(read.value)).equals(request)).toBe(true);
  expect(parseWitnessRequest(new Uint8Array(500_000)).ok).toBe(false);
  const huge = `old 2\n${`${'A'.repeat(43)}=\n`.repeat(64)}\n`;
  const text = Buffer.concat([Buffer.from(huge), (await log.known()).bytes]);
  expect(parseWitnessRequest(text)).toMatchObject({ ok: false, code: 'witness/proof' });
});

test('a witness key serves in no other role', async () => {
  // The same key, but the signature of a log: it must not pass for a cosignature.
  const signed = parseCheckpoint((await log.known()).bytes);
  const layout = layoutOf(witness.folder);
  const signer = await readLogSigner(layout, (await witness.known()).key);
  if (!signed.ok || signer === null) throw new Error('no key');
  const { text, signatures } = signed.value.note;
  const wrong = cosign({ text, time: 1n }, signer.key, signer.sign);
  const bytes = noteBytes({ text, signatures: [...signatures, wrong] });
  expect((await faultOf(keep(bytes))).code).toBe('witness/not-signed');
});
