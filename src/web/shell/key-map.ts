/** Which key does what in the review queue: the usual ones, or those that a person chose in this browser. */
import { useSyncExternalStore } from 'react';

const storageKey = 'sakkhi.review-keys';
/** Told to this window when the keys change; `storage` tells the others. */
const changeEvent = 'sakkhi-review-keys';

/** What can be done with one key in the review queue. */
export type ReviewAction = 'next' | 'previous' | 'accept' | 'reject' | 'edit' | 'undo';

export type KeyMap = Readonly<Record<ReviewAction, string>>;

export const reviewActions: readonly ReviewAction[] = [
  'next',
  'previous',
  'accept',
  'reject',
  'edit',
  'undo',
];

export const usualKeys: KeyMap = {
  next: 'j',
  previous: 'k',
  accept: 'a',
  reject: 'r',
  edit: 'e',
  undo: 'u',
};

/** Keys that mean something on every view: they cannot be taken. */
const takenKeys: ReadonlySet<string> = new Set(['?', '/', 'g', 'Escape', 'Enter', 'Tab', ' ']);

/** The keys in force; whatever was stored that is no key map is passed over. */
export function reviewKeys(): KeyMap {
  return parsedKeys(stored());
}

function parsedKeys(json: string): KeyMap {
  try {
    const given: unknown = JSON.parse(json);
    if (typeof given !== 'object' || given === null) return usualKeys;
    const entries = Object.entries(given).filter(([, key]) => typeof key === 'string');
    return withoutTwice({ ...usualKeys, ...(Object.fromEntries(entries) as Partial<KeyMap>) });
  } catch {
    return usualKeys;
  }
}

/** Stores one key. False when it is taken by another action or means something everywhere. */
export function chooseKey(action: ReviewAction, key: string): boolean {
  const keys = reviewKeys();
  const isTaken = reviewActions.some((other) => other !== action && keys[other] === key);
  if (takenKeys.has(key) || isTaken || key.length !== 1) return false;
  store(JSON.stringify({ ...keys, [action]: key }));
  return true;
}

/** Goes back to the usual keys. */
export function forgetKeys(): void {
  store('{}');
}

function store(json: string): void {
  window.localStorage.setItem(storageKey, json);
  window.dispatchEvent(new Event(changeEvent));
}

/** The keys in force, kept current while they are shown. */
export function useReviewKeys(): KeyMap {
  return parsedKeys(useSyncExternalStore(subscribe, stored));
}

function subscribe(listen: () => void): () => void {
  window.addEventListener(changeEvent, listen);
  window.addEventListener('storage', listen);
  return () => {
    window.removeEventListener(changeEvent, listen);
    window.removeEventListener('storage', listen);
  };
}

function stored(): string {
  return window.localStorage.getItem(storageKey) ?? '{}';
}

function withoutTwice(keys: KeyMap): KeyMap {
  return new Set(Object.values(keys)).size === reviewActions.length ? keys : usualKeys;
}
