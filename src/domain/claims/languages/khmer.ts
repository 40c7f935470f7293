/** Khmer: words of numbers, bounds and units. */
import { blankLanguage, wordList, wordNames, wordValues, type LanguageNumbers } from './language-numbers.ts';

/** Khmer; units from six to nine are five and a unit in one word, the classifier follows the number. */
export const khmer: LanguageNumbers = {
  ...blankLanguage,
  code: 'km',
  people: 'នាក់',
  spaceless: true,
  decimalMark: ',',
  system: 'positional',
  nounOrder: 'classifier',
  cardinals: wordValues(
    `សូន្យ 0 មួយ 1 ពីរ 2 បី 3 បួន 4 ប្រាំ 5 ប្រាំមួយ 6 ប្រាំពីរ 7 ប្រាំបី 8 ប្រាំបួន 9 ដប់ 10 ម្ភៃ 20 សាមសិប 30 សែសិប 40 ហាសិប 50
    ហុកសិប 60 ចិតសិប 70 ប៉ែតសិប 80 កៅសិប 90`,
  ),
  scales: wordValues('រយ 100 ពាន់ 1000 ម៉ឺន 10000 សែន 100000 លាន 1000000 ប៊ីលាន 1e9'),
  fractionPhrases: { ពាក់កណ្តាល: 0.5, ពាក់កណ្ដាល: 0.5, មួយភាគបី: 1 / 3, ពីរភាគបី: 2 / 3, មួយភាគបួន: 0.25 },
  ratioWords: ['ភាគ'],
  halfBefore: ['កន្លះ'],
  halfAfter: ['កន្លះ'],
  decimalWords: ['ក្បៀស', 'ចុច'],
  nounFirst: true,
  risen: ['កើនឡើង'],
  fallen: ['ធ្លាក់ចុះ', 'ថយចុះ'],
  multipliers: wordValues('ពីរដង 2 បីដង 3 បួនដង 4 ប្រាំដង 5 ដប់ដង 10'),
  vague: wordList('រាប់សិប រាប់រយ រាប់ពាន់ រាប់ម៉ឺន រាប់សែន រាប់លាន រាប់ពាន់លាន ជាច្រើនរយ ជាច្រើនពាន់'),
  vagueDirect: ['ជាច្រើន'],
  percent: [...blankLanguage.percent, 'ភាគរយ'],
  boundsBefore: {
    យ៉ាងហោចណាស់: '>=',
    យ៉ាងតិច: '>=',
    មិនតិចជាង: '>=',
    ច្រើនជាង: '>',
    ជាង: '>',
    លើសពី: '>',
    ជិត: '<',
    តិចជាង: '<',
    ប្រហែល: '~',
    ប្រមាណ: '~',
    រហូតដល់: '<=',
    មិនលើសពី: '<=',
  },
  boundsAfter: { ជាង: '>', ឡើងទៅ: '>=' },
  fillers: ['ចំនួន', 'សរុប'],
  rangeOpeners: ['ចន្លោះពី', 'ពី'],
  rangeAnd: ['និង'],
  rangeTo: [...blankLanguage.rangeTo, 'ដល់', 'ទៅ'],
  rangeOr: ['ឬ'],
  currencies: wordNames('ដុល្លារ USD ដុល្លារអាមេរិក USD រៀល KHR បាត THB អឺរ៉ូ EUR យ័ន CNY ដុង VND'),
  periods: wordNames('ឆ្នាំ year ខែ month សប្តាហ៍ week សប្ដាហ៍ week ថ្ងៃ day យប់ night ម៉ោង hour នាទី minute'),
  measures: {
    ...blankLanguage.measures,
    ...wordNames(
      'គីឡូម៉ែត្រ kilometres ម៉ែត្រ metres លីត្រ litres អង្សា degrees ម៉ែត្រការ៉េ square_metres គីឡូម៉ែត្រការ៉េ square_kilometres ក្រាម grams សង់ទីម៉ែត្រ centimetres ហិកតា hectares តោន tonnes គីឡូក្រាម kg',
    ),
  },
  perWords: ['ក្នុងមួយ', 'ក្នុង', '/'],
  timesWords: ['ដង', 'លើក'],
  months: wordList(
    'ខែមករា ខែកុម្ភៈ ខែមីនា ខែមេសា ខែឧសភា ខែមិថុនា ខែកក្កដា ខែសីហា ខែកញ្ញា ខែតុលា ខែវិច្ឆិកា ខែធ្នូ មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ',
  ),
  referenceNouns: wordList('មាត្រា ជំពូក ទំព័រ បន្ទប់ លេខ ទី ថ្ងៃទី ឆ្នាំ'),
  yearWords: ['ឆ្នាំ'],
  ageBefore: ['អាយុ'],
  classifiers: wordList(
    'នាក់ រូប កន្លែង គ្រឿង ករណី ប្រទេស ខេត្ត ខ្នង ច្បាប់ គ្រួសារ ក្បាល អង្គ ដើម សន្លឹក ដុំ ដប បាច់ គូ ឈុត ក្រុម ក្រុមហ៊ុន ភូមិ ឃុំ ស្រុក ទីតាំង ផ្ទះ សាលា នាយ អគារ បន្ទប់ គ្រាប់ ដើមឈើ សំណុំ លេខ',
  ),
  stops: wordList(
    'ដែល និង ក្នុង នៅ របស់ បាន ត្រូវ មាន ជា ពី ថា ឱ្យ ឲ្យ ជាមួយ ដោយ ប៉ុន្តែ ឬ នេះ នោះ នឹង មិន ទៅ មក ហើយ គ្មាន តាម ចេញ ចាក ចូល រាប់ កំពុង កំណត់ រាប់ស្មាន',
  ),
  persons: wordList('នាក់ មនុស្ស កម្មករ ស្ត្រី បុរស កុមារ ជនរងគ្រោះ ជនសង្ស័យ'),
  gendered: ['ស្ត្រី', 'បុរស'],
};
