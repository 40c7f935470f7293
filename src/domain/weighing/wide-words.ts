/**
 * Words by which a sentence says that its count is of a whole: "in all of Tollan", "across the province", "in every district",
 * "nationwide", "in all seven districts of the plateau", "the whole coast", "of any owner". They belong to the count that
 * stands next to them: in "41 across the country, 19 in Brent alone" the second count has none.
 */
import type { Item } from './item.ts';
import type { Shelf } from './shelf.ts';

/** Code units before and after a number, in its sentence, in which its scope is said. */
const reach = 200;
/** The same for a part that is named alone. */
const besideReach = 90;

const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December';
const many = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|\\d{1,3}|some \\p{L}+';
const area =
  'archipelago|area|basin|bay|belt|canton|city|coast|continent|country|county|delta|district|empire|governorate|highlands|' +
  'island|islands|kingdom|land|municipality|nation|north|peninsula|plain|plateau|prefecture|province|region|republic|river|' +
  'south|state|territory|town|uplands|valley|west|east|world|zone';
const areas =
  'areas|bays|cantons|cities|coasts|counties|countries|districts|governorates|islands|municipalities|parishes|ports|' +
  'prefectures|provinces|regions|states|territories|towns|valleys|villages|zones';
const trade = 'industry|trade|sector|company|group|chain|economy|network|workforce';
const owners = 'agencies|companies|contractors|employers|firms|landlords|operators|owners|shipowners';
const owner = 'agency|company|contractor|employer|firm|flag|kind|landlord|operator|owner';

/** Who walks or carries something across a valley counts nothing there. */
const notMoving =
  '(?<!\\b(?:walk|march|drift|driv|drove|fl[ey]|fled|flew|ran|run|travell?|move|mov|ship|carri|carry|brought|truck|transport|sent|cross|came|went|smuggl)(?:s|ed|d|ing)? (?:\\p{L}+ ){0,2})';
const extent = `(?:${notMoving}\\b(?:[Rr]ight )?[Aa]cross|\\b(?:[Tt]hroughout|[Aa]ll (?:over|across|along|around)|[Ee]verywhere in|(?:[Ii]n|[Ff]rom) (?:all (?:corners|parts)|every (?:corner|part)) of|[Uu]p and down|[Tt]he length(?: and breadth)? of))`;

const wide = new RegExp(
  [
    `\\b(?:the|this|our|its|their) (?:whole|entire)(?: \\p{L}+)? (?:${area}|${trade})\\b`,
    `\\b(?:the|this|our|its|their) (?:whole|entire) (?:${area}|${trade})\\b`,
    `\\b(?:the whole of|all of) (?:the|this|our|its|their) (?:\\p{L}+ )?(?:${area}|${trade})\\b`,
    `${extent} (?:all of )?(?:the |this |its |our |their )?(?:whole |entire )?(?:\\p{L}+ )?(?:${area}|${areas}|${trade})\\b`,
    `\\b(?:the|this|our) (?:${area}|${trade}) as a whole\\b`,
    `\\b(?:in|from|over|for) (?:every|each) (?:single )?(?:${area}|parish|port|village)\\b`,
    `\\ball (?:of )?(?:the )?(?:${many}) (?:\\p{L}+ )?\\p{L}+s\\b`,
    `\\b(?:in|from|over|across|along|on|at) all (?:of )?(?:the|its|our|their) (?:\\p{L}+ )?\\p{L}{3,}s\\b`,
    `\\b(?:in|from|over|across|for) all (?:\\p{L}+ )?(?:${areas})\\b`,
    `\\b(?:by|for|of|with) all (?:of )?(?:the )?(?:\\p{L}+ )?(?:${owners})\\b`,
    `\\b(?:from|for|in|of|on|at) (?:all )?the (?:${many}) (?:\\p{L}+ )?\\p{L}+s (?:of|in|along|on|taken)\\b`,
    '\\btaken together\\b|\\bcombined\\b(?! with)|\\ball told\\b(?=[^.]*since)',
    '\\b(?:nation|country|state|province|county|district|city|town|island|valley|coast|region|industry|sector|world)-?wide\\b',
    "\\bnationally\\b|\\b(?:the (?:nation|country)[’']s|national|countrywide) (?:count|figure|number|register|tally|toll|total)\\b",
    `\\b(?:of|for|under) (?:any|every|whatever) (?:\\p{L}+ )?(?:${owner})\\b|\\b(?:regardless|irrespective) of (?:the )?(?:\\p{L}+ )?(?:${owner})\\b`,
    "\\ben tod[oa] (?:el|la)\\b|\\bem tod[oa] [oa]\\b|\\bdans (?:tout le|toute la|l[’']ensemble d)|\\bin ganz \\p{L}|\\b(?:landes|bundes)weit\\b",
  ].join('|'),
  'giu',
);

