/**
 * Invented stories in which a text points back: to a number that it contests or only recalls, to a total that grows, to a body
 * that it describes and does not name; and what a publication tells in the first person.
 */
import type { ToldFigure, ToldStory } from './weigh-stories.cases.ts';

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly figures?: readonly ToldFigure[];
  readonly never?: ToldStory['never'];
  readonly links?: ToldStory['links'];
  readonly by?: string;
}

/** A wire and what comes four days later. */
function pointed(about: string, { first, second, figures, never, links, by }: Pair): ToldStory {
  return {
    about,
    texts: {
      a: { by: 'Coast Wire', on: '2034-05-03', words: `${first}\n` },
      b: { by: by ?? 'Pell Herald', on: '2034-05-07', words: `${second}\n` },
    },
    links: links ?? [['a', 'b', 'independent']],
    figures: figures ?? [],
    ...(never === undefined ? {} : { never }),
  };
}

function figure(
  verdict: ToldFigure['verdict'],
  origins: number,
  ...holds: readonly (readonly ['a' | 'b', number])[]
): ToldFigure {
  return { holds, verdict, origins };
}

const huts =
  'Huts at Lodden\n\nThe Carters League said on Monday that 130 boys sleep in the huts behind the salt works at Lodden.';

/** Numbers that are contested or recalled, and totals that grow. */
export const toldPointers: readonly ToldStory[] = [
  pointed('a number that the next sentence disputes, and what it found', {
    first: 'Salt at Lodden\n\nThe salt works at Lodden are as old as the harbour.',
    second: `${huts}\n\nThe Salt Owners Guild disputed this on Tuesday. It said that its own census had found 14 apprentices in the huts.`,
    figures: [figure('conflict', 2, ['b', 130], ['b', 14])],
  }),
  pointed('a share rejected in the clause before the other', {
    first: 'Salt at Lodden\n\nThe salt works at Lodden are as old as the harbour.',
    second:
      'Debts at Lodden\n\nEight in ten of the carters are in debt to the works, said Ada Renn of the Carters League. The Salt Owners Guild on Tuesday rejected this, saying that carters with a loan made up 22 percent.',
    figures: [figure('conflict', 2, ['b', 80], ['b', 22])],
  }),
  pointed('two numbers, and a rejection of something else', {
    first: 'Salt at Lodden\n\nThe salt works at Lodden are as old as the harbour.',
    second: `${huts}\n\nThe mayor opened the fair. He denied that he would stand again. The Salt Owners Guild said 14 apprentices had won prizes.`,
    never: ['conflict'],
  }),
  pointed('what is recalled is what was given first', {
    first:
      'Lost on the ice\n\nAt least 52 fishermen drowned or went missing on the ice of Lake Orme between 2029 and 2033, the Ice Commission said on Wednesday.',
    second:
      'Ice Commission ends its work\n\nThe Ice Commission put the number of fishermen who drowned or vanished on the ice of Lake Orme at 67 on Sunday, up from the 52 it had named in May.',
    figures: [figure('evolution', 1, ['a', 52], ['b', 67])],
    links: [['a', 'b', 'undetermined']],
  }),
  pointed('a total that grows, in the hand of one who leads', {
    first:
      'Lost on the ice\n\nThe Ice Commission met in Orme on Wednesday. The Ice Commission said it had heard 310 former fishermen, 88 of whom said they had been sent out on thin ice.',
    second:
      'Ice Commission ends its work\n\nThe Ice Commission closed its doors on Sunday. The Ice Commission said it had heard 405 former fishermen in all.',
    figures: [figure('evolution', 1, ['a', 310], ['b', 405])],
  }),
];

/** Bodies without a name, headlines, and own accounts. */
export const toldVoices: readonly ToldStory[] = [
  pointed('a headline credits rescuers with what its text has from a league', {
    first:
      'Boat service: 130 boys in the huts at Lodden\n\nThe Carters League said on Monday that 130 boys sleep in the huts behind the salt works at Lodden. The boat service drove a man to hospital.',
    second: huts,
    figures: [figure('agree', 1, ['a', 130], ['b', 130])],
  }),
  pointed('a league that another text only describes', {
    first: huts,
    second:
      'Boys of the salt\n\nA league says that 130 boys sleep in the huts behind the salt works at Lodden.',
    figures: [figure('agree', 1, ['a', 130], ['b', 130])],
  }),
  pointed('two kinds of bodies, described', {
    first:
      'Huts at Lodden\n\nA hospital said on Monday that 130 boys sleep in the huts behind the salt works at Lodden.',
    second:
      'Boys of the salt\n\nPolice detectives said that 130 boys sleep in the huts behind the salt works at Lodden.',
    figures: [figure('agree', 2, ['a', 130], ['b', 130])],
  }),
  pointed('what a reporter counted herself', {
    first: huts,
    second:
      'A night at Lodden\n\nI walked through the huts behind the salt works at Lodden with a lamp and counted 130 boys.',
    figures: [figure('agree', 2, ['a', 130], ['b', 130])],
  }),
];
