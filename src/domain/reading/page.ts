/**
 * Stories of a page. Aggregators put other stories under the one that was opened: under "Related articles",
 * under a headline printed twice, under "… 11 hours ago". A number from such a story must never become a claim
 * of this one, so after a cut a text counts as another story unless it plainly goes on about the same names.
 */
import type { ZoneLabel } from './document.ts';
import type { Unit } from './unit.ts';
import { classOf, isSectionName, looksLikeOutlet } from './unit-class.ts';
import type { UnitClass } from './unit-class.ts';
import { datelineOf } from './dateline.ts';
import { commentsLine, cutPrefix } from './lexicon.ts';
import { addToTopic, emptyTopic, goesOn } from './topic.ts';
import type { Topic } from './topic.ts';

/** A unit with the class of its own look. */
export interface Item {
  readonly unit: Unit;
  readonly look: UnitClass;
}

/** An item with its role in the story. */
export interface LabelledItem {
  readonly item: Item;
  readonly label: ZoneLabel;
}

/** The items of one story, trailing and interleaved furniture included. */
export interface Part {
  readonly role: 'main' | 'other';
  readonly items: Item[];
}

const relativeTime =
  /(?:^|\D)\d+ ?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago$|^hace \d+ |^il y a \d+ |^vor \d+ |^\d+ ?(?:小时|分钟|天)前$/iu;

/** Splits units into stories; what belongs to none is left out. Stories are in text order. */
export function partsOf(units: readonly Unit[]): Part[] {
  const items = withUnmarkedProse(
    withoutStrays(withoutSlogans(units.map((unit): Item => ({ unit, look: classOf(unit) })))),
  );
  const walk: Walk = {
    items,
    parts: [{ role: 'main', items: [] }],
    state: 'story',
    pending: [],
    hasProse: false,
    topic: emptyTopic(),
    topicItems: 0,
    furniture: items.filter((item) => item.look === 'chrome' || item.look === 'cut').length,
  };
  for (let index = 0; index < items.length; index += 1) step(walk, index);
  append(walk.parts.at(-1)?.items, asFurniture(walk.pending));
  return walk.parts.filter((part) => part.items.length > 0);
}

/** Words of running text that no slogan reaches. */
const longestSlogan = 12;

/** Short sentences above the last furniture before the first long paragraph are slogans of the site. */
function withoutSlogans(items: readonly Item[]): Item[] {
  const solid = items.findIndex((item) => item.look === 'prose' && item.unit.words >= longestSlogan);
  const furniture = items.slice(0, Math.max(solid, 0)).findLastIndex((item) => item.look === 'chrome');
  return items.map((item, index) =>
    index < furniture && item.look === 'prose' ? { ...item, look: 'chrome' } : item,
  );
}

/** A page dumped with all its menus has this many lines of furniture above its text. */
const menuLines = 10;

/** How many lines ahead a run of text is looked for, and how many paragraphs make one. */
const runLines = 7;
const runParagraphs = 3;

/** Above the first run of paragraphs, a lone sentence among menus is a notice of the site (cookies, adverts). */
function withoutStrays(items: readonly Item[]): Item[] {
  const start = items.findIndex((item, index) => {
    if (item.look !== 'prose') return false;
    return (
      items.slice(index, index + runLines).filter((other) => other.look === 'prose').length >= runParagraphs
    );
  });
  if (start < 0) return [...items];
  const above = items
    .slice(0, start)
    .filter((item) => item.look === 'short' || item.look === 'chrome' || item.look === 'cut');
  if (above.length < menuLines) return [...items];
  return items.map((item, index) => {
    if (index >= start || item.look !== 'prose') return item;
    // A standfirst stands near the text; what stands far above it is the site's.
    return { ...item, look: start - index <= runLines ? 'short' : 'chrome' };
  });
}

/** Words of an unmarked line that no headline of a teaser reaches. */
const longestTeaser = 16;

/**
 * Thai, Lao, Burmese and Khmer often end a paragraph without any mark: below the first text, length decides. Below a
 * cut only a long line counts: the headlines of other stories look the same.
 */
