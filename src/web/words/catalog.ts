/** The languages of the page. English is always there; a missing label falls back to it, never to nothing. */
import { i18n, type Messages } from '@lingui/core';
import english from '../locales/en.json';

export type Locale = 'en' | 'km';
export type MessageId = keyof typeof english;

export const locales: readonly { readonly locale: Locale; readonly name: string; readonly short: string }[] =
  [
    { locale: 'en', name: 'English', short: 'EN' },
    { locale: 'km', name: 'ភាសាខ្មែរ', short: 'ខ្មែរ' },
  ];

const storageKey = 'sakkhi.locale';

/** The remembered language, else the browser's when we have it, else English. */
export function preferredLocale(): Locale {
  const wanted = [window.localStorage.getItem(storageKey), ...navigator.languages];
  for (const tag of wanted) {
    const match = locales.find(({ locale }) => tag?.toLowerCase().split('-')[0] === locale);
    if (match !== undefined) return match.locale;
  }
  return 'en';
}

/** Loads and shows a language, and remembers it in this browser. */
export async function showLocale(locale: Locale): Promise<void> {
  // Vite has compiled the JSON to lingui's message form; its static type is the one of the source file.
  const base = english as unknown as Messages;
  const messages = locale === 'en' ? base : { ...base, ...(await loadKhmer()) };
  i18n.loadAndActivate({ locale, messages });
  window.localStorage.setItem(storageKey, locale);
  document.documentElement.lang = locale;
}

async function loadKhmer(): Promise<Messages> {
  const catalog = await import('../locales/km.json');
  return catalog.default;
}
