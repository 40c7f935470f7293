/** Words that tell where a place stands in a sentence and what kind of place it is. Data only. */
import type { PlacePrecision } from './gazetteer-reading.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Prepositions that set something at the place after them. */
export const settingWords: ReadonlySet<string> = set(
  'in at near across throughout around inside outside within along off en dans à au aux près chez cerca im bei nahe unweit tại ở sur',
);

/** Prepositions of motion towards a place. */
export const goalWords: ReadonlySet<string> = set(
  'to into towards toward reached entered nach vers hasta hacia',
);

/** Prepositions of coming from a place. */
export const originWords: ReadonlySet<string> = set('from desde depuis aus von từ');

/** Verbs whose object is the place where it happened. */
export const placingVerbs: ReadonlySet<string> = set(
  'left leave leaving entered raided searched visited inspected stormed surrounded reached escaped fled emptied closed',
);

/** Words that may stand between a preposition and the name of a place. */
export const passedOver: ReadonlySet<string> = set(
  "the a an of de la le l' el los las du des der dem den northern southern eastern western north south east west central " +
    'northwestern northeastern southwestern southeastern border coastal remote nearby neighbouring neighboring adjacent capital lowland upper lower old new ' +
    'walled fortified provincia ciudad ville provinz stadt tỉnh thành phố « “ " ‘',
);

/** People who come from a place without being there. */
export const personNouns: ReadonlySet<string> = set(
  'people man men woman women boy girl boys girls workers worker nationals citizens migrants person persons victims ' +
    'survivors children labourers jobseekers recruits students hombre hombres mujer mujeres personas trabajadores ' +
    'homme hommes femme femmes personnes ouvriers menschen männer frauen arbeiter',
);

/** Words before "in" that tell where somebody has a seat, not where something happened. */
export const seatWords: ReadonlySet<string> = set(
  'based headquartered registered born incorporated founded located recorded written reporting editing',
);

/** What a noun in or behind a name says of the kind of place. */
export const kindNouns: ReadonlyMap<string, PlacePrecision> = new Map(
  (
    [
      [
        'site',
        'compound park camp hotel building plaza casino zone quay hall yard road street square centre center complex ' +
          'warehouse factory port airport farm hospital mall steps market bridge prison kiln mine',
      ],
      ['populated-place', 'town city village district commune township municipality ciudad ville stadt'],
      ['province', 'province state governorate prefecture county provincia provinz région región'],
      [
        'region',
        'gulf sea delta coast border river lake bay strait peninsula valley basin plains region golfo golfe island',
      ],
    ] as const
  ).flatMap(([kind, nouns]) => nouns.split(' ').map((noun): [string, PlacePrecision] => [noun, kind])),
);

/** Lower-case nouns that refer back to a site ("the compound", "on the premises", "locked inside"). */
export const siteReferences: ReadonlySet<string> = set(
  'compound site premises complex park camp dormitory dormitories blocks centre center building buildings inside ' +
    'warehouse yard factory captivity',
);

/** From specific to general. */
export const precisionRank: Readonly<Record<PlacePrecision, number>> = {
  site: 0,
  'populated-place': 1,
  province: 2,
  country: 3,
  region: 3,
};

/** Adjectives of lie: what stands before them is said of the name after them. */
export const lieWords: ReadonlySet<string> = set(
  'northern southern eastern western central northwestern northeastern southwestern southeastern coastal remote nearby ' +
    'neighbouring neighboring adjacent upper lower far',
);

/** Last words of names of bodies, which are no places ("Coast Guard"). */
export const bodyNouns: ReadonlySet<string> = set(
  'guard guards police agency council ministry court board union group force forces army navy network foundation ' +
    'institute committee commission authority bureau department press times news post herald',
);

/** Last words of names of streets and grounds ("Orchard Row"). */
export const streetNouns: ReadonlySet<string> = set(
  'street road row avenue lane crescent square boulevard terrace alley island quay pier bridge',
);
