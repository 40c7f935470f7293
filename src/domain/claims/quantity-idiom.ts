/** Number words that count nothing: "one of the neighbouring sites", "the first half", "under 18", "the few". */
import type { Candidate } from './quantity-candidate.ts';

const abstractNouns = new Set(
  `day thing figure hand side point way time reason example case another time's man's word instance respect step place
  moment stage sense aspect kind sort type part end other or by who that which to`.split(/\s+/u),
);

/** "one of", "no one", "one another", "that one", "one day": the word counts nothing. */
export function isOnePronoun({ tokens, expression, noun, qualifier, language }: Candidate): boolean {
  const token = tokens[expression.from];
  if (token === undefined || expression.low !== 1 || expression.high !== 1 || token.kind !== 'word')
    return false;
  if (expression.form !== 'words' || expression.to > expression.from + 1) return false;
  if (language.data.scales[token.text] !== undefined) return false;
  if (language.data.code !== 'en') return true;
  const before = tokens[expression.from - 1]?.text ?? '';
  const after = tokens[expression.to];
  if (qualifier !== null && noun !== null && noun.kind !== 'elliptical') return false;
  if (
    ['no', 'any', 'every', 'each', 'some', 'that', 'this', 'the', 'which', 'another', 'only'].includes(before)
  )
    return true;
  if (after?.kind !== 'word' || abstractNouns.has(after.text) || language.data.ofWords.includes(after.text))
    return true;
  return noun === null || noun.kind === 'elliptical' || after.capital;
}

/** "first half of 2025", "second half", "half-brother", "half past six". */
export function isUncountedHalf({ tokens, expression, qualifier, language }: Candidate): boolean {
  const token = tokens[expression.from];
  if (expression.form !== 'fraction' || expression.to !== expression.from + 1 || token?.kind !== 'word')
    return false;
  if (language.data.parts[token.text] === undefined) return false;
  const before = tokens[expression.from - 1]?.text ?? '';
  if (
    [
      'first',
      'second',
      'latter',
      'other',
      'better',
      'last',
      'next',
      'in',
      'third',
      'fourth',
      'fifth',
    ].includes(before)
  )
    return true;
  const after = tokens[expression.to];
  if (after === undefined || after.kind === 'mark') return qualifier === null && before !== 'by';
  if (
    ['of', 'the', 'a', 'an', 'that', 'those', 'these', 'his', 'her', 'its', 'their', 'our', 'my'].includes(
      after.text,
    )
  )
    return false;
  return (
    qualifier === null && !['were', 'are', 'had', 'have'].includes(after.text) && language.data.code === 'en'
  );
}

/** "few believe", "the couple", "scores goals", "tens": vague words used otherwise. */
export function isVagueIdiom({ tokens, expression, language }: Candidate): boolean {
  const token = tokens[expression.from];
  if (expression.form !== 'vague' || token === undefined || language.data.code !== 'en') return false;
  const before = tokens[expression.from - 1]?.text ?? '';
  const after = tokens[expression.to]?.text ?? '';
  const hasArticle = before === 'a' || before === 'quite';
  if (token.text === 'few') return !hasArticle;
  if (token.text === 'couple') return !hasArticle || tokens[expression.from + 1]?.text !== 'of';
  if (token.text === 'handful') return !hasArticle;
  if (token.text === 'scores') return after !== 'of' && after !== 'more';
  if (token.text === 'tens') return expression.to === expression.from + 1;
  return false;
}

const hyphenIdioms = new Set([
  'way',
  'fold',
  'handed',
  'sided',
  'faced',
  'dimensional',
  'wheel',
  'wheeled',
  'star',
  'ply',
]);

/** "two-way radio", "five-star hotel": the number is part of the word. */
export function isHyphenIdiom({ tokens, expression }: Candidate): boolean {
  const hyphen = tokens[expression.to];
  if (hyphen?.text !== '-' || hyphen.spaced) return false;
  return hyphenIdioms.has(tokens[expression.to + 1]?.text ?? '');
}

