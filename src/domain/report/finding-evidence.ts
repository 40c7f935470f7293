/** What a finding names as support or against it, and what became of that. */

/** What became of something that a finding names. */
export type SupportState =
  /** Claims. `changed`: the source reads otherwise today; `orphaned`: its passage is not there any more. */
  | 'accepted'
  | 'proposed'
  | 'changed'
  | 'rejected'
  | 'orphaned'
  /** Records. `missing`: its making was taken back. */
  | 'stands'
  | 'trashed'
  | 'missing';

/** What still carries something. */
const standing: ReadonlySet<SupportState> = new Set(['accepted', 'proposed', 'changed', 'stands']);

/** True while a claim or record in this state carries what is built on it. */
export function doesStand(state: SupportState): boolean {
  return standing.has(state);
}

/** A place in a source. `start`/`end`: UTF-16 code units of its canonical text. */
export interface FindingPlace {
  readonly sha256: string;
  readonly sourceName: string;
  readonly start: number;
  readonly end: number;
}

/** A claim or record that a finding names. */
export interface NamedEvidence {
  readonly id: string;
  readonly is: 'claim' | 'record';
  readonly state: SupportState;
  /** The words of the passage, or the title of the record. */
  readonly title: string;
  /** Of a claim: where it stands; null for a record. */
  readonly place: FindingPlace | null;
  /** Ids of the claims behind it: of a claim itself, of a record those at its passages. */
  readonly claims: readonly string[];
  /** A record stands on something besides texts: our own observation, or a table. */
  readonly hasOwnGrounds: boolean;
}

/** What was answered to one piece of contrary evidence; answers begin with its id and a space. */
export function answersTo(id: string, answers: readonly string[]): string[] {
  return answers.filter((one) => one.startsWith(`${id} `)).map((one) => one.slice(id.length + 1));
}
