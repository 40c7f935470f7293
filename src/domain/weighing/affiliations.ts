/**
 * Whom a person speaks for, as a text says it beside the name: "Ilse Varn of Open Harbour", "the group's director, Ilse Varn",
 * "At the Labour Ministry, press officer Ilse Varn", "Commander Ilse Varn" where the coast guard speaks. Which body a noun or
 * a rank means is for the matter to say; where two may be meant, none is.
 */
import { officerRoles } from './name-data.ts';
import { isBodyName } from './speaker-bodies.ts';

/** Says which body words of one text mean. */
export interface BodyReading {
  /** The body that "the group" or "the coast guard" is; null when none or several may be. */
  readonly ofNoun: (words: string) => string | null;
  /** The name is that of a body, and of no place or publication. */
  readonly isBody: (name: string) => boolean;
  readonly isPlace: (name: string) => boolean;
  /** The name by which a body issued its own statement, where one such name holds all words of this one. */
  readonly fullName: (name: string) => string;
  /** The only body of which one that holds the noun itself issued a statement on the matter. */
  readonly issuerOf: (noun: string) => string | null;
  /** The body of the one person whom the text gives this rank. */
  readonly bodyOfRank: (rank: string) => string | null;
  /** The body named last in some words. */
  readonly lastIn: (words: string) => string | null;
  /** The body whose own statement the text is. */
  readonly stating: string | null;
}

/** Code units on either side of a name that are read, places of a name in a text, and units before a rank. */
const reach = 130;
const mostPlaces = 6;
const rankReach = 400;

/** Ranks of armed and uniformed bodies, as alternatives of a regular expression. */
export const fullRanks: string =
  'brigadier|general|colonel|major|captain|commander|commodore|admiral|lieutenant|sergeant|corporal|constable|superintendent|inspector';
const ranks = `${fullRanks}|cdr|capt|col|gen|lt|sgt|insp|supt`;
const rankBefore = new RegExp(`(?:^|[^\\p{L}])(?:${ranks})\\.? $`, 'iu');
/** What may stand between a role and the name. */
const styleBefore = new RegExp(
  `(?:(?:${ranks})\\.?|judge|justice|professor|prof\\.?|doctor|dr\\.?|mr\\.?|mrs\\.?|ms\\.?|sister|father|consul) $`,
  'iu',
);
/** Bodies whose people have ranks. */
const force =
  /(?:coast ?guard|border (?:guard|police)|army|navy|military|police|constabulary|gendarmerie|fire (?:service|brigade)|prison service)/giu;

const cap = "(?:\\p{Lu}[\\p{L}\\p{N}’'-]*)";
const name = `(?:${cap}(?: (?:(?:of|for|and|on) (?:the )?(?=\\p{Lu})|(?=\\p{Lu}))${cap}){0,6}(?: \\p{Ll}+){0,2})`;
const role = '(?<role>(?:[\\p{L}-]+ ){0,4}?[\\p{L}-]+)';

const behind: readonly RegExp[] = [
  new RegExp(
    `^(?:,| \\(|,? who (?:is|was)| is) ?(?:an? |the |its |their )?${role} (?:of|at|for|with) (?:the |its |their )?(?<body>${name}|\\p{Ll}[\\p{L} -]{2,40})`,
    'u',
  ),
  new RegExp(`^,? (?:of|from|for|with) (?:the )?(?<named>${name})`, 'u'),
  new RegExp(
    `^, (?:the |an? )?(?<body>[\\p{L}][\\p{L} -]{1,40}?)['’]s? ${role}(?=[,.;:)]|$| who| and| of)`,
    'u',
  ),
  new RegExp(`^, (?:the|an?) (?<body>[\\p{L}-]+(?: \\p{Ll}+)?) ${role}(?=[,.;:)]|$| who)`, 'u'),
  new RegExp(`^, (?<its>its|their) ${role}`, 'u'),
  new RegExp(
    `^,? who (?:runs|ran|leads|led|heads|headed|directs|directed|chairs|chaired|manages|managed|coordinates|speaks|spoke|works|worked)(?: [\\p{L}’'-]+){0,3}? (?:(?:for|at|of) )?the (?<body>${name}|\\p{Ll}+)`,
    'u',
  ),
];

