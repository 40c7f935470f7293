/**
 * Scores the quantity grammar on invented sentences in nine languages, `bench/languages/<code>.jsonl`, written and
 * frozen before the data files of those languages were tuned.
 *
 * A line holds `text` and its `quantities`, each as bound, value or range, and unit: "=212 personas", "60–80 alumnos",
 * "vague tiendas". Alternatives of a unit are parted by "|" (a classifier or the noun it stands for). A sentence
 * without quantities tests that nothing is found.
 *
 * `bench/languages/second` holds further sentences in eight of the languages, written after that tuning and before they
 * were measured: the first score on them tells how far the grammar reaches beyond what it was made on.
 *
 * Each sentence is read alone by the grammar, in its own language: what is measured is the grammar, not the detection
 * of a language from one sentence. Rules: quantities are matched one to one; a value is right when both ends agree to
 * 1 part in 1,000 and a vague one is vague; recall and precision count values; bound and unit are counted among the
 * values that were right. Units are compared without case.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { quantitiesIn, type FoundQuantity } from '../src/domain/claims/quantity-grammar.ts';

/** Shares are between 0 and 1. */
export interface LanguageScore {
  readonly sentences: number;
  /** Labelled quantities. */
  readonly quantities: number;
  readonly recall: number;
  readonly precision: number;
  /** Values found with the right bound / labelled quantities. */
  readonly boundRight: number;
  /** Values found with the right unit / labelled quantities. */
  readonly unitRight: number;
  /** Value, bound and unit all right / labelled quantities. */
  readonly allRight: number;
  /** One line per shortcoming, for printing. */
  readonly misses: readonly string[];
}

/** The languages that have labelled sentences. */
export const labelledLanguages: readonly string[] = ['en', 'es', 'fr', 'de', 'th', 'km', 'zh', 'vi', 'ar'];

/** The languages of the second set. */
export const secondLanguages: readonly string[] = labelledLanguages.filter((code) => code !== 'en');

/** Scores per language code of the first set. */
export function measureLanguages(): Readonly<Record<string, LanguageScore>> {
  return Object.fromEntries(
    labelledLanguages.map((code) => [code, measureFile(code, `languages/${code}.jsonl`)]),
  );
}

/** Scores per language code of the second set. */
export function measureSecondLanguages(): Readonly<Record<string, LanguageScore>> {
  return Object.fromEntries(
    secondLanguages.map((code) => [code, measureFile(code, `languages/second/${code}.jsonl`)]),
  );
}

interface Labelled {
  readonly notation: string;
  readonly bound: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly units: readonly string[];
}

function measureFile(code: string, file: string): LanguageScore {
  const lines = sentencesOf(file);
  const tally = { gold: 0, found: 0, met: 0, bound: 0, unit: 0, all: 0 };
  const misses: string[] = [];
  for (const line of lines) {
    const gold = line.quantities.map(labelled);
    const left = quantitiesIn(line.text, code);
    tally.gold += gold.length;
    tally.found += left.length;
    for (const row of gold) {
      const at = bestOf(left, row);
      const [ours] = at < 0 ? [] : left.splice(at, 1);
      const wrong = ours === undefined ? ['missing'] : wrongs(ours, row);
      if (wrong.length > 0) misses.push(`${wrong.join('+')} ${row.notation} «${line.text}» ${shown(ours)}`);
      if (ours === undefined) continue;
      tally.met += 1;
      tally.bound += wrong.includes('bound') ? 0 : 1;
      tally.unit += wrong.includes('unit') ? 0 : 1;
      tally.all += wrong.length === 0 ? 1 : 0;
    }
    for (const extra of left) misses.push(`extra «${line.text}» ${shown(extra)}`);
  }
  return {
    sentences: lines.length,
    quantities: tally.gold,
    recall: tally.met / tally.gold,
    precision: tally.met / tally.found,
    boundRight: tally.bound / tally.gold,
    unitRight: tally.unit / tally.gold,
    allRight: tally.all / tally.gold,
    misses,
  };
}

interface Line {
  readonly text: string;
  readonly quantities: readonly string[];
}

function sentencesOf(file: string): Line[] {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** Reads ">=212 people", "60–80 pupils|children", "vague shops". */
function labelled(notation: string): Labelled {
  const [head = '', ...rest] = notation.split(' ');
  const units = rest.join(' ').split('|');
  if (head === 'vague') return { notation, bound: 'vague', low: null, high: null, units };
  const bound = /^(?:>=|<=|[=><~])/u.exec(head)?.[0] ?? 'range';
  const ends = (bound === 'range' ? head : head.slice(bound.length)).split('–').map(Number);
  const low = ends[0] ?? NaN;
  return { notation, bound, low, high: ends[1] ?? low, units };
}

/** Index of the found quantity that meets a row best; -1 when none has its value. */
function bestOf(found: readonly FoundQuantity[], row: Labelled): number {
  let best = -1;
  for (let at = 0; at < found.length; at += 1) {
    const one = found[at];
    if (one === undefined || !isValueRight(one, row)) continue;
    const held = found[best];
    if (held === undefined || wrongs(one, row).length < wrongs(held, row).length) best = at;
  }
  return best;
}

function isValueRight({ quantity }: FoundQuantity, row: Labelled): boolean {
  const { low, high, bound } = quantity;
  if (row.bound === 'vague' || bound === 'vague') return row.bound === bound;
  return near(low ?? high, row.low) && near(high ?? low, row.high);
}

function near(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= Math.abs(b) * 0.001 + 1e-9;
}

function wrongs({ quantity }: FoundQuantity, row: Labelled): string[] {
  const wrong: string[] = [];
  if (quantity.bound !== row.bound) wrong.push('bound');
  const unit = quantity.unit?.toLowerCase() ?? '';
  if (!row.units.some((one) => one.toLowerCase() === unit)) wrong.push('unit');
  return wrong;
}

function shown(found: FoundQuantity | undefined): string {
  if (found === undefined) return '';
  const { low, high, bound, unit } = found.quantity;
  return `→ ${bound} ${String(low)} ${String(high)} ${unit ?? '-'}`;
}
