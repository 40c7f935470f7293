/**
 * What is said about text that was read from a picture: how sure the reading is, which numbers are doubtful, and when it
 * is too unsure to be shown at all. A number misread on a picture looks like any other number, so nothing here is silent.
 */
import { languageNames, ocrLanguages, type OcrLanguage } from './ocr-data.ts';
import type { Recognition } from './ocr-engine.ts';

/**
 * Below this mean confidence the text is noise. Measured on rendered pages: the right language gives 85 to 96, a wrong
 * one 6 to 49.
 */
const readableConfidence = 55;

/** Thai alone reads Khmer and Latin letters as nonsense with 64 to 79; real Thai gives 93. */
const thaiConfidence = 82;

/** Pages below this are named. */
const sureConfidence = 80;

/** True when the text is good enough to be shown. */
export function isReadable({ words, confidence, languages }: Recognition): boolean {
  if (words.every(({ text }) => text === '')) return false;
  return confidence >= (languages[0] === 'tha' ? thaiConfidence : readableConfidence);
}

/** "English and Thai". */
export function inWords(languages: Iterable<OcrLanguage>): string {
  const wanted = new Set(languages);
  const names = ocrLanguages.filter((language) => wanted.has(language)).map((name) => languageNames[name]);
  const last = names.at(-1) ?? 'no language';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** A page that was read, or one of the pictures of a file. */
export interface ReadPage {
  /** Null in a file without pages. */
  readonly page: number | null;
  readonly recognition: Recognition;
}

/** Numbers that are named at most; the note stays short enough to be read. */
const namedNumbers = 12;

/** What the reader must know about these pages: how they were read, how surely, and where to look twice. */
export function notesOnReading(pages: readonly ReadPage[], version: string): string[] {
  const languages = inWords(pages.flatMap(({ recognition }) => recognition.languages));
  const mean = Math.round(
    pages.reduce((sum, { recognition }) => sum + recognition.confidence, 0) / Math.max(1, pages.length),
  );
  const numbers = pages.flatMap(({ page }) => (page === null ? [] : [page]));
  const where = numbers.length === 0 ? '' : ` on ${pageList(numbers)}`;
  const notes = [
    `Read by OCR${where} (Tesseract ${version}, ${languages}), mean confidence ${String(mean)} %: check numbers against the image.`,
  ];
  const unsure = pages.filter(({ recognition }) => recognition.confidence < sureConfidence);
  if (unsure.length > 0)
    notes.push(`Read with low confidence: ${unsure.slice(0, 30).map(named).join(', ')}.`);
  const doubtful = pages.flatMap(doubtfulNumbers);
  if (doubtful.length > 0) {
    const more = doubtful.length > namedNumbers ? `, and ${String(doubtful.length - namedNumbers)} more` : '';
    notes.push(`Numbers read with doubt: ${doubtful.slice(0, namedNumbers).join(', ')}${more}.`);
  }
  return notes;
}

function named({ page, recognition }: ReadPage): string {
  return `${page === null ? 'this image' : `page ${String(page)}`} (${String(Math.round(recognition.confidence))} %)`;
}

function doubtfulNumbers({ page, recognition }: ReadPage): string[] {
  const where = page === null ? '' : `page ${String(page)}, `;
  return recognition.words
    .filter(({ text, confidence }) => confidence < sureConfidence && /\p{Nd}/u.test(text))
    .map(({ text, confidence }) => `“${text.slice(0, 20)}” (${where}${String(Math.round(confidence))} %)`);
}

/** "page 3", "pages 1, 2, 5 and 9 more". */
export function pageList(pages: readonly number[]): string {
  if (pages.length === 1) return `page ${String(pages[0])}`;
  const shown = pages.slice(0, 20).join(', ');
  return `pages ${shown}${pages.length > 20 ? ` and ${String(pages.length - 20)} more` : ''}`;
}

/** What to do when text recognition, or the language of a picture, is not there. */
export const howToInstall =
  'run "npm install" in the folder of this program, or install Tesseract\'s language data with your system ' +
  '(on Debian and Ubuntu "apt-get install tesseract-ocr-khm" for Khmer), and add it again';

/** Languages that could be read but are not installed, as a hint; empty when all are. */
export function missingLanguages(installed: readonly OcrLanguage[]): string {
  const missing = ocrLanguages.filter((language) => !installed.includes(language));
  const [first] = missing;
  if (first === undefined) return '';
  const debianPackage = `tesseract-ocr-${first.replace('_', '-')}`;
  return ` Not installed here: ${inWords(missing)}; if it is one of these, install Tesseract's data for it with your system (Debian, Ubuntu: "apt-get install ${debianPackage}") and add the file again.`;
}
