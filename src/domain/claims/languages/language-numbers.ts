/**
 * What the quantity grammar must know of a language. Grammar lives in code, words live here: one data file per
 * language, all of this one shape. Every word is lower case, with straight apostrophes, as the tokeniser folds it.
 */
import type { Bound } from '../claim.ts';

/** Where the counted noun stands beside a number. */
export type NounOrder =
  /** Modifiers, then the noun, recognised by its plural (English). */
  | 'plural'
  /** Modifiers, then the noun, recognised by its capital (German). */
  | 'capital'
  /** The noun follows the number at once (Spanish, French, Vietnamese, Arabic). */
  | 'first'
  /** The noun or a classifier follows the number without spaces, and the noun may stand before it (Thai, Khmer, Chinese). */
  | 'classifier';

/** How number words combine. */
export type WordSystem =
  /** units, tens, hundred, thousand, joined by spaces, hyphens or a joiner ("two hundred and twelve") */
  | 'additive'
  /** one word holds a whole number ("zweihundertzwölf") */
  | 'compound'
  /** digit then power, powers of 10 up to 10^8 ("二百一十二", "สองร้อยสิบสอง") */
  | 'positional';

/** A phrase of tokens separated by single spaces, and the bound it gives to the number beside it. */
export type BoundPhrases = Readonly<Record<string, Bound>>;

