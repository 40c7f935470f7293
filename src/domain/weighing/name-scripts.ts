/**
 * Names in other scripts as Latin letters, letter by letter, so that their sounds can be compared. Deterministic and
 * coarse: vowels that a script leaves out stay out. Chinese is read only in the characters that write foreign names.
 */

const alphabets: ReadonlyMap<string, string> = new Map(
  pairsIn(
    // Cyrillic
    'а a б b в v г g ґ g д d е e є e ж zh з z и i і i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ' +
      'ч ch ш sh щ sh ы i э e ю iu я ia ё o ї i ј j љ l њ n ћ ch ђ dj џ dj ' +
      // Greek
      'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ ks ο o π p ρ r σ s ς s τ t υ i φ f χ kh ψ ps ω o ' +
      // Thai
      'ก k ข kh ค kh ฆ kh ง ng จ ch ฉ ch ช ch ซ s ฌ ch ญ y ฎ d ฏ t ฐ th ฑ th ฒ th ณ n ด d ต t ถ th ท th ธ th น n ' +
      'บ b ป p ผ ph ฝ f พ ph ฟ f ภ ph ม m ย y ร r ล l ว w ศ s ษ s ส s ห h ฬ l ฮ h า a ะ a เ e แ ae โ o ไ ai ใ ai ' +
      'ฤ rue ั a ิ i ี i ึ ue ื ue ุ u ู u ํ am อ o ' +
      // Arabic and Persian
      'ا a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z غ gh ف f ق q ك k ک k ل l م m ن n ه h ة a ' +
      'ى a پ p چ ch ژ zh گ g ی i ' +
      // Hebrew
      'א a ב b ג g ד d ה h ו v ז z ח kh ט t י i כ k ך k ל l מ m ם m נ n ן n ס s פ p ף f צ ts ץ ts ק k ר r ש sh ת t ' +
      // Lao
      'ກ k ຂ kh ຄ kh ງ ng ຈ ch ສ s ຊ s ຍ ny ດ d ຕ t ຖ th ທ th ນ n ບ b ປ p ຜ ph ຝ f ພ ph ຟ f ມ m ຢ y ຣ r ລ l ວ w ' +
      'ຫ h ຮ h ໂ o ໄ ai ໃ ai ເ e ແ ae ະ a າ a ' +
      // Khmer
      'ក k ខ kh គ k ឃ kh ង ng ច ch ឆ ch ជ ch ឈ ch ញ nh ដ d ឋ th ឌ d ឍ th ណ n ត t ថ th ទ t ធ th ន n ប b ផ ph ព p ' +
      'ភ ph ម m យ y រ r ល l វ v ស s ហ h ឡ l អ a ឥ e ឧ u ឯ ae ៈ ak ះ ah ' +
      // Burmese
      'က k ခ kh ဂ g ဃ g င ng စ s ဆ s ဇ z ည ny တ t ထ th ဒ d ဓ d န n ပ p ဖ ph ဗ b ဘ b မ m ယ y ရ y လ l ဝ w သ th ဟ h',
  ),
);

/** Characters that write foreign names in Chinese, with the sound that they stand for there (L: l or r). */
const characters: ReadonlyMap<string, string> = new Map(
  (
    'a 阿 ba 巴 bai 拜 ban 班 bao 鲍 be 贝 ben 本 bi 比 bo 博波 b 布 cha 查 che 切 chi 奇 da 达 dai 戴 dan 丹 d 德 deng 登 ' +
    'di 迪蒂 ding 丁 dong 东 du 杜 ton 顿 do 多 e 厄埃艾 L 尔 n 恩 fa 法 fan 凡 fe 费菲 fen 芬 f 夫弗 fu 福富 ga 加 gan 甘 ' +
    'gai 盖 g 格 go 戈果 gen 根 gong 贡 gu 古 ha 哈 hai 海 han 汉 h 赫 hen 亨 hu 胡 ho 霍 ji 吉 ja 贾 je 杰 jin 金 ka 卡 ' +
    'kai 凯 kan 坎 kang 康 k 克 ko 科 ken 肯 kong 孔 ku 库 la 拉 lai 莱赖 lan 兰 lang 朗 lao 劳 l 勒 Le 雷 Len 伦 Li 利里莉 ' +
    'lin 林 liu 柳 long 龙 Lu 卢鲁 Lo 罗洛 ma 马玛 mai 迈 man 曼 mang 芒 me 梅 men 门 meng 蒙 mi 米 ming 明 mo 莫 m 姆 ' +
    'mu 穆 na 纳娜 nai 奈 nan 南 ne 内 ni 尼妮 ning 宁 niu 纽 no 诺 o 欧 pa 帕 pan 潘 pe 佩 pen 彭 pi 皮 ping 平 p 普 ' +
    'chi 齐 cha 恰 cho 乔 sa 萨 sai 赛 san 桑 sen 森 sha 沙莎 shan 尚 shao 肖 she 舍 shen 申 sh 什 shi 希施 shu 舒 s 斯丝 ' +
    'song 松 su 苏 so 索 ta 塔 tai 泰 tan 坦 tang 唐 t 特 teng 滕 ti 提 ting 廷 tong 通 tu 图 to 托 va 瓦 vai 怀 van 万 ' +
    'vang 旺 ve 韦维 vi 威 ven 文温 vo 沃 u 乌 si 西 sha 夏 she 谢 sin 辛欣 shu 休 ya 亚雅 yan 扬 ye 耶叶 i 伊 in 因 ying 英 ' +
    'yo 约 yu 尤于 za 扎 zai 宰 zan 赞 jan 詹 zhe 哲 zhi 治 ju 朱 zho 卓 zo 佐 deng 邓 Li 丽 ya 娅 lin 琳 di 黛 vi 薇 f 芙 ' +
    'ts 茨策 ze 泽 kui 奎 ga 瓜 gi 圭 min 敏 ne 聂涅 pang 庞 pon 蓬 chu 邱 jan 让 re 热 s 瑟 se 塞 sho 绍 son 逊 tom 汤 si 锡 ' +
    'mo 默 pe 珀'
  )
    .split(' ')
    .flatMap((sound, at, all) =>
      at % 2 === 0 ? Array.from(all[at + 1] ?? '', (letter) => [letter, sound] as const) : [],
    ),
);

