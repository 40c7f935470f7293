/** What the check says of each bag of the suite: its codes, and where the verdict is not that of the suite, why. */
export interface SuiteReason {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  /** Why a bag of `warning` is refused here. */
  readonly exception?: string;
}

export const suiteReasons: Readonly<Record<string, SuiteReason>> = {
  'v0.97/invalid/baginfo-missing-encoding': { problems: ['bag/altered', 'bag/declaration'], notes: [] },
  'v0.97/invalid/bom-in-bagit.txt': { problems: ['bag/declaration'], notes: [] },
  'v0.97/invalid/corrupt-data-file': { problems: ['bag/altered', 'bag/oxum'], notes: [] },
  'v0.97/invalid/corrupt-tag-file': { problems: ['bag/altered'], notes: [] },
  'v0.97/invalid/extra-file-in-bag': { problems: ['bag/not-listed', 'bag/oxum'], notes: [] },
  'v0.97/invalid/invalid-version-number': { problems: ['bag/altered', 'bag/declaration'], notes: [] },
  'v0.97/invalid/missing-baginfo': { problems: ['bag/missing'], notes: [] },
  'v0.97/invalid/missing-bagit.txt': { problems: ['bag/declaration', 'bag/missing'], notes: [] },
  'v0.97/invalid/out-of-scope-file-paths-using-dot-notation': { problems: ['bag/path-outside'], notes: [] },
  'v0.97/invalid/out-of-scope-file-paths-using-dot-notation-for-fetch': {
    problems: ['bag/path-outside'],
    notes: [],
  },
  'v0.97/invalid/same-filename-listed-twice-with-different-hashes': {
    problems: ['bag/listed-twice'],
    notes: [],
  },
  'v0.97/linux-only/out-of-scope-file-paths-using-absolute-path': {
    problems: ['bag/path-outside'],
    notes: [],
  },
  'v0.97/linux-only/out-of-scope-file-paths-using-absolute-path-for-fetch': {
    problems: ['bag/path-outside'],
    notes: [],
  },
  'v0.97/linux-only/out-of-scope-file-paths-using-shortcut': { problems: ['bag/path-outside'], notes: [] },
  'v0.97/linux-only/out-of-scope-file-paths-using-shortcut-for-fetch': {
    problems: ['bag/path-outside'],
    notes: [],
  },
  'v0.97/linux-only/out-of-scope-file-paths-using-shortcut-username': {
    problems: ['bag/path-outside'],
    notes: [],
  },
  'v0.97/linux-only/out-of-scope-file-paths-using-shortcut-username-for-fetch': {
    problems: ['bag/path-outside'],
    notes: [],
  },
  'v0.97/valid/ISO-8859-1-encoded-tag-files': { problems: [], notes: [] },
  'v0.97/valid/UTF-16-encoded-tag-files': { problems: [], notes: [] },
  'v0.97/valid/bag-in-a-bag': { problems: [], notes: [] },
  'v0.97/valid/bag-with-encoded-names': { problems: [], notes: [] },
  'v0.97/valid/bag-with-escapable-characters': { problems: [], notes: [] },
  'v0.97/valid/bag-with-leading-dot-slash-in-manifest': { problems: [], notes: ['bag/path-form'] },
  'v0.97/valid/bag-with-space': { problems: [], notes: [] },
  'v0.97/valid/basic-bag': { problems: [], notes: [] },
  'v0.97/valid/duplicate-metadata-entries': { problems: [], notes: [] },
  'v0.97/valid/holey-bag': { problems: [], notes: ['bag/not-listed'] },
  'v0.97/valid/minimal-bag': { problems: [], notes: [] },
  'v0.97/valid/uncommon-metadata-separators': { problems: [], notes: [] },
  'v0.97/warning/duplicate-file-with-different-case': {
    problems: ['bag/missing'],
    notes: ['bag/name-case'],
    exception:
      'The manifest lists data/hello.txt and data/HELLO.txt and one file is there. Where case counts the other is missing: calling the bag whole would hide a removal.',
  },
  'v0.97/warning/made-with-md5sum-tools': { problems: [], notes: ['bag/path-form'] },
  'v0.97/warning/relative-path': { problems: [], notes: ['bag/path-form'] },
  'v0.97/warning/same-filename-listed-twice-with-different-normalization': {
    problems: [],
    notes: ['bag/listed-twice', 'bag/name-normalization', 'bag/not-listed'],
  },
  'v0.97/warning/same-filename-listed-twice-with-the-same-hash': {
    problems: [],
    notes: ['bag/listed-twice', 'bag/not-listed'],
  },
  'v0.97/warning/special-system-files': {
    problems: ['bag/missing', 'bag/oxum'],
    notes: ['bag/system-file'],
    exception:
      'The copy of the suite lacks data/.DS_Store, which the manifest lists; the finding about data/Thumbs.db is the expected one.',
  },
  'v0.97/windows-only/out-of-scope-file-paths-using-absolute-path': {
    problems: ['bag/path-outside'],
    notes: [],
  },
  'v0.97/windows-only/out-of-scope-file-paths-using-absolute-path-for-fetch': {
    problems: ['bag/path-outside'],
    notes: [],
  },
  'v0.97/windows-only/out-of-scope-file-paths-using-shortcut': { problems: ['bag/path-outside'], notes: [] },
  'v0.97/windows-only/out-of-scope-file-paths-using-shortcut-for-fetch': {
    problems: ['bag/path-outside'],
    notes: [],
  },
  'v0.97/windows-only/out-of-scope-file-paths-using-unc': { problems: ['bag/path-outside'], notes: [] },
  'v0.97/windows-only/out-of-scope-file-paths-using-unc-for-fetch': {
    problems: ['bag/path-outside'],
    notes: ['bag/not-listed'],
  },
  'v1.0/invalid/bagit-with-invalid-whitespace': { problems: ['bag/declaration'], notes: [] },
  'v1.0/invalid/notAllManifestsListAllFiles': { problems: ['bag/not-listed'], notes: [] },
  'v1.0/invalid/same-filename-listed-twice-with-different-hashes': {
    problems: ['bag/altered', 'bag/declaration', 'bag/listed-twice'],
    notes: [],
  },
  'v1.0/invalid/same-filename-listed-twice-with-the-same-hash': {
    problems: ['bag/altered', 'bag/listed-twice'],
    notes: ['bag/not-listed'],
  },
  'v1.0/valid/basicBag': { problems: [], notes: [] },
};
