export { authorityAddress } from './ask-authority.ts';
export { authoritiesOf } from './authorities.ts';
export { checkProofFiles } from './check-proof-files.ts';
export { listTimestamps } from './list-timestamps.ts';
export { proofFolders, timestampsFor } from './proof-files.ts';
export type { StampOutcome, StampRound } from './send-requests.ts';
export { certificatesOf } from './timestamp-record.ts';
export { verifyTimestamps } from './verify-timestamps.ts';
