/** Names for people to decide on: what is proposed, what is kept apart, what is never asked, and what a decision does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  casebook,
  type InventedClaim,
  type InventedLink,
  type InventedText,
} from '../../../bench/weighing-notation.ts';
import { proposeNames, weighFigures, type AliasDecision, type AliasPair } from './index.ts';

const people: InventedClaim = {
  at: '143',
  value: 143,
  unit: 'people',
  subject: 'people freed from the mill',
};

/** A text that credits 143 people freed to a speaker, with a sentence of its own. */
function text(
  name: string,
  sentence: string,
  speaker: string | null,
  extra: Partial<InventedClaim> = {},
): InventedText {
  return {
    name,
    publisher: `${name} Times`,
    published: '2031-05-03',
    text: `${sentence} In all, 143 people were freed from the mill. Nothing else is known.`,
    claims: [{ ...people, speaker, ...extra }],
  };
}

const linked: InventedLink = { a: 'Alder', b: 'Birch', relation: 'independent' };

function pairsOf(
  a: InventedText,
  b: InventedText,
  aliases: readonly AliasDecision[] = [],
  links = [linked],
): AliasPair[] {
  return proposeNames({ ...casebook([a, b], links), aliases }).filter(({ status }) => status !== 'certain');
}

function pairOfSpeakers(a: string, b: string, person = false): AliasPair | null {
  const kind = { speakerKind: person ? ('person' as const) : ('organisation' as const) };
  const found = pairsOf(text('Alder', `${a} spoke.`, a, kind), text('Birch', `${b} spoke.`, b, kind));
  return found.find((pair) => [pair.a.name, pair.b.name].every((name) => [a, b].includes(name))) ?? null;
}

describe('proposals', () => {
  it.each([
    ['Brightwater International', 'Brightwater Worldwide', 'synonym'],
    ['National Committee to Combat Child Labour', 'Nationwide Committee to Fight Child Labour', 'synonym'],
    ['UN Office on Coastal Crime', 'United Nations Workplace on Coastal Crime', 'synonym'],
    ['Ministry of Fisheries', 'Ministerio de Fisheries', 'synonym'],
    ['Tarvel Rights Network', 'TRN', 'acronym'],
    ['Osk Holding Group', 'Osk Group', 'added-word'],
    ['Brightwater International', 'Brightwater', 'added-word'],
    ['Duvar Owners Union', 'Union of Owners of Duwar', 'transliteration'],
  ])('set the bodies “%s” and “%s” side by side', (a, b, signal) => {
    const pair = pairOfSpeakers(a, b);
    expect(pair).toMatchObject({ status: 'proposed', kind: 'body' });
    expect(pair?.signals).toContain(signal);
  });

  it.each([
    ['Montse Aller', 'Monse Aller', 'spelling'],
    ['Henrik Tassoun', 'Khenrik Tasun', 'transliteration'],
    ['Sergei Volkov', 'Сергей Волков', 'transliteration'],
    ['Hun Maran', 'Hunmaran', 'spacing'],
    ['Maran Hun', 'Hun Maran', 'order'],
    ['A. Torvald', 'Ansel Torvald', 'initials'],
  ])('set the people “%s” and “%s” side by side', (a, b, signal) => {
    const roles = [`The minister ${a} spoke.`, `The minister ${b} spoke.`] as const;
    const kind = { speakerKind: 'person' as const };
    const found = pairsOf(text('Alder', roles[0], a, kind), text('Birch', roles[1], b, kind));
    expect(found.map(({ status, kind: what }) => [status, what])).toEqual([['proposed', 'person']]);
    expect(found[0]?.signals).toContain(signal);
  });

  it('see one office holder behind two names that sound unlike', () => {
    const found = pairsOf(
      text('Alder', 'Lu Wenzhao, chairman of Osk Holding Group, was silent.', null),
      text('Birch', 'Lo Van Trieu, chairman of Osk Group, was silent.', null),
    );
    expect(found.find(({ kind }) => kind === 'person')).toMatchObject({
      a: { name: 'Lo Van Trieu', role: 'chairman' },
      b: { name: 'Lu Wenzhao', role: 'chairman' },
      status: 'proposed',
    });
  });

  it('name the passages', () => {
    const pair = pairOfSpeakers('Brightwater International', 'Brightwater Worldwide');
    expect(pair?.a.passages.map(({ start, end }) => [start, end])).toEqual([[0, 25]]);
    expect(pair?.b.passages).toHaveLength(1);
    expect(pair?.reasons.length).toBeGreaterThan(1);
  });
});

