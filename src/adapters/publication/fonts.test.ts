import { expect, it } from 'vitest';
import { subsetFonts, type ShownPiece } from './fonts.ts';

const scripts =
  'Harbour Watch counted 53. ក្រុមអ្នកស្រាវជ្រាវរាប់ទូកបានហាសិបបី។ นักวิจัยนับเรือได้ห้าสิบสามลำ 研究人员在港口数到五十三艘船。 أحصى الباحثون ثلاثة وخمسين قاربا في المرفأ.';

function piece(text: string, where = 'line 3, column 1'): readonly ShownPiece[] {
  return [{ text, where }];
}

it('has every letter of five scripts, cut down to those that are used', async () => {
  const { css, licence } = await subsetFonts({
    serif: piece(scripts),
    italic: piece('counted'),
    sans: piece(scripts),
  });
  expect(css.length).toBeLessThan(70_000);
  for (const letter of ['រ', 'น', '研', 'ح', 'W']) {
    const code = letter.codePointAt(0) ?? 0;
    expect(rangesIn(css).some(([from, to]) => from <= code && code <= to)).toBe(true);
  }
  expect(css).not.toMatch(/url\((?!data:)/);
  expect(licence).toContain('SIL OPEN FONT LICENSE');
}, 60_000);

function rangesIn(css: string): (readonly [number, number])[] {
  return [...css.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/g)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
}

it('gives the same bytes each time', async () => {
  const once = await subsetFonts({ serif: piece(scripts), italic: [], sans: [] });
  expect(await subsetFonts({ serif: piece(scripts), italic: [], sans: [] })).toEqual(once);
}, 60_000);

it('names a character that no font has, its code point and its place', async () => {
  const refused = subsetFonts({ serif: piece('The sign \u{13000} and ꦲ'), italic: [], sans: [] });
  await expect(refused).rejects.toMatchObject({
    code: 'publication/missing-glyph',
    message: expect.stringContaining('(U+13000) in line 3, column 1') as string,
    data: { characters: 2 },
  });
}, 60_000);

it('asks no letter for what is not drawn', async () => {
  const { css, licence } = await subsetFonts({
    serif: piece('\u200b\u200d\u2060\ufeff\u00ad\n\t\u200f'),
    italic: [],
    sans: [],
  });
  expect([css, licence]).toEqual(['', '']);
});
