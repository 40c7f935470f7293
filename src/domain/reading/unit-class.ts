/**
 * What a unit looks like by itself, before its neighbours are asked. Signs of page furniture are only believed
 * in short or imperative units: people in these stories are told to download apps and to sign in, too.
 */
import { datesIn } from './calendar.ts';
import { datelineOf } from './dateline.ts';
import { ignoringCase } from './ignoring-case.ts';
import {
  agencyName,
  callObject,
  callOpening,
  cutLine,
  cutPrefix,
  formNoun,
  hasFurniture,
  inlinePointer,
  institutionNoun,
  mailOffer,
  outletNoun,
  sectionNames,
  selfReference,
} from './lexicon.ts';
import type { Unit } from './unit.ts';

export type UnitClass =
  | 'prose' // running text
  | 'chrome' // page furniture for certain
  | 'cut' // opens a block about other things
  | 'pointer' // leads to another story, one line
  | 'byline'
  | 'dated' // a line that dates (and often names) the publication
  | 'credit' // who reported, edited, where to write to
  | 'url'
  | 'caption'
  | 'letterhead' // issuing body, form or address of an official text
  | 'closing' // end formula of a letter
  | 'short'; // anything else

/** Furniture is looked for in units up to this many code units; longer ones must open with a call to action. */
const longestFurniture = 170;

const fewestProseWords = 6;

const urlLine =
  /^(?:(?:source|url|link|original|fuente|quelle|sumber|原文|来源)\s*[:：]\s*)?<?(?:https?:\/\/|www\.)\S+>?$/iu;
const bylineStart =
  /^(?:(?:story|text|words|report|analysis|reporting|opinion|written|posted|published) )?(?:by|por|par|von|oleh|автор:?|bởi|โดย|ដោយ)[: ]\s*/iu;
