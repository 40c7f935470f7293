/**
 * Bodies that a headline or lead speaks of before they are named: "a parliamentary committee", "…, Ivenu lawmakers
 * find". The name comes later in the story; it must be of the kind that was spoken of.
 */
import { anyBody, civil, isFirm, isOfState, type Source } from './attribution-memory.ts';
import { sourceOfMention, spanOf, type Phrase, type PhraseContext } from './attribution-mention.ts';
import { wordClass } from './names-classes.ts';
import { isOf } from './names-words.ts';

/** How many bodies named later are asked whether they are of the kind that was spoken of. */
const mostBodies = 12;

/**
 * The first body named behind a phrase that ends before word `end`, or null. "A parliamentary committee" is a later
 * "Committee", not any body; what "a rights group" turns out to be no noun tells.
 */
export function laterBody(context: PhraseContext, end: number): Source | null {
  const noun = context.words[end - 1];
  const lower = noun?.lower ?? '';
  const isKind = isOf(noun, wordClass.reference | wordClass.body) && !anyBody.has(lower);
  return firstFitting(context, end, (name) =>
    isKind
      ? name.includes(lower)
      : !civil.has(lower) || !(isOfState(name.join(' ')) || isFirm(name.join(' '))),
  );
}

function firstFitting(
  context: PhraseContext,
  end: number,
  fits: (name: readonly string[]) => boolean,
): Source | null {
  let mention = context.firstBodyAfter(end);
  let first: Source | null = null;
  for (let count = 0; mention !== null && count < mostBodies; count += 1) {
    const source = sourceOfMention(context, mention, mention);
    if (fits(source.name.toLowerCase().split(' '))) {
      // Right behind its name stands what it says.
      if (isOf(context.words[mention.last], wordClass.cue)) return source;
      first ??= source;
    }
    mention = context.firstBodyAfter(mention.last);
  }
  return first;
}

/** Nouns by which a text calls a firm before it names it. */
const firmNouns: ReadonlySet<string> = new Set(
  'importer exporter manufacturer caterer supplier operator contractor retailer brewer shipper'.split(' '),
);
/** Last words of the names of firms. */
const firmName =
  /\b(?:company|corporation|ltd|limited|inc|plc|holdings|mining|shipping|lines|chemicals|works|mills|foods|fisheries|estates|kitchens|industries|steel|textiles|trading|logistics|crewing|group|brothers|motors)$/iu;

/** "The importer at the centre of the row said": the firm that the story names next; null where the next body is none. */
export function laterFirm(context: PhraseContext, end: number): Source | null {
  if (!firmNouns.has(context.words[end - 1]?.lower ?? '')) return null;
  const mention = context.firstBodyAfter(end);
  const source = mention === null ? null : sourceOfMention(context, mention, mention);
  return source !== null && firmName.test(source.name) ? source : null;
}

/** Who sits in a body, and the nouns that its name may have. */
const memberships: readonly (readonly [members: ReadonlySet<string>, bodies: ReadonlySet<string>])[] = [
  [
    new Set('lawmakers legislators mps senators deputies parliamentarians'.split(' ')),
    new Set('committee parliament parliamentary senate assembly house congress legislature'.split(' ')),
  ],
  [new Set(['auditors']), new Set('audit auditor auditors accounts'.split(' '))],
  [
    new Set('inspectors inspectores inspecteurs'.split(' ')),
    new Set('inspectorate inspection inspections inspector inspección'.split(' ')),
  ],
  [new Set(['prosecutors']), new Set('prosecutor prosecutors prosecution'.split(' '))],
];

/** "…, Ivenu lawmakers find" above a story in which a parliamentary committee is named: the committee; null otherwise. */
export function bodyOfMembers(context: PhraseContext, core: Phrase): Source | null {
  const head = context.words[core.last - 1]?.lower ?? '';
  const bodies = memberships.find(([members]) => members.has(head))?.[1];
  if (bodies === undefined) return null;
  const known = context.memory.bodyWith(bodies);
  if (known !== null) return { ...known, span: spanOf(context.words, core) };
  if (context.memory.body() !== null) return null;
  const found = firstFitting(context, core.last, (name) => name.some((word) => bodies.has(word)));
  return found === null ? null : { ...found, span: spanOf(context.words, core) };
}
