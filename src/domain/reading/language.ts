/**
 * Which language a text is written in: by script where the script decides, by small words and rare letters where
 * several languages share one. Null is an answer: nobody guesses.
 */
import { arabicLanguages, cyrillicLanguages, devanagariLanguages, latinLanguages } from './language-words.ts';
import type { LanguageWords } from './language-words.ts';

/** Code units looked at: more does not change the answer, and costs time on every document. */
const sampleCodeUnits = 2000;

/** Code units whose words are looked up. */
const wordCodeUnits = 700;

/** Letters needed before an answer is given at all. */
const fewestLetters = 12;

/** Points that the best language needs, per word of the text and at all; a listed word of one language is one point. */
const pointsPerWord = 0.07;
const fewestPoints = 0.6;

/** How far the best language must lead the second. */
const lead = 1.05;

/** Points of a rare letter, against one for a word that no other language lists. */
const letterPoints = 0.8;
const endingPoints = 0.4;
const longestEnding = 5;

interface Script {
  readonly low: number;
  readonly high: number;
  /** What the script decides: one language, the languages to choose from, or how to count it. */
  readonly name: string;
}

/** In order of code points; a script of one language is named by that language. */
const scripts: readonly Script[] = [
  { low: 0x0370, high: 0x03ff, name: 'el' },
  { low: 0x0400, high: 0x052f, name: 'cyrillic' },
  { low: 0x0531, high: 0x058f, name: 'hy' },
  { low: 0x0590, high: 0x05ff, name: 'he' },
  { low: 0x0600, high: 0x06ff, name: 'arabic' },
  { low: 0x0900, high: 0x097f, name: 'devanagari' },
  { low: 0x0980, high: 0x09ff, name: 'bn' },
  { low: 0x0a00, high: 0x0a7f, name: 'pa' },
  { low: 0x0a80, high: 0x0aff, name: 'gu' },
  { low: 0x0b00, high: 0x0b7f, name: 'or' },
  { low: 0x0b80, high: 0x0bff, name: 'ta' },
  { low: 0x0c00, high: 0x0c7f, name: 'te' },
  { low: 0x0c80, high: 0x0cff, name: 'kn' },
  { low: 0x0d00, high: 0x0d7f, name: 'ml' },
  { low: 0x0d80, high: 0x0dff, name: 'si' },
  { low: 0x0e01, high: 0x0e5b, name: 'th' },
  { low: 0x0e81, high: 0x0edf, name: 'lo' },
  { low: 0x0f00, high: 0x0fff, name: 'bo' },
  { low: 0x1000, high: 0x109f, name: 'my' },
  { low: 0x10a0, high: 0x10ff, name: 'ka' },
  { low: 0x1100, high: 0x11ff, name: 'ko' },
  { low: 0x1200, high: 0x139f, name: 'am' },
  { low: 0x1780, high: 0x17ff, name: 'km' },
  { low: 0x1e00, high: 0x1eff, name: 'latin' },
  { low: 0x3041, high: 0x30ff, name: 'kana' },
  { low: 0x4e00, high: 0x9fff, name: 'han' },
  { low: 0xac00, high: 0xd7a3, name: 'ko' },
];

interface Point {
  readonly tag: string;
  readonly points: number;
}

/** Points of a word, letter or ending, by language. */
type Points = ReadonlyMap<string, readonly Point[]>;

interface Choice {
  readonly words: Points;
  readonly letters: Points;
  readonly endings: Points;
  /** Points of the words seen lately. */
  readonly kept: Map<string, readonly Point[]>;
}

const choices: ReadonlyMap<string, Choice> = new Map([
  ['latin', choiceOf(latinLanguages)],
  ['cyrillic', choiceOf(cyrillicLanguages)],
  ['arabic', choiceOf(arabicLanguages)],
  ['devanagari', choiceOf(devanagariLanguages)],
]);