/** True for a character by which Chinese writes foreign names. */
export function isForeignLetter(letter: string): boolean {
  return characters.has(letter);
}

function pairsIn(table: string): (readonly [string, string])[] {
  const parts = table.split(' ');
  return parts.flatMap((letter, at) => (at % 2 === 0 ? [[letter, parts[at + 1] ?? ''] as const] : []));
}

const otherScripts: RegExp = /[^\p{Script=Latin}]/u;

/** The Latin letters of a folded word; letters that no table knows stay as they are. */
export function romanised(folded: string): string {
  if (!otherScripts.test(folded)) return folded;
  let latin = '';
  for (const letter of spoken(folded)) latin += alphabets.get(letter) ?? characters.get(letter) ?? letter;
  return latin;
}

/** The word with its vowels where they are spoken, for the scripts that write them before, around or inside consonants. */
function spoken(word: string): string {
  if (/\p{Script=Thai}/u.test(word)) return thaiSpoken(word);
  if (/\p{Script=Khmer}/u.test(word)) return khmerSpoken(word);
  if (/\p{Script=Lao}/u.test(word)) return word.replace(/([ເແໂໄໃ])(\p{Script=Lao})/gu, '$2$1');
  return /\p{Script=Arabic}/u.test(word) ? arabicSpoken(word) : word;
}

const thai = '[ก-ฮ]';
const thaiRules: readonly (readonly [RegExp, string])[] = [
  [/[็่้๊๋]/gu, ''],
  // What a thanthakhat silences was a letter of the foreign word only after a vowel or r, l, n ("เกรอลต์").
  [/([นลร])([กดตทพซส])์/gu, '$1$2'],
  [/[ก-ฮ][ิุ]?์/gu, ''],
  [/ทร(?=[าัุิ])/gu, 's'],
  [/ห(?=[งญณนมยรลว])/gu, ''],
  [/อ(?=[าะัิีึืุู])/gu, ''],
  [new RegExp(`เ(${thai})ีย`, 'gu'), '$1ia'],
  [new RegExp(`เ(${thai})ือ`, 'gu'), '$1uea'],
  [new RegExp(`เ(${thai})า`, 'gu'), '$1ao'],
  [new RegExp(`เ(${thai})[ิอ]`, 'gu'), '$1oe'],
  [new RegExp(`(${thai})ัว`, 'gu'), '$1ua'],
  [new RegExp(`([เแโไใ])(${thai}?)`, 'gu'), '$2$1'],
  [/อ(?=[เแโไใ])/gu, ''],
  [/รร/gu, 'a'],
];

function thaiSpoken(word: string): string {
  return thaiRules.reduce((text, [pattern, spelled]) => text.replace(pattern, spelled), word);
}

/** Khmer consonants that give the vowels behind them their second sound. */
const secondSeries: ReadonlySet<string> = new Set('គឃងជឈញឌឍទធនពភមយរលវ');
const khmerVowels: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['ា', ['a', 'ea']],
  ['ិ', ['e', 'i']],
  ['ី', ['ei', 'i']],
  ['ឹ', ['oe', 'ue']],
  ['ឺ', ['oe', 'ue']],
  ['ុ', ['o', 'u']],
  ['ូ', ['o', 'u']],
  ['ួ', ['uo', 'uo']],
  ['ើ', ['ae', 'oe']],
  ['ៀ', ['ie', 'ie']],
  ['េ', ['e', 'e']],
  ['ែ', ['e', 'e']],
  ['ៃ', ['ai', 'ei']],
  ['ោ', ['ao', 'o']],
  ['ៅ', ['au', 'ov']],
  ['ំ', ['am', 'um']],
]);

function khmerSpoken(word: string): string {
  let out = '';
  let second = false;
  for (const letter of word.replace(/ប៉/gu, 'p').replace(/[\u17c9\u17ca\u17d2\u17cb-\u17d1]/gu, '')) {
    const vowel = khmerVowels.get(letter);
    if (vowel === undefined) {
      out += letter;
      second = secondSeries.has(letter);
    } else out += vowel[second ? 1 : 0];
  }
  return out;
}

/** The letters waw and ya are vowels between consonants, and at the end. */
function arabicSpoken(word: string): string {
  return word
    .replace(/^ال(?=.{3})/u, '')
    .replace(/(?<=[^اوي])و(?![اوي])/gu, 'u')
    .replace(/(?<=[^اوي])ي(?![اوي])/gu, 'i')
    .replace(/و/gu, 'w')
    .replace(/ي/gu, 'y')
    .replace(/[ءعئؤ]/gu, '');
}
