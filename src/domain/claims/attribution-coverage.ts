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
  if (isBehindClause(context, site, subject)) return 'both';
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
  if (isCounted(words, at - 1)) return true;
  const next = words[cueLast]?.lower ?? '';
  return wasHeld.has(next) || next.endsWith('ed');
}

/** "The 412,000 sarruns that the association says are owed": the noun of a number stands before the pronoun. */
function isCounted(words: readonly Word[], noun: number): boolean {
  return [1, 2, 3].some(
    (back) =>
      words[noun - back]?.kind === 'number' &&
      words.slice(noun - back + 1, noun + 1).every(({ kind, capital }) => kind === 'word' && !capital),
  );
}

/** Fewest words of a clause that a reporting clause may follow. */
const leastClause = 3;
/** Farthest the relative pronoun of a document stands behind the verb: "said on Monday in a report that". */
const relativeReach = 8;

/** "…, a committee said on Monday in a report that accuses the owner": the relative clause is about the report. */
function isBehindClause({ words }: PhraseContext, site: CueSite, { first }: Phrase): boolean {
  const at = /^(?:an?|the|one)$/.test(words[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  if (words[at]?.lower !== ',' || at - site.sentence.first < leastClause) return false;
  const from = site.at + site.cue.words.length;
  for (let next = from; next < Math.min(from + relativeReach, site.sentence.last); next += 1) {
    if (words[next]?.kind === 'mark') return false;
    if (!isOf(words[next], wordClass.document)) continue;
    return words[next - 1]?.kind === 'word' && opensRelative(words, pastDay(words, next + 1));
  }
  return false;
}

/** "a report | on Monday | that": index behind a day. */
function pastDay(words: readonly Word[], from: number): number {
  let at = words[from]?.lower === 'on' ? from + 1 : from;
  while (isOf(words[at], wordClass.calendar) || (at > from && words[at]?.kind === 'number')) at += 1;
  return at > from && !isOf(words[at - 1], wordClass.calendar) && words[at - 1]?.kind !== 'number'
    ? from
    : at;
}

/** "that accuses the", "which blames": a verb in the third person and its object behind the pronoun. */
function opensRelative(words: readonly Word[], at: number): boolean {
  const pronoun = words[at]?.lower ?? '';
  if (pronoun === 'which') return true;
  const verb = words[at + 1];
  const isVerb = verb?.kind === 'word' && !verb.capital && /(?:[^s]s|ed)$/.test(verb.lower);
  return pronoun === 'that' && isVerb && objectOpeners.has(words[at + 2]?.lower ?? '');
}

const objectOpeners: ReadonlySet<string> = new Set(
  'the a an its his her their some many several two three no how what that into'.split(' '),
);

const hearers: ReadonlySet<string> = new Set(
  'the a an reporters journalists parliament lawmakers legislators us me'.split(' '),
);

const adverbialOpeners: ReadonlySet<string> = new Set(
  'in on by at to from during last this through after before late early earlier while when as outside inside near for with'.split(
    ' ',
  ),
);

/** True when only "on Friday", "in a statement", "by telephone" stand between the verb and the next mark. */
function endsSoon(context: PhraseContext, cueLast: number, limit: number): boolean {
  const { words } = context;
  const isTold = /^(?:told|tells|informed|instructed)$/.test(words[cueLast - 1]?.lower ?? '');
  // "Said when she opened the door", "said as he left".
  const isOccasion = /^(?:when|as|while)$/.test(words[cueLast]?.lower ?? '');
  for (let at = cueLast; at < limit; at += 1) {
    const word = words[at];
    if (word === undefined || at - cueLast > 12) return false;
    if (word.kind === 'mark') return word.lower !== ':' && !isQuoteMark(word.lower);
    if (at > cueLast) {
      if (isOccasion) continue;
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
