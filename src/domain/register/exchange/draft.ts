/** What a row or an entity of a file says, read into the register's terms, before anybody looked whether its record is there. */
import type { RecordKind } from '../schema.ts';

/** A row of a table as it stands in the file. */
export interface TableRow {
  /** As a spreadsheet counts it, from 1, the heading included. */
  readonly line: number;
  readonly cells: readonly string[];
  /** It has more cells than there are headings, as most rows have not: a sign inside of a cell parted it. */
  readonly isLonger?: true;
}

export interface Table {
  /** Line of the headings; rows are counted from it. 0 for files without headings. */
  readonly headLine: number;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

/** What is wrong with a row or one of its cells. */
export interface DraftProblem {
  readonly line: number;
  readonly column: string | null;
  readonly cell: string | null;
  readonly message: string;
  readonly advice: string;
  /** A required field that the row does not give: no fault of a row whose record is there already. */
  readonly isMissing?: true;
}

export interface DraftValue {
  readonly field: string;
  readonly value: string;
  readonly asOf: string | null;
  /** A person settled on it in the casebook where the file comes from. */
  readonly settled?: true;
}

/** A record named by name or by the id of its row; which one it is, the register says. */
export interface DraftReference {
  readonly field: string;
  readonly name: string;
  readonly asOf: string | null;
  /** An organisation is made of a name that is not there. */
  readonly makes: boolean;
  readonly column: string | null;
}

export interface RecordDraft {
  /** From 1, the heading not counted. */
  readonly row: number;
  readonly line: number;
  readonly kind: RecordKind;
  /** The row's own id as it stands there; null when it has none. */
  readonly ownId: string | null;
  readonly values: readonly DraftValue[];
  readonly references: readonly DraftReference[];
  readonly problems: readonly DraftProblem[];
  readonly notes: readonly string[];
}

/** The first name, or what stands for one. */
export function titleOfDraft({ values, ownId, row }: RecordDraft): string {
  return values.find(({ field }) => field === 'name')?.value ?? ownId ?? `Row ${row}`;
}
