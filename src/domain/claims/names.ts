/**
 * The table of names of one story: which capital runs name the same person, body or place. Two runs become one
 * entity only inside a story; across stories identity is a proposal for people to decide, made elsewhere.
 */
import type { TextRange } from '../../base/index.ts';
import { bodyNouns } from './names-lexicon.ts';
import { evidenceOf, type Evidence } from './names-evidence.ts';
import { runsOf, type Run } from './names-runs.ts';
import type { Word } from './names-words.ts';

/** What an entity is. `place` may still speak ("Tolmere admits"): then it stands for its government. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/** Somebody or something that a story names. */
export interface Entity {
  readonly id: number;
  readonly kind: NameKind;
  /** The fullest form found in the story, without titles. */
  readonly name: string;
  readonly gender: 'feminine' | 'masculine' | null;
}

/** One naming of an entity; word indices, `last` exclusive, and the text range of the name itself. */
export interface Mention extends TextRange {
  readonly first: number;
  readonly last: number;
  readonly titleFirst: number;
  readonly entity: number;
}

/** Everything named in one story. */
export interface NameTable {
  readonly entities: readonly Entity[];
  /** In text order, never overlapping. */
  readonly mentions: readonly Mention[];
  /** Index into `mentions` of the mention that covers a word; -1 when none does. */
  readonly mentionAt: Int32Array;
}

/** Word indices of a sentence, `last` exclusive. */
export interface SentenceWords {
  readonly first: number;
  readonly last: number;
  /** Bits of `wordClass` that some word of the sentence has. */
  readonly classes: number;
}

interface Draft {
  key: string;
  readonly parts: readonly string[];
  name: string;
  readonly evidence: Evidence;
  linked: number;
}

/** Reads the names of a story. `speech` tells whether a word opens a reporting verb. */
export function namesOf(
  words: readonly Word[],
  sentences: readonly SentenceWords[],
  speech: (word: string) => boolean,
): NameTable {
  const titled = sentences.map((sentence) => isTitleCase(words, sentence));
  const seen = innerCapitals(words, sentences, titled);
  const drafts: Draft[] = [];
  const byKey = new Map<string, number>();
  const runs: { run: Run; draft: number }[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (titled[index] === true) continue;
    for (const run of runsOf(words, sentence, { isNameElsewhere: (text) => seen.has(text), speech })) {
      const draft = draftOf(words, run, { drafts, byKey });
      evidenceOf(words, run, { evidence: draft.draft.evidence, speech, sentence });
      runs.push({ run, draft: draft.index });
    }
  }
  linkDrafts(drafts);
  for (const [index, sentence] of sentences.entries()) {
    if (titled[index] === true) titleCaseRuns(words, sentence, { byKey, runs });
  }
  runs.sort((a, b) => a.run.first - b.run.first);
  return assemble(words, drafts, runs);
}

/** Capital words seen inside a sentence, where a capital means a name. */
function innerCapitals(
  words: readonly Word[],
  sentences: readonly SentenceWords[],
  titled: readonly boolean[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const [index, { first, last }] of sentences.entries()) {
    if (titled[index] === true) continue;
    for (let at = first + 1; at < last; at += 1) {
      const word = words[at];
      if (word?.capital === true && words[at - 1]?.kind !== 'mark') seen.add(word.text);
    }
  }
  return seen;
}

/** A headline in title case: capitals there name nothing by themselves. */
export function isTitleCase(words: readonly Word[], { first, last }: SentenceWords): boolean {
  let capital = 0;
  let small = 0;
  for (let at = first; at < last && small + capital < 40; at += 1) {
    const word = words[at];
    if (word?.kind !== 'word' || word.text.length < 4) continue;
    if (word.capital) capital += 1;
    else small += 1;
  }
  if (words[last - 1]?.lower === '.') return false;
  if (capital >= 5 && small * 4 <= capital) return true;
  return capital >= 3 && small === 0 && isTelling(words, { first, last });
}

/** A short line of capitals tells something rather than naming somebody: it counts, or has a verb. */
function isTelling(words: readonly Word[], { first, last }: Pick<SentenceWords, 'first' | 'last'>): boolean {
  for (let at = first; at < Math.min(last, first + 20); at += 1) {
    const word = words[at];
    if (word?.kind === 'number' && word.text.length < 7) return true;
    if (at > first && word?.capital === true && word.lower.endsWith('ed') && words[at - 1]?.kind === 'word')
      return true;
  }
  return false;
}

