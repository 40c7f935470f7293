/** Names and headlines from outside: hostile until shown safe. Characters that hide or turn text are made visible. */

// Controls, soft hyphen, zero-width and bidirectional marks, line separators, BOM, interlinear and tag characters.
// Zero-width (non-)joiners and the zero-width space are part of Khmer, Thai and Persian spelling between letters.
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

export interface NamePart {
  readonly text: string;
  /** True for the code of a character that would not be seen or would turn the text around it. */
  readonly marked: boolean;
}

/** Splits a name into plain parts and the codes of its hidden characters ("U+202E"). */
export function nameParts(name: string): NamePart[] {
  const parts: NamePart[] = [];
  let from = 0;
  for (const match of name.matchAll(hidden)) {
    if (match.index > from) parts.push({ text: name.slice(from, match.index), marked: false });
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    parts.push({ text: `U+${code}`, marked: true });
    from = match.index + match[0].length;
  }
  if (from < name.length) parts.push({ text: name.slice(from), marked: false });
  return parts;
}

/** The same as one string, for labels that cannot carry markup. */
export function plainName(name: string): string {
  return nameParts(name)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');
}