function withUnmarkedProse(items: readonly Item[]): Item[] {
  const first = items.findIndex((item) => item.look === 'prose' || isLongUnmarked(item));
  let isBelowCut = false;
  return items.map((item, index) => {
    if (item.look === 'cut') isBelowCut = true;
    if (item.look === 'prose') isBelowCut = false;
    const unmarked = first >= 0 && index >= first && item.look === 'short' && item.unit.kind !== 'heading';
    if (!unmarked || item.unit.words <= (isBelowCut ? longestTeaser : 6)) return item;
    return unmarkedScript.test(item.unit.head) ? { ...item, look: 'prose' } : item;
  });
}

function isLongUnmarked({ look, unit }: Item): boolean {
  return (
    look === 'short' &&
    unit.kind !== 'heading' &&
    unit.words > longestTeaser &&
    unmarkedScript.test(unit.head)
  );
}

const unmarkedScript = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/u;

interface Walk {
  readonly items: readonly Item[];
  readonly parts: Part[];
  /** `cut`: after a cut mark, waiting for what comes. */
  state: 'story' | 'cut';
  /** Items since the cut. */
  pending: Item[];
  /** The current part has running text. */
  hasProse: boolean;
  /** What the first story is about, kept up to date item by item: reading it anew at each cut would be quadratic. */
  readonly topic: Topic;
  topicItems: number;
  /** Furniture lines on the whole page. */
  readonly furniture: number;
}

function topicOfMain(walk: Walk): Topic {
  const items = walk.parts[0]?.items ?? [];
  for (; walk.topicItems < items.length; walk.topicItems += 1) {
    const item = items[walk.topicItems];
    if (item?.look === 'prose') addToTopic(walk.topic, item.unit);
  }
  return walk.topic;
}

function step(walk: Walk, index: number): void {
  const item = walk.items[index];
  const part = walk.parts.at(-1);
  if (item === undefined || part === undefined) return;
  if (walk.state === 'cut') {
    afterCut(walk, item, walk.items[index + 1]);
    return;
  }
  if (
    walk.hasProse &&
    (item.look === 'cut' || opensTeaser(walk.items, index) || opensMenu(walk.items, index))
  ) {
    walk.state = 'cut';
    walk.pending = [item];
    return;
  }
  if (walk.hasProse && part.role === 'main' && opensNewStory(walk.items, index)) {
    walk.parts.push({ role: newStoryRole(walk, index), items: [item] });
    walk.hasProse = false;
    return;
  }
  part.items.push(item);
  if (item.look === 'prose') walk.hasProse = true;
}

/** After a cut, short lines wait; running text decides whether this is another story or the same one again. */
function afterCut(walk: Walk, item: Item, next: Item | undefined): void {
  walk.pending.push(item);
  if (item.look !== 'prose') return;
  const current = walk.parts.at(-1);
  const main = walk.parts[0];
  const headline = isAside(walk.pending) && next?.look === 'prose' ? -1 : ownHeadline(walk.pending);
  if (
    headline < 0 &&
    walk.parts.length === 1 &&
    main !== undefined &&
    goesOn(topicOfMain(walk), item.unit, { comments: opensComments(walk.pending) })
  ) {
    append(main.items, [...asFurniture(walk.pending.slice(0, -1)), item]);
  } else {
    const from = headline < 0 ? walk.pending.length - 1 : headline;
    append(current?.items, asFurniture(walk.pending.slice(0, from)));
    walk.parts.push({ role: 'other', items: walk.pending.slice(from) });
  }
  walk.pending = [];
  walk.state = 'story';
  walk.hasProse = true;
}

function opensComments(pending: readonly Item[]): boolean {
  return pending.some((item) => item.look !== 'prose' && commentsLine.test(item.unit.head));
}

/** Longest list of teasers that is set between two paragraphs of a story. */
const longestAside = 6;

/** A few teasers under "Related", without any sign of a story of their own (outlet, byline, age, repetition). */
function isAside(pending: readonly Item[]): boolean {
  if (pending.length > longestAside + 1 || otherNews.test(pending[0]?.unit.head ?? '')) return false;
  return pending.slice(1, -1).every((item, index) => {
    const { unit } = item;
    if (item.look !== 'short' && item.look !== 'letterhead' && item.look !== 'pointer') return false;
    return !isRepeated(pending, index + 1) && !looksLikeOutlet(unit) && !relativeTime.test(unit.head);
  });
}

/** Cuts that never stand inside a story. */
const otherNews =
  /^\W*(?:also|next|up next|in other|latest|top|more (?:news|stories|from)|other|recent|our picks|previous)\b/iu;

