/** Small words of grammar that tell where phrases, names and clauses begin and end. Data only. */
import { englishCues } from './cues-english.ts';
import { germanCues } from './cues-german.ts';
import { frenchCues, spanishCues } from './cues-romance.ts';
import { denialWords } from './modality-denial-words.ts';
import { markers } from './modality-markers.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Grammar words by class; names-classes.ts says what a class means. */
export const grammarWords: Readonly<Record<GrammarClass, ReadonlySet<string>>> = {
  particle: set('de la du des del von van bin binti al y der den da di'),
  connector: set('of for on to against in de sobre para pour contre sur'),
  boundary: set(
    'that but and while where whether because as if when although though since who which whom whose whereas or so than ' +
      'after before until unless what how why',
  ),
  opener: set(
    'one another the a an and but that where while whether because as if when although though since so both even only just all then ' +
      "yet or this these those el la los las un una le les une des du de del l' d'",
  ),
  modifier: set(
    'of in at for from with on by behind de des du del der dem von who which that whose whom based published about near across under to between after ' +
      'kept compiled drawn written signed prepared que qui shown seen before against among during released collected obtained named called known working',
  ),
  stop: set(
    'who which whose whom that and but while as because when where said says has have had is are was were in on to will would',
  ),
  phraseOpener: set(
    'the a an its his her their our one some several two three four many he she they it this that those these another ' +
      "all both most l' el la los las un una su sus le les une des sa son ses él ella elle lui",
  ),
  cue: new Set([...englishCues.keys(), ...spanishCues.keys(), ...frenchCues.keys(), ...germanCues.keys()]),
  denial: denialWords,
  marker: new Set(markers.keys()),
};

/** Classes of grammar words. */
export type GrammarClass =
  | 'particle'
  | 'connector'
  | 'boundary'
  | 'opener'
  | 'modifier'
  | 'stop'
  | 'phraseOpener'
  | 'cue'
  | 'denial'
  | 'marker';
