/**
 * Which generated stories are derived, from what and how. One in twenty is. Of these, 3 in 10 take the wire of the 2,000
 * stories before (so that one wire has some thirty copies), 1 in 10 take another derived story (chains), the others
 * any earlier one, mostly of the last 20,000.
 */
import type { StoryParts, StoryWriter } from './story-generator.ts';
import { Draws, mixed } from './story-random.ts';

/** How a derived story was made: word for word, cut at the end, reworded in places, or a passage in a new story. */
export type DerivedKind = 'copy' | 'trimmed' | 'edited' | 'excerpt';

/** How one story is derived. */
export interface Derivation {
  readonly source: number;
  readonly kind: DerivedKind;
  /** Makes the story from its source; `writer` writes what is new in it. */
  readonly make: (source: StoryParts, writer: StoryWriter) => StoryParts;
}

const derivedShare = 0.05;
/** Stories between two wires. */
const wireStep = 2000;
const recent = 20_000;

/** How the story of a number is derived; null for one of its own. */
export function derive(index: number, seed: number): Derivation | null {
  if (!isDerived(index, seed)) return null;
  const draws = new Draws(seed, index, 3);
  const source = sourceOf(index, seed, draws);
  const kind = draws.share();
  if (kind < 0.4) return { source, kind: 'copy', make: copy };
  if (kind < 0.65) return { source, kind: 'trimmed', make: trim };
  if (kind < 0.9) return { source, kind: 'edited', make: edit };
  return { source, kind: 'excerpt', make: excerpt };
}

function isDerived(index: number, seed: number): boolean {
  return index >= 20 && mixed(seed, index, 4) < derivedShare * 2 ** 32;
}

function sourceOf(index: number, seed: number, draws: Draws): number {
  const kind = draws.share();
  const block = Math.floor(index / wireStep);
  if (kind < 0.3 && block > 0) {
    const wire = (block - 1) * wireStep + (mixed(seed, block, 5) % wireStep);
    return nearest(wire, (at) => !isDerived(at, seed));
  }
  const oldest = draws.happens(0.7) ? Math.max(0, index - recent) : 0;
  const any = oldest + draws.below(index - oldest);
  return kind < 0.4 ? nearest(any, (at) => isDerived(at, seed)) : any;
}

/** The number at or before `from` that is wanted; 0 when there is none. */
function nearest(from: number, isWanted: (index: number) => boolean): number {
  let at = from;
  while (at > 0 && !isWanted(at)) at -= 1;
  return at;
}

function copy(source: StoryParts, writer: StoryWriter): StoryParts {
  return { headline: writer.headline(), paragraphs: source.paragraphs };
}

function trim(source: StoryParts, writer: StoryWriter): StoryParts {
  const kept = Math.ceil(source.paragraphs.length * (0.4 + 0.45 * writer.draws.share()));
  return { headline: writer.headline(), paragraphs: source.paragraphs.slice(0, kept) };
}

function edit(source: StoryParts, writer: StoryWriter): StoryParts {
  const { draws } = writer;
  const reworded = (sentence: string): string =>
    sentence
      .split(' ')
      .map((word) => (/^[a-z]{4,}$/u.test(word) && draws.happens(0.12) ? writer.word() : word))
      .join(' ');
  const paragraphs = source.paragraphs
    .map((sentences) => sentences.filter(() => !draws.happens(0.12)).map(reworded))
    .filter(({ length }) => length > 0);
  return { headline: writer.headline(), paragraphs: [[writer.sentence()], ...paragraphs] };
}

/** Consecutive paragraphs of at least 60 words, between new ones. */
function excerpt(source: StoryParts, writer: StoryWriter): StoryParts {
  const start = writer.draws.below(Math.max(1, source.paragraphs.length - 3));
  const taken: (readonly string[])[] = [];
  for (let words = 0; words < 60 && start + taken.length < source.paragraphs.length;) {
    const next = source.paragraphs[start + taken.length] ?? [];
    words += next.join(' ').split(' ').length;
    taken.push(next);
  }
  const fresh = (): string[] => [writer.sentence(), writer.sentence()];
  return { headline: writer.headline(), paragraphs: [fresh(), ...taken, fresh(), fresh()] };
}
