/** Measures accounts against the labelled relations of the seeds, by what the engines read from the texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractClaims } from '../src/domain/claims/index.ts';
import { traceLineage } from '../src/domain/lineage/index.ts';
import type { Document } from '../src/domain/reading/index.ts';
import type { Account, AccountVerdict } from '../src/domain/weighing/accounts-verdict.ts';
import { weighAccounts } from '../src/domain/weighing/accounts.ts';
import { readRows, readSeeds } from './lineage-collections.ts';

/** Accounts of documents by the engines of the house. */
export function accountsEndToEnd(documents: readonly Document[]): readonly Account[] {
  const read = documents.map((document) => extractClaims(document, { stories: 'main' }));
  return weighAccounts({
    documents,
    events: read.flatMap(({ events }) => events),
    claims: read.flatMap(({ claims }) => claims),
    ...traceLineage(documents),
  });
}

interface GoldClaim {
  readonly id: string;
  readonly seed: string;
  readonly start: number;
  readonly end: number;
}

interface GoldRelation {
  readonly type: string;
  readonly subject: string;
  readonly claims: readonly string[];
}

/** Verdicts that reproduce a kind of labelled relation. */
const accepted: Readonly<Record<string, readonly AccountVerdict[]>> = {
  contradiction: ['population-differs'],
  possible_same_person: ['possible-same-witness'],
  severity_drift: ['severity-drift'],
  denial: ['denial'],
  misattribution: ['misattribution'],
  same_event: ['same-event'],
  semantic_reversal: ['reversal'],
  tension: [],
};

/** Kinds that figures reproduce too (bench/weighing-gold.ts): not counted twice. */
const alsoFigures: ReadonlySet<string> = new Set(['contradiction']);

/** How the labelled groups without a number came out. */
export interface AccountsScore {
  /** Groups that are not about numbers alone. */
  readonly groups: number;
  /** Groups of which one account of the right verdict holds two labelled passages (all, where only one is labelled). */
  readonly reproduced: number;
  readonly rows: readonly string[];
}

/** Seeds in, every engine in use; nothing is taken from the labels but the passages to look for. */
export function measureSeedAccounts(sharedDir: string): AccountsScore {
  const seeds = readSeeds(sharedDir);
  const accounts = accountsEndToEnd(seeds.map(({ document }) => document));
  const hashOf = new Map(seeds.map(({ id, document }) => [id, document.sha256] as const));
  const gold = new Map(
    readRows<GoldClaim>(join(sharedDir, 'gold', 'seed-claims.jsonl')).map((row) => [row.id, row] as const),
  );
  const relations = JSON.parse(
    readFileSync(join(sharedDir, 'gold', 'seed-relations.json'), 'utf8'),
  ) as GoldRelation[];
  const rows = relations
    .filter(({ type }) => accepted[type] !== undefined)
    .map((relation) => judged(relation, accounts, gold, hashOf));
  const counted = rows.filter(({ type }) => !alsoFigures.has(type));
  return {
    groups: counted.length,
    reproduced: counted.filter(({ isRight }) => isRight).length,
    rows: rows.map(({ row }) => row),
  };
}

function judged(
  { type, subject, claims }: GoldRelation,
  accounts: readonly Account[],
  gold: ReadonlyMap<string, GoldClaim>,
  hashOf: ReadonlyMap<string, string>,
): { readonly type: string; readonly isRight: boolean; readonly row: string } {
  const labelled = claims.map((id) => gold.get(id)).filter((row) => row !== undefined);
  const held = accounts
    .filter(({ verdict }) => accepted[type]?.includes(verdict) === true)
    .map((account) => labelled.filter((row) => holds(account, row, hashOf)).length);
  const most = Math.max(0, ...held);
  const isRight = most >= Math.min(2, labelled.length);
  return {
    type,
    isRight,
    row: `${isRight ? 'yes' : 'no '} ${type}: ${subject} (${most} of ${labelled.length} passages)`,
  };
}

/** Some passage of the account overlaps the labelled one. */
function holds(account: Account, row: GoldClaim, hashOf: ReadonlyMap<string, string>): boolean {
  return account.passages.some(
    ({ sha256, start, end }) => sha256 === hashOf.get(row.seed) && start < row.end && row.start < end,
  );
}
