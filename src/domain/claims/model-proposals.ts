/**
 * What a plugged-in language model may add: nothing but pointers. A proposal is a quotation and a label; the quotation
 * must stand verbatim, once, in the words of a story, numbers in it are read by our own grammar, and whatever comes of
 * it carries the model's name (`proposedBy`). Where our own engine found the same, nothing is added.
 */
import { contains, overlaps, type TextRange } from '../../base/index.ts';
import type { ProposedPassage } from '../evidence/index.ts';
import type { Document, Story } from '../reading/index.ts';
import { actTypes } from './act-types.ts';
import { anchored, passageOf } from './anchor.ts';
import { attributionOf } from './attribution.ts';
import type { Claim } from './claim.ts';
import type { EventClaim } from './event.ts';
import { extractClaims, storySentences } from './extract.ts';

/** What a model answers for one stretch of text. */
export interface RawProposal {
  readonly quote: string;
  readonly label: string;
}

/** Labels that a model may give: "quantity", "characterisation", or a type of act. */
export const proposalLabels: readonly string[] = ['quantity', 'characterisation', ...actTypes];

export type CheckedProposal =
  | { readonly ok: true; readonly passage: ProposedPassage }
  /** `reason` is a plain sentence. */
  | { readonly ok: false; readonly quote: string; readonly reason: string };

/** Longest quotation that is taken, in code units. */
const longestQuote = 600;

/** Checks what a model answered for `stretch` of the document. Never throws on any answer. */
export function checkProposal(document: Document, stretch: TextRange, raw: RawProposal): CheckedProposal {
  const refuse = (reason: string): CheckedProposal => ({ ok: false, quote: raw.quote.slice(0, 200), reason });
  if (!proposalLabels.includes(raw.label)) return refuse(`"${raw.label.slice(0, 60)}" is not a label.`);
  if (raw.quote.trim().length < 2 || raw.quote.length > longestQuote) {
    return refuse(`A passage has 2 to ${longestQuote} characters.`);
  }
  const within = document.text.slice(stretch.start, stretch.end);
  const at = within.indexOf(raw.quote);
  if (at < 0) return refuse('These words do not stand in the text.');
  if (within.indexOf(raw.quote, at + 1) >= 0) return refuse('These words stand there more than once.');
  const start = stretch.start + at;
  const range = { start, end: start + raw.quote.length };
  if (storyOf(document, range) === null) return refuse('These words belong to no story that is read.');
  return { ok: true, passage: { passage: passageOf(document.text, range), label: raw.label } };
}

/** Claims and events that recorded passages add to what our own engine found. */
export function claimsFromPassages(facts: {
  readonly document: Document;
  readonly passages: readonly (ProposedPassage & { readonly model: string })[];
  readonly found: { readonly claims: readonly Claim[]; readonly events: readonly EventClaim[] };
}): { readonly claims: Claim[]; readonly events: EventClaim[] } {
  const claims: Claim[] = [];
  const events: EventClaim[] = [];
  for (const one of facts.passages) {
    const { range } = anchored(facts.document.text, one.passage);
    const story = range === null ? null : storyOf(facts.document, range);
    if (range === null || story === null) continue;
    if (one.label === 'quantity')
      claims.push(...numbersIn(facts, { story, range, model: one.model }, claims));
    else if (!touches([...facts.found.events, ...events], range)) {
      events.push(eventOf(facts.document, { story, range, model: one.model }, one.label));
    }
  }
  return { claims, events };
}

interface Pointed {
  readonly story: Story;
  readonly range: TextRange;
  readonly model: string;
}

/** The story of role "main" that holds the range in a zone of its own words. */
function storyOf(document: Document, range: TextRange): Story | null {
  return document.stories.find((story) => story.role === 'main' && contains(story, range)) ?? null;
}

/** Numbers of the passage by our own grammar, read as if the whole passage were body text. */
function numbersIn(
  { document, found }: Pick<Parameters<typeof claimsFromPassages>[0], 'document' | 'found'>,
  { story, range, model }: Pointed,
  added: readonly Claim[],
): Claim[] {
  const known = [...found.claims, ...added].map(({ quantity }) => quantity.number);
  const only: Story = { ...story, zones: [{ ...range, label: 'body' }] };
  const stories = document.stories.map((one) =>
    one.index === story.index ? only : { ...one, role: 'other' as const },
  );
  return extractClaims({ ...document, stories }, { stories: 'main' })
    .claims.filter(({ quantity }) => !known.some((number) => overlaps(number, quantity.number)))
    .map((claim) => ({ ...claim, proposedBy: model }));
}

function touches(events: readonly EventClaim[], range: TextRange): boolean {
  return events.some(({ actSpan }) => overlaps(actSpan, range));
}

/** The model says what kind of act; who and to whom it may not say, since that would be words of its own. */
function eventOf(document: Document, { story, range, model }: Pointed, label: string): EventClaim {
  const sentences = storySentences(document, story);
  const sentence = sentences.find((one) => contains(one, range)) ?? range;
  const attribution = attributionOf(document, story, sentences);
  const passage = { number: range, passage: range, sentence };
  const said = attribution.attribute(passage);
  const quote = document.text.slice(range.start, range.end);
  return {
    id: `${document.sha256.slice(0, 12)}-e${range.start}-${range.end}`,
    sha256: document.sha256,
    story: story.index,
    ...range,
    quote,
    kind: label === 'characterisation' ? 'characterisation' : 'event',
    act: label,
    actSpan: range,
    agent: null,
    patient: null,
    negated: false,
    subject: quote,
    speaker: said.speaker,
    attribution: said.attribution,
    place: attribution.placeOf(passage),
    time: attribution.timeOf(passage),
    modality: said.modality,
    deniedOf: said.deniedOf,
    sentence: { start: sentence.start, end: sentence.end },
    proposedBy: model,
  };
}
