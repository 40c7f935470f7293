/**
 * What an accepted claim could say in the register: the record and the fields it belongs to. Offers only; a person takes them. Records
 * are found by their names as they stand in the claim's sentence; two of one name are both offered, never one chosen. Where no site or
 * organisation bears the name exactly, those that it may mean are offered as such, with the reasons. Names of people who are not in the
 * register already never come out of here.
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
import { likelyRecords, mayHideSomebody, writtenNames, type LikelyRecord } from './register-likely.ts';

type Offer = RegisterOffer['offers'][number];
type OfferValue = Offer['values'][number];

/** Words of the longest name that is looked for. */
const mostNameWords = 6;
/** Records offered that a name may mean. */
const mostLikely = 2;
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
  readonly #sentence: string;

  constructor(index: CasebookIndex, claim: Claim | EventClaim, reading: RecordedReading) {
    this.#index = index;
    this.#claim = claim;
    this.#reading = reading;
    const { sha256, sentence } = claim;
    const text = index.document(sha256)?.text.slice(sentence.start, sentence.end) ?? '';
    this.#sentence = `${text} ${reading.place ?? ''}`;
    this.#names = namesIn(this.#sentence);
  }

  offers(): Offer[] {
    const { act, negated, modality } = this.#reading;
    // What did not happen, or has not yet, is no event.
    if (negated || modality === 'denied' || modality === 'planned' || modality === 'demanded') return [];
    if (act === null) return this.#ofCount();
    if (this.#reading.kind !== 'event') return [];
    return [
      ...this.#designations(act),
      ...this.#events(act, []),
      ...this.#siteFacts(act),
      ...this.#likelyActors(),
    ];
  }

  /** A number about a site, or about the event in whose sentence it stands. */
  #ofCount(): Offer[] {
    const quantity = quantityOf(this.#reading);
    if (quantity === null || this.#reading.kind !== 'count') return [];
    const { unit, subject, time } = this.#reading;
    const asOf = this.#date(time);
    const field = siteFieldOf(`${unit ?? ''} ${subject}`);
    if (field !== null)
      return this.#onSites([{ field, value: quantity, asOf }], 'the number is about this site');
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
    const why = `The sentence tells of: ${kind}.`;
    return [{ kind: 'event', record: null, title: name, values, why, maybe: null }];
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
    return this.#onSites(values, 'the sentence names this site');
  }

  /** On the sites that the sentence names; where none bears such a name, on those that it may mean. */
  #onSites(values: readonly OfferValue[], why: string): Offer[] {
    const named = this.#found('site');
    if (named.length > 0) return named.map((site) => this.#onRecord('site', site, values, why));
    return this.#likely('site', writtenNames(this.#sentence)).map((one) =>
      this.#onLikely('site', one, values),
    );
  }

  /** Who did it, where that may be an organisation of the register by another spelling: the spelling is offered as its name. */
  #likelyActors(): Offer[] {
    const { agent, patient, act } = this.#reading;
    const isMeasure = act !== null && measureOf(act) !== null;
    const words = [agent, ...(isMeasure ? [patient] : [])].filter((one): one is string => one !== null);
    const unknown = words.filter((one) => this.#actors(one).length === 0 && !isImpersonal(one));
    return this.#likely('organisation', unknown.flatMap(writtenNames)).map((one) =>
      this.#onLikely('organisation', one, []),
    );
  }

  #likely(kind: 'site' | 'organisation', written: readonly string[]): LikelyRecord[] {
    if (mayHideSomebody(this.#sentence)) return [];
    return likelyRecords(this.#index, kind, written, mostLikely);
  }

  #onLikely(kind: RecordKind, { id, ...maybe }: LikelyRecord, values: readonly OfferValue[]): Offer {
    const name: OfferValue = { field: 'name', value: maybe.written.normalize('NFC'), asOf: null };
    const why = `“${maybe.written}” may be ${maybe.known}: ${[...maybe.reasons, ...maybe.against].join(' ')}`;
    const { reasons, against } = maybe;
    return {
      ...{ kind, record: id, title: this.#title(id), values: this.#fitting(kind, [name, ...values]), why },
      maybe: { written: maybe.written, known: maybe.known, reasons: [...reasons], against: [...against] },
    };
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
      const why = `${of} stands in the register.`;
      return { kind: 'designation', record: null, title: name, values, why, maybe: null };
    });
  }

  #onRecord(kind: RecordKind, record: string, values: readonly OfferValue[], why: string): Offer {
    const title = this.#title(record);
    const fitting = this.#fitting(kind, values);
    return { kind, record, title, values: fitting, why: `${title}: ${why}.`, maybe: null };
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
