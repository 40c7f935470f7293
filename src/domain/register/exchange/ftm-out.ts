/** Records as FollowTheMoney entities, and entities as statements. */
import { dateSpan, parsePoint } from '../field-value.ts';
import { fieldOf } from '../record-schemas.ts';
import type { HeldValue, RegisterRecord } from '../record.ts';
import type { FieldSchema } from '../schema.ts';
import {
  inWords,
  kindSchemas,
  linkOf,
  propertyOf,
  referenceProperty,
  typeOfProperty,
  wordsProperty,
  type FtmEntity,
} from './ftm-model.ts';

/** The entity that letters come from: the model asks for a sender. */
export const senderEntity: FtmEntity = {
  id: 'sakkhi-sender',
  schema: 'Organization',
  properties: { name: ['The authors of this register'] },
};

/** The entity of a record, then the links that its fields become. `isOwned`: an ownership names it as what is owned. */
export function ftmEntities(
  record: RegisterRecord,
  { isOwned }: { readonly isOwned: boolean },
): readonly FtmEntity[] {
  const writer = new EntityWriter(record);
  for (const { field, values } of record.fields) {
    const schema = fieldOf(record.kind, field);
    if (schema !== null) writer.write(schema, values);
  }
  return writer.finish(isOwned);
}

class EntityWriter {
  readonly #record: RegisterRecord;
  readonly #properties = new Map<string, string[]>();
  readonly #links: FtmEntity[] = [];

  constructor(record: RegisterRecord) {
    this.#record = record;
  }

  /** Words tell what a property cannot: of a date, then, all its values, so that the property is not read as another one. */
  write(field: FieldSchema, values: readonly HeldValue[]): void {
    if (field.type === 'record') {
      for (const held of values) this.#refer(field, held);
      return;
    }
    const isPlain = values.map((held) => this.#plain(field, held));
    values.forEach((held, at) => {
      if (isPlain[at] !== true || (field.type === 'date' && isPlain.includes(false)))
        this.#words(field, held);
    });
  }

  /** True when the property says all of it. */
  #plain(field: FieldSchema, { value, asOf }: HeldValue): boolean {
    if (field.type === 'point') this.#place(value);
    const property = propertyOf(this.#record.kind, field.name);
    if (property === null || asOf !== null) return false;
    if (field.type === 'date') return this.#date(property, value);
    // The model knows countries by their codes alone.
    if (property === 'country' && !/^[a-z]{2}$/.test(value)) return false;
    this.#add(property, value);
    // The text of a letter that has none is its subject: what is also one of its names is told in words.
    return property !== 'bodyText' || !this.#isName(value);
  }

  #isName(text: string): boolean {
    const { title, fields } = this.#record;
    const names = fields.find(({ field }) => field === 'name')?.values ?? [];
    return text === title || names.some(({ value }) => value === text);
  }

  #date(property: string, value: string): boolean {
    const span = dateSpan(value);
    const [from = '', to] = value.replace(/~$/u, '').split('/');
    if (span === null) return false;
    if (to === undefined) {
      this.#add(property, from);
      return !span.about;
    }
    if (['event', 'ownership'].includes(this.#record.kind)) {
      this.#add('startDate', from);
      this.#add('endDate', to);
    }
    return false;
  }

  /** Degrees alone say nothing of how exact they are: the words do. */
  #place(value: string): void {
    const point = parsePoint(value);
    if (point === null || this.#record.kind !== 'site') return;
    this.#add('latitude', String(point.latitude));
    this.#add('longitude', String(point.longitude));
  }

  #words(field: FieldSchema, { value, asOf }: HeldValue): void {
    this.#add(wordsProperty(this.#record.kind), inWords(field, value, asOf));
  }

  #refer(field: FieldSchema, held: HeldValue): void {
    const { id, kind } = this.#record;
    const property = referenceProperty(kind, field.name);
    if (property !== null && held.asOf === null) {
      this.#add(property, held.value);
      return;
    }
    const { schema, holder, named } = linkOf(kind, field.name);
    this.#links.push({
      id: [id, field.name, held.value, ...(held.asOf === null ? [] : [held.asOf])].join('.'),
      schema,
      properties: {
        [holder]: [id],
        [named]: [held.value],
        role: [field.label],
        ...(held.asOf === null
          ? {}
          : {
              date: [held.asOf.replace(/~$/u, '').split('/')[0] ?? ''],
              description: [inWords(field, held.value, held.asOf)],
            }),
      },
    });
  }

  #add(property: string, value: string): void {
    const values = this.#properties.get(property) ?? [];
    if (!values.includes(value)) values.push(value);
    this.#properties.set(property, values);
  }

  finish(isOwned: boolean): readonly FtmEntity[] {
    const { id, kind, title } = this.#record;
    this.#fillRequired(title);
    const schema =
      kind === 'organisation' && isOwned
        ? 'Company'
        : (kindSchemas.find(([one]) => one === kind)?.[1][0] ?? 'Thing');
    return [{ id, schema, properties: Object.fromEntries(this.#properties) }, ...this.#links];
  }

  /** The model refuses messages without a sender and a text, and documents without a file's name. */
  #fillRequired(title: string): void {
    if (this.#record.kind === 'letter') {
      this.#add('sender', senderEntity.id);
      if (!this.#properties.has('bodyText')) this.#add('bodyText', title);
    }
    if (this.#record.kind === 'media') this.#add('fileName', title);
  }
}

/** What statements need from outside of the domain. */
export interface StatementContext {
  readonly dataset: string;
  /** SHA-1 of a text in hex, by which the model names statements. */
  readonly sha1: (text: string) => string;
  /** ISO 8601: when the record was first and last stated. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

/** An entity as statements: one for every value, and one that holds the entity together. */
export function ftmStatements(
  { id, schema, properties }: FtmEntity,
  context: StatementContext,
): readonly object[] {
  const { dataset, sha1, firstSeen, lastSeen } = context;
  const statement = (prop: string, propType: string, value: string): { readonly id: string } => ({
    id: sha1(`${dataset}.${id}.${prop}.${value}`),
    ...{ entity_id: id, canonical_id: id, prop, prop_type: propType, schema, value, dataset },
    ...{ lang: null, original_value: null, external: false, first_seen: firstSeen, last_seen: lastSeen },
  });
  const stated = Object.entries(properties).flatMap(([prop, values]) =>
    values.map((value) => statement(prop, typeOfProperty(schema, prop), value)),
  );
  const whole = sha1([id, ...stated.map((one) => one.id).sort((a, b) => (a < b ? -1 : 1))].join('.'));
  return [statement('id', 'id', whole), ...stated];
}
