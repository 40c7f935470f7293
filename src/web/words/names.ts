/** Names and headlines from outside: hostile until shown safe. Characters that hide or turn text are made visible. */
import { shownParts, shownText, type ShownPart } from '../../base/index.ts';

/** Splits a name into plain parts and our remarks: codes of hidden characters ("U+202E"), alphabets that are mixed. */
export function nameParts(name: string): ShownPart[] {
  return shownParts(name);
}

/** The same as one string, for labels that cannot carry markup. */
export function plainName(name: string): string {
  return shownText(name);
}
