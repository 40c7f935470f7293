/**
 * Roles of the stretches of one story. Order decides: what stands before the first running text is the head of
 * the page, what stands after the last is its foot, and in between everything is kept as the story's own unless
 * it is plainly furniture. Inside the body doubt keeps a line; outside it doubt drops one.
 */
import type { TextRange } from '../../base/index.ts';
import type { ZoneLabel } from './document.ts';
import { datelineOf } from './dateline.ts';
import { ignoringCase } from './ignoring-case.ts';
import { agencyName } from './lexicon.ts';
import type { Item, LabelledItem } from './page.ts';
import { sentencesOf } from './sentence.ts';
import { labelHeader } from './header.ts';
import { isAllCapitals, isCapitalised, looksLikeOutlet } from './unit-class.ts';

/** A labelled range, not yet gapless. */
export interface Piece extends TextRange {
  readonly label: ZoneLabel;
}

/** Labels the items of one story, in order. `title` is the capture's own title, when its format has one. */
export function labelItems(items: readonly Item[], title: string | null): LabelledItem[] {
  const first = items.findIndex((item) => item.look === 'prose');
  if (first < 0) return labelWithoutProse(items, title);
  const last = lastProse(items, first);
  const hasFurniture = items.some((item) => item.look === 'chrome' || item.look === 'cut');
  const header = labelHeader(items.slice(0, first), { next: items[first], title });
  const body = labelBody(items.slice(first, last + 1), items[first - 1]);
  const footer = labelFooter(items.slice(last + 1), hasFurniture);
  return [...header, ...body, ...footer];
}

/** Pieces of a labelled story: datelines and captions run into paragraphs are cut out of them. */
export function piecesOf(text: string, labelled: readonly LabelledItem[]): Piece[] {
  const pieces: Piece[] = [];
  let proseSeen = 0;
  for (const { item, label } of labelled) {
    const { start, end } = item.unit;
    if (label !== 'body' || item.look !== 'prose') {
      pieces.push({ start, end, label });
      continue;
    }
    proseSeen += 1;
    const dateline = proseSeen <= 2 ? (datelineOf(item.unit.head)?.length ?? 0) : 0;
    const captionAt = runOnCaption(text, item);
    if (dateline > 0 && start + dateline < end)
      pieces.push({ start, end: start + dateline, label: 'dateline' });
    pieces.push({ start: start + dateline, end: captionAt, label: 'body' });
    if (captionAt < end) pieces.push({ start: captionAt, end, label: 'caption' });
  }
  return pieces.filter((piece) => piece.start < piece.end);
}

/** Index of the last running text: short sentences behind a block of furniture belong to the furniture. */
function lastProse(items: readonly Item[], first: number): number {
  let last = first;
  let furniture = 0;
  for (let index = first + 1; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    if (item.look === 'chrome' || item.look === 'cut') furniture += 1;
    if (item.look !== 'prose' || (furniture > 1 && item.unit.words < 15)) continue;
    last = index;
    furniture = 0;
  }
  return last;
}

function labelBody(items: readonly Item[], before: Item | undefined): LabelledItem[] {
  let previous = before;
  let inNotes = false;
  const notesAt = footnotesAt(items);
  return items.map((item, index) => {
    inNotes ||= isNotesHeading(item) || isAboutSender(item, items[index + 1]);
    const isSource = index >= notesAt && sourceNote.test(item.unit.head);
    const label =
      inNotes || isSource ? notesLabel(item) : bodyLabel(item, { previous, next: items[index + 1] });
    previous = item;
    return { item, label };
  });
}

function notesLabel(item: Item): ZoneLabel {
  return item.look === 'chrome' || item.look === 'cut' || item.look === 'pointer' ? 'boilerplate' : 'credit';
}

/** "Notes to editors": what follows is about the sender, not about the facts. */
function isNotesHeading(item: Item): boolean {
  return /^(?:notes? (?:to|for) (?:the )?editors?|notas? (?:para|a) (?:los )?editores|notes? aux rédactions?)\s*:?$/iu.test(
    item.unit.head,
  );
}

const aboutLine =
  /^(?:about|acerca de|sobre|quiénes somos:?|à propos d[eu]|über|tentang|về|เกี่ยวกับ|អំពី|关于|關於)[ :：]?\s*(?:the |el |la |los |las |le |les |die |das |der )?(\S.{1,70})$/iu;

/** "About Meridian Rights" over "Meridian Rights was founded …": the sender's standing words about itself. */
function isAboutSender(item: Item, next: Item | undefined): boolean {
  if (item.unit.closed || item.unit.words > 9) return false;
  const name = aboutLine.exec(item.unit.head)?.[1]?.replace(/[\s:：]+$/u, '');
  if (name === undefined || !/^[\p{Lu}\p{Lo}]/u.test(name)) return false;
  const opening = next?.unit.head.slice(0, name.length + 12).toLowerCase() ?? '';
  return opening.includes(name.toLowerCase());
}

/** Marks of footnotes: "[4]" at the end of a sentence, and at the start of the note. */
const noteStart = /^\[(\d{1,3})\]\s/u;
const noteMark = /\S\s?\[(\d{1,3})\]/gu;

