/**
 * Who was spoken of lately: what pronouns and definite descriptions ("she", "the group", "the report") point to.
 * Recency decides, sources and subjects before mere mentions; kind and gender must agree.
 */
import type { TextRange } from '../../base/index.ts';
import type { AttributionNode } from './claim.ts';

/** Somebody or something that asserts. */
export interface Source {
  readonly kind: AttributionNode['kind'];
  readonly name: string;
  /** The noun phrase that names it here. */
  readonly span: TextRange | null;
  /** Entity of the name table; -1 for sources known only by a description. */
  readonly entity: number;
  readonly gender: 'feminine' | 'masculine' | null;
  readonly plural: boolean;
  /** Nothing tells whether the name is a person or a body. */
  readonly uncertain?: boolean;
  /** The publication's own work ("a review of judgments shows"): its own voice. */
  readonly own?: boolean;
  /** Documents and bodies through which it speaks, outermost first. */
  readonly via: readonly AttributionNode[];
}

/** How prominently something was spoken of. */
export const weightOf = { mention: 0, introduced: 0.9, subject: 1.2, source: 1.6 } as const;

/** How far a person of known gender may stand behind one whose gender nothing tells. */
const genderLead = 1.5;

/** Whoever spoke so many times as often as the last body is rather meant by "the report". */
const mostOften = 3;

interface Trace {
  readonly source: Source;
  readonly score: number;
  readonly weight: number;
}

const remembered = 24;
/** Sentences behind a register in which "it" may be the register. */
const registerReach = 2;
/** Shorter nouns name too much. */
const shortestNoun = 4;

/** Nouns that may stand for a body of any kind; "company" is what rewriters make of "agency". */
export const anyBody: ReadonlySet<string> = new Set(
  (
    'group organisation organization body agency charity watchdog ngo association company monitors campaigners institution ' +
    'nonprofit non-profit network coalition grupo organización asociación ong groupe'
  ).split(' '),
);

/** Nouns by which nobody calls a body of the state. */
export const civil: ReadonlySet<string> = new Set(
  'group charity watchdog ngo association monitors campaigners nonprofit non-profit network coalition grupo ong asociación groupe'.split(
    ' ',
  ),
);
const state =
  /\b(?:ministry|service|police|court|office|authority|department|directorate|guard|army|navy|governorate|prison|government|parliament|senate|inspectorate|ministerio|dirección|policía|gobierno|ministère|direction|gouvernement)\b/i;

/** The name says that the body is one of the state: "Prison Service", "Coast Guard". */
export function isOfState(name: string): boolean {
  return state.test(name) && !/\b(?:union|group|association|league|network)\b/i.test(name);
}

/** Names of firms: reports are written about them more often than by them. */
const firm =
  /\b(?:company|corporation|corp|ltd|limited|inc|plc|holdings|mines|mining|shipping|lines|airlines|oil|bank|motors|chemicals|works|mills|fisheries|estates|plantations|kitchens|industries|logistics|crewing|textiles|trading|metals|steel|staffing|contracting|coaches|garments|foods|brothers|quarries|farms|platforms)\b/i;

/** The name is that of a firm, and of no union of its workers. */
export function isFirm(name: string): boolean {
  return (
    firm.test(name) && !/\b(?:union|group|association|league|network|watch|federation|workers)\b/i.test(name)
  );
}

function hasWord(name: string, noun: string): boolean {
  return ` ${name.toLowerCase()} `.includes(` ${noun} `);
}

/** Holds the last things spoken of; `note` in text order, then ask. */
export class Memory {
  readonly #traces: Trace[] = [];
  readonly #documents = new Map<string, Source>();
  readonly #called = new Map<string, Source>();
  #publisher: Source | null = null;
  #register: { readonly register: Source; readonly sentence: number } | null = null;
  readonly #genders = new Map<number, 'feminine' | 'masculine'>();

  /** How often each body spoke, by name. */
  readonly #spoken = new Map<string, number>();

