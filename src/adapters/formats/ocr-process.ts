/**
 * The OCR process is the parser process in a second role: it may use WebAssembly and takes minutes where the other takes
 * seconds. Here both sides of its command line: the parent writes it, the child reads it.
 */
import { dataFolders } from './ocr-data.ts';
import type { ParserLimits } from './limits.ts';
import type { PoolProgram } from './parser-pool.ts';

/** What the OCR process is told when it starts. */
export interface OcrRole {
  /** Seconds for one picture or one page. */
  readonly secondsPerPicture: number;
  /** Seconds for one document; the pages that were read by then are kept. */
  readonly secondsPerScan: number;
  /** Folders of the system with language data. */
  readonly folders: readonly string[];
}

const marker = 'ocr';

/** Guard pages around WebAssembly take more address space than the fence allows; bounds are checked instead. */
const noGuardPages = '--disable-wasm-trap-handler';

/** The limits of an OCR process: longer, and with room for one large picture. */
export function ocrLimits(limits: ParserLimits): ParserLimits {
  return {
    ...limits,
    // The process stops by itself at `secondsPerScan`; the watchdog comes when it does not.
    secondsPerFile: limits.secondsPerScan + limits.secondsPerPicture,
    addressSpaceMegabytes: Math.max(limits.addressSpaceMegabytes, 4_096),
    cpuSeconds: Math.max(limits.cpuSeconds, limits.secondsPerScan * 6),
    filesPerProcess: Math.min(limits.filesPerProcess, 100),
  };
}

/** The command line of an OCR process. `TESSDATA_PREFIX` of the parent names a further folder of language data. */
export function ocrProgram(entry: string, limits: ParserLimits): PoolProgram {
  const folders = dataFolders(process.env['TESSDATA_PREFIX']);
  return {
    program: [
      ...(process.allowedNodeEnvironmentFlags.has(noGuardPages) ? [noGuardPages] : []),
      entry,
      marker,
      String(limits.secondsPerPicture),
      String(limits.secondsPerScan),
      ...folders,
    ],
    alsoReads: folders,
  };
}

/** The role that the command line of this process names, or null when this is an ordinary parser process. */
export function ocrRole(argv: readonly string[]): OcrRole | null {
  const [role, secondsPerPicture, secondsPerScan, ...folders] = argv.slice(2);
  if (role !== marker) return null;
  return { secondsPerPicture: Number(secondsPerPicture), secondsPerScan: Number(secondsPerScan), folders };
}
