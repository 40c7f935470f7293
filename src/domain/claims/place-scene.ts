/**
 * The scene of a story: where it plays when a sentence does not say. A site that the story names comes before its town, a
 * town before its country; a dateline speaks only when nothing else does, and a court's or office's seat for what stands
 * before the first scene.
 */
import type { TextRange } from '../../base/index.ts';
import type { StoryReading } from './attribution-story.ts';
import { precisionRank } from './place-lexicon.ts';
import type { PlaceMention } from './place-mentions.ts';

/** Where a story plays. */
export interface Scene {
  /** The place that the story speaks of most; null when it names none. */
  readonly main: string | null;
  /** The main site; null when the story is about none. */
  readonly site: string | null;
  /** The scene for a passage that names no place. */
  before(position: number): string | null;
  /** The seat of the court that speaks, for a sentence about what the court did; else null. */
  seatIn(sentence: TextRange): string | null;
  /** The longest form of a place that the story gives. */
  fullName(place: PlaceMention): string;
}

interface Tally {
  name: string;
  weight: number;
  /** Whether something is once said to be there. */
  isSetting: boolean;
  readonly kind: PlaceMention['kind'];
  readonly start: number;
}

/** Reads the scene of a story. */
export function sceneOf(reading: StoryReading, places: readonly PlaceMention[]): Scene {
  const tallies = tally(places);
  const site = heaviest(tallies.values(), ({ kind, isSetting }) => kind === 'site' && isSetting);
  const any = heaviest(tallies.values(), () => true);
  const region = regionOf(reading);
  const dateline = places.find(({ role }) => role === 'dateline')?.name ?? null;
  const isMain = site !== null && site.weight >= 2 && site.weight * 2 >= (any?.weight ?? 0);
  const siteName = isMain ? site.name : null;
  const town = any !== null && any.weight >= 1.5 ? any.name : null;
  const main = siteName ?? town ?? region ?? dateline;
  const seat = seatOf(reading, places);
  const opening = places.find(({ role }) => role === 'setting')?.start ?? Infinity;
  return {
    main,
    site: siteName,
    before: (position) => (seat !== null && position < opening ? seat : main),
    seatIn: ({ start, end }) =>
      seat !== null && courtActs.test(reading.text.slice(start, Math.min(end, start + 60))) ? seat : null,
    fullName: (place) => {
      const known = tallies.get(place.entity)?.name;
      return known !== undefined && known.startsWith(`${place.name}, `) ? known : place.name;
    },
  };
}

function tally(places: readonly PlaceMention[]): ReadonlyMap<number, Tally> {
  const tallies = new Map<number, Tally>();
  let isFirst = true;
  for (const place of places) {
    const { entity, name, kind, start } = place;
    const known = tallies.get(entity) ?? { name, weight: 0, isSetting: false, kind, start };
    known.isSetting ||= place.role === 'setting';
    known.weight += weightOf(place) + (isFirst && place.role === 'setting' ? 1 : 0);
    isFirst &&= place.role !== 'setting';
    if (name.length > known.name.length) known.name = name;
    tallies.set(entity, known);
  }
  return tallies;
}

function weightOf({ role, kind, isNamed }: PlaceMention): number {
  if (role === 'origin' || role === 'seat' || role === 'dateline') return 0;
  const weight = role === 'name' ? (isNamed ? 1.5 : 0.5) : 2;
  return kind === 'site' ? weight * 1.5 : weight / (1 + precisionRank[kind] / 4);
}

function heaviest(tallies: Iterable<Tally>, isMeant: (one: Tally) => boolean): Tally | null {
  let best: Tally | null = null;
  for (const one of tallies) if (isMeant(one) && one.weight > (best?.weight ?? 0)) best = one;
  return best;
}

const courtActs =
  /^(?:the |it |no )?(?:chamber|court|tribunal|judges?|convicted)|^It (?:awarded|ordered|convicted)/i;

/** "Gulf Regional Brief", "Mekong Regional Office": a text about a region. */
function regionOf({ text, story }: StoryReading): string | null {
  const head = text.slice(story.start, story.start + 400);
  if (!head.includes(' Regional ')) return null;
  const found =
    /(?<!\p{L})(\p{Lu}[\p{L}-]+) Regional (?:Brief|Report|Review|Survey|Overview|Bulletin|Office|Outlook)/u.exec(
      head,
    );
  return found === null ? null : `${found[1] ?? ''} region`;
}

/** "REGIONAL COURT OF VERRIN": where the court that speaks sits. */
function seatOf({ text, story }: StoryReading, places: readonly PlaceMention[]): string | null {
  const head = text.slice(story.start, story.start + 200);
  if (!/court|tribunal/i.test(head)) return null;
  const found =
    /(?<!\p{L})(?:[Cc]ourt|COURT|[Tt]ribunal|TRIBUNAL)(?: of| de| du| OF| DE| DU)? (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)/u.exec(
      head,
    );
  const name = found?.[1];
  if (name === undefined) return null;
  const known = places.find((place) => place.name.toLowerCase().startsWith(name.toLowerCase()));
  return known?.name ?? `${name.slice(0, 1)}${name.slice(1).toLowerCase()}`;
}
