/** Month, weekday and number words of dates. Data only. */

/** Month number (1 … 12) by English, Spanish or French name or abbreviation, lower case. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  [
    'january jan enero janvier',
    'february feb febrero février',
    'march mar marzo mars',
    'april apr abril avril',
    'may mayo mai',
    'june jun junio juin',
    'july jul julio juillet',
    'august aug agosto août',
    'september sep sept septiembre septembre',
    'october oct octubre octobre',
    'november nov noviembre novembre',
    'december dec diciembre décembre',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** English months are written with a capital; in lower case they are verbs and nouns ("march", "may"). */
export const englishMonths: ReadonlySet<string> = new Set(
  (
    'january jan february feb march mar april apr may june jun july jul august aug september sep sept october oct ' +
    'november nov december dec'
  ).split(' '),
);

/** Weekday (0 Sunday … 6 Saturday) by name, lower case. */
export const weekdayNumbers: ReadonlyMap<string, number> = new Map(
  [
    'sunday domingo dimanche',
    'monday lunes lundi',
    'tuesday martes mardi',
    'wednesday miércoles mercredi',
    'thursday jueves jeudi',
    'friday viernes vendredi',
    'saturday sábado samedi',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index])),
);

/** Small number words that count days, weeks, months and years. */
export const smallNumbers: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
