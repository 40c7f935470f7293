/**
 * Units a bare number takes over: the currency or measure of the quantity before it ("60,000 baht and the largest
 * 410,000", "nine hectares, up from five"), the people before "of whom", or people because only people do what the
 * verb says ("Seven have gone home"). Every look-around is bounded.
 */
import { isAgent, personsAntecedent, type Antecedents, type Recent } from './quantity-antecedents.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { isPlural, type CountedNoun, type NounPlace } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

const qualifiers = new Set(
  'only just about around at least most more than fewer less nearly almost another as many much some over under up roughly an estimated well'.split(
    ' ',
  ),
);

/** How many qualifier words may stand before the number. */
const longestQualifier = 4;

/** Index of the word before the number and its qualifiers. */
function anchorBefore(tokens: readonly Token[], from: number): number {
  let at = from - 1;
  while (at >= from - longestQualifier && qualifiers.has(tokens[at]?.text ?? '')) at -= 1;
  return at;
}

/** The word before the number and its qualifiers, in lower case; empty at the start. */
export function wordBefore(tokens: readonly Token[], from: number): string {
  return tokens[anchorBefore(tokens, from)]?.text ?? '';
}

/** Words between a number and the verb that tells whom it counts. */
const betweenVerb = new Set(
  'lost have has had to were was are be been being not still also since later of them those these us then already now never only both all could must'.split(
    ' ',
  ),
);
const longestVerbGroup = 6;

/** Where only people go. */
const homewards = new Set('home missing abroad hungry free school'.split(' '));

/** "ran dry", "ran aground": no people. */
const dryEnds = new Set('dry aground late empty'.split(' '));

/** What people have done; in the passive it is done to things: "14 had accepted", not "14 were accepted". */
const deeds = new Set('accepted paid applied complained appealed voted resigned quit'.split(' '));
const perfects = new Set('had have has'.split(' '));

const havings = new Set('have has had lost carried hold held'.split(' '));
const lacks = new Set('no a an their his her any neither lost given signed the own'.split(' '));
/** What only people have or lose. */
const belongings = new Set(
  `papers visa visas passport passports permit permits licence license contract contracts lawyer lawyers job jobs wage wages
  child children wife husband son daughter parent parents finger fingers hand arm leg eye limb injuries fever schooling family
  families relatives debts savings phone phones degree training`.split(/\s+/u),
);

/** "had no papers", "had lost a finger". */
function ownsLikePeople(tokens: readonly Token[], at: number): boolean {
  let noun = at;
  while (noun < at + 3 && lacks.has(tokens[noun]?.text ?? '')) noun += 1;
  return belongings.has(tokens[noun]?.text ?? '');
}

/** The predicate behind token `at` speaks of people: "have gone home", "testified", "were arrested". */
export function saysPeople(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  if (language.personVerbs.size === 0) return false;
  let verb = at;
  while (verb < at + longestVerbGroup && betweenVerb.has(tokens[verb]?.text ?? '')) verb += 1;
  const token = tokens[verb];
  if (token === undefined || (token.fresh && verb > 0)) return false;
  // "41 dead", "the 1,116 dismissed": right behind the number; trees are dead too, and complaints dismissed.
  if (verb === at && token.text === 'dead') return true;
  const isTold = listing.has(tokens[at - 2]?.text ?? '');
  if (verb === at && isTold && unaccounted.has(token.text) && endsPhrase(tokens[at + 1], language))
    return true;
  if (verb === at && token.text === 'dismissed' && tokens[at - 2]?.text === 'the') return true;
  if (havings.has(tokens[at]?.text ?? '')) {
    const owned = havings.has(token.text) ? verb + 1 : verb;
    if (ownsLikePeople(tokens, owned)) return true;
  }
  if (token.text === 'ran' && dryEnds.has(tokens[verb + 1]?.text ?? '')) return false;
  const isOwnDeed = deeds.has(token.text) && perfects.has(tokens[verb - 1]?.text ?? '');
  if (isOwnDeed) return true;
  if (isCaredFor(tokens, at, verb)) return true;
  const isLeaving = token.text === 'gone' || token.text === 'went' || token.text === 'returned';
  return isLeaving ? homewards.has(tokens[verb + 1]?.text ?? '') : language.personVerbs.has(token.text);
}

/** "counts 1,284 missing in the province"; "12 missing boats" are boats. */
const unaccounted = new Set(['missing', 'injured', 'wounded', 'homeless']);
const listing = new Set(
  'count counts counted list lists listed report reports reported record records recorded'.split(' '),
);

function endsPhrase(next: Token | undefined, { stops }: PreparedLanguage): boolean {
  return endsClause(next) || stops.has(next?.text ?? '');
}

/** Where only people are taken, and what is done to them there. */
const wards = new Set('hospital custody jail prison intensive'.split(' '));
const taken = new Set(
  'admitted taken rushed brought flown spent stayed lay remain remained ended'.split(' '),
);
const care = new Set('hospital medical surgery dialysis'.split(' '));
const beings = new Set('is are was were be been'.split(' '));
/** How far behind its verb the place may stand, in tokens. */
const wardReach = 5;

