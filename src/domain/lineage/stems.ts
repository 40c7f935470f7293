/** Stems for comparing sentences of one language, and the words too common to tell anything. */

/** Function words, verbs of saying, calendar words: folded forms, several languages together. */
const common: ReadonlySet<string> = new Set(
  `a about above across after again against ago all almost along already also although always am among an and another any are around as at away back be became because
  been before began behind being below between both but by call called came can cannot come could day days did do does done down during each early either end ended enough even ever every few first
  for former found from full gave get give given go going good got group groups had half has have he her here him himself his home hour hours how however if in including into is it its itself just keep
  kept know known large last late later least left less like list local long made main make many may me might month months more most much must my name named near nearly never new next night no
  nor not now number numbers of off officer officers official officials often old on once one only open or order other others our out over own part paid pay people per percent person persons place places police put quite
  rather report reported reports right said same saw say saying says second see seen set several she should show shows since small so some soon staff state statement still such take taken than that the their
  them then there these they thing things this those though three through time times to today told too took total two under until up upon us use used very was way we week weeks well went were what when
  where which while who whom whose why will with within without work worked working would year years yesterday yet you your added according estimates estimate spokesman spokeswoman director
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december minister ministry government
  le la les de des du un une et en dans pour par sur avec est sont ete a au aux que qui ne pas plus se sa son ses ce cette ces il elle ils elles ont leur leurs selon
  el los las del y en por para con es son fue han ha se su sus que no mas lo al como segun dijo anos
  der die das und in den von zu mit im ist des auf fur nicht ein eine als auch es an werden aus er hat dass sie nach wird bei
  o os as do da dos das em um uma no na nos nas ao por com foi mais
  il lo gli di che e per con una sono della nel
  yang dan di dari untuk dengan ini itu pada tidak dalam akan orang
  и в во не что он на я с со как а то все она так его но они к у же вы за бы по только ее было вот от из ему для`.split(
    /\s+/,
  ),
);

/** True for words that occur in any text and so link none. */
export function isCommon(folded: string): boolean {
  return common.has(folded);
}

const endings = [
  'ingly',
  'ation',
  'ings',
  'ions',
  'ers',
  'ies',
  'ing',
  'ion',
  'ed',
  'es',
  'er',
  'ly',
  's',
  'e',
];

/**
 * A light stem: one English ending removed, seven letters kept. For other languages the cut alone serves. Null for
 * common and very short words.
 */
export function stemOf(folded: string): string | null {
  if (common.has(folded) || folded.length < 2 || (folded.length < 4 && /^[a-z]+$/.test(folded))) return null;
  if (/^[a-z]+$/.test(folded)) {
    for (const ending of endings) {
      if (folded.length - ending.length >= 4 && folded.endsWith(ending))
        return folded.slice(0, -ending.length).slice(0, 7);
    }
  }
  return folded.slice(0, 7);
}
