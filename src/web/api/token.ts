/**
 * The token that opens the casebook. It arrives once in the address (`?token=…`), moves to this browser's storage
 * for this origin, and leaves the address at once so that a copied permalink never carries it.
 */
const storageKey = 'sakkhi.token';

/** Moves `?token=` from the address to storage; called before the router reads the address. */
export function takeTokenFromAddress(): void {
  const url = new URL(window.location.href);
  const token = url.searchParams.get('token');
  if (token === null) return;
  window.localStorage.setItem(storageKey, token);
  url.searchParams.delete('token');
  window.history.replaceState(window.history.state, '', `${url.pathname}${url.search}${url.hash}`);
}

/** The stored token, or the empty string when this browser never got one. */
export function storedToken(): string {
  return window.localStorage.getItem(storageKey) ?? '';
}
