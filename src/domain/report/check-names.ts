/**
 * Rule 7, names: who and where a sentence names stands in what it cites, or somewhere in the casebook; a name that is one or two letters off
 * a known one is a slip. For scripts and languages whose capitals tell names; others are left to the reader.
 */
import type { TextRange } from '../../base/index.ts';
import type { CheckWorld, Evidence } from './check-evidence.ts';
import {
  foldedName,
  isBodyHead,
  isBodyNoun,
  isOnlyPlace,
  knownName,
  namedIn,
  nearest,
  oneWordOff,
  standsAlone,
  type KnownName,
} from './check-name-likeness.ts';
import { namesIn, partsOf } from './check-name-runs.ts';
import type { FoundProblem } from './check-problem.ts';
import { sourceRange, type CheckSentence } from './check-sentence.ts';

/** Languages in which a capital inside a sentence means a name. */
const named: ReadonlySet<string> = new Set(['en', 'fr', 'es', 'pt', 'it', 'id', 'ms', 'nl', 'vi']);

export interface NameFacts {
  readonly sentence: CheckSentence;
  readonly evidence: readonly Evidence[];
  /** What its paragraph cites besides. */
  readonly nearby: readonly Evidence[];
  /** Words of the expressions and facts behind its figures. */
  readonly grounds: () => string;
  /** The expressions of its figures. */
  readonly expressions: readonly string[];
  readonly world: Pick<CheckWorld, 'isNamed' | 'knownNames'>;
  readonly memory: NameMemory;
}

/** What was asked about names before; one for a check. */
export class NameMemory {
  readonly #isNamed = new Map<string, boolean>();
  readonly #likely = new Map<string, string | null>();
  #known: readonly KnownName[] | null = null;
  readonly #cited: readonly KnownName[];
  #halves: Set<string> | null = null;

  /** With everything that the report cites: its names are the likeliest ones elsewhere in it. */
  constructor(found: ReadonlyMap<string, Evidence>) {
    const names = new Set([...found.values()].flatMap((one) => [...one.names]));
    this.#cited = [...names].map(knownName);
  }

  isNamed(world: NameFacts['world'], name: string): boolean {
    const known = this.#isNamed.get(name);
    if (known !== undefined) return known;
    const is = world.isNamed(name);
    this.#isNamed.set(name, is);
    return is;
  }

  /** The name that an unknown one may be; asked once for a name and what is cited beside it. `where` tells apart what was asked of other names. */
  likely(
    folded: string,
    evidence: readonly Evidence[],
    world: Pick<CheckWorld, 'knownNames'>,
    where: 'cited' | 'nearby' = 'cited',
  ): string | null {
    const key = [where, folded, ...evidence.map(({ id }) => id)].join(' | ');
    const before = this.#likely.get(key);
    if (before !== undefined) return before;
    const known = where === 'cited' ? this.#names(world) : [];
    const found = nearest(folded, evidence, known) ?? oneWordOff(folded, known);
    this.#likely.set(key, found);
    return found;
  }

