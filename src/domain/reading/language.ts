/**
 * Which language a text is written in: by script where the script decides (and where the n-gram model knows
 * no such language: Khmer, Burmese), by n-grams elsewhere. Null is an answer: nobody guesses.
 */
import { eld } from 'eld/medium';

/** Code units looked at: more does not change the answer, and costs time on every document. */
const sampleCodeUnits = 2000;

/** Code units handed to the n-gram model, the slower of the two judges: .998 right at 120 already. */
const modelCodeUnits = 320;

/** Letters needed before an answer is given at all. */
const fewestLetters = 12;

interface ScriptRange {
  readonly low: number;
  readonly high: number;
  readonly script: 'khmer' | 'burmese' | 'thai' | 'lao' | 'kana' | 'hangul' | 'han' | 'other';
}

const scripts: readonly ScriptRange[] = [
  { low: 0x0e01, high: 0x0e5b, script: 'thai' },
  { low: 0x0e81, high: 0x0edf, script: 'lao' },
  { low: 0x1000, high: 0x109f, script: 'burmese' },
  { low: 0x1780, high: 0x17ff, script: 'khmer' },
  { low: 0x3041, high: 0x30ff, script: 'kana' },
  { low: 0x4e00, high: 0x9fff, script: 'han' },
  { low: 0xac00, high: 0xd7a3, script: 'hangul' },
];

/**
 * The BCP 47 language of a text, judged by its first 2,000 code units.
 * Null when the text is too short, mixed, or its language cannot be told.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, sampleCodeUnits);
  const counts = { khmer: 0, burmese: 0, thai: 0, lao: 0, kana: 0, hangul: 0, han: 0, other: 0 };
  let letters = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (!isLetterCode(code)) continue;
    letters += 1;
    counts[scriptOf(code)] += 1;
  }
  if (letters < 4) return null;
  return byScript(counts, letters) ?? (letters < fewestLetters ? null : byModel(sample));
}

function byScript(counts: Readonly<Record<ScriptRange['script'], number>>, letters: number): string | null {
  const half = letters / 2;
  if (counts.khmer > half) return 'km';
  if (counts.burmese > half) return 'my';
  if (counts.thai > half) return 'th';
  if (counts.lao > half) return 'lo';
  if (counts.hangul > half) return 'ko';
  if (counts.kana + counts.han <= half) return null;
  return counts.kana * 10 > counts.han ? 'ja' : 'zh';
}

function byModel(sample: string): string | null {
  const answer = eld.detect(sample.slice(0, modelCodeUnits));
  return answer.language !== '' && answer.isReliable() ? answer.language : null;
}

function scriptOf(code: number): ScriptRange['script'] {
  if (code < 0x0e01) return 'other';
  for (const range of scripts) if (code >= range.low && code <= range.high) return range.script;
  return 'other';
}

/** Rough on purpose: anything above ASCII that is no general punctuation counts as a letter. */
function isLetterCode(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x3020);
}
