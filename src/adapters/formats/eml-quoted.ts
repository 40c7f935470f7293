/**
 * Own words and quoted words of a plain-text message. A reply repeats what it answers, line by line behind ">", or
 * whole under a divider: those words are somebody else's, and a number in them must not count a second time.
 */

export interface Stretch {
  readonly text: string;
  readonly isQuoted: boolean;
}

const divider =
  /^\s{0,3}[-_]{2,20}\s{0,3}(?:original message|ursprüngliche nachricht|mensaje original|message d'origine|message original|pesan asli|исходное сообщение)\s{0,3}[-_]{2,20}\s*$/iu;

/** Cuts a body (lines ended by "\n") into stretches, in order, without loss. */
export function stretchesOf(body: string): Stretch[] {
  const lines = body.split('\n');
  const quoted = lines.map((line) => line.startsWith('>'));
  const end = lines.findIndex((line) => line.length < 120 && divider.test(line));
  if (end >= 0) quoted.fill(true, end);
  bridgeBlanks(lines, quoted);
  for (let at = 0; at < lines.length; at += 1) {
    if (quoted[at] === true && quoted[at - 1] !== true) openRun(lines, quoted, at);
  }
  return grouped(lines, quoted);
}

/** Empty lines between two quoted lines belong to the quotation. */
function bridgeBlanks(lines: readonly string[], quoted: boolean[]): void {
  let last = -1;
  lines.forEach((line, at) => {
    if (quoted[at] === true) {
      if (last >= 0) quoted.fill(true, last, at);
      last = at;
    } else if (line.trim() !== '') last = -1;
  });
}

/** The line that names whom the run quotes ("On …, Nora Vale wrote:") goes with it; "> 20 people" alone is no quotation. */
function openRun(lines: readonly string[], quoted: boolean[], at: number): void {
  let above = at - 1;
  if ((lines[above] ?? '').trim() === '') above -= 1;
  const line = (lines[above] ?? '').trim();
  const before = (lines[above - 1] ?? '').slice(0, 300);
  const isWrapped = line.split(' ', 4).length <= 3 && /@|\b(?:19|20)\d\d\b/u.test(before);
  if (line.length < 300 && /[:：]$/u.test(line) && (isWrapped || /[@\d]/u.test(line)))
    quoted.fill(true, isWrapped ? above - 1 : above, at);
  else if (quoted[at + 1] !== true && /^>\s?\d/u.test(lines[at] ?? '')) quoted[at] = false;
}

function grouped(lines: readonly string[], quoted: readonly boolean[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    if (at < lines.length && quoted[at] === quoted[from]) continue;
    stretches.push({ text: lines.slice(from, at).join('\n'), isQuoted: quoted[from] === true });
    from = at;
  }
  return stretches;
}

/** True for the line above a quotation in a message of HTML, where nothing else marks what follows. */
export function announcesQuotation(line: string): boolean {
  if (line.length > 300) return false;
  return divider.test(line) || (/[:：]$/u.test(line) && /@/u.test(line) && /\d/u.test(line));
}
