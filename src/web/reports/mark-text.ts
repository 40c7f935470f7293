/** What stands inside a mark, as the editor needs it: expression and words, reason, ids. The check reads the same on the server. */

export interface FigureWords {
  readonly expression: string;
  /** What the report says; null: whatever comes out. */
  readonly says: string | null;
}

export interface ByHandWords {
  readonly says: string;
  readonly reason: string;
}

/** Words and reason of a number by hand; null when the mark is another. */
export function byHandOf(mark: string): ByHandWords | null {
  const inside = insideOf(mark);
  if (!/^by hand\b/i.test(inside)) return null;
  const because = /\bbecause\s+"/i.exec(inside);
  if (because === null) return { says: inside.slice(7).trim(), reason: '' };
  const reason = inside.slice(because.index + because[0].length).replace(/"\s*$/, '');
  return { says: inside.slice(7, because.index).trim(), reason: reason.trim() };
}

/** Expression and words of a figure. */
export function figureOf(mark: string): FigureWords {
  const inside = insideOf(mark);
  const arrow = lastArrow(inside);
  if (arrow < 0) return { expression: inside.trim(), says: null };
  const says = inside.slice(arrow + 2).trim();
  return { expression: inside.slice(0, arrow).trim(), says: says === '' ? null : says };
}

/** A figure's mark. Braces inside are kept only within quotation marks, so the mark stays one. */
export function figureMark({ expression, says }: FigureWords): string {
  return says === null || says.trim() === ''
    ? `{{${expression.trim()}}}`
    : `{{${expression.trim()} => ${says.trim()}}}`;
}

export function byHandMark({ says, reason }: ByHandWords): string {
  return `{{by hand ${says.trim()} because "${reason.trim().replaceAll('"', '”')}"}}`;
}

/** The ids of a citation. */
export function citedIds(mark: string): readonly string[] {
  return mark
    .slice(1, -1)
    .split(';')
    .map((one) => one.trim().replace(/^@/, ''))
    .filter((one) => one !== '');
}

export function citationMark(ids: readonly string[]): string {
  return `[${ids.map((id) => `@${id}`).join('; ')}]`;
}

function insideOf(mark: string): string {
  return mark.slice(2, -2).trim();
}

function lastArrow(text: string): number {
  let quoted = false;
  let found = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === '=' && text[at + 1] === '>') found = at;
  }
  return found;
}