const before: readonly RegExp[] = [
  new RegExp(
    `(?:^|[^\\p{L}])(?:[Tt]he |[Aa]n? )?(?<body>${name}|\\p{Ll}[\\p{L} -]{1,40}?)['’]s? ${role},? $`,
    'u',
  ),
  new RegExp(
    `(?:^|[^\\p{L}])(?:[Tt]he |[Aa]n? )?${role} (?:of|for|at) (?:the )?(?<body>${name}|\\p{Ll}[\\p{L} -]{1,40}?),? $`,
    'u',
  ),
  new RegExp(
    `(?:^|[^\\p{L}])(?:At|For|From|Within|Over at) (?:the )?(?<body>${name}|\\p{Ll}[\\p{L} -]{1,40}?), (?:the |an? |its )?${role},? $`,
    'u',
  ),
  new RegExp(
    `(?:^|[^\\p{L}])(?<body>${name}|\\p{Ll}[\\p{L}-]+),? (?<role>(?:led|headed|chaired|directed|run)) by $`,
    'u',
  ),
  new RegExp(`(?:^|[^\\p{L}])(?<its>[Ii]ts|[Tt]heir) ${role},? $`, 'u'),
  new RegExp(`(?:^|[^\\p{L}])(?<body>${name}) ${role},? $`, 'u'),
  new RegExp(`(?:^|[^\\p{L}])(?:[Tt]he )(?<body>\\p{Ll}+(?: \\p{Ll}+)?) ${role},? $`, 'u'),
];

/** How plainly a text must say it: by the name of the body, or also by a noun, a pronoun, a rank. */
export type Plainness = 'named' | 'pointed';

/** The body for which a person speaks by the words beside the name, or null. */
export function affiliationIn(
  person: string,
  text: string,
  reading: BodyReading,
  plainness: Plainness,
): string | null {
  let at = text.indexOf(person);
  for (let tries = 0; tries < mostPlaces && at >= 0; tries += 1) {
    const found = affiliationAt(text, at, at + person.length, reading, plainness);
    if (found !== null) return found;
    at = text.indexOf(person, at + person.length);
  }
  return null;
}

function affiliationAt(
  text: string,
  at: number,
  end: number,
  reading: BodyReading,
  plainness: Plainness,
): string | null {
  const whole = lastSentence(text.slice(Math.max(0, at - reach), at));
  const tail = firstSentence(text.slice(end, end + reach));
  const window = text.slice(Math.max(0, at - rankReach), at);
  const ranked = rankBefore.test(whole);
  const head = styleBefore.test(whole) ? whole.replace(styleBefore, '') : whole;
  for (const [forms, words] of [
    [behind, tail],
    [before, head],
  ] as const) {
    for (const form of forms) {
      const groups = form.exec(words)?.groups;
      const found = groups === undefined ? null : meant(groups, window, reading, plainness);
      if (found !== null) return found;
    }
  }
  if (plainness === 'named') return null;
  if (ranked) return forceNear(text, at, reading);
  return bareRole(head, reading);
}

/** The body that the parts of a form mean. */
function meant(
  groups: Readonly<Record<string, string | undefined>>,
  window: string,
  reading: BodyReading,
  plainness: Plainness,
): string | null {
  const { named, its, body = named } = groups;
  if (named === undefined && !isRole(groups['role'] ?? '')) {
    if (groups['role'] !== undefined || body === undefined) return null;
  }
  const mayPoint = plainness === 'pointed' && named === undefined;
  if (its !== undefined) return mayPoint ? reading.lastIn(window) : null;
  if (body === undefined) return null;
  const plain = trimmed(body);
  if (!/^\p{Lu}/u.test(plain)) return mayPoint ? reading.ofNoun(plain) : null;
  const isKnown =
    named === undefined && plain.includes(' ') ? !reading.isPlace(plain) : reading.isBody(plain);
  if (isKnown && plain.includes(' ')) return reading.fullName(plain);
  const pointed = named === undefined ? reading.ofNoun(plain.toLowerCase()) : null;
  return pointed ?? (isKnown ? plain : null);
}

