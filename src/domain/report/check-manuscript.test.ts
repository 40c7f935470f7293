/** Each rule of the check, against a small invented casebook: what passes, and what does not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckWorld, Evidence } from './check-evidence.ts';
import { checkManuscript } from './check-manuscript.ts';
import { parseManuscript } from './manuscript-parse.ts';
import type { Evaluation, ExpressionValue } from './value.ts';

const source =
  'On 13 March 2025 the harbour master, Orla Fenn, counted at least 53 boats in the Tamarind basin. “They lie three deep,” she said. By 16 March it was 60 boats.';

function evidence(given: Partial<Evidence> & Pick<Evidence, 'id' | 'kind'>): Evidence {
  const text = { text: source, name: 'release.txt', quotations: [], language: 'en', published: '2025-03-14' };
  return {
    ...{
      title: 'boats in the basin',
      state: 'stands',
      fallen: [],
      standard: null,
      numbers: [],
      dates: [],
      names: [],
    },
    near: [{ ...text, text: source.slice(0, 97) }],
    wide: () => [text],
    independence: () => ({ origins: 1, witnesses: ['fenn'] }),
    ...given,
  };
}

const cited: Readonly<Record<string, Evidence>> = {
  boats: evidence({
    ...{ id: 'boats', kind: 'claim', dates: ['2025-03-13'], names: ['Orla Fenn', 'Tamarind'] },
    numbers: [{ amount: { low: 53, high: null, bound: '>=' }, unit: 'boats', asOf: '2025-03-13' }],
  }),
  words: evidence({
    id: 'words',
    kind: 'passage',
    near: [
      {
        text: '“They lie three deep,” she said.',
        name: 'release.txt',
        quotations: [{ start: 1, end: 20, fidelity: 'verbatim' }],
        language: 'en',
        published: null,
      },
    ],
  }),
  spun: evidence({
    id: 'spun',
    kind: 'passage',
    near: [
      {
        text: '“They lie three thick,” she said.',
        name: 'copy.txt',
        quotations: [{ start: 1, end: 22, fidelity: 'altered' }],
        language: 'en',
        published: null,
      },
    ],
    wide: () => [],
  }),
  gone: evidence({ id: 'gone', kind: 'claim', state: 'rejected' }),
  thrown: evidence({ id: 'thrown', kind: 'record', state: 'trashed' }),
  figure: evidence({
    id: 'figure',
    kind: 'figure',
    independence: () => ({ origins: 2, witnesses: ['fenn', 'parish'] }),
  }),
  finding: evidence({
    id: 'finding',
    kind: 'finding',
    standard: 'balance of probabilities',
    title: 'Boats lie in the basin.',
  }),
  weak: evidence({
    id: 'weak',
    kind: 'finding',
    standard: 'reasonable suspicion',
    title: 'Boats lie in the basin.',
    fallen: ['A claim that it stands on was rejected.'],
  }),
};

const values: Readonly<Record<string, { readonly value: ExpressionValue; readonly text: string }>> = {
  'count sites': { value: { type: 'amount', unit: null, low: 47, high: 47, bound: '=' }, text: '47' },
  'share sites': { value: { type: 'share', numerator: 17, denominator: 47 }, text: 'more than one-third' },
};

const world: CheckWorld = {
  evaluateAll: (expressions) =>
    expressions.map((one) => {
      const found = values[one];
      if (found === undefined)
        return { problem: { start: 0, end: 5, message: 'No such set.', expected: ['count sites'] } };
      const evaluation: Evaluation = {
        ...found,
        ...{ grounds: [], groundsCount: 47, reads: ['sites'], notes: [] },
      };
      return { evaluation };
    }),
  cited: (id) => {
    const found = cited[id];
    if (id === 'two') return { problem: 'ambiguous', candidates: ['twofold', 'twosome'] };
    return found === undefined ? { problem: 'absent' } : { evidence: found };
  },
  groundsText: () => '',
  isNamed: (name) => /^(?:Rassau|Orla Fenn|Tamarind)$/u.test(name),
  knownNames: () => ['Lantern Plaza', 'Old Copper Gate'],
  knows: (amount, unit) => (amount.low === 12 && unit === 'letters' ? '12 letters in the register' : null),
};

function found(body: string): string[] {
  const heading = '---\ntitle: Boats\ndate: 2025-04-02\n---\n';
  const { problems } = checkManuscript(parseManuscript(heading + body), world);
  return problems.map(({ rule, severity }) => (severity === 'listed' ? `${rule} (listed)` : rule));
}

describe('the check', () => {
  it.each<[string, readonly string[]]>([
    // 1 figures
    ['There are {{count sites => 47}} sites.', []],
    ['There are {{count sites => forty-seven}} sites.', []],
    ['There are {{count sites}} sites.', []],
    ['There are {{count sites => 48}} sites.', ['figure']],
    ['There are {{count boats => 48}} sites.', ['figure']],
    ['There are more than {{count sites => 47}} sites.', ['bound']],
    ['There are at least {{count sites => 47}} sites.', []],
    ['At {{share sites => more than a third}} of them nothing is known.', []],
    ['At {{share sites => more than half}} of them nothing is known.', ['figure']],
    ['There are {{count sites => 47}} sites. The 47 sites are large.', []],
    ['There are {{count sites => 47}} sites. The 46 sites are large.', ['number (listed)']],
    // 2 quotations
    ['“They lie three deep,” she said [@words].', []],
    ['“They lie four deep,” she said [@words].', ['quotation']],
    ['“They lie three thick,” she said [@spun].', ['quotation']],
    ['“They lie three deep,” she said.', ['quotation (listed)']],
    // 3 citations
    ['At least 53 boats lie in the basin [@boats].', []],
    ['At least 53 boats lie in the basin [@absent].', ['citation', 'number (listed)']],
    ['At least 53 boats lie in the basin [@two].', ['citation', 'number (listed)']],
    ['Boats lie in the Tamarind basin [@gone].', ['citation']],
    ['Boats lie in the Tamarind basin [@thrown].', ['citation']],
    ['Boats lie in the Tamarind basin [@weak].', ['citation']],
    ['Cattle were sold upriver long ago [@finding].', ['citation']],
    // 4 independence
    ['Boats lie in the basin, two independent sources say [@figure].', []],
    ['Boats lie in the basin, three independent sources say [@figure].', ['independence']],
    ['That boats lie in the basin was independently confirmed [@boats].', ['independence']],
    ['That boats lie in the basin was not independently confirmed [@boats].', []],
    // 5 standards
    ['There are reasonable grounds to believe that boats lie in the basin [@finding].', []],
    ['It is clear and convincing that boats lie in the basin [@finding].', ['standard']],
    ['There are reasonable grounds to believe that boats lie in the basin.', ['standard']],
    ['The standard “reasonable grounds to believe” is the lowest.', []],
    // 7 numbers, bounds, dates, names
    ['53 boats lie in the basin [@boats].', ['bound']],
    ['More than 53 boats lie in the basin [@boats].', ['bound']],
    ['At least 35 boats lie in the basin [@boats].', ['number']],
    ['At least 53 boats lay there on 13 March 2025 [@boats].', []],
    ['At least 53 boats lay there on 14 March 2025 [@boats].', ['date']],
    ['On 14 March 2025 the harbour master wrote that at least 53 boats lay there [@boats].', []],
    ['At least 53 boats lay there on 12 March 2025 [@boats].', ['date']],
    ['At least 53 boats were counted by Orla Fenn [@boats].', []],
    ['At least 53 boats were counted by Orla Fern [@boats].', ['name']],
    ['At least 53 boats were counted in Rassau [@boats].', ['name']],
    ['At least 53 boats were counted near Wide Old Mill [@boats].', ['name']],
    ['It stands near Lantern Plazza.', ['name']],
    ['It stands near Old Silver Gate.', ['name']],
    ['It sent 12 letters, and 13 parcels.', ['number (listed)']],
    ['It lasted {{by hand 9 days because "she counted"}}.', []],
    ['See section 4, page 12 and No. 7.', []],
    // What looks otherwise than it is read.
    ['At least 5\u200d3 boats lay there [@boats].', ['format', 'number', 'number']],
    ['At least \u202e35\u202c boats lay there [@boats].', ['format', 'format', 'number']],
    ['O\u0433la Fenn counted at least 53 boats [@boats].', ['format', 'name']],
    ['At least \uff15\uff13 boats lay there [@boats].', []],
    ['At least \uff15\uff14 boats lay there [@boats].', ['number']],
  ])('%s → %j', (body, expected) => {
    expect([...found(body)].sort()).toEqual([...expected].sort());
  });
});

describe('arithmetic inside the text', () => {
  const sums = (body: string): string[] => found(body).filter((rule) => rule === 'arithmetic');
  it.each<[string, number]>([
    ['There were 18, 16 and 13 boats, together 47.', 0],
    ['There were 18, 16 and 13 boats, together 48.', 1],
    ['Of them 17 of 47 (36 per cent) sank.', 0],
    ['Of them 17 of 47 (46 per cent) sank.', 1],
    ['Of them 17 of the 47, more than a third, sank.', 0],
    ['Of them 17 of the 47, fewer than a third, sank.', 1],
    ['Of them 48 of 47 sank.', 1],
    ['It rose from 30 to 40 boats.', 0],
    ['It rose from 40 to 30 boats.', 1],
    ['It rose from 30 to 40 boats, a rise of 10.', 0],
    ['It rose from 30 to 40 boats, a rise of 12.', 1],
    ['These come to 176, ten fewer than 186.', 0],
    ['These come to 176, nine fewer than 186.', 1],
    ['| a | b |\n| - | - |\n| x | 3 |\n| y | 4 |\n| total | 7 |\n', 0],
    ['| a | b |\n| - | - |\n| x | 3 |\n| y | 4 |\n| total | 8 |\n', 1],
  ])('%s → %i', (body, expected) => {
    expect(sums(body)).toHaveLength(expected);
  });
});

const pieces = [
  '{{count sites => 47}}',
  '{{',
  '}}',
  '[@boats]',
  '[@words; @',
  ']',
  '“They lie',
  '”',
  '"',
  ' 53 boats',
  ' at least',
  ' together 4',
  ' 13 March 2025',
  ' Orla Fenn',
  '. ',
  '\n\n',
  '| a | 3 |\n| - | - |\n',
  'two independent sources',
  ' from 4 to 2',
  '%',
  ' of ',
  '- ',
  '𝟓',
  'ប្រាំ',
  '\0',
];

describe('any report', () => {
  it('has problems inside its text, the same each time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const manuscript = parseManuscript(parts.join(''));
        const first = checkManuscript(manuscript, world);
        expect(checkManuscript(manuscript, world)).toEqual(first);
        for (const { start, end } of [...first.problems, ...first.figures]) {
          expect(start >= 0 && start <= end && end <= manuscript.source.length).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([' 53', ' “', ' Orla', ' 5 of 6', '[@boats]', ' at least', '.', ' from 3 to 4'])(
    'is read to its end: %j in masses',
    (piece) => {
      const { problems } = checkManuscript(parseManuscript(piece.repeat(4000)), world);
      expect(problems.every(({ end }) => end <= piece.length * 4000)).toBe(true);
    },
  );
});
