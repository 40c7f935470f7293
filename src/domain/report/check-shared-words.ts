/** Words that a sentence shares with what it cites, whatever their endings. */
import type { Evidence } from './check-evidence.ts';
import { kept, knownSentences, nearWords, type KnownSentence, type KnownWords } from './check-known.ts';
import { foldedName } from './check-name-likeness.ts';
import type { CheckSentence } from './check-sentence.ts';

/** Letters by which words are compared: "investigated" and "investigation" are one. */
const stemLength = 6;
/** Words that say nothing of the matter. */
const common: ReadonlySet<string> = new Set(
  'which there their these those where while after before between during according reports report people person persons source sources would could should about other others still against because been have were that this with from they them said says also more than'
    .split(' ')
    .map((word) => word.slice(0, stemLength)),
);

/** A sentence of so few words that say something is short. */
const shortSentence = 4;

const wordsOf = new WeakMap<Evidence, ReadonlySet<string>>();

/** False where the evidence is in another language than the report: words cannot be compared then. */
export function isComparedByWords(evidence: Evidence, language: string): boolean {
  return !evidence.near.some(
    (text) => text.language !== null && text.language.slice(0, 2) !== language.slice(0, 2),
  );
}

/** A name or two words; a text in another language cannot be compared so. */
export function sharesWords(
  { block, start, end }: CheckSentence,
  evidence: Evidence,
  language: string,
): boolean {
  if (!isComparedByWords(evidence, language)) return true;
  const known = kept(wordsOf, evidence, () =>
    stemsOf([evidence.title, ...evidence.names, ...evidence.near.map(({ text }) => text)].join(' ')),
  );
  const words = [...stemsOf(block.text.slice(start, end))];
  const shared = words.filter((word) => known.has(word)).length;
  // "The Ministry denies it": a short sentence has little to share.
  const fewest = words.length <= shortSentence ? 1 : 2;
  return shared >= fewest || shared * 3 >= known.size;
}

interface Passages {
  readonly sentences: readonly KnownSentence[];
  /** Sentences that have a stem, by their index. */
  readonly at: ReadonlyMap<string, readonly number[]>;
}

const passages = new WeakMap<Evidence, Passages>();

function passagesOf(evidence: Evidence): Passages {
  return kept(passages, evidence, () => {
    const sentences = knownSentences(evidence);
    const at = new Map<string, number[]>();
    for (const [index, { text }] of sentences.entries()) {
      for (const stem of stemsOf(text)) {
        const list = at.get(stem);
        if (list === undefined) at.set(stem, [index]);
        else list.push(index);
      }
    }
    return { sentences, at };
  });
}

/** How many words a sentence shares with each sentence of a whole source; those that share none are left out. */
function sharedBySentence(
  { block, start, end }: CheckSentence,
  { at }: Passages,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const stem of stemsOf(block.text.slice(start, end)))
    for (const index of at.get(stem) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  return shared;
}

/**
 * What a cited whole source says on the matter of a sentence: what its sentences say that share a word with it. Of anything else that is cited, and of a
 * source in another language, all that it says.
 */
export function wordsBeside(sentence: CheckSentence, evidence: Evidence, language: string): KnownWords {
  if (evidence.kind !== 'source' || !isComparedByWords(evidence, language)) return nearWords(evidence);
  const known = passagesOf(evidence);
  const beside = [...sharedBySentence(sentence, known).keys()].flatMap(
    (index) => known.sentences[index] ?? [],
  );
  return { numbers: beside.flatMap(({ numbers }) => numbers), dates: beside.flatMap(({ dates }) => dates) };
}

/** Whether some sentence of a cited whole source shares so many words with a sentence; fewer where the sentence is short. */
export function sharesPassage(sentence: CheckSentence, evidence: Evidence, fewest: number): boolean {
  const { block, start, end } = sentence;
  const own = stemsOf(block.text.slice(start, end)).size;
  const least = own <= shortSentence ? 1 : fewest;
  return [...sharedBySentence(sentence, passagesOf(evidence)).values()].some((shared) => shared >= least);
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = foldedName(text)
    .split(' ')
    .filter((word) => word.length >= 4 || /[^\p{Script=Latin}\p{N}]/u.test(word))
    .map((word) => word.slice(0, stemLength));
  return new Set(words.filter((word) => !common.has(word) && !/^\d/u.test(word)));
}
