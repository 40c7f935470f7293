/** The differing words of two passages: longest common subsequence over words, as in `diff`. */

export interface DiffPart {
  readonly text: string;
  /** True when the other passage has these words too, in the same order. */
  readonly isShared: boolean;
}

export interface WordDiff {
  readonly a: readonly DiffPart[];
  readonly b: readonly DiffPart[];
}

/** The table grows with the product of the two lengths; passages beyond this are shown without marks. */
const mostWords = 700;

/** Compares word by word, letter case aside. Null when the passages are too long to compare here. */
export function diffWords(a: string, b: string): WordDiff | null {
  const tokensA = tokensOf(a);
  const tokensB = tokensOf(b);
  if (tokensA.length > mostWords || tokensB.length > mostWords) return null;
  const shared = commonTokens(tokensA, tokensB);
  return { a: join(tokensA, shared.a), b: join(tokensB, shared.b) };
}

/** Words with the blanks and marks that follow them; scripts without spaces are cut by the platform's segmenter. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter('und', { granularity: 'word' }).segment(text)) {
    if (isWordLike === true || tokens.length === 0) tokens.push(segment);
    else tokens[tokens.length - 1] = `${tokens.at(-1) ?? ''}${segment}`;
  }
  return tokens;
}

function commonTokens(a: readonly string[], b: readonly string[]): { a: Set<number>; b: Set<number> } {
  const keysA = a.map(keyOf);
  const keysB = b.map(keyOf);
  const width = keysB.length + 1;
  const lengths = new Uint16Array((keysA.length + 1) * width);
  for (let i = keysA.length - 1; i >= 0; i -= 1) {
    for (let j = keysB.length - 1; j >= 0; j -= 1) {
      const below = lengths[(i + 1) * width + j] ?? 0;
      const beside = lengths[i * width + j + 1] ?? 0;
      const diagonal = lengths[(i + 1) * width + j + 1] ?? 0;
      lengths[i * width + j] = keysA[i] === keysB[j] ? diagonal + 1 : Math.max(below, beside);
    }
  }
  return walk({ keysA, keysB, lengths, width });
}

interface Walk {
  readonly keysA: readonly string[];
  readonly keysB: readonly string[];
  readonly lengths: Uint16Array;
  readonly width: number;
}

function walk({ keysA, keysB, lengths, width }: Walk): { a: Set<number>; b: Set<number> } {
  const shared = { a: new Set<number>(), b: new Set<number>() };
  let i = 0;
  let j = 0;
  while (i < keysA.length && j < keysB.length) {
    if (keysA[i] === keysB[j]) {
      shared.a.add(i);
      shared.b.add(j);
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return shared;
}

function keyOf(token: string): string {
  return token.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, '') || token;
}

function join(tokens: readonly string[], shared: ReadonlySet<number>): DiffPart[] {
  const parts: { text: string; isShared: boolean }[] = [];
  tokens.forEach((text, index) => {
    const isShared = shared.has(index);
    const last = parts.at(-1);
    if (last?.isShared === isShared) last.text += text;
    else parts.push({ text, isShared });
  });
  return parts;
}