/** "had to be admitted to hospital", "spent a night in hospital", "are in custody", "needed hospital treatment". */
function isCaredFor(tokens: readonly Token[], at: number, verb: number): boolean {
  const word = tokens[verb]?.text ?? '';
  if (word.startsWith('need') || word.startsWith('require')) return care.has(tokens[verb + 1]?.text ?? '');
  const isIn =
    word === 'in' && (beings.has(tokens[at]?.text ?? '') || beings.has(tokens[verb - 1]?.text ?? ''));
  if (!taken.has(word) && !isIn) return false;
  for (let to = verb; to < verb + wardReach && tokens[to]?.kind === 'word'; to += 1) {
    const link = tokens[to]?.text;
    if (link !== 'to' && link !== 'in' && link !== 'into') continue;
    const place = tokens[to + 1]?.text ?? '';
    return wards.has(place) || (place === 'the' && wards.has(tokens[to + 2]?.text ?? ''));
  }
  return false;
}

/** Farthest the noun of "of whom" may stand, in tokens. */
const whomReach = 14;

/** "victims, of whom 2,418", "43 migrants, 12 of whom": the people named right before. */
export function nounOfWhom(
  { text, tokens, expression, language, antecedents }: NounPlace,
  at: number,
): CountedNoun | null {
  if (language.data.code !== 'en') return null;
  const anchor = anchorBefore(tokens, expression.from);
  const isBefore = tokens[anchor]?.text === 'whom' && tokens[anchor - 1]?.text === 'of';
  const isAfter = tokens[at]?.text === 'of' && tokens[at + 1]?.text === 'whom';
  if (!isBefore && !isAfter) return null;
  const start = (isBefore ? anchor - 1 : expression.from) - 1;
  const number = tokens[start]?.text === ',' ? tokens[start - 1] : tokens[start];
  if (isBefore && number?.kind === 'digits') {
    const here = antecedents.inSentence;
    return ofPeople(here !== null && isAgent(here, language) ? here : language.data.people, at);
  }
  let nearest: Token | null = null;
  for (let i = start; i >= 0 && i > start - whomReach; i -= 1) {
    const token = tokens[i];
    if (token === undefined || (token.capital && i > 0) || !isPlural(token, language)) continue;
    nearest ??= i >= start - 1 ? token : null;
    if (isAgent(token.text, language)) return ofPeople(text.slice(token.start, token.end), at);
  }
  if (nearest !== null) return ofPeople(text.slice(nearest.start, nearest.end), at);
  return ofPeople(personsAntecedent(antecedents, language), at);
}

function ofPeople(unit: string, at: number): CountedNoun {
  return { unit, from: at, to: at, kind: 'elliptical' };
}

/** A bare number behind an amount, a measure or a duration: the same unit, where the words join the two. */
export function inheritedUnit(place: NounPlace, at: number): CountedNoun | null {
  const { expression, antecedents, tokens, language } = place;
  const isPlain = expression.form === 'digits' || expression.form === 'words';
  if (language.data.code !== 'en' || !isPlain || expression.isPercent || expression.currency !== null)
    return null;
  if (tokens[at]?.kind === 'word' && !tokens[at].fresh && !language.stops.has(tokens[at].text)) return null;
  const recent = antecedents.recent ?? antecedents.recentBefore;
  if (recent === null || recent.kind === 'other') return null;
  const anchor = anchorBefore(tokens, expression.from);
  if (saysPeople(tokens, at, language) && !isOfWhich(tokens, anchor)) return null;
  const isJoined =
    antecedents.recent === null
      ? (isSumSubject(tokens, anchor, language) && isMoney(recent)) ||
        (!saysOfWhat(antecedents) && isChangeTo(tokens, anchor, language))
      : isOfWhich(tokens, anchor) || isParallel(place, recent, anchor) || isTakenOff(tokens, expression.from);
  const isShare = antecedents.recent !== null && isMoney(recent) && isSharedOut(tokens, anchor, at);
  if (isShare) return { unit: recent.unit, from: at, to: at, kind: nounKinds[recent.kind] };
  const isBound = isLimit(place, anchor, at) || isOfThat(tokens, at);
  if ((!isJoined && !isBound) || !isComparable(expression.high, recent)) return null;
  return { unit: recent.unit, from: at, to: at, kind: nounKinds[recent.kind] };
}

const nounKinds: Readonly<Record<Exclude<Recent['kind'], 'other'>, CountedNoun['kind']>> = {
  money: 'amount',
  coin: 'elliptical',
  measure: 'measure',
  period: 'period',
};

function isOfWhich(tokens: readonly Token[], anchor: number): boolean {
  return tokens[anchor]?.text === 'which' && tokens[anchor - 1]?.text === 'of';
}

/** "it was cut to four", "later raised to 900". */
function isChangeTo(tokens: readonly Token[], anchor: number, language: PreparedLanguage): boolean {
  return tokens[anchor]?.text === 'to' && language.changeVerbs.has(tokens[anchor - 1]?.text ?? '');
}

