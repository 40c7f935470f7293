/**
 * Where the language data of the text recognition lies: npm packages that came with the installation, and the folders in
 * which Tesseract's own packages put it on a system. Nothing is downloaded when a file is read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Tesseract's names of the languages that are tried, in the order in which they are tried on an unknown picture. */
export const ocrLanguages = ['eng', 'vie', 'khm', 'tha', 'chi_sim'] as const;

export type OcrLanguage = (typeof ocrLanguages)[number];

/** The languages as a reader knows them. */
export const languageNames: Readonly<Record<OcrLanguage, string>> = {
  eng: 'English',
  vie: 'Vietnamese',
  khm: 'Khmer',
  tha: 'Thai',
  chi_sim: 'Chinese',
};

/** Folders where systems keep `*.traineddata`: Debian and Ubuntu, Fedora and Arch, own builds, Homebrew. */
const systemFolders: readonly string[] = [
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tesseract-ocr/4.00/tessdata',
  '/usr/share/tessdata',
  '/usr/share/tesseract/tessdata',
  '/usr/local/share/tessdata',
  '/opt/homebrew/share/tessdata',
];

/** The folders of this system that exist; `named` (the setting TESSDATA_PREFIX) comes first when it does. */
export function dataFolders(named: string | undefined): string[] {
  const folders = named === undefined || named === '' ? systemFolders : [named, ...systemFolders];
  return [...new Set(folders)].filter((folder) => existsSync(folder));
}

/** The languages whose data is here, each with the file that holds it. A system's own data goes before the packages'. */
export function languageFiles(folders: readonly string[]): ReadonlyMap<OcrLanguage, string> {
  const found = new Map<OcrLanguage, string>();
  for (const language of ocrLanguages) {
    const file = [
      ...folders.map((folder) => join(folder, `${language}.traineddata`)),
      packaged(language),
    ].find((path) => path !== null && existsSync(path));
    if (typeof file === 'string') found.set(language, file);
  }
  return found;
}

/** The small integer model of the npm package; null when the package is not installed. */
function packaged(language: OcrLanguage): string | null {
  const manifest = resolved(`@tesseract.js-data/${language}/package.json`);
  return manifest === null ? null : join(dirname(manifest), '4.0.0_best_int', `${language}.traineddata.gz`);
}

/** The path of a module, or null when it is not installed. */
export function resolved(name: string): string | null {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return null; // the caller says what is missing and what to do
  }
}

/** The bytes of a language's data, unpacked. */
export function languageData(file: string): Uint8Array {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}
