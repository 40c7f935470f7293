/** Fields that several kinds of records have. */
import type { FieldSchema } from './schema.ts';

export const nameField: FieldSchema = {
  name: 'name',
  label: 'Name',
  type: 'name',
  holds: 'many',
  help: 'As a source writes it; a record may have several.',
  ftm: 'name',
};
export const descriptionField: FieldSchema = {
  name: 'description',
  label: 'Description',
  type: 'text',
  holds: 'many',
  help: 'What it is, in a few plain words.',
  ftm: 'summary',
};
export const linkField: FieldSchema = {
  name: 'link',
  label: 'Link',
  type: 'address',
  holds: 'many',
  help: 'Where it can be read; the page itself belongs among the sources.',
  ftm: 'sourceUrl',
};
export const placeField: FieldSchema = {
  name: 'place',
  label: 'Place',
  type: 'name',
  holds: 'many',
  help: 'Village, commune, district, province or country as the source names it.',
};
