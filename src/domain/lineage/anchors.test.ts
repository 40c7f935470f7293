/** Numbers, names and their order as anchors between texts, against slow twins and local spellings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchChains, type AnchorChain } from './anchors.ts';
import { skeletonOf } from './names.ts';
import { distinctiveness, numbersOf } from './numbers.ts';
import { countriesOf } from './places.ts';
import { wordsOf } from './words.ts';

function values(text: string, language: string): number[] {
  return numbersOf(text, wordsOf(text, { start: 0, end: text.length }), language).map(({ value }) => value);
}

describe('numbersOf', () => {
  it.each([
    [
      'en',
      'Two hundred and twelve of 1,480 people, 2.3 million marks and sixty-one more',
      [212, 1480, 2300000, 61],
    ],
    ['en', 'between 3 and 13, 12.5% and $274,000', [3, 13, 12.5, 274000]],
    ['fr', 'Deux cent douze, quatre-vingt-dix-sept et 40 000 sur 1,5 million', [212, 97, 40000, 1500000]],
    [
      'es',
      'Doscientas doce personas, 1.480 llamadas y 25.000 plazas; treinta y un sospechosos',
      [212, 1480, 25000, 31],
    ],
    ['de', '8.460 Mark, 1,9 Millionen und 74.300 Tonnen', [8460, 1900000, 74300]],
    ['zh', '4.5万凯拉尔，2000万和2140名', [45000, 20000000, 2140]],
    ['zh', '3月9日，1.874亿，四十七分钟，两万六千人，三百五十名', [9, 187400000, 47, 26000, 350]],
    ['th', 'เงิน 20 ล้าน และ ๒๕๐ คน', [20000000, 250]],
    ['th', 'ปี 2569 จำนวน 2,500 คน ร้อยละ 28', [2026, 2500, 28]],
    ['th', 'สี่สิบเจ็ดนาที สามร้อยห้าสิบคน สิบห้าคน', [47, 350, 15]],
    ['th', 'เวลา 21.52 น. ระยะ 21.5 กม.', [21, 52, 21.5]],
    ['km', 'សែសិបប្រាំពីរនាទី ៣ ម៉ឺន', [47, 30000]],
    ['ar', 'نحو 128 ألف شخص و ٢٥٠ سفينة', [128000, 250]],
    ['hi', '2,50,000 रुपये और 3 लाख', [250000, 300000]],
    ['ru', '1,9 млн марок, 74 300 тонн', [1900000, 74300]],
  ])('reads %s: %s', (language, text, expected) => {
    expect(values(text, language)).toEqual(expected);
  });

  it('reads a long line of digits in one pass and makes no quantity of it', () => {
    expect(values('7'.repeat(200_000), 'en').every((value) => value === 0)).toBe(true);
    expect(values('1,'.repeat(100_000), 'en').length).toBeGreaterThan(0);
    expect(values('一'.repeat(100_000), 'zh').length).toBeGreaterThan(0);
  });

  it('finds a long number more telling than a round, a small or a calendar one', () => {
    expect(distinctiveness(1150)).toBeGreaterThan(distinctiveness(600));
    expect(distinctiveness(600)).toBeGreaterThan(distinctiveness(9));
    expect(distinctiveness(274000)).toBeGreaterThan(distinctiveness(2024));
  });
});

describe('skeletonOf', () => {
  it.each([
    ['ketong', 'ketung'],
    ['tassoun', 'tasun'],
    ['varnack', 'warnak'],
    ['rassau', 'rasau'],
    ['соландер', 'solander'],
  ])('is the same for %s and %s', (one, other) => {
    expect(skeletonOf(one)).toBe(skeletonOf(other));
  });

  it('keeps different names apart', () => {
    expect(skeletonOf('meridian')).not.toBe(skeletonOf('norpress'));
  });
});

describe('countriesOf', () => {
  it.each([
    ['en', 'from South Korea to Cambodia', ['KR', 'KH']],
    ['fr', 'du Cambodge et de la Thaïlande', ['KH', 'TH']],
    ['ru', 'Камбоджа и Таиланд', ['KH', 'TH']],
  ])('knows countries in %s', (language, text, codes) => {
    expect(
      countriesOf(wordsOf(text, { start: 0, end: text.length }), language).map(({ code }) => code),
    ).toEqual(codes);
  });
});

describe('matchChains', () => {
  const chain = (ids: readonly number[]): AnchorChain => ({
    ids: Uint32Array.from(ids),
    weights: Float32Array.from(ids, () => 1),
    positions: Uint32Array.from(ids, (_, i) => i),
    isNumber: Uint8Array.from(ids, () => 1),
    totalWeight: ids.length,
    numberWeight: ids.length,
  });
  const distinct = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 20 });

  it('finds the longest common order, as the slow twin does', () => {
    fc.assert(
      fc.property(distinct, distinct, (a, b) => {
        expect(matchChains(chain(a), chain(b)).orderedWeight).toBe(longestCommon(a, b));
      }),
    );
  });

  it('gives the same weights from either side', () => {
    fc.assert(
      fc.property(distinct, distinct, (a, b) => {
        const [there, back] = [matchChains(chain(a), chain(b)), matchChains(chain(b), chain(a))];
        expect([back.sharedWeight, back.orderedWeight]).toEqual([there.sharedWeight, there.orderedWeight]);
      }),
    );
  });
});

/** The slow twin: longest common subsequence by the full table. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, () => 0)];
  for (const x of a) {
    const above = rows.at(-1) ?? [];
    const row = [0];
    b.forEach((y, j) => row.push(x === y ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0)));
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
