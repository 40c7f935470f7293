/**
 * Reads the text on one picture. Runs in the OCR process only; languages are chosen per picture (ocr-script.ts), and a
 * picture that takes too long, or breaks the recogniser, costs the recogniser and not the file.
 */
import { startTesseract, hasTesseract, type TesseractApi, type TesseractModule } from './ocr-core.ts';
import { languageData, languageFiles, type OcrLanguage } from './ocr-data.ts';
import { lineBoxes, seenPage, type LineBox, type SeenWord } from './ocr-layout.ts';
import { isSettled, languagesFor, sampleOf } from './ocr-script.ts';

/** What stands on a picture. */
export interface Recognition {
  readonly status: 'recognised';
  readonly paragraphs: readonly string[];
  readonly words: readonly SeenWord[];
  /** Mean over the words, 0 to 100, as Tesseract judges itself; 0 when there are no words. */
  readonly confidence: number;
  readonly languages: readonly OcrLanguage[];
}

/** Why a picture has no text here: it could not be decoded, it took too long, or the recogniser broke on it. */
export interface Unrecognised {
  readonly status: 'undecodable' | 'too-slow' | 'failed' | 'too-large';
}

export interface Picture {
  /** A file that Leptonica decodes: PNG, JPEG, TIFF, WebP or PNM. */
  readonly bytes: Uint8Array;
  /** Exif orientation, 1 to 8. */
  readonly orientation: number;
}

class TooSlow extends Error {}

export class OcrEngine {
  readonly #files: ReadonlyMap<OcrLanguage, string>;
  readonly #secondsPerPicture: number;
  #module: TesseractModule | null = null;
  /** One for each set of languages that was needed: starting one takes as long as reading a line. */
  readonly #recognisers = new Map<string, TesseractApi>();
  readonly #loaded = new Set<OcrLanguage>();
  #version = '';
  #deadline = Infinity;

  constructor(files: ReadonlyMap<OcrLanguage, string>, secondsPerPicture: number) {
    this.#files = files;
    this.#secondsPerPicture = secondsPerPicture;
  }

  /** The languages that can be read. */
  get installed(): readonly OcrLanguage[] {
    return [...this.#files.keys()];
  }

  /** Tesseract's version; the empty string before the first picture. */
  get version(): string {
    return this.#version;
  }

  /** Reads one picture, with the languages given, or with those that its own lines show. */
  async recognise(picture: Picture, languages?: readonly OcrLanguage[]): Promise<Recognition | Unrecognised> {
    this.#deadline = performance.now() + this.#secondsPerPicture * 1000;
    try {
      return await this.#attempt(picture, languages);
    } catch (error) {
      // After a trap or an interruption the memory of the WebAssembly is in no known state: the next picture gets a new one.
      this.#module = null;
      this.#recognisers.clear();
      this.#loaded.clear();
      if (error instanceof TooSlow) return { status: 'too-slow' };
      const words = error instanceof Error ? error.message : String(error);
      return { status: /memory|allocation/i.test(words) ? 'too-large' : 'failed' };
    }
  }

  async #attempt(
    picture: Picture,
    given: readonly OcrLanguage[] | undefined,
  ): Promise<Recognition | Unrecognised> {
    const module = await this.#started();
    module.FS.writeFile('/input', picture.bytes);
    const languages = given ?? this.#chosen(picture.orientation);
    if (languages === null) return { status: 'undecodable' };
    const api = this.#with(languages);
    if (api.SetImageFile(picture.orientation, 0) !== 0) return { status: 'undecodable' };
    api.Recognize(null);
    const { paragraphs, words } = seenPage(api.GetJSONText());
    const confidence = words.length === 0 ? 0 : Math.max(0, api.MeanTextConf());
    api.Clear();
    return { status: 'recognised', paragraphs, words, confidence, languages };
  }

  /** The languages that a sample of the lines shows; null when the picture cannot be decoded. */
  #chosen(orientation: number): OcrLanguage[] | null {
    let lines: LineBox[] | null = null;
    const readings: Map<OcrLanguage, number>[] = [];
    for (const language of this.installed) {
      if (lines !== null && readings.every(isSettled)) break;
      const api = this.#with([language]);
      if (api.SetImageFile(orientation, 0) !== 0) return null;
      lines ??= linesOn(api);
      for (const [index, line] of lines.entries()) {
        const reading = (readings[index] ??= new Map<OcrLanguage, number>());
        if (!isSettled(reading)) reading.set(language, sureness(api, line));
      }
      api.Clear();
    }
    return languagesFor(readings, this.installed);
  }

  async #started(): Promise<TesseractModule> {
    if (this.#module !== null) return this.#module;
    this.#module = await startTesseract(() => {
      if (performance.now() > this.#deadline) throw new TooSlow();
    });
    return this.#module;
  }

  /** The recogniser for these languages; their data is loaded when first needed. */
  #with(languages: readonly OcrLanguage[]): TesseractApi {
    const module = this.#module;
    if (module === null) throw new Error('the recogniser is not started');
    const names = languages.join('+');
    const known = this.#recognisers.get(names);
    if (known !== undefined) return known;
    for (const [language, file] of this.#files) {
      if (!languages.includes(language) || this.#loaded.has(language)) continue;
      module.FS.writeFile(`./${language}.traineddata`, languageData(file));
      this.#loaded.add(language);
    }
    const api = new module.TessBaseAPI();
    if (api.Init(null, names, 1) !== 0) throw new Error(`the language data of ${names} is damaged`);
    // Otherwise Thai and Chinese come with a space after every letter.
    api.SetVariable('preserve_interword_spaces', '1');
    this.#recognisers.set(names, api);
    this.#version = api.Version().replace(/-.*$/u, '');
    return api;
  }
}

function linesOn(api: TesseractApi): LineBox[] {
  api.AnalyseLayout();
  return sampleOf(lineBoxes(api.GetJSONText()));
}

/** How sure the recogniser is of one line, 0 to 100. */
function sureness(api: TesseractApi, { x0, y0, x1, y1 }: LineBox): number {
  const margin = Math.ceil((y1 - y0) / 4);
  const [left, top] = [Math.max(0, x0 - margin), Math.max(0, y0 - margin)];
  api.SetRectangle(left, top, x1 + margin - left, y1 + margin - top);
  api.Recognize(null);
  return Math.max(0, api.MeanTextConf());
}

/** The engine of this process, or null when the program or every language is missing. `folders`: see ocr-data.ts. */
export function ocrEngine(folders: readonly string[], secondsPerPicture: number): OcrEngine | null {
  const files = languageFiles(folders);
  return hasTesseract() && files.size > 0 ? new OcrEngine(files, secondsPerPicture) : null;
}
