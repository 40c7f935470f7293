/**
 * Single-key shortcuts. They never fire while someone types, with a modifier, or inside a dialog, and can be
 * switched off for good in this browser (WCAG 2.1.4).
 */
import { useEffect, useRef } from 'react';

const storageKey = 'sakkhi.shortcuts';

/** Actions by `KeyboardEvent.key`. */
export type KeyActions = Readonly<Record<string, (event: KeyboardEvent) => void>>;

export interface KeyOptions {
  readonly always?: boolean;
  readonly first?: boolean;
}

export function shortcutsAreOn(): boolean {
  return window.localStorage.getItem(storageKey) !== 'off';
}

export function switchShortcuts(on: boolean): void {
  window.localStorage.setItem(storageKey, on ? 'on' : 'off');
}

/**
 * Listens for the keys while the component is shown. `always` keeps them working when shortcuts are off; `first` hears a
 * key before all others, and prevents its default to keep it from them.
 */
export function useKeys(actions: KeyActions, { always = false, first = false }: KeyOptions = {}): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const action = current.current[event.key];
      if (action === undefined || isBusy(event) || !(always || shortcutsAreOn())) return;
      action(event);
    };
    document.addEventListener('keydown', listen, first);
    return () => {
      document.removeEventListener('keydown', listen, first);
    };
  }, [always, first]);
}

function isBusy(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const isWithin = (selector: string): boolean =>
    event.target instanceof Element && event.target.closest(selector) !== null;
  if (isWithin('input, textarea, select, [contenteditable], [role="dialog"]')) return true;
  // Enter belongs to the control that has the focus.
  return event.key === 'Enter' && isWithin('a, button, summary, [role="button"], [role="tab"]');
}
