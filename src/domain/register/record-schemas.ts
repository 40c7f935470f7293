/** The schemas of the register: kinds of records and their fields, in the terms that reports of the field use. */
import { responseSteps } from './response-rules.ts';
import { criteria } from './criteria.ts';
import type { FieldSchema, RecordKind, RecordSchema } from './schema.ts';

/** Kinds of events, after HURIDOCS' who did what to whom. */
export const eventKinds: readonly string[] = [
  'recruitment',
  'transport',
  'deprivation of liberty',
  'forced labour',
  'violence',
  'sale or transfer',
  'death',
  'raid',
  'rescue',
  'release',
  'escape',
  'arrest',
  'detention',
  'extradition',
  'sanction',
  'charge',
  'seizure',
  'statement',
  'letter',
  'reply',
  'other',
];

const name: FieldSchema = {
  name: 'name',
  label: 'Name',
  type: 'name',
  holds: 'many',
  help: 'As a source writes it; a record may have several.',
  ftm: 'name',
};
const description: FieldSchema = {
  name: 'description',
  label: 'Description',
  type: 'text',
  holds: 'many',
  help: 'What it is, in a few plain words.',
  ftm: 'summary',
};
const link: FieldSchema = {
  name: 'link',
  label: 'Link',
  type: 'address',
  holds: 'many',
  help: 'Where it can be read; the page itself belongs among the sources.',
  ftm: 'sourceUrl',
};
const place: FieldSchema = {
  name: 'place',
  label: 'Place',
  type: 'name',
  holds: 'many',
  help: 'Village, commune, district, province or country as the source names it.',
};

const site: RecordSchema = {
  kind: 'site',
  label: 'Site',
  plural: 'Sites',
  prefix: 'site',
  ftm: 'Address',
  required: ['name'],
  fields: [
    name,
    {
      name: 'label',
      label: 'Called',
      type: 'name',
      holds: 'many',
      help: 'What a source calls it: scam compound, scam centre, scam zone.',
    },
    {
      name: 'status',
      label: 'Status',
      type: 'choice',
      holds: 'history',
      choices: ['suspicious', 'confirmed', 'emptied', 'reopened', 'ruled out'],
      help: 'Confirmed and suspicious follow the criteria; each with the date for which it is stated.',
    },
    {
      name: 'criterion',
      label: 'Criterion met',
      type: 'choice',
      holds: 'many',
      choices: criteria.map(({ id }) => id),
      help: 'What was established about the site; the criteria sets say what follows from it.',
    },
    {
      name: 'location',
      label: 'Location',
      type: 'point',
      holds: 'one',
      help: 'Latitude and longitude with the precision in metres.',
    },
    {
      name: 'locationReason',
      label: 'How it was located',
      type: 'text',
      holds: 'many',
      help: 'Method and reasons: visit, satellite image, testimony.',
    },
    { ...place, ftm: 'full' },
    {
      name: 'buildings',
      label: 'Buildings',
      type: 'quantity',
      holds: 'one',
      help: 'How many buildings belong to it.',
    },
    {
      name: 'capacity',
      label: 'Capacity',
      type: 'quantity',
      holds: 'one',
      help: 'How many people it can hold: an estimate, with its bound.',
    },
    {
      name: 'owner',
      label: 'Owner',
      type: 'record',
      of: ['organisation', 'person'],
      holds: 'many',
      help: 'Who owns the premises.',
    },
    {
      name: 'operator',
      label: 'Operator',
      type: 'record',
      of: ['organisation', 'person'],
      holds: 'many',
      help: 'Who runs it.',
    },
    {
      name: 'response',
      label: 'State response',
      type: 'choice',
      holds: 'history',
      choices: responseSteps.map(({ id }) => id),
      help: 'What the state did about this site, with the date.',
    },
    description,
    link,
  ],
};

