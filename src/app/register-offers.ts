/**
 * What an accepted claim could say in the register: the record and the fields it belongs to. Offers only; a person takes them. Records
 * are found by their names as they stand in the claim's sentence; two of one name are both offered, never one chosen. Names of people
 * who are not in the register already never come out of here.
 */
import { Fault } from '../base/index.ts';
import type { RegisterOffer } from '../contract/index.ts';
import type { Claim, EventClaim } from '../domain/claims/index.ts';
import type { RecordedReading } from '../domain/evidence/index.ts';
import {
  criterionOf,
  dateSpan,
  eventKindOf,
  fieldOf,
  isDoneByAuthorities,
  isImpersonal,
  measureOf,
  parseQuantity,
  responseStepOf,
  valueProblem,
  type RecordKind,
} from '../domain/register/index.ts';
import { foldForSearch, type CasebookIndex } from '../ports/casebook-index.ts';

type Offer = RegisterOffer['offers'][number];
type OfferValue = Offer['values'][number];

/** Words of the longest name that is looked for. */
const mostNameWords = 6;
/** Words of a sentence that are looked at. */
const mostSentenceWords = 200;

/** The offers of a claim; none unless it was accepted. Throws `register/no-claim` (absent). */
export function registerOffers(index: CasebookIndex, id: string): RegisterOffer {
  const claim = index.claim(id) ?? index.event(id);
  if (claim === null) throw noClaim(id);
  const settled = index.settlementOf(id);
  if (settled?.status !== 'accepted' || settled.reading === null) return { claim: id, offers: [] };
  const table = new OfferTable(index, claim, settled.reading);
  return { claim: id, offers: table.offers() };
}

class OfferTable {
  readonly #index: CasebookIndex;
  readonly #claim: Claim | EventClaim;
  readonly #reading: RecordedReading;
  readonly #names: readonly string[];

  constructor(index: CasebookIndex, claim: Claim | EventClaim, reading: RecordedReading) {
    this.#index = index;
    this.#claim = claim;
    this.#reading = reading;
    const { sha256, sentence } = claim;
    const text = index.document(sha256)?.text.slice(sentence.start, sentence.end) ?? '';
    this.#names = namesIn(`${text} ${reading.place ?? ''}`);
  }

