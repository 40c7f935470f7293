/** Sources as facts. What only their text says (publisher, date, language) is read when an expression asks for it. */
import { byCodeUnit } from '../base/index.ts';
import type { Document } from '../domain/reading/index.ts';
import type { Fact, FieldOfFacts } from '../domain/report/index.ts';
import type { CaptureRow, CasebookIndex } from '../ports/casebook-index.ts';
import { factOf, factsInBlocks, type FactCollection } from './report-facts-collection.ts';

const statuses: readonly CaptureRow['status'][] = ['read', 'unreadable', 'unread'];

const fields: readonly FieldOfFacts[] = [
  { name: 'id', kind: 'text', means: 'The SHA-256 of its bytes.' },
  { name: 'name', kind: 'text', means: 'The name under which it was added.' },
  { name: 'status', kind: 'choice', choices: statuses, means: 'Whether it could be read.' },
  { name: 'type', kind: 'text', means: 'Its media type.' },
  { name: 'added', kind: 'date', means: 'The day on which it was added (UTC).' },
  { name: 'publisher', kind: 'text', means: 'Who published it, as far as it says so.' },
  { name: 'published', kind: 'date', means: 'When it was published, as far as it says so.' },
  { name: 'language', kind: 'text', means: 'Its language (BCP 47).' },
];

/** All sources, by hash. */
export function sourceCollection(index: CasebookIndex): FactCollection {
  return factsInBlocks({
    fields: () => fields,
    load: () => {
      const about = readOnce(() => tellingOf(index));
      return index
        .captures()
        .sort((a, b) => byCodeUnit(a.sha256, b.sha256))
        .map((capture) => sourceFact(capture, about));
    },
    version: () => index.facts.revision('sources'),
  });
}

interface Telling {
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

function sourceFact(capture: CaptureRow, about: () => ReadonlyMap<string, Telling>): Fact {
  const { sha256, name } = capture;
  return factOf(
    { id: sha256, title: name },
    {
      id: () => sha256,
      name: () => name,
      status: () => capture.status,
      type: () => capture.mediaType,
      added: () => capture.admittedAt.slice(0, 10),
      publisher: () => about().get(sha256)?.publisher ?? null,
      published: () => about().get(sha256)?.published ?? null,
      language: () => about().get(sha256)?.language ?? null,
    },
  );
}

function tellingOf(index: CasebookIndex): ReadonlyMap<string, Telling> {
  const telling = new Map<string, Telling>();
  for (const document of index.documents()) telling.set(document.sha256, toldBy(document));
  return telling;
}

function toldBy({ stories, language }: Document): Telling {
  const main = stories.find(({ role }) => role === 'main') ?? stories[0];
  return {
    publisher: main?.publisher ?? null,
    published: main?.published ?? null,
    language: main?.language ?? language,
  };
}

function readOnce<T>(read: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: read() };
    return made.value;
  };
}
