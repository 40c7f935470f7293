/**
 * Papers that the writers of a text had before their eyes: registers, ledgers, payslips. What stands in one is the word of
 * the paper, of whoever keeps it, and not of those whom the text quotes beside it.
 */
import type { Item } from './item.ts';
import type { Shelf } from './shelf.ts';

/** Code units before the sentence of a number in which its paper is brought in, and behind the number. */
const reach = 420;
const behind = 120;

const noun =
  '(?:registers?|registry|ledgers?|binders?|folders?|log ?books?|logs?|day ?books?|exercise books?|account books?|books?|minutes|gazette|rolls?|lists?|sheets?|(?:pay|wage|delivery|weighing) ?slips?|slips|contracts?|leases?|deeds?|files|records|notebooks?|diar(?:y|ies)|(?:index|wage|time) cards?|archives?|invoices?|receipts?|bills|certificates?|permits?|manifests?|rosters?|spreadsheets?|databases?|journals?|protocols?)';
const paper = new RegExp(`(?<![\\p{L}-])${noun}(?!\\p{L})(?! (?:of|with) (?:questions|demands))`, 'iu');

/** The writers looked, were shown, or anybody may look. */
const seen =
  /\b(?:I|we) (?:\p{L}+ ){0,3}?(?:read|saw|looked|copied|counted|leafed|went|gone|checked|compared|sat|asked to see|studied|examined|photographed|found|opened)\b|\b(?:showed|shown|shows|let|lets|gave|given|handed|lent|allowed|opened|read out)(?: it| them)?(?: to)? (?:me|us)\b|\b(?:I|we) (?:was|were|am|are) (?:shown|given|handed|lent|allowed|let)\b|\bour reading\b|\b(?:any(?:one|body)|any citizen|every(?:one|body)|the public|readers|visitors) (?:may|can|is (?:free|allowed) to)\b|\bopen to (?:all|any(?:one|body)|every(?:one|body)|readers|the public|visitors)\b|\b(?:is|are|lies?|hangs?) (?:public|on display)\b/iu;

/** How a number stands in a paper that was named before it. */
const inPaper =
  /\b(?:it|they) (?:also )?(?:has|have|had|holds?|held|lists?|listed|shows?|showed|names?|named|carr(?:y|ies|ied)|counts?|gives?|gave|covers?|covered|logs|logged|records?|recorded|bears?|bore|contains?|contained|says?|reads?|ends?|runs?)\b|\b(?:in|on|into|from|over|of|through) (?:it|them|these|those|which|there)\b|\bthere (?:is|are|was|were)\b|^["“]?(?:it|they|these|those|this|each|that)\b|^["“]?the (?:latest|last|oldest|first|newest|next|earliest|youngest|most recent|final)\b|\b(?:entr(?:y|ies)|lines?|columns?|pages?|rows?|stamps?)\b|\b(?:appears?|stands?|(?:is|are|was|were) (?:entered|listed|logged|recorded|written))\b/iu;

