/**
 * Scales on which classes exclude each other: how much of something, where, what became of it. What is said of the parts
 * of a whole is read on each scale; parts that stand on none, or on one place of it, may overlap.
 */
import { fold } from './names.ts';

/** True when what is said of all parts ("contained no active substance", "less than half of the dose") is of one scale and differs. */
export function areOneScale(said: readonly string[]): boolean {
  return [isGraded, isPlaced, isFated, isElided, isLocated].some((scale) => scale(said));
}

function differ(classes: readonly (string | null)[]): boolean {
  return classes.every((name) => name !== null) && new Set(classes).size === classes.length;
}

const grades: readonly (readonly [string, RegExp])[] = [
  [
    'less',
    /\b(?:less|fewer) than\b|\bunder (?:a |one )?(?:half|third|quarter|tenth)\b|\btoo (?:little|few)\b/u,
  ],
  ['more', /\bmore than\b|\bover (?:half|a third|a quarter)\b|\btoo (?:much|many)\b/u],
  ['none', /\b(?:no|none|nothing|not a|not any|never)\b/u],
  ['some', /\b(?:half|partly|partially|in part|some|a little)\b/u],
  ['all', /\b(?:all|whole|wholly|full|fully|entirely|completely|everything)\b/u],
];

const degrees: ReadonlySet<string> = new Set(['less', 'more', 'some', 'all']);

/** "Nothing" and "less than half": degrees of one thing, not two lacks, and set against each other or told by one verb. */
function isGraded(said: readonly string[]): boolean {
  const read = said.map((words) => fold(words));
  const classes = read.map((words) => grades.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
  if (!differ(classes) || !classes.some((name) => degrees.has(name ?? ''))) return false;
  const contrasted = read.slice(0, -1).every((words) => /\b(?:while|whereas|but)\b[^,;]{0,12}$/u.test(words));
  return contrasted || read.slice(1).every((words) => isGapped(words));
}

/** The number is followed by the degree itself: the verb is that of the part before. */
function isGapped(words: string): boolean {
  const start = words.replace(/^ (?:of (?:them|these|those) )?/u, '');
  return grades.some(([, pattern]) => start.search(pattern) === 0);
}

const linking =
  /^(?: of (?:them|these|those|whom|which))?(?: \p{L}+)?(?: (?:were|was|are|is|came|come|lay|lie|stood|stand|live|lived))? (in|from|at|on|near) (?:the )?(\P{Z}+)/u;
const regions =
  /^(?:north|south|east|west|centre|center|capital|city|countryside|hills|coast|interior|valley|island|mainland|provinces|suburbs|central|upper|lower)/u;

/** One preposition before different places, or years and months. */
function isPlaced(said: readonly string[]): boolean {
  const read = said.map((words) => linking.exec(words.replace(/\s+/gu, ' ')));
  if (read.some((match) => match === null)) return false;
  const prepositions = new Set(read.map((match) => match?.[1]));
  const places = read.map((match) => match?.[2]?.replace(/[.,;:]+$/u, '') ?? '');
  const named = places.every((place) => /^[\p{Lu}\d]/u.test(place) || regions.test(fold(place)));
  return prepositions.size === 1 && named && differ(places);
}

/** What can become of one person or thing only once. */
const fates: readonly (readonly (readonly [string, RegExp])[])[] = [
  [
    ['dead', /\b(?:died|dead|killed|drowned|deaths?)\b/u],
    ['hurt', /\b(?:injured|wounded|hurt)\b/u],
    ['missing', /\b(?:missing|unaccounted|not (?:been )?found|never found)\b/u],
    ['safe', /\b(?:rescued|saved|survived|unharmed|unhurt|alive|safe)\b/u],
  ],
  [
    ['free', /\b(?:released|freed|acquitted|discharged|at large)\b/u],
    ['held', /\b(?:detained|jailed|in custody|remanded|imprisoned|still held|in prison|convicted)\b/u],
    ['away', /\b(?:deported|repatriated|expelled|sent home)\b/u],
  ],
  [
    ['open', /\b(?:open|working|running|operating|in use)\b/u],
    ['shut', /\b(?:shut|closed|locked|abandoned|idle)\b/u],
    [
      'gone',
      /\b(?:demolished|destroyed|sunk|scrapped|burnt|burned|torn down|not found|never found|missing)\b/u,
    ],
    ['seized', /\b(?:impounded|seized|confiscated)\b/u],
    ['given back', /\b(?:released|returned|given back)\b/u],
  ],
  [
    ['signed', /\b(?:signed for|receipted|acknowledged by)\b/u],
    ['booked', /\b(?:booked|assigned|allotted|allocated|credited|consigned|addressed) to\b/u],
    ['handed out', /\b(?:handed out|given out|distributed)\b/u],
    ['sold', /\b(?:sold|resold|pawned)\b/u],
    ['stored', /\b(?:stored|kept in|in store|in storage|in (?:a|the) (?:depot|warehouse|store))\b/u],
    ['lost', /\b(?:stolen|written off|broken|lost in transit)\b/u],
  ],
  [
    ['won', /\b(?:granted|approved|upheld|accepted|allowed)\b/u],
    ['lost', /\b(?:refused|rejected|dismissed|turned down|denied)\b/u],
    ['open', /\b(?:pending|undecided|unanswered|open|withdrawn)\b/u],
  ],
];

function isFated(said: readonly string[]): boolean {
  const read = said.map((words) => fold(words).split(' ').slice(0, 9).join(' '));
  return fates.some((scale) =>
    differ(
      read.map((words) => {
        const found = scale.filter(([, pattern]) => pattern.test(words));
        return found.length === 1 ? (found[0]?.[0] ?? null) : null;
      }),
    ),
  );
}

const full =
  /^(?: of (?:them|these|those|whom|which))?(?: \p{L}+)? (?:were|was|are|had been|have been) (?:(\p{L}+) )?(about|by|for|from|of|on|over|with) (\p{L}+)/u;
const rest = /^(?: of (?:them|these|those|whom|which))? (about|by|for|from|of|on|over|with) (\p{L}+)/u;

/** One verb for all, left out after the first: "41 were charged with theft, 22 with fraud and 12 with arson". */
function isElided(said: readonly string[]): boolean {
  const [first, ...others] = said.map((words) => fold(words));
  const opening = full.exec(first ?? '');
  const following = others.map((words) => rest.exec(words));
  if (opening === null || following.length === 0 || following.some((match) => match === null)) return false;
  return (
    following.every((match) => match?.[1] === opening[2]) &&
    differ([opening[3] ?? null, ...following.map((match) => match?.[2] ?? null)])
  );
}

const placed = /\b(?:on|at|in|near|aboard|inside|outside|under) (?:the|a|an|its|their) (\p{L}+)/u;
const placedOnly =
  /^(?: of (?:them|these|those|whom|which))?,? (?:on|at|in|near|aboard|inside|outside|under) (?:the|a|an|its|their) (\p{L}+)/u;

/** One thing that happened in several places, told by one verb: "41 lost it on the pier and 22 at the gate". */
function isLocated(said: readonly string[]): boolean {
  const [first, ...others] = said.map((words) => fold(words));
  const opening = placed.exec(first ?? '');
  const following = others.map((words) => placedOnly.exec(words));
  if (opening === null || following.length === 0 || following.some((match) => match === null)) return false;
  return differ([opening[1] ?? null, ...following.map((match) => match?.[1] ?? null)]);
}
