/** Laws of the gazetteer: exact on the folded key, homonyms open, never a guess. */
import { describe, expect, it } from 'vitest';
import { placesNamed } from './gazetteer.ts';
import { makeNameIndex, placeKey } from './gazetteer-keys.ts';
import { resolvePlace } from './gazetteer-reading.ts';
import { nameIndex } from './gazetteer/name-index.ts';

const none = { countries: [] };

function shown(name: string): string {
  const reading = resolvePlace(name, none);
  if (reading === null) return 'null';
  const places = reading.candidates.map(({ name: place, country, province }) =>
    [place, province === place ? null : province, country].filter((part) => part !== null).join(', '),
  );
  return `${reading.state} ${reading.precision}: ${places.join('; ')}`;
}

describe('gazetteer', () => {
  it('has an index that is the one its lists make', () => {
    expect(nameIndex.replaceAll('\n', '')).toBe(makeNameIndex());
  });

  it.each([
    ['Svay Rieng, Cambodia', 'resolved province: Svay Rieng, KH'],
    ['Svay Rieng', 'resolved province: Svay Rieng, KH'],
    ['Svay Rieng city', 'resolved populated-place: Svay Rieng, KH'],
    ['the province of Kampot', 'resolved province: Kampot, KH'],
    ['Kayin State, Myanmar', 'resolved province: Kayin, MM'],
    ['Tuol Tumpung', 'resolved populated-place: Tuŏl Tumpung, Phnom Penh, KH'],
    ['Phnom Penh', 'resolved populated-place: Phnom Penh, KH'],
    ['Vientiane', 'open province: Vientiane, LA; Vientiane, LA'],
    ['Wiang Sa', 'open populated-place: Wiang Sa, Nan, TH; Wiang Sa, Surat Thani, TH'],
    ['Wiang Sa, Nan', 'resolved populated-place: Wiang Sa, Nan, TH'],
    ['Koh Thom district, Kandal', 'open populated-place: Koah Thum, Kandal, KH'],
    ['Georgia', 'open country: Georgia, GE; Georgia, US'],
    ['Trang, Norway', 'unknown site: '],
    ['Bavet compound', 'unknown site: '],
    ['Grey Lantern Park, Bavet', 'unknown site: '],
    ['Bavet, Savaran', 'open populated-place: Bavet, Svay Rieng, KH'],
    ['Thai-Cambodian border', 'unknown region: '],
    ['Poipet', 'resolved populated-place: Paoy Paet, Banteay Meanchey, KH'],
    ['Camboya', 'resolved country: Cambodia, KH'],
    ['កម្ពុជា', 'resolved country: Cambodia, KH'],
    ['แม่สอด', 'resolved populated-place: Mae Sot, Tak, TH'],
    ['妙瓦底', 'resolved populated-place: Myawaddy, Kayin, MM'],
    ['Đà Nẵng', 'resolved populated-place: Da Nang, Đà Nẵng, VN'],
    ['Bavett', 'unknown site: '],
    ['', 'null'],
  ])('%s: %s', (name, expected) => {
    expect(shown(name)).toBe(expected);
  });

  it('reads the more general names of a site', () => {
    expect(resolvePlace('Grey Lantern Park, Bavet', none)?.within?.state).toBe('resolved');
  });

  it('ranks homonyms by the countries of the document, and leaves them open', () => {
    const first = resolvePlace('Georgia', { countries: ['US'] });
    expect(first?.candidates[0]?.country).toBe('US');
    expect(first?.state).toBe('open');
  });

  it('folds Latin marks, hyphens, spaces and known romanisations only', () => {
    expect(placeKey('Kompong-Spœ')).toBe('kampongspoe');
    expect(placeKey('Hà Nội')).toBe('hanoi');
    expect(placesNamed('Mae Sod')).toEqual(placesNamed('Mae Sot'));
    expect(placeKey('ភ្នំពេញ')).toBe('ភ្នំពេញ');
  });
});
