export {
  exportBundle,
  planExport,
  type ExportOptions,
  type ExportPlan,
  type LeavingSources,
  type RecordLeaving,
} from './export-bundle.ts';
export { exportOriginal, type ExportOriginalOptions } from './export-original.ts';
export type { ExportedSource } from './find-sources.ts';
export type { BundleCode, BundleFinding } from './bundle-finding.ts';
export { verifyBundle, type BundleReport, type VerifyBundleOptions } from './verify-bundle.ts';
export type { EarlierLog } from './open-bundle.ts';
export { openImport } from './open-import.ts';
export { verifyImports, type ImportsReport } from './verify-imports.ts';
