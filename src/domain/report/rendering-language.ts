/**
 * What a language has for the values of expressions. Every language has bounds, shares, dates and lists; number words only those that say
 * so. Digits are 0 to 9 everywhere, dates of the Gregorian calendar.
 */

/** `#` is the number, `##` the second one of a range, a share or a list. */
export interface RenderingLanguage {
  /** What stands between groups of three digits, from so many digits on; and before decimals. */
  readonly digits: { readonly group: string; readonly from: number; readonly decimal: string };
  readonly bounds: Readonly<
    Record<'>=' | '>' | '<=' | '<' | '~' | '~>=' | '~<=' | 'range' | '~range' | 'vague', string>
  >;
  readonly percent: string;
  /** Number words; null where the language has none here, or for a number that has none. */
  readonly words: ((value: number) => string | null) | null;
  readonly share: {
    readonly fraction: string;
    readonly all: string;
    readonly none: string;
    readonly more: string;
    readonly fewer: string;
    /** By part ("1/3"): alone, and behind "more than". */
    readonly parts: Readonly<Record<string, readonly [alone: string, compared: string]>>;
  };
  readonly months: readonly string[];
  readonly date: {
    /** `D`, `M`, `Y`: day, name of the month, year; `I`: the date in digits as it is. */
    readonly day: string;
    readonly month: string;
    readonly year: string;
    readonly about: string;
    readonly between: string;
  };
  readonly list: { readonly comma: string; readonly last: string; readonly none: string };
}
