/**
 * The work grows in proportion to the text, also on texts made to be slow. For each such text the CPU time of this
 * process is taken at two sizes, and the slope of log time over log size is computed: 1 is linear, 2 quadratic. A slope
 * that is too steep is measured again, up to best of three at either size, so that a collection of garbage or a busy
 * machine counts little. The test fails above 1.38: that margin is for noise and for caches that grow too small, and
 * any real quadratic loop lies far above it at these sizes.
 */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../reading/index.ts';
import { extractClaims } from './extract.ts';
import { quantitiesIn } from './quantity-grammar.ts';

const steepest = 1.38;
const smallSize = 6_000;
/** The greater size, in times the smaller: texts that are read fast are made longer. */
const growthOfDear = 6;
const growthOfCheap = 12;
/** CPU time of the smaller size above which a text is dear, in milliseconds. */
const dearMs = 6;
/** Measurements of a text whose slope is too steep. */
const attempts = 3;
/** A measurement shorter than this is repeated inside itself: the clock of the system ticks coarsely. */
const leastMs = 2;

/** Texts as a seed that is repeated up to a size, or made for a size. */
const texts: Readonly<Record<string, string | ((size: number) => string)>> = {
  'one line of digits': '7',
  'digits with commas': '1,440,',
  'digits with spaces': '440 ',
  spaces: ' ',
  'line breaks': '\n',
  'straight quotes': '" ',
  'curly quotes that open': '“',
  'quotes of every kind': '“a” \'b\' «c» ‘d’ "e" 「f」 „g“ ',
  capitals: 'A',
  names: 'Orrin Vale ',
  'number words joined by and': 'and one and two and three ',
  'number words in a row': 'one hundred thousand million ',
  'nested brackets': (size) => '(3 '.repeat(size / 6) + ')'.repeat(size / 2),
  'open brackets': '($3 ',
  'Chinese digits': '二百一十二万',
  'Thai digits': '๑๒๓ ',
  'Thai number words': 'สองร้อย',
  'Khmer number words': 'ប្រាំបី',
  'German compounds': 'zweihundertund',
  'Arabic joined words': 'وسبعة ',
  hyphens: 'a-',
  'hyphens alone': '- ',
  'percent signs': '5 % ',
  'percent signs alone': '%',
  'of the of the': 'of the ',
  'rows of a table': 'Valley\t12\t1,440\n',
  'a sentence without an end': 'the men said that 12 boats and the women left for the coast because ',
  'said said': 'said he said ',
  'words and stops': 'It was. ',
  'an address of dots': 'a.b.',
  ranges: '3 to 4 to ',
  'currency signs': '$',
  dates: '3 May 2021 to ',
};

/** The grammar of these texts' own language; English for all others. */
const languages: Readonly<Record<string, string>> = {
  'Chinese digits': 'zh',
  'Thai digits': 'th',
  'Thai number words': 'th',
  'Khmer number words': 'km',
  'German compounds': 'de',
  'Arabic joined words': 'ar',
};

function textOf(name: string, size: number): string {
  const made = texts[name] ?? '';
  return typeof made === 'function' ? made(size) : made.repeat(Math.ceil(size / made.length)).slice(0, size);
}

/** CPU time of one run in milliseconds, of as many runs as the clock needs. */
function cpuMs(run: () => void): number {
  let runs = 0;
  const before = process.cpuUsage();
  let spent = 0;
  while (spent < leastMs) {
    run();
    runs += 1;
    const { user, system } = process.cpuUsage(before);
    spent = (user + system) / 1000;
  }
  return spent / runs;
}

/** Slope of the work on a text: of the first measurement, or, if it is too steep, of the best of several. */
function exponent(name: string, work: (text: string) => void): number {
  const small = textOf(name, smallSize);
  const timed = (text: string): number =>
    cpuMs(() => {
      work(text);
    });
  work(small);
  let smallMs = timed(small);
  const growth = smallMs > dearMs ? growthOfDear : growthOfCheap;
  const large = textOf(name, smallSize * growth);
  let largeMs = timed(large);
  const steep = (): number => Math.log(largeMs / smallMs) / Math.log(growth);
  for (let attempt = 1; attempt < attempts && steep() >= steepest; attempt += 1) {
    smallMs = Math.min(smallMs, timed(small));
    largeMs = Math.min(largeMs, timed(large));
  }
  return steep();
}

function wholeEngine(text: string): void {
  const document = readDocument({
    sha256: 'a'.repeat(64),
    name: 'hostile.txt',
    parsed: {
      text,
      mediaType: 'text/plain',
      blocks: null,
      metadata: { title: null, publisher: null, author: null, published: null, language: null, url: null },
      notes: [],
    },
  });
  extractClaims(document, { stories: 'main' });
}

describe('growth of the work with the size of the text', () => {
  it.each(Object.keys(texts))('the quantity grammar on %s', (name) => {
    expect(exponent(name, (text) => quantitiesIn(text, languages[name] ?? 'en'))).toBeLessThan(steepest);
  });

  it.each(Object.keys(texts))('reading and claims on %s', (name) => {
    expect(exponent(name, wholeEngine)).toBeLessThan(steepest);
  });
});
