/** Which side of a reporting verb its clause covers: what follows it, or the sentence on both sides. */
import type { Phrase, PhraseContext } from './attribution-mention.ts';
import { followsQuotation, isMention, isQuoteMark, type Clause, type CueSite } from './attribution-site.ts';
import { wordClass } from './names-classes.ts';
import { isOf, type Word } from './names-words.ts';

/** A clause after a comma that ends soon covers both sides; a clause that opens the sentence covers what follows. */
export function coverage(context: PhraseContext, site: CueSite, subject: Phrase): Clause['covers'] {
  const { words } = context;
  const cueLast = site.at + site.cue.words.length;
  if (subject.first > site.at) return 'both';
  const isQuoted = subject.first > site.sentence.first + 1 && followsQuotation(words, subject.first);
  if (site.cue.shape === 'say' && isQuoted) return 'both';
  if (isRelative(words, subject, cueLast)) return 'both';
  if (!endsSoon(context, cueLast, site.sentence.last)) return 'lead';
  const before = words[subject.first - 1];
  const beforeTitle = before !== undefined && subject.first > site.sentence.first;
  if (!beforeTitle) return 'lead';
  return subject.first - site.sentence.first >= 2 ? 'both' : 'lead';
}

const wasHeld: ReadonlySet<string> = new Set(
  'was were is are had has have did died came will would'.split(' '),
);

/** "60 men whom X says were held": the relative clause is about what stands before it. */
function isRelative(words: readonly Word[], subject: Phrase, cueLast: number): boolean {
  const at = words[subject.first - 1]?.lower === 'the' ? subject.first - 2 : subject.first - 1;
  if (!/^(?:whom|who|which|that)$/.test(words[at]?.lower ?? '') || words[at - 1]?.kind !== 'word')
    return false;
  if (isOf(words[at - 1], wordClass.cue)) return false;
  const next = words[cueLast]?.lower ?? '';
  return wasHeld.has(next) || next.endsWith('ed');
}

const hearers: ReadonlySet<string> = new Set(
  'the a an reporters journalists parliament lawmakers legislators us me'.split(' '),
);

const adverbialOpeners: ReadonlySet<string> = new Set(
  'in on by at to from during last this through after before late early earlier while for with'.split(' '),
);

/** True when only "on Friday", "in a statement", "by telephone" stand between the verb and the next mark. */
function endsSoon(context: PhraseContext, cueLast: number, limit: number): boolean {
  const { words } = context;
  const isTold = /^(?:told|tells|informed|instructed)$/.test(words[cueLast - 1]?.lower ?? '');
  for (let at = cueLast; at < limit; at += 1) {
    const word = words[at];
    if (word === undefined || at - cueLast > 12) return false;
    if (word.kind === 'mark') return word.lower !== ':' && !isQuoteMark(word.lower);
    if (at > cueLast) {
      if (word.lower === 'that' || word.lower === 'he' || word.lower === 'they' || word.lower === 'had')
        return false;
      continue;
    }
    const isHearer = isTold && (isMention(context, at) || hearers.has(word.lower));
    if (
      !adverbialOpeners.has(word.lower) &&
      !isOf(word, wordClass.calendar) &&
      word.lower !== 'yesterday' &&
      !isHearer
    ) {
      return false;
    }
  }
  return true;
}
