/** What the words around a capital run say about it: a person, a body or a place. Scores are votes, not odds. */
import { wordClass } from './names-classes.ts';
import { isAged, keepsTitle, numberedEnd, type Run } from './names-runs.ts';
import { isOf, type Word } from './names-words.ts';

/** Votes for each kind; `gender` as soon as a title or noun tells it. */
export interface Evidence {
  person: number;
  body: number;
  place: number;
  gender: 'feminine' | 'masculine' | null;
}

interface Context {
  readonly evidence: Evidence;
  readonly speech: (word: string) => boolean;
  readonly sentence: { readonly first: number; readonly last: number };
}

/** Adds the votes of one run to `context.evidence`. */
export function evidenceOf(words: readonly Word[], run: Run, context: Context): void {
  voteByShape(words, run, context.evidence);
  voteByLeft(words, run, context);
  voteByRight(words, run, context);
}

const countryInitials: ReadonlySet<string> = new Set(['us', 'u.s', 'u.s.', 'uk', 'u.k.', 'usa', 'uae', 'eu']);

function voteByShape(words: readonly Word[], run: Run, evidence: Evidence): void {
  if (run.titleFirst < run.first || keepsTitle(words, run)) evidence.person += 3;
  for (let at = run.titleFirst; at < run.first; at += 1) evidence.gender ??= genderOf(words[at]);
  if (keepsTitle(words, run)) evidence.gender ??= genderOf(words[run.first]);
  if (numberedEnd(words, run.first, run.last) === run.last) evidence.person += 3;
  const first = words[run.first];
  const last = words[run.last - 1];
  if (first === undefined || last === undefined) return;
  if (run.last - run.first === 1) {
    if (countryInitials.has(first.lower)) evidence.place += words[run.last]?.lower === '$' ? 0 : 2;
    else if (isInitials(first.text)) evidence.body += 2;
    return;
  }
  if (isOf(last, wordClass.place) || isOf(first, wordClass.place)) evidence.place += 3;
  if (bodyEnds.has(last.lower)) evidence.body += 2;
  for (let at = run.first; at < run.last; at += 1) {
    if (isOf(words[at], wordClass.body | wordClass.document)) evidence.body += at === run.last - 1 ? 3 : 2;
  }
}

function isInitials(text: string): boolean {
  return text.length >= 2 && text.length <= 5 && text === text.toUpperCase();
}

function genderOf(word: Word | undefined): 'feminine' | 'masculine' | null {
  if (isOf(word, wordClass.feminine)) return 'feminine';
  return isOf(word, wordClass.masculine) ? 'masculine' : null;
}

function voteByLeft(words: readonly Word[], run: Run, { evidence, speech, sentence }: Context): void {
  if (run.titleFirst <= sentence.first) return;
  const before = words[run.titleFirst - 1];
  if (before === undefined) return;
  const lower = before.lower;
  if (isOf(before, wordClass.placePreposition))
    evidence.place += lower === 'from' || lower === 'to' ? 0.5 : 1;
  else if (lower === 'the' && isOf(before, wordClass.opener) && isLand(words, run.titleFirst - 2))
    evidence.place += 2;
  else if (lower === 'the') evidence.body += isModifier(words, run) ? 0 : 1;
  else if (
    (lower === 'of' || lower === 'de' || lower === 'du') &&
    isOf(words[run.titleFirst - 2], wordClass.place)
  )
    evidence.place += 2;
  else if (
    isOf(before, wordClass.reference) ||
    (isOf(before, wordClass.body) && !isOf(before, wordClass.place))
  )
    evidence.body += 3;
  else if (isOf(before, wordClass.role) && !before.capital) voteForPerson(evidence, before);
  else if (lower === ',' && isOf(words[run.titleFirst - 2], wordClass.role))
    evidence.person += firmRoles.has(words[run.titleFirst - 2]?.lower ?? '') ? 0 : 2;
  else if ((lower === 'named' || lower === 'called') && isBodyNoun(words[run.titleFirst - 2]))
    evidence.body += 3;
  else if (
    lower === 'name' ||
    lower === 'named' ||
    lower === 'surnamed' ||
    lower === 'calling' ||
    isCalled(words, run) ||
    isGivenName(words, run)
  )
    evidence.person += 3;
  else if (speech(lower)) evidence.person += 0.5;
  if (isOf(before, wordClass.place)) evidence.place += 2;
}

const land: ReadonlySet<string> = new Set(
  'villages towns hamlets districts valleys valley hills shores banks parts inhabitants farms fields north south east west'.split(
    ' ',
  ),
);