/**
 * The BCP 47 language of a text, judged by its first 2,000 code units.
 * Null when the text is too short, mixed, or its language cannot be told.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, sampleCodeUnits);
  const { script, letters } = mainScript(sample);
  if (script === null || letters < 4) return null;
  const choice = choices.get(script);
  if (choice === undefined) return script;
  return letters < fewestLetters ? null : byWords(sample.slice(0, wordCodeUnits), choice);
}

/** The script of more than half of the letters; Chinese characters among kana are Japanese. */
function mainScript(sample: string): { readonly script: string | null; readonly letters: number } {
  const counts = new Map<string, number>();
  let latin = 0;
  let letters = 0;
  let run = { low: 0, high: -1, name: 'other', count: 0 };
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (!isLetterCode(code)) continue;
    letters += 1;
    if (code < 0x370) latin += 1;
    else if (code >= run.low && code <= run.high) run.count += 1;
    else {
      // Letters of one script stand together: a run is counted once.
      counts.set(run.name, (counts.get(run.name) ?? 0) + run.count);
      run = { ...scriptOf(code), count: 1 };
    }
  }
  counts.set(run.name, (counts.get(run.name) ?? 0) + run.count);
  counts.set('latin', latin + (counts.get('latin') ?? 0));
  return { script: mostOf(counts, letters / 2), letters };
}

function mostOf(counts: ReadonlyMap<string, number>, half: number): string | null {
  const kana = counts.get('kana') ?? 0;
  const han = counts.get('han') ?? 0;
  if (kana + han > half) return kana * 10 > han ? 'ja' : 'zh';
  for (const [name, count] of counts) if (count > half && name !== 'other') return name;
  return null;
}

function scriptOf(code: number): Script {
  for (const script of scripts) {
    if (code < script.low) break;
    if (code <= script.high) return script;
  }
  return { low: code, high: code, name: 'other' };
}

/** Rough on purpose: anything above ASCII that is no general punctuation counts as a letter. */
function isLetterCode(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x3020);
}

function byWords(sample: string, choice: Choice): string | null {
  const scores = new Map<string, number>();
  const words =
    sample
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}¿¡·]+/gu) ?? [];
  for (const word of words) add(scores, pointsOfWord(word, choice));
  let best = { tag: '', score: 0 };
  let second = 0;
  for (const [tag, score] of scores) {
    if (score > best.score) {
      second = best.score;
      best = { tag, score };
    } else second = Math.max(second, score);
  }
  if (best.score < fewestPoints || best.score < words.length * pointsPerWord) return null;
  return best.score >= second * lead ? best.tag : null;
}

function add(scores: Map<string, number>, found: readonly Point[]): void {
  for (const { tag, points } of found) scores.set(tag, (scores.get(tag) ?? 0) + points);
}

/** Words whose points are kept; then all are forgotten, so that hostile texts cost bounded memory. */
const mostKept = 10_000;

/** Longer slices of a text would keep the whole text in memory with them. */
const longestKept = 12;

/** All points of a word: its own, those of its letters and of its endings. Texts repeat their words, so they are kept. */
function pointsOfWord(word: string, choice: Choice): readonly Point[] {
  const known = choice.kept.get(word);
  if (known !== undefined) return known;
  const points = [...(choice.words.get(word) ?? []), ...letterPointsOf(word, choice)];
  for (let size = 2; size <= longestEnding && size + 2 < word.length; size += 1)
    points.push(...(choice.endings.get(word.slice(-size)) ?? []));
  if (word.length > longestKept) return points;
  if (choice.kept.size >= mostKept) choice.kept.clear();
  choice.kept.set(word, points);
  return points;
}

/** Each letter of a word that is not plain ASCII counts once. */
function letterPointsOf(word: string, choice: Choice): Point[] {
  const points: Point[] = [];
  for (let index = 0; index < word.length; index += 1) {
    if (word.charCodeAt(index) < 0x80) continue;
    const letter = word.charAt(index);
    if (word.indexOf(letter) === index) points.push(...(choice.letters.get(letter) ?? []));
  }
  return points;
}

function choiceOf(languages: readonly LanguageWords[]): Choice {
  return {
    words: pointsOf(languages, ({ words }) => words.split(' '), 1),
    letters: pointsOf(languages, ({ letters }) => Array.from(letters), letterPoints),
    endings: pointsOf(languages, ({ endings }) => endings?.split(' ') ?? [], endingPoints),
    kept: new Map(),
  };
}

function pointsOf(
  languages: readonly LanguageWords[],
  keysOf: (language: LanguageWords) => readonly string[],
  points: number,
): Points {
  const tags = new Map<string, Set<string>>();
  for (const language of languages) {
    for (const key of keysOf(language)) {
      const known = tags.get(key);
      if (known === undefined) tags.set(key, new Set([language.tag]));
      else known.add(language.tag);
    }
  }
  return new Map(
    [...tags].map(([key, known]) => [key, [...known].map((tag) => ({ tag, points: points / known.size }))]),
  );
}
