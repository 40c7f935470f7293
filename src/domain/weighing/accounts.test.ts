import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measureSeedAccounts } from '../../../bench/accounts-gold.ts';
import { reports } from './accounts-casebook.cases.ts';
import type { Account } from './accounts-verdict.ts';
import { weighAccounts } from './accounts.ts';

function verdicts(accounts: readonly Account[]): string[] {
  return accounts.map(({ verdict }) => verdict);
}

describe('one event', () => {
  const arrested = {
    name: 'Harbour Post',
    text: 'Tam Vero, chairman of Brightwater Holding Group, was arrested in Ketong, Savaran on 3 March 2025. Police said nothing more.',
  };

  it('joins two tellings of one arrest under one full name', () => {
    const accounts = weighAccounts(
      reports(
        [
          arrested,
          {
            name: 'Plains Observer',
            text: 'Officers arrested Tam Vero on 3 March 2025, the prosecutor said on Monday.',
          },
        ],
        [{ a: 'Harbour Post', b: 'Plains Observer', relation: 'independent' }],
      ),
    );
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).toMatchObject({ verdict: 'same-event', documents: 2, textOrigins: 2 });
    expect(accounts[0]?.why).toContain('One arrest, told in 2 documents');
  });

  it('knows the holder of one office under two names, and says why', () => {
    const [account] = weighAccounts(
      reports(
        [
          arrested,
          {
            name: 'Plains Observer',
            text: 'Dam Wero, who chairs Brightwater Group, was arrested earlier this month.',
          },
        ],
        [{ a: 'Harbour Post', b: 'Plains Observer', relation: 'independent' }],
      ),
    );
    expect(account?.why).toContain('“Dam Wero” and “Tam Vero”');
  });

  it.each([
    ['another person', 'Ilse Varnack was arrested on 3 March 2025.'],
    ['another time', 'Tam Vero was arrested on 9 November 2019.'],
    ['a denial', 'Tam Vero was not arrested, the ministry said.'],
    ['another office', 'Dam Wero, a director of Stillwater Mills, was arrested on 3 March 2025.'],
  ])('keeps %s apart', (_, text) => {
    const accounts = weighAccounts(
      reports(
        [arrested, { name: 'Plains Observer', text }],
        [{ a: 'Harbour Post', b: 'Plains Observer', relation: 'independent' }],
      ),
    );
    expect(verdicts(accounts)).not.toContain('same-event');
  });

  it('says when the texts name different bodies for one act', () => {
    const accounts = weighAccounts(
      reports(
        [
          {
            name: 'Harbour Post',
            text: 'The Finance Ministry of Savaran sanctioned Tam Vero on 3 March 2025.',
          },
          {
            name: 'Plains Observer',
            text: 'Tam Vero was sanctioned by the Harbour Inspectorate on 3 March 2025.',
          },
        ],
        [{ a: 'Harbour Post', b: 'Plains Observer', relation: 'independent' }],
      ),
    );
    expect(verdicts(accounts)).toEqual(['misattribution']);
    expect(accounts[0]?.why).toContain('different bodies');
  });
});

describe('denials and silence', () => {
  const blamed = {
    name: 'Meridian Rights',
    text: 'The government of Savaran is complicit in the forced labour at the kilns in Ketong, Savaran.',
  };

  it('sets a denial beside what is asserted and adds no witness for it', () => {
    const accounts = weighAccounts(
      reports(
        [
          blamed,
          {
            name: 'Plains Observer',
            text: 'The Savaran government has denied the allegations. Ketong, Savaran is quiet.',
          },
        ],
        [{ a: 'Meridian Rights', b: 'Plains Observer', relation: 'independent' }],
      ),
    );
    expect(accounts.find(({ verdict }) => verdict === 'denial')).toMatchObject({
      documents: 2,
      independentOrigins: 1,
    });
  });

  it('never takes silence for a denial', () => {
    const accounts = weighAccounts(
      reports(
        [blamed, { name: 'Plains Observer', text: 'The Savaran government did not reply to questions.' }],
        [{ a: 'Meridian Rights', b: 'Plains Observer', relation: 'independent' }],
      ),
    );
    expect(verdicts(accounts)).toEqual(['silence']);
    expect(accounts[0]?.independentOrigins).toBe(0);
  });

  it('sets a denied act beside its tellings', () => {
    const accounts = weighAccounts(
      reports(
        [
          {
            name: 'Meridian Rights',
            text: 'In Ketong, Savaran 212 people were freed from the compound on 9 March 2025.',
          },
          {
            name: 'Ministry',
            text: 'It is not true that 212 people were freed in Ketong, Savaran, the Ministry of the Interior said.',
          },
        ],
        [{ a: 'Meridian Rights', b: 'Ministry', relation: 'independent' }],
      ),
    );
    expect(
      accounts
        .find(({ verdict }) => verdict === 'denial')
        ?.passages.map(({ part }) => part)
        .toSorted(),
    ).toEqual(['denies', 'tells']);
  });
});

