import { englishNumber } from './rendering-english.ts';
import type { RenderingLanguage } from './rendering-language.ts';

/** English. */
export const english: RenderingLanguage = {
  digits: { group: ',', from: 4, decimal: '.' },
  bounds: {
    '>=': 'at least #',
    '>': 'more than #',
    '<=': 'at most #',
    '<': 'fewer than #',
    '~': 'about #',
    '~>=': 'about # or more',
    '~<=': 'about # or fewer',
    range: '# to ##',
    '~range': 'about # to ##',
    vague: 'an unknown number',
  },
  percent: '#%',
  words: englishNumber,
  share: {
    fraction: '# of ##',
    all: 'all #',
    none: 'none of #',
    more: 'more than #',
    fewer: 'fewer than #',
    parts: {
      '1/4': ['a quarter', 'a quarter'],
      '1/3': ['one-third', 'one-third'],
      '1/2': ['half', 'half'],
      '2/3': ['two-thirds', 'two-thirds'],
      '3/4': ['three-quarters', 'three-quarters'],
    },
  },
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
  date: { day: 'D M Y', month: 'M Y', year: 'Y', about: 'about #', between: '# to ##' },
  list: { comma: ', ', last: ' and ', none: 'none' },
};
