import { describe, expect, it } from 'vitest';
import { workbookBytes, type SheetDraft } from '../../../test/hostile/workbook-bytes.ts';
import { zipBytes } from '../../../test/hostile/zip-bytes.ts';
import { extractClaims } from '../../domain/claims/index.ts';
import { readDocument, type ParsedCapture } from '../../domain/reading/index.ts';
import { hasSoundBlocks } from './answer.ts';
import { formatOf, shownNumber } from './xlsx-values.ts';
import { attributeOf, scanXml, XmlRefusal } from './xlsx-xml.ts';
import { parseXlsx } from './xlsx.ts';

function parsed(bytes: Uint8Array): ParsedCapture {
  const outcome = parseXlsx(bytes);
  if (outcome.status !== 'read') throw new Error(`${outcome.code}: ${outcome.reason}`);
  expect(hasSoundBlocks(outcome.parsed)).toBe(true);
  return outcome.parsed;
}

function claimsOf(capture: ParsedCapture): string[] {
  const document = readDocument({ sha256: '0'.repeat(64), name: 'a.xlsx', parsed: capture });
  return extractClaims(document, { stories: 'main' }).claims.map(
    ({ quantity }) => `${String(quantity.low)} ${quantity.unit}`,
  );
}

const tents: SheetDraft = {
  name: 'Tents by district',
  rows: [
    ['District', 'Day', 'Tents', 'Boats'],
    ['Talu', { value: 45993, style: 1 }, 12, 3],
    ['Hatin', { value: 45994, style: 1 }, 4, { formula: 'SUM(D2)', value: 3 }],
  ],
};

describe('a workbook becomes text and claims', () => {
  it('sheet by sheet, days as days, results of formulas as stored', () => {
    const second: SheetDraft = {
      name: 'Carts',
      rows: [
        ['Place', 'Carts', 'Horses'],
        ['Port Amary', 7, 2],
      ],
    };
    const capture = parsed(workbookBytes([tents, second]));
    expect(capture.text).toBe(
      [
        'Tents by district',
        'District, Day\tTents\tBoats',
        'Talu, 2025-12-02\t12\t3',
        'Hatin, 2025-12-03\t4\t3',
        'Carts',
        'Place\tCarts\tHorses',
        'Port Amary\t7\t2',
      ].join('\n\n'),
    );
    expect(capture.blocks?.map(({ page }) => page)).toEqual([1, 1, 1, 1, 2, 2, 2]);
    expect(claimsOf(capture)).toEqual(['12 Tents', '3 Boats', '4 Tents', '3 Boats', '7 Carts', '2 Horses']);
    expect(capture.metadata).toMatchObject({ title: 'Night & day', author: 'Nora Vale', published: null });
  });

  it('says what it left out: hidden sheets, errors, formulas without result, hidden rows', () => {
    const capture = parsed(
      workbookBytes([
        {
          name: 'Sheet1',
          rows: [
            ['Place', 'Tents'],
            ['Talu', { formula: 'A1' }],
            ['Hatin', { error: '#REF!' }],
            ['Amary', 5],
          ],
          hiddenRows: [3],
        },
        { name: 'Notes', state: 'veryHidden', rows: [['secret words']] },
      ]),
    );
    const notes = capture.notes.join('\n');
    expect(notes).toContain('Hidden sheets were not read ("Notes")');
    expect(notes).toContain('formulas without a stored result');
    expect(notes).toContain('error in place of a value: 1');
    expect(notes).toContain('hidden rows, which were read like the others: 1');
    expect(capture.text).not.toContain('secret');
    expect(capture.text).not.toContain('Sheet1');
  });

  it('gives words merged over rows to each of them, numbers only once', () => {
    const capture = parsed(
      workbookBytes([
        {
          name: 'x y',
          rows: [
            ['District', 'Village', 'Tents', 'Boats'],
            ['Talu', 'Upper', 12, 3],
            ['', 'Lower', 4, ''],
          ],
          merges: ['A2:A3', 'D2:D3'],
        },
      ]),
    );
    expect(capture.text).toContain('Talu, Lower\t4\t-');
  });

  it('inline words, shared words in runs, missing references', () => {
    const sheet =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>Place</t></is></c><c t="inlineStr"><is><t>Tents</t></is></c></row><row><c t="s"><v>0</v></c><c><v>9</v></c></row><row><c t="s"><v>99</v></c><c><v>8</v></c></row></sheetData></worksheet>';
    const shared = '<sst><si><r><t>Ta</t></r><r><t>lu</t></r><rPh><t>x</t></rPh></si></sst>';
    const capture = parsed(workbookBytes([{ name: 'Sheet1', xml: sheet }], { shared }));
    expect(capture.text).toBe('Place\t-\tTents\n\nTalu\t-\t9\n\nRow 2\t-\t8');
  });
});

