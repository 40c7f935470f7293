/** German: words of numbers, bounds and units. */
import { blankLanguage, wordList, wordNames, wordValues, type LanguageNumbers } from './language-numbers.ts';

/** German; whole numbers are one word, nouns have capitals. */
export const german: LanguageNumbers = {
  ...blankLanguage,
  code: 'de',
  people: 'Menschen',
  decimalMark: ',',
  spaceThousands: true,
  system: 'compound',
  nounOrder: 'capital',
  cardinals: wordValues(
    `null 0 ein 1 eins 1 eine 1 einen 1 einem 1 einer 1 zwei 2 zwo 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10
    elf 11 zwölf 12 dreizehn 13 vierzehn 14 fünfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreißig 30
    dreissig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90 anderthalb 1.5 eineinhalb 1.5 zweieinhalb 2.5
    dreieinhalb 3.5 viereinhalb 4.5 fünfeinhalb 5.5 sechseinhalb 6.5 zweien 2 dreien 3`,
  ),
  scales: wordValues(
    'hundert 100 tausend 1000 million 1000000 millionen 1000000 milliarde 1e9 milliarden 1e9 billionen 1e12 dutzend 12',
  ),
  magnitudes: wordValues('mio 1000000 mrd 1e9 tsd 1000'),
  joiners: ['und'],
  articles: ['ein', 'eine', 'einem', 'einen', 'einer'],
  parts: wordValues(
    'drittel 0.3333333333333333 viertel 0.25 fünftel 0.2 sechstel 0.16666666666666666 achtel 0.125 zehntel 0.1',
  ),
  fractionPhrases: {
    'die hälfte': 0.5,
    'der hälfte': 0.5,
    hälfte: 0.5,
    zweidrittel: 2 / 3,
    dreiviertel: 0.75,
  },
  ratioWords: ['von'],
  halfBefore: ['halbe', 'halben', 'halbes', 'halber'],
  decimalWords: ['komma'],
  everyWords: ['jede', 'jeder', 'jedes', 'jeden', 'jedem'],
  ordinals: wordValues(
    `zweite 2 zweiter 2 zweites 2 zweiten 2 dritte 3 dritter 3 drittes 3 dritten 3 vierte 4 vierter 4 viertes 4 vierten 4 fünfte 5
    fünfter 5 fünftes 5 fünften 5 sechste 6 sechster 6 sechsten 6 siebte 7 siebter 7 siebten 7 achte 8 achter 8 achten 8 neunte 9
    neunter 9 neunten 9 zehnte 10 zehnter 10 zehntes 10 zehnten 10 zwanzigste 20 hundertste 100`,
  ),
  vague: wordList(
    'dutzende hunderte tausende zehntausende hunderttausende millionen milliarden dutzenden hunderten tausenden',
  ),
  vagueDirect: ['mehrere', 'mehreren', 'einige'],
  ofWords: ['von', 'der'],
  percent: [...blankLanguage.percent, 'prozent', 'prozentpunkte'],
  boundsBefore: {
    mindestens: '>=',
    wenigstens: '>=',
    'nicht weniger als': '>=',
    'mehr als': '>',
    'etwas mehr als': '>',
    gut: '>',
    über: '>',
    'rund über': '>',
    überstieg: '>',
    übersteigt: '>',
    überschritt: '>',
    überschreitet: '>',
    kaum: '<',
    annähernd: '<',
    fast: '<',
    beinahe: '<',
    nahezu: '<',
    knapp: '<',
    'weniger als': '<',
    unter: '<',
    etwa: '~',
    rund: '~',
    ungefähr: '~',
    circa: '~',
    'ca .': '~',
    ca: '~',
    schätzungsweise: '~',
    'bis zu': '<=',
    höchstens: '<=',
    maximal: '<=',
    'nicht mehr als': '<=',
    zumindest: '>=',
  },
  boundsAfter: { 'oder mehr': '>=', 'oder weniger': '<=' },
  negations: ['nicht', 'nie', 'niemals'],
  comparisons: ['über', 'mehr', 'unter', 'weniger'],
  fillers: wordList('die der den weitere weiteren andere anderen insgesamt ein einen'),
  rangeOpeners: ['zwischen', 'von'],
  rangeAnd: ['und'],
  rangeTo: [...blankLanguage.rangeTo, 'bis'],
  rangeOr: ['oder'],
  risen: wordList(
    'stieg stiegen gestiegen wuchs wuchsen gewachsen kletterte verdoppelt verdoppelte verdreifacht verdreifachte erhöhte',
  ),
  fallen: wordList('sank sanken gesunken fiel fielen gefallen schrumpfte verlor'),
  changeVerbs: wordList('stieg stiegen sank sanken fiel fielen wuchs kletterte erhöhte'),
  currencies: wordNames(
    'dollar USD us_dollar USD euro EUR pfund GBP yuan CNY baht THB riel KHR franken CHF rupien INR kelar kelar kronen crown mark mark',
  ),
  periods: wordNames(
    `jahr year jahre year jahren year monat month monate month monaten month woche week wochen week tag day tage day tagen day
    nacht night nächte night stunde hour stunden hour minuten minute`,
  ),
  measures: {
    ...blankLanguage.measures,
    ...wordNames(
      'kilometer kilometres kilometern kilometres meter metres metern metres quadratmeter square_metres hektar hectares tonnen tonnes kilo kg kilogramm kg liter litres',
    ),
  },
  perWords: ['pro', 'je', 'im', 'am', 'in der', '/'],
  rateAdverbs: wordNames('jährlich year monatlich month täglich day wöchentlich week'),
  multipliers: wordValues(
    `zweimal 2 dreimal 3 viermal 4 fünfmal 5 sechsmal 6 zehnmal 10 verdoppelt 2 verdoppelte 2 verdoppelten 2 verdreifacht 3
    verdreifachte 3 verdreifachten 3 vervierfacht 4 vervierfachte 4 verfünffacht 5 verzehnfacht 10 doppelt 2 dreifach 3`,
  ),
  timesWords: ['mal'],
  months: wordList(
    'januar jänner februar märz april mai juni juli august september oktober november dezember',
  ),
  referenceNouns: wordList(
    'artikel art paragraf paragraph § abschnitt absatz abs kapitel seite seiten raum zimmer saal tabelle abbildung anhang nummer nr aktenzeichen resolution phase gesetz',
  ),
  clockWords: ['uhr'],
  yearWords: wordList('seit bis ab jahr im in von vor nach anfang ende'),
  ageBefore: ['alter von'],
  ageAfter: ['jahre alt', 'jährige', 'jähriger', 'jährigen', 'jähriges', 'jährigem', 'jährig'],
  stops: wordList(
    `der die das den dem des ein eine einen einem einer und oder aber in im an am auf aus bei mit nach von vom zu zum zur über
    unter vor für durch gegen ohne um bis seit während dass weil wenn als wie ist sind war waren hat haben hatte hatten wird
    werden wurde wurden nicht kein keine auch nur noch schon er sie es wir ihr ihre ihren sich davon darunter laut sagte sagten`,
  ),
  persons: wordList(
    'menschen mensch personen person männer mann frauen frau kinder kind mädchen junge minderjährige arbeiter opfer verdächtige häftlinge zeugen beamte',
  ),
  groupNouns: wordList('familie gruppe'),
  gendered: ['männer', 'frauen', 'jungen', 'mädchen'],
};
