/** Relations between texts, in plain words: "repeats", "own reporting", "we cannot tell". */
import type { LineageLine } from '../../contract/lines.ts';
import type { MessageId } from './catalog.ts';

export type Relation = LineageLine['relation'];

const relationIds: Readonly<Record<Relation, MessageId>> = {
  'same-text': 'relation.same-text',
  excerpt: 'relation.excerpt',
  'edited-copy': 'relation.edited-copy',
  rewrite: 'relation.rewrite',
  translation: 'relation.translation',
  summary: 'relation.summary',
  'same-origin': 'relation.same-origin',
  independent: 'relation.independent',
  undetermined: 'relation.undetermined',
  'different-story': 'relation.different-story',
};

export function relationId(relation: Relation): MessageId {
  return relationIds[relation];
}

/** True for the name of a relation, as it may stand in an address. */
export function isRelation(name: string): name is Relation {
  return Object.hasOwn(relationIds, name);
}

/** All relations, the closest first. */
export const relations: readonly Relation[] = Object.keys(relationIds) as Relation[];

/** True when one text of the pair carries the other's words: the relations that fold two texts into one origin. */
export function isDerived(relation: Relation): boolean {
  return (
    relation === 'same-text' ||
    relation === 'excerpt' ||
    relation === 'edited-copy' ||
    relation === 'rewrite' ||
    relation === 'translation' ||
    relation === 'summary'
  );
}
