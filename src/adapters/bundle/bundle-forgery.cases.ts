/** What a forger does to a bundle: lists that fit changed files, and, with the log's key, sums that fit and are signed. */
import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeUtf8, signSsh, sshFileNamespace, sshSignatureText } from '../../domain/evidence/index.ts';
import { layoutOf } from '../folder/index.ts';
import { readLogSigner, readVerifierKey } from '../folder/log-key.ts';

/** The lists of BagIt, which no signature covers. */
export const listNames: readonly string[] = [
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  'tagmanifest-sha256.txt',
];

/** Makes the lists anew, as anybody can. False when the folder cannot be a bag. */
export async function reseal(folder: string): Promise<boolean> {
  const paths = await pathsIn(folder);
  if (paths === null) return false;
  await Promise.all(listNames.map((name) => rm(join(folder, name), { recursive: true, force: true })));
  const payload = paths.filter((path) => path.startsWith('data/'));
  const bytes = (await Promise.all(payload.map((path) => readFile(join(folder, path))))).reduce(
    (sum, { length }) => sum + length,
    0,
  );
  const info = `Bagging-Date: 2026-03-02\nPayload-Oxum: ${bytes}.${payload.length}\n`;
  await writeFile(join(folder, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  await writeFile(join(folder, 'bag-info.txt'), info);
  await writeFile(join(folder, 'manifest-sha256.txt'), await sums(folder, payload));
  const tags = [...paths.filter((path) => !payload.includes(path)), ...listNames.slice(0, 3)].toSorted();
  await writeFile(join(folder, 'tagmanifest-sha256.txt'), await sums(folder, tags));
  return true;
}

/** Signs sums anew with the key of a casebook, as only its holder can, and makes the lists anew. */
export async function resign(folder: string, casebook: string): Promise<void> {
  const layout = layoutOf(casebook);
  const signer = await readLogSigner(layout, await readVerifierKey(layout));
  const paths = await pathsIn(folder);
  if (signer === null || paths === null) throw new Error('Only whole bundles are signed.');
  const text = await sums(
    folder,
    paths.filter((path) => !path.startsWith('SHA256SUMS')),
  );
  const message = encodeUtf8(text);
  const signature = signSsh(
    { message, namespace: sshFileNamespace },
    { publicKey: signer.key.publicKey, sign: signer.sign },
    (name, bytes) => createHash(name).update(bytes).digest(),
  );
  await writeFile(join(folder, 'SHA256SUMS'), message);
  await writeFile(join(folder, 'SHA256SUMS.sig'), sshSignatureText(signature));
  await reseal(folder);
}

/** Every file but the lists, ascending; null when something is neither file nor folder. */
async function pathsIn(folder: string): Promise<readonly string[] | null> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  if (found.some((one) => !one.isFile() && !one.isDirectory())) return null;
  return found
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .filter((path) => !listNames.includes(path))
    .toSorted();
}

async function sums(folder: string, paths: readonly string[]): Promise<string> {
  const lines = paths.map(async (path) => {
    const digest = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex');
    return `${digest}  ${path}\n`;
  });
  return (await Promise.all(lines)).join('');
}
