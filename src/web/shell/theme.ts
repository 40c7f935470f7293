/** Light, dark, or as the system says. The choice belongs to this browser, not to the casebook. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'sakkhi.theme';

export function preferredTheme(): Theme {
  const stored = window.localStorage.getItem(storageKey);
  return themes.find((theme) => theme === stored) ?? 'auto';
}

/** Sets the theme of the document and remembers it; the style sheets do the rest. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  window.localStorage.setItem(storageKey, theme);
}
