/**
 * The places that a story names, in text order, each with what it is to its sentence: a setting, a goal, an origin, a
 * seat, or only a name. The name table and the gazetteer together decide what is a place; a person or body whose name
 * merely holds a place's name is none.
 */
import type { TextRange } from '../../base/index.ts';
import type { StoryReading } from './attribution-story.ts';
import type { PlacePrecision } from './gazetteer-reading.ts';
import { placesNamed } from './gazetteer.ts';
import { monthNumbers } from './time-lexicon.ts';
import type { Mention } from './names.ts';
import { placeNouns, placePrepositions } from './names-lexicon.ts';
import {
  bodyNouns,
  goalWords,
  kindNouns,
  lieWords,
  originWords,
  passedOver,
  personNouns,
  placingVerbs,
  precisionRank,
  seatWords,
  settingWords,
  streetNouns,
} from './place-lexicon.ts';

/** What a place is to its sentence. */
export type PlaceRole = 'setting' | 'goal' | 'name' | 'origin' | 'seat' | 'dateline';

/** One place in the text; `name` joins the more general names that stand with it ("Svay Rieng, Cambodia"). */
export interface PlaceMention extends TextRange {
  readonly entity: number;
  readonly name: string;
  readonly kind: PlacePrecision;
  readonly role: PlaceRole;
  /** Whether a noun says that it is a place ("Grey Lantern compound"). */
  readonly isNamed: boolean;
  /** First word. */
  readonly first: number;
}

interface Found {
  readonly mention: Mention;
  readonly name: string;
  readonly kind: PlacePrecision;
  readonly isNamed: boolean;
}

/** Reads the places of a story. */
export function placeMentions(reading: StoryReading): PlaceMention[] {
  const places: PlaceMention[] = [];
  const { mentions } = reading.names;
  const known: Known = new Map();
  const found = mentions.map((mention, at) => placeAt(reading, { mention, next: mentions[at + 1], known }));
  for (let at = 0; at < found.length; at += 1) {
    const own = found[at];
    if (own === undefined || own === null) continue;
    const owner = ownerOf(reading, found[at - 1], own);
    if (owner !== null) places.pop();
    const chain = joined(reading, found, at);
    const names = [own.name, ...chain.map(({ name }) => name), ...(owner === null ? [] : [owner.name])];
    const last = chain.at(-1) ?? own;
    places.push({
      entity: own.mention.entity,
      start: own.mention.start,
      end: last.mention.end,
      first: own.mention.titleFirst,
      name: [...new Set(names)].join(', '),
      kind: own.kind,
      isNamed: own.isNamed,
      role: roleOf(reading, (owner ?? own).mention, own),
    });
    at += chain.length;
  }
  return withBorders(reading, places);
}

/** Places by name, as far as one story has asked: the same names come again and again. */
type Known = Map<string, ReturnType<typeof placesNamed>>;

interface Asked {
  readonly mention: Mention;
  readonly next: Mention | undefined;
  readonly known: Known;
}

const forces: ReadonlySet<string> = new Set('police guard guards patrol force forces'.split(' '));

/** What a name is as a place; null when it is none. */
function placeAt(reading: StoryReading, { mention, next, known: memory }: Asked): Found | null {
  const { words, names, text } = reading;
  const entity = names.entities[mention.entity];
  const after = words[mention.last]?.lower ?? '';
  if (entity === undefined || after === '$' || monthNumbers.has(words[mention.first]?.lower ?? ''))
    return null;
  const written = text.slice(mention.start, mention.end);
  if (isInMasthead(reading, mention, written)) return null;
  const kindAfter = kindNouns.get(after);
  const isForce = kindAfter !== undefined && forces.has(words[mention.last + 1]?.lower ?? '');
  const noun = kindNouns.get(words[mention.last - 1]?.lower ?? '') ?? (isForce ? undefined : kindAfter);
  const opener = kindNouns.get(words[mention.first]?.lower ?? '');
  const isFirst = opener === 'site' ? undefined : opener;
  const known =
    entity.kind === 'person' || mention.last - mention.first > 4 ? [] : namesakes(written, memory);
  const isPlace = entity.kind === 'place' || isSettled(reading, mention, entity.kind);
  if (known.length > 0) {
    const isMajor = known.some(({ kind, isCity }) => kind !== 'populated-place' || isCity);
    const kind = gazetteerKind(known);
    if (isMajor || isPlace || isSettingBefore(reading, mention) || followsGeneral(reading, mention, next))
      return {
        mention,
        name: shown(written),
        kind: noun === 'site' ? 'site' : kind,
        isNamed: noun !== undefined,
      };
  }
  if (!isPlace || isNoName(reading, mention, written)) return null;
  const kind = noun ?? isFirst ?? 'populated-place';
  return { mention, name: shown(entity.name), kind, isNamed: noun !== undefined || isFirst !== undefined };
}

