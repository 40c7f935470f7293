/** Which of the short lines above a story is its headline, when one of them is a credit. Every line is invented. */
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const body =
  'A dam that broke above Tolmin in March had held back three times as much water as it was built for, a committee said in a report. The mayor said that nobody had been warned.';
const khmer = 'អ្នកស្រី សូលេន រក្សាទុកសៀវភៅរបស់ស្វាមី។ គាត់បានស្លាប់នៅក្នុងទំនប់ កាលពីខែមុន។ អ្នកស្រីថា គ្មាននរណាប្រាប់ទេ។';
const chinese = '米尔卡把丈夫最后一张工资单夹在书里。他在大坝上工作了十一年，三月的一个星期四没有回家。';

/** The text of the headline zone. */
function headlineOf(lines: readonly string[], language: string, story: string): string | null {
  const text = `${lines.join('\n')}\n\n${story}\n\n${story}`;
  const metadata = { title: null, author: null, url: null, publisher: null, published: null, language };
  const parsed = { text, mediaType: 'text/plain', blocks: null, metadata, notes: [] };
  const { stories } = readDocument({ sha256: 'b'.repeat(64), name: 'case.txt', parsed });
  const zone = stories[0]?.zones.find(({ label }) => label === 'headline');
  return zone === undefined ? null : text.slice(zone.start, zone.end).trim();
}

describe('the headline', () => {
  it.each([
    [
      'Bureau: dam above Tolmin held 12 million litres',
      'Norwire, for The Tolmin Argus',
      'Tuesday 18 March 2031',
    ],
    ['Agency: nine wells dry in the valley of Oldany', 'Mira Senn, for The Valley Post', '4 May 2031'],
    ['Water Board says 40 gates were never closed', 'Norwire, in The Tolmin Argus', 'Monday 3 March 2031'],
    ['Court hears of a dam that nobody had checked', 'Tuesday 18 March 2031'],
    ['The dam, for which Oldany paid, was never finished', 'By Mira Senn', '4 May 2031'],
  ])('%s', (...lines) => {
    expect(headlineOf(lines, 'en', body)).toBe(lines[0]);
  });

  it.each([
    ['zh', chinese, '亡夫的工资单：工会称大坝至少46人丧生', '【高原晚报讯】据韦勒姆社托尔明11月9日报道'],
    ['zh', chinese, '水务局：大坝有九座闸门没有关闭', '据韦勒姆社托尔明3月4日报道'],
    ['km', khmer, 'សហជីព៖ កម្មករយ៉ាងតិច ៤៦ នាក់បានស្លាប់នៅទំនប់', 'តុលមីន (វេលឡឹម) ថ្ងៃទី ១០ វិច្ឆិកា ២០៣១'],
  ])('%s', (language, story, ...lines) => {
    expect(headlineOf(lines, language, story)).toBe(lines[0]);
  });
});
