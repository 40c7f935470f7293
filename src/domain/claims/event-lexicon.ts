/** A language's act words, prepared for the grammar: one look-up per token answers everything about it. */
import type {
  ActLanguage,
  CharacterisationFrame,
  ClauseWords,
  NounClass,
  NounFrame,
  VerbFrame,
} from './acts.ts';
import { shapeReader } from './event-shapes.ts';
import { keptByForm } from './word-forms.ts';

/** Classes of words as bits. */
export const flag = {
  determiner: 1,
  possessive: 2,
  preposition: 4,
  pronoun: 8,
  be: 16,
  have: 32,
  do: 64,
  modal: 128,
  alleging: 256,
  able: 512,
  negation: 1024,
  nobody: 2048,
  adverb: 4096,
  conjunction: 8192,
  subordinator: 16384,
  relative: 32768,
  conditional: 65536,
  unreal: 131072,
  begin: 262144,
  attempt: 524288,
  fail: 1048576,
  allege: 2097152,
  infinitive: 4194304,
  by: 8388608,
  of: 16777216,
  time: 33554432,
  generic: 67108864,
  copula: 134217728,
  verb: 268435456,
  notVerb: 536870912,
  plural: 1073741824,
} as const;

/** Forms of a verb as bits: one word may be several ("put", "trafficked"). */
export const form = { base: 1, present: 2, past: 4, participle: 8, progressive: 16 } as const;

/** A verb that a word may be a form of. */
export interface VerbReading {
  readonly base: string;
  readonly forms: number;
  readonly frames: readonly VerbFrame[];
}

/** A phrase that characterises, found by its first word. */
export interface CharacterisationPhrase {
  readonly type: string;
  readonly role: 'complement' | 'predicate' | 'attribute';
  /** The folded words behind the first; "*" stands for up to three words. */
  readonly rest: readonly string[];
}

/** What is known of one word. */
export interface ActWord {
  readonly flags: number;
  /** Bits of what its ending says (`shape`). */
  readonly shape: number;
  readonly classes: number;
  readonly verbs: readonly VerbReading[];
  /** Every form that some reading of it may be. */
  readonly forms: number;
  /** Some frame does without an object. */
  readonly standsAlone: boolean;
  /** Every frame asks for an object. */
  readonly asksObject: boolean;
  /** A verb of denial, and one of accusation. */
  readonly denies: boolean;
  readonly accuses: boolean;
  readonly noun: NounFrame | null;
  readonly characterisations: readonly CharacterisationPhrase[];
  readonly describes: boolean;
  readonly happens: boolean;
  readonly says: boolean;
  /** An act or a characterisation may begin here. */
  readonly isTrigger: boolean;
}

/** A language ready for use. */
export interface PreparedActs {
  readonly language: ActLanguage;
  /** What is known of a folded word: one of the lists, or any other, which is known by its shape alone. */
  readonly wordOf: (word: string, slot: number) => ActWord;
  /** The closed classes, for look-up. */
  readonly lists: Readonly<Record<keyof ClauseWords, ReadonlySet<string>>>;
  readonly forced: ReadonlyMap<string, string>;
}

/** Bit of a noun class. */
export function classBit(name: NounClass): number {
  return 1 << classNames.indexOf(name);
}

const classNames: readonly NounClass[] = [
  'people',
  'documents',
  'wages',
  'assets',
  'premises',
  'needs',
  'job',
  'allegation',
  'case',
  'officials',
  'nature',
  'wrongdoing',
];

/** A word of which nothing is known: a noun, a name, an adjective. */
const plainWord: ActWord = {
  flags: 0,
  shape: 0,
  classes: 0,
  verbs: [],
  forms: 0,
  standsAlone: false,
  asksObject: true,
  denies: false,
  accuses: false,
  noun: null,
  characterisations: [],
  describes: false,
  happens: false,
  says: false,
  isTrigger: false,
};

const plainWords: ActWord[] = [];