  /** Records that `source` was spoken of in sentence number `sentence`. */
  note(source: Source, sentence: number, weight: number): void {
    if (weight === weightOf.source && source.kind === 'organisation')
      this.#spoken.set(source.name, (this.#spoken.get(source.name) ?? 0) + 1);
    this.#traces.push({ source, score: sentence + weight, weight });
    if (this.#traces.length > remembered) this.#traces.shift();
  }

  /** Records that the publisher itself was named as a source: the text is its release. */
  notePublisher(publisher: Source): void {
    this.#publisher = publisher;
  }

  /** The publisher where it speaks of itself by name, or null. */
  publisher(): Source | null {
    return this.#publisher;
  }

  /** Remembers by which noun a body was called ("the campaign group X"). */
  noteCalled(noun: string, body: Source): void {
    this.#called.set(noun, body);
  }

  /** Remembers whose document a noun ("report") stands for. */
  noteDocument(noun: string, owner: Source): void {
    this.#documents.set(noun, owner);
  }

  /** Records that sentence number `sentence` spoke of a register. */
  noteRegister(register: Source, sentence: number): void {
    this.#register = { register, sentence };
  }

  /** The register of which one of the two sentences before number `sentence` spoke, or null. */
  register(sentence: number): Source | null {
    const { register, sentence: noted } = this.#register ?? {};
    return register === undefined || noted === undefined || sentence - noted > registerReach
      ? null
      : register;
  }

  /** Owner of the last document called by `noun`, or null. */
  ownerOf(noun: string): Source | null {
    return this.#documents.get(noun) ?? null;
  }

  /** The person that "he" or "she" stands for, or null. */
  person(gender: 'feminine' | 'masculine'): Source | null {
    const agrees = (source: Source): boolean => {
      const known = source.gender ?? this.#genders.get(source.entity) ?? null;
      return !source.plural && (known === null || known === gender);
    };
    const isKnown = (source: Source): boolean =>
      source.kind === 'person' && (source.gender ?? this.#genders.get(source.entity)) === gender;
    const found =
      this.#closer(
        this.#latest((source) => source.kind === 'person' && agrees(source)),
        this.#latest((source) => isKnown(source) && agrees(source)),
      ) ?? this.#best((source) => source.uncertain === true && agrees(source));
    if (found !== null && found.entity >= 0) this.#genders.set(found.entity, gender);
    return found;
  }

  /**
   * The body that "the group" stands for, or null. A noun that says what kind of body it is ("ministry") only points
   * to a name with that noun, while "group" or "organisation" may stand for any.
   */
  body(noun: string | null = null): Source | null {
    const isBody = (source: Source): boolean => source.kind === 'organisation' && !source.plural;
    const isSure = (source: Source): boolean => isBody(source) && source.uncertain !== true;
    if (noun === null) return this.#best(isBody);
    const own = this.#best((source) => isBody(source) && hasWord(source.name, noun));
    if (own !== null) return own;
    const called = this.#called.get(noun);
    if (called !== undefined) return called;
    const isOwn = (source: Source): boolean =>
      isSure(source) && (!civil.has(noun) || !(isOfState(source.name) || isFirm(source.name)));
    const found = anyBody.has(noun)
      ? (this.#best((source) => isOwn(source) && this.#spoken.has(source.name)) ??
        this.#best(isOwn) ??
        this.#best(isSure) ??
        this.#best(isBody))
      : null;
    if (found !== null) this.#called.set(noun, found);
    return found;
  }

  /** The last body with one of some words in its name, or null. */
  bodyWith(words: ReadonlySet<string>): Source | null {
    return this.#best(
      (source) =>
        source.kind === 'organisation' &&
        !source.plural &&
        source.name
          .toLowerCase()
          .split(' ')
          .some((word) => words.has(word)),
    );
  }

  /** The body whose name begins or ends with a noun: "the inspectorate" after "Inspectorate of Canals"; or null. */
  named(noun: string): Source | null {
    if (noun.length < shortestNoun) return null;
    return this.#best((source) => {
      if (source.kind !== 'organisation' || source.plural) return false;
      const name = source.name.toLowerCase();
      return name.startsWith(`${noun} `) || name.endsWith(` ${noun}`);
    });
  }

  /**
   * The body whose report "the report" may be: one that spoke before one that was only named, the last of them unless another spoke far
   * more often, no firm where another is at hand, and one that is surely a body before one that may be a place.
   */
  reporter(): Source | null {
    const isSure = ({ kind, plural, uncertain, name }: Source): boolean =>
      kind === 'organisation' && !plural && uncertain !== true && !isFirm(name);
    const hasSpoken = (source: Source, weight: number): boolean =>
      isSure(source) && weight === weightOf.source;
    const timesOf = (source: Source): number => this.#spoken.get(source.name) ?? 0;
    const last = this.#best(hasSpoken);
    const least = mostOften * (last === null ? 0 : timesOf(last));
    return (
      this.#best((source, weight) => hasSpoken(source, weight) && timesOf(source) >= least) ??
      last ??
      this.#best(isSure) ??
      this.body()
    );
  }

  /** A body or a document: what "it said" stands for; never the entity `except`. */
  thing(except = -1): Source | null {
    return this.#best(
      (source, weight) =>
        (except < 0 || source.entity !== except) &&
        (source.kind === 'organisation' || source.kind === 'document') &&
        !source.plural &&
        (source.uncertain !== true || weight >= weightOf.subject),
    );
  }

  /** The group or body that "they" stands for, or null. */
  group(): Source | null {
    return this.#best(
      (source, weight) => source.plural || (source.kind !== 'person' && weight === weightOf.source),
    );
  }

  /** Whoever spoke last, or null. */
  lastSource(): Source | null {
    return this.#best((_, weight) => weight === weightOf.source);
  }

  /** The last group described by a plural ("survivors"), or null. */
  people(): Source | null {
    return this.#best((source) => source.plural);
  }

  /** The last person of any gender, or null. */
  anyone(): Source | null {
    return this.#best((source) => source.kind === 'person' && !source.plural);
  }

  #best(fits: (source: Source, weight: number) => boolean): Source | null {
    return this.#latest(fits)?.source ?? null;
  }

  /** The one spoken of last, unless the gender of the other is known and it stands close behind. */
  #closer(last: Trace | null, known: Trace | null): Source | null {
    if (last === null || known === null) return last?.source ?? null;
    const isAside = last.weight < weightOf.subject;
    return isAside && last.score - known.score <= genderLead ? known.source : last.source;
  }

  #latest(fits: (source: Source, weight: number) => boolean): Trace | null {
    let best: Trace | null = null;
    // From the last one back: most of those before it are told off by their score alone.
    for (let at = this.#traces.length - 1; at >= 0; at -= 1) {
      const trace = this.#traces[at];
      if (trace === undefined || (best !== null && trace.score <= best.score)) continue;
      if (fits(trace.source, trace.weight)) best = trace;
    }
    return best;
  }
}