/** "villages of the Upper Sennet": the name behind such a noun and "of the" is a place. */
function isLand(words: readonly Word[], link: number): boolean {
  return words[link]?.lower === 'of' && land.has(words[link - 1]?.lower ?? '');
}

/** Last words of the names of firms and of those who help, that no person is called: trades, goods, deeds. */
const bodyEnds: ReadonlySet<string> = new Set(
  (
    'chemicals works holdings fisheries estates kitchens industries logistics crewing textiles shipping foods trading airlines mining railways minerals farms ' +
    'plantations ltd limited plc inc gmbh llc services solutions supply supplies staffing manpower recruitment cleaning contracting construction engineering ' +
    'garments coaches motors metals zinc copper steel cement timber paper glass packaging plastics catering transport haulage freight ferries tours travel ' +
    'telecom telephone electric energy petroleum properties homes developments ventures partners associates brothers systems technologies security ' +
    'insurance savings loans cargo containers terminals quarries dairies brewery breweries relief solidarity aid justice'
  ).split(' '),
);

/** Roles that firms have as often as persons: "the owner, Drayle Mills,". */
const firmRoles: ReadonlySet<string> = new Set(
  'owner owners operator employer supplier importer exporter manufacturer contractor landlord buyer seller developer'.split(
    ' ',
  ),
);

/** "an agency named X": a noun for a body, and none for a place. */
function isBodyNoun(word: Word | undefined): boolean {
  return isOf(word, wordClass.reference) || (isOf(word, wordClass.body) && !isOf(word, wordClass.place));
}

/** "the Cambodian government": one capital word in front of a small one only modifies it. */
function isModifier(words: readonly Word[], run: Run): boolean {
  const next = words[run.last];
  return (
    run.last - run.first === 1 &&
    next?.kind === 'word' &&
    !next.capital &&
    !/^(?:has|had|is|was|were|are|will|said|says)$/.test(next.lower)
  );
}

/** "asked to be called Bik". */
function isCalled(words: readonly Word[], { titleFirst }: Run): boolean {
  return words[titleFirst - 1]?.lower === 'called' && words[titleFirst - 2]?.lower === 'be';
}

/** "gave her name as Ruma", "whose name was changed to Ruma", "a victim referred to as Ruma". */
function isGivenName(words: readonly Word[], { titleFirst }: Run): boolean {
  const link = words[titleFirst - 1]?.lower;
  const verb = words[titleFirst - 2]?.lower ?? '';
  if (link === 'to') return verb === 'changed';
  if (link !== 'as') return false;
  return (
    verb === 'name' || (/^(?:to|known|identified|only)$/.test(verb) && isPersonBefore(words, titleFirst - 3))
  );
}

/** A noun for one person stands within a few words before; a noun for a body or place ends the search. */
function isPersonBefore(words: readonly Word[], from: number): boolean {
  for (let at = from; at >= Math.max(0, from - 5); at -= 1) {
    const word = words[at];
    if (isOf(word, wordClass.role) || isOf(word, wordClass.feminine | wordClass.masculine)) return true;
    if (word === undefined || isOf(word, wordClass.body | wordClass.place) || word.lower === '.')
      return false;
  }
  return false;
}

function voteForPerson(evidence: Evidence, role: Word): void {
  evidence.person += 3;
  evidence.gender ??= genderOf(role);
}

function voteByRight(words: readonly Word[], run: Run, { evidence, speech, sentence }: Context): void {
  const after = words[run.last];
  if (after === undefined || run.last >= sentence.last) return;
  const isSet = isOf(words[run.titleFirst - 1], wordClass.placePreposition);
  if (isSet && after.lower === ',') return;
  if (after.lower === ',') voteByApposition(words, run.last + 1, evidence);
  else if (after.lower === '(') voteByBracket(words, run.last + 1, evidence);
  else if (after.kind === 'possessive') voteByPossession(words, run.last + 1, evidence);
  else if (after.lower === 'who' || after.lower === 'whose') evidence.person += 2;
  else if (isAged(words, run.last)) evidence.person += 2;
  else if (isOfBody(words, run)) evidence.person += 2;
  else if (isOf(after, wordClass.staff) && !after.capital) evidence.body += 2;
  else if (speech(after.lower)) voteBySpeech(words, run.last, evidence);
}

