/**
 * A report as it leaves the house: everything that the pages of the site say, already answered, coarsened and numbered. Whoever draws it adds no
 * fact. Made from the manuscript and the casebook alone, so the same input gives the same publication.
 */
import type { ManuscriptHeading, Precision } from './manuscript.ts';
import type { Amount, CollectionName } from './facts.ts';
import type { ExpressionValue, Grounds } from './value.ts';

/** Running text. Numbers of figures, notes and blocks count from 1 in the order of the report. */
export type PublishedInline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly PublishedInline[] }
  /** `href` is null where the address is not of the web: then the words alone stand. */
  | { readonly kind: 'link'; readonly href: string | null; readonly children: readonly PublishedInline[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'figure' | 'by hand' | 'note'; readonly number: number };

export type PublishedFlow =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly anchor: string;
      readonly children: readonly PublishedInline[];
    }
  | { readonly kind: 'paragraph'; readonly children: readonly PublishedInline[] }
  | { readonly kind: 'quote'; readonly children: readonly PublishedFlow[] }
  | {
      readonly kind: 'list';
      readonly start: number | null;
      readonly items: readonly (readonly PublishedFlow[])[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly PublishedInline[])[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'block'; readonly number: number };

export interface PublishedFigure {
  readonly number: number;
  readonly expression: string;
  /** What the report shows. */
  readonly text: string;
  readonly state: 'recomputed' | 'stale' | 'broken' | 'unpinned';
  /** What the casebook gives at publication; null when it cannot be computed. */
  readonly now: string | null;
  readonly value: ExpressionValue | null;
  readonly grounds: readonly Grounds[];
  readonly groundsCount: number;
  /** Line of the report, from 1. */
  readonly line: number;
}

export interface PublishedByHand {
  readonly number: number;
  readonly text: string;
  readonly reason: string;
  readonly line: number;
}

export interface PublishedSource {
  /** The name under which it was added. */
  readonly name: string;
  readonly sha256: string;
  readonly publisher: string | null;
  readonly published: string | null;
}

/** One thing that a note points at. */
export interface PublishedCitation {
  readonly kind: 'claim' | 'event' | 'passage' | 'record' | 'finding' | 'figure' | 'source' | 'unknown';
  readonly id: string;
  readonly title: string;
  readonly quotation: string | null;
  /** How the words stand to whoever said them; null elsewhere. */
  readonly fidelity: string | null;
  readonly source: PublishedSource | null;
  /** What else is said of it: of a finding its standard and independence, of a figure why. */
  readonly says: string | null;
  readonly witnesses: PublishedWitnesses | null;
}

export interface PublishedWitnesses {
  readonly independentOrigins: number;
  readonly documents: number;
}

export interface PublishedNote {
  readonly number: number;
  readonly line: number;
  readonly cited: readonly PublishedCitation[];
}

/** A value as a source states it, for drawing. */
export interface PublishedValue {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Amount['bound'];
  readonly writtenAs: string;
  readonly supports: boolean;
}

export interface PublishedPoint {
  readonly id: string;
  readonly title: string;
  /** As coarse as it leaves. */
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusMetres: number;
  readonly shown: string;
  /** The status, as the register names it. */
  readonly group: string;
}

export interface PublishedBar {
  readonly title: string;
  /** As it is stated (ISO 8601 with `~`). */
  readonly date: string;
  /** Days since 1970-01-01. */
  readonly from: number;
  readonly to: number;
  readonly isAbout: boolean;
}

export interface PublishedLetter {
  readonly id: string;
  readonly title: string;
  /** Names of whom it was sent to. */
  readonly to: readonly string[];
  readonly sent: string | null;
  readonly due: string | null;
  readonly replied: string | null;
  readonly questions: readonly string[];
  readonly state: 'draft' | 'waiting' | 'silent' | 'reply' | 'partial admission' | 'denial';
}

export type BlockContent =
  | {
      readonly shows: 'table';
      /** The collection whose records stand in the rows. */
      readonly counts: CollectionName;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly left: number;
    }
  | {
      readonly shows: 'interval';
      readonly figure: string;
      readonly unit: string | null;
      /** As weighing names it: `parts-do-not-sum`. */
      readonly verdict: string;
      readonly why: string;
      readonly witnesses: PublishedWitnesses;
      readonly rows: readonly {
        readonly source: string;
        readonly repeats: boolean;
        readonly values: readonly PublishedValue[];
      }[];
    }
  | {
      readonly shows: 'bars';
      /** The collection that is counted. */
      readonly counts: CollectionName;
      readonly bars: readonly { readonly label: string; readonly count: number }[];
    }
  | {
      readonly shows: 'share';
      /** The collection that it is a share of; null where nothing is. */
      readonly counts: CollectionName | null;
      readonly numerator: number;
      readonly denominator: number;
      readonly part: string;
      /** What it is a share of, in the author’s words; null where they said nothing. */
      readonly whole: string | null;
    }
  | {
      readonly shows: 'map';
      readonly points: readonly PublishedPoint[];
      readonly withoutPlace: number;
      readonly precision: Precision;
    }
  | {
      readonly shows: 'timeline';
      readonly lanes: readonly {
        readonly title: string;
        readonly bars: readonly PublishedBar[];
        readonly undated: number;
      }[];
    }
  | {
      readonly shows: 'witnesses';
      readonly rows: readonly (PublishedWitnesses & {
        readonly title: string;
        readonly why: string;
        readonly roots: readonly string[];
      })[];
    }
  | { readonly shows: 'replies'; readonly letters: readonly PublishedLetter[] }
  /** Cannot be shown; only a draft leaves with one. */
  | { readonly shows: 'problem'; readonly message: string };

export interface PublishedBlock {
  readonly number: number;
  readonly title: string;
  readonly line: number;
  /** What was asked for: the lines of the block. */
  readonly asked: string;
  readonly content: BlockContent;
}

/** The state of the log that the report was made from. */
export interface PublishedLog {
  readonly origin: string;
  /** Entries, and the root of their tree in base64. */
  readonly size: number;
  readonly root: string;
  readonly key: string;
}

export interface PublishedCheck {
  readonly errors: number;
  readonly listed: number;
  readonly recomputed: number;
  readonly quotations: number;
  readonly citations: number;
  /** Errors first; at most 200. */
  readonly problems: readonly {
    readonly line: number;
    readonly severity: 'error' | 'listed';
    readonly message: string;
  }[];
}

export interface PublishedReport {
  readonly name: string;
  readonly heading: Pick<
    ManuscriptHeading,
    'title' | 'language' | 'authors' | 'date' | 'precision' | 'summary'
  >;
  /** Left although the check did not pass: every page says so. */
  readonly isDraft: boolean;
  readonly body: readonly PublishedFlow[];
  readonly figures: readonly PublishedFigure[];
  readonly byHand: readonly PublishedByHand[];
  readonly notes: readonly PublishedNote[];
  readonly blocks: readonly PublishedBlock[];
  /** Every source that a note shows or a figure rests on directly, by hash. */
  readonly sources: readonly PublishedSource[];
  /** Every letter of the register: right of reply. */
  readonly letters: readonly PublishedLetter[];
  /** The day for which letters are told, ISO. */
  readonly day: string;
  readonly log: PublishedLog | null;
  readonly check: PublishedCheck;
  /** SHA-256 of the report's own words. */
  readonly manuscriptSha256: string;
}
