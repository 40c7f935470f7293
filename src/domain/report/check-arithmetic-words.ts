/**
 * The words by which a sentence says that one of its numbers follows from others, in each language that the grammar of numbers reads. What that
 * grammar knows already (rising, falling, joining a range) is taken from it; here stand only words of sums, parts and remainders.
 */
import { languageNumbers } from '../claims/index.ts';

/** What the rules of arithmetic look for; every pattern is linear. */
export interface SumWords {
  /** Ends with words that make the number behind them the sum of those before: "together ". */
  readonly together: RegExp;
  /** Stands between a total and its parts: "in all: ". */
  readonly totalled: RegExp;
  /** Between a part and its whole: " of the ". */
  readonly partOf: RegExp;
  /** Between a whole and its part, where the whole is named first: "47个中有17个". */
  readonly wholeFirst: RegExp | null;
  readonly rising: RegExp;
  readonly falling: RegExp;
  /** Ends before the first of two values. */
  readonly from: RegExp;
  /** Between the first and the second value. */
  readonly to: RegExp;
  /** Ends before what is left of a whole: "the other ". */
  readonly remaining: RegExp | null;
  /** Behind a number that is the difference of the two before it: " more". */
  readonly change: RegExp | null;
}

interface Words {
  readonly together: string;
  readonly partOf: string;
  readonly wholeFirst?: string;
  readonly articles?: string;
  readonly from: string;
  readonly remaining?: string;
  readonly change?: string;
  readonly risen?: string;
  readonly fallen?: string;
}

const words: Readonly<Record<string, Words>> = {
  en: {
    together:
      'together|in all|in total|altogether|combined|a total of|for a total of|making|which makes|adding up to|the sum is',
    partOf: 'out of|of|among',
    articles: 'the|these|those|them|all|its|their',
    from: 'from',
    remaining: '(?:the|their|its|these|those) (?:other|remaining)',
    change: 'more|fewer|less',
    risen: 'up|went up',
    fallen: 'down|went down',
  },
  es: {
    together: 'juntos|juntas|en total|en conjunto|un total de|suman|sumados|sumadas|lo que suma|que hacen',
    partOf: 'de|de entre|entre',
    articles: 'los|las|estos|estas|esos|esas|todos los|todas las',
    from: 'de|desde',
    remaining: '(?:los|las) (?:otros|otras|demás|restantes)',
    change: 'más|menos',
  },
  fr: {
    together: 'ensemble|en tout|au total|un total de|soit au total|ce qui fait',
    partOf: 'sur|parmi|de|des|d’entre',
    articles: 'les|ces|ses|leurs|tous les|toutes les',
    from: 'de',
    remaining: 'les (?:autres|restants|restantes)',
    change: 'de plus|de moins',
  },
  de: {
    together: 'zusammen|insgesamt|in summe|zusammengenommen|macht zusammen',
    partOf: 'von|aus|unter',
    articles: 'den|diesen|allen|ihren',
    from: 'von',
    remaining: '(?:die|der|den) (?:übrigen|anderen|restlichen)',
    change: 'mehr|weniger',
  },
  vi: {
    together: 'tổng cộng|cộng lại là|cộng lại|tất cả là',
    partOf: 'trong số|trên tổng số|trên',
    from: 'từ',
    remaining: 'số còn lại là|còn lại',
    risen: 'tăng',
  },
  ar: { together: 'المجموع|بمجموع|ما مجموعه|أي ما مجموعه|معا', partOf: 'من أصل|من بين|من', from: 'من' },
  km: {
    together: 'សរុបទាំងអស់|សរុប|រួមទាំងអស់|រួម',
    partOf: 'ក្នុងចំណោម|លើ',
    from: 'ពី',
  },
  th: { together: 'รวมทั้งหมด|รวมทั้งสิ้น|รวมเป็น|รวม', partOf: 'จากทั้งหมด|จาก', from: 'จาก' },
  zh: {
    together: '总共|一共|共计|合计|总计|共',
    partOf: '占',
    wholeFirst: '中有|中的|当中有|里有|中',
    from: '从|由',
    remaining: '其余的?|另外的?|剩下的?',
  },
};

/** Languages whose words are not parted by spaces. */
const unspaced: ReadonlySet<string> = new Set(['km', 'th', 'zh']);

const made = new Map<string, SumWords>();

/** The words of a language; of one that has none of its own, the English ones. */
export function sumWords(language: string): SumWords {
  const tag = language.toLowerCase().split('-')[0] ?? 'en';
  const code = tag in words ? tag : 'en';
  const known = made.get(code);
  if (known !== undefined) return known;
  const fresh = compiled(code, words[code] ?? { together: '', partOf: '', from: '' });
  made.set(code, fresh);
  return fresh;
}

function compiled(code: string, own: Words): SumWords {
  const { data } = languageNumbers(code);
  const [open, close] = unspaced.has(code) ? ['', ''] : ['(?<![\\p{L}\\p{M}])', '(?![\\p{L}\\p{M}])'];
  const one = (list: string): string => `${open}(?:${list})${close}`;
  const listed = (list: readonly string[], more = ''): string =>
    one([...list.map(escaped), ...(more === '' ? [] : [more])].join('|'));
  const articles = own.articles === undefined ? '' : `(?:(?:${own.articles}) )?`;
  return {
    together: new RegExp(`${one(own.together)}[\\s,:：，、]*$`, 'iu'),
    totalled: new RegExp(`${one(own.together)}[^.。።]{0,40}[:：(–—]`, 'iu'),
    partOf: new RegExp(`^[^.;:,()，。；：（）]{0,30}${one(own.partOf)}\\s*${articles}$`, 'iu'),
    wholeFirst:
      own.wholeFirst === undefined
        ? null
        : new RegExp(`^[^.;:()，。；：（）]{0,20}(?:${own.wholeFirst})$`, 'u'),
    rising: new RegExp(listed(data.risen, own.risen), 'iu'),
    falling: new RegExp(listed(data.fallen, own.fallen), 'iu'),
    from: new RegExp(`${one(own.from)}\\s*$`, 'iu'),
    to: new RegExp(
      `^[^.;,，。；]{0,40}${listed(data.rangeTo.filter((word) => /\p{L}/u.test(word)))}\\s*$`,
      'iu',
    ),
    remaining: own.remaining === undefined ? null : new RegExp(`${one(own.remaining)}\\s*$`, 'iu'),
    change: own.change === undefined ? null : new RegExp(`^\\s*(?:\\p{L}+ )?${one(own.change)}`, 'iu'),
  };
}

function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