/** A footnote that names where a statement comes from; others add to the text and are read with it. */
const sourceNote = ignoringCase(
  /^\[\d{1,3}\]\s+(?:interviews?|ibid|see|cf|letters?|e-?mails?|testimon(?:y|ies)|statements? (?:of|by|to)|submission|https?:|["“«])|\bon file\b|\b(?:pp?|paras?)\.? ?\d|\b\d+ pages\b|\b(?:last )?accessed\b/iu,
);

/** Index of the first footnote; the length of the list when the text has none at its end, or does not refer to it. */
function footnotesAt(items: readonly Item[]): number {
  let at = items.length;
  while (at > 0 && noteStart.test(items[at - 1]?.unit.head ?? '')) at -= 1;
  const number = noteStart.exec(items[at]?.unit.head ?? '')?.[1];
  if (number === undefined || at === 0) return items.length;
  const isCited = items.slice(0, at).some(({ unit }) => {
    for (const mark of unit.head.matchAll(noteMark)) if (mark[1] === number) return true;
    return false;
  });
  return isCited ? at : items.length;
}

interface Neighbours {
  readonly previous: Item | undefined;
  readonly next: Item | undefined;
}

function bodyLabel(item: Item, around: Neighbours): ZoneLabel {
  switch (item.look) {
    case 'prose':
      return isBareCaption(item) ? 'caption' : 'body';
    case 'chrome':
    case 'cut':
    case 'pointer':
      return 'boilerplate';
    case 'caption':
    case 'credit':
    case 'byline':
      return item.look;
    case 'url':
      return 'source-url';
    case 'dated':
      return item.unit.kind === null ? 'dateline' : shortBodyLabel(item, around.next);
    case 'letterhead':
    case 'closing':
    case 'short':
      return shortBodyLabel(item, around.next);
  }
}

/** A short line inside the body: a heading when text follows, a caption when a heading follows, else text. */
function shortBodyLabel(item: Item, next: Item | undefined): ZoneLabel {
  const { unit } = item;
  if (unit.kind === 'heading') return 'subheading';
  if (unit.kind === 'table-row' || unit.kind === 'list-item' || unit.closed || unit.words > 14) return 'body';
  if (/^[•·▪◦*>–-]\s|\s{3,}|\t|[:,;]$/u.test(unit.head)) return 'body';
  if (next?.look === 'prose') return 'subheading';
  return next !== undefined && next.look === 'short' && !next.unit.closed && /^(?:an?|the) /iu.test(unit.head)
    ? 'caption'
    : 'body';
}

const finiteVerb =
  /\b(?:is|are|was|were|am|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|said|says|told|took|came|went|made|found|found|left|held|kept|gave|saw|knew|put|set)\b|'(?:s|re|ve|ll|d) /iu;
const pictured = ignoringCase(
  /\b(?:documented|pictured|seen|shown|photographed|taken|provided|released|obtained|marked|located|visited|recorded) (?:by|in|at|from|on|during|near|outside)\b|\bfile (?:photo|picture|image)\b/iu,
);

/** "Places of the … documented by …": a short sentence without a finite verb describes a picture. */
function isBareCaption(item: Item): boolean {
  const { unit } = item;
  return (
    unit.words <= 18 && /^[A-Z]/u.test(unit.head) && pictured.test(unit.head) && !finiteVerb.test(unit.head)
  );
}

/** Start of a caption that runs on from a paragraph: its last sentence is open and ends in a picture credit. */
function runOnCaption(text: string, item: Item): number {
  const { start, end } = item.unit;
  if (item.unit.closed || end - start < 60) return end;
  const sentences = sentencesOf(text, { start: Math.max(start, end - 600), end }, null);
  const last = sentences.at(-1);
  if (last === undefined || sentences.length < 2) return end;
  const words = text.slice(last.start, last.end);
  return endsInCredit(words) ? last.start : end;
}

function endsInCredit(sentence: string): boolean {
  const credit = /(?:^|[\s/(|])([\p{Lu}][\p{L}.]{1,14}(?:[/ ][\p{Lu}][\p{L}]{1,14}){0,3})\)?$/u.exec(
    sentence.slice(-70),
  )?.[1];
  if (credit === undefined) return false;
  const lastWord = credit.split(/[/ ]/u).at(-1) ?? '';
  return (
    agencyName.test(credit) || /getty|shutterstock|images$/iu.test(credit) || /^\p{Lu}{2,6}$/u.test(lastWord)
  );
}

function labelFooter(items: readonly Item[], hasFurniture: boolean): LabelledItem[] {
  let closing = false;
  let furniture = false;
  return items.map((item) => {
    closing ||= item.look === 'closing' || isNotesHeading(item);
    furniture ||= item.look === 'chrome' || item.look === 'cut' || item.look === 'pointer';
    return { item, label: footerLabel(item, { closing, furniture, hasFurniture }) };
  });
}

interface FooterState {
  readonly closing: boolean;
  readonly furniture: boolean;
  readonly hasFurniture: boolean;
}

function footerLabel(item: Item, state: FooterState): ZoneLabel {
  const { look, unit } = item;
  if (look === 'chrome' || look === 'cut' || look === 'pointer') return 'boilerplate';
  if (look === 'url') return 'source-url';
  if (look === 'byline' || look === 'credit' || look === 'caption') return look;
  if (look === 'dated') return 'dateline';
  if (state.closing) return 'credit';
  if (!state.furniture && (isAllCapitals(unit.head) || (looksLikeOutlet(unit) && unit.words <= 5)))
    return 'byline';
  if (
    !state.hasFurniture &&
    (unit.closed ||
      (unit.words >= 12 && !isCapitalised(unit.head)) ||
      unit.kind === 'table-row' ||
      unit.kind === 'list-item')
  )
    return 'body';
  return state.hasFurniture ? 'boilerplate' : 'credit';
}

/** A page without running text (a list, a table, a note): its lines are its content, furniture aside. */
function labelWithoutProse(items: readonly Item[], title: string | null): LabelledItem[] {
  return items.map((item, index) => {
    if (title !== null && index === 0 && item.unit.head === title) return { item, label: 'headline' };
    return {
      item,
      label: item.look === 'short' || item.look === 'letterhead' ? 'body' : footerLabel(item, bare),
    };
  });
}

const bare: FooterState = { closing: false, furniture: false, hasFurniture: false };
