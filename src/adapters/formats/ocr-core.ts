/**
 * Tesseract as WebAssembly, typed as far as it is used. It runs inside the OCR process without threads: hostile pictures
 * meet no native code, and a picture that takes too long is stopped from within.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { resolved } from './ocr-data.ts';

/** The parts of Tesseract's programming interface that are used (baseapi.h of Tesseract 5). */
export interface TesseractApi {
  /** 0 when the data of the languages ("eng+tha") could be loaded; mode 1 is the neural engine alone. */
  Init(folder: null, languages: string, mode: 1): number;
  SetVariable(name: string, value: string): boolean;
  /** Decodes the file `/input`; 0 when it could. `orientation` is Exif's, 1 to 8. */
  SetImageFile(orientation: number, angleRadians: number): number;
  SetRectangle(left: number, top: number, width: number, height: number): void;
  AnalyseLayout(): unknown;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  MeanTextConf(): number;
  Version(): string;
  Clear(): void;
}

export interface TesseractModule {
  readonly FS: { writeFile(path: string, data: Uint8Array): void };
  readonly TessBaseAPI: new () => TesseractApi;
}

type StartTesseract = (options: {
  readonly wasmBinary: Uint8Array;
  readonly print: () => void;
  readonly printErr: () => void;
  readonly TesseractProgress: () => void;
}) => Promise<TesseractModule>;

/** One build for all machines, so that the same picture gives the same text everywhere; every Node since 16 has SIMD. */
const build = 'tesseract.js-core/tesseract-core-simd-lstm.js';

/** Memory of the WebAssembly in pages of 64 KB: 1.25 GB, reserved at once as address space. */
const memoryPages = 20_480;

/** True when the recognition program is installed. */
export function hasTesseract(): boolean {
  return resolved(build) !== null;
}

/** Starts Tesseract. `tick` is called while it works; what it throws ends the work at hand. */
export async function startTesseract(tick: () => void): Promise<TesseractModule> {
  const script = resolved(build);
  if (script === null) throw new Error('tesseract.js-core is not installed');
  // Without this bound V8 reserves the 4 GB that WebAssembly may ask for, more than the fence allows.
  setFlagsFromString(`--wasm-max-mem-pages=${String(memoryPages)}`);
  const start = createRequire(import.meta.url)(script) as StartTesseract;
  const quiet = (): void => undefined;
  const wasmBinary = readFileSync(join(dirname(script), 'tesseract-core-simd-lstm.wasm'));
  return start({ wasmBinary, print: quiet, printErr: quiet, TesseractProgress: tick });
}
