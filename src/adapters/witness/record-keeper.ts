/** Who records, and where: what keeping a timestamp or a cosignature needs of an open casebook. */
import type { Journal } from '../../ports/journal.ts';
import type { Vault } from '../../ports/vault.ts';

export interface RecordKeeper {
  readonly vault: Vault;
  readonly journal: Journal;
  readonly actor: string;
  /** RFC 3339 in UTC with milliseconds. */
  readonly now: () => string;
}
