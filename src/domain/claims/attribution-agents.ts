/** Sources that stand after their cue: "according to X", "documented by X", "…,” said X". */
import type { Phrase, PhraseContext } from './attribution-mention.ts';
import { sourceOf } from './attribution-phrase.ts';
import {
  built,
  cueAt,
  isQuoteMark,
  longestPhrase,
  phraseEnd,
  startsNounPhrase,
  type Clause,
  type CueSite,
} from './attribution-site.ts';
import type { Mention } from './names.ts';
import { wordClass } from './names-classes.ts';
import { isOf } from './names-words.ts';

/** Passives whose agent judges: "was accused by X of", "was described by X as". */
const judgedBy: ReadonlySet<string> = new Set(
  'accused described criticised criticized condemned denounced called branded dubbed dismissed said reported estimated believed alleged'.split(
    ' ',
  ),
);

/** "documented by X", "a report published on Thursday by X". */
export function agentPhrase(context: PhraseContext, site: CueSite): Phrase | null {
  const { words } = context;
  const last = site.at + site.cue.words.length;
  const verb = words[site.at]?.lower ?? '';
  if (!verb.endsWith('ed') && verb !== 'found' && verb !== 'said') return null;
  let at = last;
  while (
    at < last + 3 &&
    at < site.sentence.last &&
    (words[at]?.lower === 'on' || isOf(words[at], wordClass.calendar))
  ) {
    at += 1;
  }
  if (words[at]?.lower !== 'by' || !startsNounPhrase(context, at + 1)) return null;
  const isJudged =
    /^(?:was|were|been|is|are|being)$/.test(words[site.at - 1]?.lower ?? '') && judgedBy.has(verb);
  if ((site.cue.shape !== 'find' && !isJudged) || isDocumentSubject(context, site, at)) return null;
  return { first: at + 1, last: phraseEnd(context, at + 1, site.sentence.last) };
}

/** "a report published by X said": the later verb reports, not the participle. */
function isDocumentSubject(context: PhraseContext, site: CueSite, by: number): boolean {
  for (let at = by + 1; at < Math.min(by + 8, site.sentence.last); at += 1) {
    const cue = cueAt(context.words, at, site.sentence.last, site.language.cues);
    if (cue?.shape === 'say') return true;
  }
  return false;
}

/** "according to X", "citing X", "by X's own reckoning". */
export function prepositionClause(context: PhraseContext, site: CueSite): Clause | null {
  const from = site.at + site.cue.words.length;
  const isNoun = context.words[from]?.kind === 'word' && site.cue.words[0] !== 'by';
  if (!isNoun && !startsNounPhrase(context, from)) return null;
  if (site.cue.words[0] === 'by' && site.cue.words.length === 1) return reckoningClause(context, site, from);
  const last = countedEnd(context, from, phraseEnd(context, from, site.sentence.last));
  const phrase = namedInApposition(context, {
    first: from,
    last: site.language.invertsFreely ? firstNameEnd(context, from, last) : last,
  });
  if (site.cue.words[0] === 'citing' || site.cue.words[0] === 'quoting') {
    const source = sourceOf(context, phrase);
    if (source === null || source.kind === 'document' || source.via.length > 0) return null;
    if (source.entity < 0 && source.plural && isWitness(source.name) && followsBody(context, site.at))
      return null;
  }
  return built(context, site, { phrase, covers: 'both' });
}

const witnesses =
  /\b(?:survivors|witnesses|relatives|families|residents|villagers|neighbours|victims|workers|patients|passengers)\b/u;

function isWitness(name: string): boolean {
  return witnesses.test(name);
}

/** "The league, citing survivors, said": the league has asked them, and speaks. */
function followsBody({ words, names }: PhraseContext, at: number): boolean {
  if (words[at - 1]?.lower !== ',') return false;
  const mention = names.mentions[names.mentionAt[at - 2] ?? -1];
  if (mention !== undefined) return names.entities[mention.entity]?.kind !== 'person';
  return isOf(words[at - 2], wordClass.reference | wordClass.body);
}

const hedges: ReadonlySet<string> = new Set(
  'nearly about around some almost only just over at least most more than fewer as many up to an estimated'.split(
    ' ',
  ),
);
const links: ReadonlySet<string> = new Set(
  'of in from by for no number and or group the a to on with'.split(' '),
);

/** "According to the Water Board nearly 200 wells are dry": a counted noun behind the source ends it; else `last`. */
function countedEnd({ words, names }: PhraseContext, first: number, last: number): number {
  for (let at = first + 1; at < last; at += 1) {
    const before = words[at - 1];
    const isNumber = words[at]?.kind === 'number' || isNumberWord(words[at]?.lower ?? '');
    if (!isNumber || before === undefined || (links.has(before.lower) && !hedges.has(before.lower))) continue;
    const next = words[at + 1];
    const isScaled = next?.lower === 'million' || next?.lower === 'billion' || next?.lower === 'per';
    if (
      !isScaled &&
      (next?.kind !== 'word' || next.capital || isOf(next, wordClass.modifier | wordClass.stop))
    )
      continue;
    let end = at;
    while (end > first + 1 && hedges.has(words[end - 1]?.lower ?? '')) end -= 1;
    const isTitle = isOf(words[first], wordClass.opener) && end === first + 1;
    if (!isTitle && (names.mentionAt[at] ?? -1) < 0) return end;
  }
  return last;
}

