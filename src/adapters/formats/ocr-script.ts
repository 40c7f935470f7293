/**
 * Which languages are on a picture? A few of its lines are read with every language at once; the letters that come out
 * choose the languages for the whole. Measured: reading everything with five languages takes three times as long.
 */
import type { LineBox } from './ocr-layout.ts';
import { ocrLanguages, type OcrLanguage } from './ocr-data.ts';

/** Lines that are read to find the languages. */
const sampledLines = 5;

/** The longest of the lines, at most five, spread over the page. */
export function sampleOf(lines: readonly LineBox[]): LineBox[] {
  const bands = Math.min(sampledLines, lines.length);
  return Array.from({ length: bands }, (_, band) => {
    const from = Math.floor((band * lines.length) / bands);
    const to = Math.floor(((band + 1) * lines.length) / bands);
    return lines.slice(from, to).reduce((best, next) => (width(next) > width(best) ? next : best));
  });
}

function width({ x0, x1 }: LineBox): number {
  return x1 - x0;
}

const letters = {
  khm: /[\u1780-\u17ff]/gu,
  tha: /[\u0e00-\u0e7f]/gu,
  chi_sim: /[\u3400-\u9fff]/gu,
  latin: /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/gu,
  // Letters that Vietnamese alone has among the languages of the Latin alphabet that are likely here.
  vietnamese: /[\u0110\u0111\u01a0\u01a1\u01af\u01b0\u0102\u0103\u1ea0-\u1ef9]/gu,
} as const;

/** A script counts when it makes up this share of the letters. */
const countingShare = 0.1;

/** A Chinese character says as much as about three letters of an alphabet. */
const hanWeight = 3;

/**
 * The languages for a picture whose sample reads `text`, the most frequent script first; of `installed` only. English is
 * always among them when it is installed: names and figures are often in Latin letters.
 */
export function languagesFor(text: string, installed: readonly OcrLanguage[]): OcrLanguage[] {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const latin = count(letters.latin);
  const latinLanguage = count(letters.vietnamese) > latin * 0.04 ? 'vie' : 'eng';
  const weights = new Map<OcrLanguage, number>([
    ['khm', count(letters.khm)],
    ['tha', count(letters.tha)],
    ['chi_sim', count(letters.chi_sim) * hanWeight],
    [latinLanguage, latin],
  ]);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const chosen = ocrLanguages
    .filter(
      (language) => installed.includes(language) && (weights.get(language) ?? 0) > total * countingShare,
    )
    .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  if (installed.includes('eng') && !chosen.includes('eng')) chosen.push('eng');
  return chosen.length > 0 ? chosen : installed.slice(0, 1);
}
