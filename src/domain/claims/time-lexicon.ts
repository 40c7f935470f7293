/** Month, weekday, number and unit words of dates in the languages that are written with spaces. Data only. */

function numbered(rows: readonly string[], from: number): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + from])),
  );
}

/** Month number (1 … 12) by English, Spanish, French or German name or abbreviation, lower case. */
export const monthNumbers: ReadonlyMap<string, number> = numbered(
  [
    'january jan enero janvier januar jänner',
    'february feb febrero février februar',
    'march mar marzo mars märz',
    'april apr abril avril',
    'may mayo mai',
    'june jun junio juin juni',
    'july jul julio juillet juli',
    'august aug agosto août',
    'september sep sept septiembre setiembre septembre',
    'october oct octubre octobre oktober',
    'november nov noviembre novembre',
    'december dec diciembre décembre dezember',
  ],
  1,
);

/** English months are written with a capital; in lower case they are verbs and nouns ("march", "may"). */
export const englishMonths: ReadonlySet<string> = new Set(
  (
    'january jan february feb march mar april apr may june jun july jul august aug september sep sept october oct ' +
    'november nov december dec'
  ).split(' '),
);

/** Weekday (0 Sunday … 6 Saturday) by name, lower case. */
export const weekdayNumbers: ReadonlyMap<string, number> = numbered(
  [
    'sunday domingo dimanche sonntag',
    'monday lunes lundi montag',
    'tuesday martes mardi dienstag',
    'wednesday miércoles mercredi mittwoch',
    'thursday jueves jeudi donnerstag',
    'friday viernes vendredi freitag',
    'saturday sábado samedi samstag sonnabend',
  ],
  0,
);

/** Small number words that count days, weeks, months and years. */
export const smallNumbers: ReadonlyMap<string, number> = numbered(
  [
    'one un una une einem einer',
    'two dos deux zwei',
    'three tres trois drei',
    'four cuatro quatre vier',
    'five cinco cinq fünf',
    'six seis sechs',
    'seven siete sept sieben',
    'eight ocho huit acht',
    'nine nueve neuf neun',
    'ten diez dix zehn',
    'eleven once onze elf',
    'twelve doce douze zwölf',
  ],
  1,
);

/** A unit in which time is counted back. */
export type TimeUnit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';

/** Units by word, lower case, singular and plural. */
export const timeUnits: ReadonlyMap<string, TimeUnit> = new Map(
  (
    [
      ['hour', 'hour hours horas heures stunden'],
      ['day', 'day days día días jour jours tag tage tagen ngày hari'],
      ['week', 'week weeks semana semanas semaine semaines woche wochen tuần minggu'],
      ['month', 'month months mes meses mois monat monate monaten tháng bulan'],
      ['year', 'year years año años an ans année années jahr jahre jahren năm tahun'],
      ['decade', 'decade decades década décadas décennie décennies jahrzehnt jahrzehnten'],
    ] as const
  ).flatMap(([unit, words]) => words.split(' ').map((word): [string, TimeUnit] => [word, unit])),
);

/** Fixed expressions and the day, week, month or year that they mean, counted from the publication's own. */
const phraseRows =
  'yesterday|last night|ayer|anoche|hier|gestern|hôm qua|ontem|kemarin|yesterday evening=day -1;' +
  'vorgestern|anteayer|avant-hier|hôm kia=day -2;' +
  "today|tonight|this morning|this afternoon|this evening|hoy|aujourd'hui|heute|hôm nay|hoje|hari ini=day 0;" +
  'tomorrow|mañana por|demain|morgen|ngày mai=day 1;' +
  'last week|semana pasada|semaine dernière|letzte woche|letzten woche|vergangene woche|vergangenen woche|tuần trước|' +
  'minggu lalu=week -1;' +
  'this week|esta semana|cette semaine|diese woche|dieser woche|tuần này|minggu ini=week 0;' +
  'next week|próxima semana|semaine prochaine|nächste woche|nächsten woche=week 1;' +
  'last month|mes pasado|pasado mes|mois dernier|mois passé|letzten monat|vergangenen monat|tháng trước|bulan lalu=month -1;' +
  'this month|este mes|ce mois|diesen monat|diesem monat|tháng này|bulan ini=month 0;' +
  'next month|próximo mes|mois prochain|nächsten monat|tháng tới=month 1;' +
  'last year|año pasado|pasado año|an dernier|année dernière|an passé|letztes jahr|letzten jahr|vergangenes jahr|' +
  'vergangenen jahr|vorigen jahr|năm ngoái|năm trước|ano passado|tahun lalu=year -1;' +
  'this year|este año|cette année|dieses jahr|diesem jahr|năm nay|tahun ini=year 0;' +
  'next year|próximo año|año próximo|an prochain|année prochaine|nächstes jahr|nächsten jahr|năm tới=year 1';

/** A fixed relative expression. */
export interface RelativePhrase {
  readonly words: readonly string[];
  readonly unit: 'day' | 'week' | 'month' | 'year';
  /** 0 the publication's own, -1 the one before. */
  readonly step: number;
}

/** Fixed relative expressions by their first word. */
export const relativePhrases: ReadonlyMap<string, readonly RelativePhrase[]> = readPhrases();

function readPhrases(): Map<string, RelativePhrase[]> {
  const phrases = new Map<string, RelativePhrase[]>();
  for (const row of phraseRows.split(';')) {
    const [names = '', value = ''] = row.split('=');
    const [unit = 'day', step = '0'] = value.split(' ');
    for (const name of names.split('|')) {
      const words = name.split(' ');
      const phrase = { words, unit: unit as RelativePhrase['unit'], step: Number(step) };
      const first = words[0] ?? '';
      phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
    }
  }
  return phrases;
}

/** Words that take the first (0), middle (1) or last (2) third of a period. */
export const periodParts: ReadonlyMap<string, 0 | 1 | 2> = new Map(
  (
    [
      [0, 'early beginning start principios comienzos inicios début anfang đầu'],
      [1, 'mid middle mediados mi mitte giữa'],
      [2, 'late end finales fines fin ende cuối'],
    ] as const
  ).flatMap(([part, words]) => words.split(' ').map((word): [string, 0 | 1 | 2] => [word, part])),
);

/** Months of the northern seasons: first month, counted in the year that is named. */
export const seasonMonths: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);
