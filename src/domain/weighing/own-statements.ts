/**
 * Texts in which a body speaks for itself: a ministry's reply, a union's release, a company's notice. What such a text
 * says in its own voice is the word of the body, and relays nobody. An outlet is told from a body by its name, its
 * bylines and datelines; a body by its name, its headings and by how it speaks of itself.
 */
import { creditedAgency } from '../lineage/index.ts';
import type { Story } from '../reading/index.ts';
import { kindsOfBody } from './bodies.ts';
import type { Item } from './item.ts';
import { fold } from './names.ts';
import { isOwnReport } from './own-work.ts';
import type { Shelf } from './shelf.ts';

/** Nouns that end the names of newspapers, magazines, stations and agencies. */
const outletNoun =
  /^(?:advertiser|argus|beacon|bote|briefing?|broadcast(?:er|ing)|bulletin|chronicle|compass|correspondent|cour(?:ant|ier)|crier|daily|digest|dispatch|echo|examiner|express|gazett?e|globe|guardian|herald|independent|inquirer|insider|journal|lantern|leader|ledger|magazine|mail|mercury|messenger|mirror|monthly|morning|nachrichten|news(?:paper|wire)?|observer|online|pilot|post|press|radio|record|register|report(?:er|s)|review|sentinel|spectator|standard|star|sun|sunday|tag(?:e)?blatt|telegra(?:m|ph)|television|tidings|times|today|tribune|tv|voice|weekly|wire|witness|world|zeitung)$/u;
/** Words with which such names begin. */
const outletLead =
  /^(?:the )?(?:radio|channel|television|tv|la (?:gaceta|hoja|voz|prensa|gazette|tribuna|stampa)|el (?:correo|cuaderno|diario|faro|mirador|mundo|pa[ií]s|heraldo)|le (?:courrier|journal|matin|monde|relais|temps|veilleur)|les cahiers|diario|corriere|jornal|folha|gazeta) /u;
const outletKind =
  /\b(?:news|press|broadcasting|radio|television|media) (?:agency|service|bureau|corporation|company|group|network|desk|wire|association|house|authority|trust)\b|\bpress agency\b/u;

/** Bodies without a kind of their own by the words of their names. */
const bodyWord =
  /\b(?:action|aid|alliance|board|bureau|campaign|cent(?:er|re)|chamber|coalition|coast ?guard|collective|command|cooperative|estates?|faculty|fisheries|forum|fund|governorate|guards?|holdings?|inc|industries|initiative|institute|laboratory|mills?|mission|movement|network|office|order|partners|party|project|relief|school|secretariat|service|station|trust)\b/u;

/** Code units at the head of a story in which its kind is said, and at its foot where readers are told whom to ask. */
const mostOfHead = 700;
const mostOfFoot = 320;
const mostOfStory = 20_000;
/** Code units of a line that is a heading and no paragraph. */
const mostOfLine = 150;

const release =
  /\b(?:(?:press|media|news) (?:release|statement|notice|summary|note|communiqu[eé])|(?:summary|information|notice) (?:for|to) the (?:press|media)|for (?:immediate )?(?:release|publication|use|the press)|embargo(?:ed)?\b|to (?:all |the )?editors|check against delivery|comunicado|communiqu[eé]|nota de prensa|pressemitteilung|presseerkl[aä]rung)/iu;
const genre =
  /^(?:an? |our )?(?:(?:open )?letter|statement|reply|response|notice|clarification|message|declaration|declaraci[oó]n|d[eé]claration|erkl[aä]rung|stellungnahme|announcement|position|communication)\b|[–—-] (?:statement|reply|response|notice|(?:report )?summary)\b/iu;
