/**
 * Who found out what stands behind a colon: "she asked everyone in her waiting room: of 60 weavers, 33 had a cough", "the
 * league's figures have been on every radio: 37 dead". The verb says that somebody looked, or the noun that somebody
 * counted; the colon, that what follows is what was seen.
 */
import type { Source } from './attribution-memory.ts';
import { sourceOfMention, type Phrase, type PhraseContext } from './attribution-mention.ts';
import type { Clause } from './attribution-site.ts';
import type { Cue } from './cues.ts';
import type { Mention, SentenceWords } from './names.ts';
import type { Word } from './names-words.ts';

const cue: Cue = { words: [':'], shape: 'find', modality: 'asserted' };
const looking: ReadonlySet<string> = new Set(
  'asked counted checked tested examined looked measured searched questioned weighed compared read listened'.split(
    ' ',
  ),
);
/** How far before the colon the verb may stand, and behind it the number. */
const verbReach = 9;
const numberReach = 6;
const numerals =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|half)(?:-|$)/;

/** The clause that such a colon makes, or null. */
export function surveyClause(context: PhraseContext, { first, last }: SentenceWords): Clause | null {
  const { words } = context;
  for (let at = first + 2; at < Math.min(last - 1, first + 40); at += 1) {
    if (words[at]?.lower !== ':' || !countsSoon(words, at, last)) continue;
    const verb = verbBefore(words, first, at);
    const found = verb < 0 ? bodyOfCount(context, first, at) : subjectOf(context, first, verb);
    if (found === null) return null;
    const range = { cueFirst: at, cueLast: at + 1, opens: at, subject: found.phrase };
    return {
      cue,
      ...range,
      source: found.source,
      modality: 'asserted',
      covers: 'lead',
      hearer: null,
      media: [],
    };
  }
  return null;
}

function countsSoon(words: readonly Word[], colon: number, last: number): boolean {
  for (let at = colon + 1; at < Math.min(last, colon + numberReach); at += 1) {
    const word = words[at];
    if (word?.kind === 'mark' && word.lower !== ',') return false;
    if (word?.kind === 'number' || numerals.test(word?.lower ?? '')) return true;
  }
  return false;
}

function verbBefore(words: readonly Word[], first: number, colon: number): number {
  for (let at = colon - 1; at > Math.max(first, colon - verbReach); at -= 1) {
    if (words[at]?.kind === 'mark') return -1;
    if (looking.has(words[at]?.lower ?? '')) return at;
  }
  return -1;
}

/** Nouns and verbs that say that what stands behind the colon was counted by the body in front of it. */
const counting: ReadonlySet<string> = new Set(
  'number numbers figure figures count counts findings tally total totals sum sums result results presented published announced found toll'.split(
    ' ',
  ),
);

/** "The report that the league put on the table is full of large numbers:": the one body named in front of the colon. */
function bodyOfCount(context: PhraseContext, first: number, colon: number): Subject | null {
  const { words, names } = context;
  if (!words.slice(first, colon).some(({ lower }) => counting.has(lower))) return null;
  let found: Mention | null = null;
  for (let at = first; at < colon; at += 1) {
    const mention = names.mentions[names.mentionAt[at] ?? -1];
    if (mention?.first !== at || names.entities[mention.entity]?.kind !== 'organisation') continue;
    if (found !== null && found.entity !== mention.entity) return null;
    found ??= mention;
  }
  return found === null ? null : { source: sourceOfMention(context, found, found), phrase: found };
}

interface Subject {
  readonly source: Source;
  readonly phrase: Phrase;
}

/** A pronoun right before the verb, else the person named first in the sentence. */
function subjectOf(context: PhraseContext, first: number, verb: number): Subject | null {
  const { words, names, memory } = context;
  const before = words[verb - 1]?.lower;
  const source =
    before === 'she' ? memory.person('feminine') : before === 'he' ? memory.person('masculine') : null;
  if (source !== null) return { source, phrase: { first: verb - 1, last: verb } };
  for (let at = first; at < verb; at += 1) {
    const mention: Mention | undefined = names.mentions[names.mentionAt[at] ?? -1];
    if (mention === undefined) continue;
    const kind = names.entities[mention.entity]?.kind;
    const isPerson = kind === 'person' || (kind === 'unknown' && mention.last - mention.first > 1);
    if (!isPerson || words[mention.last]?.kind === 'possessive') return null;
    return { source: sourceOfMention(context, mention, mention), phrase: mention };
  }
  return null;
}