/** "were under 18", "not yet 18 years old", "under the age of 18", "over-60s": a border of a category, not a count. */
export function isThreshold({ tokens, expression, noun, language }: Candidate): boolean {
  if (
    (expression.high ?? 100) > 99 ||
    expression.currency !== null ||
    expression.isPercent ||
    expression.scaled
  )
    return false;
  if (language.data.code !== 'en') return false;
  const before = tokens[expression.from - 1]?.text ?? '';
  if (isComingOfAge(tokens, expression.from, expression.high ?? 0)) return true;
  const isYears =
    noun?.kind === 'period' &&
    [tokens[noun.to], tokens[noun.to - 1]].some((token) => ['old', 'of', 'age'].includes(token?.text ?? ''));
  if (before === 'yet' && (isYears || isNotYet(tokens, expression))) return true;
  const counted = noun !== null && noun.kind !== 'elliptical';
  if (['under', 'below', 'beneath', 'over', 'above'].includes(before) && (!counted || isYears))
    return isCategory(tokens, expression.from - 2);
  const aged = before === 'of' && tokens[expression.from - 2]?.text === 'age';
  if (aged)
    return ['under', 'below', 'beneath', 'over', 'above', 'before', 'until'].includes(
      tokens[expression.from - 4]?.text ?? '',
    );
  const than = before === 'than' ? tokens[expression.from - 2]?.text : undefined;
  return than === 'younger' || than === 'older';
}

/** "Eleven were not yet 18": the border, where several are spoken of. */
function isNotYet(tokens: Candidate['tokens'], { from, to, high }: Candidate['expression']): boolean {
  const next = tokens[to];
  const isEnd = next === undefined || next.kind === 'mark' || next.text === 'when';
  const isMany = ['were', 'are'].includes(tokens[from - 3]?.text ?? '');
  return isEnd && isMany && tokens[from - 2]?.text === 'not' && (high ?? 0) >= 10 && (high ?? 99) <= 40;
}

/** "just over 60" is a bound; "were under 18", "children under 18" borders. */
function isCategory(tokens: Candidate['tokens'], at: number): boolean {
  return !['just', 'well', 'simply', 'slightly', 'little', 'at', 'to', 'of'].includes(tokens[at]?.text ?? '');
}

/** How far back the word of a border may stand, in tokens. */
const borderReach = 5;

/** "before they turned 18", "had not reached 18": the border of childhood, nobody's age. */
function isComingOfAge(tokens: Candidate['tokens'], from: number, value: number): boolean {
  const verb = tokens[from - 1]?.text ?? '';
  const isState = ['was', 'were', 'is', 'are'].includes(verb);
  if (!isState && !['turned', 'turning', 'turn', 'reached', 'reaching', 'reach'].includes(verb)) return false;
  if (value < 10 || value > (isState || !isPerfect(tokens, from) ? 25 : 70)) return false;
  for (let at = from - 2; at >= 0 && at > from - 2 - borderReach; at -= 1) {
    const word = tokens[at]?.text ?? '';
    if (tokens[at]?.kind === 'mark') return false;
    if (['before', 'until', 'till', 'unless'].includes(word)) return true;
    if (!isState && ['not', 'yet', "hadn't", "haven't"].includes(word)) return true;
  }
  return false;
}

/** "had not reached 35": nobody's age, whatever the border. */
function isPerfect(tokens: Candidate['tokens'], from: number): boolean {
  const auxiliary = tokens[from - 3]?.text ?? '';
  const isNot = tokens[from - 2]?.text === 'not' || tokens[from - 2]?.text === 'yet';
  return isNot && ['had', 'has', 'have', 'not'].includes(auxiliary);
}

/** "the Big Five", "Group of Seven", "the Mandal Three", "Pier Four": a number word with a capital inside a name. */
export function isNamedNumber({ tokens, expression, noun, qualifier, language }: Candidate): boolean {
  const token = tokens[expression.from];
  if (language.data.code !== 'en' || expression.form !== 'words' || token?.capital !== true) return false;
  if (
    qualifier !== null ||
    expression.currency !== null ||
    token.fresh ||
    expression.to > expression.from + 1
  )
    return false;
  if (noun !== null && noun.to > noun.from && noun.kind !== 'elliptical') return false;
  const before = tokens[expression.from - 1];
  if (before?.text === 'of') {
    const head = tokens[expression.from - 2];
    return (
      head?.capital === true && ['group', 'gang', 'council', 'committee', 'club', 'band'].includes(head.text)
    );
  }
  if (before?.kind !== 'word' || !before.capital) return false;
  const isPlace = numberedPlaces.has(before.text) || language.references.has(before.text);
  return isPlace || tokens[expression.from - 2]?.text === 'the';
}

/** Places that go by a number in words: "Shaft Two", "Camp Five". */
const numberedPlaces = new Set(
  `shaft pier berth dock quay camp school hall tower wing well mine pit plant factory mill reactor furnace kiln tunnel terminal
  runway bridge barrack barracks dormitory hut tent village sector county circle team squad battalion`.split(
    /\s+/u,
  ),
);
