/** How two stories are linked, for weighing: from lineage pairs and from membership in one text origin. */
import { byCodeUnit } from '../../base/index.ts';
import type { Relation, StoryPair, TextOrigin } from '../lineage/index.ts';
import type { StoryKey } from '../reading/index.ts';

/** `hard`: one derives from the other, or both from one text; `event`: about the same matter, not shown to be derived. */
export type Link = 'same-story' | 'hard' | 'same-origin' | 'event' | 'undetermined' | 'none' | 'different';

/** A story as one string: hash and index. */
export function storyId(key: StoryKey): string {
  return `${key.sha256}.${key.story}`;
}

/** The hash of the document that a story stands in. */
export function hashOf(story: string): string {
  return story.slice(0, story.lastIndexOf('.'));
}

export interface Links {
  readonly linkOf: (a: string, b: string) => Link;
  readonly pairOf: (a: string, b: string) => StoryPair | null;
  /** Stories linked with this one (not `different`), sorted. */
  readonly neighbours: (story: string) => readonly string[];
  /** Id of the text origin; a story in none is an origin of its own. */
  readonly originOf: (story: string) => string;
  readonly origin: (id: string) => TextOrigin | null;
}

const levels: Readonly<Record<Relation, Link>> = {
  'same-text': 'hard',
  excerpt: 'hard',
  'edited-copy': 'hard',
  rewrite: 'hard',
  translation: 'hard',
  summary: 'hard',
  'same-origin': 'same-origin',
  independent: 'event',
  undetermined: 'undetermined',
  'different-story': 'different',
};

/** Indexes pairs and origins; the order of either list does not matter. */
export function linksOf(pairs: readonly StoryPair[], origins: readonly TextOrigin[]): Links {
  const byPair = new Map<string, StoryPair>();
  const levelsOf = new Map<string, Map<string, Link>>();
  const paired = new Set<string>();
  const around = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const a = storyId(pair.a);
    const b = storyId(pair.b);
    byPair.set(pairKey(a, b), pair);
    setLevel(levelsOf, a, b, levelOf(pair));
    setLevel(levelsOf, b, a, levelOf(pair));
    paired.add(a);
    paired.add(b);
    if (pair.relation === 'different-story') continue;
    join(around, a, b);
    join(around, b, a);
  }
  const sorted = new Map([...around].map(([story, set]) => [story, [...set].sort(byCodeUnit)] as const));
  const originByStory = new Map<string, string>();
  const originById = new Map<string, TextOrigin>();
  for (const origin of origins) {
    originById.set(origin.id, origin);
    for (const member of origin.members) originByStory.set(storyId(member), origin.id);
  }
  const originOf = (story: string): string => originByStory.get(story) ?? ownOrigin(story);
  return {
    linkOf: (a, b) => {
      if (a === b) return 'same-story';
      if (!paired.has(a) || !paired.has(b)) return originOf(a) === originOf(b) ? 'hard' : 'none';
      const level = levelsOf.get(a)?.get(b) ?? 'none';
      if (level !== 'hard' && originOf(a) === originOf(b)) return 'hard';
      return level;
    },
    pairOf: (a, b) => byPair.get(pairKey(a, b)) ?? null,
    neighbours: (story) => sorted.get(story) ?? [],
    originOf,
    origin: (id) => originById.get(id) ?? null,
  };
}

/** Independent texts that share next to nothing are not shown to speak of one event. */
const leastEventScore = 0.05;

function levelOf(pair: StoryPair): Link {
  const level = levels[pair.relation];
  return level === 'event' && pair.score < leastEventScore ? 'none' : level;
}

function ownOrigin(story: string): string {
  const dot = story.lastIndexOf('.');
  return `${story.slice(0, Math.min(12, dot))}${story.slice(dot)}`;
}

function setLevel(levelsOf: Map<string, Map<string, Link>>, a: string, b: string, level: Link): void {
  const row = levelsOf.get(a);
  if (row === undefined) levelsOf.set(a, new Map([[b, level]]));
  else row.set(b, level);
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function join(around: Map<string, Set<string>>, a: string, b: string): void {
  const set = around.get(a);
  if (set === undefined) around.set(a, new Set([b]));
  else set.add(b);
}
