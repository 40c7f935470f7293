/** Sentences and quotations by example: a bar marks where a sentence ends, brackets hold what is quoted. */
import { describe, expect, test } from 'vitest';
import { narratorRanges, quotedSpans, sentencesOf } from './index.ts';

function split(marked: string, language: string | null = 'en'): void {
  const parts = marked.split('|');
  const text = parts.join('');
  const found = sentencesOf(text, { start: 0, end: text.length }, language).map((range) =>
    text.slice(range.start, range.end),
  );
  expect(found).toEqual(parts.map((part) => part.trim()));
}

describe('sentences', () => {
  test.each([
    'Dr. Lenz Abari met Ms. Moru at St. Agathe. |They spoke for an hour.',
    'The U.N. office wrote to the U.S. embassy. |No reply came.',
    'He works for Brenn Ltd. in Rassau. |She left Brenn Ltd. |The firm closed.',
    'It costs 3.5 million kelars. |See No. 47 and Art. 3 of the law.',
    'They waited … and waited. |Nobody came... |The gate stayed shut.',
    '“We counted them.” |“They were 40 (maybe 45).” |Then she left.',
    '"Where are they?" Abari asked. |"Gone."',
    '"Go!" he said. |They went.',
    '14. For the year 2024, 41 States reported. |15. Fewer did in 2023.[4] |Women were half.',
    'J. R. Holm and K. Adeyo signed it. |It is dated 3 p.m. on Friday.',
    'It began in 2024. |41 people left.',
  ])('%s', (marked) => split(marked));

  test('line breaks end sentences', () =>
    split('Rassau |\nForty people left on Monday |\nNobody was charged'));

  test('hard-wrapped lines do not', () => {
    const text = [
      'The parish has counted the people who came down the road since the',
      'first night. By Friday evening the register held two hundred names,',
      'and the parish had run out of blankets, the priest told a visitor.',
    ].join('\n');
    expect(sentencesOf(text, { start: 0, end: text.length }, 'en')).toHaveLength(2);
  });

  test('other scripts', () => {
    split('警方说：“四十人离开了。”|没有人被捕！|为什么？', 'zh');
    split('មនុស្សសែសិបនាក់បានចាកចេញ។ |គ្មាននរណាត្រូវបានចាប់ខ្លួនទេ។', 'km');
    split('غادر أربعون شخصا المكان. |من أحصاهم؟ |لا أحد.', 'ar');
    split('« Ils sont partis. » |La porte est restée fermée.', 'fr');
    split('Am 3. März kamen 40 Menschen. |Niemand wurde verhaftet.', 'de');
  });
});

/** Reads "[quoted]" notation: brackets stand just inside the marks. */
function quoted(marked: string): void {
  const text = marked.replaceAll(/[[\]]/gu, '');
  const expected = [...marked.matchAll(/\[([^\]]*)\]/gu)].map((match) => match[1]);
  const range = { start: 0, end: text.length };
  expect(quotedSpans(text, range).map((span) => text.slice(span.start, span.end))).toEqual(expected);
}

describe('quotations', () => {
  test.each([
    'He called it "[a park]" and left.',
    'She said: “[We counted them,]” and “[twice.]”',
    'Il a dit : « [Nous les avons comptés] ».',
    'Sie sagte: „[Wir haben gezählt]“, und ging.',
    'Er nannte es »[Park]«.',
    '他说：“[我们数过了。]”她说：「[两次]」。',
    "The workers' rights and the owner's gate: 'tis nobody's business.",
    "He wrote that it was 'an [park]'.".replace('an [park]', '[a park]'),
    'They spoke of ‘[rescues]’ that weren’t rescues.',
    "The '90s were quiet; rock 'n' roll was not.",
    'The board was 5" wide and 12" long.',
    '“[In the ‘rescues’ nobody entered,]” it says.',
    'He said “[it never ends]',
  ])('%s', (marked) => quoted(marked));

  test('a quotation over several paragraphs opens each one again', () => {
    quoted('“[We counted them.]\n\n“[Then we counted again,]” she said.');
  });

  test('the narrator keeps the rest', () => {
    const text = 'He said "no" twice.';
    const rest = narratorRanges(text, { start: 0, end: text.length }).map((range) =>
      text.slice(range.start, range.end),
    );
    expect(rest).toEqual(['He said "', '" twice.']);
  });
});