/** "Labour in Brief": part of the publication's own name. */
function isInMasthead({ story, text }: StoryReading, { start }: Mention, written: string): boolean {
  const publisher = story.publisher ?? '';
  const at = publisher.length > written.length ? publisher.indexOf(written) : -1;
  return at > 0 && text.slice(start - at, start - at + publisher.length) === publisher;
}

/** "found that" after "at least", "Coast Guard": words that follow a preposition without being a name of a place. */
function isNoName({ words }: StoryReading, mention: Mention, written: string): boolean {
  const last = words[mention.last - 1]?.lower ?? '';
  if (bodyNouns.has(last)) return true;
  return /^[a-z]/.test(written) && !/\p{Lu}/u.test(written);
}

/** The places of a name, or of a name with its noun ("Provinz Kampot", "Kayin State"). */
function namesakes(written: string, memory: Known): ReturnType<typeof placesNamed> {
  const known = memory.get(written);
  if (known !== undefined) return known;
  const found = namedOrWithNoun(written);
  memory.set(written, found);
  return found;
}

function namedOrWithNoun(written: string): ReturnType<typeof placesNamed> {
  const whole = placesNamed(written);
  if (whole.length > 0) return whole;
  if (!written.includes(' ')) return whole;
  const words = written.split(' ');
  const isFirst = kindNouns.has(words[0]?.toLowerCase() ?? '');
  if (!isFirst && !kindNouns.has(words.at(-1)?.toLowerCase() ?? '')) return whole;
  return placesNamed((isFirst ? words.slice(1) : words.slice(0, -1)).join(' '));
}

function gazetteerKind(known: ReturnType<typeof placesNamed>): PlacePrecision {
  if (known.some(({ kind }) => kind === 'country')) return 'country';
  return known.some(({ kind, isCity }) => kind === 'province' && !isCity) ? 'province' : 'populated-place';
}

/** A name of unknown kind that a preposition of place or a noun of place makes one. */
function isSettled({ words }: StoryReading, mention: Mention, kind: string): boolean {
  const noun = words[mention.last];
  if (kind === 'organisation') return noun?.capital === false && kindNouns.get(noun.lower) === 'site';
  if (kind !== 'unknown') return false;
  const before = words[beforeLie(words, mention.titleFirst)]?.lower ?? '';
  const after = words[mention.last]?.lower ?? '';
  if (streetNouns.has(words[mention.last - 1]?.lower ?? '')) return mention.last - mention.first > 1;
  if (placingVerbs.has(before)) return true;
  return (
    placePrepositions.has(before) || settingWords.has(before) || placeNouns.has(after) || kindNouns.has(after)
  );
}

/** "in neighbouring Loria": the word before the adjectives of lie. */
function beforeLie(words: StoryReading['words'], titleFirst: number): number {
  let at = titleFirst - 1;
  for (let step = 0; step < 2 && lieWords.has(words[at]?.lower ?? ''); step += 1) at -= 1;
  return at;
}

function isSettingBefore({ words }: StoryReading, { titleFirst }: Mention): boolean {
  const before = words[beforeLie(words, titleFirst)]?.lower ?? '';
  return settingWords.has(before) || goalWords.has(before) || originWords.has(before);
}

/** "Bavet, Cambodia": the gazetteer knows the name after the comma as a country or province. */
function followsGeneral(
  { words, text }: StoryReading,
  { last }: Mention,
  next: Mention | undefined,
): boolean {
  if (next === undefined || words[last]?.lower !== ',' || next.titleFirst > last + 2) return false;
  return placesNamed(text.slice(next.start, next.end)).some(({ kind }) => kind !== 'populated-place');
}

/** "PHNOM PENH" as "Phnom Penh". */
function shown(written: string): string {
  if (written.length < 4 || !isUpper(written.charCodeAt(1)) || written !== written.toUpperCase())
    return written;
  return written
    .split(' ')
    .map((word) => `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`)
    .join(' ');
}

function isUpper(unit: number): boolean {
  return unit < 0x61 || unit > 0x7a;
}

/** The more general names that follow with a comma, "in" or "au" between. */
function joined(reading: StoryReading, found: readonly (Found | null)[], at: number): Found[] {
  const chain: Found[] = [];
  let specific = found[at];
  for (let next = at + 1; next < at + 3; next += 1) {
    const general = found[next];
    if (specific === null || specific === undefined || general === null || general === undefined) break;
    if (!isGeneral(reading, specific, general)) break;
    chain.push(general);
    specific = general;
  }
  return chain;
}

