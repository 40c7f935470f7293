/** Word classes made ready for look-up: by whole word, by beginning, and, in scripts without spaces, by what a run holds. */
import { fold } from './names.ts';
import type { WordClass } from './measure-data.ts';

/** Looks words up in word classes. Lists are read once; look-up does not depend on their length but in unspaced scripts. */
export class WordTable {
  readonly #exact = new Map<string, string[]>();
  readonly #prefix = new Map<string, string[]>();
  /** First three letters of the beginnings: most words share none and are done at once. */
  readonly #starts = new Set<string>();
  readonly #inside: { readonly part: string; readonly name: string }[] = [];

  /** An entry that ends in `*` matches every word that begins so; one of an unspaced script every run that holds it. */
  constructor(classes: readonly WordClass[]) {
    for (const { name, words } of classes) {
      for (const word of words) {
        if (isUnspaced(word)) {
          this.#inside.push({ part: fold(word), name });
          continue;
        }
        const prefix = word.endsWith('*');
        const table = prefix ? this.#prefix : this.#exact;
        const key = prefix ? word.slice(0, -1) : word;
        table.set(key, [...(table.get(key) ?? []), name]);
        if (prefix) this.#starts.add(key.slice(0, 3));
      }
    }
  }

  /** Names of the classes that hold this folded word; in unspaced scripts that of the last entry in it comes first. */
  classesOf(word: string): readonly string[] {
    if ((word.codePointAt(0) ?? 0) > 0xdff && isUnspaced(word)) return this.#classesInside(word);
    const exact = this.#exact.get(word) ?? [];
    if (!this.#starts.has(word.slice(0, 3))) return exact;
    const found = [...exact];
    for (let size = Math.min(word.length, 14); size >= 3; size -= 1) {
      found.push(...(this.#prefix.get(word.slice(0, size)) ?? []));
    }
    return found;
  }

  #classesInside(word: string): readonly string[] {
    const found: { name: string; end: number; size: number }[] = [];
    for (const { part, name } of this.#inside) {
      const at = word.lastIndexOf(part);
      if (at >= 0) found.push({ name, end: at + part.length, size: part.length });
    }
    return found.sort((a, b) => b.end - a.end || b.size - a.size).map(({ name }) => name);
  }
}

/** True for scripts written without spaces: Thai, Lao, Burmese, Khmer, Chinese, Japanese. */
export function isUnspaced(word: string): boolean {
  return /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]/u.test(word);
}
