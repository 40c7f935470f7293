/**
 * Words that stand where a name stands: the short form of a full name in its own story ("Orten" after "Jonas Orten"),
 * and a description of the body that its story has just named ("the coast rights watchdog").
 */
import type { Document, Story } from '../reading/index.ts';
import type { NameSite } from './name-sites.ts';

/** Full names of one story that are looked at, and code units read of it. */
const mostFull = 60;
const mostText = 60_000;

/** A word of a name that may stand for it: three letters and more, in capitals and small letters. */
const telling: RegExp = /^\p{Lu}[\p{Ll}’'-]{2,30}$/u;

/** Words of a full personal name by which its story may go on: the last, else the first. */
export function shortForms(name: string): string[] {
  const words = name.split(/\s+/u);
  if (words.length < 2 || words.length > 4) return [];
  return [words.at(-1) ?? '', words[0] ?? ''].filter((word) => telling.test(word));
}

/** Personal names of each story that may be shortened in it, by story id. */
export function fullNames(sites: readonly NameSite[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { name, story, kind, veiled } of sites) {
    if (veiled || (kind !== 'person' && kind !== 'unknown') || shortForms(name).length === 0) continue;
    const set = found.get(story) ?? new Set<string>();
    if (set.size < mostFull) set.add(name);
    found.set(story, set);
  }
  return found;
}

/** A description that stands for a body. */
export interface Standing {
  /** As written, opened with a capital: "The coast rights watchdog". */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The body that the story named last before it. */
  readonly body: string;
}

const kinds = 'watchdog|group|charity|organi[sz]ation|ngo|nonprofit|campaigners|body|agency|foundation|union';
const speech =
  'said|says|stated|states|wrote|reported|reports|warned|noted|claimed|found|documented|accused|urged|called|added|told|demanded|counted|alleged|launched|released|published|unveiled|issued|interviewed|visited|recorded|listed|estimated|estimates';
const described: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:according to the|(?:the|The)) ((?:[\\p{Ll}-]{3,20} ){1,3}(?:${kinds}))(?![\\p{L}\\p{N}-])`,
  'gu',
);
const speaking: RegExp = new RegExp(`^(?: (?!who|that|which)\\p{Ll}+){0,2} (?:${speech})(?![\\p{L}])`, 'u');
/** Words that point at another body of the kind, or at none. */
const pointing: RegExp =
  /\b(?:same|other|another|whole|entire|first|second|armed|criminal|ethnic|local|rival|small|large|former|alleged|scam|fraud|terrorist|rebel)\b/u;

/** Descriptions that speak in a story, each with the body named last before it. `bodies` are names that the story writes. */
export function standingsIn(document: Document, story: Story, bodies: readonly string[]): Standing[] {
  const text = document.text.slice(story.start, Math.min(story.end, story.start + mostText));
  const found = new Map<string, Standing>();
  for (const match of text.matchAll(described)) {
    const words = match[1] ?? '';
    const end = match.index + match[0].length;
    const start = end - words.length;
    const key = words.toLowerCase();
    if (found.has(key) || pointing.test(key) || found.size >= mostStandings) continue;
    if (!match[0].startsWith('according') && !speaking.test(text.slice(end, end + 60))) continue;
    const body = lastNamed(text.slice(Math.max(0, start - reach), start), bodies);
    if (body === null) continue;
    found.set(key, { words: `The ${words}`, start: story.start + start, end: story.start + end, body });
  }
  return [...found.values()];
}

/** Descriptions of one story, and code units before one in which its body is looked for. */
const mostStandings = 8;
const reach = 1500;

function lastNamed(head: string, bodies: readonly string[]): string | null {
  let best: string | null = null;
  let at = -1;
  for (const body of bodies) {
    const place = head.lastIndexOf(body);
    if (place > at || (place === at && place >= 0 && body.length > (best?.length ?? 0))) {
      best = body;
      at = place;
    }
  }
  return best;
}