export interface LanguageNumbers {
  /** ISO 639 code. */
  readonly code: string;
  /** True where words are not separated by spaces; the tokeniser then looks up the words of this file. */
  readonly spaceless: boolean;
  /** True where an apostrophe parts words ("d'un"). */
  readonly elision: boolean;
  readonly decimalMark: '.' | ',';
  /** True where both marks are in use, so that three digits behind either are thousands ("1,440" in Mexico). */
  readonly mixedThousands: boolean;
  /** True where a space may group thousands ("1 440"). */
  readonly spaceThousands: boolean;
  readonly system: WordSystem;
  readonly nounOrder: NounOrder;
  /** Cardinals below one hundred. */
  readonly cardinals: Readonly<Record<string, number>>;
  /** Powers that multiply what stands before them. */
  readonly scales: Readonly<Record<string, number>>;
  /** Powers that are number words only behind another number ("three score"). */
  readonly heldScales: Readonly<Record<string, number>>;
  /** Abbreviated powers written after digits ("bn", "Mio"). */
  readonly magnitudes: Readonly<Record<string, number>>;
  /** Words inside a number word group ("and", "y", "et"). */
  readonly joiners: readonly string[];
  /** Indefinite articles that count as one before a power or a fraction. */
  readonly articles: readonly string[];
  /** Collectives that are round numbers ("une centaine", "una veintena"): the number is read as approximate. */
  readonly collectives: Readonly<Record<string, number>>;
  /** Cardinals that are also another word: read as numbers only before a power or a person ("năm": five, year). */
  readonly weakCardinals: readonly string[];
  /** Word between the parts and the whole of a fraction named whole first ("三分之一"). */
  readonly partsOf: readonly string[];
  /** Words between a number and its noun that name the sort of thing counted ("名", "คน"). */
  readonly classifiers: readonly string[];
  /** True where the noun stands before a number that has no classifier behind it (Thai, Khmer). */
  readonly nounFirst: boolean;
  /** Last characters of nouns, where words are not parted: an unknown word is cut behind one ("渔民|失踪"). */
  readonly nounEndings: string;
  /** Words that make up a noun in the order `first`. */
  readonly nounWords: 1 | 2;
  /** Smallest power that closes a group in the positional system: 10^4 (万), 10^3 (nghìn). */
  readonly groupPower: number;
  /** True where the unit stands before the ten ("سبعة وثمانون"). */
  readonly unitsFirst: boolean;
  /** Letters that may be glued to the front of a known word ("و"). */
  readonly proclitics: readonly string[];
  /** Words that are two of a period, to the canonical period ("ساعتين"). */
  readonly duals: Readonly<Record<string, string>>;
  /** Prefix of a definite noun: a part before it is a fraction ("خمس الطواحين"); empty where there is none. */
  readonly definitePrefix: string;
  /** "half" before a power or a period ("medio millón"). */
  readonly halfBefore: readonly string[];
  /** Phrases behind a period that add a half ("y media"). */
  readonly halfAfter: readonly string[];
  /** Phrases between a number and its period that add a half ("个半"). */
  readonly halfInside: readonly string[];
  /** The decimal mark in words ("point"). */
  readonly decimalWords: readonly string[];
  /** Words after minutes of the clock, where the decimal word also tells the hour ("分"). */
  readonly clockParts: readonly string[];
  /** Words of a number below zero ("minus"). */
  readonly minusWords: readonly string[];
  /** "every", before an ordinal. */
  readonly everyWords: readonly string[];
  /** Ordinals in words: "every third" is one in three. */
  readonly ordinals: Readonly<Record<string, number>>;
  /** True where the noun may stand inside a ratio ("un moulin sur cinq"). */
  readonly ratioInside: boolean;
  /** Fractions: the value of one part ("third", "half"). */
  readonly parts: Readonly<Record<string, number>>;
  /** Whole phrases that are a fraction ("la mitad", "两成"). */
  readonly fractionPhrases: Readonly<Record<string, number>>;
  /** "X in Y", "X out of Y". */
  readonly ratioWords: readonly string[];
  /** Words of vague size that stand for a number ("dozens"); with the linking words that may follow ("of"). */
  readonly vague: readonly string[];
  /** Vague words that take the noun at once ("several days"). */
  readonly vagueDirect: readonly string[];
  readonly ofWords: readonly string[];
  readonly percent: readonly string[];
  /** Percent marks written before the number ("百分之", "ร้อยละ"). */
  readonly percentBefore: readonly string[];
  readonly boundsBefore: BoundPhrases;
  readonly boundsAfter: BoundPhrases;
  /** Words that turn a comparison round ("not", "never", "won't"): "did not exceed 40" is at most 40. */
  readonly negations: readonly string[];
  /** First words of the bounds that are comparisons and so can be negated ("exceed", "more", "over"). */
  readonly comparisons: readonly string[];
  /** Words that may stand between a bound and its number. */
  readonly fillers: readonly string[];
  /** "between": opens a range joined by `rangeAnd`. */
  readonly rangeOpeners: readonly string[];
  readonly rangeAnd: readonly string[];
  /** "to": joins a range with or without an opener. */
  readonly rangeTo: readonly string[];
  /** "or": joins neighbours ("two or three"). */
  readonly rangeOr: readonly string[];
  /** Words of growth and of decline that stand before or behind how much ("rose", "down", "lower"). */
  readonly risen: readonly string[];
  readonly fallen: readonly string[];
  /** Verbs before "from": two values of one measure, not a range. */
  readonly changeVerbs: readonly string[];
  /** Currency words to ISO 4217 codes. */
  readonly currencies: Readonly<Record<string, string>>;
  /** Time nouns to the canonical period name in English ("months" → "month"). */
  readonly periods: Readonly<Record<string, string>>;
  /** Measures to the canonical unit. */
  readonly measures: Readonly<Record<string, string>>;
  /** Words that make a rate of a following period ("per", "a", "each"). */
  readonly perWords: readonly string[];
  /** Words behind a period that make it a rate ("วันละ"). */
  readonly perAfter: readonly string[];
  /** Adverbs that are a rate by themselves ("annually" → "year"). */
  readonly rateAdverbs: Readonly<Record<string, string>>;
  /** Number words for repetition ("twice"). */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Nouns of repetition ("times"). */
  readonly timesWords: readonly string[];
  readonly months: readonly string[];
  /** Nouns whose number is a name, not a count ("section", "room", "page"). */
  readonly referenceNouns: readonly string[];
  /** Words after an hour ("pm", "Uhr", "hours" after 16.00). */
  readonly clockWords: readonly string[];
  /** Words that precede a year. */
  readonly yearWords: readonly string[];
  /** Endings of ordinals attached to digits ("th"). */
  readonly ordinalEndings: readonly string[];
  /** Phrases before a number that make it a person's age ("aged"). */
  readonly ageBefore: readonly string[];
  /** Phrases after a number that make it an age ("years old"). */
  readonly ageAfter: readonly string[];
  /** Function words and common verbs: a noun phrase ends before them. */
  readonly stops: readonly string[];
  /** Nouns for human beings: an elliptical number refers back to them first. */
  readonly persons: readonly string[];
  /** Nouns for one sex: two of them counted together are people. */
  readonly gendered: readonly string[];
  /** Nouns for several people at once ("a family of six"): what follows is no age. */
  readonly groupNouns: readonly string[];
  /** Verbs whose bare number is an amount of money ("owed 52,000"). */
  readonly payVerbs: readonly string[];
  /** Verbs whose bare number counts people ("killed 12"). */
  readonly humanVerbs: readonly string[];
  /** Verbs and states of which only people are the subject: "Seven have gone home" counts people. */
  readonly personVerbs: readonly string[];
  /** Nouns of a sum of money: "the fee was 400" after an amount is an amount. */
  readonly sumNouns: readonly string[];
  /** First words of lines that sell ("subscribe"), and phrases only shops use ("cancel anytime"). */
  readonly advertOpeners: readonly string[];
  readonly advertPhrases: readonly string[];
  /** Nouns of a count of people ("toll"). */
  readonly tolls: readonly string[];
  /** Plurals that do not look like plurals. */
  readonly plurals: readonly string[];
  /** The noun of a number that counts unnamed people. */
  readonly people: string;
}