describe('near misses', () => {
  it.each([
    ['Brightwater Rights', 'Brightwater Relief', false, 'One says'],
    ['Runa Castell', 'Aran Castell', true, 'first names'],
  ])('keep “%s” and “%s” apart and say why', (a, b, person, why) => {
    const pair = pairOfSpeakers(a, b, person);
    expect(pair?.status).toBe('apart');
    expect(pair?.against.join(' ')).toContain(why);
  });

  it('are two names in one text, two titles, two bodies', () => {
    const both = text('Alder', 'Colonel Sok Chenda met Colonel Sok Chanda.', null);
    expect(pairsOf(both, text('Birch', 'It rained.', null)).map(({ status }) => status)).toEqual(['apart']);
    const titles = pairsOf(
      text('Alder', 'Colonel Ansel Torv spoke.', null),
      text('Birch', 'Father Ansell Torv spoke.', null),
    );
    expect(titles.map(({ status }) => status)).toEqual(['apart']);
    const bodies = pairsOf(
      text('Alder', 'Ansel Torv, director of Osk Fisheries Council, spoke.', null),
      text('Birch', 'Anzel Torv, director of Tarvel Hospital, spoke.', null),
    );
    expect(bodies.filter(({ kind }) => kind === 'person').map(({ status }) => status)).toEqual(['apart']);
  });

  it('are one place name within two places', () => {
    const found = pairsOf(
      text('Alder', 'Chapel Ford lies in Tarvel.', null, { place: 'Chapel Ford, Tarvel' }),
      text('Birch', 'Chapel Ford lies in Osk.', null, { place: 'Chapel Ford, Osk' }),
    );
    expect(found.map(({ kind, status }) => [kind, status])).toEqual([['place', 'apart']]);
  });
});

describe('protected names', () => {
  it.each([
    ['Daro spoke.', 'Dara spoke.', 'Daro', 'Dara'],
    ['Mira Lenz, not her real name, spoke.', 'Myra Lenz spoke.', 'Mira Lenz', 'Myra Lenz'],
  ])('are never proposed nor shown: %s', (a, b, x, y) => {
    const kind = { speakerKind: 'person' as const };
    expect(pairsOf(text('Alder', a, x, kind), text('Birch', b, y, kind))).toEqual([]);
  });

  it('are those that the casebook names', () => {
    const input = casebook(
      [
        text('Alder', 'A Director, Montse Aller, spoke.', null),
        text('Birch', 'A Director, Monse Aller, spoke.', null),
      ],
      [linked],
    );
    expect(proposeNames(input)).toHaveLength(1);
    expect(proposeNames({ ...input, protectedNames: ['Monse Aller'] })).toEqual([]);
  });
});

describe('decisions', () => {
  const texts = [
    text('Alder', 'Brightwater International spoke.', 'Brightwater International'),
    text('Birch', 'Brightwater Worldwide spoke.', 'Brightwater Worldwide'),
  ];
  const decided = (verdict: AliasDecision['verdict']): AliasDecision[] => [
    { a: 'Brightwater Worldwide', b: 'Brightwater International', verdict },
  ];
  const counts = (aliases: readonly AliasDecision[]): number[] => {
    const input = { ...casebook(texts, [linked]), aliases };
    const figure = weighFigures(input).figures.find(({ documents }) => documents === 2);
    return [figure?.attributionRoots.length ?? 0, figure?.independentOrigins ?? 0];
  };

  it('make one root or two witnesses; undecided and unsure names are two roots and one witness', () => {
    expect(counts([])).toEqual([2, 1]);
    expect(counts(decided('unsure'))).toEqual([2, 1]);
    expect(counts(decided('same'))).toEqual([1, 1]);
    expect(counts(decided('different'))).toEqual([2, 2]);
  });

  it.each([
    ['same', 'accepted'],
    ['different', 'refused'],
    ['unsure', 'unsure'],
  ] as const)('give the pair its standing: %s', (verdict, status) => {
    const [first, second] = texts;
    if (first === undefined || second === undefined) throw new Error('two texts');
    const [open] = pairsOf(first, second);
    const after = pairsOf(first, second, decided(verdict));
    expect(after.map((pair) => [pair.id, pair.status])).toEqual([[open?.id, status]]);
  });

  it('and proposals do not depend on any order', () => {
    const input = casebook(texts, [linked]);
    const proposals = proposeNames(input);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...input.documents], { minLength: 2 }),
        fc.shuffledSubarray([...input.claims], { minLength: 2 }),
        (documents, claims) => {
          expect(proposeNames({ ...input, documents, claims })).toEqual(proposals);
        },
      ),
      { numRuns: 10 },
    );
  });
});
