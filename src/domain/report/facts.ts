/**
 * What expressions read: the casebook as collections of facts with named fields. A fact base answers from one state of the casebook;
 * `version` tells whether a collection changed since, so that what did not change need not be computed again.
 */

/** The collections that an expression can speak of. */
export const collectionNames = [
  'sites',
  'events',
  'organisations',
  'people',
  'letters',
  'media',
  'designations',
  'ownerships',
  'claims',
  'figures',
  'findings',
  'sources',
] as const;
export type CollectionName = (typeof collectionNames)[number];
/** A number with its bound: `low`/`high` as of a quantity (`domain/claims`); both null when it is vague. */
export interface Amount {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: '=' | '>=' | '>' | '<=' | '<' | '~' | 'range' | 'vague';
}

/** The value of one field of a fact; several values (all criteria of a site) are a list; null: not known. */
export type FieldValue = string | number | boolean | Amount | null | readonly string[];

export interface Fact {
  /** Its id in its collection: a claim's, a record's, a figure's, a finding's, a source's hash. */
  readonly id: string;
  /** What a person calls it. */
  readonly title: string;
  field(name: string): FieldValue;
}

/** How the values of a field are compared and shown. */
export type FieldKind = 'text' | 'choice' | 'number' | 'amount' | 'date' | 'flag' | 'reference' | 'texts';

export interface FieldOfFacts {
  readonly name: string;
  readonly kind: FieldKind;
  /** The words that a `choice` may be. */
  readonly choices?: readonly string[];
  /** Of a `reference`: the collections that it names facts of; a step goes there (`site.status`). */
  readonly of?: readonly CollectionName[];
  /** Of an amount: the field that says what is counted; amounts of different units are never added. */
  readonly unitIn?: string;
  /** One sentence: what it says. */
  readonly means: string;
}

/** Facts side by side, by id in code-unit order. What did not change is the same object again, so that nothing of it is computed twice. */
export interface FactBlock {
  readonly size: number;
  /** May be read when it is first asked for, like the columns. */
  readonly ids: readonly string[];
  title(at: number): string;
  /** The values of one field in the order of `ids`. Equal values that are no texts or numbers are better the same object. */
  column(field: string): readonly FieldValue[];
  /** Smaller blocks that make it up, one behind the other: those that did not change are the same objects in the next block. */
  readonly parts?: readonly FactBlock[];
}

export interface FactBase {
  fields(collection: CollectionName): readonly FieldOfFacts[];
  /** By id, in code-unit order; what is in the trash or rejected is left out. */
  facts(collection: CollectionName): Iterable<Fact>;
  fact(collection: CollectionName, id: string): Fact | null;
  /** Changes whenever an answer about the collection could. */
  version(collection: CollectionName): string;
  /** The same facts as `facts`, in the same order, in blocks; for collections that are large or change a little at a time. */
  blocks?(collection: CollectionName): readonly FactBlock[];
}

/** What is known of the fields alone. */
export type FieldBook = Pick<FactBase, 'fields'>;