const cjkByline = /^(?:(?:本报)?记者|作者|文|編輯|撰文|責任編輯)[:： /／]|(?:记者|記者)$/u;
const roleWord = ignoringCase(
  /\b(?:correspondent|reporter|staff writer|columnist|bureau chief|freelance|editor)\b|ผู้สื่อข่าว/iu,
);
const creditStart =
  /^[([（【]?(?:additional )?(?:reporting|reported|edited|editing|writing|written|compiled|translated|translation|produced|source|sources|with (?:inputs?|files|reporting) from|this (?:story|article|report) (?:was )?(?:first|originally)|originally published|first published|traducción|información de|avec|con información|übersetzung|edición|rédaction|来源|编辑|责编|翻译|เรียบเรียง|แปล)(?: |:|：|\))/iu;
const contactSign = ignoringCase(
  /(?:\+\d[\d ()-]{6,}\d)|\b(?:tel|fax|phone|e-?mail|hotline)\b ?[.:]|\bdesk:|^(?:media |press )?(?:contacts?|enquiries|inquiries|for (?:more|further) information|notes? to (?:the )?editors?|about (?:us|the [^.:]{1,60}|this .{1,20})|ends?|enclosures?|encl|cc)\s*(?:[:：]|$)/iu,
);
const mailAddress = /[\w.+-]@[\w-]{1,40}\.\w/u;
const photoSign = ignoringCase(
  /\b(?:photo(?:graph|graphs|s)?|image|picture|pic|foto|fotografía|illustration|map|graphic|credit|video still|file photo)\s?(?:credit|by|courtesy)?\s?[:©/]|\((?:photo|image|file|foto)\b[^)]{0,60}\)|\bgetty images\b|\bshutterstock\b|\bhandout\b|\[(?:photo|image)\b|^(?:photo|map|image|graphic|figure|file photo|foto|图|图为|ภาพ|រូប)\s?[:：.\d]/iu,
);
const closingFormula =
  /^(?:yours (?:sincerely|faithfully|truly|respectfully)|sincerely|respectfully|(?:kind|best|warm) regards|with (?:best|kind) (?:regards|wishes)|with respect|atentamente|cordialmente|saludos|cordialement|respectueusement|veuillez agréer|mit freundlichen|hochachtungsvoll|hormat (?:saya|kami)|ขอแสดงความนับถือ|សូមគោរព|此致)/iu;
const addressing =
  /^(?:attn|attention|ref|reference|our ref|your ref|subject|re|date|speaker|present|place|case|file|to|from|an|betreff|asunto|objet|เรื่อง|เรียน)\s?[.:：]\s*\S|^to (?:the|his|her|mr|mrs|ms|dr)\b.{1,80}(?:chair|minister|director|secretary|ambassador|president|commission|committee|council|ministry|government|office)|^your letter of\b|^case no\b/iu;

/** The look-ups below are dear, and most lines hold none of the signs that they need. */
const photoMark = /[:©/([]|getty|shutter|handout|^(?:photo|map|image|graphic|figure|file|foto|图|ภาพ|រូប)/iu;
const contactMark =
  /\+\d|[lxek] ?[.:]|^(?:media |press )?(?:contact|enquir|inquir|for |note|about|end|encl|cc)/iu;

function isPhoto(piece: string): boolean {
  return photoMark.test(piece) && photoSign.test(piece);
}

function isContact(head: string): boolean {
  return (contactMark.test(head) && contactSign.test(head)) || (head.includes('@') && mailAddress.test(head));
}

/** The class of one unit by its own look. */
export function classOf(unit: Unit): UnitClass {
  if (unit.kind === 'chrome') return 'chrome';
  if (unit.kind === 'caption') return 'caption';
  // A thousand tiny lines are common (tables, word lists); none of them says what it is.
  if (unit.end - unit.start < 4) return 'short';
  const { head } = unit;
  const length = unit.end - unit.start;
  if (length <= longestFurniture) {
    const special = shortClass(unit, head);
    if (special !== null) return special;
  } else if (isPictureText(unit)) return 'caption';
  if (isCall(unit)) return 'chrome';
  if (length < 300 && unit.kind !== 'heading' && speaksOfItself(head)) return 'credit';
  if (creditStart.test(head) && length < 400 && (head.startsWith('(') || !unit.closed || unit.words < 12))
    return 'credit';
  if (isProse(unit)) return 'prose';
  return length <= 400 ? lateClass(unit, head) : 'prose';
}

function speaksOfItself(head: string): boolean {
  return selfReference.test(head) || mailOffer.test(head);
}

/** A longer text that opens or ends with the credit of a picture. */
function isPictureText(unit: Unit): boolean {
  const length = unit.end - unit.start;
  if (length > 400) return false;
  return isPhoto(unit.head.slice(0, 30)) || (!unit.closed && length <= 320 && isPhoto(unit.head.slice(-70)));
}

function shortClass(unit: Unit, head: string): UnitClass | null {
  if (cutLine.test(head)) return 'cut';
  if (cutPrefix.test(head)) return 'cut';
  if (urlLine.test(head)) return 'url';
  if (inlinePointer.test(head)) return 'pointer';
  if (closingFormula.test(head) && unit.words < 12) return 'closing';
  if (creditStart.test(head) && (unit.words < 18 || head.startsWith('('))) return 'credit';
  if (isFurniture(unit, head)) return 'chrome';
  if (isPhoto(head)) return 'caption';
  if (isByline(unit)) return 'byline';
  if (cjkByline.test(head) && head.length < 30) return 'byline';
  return isContact(head) ? 'credit' : null;
}

/** Short lines that name, date or address; asked only after running text is excluded. */
function lateClass(unit: Unit, head: string): UnitClass {
  if (isPhoto(head)) return 'caption';
  if (isContact(head)) return 'credit';
  if (unit.words <= 22 && (isDatedLine(unit, head) || datelineOf(head)?.length === head.length))
    return 'dated';
  if (roleWord.test(head) && unit.words <= 10) return 'byline';
  if (unit.words <= 12 && isLetterhead(head)) return 'letterhead';
  return 'short';
}

/** "By Petra Loom", "Por …": what follows the preposition is a name or the staff. */
function isByline(unit: Unit): boolean {
  const { head } = unit;
  if (unit.words > 22 || (head.endsWith('.') && !/\p{Lu}\.$/u.test(head))) return false;
  const start = bylineStart.exec(head)?.[0];
  if (start === undefined) return false;
  const name = head.slice(start.length);
  return (
    /^(?:\p{Lu}|\p{Lo}|our |staff|a staff|la redacción)/u.test(name) &&
    !datesIn(name.slice(0, 16)).some((date) => date.start === 0)
  );
}

function isLetterhead(head: string): boolean {
  return (
    formNoun.test(head) ||
    addressing.test(head) ||
    isAddress(head) ||
    (institutionNoun.test(head) && isCapitalised(head))
  );
}

/** True when every longer word begins with a capital (or has no case): a name rather than a sentence. */
export function isCapitalised(head: string): boolean {
  return head.split(/\s+/u).every((word) => word.length < 4 || !/^\p{Ll}/u.test(word));
}

/** "3, rue du Port", "Calle 14": streets of languages that write them small. */
const street =
  /^\d{1,5} ?(?:bis)?,? (?:rue|avenue|boulevard|place|quai|chemin|via|viale|đường|phố|ถนน) \S|^(?:calle|avenida|rua|jalan|jl\.|ถนน) .{1,40}\d{1,5}$/iu;

/** "3 Chapel Steps, Port Amary": a number or a room, a comma, capitals throughout. */
function isAddress(head: string): boolean {
  if (head.length > 90 || !/\d/u.test(head)) return false;
  if (street.test(head)) return true;
  if (!head.includes(',')) return false;
  return head.split(/[\s,·]+/u).every((word) => word === '' || /^[\p{Lu}\d]/u.test(word));
}

const fourDigits = /\d{4}/u;
/** "Sill Watch, [12.03.2025 08:14]": day and hour of a message, whichever way round the day is written. */
const messageStamp =
  /(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? (?:at )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?\]?$/iu;

/** A line that is little more than a full date: what is left are a few words (outlet, place, "updated"). */
function isDatedLine(unit: Unit, head: string): boolean {
  if (unit.words <= 9 && messageStamp.test(head)) return true;
  if (!fourDigits.test(head)) return false;
  const date = datesIn(head).find((found) => found.year !== null && found.day !== null);
  if (date === undefined) return false;
  return unit.words <= 9 || (unit.words <= 16 && /[|·–—-]|,.*,/u.test(head));
}

function isFurniture(unit: Unit, head: string): boolean {
  if (isMenu(head) || isReactions(head)) return true;
  if (!hasFurniture(head)) return false;
  if (!unit.closed) return unit.words <= 14 || unit.kind === 'list-item';
  return unit.words <= 5 || isCall(unit) || /©|all rights reserved|cookies/iu.test(head);
}

/** Calls to action: an imperative opening with an object that only sites talk about. */
function isCall(unit: Unit): boolean {
  if (unit.words > 60 || unit.head.startsWith('"') || unit.head.startsWith('“')) return false;
  if (!callOpening.test(unit.head)) return false;
  return (
    callObject.test(unit.head.slice(0, 200)) && !/\b(?:he|she|they|said|told|was|were)\b/iu.test(unit.head)
  );
}

/** "👍 212 🙏 88", "👁 4.1K": emblems and counts without a word. */
function isReactions(head: string): boolean {
  return (
    head.length < 60 && /^\P{L}+(?:[KkMm]\P{L}*)*$/u.test(head) && /\p{Extended_Pictographic}/u.test(head)
  );
}

const menuMark = /\s\s|[|·•›»/\t]/u;

/** Rows of section names, breadcrumbs, and lines that are mostly separators. */
function isMenu(head: string): boolean {
  const parts = menuMark.test(head)
    ? head.split(/\s{2,}|\s*[|·•›»/\t]\s*/u).filter((part) => part !== '')
    : [head];
  if (parts.length >= 2) {
    const named = parts.filter((part) => sectionNames.has(part.toLowerCase())).length;
    if (named >= 2 || (named === 1 && parts.length <= 3 && /[›»/>]/u.test(head))) return true;
    if (
      parts.length >= 4 &&
      parts.every((part) => part.length < 22) &&
      !/[.!?]$/u.test(head) &&
      !/\d/u.test(head)
    )
      return /[|·•›»]/u.test(head);
    return false;
  }
  return isMostlySections(head.toLowerCase().split(' '));
}

/** More than half of at least four words are names of sections; most lines are told off by their first half. */
function isMostlySections(words: readonly string[]): boolean {
  let others = 0;
  for (const word of words) {
    if (!sectionNames.has(word)) others += 1;
    if (others * 2 >= words.length) return false;
  }
  return words.length >= 4;
}

function isProse(unit: Unit): boolean {
  if (unit.kind === 'heading') return unit.words > 30;
  if (unit.kind === 'table-row') return unit.words >= 3;
  if (unit.kind === 'list-item') return unit.words >= 8 || (unit.closed && unit.words >= 4);
  if (unit.closed) return unit.words >= fewestProseWords;
  return unit.words >= 25;
}

/** True when a line by itself reads like an outlet's name ("The Guardian - UK", "Int'l Business Times"). */
export function looksLikeOutlet(unit: Unit): boolean {
  return unit.words <= 6 && !unit.closed && (outletNoun.test(unit.head) || agencyName.test(unit.head));
}

/** True when a line is the name of a site section. */
export function isSectionName(unit: Unit): boolean {
  return sectionNames.has(unit.head.toLowerCase());
}

/** True for "SAM KIM": letters, all of them capitals, at most eight words. */
export function isAllCapitals(text: string): boolean {
  return text.length < 90 && /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
