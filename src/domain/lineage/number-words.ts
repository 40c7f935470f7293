/** Number words and magnitude words as typed data, per language. Missing languages simply yield fewer anchors. */

/** Words of one language with their values; `joins` may stand between them ("and", "et", "y"). */
export interface NumberWordTable {
  readonly values: ReadonlyMap<string, number>;
  readonly joins: ReadonlySet<string>;
  /** True where "four twenty" means eighty. */
  readonly scores: boolean;
  /** True where "four ten" means forty, and a hundred is never meant by its word alone. */
  readonly tens: boolean;
}

const english = table(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'twenty thirty forty fifty sixty seventy eighty ninety',
  { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 },
  'and',
);
const french = table(
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  'vingt trente quarante cinquante soixante - - -',
  {
    une: 1,
    vingts: 20,
    cent: 100,
    cents: 100,
    mille: 1000,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
  },
  'et',
  true,
);
const spanish = table(
  'un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
  'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  {
    una: 1,
    uno: 1,
    veintiun: 21,
    veintiuno: 21,
    veintidos: 22,
    veintitres: 23,
    veinticuatro: 24,
    veinticinco: 25,
    veintiseis: 26,
    veintisiete: 27,
    veintiocho: 28,
    veintinueve: 29,
    cien: 100,
    ciento: 100,
    doscientos: 200,
    doscientas: 200,
    trescientos: 300,
    trescientas: 300,
    cuatrocientos: 400,
    cuatrocientas: 400,
    quinientos: 500,
    quinientas: 500,
    seiscientos: 600,
    seiscientas: 600,
    setecientos: 700,
    setecientas: 700,
    ochocientos: 800,
    ochocientas: 800,
    novecientos: 900,
    novecientas: 900,
    mil: 1000,
    millon: 1e6,
    millones: 1e6,
  },
  'y',
);
const german = table(
  'ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
  'zwanzig dreißig vierzig funfzig sechzig siebzig achtzig neunzig',
  { hundert: 100, tausend: 1000, million: 1e6, millionen: 1e6, milliarde: 1e9, milliarden: 1e9 },
  'und',
);

const thai: NumberWordTable = {
  ...table(
    'หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ',
    'ยี่สิบ',
    { เอ็ด: 1, ร้อย: 100, พัน: 1000, หมื่น: 1e4, แสน: 1e5, ล้าน: 1e6 },
    '-',
  ),
  tens: true,
};
const khmer = table(
  'មួយ ពីរ បី បួន ប្រាំ ប្រាំមួយ ប្រាំពីរ ប្រាំបី ប្រាំបួន ដប់ ដប់មួយ ដប់ពីរ ដប់បី ដប់បួន ដប់ប្រាំ ដប់ប្រាំមួយ ដប់ប្រាំពីរ ដប់ប្រាំបី ដប់ប្រាំបួន',
  'ម្ភៃ សាមសិប សែសិប ហាសិប ហុកសិប ចិតសិប ប៉ែតសិប កៅសិប',
  { រយ: 100, ពាន់: 1000, ម៉ឺន: 1e4, សែន: 1e5, លាន: 1e6 },
  '-',
);

const tables: ReadonlyMap<string, NumberWordTable> = new Map([
  ['en', english],
  ['fr', french],
  ['es', spanish],
  ['de', german],
  ['th', thai],
  ['km', khmer],
]);

/** The table of a BCP 47 language, null when there is none. */
export function numberWords(language: string | null): NumberWordTable | null {
  return tables.get((language ?? '').slice(0, 2).toLowerCase()) ?? null;
}

function table(
  units: string,
  tens: string,
  more: Readonly<Record<string, number>>,
  joins: string,
  scores = false,
): NumberWordTable {
  const values = new Map<string, number>(Object.entries(more));
  units.split(' ').forEach((word, i) => values.set(word, i + 1));
  tens.split(' ').forEach((word, i) => values.set(word, (i + 2) * 10));
  values.delete('-');
  return { values, joins: new Set(joins.split(' ')), scores, tens: false };
}

/** Words and characters that multiply the number before them; folded forms, all languages together. */
export const magnitudes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    k: 1e3,
    mn: 1e6,
    bn: 1e9,
    lakh: 1e5,
    lakhs: 1e5,
    crore: 1e7,
    crores: 1e7,
    mille: 1e3,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    mil: 1e3,
    millon: 1e6,
    millones: 1e6,
    milhao: 1e6,
    milhoes: 1e6,
    mila: 1e3,
    milione: 1e6,
    milioni: 1e6,
    tausend: 1e3,
    millionen: 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    mio: 1e6,
    mrd: 1e9,
    duizend: 1e3,
    miljoen: 1e6,
    ribu: 1e3,
    juta: 1e6,
    miliar: 1e9,
    bin: 1e3,
    milyon: 1e6,
    milyar: 1e9,
    nghin: 1e3,
    ngan: 1e3,
    trieu: 1e6,
    ty: 1e9,
    тыс: 1e3,
    тысяч: 1e3,
    тысячи: 1e3,
    тысяча: 1e3,
    млн: 1e6,
    миллион: 1e6,
    миллиона: 1e6,
    миллионов: 1e6,
    млрд: 1e9,
    миллиард: 1e9,
    миллиарда: 1e9,
    миллиардов: 1e9,
    тисяч: 1e3,
    мільйонів: 1e6,
    ألف: 1e3,
    آلاف: 1e3,
    مليون: 1e6,
    ملايين: 1e6,
    مليار: 1e9,
    هزار: 1e3,
    میلیون: 1e6,
    हजार: 1e3,
    हज़ार: 1e3,
    लाख: 1e5,
    करोड़: 1e7,
    হাজার: 1e3,
    লাখ: 1e5,
    কোটি: 1e7,
    千: 1e3,
    万: 1e4,
    萬: 1e4,
    亿: 1e8,
    億: 1e8,
    만: 1e4,
    천: 1e3,
    억: 1e8,
    พัน: 1e3,
    หมื่น: 1e4,
    แสน: 1e5,
    ล้าน: 1e6,
    ពាន់: 1e3,
    ម៉ឺន: 1e4,
    សែន: 1e5,
    លាន: 1e6,
    ພັນ: 1e3,
    ລ້ານ: 1e6,
    သောင်း: 1e4,
    သိန်း: 1e5,
  }).map(([word, factor]) => [foldKey(word), factor] as const),
);

function foldKey(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

const hanDigits = '零一二三四五六七八九';
const hanTens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const hanMyriads: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** True for a character that writes numbers in Chinese. */
export function isHanNumeral(character: string): boolean {
  return hanDigit(character) >= 0 || character in hanTens || character in hanMyriads;
}

/** The value of a run of Chinese numerals ("四十七", "两万六千", "二〇二六"); null for characters that write no number. */
export function hanValue(run: string): number | null {
  const digits = Array.from(run, hanDigit);
  if (digits.every((digit) => digit >= 0)) return Number(digits.join(''));
  let [total, part, digit] = [0, 0, 0];
  for (const character of run) {
    const [ten, myriad] = [hanTens[character], hanMyriads[character]];
    if (ten !== undefined) [part, digit] = [part + Math.max(digit, 1) * ten, 0];
    else if (myriad !== undefined) [total, part, digit] = [(total + part + digit) * myriad, 0, 0];
    else digit = hanDigit(character);
    if (digit < 0) return null;
  }
  return total + part + digit;
}

/** -1 for other characters. */
function hanDigit(character: string): number {
  if (character === '两' || character === '兩') return 2;
  return character === '〇' ? 0 : hanDigits.indexOf(character);
}
