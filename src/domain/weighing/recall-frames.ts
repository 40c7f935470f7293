/**
 * How a text recalls another state of a count that it has just given: "at the beginning of March there were 62", "six weeks
 * earlier it had been 46", "in May the company had spoken of 96", "compared with 40 a month before". Such a clause leaves out
 * what is counted; only its time is new.
 */

/** What kind of clause holds a number that stands without its noun. */
export interface Recall {
  /** `stated`: the clause itself says that it is the same count; `told`: somebody said so; `reported`, in a clause with
   * a verb; `predicate`: its words must tell. */
  readonly frame: 'stated' | 'compared' | 'told' | 'reported' | 'predicate';
  /** Says by tense or words that this was before. */
  readonly isBefore: boolean;
  /** The sentence says when. */
  readonly isDated: boolean;
  /** It says at what event: "on the day of the raid". */
  readonly isOccasion: boolean;
}

/** Code units read before and after a number, in its sentence. */
const before = 180;
const after = 90;

const amount =
  '(?:(?:at least|at most|more than|fewer than|less than|no more than|as (?:many|few|much) as|up to|only|just|about|around|roughly|some|nearly|almost|over|barely|hardly|exactly|still|already|the|those|a mere) ){0,3}';

const tally =
  '(?:totals?|figures?|numbers?|tally|counts?|tolls?|sums?|amounts?|shares?|proportions?|rates?|prices?)';

/** "It had been", "there were", "the figure then stood at", "the first count was". */
const standing = new RegExp(
  String.raw`(?:^|[\s("“—–])(?:it|they|there|which|these|${tally}(?:,? [\p{L}\d’'-]+){0,5}?),?(?: (?:had|has|have|then|still|only|once|already|now|also|later)){0,2} (?:been|was|were|is|are|stood|stand|stands|numbered|totalled|totaled|amounted|run|ran|come|came|reached|risen|rose|grown|grew|climbed|fallen|fell|dropped|shrunk|sunk)(?: (?:already|still|only|just|then|now))?(?: (?:at|to|up to|down to))? ?${amount}$`,
  'iu',
);

/** "The company had spoken of", "she put it at", "he had given a figure of", "it had reported". */
const telling = new RegExp(
  String.raw`\b(?:(?:spoken|spoke|speaking|talked|told|known|knew|heard) of|(?:put|set|gave|given|estimated|reckoned) (?:it|them|that|this|the ${tally}|its ${tally}|their ${tally}) (?:at|as|to be)|(?:said|announced|reported|claimed|stated|declared|estimated|reckoned|counted|given|gave|cited|listed|recorded|registered|mentioned|noted|logged|tallied|acknowledged|admitted|confirmed|named)(?: that)?(?: (?:there|it|they) (?:was|were|had been|came to|stood at))?)(?: (?:an? )?(?:total|figure|number|count) of)? ${amount}$`,
  'iu',
);

/** "It had found", "the police had arrested": what had been counted, or done to those counted, before. */
const pluperfect = new RegExp(
  String.raw`\bhad (?:(?:already|only|still|also|so far|by then|until then) ){0,2}(?:found|counted|seen|identified|located|arrested|detained|held|seized|rescued|recovered|received|registered|listed|treated|named|known|reached)(?: (?:an? )?(?:total|figure|number|count) of)? ${amount}$`,
  'iu',
);

/** "Compared with 40 a month before", "up from 40", "twice as many as the 40 of March". */
const comparing = new RegExp(
  String.raw`(?:\b(?:(?:as )?compared (?:with|to)|as against|versus|(?:up|down) from|than the|as (?:many|much|few) as the)|[,(–—] ?(?:against|after|following|from|when (?:it|there|the ${tally}) (?:was|were|had been|stood at)))(?: (?:an?|the|its|their)(?: (?:earlier|initial|previous|first|old))?(?: ${tally} of)?)? ${amount}$`,
  'iu',
);

/** "A month earlier, 62.", "(March: 62)", "in March only 62": nothing before the number but its time. */
const bare = new RegExp(
  String.raw`^[\s("“]*((?:[\p{L}\d’'-]+ ){0,6}?[\p{L}\d’'-]+)(?:,|:| [–—-])? ${amount}$`,
  'iu',
);

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const days = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const units =
  'days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?|seasons?|springs?|summers?|autumns?|winters?|mornings?|evenings?';

/** Says when, by itself. */
const dated = new RegExp(
  String.raw`\b(?:(?:${months}|${days})\b|(?:19|20)\d\d\b|(?:${units}) (?:ago|before|earlier|later|on)\b|(?:last|previous|this|next|following) (?:${units})\b|(?:in|since|by|of|for|from) (?:the )?(?:${units})\b|yesterday\b|today\b)`,
  'iu',
);
const earlier =
  /\b(?:ago|before|earlier|previously|initially|originally|at first|until then|up to then|back then|at (?:that|the) time|the previous|the (?:first|earlier|initial|original) (?:count|figure|number|total|tally|toll)|last (?:week|month|year|season|spring|summer|autumn|winter))\b/iu;

/** Words of a phrase that says when, and nothing else. */
const timeWords = new RegExp(
  String.raw`^(?:${months}|${days}|${units}|\d{1,4}(?:st|nd|rd|th)?|in|on|at|by|as|of|for|to|the|a|an|until|since|during|just|only|still|that|this|same|last|previous|next|following|early|late|mid|mid-\p{L}+|start|beginning|end|middle|half|first|second|third|fourth|ago|before|earlier|later|then|now|previously|initially|yesterday|today|time|point|whole|few|some|one|two|three|four|five|six|seven|eight|nine|ten|twelve|back|exactly|barely|and|so|far|year|years)$`,
  'iu',
);