function isNumberWord(lower: string): boolean {
  return smallNumbers.has(lower);
}

const smallNumbers: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundreds thousands dozens'.split(
    ' ',
  ),
);

/** "Laut der Stiftung X fehlen 45": verbs of these languages follow the name at once. */
function firstNameEnd({ words, names }: PhraseContext, first: number, last: number): number {
  for (let at = first; at < Math.min(last, first + 6); at += 1) {
    const mention = names.mentions[names.mentionAt[at] ?? -1];
    if (mention === undefined) continue;
    const next = words[mention.last];
    const goesOn = next?.kind !== 'word' || next.capital || isOf(next, wordClass.modifier | wordClass.opener);
    return goesOn ? last : mention.last;
  }
  return last;
}

/** The name, with its titles, that starts at a word. */
function mentionFrom({ names }: PhraseContext, at: number): Mention | undefined {
  for (let index = at; index < at + 5; index += 1) {
    const mention = names.mentions[names.mentionAt[index] ?? -1];
    if (mention !== undefined) return mention.titleFirst === at ? mention : undefined;
  }
  return undefined;
}

const behindNames: ReadonlySet<string> = new Set(
  'who whose on in at from of after when while and as'.split(' '),
);

/** "the expert, Dr Prins,": the name says more than the role. */
function namedInApposition(context: PhraseContext, phrase: Phrase): Phrase {
  const { words, names } = context;
  const mention = mentionFrom(context, phrase.last + 1);
  if (words[phrase.last]?.lower !== ',' || mention === undefined) return phrase;
  const next = words[mention.last];
  // "said the mayor, Reuters reported": another one speaks.
  if (next?.kind === 'word' && !behindNames.has(next.lower)) return phrase;
  const isPerson = names.entities[mention.entity]?.kind === 'person';
  return isPerson && isOf(words[phrase.last - 1], wordClass.role)
    ? { first: mention.first, last: mention.last }
    : phrase;
}

const reckonings: ReadonlySet<string> = new Set(
  'reckoning estimate estimates count calculation calculations account tally'.split(' '),
);

/** "By the organisation's own reckoning, …". */
function reckoningClause(context: PhraseContext, site: CueSite, from: number): Clause | null {
  if (reckonings.has(context.words[from]?.lower ?? '')) {
    const phrase = { first: from, last: phraseEnd(context, from, site.sentence.last) };
    return context.words[from + 1]?.lower === 'of' ? built(context, site, { phrase, covers: 'both' }) : null;
  }
  for (let at = from + 1; at < Math.min(from + 9, site.sentence.last); at += 1) {
    const lower = context.words[at]?.lower ?? '';
    if (lower === ',' || lower === '.') return null;
    const counter = reckonings.has(lower) ? counterBehind(context, at + 1) : null;
    if (counter !== null) return built(context, site, { phrase: counter, covers: 'both' });
    if (reckonings.has(lower) && isAhead(context, from, at + 1))
      return built(context, site, {
        phrase: { first: at + 2, last: phraseEnd(context, at + 2, site.sentence.last) },
        covers: 'both',
      });
    if (reckonings.has(lower))
      return built(context, site, { phrase: { first: from, last: at + 1 }, covers: 'both' });
  }
  return null;
}

/** How far behind "the count that" its maker may be named. */
const counterReach = 5;

/** "By the count that the group X gave": who gave it; null where nobody is named. */
function counterBehind({ words, names }: PhraseContext, from: number): Phrase | null {
  if (words[from]?.lower !== 'that' && words[from]?.lower !== 'which') return null;
  if (words[from + 1]?.lower === 'it') return { first: from + 1, last: from + 2 };
  for (let at = from + 1; at < from + counterReach; at += 1) {
    const mention = names.mentions[names.mentionAt[at] ?? -1];
    if (mention !== undefined) return { first: mention.first, last: mention.last };
    if (words[at]?.kind !== 'word') return null;
  }
  return null;
}

/** "By its own count, X has …": the owner is named only after the comma. */
function isAhead({ words, names }: PhraseContext, first: number, comma: number): boolean {
  if (!/^(?:its|their|his|her)$/.test(words[first]?.lower ?? '') || words[comma]?.lower !== ',') return false;
  const at = words[comma + 1]?.lower === 'the' ? comma + 2 : comma + 1;
  return (names.mentionAt[at] ?? -1) >= 0;
}

/** "The architect's estimate is …": the noun is the cue, its owner the source. */
export function ownedEstimate(context: PhraseContext, site: CueSite): Clause | null {
  const { words } = context;
  const noun = words[site.at]?.lower ?? '';
  if (noun !== 'estimate' && noun !== 'estimates' && noun !== 'own' && noun !== 'latest') return null;
  if (words[site.at - 1]?.kind !== 'possessive') return null;
  let first = site.at - 2;
  while (first > site.sentence.first && words[first - 1]?.kind === 'word') first -= 1;
  return built(context, site, { phrase: { first, last: site.at - 1 }, covers: 'lead' });
}

