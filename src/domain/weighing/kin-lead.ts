/** Which of the texts that tell one claim the others rest on. */
import { byCodeUnit } from '../../base/index.ts';
import type { Item } from './item.ts';
import { storyId, type Links } from './links.ts';

/** A claim told again, and whether a speaker is known for it. */
export interface Told {
  readonly item: Item;
  readonly named: boolean;
}

/** Stories looked at for who rests on whom. */
const mostStories = 32;

/**
 * The story that most of the others derive from or report; where lineage gives no direction, one that names a speaker,
 * and then the first. Null for no claims.
 */
export function leadOfKin(told: readonly Told[], links: Links): string | null {
  const naming = new Set(
    told.filter(({ item, named }) => named && !item.root.generic && !item.translated).map(storyOf),
  );
  const stories = [...new Set(told.map(storyOf))].sort(byCodeUnit).slice(0, mostStories);
  const ranked = stories.map((story) => ({
    story,
    followers: stories.filter((other) => restsOn(other, story, links)).length,
    names: Number(naming.has(story)),
  }));
  ranked.sort((a, b) => b.followers - a.followers || b.names - a.names || byCodeUnit(a.story, b.story));
  return ranked[0]?.story ?? null;
}

function storyOf({ item }: Told): string {
  return item.measure.story;
}

function restsOn(story: string, source: string, links: Links): boolean {
  const pair = story === source ? null : links.pairOf(story, source);
  if (pair === null || pair.direction === 'none') return false;
  return pair.direction === 'b-from-a' ? storyId(pair.a) === source : storyId(pair.b) === source;
}