describe('numbers and their formats', () => {
  it.each([
    ['1.1000000000000001', '0.00', '1.1'],
    ['0.125', '0.0%', '12.5%'],
    ['1200', '[$€-407] #,##0', '€1200'],
    ['1200', '#,##0 "THB"', '1200'],
    ['1200', '[$THB] #,##0', '1200 THB'],
    ['45993.5', 'yyyy-mm-dd hh:mm', '2025-12-02 12:00'],
    ['0.25', 'h:mm', '06:00'],
    ['1', 'd/m/yyyy', '1900-01-01'],
    ['-5', 'd/m/yyyy', '-5'],
    ['1e300', 'General', BigInt(1e300).toString()],
    ['12', '0.0 "days"', '12'],
    ['NaN', '0', 'NaN'],
  ])('%s as %s', (stored, code, shown) => {
    expect(shownNumber(stored, formatOf(code), false)).toBe(shown);
  });

  it('counts from 1904 when the workbook says so', () => {
    expect(shownNumber('0', formatOf('yyyy-mm-dd'), true)).toBe('1904-01-01');
  });
});

describe('tags', () => {
  it('resolves the five entities and numbers only, once', () => {
    let text = '';
    scanXml('<a>&amp;lt; &#x41;&#66; &unknown; <![CDATA[<&]]><!-- no --></a>', {
      open: () => undefined,
      text: (piece) => (text += piece),
    });
    expect(text).toBe('&lt; AB &unknown; <&');
  });

  it('finds attributes by local name, the first of two', () => {
    expect(attributeOf(` r:id="a>b" id='2'`, 'id')).toBe('a>b');
  });

  it.each(['<!DOCTYPE x [<!ENTITY a "b">]><a/>', '<a b="', '<!-- x', '<a'])('refuses %s', (xml) => {
    expect(() => scanXml(xml, { open: () => undefined })).toThrow(XmlRefusal);
  });
});

describe('broken and hostile workbooks', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(100)}">]><worksheet>&a;</worksheet>`;
  it.each([
    ['an entity bomb', workbookBytes([{ name: 'a', xml: bomb }]), 'xlsx-entities'],
    [
      'a cut sheet',
      workbookBytes([{ name: 'a', xml: '<worksheet><sheetData><row><c r="A' }]),
      'xlsx-damaged',
    ],
    ['a truncated file', workbookBytes([tents]).subarray(0, 500), 'zip-truncated'],
    ['no sheets', zipBytes([{ name: 'xl/workbook.xml', data: '<workbook/>' }]), 'xlsx-blank'],
    ['a sheet that climbs out', workbookBytes([tents], { target: '../../../etc/passwd' }), 'xlsx-blank'],
    [
      'a bomb',
      workbookBytes([tents], { extra: [{ name: 'xl/big', data: new Uint8Array(30_000_000) }] }),
      'zip-bomb',
    ],
    [
      'a part that lies about its size',
      workbookBytes([tents], {
        extra: [{ name: 'docProps/core.xml', data: 'x'.repeat(9_000), claimedBytes: 5 }],
        core: false,
      }),
      'xlsx-damaged',
    ],
  ])('%s', (_, bytes, code) => {
    expect(parseXlsx(bytes)).toMatchObject({ status: 'unreadable', code });
  });

  it.each([
    ['deep tags', '<a>'.repeat(1_000_000)],
    ['cells', `<sheetData><row>${'<c><v>1</v></c>'.repeat(300_000)}</row></sheetData>`],
    ['rows', `<sheetData>${'<row r="9"><c r="ZZZ1"><v>1</v></c></row>'.repeat(2_000)}</sheetData>`],
    ['far cells', `<sheetData>${'<row><c r="XFD1" t="str"><v>a</v></c></row>'.repeat(3_000)}</sheetData>`],
    [
      'merges',
      `<sheetData>${'<row><c t="str"><v>a</v></c></row>'.repeat(5_000)}</sheetData>${'<mergeCell ref="A1:A5000"/>'.repeat(30_000)}`,
    ],
    ['entities', `<sheetData><row><c t="str"><v>${'&amp;'.repeat(1_000_000)}</v></c></row></sheetData>`],
    ['attributes', `<sheetData><row><c ${'r="A" '.repeat(300_000)}><v>1</v></c></row></sheetData>`],
    ['a quoted tag', `<c r="${'>'.repeat(2_000_000)}`],
  ])('%s in linear time', (_, xml) => {
    const before = process.cpuUsage();
    parseXlsx(workbookBytes([{ name: 'a', xml }]));
    expect(process.cpuUsage(before).user).toBeLessThan(8_000_000);
  });
});