const event: RecordSchema = {
  kind: 'event',
  label: 'Event',
  plural: 'Events',
  prefix: 'event',
  ftm: 'Event',
  required: ['kind', 'name'],
  fields: [
    { ...name, help: 'One line: who did what, where.' },
    {
      name: 'kind',
      label: 'Kind',
      type: 'choice',
      choices: eventKinds,
      holds: 'one',
      help: 'What happened.',
    },
    {
      name: 'date',
      label: 'Date',
      type: 'date',
      holds: 'one',
      help: 'Year, month, day or interval; ~ for about.',
      ftm: 'date',
    },
    {
      name: 'site',
      label: 'Site',
      type: 'record',
      of: ['site'],
      holds: 'many',
      help: 'Where it happened or began.',
    },
    {
      name: 'toSite',
      label: 'To site',
      type: 'record',
      of: ['site'],
      holds: 'many',
      help: 'Where people were taken.',
    },
    {
      name: 'agent',
      label: 'By',
      type: 'record',
      of: ['organisation', 'person'],
      holds: 'many',
      help: 'Who did it.',
    },
    {
      name: 'agentText',
      label: 'By, in words',
      type: 'name',
      holds: 'many',
      help: 'Who did it, when it has no record.',
    },
    {
      name: 'affected',
      label: 'To whom',
      type: 'name',
      holds: 'many',
      help: 'A group in words (“people of eight nationalities”), never a protected person’s name.',
    },
    {
      name: 'affectedNumber',
      label: 'How many',
      type: 'quantity',
      holds: 'one',
      help: 'People affected.',
    },
    {
      name: 'follows',
      label: 'Follows',
      type: 'record',
      of: ['event'],
      holds: 'many',
      help: 'The event that it follows in a chain.',
    },
    { ...place, ftm: 'location' },
    { ...description, ftm: 'description' },
    link,
  ],
};

const organisation: RecordSchema = {
  kind: 'organisation',
  label: 'Organisation',
  plural: 'Organisations',
  prefix: 'org',
  ftm: 'Organization',
  required: ['name'],
  fields: [
    name,
    {
      name: 'type',
      label: 'Type',
      type: 'choice',
      choices: [
        'company',
        'authority',
        'police',
        'court',
        'embassy',
        'civil society',
        'media',
        'group',
        'other',
      ],
      holds: 'one',
      help: 'What sort of body it is.',
    },
    {
      name: 'country',
      label: 'Country',
      type: 'name',
      holds: 'many',
      help: 'Where it is registered or seated.',
      ftm: 'country',
    },
    {
      name: 'registration',
      label: 'Registration number',
      type: 'name',
      holds: 'many',
      help: 'As the company register has it.',
      ftm: 'registrationNumber',
    },
    {
      name: 'director',
      label: 'Director',
      type: 'record',
      of: ['person'],
      holds: 'many',
      help: 'Who directs it.',
    },
    { ...place, ftm: 'address' },
    description,
    link,
  ],
};

const person: RecordSchema = {
  kind: 'person',
  label: 'Public person',
  plural: 'Public persons',
  prefix: 'person',
  ftm: 'Person',
  required: ['name', 'role'],
  fields: [
    name,
    {
      name: 'role',
      label: 'Public role',
      type: 'name',
      holds: 'many',
      help: 'Office or position in public life. Somebody without one does not belong here: survivors and witnesses are never registered.',
      ftm: 'position',
    },
    {
      name: 'organisation',
      label: 'Organisation',
      type: 'record',
      of: ['organisation'],
      holds: 'many',
      help: 'For whom the person acts.',
    },
    {
      name: 'country',
      label: 'Country',
      type: 'name',
      holds: 'many',
      help: 'Of the office held.',
      ftm: 'country',
    },
    description,
    link,
  ],
};

const letter: RecordSchema = {
  kind: 'letter',
  label: 'Letter',
  plural: 'Letters',
  prefix: 'letter',
  ftm: 'Message',
  required: ['name', 'to'],
  fields: [
    { ...name, label: 'Subject', help: 'What the letter is about.', ftm: 'subject' },
    {
      name: 'to',
      label: 'To',
      type: 'record',
      of: ['organisation', 'person'],
      holds: 'many',
      help: 'To whom it was sent.',
    },
    {
      name: 'sent',
      label: 'Sent',
      type: 'date',
      holds: 'one',
      help: 'Day on which it left.',
      ftm: 'date',
    },
    {
      name: 'due',
      label: 'Answer due',
      type: 'date',
      holds: 'one',
      help: 'Day by which an answer was asked for.',
    },
    {
      name: 'question',
      label: 'Question',
      type: 'text',
      holds: 'many',
      help: 'One question of the letter.',
    },
    {
      name: 'outcome',
      label: 'Outcome',
      type: 'choice',
      choices: ['reply', 'partial admission', 'denial'],
      holds: 'history',
      help: 'What came back; silence is not written down, the clock shows it.',
    },
    {
      name: 'replied',
      label: 'Replied',
      type: 'date',
      holds: 'one',
      help: 'Day on which the answer came.',
    },
    { ...description, ftm: 'bodyText' },
  ],
};

