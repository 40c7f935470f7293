/** Sources and records as texts that the check of a report compares words with. */
import type { Document } from '../domain/reading/index.ts';
import { fieldOf, type RegisterRecord } from '../domain/register/index.ts';
import type { EvidenceText } from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { resolvedQuotations } from './casebook-lineage.ts';

/** A source as the check reads it. */
export function textOf(index: CasebookIndex, document: Document): EvidenceText {
  const story = document.stories.find(({ role }) => role === 'main');
  return {
    text: document.text,
    name: document.name,
    language: story?.language ?? document.language,
    published: story?.published ?? null,
    quotations: resolvedQuotations(index, document.sha256).map(({ start, end, fidelity }) => ({
      start,
      end,
      fidelity,
    })),
  };
}

/** Addresses and coordinates are no words; numbers and dates are given apart. */
function isWords(type: string | undefined): boolean {
  return type === 'name' || type === 'text' || type === 'choice' || type === 'record';
}

/** What a finding names as its support. */
function isIdOfEvidence(value: string): boolean {
  return /^(?:[0-9a-f]{12}-e?\d+-\d+|[a-z]{2,12}-[0-9a-z]{4,40})(?:\s|$)/u.test(value);
}

/** The values of a record as a text, the titles of those it names among them. */
export function valueWords(index: CasebookIndex, record: RegisterRecord): EvidenceText {
  const values = record.fields.flatMap(({ field, values: held }) =>
    held.map(({ value }) => ({ field, value })),
  );
  const isReference = (field: string): boolean => fieldOf(record.kind, field)?.type === 'record';
  const titles = index.register.titles(
    values.flatMap(({ field, value }) => (isReference(field) ? [value] : [])),
  );
  const words = values
    .filter(({ field, value }) => isWords(fieldOf(record.kind, field)?.type) && !isIdOfEvidence(value))
    .map(({ field, value }) => (isReference(field) ? (titles.get(value)?.title ?? value) : value));
  return {
    text: [record.title, ...words].join('. '),
    name: record.title,
    quotations: [],
    language: null,
    published: null,
  };
}
