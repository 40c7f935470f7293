/**
 * Texts that name the same places, bodies and people, within half a year of each other, may speak of one matter even where
 * they share no number and no wording that would link them: a ministry's statement beside the report that it answers. Such
 * texts are only looked through for statements that meet; what the words around two numbers say decides.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { Item } from './item.ts';
import { hashOf, type Links } from './links.ts';
import { fold } from './names.ts';
import type { Shelf } from './shelf.ts';
import { spanOf } from './time.ts';

/** Names that two texts must share; a name in more texts than this is no mark of a matter. */
const leastShared = 2;
const mostTexts = 24;

/** Days between two texts on one matter. */
const mostDays = 183;

/** Code units of a story that are read for names, names kept of it, and texts that it is tied to. */
const mostRead = 20_000;
const mostNames = 120;
const mostTied = 24;

/** The links, and `event` between texts without one that name the same; `items` say which stories are weighed. */
export function withMatters(links: Links, items: readonly Item[], shelf: Shelf): Links {
  const tied = tiedStories([...new Set(items.map(({ measure }) => measure.story))], links, shelf);
  if (tied.size === 0) return links;
  return {
    ...links,
    linkOf: (a, b) => {
      const link = links.linkOf(a, b);
      return link === 'none' && tied.get(a)?.has(b) === true ? 'event' : link;
    },
    neighbours: (story) => {
      const more = tied.get(story);
      if (more === undefined) return links.neighbours(story);
      return [...new Set([...links.neighbours(story), ...more])].sort(byCodeUnit);
    },
  };
}

function tiedStories(
  stories: readonly string[],
  links: Links,
  shelf: Shelf,
): ReadonlyMap<string, ReadonlySet<string>> {
  const sharing = new Map<string, Map<string, number>>();
  for (const list of postings(stories, shelf).values()) {
    if (list.length > mostTexts) continue;
    for (const a of list) for (const b of list) if (a < b) count(sharing, a, b);
  }
  const tied = new Map<string, Set<string>>();
  for (const [a, others] of sharing) {
    const best = [...others]
      .filter(([b, shared]) => shared >= leastShared && links.linkOf(a, b) === 'none' && areNear(a, b, shelf))
      .sort((x, y) => y[1] - x[1] || byCodeUnit(x[0], y[0]))
      .slice(0, mostTied);
    for (const [b] of best) {
      tie(tied, a, b);
      tie(tied, b, a);
    }
  }
  return tied;
}

function count(sharing: Map<string, Map<string, number>>, a: string, b: string): void {
  const row = sharing.get(a);
  if (row === undefined) sharing.set(a, new Map([[b, 1]]));
  else row.set(b, (row.get(b) ?? 0) + 1);
}

function tie(tied: Map<string, Set<string>>, a: string, b: string): void {
  const set = tied.get(a);
  if (set === undefined) tied.set(a, new Set([b]));
  else set.add(b);
}

/** Published at most half a year apart; texts without a date may be. */
function areNear(a: string, b: string, shelf: Shelf): boolean {
  const [x, y] = [a, b].map((id) => spanOf(shelf.story(id)?.published ?? null));
  if (x === null || y === null || x === undefined || y === undefined) return true;
  return Math.max(x.start, y.start) - Math.min(x.end, y.end) <= mostDays;
}

/** Stories by the names that stand in them. */
function postings(stories: readonly string[], shelf: Shelf): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of [...stories].sort(byCodeUnit)) {
    for (const name of namesIn(textOf(id, shelf))) {
      const list = found.get(name);
      if (list === undefined) found.set(name, [id]);
      else if (list.length <= mostTexts) list.push(id);
    }
  }
  return found;
}

function textOf(id: string, shelf: Shelf): string {
  const { text } = shelf.document(hashOf(id));
  const story = shelf.story(id);
  const start = story?.start ?? 0;
  return text.slice(start, Math.min(story?.end ?? text.length, start + mostRead));
}

const capitalised = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}[\p{L}]{1,24}/gu;
const plain = /(?<![\p{L}\p{N}])\p{Ll}\p{L}{2,24}/gu;

/** Capitalised words in Latin script that the text writes in no other way; days and months are none. */
function namesIn(text: string): string[] {
  const common = new Set((text.match(plain) ?? []).map(fold));
  const found = new Set<string>();
  for (const [word] of text.matchAll(capitalised)) {
    const name = fold(word);
    if (name.length < 4 || common.has(name) || calendar.has(name) || !/^[a-z]+$/u.test(name)) continue;
    found.add(name);
    if (found.size >= mostNames) break;
  }
  return [...found];
}

const calendar: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october ' +
    'november december this that these those they there then when where while what with from after before since until every each ' +
    'according additional reporting editing press photo picture photograph advertisement subscribe menu home news sport ' +
    'read also contact enquiries immediate release statement update'
  ).split(' '),
);
