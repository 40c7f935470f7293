/**
 * In what mode a passage is stated: asserted, estimated, alleged, denied, pledged, planned or demanded. Denial,
 * silence and partial admission are three things; silence never makes a denial.
 */
import type { Modality } from './claim.ts';
import type { Clause } from './attribution-site.ts';
import type { Discourse } from './attribution-discourse.ts';
import type { SentenceReading } from './attribution-reading.ts';
import type { Source } from './attribution-memory.ts';
import { bodyNouns } from './names-lexicon.ts';
import type { Word } from './names-words.ts';

/** What modality is read from. */
export interface ModalitySite {
  readonly sentence: SentenceReading;
  /** Word index of the number. */
  readonly word: number;
  /** Clauses around the number, outermost first. */
  readonly clauses: readonly Clause[];
  readonly source: Source | null;
}

const patterns: readonly { readonly modality: Modality; readonly words: readonly string[] }[] = (
  [
    [
      'denied',
      'is not true that|it is false that|is untrue that|it is incorrect that|no evidence of|there is no evidence that|never were',
    ],
    [
      'estimated',
      'is estimated|are estimated|was estimated|were estimated|estimated at|estimated to|believed to|thought to|is believed|is thought|are thought|reckoned to|presumed to|we believe|i think|i believe|on that basis|would be|assumes|assume|roughly estimated|estimate that|thinks that|is likely to|could net|could web|could earn',
    ],
    [
      'alleged',
      'allegedly|alleged to|alleged that|had alleged|is alleged|are alleged|were alleged|is accused of|are accused of|was accused of|were accused of|been accused of|accusing|purportedly|reportedly',
    ],
    ['pledged', 'has pledged|have pledged|pledged to|vowed to|promised to|promises to'],
    [
      'planned',
      'will open|plans to|plan to|planned to|intends to|aims to|is to|are to|is due to|are due to|is expected to|scheduled to|will be|will take|will build|will send|will train|will deploy|will',
    ],
    [
      'demanded',
      'calls on|calls upon|called on|call on|demands that|demanded that|we ask|asks the|urges|urged',
    ],
  ] as const
).map(([modality, list]) => ({ modality, words: list.split('|') }));

/** Modality of the number, and whose statement is denied. */
export function modalityAt(
  discourse: Discourse,
  site: ModalitySite,
): { modality: Modality; deniedOf: string | null } {
  const denial = denialAt(discourse, site);
  if (denial !== null) return denial;
  const clause = site.clauses.at(-1);
  const own =
    clause !== undefined && clause.cueFirst >= site.sentence.words.first ? clause.modality : 'asserted';
  if (own === 'denied') {
    const isDenied = clause !== undefined && clause.cueLast <= site.word;
    return {
      modality: isDenied ? 'denied' : 'asserted',
      deniedOf: isDenied ? deniedParty(discourse, site) : null,
    };
  }
  if (own !== 'asserted') return { modality: own, deniedOf: null };
  return { modality: lexical(discourse, site), deniedOf: null };
}

function lexical(discourse: Discourse, site: ModalitySite): Modality {
  const { words } = discourse;
  const start = clauseOpening(words, site);
  const near = phraseText(words, start, Math.min(site.word + 1, site.sentence.words.last));
  const after = phraseText(words, site.word, afterLimit(words, site));
  for (const { modality, words: list } of patterns) {
    if (modality === 'denied') continue;
    if (list.some((phrase) => near.includes(` ${phrase} `))) return modality;
    if (
      modality !== 'planned' &&
      modality !== 'demanded' &&
      list.some((phrase) => after.includes(` ${phrase} `))
    )
      return modality;
  }
  return 'asserted';
}

/** First word of the part of the sentence that governs the number: after the last semicolon or "and has". */
function clauseOpening(words: readonly Word[], { sentence, word }: ModalitySite): number {
  for (let at = word - 1; at >= Math.max(sentence.words.first, word - 30); at -= 1) {
    const lower = words[at]?.lower;
    if (lower === ';' || lower === '.' || lower === ':') return at + 1;
    const next = words[at + 1]?.lower;
    if (lower === 'and' && (next === 'has' || next === 'have' || next === 'had')) return at + 1;
  }
  return Math.max(sentence.words.first, word - 30);
}

function afterLimit(words: readonly Word[], { sentence, word }: ModalitySite): number {
  const limit = Math.min(sentence.words.last, word + 24);
  for (let at = word; at < limit; at += 1) {
    const lower = words[at]?.lower;
    if (lower === ';' || lower === 'but' || lower === 'and') return at;
  }
  return limit;
}

function phraseText(words: readonly Word[], first: number, last: number): string {
  let text = ' ';
  for (let at = first; at < last; at += 1) text += `${words[at]?.lower ?? ''} `;
  return text;
}

const falseWords: ReadonlySet<string> = new Set(
  'false untrue wrong unfounded baseless fabricated incorrect'.split(' '),
);
const claimNouns: ReadonlySet<string> = new Set(
  'allegation allegations claim claims figure number assertion report reports suggestion'.split(' '),
);

/** "It is not true that 212 …", "The allegation that 19 … is false". */
function denialAt(
  discourse: Discourse,
  site: ModalitySite,
): { modality: Modality; deniedOf: string | null } | null {
  const { words } = discourse;
  const { first, last } = site.sentence.words;
  const before = phraseText(words, Math.max(first, site.word - 12), Math.min(site.word + 1, last));
  const isOpened = patterns[0]?.words.some((phrase) => before.includes(` ${phrase} `)) === true;
  if (isOpened || isCalledFalse(words, { first, last, word: site.word })) {
    return { modality: 'denied', deniedOf: deniedParty(discourse, site) };
  }
  return null;
}

function isCalledFalse(
  words: readonly Word[],
  { first, last, word }: { readonly first: number; readonly last: number; readonly word: number },
): boolean {
  let isClaim = false;
  for (let at = Math.max(first, word - 12); at < word; at += 1)
    isClaim ||= claimNouns.has(words[at]?.lower ?? '');
  if (!isClaim) return false;
  for (let at = word + 1; at < Math.min(last, word + 20); at += 1) {
    if (falseWords.has(words[at]?.lower ?? '')) return true;
  }
  return false;
}

/** The last body named before the denial that is not the denier: whose number is rejected. */
function deniedParty(discourse: Discourse, site: ModalitySite): string | null {
  const { names, words } = discourse;
  const publisher = discourse.story.publisher?.toLowerCase() ?? '';
  for (let at = names.mentions.length - 1; at >= 0; at -= 1) {
    const mention = names.mentions[at];
    if (mention === undefined || mention.first >= site.word) continue;
    const entity = names.entities[mention.entity];
    if (entity?.kind !== 'organisation' || mention.entity === site.source?.entity) continue;
    const name = entity.name.toLowerCase();
    if (publisher !== '' && (publisher.includes(name) || name.includes(publisher))) continue;
    if (bodyNouns.has(name) || /ministry|government|park$/.test(name)) continue;
    if (mention.start < site.sentence.start - 2000) return null;
    return words[mention.first] === undefined ? null : entity.name;
  }
  return null;
}
