/**
 * Speed of the search over generated entries in five scripts: 300 characters each, words as frequent as words are (Zipf),
 * queries drawn from the entries themselves, so that frequent words are asked for often. After a build, with Node 22.18 or
 * newer: `node bench/search-speed.ts 1000000 FOLDER`. What is timed is the whole question, facets included: on the clock,
 * and as time of the processor, which a loaded machine changes less. A file that stands in the folder is asked again.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type * as Sqlite from '../src/adapters/sqlite/index.ts';
import type * as Reading from '../src/domain/reading/index.ts';
import type { CasebookIndex } from '../src/ports/casebook-index.ts';
import type { SearchEntry, SearchFilter, SearchKind } from '../src/ports/search-record.ts';
import { randomFrom } from './random.ts';

const scripts = ['en', 'th', 'km', 'zh', 'ar'] as const;
type Script = (typeof scripts)[number];

/** Beginnings and ends of syllables: their products are the syllables of a made-up language. */
const sounds: Readonly<Record<Exclude<Script, 'zh'>, readonly [string, string]>> = {
  en: [
    'b c d f g h k l m n p r s t v w st tr pr ch sh br cl gr',
    'a e i o u an en in on er ar ing ion ent al ate ous ay ea ot',
  ],
  ar: ['ب ت ج ح د ر س ش ع ف ق ك ل م ن ه', 'ا و ي ار ات ين ون ان ير اد'],
  th: ['ก ข ค ง จ ช ด ต ท น บ ป พ ฟ ม ย ร ล ว ส ห อ ปร กร ตร พล', 'า ี ู ิน ัน อง าย าม ีย น์ ่า ้าน ึก ื่อ ็น ั้ง'],
  km: ['ក ខ គ ង ច ជ ញ ដ ត ទ ន ប ព ម យ រ ល វ ស ហ អ ក្រ ប្រ ស្រ ខ្ម ភ្ន', 'ា ី ូ ិត ាន ំ ុំ ោះ េស ៀន ឿន ័យ ុក ើង ាំង ាប់'],
};

const vocabularySize = 30_000;
const length = 300;

/** Distinct words, the most frequent first and short as those are. */
function vocabularyOf(script: Script, draw: () => number): readonly string[] {
  const words = new Set<string>();
  const [heads, tails] = script === 'zh' ? [[], []] : sounds[script].map((text) => text.split(' '));
  const pick = (list: readonly string[] = []): string => list[Math.floor(draw() * list.length)] ?? '';
  while (words.size < vocabularySize) {
    const few = words.size < 200 ? 2 : 4;
    const parts = 1 + Math.floor(draw() * few);
    let word = '';
    for (let i = 0; i < Math.min(parts, script === 'zh' ? 3 : 4); i++)
      word +=
        script === 'zh'
          ? String.fromCodePoint(0x4e00 + Math.floor(4000 * draw() ** 2))
          : pick(heads) + pick(tails);
    words.add(word);
  }
  return [...words];
}

interface Made {
  readonly script: Script;
  readonly words: readonly string[];
  readonly entry: SearchEntry;
}

type Vocabularies = Readonly<Record<Script, readonly string[]>>;

const kinds: readonly SearchKind[] = ['story', 'claim', 'claim', 'quotation', 'site'];

function madeEntry(vocabularies: Vocabularies, i: number): Made {
  const draw = randomFrom(i * 2_654_435_761 + 1);
  const script = scripts[i % scripts.length] ?? 'en';
  const vocabulary = vocabularies[script];
  const space = script === 'en' || script === 'ar' ? ' ' : '';
  const words: string[] = [];
  let text = '';
  while (text.length < length) {
    const rank = Math.floor(Math.exp(draw() * Math.log(vocabulary.length))) - 1;
    const word = vocabulary[Math.max(0, rank)] ?? '';
    words.push(word);
    text += word + (draw() < 0.08 ? '. ' : space);
  }
  const number = (most: number): number => Math.floor(most * draw());
  const entry: SearchEntry = {
    ...{ id: `e${i}`, kind: kinds[number(5)] ?? 'story', of: `e${i}`, place: null, language: script },
    ...{ sha256: number(5000).toString(16).padStart(64, '0'), publisher: `Paper ${number(200)}` },
    ...{ title: words.slice(0, 5).join(space), text, date: String(2015 + number(11)) },
  };
  return { script, words, entry };
}

/** A kind of question, made from an entry so that something is found. Null when the entry has none. */
type Question = (
  made: Made,
  draw: () => number,
) => { readonly typed: string; readonly filter?: SearchFilter } | null;

