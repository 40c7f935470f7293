/** Spanish: words of numbers, bounds and units. */
import { blankLanguage, wordList, wordNames, wordValues, type LanguageNumbers } from './language-numbers.ts';

/** Spanish of Spain and Latin America; the decimal mark is the comma. */
export const spanish: LanguageNumbers = {
  ...blankLanguage,
  code: 'es',
  people: 'personas',
  decimalMark: ',',
  mixedThousands: true,
  spaceThousands: true,
  cardinals: wordValues(
    `cero 0 un 1 uno 1 una 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13
    catorce 14 quince 15 dieciséis 16 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiuno 21
    veintiún 21 veintiuna 21 veintidós 22 veintidos 22 veintitrés 23 veintitres 23 veinticuatro 24 veinticinco 25
    veintiséis 26 veintiseis 26 veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50
    sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 ciento 100 doscientos 200 doscientas 200 trescientos 300
    trescientas 300 cuatrocientos 400 cuatrocientas 400 quinientos 500 quinientas 500 seiscientos 600 seiscientas 600
    setecientos 700 setecientas 700 ochocientos 800 ochocientas 800 novecientos 900 novecientas 900`,
  ),
  scales: wordValues(
    'mil 1000 millón 1000000 millon 1000000 millones 1000000 billón 1e12 billones 1e12 docena 12',
  ),
  magnitudes: wordValues('mill 1000000 mdd 1000000'),
  joiners: ['y'],
  articles: ['un', 'una'],
  collectives: wordValues(
    'decena 10 quincena 15 veintena 20 treintena 30 cincuentena 50 centenar 100 millar 1000',
  ),
  parts: wordValues(
    'medio 0.5 media 0.5 tercio 0.3333333333333333 tercios 0.3333333333333333 cuarto 0.25 cuartos 0.25 quinto 0.2 quintos 0.2 décimo 0.1',
  ),
  fractionPhrases: {
    'la mitad': 0.5,
    'una tercera parte': 1 / 3,
    'la tercera parte': 1 / 3,
    'una cuarta parte': 0.25,
    'la cuarta parte': 0.25,
    'tres cuartas partes': 0.75,
    'dos terceras partes': 2 / 3,
    'una quinta parte': 0.2,
    'una décima parte': 0.1,
  },
  ratioWords: ['de cada'],
  ratioInside: true,
  halfBefore: ['medio', 'media'],
  halfAfter: ['y media', 'y medio'],
  decimalWords: ['coma', 'punto'],
  multipliers: wordValues(
    `duplicó 2 duplicaron 2 duplicado 2 triplicó 3 triplicaron 3 triplicado 3 cuadruplicó 4 cuadruplicaron 4 cuadruplicado 4
    quintuplicó 5`,
  ),
  vague: wordList('docenas decenas veintenas cientos centenares miles millones millares'),
  vagueDirect: ['varios', 'varias', 'algunas decenas de', 'unos pocos', 'unas pocas'],
  ofWords: ['de', 'del'],
  percent: [...blankLanguage.percent, 'por ciento', 'puntos porcentuales'],
  boundsBefore: {
    'al menos': '>=',
    'por lo menos': '>=',
    'como mínimo': '>=',
    'un mínimo de': '>=',
    'no menos de': '>=',
    'más de': '>',
    'mas de': '>',
    'superior a': '>',
    'superiores a': '>',
    'supera los': '>',
    'superan los': '>',
    'supera las': '>',
    'poco más de': '>',
    'algo más de': '>',
    'por encima de': '>',
    superó: '>',
    superaron: '>',
    'superó los': '>',
    'superaron los': '>',
    'superó las': '>',
    'superaron las': '>',
    superaba: '>',
    supera: '>',
    superan: '>',
    sobrepasa: '>',
    sobrepasó: '>',
    rebasó: '>',
    excede: '>',
    'cuando menos': '>=',
    casi: '<',
    'menos de': '<',
    'poco menos de': '<',
    'por debajo de': '<',
    'inferior a': '<',
    'más del': '>',
    'cerca del': '~',
    'alrededor del': '~',
    'en torno al': '~',
    'menos del': '<',
    'por encima del': '>',
    'por debajo del': '<',
    'superior al': '>',
    'inferior al': '<',
    'no menos del': '>=',
    'no más del': '<=',
    'un mínimo del': '>=',
    'un máximo del': '<=',
    'como mucho': '<=',
    apenas: '<',
    'cerca de': '~',
    'alrededor de': '~',
    'en torno a': '~',
    aproximadamente: '~',
    unos: '~',
    unas: '~',
    'más o menos': '~',
    hasta: '<=',
    'como máximo': '<=',
    'un máximo de': '<=',
    'no más de': '<=',
    'a lo sumo': '<=',
  },
  boundsAfter: {
    'o más': '>=',
    'por lo menos': '>=',
    'como mucho': '<=',
    'como mínimo': '>=',
    'al menos': '>=',
    'como máximo': '<=',
    aproximadamente: '~',
    'o menos': '<=',
  },
  negations: ['no', 'nunca'],
  comparisons: ['más', 'supera', 'superan', 'superior', 'superiores', 'menos'],
  fillers: wordList(
    'los las el la otros otras otro otra unos unas presuntos presuntas supuestos supuestas nuevos nuevas sus grandes',
  ),
  rangeOpeners: ['entre', 'de', 'desde'],
  rangeAnd: ['y'],
  rangeTo: [...blankLanguage.rangeTo, 'a', 'hasta'],
  rangeOr: ['o', 'u', 'quizá'],
  risen: wordList(
    `aumentó aumentaron aumentado subió subieron subido creció crecieron crecido duplicó duplicaron duplicado triplicó triplicaron
    triplicado cuadruplicó incrementó incrementaron`,
  ),
  fallen: wordList(
    'bajó bajaron bajado cayó cayeron caído disminuyó disminuyeron disminuido redujo redujeron reducido perdió descendió',
  ),
  changeVerbs: wordList(
    'aumentó aumentaron subió subieron bajó bajaron cayó cayeron pasó pasaron creció disminuyó redujo',
  ),
  currencies: wordNames(
    `dólar USD dólares USD dolares USD dólares_estadounidenses USD euro EUR euros EUR libras GBP yuanes CNY baht THB bahts THB
    rieles KHR pesos MXN kelar kelar kelares kelar kelars kelar libras_esterlinas GBP rublos RUB rupias INR yenes JPY francos CHF coronas crown
    colones CRC soles PEN bolívares VES lempiras HNL quetzales GTQ reales BRL`,
  ),
  periods: wordNames(
    `año year años year mes month meses month semana week semanas week día day días day noche night noches night hora hour
    horas hour minuto minute minutos minute década decade décadas decade`,
  ),
  measures: {
    ...blankLanguage.measures,
    ...wordNames(
      `kilómetro kilometres kilómetros kilometres metros metres metros_cuadrados square_metres hectáreas hectares toneladas tonnes
      kilos kg kilogramos kg litros litres`,
    ),
  },
  perWords: ['por', 'al', 'a la', 'cada', '/'],
  rateAdverbs: wordNames(
    'anuales year anualmente year mensuales month mensualmente month diarios day diarias day semanales week',
  ),
  timesWords: ['veces', 'vez'],
  months: wordList(
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  ),
  referenceNouns: wordList(
    'artículo artículos art sección párrafo capítulo página páginas sala tabla cuadro figura anexo resolución núm nº número n expediente decreto ley fase habitación',
  ),
  clockWords: ['horas', 'h'],
  yearWords: wordList('en desde hasta año durante de del entre'),
  ordinalEndings: ['º', 'ª', 'o', 'a'],
  ageBefore: ['edad de', 'a los', 'a sus', 'con sus'],
  ageAfter: ['años de edad'],
  stops: wordList(
    `de del la el los las un una y e o u a al en con por para sin sobre entre desde hasta que se su sus lo le les es son fue
    fueron era eran ha han había habían no ni como más menos muy ya también pero si cuando donde quien quienes cual ellos
    ellas este esta estos estas ese esa esos esas aquellos tras según ante bajo durante dijo dijeron fueron están estaban
    siguen trabajan trabajaban salieron abandonaron llegaron dijo informó`,
  ),
  persons: wordList(
    `personas persona hombres hombre mujeres mujer niños niño niñas niña menores menor joven jóvenes trabajadores trabajador
    víctimas víctima detenidos sospechosos sospechoso ciudadanos agentes testigos chica chico muchacha muchacho`,
  ),
  groupNouns: wordList('familia grupo'),
  gendered: ['hombres', 'mujeres', 'niños', 'niñas'],
};