const asksReaders =
  /(?:^|\n)(?:press |media |for )?(?:contacts?|enquiries|inquiries|questions|media|press (?:office|desk|contact))\b[^\n]{0,40}[:,(]|\b(?:full|complete) report \(|\bpress office\b|\b(?:from|at|in) our offices?\b|\b(?:report|study|findings|text)\b[^.\n]{0,40}\b(?:is|are) available\b/iu;

const byline =
  /^(?:by|from|von|par|por|texto?:) (?:our|a|the|staff|special) [\p{L} ]{0,30}(?:correspondent|reporters?|services?|staff|desk|writers?)/iu;
/** "By Ilse Varn", not "By the end of May": the name has its capitals. */
const signed =
  /^(?:[Bb]y|BY|[Ff]rom|FROM|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Tt]exto?:) \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}(?: and \p{Lu}[^\n]{2,60})?(?:$|,)/u;
/** "MELINTAR, Aug 12 (KNS) -", "HALLISK (HNA) -": a town or a day before the agency. */
const dateline =
  /(?:^|\n)[^\n(]{0,50}(?:\p{Lu}{3,}|\d{1,4}|\d\.? \p{L}{3,9}\.?) \(\p{Lu}[\p{L} ]{1,30}\)\s*[-–—]/u;
const newsroom =
  /\b(?:this (?:newspaper|magazine|correspondent|reporter)|our (?:own )?(?:correspondent|reporter|news ?room)|(?:told|let|showed|gave|to) this paper|this paper (?:has )?(?:met|read|saw|seen|asked|spoke|went))\b/iu;
/** Nouns of newspapers by which bodies go too: "Global Witness" puts out press releases. */
const sharedNoun =
  /^(?:beacon|compass|guardian|independent|lantern|leader|messenger|mirror|observer|pilot|report(?:er)?s|sentinel|star|sun|today|voice|witness|world)$/u;

/** The words of a name by which its bearer may go alone: its last noun before a place or a comma, and nouns of its kind. */
function nounsOf(name: string): string[] {
  const head = name.split(/,| (?:of|for|in) /u)[0] ?? name;
  const words = name.match(/[\p{L}’'-]+/gu) ?? [];
  const kinds = words.filter((word) => /^\p{Lu}/u.test(word) && kindsOfBody(word).size > 0);
  return [...new Set([head.split(' ').at(-1) ?? '', ...kinds])].filter((word) => word.length >= 3);
}

/** True for the name of a newspaper, a station or an agency, whatever body's noun stands in it ("Union Times"). */
export function isOutletName(name: string): boolean {
  const plain = fold(name);
  const head = plain.split(/,| (?:of|for|in|de|du|von) /u)[0] ?? plain;
  return outletNoun.test(head.split(' ').at(-1) ?? '') || outletLead.test(plain) || outletKind.test(plain);
}

function isSharedName(name: string): boolean {
  return sharedNoun.test(
    fold(name)
      .split(/,| (?:of|for|in) /u)[0]
      ?.split(' ')
      .at(-1) ?? '',
  );
}

function holdsWordOfBody(name: string): boolean {
  return kindsOfBody(name).size > 0 || bodyWord.test(fold(name));
}

/** How often a text speaks of its publisher in the third person as one who acts: "The Ministry has established". */
function namesItself(text: string, publisher: string): number {
  const nouns = nounsOf(publisher).map(escaped).join('|');
  const full = escaped(publisher);
  const acts = new RegExp(
    `(?<!\\b(?:told|tells|by|to|from|with|against|at|of|for)\\s)(?:\\b[Tt]he (?:\\p{Lu}\\p{Ll}+ ){0,2}(?:${nouns})|(?<!\\p{L})${full})(?: \\p{Ll}+ly| also| therefore| has| have| had| is| was| will| does| did| cannot| can| again)? \\p{Ll}+(?:s|ed|en|t|d)\\b`,
    'gu',
  );
  return [...text.matchAll(acts)].length;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** What marks the text of a body: each sign counts, and two are needed. */
const leastSigns = 2;

/** True where `publisher` speaks for itself in a story, and reports on nobody else. */
export function isStatementOf(publisher: string, text: string): boolean {
  if (isOutletName(publisher) && !isSharedName(publisher)) return false;
  const story = text.slice(0, mostOfStory).normalize('NFC');
  const lines = headLines(story);
  const opening = story.slice(0, mostOfHead).split('\n');
  if (
    lines.some((line) => byline.test(line) || signed.test(line)) ||
    opening.some((line) => isDateline(line, publisher))
  )
    return false;
  if (newsroom.test(story) || story.includes(`told ${publisher}`)) return false;
  const [body, itself] = [holdsWordOfBody(publisher), namesItself(story, publisher)];
  const isRelease = lines.some((line) => release.test(line));
  if (isOutletName(publisher) && !isRelease) return false;
  const [isGenre, asks] = [
    lines.some((line) => genre.test(line)),
    asksReaders.test(story.slice(-mostOfFoot)),
  ];
  const isSigned = (isGenre || asks) && lines.some((line) => isLetterhead(line, publisher));
  const named = isNamedAtHead(story, publisher);
  if (!body && itself === 0 && !isSigned && !(isRelease && named)) return false;
  // An outlet may speak of itself as often as it likes.
  const signs = [body, itself > 0, body && itself > 1, isGenre, asks, isOwnReport(story)].filter(
    Boolean,
  ).length;
  return isRelease || signs >= leastSigns;
}

/** The dateline of an agency; the short form behind the name of the publisher is none. */
function isDateline(line: string, publisher: string): boolean {
  return dateline.test(line) && !fold(line).includes(`${fold(publisher)} (`);
}

/** The head of a text names its publisher, and not as the town of a dateline. */
function isNamedAtHead(story: string, publisher: string): boolean {
  const name = fold(publisher.split(',')[0] ?? publisher);
  const plain = fold(story);
  const head = plain.slice(0, mostOfHead);
  // One word may as well be the town where a text was written, unless it stands alone.
  if (!(name.includes(' ') ? head.includes(name) : `\n${head}`.includes(`\n${name}\n`))) return false;
  return !new RegExp(`\\b(?:in|at|near|outside|around) ${escaped(name)}(?!\\p{L})`, 'u').test(plain);
}

/** A line that is the name of the publisher, or begins with it and goes on with a date or a heading. */
function isLetterhead(line: string, publisher: string): boolean {
  const [plain, name] = [fold(line), fold(publisher)];
  if (!plain.startsWith(name)) return false;
  // One word before a date may as well be the town.
  return (name.includes(' ') ? /^\s*(?:$|[,–—-])/u : /^\s*(?:$|[–—-])/u).test(plain.slice(name.length));
}

function headLines(story: string): string[] {
  const lines = story.slice(0, mostOfHead).split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && line.length <= mostOfLine);
}

/** The same of a story on the shelf. */
export function isStatement(story: Story | null, text: string): boolean {
  if (story === null || story.publisher === null || creditedAgency(text, story) !== null) return false;
  return isStatementOf(story.publisher, text.slice(story.start, story.end));
}

/** Code units before a number, in its sentence, in which a body says that others say it. */
const mostBefore = 160;
const ofOthers =
  /\b(?:(?:the|this|that|said|a) (?:report|article|letter|paper|study|press|media|newspapers?|authors?|critics)['’]?s?\b|(?:it (?:is|has been|was)|has been|have been|was|were|been) (?:claimed|alleged|asserted|said|suggested|circulated|spread)|(?:figures?|numbers?|claims?|reports?) (?:circulating|put about|going round|spread)|so-called|alleged(?:ly)?|not true)\b/iu;

/** A number that a body says others give: its text relays it, to confirm or to refuse it. */
export function isOfOthers({ measure: { claim } }: Item, shelf: Shelf): boolean {
  const { number } = claim.quantity;
  const start = Math.max(claim.sentence.start, number.start - mostBefore);
  return ofOthers.test(shelf.document(claim.sha256).text.slice(start, number.start));
}
