/** From a parsed capture to a document: stories found, every stretch of text given its role. */
import type { Document, ParsedCapture } from './document.ts';
import { languageOf } from './language.ts';

/** Reads a capture. */
export function readDocument(input: {
  readonly sha256: string;
  readonly name: string;
  readonly parsed: ParsedCapture;
}): Document {
  const { parsed, sha256, name } = input;
  const language = parsed.metadata.language ?? languageOf(parsed.text);
  const range = { start: 0, end: parsed.text.length };
  return {
    sha256,
    name,
    mediaType: parsed.mediaType,
    text: parsed.text,
    language,
    boilerplate: [],
    notes: parsed.notes,
    stories:
      parsed.text.trim() === ''
        ? []
        : [
            {
              ...range,
              index: 0,
              role: 'main',
              headline: null,
              publisher: parsed.metadata.publisher,
              agency: null,
              author: parsed.metadata.author,
              published: parsed.metadata.published,
              language,
              zones: [{ ...range, label: 'body' }],
            },
          ],
  };
}
