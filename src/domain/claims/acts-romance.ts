/** What Romance languages have in common as data of acts: forms of regular verbs, and lists that begin empty. */
import { words, type ClauseWords, type NounClass, type VerbForms, type VerbFrame } from './acts.ts';

/** One row: act, verbs, and what deviates from "agent does it to the object". */
export function frame(
  act: string | null,
  verbs: string,
  rest: Omit<VerbFrame, 'act' | 'verbs'> = {},
): VerbFrame {
  return { act, verbs: words(verbs), ...rest };
}

/** Closed classes, all empty: a language fills those that it has. */
export const noClauseWords: ClauseWords = {
  determiners: [],
  possessives: [],
  prepositions: [],
  pronouns: [],
  be: [],
  have: [],
  do: [],
  modals: [],
  allegingModals: [],
  ableModals: [],
  negations: [],
  nobody: [],
  adverbs: [],
  conjunctions: [],
  subordinators: [],
  relatives: [],
  conditionals: [],
  unreal: [],
  begin: [],
  attempt: [],
  fail: [],
  allege: [],
  infinitive: [],
  by: [],
  of: [],
  times: [],
  generic: [],
  copulas: [],
  otherVerbs: [],
  notVerbs: [],
  plurals: [],
  happen: [],
  describe: [],
  call: [],
  as: [],
  say: [],
  true: [],
  claims: [],
  howMany: [],
  presentAuxiliaries: [],
  being: [],
  hadTo: [],
  gerundLinks: [],
  noAgents: [],
  unrealNouns: [],
  alleged: [],
  but: [],
  personRelatives: [],
  notPeople: [],
  indefinites: [],
  ask: [],
  superlatives: [],
  bounds: [],
  doubleBounds: [],
  notNumbers: [],
  copulaLinks: [],
  openEnds: [],
  articles: [],
  affairs: [],
  objectMarks: [],
  clitics: [],
  reflexives: [],
  pronounConditionals: [],
};

/** Classes of nouns, all empty. */
export const noNouns: Readonly<Record<NounClass, readonly string[]>> = {
  people: [],
  documents: [],
  wages: [],
  assets: [],
  premises: [],
  needs: [],
  job: [],
  allegation: [],
  case: [],
  officials: [],
  nature: [],
  wrongdoing: [],
};

/**
 * Forms of a verb, told by its infinitive, its forms of the past and its masculine participle; the other genders and
 * numbers of the participle follow. Forms of the present are left out: they tell habits more often than events.
 */
export function romanceForms(
  base: string,
  past: readonly string[],
  participles: readonly string[],
): VerbForms {
  return { base, present: [], past, participle: participles, progressive: [] };
}
