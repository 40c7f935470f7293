/**
 * Words by which somebody else's text counts what a register holds, language by language. Data only. A word that is not here is not guessed: a sentence with such
 * a word may count something narrower, and nothing is then said of it.
 */
import type { CollectionName } from './facts.ts';

/** What a phrase means where a text counts. */
export type ForeignMeaning =
  /** What is counted; a noun may carry a condition of its own ("raids": events of that kind). */
  | { readonly is: 'noun'; readonly collection: CollectionName; readonly condition: string | null }
  | { readonly is: 'condition'; readonly condition: string }
  /** Part of the whole named behind it: "17 of 47". */
  | { readonly is: 'of' }
  /** "of which", "of them": the part is of what was counted just before. */
  | { readonly is: 'whose' }
  | { readonly is: 'and' }
  /** Says nothing of what is counted: articles, "there are", "the register lists". */
  | { readonly is: 'plain' }
  /** Of a time that is over, or may be. */
  | { readonly is: 'past' };

/** The words of one language. */
export interface ForeignLanguage {
  /** True where words are not parted by spaces. */
  readonly isUnspaced: boolean;
  /** By their small letters, words parted by one space. */
  readonly phrases: ReadonlyMap<string, ForeignMeaning>;
  /** Most words (letters, where words are not parted) of a phrase. */
  readonly longest: number;
  /** True where an adjective stands before its noun. */
  readonly isAdjectiveFirst: boolean;
  /** A clause that only tells who says it. */
  readonly says: RegExp | null;
  /** Opens a sentence and only tells who says it: "Officials told the paper on Friday that". */
  readonly saysThat: RegExp | null;
}

interface Source {
  readonly isUnspaced?: boolean;
  readonly isAdjectiveFirst?: boolean;
  /** "collection[:kind]" to words, parted by "|". */
  readonly nouns: Readonly<Record<string, string>>;
  /** Conditions to words. */
  readonly conditions: Readonly<Record<string, string>>;
  readonly of: string;
  readonly whose: string;
  readonly and: string;
  readonly plain: string;
  readonly past: string;
  readonly says?: RegExp;
  readonly saysThat?: RegExp;
}

const confirmed = 'status = confirmed';
const suspicious = 'status = suspicious';
const uninvestigated = 'response = not-investigated';