describe('severity', () => {
  it('orders wordings about one body from weaker to stronger', () => {
    const accounts = weighAccounts(
      reports(
        [
          {
            name: 'Meridian Rights',
            text: 'The Savaran authorities tolerated the forced labour in Ketong, Savaran.',
          },
          {
            name: 'Globe',
            text: 'The Savaran government is complicit in the forced labour in Ketong, Savaran.',
          },
        ],
        [{ a: 'Meridian Rights', b: 'Globe', relation: 'same-origin' }],
      ),
    );
    const drift = accounts.find(({ verdict }) => verdict === 'severity-drift');
    expect(drift?.passages.map(({ part, words }) => [part, words])).toEqual([
      ['weaker', 'tolerated'],
      ['stronger', expect.stringContaining('complicit')],
    ]);
  });

  it('finds no drift where the texts agree or concern two countries', () => {
    const texts = (land: string): Parameters<typeof reports>[0] => [
      { name: 'Meridian Rights', text: 'The Savaran authorities tolerated the forced labour.' },
      { name: 'Globe', text: `The ${land} government is complicit in the forced labour in Duvar, ${land}.` },
    ];
    const link = [{ a: 'Meridian Rights', b: 'Globe', relation: 'independent' as const }];
    expect(verdicts(weighAccounts(reports(texts('Tolmere'), link)))).toEqual([]);
    expect(verdicts(weighAccounts(reports(texts('Savaran'), [])))).toEqual([]);
  });
});

