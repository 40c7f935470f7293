/** Names of records by kind, folded: those of the register, read when first asked for, and those of the file that comes in. */
import { folded, schemaOf, valuesOf, type RecordDraft, type RecordKind } from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';

/** Records read at one time. */
const pageSize = 5000;

export class RecordNames {
  readonly #index: CasebookIndex;
  readonly #kinds = new Map<RecordKind, Map<string, Set<string>>>();
  readonly #ofFile = new Map<RecordKind, (readonly [name: string, id: string])[]>();

  constructor(index: CasebookIndex) {
    this.#index = index;
  }

  /** Names of a row that comes in; before any question about its kind. */
  addDraft(id: string, { kind, values }: RecordDraft): void {
    const names = this.#ofFile.get(kind) ?? [];
    for (const { field, value } of values) if (field === 'name') names.push([value, id]);
    this.#ofFile.set(kind, names);
  }

  /** Ids of the records of a kind that have this name. */
  of(kind: RecordKind, name: string): readonly string[] {
    return [...(this.#names(kind).get(folded(name)) ?? [])];
  }

  /** The same without one of them. */
  others(kind: RecordKind, name: string, id: string): readonly string[] {
    return this.of(kind, name).filter((one) => one !== id);
  }

  #names(kind: RecordKind): ReadonlyMap<string, ReadonlySet<string>> {
    const known = this.#kinds.get(kind);
    if (known !== undefined) return known;
    const names = new Map<string, Set<string>>();
    const add = (name: string, id: string): void => {
      const key = folded(name);
      names.set(key, (names.get(key) ?? new Set()).add(id));
    };
    this.#kinds.set(kind, names);
    if (schemaOf(kind)?.required.includes('name') === true) this.#readAll(kind, add);
    for (const [name, id] of this.#ofFile.get(kind) ?? []) add(name, id);
    return names;
  }

  #readAll(kind: RecordKind, add: (name: string, id: string) => void): void {
    for (let offset = 0; ; offset += pageSize) {
      const page = this.#index.register.records({ kind }, { limit: pageSize, offset });
      for (const record of page) for (const { value } of valuesOf(record, 'name')) add(value, record.id);
      if (page.length < pageSize) return;
    }
  }
}
