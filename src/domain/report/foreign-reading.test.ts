import { describe, expect, it } from 'vitest';
import { foreignReadings } from './foreign-reading.ts';
import { countStanding, shareStanding } from './foreign-standing.ts';
import { statementOf } from './statement-bound.ts';
import { writtenNumbers } from '../claims/index.ts';

const places = new Map([['rassau', 'Rassau']]);

/** "expression" of what is understood whole, "(expression)" of what is not. */
function read(text: string, language = 'en'): string[] {
  return foreignReadings(text, { start: 0, end: text.length }, { language, places }).map(
    ({ expression, isWhole }) => (isWhole ? expression : `(${expression})`),
  );
}

const confirmed = 'count sites where status = confirmed';

describe('what a sentence of somebody else counts', () => {
  it.each([
    ['There are 53 sites.', ['count sites']],
    ['47 of 61 sites are confirmed.', [confirmed, 'count sites']],
    [
      '17 of the 47 confirmed sites were never investigated.',
      [`${confirmed} and response = not-investigated`, confirmed],
    ],
    [
      'A third of the confirmed sites saw no investigation.',
      ['share sites where response = not-investigated of status = confirmed'],
    ],
    [
      'One in three confirmed sites was not investigated.',
      ['share sites where response = not-investigated of status = confirmed'],
    ],
    ['The register holds 61 sites, of which 47 are confirmed.', ['count sites', confirmed]],
    [
      'There were 27 raids and 11 rescues, an official said.',
      ['count events where kind = raid', 'count events where kind = rescue'],
    ],
    ['There are 3 confirmed sites in Rassau.', ['count sites where status = confirmed and place = "Rassau"']],
    // Words that are not understood may narrow what is counted.
    ['Our members visited 53 sites.', ['(count sites)']],
    ['In Vorland there are 53 sites.', ['(count sites)']],
    ['It is not true that 47 sites are confirmed.', [`(${confirmed})`]],
    ['61 sites are not confirmed.', [`(${confirmed})`]],
    ['If nothing changes there are 100 sites.', ['(count sites)']],
    ['Are there 55 sites?', ['(count sites)']],
    ['In 2023 there were 20 sites.', ['(count sites)']],
    ['There are 53 hotels.', []],
    ['The sites are large.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['es', 'Hay 61 sitios en el registro.', ['count sites']],
    ['es', 'Solo existen 30 sitios confirmados.', [confirmed]],
    ['es', 'Visitamos 53 sitios.', ['(count sites)']],
    ['fr', '47 sites sont confirmés, selon les enquêteurs.', [confirmed]],
    ['fr', 'Nos membres ont visité 53 sites.', ['(count sites)']],
    ['km', 'ទីតាំងដែលបានបញ្ជាក់មាន ៤៧ កន្លែង។', [confirmed]],
    ['km', 'យើងបានទៅមើលទីតាំង ៥៣ កន្លែង។', ['(count sites)']],
    ['th', 'สถานที่ที่ยืนยันแล้วมี 47 แห่ง', [confirmed]],
    ['zh', '已确认的地点有47个。', [confirmed]],
    ['zh', '我们走访了53个地点。', ['(count sites)']],
    ['de', 'Es gibt 61 Orte.', []],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected);
  });

  it('reads a text of hostile length in linear steps, and nothing out of a sentence without an end', () => {
    const text = '53 sites and '.repeat(40_000);
    expect(read(text)).toEqual([]);
  });
});

describe('how it stands to what the register counts', () => {
  const standing = (text: string, counted: number): string => {
    const [number] = writtenNumbers(text, { start: 0, end: text.length }, 'en');
    if (number === undefined) throw new RangeError('The text has a number.');
    return countStanding(statementOf(text, number), counted);
  };

  it.each([
    ['47 sites', 47, 'supports'],
    ['46 sites', 47, 'contradicts'],
    // More than is known is not known to be wrong.
    ['48 sites', 47, 'unknown'],
    ['at least 40 sites', 47, 'supports'],
    ['more than 47 sites', 47, 'unknown'],
    ['fewer than 40 sites', 47, 'contradicts'],
    ['fewer than 60 sites', 47, 'unknown'],
    ['nearly 50 sites', 47, 'supports'],
    ['about 50 sites', 47, 'supports'],
    ['about 30 sites', 47, 'contradicts'],
    ['dozens of sites', 47, 'unknown'],
  ])('%s beside %d: %s', (text, counted, expected) => {
    expect(standing(text, counted)).toBe(expected);
  });

  const share = (text: string): string => {
    const [number] = writtenNumbers(text, { start: 0, end: text.length }, 'en');
    if (number === undefined) throw new RangeError('The text has a number.');
    const value = { type: 'share', numerator: 17, denominator: 47 } as const;
    const told = { type: 'share', numerator: 42, denominator: 47 } as const;
    return shareStanding({ ...statementOf(text, number), isPercent: number.isPercent }, value, told);
  };

  it.each([
    ['36 per cent of the sites', 'supports'],
    ['a third of the sites', 'supports'],
    ['more than a third of the sites', 'supports'],
    // Five sites do not tell: the share may be as much as 46.8 per cent.
    ['45 per cent of the sites', 'unknown'],
    ['50 per cent of the sites', 'contradicts'],
    ['20 per cent of the sites', 'contradicts'],
    ['two-thirds of the sites', 'contradicts'],
  ])('%s: %s', (text, expected) => {
    expect(share(text)).toBe(expected);
  });
});