/** "Spokesman Ilse Varn" in the statement of a body, or behind the only body of its sentence. */
function bareRole(head: string, reading: BodyReading): string | null {
  const words = /(?:^|[^\p{L}])(?:[Tt]he )?((?:[\p{L}-]+ ){0,2}[\p{L}-]+),? $/u.exec(head)?.[1] ?? '';
  const last = words.toLowerCase().split(' ').at(-1) ?? '';
  const office = officeOf.get(last);
  if (office !== undefined) return reading.ofNoun(office) ?? reading.stating;
  if (!speaking.has(last)) return null;
  return reading.stating ?? reading.lastIn(head);
}

const officeOf: ReadonlyMap<string, string> = new Map([
  ['minister', 'ministry'],
  ['commissioner', 'commission'],
  ['ambassador', 'embassy'],
  ['consul', 'embassy'],
]);

const speaking: ReadonlySet<string> = new Set(
  'spokesman spokeswoman spokesperson director president chairman chairwoman chairperson chair secretary coordinator officer head'.split(
    ' ',
  ),
);

/** The force that a rank belongs to: the one named last before, in these paragraphs. */
function forceNear(text: string, at: number, reading: BodyReading): string | null {
  const found = [...text.slice(Math.max(0, at - rankReach), at).matchAll(force)].at(-1)?.[0];
  return found === undefined ? reading.stating : reading.ofNoun(found.toLowerCase());
}

/** The body of the person whom a text gives a rank, where it gives it to one name: in full, or by its last word alone. */
export function bodyOfRank(rank: string, text: string, reading: BodyReading): string | null {
  // Only the rank may stand in small letters: "Sergeant Varn said" names nobody "Varn said".
  const spellings = [rank, rank.charAt(0).toUpperCase() + rank.slice(1), rank.toUpperCase()].join('|');
  const bearers = new RegExp(
    `(?<!\\p{L})(?:${spellings}) (\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?)`,
    'gu',
  );
  const names = [...new Set([...text.matchAll(bearers)].map(([, person = '']) => trimmed(person)))];
  const inFull = names.filter((person) => person.includes(' '));
  const [only] = inFull.length > 0 ? inFull : names;
  if (only === undefined || inFull.length > 1) return null;
  if (names.some((person) => person !== only && !only.endsWith(` ${person}`))) return null;
  return affiliationIn(only, text, reading, 'named') ?? affiliationIn(only, text, reading, 'pointed');
}

function isRole(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[\s-]+/u)
    .some((word) => officerRoles.has(word) || /^(?:led|headed|chaired|directed|run)$/u.test(word));
}

/** The name without small words behind it that are no part of it, and without the possessive. */
function trimmed(body: string): string {
  if (!/^\p{Lu}/u.test(body)) return body.trim();
  const words = body.split(' ');
  while (words.length > 1 && /^\p{Ll}/u.test(words.at(-1) ?? '') && !isBodyName(words.at(-1) ?? ''))
    words.pop();
  return words
    .join(' ')
    .replace(/['’]s?$/u, '')
    .replace(/[.,]+$/u, '');
}

function lastSentence(words: string): string {
  const cut = Math.max(
    words.lastIndexOf('\n'),
    ...['. ', '! ', '? ', '." ', '.” ', ': '].map((mark) => endOf(words, mark)),
  );
  return words.slice(cut + 1).replace(/^\s+/u, '');
}

/** The last place of a mark that ends a sentence; the point of a title ends none. */
function endOf(words: string, mark: string): number {
  const at = words.lastIndexOf(mark);
  if (at < 0) return -1;
  return mark === '. ' && isTitle.test(words.slice(0, at))
    ? endOf(words.slice(0, at), mark)
    : at + mark.length - 1;
}

const isTitle = /(?:^|\s)(?:mr|mrs|ms|dr|prof|capt|col|gen|lt|sgt|st)$/iu;

function firstSentence(words: string): string {
  return words.split(/[.!?](?:\s|["”])|\n/u)[0] ?? '';
}
