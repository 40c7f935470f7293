import { describe, expect, it } from 'vitest';
import { encodeUtf16 } from '../../../test/hostile/legacy-text.ts';
import { extractClaims } from '../../domain/claims/index.ts';
import { readDocument } from '../../domain/reading/index.ts';
import { hasSoundBlocks } from './answer.ts';
import { delimitedRows } from './csv-rows.ts';
import { looksDelimited } from './csv-shape.ts';
import { parseCsv } from './csv.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function parsed(bytes: Uint8Array | string): ReturnType<typeof readParts> {
  return readParts(typeof bytes === 'string' ? encode(bytes) : bytes);
}

function readParts(bytes: Uint8Array): { text: string; notes: readonly string[]; claims: string[] } {
  const outcome = parseCsv(bytes);
  if (outcome.status !== 'read') throw new Error(outcome.reason);
  expect(hasSoundBlocks(outcome.parsed)).toBe(true);
  const document = readDocument({ sha256: '0'.repeat(64), name: 'a.csv', parsed: outcome.parsed });
  const { claims } = extractClaims(document, { stories: 'main' });
  const { text, notes } = outcome.parsed;
  return { text, notes, claims: claims.map(({ quantity }) => `${String(quantity.low)} ${quantity.unit}`) };
}

describe('rows of delimited text', () => {
  it.each([
    [
      'plain',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CRLF and a last line end',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'old Mac line ends',
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['quoted delimiter, quote and line break', '"a,1","b ""x""","c\nd"', [['a,1', 'b "x"', 'c\nd']]],
    [
      'empty cells',
      ',\n,,',
      [
        ['', ''],
        ['', '', ''],
      ],
    ],
    ['a mark inside a cell', 'a "b",c', [['a "b"', 'c']]],
    ['words behind a closing mark', '"a"b,c', [['ab', 'c']]],
    ['an empty quoted cell', '"",x', [['', 'x']]],
  ])('%s', (_, text, rows) => {
    expect(delimitedRows(text, ',').rows).toEqual(rows);
  });

  it('a mark that never closes swallows nothing', () => {
    const { rows, notes } = delimitedRows('a,b\n"c,d\ne,f', ',');
    expect(rows).toEqual([
      ['a', 'b'],
      ['"c', 'd'],
      ['e', 'f'],
    ]);
    expect(notes[0]).toContain('row 2');
  });
});

describe('is it a table', () => {
  const table = 'Place,Tents,Boats\nMae Ramat,12,3\nPort Amary,4,1\nHatinlo,6,2\nTalu,9,0\n';
  it.each([
    ['a table without a name', table, 'x', true],
    ['the same with semicolons', table.replaceAll(',', ';'), 'x.txt', true],
    ['two columns, named', 'Place;Tents\nTalu;9\n', 'x.csv', true],
    ['two columns, not named', 'Place;Tents\nTalu;9\n', 'x.txt', false],
    [
      'prose with commas',
      'Rain, wind, and cold.\nBoats, tents, and food.\nOne, two, three.\nA, b, c\nD, e, f',
      'x',
      false,
    ],
    ['prose named csv', 'The committee met twice.\nIt will meet again.', 'x.csv', false],
    ['a typed table with tabs', table.replaceAll(',', '\t'), 'x.txt', false],
    ['the same named tsv', table.replaceAll(',', '\t'), 'x.tsv', true],
  ])('%s', (_, text, name, expected) => {
    expect(looksDelimited(text, name)).toBe(expected);
  });
});

describe('a table becomes text and claims', () => {
  it('puts the words of a row first and counts what the heads say', () => {
    const { text, claims } = parsed('Place,Tents,District,Boats\nMae Ramat,12,Talu,3\nPort Amary,4,Hatin,\n');
    expect(text).toBe('Place, District\tTents\tBoats\n\nMae Ramat, Talu\t12\t3\n\nPort Amary, Hatin\t4\t-');
    expect(claims).toEqual(['12 Tents', '3 Boats', '4 Tents']);
  });

  it('reads a lone column of numbers, and shows brackets before the counted thing', () => {
    const { text, claims } = parsed('Place;Tents (burnt)\nTalu;9\nHatin;5\n');
    expect(text).toContain('Place\t-\t(burnt) Tents');
    expect(claims).toEqual(['9 Tents', '5 Tents']);
  });

  it('counts no years, codes, dates or coordinates', () => {
    const { text, claims } = parsed(
      'Case,Year,Day,Lat,Place,Tents\n881,2024,2024-05-01,16.44512,Talu,9\n17,2025,2025-02-03,16.51234,Hatin,5\n',
    );
    expect(claims).toEqual(['9 Tents', '5 Tents']);
    expect(text).toContain('Case 881, Year 2024, 2024-05-01, Lat 16.44512, Talu\t-\t9');
  });

  it('reads long cells as prose after the table', () => {
    const note =
      'Three boats reached the shore at dawn and the crew told the clerk that 40 people had waited there since the evening before the storm.';
    const { text, claims } = parsed(`Place,Boats,Note\nTalu,3,"${note}"\nHatin,1,none\n`);
    expect(text).toContain(`Talu\t-\t3\n\nHatin, none\t-\t1\n\nTalu\n\n${note}`);
    expect(claims).toContain('40 people');
    expect(claims).toContain('3 Boats');
  });

  it('joins heads in two rows', () => {
    const { text, claims } = parsed('District,Losses,\n,Tents,Boats\nTalu,9,2\nHatin,4,1\n');
    expect(text).toContain('District\tLosses Tents\tBoats');
    expect(claims).toEqual(['9 Tents', '2 Boats', '4 Tents', '1 Boats']);
  });

  it('reads UTF-16 with tabs, and a stated delimiter', () => {
    expect(
      parsed(encodeUtf16('Place\tTents\tBoats\nTalu\t9\t2\n', { littleEndian: true, mark: true })).claims,
    ).toEqual(['9 Tents', '2 Boats']);
    expect(parsed('sep=;\nPlace;Tents;Boats\nTalu;9;2\n').claims).toEqual(['9 Tents', '2 Boats']);
  });

  it('keeps a cell that looks like a formula as text', () => {
    expect(parsed('Place,Tents,Boats\n=cmd(),9,2\n').text).toContain('=cmd()\t9\t2');
  });

  it('refuses a table without text', () => {
    expect(parseCsv(encode(',,\n,,\n'))).toMatchObject({ status: 'unreadable', code: 'csv-blank' });
  });
});

describe('hostile tables stay linear', () => {
  it.each([
    ['quotation marks', '"'.repeat(2_000_001)],
    ['delimiters', ','.repeat(2_000_000)],
    ['line breaks', '\n'.repeat(2_000_000)],
    ['digits', `a,b\n${'7'.repeat(4_000_000)}`],
    ['blanks', `a,b\n1${' '.repeat(4_000_000)}x,2`],
    ['open quotes', 'x,"y\n'.repeat(400_000)],
  ])('%s', (_, text) => {
    const before = process.cpuUsage();
    parseCsv(encode(text));
    looksDelimited(text, 'x.csv');
    const { user } = process.cpuUsage(before);
    expect(user).toBeLessThan(8_000_000);
  });
});
