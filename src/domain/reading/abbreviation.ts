/** Words whose full stop does not end a sentence, as data per language. Lower case, without the stop. */

/** A name, a number or the rest of the expression always follows. */
const alwaysOpen: readonly string[] = [
  // Titles and ranks
  ...['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'rev', 'fr', 'hon', 'gov', 'sen', 'rep', 'pres', 'st', 'mt'],
  ...[
    'gen',
    'col',
    'lt',
    'maj',
    'capt',
    'cpl',
    'sgt',
    'cmdr',
    'adm',
    'brig',
    'insp',
    'supt',
    'det',
    'messrs',
  ],
  // References
  ...[
    'no',
    'nos',
    'nr',
    'art',
    'arts',
    'sec',
    'fig',
    'figs',
    'para',
    'paras',
    'pp',
    'ch',
    'vol',
    'ed',
    'eds',
  ],
  ...['cf', 'vs', 'v', 'viz', 'e.g', 'i.e', 'ca', 'approx', 'ref', 'tel', 'al', 'resp'],
  // Spanish, Portuguese, French, German, Dutch, Italian, Indonesian
  ...[
    'sr',
    'sra',
    'srta',
    'dra',
    'd',
    'dña',
    'núm',
    'pág',
    'ee',
    'excmo',
    'mme',
    'mlle',
    'bzw',
    'usw',
    'ggf',
  ],
  ...['z.b', 'u.a', 'd.h', 'hr', 'fr', 'dhr', 'mevr', 'dott', 'sig', 'tn', 'ny', 'bpk', 'drs'],
  // Russian, Ukrainian
  ...['г', 'гг', 'ул', 'им', 'т.е', 'т.д', 'см', 'стр', 'руб', 'тыс', 'млн', 'млрд'],
];

/** May close a sentence: it does when a word follows that usually opens one. */
const sometimesOpen: readonly string[] = [
  ...[
    'inc',
    'ltd',
    'co',
    'corp',
    'jr',
    'bros',
    'etc',
    'a.m',
    'p.m',
    'u.s',
    'u.n',
    'u.k',
    'e.u',
    'd.c',
    'u.s.a',
  ],
  ...[
    'jan',
    'feb',
    'mar',
    'apr',
    'jun',
    'jul',
    'aug',
    'sep',
    'sept',
    'oct',
    'nov',
    'dec',
    'ee.uu',
    'p',
    'hrs',
  ],
];

/** Capitalised words that open a sentence far more often than they continue a name. */
const openers: readonly string[] = [
  ...[
    'The',
    'A',
    'An',
    'In',
    'It',
    'He',
    'She',
    'They',
    'We',
    'I',
    'You',
    'But',
    'And',
    'This',
    'That',
    'These',
  ],
  ...[
    'Those',
    'There',
    'His',
    'Her',
    'Their',
    'Its',
    'Our',
    'At',
    'On',
    'For',
    'After',
    'Before',
    'When',
    'While',
  ],
  ...['As', 'If', 'Since', 'Some', 'Many', 'Most', 'More', 'Other', 'Others', 'However', 'Meanwhile', 'Last'],
  ...[
    'Also',
    'Officials',
    'Police',
    'According',
    'About',
    'Nearly',
    'Only',
    'Both',
    'No',
    'Not',
    'So',
    'Then',
  ],
  ...[
    'By',
    'From',
    'With',
    'El',
    'La',
    'Los',
    'Las',
    'En',
    'Le',
    'Les',
    'Il',
    'Der',
    'Die',
    'Das',
    'Pero',
    'Mais',
  ],
];

const always: ReadonlySet<string> = new Set(alwaysOpen);
const sometimes: ReadonlySet<string> = new Set(sometimesOpen);
const openingWords: ReadonlySet<string> = new Set(openers);

/** How a full stop after this word behaves. `word` is taken without its final stop, in any case. */
export function abbreviationKind(word: string): 'always' | 'sometimes' | 'none' {
  const lower = word.toLowerCase();
  if (sometimes.has(lower)) return 'sometimes';
  if (always.has(lower)) return 'always';
  if (/^\p{Lu}$/u.test(word)) return 'always';
  return /^(?:\p{L}\.)+\p{L}$/u.test(word) ? 'sometimes' : 'none';
}

/** True for a capitalised word that usually opens a sentence. */
export function opensSentence(word: string): boolean {
  return openingWords.has(word);
}

/** Verbs of saying (English) that tie a quoted question or exclamation to the speaker named after it. */
export const sayingVerbs: RegExp =
  /^[^.!?"“”\n]{0,60}?\b(?:said|says|asked|asks|told|recalled|recalls|added|adds|wrote|writes|replied|shouted|cried|wondered|remembered)\b/;