/** A language of which nothing is known yet: data files fill in what they have. */
export const blankLanguage: Omit<LanguageNumbers, 'code' | 'people'> = {
  spaceless: false,
  elision: false,
  decimalMark: '.',
  mixedThousands: false,
  spaceThousands: false,
  system: 'additive',
  nounOrder: 'first',
  cardinals: {},
  scales: {},
  heldScales: {},
  magnitudes: {},
  joiners: [],
  articles: [],
  collectives: {},
  weakCardinals: [],
  partsOf: [],
  classifiers: [],
  nounFirst: false,
  nounEndings: '',
  nounWords: 1,
  groupPower: 1e4,
  unitsFirst: false,
  proclitics: [],
  duals: {},
  definitePrefix: '',
  halfBefore: [],
  halfAfter: [],
  halfInside: [],
  decimalWords: [],
  clockParts: [],
  minusWords: [],
  everyWords: [],
  ordinals: {},
  ratioInside: false,
  parts: {},
  fractionPhrases: {},
  ratioWords: [],
  vague: [],
  vagueDirect: [],
  ofWords: [],
  percent: ['%', '٪', '％'],
  percentBefore: [],
  boundsBefore: {},
  boundsAfter: {},
  negations: [],
  comparisons: [],
  fillers: [],
  rangeOpeners: [],
  rangeAnd: [],
  rangeTo: ['-', '–', '—', '~', '～'],
  rangeOr: [],
  risen: [],
  fallen: [],
  changeVerbs: [],
  currencies: {},
  periods: {},
  measures: {
    km: 'kilometres',
    m: 'metres',
    kg: 'kg',
    ha: 'hectares',
    'm²': 'square metres',
    'km²': 'square kilometres',
  },
  perWords: ['/'],
  perAfter: [],
  rateAdverbs: {},
  multipliers: {},
  timesWords: [],
  months: [],
  referenceNouns: [],
  clockWords: [],
  yearWords: [],
  ordinalEndings: [],
  ageBefore: [],
  ageAfter: [],
  stops: [],
  persons: [],
  gendered: [],
  groupNouns: [],
  payVerbs: [],
  humanVerbs: [],
  personVerbs: [],
  sumNouns: [],
  advertOpeners: [],
  advertPhrases: [],
  tolls: [],
  plurals: [],
};

/** Splits a list of words written on several lines. */
export function wordList(list: string): readonly string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}

/** Pairs "word value word value …" of a table written on several lines. */
export function wordValues(list: string): Readonly<Record<string, number>> {
  const items = wordList(list);
  const values: Record<string, number> = {};
  for (let at = 0; at + 1 < items.length; at += 2) values[items[at] ?? ''] = Number(items[at + 1]);
  return values;
}

/** Pairs "word name word name …"; an underscore in a word, or a tilde in a name, stands for a space. */
export function wordNames(list: string): Readonly<Record<string, string>> {
  const items = wordList(list);
  const names: Record<string, string> = {};
  for (let at = 0; at + 1 < items.length; at += 2)
    names[(items[at] ?? '').replaceAll('_', ' ')] = (items[at + 1] ?? '')
      .replaceAll('~', ' ')
      .replaceAll('_', ' ');
  return names;
}
