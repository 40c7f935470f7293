/**
 * News-like documents for the speed bench: paragraphs of the example casebook (every word invented) in another order
 * each time, with other names and other numbers, so that no two documents are alike and nothing can be remembered.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from './random.ts';

const example = join(import.meta.dirname, '..', 'example');

/** Reads the English texts of the example casebook and returns the maker of documents of about `size` characters. */
export function realisticDocuments(): (index: number, size?: number) => string {
  const paragraphs = englishParagraphs();
  return (index, size = 4096) => {
    const random = randomFrom(index + 1);
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
    const names = new Map(oldNames.map((name) => [name, pick(newNames) ?? name]));
    const parts = [`${pick(newNames) ?? ''} report ${index}: people freed, officials say`];
    for (let length = 0; length < size; length += parts.at(-1)?.length ?? 1) {
      parts.push(renamed(pick(paragraphs) ?? '', names, random));
    }
    return `${parts.join('\n\n')}\n`;
  };
}

function englishParagraphs(): string[] {
  const files = [
    ...readdirSync(join(example, 'sources')).map((name) => join(example, 'sources', name)),
    ...readdirSync(join(example, 'text')).map((name) => join(example, 'text', name)),
  ].filter((path) => path.endsWith('.txt') && !/cronica|chaifang/u.test(path));
  return files
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((path) => readFileSync(path, 'utf8').split(/\n+/u))
    .filter((paragraph) => paragraph.length > 120);
}

function renamed(paragraph: string, names: ReadonlyMap<string, string>, random: () => number): string {
  return paragraph
    .replaceAll(namePattern, (name) => names.get(name) ?? name)
    .replaceAll(/(?<![\d.,])\d{2,3}\b(?!,\d)/gu, (digits) =>
      String(Number(digits) + Math.floor(random() * 80)),
    );
}

const oldNames = [
  'Varnack',
  'Tassoun',
  'Ketong',
  'Rassau',
  'Savaran',
  'Meridian Rights',
  'Norpress',
  'Amary',
  'Daro',
  'Open Harbour',
  'Blue Heron Park',
];
const namePattern = new RegExp(oldNames.join('|'), 'gu');

const newNames = [
  'Orlen',
  'Tavik',
  'Brennor',
  'Salwick',
  'Idrane',
  'Marrow Bay',
  'Lantern Aid',
  'Corvel',
  'Verrin',
  'Ashgrove',
  'Pelham Watch',
  'Duvar',
  'Ostrin',
  'Kellan',
];
