/**
 * Where the register's fields stand in FollowTheMoney (github.com/opensanctions/followthemoney, model of the npm package
 * @alephdata/followthemoney 3.8.4). What the model has no place for is kept in words, "Label: value @ date", in the entity's notes,
 * so that nothing is lost between two casebooks and other programs still show it.
 */
import { dateSpan } from '../field-value.ts';
import { schemaOf } from '../record-schemas.ts';
import type { FieldSchema, RecordKind } from '../schema.ts';

/** An entity as its line in a file. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Schemas that are read as records of a kind; the first of each kind is the one that is written. */
export const kindSchemas: readonly (readonly [RecordKind, readonly string[]])[] = [
  ['site', ['Address', 'RealEstate']],
  ['event', ['Event']],
  ['organisation', ['Organization', 'Company', 'PublicBody', 'LegalEntity', 'Asset']],
  ['person', ['Person']],
  ['letter', ['Message', 'Email']],
  ['media', ['Document', 'Image', 'Video', 'Audio', 'PlainText', 'HyperText', 'Pages', 'Table']],
  ['designation', ['Sanction']],
  ['ownership', ['Ownership']],
];

/** The kind that a schema is read as; null for a link, and for what has no place in the register. */
export function kindOfSchema(schema: string): RecordKind | null {
  return kindSchemas.find(([, schemas]) => schemas.includes(schema))?.[0] ?? null;
}

/** Fields that are written as plain values of a property, in their kind. Dates and places are written beside their words. */
const properties: Readonly<Record<RecordKind, Readonly<Record<string, string>>>> = {
  site: { name: 'name', place: 'full', description: 'summary', link: 'sourceUrl' },
  event: { name: 'name', date: 'date', place: 'location', description: 'description', link: 'sourceUrl' },
  organisation: {
    name: 'name',
    country: 'country',
    registration: 'registrationNumber',
    place: 'address',
    description: 'summary',
    link: 'sourceUrl',
  },
  person: { name: 'name', role: 'position', country: 'country', description: 'summary', link: 'sourceUrl' },
  letter: { name: 'subject', sent: 'date', description: 'bodyText' },
  media: { name: 'title', date: 'date', description: 'summary', link: 'sourceUrl' },
  designation: {
    authority: 'authority',
    programme: 'program',
    date: 'listingDate',
    description: 'summary',
    link: 'sourceUrl',
  },
  finding: {},
  ownership: { date: 'startDate', share: 'percentage', description: 'summary', link: 'sourceUrl' },
};

/** Fields that name records, as properties of their own. */
const references: Readonly<Record<string, string>> = {
  'event.agent': 'involved',
  'letter.to': 'recipients',
  'designation.of': 'entity',
  'ownership.owner': 'owner',
  'ownership.asset': 'asset',
};

/** The property of a plain field; null where it has none. */
export function propertyOf(kind: RecordKind, field: string): string | null {
  return properties[kind][field] ?? null;
}

/** The field of a property; null where it says nothing here. */
export function fieldOfProperty(kind: RecordKind, property: string): string | null {
  return Object.entries(properties[kind]).find(([, one]) => one === property)?.[0] ?? null;
}

/** The property that names records for a field; null where a link does. */
export function referenceProperty(kind: RecordKind, field: string): string | null {
  return references[`${kind}.${field}`] ?? null;
}

/** The field of a property that names entities; null for none. */
export function fieldOfReference(kind: RecordKind, property: string): string | null {
  const found = Object.entries(references).find(
    ([key, one]) => one === property && key.startsWith(`${kind}.`),
  );
  return found?.[0].slice(kind.length + 1) ?? null;
}

/** The property that holds what the model has no place for: links between entities have no notes. */
export function wordsProperty(kind: RecordKind): string {
  return kind === 'designation' || kind === 'ownership' ? 'description' : 'notes';
}

/** A link between two entities, for a field that names records. */
export interface FtmLink {
  readonly schema: string;
  /** The property that names the record which has the field, and the one for the record named. */
  readonly holder: string;
  readonly named: string;
}

/** The link that a field becomes. */
export function linkOf(kind: RecordKind, field: string): FtmLink {
  if (kind === 'organisation' && field === 'director')
    return { schema: 'Directorship', holder: 'organization', named: 'director' };
  if (kind === 'person' && field === 'organisation')
    return { schema: 'Employment', holder: 'employee', named: 'employer' };
  return { schema: 'UnknownLink', holder: 'object', named: 'subject' };
}

/** Links as they are read. */
export const linkSchemas: Readonly<Record<string, FtmLink>> = {
  Directorship: { schema: 'Directorship', holder: 'organization', named: 'director' },
  Employment: { schema: 'Employment', holder: 'employee', named: 'employer' },
  UnknownLink: { schema: 'UnknownLink', holder: 'object', named: 'subject' },
};

/** A value in words: "Status: confirmed @ 2024-07". */
export function inWords(field: FieldSchema, value: string, asOf: string | null): string {
  // A sign in the value itself must not look like the one before its date.
  const guarded = value.replace(/(?<=[ \\])@/gu, '\\@');
  return `${field.label}: ${guarded}${asOf === null ? '' : ` @ ${asOf}`}`;
}

/** The field that words begin with, and the rest of them; null for other words. */
export function ofWords(
  kind: RecordKind,
  words: string,
): { readonly field: FieldSchema; readonly rest: string } | null {
  const at = words.indexOf(': ');
  const label = at < 0 ? '' : words.slice(0, at);
  const field = schemaOf(kind)?.fields.find((one) => one.label === label);
  return field === undefined ? null : { field, rest: words.slice(at + 2) };
}

/** The value of words behind the label, and its date. */
export function valueOfWords(rest: string): { readonly value: string; readonly asOf: string | null } {
  const at = rest.lastIndexOf(' @ ');
  const date = at < 0 ? '' : rest.slice(at + 3);
  const isDated = dateSpan(date) !== null;
  const value = isDated ? rest.slice(0, at) : rest;
  return { value: value.replace(/(?<=[ \\])\\@/gu, '@'), asOf: isDated ? date : null };
}

/** The field of a kind by its label, as the role of a link names it. */
export function fieldOfRole(kind: RecordKind, role: string): FieldSchema | null {
  return schemaOf(kind)?.fields.find(({ label, type }) => label === role && type === 'record') ?? null;
}

/** Types of the properties that are written, as statements name them. */
const types: Readonly<Record<string, string>> = {
  ...{ name: 'name', full: 'address', summary: 'text', sourceUrl: 'url', notes: 'text', description: 'text' },
  ...{
    latitude: 'number',
    longitude: 'number',
    date: 'date',
    startDate: 'date',
    endDate: 'date',
    listingDate: 'date',
  },
  ...{ location: 'address', address: 'address', country: 'country', registrationNumber: 'identifier' },
  ...{ position: 'string', subject: 'string', bodyText: 'text', title: 'string', fileName: 'string' },
  ...{ authority: 'string', program: 'string', percentage: 'string', role: 'string' },
};

/** The type of a property of a schema: entities are named by all others. */
export function typeOfProperty(schema: string, property: string): string {
  return schema === 'UnknownLink' && property === 'subject' ? 'entity' : (types[property] ?? 'entity');
}
