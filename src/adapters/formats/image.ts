/**
 * A picture of a text becomes canonical text by OCR. The size is read from the header before anything is decoded; what
 * was read is marked as read by a machine from a picture. Runs in the OCR process.
 */
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import { CanonicalText } from './canonical-text.ts';
import { imageHeader, type ImageFormat, type ImageHeader } from './image-header.ts';
import { mediaTypes } from './media-types.ts';
import { howToInstall, inWords, isReadable, missingLanguages, notesOnReading } from './ocr-judgement.ts';
import type { OcrEngine, Recognition, Unrecognised } from './ocr-engine.ts';
import { grouped, read, unreadable } from './outcome.ts';

/** Pixels of one picture at most: 100 megapixels, an A1 page at 300 dots an inch. */
export const mostPixels = 100_000_000;

/** Below this, in either direction, no line of letters fits. */
const leastSide = 8;

/** Reads one picture; `engine` is null when OCR is not installed. */
export async function parseImage(
  format: ImageFormat,
  bytes: Uint8Array,
  engine: OcrEngine | null,
): Promise<ParseOutcome> {
  const refused = (code: string, reason: string): ParseOutcome =>
    unreadable(mediaTypes[format], code, reason);
  const header = imageHeader(bytes);
  if (header?.format !== format) return refused('image-broken', broken);
  const pixels = header.width * header.height;
  if (pixels > mostPixels) {
    return refused(
      'image-too-large',
      `This picture has ${grouped(pixels)} pixels, more than the 100 million that are read; save it smaller or cut it into parts, and add those.`,
    );
  }
  if (Math.min(header.width, header.height) < leastSide)
    return refused('image-too-small', 'This picture is too small to hold text; add the original.');
  if (engine === null) {
    return refused(
      'ocr-not-installed',
      `This image has no text layer and OCR is not installed: ${howToInstall}; or type its text and add that.`,
    );
  }
  const found = await engine.recognise({ bytes, orientation: header.orientation });
  if (found.status !== 'recognised') return refused(...troubleWith(found, header));
  return isReadable(found) ? written(header, found, engine) : refused('ocr-unsure', unsure(found, engine));
}

const broken =
  'This picture is damaged: its header names no size; open it where it came from, save it again and add that.';

function written(header: ImageHeader, found: Recognition, engine: OcrEngine): ParseOutcome {
  const builder = new CanonicalText();
  for (const paragraph of found.paragraphs) builder.add('paragraph', paragraph);
  const notes = notesOnReading([{ page: null, recognition: found }], engine.version);
  if (!header.whole) notes.push('This picture is cut off at its end; text may be missing.');
  if (header.pictures > 1) {
    const count = header.pictures >= 1_000 ? '1,000 or more' : String(header.pictures);
    notes.push(
      `This file holds ${count} pictures; only the first was read. Save the others as files of their own.`,
    );
  }
  return read({ ...builder.finish(), mediaType: mediaTypes[header.format], notes });
}

function unsure(found: Recognition, engine: OcrEngine): string {
  const tried = inWords(engine.installed);
  const sure =
    found.words.length === 0
      ? 'no letters'
      : `only noise (mean confidence ${String(Math.round(found.confidence))} %)`;
  return (
    `This image gave ${sure} when its text was looked for in ${tried}: it is a photograph, too blurred, or in another ` +
    `script; type its text and add that.${missingLanguages(engine.installed)}`
  );
}

function troubleWith(
  { status }: Unrecognised,
  { whole, format }: ImageHeader,
): [code: string, reason: string] {
  switch (status) {
    case 'undecodable':
      if (!whole)
        return [
          'image-truncated',
          'This picture is cut off at its end; get the complete file and add it again.',
        ];
      return [
        'image-broken',
        `This picture cannot be decoded: it is damaged, or a kind of ${format.toUpperCase()} that is not read here; open it where it came from, save it as PNG and add that.`,
      ];
    case 'too-slow':
      return [
        'ocr-timeout',
        'This picture was not read in the time that one picture may take; cut it into parts, or type its text, and add that.',
      ];
    case 'too-large':
      return [
        'ocr-memory',
        'This picture needs more memory than reading one picture may use; save it smaller or cut it into parts, and add those.',
      ];
    case 'failed':
      return [
        'ocr-failed',
        'This picture broke the text recognition, which a damaged or hostile file can do; type its text and add that.',
      ];
  }
}