function draftOf(
  words: readonly Word[],
  run: Run,
  into: { readonly drafts: Draft[]; readonly byKey: Map<string, number> },
): { draft: Draft; index: number } {
  const parts: string[] = [];
  for (let at = run.first; at < run.last; at += 1) {
    const word = words[at];
    if (word?.kind === 'word') parts.push(word.lower);
  }
  const key = parts.join(' ');
  const known = into.byKey.get(key);
  const found = known === undefined ? undefined : into.drafts[known];
  const name = nameText(words, run);
  if (known !== undefined && found !== undefined) {
    if (isShouted(found.name) && !isShouted(name)) found.name = name;
    return { draft: found, index: known };
  }
  const index = into.drafts.length;
  const evidence: Evidence = { person: 0, body: 0, place: 0, gender: null };
  const draft: Draft = { key, parts, name, evidence, linked: index };
  into.drafts.push(draft);
  into.byKey.set(key, index);
  return { draft, index };
}

function nameText(words: readonly Word[], run: Run): string {
  let text = '';
  for (let at = run.first; at < run.last; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const before = words[at - 1];
    const glued = at > run.first && before !== undefined && before.end === word.start;
    text += text === '' || glued ? word.text : ` ${word.text}`;
  }
  return text;
}

function isShouted(name: string): boolean {
  return name.length > 6 && name === name.toUpperCase();
}

/** Joins short forms, initials and reordered names to the fullest form. */
function linkDrafts(drafts: readonly Draft[]): void {
  const index = indexForms(drafts);
  drafts.forEach((draft, at) => {
    const target = fullerForm(drafts, at, index);
    if (target !== null && target !== at) {
      draft.linked = target;
      const into = drafts[target]?.evidence;
      if (into !== undefined) pool(into, draft.evidence);
    }
  });
}

function pool(into: Evidence, from: Evidence): void {
  into.person += from.person;
  into.body += from.body;
  into.place += from.place;
  into.gender ??= from.gender;
}

interface Forms {
  readonly byFirst: ReadonlyMap<string, readonly number[]>;
  readonly byLast: ReadonlyMap<string, readonly number[]>;
  readonly byInitials: ReadonlyMap<string, number>;
  readonly bySorted: ReadonlyMap<string, number>;
}

const smallWords: ReadonlySet<string> = new Set([
  'of',
  'the',
  'for',
  'on',
  'and',
  'to',
  'de',
  'la',
  'against',
]);

function indexForms(drafts: readonly Draft[]): Forms {
  const byFirst = new Map<string, number[]>();
  const byLast = new Map<string, number[]>();
  const byInitials = new Map<string, number>();
  const bySorted = new Map<string, number>();
  drafts.forEach(({ parts }, at) => {
    const content = parts.filter((part) => !smallWords.has(part));
    if (content.length < 2) return;
    append(byFirst, content[0] ?? '', at);
    append(byLast, content[content.length - 1] ?? '', at);
    const initials = content.map((part) => part[0] ?? '').join('');
    if (!byInitials.has(initials)) byInitials.set(initials, at);
    const sorted = sortedKey(content);
    if (!bySorted.has(sorted)) bySorted.set(sorted, at);
  });
  return { byFirst, byLast, byInitials, bySorted };
}

function sortedKey(content: readonly string[]): string {
  return [...content].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join(' ');
}

function append(map: Map<string, number[]>, key: string, value: number): void {
  const row = map.get(key);
  if (row === undefined) map.set(key, [value]);
  else if (row.length < 8) row.push(value);
}