/** "a worker who gave only her first name, Dina". */
function nameGiven(context: PhraseContext, who: number, limit: number): Phrase | null {
  const { words, names } = context;
  if (words[who]?.lower !== 'who' && words[who]?.lower !== 'whom') return null;
  for (let at = who + 1; at < Math.min(who + 12, limit); at += 1) {
    const mention = names.mentions[names.mentionAt[at] ?? -1];
    if (mention === undefined) continue;
    const before = words[at - 1]?.lower === ',' ? words[at - 2]?.lower : words[at - 1]?.lower;
    const isName = /^(?:name|as|calling|called|named|of)$/.test(before ?? '');
    return isName ? { first: mention.first, last: mention.last } : null;
  }
  return null;
}

/** Verbs whose object is the hearer, or who or what is judged: the subject never follows them. */
const tellVerbs: ReadonlySet<string> = new Set(
  (
    'told tells tell informed instructed accused accuses accuse described describes criticised criticized ' +
    'condemned condemns denounced denounces deplored deplores branded dubbed dismissed dismisses'
  ).split(' '),
);

/** "…,” said X", "…, said X, who …". */
export function invertedPhrase(context: PhraseContext, site: CueSite, left: number): Phrase | null {
  const { words } = context;
  const before = words[left];
  const opens = site.at === site.sentence.first;
  if (site.language.invertsFreely || tellVerbs.has(words[site.at]?.lower ?? '')) return null;
  if (!opens && (before === undefined || left !== site.at - 1 || before.kind !== 'mark')) return null;
  const mark = before?.lower ?? '';
  const isQuote = isQuoteMark(mark);
  // "Critics, among them X, called the plan …": what is called something follows, not who calls.
  if (!isQuote && /^call(?:ed|s)$/.test(words[site.at]?.lower ?? '')) return null;
  if (!opens && !isQuote && mark !== ',' && mark !== '-' && mark !== '–' && mark !== '—') return null;
  const from = site.at + site.cue.words.length;
  if (!startsNounPhrase(context, from)) return null;
  const last = phraseEnd(context, from, site.sentence.last);
  const named = nameGiven(context, last, site.sentence.last);
  if (named !== null) return named;
  if (isQuote || isQuoteMark(words[left - 1]?.lower ?? ''))
    return namedInApposition(context, { first: from, last });
  const stop = words[last];
  const closes =
    stop === undefined ||
    last >= site.sentence.last ||
    stop.kind === 'mark' ||
    stop.lower === 'who' ||
    stop.lower === 'in' ||
    stop.lower === 'on' ||
    stop.lower === 'as';
  if (!closes || isInterruption(context, site, left)) return null;
  return namedInApposition(context, { first: from, last });
}

/** The comma before the verb closes "…, who heads the group," and the subject stands before that. */
function isInterruption(context: PhraseContext, site: CueSite, comma: number): boolean {
  let at = comma - 1;
  while (at > Math.max(site.sentence.first, comma - longestPhrase) && context.words[at]?.lower !== ',')
    at -= 1;
  if (context.words[at]?.lower !== ',') return false;
  const opener = context.words[at + 1]?.lower ?? '';
  const mention = context.names.mentions[context.names.mentionAt[comma - 1] ?? -1];
  if (mention !== undefined && mention.titleFirst === at + 1 && mention.last === comma) return true;
  // "Vole, a hydrologist who taught chemistry, read out his results": an apposition behind a name.
  const isNamed = context.names.mentions[context.names.mentionAt[at - 1] ?? -1]?.last === at;
  if (isNamed && (opener === 'a' || opener === 'an')) return true;
  return (
    opener === 'who' ||
    opener === 'which' ||
    opener === 'citing' ||
    (context.words[at + 1]?.kind === 'number' && comma - at <= 3)
  );
}

/** Spanish and French: "informó la organización X", "a déclaré vendredi dans un communiqué X". */
export function freeInversion(context: PhraseContext, site: CueSite): Phrase | null {
  const { words, names } = context;
  const from = site.at + site.cue.words.length;
  for (let at = from; at < Math.min(from + 8, site.sentence.last); at += 1) {
    const word = words[at];
    if (
      word === undefined ||
      word.kind === 'mark' ||
      word.kind === 'number' ||
      /^(?:que|qu'|avoir|a|à|al|au)$/.test(word.lower)
    )
      return null;
    const mention = names.mentions[names.mentionAt[at] ?? -1];
    if (mention !== undefined) {
      const isPlace = names.entities[mention.entity]?.kind === 'place';
      return isPlace ? null : { first: from, last: mention.last };
    }
    if (at <= from + 1 && isOf(word, wordClass.reference))
      return { first: from, last: phraseEnd(context, from, site.sentence.last) };
  }
  return null;
}
