/**
 * The head of a story: what stands before its first running text. Site furniture, an official letterhead,
 * headline, byline, dated line and picture look alike line by line; here the lines are judged together.
 */
import type { ZoneLabel } from './document.ts';
import { datesIn } from './calendar.ts';
import { cutPrefix } from './lexicon.ts';
import type { Item, LabelledItem } from './page.ts';
import { isAllCapitals, isCapitalised, isSectionName, looksLikeOutlet } from './unit-class.ts';

/** More lines than this above the first text are a site's menus; the story's own head is among the last of them. */
const longestHead = 20;
const storyHead = 14;

/** A line needs this many points to be the headline; otherwise the story has none. */
const headlineThreshold = 5;

/** "Dear Minister," and "To the Minister": the text of a letter, never its headline. */
const salutation = /^(?:dear|to the|to his|to her|to whom) \p{L}/iu;

interface HeaderContext {
  /** The first running text. */
  readonly next: Item | undefined;
  readonly title: string | null;
  /** Menus stood above and were cut off: bare lines belong to them. */
  readonly isDumped?: boolean;
}

/** Labels the lines before the first running text. */
export function labelHeader(items: readonly Item[], context: HeaderContext): LabelledItem[] {
  if (items.length > longestHead) {
    // A dumped page: menus above, the head of the story at the end.
    const menu = items.slice(0, -storyHead).map((item): LabelledItem => ({ item, label: 'boilerplate' }));
    return [...menu, ...labelHeader(items.slice(-storyHead), { ...context, isDumped: true })];
  }
  const official = isOfficialHead(items);
  const headline = headlineIndex(items, { ...context, official });
  return items.map((item, index) => {
    const around = { items, index, official, isDumped: context.isDumped === true };
    if (index === headline) return { item, label: 'headline' };
    const isRepeat = headline >= 0 && item.unit.head === items[headline]?.unit.head;
    if (isRepeat) return { item, label: 'headline' };
    const label =
      headline >= 0 && index > headline ? belowHeadline(item, around) : aboveHeadline(item, around);
    return { item, label };
  });
}

/** True for the head of an official text: an issuing body, then a form, a date or an address; no site menu. */
export function isOfficialHead(items: readonly Item[]): boolean {
  if (items.some((item) => item.look === 'chrome' || item.look === 'cut' || item.look === 'byline'))
    return false;
  const first = items[0];
  if (first === undefined || (first.look !== 'short' && first.look !== 'letterhead')) return false;
  if (first.unit.words > 8 || !isCapitalised(first.unit.head)) return false;
  if (items[1]?.unit.head === first.unit.head) return false;
  const letterheads = items.filter((item) => item.look === 'letterhead').length;
  const dated = items.findIndex((item) => item.look === 'dated');
  if (letterheads >= 2 || (isAllCapitals(first.unit.head) && letterheads + (dated > 0 ? 1 : 0) >= 1))
    return true;
  // "Embassy of …", a dated line, and only then a headline.
  return (
    first.look === 'letterhead' && dated > 0 && items.slice(dated + 1).some((item) => item.unit.words >= 4)
  );
}

