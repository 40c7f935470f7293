/** Country names of any language as ISO 3166 codes, through `Intl.DisplayNames`; nothing is shipped or fetched. */
import type { TextRange } from '../../base/index.ts';
import { fold, wordsOf, type Word } from './words.ts';

/** A country named in the text. */
export interface CountryAnchor extends TextRange {
  readonly code: string;
}

const codes =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW'.split(
    ' ',
  );

type NamesByFirstWord = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly code: string }[]
>;
const known = new Map<string, NamesByFirstWord>();

/** Countries among the words of a passage. Words come from `wordsOf`; unknown languages are read as English. */
export function countriesOf(words: readonly Word[], language: string | null): CountryAnchor[] {
  const names = namesIn(language ?? 'en');
  const found: CountryAnchor[] = [];
  words.forEach((word, i) => {
    for (const name of names.get(word.folded) ?? []) {
      const last = words[i + name.words.length - 1];
      if (last && name.words.every((part, k) => words[i + k]?.folded === part)) {
        found.push({ code: name.code, start: word.start, end: last.end });
        break;
      }
    }
  });
  return found;
}

function namesIn(language: string): NamesByFirstWord {
  const cached = known.get(language);
  if (cached) return cached;
  const names = new Map<string, { words: readonly string[]; code: string }[]>();
  for (const { name, code } of displayNames(language)) {
    const words = wordsOf(name, { start: 0, end: name.length }).map((word) => word.folded);
    const first = words[0] ?? fold(name);
    names.set(
      first,
      [...(names.get(first) ?? []), { words, code }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  known.set(language, names);
  return names;
}

function displayNames(language: string): { name: string; code: string }[] {
  const tag = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(language) ? language : 'en';
  const names = new Intl.DisplayNames([tag, 'en'], { type: 'region', style: 'long' });
  return codes.map((code) => ({ name: (names.of(code) ?? code).replace(/\s*\(.*\)$/, ''), code }));
}