const quoted = /“[^”\n]*(?:”|$)|«[^»\n]*(?:»|$)|"[^"\n]*(?:"|$)/gu;

interface Passage {
  readonly before: string;
  /** The sentence of the number. */
  readonly own: string;
  /** That sentence without what is counted: 412 contracts are no paper in which somebody read. */
  readonly around: string;
}

function passageOf({ measure: { claim } }: Item, shelf: Shelf): Passage {
  const { text } = shelf.document(claim.sha256);
  const { sentence, quantity } = claim;
  const start = Math.max(sentence.start, quantity.number.start - reach);
  const head = text.slice(Math.max(0, start - reach), start);
  const before = head.slice(head.lastIndexOf('\n') + 1).replace(quoted, ' ');
  const end = Math.min(sentence.end, quantity.number.end + behind);
  const after = text.slice(quantity.number.end, end).replace(/^(?: [\p{L}-]+){1,2}/u, '');
  return {
    before,
    own: text.slice(start, end).trim(),
    around: `${text.slice(start, quantity.number.start)} ${after}`,
  };
}

/** The words by which a text brings in the paper that a number was read in; null for any other number. `isReport`: the story says "we" or "I" itself. */
export function paperRead(item: Item, shelf: Shelf, isReport: (story: string) => boolean): string | null {
  if (item.headline || !(item.ownVoice || item.root.generic)) return null;
  const { before, own, around } = passageOf(item, shelf);
  const [here, there] = [paper.test(around), paper.test(before)];
  if (!here && !(there && inPaper.test(own))) return null;
  const told = `${before} ${own}`;
  if (!item.ownVoice) return here && shownToUs.test(own) ? own : null;
  return seen.test(told) || isReport(item.measure.story) ? told : null;
}

/** "Families showed us 26 contracts": whoever shows a paper does not say what stands in it. */
const shownToUs = /\b(?:showed|shown|handed|gave|lent|let)(?: it| them)?(?: to)? (?:me|us)\b/iu;

const keeps = new RegExp(
  `([^.;:!?]{2,90}?) (?:keeps?|kept|maintains?|maintained|runs|holds|publishe[sd]|compiles?|compiled|makes|made|draws up|drew up|enters|writes) (?:[^.;:!?]{0,60}? )?${noun}(?!\\p{L})`,
  'giu',
);
const owned = new RegExp(`([^.;:!?]{2,70})['’]s? (?:[\\p{L}-]+ ){0,3}?${noun}(?!\\p{L})`, 'giu');
const madeBy = new RegExp(
  `${noun}(?!\\p{L})(?: (?!of|at|by|in|from|for|on|against|with)[\\p{L}-]+){0,2} (?:of|at|by|from) ((?:(?!for|on|against|with|about)[\\p{L}’'-]+ ?){1,7})`,
  'giu',
);

/** The words of such a passage that say who keeps the paper: "the Ministry keeps a register", "the coroner's book". */
export function keeperIn(passage: string): string {
  const words = passage.slice(-(reach + reach + behind));
  return [keeps, owned, madeBy]
    .flatMap((form) => [...words.matchAll(form)].map(([, name]) => name ?? ''))
    .join(' | ');
}

const paperSpeaks = new RegExp(
  `^(?:[\\p{L}’'-]+ ){0,5}?${noun}(?:$| (?:of|kept|held|from|by|at|in|for) )`,
  'iu',
);
/** A paper and, behind it, the one who keeps it. */
const ofKeeper = new RegExp(
  `(?<!\\p{L})(?:${noun}|statistics|figures|payrolls?|data)(?: [\\p{L}-]+){0,2}? (?:of|by|from|with|at) (?:the )?((?:[\\p{L}\\p{N}’'-]+ ){0,5}[\\p{L}\\p{N}’'-]*)$`,
  'iu',
);
const owner = /^(?:the )?(.{2,70}?)['’]s? [\p{L}\s-]+$/u;

/** Code units before a speaker's name in which the paper stands that the speaker keeps. */
const beforeKeeper = 70;

/**
 * Who keeps the paper that a claim names in the place of its speaker ("incident logs kept by the brigades show", "according to
 * the Inspectorate's files"); an empty string where nobody is named, null where no paper speaks.
 */
export function keeperOfSpeaker({ ownVoice, measure: { claim } }: Item, shelf: Shelf): string | null {
  const last = claim.attribution.at(-1);
  const { speaker, sentence } = claim;
  if (ownVoice || speaker === null || last === undefined) return null;
  const span = last.span;
  if (span !== null && last.kind !== 'document') {
    const { text } = shelf.document(claim.sha256);
    const before = text.slice(Math.max(sentence.start, span.start - beforeKeeper), span.end);
    const kept = ofKeeper.exec(before)?.[1];
    if (kept !== undefined && span.start > sentence.start) return speaker;
  }
  if (last.kind !== 'document' && !paperSpeaks.test(speaker)) return null;
  return owner.exec(speaker)?.[1] ?? ofKeeper.exec(speaker)?.[1] ?? '';
}
