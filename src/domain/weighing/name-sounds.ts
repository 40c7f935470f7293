/**
 * Names as sounds: one name is spelled in many ways when it passes between languages and scripts (h/kh, c/k/q, s/z,
 * v/w, doubled letters, long vowels). Likeness of sound is a reason to propose an alias, never to join one.
 */
import { romanised } from './name-scripts.ts';
import { fold } from './name-folding.ts';

const unfolded: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  æ: 'e',
  œ: 'e',
  þ: 't',
  ı: 'i',
  ə: 'a',
};

/** Two letters that stand for one sound, longest first; capitals are sounds of their own (S = sh, Z = zh, C = ch). */
const digraphs: readonly (readonly [string, string])[] = [
  ['tsch', 'C'],
  ['chh', 'C'],
  ['tch', 'C'],
  ['sch', 'S'],
  ['dzh', 'Z'],
  ['kh', 'x'],
  ['ch', 'C'],
  ['cz', 'C'],
  ['sh', 'S'],
  ['zh', 'Z'],
  ['dj', 'Z'],
  ['th', 't'],
  ['ph', 'f'],
  ['gh', 'g'],
  ['dh', 'd'],
  ['bh', 'b'],
  ['ck', 'k'],
  ['qu', 'k'],
  ['ng', 'N'],
  ['oo', 'u'],
  ['ou', 'u'],
  ['ee', 'i'],
  ['ie', 'i'],
  ['ei', 'e'],
  ['ey', 'e'],
  ['ai', 'e'],
  ['ay', 'e'],
  ['ae', 'e'],
  ['aa', 'a'],
  ['uu', 'u'],
  ['ii', 'i'],
];
const digraphsByFirst: ReadonlyMap<string, readonly (readonly [string, string])[]> = byFirstLetter();

function byFirstLetter(): Map<string, (readonly [string, string])[]> {
  const found = new Map<string, (readonly [string, string])[]>();
  for (const pair of digraphs) {
    const first = pair[0].charAt(0);
    found.set(first, [...(found.get(first) ?? []), pair]);
  }
  return found;
}

/** Longest word whose sounds are compared, in code units; names are shorter. */
const longest = 40;

/** Words whose sounds are kept at hand; the same few are asked for again and again. */
const mostKept = 20_000;
const kept = new Map<string, string>();

/** The sounds of one word in any script that `romanised` knows: one character for each sound. */
export function soundsOf(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const sounds = soundsIn(word);
  if (kept.size >= mostKept) kept.clear();
  if (word.length <= longest) kept.set(word, sounds);
  return sounds;
}

function soundsIn(word: string): string {
  const latin = romanised(fold(word.slice(0, longest))).replace(/[^\p{L}]/gu, '');
  let sounds = '';
  for (let at = 0; at < latin.length;) {
    const letter = latin.charAt(at);
    const pair = (digraphsByFirst.get(letter) ?? []).find(([letters]) => latin.startsWith(letters, at));
    const sound = pair === undefined ? soundOf(letter, latin.charAt(at + 1)) : pair[1];
    if (!sounds.endsWith(sound) || sound === '') sounds += sound;
    at += pair === undefined ? 1 : pair[0].length;
  }
  return sounds.length >= 3 && /[^aiou]e$/.test(sounds) ? sounds.slice(0, -1) : sounds;
}

function soundOf(letter: string, next: string): string {
  switch (letter) {
    case 'c':
      return next === 'e' || next === 'i' || next === 'y' ? 's' : 'k';
    case 'q':
      return 'k';
    case 'w':
      return 'v';
    case 'y':
      return 'i';
    case 'x':
      return 'X';
    default:
      return unfolded[letter] ?? letter;
  }
}

/** Sounds that spellings confuse, with what it costs to take one for the other (1: other sounds altogether). */
const confusions: ReadonlyMap<string, number> = new Map(
  (
    [
      [0.1, 'Ll Lr'],
      [0.15, 'sz SZ'],
      [0.2, 'xh xk sS zZ Zj Sj CS ij ie ou dt bp gk XS Xs zj Nn'],
      [0.3, 'Ck CZ vf ao ae au eo ea vu Zs xg Cj'],
      [0.4, 'vb lr Ct nm pf ai oi uk'],
    ] as const
  ).flatMap(([cost, pairs]) =>
    pairs
      .split(' ')
      .flatMap((pair) => [[pair, cost] as const, [`${pair.charAt(1)}${pair.charAt(0)}`, cost] as const]),
  ),
);

const vowels = 'aeiou';

/** 0 … 1: how alike two words sound, given their sounds (`soundsOf`). The last vowel tells names apart (Mira, Miro). */
export function soundLikeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const size = Math.max(a.length, b.length);
  if (size === 0 || Math.abs(a.length - b.length) > 3) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, at) => (at === 0 ? 0 : Number.NaN));
  for (let j = 1; j <= b.length; j += 1) row[j] = (row[j - 1] ?? 0) + gap(b, j - 1);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [(row[0] ?? 0) + gap(a, i - 1)];
    for (let j = 1; j <= b.length; j += 1) {
      const last = i === a.length && j === b.length;
      const swap = (row[j - 1] ?? 0) + swapCost(a.charAt(i - 1), b.charAt(j - 1), last);
      next.push(Math.min(swap, (row[j] ?? 0) + gap(a, i - 1), (next[j - 1] ?? 0) + gap(b, j - 1)));
    }
    row = next;
  }
  return Math.max(0, 1 - (row[b.length] ?? size) / size);
}

function swapCost(a: string, b: string, last: boolean): number {
  if (a === b) return 0;
  if (last && vowels.includes(a) && vowels.includes(b)) return 0.9;
  return confusions.get(a + b) ?? (vowels.includes(a) && vowels.includes(b) ? 0.4 : 1);
}

/** What it costs to leave the sound at `at` out: little for a breath, a vowel inside, the middle one of a cluster. */
function gap(sounds: string, at: number): number {
  const sound = sounds.charAt(at);
  if (sound === 'h') return 0.25;
  if (at === sounds.length - 1 && vowels.includes(sound)) return 0.9;
  if (vowels.includes(sound)) return 0.45;
  const next = sounds.charAt(at + 1);
  // Thai, Burmese, Chinese and half of the English leave out an r before a consonant, and a stop after l, n or r.
  if (sound === 'r' && next !== '' && !vowels.includes(next)) return 0.5;
  if (next === '' && /[dtk]/u.test(sound) && /[lnrL]/u.test(sounds.charAt(at - 1))) return 0.5;
  const inCluster =
    at > 0 && !vowels.includes(sounds.charAt(at - 1)) && !vowels.includes(sounds.charAt(at + 1));
  return inCluster && at < sounds.length - 1 ? 0.5 : 1;
}

const classes: Readonly<Record<string, string>> = {
  x: 'k',
  g: 'k',
  C: 's',
  S: 's',
  Z: 's',
  z: 's',
  j: 's',
  X: 's',
  L: 'r',
  l: 'r',
  b: 'p',
  v: 'p',
  f: 'p',
  d: 't',
  m: 'n',
  N: 'n',
  h: '',
};

/** The coarse skeleton by which words that may sound alike are found: classes of consonants, without vowels. */
export function soundBlock(sounds: string): string {
  let block = '';
  for (const [at, sound] of Array.from(sounds).entries()) {
    if (vowels.includes(sound)) {
      if (at === 0) block += '-';
      continue;
    }
    const kind = classes[sound] ?? sound;
    if (!block.endsWith(kind)) block += kind;
  }
  return block.slice(0, 6);
}
