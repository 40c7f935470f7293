/** French: words of numbers, bounds and units. */
import { blankLanguage, wordList, wordNames, wordValues, type LanguageNumbers } from './language-numbers.ts';

/** French; thousands are parted by a space, the decimal mark is the comma. */
export const french: LanguageNumbers = {
  ...blankLanguage,
  code: 'fr',
  people: 'personnes',
  elision: true,
  decimalMark: ',',
  spaceThousands: true,
  cardinals: wordValues(
    `zéro 0 un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14
    quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 huitante 80 nonante 90`,
  ),
  scales: wordValues(
    'cent 100 cents 100 mille 1000 million 1000000 millions 1000000 milliard 1e9 milliards 1e9',
  ),
  magnitudes: wordValues('mds 1e9 md 1e9 mio 1000000 mia 1e9'),
  joiners: ['et'],
  articles: ['un', 'une'],
  collectives: wordValues(
    'dizaine 10 douzaine 12 quinzaine 15 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50 soixantaine 60 centaine 100 millier 1000',
  ),
  parts: wordValues(
    'demi 0.5 tiers 0.3333333333333333 quart 0.25 quarts 0.25 cinquième 0.2 cinquièmes 0.2 sixième 0.16666666666666666 dixième 0.1 dixièmes 0.1',
  ),
  fractionPhrases: { 'la moitié': 0.5, 'le tiers': 1 / 3, 'le quart': 0.25, moitié: 0.5 },
  ratioWords: ['sur'],
  ratioInside: true,
  halfBefore: ['demi', 'demie'],
  halfAfter: ['et demie', 'et demi'],
  decimalWords: ['virgule'],
  multipliers: wordValues(
    'doublé 2 doublée 2 doublés 2 doublées 2 triplé 3 triplée 3 triplés 3 triplées 3 quadruplé 4 quintuplé 5 décuplé 10',
  ),
  vague: wordList('dizaines douzaines centaines milliers millions milliards'),
  vagueDirect: ['plusieurs', 'quelques', 'poignée'],
  ofWords: ['de', "d'", 'des', 'du'],
  percent: [...blankLanguage.percent, 'pour cent', 'points de pourcentage'],
  boundsBefore: {
    'plus du': '>',
    'plus des': '>',
    'moins du': '<',
    'moins des': '<',
    "moins d'": '<',
    "près d'": '<',
    "autour d'": '~',
    'près du': '<',
    'près des': '<',
    'à peine': '<',
    'pas loin de': '<',
    'au moins': '>=',
    'au minimum': '>=',
    'un minimum de': '>=',
    'pas moins de': '>=',
    'plus de': '>',
    "plus d'": '>',
    'un peu plus de': '>',
    'supérieur à': '>',
    'au-delà de': '>',
    dépassé: '>',
    dépassée: '>',
    dépassait: '>',
    excède: '>',
    excédait: '>',
    dépasse: '>',
    dépassent: '>',
    'près de': '<',
    presque: '<',
    quasi: '<',
    'moins de': '<',
    'un peu moins de': '<',
    environ: '~',
    quelque: '~',
    'autour de': '~',
    'aux alentours de': '~',
    approximativement: '~',
    "jusqu' à": '<=',
    'au plus': '<=',
    'au maximum': '<=',
    'un maximum de': '<=',
    'pas plus de': '<=',
    'dépasse pas': '<=',
    'dépassent pas': '<=',
    'dépassait pas': '<=',
    'dépasser pas': '<=',
    'pas dépasser': '<=',
  },
  boundsAfter: { 'ou plus': '>=', 'au moins': '>=', 'au plus': '<=', environ: '~', 'ou moins': '<=' },
  fillers: wordList('les la le autres autre ces ses nouveaux nouvelles grands grandes présumés'),
  rangeOpeners: ['entre', 'de'],
  rangeAnd: ['et'],
  rangeTo: [...blankLanguage.rangeTo, 'à', "jusqu' à"],
  rangeOr: ['ou', 'peut-être'],
  risen: wordList(
    'augmenté augmente grimpé progressé gagné doublé doublée doublés doublées triplé triplée quadruplé bondi',
  ),
  fallen: wordList('chuté tombé baissé diminué reculé perdu réduit'),
  changeVerbs: wordList(
    'passé passée passés passées passe augmenté grimpé chuté tombé baissé diminué reculé progressé',
  ),
  currencies: wordNames(
    `dollar USD dollars USD euro EUR euros EUR livres_sterling GBP roubles RUB roupies INR yens JPY dirhams MAD dinars dinar couronnes crown yuans CNY bahts THB baht THB riels KHR francs CHF roupies INR
    kelar kelar kelars kelar`,
  ),
  periods: wordNames(
    `an year ans year année year années year mois month semaine week semaines week jour day jours day nuit night nuits night heure hour
    heures hour minutes minute décennies decade`,
  ),
  measures: {
    ...blankLanguage.measures,
    ...wordNames(
      'kilomètre kilometres kilomètres kilometres mètres metres mètres_carrés square_metres hectares hectares tonnes tonnes kilos kg litres litres',
    ),
  },
  perWords: ['par', 'chaque', '/'],
  rateAdverbs: wordNames('annuels year mensuels month quotidiens day hebdomadaires week'),
  timesWords: ['fois', 'reprises'],
  months: wordList('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  referenceNouns: wordList(
    'article articles art section paragraphe chapitre page pages salle tableau figure annexe résolution numéro n dossier décret loi phase chambre',
  ),
  clockWords: ['heures', 'h'],
  yearWords: wordList('en depuis dès jusque année de durant fin début'),
  ordinalEndings: ['er', 'ère', 'e', 'ème', 'eme', 'nd', 'nde'],
  ageBefore: ['âge de', 'âgé de', 'âgée de', 'âgés de', 'âgées de'],
  ageAfter: ["ans d' âge"],
  stops: wordList(
    `y de du des d' la le les l' un une et ou à au aux en dans par pour sans sur sous entre depuis que qui qu' se sa son ses leur
    leurs ce cet cette ces il elle ils elles on est sont était étaient a ont avait avaient ne pas ni comme plus moins très déjà
    aussi mais si quand où dont été ont après selon avant pendant lors dit dits parmi chez avaient seraient travaillent sont ont
    restent vivent ont quitté`,
  ),
  persons: wordList(
    `personnes personne hommes homme femmes femme enfants enfant mineurs mineur jeune jeunes travailleurs travailleur victimes
    victime détenus suspects suspect ressortissants policiers témoins fille garçon adolescente adolescent`,
  ),
  groupNouns: wordList('famille groupe'),
  gendered: ['hommes', 'femmes', 'garçons', 'filles'],
};