describe('first-hand accounts', () => {
  const daro = {
    name: 'Harbour Post',
    text:
      'Daro, a 23-year-old Thai man, was forced to defraud strangers in Ketong, Savaran. ' +
      '“They demanded 40,000 dollars a month from me,” Daro said. He was beaten in the yard.',
  };
  const other = (name: string, age: string, nation: string, pronoun: string): string =>
    `${name}, a ${age}-year-old ${nation} graduate, was forced to defraud strangers in Ketong, Savaran. ` +
    `${pronoun} was beaten. “They wanted 40,000 dollars a month,” ${name} said.`;
  const link = [{ a: 'Harbour Post', b: 'Globe', relation: 'independent' as const }];
  const found = (text: string, links = link): Account[] =>
    weighAccounts(reports([daro, { name: 'Globe', text }], links)).filter(
      ({ verdict }) => verdict === 'possible-same-witness',
    );

  it('that agree in age, nation and numbers may be one witness, and no sentence names anybody', () => {
    const [account] = found(other('Kip', '23', 'Thai', 'He'));
    expect(account?.independentOrigins).toBeLessThanOrEqual(1);
    expect(`${account?.subject ?? ''} ${account?.why ?? ''}`).not.toMatch(/Daro|Kip/u);
    expect(account?.why).toContain('may come from one witness');
  });

  it.each([
    ['age', other('Kip', '24', 'Thai', 'He')],
    ['nation', other('Kip', '23', 'Lao', 'He')],
    ['gender', other('Mira', '23', 'Thai', 'She')],
    ['number', other('Kip', '23', 'Thai', 'He').replace('40,000', '12,000')],
  ])('that differ in %s stay two', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('of unlinked texts and of copies are not compared', () => {
    expect(found(other('Kip', '23', 'Thai', 'He'), [])).toEqual([]);
    expect(
      found(other('Kip', '23', 'Thai', 'He'), [
        { a: 'Harbour Post', b: 'Globe', relation: 'edited-copy' as never },
      ]),
    ).toEqual([]);
  });
});

describe('populations', () => {
  const link = [{ a: 'Harbour Post', b: 'Globe', relation: 'same-origin' as const }];
  const found = (a: string, b: string): Account[] =>
    weighAccounts(
      reports(
        [
          { name: 'Harbour Post', text: a },
          { name: 'Globe', text: b },
        ],
        link,
      ),
    ).filter(({ verdict }) => verdict === 'population-differs');

  it('that one number counts are compared', () => {
    const [account] = found(
      'Meridian Rights said it had interviewed 94 survivors of the kilns.',
      'Meridian Rights said it had interviewed 94 people, including survivors, relatives and officials.',
    );
    expect(account?.why).toContain('the number agrees, whom it counts does not');
  });

  it.each([
    [
      'Meridian Rights said it had interviewed 94 survivors.',
      'Meridian Rights said it had interviewed 94 victims.',
    ],
    [
      'Meridian Rights said it had interviewed 94 survivors.',
      'Meridian Rights said it had interviewed 94 people.',
    ],
    [
      'Meridian Rights said it had interviewed 94 survivors.',
      'Meridian Rights said that 95 officials had replied.',
    ],
  ])('that agree, or say nothing, are let pass: %s / %s', (a, b) => {
    expect(found(a, b)).toEqual([]);
  });
});

describe('accounts as such', () => {
  it('read no passage twice, though two claims are made of it', () => {
    const accounts = weighAccounts(
      reports(
        [
          {
            name: 'Meridian Rights',
            text: 'The government of Savaran is aware of the forced labour in Ketong, Savaran and is complicit in it.',
          },
          {
            name: 'Plains Observer',
            text: 'The Savaran government has denied that it is complicit; it would “at no time back or accept forced labour”.',
          },
        ],
        [{ a: 'Meridian Rights', b: 'Plains Observer', relation: 'independent' }],
      ),
    );
    expect(accounts.some(({ claims, passages }) => claims.length > passages.length)).toBe(true);
    for (const { passages } of accounts) {
      for (const one of passages) {
        const around = passages.filter(
          ({ part, sha256, start, end }) =>
            part === one.part && sha256 === one.sha256 && start <= one.start && end >= one.end,
        );
        expect(around).toEqual([one]);
      }
    }
  });

  it('do not depend on the order of the input', () => {
    const input = reports(
      [
        {
          name: 'A',
          text: 'Tam Vero was arrested on 3 March 2025. The Savaran government did not reply to questions.',
        },
        {
          name: 'B',
          text: 'Tam Vero was arrested on 3 March 2025. The Savaran government has denied the allegations.',
        },
        {
          name: 'C',
          text: 'The Savaran government is complicit in the abuse. Tam Vero was arrested on 3 March 2025.',
        },
      ],
      [
        { a: 'A', b: 'B', relation: 'independent' },
        { a: 'B', b: 'C', relation: 'independent' },
        { a: 'A', b: 'C', relation: 'independent' },
      ],
    );
    const turned = {
      ...input,
      documents: input.documents.toReversed(),
      events: input.events.toReversed(),
      pairs: input.pairs.toReversed(),
      origins: input.origins.toReversed(),
    };
    expect(weighAccounts(turned)).toEqual(weighAccounts(input));
    expect(weighAccounts({ ...input, events: [] })).toEqual([]);
  });
});

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const present = existsSync(`${shared}gold/seed-relations.json`);
if (!present)
  console.info('Gold relations are not beside this repository (../shared): their test is skipped.');

describe.skipIf(!present)('accounts of the seeds', () => {
  it('reproduce no fewer labelled groups than before', () => {
    const { reproduced, rows } = measureSeedAccounts(shared);
    expect(reproduced, rows.join('\n')).toBeGreaterThanOrEqual(4);
  });
});
