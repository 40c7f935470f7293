/** Which files must be listed where (RFC 8493 sections 2.1.3, 2.2.1 and 3). */
import { declarationFile, type BagDeclaration } from './bag-declaration.ts';
import type { BagFile, BagFiles } from './bag-files.ts';
import type { BagFindings } from './bag-finding.ts';
import { isTagManifestName, manifestName, type BagManifest } from './bag-manifest.ts';

/** What the rules of coverage look at. */
export interface CoveredBag {
  readonly files: BagFiles;
  readonly findings: BagFindings;
  readonly declaration: BagDeclaration;
  readonly manifests: readonly BagManifest[];
  readonly sealed: boolean;
}

/** Names every file that a list should name and does not; call it after all lists were read. */
export function checkCoverage(bag: CoveredBag): void {
  const { files, findings, manifests } = bag;
  if (!files.hasPayloadFolder) {
    const message = 'There is no folder data/: a bag keeps its payload there.';
    findings.problem({ file: 'data', code: 'bag/no-payload-folder', message });
  }
  if (!manifests.some(({ part }) => part === 'payload')) {
    const message = 'There is no list of digests (manifest-sha256.txt or another) that could be checked.';
    findings.problem({ file: '.', code: 'bag/no-manifest', message });
  }
  checkTagManifests(bag);
  for (const file of files.byPath.values()) {
    if (file.part === 'payload') checkPayloadFile(file, bag);
    else checkTagFile(file, bag);
  }
}

function checkTagManifests({ manifests, findings, sealed, declaration }: CoveredBag): void {
  if (!manifests.some(({ part }) => part === 'tag')) {
    const message = 'There is no tag manifest, so nothing proves the lists and the metadata themselves.';
    findings.note({ file: '.', code: 'bag/no-tag-manifest', message });
  }
  if (!sealed) return;
  if (declaration.version !== '1.0' || declaration.encoding !== 'UTF-8') {
    const message = 'A sealed bag is of version 1.0 and its tag files are UTF-8.';
    findings.problem({ file: declarationFile, code: 'bag/not-canonical', message });
  }
  for (const { part, algorithm } of manifests) {
    const other = manifestName(part === 'tag' ? 'payload' : 'tag', algorithm);
    if (manifests.some(({ file }) => file === other)) continue;
    const message = `A sealed bag has ${other} beside ${manifestName(part, algorithm)}.`;
    findings.problem({ file: other, code: 'bag/no-tag-manifest', message });
  }
}

function checkPayloadFile(file: BagFile, { manifests, findings, declaration }: CoveredBag): void {
  const silent = silentManifests(file, manifests, 'payload');
  const listed = file.listings.length > 0;
  // Before 1.0 one manifest was enough for a file.
  if (silent.length === 0 || (listed && !declaration.versionOne)) return;
  const message = listed
    ? `${silent.map((manifest) => manifest.file).join(', ')} does not list this file.`
    : 'No manifest lists this file, so nothing proves that it belongs to the bag.';
  findings.problem({ file: file.path, code: 'bag/not-listed', message });
}

function checkTagFile(file: BagFile, { manifests, findings, declaration }: CoveredBag): void {
  if (isTagManifestName(file.path)) {
    if (file.listings.length === 0) return;
    const message = 'A tag manifest lists this tag manifest, which the format does not allow.';
    findings.note({ file: file.path, code: 'bag/path-form', message });
    return;
  }
  const silent = silentManifests(file, manifests, 'tag');
  if (silent.length === 0) return;
  const remark = {
    file: file.path,
    code: 'bag/not-listed',
    message: `${silent.map((manifest) => manifest.file).join(', ')} does not list this file, so nothing proves it.`,
  } as const;
  const isManifest = manifests.some((manifest) => manifest.file === file.path);
  if (isManifest && declaration.versionOne) findings.problem(remark);
  else findings.note(remark);
}

/** The manifests of a part that do not list the file. */
function silentManifests(
  file: BagFile,
  manifests: readonly BagManifest[],
  part: BagManifest['part'],
): readonly BagManifest[] {
  return manifests.filter(
    (manifest, index) =>
      manifest.part === part && !file.listings.some((listing) => listing.manifest === index),
  );
}
