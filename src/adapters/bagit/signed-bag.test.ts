/**
 * A bag whose sums are signed, as an export makes one, and the walk of a stranger with sha256sum and ssh-keygen only.
 * Digests alone do not stop who changes a file and all lists with it; the signature does.
 */
import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  encodeUtf8,
  parseSshSignature,
  signSsh,
  sshAllowedSignerText,
  sshFileNamespace,
  sshSignatureText,
  verifySshSignature,
  type SshHash,
} from '../../domain/evidence/index.ts';
import { checked, freshFolder, samplePayload } from './bag-fixture.cases.ts';
import { startBag } from './index.ts';

const principal = 'archive@fictional.example';
const { privateKey, publicKey: keyObject } = generateKeyPairSync('ed25519');
const publicKey = Uint8Array.from(keyObject.export({ type: 'spki', format: 'der' }).subarray(-32));
const hash: SshHash = (name, message) => createHash(name).update(message).digest();

/** Payload and tag files, then the sums of them all, then the signature of the sums, then the seal. */
async function writeSigned(folder: string, payload: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const writer = await startBag({ folder, algorithms: ['sha256'], baggingDate: '2026-03-01', info: [] });
  for (const [name, bytes] of Object.entries(payload)) await writer.addPayload(name, [bytes]);
  await writer.addTag('checkpoint', encodeUtf8('fictional.example/log\n3\n'));
  const sums = encodeUtf8(writer.checksums('sha256'));
  const signer = { publicKey, sign: (message: Uint8Array) => sign(null, message, privateKey) };
  const signature = signSsh({ message: sums, namespace: sshFileNamespace }, signer, hash);
  await writer.addTag('SHA256SUMS', sums);
  await writer.addTag('SHA256SUMS.sig', encodeUtf8(sshSignatureText(signature)));
  await writer.finish();
}

const hasKeygen = spawnSync('ssh-keygen', ['-Y', 'sign']).error === undefined;
if (!hasKeygen)
  console.info('There is no ssh-keygen here: signed bags are tested against our own check only.');

/** What the stranger runs. The key comes from elsewhere: one inside the bag would prove nothing. */
function strangerAccepts(folder: string, allowed: string): boolean {
  const commands = `sha256sum --check --strict --quiet SHA256SUMS &&
    ssh-keygen -Y verify -f "$1" -I ${principal} -n file -s SHA256SUMS.sig < SHA256SUMS`;
  return spawnSync('bash', ['-c', commands, 'bash', allowed], { cwd: folder }).status === 0;
}

async function weAccept(folder: string): Promise<boolean> {
  const { report } = await checked(folder, true);
  const signature = parseSshSignature(await readFile(join(folder, 'SHA256SUMS.sig')));
  const message = await readFile(join(folder, 'SHA256SUMS'));
  const check = { message, namespace: sshFileNamespace, trusted: [publicKey] };
  const holds =
    signature.ok &&
    verifySshSignature(signature.value, check, {
      hash,
      verify: (given) => verify(null, given.message, keyObject, given.signature),
    }).ok;
  return report.valid && holds;
}

test('a signed bag holds, and no rewriting of its lists passes either check', async () => {
  const home = await freshFolder();
  const allowed = join(home, 'allowed_signers');
  const signer = { publicKey, comment: '', principals: [principal], namespaces: [sshFileNamespace] };
  await writeFile(allowed, `${sshAllowedSignerText(signer)}\n`);
  await writeSigned(join(home, 'bag'), samplePayload);
  expect(await weAccept(join(home, 'bag'))).toBe(true);
  if (hasKeygen) expect(strangerAccepts(join(home, 'bag'), allowed)).toBe(true);

  // Another payload with lists that fit it: valid as a bag, and the old signature cannot fit.
  const forged = join(home, 'forged');
  await writeSigned(forged, { ...samplePayload, empty: Uint8Array.of(1) });
  await rm(join(forged, 'SHA256SUMS.sig'));
  await cp(join(home, 'bag', 'SHA256SUMS.sig'), join(forged, 'SHA256SUMS.sig'));
  const bytes = await readFile(join(forged, 'SHA256SUMS.sig'));
  const digest = createHash('sha256').update(bytes).digest('hex');
  const seal = join(forged, 'tagmanifest-sha256.txt');
  const lines = await readFile(seal, 'utf8');
  await writeFile(seal, lines.replace(/[0-9a-f]{64}(?= {2}SHA256SUMS\.sig\n)/, digest));
  expect((await checked(forged, true)).report.valid).toBe(true);
  expect(await weAccept(forged)).toBe(false);
  if (hasKeygen) expect(strangerAccepts(forged, allowed)).toBe(false);
});