/** "Svay Rieng, Cambodia"; "Grey Lantern compound in Ketong province"; "Bavet, au Cambodge". */
function isGeneral({ words }: StoryReading, specific: Found, general: Found): boolean {
  if (precisionRank[general.kind] < precisionRank[specific.kind]) return false;
  if (specific.kind === 'country' || specific.kind === 'region') return false;
  let at = specific.mention.last;
  if (kindNouns.has(words[at]?.lower ?? '') || placeNouns.has(words[at]?.lower ?? '')) at += 1;
  const comma = words[at]?.lower === ',' || words[at]?.lower === '(';
  if (comma) at += 1;
  let isLinked = comma;
  for (; at < general.mention.titleFirst; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (/^(?:in|en|au|aux|im)$/.test(lower)) isLinked = true;
    else if (!passedOver.has(lower) && !kindNouns.has(lower)) return false;
  }
  const isList =
    comma && precisionRank[general.kind] === precisionRank[specific.kind] && isListed(words, general);
  return isLinked && !isList;
}

/** "Nepal, Kenya and Ethiopia": side by side. */
function isListed(words: StoryReading['words'], { mention }: Found): boolean {
  const after = words[mention.last]?.lower ?? '';
  return after === 'and' || after === 'or' || (after === ',' && words[mention.last + 1]?.capital === true);
}

/** "Savaran's border province of Ketong", "Kandal's Koh Thom district": the place lies in the owner's. */
function ownerOf({ words }: StoryReading, owner: Found | null | undefined, own: Found): Found | null {
  if (owner === null || owner === undefined || words[owner.mention.last]?.kind !== 'possessive') return null;
  const { titleFirst } = own.mention;
  if (titleFirst - owner.mention.last > 6) return null;
  const isNoun = words[titleFirst - 1]?.lower === 'of' && placeNouns.has(words[titleFirst - 2]?.lower ?? '');
  return isNoun || titleFirst - owner.mention.last <= 2 ? owner : null;
}

/** What the words before a place say of it. */
function roleOf(reading: StoryReading, { titleFirst, first }: Mention, own: Found): PlaceRole {
  const { words } = reading;
  if (isDateline(reading, own.mention)) return 'dateline';
  let at = Math.min(titleFirst, first) - 1;
  for (let step = 0; step < 5; step += 1, at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (!passedOver.has(lower) && !kindNouns.has(lower) && !placeNouns.has(lower)) break;
    if (settingWords.has(lower)) break;
  }
  const lower = words[at]?.lower ?? '';
  if (settingWords.has(lower)) return seatWords.has(words[at - 1]?.lower ?? '') ? 'seat' : 'setting';
  if (placingVerbs.has(lower) || (lower === 'as' && words[at - 1]?.lower === 'known')) return 'setting';
  if (lower === 'on' && streetNouns.has(words[own.mention.last - 1]?.lower ?? '')) return 'setting';
  if (goalWords.has(lower)) return 'goal';
  if (originWords.has(lower)) return personNouns.has(words[at - 1]?.lower ?? '') ? 'origin' : 'name';
  return lower === 'with' ? 'origin' : 'name';
}

/** "RASSAU, Savaran, March 15 (Norpress) -": before the dash that opens the text. */
function isDateline({ words, text, datelines }: StoryReading, mention: Mention): boolean {
  if (datelines.some(({ start, end }) => start <= mention.start && mention.end <= end && end - start < 120))
    return true;
  const first = words[mention.first];
  if (first === undefined || first.text.length < 3 || first.text !== first.text.toUpperCase()) return false;
  const before = text.slice(Math.max(0, first.start - 40), first.start).trimEnd();
  if (before !== '' && !text.slice(Math.max(0, first.start - 40) + before.length, first.start).includes('\n'))
    return false;
  for (let at = mention.last; at < mention.last + 12; at += 1)
    if (/^[-–—]$/.test(words[at]?.lower ?? '')) return true;
  return false;
}

/** "the Thai-Cambodian border", "the border between X and Y" is a place of its own; the countries are not. */
function withBorders(reading: StoryReading, places: readonly PlaceMention[]): PlaceMention[] {
  const { words } = reading;
  const borders: PlaceMention[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const lower = words[at]?.lower;
    if (lower !== 'border' && lower !== 'frontier') continue;
    const before = words[at - 1];
    if (before?.capital !== true || !/\p{Lu}\p{Ll}+-\p{Lu}/u.test(before.text)) continue;
    const [start, end] = [before.start, words[at]?.end ?? before.end];
    const name = `${before.text} ${lower}`;
    borders.push({
      entity: -1,
      start,
      end,
      first: at - 1,
      name,
      kind: 'region',
      isNamed: true,
      role: 'setting',
    });
  }
  if (borders.length === 0) return [...places];
  const kept = places.filter(
    (place) => !borders.some(({ start, end }) => start < place.end && place.start < end),
  );
  return [...kept, ...borders].sort((a, b) => a.start - b.start);
}
