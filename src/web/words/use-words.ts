/** Everything the page says: labels, numbers and dates in the language shown. */
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
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
  const locale = i18n.locale;
  // The i18n object is one and the same in every language; its locale is what changes.
  // eslint-react would ask for nothing else: makeWords reads the locale when called.
  return useMemo(() => {
    void locale;
    return makeWords(i18n);
  }, [i18n, locale]);
}
