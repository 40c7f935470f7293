/**
 * Names that stand twice in one JSON object, or that reach into JavaScript's own objects: two programs would read such a
 * text differently, so it is no evidence of anything. The text must already have been accepted by JSON.parse.
 */

/** True when an object in a valid JSON text names a key twice, or names `__proto__`. One pass. */
export function hasRepeatedKeys(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '{') open.push(new Set());
    else if (char === '[') open.push(null);
    else if (char === '}' || char === ']') open.pop();
    if (char !== '"') continue;
    const end = stringEnd(text, at);
    const keys = open.at(-1) ?? null;
    if (keys !== null && isKey(text, end + 1)) {
      const key = JSON.parse(text.slice(at, end + 1)) as string;
      if (key === '__proto__' || keys.has(key)) return true;
      keys.add(key);
    }
    at = end;
  }
  return false;
}

/** Index of the quotation mark that closes a string. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

function isKey(text: string, from: number): boolean {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return text.charAt(at) === ':';
}