/** A word of which only its shape is known; one object for each shape. */
export function plainWordOf(shape: number): ActWord {
  return (plainWords[shape] ??= { ...plainWord, shape });
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Draft extends Omit<Writable<ActWord>, 'verbs' | 'characterisations'> {
  verbs: VerbReading[];
  characterisations: CharacterisationPhrase[];
}

/** Prepares a language once. */
export function prepareActs(language: ActLanguage): PreparedActs {
  const drafts = new Map<string, Draft>();
  const draft = (word: string): Draft => {
    const known = drafts.get(word);
    if (known !== undefined) return known;
    const fresh: Draft = { ...plainWord, verbs: [], characterisations: [] };
    drafts.set(word, fresh);
    return fresh;
  };
  addClosedClasses(language, draft);
  addVerbs(language, draft);
  for (const frame of language.nouns) for (const noun of frame.nouns) draft(noun).noun = frame;
  for (const frame of language.characterisations) addCharacterisations(language, frame, draft);
  const shapeOf = shapeReader(language.shapes);
  for (const [text, word] of drafts) settle(text, word, shapeOf);
  const forced = new Map(
    language.forced.flatMap(({ act, verbs }) => verbs.map((verb) => [verb, act] as const)),
  );
  const wordOf = keptByForm<ActWord>((word) => drafts.get(word) ?? plainWordOf(shapeOf(word)));
  return { language, wordOf, lists: listsOf(language.words), forced };
}

function listsOf(lists: ClauseWords): PreparedActs['lists'] {
  const sets = Object.entries(lists).map(([name, list]: [string, readonly string[]]) => [
    name,
    new Set(list),
  ]);
  return Object.fromEntries(sets) as PreparedActs['lists'];
}

/** What follows from the entries of a word, so that the grammar asks for it once. */
function settle(text: string, word: Draft, shapeOf: (word: string) => number): void {
  const frames = word.verbs.flatMap((verb) => verb.frames);
  word.shape = shapeOf(text);
  word.forms = word.verbs.reduce((bits, { forms }) => bits | forms, 0);
  word.standsAlone = frames.some(({ object }) => object === 'none' || object === 'possible');
  word.asksObject = frames.every(({ object }) => object === undefined || object === 'required');
  word.denies = frames.some(({ act, of }) => act === 'denial' && of === undefined);
  word.accuses = frames.some(({ act }) => act === 'accusation');
  word.isTrigger =
    word.describes || word.noun !== null || word.characterisations.length > 0 || frames.length > 0;
}

type DraftOf = (word: string) => Draft;

function addClosedClasses({ words, nounClasses }: ActLanguage, draft: DraftOf): void {
  const lists: readonly (readonly [readonly string[], number])[] = [
    [words.determiners, flag.determiner],
    [words.possessives, flag.possessive],
    [words.prepositions, flag.preposition],
    [words.pronouns, flag.pronoun],
    [words.be, flag.be],
    [words.have, flag.have],
    [words.do, flag.do],
    [words.modals, flag.modal],
    [words.allegingModals, flag.alleging],
    [words.ableModals, flag.able],
    [words.negations, flag.negation],
    [words.nobody, flag.nobody],
    [words.adverbs, flag.adverb],
    [words.conjunctions, flag.conjunction],
    [words.subordinators, flag.subordinator],
    [words.relatives, flag.relative],
    [words.conditionals, flag.conditional],
    [words.unreal, flag.unreal],
    [words.begin, flag.begin],
    [words.attempt, flag.attempt],
    [words.fail, flag.fail],
    [words.allege, flag.allege],
    [words.infinitive, flag.infinitive],
    [words.by, flag.by],
    [words.of, flag.of],
    [words.times, flag.time],
    [words.generic, flag.generic],
    [words.copulas, flag.copula],
    [words.otherVerbs, flag.verb],
    [words.notVerbs, flag.notVerb],
    [words.plurals, flag.plural],
  ];
  for (const [list, bit] of lists) for (const word of list) draft(word).flags |= bit;
  for (const name of classNames) for (const noun of nounClasses[name]) draft(noun).classes |= classBit(name);
  for (const word of [...words.describe, ...words.call]) draft(word).describes = true;
  for (const word of words.happen) draft(word).happens = true;
  for (const word of words.say) draft(word).says = true;
}

function addVerbs(language: ActLanguage, draft: DraftOf): void {
  const frames = new Map<string, VerbFrame[]>();
  for (const frame of language.verbs) {
    for (const verb of frame.verbs) {
      const list = frames.get(verb) ?? [];
      list.push(frame);
      frames.set(verb, list);
    }
  }
  const bases = new Set([...frames.keys(), ...language.forced.flatMap(({ verbs }) => verbs)]);
  for (const base of bases) {
    for (const [word, forms] of formsOf(language, base)) {
      draft(word).verbs.push({ base, forms, frames: frames.get(base) ?? [] });
    }
  }
}

function formsOf(language: ActLanguage, base: string): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  const add = (word: string, bit: number): void => void forms.set(word, (forms.get(word) ?? 0) | bit);
  const inflected = language.inflect(base);
  add(inflected.base, form.base);
  for (const word of inflected.present) add(word, form.present);
  for (const word of inflected.past) add(word, form.past);
  for (const word of inflected.participle) add(word, form.participle);
  for (const word of inflected.progressive) add(word, form.progressive);
  return forms;
}

function addCharacterisations(language: ActLanguage, frame: CharacterisationFrame, draft: DraftOf): void {
  const { type } = frame;
  for (const [role, list] of [
    ['complement', frame.complements ?? []],
    ['attribute', frame.attributes ?? []],
  ] as const) {
    for (const phrase of list) {
      const [first = '', ...rest] = phraseWords(phrase);
      draft(first).characterisations.push({ type, role, rest });
    }
  }
  for (const phrase of frame.predicates ?? []) {
    const [base = '', ...rest] = phraseWords(phrase);
    for (const [word] of formsOf(language, base)) {
      draft(word).characterisations.push({ type, role: 'predicate', rest });
      if (draft(word).verbs.length === 0) draft(word).flags |= flag.verb;
    }
  }
}

/** Words of a phrase as the tokens of a text would be. */
function phraseWords(phrase: string): readonly string[] {
  return phrase.replaceAll('-', ' - ').split(/\s+/u);
}
