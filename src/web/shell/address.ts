/** State in the address: plain `?name=value`, readable and writable by hand. Everything read from it is a string. */

/** Search parameters of an address as strings. */
export function parseAddress(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The address's query for a state; what is undefined or empty is left out. */
export function stringifyAddress(state: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (typeof value === 'string' && value !== '') parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Keeps the named parameters and drops everything else. */
export function pickStrings<Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): { [Key in Name]?: string | undefined } {
  const picked: { [Key in Name]?: string | undefined } = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === 'string' && value !== '') picked[name] = value;
  }
  return picked;
}
