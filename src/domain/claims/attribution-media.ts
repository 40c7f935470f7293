/**
 * Through what a source spoke: letters, statements and interviews, the bodies they went to, and whoever passed the
 * words on ("told X", "in a letter to X", "interviewed by X", "seen by X"). They stand between outlet and source.
 */
import type { AttributionNode } from './claim.ts';
import { spanOf, phraseText, type Phrase, type PhraseContext } from './attribution-mention.ts';
import { wordClass } from './names-classes.ts';
import { isOf } from './names-words.ts';

/** Where media are looked for: the sentence's first word or the end of the clause before, the source, the verb. */
export interface MediaSite {
  readonly floor: number;
  readonly limit: number;
  readonly phrase: Phrase;
  readonly cueFirst: number;
  readonly cueLast: number;
}

const carriers: ReadonlySet<string> = new Set(
  (
    'letter statement report reply response interview testimony email e-mail post affidavit release submission filing brief ' +
    'complaint video message memo article study survey interviews briefing deposition petition note tweet comments remarks call ' +
    'carta comunicado informe entrevista declaración lettre communiqué rapport entretien déclaration brief bericht erklärung mitteilung interview'
  ).split(' '),
);
const prepositions: ReadonlySet<string> = new Set(
  'in during via through en dans lors im einem einer'.split(' '),
);
const articles: ReadonlySet<string> = new Set(
  'a an the its his her their one un una une su son sa einem einer einen'.split(' '),
);
const addressLinks: ReadonlySet<string> = new Set('to with for sent given by a al avec à an'.split(' '));
const passing: ReadonlySet<string> = new Set(
  'interviewed seen obtained reviewed cited quoted reported carried relayed shared surveyed questioned contacted published'.split(
    ' ',
  ),
);
/** Participles that make the body after "by" the one who passes words on, never their maker. */
export const seenBy: ReadonlySet<string> = new Set(
  'seen obtained reviewed verified shown cited quoted reported carried relayed interviewed questioned'.split(
    ' ',
  ),
);

/** Nodes between the outlet and the source, outermost first. */
export function mediaOf(context: PhraseContext, site: MediaSite): AttributionNode[] {
  const opening = carrierAt(context, site.floor, site.phrase.first);
  const between = opening ?? carrierIn(context, site.phrase.first + 1, site.cueFirst);
  const found = between ?? carrierIn(context, site.cueLast, Math.min(site.limit, site.cueLast + 12));
  const passer = passerIn(
    context,
    site.phrase.first,
    site.cueFirst > site.phrase.first ? site.cueFirst : site.phrase.last,
  );
  return [...(passer === null ? [] : [passer]), ...(found ?? [])];
}

/** The first carrier phrase between two words, not past a quotation mark, "that" or a colon. */
function carrierIn(context: PhraseContext, first: number, last: number): AttributionNode[] | null {
  for (let at = first; at < last; at += 1) {
    const lower = context.words[at]?.lower ?? '';
    if (lower === 'that' || lower === ':' || lower === '“' || lower === '"') return null;
    const found = carrierAt(context, at, last);
    if (found !== null) return found;
  }
  return null;
}

/** "in a letter to X", "In its annual report,". */
function carrierAt(context: PhraseContext, at: number, limit: number): AttributionNode[] | null {
  const { words } = context;
  if (!prepositions.has(words[at]?.lower ?? '')) return null;
  const first = articles.has(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  for (let head = first; head < Math.min(limit, first + 4); head += 1) {
    const word = words[head];
    if (word?.kind !== 'word' || prepositions.has(word.lower)) return null;
    if (!carriers.has(word.lower)) continue;
    const phrase = { first, last: head + 1 };
    const name = phraseText(context, phrase);
    const document: AttributionNode = { kind: 'document', name, span: spanOf(words, phrase), cue: null };
    const receiver = receiverAfter(context, head + 1, limit);
    return receiver === null ? [document] : [receiver, document];
  }
  return null;
}

/** "to the Osmere Institute", "with X", "given to X": a body that a document or interview went to. */
function receiverAfter(context: PhraseContext, from: number, limit: number): AttributionNode | null {
  let at = from;
  while (at < from + 3 && addressLinks.has(context.words[at]?.lower ?? '')) at += 1;
  if (at === from || context.words[at - 1]?.lower === 'by') return null;
  return bodyAt(context, at, limit);
}

/** "survivors interviewed by X", "documents seen by X", "a survey by Y cited by X". */
function passerIn(context: PhraseContext, first: number, last: number): AttributionNode | null {
  const { words } = context;
  for (let at = first + 1; at < last - 1; at += 1) {
    if (words[at]?.lower !== 'by' || !passing.has(words[at - 1]?.lower ?? '')) continue;
    if (words[at - 1]?.lower === 'published') continue;
    return bodyAt(context, at + 1, last + 1);
  }
  return null;
}

/** The body named at a word, behind an article and a describing noun ("the state news agency Verpress"). */
export function bodyAt(context: PhraseContext, from: number, limit: number): AttributionNode | null {
  const { words, names } = context;
  for (let at = from; at < Math.min(limit, from + 5); at += 1) {
    const mention = names.mentions[names.mentionAt[at] ?? -1];
    const entity = mention === undefined ? undefined : names.entities[mention.entity];
    if (mention !== undefined && entity !== undefined) {
      if (entity.kind === 'person' || (entity.kind === 'place' && at === from)) return null;
      return {
        kind: 'organisation',
        name: entity.name,
        span: { start: mention.start, end: mention.end },
        cue: null,
      };
    }
    const word = words[at];
    const isDescribing =
      at === from ? articles.has(word?.lower ?? '') || isNoun(word?.lower) : word?.kind === 'word';
    if (!isDescribing || isOf(word, wordClass.boundary) || isOf(word, wordClass.calendar)) return null;
  }
  return null;
}

function isNoun(lower: string | undefined): boolean {
  return lower === 'state' || lower === 'news' || lower === 'broadcaster' || lower === 'newspaper';
}
