export {
  checkProofFiles,
  type ProofFileProblem,
  type ProofFilesExpectation,
  type ProofFilesReport,
  type ShownCosignature,
  type ShownTimestamp,
} from './check-proof-files.ts';
export { proofFolders, timestampsFor, type ProofFile } from './proof-files.ts';
export { verifyTimestamps, type TimestampReport } from './verify-timestamps.ts';
