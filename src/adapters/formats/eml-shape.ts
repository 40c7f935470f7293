/**
 * Is a file a saved message? Decided by its first lines: they are header fields, and some of them are written by mail
 * programs alone. A memo that opens with "From:" and "To:" is a text.
 */

/** True for a message. `head`: the first bytes in Latin-1; `name` is a hint only where the header says little. */
export function looksLikeMessage(head: string, name: string): boolean {
  const lines = head.replace(/^\xef\xbb\xbf/, '').split(/\r?\n/, 200);
  if (/^From \S/.test(lines[0] ?? '')) lines.shift();
  const names = new Set<string>();
  for (const line of lines) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && names.size > 0) continue;
    const field = /^([!-9;-~]{1,76}):/.exec(line)?.[1];
    if (field === undefined) {
      if (names.size === 0 || line !== lines.at(-1)) return false;
      break; // the last line of a head may be cut
    }
    names.add(field.toLowerCase());
  }
  const people = ['from', 'to', 'subject', 'date', 'sender'].filter((field) => names.has(field)).length;
  const machines = [
    'message-id',
    'mime-version',
    'received',
    'return-path',
    'content-transfer-encoding',
    'delivered-to',
  ];
  const isMail = machines.some((field) => names.has(field));
  return isMail ? people > 0 || names.has('received') : /\.eml$/i.test(name) && people > 1;
}
