/** The values of one column over all blocks, each with its code; and what single conditions say of them, each value asked once. */
import { isList, type ValueTest } from './expression-conditions.ts';
import { choiceForm, textForm } from './expression-fields.ts';
import type { FieldValue } from './facts.ts';

/** Codes of all values of one column, over all blocks. Code 0 is "not known". */
export class ColumnValues {
  readonly #codes = new Map<FieldValue, number>([[null, 0]]);
  readonly values: FieldValue[] = [null];
  readonly #byForm = { text: new Map<string, number[]>(), choice: new Map<string, number[]>() };
  #formed = 0;

  codeOf(value: FieldValue): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.#codes.set(value, code);
    this.values.push(value);
    return code;
  }

  codesOf(column: readonly FieldValue[]): Uint32Array {
    const codes = new Uint32Array(column.length);
    for (let row = 0; row < codes.length; row += 1) codes[row] = this.codeOf(column[row] ?? null);
    return codes;
  }

  /** Codes of the values that are, or hold, this text in the form given. */
  equalTo(form: 'text' | 'choice', wanted: string): readonly number[] {
    for (; this.#formed < this.values.length; this.#formed += 1) this.#addForms(this.#formed);
    return this.#byForm[form].get(wanted) ?? [];
  }

  #addForms(code: number): void {
    const value = this.values[code] ?? null;
    const texts =
      typeof value === 'string'
        ? [value]
        : value !== null && typeof value === 'object' && isList(value)
          ? value
          : [];
    for (const text of texts) {
      add(this.#byForm.text, textForm(text), code);
      add(this.#byForm.choice, choiceForm(text), code);
    }
  }
}

function add(map: Map<string, number[]>, form: string, code: number): void {
  const codes = map.get(form);
  if (codes === undefined) map.set(form, [code]);
  else if (codes.at(-1) !== code) codes.push(code);
}

/** An answer for every code of a column, made as values come. */
export class Verdicts {
  readonly #values: ColumnValues;
  readonly #test: ValueTest;
  #verdicts = new Uint8Array(64);
  #tested = 0;
  #weight = 0;
  /** What `unlike` was asked last. */
  #beside: { readonly other: Verdicts; readonly unlike: number[]; compared: number } | null = null;

  constructor(values: ColumnValues, test: ValueTest) {
    this.#values = values;
    this.#test = test;
  }

  /** By code. */
  current(): Uint8Array {
    const { values } = this.#values;
    if (values.length > this.#verdicts.length) {
      const grown = new Uint8Array(values.length * 2);
      grown.set(this.#verdicts);
      this.#verdicts = grown;
    }
    for (; this.#tested < values.length; this.#tested += 1) {
      const verdict = this.#test(values[this.#tested] ?? null);
      this.#verdicts[this.#tested] = verdict;
      this.#weight += verdict;
    }
    return this.#verdicts;
  }

  /** How many codes are judged. */
  get size(): number {
    return this.#tested;
  }

  /** All verdicts added up: those of conditions that say nearly the same of each value are near each other. */
  get weight(): number {
    return this.#weight;
  }

  /** The codes that another condition of the column judges otherwise. Kept for one other: each block asks for the same ones, one after the other. */
  unlike(other: Verdicts): readonly number[] {
    const [own, others] = [this.current(), other.current()];
    if (this.#beside?.other !== other) this.#beside = { other, unlike: [], compared: 0 };
    const beside = this.#beside;
    for (; beside.compared < this.#tested; beside.compared += 1) {
      if (own[beside.compared] !== others[beside.compared]) beside.unlike.push(beside.compared);
    }
    return beside.unlike;
  }
}
