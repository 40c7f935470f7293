/** FollowTheMoney entities and statements (one JSON object a line) as drafts of records. */
import { valueProblem } from '../field-value.ts';
import { degreesAdvice, derivedPrecision, pointValue, readDegrees } from '../reading-point.ts';
import { schemaOf } from '../record-schemas.ts';
import type { FieldSchema, RecordKind } from '../schema.ts';
import type { DraftProblem, DraftReference, DraftValue, RecordDraft } from './draft.ts';
import {
  fieldOfProperty,
  fieldOfReference,
  fieldOfRole,
  kindOfSchema,
  linkSchemas,
  ofWords,
  valueOfWords,
  wordsProperty,
  type FtmEntity,
} from './ftm-model.ts';
import { senderEntity } from './ftm-out.ts';

/** A line of the file. */
export interface FtmLine {
  readonly parsed: unknown;
  readonly line: number;
}

/** Which of the two forms all lines have; null for anything else. */
export function isFtm(lines: readonly unknown[]): 'entities' | 'statements' | null {
  if (lines.every(isEntity)) return 'entities';
  return lines.every(isStatement) ? 'statements' : null;
}

/** Reads lines of either form. Links become values of the records that they hold together. */
export function draftsOfFtm(lines: readonly FtmLine[]): readonly RecordDraft[] {
  const entities = lines.every(({ parsed }) => isStatement(parsed))
    ? ofStatements(lines)
    : lines.flatMap(ofEntity);
  const links = entities.filter(({ entity }) => entity.schema in linkSchemas);
  const held = new Map<string, DraftReference[]>();
  const kinds = new Map(entities.map(({ entity }) => [entity.id, kindOfSchema(entity.schema)] as const));
  const lost: RecordDraft[] = [];
  for (const link of links) {
    const found = referenceOf(link.entity, kinds);
    if (found === null)
      lost.push(refusedDraft(link, 'This link holds no two records of this file together.'));
    else held.set(found.holder, [...(held.get(found.holder) ?? []), found.reference]);
  }
  const records = entities.filter(
    ({ entity }) => !(entity.schema in linkSchemas) && entity.id !== senderEntity.id,
  );
  return [...records.map((one) => draftOf(one, held.get(one.entity.id) ?? [])), ...lost];
}

interface ReadEntity {
  readonly entity: FtmEntity;
  readonly line: number;
}

function referenceOf(
  { schema, properties }: FtmEntity,
  kinds: ReadonlyMap<string, RecordKind | null>,
): { readonly holder: string; readonly reference: DraftReference } | null {
  const link = linkSchemas[schema];
  const holder = link === undefined ? undefined : properties[link.holder]?.[0];
  const named = link === undefined ? undefined : properties[link.named]?.[0];
  const kind = holder === undefined ? null : (kinds.get(holder) ?? null);
  if (holder === undefined || named === undefined || kind === null) return null;
  const field =
    schema === 'Directorship'
      ? 'director'
      : schema === 'Employment'
        ? 'organisation'
        : fieldOfRole(kind, properties['role']?.[0] ?? '')?.name;
  if (field === undefined) return null;
  const { asOf } = valueOfWords(properties['description']?.[0] ?? '');
  return { holder, reference: { field, name: named, asOf, makes: false, column: schema } };
}

function refusedDraft({ entity, line }: ReadEntity, message: string): RecordDraft {
  const problem: DraftProblem = {
    line,
    column: 'schema',
    cell: entity.schema.slice(0, 80),
    message,
    advice: 'Leave the line out, or import the good ones alone.',
  };
  return {
    row: line,
    line,
    kind: 'organisation',
    ownId: entity.id,
    values: [],
    references: [],
    problems: [problem],
    notes: [],
  };
}

function draftOf(read: ReadEntity, links: readonly DraftReference[]): RecordDraft {
  const { entity, line } = read;
  const kind = kindOfSchema(entity.schema);
  const schema = kind === null ? null : schemaOf(kind);
  if (kind === null || schema === null)
    return refusedDraft(
      read,
      `The register has no place for entities of the schema “${entity.schema.slice(0, 60)}”.`,
    );
  const reader = new EntityReader(kind, line);
  const words = entity.properties[wordsProperty(kind)] ?? [];
  for (const one of words) reader.words(one);
  for (const [property, values] of Object.entries(entity.properties)) {
    if (property === wordsProperty(kind) && kind !== 'event') continue;
    for (const value of values) reader.property(property, value);
  }
  reader.place(entity.properties['latitude']?.[0], entity.properties['longitude']?.[0]);
  reader.complete(entity);
  const { values, problems, notes } = reader;
  return {
    row: line,
    line,
    kind,
    ownId: entity.id,
    values,
    references: [...reader.references, ...links],
    problems,
    notes,
  };
}

class EntityReader {
  readonly values: DraftValue[] = [];
  readonly references: DraftReference[] = [];
  readonly problems: DraftProblem[] = [];
  readonly notes: string[] = [];
  readonly #kind: RecordKind;
  readonly #line: number;
  /** Fields that words tell exactly; their properties are only near to it. */
  readonly #exact = new Set<string>();

  constructor(kind: RecordKind, line: number) {
    this.#kind = kind;
    this.#line = line;
  }

