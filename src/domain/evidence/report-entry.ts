/**
 * Reports in the log: which words a report had when somebody saved it, and which left when it was published. The words are an object of
 * the vault, so that the history of a report can be proven like that of a source.
 */
import { field, type Field } from './shape.ts';

/** The text of a report as it stood: saved for the history, or published. */
export type ReportRecorded = {
  /** The name of its file without ".md" (see `isReportName`). */
  readonly name: string;
  /** Vault object that holds the exact bytes of the file. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly act: 'saved' | 'published';
  /** Published: SHA-256 of the manifest that names every file of the publication; null when it was only saved. */
  readonly manifest: string | null;
  /** What the person said about it; null when nothing was said. */
  readonly note: string | null;
};

/** Longest name of a report in characters. */
export const maxReportNameCharacters = 80;

/** Names that some systems keep for devices, whatever their ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * True for the name of a report: lower-case Latin letters, digits and single hyphens between them, no device of any system. The same on every file
 * system, whether it tells capitals apart or not; the title says the rest, in any script.
 */
export function isReportName(name: string): boolean {
  if (name.length > maxReportNameCharacters || deviceName.test(name)) return false;
  return /^[a-z0-9][a-z0-9-]*$/.test(name) && !name.endsWith('-') && !name.includes('--');
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isHash = (value: unknown): boolean => isString(value) && /^[0-9a-f]{64}$/.test(value);

/** The closed shape of the entry. */
export const reportRecordedShape: { readonly [K in keyof ReportRecorded]: Field } = {
  name: field(
    `a report's name (at most ${maxReportNameCharacters} small letters, digits and hyphens)`,
    (v) => isString(v) && isReportName(v),
  ),
  sha256: field('64 lower-case hex digits', isHash),
  sizeBytes: field(
    'a whole number from 0 up',
    (v) => typeof v === 'number' && Number.isSafeInteger(v) && v >= 0 && !Object.is(v, -0),
  ),
  act: field('"saved" or "published"', (v) => v === 'saved' || v === 'published'),
  manifest: field('64 lower-case hex digits or null', (v) => v === null || isHash(v)),
  note: field(
    'a text of 1 to 2,000 characters or null',
    (v) => v === null || (isString(v) && v.length >= 1 && v.length <= 2000),
  ),
};
