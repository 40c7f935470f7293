/** Searches that a person keeps, by name, in this browser only: what one looks for can itself be telling. */
import { useSyncExternalStore } from 'react';

const storageKey = 'sakkhi.searches';
const changeEvent = 'sakkhi-searches';

export interface SavedSearch {
  readonly name: string;
  /** The whole search as an address has it, without "?". */
  readonly address: string;
}

/** The longest name, and how many are kept. */
const longestName = 80;
const mostKept = 100;

/** Whatever was stored that is no list of searches is passed over. */
export function parsedSearches(json: string): readonly SavedSearch[] {
  try {
    const given: unknown = JSON.parse(json);
    return Array.isArray(given) ? given.filter(isSaved).slice(0, mostKept) : [];
  } catch {
    return [];
  }
}

function isSaved(value: unknown): value is SavedSearch {
  if (typeof value !== 'object' || value === null) return false;
  const { name, address } = value as Partial<Record<keyof SavedSearch, unknown>>;
  return typeof name === 'string' && name !== '' && typeof address === 'string';
}

/** Keeps a search; one of the same name is replaced. */
export function keepSearch(name: string, address: string): void {
  const short = name.trim().slice(0, longestName);
  if (short !== '') store([{ name: short, address }, ...without(short)]);
}

export function dropSearch(name: string): void {
  store(without(name));
}

function without(name: string): SavedSearch[] {
  return parsedSearches(stored()).filter((one) => one.name !== name);
}

/** The searches kept, current while they are shown. */
export function useSavedSearches(): readonly SavedSearch[] {
  return parsedSearches(useSyncExternalStore(subscribe, stored));
}

function store(all: readonly SavedSearch[]): void {
  window.localStorage.setItem(storageKey, JSON.stringify(all.slice(0, mostKept)));
  window.dispatchEvent(new Event(changeEvent));
}

function stored(): string {
  return window.localStorage.getItem(storageKey) ?? '[]';
}

function subscribe(listen: () => void): () => void {
  window.addEventListener(changeEvent, listen);
  window.addEventListener('storage', listen);
  return () => {
    window.removeEventListener(changeEvent, listen);
    window.removeEventListener('storage', listen);
  };
}
