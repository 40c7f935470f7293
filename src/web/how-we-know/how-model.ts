/** The account of a figure, arranged for its page: groups by witness, exhibits and text paths by their keys. Pure. */
import type { Derivation, Exhibit, HeldQuotation, HowWeKnow } from '../../contract/how-we-know.ts';
import type { OriginLine } from '../../contract/lines.ts';
import { figureRows, type FigureRow } from '../figures/figure-rows.ts';
import { groupBy, groupSources, type SourceGroups, type WitnessGroup } from '../figures/source-groups.ts';
import type { Words } from '../words/use-words.ts';

export interface HowModel {
  readonly how: HowWeKnow;
  readonly rows: readonly FigureRow[];
  readonly groups: SourceGroups;
  readonly exhibits: ReadonlyMap<string, Exhibit>;
  /** By the document that derives. */
  readonly derivations: ReadonlyMap<string, Derivation>;
  /** By document. */
  readonly originOf: ReadonlyMap<string, OriginLine>;
  /** By the witness's key. */
  readonly witnesses: ReadonlyMap<string, WitnessGroup>;
  /** By claim. */
  readonly decisions: ReadonlyMap<string, HowWeKnow['decisions'][number]>;
  /** By claim. */
  readonly held: ReadonlyMap<string, readonly HeldQuotation[]>;
  /** Statements of each exhibit that states the figure, in the order of its text; exhibits by number. */
  readonly statements: readonly { readonly exhibit: Exhibit; readonly rows: readonly FigureRow[] }[];
}

export function howModel(how: HowWeKnow, words: Words): HowModel {
  const rows = figureRows(how, words);
  const bySource = groupBy(rows, ({ claim }) => claim.source.sha256);
  const groups = groupSources({ rows, origins: how.origins, exhibits: how.exhibits });
  return {
    how,
    rows,
    groups,
    exhibits: new Map(how.exhibits.map((exhibit) => [exhibit.sha256, exhibit])),
    derivations: new Map(how.derivations.map((one) => [one.of.source.sha256, one])),
    originOf: new Map(
      how.origins.flatMap((origin) => origin.members.map(({ source }) => [source.sha256, origin] as const)),
    ),
    witnesses: new Map(groups.witnesses.map((group) => [group.witness, group])),
    decisions: new Map(how.decisions.map((one) => [one.claim, one])),
    held: new Map(how.quotations.map(({ claim, held }) => [claim, held])),
    statements: how.exhibits
      .filter(({ statesFigure }) => statesFigure)
      .map((exhibit) => ({
        exhibit,
        rows: (bySource.get(exhibit.sha256) ?? []).sort(
          (a, b) => a.claim.start - b.claim.start || (a.key < b.key ? -1 : 1),
        ),
      })),
  };
}

/** The names of each witness as one string ("A or B"), in the order of their numbers. */
export function witnessNames({ groups }: HowModel, { t }: Words): string[] {
  return groups.witnesses.map(({ names }) => names.join(` ${t('tree.or')} `));
}

/** From a document to the first text of its origin, one derivation after the other; empty for a first text. */
export function derivationSteps(sha256: string, { derivations }: HowModel): Derivation[] {
  const steps: Derivation[] = [];
  let next = derivations.get(sha256);
  while (next !== undefined && steps.length < mostSteps) {
    steps.push(next);
    next = derivations.get(next.from.source.sha256);
  }
  return steps;
}

/** A chain of derivations is short; two stories of one document must not lead round in a circle. */
const mostSteps = 12;
