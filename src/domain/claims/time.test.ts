import { describe, expect, it } from 'vitest';
import { addDays, isoDay, weekdayOf } from './time-calendar.ts';
import { timeExpressions } from './time-expressions.ts';
import { wordsOf } from './names-words.ts';

/** Friday. */
const published = '2025-03-14';

function times(text: string, day: string | null = published): string[] {
  const words = wordsOf(text, { start: 0, end: text.length });
  return timeExpressions(words, { first: 0, last: words.length }, day).map(({ iso }) => iso);
}

describe('time expressions', () => {
  it.each([
    ['between March 9 and March 13', '2025-03-09/2025-03-13'],
    ['between 9 and 13 March 2025', '2025-03-09/2025-03-13'],
    ['from 9 to 13 March', '2025-03-09/2025-03-13'],
    ['between October and March', '2024-10/2025-03'],
    ['between May 2021 and August 2023', '2021-05/2023-08'],
    ['from 2024 through early 2025', '2024/2025'],
    ['by the evening of 13 March', '../2025-03-13'],
    ['by the end of 2026', '../2026-12-31'],
    ['by 1 July', '../2025-07-01'],
    ['in 2024', '2024'],
    ['in April', '2024-04'],
    ['on 21 March 2024', '2024-03-21'],
    ['on Oct. 14, 2024', '2024-10-14'],
    ['on 20 December', '2024-12-20'],
    ['on Wednesday', '2025-03-12'],
    ['on Friday, 7 March', '2025-03-07'],
    ['yesterday', '2025-03-13'],
    ['last night', '2025-03-13'],
    ['last week', '2025-03-03/2025-03-09'],
    ['last month', '2025-02'],
    ['last year', '2024'],
    ['this year', '2025'],
    ['in the past week', '2025-03-07/2025-03-14'],
    ['in the past six weeks', '2025-01-31/2025-03-14'],
    ['two years ago', '2023'],
    ['in the week to 14 March', '2025-03-08/2025-03-14'],
    ['since 2021', '2021/2025'],
    ['since January', '2025-01/2025-03'],
    ['in the first half of 2024', '2024-01-01/2024-06-30'],
    ['entre el 9 y el 13 de marzo', '2025-03-09/2025-03-13'],
    ['le 9 mars 2025', '2025-03-09'],
  ])('%s', (text, iso) => {
    expect(times(text)).toEqual([iso]);
  });

  it('takes a year earlier from the year before it in the sentence', () => {
    expect(times('1,480 calls in 2024, against 890 a year earlier')).toEqual(['2024', '2023']);
  });

  it.each(['it may rise', '2024 people', 'from 1 to 5', 'room 31', 'march on the town', 'now'])(
    'finds none in "%s"',
    (text) => {
      expect(times(text)).toEqual([]);
    },
  );

  it('reads no relative expression without a day of publication', () => {
    expect(times('last week and on Friday', null)).toEqual([]);
  });
});

describe('calendar', () => {
  it('adds days across months and years and back again', () => {
    const start = { year: 2024, month: 2, day: 28 };
    expect(isoDay(addDays(start, 2))).toBe('2024-03-01');
    for (const count of [-800, -1, 0, 1, 366, 5000])
      expect(addDays(addDays(start, count), -count)).toEqual(start);
  });

  it('knows weekdays', () => {
    expect(weekdayOf({ year: 2025, month: 3, day: 14 })).toBe(5);
    expect(weekdayOf({ year: 1970, month: 1, day: 1 })).toBe(4);
  });
});
