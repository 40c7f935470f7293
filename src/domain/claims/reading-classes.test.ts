/** Claims by class of error: how many rows of each class are right now, never fewer. */
import { describe, expect, it } from 'vitest';
import { readDocument, type Document } from '../reading/index.ts';
import { antecedentClasses } from './antecedent-classes.cases.ts';
import { carriedClasses } from './carried-classes.cases.ts';
import type { Claim } from './claim.ts';
import { discourseClasses } from './discourse-classes.cases.ts';
import { extractClaims } from './extract.ts';
import { languageClasses } from './language-classes.cases.ts';
import { laterClasses } from './later-classes.cases.ts';
import { nounClasses, type ReadingCase } from './noun-classes.cases.ts';
import { quantityNotation } from './quantity-notation.cases.ts';
import { sceneClasses } from './scene-classes.cases.ts';
import { standingClasses } from './standing-classes.cases.ts';
import { voiceClasses } from './voice-classes.cases.ts';

/** Least rows that are right, by class. */
const least: Readonly<Record<string, number>> = {
  'a whole named with its owner': 25,
  'a number out of another': 21,
  'compared with a known number': 14,
  'one thing and what it does': 16,
  'a number that is a name': 16,
  'a plural named in a sentence before': 15,
  'there have been so many': 10,
  'a share of those counted before': 10,
  'counted beside the main thing': 10,
  'coins of the story': 13,
  'a document and who put it out': 11,
  'a register as source': 12,
  'a name ends at a number': 10,
  'a counted thing says nothing': 12,
  'speaking of so many': 10,
  'whom the pronoun follows': 8,
  'a role, its body, and a name without commas': 11,
  'feasts are nobody and nowhere': 8,
  'somebody else acts': 10,
  'somebody asked or counted': 11,
  'the paper’s own name is no place': 5,
  'from one time to another': 10,
  'people of so many places': 11,
  'somebody is so many years old': 11,
  'no more than there are': 8,
  'the body spoken of last': 8,
  'counted on by a date': 9,
  'figures that somebody gave': 6,
  'things on a list': 13,
  'Spanish: a person as object': 12,
  'French: elided words count nothing': 10,
  'Chinese: parts of a whole, and bounds': 13,
  'Khmer: words that begin like numbers, bounds, parts': 10,
  'coins in other languages': 9,
  'money counts nothing': 18,
  'who the accused is not': 7,
  'verbs that end in a bound': 3,
  'a firm before its name, and joints of clauses': 5,
  'money in Spanish and French': 15,
  'money in Thai': 7,
  'a share and those it is of': 4,
  'German: months and plurals before a number': 6,
  'who is meant by it, the office and the group': 13,
  'of these, so many': 8,
  'a name is not counted': 5,
  'one subject asked about, another counted': 3,
  'names with “and” in them': 7,
  'a year before a number': 5,
  'time between two events': 7,
  'the length of a numbered list': 4,
  'what was said to come': 1,
  'what only people suffer': 11,
  'a noun named for each or in number': 6,
  'a limit is of what it limits': 6,
  'a part of a sum': 6,
  'coins without a plural': 4,
  'ages of those told of': 6,
  'times of day and shares with their noun': 4,
  'a speaker whose verb is left out': 4,
  'a toll counts people': 8,
  'things that stand for others': 16,
  'groups and settlements are of people': 4,
  'ages by another name': 12,
  'a part and its whole in a fragment': 6,
  'hours at which somebody is there': 9,
  'a bare number that is a price': 7,
  'no part of so few': 3,
  'what stands at a number': 7,
  'a time beyond a semicolon': 9,
};

function documentOf({ text, language = 'en', publisher = null, published = '2031-06-10' }: Known): Document {
  const metadata = { title: null, author: null, url: null, publisher, published, language };
  const parsed = { text, mediaType: 'text/plain', blocks: null, metadata, notes: [] };
  return readDocument({ sha256: 'a'.repeat(64), name: 'case.txt', parsed });
}

type Known = Pick<ReadingCase, 'text' | 'language' | 'published'> & { readonly publisher?: string | null };

const plain = (name: string | null): string =>
  name
    ?.toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:the|an?) /u, '') ?? '-';

function isSaid(expected: string, claim: Claim): boolean {
  const [word = '', ...rest] = expected.split(' ');
  const wanted = rest.join(' ');
  if (word === 'by') return plain(claim.speaker) === plain(wanted);
  if (word === 'at') return (claim.place ?? '-') === wanted;
  if (word === 'when') return claim.time === wanted;
  if (word === 'of') return claim.subject.startsWith(wanted);
  const notation = quantityNotation(claim.quantity);
  return expected.includes(':') ? `${notation}:${claim.kind}` === expected : notation === expected;
}

function wrongRows(example: ReadingCase): string[] {
  const { claims } = extractClaims(documentOf(example), { stories: 'main' });
  const shown = example.text.slice(0, 60).replaceAll('\n', ' ');
  return example.rows.flatMap(([number, ...expected]) => {
    const claim = claims.find(({ quantity }) => {
      const { start, end } = quantity.number;
      return (
        example.text.slice(start, end) === number || example.text.slice(start, end).endsWith(` ${number}`)
      );
    });
    if (expected[0] === 'none') return claim === undefined ? [] : [`${number} in ${shown}: a claim`];
    if (claim === undefined) return [`${number} in ${shown}: no claim`];
    const found = `${quantityNotation(claim.quantity)}:${claim.kind} of ${claim.subject} by ${String(claim.speaker)} at ${String(claim.place)} when ${String(claim.time)}`;
    return expected.every((one) => isSaid(one, claim))
      ? []
      : [`${number} in ${shown}: ${found}, not ${expected.join(', ')}`];
  });
}

const classes = {
  ...nounClasses,
  ...antecedentClasses,
  ...carriedClasses,
  ...voiceClasses,
  ...sceneClasses,
  ...laterClasses,
  ...languageClasses,
  ...discourseClasses,
  ...standingClasses,
};

describe.each(Object.entries(classes))('%s', (name, examples) => {
  it('holds its share', () => {
    const rows = examples.reduce((sum, example) => sum + example.rows.length, 0);
    const wrong = examples.flatMap(wrongRows);
    const right = rows - wrong.length;
    if (process.env['SHOW'] !== undefined)
      console.info(`${name}: ${right} of ${rows}\n  ${wrong.join('\n  ')}`);
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(least[name] ?? 0);
  });
});
