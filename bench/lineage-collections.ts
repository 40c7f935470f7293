/** Reads labelled collections from a folder beside the repository and makes documents of them. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../src/domain/reading/index.ts';
import type { CaptureMetadata, Document } from '../src/domain/reading/index.ts';

/** One text of a labelled collection. */
export interface LabelledText {
  readonly id: string;
  readonly document: Document;
}

interface SourceRow {
  readonly id: string;
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
}

/** The fictional families of `clusters/`, with publisher and date as a researcher would record them. */
export function readClusters(sharedDir: string): LabelledText[] {
  const dir = join(sharedDir, 'clusters');
  return readRows<SourceRow>(join(dir, 'sources.jsonl')).map(({ id, publisher, published, language }) => ({
    id,
    document: plainDocument(id, readFileSync(join(dir, 'texts', `${id}.txt`), 'utf8'), {
      publisher,
      published,
      language,
    }),
  }));
}

/** A text of our own families, with the half it belongs to. */
export interface FamilyText extends LabelledText {
  readonly half: 'tuning' | 'held-out';
}

/** One of the families in `bench/families`. */
export function readFamily(name: string): FamilyText[] {
  const dir = join(import.meta.dirname, 'families', name);
  return readRows<SourceRow & { readonly half: FamilyText['half'] }>(join(dir, 'sources.jsonl')).map(
    ({ id, publisher, published, language, half }) => {
      const text = readFileSync(join(dir, `${id}.txt`), 'utf8');
      return { id, half, document: plainDocument(id, text, { publisher, published, language }) };
    },
  );
}

/** The seeds as bare files: nothing is known but the text. */
export function readSeeds(sharedDir: string): LabelledText[] {
  const dir = join(sharedDir, 'seeds');
  return readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ id: name, document: plainDocument(name, readFileSync(join(dir, name), 'utf8'), {}) }));
}

/** Rows of a JSON-lines file. */
export function readRows<Row>(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** A document from plain text and whatever is known of its publication. */
export function plainDocument(name: string, text: string, known: Partial<CaptureMetadata>): Document {
  const nothing: CaptureMetadata = {
    title: null,
    publisher: null,
    author: null,
    published: null,
    language: null,
    url: null,
  };
  return readDocument({
    sha256: createHash('sha256').update(text).digest('hex'),
    name,
    parsed: { text, mediaType: 'text/plain', blocks: null, metadata: { ...nothing, ...known }, notes: [] },
  });
}
