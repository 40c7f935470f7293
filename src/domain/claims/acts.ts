/**
 * How acts are written down: each language lists its act words with the frame of each, that is, what stands where.
 * The grammar (event-*.ts) knows no word of any language; a language is data of this shape.
 *
 * Rescue (authorities took someone out), release (let go) and escape (fled) are three acts; so are designation,
 * seizure and forfeiture; so are letter, reply, denial, admission and silence. An attempt is not the act.
 */

/** Nouns that decide what a verb means: to "take" a passport is not to "take" a bus. */
export type NounClass =
  | 'people'
  | 'documents'
  | 'wages'
  | 'assets'
  | 'premises'
  | 'needs'
  | 'job'
  | 'allegation'
  | 'case'
  | 'officials'
  | 'nature'
  | 'wrongdoing';

/** Type of an infinitive after "forced to". */
export interface ForcedAct {
  readonly act: string;
  /** Base forms. */
  readonly verbs: readonly string[];
}

/** One way in which a verb names an act. The first frame of a verb that fits wins. */
export interface VerbFrame {
  /** Null: without negation this verb names no act ("allowed to leave"). */
  readonly act: string | null;
  /** Base forms. */
  readonly verbs: readonly string[];
  /** What stands behind the verb as object: required, possible or never. Default `required`. */
  readonly object?: 'required' | 'possible' | 'none';
  /** What the object (or the subject of a passive) must be; several classes are alternatives. */
  readonly of?: readonly NounClass[];
  /** One of these words stands behind the verb, with at most a short object between ("handed them over"). */
  readonly with?: readonly string[];
  /** The patient stands behind one of these words, when it is there ("carried out a raid on …"). */
  readonly via?: readonly string[];
  /** What its subject must be. */
  readonly by?: readonly NounClass[];
  /** Only in this voice. */
  readonly voice?: 'active' | 'passive';
  /** Role of the subject of an active verb; `patient` for "died". Default `agent`. */
  readonly subject?: 'agent' | 'patient';
  /** The act when negated ("did not reply" is silence); then the claim is not negated. */
  readonly negatedAct?: string;
  /** The act when it could not be done ("could not leave" is confinement); the subject is the patient. */
  readonly unableAct?: string;
  /** Followed by an infinitive that decides the act ("forced to …"). */
  readonly forces?: true;
  /** The object is no patient (a thing given, a price). */
  readonly patient?: 'none';
}

/** A noun that names an act ("raid", "arrest"). */
export interface NounFrame {
  readonly act: string;
  readonly nouns: readonly string[];
  /** Words before the patient ("raid on", "arrest of"). */
  readonly patientBy: readonly string[];
  /** Role of an owner ("his arrest" is done to him; "the ministry's reply" is done by it). */
  readonly owner: 'agent' | 'patient';
  /** Words before two sides that do it together ("collusion between guards and police"). */
  readonly between?: readonly string[];
  /** What one of the two sides must be; then the noun names the act in no other form ("cooperation with gangs"). */
  readonly of?: readonly NounClass[];
}

/** A way to call a state of affairs by name. Words are folded; an inner "*" stands for up to three words. */
export interface CharacterisationFrame {
  readonly type: string;
  /** Behind a copula ("is complicit"). */
  readonly complements?: readonly string[];
  /** Verbs with their complement ("turned a blind eye"); the first word is a base form. */
  readonly predicates?: readonly string[];
  /** Before a noun, strong enough to characterise it alone ("prison-like compounds"). */
  readonly attributes?: readonly string[];
}

