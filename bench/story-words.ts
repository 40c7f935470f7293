/**
 * The words of generated stories. English function words stand at their published rates, rounded (uses in 10,000 words
 * of running text, as the Brown and British National Corpora agree on them); every other word and every name is
 * invented: a number spelt in syllables, so that no list has to be kept and no two numbers are spelt alike.
 */

/** Function words and how often each stands in 10,000 words of English. */
const rates =
  `the 620 of 300 and 280 to 260 in 215 a 220 that 105 is 98 was 92 for 92 it 88 with 68 as 70 on 68 be 62 he 66 by 53 at 52 not 46
  are 46 this 46 but 43 had 42 from 42 his 42 they 40 have 42 i 38 which 34 or 35 were 32 an 34 she 31 we 31 her 28 their 27 has 26
  all 27 been 26 there 26 will 24 who 23 would 24 more 21 one 27 can 21 if 21 when 20 no 20 so 19 what 20 said 34 up 18 about 18
  into 16 than 15 its 17 out 17 them 16 some 15 him 16 other 14 only 14 could 15 new 14 time 14 two 14 may 12 then 12 do 13 first 12
  any 11 my 13 now 11 such 10 like 10 over 11 our 11 man 8 me 13 even 9 most 9 made 9 after 12 also 11 did 10 many 9 before 9 must 7
  through 8 back 8 years 9 where 8 much 8 your 10 way 8 well 8 down 7 should 8 because 9 each 6 just 9 those 8 people 9 how 8 too 7
  little 6 state 6 good 7 very 8 make 7 still 6 see 8 own 6 work 6 long 5 get 8 here 6 between 7 both 6 life 5 being 7 under 5 never 6
  day 6 same 5 another 5 know 7 while 6 last 6 might 5 us 6 great 5 old 5 year 6 off 5 come 5 since 5 against 5 go 6 came 5 right 5
  used 5 take 5 three 5 himself 3 few 4 house 4 use 4 during 5 without 4 again 4 place 4 around 3 however 4 home 4 small 4 found 4
  mrs 2 thought 3 went 4 say 4 part 4 once 3 general 3 high 4 upon 2 school 3 every 4 though 4`
    .trim()
    .split(/\s+/u);

interface RatedWords {
  readonly words: readonly string[];
  /** Share of the draws up to and with each word. */
  readonly cumulated: Float64Array;
}

const rated: RatedWords = rank();

function rank(): RatedWords {
  const words = rates.filter((_, i) => i % 2 === 0);
  const numbers = rates.filter((_, i) => i % 2 === 1).map(Number);
  const total = numbers.reduce((sum, rate) => sum + rate, 0);
  let sum = 0;
  return { words, cumulated: Float64Array.from(numbers, (rate) => (sum += rate) / total) };
}

/** The function word at a share (0 to 1) of the rates. */
export function functionWord(share: number): string {
  const { words, cumulated } = rated;
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulated[middle] ?? 1) < share) low = middle + 1;
    else high = middle;
  }
  return words[low] ?? 'the';
}

// A run of consonants, then a run of vowels: however syllables are joined, they can be told apart again.
const onsets = 'b br ch d dr f g gr h k kl l m n p pr r s sh st t tr v z'.split(' ');
const rhymes = 'a e i o u ai ea io'.split(' ');
const syllables = onsets.flatMap((onset) => rhymes.map((rhyme) => onset + rhyme));
/** Ranks below it are spelt in two syllables: what is used often is short. */
const shortWords = 12_000;
const threeSyllables = syllables.length ** 3;

const spelt: string[] = [];

/** The invented word of a rank (0 is the most frequent), in its plain form; ranks up to seven million differ. */
export function contentWord(rankOfWord: number): string {
  const known = spelt[rankOfWord];
  if (known !== undefined) return known;
  const word = spell(rankOfWord);
  // Not a sparse array: it would become a table.
  for (let next = spelt.length; next <= Math.min(rankOfWord, 250_000); next++) spelt.push(spell(next));
  return word;
}

function spell(rankOfWord: number): string {
  const size = syllables.length;
  // Multiples of a prime scatter the numbers, so that neighbours in rank do not look alike.
  if (rankOfWord < shortWords) {
    const at = (rankOfWord * 7_919) % (size * size);
    return (syllables[at % size] ?? '') + (syllables[Math.floor(at / size)] ?? '');
  }
  const at = (rankOfWord * 1_299_709) % threeSyllables;
  const rest = Math.floor(at / size);
  return (
    (syllables[at % size] ?? '') + (syllables[rest % size] ?? '') + (syllables[Math.floor(rest / size)] ?? '')
  );
}

/** An invented name of a number: capital letter, and an ending that content words do not have. */
export function properName(number: number): string {
  const word = spell(number + 20_000);
  return word.charAt(0).toUpperCase() + word.slice(1) + (nameEndings[number % nameEndings.length] ?? '');
}

const nameEndings = ['n', 'r', 'l', 'm', 'sk', 'th'];

/** What kind of body a name may be. */
export const bodyKinds: readonly string[] = [
  'Council',
  'Institute',
  'Union',
  'Hospital',
  'Court',
  'Agency',
  'Watch',
  'University',
  'Foundation',
  'Bank',
  'Commission',
  'Railways',
];

export const weekdays: readonly string[] = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
  ' ',
);
export const months: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');
