/**
 * What people write in tables becomes canonical values, or a sentence that says why it cannot. Nothing is guessed in
 * silence: where a text was understood in one of several ways, a note says so.
 */

/** A value that was read, or what is wrong with it and what to do. */
export type Reading =
  | { readonly ok: true; readonly value: string; readonly note: string | null }
  | {
      readonly ok: false;
      readonly message: string;
      readonly advice: string;
      /** It can be read in two ways, and only a person can say which. */
      readonly isAmbiguous: boolean;
    };

/** Order of day and month in dates of digits. */
export type DateOrder = 'dmy' | 'mdy';

export function readAs(value: string, note: string | null = null): Reading {
  return { ok: true, value, note };
}

export function unread(message: string, advice: string): Reading {
  return { ok: false, message, advice, isAmbiguous: false };
}

/** A cell as it is shown in a sentence: short, on one line. */
export function shownCell(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
