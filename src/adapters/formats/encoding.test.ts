import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeAs, encodeUtf16 } from '../../../test/hostile/legacy-text.ts';
import { decode } from './encoding.ts';

const samples: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-874', 'คณะกรรมการกล่าวว่ามีผู้พักอาศัยอยู่ในศูนย์แห่งนี้ ๒๔ คน เมื่อวันที่ 3 มีนาคม และยังรอความช่วยเหลือ'],
  [
    'windows-1252',
    'Le comité a déclaré à la presse que vingt-quatre élèves étaient hébergés près de la rivière, “en sécurité”.',
  ],
  [
    'windows-1251',
    'Комитет сообщил, что в приюте у тихой реки находятся двадцать четыре человека, и все они ждут помощи.',
  ],
  ['gb18030', '委员会说，河边的收容所里住着二十四个人，他们都在等待帮助。这是三月三日发表的声明。'],
  ['big5', '委員會說，河邊的收容所裡住著二十四個人，他們都在等待幫助。這是三月三日發表的聲明。'],
  ['shift_jis', '委員会によると、川のそばの施設には二十四人が暮らしており、みな支援を待っているという。'],
  ['euc-kr', '위원회는 강가의 시설에 스물네 명이 살고 있으며 모두 도움을 기다리고 있다고 말했다.'],
  [
    'windows-1256',
    'قالت اللجنة إن أربعة وعشرين شخصا يقيمون في المركز قرب النهر وإنهم جميعا ينتظرون المساعدة.',
  ],
];

describe('old encodings are told by their bytes', () => {
  it.each(samples)('%s', (encoding, text) => {
    const decoded = decode(encodeAs(text, encoding));
    expect(decoded.text).toBe(text);
    expect(decoded.notes).toEqual([`The text was read as ${decoded.encoding}.`]);
  });

  it('trusts the declared encoding when the bytes are not UTF-8', () => {
    expect(decode(encodeAs('né à l’été', 'windows-1252'), 'iso-8859-1').text).toBe('né à l’été');
  });
});

describe('Unicode', () => {
  it('reads every well-formed text unchanged, byte order mark dropped', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !text.startsWith('\ufeff')),
        (text) => {
          expect(decode(new TextEncoder().encode(text)).text).toBe(text);
          expect(decode(new TextEncoder().encode(`\ufeff${text}`)).text).toBe(text);
        },
      ),
    );
  });

  it.each([
    { littleEndian: true, mark: true },
    { littleEndian: false, mark: true },
    { littleEndian: true, mark: false },
    { littleEndian: false, mark: false },
  ])('UTF-16 %o', (options) => {
    const text = 'The committee met twice.\r\nIt will meet again in May.';
    expect(decode(encodeUtf16(text, options)).text).toBe(text);
  });

  it('keeps a UTF-8 file that was cut inside a character, and says so', () => {
    const bytes = new TextEncoder().encode('ศูนย์แห่งนี้มีผู้พักอาศัยอยู่ยี่สิบสี่คน');
    const decoded = decode(bytes.subarray(0, bytes.length - 1));
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.text.endsWith('\ufffd')).toBe(true);
    expect(decoded.notes).toHaveLength(1);
  });
});
