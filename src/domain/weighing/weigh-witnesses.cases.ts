/**
 * Invented stories of who stands behind one number: a paper that the writers read, two speakers who each give it, and a text
 * that only takes it up again.
 */
import type { ToldFigure, ToldStory } from './weigh-stories.cases.ts';

type Held = readonly ['a' | 'b', number];

function figure(verdict: ToldFigure['verdict'], origins: number, ...holds: readonly Held[]): ToldFigure {
  return { holds, verdict, origins };
}

interface Told {
  readonly first: string;
  readonly second: string;
  readonly figures?: readonly ToldFigure[];
  readonly never?: ToldStory['never'];
  readonly related?: ToldStory['links'][number][2];
}

/** A league's wire and what another paper has four days later. */
function told(about: string, { first, second, figures, never, related }: Told): ToldStory {
  return {
    about,
    texts: {
      a: { by: 'Coast Wire', on: '2034-05-03', words: `${first}\n` },
      b: { by: 'Pell Herald', on: '2034-05-07', words: `${second}\n` },
    },
    links: [['a', 'b', related ?? 'same-origin']],
    figures: figures ?? [],
    ...(never === undefined ? {} : { never }),
  };
}

const rent =
  'Huts at Lodden\n\nThe Carters League said on Monday that carters pay 165 crowns a month for a bunk in the huts of Lodden.';
const fines =
  'Fines at Lodden\n\nThe Carters League said on Monday that the Lodden salt works has paid 37 fines since 2031.';

/** What stands in a paper, and what only seems to. */
export const toldPapers: readonly ToldStory[] = [
  told('a wage slip shown to another reporter', {
    first: rent,
    second:
      'Six to a hut\n\nI met Ada Renn at the gate of Lodden. The Carters League has her name too, she told me.\n\nShe keeps her wage slips in a tin. The latest has a line that says "bunk", and the amount beside it is 165 crowns.',
    figures: [figure('agree', 2, ['a', 165], ['b', 165])],
  }),
  told('a register that anybody may see', {
    first: fines,
    second:
      'Paper at Lodden\n\nThe Carters League met on Friday.\n\nThe harbour office enters its penalties in a ledger that anybody may ask to see. The Lodden salt works stands in it with 37 fines since 2031.',
    figures: [figure('agree', 2, ['a', 37], ['b', 37])],
  }),
  told('a list that we went through', {
    first: fines,
    second:
      'Paper at Lodden\n\nThe Carters League met on Friday.\n\nWe went through the minutes of the harbour council page by page. They show 37 fines for the Lodden salt works since 2031.',
    figures: [figure('agree', 2, ['a', 37], ['b', 37])],
  }),
  told('the register of a body that speaks itself is its word', {
    first:
      'Fines at Lodden\n\nThe Harbour Office said on Monday that the Lodden salt works has paid 37 fines since 2031.',
    second:
      'Paper at Lodden\n\nThe Harbour Office keeps a ledger of penalties, and we read it. It has 37 fines for the Lodden salt works since 2031.',
    figures: [figure('agree', 1, ['a', 37], ['b', 37])],
    related: 'independent',
  }),
  told('a ledger of which a paper writes without having seen it', {
    first: fines,
    second:
      'Paper at Lodden\n\nThe Carters League met on Friday. The ledger of penalties has 37 fines for the Lodden salt works since 2031.',
    figures: [figure('agree', 1, ['a', 37], ['b', 37])],
  }),
  told('a paper in the room, and a number of those who talk there', {
    first: fines,
    second:
      'Paper at Lodden\n\nThe Carters League met on Friday beside a shelf of ledgers. The Lodden salt works has paid 37 fines since 2031.',
    figures: [figure('agree', 1, ['a', 37], ['b', 37])],
  }),
];

const elsewhere = 'Salt at Lodden\n\nThe salt works at Lodden are as old as the harbour.';

/** One number of two speakers in one text. */
export const toldEqualVoices: readonly ToldStory[] = [
  told('police give the number of the league in their own words', {
    first:
      'Arrests at Lodden\n\nThe Carters League said 23 carters had been arrested at Lodden. A spokesman for the police, Inspector Galo Renn, confirmed the number. "We arrested 23 people, all for trespass," he told Coast Wire.',
    second: elsewhere,
    figures: [figure('agree', 2, ['a', 23])],
    related: 'independent',
  }),
  told('the police find as many, in words of their own', {
    first:
      'Arrests at Lodden\n\nThe Carters League said 23 carters had been arrested at Lodden. Police said on Tuesday that they had arrested 23 people there.',
    second: elsewhere,
    figures: [figure('agree', 2, ['a', 23])],
    related: 'independent',
  }),
  told('carters in one town and salters in another', {
    first:
      'Arrests\n\nThe Carters League said 23 carters had been arrested in Pell. The Salters League said 23 salters had been arrested in Orme.',
    second: elsewhere,
    figures: [figure('single', 1, ['a', 23])],
    never: ['agree'],
    related: 'independent',
  }),
  told('one number of carters and of boats', {
    first:
      'Arrests at Lodden\n\nThe Carters League said 23 carters had been arrested at Lodden. Inspector Galo Renn said police had seized 23 boats.',
    second: elsewhere,
    figures: [figure('single', 1, ['a', 23])],
    never: ['agree'],
    related: 'independent',
  }),
  told('arrested and hurt are two counts', {
    first:
      'Arrests at Lodden\n\nThe Carters League said 23 carters had been arrested at Lodden. Inspector Galo Renn said 23 officers had been hurt.',
    second: elsewhere,
    figures: [figure('single', 1, ['a', 23])],
    never: ['agree'],
    related: 'independent',
  }),
  told('a small number meets by chance', {
    first:
      'Arrests at Lodden\n\nThe Carters League said six carters had been arrested at Lodden. Inspector Galo Renn said police had arrested six people in Pell for theft.',
    second: elsewhere,
    figures: [figure('single', 1, ['a', 6])],
    never: ['agree'],
    related: 'independent',
  }),
];

/** Numbers taken up again. */
export const toldTakenUp: readonly ToldStory[] = [
  told('all of them, in the mouth of another', {
    first:
      'Gas at Lodden\n\nThe hospital of Pell said on Monday that 38 carters had been treated for gas at Lodden. All 38 carters treated for gas were from the huts, Ada Renn of the Carters League said.',
    second:
      'Gas at Lodden\n\nThe hospital of Pell said on Monday that 38 carters had been treated for gas at Lodden.',
    figures: [figure('agree', 1, ['a', 38], ['b', 38])],
    related: 'independent',
  }),
  told('a guild in small letters is the one with the name', {
    first:
      'Boys at Lodden\n\nThe Salters Guild of Pell said on Monday that 14 boys sleep in the huts behind the salt works at Lodden.',
    second:
      'Huts\n\nThe salters guild admits that 14 boys sleep in the huts behind the salt works at Lodden, and the Carters League counted 130 boys there.',
    figures: [figure('agree', 1, ['a', 14], ['b', 14])],
    related: 'undetermined',
  }),
];