  words(words: string): void {
    const found = ofWords(this.#kind, words);
    if (found === null) {
      if (this.#kind !== 'letter') this.#value(this.#field('description'), words.trim(), null);
      return;
    }
    const { value, asOf } = valueOfWords(found.rest);
    if (found.field.type === 'date' || found.field.type === 'point') this.#exact.add(found.field.name);
    this.#value(found.field, value, asOf);
  }

  property(property: string, value: string): void {
    const reference = fieldOfReference(this.#kind, property);
    if (reference !== null) {
      this.references.push({ field: reference, name: value, asOf: null, makes: false, column: property });
      return;
    }
    const name = fieldOfProperty(this.#kind, property);
    if (name === null || this.#exact.has(name)) return;
    // A letter's text is its subject where the register had none.
    if (property === 'bodyText' && this.values.some((one) => one.field === 'name' && one.value === value))
      return;
    this.#value(this.#field(name), value, null);
  }

  place(latitude: string | undefined, longitude: string | undefined): void {
    if (latitude === undefined || longitude === undefined || this.#exact.has('location')) return;
    if (this.#field('location') === null) return;
    const [lat, lon] = [readDegrees(latitude), readDegrees(longitude)];
    const value =
      lat === null || lon === null ? null : pointValue(lat.value, lon.value, derivedPrecision(lat, lon));
    if (value !== null) this.#value(this.#field('location'), value, null);
    else
      this.#problem(
        'latitude',
        `${latitude}, ${longitude}`,
        'These are no degrees.',
        degreesAdvice('latitude'),
      );
  }

  /** What the register asks for and other programs leave out; of a person's role nothing is made up. */
  complete({ properties, schema }: FtmEntity): void {
    const has = (field: string): boolean => this.values.some((one) => one.field === field);
    if (this.#kind === 'event' && !has('kind')) {
      this.#value(this.#field('kind'), 'other', null);
      this.notes.push('The file says no kind of event: “other” was taken.');
    }
    const stand = properties['full']?.[0] ?? properties['program']?.[0] ?? properties['authority']?.[0];
    if (!has('name') && this.#field('name') !== null && stand !== undefined)
      this.#value(this.#field('name'), stand, null);
    for (const name of schemaOf(this.#kind)?.required ?? []) {
      if (has(name) || this.references.some(({ field }) => field === name)) continue;
      const isRole = this.#kind === 'person' && name === 'role';
      this.problems.push({
        line: this.#line,
        column: null,
        cell: schema,
        message: isRole
          ? 'This person has no public role (property “position”). Survivors, witnesses and private persons are never put into the register.'
          : `“${this.#field(name)?.label ?? name}” is missing.`,
        advice: 'Add it, or leave the line out.',
        isMissing: true,
      });
    }
  }

  #field(name: string): FieldSchema | null {
    return schemaOf(this.#kind)?.fields.find((one) => one.name === name) ?? null;
  }

  #value(field: FieldSchema | null, value: string, asOf: string | null): void {
    if (field === null || value === '') return;
    const text = value.normalize('NFC').trim();
    const problem = valueProblem(field.type, text, field.choices);
    if (problem !== null) this.#problem(field.name, text, problem, 'Correct the value, or leave it out.');
    else if (!this.values.some((one) => one.field === field.name && one.value === text && one.asOf === asOf))
      this.values.push({ field: field.name, value: text, asOf });
  }

  #problem(column: string, cell: string, message: string, advice: string): void {
    this.problems.push({ line: this.#line, column, cell: cell.slice(0, 80), message, advice });
  }
}

function ofEntity({ parsed, line }: FtmLine): ReadEntity[] {
  if (!isEntity(parsed)) return [];
  const properties: Record<string, readonly string[]> = {};
  for (const [name, values] of Object.entries(parsed.properties)) {
    const list = (Array.isArray(values) ? values : [values]).filter((one) => typeof one === 'string');
    if (list.length > 0) properties[name] = list;
  }
  return [{ entity: { id: parsed.id, schema: parsed.schema, properties }, line }];
}

/** Statements of one entity, gathered in the order of the file; a schema that is known here wins over one that is not. */
function ofStatements(lines: readonly FtmLine[]): readonly ReadEntity[] {
  const found = new Map<string, { line: number; schema: string; properties: Map<string, string[]> }>();
  for (const { parsed, line } of lines) {
    if (!isStatement(parsed)) continue;
    const id =
      typeof parsed.canonical_id === 'string' && parsed.canonical_id !== ''
        ? parsed.canonical_id
        : parsed.entity_id;
    const one = found.get(id) ?? { line, schema: parsed.schema, properties: new Map<string, string[]>() };
    if (kindOfSchema(one.schema) === null && !(one.schema in linkSchemas)) one.schema = parsed.schema;
    found.set(id, one);
    if (parsed.prop === 'id') continue;
    const values = one.properties.get(parsed.prop) ?? [];
    values.push(parsed.value);
    one.properties.set(parsed.prop, values);
  }
  return [...found].map(([id, { line, schema, properties }]) => ({
    entity: { id, schema, properties: Object.fromEntries(properties) },
    line,
  }));
}

interface EntityLine {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

function isEntity(given: unknown): given is EntityLine {
  if (typeof given !== 'object' || given === null) return false;
  const { id, schema, properties } = given as Partial<EntityLine>;
  return typeof id === 'string' && typeof schema === 'string' && typeof properties === 'object';
}

interface StatementLine {
  readonly entity_id: string;
  readonly canonical_id?: unknown;
  readonly schema: string;
  readonly prop: string;
  readonly value: string;
}

function isStatement(given: unknown): given is StatementLine {
  if (typeof given !== 'object' || given === null) return false;
  const { entity_id, schema, prop, value } = given as Partial<StatementLine>;
  return [entity_id, schema, prop, value].every((one) => typeof one === 'string');
}