/** Closed classes of words. */
export interface ClauseWords {
  readonly determiners: readonly string[];
  readonly possessives: readonly string[];
  readonly prepositions: readonly string[];
  readonly pronouns: readonly string[];
  readonly be: readonly string[];
  readonly have: readonly string[];
  readonly do: readonly string[];
  /** Verbs of the possible, the due and the future: what follows did not happen. */
  readonly modals: readonly string[];
  /** Modals that allege when a perfect follows ("may have been"). */
  readonly allegingModals: readonly string[];
  readonly ableModals: readonly string[];
  readonly negations: readonly string[];
  /** Determiners and pronouns that negate their clause ("no", "nobody"). */
  readonly nobody: readonly string[];
  readonly adverbs: readonly string[];
  readonly conjunctions: readonly string[];
  readonly subordinators: readonly string[];
  readonly relatives: readonly string[];
  readonly conditionals: readonly string[];
  /** Words of fear, hope, doubt and duty: what they govern is not stated to have happened. */
  readonly unreal: readonly string[];
  /** Verbs that govern an infinitive which did happen ("began to"). */
  readonly begin: readonly string[];
  readonly attempt: readonly string[];
  readonly fail: readonly string[];
  /** Words before "to have done" that allege it. */
  readonly allege: readonly string[];
  readonly infinitive: readonly string[];
  readonly by: readonly string[];
  readonly of: readonly string[];
  readonly times: readonly string[];
  readonly generic: readonly string[];
  readonly copulas: readonly string[];
  /** Verbs that are no acts: they end a noun phrase. */
  readonly otherVerbs: readonly string[];
  /** Words that look like participles and are none. */
  readonly notVerbs: readonly string[];
  readonly plurals: readonly string[];
  /** Verbs after a noun of action: it took place. */
  readonly happen: readonly string[];
  /** Verbs that give a name with "as", and those that give it without. */
  readonly describe: readonly string[];
  readonly call: readonly string[];
  readonly as: readonly string[];
  /** Verbs of saying: what follows is a clause of its own. */
  readonly say: readonly string[];
  /** Negated, they deny the clause behind them ("not true that"). */
  readonly true: readonly string[];
  /** Nouns that make the clause behind them an allegation ("the claim that"). */
  readonly claims: readonly string[];
  /** "how many": a question in disguise. */
  readonly howMany: readonly string[];
  /** Auxiliaries of the present. */
  readonly presentAuxiliaries: readonly string[];
  /** The auxiliary of "after being freed". */
  readonly being: readonly string[];
  /** Before an infinitive, it did happen ("had to"). */
  readonly hadTo: readonly string[];
  /** Before a verb without a subject of its own ("after beating him"). */
  readonly gerundLinks: readonly string[];
  /** Behind "by", no agent: "by phone". */
  readonly noAgents: readonly string[];
  /** Before a noun of action, they make it a thing asked, feared or planned. */
  readonly unrealNouns: readonly string[];
  readonly alleged: readonly string[];
  /** "but": it opens a clause. */
  readonly but: readonly string[];
  /** Relatives that stand for persons. */
  readonly personRelatives: readonly string[];
  /** Pronouns that stand for no person. */
  readonly notPeople: readonly string[];
  /** Determiners of anybody of a kind. */
  readonly indefinites: readonly string[];
  /** What is asked or not known stands behind them ("does not say who"). */
  readonly ask: readonly string[];
  /** Behind a preposition, they bound a number ("at least"). */
  readonly superlatives: readonly string[];
  /** They bound the number behind them; `doubleBounds` with one word between. */
  readonly bounds: readonly string[];
  readonly doubleBounds: readonly string[];
  /** Determiners that are no numbers. */
  readonly notNumbers: readonly string[];
  /** Between a copula and its complement. */
  readonly copulaLinks: readonly string[];
  /** A phrase that ends in one of them takes what follows along. */
  readonly openEnds: readonly string[];
  readonly articles: readonly string[];
  /** Pronouns that may stand for a state of affairs. */
  readonly affairs: readonly string[];
  /** Before an object that is a person, no preposition ("detuvo a dos hombres"). */
  readonly objectMarks: readonly string[];
  /** Object pronouns that stand before the verb ("los golpearon"). */
  readonly clitics: readonly string[];
  /** Before "be" and a participle, they make it active ("se sont évadées"). */
  readonly reflexives: readonly string[];
  /** Conditional only before a pronoun ("s'ils"). */
  readonly pronounConditionals: readonly string[];
}

/** What the ending of a word that no list knows says of it. Endings are folded; an empty list says nothing. */
export interface WordShapes {
  /** Adverbs of manner, longer than four letters. */
  readonly manner: readonly string[];
  /** Words that end like an adverb of manner and are none. */
  readonly notManner: readonly string[];
  /** Past participles. */
  readonly participle: readonly string[];
  readonly progressive: readonly string[];
  /** Verbs in a past that is no participle. */
  readonly finite: readonly string[];
  /** Nouns for people. */
  readonly person: readonly string[];
  /** An owner ("the guard's"), longer than three letters. */
  readonly genitive: readonly string[];
}

/** Everything the grammar needs of one language. */
export interface ActLanguage {
  readonly code: string;
  readonly shapes: WordShapes;
  /** The subject may stand behind its verb ("Fueron liberados 19 pescadores"). */
  readonly subjectFollows: boolean;
  /** The word that opens a clause as object stands for a noun when a comma precedes it ("La mujer, que …"). */
  readonly relativeAfterComma: boolean;
  /** A word right behind "have" is a participle ("a interrogé 94 personnes"). */
  readonly participleAfterHave: boolean;
  readonly words: ClauseWords;
  readonly nounClasses: Readonly<Record<NounClass, readonly string[]>>;
  readonly verbs: readonly VerbFrame[];
  readonly forced: readonly ForcedAct[];
  readonly nouns: readonly NounFrame[];
  readonly characterisations: readonly CharacterisationFrame[];
  /** Forms of a base verb. */
  readonly inflect: (verb: string) => VerbForms;
}

/** Forms of one verb, folded. */
export interface VerbForms {
  readonly base: string;
  readonly present: readonly string[];
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly progressive: readonly string[];
}

/** Words of a list written as one string. */
export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/u);
}

/** Phrases of a list parted by bars. */
export function phrases(list: string): readonly string[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim().replace(/\s+/gu, ' '))
    .filter((phrase) => phrase !== '');
}