function fullerForm(drafts: readonly Draft[], at: number, forms: Forms): number | null {
  const draft = drafts[at];
  if (draft === undefined) return null;
  const content = draft.parts.filter((part) => !smallWords.has(part));
  if (content.length >= 2) {
    if (content.length === 2 && isKeptTitle(content[0])) return prefixed(drafts, content, forms);
    return forms.bySorted.get(sortedKey(content)) ?? null;
  }
  const only = content[0] ?? '';
  if (draft.name.length >= 2 && draft.name === draft.name.toUpperCase()) {
    return forms.byInitials.get(only.replaceAll('.', '')) ?? null;
  }
  if (bodyNouns.has(only)) return null;
  // "Working in Ostrenia": the country, and not the body "Courier Solidarity Ostrenia".
  const isPlace = kindOf(draft.evidence) === 'place';
  const ending = (forms.byLast.get(only) ?? []).filter((other) => {
    const kind = kindOf(drafts[other]?.evidence);
    return kind !== 'place' && !(isPlace && kind === 'organisation');
  });
  if (ending[0] !== undefined) return ending[0];
  return headOf(drafts, draft, forms.byFirst.get(only) ?? []);
}

/** A first word stands for the whole name unless the word is a place of its own or opens several names. */
function headOf(drafts: readonly Draft[], draft: Draft, candidates: readonly number[]): number | null {
  const first = candidates[0];
  if (first === undefined) return null;
  if (kindOf(draft.evidence) === 'place' || draft.evidence.place > 0.4) return null;
  const fuller = drafts[first];
  if (candidates.length > 1 && kindOf(fuller?.evidence) !== 'person') {
    const bodies = candidates.filter((other) => (drafts[other]?.parts.length ?? 0) <= 3);
    return bodies.length === 1 ? (bodies[0] ?? null) : null;
  }
  return (fuller?.parts.length ?? 9) <= 3 ? first : null;
}

function isKeptTitle(word: string | undefined): boolean {
  return word === 'sister' || word === 'brother' || word === 'father' || word === 'mother';
}

function prefixed(drafts: readonly Draft[], content: readonly string[], forms: Forms): number | null {
  const candidates = forms.byFirst.get(content[0] ?? '') ?? [];
  const fuller = candidates.find((at) => {
    const parts = drafts[at]?.parts ?? [];
    return parts.length > content.length && parts[1] === content[1];
  });
  return fuller ?? null;
}

/** The kind that the evidence speaks for. */
function kindOf(evidence: Evidence | undefined): NameKind {
  if (evidence === undefined) return 'unknown';
  const { person, body, place } = evidence;
  if (person <= 0 && body <= 0 && place <= 0) return 'unknown';
  if (person >= body && person >= place) return person < 1 ? 'unknown' : 'person';
  return body >= place ? 'organisation' : 'place';
}

interface Found {
  readonly run: Run;
  readonly draft: number;
}

/** In a title-case headline only names known from the body are taken. */
function titleCaseRuns(
  words: readonly Word[],
  { first, last }: SentenceWords,
  into: { readonly byKey: ReadonlyMap<string, number>; readonly runs: Found[] },
): void {
  for (let at = first; at < last; at += 1) {
    for (let length = Math.min(4, last - at); length > 0; length -= 1) {
      const key = words
        .slice(at, at + length)
        .map((word) => word.lower)
        .join(' ');
      const draft = into.byKey.get(key);
      if (draft === undefined || words[at]?.capital !== true) continue;
      into.runs.push({ run: { first: at, last: at + length, titleFirst: at }, draft });
      at += length - 1;
      break;
    }
  }
}

function assemble(words: readonly Word[], drafts: readonly Draft[], runs: readonly Found[]): NameTable {
  const roots = drafts.map((_, at) => rootOf(drafts, at));
  const entities = drafts.map((draft, id): Entity => {
    return { id, kind: kindOf(draft.evidence), name: draft.name, gender: draft.evidence.gender };
  });
  const mentionAt = new Int32Array(words.length).fill(-1);
  const mentions = runs.map(({ run, draft }, at): Mention => {
    for (let index = run.first; index < run.last; index += 1) mentionAt[index] = at;
    const start = words[run.first]?.start ?? 0;
    const end = words[run.last - 1]?.end ?? start;
    const { first, last, titleFirst } = run;
    return { first, last, titleFirst, start, end, entity: roots[draft] ?? draft };
  });
  return { entities, mentions, mentionAt };
}

function rootOf(drafts: readonly Draft[], at: number): number {
  let root = at;
  for (let step = 0; step < 4; step += 1) {
    const next = drafts[root]?.linked ?? root;
    if (next === root) break;
    root = next;
  }
  return root;
}
