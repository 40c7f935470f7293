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

describe('accounts as such', () => {
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
    expect(reproduced, rows.join('\n')).toBeGreaterThanOrEqual(3);
  });
});
