/**
 * The casebook as collections of facts that the expressions of a report read. What is rejected or in the trash is no fact. Claims are those
 * with a number that nobody rejected: proposed and accepted ones, told apart by their `status`.
 */
import type { CollectionName, Fact, FactBase, FactBlock, FieldOfFacts } from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { findingFacts, findingFields, findingsVersion } from './findings.ts';
import { ClaimFacts } from './report-facts-claims.ts';
import type { FactCollection } from './report-facts-collection.ts';
import { factsInBlocks } from './report-facts-collection.ts';
import { figureCollection } from './report-facts-figures.ts';
import { recordCollection } from './report-facts-records.ts';
import { sourceCollection } from './report-facts-sources.ts';

const known = new WeakMap<CasebookIndex, FactBase>();

/** The facts of an open casebook: live, and the same object for the same index, so that what was computed is kept. Run `ensureFigures` before. */
export function casebookFacts(index: CasebookIndex): FactBase {
  const facts = known.get(index) ?? new CasebookFacts(index);
  known.set(index, facts);
  return facts;
}

class CasebookFacts implements FactBase {
  readonly #collections: Readonly<Record<CollectionName, FactCollection>>;

  constructor(index: CasebookIndex) {
    this.#collections = {
      claims: new ClaimFacts(index),
      figures: figureCollection(index),
      sites: recordCollection(index, 'site'),
      events: recordCollection(index, 'event'),
      organisations: recordCollection(index, 'organisation'),
      people: recordCollection(index, 'person'),
      letters: recordCollection(index, 'letter'),
      media: recordCollection(index, 'media'),
      designations: recordCollection(index, 'designation'),
      ownerships: recordCollection(index, 'ownership'),
      findings: factsInBlocks({
        fields: () => findingFields,
        load: () => findingFacts(index),
        version: () => findingsVersion(index),
      }),
      sources: sourceCollection(index),
    };
  }

  fields(collection: CollectionName): readonly FieldOfFacts[] {
    return this.#collections[collection].fields();
  }

  *facts(collection: CollectionName): Iterable<Fact> {
    for (const block of this.blocks(collection)) {
      for (const id of block.ids) {
        const fact = this.fact(collection, id);
        if (fact !== null) yield fact;
      }
    }
  }

  fact(collection: CollectionName, id: string): Fact | null {
    return this.#collections[collection].fact(id);
  }

  version(collection: CollectionName): string {
    return this.#collections[collection].version();
  }

  blocks(collection: CollectionName): readonly FactBlock[] {
    return this.#collections[collection].blocks();
  }
}
