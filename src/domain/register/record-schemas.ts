/** The schemas of the register: kinds of records and their fields, in the terms that reports of the field use. */
import { organisationSchema, personSchema } from './body-schemas.ts';
import { findingSchema } from './finding-schema.ts';
import { designationSchema, letterSchema, mediaSchema, ownershipSchema } from './paper-schemas.ts';
import { eventSchema, siteSchema } from './place-schemas.ts';
import type { FieldSchema, RecordKind, RecordSchema } from './schema.ts';

export const recordSchemas: readonly RecordSchema[] = [
  siteSchema,
  eventSchema,
  organisationSchema,
  personSchema,
  letterSchema,
  mediaSchema,
  designationSchema,
  ownershipSchema,
  findingSchema,
];

/** The schema of a kind; null for a word that is none. */
export function schemaOf(kind: string): RecordSchema | null {
  return recordSchemas.find((one) => one.kind === kind) ?? null;
}

/** The schema whose ids begin as this one; null for an id of no known kind. */
export function schemaOfId(id: string): RecordSchema | null {
  const prefix = id.slice(0, Math.max(0, id.indexOf('-')));
  return recordSchemas.find((one) => one.prefix === prefix) ?? null;
}

/** A field of a kind; null for a name that is none. */
export function fieldOf(kind: RecordKind, field: string): FieldSchema | null {
  return schemaOf(kind)?.fields.find((one) => one.name === field) ?? null;
}