/** "The number of riders killed has risen to 24": its own sentence says what is counted. */
function saysOfWhat({ numbered, numberedAge }: Antecedents): boolean {
  return numbered !== null && numberedAge === 0;
}

/** Nouns and verbs that set how much there may be. */
const limits = new Set('limit ceiling maximum minimum cap rule norm threshold standard allowance'.split(' '));
const allowing = new Set(
  'permits permit permitted allows allow allowed prescribes prescribe prescribed requires required demands'.split(
    ' ',
  ),
);
const setters = new Set(
  'prescribed required allowed permitted legal lawful compulsory mandatory usual'.split(' '),
);
const modals = new Set('must may should shall'.split(' '));
/** How far before the number a modal verb may stand ("must be at no less than 60"), in tokens. */
const modalReach = 3;

/** "a legal limit of 12", "the rule is 48", "the Act permits 12", "although 48 are prescribed", "must be at 60", "instead of waiting for 48". */
function isLimit({ tokens, expression, language }: NounPlace, anchor: number, at: number): boolean {
  const next = tokens[at];
  if (beings.has(next?.text ?? '')) return setters.has(tokens[at + 1]?.text ?? '');
  if (!endsClause(next) && !language.stops.has(next?.text ?? '')) return false;
  const word = tokens[anchor]?.text ?? '';
  const before = tokens[anchor - 1]?.text ?? '';
  if (allowing.has(word)) return true;
  if (word === 'for') return endsClause(next) && before.startsWith('wait');
  if (word === 'of' || beings.has(word)) return limits.has(before) || (word === 'be' && modals.has(before));
  if (word !== 'at' && word !== 'no') return false;
  for (let verb = expression.from - 1; verb > anchor - modalReach; verb -= 1)
    if (modals.has(tokens[verb]?.text ?? '')) return true;
  return false;
}

/** "Food took up 640,000 of that": a part of the sum named right before. */
function isOfThat(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'of' && tokens[at + 1]?.text === 'that' && endsClause(tokens[at + 2]);
}

/** "1,180 zelts, less 640 for fines". */
function isTakenOff(tokens: readonly Token[], from: number): boolean {
  const word = tokens[from - 1]?.text;
  return (word === 'less' || word === 'minus') && (tokens[from - 2]?.text === ',' || word === 'minus');
}

const sharing = new Set('is was be are were makes making comes to or means'.split(' '));

/** "6.7 million zelts, which would be 5,000 for each of them": what the sum makes for one. */
function isSharedOut(tokens: readonly Token[], anchor: number, at: number): boolean {
  if (!sharing.has(tokens[anchor]?.text ?? '')) return false;
  const next = tokens[at]?.text;
  return next === 'each' || next === 'apiece' || (next === 'for' && tokens[at + 1]?.text === 'each');
}

function isMoney({ kind }: Recent): boolean {
  return kind === 'money' || kind === 'coin';
}

const copulas = new Set('was is were be became reached hit costs'.split(' '));

/** "it was 2,600", "the fee had been 900". */
function isSumSubject(tokens: readonly Token[], anchor: number, language: PreparedLanguage): boolean {
  const at = tokens[anchor]?.text === 'been' ? anchor - 1 : anchor;
  const isCopula = copulas.has(tokens[at]?.text ?? '') || at < anchor;
  return isCopula && language.sumNouns.has(tokens[at - 1]?.text ?? '');
}

const links = new Set(
  'from to than then later largest smallest biggest highest lowest longest shortest other second next even against rest'.split(
    ' ',
  ),
);
/** Links that join amounts only: "asked for 600 euros and got 250". */
const amountLinks = new Set(
  'got gave paid took sent kept and or but was is at now another received lost earned'.split(' '),
);

/** Farthest the quantity before may stand from a number that is linked to it, in tokens. */
const linkReach = 12;

function endsClause(next: Token | undefined): boolean {
  return next === undefined || next.fresh || next.kind === 'mark';
}

function isParallel({ tokens, expression }: NounPlace, recent: Recent, anchor: number): boolean {
  if (expression.from - recent.to > linkReach) return false;
  const word = tokens[anchor]?.text ?? '';
  if (links.has(word)) return true;
  const isTime = recent.kind === 'period';
  if (isTime && (word === 'for' || (word === 'had' && recent.unit !== 'years')))
    return endsClause(tokens[expression.to]);
  if (!isMoney(recent)) return false;
  const next = tokens[expression.to];
  const isLast = next === undefined || next.fresh || next.kind === 'mark';
  return amountLinks.has(word) || (isLast && tokens[anchor]?.kind === 'word');
}

/** Amounts of one sort differ by little; a count beside an amount is far smaller. */
const widestRatio = 50;

function isComparable(value: number | null, { value: known }: Recent): boolean {
  if (value === null || known === null || value === 0 || known === 0) return false;
  return value <= known * widestRatio && known <= value * widestRatio;
}