const auxiliary =
  /^ (?:had|did|were|was|have|has|are)(?: (?:done|been) so| been| there| (?:still|left)){0,1}(?= ?[.,;:)!?”"]|$| (?:in|on|at|by|as of|then|a|an) )/iu;

/** Reads the words around a number inside its sentence (`at`: where the number stands in it); null where nothing is recalled. */
export function recallOf(
  sentence: string,
  at: { readonly start: number; readonly end: number },
): Recall | null {
  const head = sentence.slice(Math.max(0, at.start - before), at.start);
  const tail = untilPause(sentence.slice(at.end, at.end + after));
  const frame = frameOf(head, tail);
  if (frame === null) return null;
  return {
    frame,
    isDated: dated.test(head) || dated.test(tail),
    isOccasion: isOccasion(tail),
    isBefore: isBefore(head) || earlier.test(tail),
  };
}

function isBefore(head: string): boolean {
  return earlier.test(head) || /\bhad\b[^.;]{0,60}$/iu.test(head);
}

function frameOf(head: string, tail: string): Recall['frame'] | null {
  const clause = head.slice(Math.max(head.lastIndexOf(';'), head.lastIndexOf(': ')) + 1);
  const own = clause.slice(clause.lastIndexOf(', ') + 1);
  if (isIntended.test(own) || isOfThem.test(own)) return null;
  const isAlone = isTime(tail) || auxiliary.test(tail) || isOccasion(tail) || isSamePlace.test(tail);
  if (pluperfect.test(clause) && isAlone) return 'told';
  if (telling.test(clause)) return isAlone ? 'told' : isPredicate.test(tail) ? 'reported' : null;
  if (comparing.test(clause)) return isAlone || isGivenBy.test(tail) ? 'compared' : null;
  if (standing.test(clause)) return isAlone || isListed.test(tail) ? 'stated' : null;
  const opener = bare.exec(head.slice(Math.max(head.lastIndexOf('('), head.lastIndexOf(';')) + 1))?.[1];
  if (opener !== undefined && isTime(` ${opener}`) && says(opener) && isAlone) return 'stated';
  return isReached.test(clause + tail) && (isAlone || isPredicate.test(tail)) ? 'predicate' : null;
}

/** The phrase says when, or that it was before. */
function says(phrase: string): boolean {
  return dated.test(phrase) || earlier.test(phrase);
}

/** "Of these, 174 had been": a part of what the text counts. */
const isOfThem = /\b(?:of|among) (?:these|those|them|which|whom)\b/iu;

/** "Had counted 341 people in the same hall" */
const isSamePlace = /^ (?:in|at|on|aboard) the same \p{L}+$/iu;

/** What had come about by a day is a state; what came about on it is none. */
const isReached = /\b(?:had|by|already|so far|still|until then)\b/iu;

/** What is asked for or meant to be is no state of a count. */
const isIntended =
  /\b(?:will|would|shall|should|must|planned|plans?|promised|hoped|hopes|expected|expects|wanted|wants|aims?|aimed|target|goal|demanded)\b/iu;

/** "The 58 it had counted in March", "the 40 of whom the company spoke in May". */
const isGivenBy =
  /^ (?:that |which |of which )?(?:it|they|he|she|there|the \p{L}+) (?:\p{L}+ )?(?:had|has|was|were|gave|named|counted|said|reported|announced|spoke|knew)\b/iu;

/** "When it went public on 11 October", "before the floods", "at its last visit", "in its May report", "on the day of the raid": what came then. */
const occasion = new RegExp(
  String.raw`^ (?:(?:when|before|after|until|since|by the time|(?:the )?(?:last|first) time) \p{L}|(?:on|during) the (?:day|night|morning|evening|week|month) of (?:the|that|its|their) \p{L}|during (?:the|that|its|their) (?:first |last )?(?:raids?|search|visits?|inspections?)\b|(?:at|in|by|from|of|to) (?:the time of )?(?:the|an?|its|his|her|their|our|that)(?: [\p{L}\d’'-]+){0,3} (?:reports?|counts?|recounts?|census|surveys?|statements?|releases?|letters?|briefings?|hearings?|visits?|inspections?|tally|updates?|sessions?|announcements?|conferences?|bulletins?|audits?|checks?|reckoning|review|notices?|filings?)\b)`,
  'iu',
);

/** Days and years, which are no counts. */
const dayNumbers = new RegExp(
  String.raw`\b(?:\d{1,2}(?:st|nd|rd|th)? (?:${months})|(?:${months}) \d{1,2}|(?:19|20)\d\d)\b`,
  'giu',
);

/** A tail that says on which occasion, with the time behind it or without, and counts nothing else. */
function isOccasion(tail: string): boolean {
  const words = occasion.exec(tail)?.[0];
  if (words === undefined) return false;
  const isClause = !/^ (?:at|in|by|from|of|to) /iu.test(words);
  return isClause ? !/\d/u.test(tail.replace(dayNumbers, '')) : isTime(tail.slice(words.length));
}

/** "There had been 17 names on the list of the relief circle" */
const isListed =
  /^ (?:on|in) (?:the|its|their|that) (?:\p{L}+ )?(?:list|register|records|books|files|count)\b/iu;

const isPredicate = /^ (?:had|has|have|were|was|are|is|did)\b/iu;

function isTime(phrase: string): boolean {
  const words = phrase
    .replaceAll(',', ' ')
    .split(' ')
    .filter((word) => word !== '');
  return (
    words.every((word) => timeWords.test(word)) || /^ (?:of them|in all|in total|altogether)$/iu.test(phrase)
  );
}

function untilPause(text: string): string {
  const stop = text.search(/[.;:()–—!?”"]|, (?!\d{4}\b)/u);
  return stop < 0 ? text : text.slice(0, stop);
}
