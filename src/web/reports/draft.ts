/** Words that were not saved, kept in this browser against loss. What cannot be kept is not: the page works without. */

export interface Draft {
  readonly text: string;
  /** SHA-256 of the file that it was written from; null for none. */
  readonly seen: string | null;
  /** ISO time of the last change. */
  readonly time: string;
}

const key = (casebook: string, name: string): string => `sakkhi.draft.${casebook}.${name}`;

/** The kept draft of a report; null when there is none. */
export function keptDraft(casebook: string, name: string): Draft | null {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(key(casebook, name)) ?? 'null');
    return isDraft(value) ? value : null;
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { text, seen, time } = value as Partial<Draft>;
  return typeof text === 'string' && typeof time === 'string' && (seen === null || typeof seen === 'string');
}

/** Keeps a draft; false when the browser has no room. */
export function keepDraft(casebook: string, name: string, draft: Draft): boolean {
  try {
    window.localStorage.setItem(key(casebook, name), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(casebook: string, name: string): void {
  window.localStorage.removeItem(key(casebook, name));
}