/** Short lines under a cut are teasers; who reported, and where, still counts. */
function asFurniture(items: readonly Item[]): Item[] {
  return items.map((item) =>
    item.look === 'short' || item.look === 'letterhead' ? { ...item, look: 'chrome' } : item,
  );
}

/** Index in `pending` of the headline that the last item (running text) stands under; -1 when it has none. */
function ownHeadline(pending: readonly Item[]): number {
  const offset = Math.max(0, pending.length - headReach);
  const near = pending.slice(offset);
  const index = headlineAmong(near);
  return index < 0 ? -1 : offset + index;
}

/** A headline stands at most this many lines above its text. */
const headReach = 14;

function headlineAmong(near: readonly Item[]): number {
  for (let index = near.length - 2; index >= 0; index -= 1) {
    const item = near[index];
    if (item === undefined) break;
    if (cutPrefix.test(item.unit.head)) return index;
    if (item.look === 'cut') break;
    if (item.look !== 'short' && item.look !== 'letterhead') continue;
    if (isBullet(item.unit) && !isRepeated(near, index)) continue;
    if (item.unit.words < 3 || looksLikeOutlet(item.unit)) continue;
    return firstOfRepeated(near, index);
  }
  return -1;
}

/** A headline is printed up to three times before its text: the story starts at the first. */
function firstOfRepeated(pending: readonly Item[], index: number): number {
  const head = pending[index]?.unit.head;
  const first = pending.findIndex((item) => item.unit.head === head);
  return first < 0 ? index : first;
}

function isRepeated(pending: readonly Item[], index: number): boolean {
  const head = pending[index]?.unit.head;
  return pending.some((item, at) => at !== index && item.unit.head === head);
}

/** Without a cut mark, a headline printed twice or followed by "… ago" opens another story. */
function opensTeaser(items: readonly Item[], index: number): boolean {
  const unit = items[index]?.unit;
  if (
    unit === undefined ||
    items[index]?.look === 'prose' ||
    unit.words < 4 ||
    unit.closed ||
    looksLikeOutlet(unit)
  )
    return false;
  if (items[index + 1]?.unit.head === unit.head) return true;
  for (let at = index + 1; at < items.length && at <= index + 4; at += 1) {
    const next = items[at];
    if (next === undefined || next.look === 'prose') return false;
    if (relativeTime.test(next.unit.head)) return true;
  }
  return false;
}

/** A long row of short lines, some of them furniture for certain, ends the text it stands under. */
function opensMenu(items: readonly Item[], index: number): boolean {
  const row = items.slice(index, index + menuLines);
  if (row.length < menuLines || row[0]?.look === 'credit' || row[0]?.look === 'byline') return false;
  let furniture = 0;
  for (const { look, unit } of row) {
    if (look === 'prose' || unit.kind === 'table-row') return false;
    if (look === 'chrome' || look === 'cut') furniture += 1;
  }
  return furniture >= 2;
}

/** Between menus, a headline with a date is a teaser; with a dateline, or on a plain page, a story of a bulletin. */
function newStoryRole(walk: Walk, index: number): Part['role'] {
  if (walk.furniture < menuLines) return 'main';
  const prose = walk.items.slice(index, index + 5).find((item) => item.look === 'prose');
  return prose !== undefined && isPlaceline(prose) ? 'main' : 'other';
}

/** In a digest, a headline with its own byline, dated line or dateline opens the next genuine story. */
function opensNewStory(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item === undefined || (item.look !== 'short' && item.look !== 'letterhead')) return false;
  if (item.unit.words < 4 || isSectionName(item.unit)) return false;
  let marks = 0;
  for (let at = index + 1; at < items.length && at <= index + 4; at += 1) {
    const next = items[at];
    if (next?.look === 'byline' || next?.look === 'dated') marks += 1;
    else if (next?.look === 'prose') return marks > 0 || isPlaceline(next);
    else return false;
  }
  return false;
}

function isPlaceline(item: Item): boolean {
  return datelineOf(item.unit.head) !== null;
}

function isBullet(unit: Unit): boolean {
  return unit.kind === 'list-item' || /^[•·▪◦*>›–-]\s/u.test(unit.head);
}

/** One by one: hostile input, spreading a million items into one call overflows the stack. */
function append(into: Item[] | undefined, items: readonly Item[]): void {
  if (into !== undefined) for (const item of items) into.push(item);
}