const somewhere = (made: Made, draw: () => number): number => Math.floor(draw() * (made.words.length - 3));
const asked =
  (script: Script | null, words: number, isPhrase = false): Question =>
  (made, draw) => {
    if (script !== null && made.script !== script) return null;
    const at = somewhere(made, draw);
    const chosen = isPhrase
      ? made.words.slice(at, at + words)
      : Array.from({ length: words }, () => made.words[somewhere(made, draw)] ?? '');
    const space = made.script === 'en' || made.script === 'ar' ? ' ' : '';
    return { typed: isPhrase ? `"${chosen.join(space)}"` : chosen.join(' ') };
  };

const questions: Readonly<Record<string, Question>> = {
  'one word, any script': asked(null, 1),
  'two words': asked(null, 2),
  'three words': asked(null, 3),
  'phrase of two': asked(null, 2, true),
  'English word': asked('en', 1),
  'Arabic word': asked('ar', 1),
  'Thai word': asked('th', 1),
  'Khmer word': asked('km', 1),
  'two Chinese letters': (made, draw) => {
    const text = made.words.join('');
    const at = Math.floor(draw() * (text.length - 2));
    return made.script === 'zh' ? { typed: text.slice(at, at + 2) } : null;
  },
  'one Chinese letter': (made) => (made.script === 'zh' ? { typed: made.entry.text.slice(0, 1) } : null),
  'two Thai letters': (made) => (made.script === 'th' ? { typed: made.entry.text.slice(0, 2) } : null),
  'beginning of four letters': (made, draw) => {
    const word = made.words[somewhere(made, draw)] ?? '';
    return made.script === 'en' && word.length > 4 ? { typed: `${word.slice(0, 4)}*` } : null;
  },
  'word without another': (made, draw) => {
    const [one, other] = [made.words[somewhere(made, draw)], made.words[0]];
    return one === other ? null : { typed: `${one ?? ''} -${other ?? ''}` };
  },
  'word, of one kind and year': (made, draw) => ({
    typed: made.words[somewhere(made, draw)] ?? '',
    filter: { kind: made.entry.kind, year: made.entry.date ?? '' },
  }),
};

const asksOfEach = 200;

/** Half, 95 of a hundred, and all take no longer than this. */
function told(times: number[]): string {
  times.sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1).padStart(6);
  return `p50 ${at(0.5)} p95 ${at(0.95)} most ${at(1)}`;
}

function fill(index: CasebookIndex, vocabularies: Vocabularies, count: number): void {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  for (let from = 0; from < count; from += 1000) {
    index.transaction(() => {
      for (let i = from; i < Math.min(count, from + 1000); i++)
        index.search.replace(`o${i}`, [madeEntry(vocabularies, i).entry]);
    });
    if (from % 100_000 === 0) process.stderr.write(`${from} of ${count} put\n`);
  }
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(
    `put in ${seconds.toFixed(0)} s (${((user + system) / 1e6).toFixed(0)} s of processor)\n`,
  );
}

async function main(count: number, folder: string): Promise<void> {
  const built = (path: string): string => new URL(`../dist/${path}`, import.meta.url).href;
  const { openSqliteIndex } = (await import(built('adapters/sqlite/index.js'))) as typeof Sqlite;
  const { parseSearch } = (await import(built('domain/reading/index.js'))) as typeof Reading;
  const draw = randomFrom(7);
  const vocabularies = Object.fromEntries(
    scripts.map((one) => [one, vocabularyOf(one, draw)]),
  ) as Vocabularies;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'search-speed.sqlite');
  const isThere = existsSync(file);
  const index = openSqliteIndex({ file });
  if (!isThere) fill(index, vocabularies, count);
  process.stdout.write(`${count} entries, ${(statSync(file).size / 1e6).toFixed(0)} MB\n`);
  for (const [name, question] of Object.entries(questions)) {
    const times: number[] = [];
    const processor: number[] = [];
    let found = 0;
    for (let tries = 0; times.length < asksOfEach && tries < 100 * asksOfEach; tries++) {
      const one = question(madeEntry(vocabularies, Math.floor(draw() * count)), draw);
      if (one === null) continue;
      const [before, used] = [performance.now(), process.cpuUsage()];
      const { clauses } = parseSearch(one.typed);
      if (!clauses.some(({ without }) => !without)) continue;
      const answer = index.search.find({ clauses, filter: one.filter ?? {}, limit: 25, after: null });
      times.push(performance.now() - before);
      const { user, system } = process.cpuUsage(used);
      processor.push((user + system) / 1000);
      found += answer.total;
    }
    const mean = (found / times.length).toFixed(0);
    process.stdout.write(
      `${name.padEnd(28)} ${told(times)} ms, of processor ${told(processor)} ms, counted ${mean}\n`,
    );
  }
  index.close();
}

await main(Number(process.argv[2] ?? 100_000), process.argv[3] ?? '.');