const sources: Readonly<Record<string, Source>> = {
  en: {
    isAdjectiveFirst: true,
    nouns: {
      sites: 'site|sites',
      events: 'event|events',
      letters: 'letter|letters',
      designations: 'designation|designations',
      organisations: 'organisation|organisations|organization|organizations',
      'events:raid': 'raid|raids',
      'events:rescue': 'rescue|rescues',
      'events:escape': 'escape|escapes',
    },
    conditions: {
      [confirmed]: 'confirmed',
      [suspicious]: 'suspicious',
      [uninvestigated]:
        'not investigated|never investigated|uninvestigated|not been investigated|never been investigated|saw no investigation|without investigation|no investigation',
    },
    of: 'of|out of|among',
    whose: 'of which|of these|of those|of them|among them',
    and: 'and',
    plain:
      'a|an|the|all|these|those|that|there are|there is|are|is|exist|exists|have been|has been|in all|in total|altogether|only|just|no more|as well|known|sent|a total of|' +
      'the register lists|the register of the investigators lists|the register holds|the register has|the register counts|the register contains|in the register|the investigators list|the list of the investigators has|in the list|lie|lies',
    past: 'were|was|there were|there was|existed|had been',
    says: /^(?:according to [^.]{2,60}|(?:[\p{L}’'-]+ ){0,5}(?:says?|said|adds?|added|writes?|wrote|reports?|reported|states?|stated)(?: on \p{L}+)?)$/iu,
    saysThat:
      /^(?:[\p{L}’'-]+ ){0,5}(?:says?|said|adds?|added|writes?|wrote|reports?|reported|told(?: [\p{L}’'-]+){1,4})(?: on \p{L}+day)? that /iu,
  },
  es: {
    nouns: {
      sites: 'sitio|sitios',
      events: 'hecho|hechos|suceso|sucesos',
      letters: 'carta|cartas',
      designations: 'designación|designaciones',
      'events:raid': 'redada|redadas',
      'events:rescue': 'rescate|rescates',
      'events:escape': 'fuga|fugas',
    },
    conditions: {
      [confirmed]: 'confirmado|confirmados|confirmada|confirmadas',
      [suspicious]: 'sospechoso|sospechosos',
      [uninvestigated]:
        'no investigados|no fueron investigados|no han sido investigados|nunca fueron investigados|no se investigaron|sin investigar|sin investigación',
    },
    of: 'de|de los|de las|de entre',
    whose: 'de los cuales|de las cuales|de ellos|de ellas',
    and: 'y|e',
    plain:
      'el|la|los|las|un|una|hay|existen|son|están|está|en total|solo|sólo|solamente|se enviaron|han sido|el registro tiene|el registro contiene|el registro cuenta|en el registro|conocidos|un total de',
    past: 'hubo|había|eran|estaban|fueron|existían',
    says: /^(?:según [^.]{2,60}|(?:dice|dijo|afirma|afirmó|añade|añadió|señala|señaló)(?: [\p{L}’'-]+){0,5})$/iu,
    saysThat: /^(?:[\p{L}’'-]+ ){0,5}(?:dice|dijo|afirma|afirmó|añade|añadió|señala|señaló) que /iu,
  },
  fr: {
    nouns: {
      sites: 'site|sites',
      events: 'événement|événements|évènement|évènements',
      letters: 'lettre|lettres',
      designations: 'désignation|désignations',
      'events:raid': 'descente|descentes',
      'events:rescue': 'sauvetage|sauvetages',
      'events:escape': 'évasion|évasions',
    },
    conditions: {
      [confirmed]: 'confirmé|confirmés|confirmée|confirmées',
      [suspicious]: 'suspect|suspects',
      [uninvestigated]:
        'n’ont fait l’objet d’aucune enquête|n’a fait l’objet d’aucune enquête|n’ont jamais fait l’objet d’une enquête|sans enquête',
    },
    of: 'de|des|sur|parmi|d’entre',
    whose: 'dont|parmi lesquels|d’entre eux',
    and: 'et',
    plain:
      'le|la|les|un|une|des|il y a|il n’y a que|existent|sont|est|au total|en tout|seulement|ont été envoyées|ont été|le registre compte|le registre contient|dans le registre|connus|un total de',
    past: 'étaient|il y avait|il y a eu|existaient|furent',
    says: /^(?:selon [^.]{2,60}|d’après [^.]{2,60}|(?:dit|affirme|ajoute|déclare|a dit|a déclaré|a ajouté)(?: [\p{L}’'-]+){0,5})$/iu,
    saysThat: /^(?:[\p{L}’'-]+ ){0,5}(?:dit|affirme|ajoute|déclare|a dit|a déclaré) que /iu,
  },
  km: {
    isUnspaced: true,
    nouns: { sites: 'ទីតាំង', letters: 'លិខិត' },
    conditions: { [confirmed]: 'ដែលបានបញ្ជាក់|បានបញ្ជាក់', [suspicious]: 'ដែលសង្ស័យ' },
    of: 'ក្នុងចំណោម',
    whose: 'ក្នុងនោះ',
    and: 'និង',
    plain: 'ក្នុងបញ្ជីមាន|ក្នុងបញ្ជី|មាន|កន្លែង|ទាំងអស់|សរុប|ចំនួន',
    past: '',
  },
  th: {
    isUnspaced: true,
    nouns: { sites: 'สถานที่', letters: 'จดหมาย' },
    conditions: { [confirmed]: 'ที่ยืนยันแล้ว|ยืนยันแล้ว', [suspicious]: 'ที่น่าสงสัย' },
    of: 'จาก',
    whose: 'ในจำนวนนี้',
    and: 'และ',
    plain: 'ในทะเบียนมี|ในทะเบียน|มี|แห่ง|ทั้งหมด|รวม|ฉบับ',
    past: '',
  },
  zh: {
    isUnspaced: true,
    nouns: { sites: '地点', letters: '信件|信' },
    conditions: {
      [confirmed]: '已确认的|已确认|经确认的',
      [suspicious]: '可疑的',
      [uninvestigated]: '未经调查|没有被调查|未被调查',
    },
    of: '中的',
    whose: '其中',
    and: '和',
    plain: '登记册中有|登记册有|登记册中|有|个|共有|共|的|封',
    past: '',
  },
};

const made = new Map<string, ForeignLanguage>();

/** The words of a BCP 47 language; null of one that has none. */
export function foreignLanguage(tag: string | null): ForeignLanguage | null {
  const code = (tag ?? 'en').toLowerCase().split('-')[0] ?? 'en';
  const source = sources[code];
  if (source === undefined) return null;
  const known = made.get(code);
  if (known !== undefined) return known;
  const fresh = compiled(source);
  made.set(code, fresh);
  return fresh;
}

function compiled(source: Source): ForeignLanguage {
  const phrases = new Map<string, ForeignMeaning>();
  const add = (list: string, meaning: ForeignMeaning): void => {
    for (const phrase of list.split('|')) if (phrase !== '') phrases.set(phrase.normalize('NFC'), meaning);
  };
  add(source.plain, { is: 'plain' });
  add(source.past, { is: 'past' });
  add(source.of, { is: 'of' });
  add(source.whose, { is: 'whose' });
  add(source.and, { is: 'and' });
  for (const [condition, list] of Object.entries(source.conditions))
    add(list, { is: 'condition', condition });
  for (const [key, list] of Object.entries(source.nouns)) {
    const [collection = '', kind] = key.split(':');
    const condition = kind === undefined ? null : `kind = ${kind}`;
    add(list, { is: 'noun', collection: collection as CollectionName, condition });
  }
  const isUnspaced = source.isUnspaced === true;
  return {
    isUnspaced,
    phrases,
    longest: Math.max(...[...phrases.keys()].map((one) => (isUnspaced ? one.length : one.split(' ').length))),
    isAdjectiveFirst: source.isAdjectiveFirst === true || isUnspaced,
    says: source.says ?? null,
    saysThat: source.saysThat ?? null,
  };
}
