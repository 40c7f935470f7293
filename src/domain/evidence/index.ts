export { isSafeLabel, maxLabelCodeUnits, safeLabel } from './safe-label.ts';
export {
  makeEntry,
  maxEntryBytes,
  parseEntry,
  parseEntryAt,
  type ParsedEntry,
  type SealedEntry,
} from './entry.ts';
export type { EntryObjects, EntryType, LogEntry, LogHead, NewEntry } from './entry-types.ts';
export type { EntryProblem } from './shape.ts';
export {
  contextCodeUnits,
  maxPassageCodeUnits,
  maxTargets,
  type ClaimsDecided,
  type DecisionTarget,
  type DecisionVerdict,
  type RecordedPassage,
  type RecordedReading,
} from './decision-entry.ts';
export { maxProposedPassages, type PassagesProposed, type ProposedPassage } from './proposal-entry.ts';
export {
  maxRegisterChanges,
  maxRegisterValueCodeUnits,
  maxRegisterValues,
  type RegisterBasis,
  type RegisterChange,
  type RegisterChanged,
  type RegisterValue,
} from './register-entry.ts';
export { isReportName, maxReportNameCharacters, type ReportRecorded } from './report-entry.ts';
export {
  maxNameCodeUnits,
  maxNamePairs,
  maxSeenPassages,
  type AliasesDecided,
  type NamePair,
} from './alias-entry.ts';
export {
  maxCustodySources,
  type BundleImported,
  type CheckpointCosigned,
  type CheckpointTimestamped,
  type CheckpointWitnessed,
  type FixityChecked,
  type ProtectedAdmitted,
  type SourcesExported,
  type SourcesReread,
  type StoredRecord,
} from './custody-entry.ts';
export { recordedObjects, type RecordedObject } from './recorded-objects.ts';
export type { Finding, VerifyReport } from './finding.ts';
export { decodeUtf8, encodeUtf8 } from './utf8.ts';
export { leafHash, rootOf, rowsOf, emptyRoot, sameBytes, type Sha256 } from './merkle.ts';
export {
  bundlePath,
  encodeBundle,
  encodeTile,
  nodeInRows,
  parseBundle,
  parseTile,
  parseTilePath,
  tileOf,
  tilePath,
  tileWidth,
  widthInTree,
  type BundleName,
  type TileName,
} from './tlog-tiles.ts';
export {
  edgeOf,
  edgeRoot,
  edgeTiles,
  emptyEdge,
  growEdge,
  type FilledTile,
  type TreeEdge,
} from './tree-edge.ts';
export {
  cosign,
  maxNoteBytes,
  noteBytes,
  noteKey,
  parseVerifierKey,
  verifierKeyText,
  type NoteKey,
  type SignEd25519,
  type VerifyEd25519,
} from './signed-note.ts';
export { parseCheckpoint, signCheckpoint, verifyCheckpoint, type Checkpoint } from './checkpoint.ts';
export {
  judgeWitnessing,
  parseWitnessRequest,
  witnessRequestBytes,
  type ReadWitnessRequest,
  type SeenCheckpoint,
  type WitnessRequest,
} from './witness.ts';
export { verifyConsistency } from './merkle-verify.ts';
export { parsed, refused, type Parsed } from './parsed.ts';
export { decodeBase64, encodeBase64 } from './base64.ts';
export { parseTlogProof, tlogProofBytes, verifyTlogProof, type TlogProof } from './tlog-proof.ts';
export {
  consistencyRanges,
  inclusionRanges,
  rangeHash,
  subtreesOf,
  type EntryRange,
  type SubtreeNode,
} from './merkle-proof.ts';
export {
  parseSshAllowedSigner,
  parseSshPublicKey,
  sshAllowedSignerText,
  sshFingerprint,
  sshPublicKeyText,
  type SshAllowedSigner,
  type SshPublicKey,
} from './ssh-key.ts';
export {
  isSshNamespace,
  parseSshSignature,
  signSsh,
  sshFileNamespace,
  sshSignatureText,
  verifySshSignature,
  type SshCheck,
  type SshHash,
  type SshSignature,
} from './sshsig.ts';