function headlineIndex(
  items: readonly Item[],
  context: HeaderContext & { readonly official: boolean },
): number {
  let best = -1;
  let bestScore = headlineThreshold - 0.5;
  items.forEach((_, index) => {
    const score = headlineScore(items, index, context);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best;
}

function headlineScore(
  items: readonly Item[],
  index: number,
  context: HeaderContext & { readonly official: boolean },
): number {
  const item = items[index];
  if (item === undefined || (item.look !== 'short' && item.look !== 'letterhead')) return -Infinity;
  const { unit } = item;
  const next = items[index + 1] ?? context.next;
  // Among equals the line nearer to the text: menus come first.
  const distance = items.length > storyHead - 3 ? (items.length - index) * 0.08 : 0;
  let score = (item.look === 'short' ? 2 : context.official ? -1 : 1) - distance;
  // A file's title may be the number of the statement: that is the form's line, not what the text says.
  const isForm = context.official && item.look === 'letterhead';
  if (!isForm && context.title !== null && sameTitle(unit.head, context.title)) score += 8;
  if (unit.kind === 'heading') score += 4;
  const isOutlet = looksLikeOutlet(unit) && unit.words <= 5;
  const isDoubled = items.some((other, at) => at !== index && other.unit.head === unit.head);
  if (isDoubled && unit.words >= 4 && !isOutlet) score += 5;
  score += unit.words < 2 ? -3 : unit.words < 4 ? 0 : unit.words <= 24 ? 3 : -2;
  if (/[.:,;]$/u.test(unit.head)) score -= 4;
  if (next?.look === 'byline' || next?.look === 'dated' || next?.look === 'prose') score += 1;
  if (
    next !== undefined &&
    next.look !== 'short' &&
    next.unit.head.startsWith(unit.head) &&
    next.unit.head !== unit.head
  )
    score -= 6;
  if (isOutlet) score -= 4;
  if (isCreditLine(unit.head)) score -= 6;
  if (/^(?:updated|posted|published|last|first) .*\d/iu.test(unit.head)) score -= 6;
  if (isSectionName(unit) || (unit.kind !== 'heading' && salutation.test(unit.head))) score -= 6;
  if (/^(?:\d+|[IVXLC]+)[.)]\s/u.test(unit.head) || /^[•·▪◦*>–-]\s/u.test(unit.head)) score -= 4;
  if (context.official && index === 0) score -= 4;
  return score;
}

/** "Tradewind, for The Lagori Argus": who wrote it, for whom. */
const creditFor = /^\p{Lu}[^.:;]{1,40}, (?:for|in) (?:[Tt]he )?\p{Lu}/u;
/** "【高原晚报讯】据韦勒姆社哈尔韦茨11月9日报道", "(AP) ថ្ងៃទី ១០ វិច្ឆិកា ២០២៧": where the story comes from. */
const sourceLine =
  /^【[^】]{2,14}(?:讯|電|电)】|^据.{2,24}(?:报道|电)$|(?:ថ្ងៃទី|วันที่) ?\p{Nd}{1,2} \S{2,12} \p{Nd}{4}$/u;

/** A line that says who wrote the story or whence it came; never its headline. */
function isCreditLine(head: string): boolean {
  if (head.length > 90) return false;
  return sourceLine.test(head) || (creditFor.test(head) && isCapitalised(head));
}

function sameTitle(line: string, title: string): boolean {
  const plain = title.trim();
  return plain === line || (line.length >= 12 && plain.startsWith(line));
}

interface Around {
  readonly items: readonly Item[];
  readonly index: number;
  readonly official: boolean;
  readonly isDumped: boolean;
}

function aboveHeadline(item: Item, around: Around): ZoneLabel {
  const { look, unit } = item;
  if (look === 'byline' || look === 'caption' || look === 'credit') return look;
  if (look === 'dated') return 'dateline';
  if (look === 'url') return 'source-url';
  if (look === 'cut' && cutPrefix.test(unit.head)) return 'headline';
  if (look !== 'short' && look !== 'letterhead') return 'boilerplate';
  if (/^(?:\d+|[IVXLC]+)[.)]\s/u.test(unit.head)) return 'subheading';
  if (around.official) {
    return /[,:]$/u.test(unit.head) ? 'body' : 'byline';
  }
  if (salutation.test(unit.head)) return 'body';
  const hasFurniture =
    around.isDumped || around.items.some((other) => other.look === 'chrome' || other.look === 'cut');
  if (!hasFurniture) return /^\p{Ll}/u.test(unit.head) && unit.words < 4 ? 'boilerplate' : 'byline';
  return isMasthead(around) ? 'byline' : 'boilerplate';
}

/** Outlet and section lines belong to the source when a byline or a second outlet line stands beside them. */
function isMasthead(around: Around): boolean {
  const item = around.items[around.index];
  if (item === undefined || !(looksLikeOutlet(item.unit) || isSectionName(item.unit))) return false;
  for (const step of [-1, 1]) {
    for (let at = around.index + step; Math.abs(at - around.index) <= 3; at += step) {
      const other = around.items[at];
      if (other === undefined || (other.look !== 'short' && other.look !== 'byline')) break;
      if (other.look === 'byline') return true;
    }
  }
  return false;
}

function belowHeadline(item: Item, around: Around): ZoneLabel {
  const { look, unit } = item;
  if (look === 'byline' || look === 'caption' || look === 'credit') return look;
  if (look === 'dated') return 'dateline';
  if (look === 'url') return 'source-url';
  if (look !== 'short' && look !== 'letterhead') return 'boilerplate';
  if (unit.kind === 'table-row' || unit.kind === 'list-item') return 'body';
  const next = around.items[around.index + 1];
  // The picture's alternative text, printed again at the start of its caption.
  if (next?.look === 'caption' && next.unit.head.startsWith(unit.head)) return 'caption';
  if (unit.kind === 'heading') return 'subheading';
  if (salutation.test(unit.head)) return 'body';
  if (isSectionName(unit)) return 'boilerplate';
  return isNameLine(unit.head) || looksLikeOutlet(unit) || isCreditLine(unit.head)
    ? 'byline'
    : datesIn(unit.head).length > 0 && unit.words < 8
      ? 'dateline'
      : 'subheading';
}

/** At most five words, every one capitalised (or without case): a person's or an outlet's name. */
function isNameLine(head: string): boolean {
  const words = head.split(/\s+/u);
  if (words.length > 5 || head.length > 50 || /\d|[.!?]$/u.test(head)) return false;
  return words.every((word) => /^(?:\p{Lu}|\p{Lo}|(?:and|de|von|van|of|the|y|et|und|dan)$)/u.test(word));
}
