/**
 * Parts of a whole named before the number or beside it: "Of the weavers asked, 21 …; nine …", "five of those cases",
 * "thirty of us", "four of the port's nine cranes", "a hall for twelve", "letters, dozens of them". English only; every look-around is bounded.
 */
import { countedBefore } from './quantity-anaphora.ts';
import { personsAntecedent } from './quantity-antecedents.ts';
import { isPlural, type CountedNoun, type NounPlace } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

/** How far before its number the opening "Of" may stand, in tokens. */
const ofReach = 24;
/** How far behind "of the" the noun may stand. */
const nounReach = 5;
/** Words that may stand between the comma and the number. */
const hedges = new Set(
  'only just some about around at least most more than nearly almost over under fewer another as many a total of only'.split(
    ' ',
  ),
);

/** "Of the weavers interviewed, 21 had not left": the noun of the phrase that opens the clause. */
export function wholeBefore(place: NounPlace): CountedNoun | null {
  const { text, tokens, expression, language, antecedents } = place;
  if (language.data.code !== 'en' || isAmount(place)) return null;
  let comma = expression.from - 1;
  while (comma > expression.from - 5 && hedges.has(tokens[comma]?.text ?? '')) comma -= 1;
  if (tokens[comma]?.text !== ',') return null;
  const open = clauseOpener(tokens, comma);
  if (open === null) return null;
  const first = tokens[open + 1]?.text ?? '';
  const isBare = first === 'those' || first === 'these';
  if (isBare && areAsked(tokens, open + 2, comma))
    return counted(personsAntecedent(antecedents, language), place);
  if (isBare && (open + 2 >= comma || !isNounNear(place, open + 2, comma)))
    return counted(countedBefore(place) ?? personsAntecedent(antecedents, language), place);
  if (first !== 'the' && !isBare && first !== 'all') return null;
  for (let at = open + 2; at < comma && at < open + 2 + nounReach; at += 1) {
    const token = tokens[at];
    if (token !== undefined && isPlural(token, language))
      return counted(text.slice(token.start, token.end), place);
  }
  return null;
}

const asking = new Set(
  'who whom asked interviewed questioned surveyed polled spoke spoken talked met heard present'.split(' '),
);
/** How far behind "those" the word that tells of people may stand. */
const askedReach = 3;

/** "Of those we spoke with", "of those interviewed": whoever is asked is a person. */
function areAsked(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to && at < from + askedReach; at += 1)
    if (asking.has(tokens[at]?.text ?? '')) return true;
  return false;
}

function isNounNear({ tokens, language }: NounPlace, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + 2; at += 1) {
    const token = tokens[at];
    if (token !== undefined && isPlural(token, language)) return true;
  }
  return false;
}

function isAmount({ expression }: NounPlace): boolean {
  return expression.currency !== null || expression.isPercent || expression.form === 'multiplier';
}

/** Index of an "Of" at the head of its clause, or null. */
function clauseOpener(tokens: readonly Token[], comma: number): number | null {
  for (let at = comma - 1; at >= 0 && at > comma - ofReach; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === '.' || token.text === ';') return null;
    if (token.text !== 'of') continue;
    const before = tokens[at - 1];
    if (at === 0 || token.capital || before?.kind === 'mark') return at;
  }
  return null;
}

function counted(unit: string, { expression }: NounPlace): CountedNoun {
  return { unit, from: expression.unitEnd, to: expression.unitEnd, kind: 'elliptical' };
}

/** Pronouns behind "N of" that can only be people. */
const speakers = new Set(['us', 'you']);

/** "There were thirty-one of us", "eleven of those who came", "letters, dozens of them": whom or what the pronoun stands for. */
export function ofPronoun(place: NounPlace, at: number): CountedNoun | null {
  const { text, tokens, expression, language } = place;
  if (language.data.code !== 'en' || tokens[at]?.text !== 'of') return null;
  const pronoun = tokens[at + 1]?.text ?? '';
  const isWho = pronoun === 'those' && (tokens[at + 2]?.text === 'who' || tokens[at + 2]?.text === 'whom');
  if (speakers.has(pronoun) || isWho)
    return { unit: language.data.people, from: at, to: at, kind: 'elliptical' };
  const noun = tokens[expression.from - 2];
  if (pronoun !== 'them' || tokens[expression.from - 1]?.text !== ',' || noun === undefined) return null;
  const ends = tokens[at + 2];
  const isEnd = ends === undefined || ends.kind === 'mark';
  if (!isEnd || !isPlural(noun, language)) return null;
  return { unit: text.slice(noun.start, noun.end), from: at, to: at, kind: 'elliptical' };
}

/** Most words that name an owner: "the old town's". */
const longestOwner = 4;

