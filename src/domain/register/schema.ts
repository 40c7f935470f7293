/** What a record may hold: schemas are data, in the terms of the field, with their place in FollowTheMoney. */
import type { FieldType } from './field-value.ts';

export type RecordKind =
  'site' | 'event' | 'organisation' | 'person' | 'letter' | 'media' | 'designation' | 'ownership' | 'finding';

export interface FieldSchema {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** `one`: rival values are settled by a person. `many`: all stand. `history`: one value at a time, by date. */
  readonly holds: 'one' | 'many' | 'history';
  /** One plain sentence for whoever fills it in. */
  readonly help: string;
  /** Of a choice: the values that are allowed. */
  readonly choices?: readonly string[];
  /** Of a reference: the kinds of records that are allowed. */
  readonly of?: readonly RecordKind[];
  /** Property of the kind's FollowTheMoney schema that it maps to. */
  readonly ftm?: string;
  /** Tells the state of the record, not what it says: stating it makes nobody an author, ends no review, and stays at home in an exchange. */
  readonly isState?: true;
}

export interface RecordSchema {
  readonly kind: RecordKind;
  readonly label: string;
  readonly plural: string;
  /** Beginning of the ids of its records. */
  readonly prefix: string;
  /** FollowTheMoney schema that it maps to; null: the model has no such thing, and exports to it leave the kind out. */
  readonly ftm: string | null;
  /** Fields without which a record is not taken in. */
  readonly required: readonly string[];
  readonly fields: readonly FieldSchema[];
}
