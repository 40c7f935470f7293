import { describe, expect, it } from 'vitest';
import { reports } from './accounts-casebook.cases.ts';
import { weighAccounts } from './accounts.ts';
import { wordingChanges, wordingOf, type WordingChange } from './reversal.ts';

function changes(a: string, b: string): WordingChange[] {
  return wordingChanges(wordingOf(a, { start: 0, end: a.length }), wordingOf(b, { start: 0, end: b.length }));
}

describe('wording', () => {
  it.each([
    ['Inspectors rarely visited the kilns.', 'Inspectors usually visited the kilns.', 'rarely', 'usually'],
    ['Guards often carried batons.', 'Guards infrequently carried batons.', 'often', 'infrequently'],
    ['Few families were paid at the mill.', 'Most families were paid at the mill.', 'Few', 'Most'],
    ['Arrests fell sharply in Ketong.', 'Arrests increased sharply in Ketong.', 'fell', 'increased'],
    ['The fire killed at least 14 workers.', 'The fire killed at most 14 workers.', 'at least', 'at most'],
    [
      'Los guardias raramente abrían la puerta.',
      'Los guardias siempre abrían la puerta.',
      'raramente',
      'siempre',
    ],
    ['Les ouvriers sont rarement payés.', 'Les ouvriers sont souvent payés.', 'rarement', 'souvent'],
  ])('sees the opposite: %s / %s', (a, b, mine, theirs) => {
    const found = changes(a, b);
    expect(found.map(({ kind }) => kind)).toEqual(['opposite']);
    expect(a.slice(found[0]?.a.start, found[0]?.a.end)).toBe(mine);
    expect(b.slice(found[0]?.b.start, found[0]?.b.end)).toBe(theirs);
    expect(changes(b, a).map(({ kind }) => kind)).toEqual(['opposite']);
  });

  it('sees a lost negation where everything else stays', () => {
    const found = changes(
      'Officers did not investigate the complaints of the families in Ketong.',
      'Officers investigated the complaints of the families in Ketong.',
    );
    expect(found).toMatchObject([{ kind: 'opposite', scale: 'polarity', stronger: 'b' }]);
  });

  it.each([
    ['Some workers had lost their passports.', 'All workers had lost their passports.', 'quantity'],
    ['The guards sometimes locked the gate.', 'The guards always locked the gate.', 'frequency'],
    [
      'The foreman allegedly confiscated the passports of the workers.',
      'The foreman confiscated the passports of the workers.',
      'certainty',
    ],
  ])('sees a stronger wording: %s / %s', (a, b, scale) => {
    expect(changes(a, b)).toMatchObject([{ kind: 'degree', scale, stronger: 'b' }]);
    expect(changes(b, a)).toMatchObject([{ kind: 'degree', scale, stronger: 'a' }]);
  });

  it.each([
    ['Inspectors rarely visited the kilns.', 'Inspectors seldom visited the kilns.'],
    ['Inspectors rarely visited the kilns.', 'Inspectors did not often visit the kilns.'],
    ['The ministry did not reply to the letter.', 'The ministry declined to reply to the letter.'],
    ['No. 47 names the owner of the kiln.', 'Statement 47 names the owner of the kiln.'],
    ['They no longer work at the mill in Ketong.', 'They stopped work at the mill in Ketong.'],
    [
      'More than 40 boats left; fewer than 12 came back.',
      'Fewer than 12 came back; more than 40 boats left.',
    ],
    ['Many boats left the harbour.', 'Few of the kilns were inspected.'],
    ['The workers were not paid for the season.', 'The workers went unpaid for the season.'],
    ['The harbour is quiet.', 'The harbour is quiet.'],
    ['', ''],
  ])('lets pass: %s / %s', (a, b) => {
    expect(changes(a, b)).toEqual([]);
  });

  it('takes long and hostile passages in linear time', () => {
    const long = 'not often at least 9 '.repeat(20_000);
    const before = process.cpuUsage().user;
    changes(long, long.replaceAll('often', 'rarely'));
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000);
  });
});

describe('wordings of linked texts', () => {
  const wire = 'Trials rarely follow raids in Ketong. The report was published on Monday.';
  const spun = 'Trials usually follow raids in Ketong. The paper was printed on Monday.';
  const link = {
    a: 'Wire',
    b: 'Spun',
    evidence: [['Trials rarely follow raids in Ketong.', 'Trials usually follow raids in Ketong.']] as const,
  };

  it('tell which text turned the other round', () => {
    const [account] = weighAccounts(
      reports(
        [
          { name: 'Wire', text: wire },
          { name: 'Spun', text: spun },
        ],
        [{ ...link, relation: 'rewrite' }],
      ),
    );
    expect(account).toMatchObject({ verdict: 'reversal', documents: 2, textOrigins: 1 });
    expect(account?.passages.map(({ part, words }) => [part, words])).toEqual([
      ['original', 'rarely'],
      ['changed', 'usually'],
    ]);
    expect(account?.why).toContain('“rarely” became “usually”');
  });

  it('are not compared between independent texts', () => {
    const input = reports(
      [
        { name: 'Wire', text: wire },
        { name: 'Spun', text: spun },
      ],
      [{ ...link, relation: 'independent' }],
    );
    expect(weighAccounts(input)).toEqual([]);
  });
});
