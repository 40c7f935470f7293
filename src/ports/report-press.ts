/** What turns a report that is ready to leave into files. The press adds no fact: what the pages say is in the model, to the letter. */
import type { PublishedBlock, PublishedReport } from '../domain/report/index.ts';

/** A file of a published site. */
export interface SiteFile {
  /** Inside the site; `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface PrintOrder {
  readonly report: PublishedReport;
  /** Files of data that lie beside the pages. */
  readonly data: readonly SiteFile[];
  /** Makes `report.pdf` too. */
  readonly hasPdf: boolean;
  /** Where a character stands in the words of the report ("line 12, column 4"); null when it is not there. */
  readonly placeOf: (character: string) => string | null;
}

export interface PrintedSite {
  /** By path, ascending; the last page of them is `manifest.sha256`, which names the SHA-256 of every other file. */
  readonly files: readonly SiteFile[];
  /** SHA-256 of the manifest, and of each file by path. */
  readonly manifestSha256: string;
  readonly sha256s: ReadonlyMap<string, string>;
}

export interface ReportPress {
  /**
   * The site of a report: the same order always gives the same bytes, `report.pdf` excepted. Throws `publication/missing-glyph` (invalid) where no bundled
   * font has a letter; `publication/no-browser` (unavailable) and `publication/pdf` (unavailable) with a PDF.
   */
  print(order: PrintOrder): Promise<PrintedSite>;
  /**
   * One block as HTML, as the paper has it: its picture, table or list with its caption, or why it cannot be shown. Every text in it is escaped; nothing
   * in it runs or loads. `language`: of the report (BCP 47).
   */
  block(block: PublishedBlock, language: string): string;
}
