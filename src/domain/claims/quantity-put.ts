/**
 * What somebody put a number to: "put the toll at 31", "puts the dead and missing of the strait at 143", "raised the toll
 * of the sinking to 38", "put the number of burned farms at 12". English only; every look-around is bounded.
 */
import { hedges } from './quantity-named.ts';
import { isPlural, phraseFrom, type CountedNoun, type NounPlace } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

const putting = new Set(
  'put puts putting set sets estimated estimates reckoned reckons placed places'.split(' '),
);
const moving = new Set(
  'raised raises raise revised revises lowered lowers cut corrected corrects reduced increased brought brings took takes'.split(
    ' ',
  ),
);
const determiners = new Set(
  'the its their his her our all current official provisional overall own new total final death confirmed known'.split(
    ' ',
  ),
);
/** Those who are named by what befell them. */
const fates = new Set(
  'dead missing killed injured wounded drowned detained displaced arrested disappeared toll casualties fatalities'.split(
    ' ',
  ),
);
/** How far before its number the verb may stand, in tokens. */
const verbReach = 18;
const longestHedge = 4;

/** What is counted where somebody put it at so many; null where no verb of putting governs the number. */
export function putAt(place: NounPlace): CountedNoun | null {
  const { tokens, expression, language } = place;
  if (language.data.code !== 'en' || expression.currency !== null || expression.isPercent) return null;
  if (expression.form === 'fraction' || expression.form === 'multiplier') return null;
  let link = expression.from - 1;
  while (
    link > expression.from - longestHedge &&
    hedges.has(tokens[link]?.text ?? '') &&
    !isLink(tokens, link)
  )
    link -= 1;
  if (!isLink(tokens, link)) return null;
  const verbs = tokens[link]?.text === 'at' ? putting : moving;
  for (let at = link - 1; at >= 0 && at > expression.from - verbReach; at -= 1) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'mark' && token.text !== "'")) return null;
    if (verbs.has(token.text)) return objectOf(place, at + 1, link);
  }
  return null;
}

/** "at" of "at 31" and "at about 31", not of "at least". */
function isLink(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text;
  return (
    word === 'to' || (word === 'at' && tokens[at + 1]?.text !== 'least' && tokens[at + 1]?.text !== 'most')
  );
}

/** The object of the verb, as far as it says what is counted. */
function objectOf(place: NounPlace, from: number, link: number): CountedNoun | null {
  const { tokens, language, expression, text } = place;
  const here = (unit: string): CountedNoun => ({
    unit,
    from: expression.unitEnd,
    to: expression.unitEnd,
    kind: 'elliptical',
  });
  let at = from;
  while (at < link && determiners.has(tokens[at]?.text ?? '')) at += 1;
  const head = tokens[at];
  if (head === undefined || at >= link) return null;
  if (fates.has(head.text)) return here(language.data.people);
  const isNumber = ['number', 'total', 'count', 'tally'].includes(head.text);
  if (isNumber && tokens[at + 1]?.text !== 'of') return null;
  if (isNumber) {
    const start = determiners.has(tokens[at + 2]?.text ?? '') ? at + 3 : at + 2;
    if (fates.has(tokens[start]?.text ?? '')) return here(language.data.people);
    const noun = phraseFrom(place, start);
    return noun === null || noun.to > link || language.sumNouns.has(noun.unit) ? null : noun;
  }
  for (let noun = at; noun < link && noun < at + longestHedge; noun += 1) {
    const token = tokens[noun];
    if (token?.kind !== 'word') return null;
    if (fates.has(token.text)) return here(language.data.people);
    if (language.sumNouns.has(token.text)) return null;
    if (isPlural(token, language)) return here(text.slice(token.start, token.end));
    if (language.stops.has(token.text)) return null;
  }
  return null;
}