  offers(): Offer[] {
    const { act, negated, modality } = this.#reading;
    // What did not happen, or has not yet, is no event.
    if (negated || modality === 'denied' || modality === 'planned' || modality === 'demanded') return [];
    if (act === null) return this.#ofCount();
    if (this.#reading.kind !== 'event') return [];
    return [...this.#designations(act), ...this.#events(act, []), ...this.#siteFacts(act)];
  }

  /** A number about a site, or about the event in whose sentence it stands. */
  #ofCount(): Offer[] {
    const quantity = quantityOf(this.#reading);
    if (quantity === null || this.#reading.kind !== 'count') return [];
    const { unit, subject, time } = this.#reading;
    const asOf = this.#date(time);
    const field = siteFieldOf(`${unit ?? ''} ${subject}`);
    if (field !== null)
      return this.#found('site').map((site) =>
        this.#onRecord('site', site, [{ field, value: quantity, asOf }], 'the number is about this site'),
      );
    const event = this.#eventBeside();
    if (event === null) return [];
    return this.#events(event.act, [{ field: 'affectedNumber', value: quantity, asOf: null }], event);
  }

  /** The event in whose sentence the number stands, when there is exactly one kind of it. */
  #eventBeside(): EventClaim | null {
    const { sha256, sentence } = this.#claim;
    const beside = this.#index
      .events({ sha256, kind: 'event' })
      .filter((one) => one.sentence.start === sentence.start && !one.negated && one.modality !== 'denied');
    return new Set(beside.map(({ act }) => act)).size === 1 ? (beside[0] ?? null) : null;
  }

  #events(act: string, more: readonly OfferValue[], beside: EventClaim | null = null): Offer[] {
    const kind = eventKindOf(act);
    const { agent, patient, place, time } = beside ?? this.#reading;
    const name = this.#eventName(kind, beside ?? this.#reading);
    const sites = this.#found('site');
    const actors = agent === null ? [] : this.#actors(agent);
    const isAgentNamed = actors.length > 0;
    const isAgentShown =
      agent !== null && !isAgentNamed && (isImpersonal(agent) || isDoneByAuthorities(kind));
    const values = this.#fitting('event', [
      said('name', name),
      said('kind', kind),
      said('date', this.#date(time)),
      said('site', sites.length === 1 ? sites[0] : null),
      ...(actors.length === 1 ? [said('agent', actors[0])] : []),
      said('agentText', isAgentShown ? agent : null),
      said('affected', patient !== null && isImpersonal(patient) ? patient : null),
      said('place', place),
      ...more,
    ]);
    const existing = this.#index.register.named('event', foldForSearch(name));
    if (existing.length > 0)
      return existing.map((id) =>
        this.#onRecord(
          'event',
          id,
          values.filter(({ field }) => field !== 'name'),
          'an event of this name stands in the register',
        ),
      );
    return [{ kind: 'event', record: null, title: name, values, why: `The sentence tells of: ${kind}.` }];
  }

  #eventName(
    kind: string,
    {
      agent,
      patient,
      place,
      subject,
    }: Readonly<Pick<RecordedReading, 'agent' | 'patient' | 'place' | 'subject'>>,
  ): string {
    const isSafe = (words: string | null): boolean =>
      words === null || isImpersonal(words) || this.#actors(words).length > 0 || this.#isSite(words);
    const isAgentSafe = isSafe(agent) || isDoneByAuthorities(kind);
    const isShort = valueProblem('name', subject) === null;
    if (isAgentSafe && isSafe(patient) && isShort) return subject;
    const what = `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;
    return place === null ? what : `${what}, ${place}`;
  }

  /** What an act establishes about the sites that its sentence names. */
  #siteFacts(act: string): Offer[] {
    const step = responseStepOf(act);
    const criterion = criterionOf(act);
    const asOf = this.#date(this.#reading.time);
    const values = [
      ...(step === null ? [] : [{ field: 'response', value: step, asOf }]),
      ...(criterion === null ? [] : [{ field: 'criterion', value: criterion, asOf: null }]),
    ];
    if (values.length === 0) return [];
    return this.#found('site').map((site) =>
      this.#onRecord('site', site, values, 'the sentence names this site'),
    );
  }

  #designations(act: string): Offer[] {
    const measure = measureOf(act);
    const { patient, agent, subject, time } = this.#reading;
    if (measure === null || patient === null) return [];
    return this.#actors(patient).map((id): Offer => {
      const of = this.#title(id);
      const name = valueProblem('name', subject) === null ? subject : `${measure} of ${of}`;
      const values = this.#fitting('designation', [
        ...[said('name', name), said('of', id), said('measure', measure)],
        ...[said('authority', agent), said('date', this.#date(time))],
      ]);
      return { kind: 'designation', record: null, title: name, values, why: `${of} stands in the register.` };
    });
  }

  #onRecord(kind: RecordKind, record: string, values: readonly OfferValue[], why: string): Offer {
    const title = this.#title(record);
    return { kind, record, title, values: this.#fitting(kind, values), why: `${title}: ${why}.` };
  }

  #title(id: string): string {
    return this.#index.register.titles([id]).get(id)?.title ?? id;
  }

  /** Records of a kind that are named in the sentence. The longest names first: "Tall Mill" before "Mill". */
  #found(kind: RecordKind): string[] {
    for (const name of this.#names) {
      const ids = this.#index.register.named(kind, name);
      if (ids.length > 0) return ids;
    }
    return [];
  }

  /** Organisations and public persons that these words name. */
  #actors(words: string): string[] {
    for (const name of namesIn(words)) {
      const { register } = this.#index;
      const ids = [...register.named('organisation', name), ...register.named('person', name)];
      if (ids.length > 0) return ids;
    }
    return [];
  }

  #isSite(words: string): boolean {
    return namesIn(words).some((name) => this.#index.register.named('site', name).length > 0);
  }

  #date(time: string | null): string | null {
    return time !== null && dateSpan(time) !== null ? time : null;
  }

  /** Only values that the schema takes. */
  #fitting(kind: RecordKind, values: readonly (OfferValue | null)[]): OfferValue[] {
    return values.filter((one): one is OfferValue => {
      const field = one === null ? null : fieldOf(kind, one.field);
      return one !== null && field !== null && valueProblem(field.type, one.value, field.choices) === null;
    });
  }
}

function said(field: string, value: string | null | undefined): OfferValue | null {
  return value === null || value === undefined
    ? null
    : { field, value: value.trim().normalize('NFC'), asOf: null };
}

/** Runs of words as names are compared, the longest first. */
function namesIn(text: string): string[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'&.-]*/gu)]
    .slice(0, mostSentenceWords)
    .map(([word]) => word.replace(/(?:[’']s)?[.’'-]*$/u, ''));
  const names: string[] = [];
  for (let length = Math.min(mostNameWords, words.length); length > 0; length -= 1)
    for (let from = 0; from + length <= words.length; from += 1)
      names.push(foldForSearch(words.slice(from, from + length).join(' ')));
  return [...new Set(names)];
}

/** The field of a site that a number of such things fills; null when it is none. */
function siteFieldOf(words: string): 'buildings' | 'capacity' | null {
  if (/\b(?:capacity|beds?|can (?:hold|house)|holds? up to|houses? up to)\b/iu.test(words)) return 'capacity';
  return /\b(?:buildings?|towers?|blocks?|villas?|dormitor(?:y|ies))\b/iu.test(words) ? 'buildings' : null;
}

/** A number as the register writes it; null for one that has no number. */
function quantityOf({ low, high, bound }: RecordedReading): string | null {
  if (bound === null || bound === 'vague') return null;
  const text =
    bound === 'range' ? `${low ?? ''}..${high ?? ''}` : `${bound === '=' ? '' : bound}${low ?? high ?? ''}`;
  return parseQuantity(text) === null ? null : text;
}

function noClaim(id: string): Fault {
  return new Fault({
    code: 'register/no-claim',
    kind: 'absent',
    message: `No claim has the id ${id.slice(0, 60)}.`,
    advice: '`sakkhi claims` shows the ids; load the list again.',
  });
}
