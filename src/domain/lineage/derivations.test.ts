/** What was made from a wire stays so when it is cut, shuffled, buried among a page's lines, or stripped of its labels. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainDocument, readRows } from '../../../bench/lineage-collections.ts';
import { hardRelations } from './relation-rules.ts';
import { traceLineage } from './trace.ts';

interface Text {
  readonly id: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly text: string;
}

const folder = join(import.meta.dirname, '../../../bench/families');

function textsOf(family: string): Text[] {
  return readRows<Omit<Text, 'text'>>(join(folder, family, 'sources.jsonl')).map((row) => ({
    ...row,
    text: readFileSync(join(folder, family, `${row.id}.txt`), 'utf8'),
  }));
}

/** Names of the texts that are linked with the wire as derived from it or its source, and of all in its origin. */
function aroundWire(texts: readonly Text[]): { derived: string[]; origin: string[] } {
  const documents = texts.map(({ id, ...known }) => plainDocument(id, known.text, known));
  const names = new Map(documents.map(({ sha256, name }) => [sha256, name]));
  const { pairs, origins } = traceLineage(documents);
  const nameOf = ({ sha256 }: { sha256: string }): string => names.get(sha256) ?? '';
  const origin = origins.find(({ members }) => members.some((key) => nameOf(key) === 'wire'));
  return {
    derived: sorted(
      pairs
        .filter(({ relation }) => hardRelations.has(relation))
        .map(({ a, b }) => [nameOf(a), nameOf(b)])
        .filter((pair) => pair.includes('wire'))
        .map((pair) => pair.find((name) => name !== 'wire') ?? ''),
    ),
    origin: sorted((origin?.members ?? []).map(nameOf)),
  };
}

/** Distinct names: a page may hold a second story that is part of the first. */
function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort((x, y) => (x < y ? -1 : 1));
}

function changed(texts: readonly Text[], which: RegExp, change: (paragraphs: string[]) => string[]): Text[] {
  return texts.map((one) =>
    which.test(one.id) ? { ...one, text: change(one.text.split(/\n\n+/)).join('\n\n') } : one,
  );
}

const made = 'backtranslated copy excerpt later-version spun summary trimmed'.split(' ');
const lines = [
  'Menu',
  'Log in',
  'Weather: 31°',
  'Ten ways to sleep better',
  'Follow us',
  'Jobs (48)',
  'Horoscope',
];
const variants: readonly (readonly [string, (texts: Text[]) => Text[]])[] = [
  ['as they are', (texts) => texts],
  ['without dates', (texts) => texts.map((one) => ({ ...one, published: null }))],
  ['without publishers', (texts) => texts.map((one) => ({ ...one, publisher: null }))],
  [
    'an excerpt among lines of a page',
    (texts) => changed(texts, /^excerpt/, (all) => all.flatMap((one) => [one, ...lines])),
  ],
  [
    'a later version of which little is old',
    (texts) => changed(texts, /^later/, (all) => all.filter((_, i) => i < 5 || i % 2 === 1)),
  ],
  [
    'a rewrite in another order',
    (texts) => changed(texts, /^back/, (all) => [...all.slice(0, 2), ...all.slice(6), ...all.slice(2, 6)]),
  ],
  [
    'texts of which a third is left out',
    (texts) =>
      changed(texts, /^(?:spun|back|translation)/, (all) => all.filter((_, i) => i < 2 || i % 3 > 0)),
  ],
];

describe.each(['ferries', 'clinics'])('%s', (family) => {
  const texts = textsOf(family);
  const translations = texts.map(({ id }) => id).filter((id) => id.startsWith('translation'));

  it.each(variants)('is one origin: %s', (_, change) => {
    const { derived, origin } = aroundWire(change(texts));
    expect(derived).toEqual(sorted([...made, ...translations]));
    expect(origin).toEqual(sorted([...derived, 'wire']));
  });
});
