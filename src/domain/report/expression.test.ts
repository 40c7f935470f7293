/** Expressions against a small fact base: what each comes to, and what is wrong with those that come to nothing. */
import { describe, expect, test } from 'vitest';
import { testFacts } from './expression-facts.cases.ts';
import { evaluateExpression, parseExpression, printExpression, selectFacts } from './index.ts';

function said(text: string, language = 'en'): string {
  const result = evaluateExpression(text, testFacts, { language });
  if ('problem' in result) {
    const { start, end, message } = result.problem;
    return `[${text.slice(start, end)}] ${message}`;
  }
  return result.evaluation.text;
}

describe('values', () => {
  test.each([
    ['count sites', '5'],
    ['count sites where status = confirmed', '3'],
    ['count sites where confirmed', '3'],
    ['count sites where status != confirmed', '1'],
    ['count sites where not (status = confirmed or capacity > 100)', '0'],
    ['count sites where status is not known', '1'],
    ['count sites where status in (confirmed, suspicious)', '4'],
    ['count sites where capacity >= 30', '2'],
    ['count sites where capacity < 100', '3'],
    ['count sites where reviewed', '1'],
    ['count sites where reviewed = no and confirmed', '2'],
    ['count sites where criterion = high-walls', '1'],
    ['count sites where name contains "mill"', '1'],
    ['count sites where since = 2024', '2'],
    ['count sites where since >= 2024-03-09', '2'],
    ['count sites where since between 2023 and 2024-03', '3'],
    ['count sites where response = not-investigated', '2'],
    ['count sites where response = "Not investigated" as words', 'two'],
    ['share sites where response = not-investigated of status = confirmed', 'two-thirds'],
    ['share sites where response = not-investigated of confirmed as words', 'two-thirds'],
    ['share sites where response = not-investigated of confirmed as fraction', '2 of 3'],
    ['share sites where response = not-investigated of confirmed as percent', 'about 67%'],
    ['share sites where confirmed', 'fewer than two-thirds'],
    ['sum capacity over sites where confirmed', 'at least 100'],
    ['sum capacity over sites where confirmed and capacity < 45', '50 to 60'],
    ['sum capacity over sites where confirmed as words', 'at least one hundred'],
    ['least capacity over sites where confirmed', '20'],
    ['greatest capacity over sites where confirmed', 'at least 50'],
    ['range capacity over sites where capacity < 45', 'about 10 to 40'],
    ['list name over sites where confirmed', 'Old Mill, Pier Hotel and River Gate'],
    ['list name over sites first 2', 'Hill House and Lake Yard'],
    ['earliest date over events', '10 March 2024'],
    ['latest date over events', 'May 2024'],
    ['count events where site.status = confirmed', '1'],
    ['distinct speaker over claims', '2'],
    ['sum amount over claims where unit = boats', 'at least 94'],
    ['claim aaaaaaaaaaaa-1-2', 'at least 53'],
    ['claim aaaaaaaaaaaa-1-2 unit', 'boats'],
    ['site site-3 status', 'confirmed'],
    ['count sites - count events * 2', '−1'],
    ['(count sites + 3) / 2', '4'],
    ['claim aaaaaaaaaaaa-1-2 - claim bbbbbbbbbbbb-1-2', 'at least 12'],
    ['count sites where confirmed / count sites as percent', '60%'],
  ])('%s is %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('problems point at the character', () => {
  test.each([
    ['count sitez', '[sitez] “sitez” is no collection. Did you mean `sites`?'],
    [
      'count sites where statsu = confirmed',
      '[statsu] “statsu” is no field of sites. Did you mean `status`?',
    ],
    [
      'count sites where status = confrimed',
      '[confrimed] “confrimed” is nothing that `status` can be. Did you mean `confirmed`?',
    ],
    [
      'count sites where capacity = confirmed',
      '[confirmed] `capacity` is a number: compare it with a number, as `capacity = 10`.',
    ],
    [
      'count sites where status > confirmed',
      '[confirmed] `status` is one of some words: it can be = or != “confirmed”, but is neither more nor less.',
    ],
    ['count sites where', '[] The expression ends where a condition is expected, as `status = confirmed`.'],
    [
      'count sites where status = "confirmed',
      '["confirmed] The quotation mark is never closed: “"” is missing.',
    ],
    ['count sites / (count events - 3)', '[(count events - 3)] This is a division by zero.'],
    [
      'sum amount over claims',
      '[amount] These claims count different things (boats, people): say in the condition which, as `unit = boats`.',
    ],
    ['claim nothing-1-2', '[nothing-1-2] Nothing in claims has the id “nothing-1-2”.'],
    [
      'sum status over sites',
      '[status] `sum` takes a field that is a number; `status` is none. It can be `capacity`.',
    ],
    [
      'count sites as roman',
      '[roman] “roman” is no way to write a value. It can be `bound`, `words`, `date`, `list`, `digits`, `fraction`, `percent`.',
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

test('the grounds of a share are those of its numerator', () => {
  const result = evaluateExpression('share sites where response = not-investigated of confirmed', testFacts, {
    language: 'en',
  });
  expect('evaluation' in result && result.evaluation.grounds.map(({ id }) => id)).toEqual([
    'site-1',
    'site-3',
  ]);
  expect('evaluation' in result && result.evaluation.groundsCount).toBe(2);
});

test('what does not tell is told of', () => {
  const result = evaluateExpression('count sites where status != confirmed', testFacts, { language: 'en' });
  expect('evaluation' in result && result.evaluation.notes).toEqual([
    '1 of sites does not tell whether the condition holds, and is not counted.',
  ]);
});

test('a set gives its facts', () => {
  const result = selectFacts('events where site.status = confirmed', testFacts);
  expect('selected' in result && result.selected.map(({ id }) => id)).toEqual(['event-1']);
});

test('an expression is printed as it is read', () => {
  const text = 'count sites where not (a = 1 or b contains "x") and c is not known - 2 * (3 - 1) as words';
  const parsed = parseExpression(text);
  expect('expression' in parsed && printExpression(parsed.expression)).toBe(text);
});
