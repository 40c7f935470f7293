export {
  exportBundle,
  planExport,
  type ExportedSource,
  type ExportOptions,
  type ExportPlan,
} from './export-bundle.ts';
export type { BundleCode, BundleFinding } from './bundle-finding.ts';
export { verifyBundle, type BundleReport, type VerifyBundleOptions } from './verify-bundle.ts';
