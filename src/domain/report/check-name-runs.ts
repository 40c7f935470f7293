/** Names of a sentence: runs of capital words, where capitals mean names. */
import type { TextRange } from '../../base/index.ts';
import { isBodyHead } from './check-name-likeness.ts';
import { stretchAt, type CheckSentence } from './check-sentence.ts';

/** Joins two parts of one name. */
const joining: ReadonlySet<string> = new Set('of the de la le du des del el van von and &'.split(' '));
/** Joins the head of a body's name to what it is for: "Office on Coercive Labour", "Committee against …". */
const purposes: ReadonlySet<string> = new Set('on for against'.split(' '));

/** Capitals that name nobody: days, months, titles, and words that open a sentence. */
const plain: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'the a an this that these those it its he she they we our their his her one two three four five six seven eight nine ten eleven twelve in on at by for from of to with without ' +
    'and but or nor so yet if when while where who whom whose which what why how as after before since until during between among under over about above below ' +
    'no not none nobody nothing some many most more all any each every both few several other others another such only even still also then there here now ' +
    'mr mrs ms dr prof sir madam chapter section annex table figure map chart page part article note source sources appendix ' +
    'is are was were be been being has have had do does did can could will would shall should may might must'
  ).split(' '),
);

/** "Ilse Varnack of Meridian Rights" may be two names. */
export function partsOf(name: string): { readonly name: string; readonly at: number }[] {
  const parts: { name: string; at: number }[] = [];
  let from = 0;
  for (const match of name.matchAll(/ (?:of|the|de|la|le|du|des|del|el|von|van|&)(?= )/gu)) {
    if (match.index > from) parts.push({ name: name.slice(from, match.index), at: from });
    from = match.index + match[0].length + 1;
  }
  if (from < name.length) parts.push({ name: name.slice(from), at: from });
  return parts.filter((one) => /^\p{Lu}/u.test(one.name));
}

/** Runs of capital words; a run at the beginning loses the words that only open the sentence. */
export function namesIn({ block, start, end, quoted }: CheckSentence): TextRange[] {
  const text = block.text.slice(start, end);
  const names: TextRange[] = [];
  let run: { start: number; end: number; words: number } | null = null;
  let joined: number | null = null;
  const close = (): void => {
    if (run !== null) names.push({ start: start + run.start, end: start + run.end });
    run = null;
    joined = null;
  };
  for (const match of text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu)) {
    const at = match.index;
    const word = match[0].replace(/['’]s?$/u, '');
    const gap = run === null ? '' : text.slice(joined ?? run.end, at);
    const isJoined = run !== null && /^[ .\n&-]{0,2}$/u.test(gap);
    const lower = word.toLowerCase();
    const isCapital = /^\p{Lu}/u.test(word);
    if (isCapital && !(plain.has(lower) && (run === null || !isJoined)) && (word.length > 1 || isJoined)) {
      if (run !== null && isJoined) run = { start: run.start, end: at + word.length, words: run.words + 1 };
      else {
        close();
        run = { start: at, end: at + word.length, words: 1 };
      }
      joined = null;
    } else if (run !== null && isJoined && joins(lower, text.slice(run.start, run.end)))
      joined = at + word.length;
    else close();
  }
  close();
  return names.filter(
    (range) =>
      stretchAt(block, range.start)?.kind === 'text' &&
      !quoted.some((one) => one.start <= range.start && range.end <= one.end) &&
      !(range.start <= start + 1 && isOneWord(block.text.slice(range.start, range.end))),
  );
}

function joins(lower: string, name: string): boolean {
  if (purposes.has(lower)) return isBodyHead(name.split(' ').at(-1) ?? '');
  return joining.has(lower) && lower !== 'and';
}

/** One capital word that opens a sentence says nothing; an acronym does. */
function isOneWord(name: string): boolean {
  return !/[\s-]/u.test(name) && !/^\p{Lu}{2,}$/u.test(name);
}