  /** True of the first of two words that name a body or a site, which nothing is called by alone. */
  isHalf(world: Pick<CheckWorld, 'knownNames'>, folded: string): boolean {
    if (this.#halves === null) {
      this.#halves = new Set();
      const whole = new Set(this.#names(world).map((one) => one.folded));
      for (const one of whole) {
        const [first = '', last = '', more] = one.split(' ');
        if (more === undefined && last !== '' && isBodyHead(last) && !whole.has(first))
          this.#halves.add(first);
      }
    }
    return this.#halves.has(folded);
  }

  #names(world: Pick<CheckWorld, 'knownNames'>): readonly KnownName[] {
    return (this.#known ??= [...this.#cited, ...world.knownNames().map(knownName)]);
  }
}

/** Checks the names of a sentence; returns how many are supported. */
export function checkNames(facts: NameFacts, language: string, problems: FoundProblem[]): number {
  const { sentence, evidence } = facts;
  if (!named.has(language.slice(0, 2).toLowerCase()) || sentence.block.kind === 'heading') return 0;
  let supported = 0;
  for (const range of namesIn(sentence)) {
    const name = sentence.block.text.slice(range.start, range.end);
    const problem = bareHead(sentence, range) ?? nameProblem(facts, name) ?? wrongRole(facts, range);
    const parts = problem === null || isBody(name) ? [] : partsOf(name);
    if (parts.length > 1) {
      for (const part of parts) {
        const wrong = nameProblem(facts, part.name);
        const at = { start: range.start + part.at, end: range.start + part.at + part.name.length };
        if (wrong !== null) problems.push({ ...sourceRange(sentence.block, at), rule: 'name', ...wrong });
      }
    } else if (problem === null) supported += evidence.length > 0 ? 1 : 0;
    else problems.push({ ...sourceRange(sentence.block, range), rule: 'name', ...problem });
  }
  return supported;
}

/** "Ministry of the Interior": no name without what follows. */
function isBody(name: string): boolean {
  const [head = '', joint = ''] = name.split(' ');
  return /^(?:of|on|for|against)$/u.test(joint) && isBodyHead(head);
}

/** "The authorities of Ministry": the head of a body's name by itself names nothing without an article. English, which always writes one. */
function bareHead({ block, start }: CheckSentence, range: TextRange): Kept | null {
  const name = block.text.slice(range.start, range.end);
  const before = block.text.slice(Math.max(start, range.start - 24), range.start);
  if (
    !/^\p{Lu}\p{Ll}+$/u.test(name) ||
    !isBodyNoun(name) ||
    !/(?:^|\s)(?:of|by|told|said|called|in|at|to|from|with|against) $/u.test(before)
  )
    return null;
  return notAlone(name);
}

type Kept = Pick<FoundProblem, 'severity' | 'message' | 'casebookSays' | 'advice'>;

function nameProblem(facts: NameFacts, name: string): Kept | null {
  const { evidence, world, memory, grounds } = facts;
  const folded = foldedName(name);
  if (folded.length < 2) return null;
  const cited = evidence.map(namedIn);
  if (cited.some((text) => holdsName(text, folded)) || holdsName(` ${foldedName(grounds())} `, folded))
    return evidence.length === 0 || !isOneWord(name) || standsAlone(name, evidence) ? null : notAlone(name);
  const meant = evidence.length === 0 ? otherOfFigure(facts) : null;
  if (meant !== null) return notOfFigure(name, meant);
  const isKnown = memory.isNamed(world, name);
  const likely = isKnown ? misspeltNearby(facts, folded) : memory.likely(folded, evidence, world);
  if (likely !== null) {
    return {
      severity: 'error',
      message: `“${name}” stands nowhere in the casebook: is it “${likely}”?`,
      casebookSays: likely,
      advice: 'Write the name as the source has it.',
    };
  }
  if (evidence.length === 0) return isKnown ? halfOfBody(facts, name) : unknownName(name);
  if (!isKnown) return { ...unknownName(name), severity: /\s/u.test(name) ? 'error' : 'listed' };
  return {
    severity: 'error',
    message: `“${name}” is not named in what the sentence cites.`,
    casebookSays:
      evidence
        .flatMap(({ names }) => [...names])
        .slice(0, 4)
        .join(', ') || null,
    advice: 'Cite what names it, or write the name that the source has.',
  };
}

/** The one name that a figure of the sentence asks for and that its paragraph does not give; null when there is none, or several. */
function otherOfFigure({
  sentence: {
    block: { text },
  },
  expressions,
}: NameFacts): string | null {
  const asked = expressions.flatMap((one) =>
    [...one.matchAll(/(?<![!<>])=\s*(?:"([^"]{2,80})"|(\p{Lu}[\p{L}\p{M}-]{1,60}))/gu)].map(
      (match) => match[1] ?? match[2] ?? '',
    ),
  );
  const block = ` ${foldedName(text)} `;
  const missing = [...new Set(asked)].filter(
    (name) => /^\p{Lu}/u.test(name) && !block.includes(` ${foldedName(name)} `),
  );
  return missing.length === 1 ? (missing[0] ?? null) : null;
}

/** A sentence that cites nothing has a name as only some other source writes it; what its paragraph cites writes it otherwise. */
function misspeltNearby({ evidence, nearby, memory, world }: NameFacts, folded: string): string | null {
  if (evidence.length > 0 || nearby.length === 0) return null;
  if (nearby.some((one) => holdsName(namedIn(one), folded))) return null;
  return memory.likely(folded, nearby, { ...world, knownNames: () => [] }, 'nearby');
}

/** "Meridian" for Meridian Rights, in a sentence that cites nothing: a body or a site is not called by half of its name. */
function halfOfBody({ memory, world }: NameFacts, name: string): Kept | null {
  return isOneWord(name) && memory.isHalf(world, foldedName(name))
    ? { ...notAlone(name), severity: 'listed' }
    : null;
}

function notOfFigure(name: string, meant: string): Kept {
  return {
    severity: 'error',
    message: `The figure of this sentence is of “${meant}”, not of “${name}”.`,
    casebookSays: meant,
    advice: 'Name what the figure counts, or ask for the other.',
  };
}

/** Behind these words stands a person: "a woman called Dara", "he told Norpress". */
const callsPerson =
  /(?<!\p{L})(?:called|named|nicknamed|calls (?:herself|himself)|llamad[oa]|apellidad[oa]|appelée?|nommée?|surnommée?|told|tells|dijo a|contó a) $/iu;

/** A person’s place is taken by a name that what is cited only has as a place. */
function wrongRole({ sentence, evidence }: NameFacts, range: TextRange): Kept | null {
  const { block, start } = sentence;
  const name = block.text.slice(range.start, range.end);
  if (evidence.length === 0 || !isOneWord(name)) return null;
  if (!callsPerson.test(block.text.slice(Math.max(start, range.start - 32), range.start))) return null;
  if (!isOnlyPlace(name, evidence)) return null;
  return {
    severity: 'error',
    message: `“${name}” is a place in what the sentence cites, not somebody.`,
    casebookSays: null,
    advice: 'Write the name that the source has.',
  };
}

function isOneWord(name: string): boolean {
  return !/[\s-]/u.test(name) && !/^\p{Lu}{2,}$/u.test(name);
}

function notAlone(name: string): Kept {
  return {
    severity: 'error',
    message: `“${name}” is only a part of names.`,
    casebookSays: null,
    advice: 'Write the whole name, or cite what calls it so.',
  };
}

function unknownName(name: string): Kept {
  return {
    severity: 'listed',
    message: `“${name}” is named nowhere in the casebook.`,
    casebookSays: null,
    advice: 'Check the name; cite what names it.',
  };
}

/** The whole name, or each of its words where the source has only parts of it ("Minister Sok" for "Sok"). */
function holdsName(text: string, folded: string): boolean {
  if (text.includes(` ${folded} `)) return true;
  const plural = folded.endsWith('s') ? folded.slice(0, -1) : `${folded}s`;
  return text.includes(` ${plural} `);
}