/** "Open Keel said its crews", "said that it had": no person is "it". */
function voteBySpeech(words: readonly Word[], verb: number, evidence: Evidence): void {
  const at = words[verb + 1]?.lower === 'that' ? verb + 2 : verb + 1;
  const isIt = words[at]?.lower === 'it' && ofItself.test(words[at + 1]?.lower ?? '');
  if (telling.test(words[verb]?.lower ?? '') && (isIt || words[at]?.lower === 'its')) evidence.body += 1.5;
  else evidence.person += 0.5;
}

const telling = /^(?:said|says|adds|added|announced|reported|reports|stated|warned)$/;
const ofItself =
  /^(?:is|may|must|should|wants|does|believes|expects|hopes|plans|had|has|was|would|will|could|can|did|does|knew|found|counted|planned|expected|hoped)$/;

/** "Corin Ashvale of the League for Safe Roads": two words that name nothing else, and a body behind "of the". */
function isOfBody(words: readonly Word[], { first, last }: Run): boolean {
  if (last - first !== 2 || words[last]?.lower !== 'of' || words[last + 1]?.lower !== 'the') return false;
  if ([first, first + 1].some((at) => isOf(words[at], wordClass.body | wordClass.place | wordClass.document)))
    return false;
  for (let at = last + 2; at < last + 6 && words[at]?.capital === true; at += 1)
    if (isOf(words[at], wordClass.body)) return true;
  return false;
}

function voteByApposition(words: readonly Word[], at: number, evidence: Evidence): void {
  if (words[at]?.lower === 'de') {
    if (/^(?:ans|años)$/.test(words[at + 2]?.lower ?? '')) evidence.person += 3;
    return;
  }
  const word = words[at];
  if (word === undefined) return;
  if (word.kind === 'number' && word.text.length < 3 && isAgeEnd(words[at + 1])) evidence.person += 3;
  else if (word.lower === 'aged') evidence.person += 3;
  else if (word.lower === 'who' || word.lower === 'whose') evidence.person += 2;
  else if (word.lower === 'which') evidence.body += 0.5;
  else voteByNoun(words, at, evidence);
}

function isAgeEnd(word: Word | undefined): boolean {
  return word === undefined || word.kind === 'mark' || /^(?:years?|ans|años)$/.test(word.lower);
}

/** The first noun of an apposition that tells a kind: "…, visiting fellow at", "…, a research group that". */
function voteByNoun(words: readonly Word[], from: number, evidence: Evidence): void {
  for (let at = from; at < from + 8; at += 1) {
    const word = words[at];
    if (word === undefined || (word.kind === 'mark' && word.lower !== '-')) return;
    if (word.lower === 'of' || word.lower === 'and' || word.lower === 'that') return;
    if (word.capital && word.kind === 'word') continue;
    if (isOf(word, wordClass.role) || isCalling(words, at)) {
      voteForPerson(evidence, word);
      return;
    }
    if (isOf(word, wordClass.reference)) {
      if (words[at + 1]?.kind === 'possessive') continue;
      if (words[at + 1]?.capital !== true) evidence.body += 2;
      return;
    }
  }
}

/** What only a person is by trade, whether a list knows the trade or not: "a geologist", "a machinist", "a schoolteacher". */
const calling =
  /^(?:\p{L}{3,}(?:ologist|ician|[^aeiou]ist)|(?:school|dress|boat|brick|book|shoe|bee|street|door|game|house|harbour|night)(?:teacher|maker|keeper|worker|driver|sweeper|warden|master|mistress|woman|man|wife|mate))$/u;
const behindCalling = new Set('of at in who from with for on and whose'.split(' '));

/** A trade that ends its noun phrase: "a geologist at the school", and not "a feminist group". */
function isCalling(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const isEnd = next === undefined || next.kind === 'mark' || behindCalling.has(next.lower);
  return isEnd && calling.test(words[at]?.lower ?? '');
}

function voteByBracket(words: readonly Word[], at: number, evidence: Evidence): void {
  const word = words[at];
  if (word === undefined) return;
  if (word.lower === 'a' || word.lower === 'not')
    evidence.person += words[at + 1]?.lower === 'pseudonym' ? 3 : 0;
  else if (isInitials(word.text) && words[at + 1]?.lower === ')') evidence.body += 2;
  else if (word.kind === 'number' && words[at + 1]?.lower === ')') evidence.person += 1;
}

function voteByPossession(words: readonly Word[], from: number, evidence: Evidence): void {
  for (let at = from; at < from + 4; at += 1) {
    const word = words[at];
    if (word === undefined || word.kind === 'mark') return;
    if (isOf(word, wordClass.staff) || (isOf(word, wordClass.role) && !word.capital)) {
      evidence.body += 1;
      return;
    }
  }
}
