/**
 * Aliases: two spellings that may name one person, body or place. A pair is a proposal with its reasons; people
 * decide it, and can take the decision back. Nothing here joins names by itself.
 */
import type { TextRange } from '../../base/index.ts';

/** What a person said of two names. `unsure` keeps the pair proposed. */
export type AliasVerdict = 'same' | 'different' | 'unsure';

/** A decision in force about two spellings; which of them is `a` does not matter. */
export interface AliasDecision {
  readonly a: string;
  readonly b: string;
  readonly verdict: AliasVerdict;
}

export type AliasKind = 'person' | 'body' | 'place';

/**
 * What speaks for one name behind two spellings. `short-form`: all words of one stand in the other; `synonym`: a
 * general word in another's place, as rewriters and translators choose; `number`, `act`: linked texts credit both with
 * one number, or report one kind of act of or on both; `role`, `body`: the same role, for the same body; `standing`: one
 * stands where the other stands, in a text made from the other or as a description in one text.
 */
export type AliasSignal =
  | 'spelling'
  | 'transliteration'
  | 'spacing'
  | 'order'
  | 'initials'
  | 'acronym'
  | 'short-form'
  | 'synonym'
  | 'added-word'
  | 'added-place'
  | 'role'
  | 'body'
  | 'number'
  | 'act'
  | 'standing'
  | 'linked-texts';

/**
 * `certain`: joined by the program, since nothing but case, titles, accents, a stated acronym or a short form inside
 * one text differs. `apart`: alike, and kept apart for the reasons given. `accepted`, `refused`, `unsure`: decided.
 */
export type AliasStatus = 'certain' | 'proposed' | 'unsure' | 'accepted' | 'refused' | 'apart';

/** Where a name is written. */
export interface NamePassage extends TextRange {
  readonly sha256: string;
  readonly story: number;
}

/** One of the two names, with up to three passages that write it. */
export interface AliasSide {
  readonly name: string;
  /** Role or title that a passage gives ("spokesman", "colonel"); null when none does. */
  readonly role: string | null;
  readonly passages: readonly NamePassage[];
}

/** Two spellings set side by side. */
export interface AliasPair {
  /** `n-` and 14 hex digits made of the two spellings: stable as long as they are spelled so. */
  readonly id: string;
  readonly kind: AliasKind;
  /** `a.name` sorts before `b.name` by code unit. */
  readonly a: AliasSide;
  readonly b: AliasSide;
  readonly status: AliasStatus;
  /** 0 … 1: strength of the likeness with its context; not a probability. */
  readonly score: number;
  readonly signals: readonly AliasSignal[];
  /** Plain sentences that speak for one name. */
  readonly reasons: readonly string[];
  /** Plain sentences that speak against it: not empty for status `apart`, and doubts beside a proposal. */
  readonly against: readonly string[];
}

/** The id of a pair of spellings, whichever comes first. */
export function aliasId(one: string, other: string): string {
  const [a, b] = one < other ? [one, other] : [other, one];
  const text = `${a}\u0000${b}`;
  return `n-${hash(text, 0x9e3779b9)}${hash(text, 0x85ebca6b).slice(0, 6)}`;
}

/** FNV-1a over UTF-16 code units, started at `seed`, with the bits mixed at the end; 8 hex digits. */
function hash(text: string, seed: number): string {
  let state = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193) >>> 0;
    state = (state ^ (state >>> 15)) >>> 0;
  }
  state = Math.imul(state ^ (state >>> 16), 0x7feb352d) >>> 0;
  state = Math.imul(state ^ (state >>> 15), 0x846ca68b) >>> 0;
  return ((state ^ (state >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
