/** Spanish and French. */
import { frenchNumber, spanishNumber } from './rendering-romance.ts';
import type { RenderingLanguage } from './rendering-language.ts';

export const spanish: RenderingLanguage = {
  // RAE: a narrow space between groups, none in numbers of four digits.
  digits: { group: '\u202f', from: 5, decimal: ',' },
  bounds: {
    '>=': 'al menos #',
    '>': 'más de #',
    '<=': 'como máximo #',
    '<': 'menos de #',
    '~': 'unos #',
    '~>=': 'unos # o más',
    '~<=': 'unos # o menos',
    range: 'de # a ##',
    '~range': 'aproximadamente de # a ##',
    vague: 'un número desconocido',
  },
  percent: '#\u00a0%',
  words: spanishNumber,
  share: {
    fraction: '# de ##',
    all: 'los #',
    none: 'ninguno de #',
    more: 'más de #',
    fewer: 'menos de #',
    parts: {
      '1/4': ['una cuarta parte', 'una cuarta parte'],
      '1/3': ['un tercio', 'un tercio'],
      '1/2': ['la mitad', 'la mitad'],
      '2/3': ['dos tercios', 'dos tercios'],
      '3/4': ['tres cuartas partes', 'tres cuartas partes'],
    },
  },
  months: [
    ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio'],
    ...['agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  ],
  date: { day: 'D de M de Y', month: 'M de Y', year: 'Y', about: 'hacia #', between: 'entre # y ##' },
  list: { comma: ', ', last: ' y ', none: 'ninguno' },
};

export const french: RenderingLanguage = {
  digits: { group: '\u202f', from: 4, decimal: ',' },
  bounds: {
    '>=': 'au moins #',
    '>': 'plus de #',
    '<=': 'au plus #',
    '<': 'moins de #',
    '~': 'environ #',
    '~>=': 'environ # ou plus',
    '~<=': 'environ # ou moins',
    range: '# à ##',
    '~range': 'environ # à ##',
    vague: 'un nombre inconnu',
  },
  percent: '#\u202f%',
  words: frenchNumber,
  share: {
    fraction: '# sur ##',
    all: 'les #',
    none: 'aucun des #',
    more: 'plus #',
    fewer: 'moins #',
    parts: {
      '1/4': ['un quart', 'd’un quart'],
      '1/3': ['un tiers', 'd’un tiers'],
      '1/2': ['la moitié', 'de la moitié'],
      '2/3': ['deux tiers', 'de deux tiers'],
      '3/4': ['trois quarts', 'de trois quarts'],
    },
  },
  months: [
    ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet'],
    ...['août', 'septembre', 'octobre', 'novembre', 'décembre'],
  ],
  date: { day: 'D M Y', month: 'M Y', year: 'Y', about: 'vers #', between: 'entre # et ##' },
  list: { comma: ', ', last: ' et ', none: 'aucun' },
};