/** The same of a place by its name. */
const wideNamed = new RegExp(
  `(?:\\b(?:[Ii]n|[Ff]or|[Ff]rom|[Oo]f) (?:all(?: of)?|(?:the )?whole of)|\\b[Aa]ll of|${extent}(?: all of| the whole of)?) (?:the )?` +
    "(\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2})|" +
    '(\\p{Lu}[\\p{L}’-]+(?: \\p{Lu}[\\p{L}’-]+){0,2}) as a whole\\b',
  'gu',
);
/** No place takes in more than a street, a month or what belongs to somebody. */
const notWide =
  /(?:[’']s|s’| (?:Street|Road|Avenue|Lane|Square|Bridge|River|Canal|Strait|Hall|Hill))$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|Ramadan)\b/u;

/** The scope that the words around a count give it: the name of the whole where they name it, else ''. */
export interface Scope {
  readonly name: string;
}

/** The scope of a count that takes in more than one place or body; null where its sentence says nothing of the kind. */
export function scopeOf({ measure: { claim } }: Item, shelf: Shelf): Scope | null {
  const { text } = shelf.document(claim.sha256);
  const { number } = claim.quantity;
  const start = Math.max(claim.sentence.start, number.start - reach);
  const before = afterLast(text.slice(start, number.start), breaks);
  const after =
    text.slice(number.end, Math.min(claim.sentence.end, number.end + reach)).split(breaks)[0] ?? '';
  if (narrowed.test(after)) return null;
  for (const found of scopesIn(before)) if (!hasCount(before.slice(found.end))) return found;
  for (const found of scopesIn(after)) if (!hasCount(after.slice(0, found.start))) return found;
  return null;
}

/** Clauses that these divide count by themselves: "41 across the country: fourteen in the basin". */
const breaks = /[:;](?= )/u;
/** "19 in Brent alone" is of no whole. */
const narrowed = /^[^,.;:]{0,60}?\b(?:alone|only)\b/u;

const partOfWhole = `(?:the |this )?(?:\\p{Lu}[\\p{L}’'-]+(?: \\p{L}[\\p{L}’'-]+){0,3}?|(?:\\p{L}+ )?(?:${area}|city|parish|village))`;
const partAlone = new RegExp(
  `\\b(?:[Ii]n|[Aa]t|[Oo]n|[Ff]rom|[Ff]or) (?!(?:${monthNames})\\b)${partOfWhole} (?:alone|itself|by itself|on its own)\\b`,
  'u',
);

/** "In Brent alone, 19 died": the words beside a count say that the whole has more. */
export function isOfPartAlone({ measure: { claim } }: Item, shelf: Shelf): boolean {
  const { text } = shelf.document(claim.sha256);
  const { number } = claim.quantity;
  const start = Math.max(claim.sentence.start, number.start - besideReach);
  const before = text.slice(start, number.start);
  const after = text.slice(number.end, Math.min(claim.sentence.end, number.end + besideReach));
  const [found, other] = [partAlone.exec(before), partAlone.exec(after)];
  return (
    (found !== null && !hasCount(before.slice(found.index))) ||
    (other !== null && !hasCount(after.slice(0, other.index)) && !/[.;:]/u.test(after.slice(0, other.index)))
  );
}

function afterLast(text: string, mark: RegExp): string {
  return text.split(mark).at(-1) ?? '';
}

interface FoundScope extends Scope {
  readonly start: number;
  readonly end: number;
}

/** A word that each of the patterns above needs: most sentences have none, and are done with here. */
const mayBeWide = new RegExp(
  `whole|entire|\\ball|across|throughout|every|each|up and down|length|together|combined|wide|nation|country|any|whatever|regardless|irrespective|tod[oa]|tout|ensemble|ganz|weit|the (?:${many})`,
  'iu',
);

function scopesIn(text: string): FoundScope[] {
  if (!mayBeWide.test(text)) return [];
  const found: FoundScope[] = [...text.matchAll(wide)].map(({ index, 0: words }) => ({
    name: '',
    start: index,
    end: index + words.length,
  }));
  for (const { index, 0: words, 1: after, 2: before } of text.matchAll(wideNamed)) {
    const name = after ?? before ?? '';
    if (!notWide.test(name)) found.push({ name, start: index, end: index + words.length });
  }
  return found;
}

const dates = new RegExp(
  `\\b\\d{1,2} (?:${monthNames})\\b|\\b(?:${monthNames}) \\d{1,2}\\b|\\b(?:18|19|20|21)\\d\\d\\b`,
  'gu',
);

/** Another count stands in a stretch of text: years and days are none. */
function hasCount(text: string): boolean {
  return /\d/u.test(text.replace(dates, ' '));
}