/** "seven of the basin's 11 mines": index behind an owner and the number of what he owns; else `at`. */
export function pastOwner(tokens: readonly Token[], at: number, language: NounPlace['language']): number {
  if (language.data.code !== 'en') return at;
  for (let owner = at; owner < at + longestOwner; owner += 1) {
    const token = tokens[owner];
    if (token?.kind !== 'word' || token.fresh || language.stops.has(token.text)) return at;
    const isPlural = tokens[owner + 1]?.text === "'" || tokens[owner + 1]?.text === '’';
    if (!token.text.endsWith("'s") && !isPlural) continue;
    const number = isPlural ? owner + 2 : owner + 1;
    const isCounted =
      tokens[number]?.kind === 'digits' || language.data.cardinals[tokens[number]?.text ?? ''] !== undefined;
    return isCounted && tokens[number]?.fresh === false ? number + 1 : at;
  }
  return at;
}

/** What holds people, and what is said of it. */
const holds = new Set(
  `room rooms hall cell cells dormitory space beds bed berths berth bunks seats seat mattress mattresses table tent tents boat bus van car lift
  breakfast breakfasts lunch lunches dinner dinners supper suppers meals places shelter ward built meant made designed licensed registered intended fit equipped planned`.split(
    /\s+/u,
  ),
);

/** "a hall for twelve", "a boat built for 25": places made for people. */
export function capacity(place: NounPlace, at: number): CountedNoun | null {
  const { tokens, expression, language } = place;
  if (language.data.code !== 'en' || tokens[expression.from - 1]?.text !== 'for' || isAmount(place))
    return null;
  if (!holds.has(tokens[expression.from - 2]?.text ?? '')) return null;
  const next = tokens[at];
  const isEnd = next === undefined || next.kind === 'mark' || language.stops.has(next.text);
  return isEnd ? { unit: language.data.people, from: at, to: at, kind: 'elliptical' } : null;
}

/** "We were fourteen when we set out": the speakers count themselves. */
export function ourselves(place: NounPlace, at: number): CountedNoun | null {
  const { tokens, expression, language } = place;
  if (language.data.code !== 'en' || isAmount(place)) return null;
  let verb = expression.from - 1;
  while (verb > expression.from - 5 && hedges.has(tokens[verb]?.text ?? '')) verb -= 1;
  const isWere = tokens[verb]?.text === 'were' || tokens[verb]?.text === 'are';
  if (!isWere || tokens[verb - 1]?.text !== 'we') return null;
  const next = tokens[at];
  const isEnd = next === undefined || next.kind === 'mark' || language.stops.has(next.text);
  return isEnd ? { unit: language.data.people, from: at, to: at, kind: 'elliptical' } : null;
}

/** "“no more than four” warning shots": index behind a closing mark that parts a number from its noun; else `at`. */
export function pastQuote(tokens: readonly Token[], at: number, from: number): number {
  const mark = tokens[at]?.text ?? '';
  const next = tokens[at + 1];
  if ((mark !== '”' && mark !== '’' && mark !== '"') || next?.kind !== 'word' || !next.spaced) return at;
  for (let open = from - 1; open >= 0 && open > from - 7; open -= 1)
    if ('“‘"'.includes(tokens[open]?.text ?? '?')) return at + 1;
  return at;
}

/** Longest aside between dashes, in tokens. */
const longestAside = 9;

/** "more than 700 – perhaps as many as 900 – were held": index behind an aside that begins or ends at `at`; else `at`. */
export function pastAside(tokens: readonly Token[], at: number): number {
  if (!isDash(tokens[at])) return at;
  for (let close = at + 1; close < at + longestAside; close += 1) if (isDash(tokens[close])) return close + 1;
  return at + 1;
}

function isDash(token: Token | undefined): boolean {
  return (
    token !== undefined && token.spaced && (token.text === '–' || token.text === '—' || token.text === '-')
  );
}

/** Most numbers of a list that share one noun. */
const longestShare = 4;

/** "nine, ten and twelve men": the noun behind the last number of a list of three and more. */
export function sharedNoun(place: NounPlace, at: number): number | null {
  const { tokens, expression, language } = place;
  const form = expression.form;
  if (language.data.code !== 'en' || isAmount(place) || (form !== 'words' && form !== 'digits')) return null;
  const opener = tokens[expression.from - 1]?.text;
  let isList = opener === ',' || opener === 'and';
  let next = at;
  for (let steps = 0; steps < longestShare; steps += 1) {
    const mark = tokens[next]?.text;
    if (mark === ',') isList = true;
    else if (mark !== 'and') return null;
    const number = numberEnd(tokens, next + 1, place);
    if (number === null) return null;
    const noun = tokens[number];
    if (mark === 'and') {
      const isNoun = noun !== undefined && !noun.fresh && isPlural(noun, language);
      return isNoun && isList ? number : null;
    }
    next = number;
  }
  return null;
}

function numberEnd(tokens: readonly Token[], at: number, { language }: NounPlace): number | null {
  const token = tokens[at];
  if (token === undefined || token.fresh) return null;
  if (token.kind === 'digits') return at + 1;
  return language.data.cardinals[token.text] === undefined ? null : at + 1;
}
