/** Schemas of who acts: organisations and public persons. */
import { descriptionField, linkField, nameField, placeField } from './common-fields.ts';
import type { RecordSchema } from './schema.ts';

export const organisationSchema: RecordSchema = {
  kind: 'organisation',
  label: 'Organisation',
  plural: 'Organisations',
  prefix: 'org',
  ftm: 'Organization',
  required: ['name'],
  fields: [
    nameField,
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
    { ...placeField, ftm: 'address' },
    descriptionField,
    linkField,
  ],
};

export const personSchema: RecordSchema = {
  kind: 'person',
  label: 'Public person',
  plural: 'Public persons',
  prefix: 'person',
  ftm: 'Person',
  required: ['name', 'role'],
  fields: [
    nameField,
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
    descriptionField,
    linkField,
  ],
};
