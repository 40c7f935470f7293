/** Laws of extraction: total, deterministic, anchored, linear. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument, type Document } from '../reading/index.ts';
import { claimsEngine, extractClaims } from './index.ts';
import { quantitiesIn } from './quantity-grammar.ts';

function documentOf(text: string): Document {
  return readDocument({
    sha256: 'ab'.repeat(32),
    name: 'note.txt',
    parsed: {
      text,
      mediaType: 'text/plain',
      blocks: null,
      metadata: { title: null, publisher: null, author: null, published: null, language: 'en', url: null },
      notes: [],
    },
  });
}

const fragment = fc.constantFrom(
  'at least ',
  '53 ',
  'compounds ',
  '1,440',
  '$31,000 ',
  'half ',
  'of the ',
  'between ',
  ' and ',
  'two-thirds ',
  '(',
  ')',
  '. ',
  '\n',
  '"',
  '“',
  'dozens ',
  'of people ',
  'were ',
  ' per month',
  '9–12 ',
  '%',
  'he said, ',
  '٣٤',
  '😀',
  '53.',
  '-',
  '/',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('extractClaims', () => {
  it('names its engine', () => {
    expect(claimsEngine).toMatch(/^claims-\d+$/u);
  });

  it('takes claims from the zones of main stories with verbatim passages', () => {
    const text =
      'Police freed 64 workers from a walled estate.\n\nNineteen of them were under 18, the report says.\n';
    const { claims } = extractClaims(documentOf(text), { stories: 'main' });
    expect(claims.map((claim) => [claim.quote, claim.quantity.unit, claim.id])).toEqual([
      ['Police freed 64 workers from a walled estate', 'workers', 'abababababab-13-15'],
      ['Nineteen of them were under 18, the report says', 'workers', 'abababababab-47-55'],
    ]);
  });

  it('is total, deterministic and anchored on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = documentOf(text);
        const { claims } = extractClaims(document, { stories: 'all' });
        expect(extractClaims(document, { stories: 'all' }).claims).toEqual(claims);
        expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length);
        const zones = document.stories.flatMap((story) => story.zones);
        for (const claim of claims) {
          expect(document.text.slice(claim.start, claim.end)).toBe(claim.quote);
          const { number, low, high, bound } = claim.quantity;
          expect(number.start >= claim.start && number.end <= claim.end).toBe(true);
          expect(zones.some((zone) => zone.start <= number.start && number.end <= zone.end)).toBe(true);
          if (bound === 'vague') expect([low, high]).toEqual([null, null]);
          if (bound === 'range') expect(low !== null && high !== null && low < high).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** CPU time of this process, best of three, so that a busy machine does not decide. */
function milliseconds(work: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < 3; run += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('growth', () => {
  const hostile = [
    '7',
    '1,',
    '1 ',
    'one ',
    'one-',
    '$',
    '(',
    'of the 5 ',
    'hundred ',
    'between 1 and ',
    'a third ',
    '5 years, ',
    '5 years old ',
    'rose by 15 to 94 ',
    '12 of whom ',
    'Kenya 12, ',
    '5 baht and 6 ',
    '二',
  ];

  it.each(hostile)('reads a line of %j in linear time', (unit) => {
    const base = unit.repeat(Math.ceil(2_000 / unit.length));
    const language = unit === '二' ? 'zh' : 'en';
    quantitiesIn(base, language);
    const small = milliseconds(() => quantitiesIn(base, language));
    const large = milliseconds(() => quantitiesIn(base.repeat(16), language));
    // Linear is 16; quadratic would be 256. The constant absorbs the coarse clock on small inputs.
    expect(large).toBeLessThan(small * 64 + 60);
  });

  it.each([['of the 5 '], ['x 5  6  7\n'], ['"5 men" ']])('makes claims of %j in linear time', (unit) => {
    const small = documentOf(unit.repeat(250));
    const large = documentOf(unit.repeat(4_000));
    const quick = milliseconds(() => extractClaims(small, { stories: 'all' }));
    expect(milliseconds(() => extractClaims(large, { stories: 'all' }))).toBeLessThan(quick * 64 + 300);
  });

  it('never quotes a whole line without marks', () => {
    const { claims } = extractClaims(documentOf('of the 5 '.repeat(2_000)), { stories: 'all' });
    expect(Math.max(0, ...claims.map((claim) => claim.quote.length))).toBeLessThan(2_000);
  });

  it('survives ten megabytes of digits', () => {
    expect(quantitiesIn('9'.repeat(10_000_000), 'en')).toEqual([]);
  });
});
