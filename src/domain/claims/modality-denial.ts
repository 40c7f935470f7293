/**
 * When a number is denied. A denier counted as a witness is the worst error of the whole engine, a witness called a
 * denier the second worst: so denial is read from grammar (who negates what, up to which turn), never from a lone word.
 */
import {
  claimNouns,
  copulas,
  denialOpeners,
  falseAdjectives,
  falsePhrases,
  falseWords,
  nots,
  passives,
  rejectVerbs,
} from './modality-denial-words.ts';
import type { Word } from './names-words.ts';

/** The sentence part that is read: the number's word index inside its sentence, `last` exclusive. */
export interface DenialSite {
  readonly words: readonly Word[];
  readonly first: number;
  readonly last: number;
  readonly word: number;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Farthest word on either side that is looked at; keeps hostile input linear. */
const reach = 32;

/** A site with the first word that a denial in front of the number may stand at. */
interface Opened extends DenialSite {
  readonly opening: number;
}

/** True when the number is denied, corrected away or belongs to what is called false. */
export function isDeniedAt(given: DenialSite): boolean {
  const { words, first, last, word } = given;
  const site: Opened = { words, first, last, word, opening: openingOf(given) };
  return (
    isNegated(site) ||
    isAfterOpener(site) ||
    isInverted(site) ||
    isDeedDenied(site) ||
    isRejected(site) ||
    isContrary(site) ||
    isCalledFalse(site) ||
    isNonsense(site) ||
    isCorrected(given)
  );
}

const turnWords = set('but whereas');
const turnsAfterComma = set(
  'only rather instead whereas while when in saying adding stating insisting arguing although though',
);

const newSayings = set(
  'says said say insists insisted adds added claims claimed maintains maintained stated states',
);

/** True when what stands at `at` ends the reach of a denial before it. */
function isTurn(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  if (turnWords.has(lower) || lower === ';' || lower === ':') return true;
  if (lower === 'and') return newSayings.has(next);
  if (lower === '.') return words[at + 1]?.capital === true;
  if (lower !== ',') return false;
  return turnsAfterComma.has(next) || (next === 'and' && words[at + 2]?.lower !== 'that');
}

/** Index of the first word that a denial in front of the number may stand at. */
function openingOf({ words, first, word }: DenialSite): number {
  const floor = Math.max(first, word - reach);
  for (let at = word - 1; at >= floor; at -= 1) if (isTurn(words, at)) return at + 1;
  return floor;
}

/** Index after the last word that still belongs to the number's clause. */
function closingOf({ words, last, word }: DenialSite): number {
  const limit = Math.min(last, word + reach);
  for (let at = word + 1; at < limit; at += 1) if (isTurn(words, at)) return at;
  return limit;
}

/** True when the words of a phrase stand at a word index, in lower case. */
export function phraseAt(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  for (let offset = 0; offset < phrase.length; offset += 1)
    if (words[at + offset]?.lower !== phrase[offset]) return false;
  return true;
}

function isAfterOpener(site: Opened): boolean {
  const { words, word } = site;
  for (let at = site.opening; at < word; at += 1) {
    const row = denialOpeners.get(words[at]?.lower ?? '');
    if (row?.some((phrase) => at + phrase.length <= word && phraseAt(words, at, phrase)) === true)
      return true;
  }
  return false;
}

const singles = set('one single two 1 2');
const timeNouns = set('second seconds minute minutes hour hours day days week weeks month months year years');
const hedges = set('the some about all those these as');

/** "not 340 people", "no such 63 workers", "no 63 workers", "186, not 212", "rather than 212". */
function isNegated({ words, first, word }: DenialSite): boolean {
  let at = word - 1;
  const next = words[word + 1]?.lower ?? '';
  if (words[at]?.lower === 'than' && words[at - 1]?.lower === 'rather') return true;
  if (words[at]?.lower === 'such') at -= 1;
  else if (hedges.has(words[at]?.lower ?? '') && words[at - 1]?.lower === 'not') at -= 1;
  if (at < first || singles.has(words[word]?.lower ?? '')) return false;
  const before = words[at]?.lower;
  if (before === 'no') return isDeterminer(words, at, first) && words[word + 1]?.kind === 'word';
  if (before === undefined || !nots.has(before)) return false;
  const isTime =
    timeNouns.has(next) && /^(?:later|ago|after|before|earlier|since)$/.test(words[word + 2]?.lower ?? '');
  return !isTime && next !== '%' && next !== 'percent' && next !== 'per';
}

const beforeNo = set('there is are was were had have has be with that and or saying , “ "');

/** "There were no 63 workers", not "Statement No 47". */
function isDeterminer(words: readonly Word[], at: number, first: number): boolean {
  return at === first || beforeNo.has(words[at - 1]?.lower ?? '') || words[at + 1]?.lower === 'such';
}

const auxiliaries = set('did do does were was is are has have had can could will would');
const definites = set('the these those all its his her their our both');

/** "Nor did 63 workers escape", "At no time were 63 …"; "Nor have the 63 been paid" takes the 63 for granted. */
function isInverted(site: Opened): boolean {
  const { words, word } = site;
  if (definites.has(words[word - 1]?.lower ?? '')) return false;
  const start = site.opening;
  for (let at = start; at < word - 1; at += 1) {
    const lower = words[at]?.lower ?? '';
    const isNor = lower === 'nor' || (lower === 'neither' && at <= start + 1);
    const isNever = lower === 'no' && /^(?:at|in|on|under)$/.test(words[at - 1]?.lower ?? '');
    const next = words[at + (isNor ? 1 : 2)]?.lower ?? '';
    if ((isNor || isNever) && auxiliaries.has(next)) return words[word + 1]?.lower !== 'of';
  }
  return false;
}

/** Deeds of which somebody is accused: "did not lock 410 people in" denies the 410. */
const deeds = set(
  'lock locked hold held detain detained kill killed arrest arrested owe owed deport deported expel expelled force forced sell sold ' +
    'buy bought find found take took taken lose lost employ employed evict evicted abduct abducted beat beaten injure injured ' +
    'hide hidden hid bury buried move moved transfer transferred die died escape escaped leave left freed drown drowned exist existed',
);

const negations = set("not never didn't nor nobody none hasn't haven't");

/** "did not hold 63 workers", "never held 63 workers". */
function isDeedDenied({ words, first, word }: DenialSite): boolean {
  if (words[word + 1]?.lower === 'of') return false;
  const verb = words[word - 1]?.lower ?? '';
  if (!deeds.has(verb)) return false;
  const before = words[word - 2]?.lower ?? '';
  if (word - 2 < first) return false;
  if (before === 'one') return words[word - 3]?.lower === 'no';
  return negations.has(before);
}

const acceptVerbs = set(
  'accept accepts accepted recognise recognize recognises recognizes acknowledge share',
);

/** "did not accept", "refused to accept". */
function isRefused(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  if (nots.has(before) || before === 'cannot' || before === "didn't") return true;
  return before === 'to' && /^refus(?:e|es|ed|ing)$/.test(words[at - 2]?.lower ?? '');
}

/** Passives, "nor denied", "not denied": nobody rejects anything. */
const unsaid: ReadonlySet<string> = new Set([...passives, 'nor', 'not']);

/** "rejects the figure of 212", "disputed reports that 212 …": a verb of rejection and what is rejected. */
function isRejected(site: Opened): boolean {
  const { words, word } = site;
  for (let at = site.opening; at < word; at += 1) {
    const lower = words[at]?.lower ?? '';
    const isVerb = rejectVerbs.has(lower) && !unsaid.has(words[at - 1]?.lower ?? '');
    if (!isVerb && !(acceptVerbs.has(lower) && isRefused(words, at))) continue;
    if (rejectsClaim(words, at, word)) return true;
  }
  return false;
}

const courts = set('court judge tribunal jury magistrate judges magistrates bench');
const legalClaims = set('claim claims charge charges account accounts');

/** True when a verb of rejection rejects a claim with the number, not an application, a worker or a petition. */
function rejectsClaim(words: readonly Word[], verb: number, number: number): boolean {
  const isDenial = words[verb]?.lower.startsWith('den') === true;
  const isInCourt = [verb - 1, verb - 2].some((at) => courts.has(words[at]?.lower ?? ''));
  for (let at = verb + 1; at < Math.min(number, verb + reach); at += 1) {
    const lower = words[at]?.lower ?? '';
    if (isTurn(words, at)) return false;
    if (lower === 'that') return true;
    if (claimNouns.has(lower) && !(isInCourt && legalClaims.has(lower))) return !hasComma(words, at, number);
    if (isDenial && at <= verb + 3 && lower.endsWith('ing')) return !hasComma(words, at, number);
  }
  if (hasComma(words, verb, number)) return false;
  if (words[number - 1]?.lower === 'other' && /^(?:disput|contest|den)/.test(words[verb]?.lower ?? ''))
    return true;
  if (words[number - 1]?.kind === 'possessive') return true;
  return isDenial && !isRefusedTo(words, number) && number - verb < 8;
}

/** "denied the charges, said 9": a comma closes what is rejected. */
function hasComma(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (words[at]?.lower === ',') return true;
  return false;
}

const refused = set(
  'their entry access bail leave visas visa water food pay wages permission his her asylum',
);

/** "denied 40 workers their pay": they were refused something. */
function isRefusedTo(words: readonly Word[], number: number): boolean {
  for (let at = number + 1; at < number + 5; at += 1) {
    if (words[at]?.kind === 'mark') return false;
    if (refused.has(words[at]?.lower ?? '')) return true;
  }
  return false;
}

/** "contrary to reports that 212 …,". */
function isContrary(site: Opened): boolean {
  const { words, word } = site;
  for (let at = site.opening; at < word - 1; at += 1) {
    if (words[at]?.lower !== 'contrary' || words[at + 1]?.lower !== 'to') continue;
    return words.slice(at, word).every(({ lower }) => lower !== ',');
  }
  return false;
}

/** "The allegation that 19 … is likewise false", "the baseless claim that 19 …", "That 19 … is not the case". */
function isCalledFalse(site: Opened): boolean {
  const { words, first, word } = site;
  const start = site.opening;
  let isClaim = words[first]?.lower === 'that' && start <= first;
  for (let at = start; at < word; at += 1) {
    if (!claimNouns.has(words[at]?.lower ?? '')) continue;
    if (falseAdjectives.has(words[at - 1]?.lower ?? '')) return true;
    isClaim ||= words[at + 1]?.lower === 'that' || !hasFinding(words, at, word);
  }
  return isClaim && hasFalsePredicate(site);
}

const nonsense = set(
  'nonsense fiction invention fabrication lie fantasy myth rubbish absurd ridiculous exaggeration propaganda slander hoax fairy',
);
const intensifiers = set('a an pure sheer complete utter total simply just plain');
const magnitudes = set('hundred thousand million billion crore lakh per cent percent %');

/** "Forty is a fairy tale", "Nine crore is pure invention": the bare number is what is called false. */
function isNonsense({ words, last, word }: Opened): boolean {
  let at = word + 1;
  while (at < word + 4 && magnitudes.has(words[at]?.lower ?? '')) at += 1;
  if (!/^(?:is|was)$/.test(words[at]?.lower ?? '')) return false;
  at += 1;
  while (at < Math.min(last, word + 9) && intensifiers.has(words[at]?.lower ?? '')) at += 1;
  return nonsense.has(words[at]?.lower ?? '');
}

/** "an earlier version of this article said 60": a correction takes the number back. */
function isCorrected({ words, first, word }: DenialSite): boolean {
  for (let at = Math.max(first, word - reach); at < word; at += 1)
    if (words[at]?.lower === 'version' && /^(?:earlier|previous|original)$/.test(words[at - 1]?.lower ?? ''))
      return true;
  return false;
}

const findings = set(
  'say says said find finds found show shows showed state states stated list lists names received',
);

/** "The report says 40 complaints were unfounded": the report is not what is unfounded. */
function hasFinding(words: readonly Word[], noun: number, number: number): boolean {
  for (let at = noun + 1; at < number; at += 1) if (findings.has(words[at]?.lower ?? '')) return true;
  return false;
}

const callings = set('called calls branded brands labelled labeled');

/** "called the figure of 340 absurd": the verb stands in front. */
function isCalled({ words, word }: DenialSite, start: number): boolean {
  for (let at = start; at < word; at += 1) if (callings.has(words[at]?.lower ?? '')) return true;
  return false;
}

function hasFalsePredicate(site: Opened): boolean {
  const { words, word } = site;
  const end = closingOf(site);
  let copula = isCalled(site, site.opening) ? word : -9;
  for (let at = word + 1; at < end; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (copulas.has(lower) || lower === 'has' || lower === 'have') copula = at;
    if (at - copula > 4) continue;
    if (falseWords.has(lower)) return true;
    if (falsePhrases.some((phrase) => phraseAt(words, at, phrase))) return true;
  }
  return false;
}
