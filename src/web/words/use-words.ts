/** Everything the page says: labels, numbers and dates in the language shown. */
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { MessageId } from './catalog.ts';
import { formatInstant, formatPartialDate } from './dates.ts';

export interface Words {
  readonly locale: string;
  /** The label of `id`, with its values put in. */
  readonly t: (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number) => string;
  /** A year, month or day as the sources give it ("2025", "2025-06", "2025-06-26"), or a range of two with "/". */
  readonly date: (partial: string) => string;
  /** A moment of the log, with its time of day. */
  readonly instant: (iso: string) => string;
}

export function makeWords(i18n: I18n): Words {
  const locale = i18n.locale;
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  return {
    locale,
    t: (id, values) => i18n._(id, values ?? {}),
    number: (value) => numbers.format(value),
    date: (partial) => formatPartialDate(partial, locale),
    instant: (iso) => formatInstant(iso, locale),
  };
}

export function useWords(): Words {
  const { i18n } = useLingui();
  return wordsOf(i18n);
}

/** The i18n object is one and the same in every language; its words are made once a language. */
const made = new Map<string, Words>();

function wordsOf(i18n: I18n): Words {
  const known = made.get(i18n.locale);
  if (known !== undefined) return known;
  const words = makeWords(i18n);
  made.set(i18n.locale, words);
  return words;
}
