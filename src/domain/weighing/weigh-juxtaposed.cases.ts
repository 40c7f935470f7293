/** Invented sentences in which a text sets two numbers side by side without a frame of grammar for it, and such as only seem to. */
import type { ToldStory } from './weigh-stories.cases.ts';
import { voices } from './weigh-voices.cases.ts';

const changed = (about: string, words: string, numbers: readonly [number, number]): ToldStory =>
  voices(about, { words, numbers, verdict: 'evolution', origins: 1 });
const differing = (about: string, words: string, numbers: readonly [number, number]): ToldStory =>
  voices(about, { words, numbers, verdict: 'conflict' });
const apart = (about: string, words: string, numbers: readonly [number, number]): ToldStory =>
  voices(about, { words, numbers });

/** One count, two states. */
export const toldChanges: readonly ToldStory[] = [
  changed('a clause beyond a semicolon', 'Lodden has 212 empty huts today; in March it had 187.', [212, 187]),
  changed(
    'an older state in the next sentence',
    'On paper, 340 carters are without work this week. Two weeks ago it was 290.',
    [340, 290],
  ),
  changed(
    'from the one to the other',
    'The number of carters at the works fell from 480 to 366 last year.',
    [480, 366],
  ),
  changed(
    'set against the year before',
    'The harbour office logged 1,480 carts in 2033, against 890 a year earlier.',
    [1480, 890],
  ),
  changed(
    'a relative clause with the older state',
    'The works, which had 170 boilers in April, now has 124.',
    [170, 124],
  ),
];

/** One thing, two bodies. */
export const toldDifferences: readonly ToldStory[] = [
  differing(
    'a quotation in answer',
    'How many carters were on the quay is disputed. The harbour office said 51; Orla Destin of the Carters League said there were 64.',
    [51, 64],
  ),
  differing(
    'one noun in two sentences',
    'The Carters League counted 318 huts without water. The Ministry of Health said that 241 huts had no water.',
    [318, 241],
  ),
];

/** Two numbers of two things. */
export const toldSidesApart: readonly ToldStory[] = [
  apart(
    'two villages',
    'The Carters League counted 112 huts without water in Upper Lodden. In Lower Lodden the Ministry of Health counted 97 huts without water.',
    [112, 97],
  ),
  apart(
    'what the law allows',
    'Inspectors measured 62 milligrams of salt in the well. The law allows 45 milligrams.',
    [62, 45],
  ),
  apart(
    'two steps of one process',
    'Police said 86 carters had been arrested on the quay. The prosecutor said on Monday that 71 had been charged.',
    [86, 71],
  ),
  apart(
    'what was asked for',
    'The Carters League had demanded 900 masks for the works. The guild handed out 640 masks on Monday.',
    [900, 640],
  ),
  apart(
    'men and women',
    'The works paid the men 52 dals a day last year. The women got 39 dals a day.',
    [52, 39],
  ),
  apart(
    'two donors',
    'Salt Relief spent 4,000 dals on the school last year, and the guild spent 6,150 dals on it.',
    [4000, 6150],
  ),
];