const media: RecordSchema = {
  kind: 'media',
  label: 'Media',
  plural: 'Media',
  prefix: 'media',
  ftm: 'Document',
  required: ['name'],
  fields: [
    { ...name, ftm: 'title' },
    {
      name: 'source',
      label: 'Source',
      type: 'name',
      holds: 'one',
      help: 'SHA-256 of the source that holds it.',
      ftm: 'contentHash',
    },
    {
      name: 'site',
      label: 'Shows site',
      type: 'record',
      of: ['site'],
      holds: 'many',
      help: 'Which site it shows.',
    },
    {
      name: 'event',
      label: 'Shows event',
      type: 'record',
      of: ['event'],
      holds: 'many',
      help: 'Which event it shows.',
    },
    {
      name: 'date',
      label: 'Taken',
      type: 'date',
      holds: 'one',
      help: 'Time window in which it was made.',
      ftm: 'date',
    },
    {
      name: 'location',
      label: 'Location',
      type: 'point',
      holds: 'one',
      help: 'Where it was taken, with the precision in metres.',
    },
    {
      name: 'locationReason',
      label: 'How it was located',
      type: 'text',
      holds: 'many',
      help: 'Method and reasons, by whom, who checked it.',
    },
    description,
    link,
  ],
};

const designation: RecordSchema = {
  kind: 'designation',
  label: 'Designation',
  plural: 'Designations',
  prefix: 'sanction',
  ftm: 'Sanction',
  required: ['name', 'of'],
  fields: [
    name,
    {
      name: 'of',
      label: 'Of',
      type: 'record',
      of: ['organisation', 'person'],
      holds: 'many',
      help: 'Who was listed, charged, or whose assets were taken.',
    },
    {
      name: 'measure',
      label: 'Measure',
      type: 'choice',
      choices: ['designation', 'charge', 'seizure', 'forfeiture'],
      holds: 'one',
      help: 'A sanctions listing, a charge, a seizure and a forfeiture are different acts.',
    },
    {
      name: 'authority',
      label: 'Authority',
      type: 'name',
      holds: 'many',
      help: 'Who did it.',
      ftm: 'authority',
    },
    {
      name: 'programme',
      label: 'Programme',
      type: 'name',
      holds: 'many',
      help: 'Under which programme or law.',
      ftm: 'program',
    },
    {
      name: 'date',
      label: 'Date',
      type: 'date',
      holds: 'one',
      help: 'Day of the listing, charge or seizure.',
      ftm: 'listingDate',
    },
    description,
    link,
  ],
};

const ownership: RecordSchema = {
  kind: 'ownership',
  label: 'Ownership',
  plural: 'Ownerships',
  prefix: 'owner',
  ftm: 'Ownership',
  required: ['owner', 'asset'],
  fields: [
    {
      name: 'owner',
      label: 'Owner',
      type: 'record',
      of: ['organisation', 'person'],
      holds: 'one',
      help: 'Who owns.',
      ftm: 'owner',
    },
    {
      name: 'asset',
      label: 'Owned',
      type: 'record',
      of: ['organisation'],
      holds: 'one',
      help: 'What is owned.',
      ftm: 'asset',
    },
    {
      name: 'share',
      label: 'Share in percent',
      type: 'quantity',
      holds: 'one',
      help: 'Part owned, 0 to 100.',
      ftm: 'percentage',
    },
    {
      name: 'date',
      label: 'Since',
      type: 'date',
      holds: 'one',
      help: 'From when, or from when to when.',
      ftm: 'startDate',
    },
    description,
    link,
  ],
};

export const recordSchemas: readonly RecordSchema[] = [
  site,
  event,
  organisation,
  person,
  letter,
  media,
  designation,
  ownership,
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
