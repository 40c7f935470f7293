/**
 * A look at the tags before the page is parsed: the HTML parser takes quadratic time in the nesting depth
 * (40,000 levels: 0.6 s; 200,000 levels: 15 s), so the depth is counted first, in one linear pass.
 */

export interface TagShape {
  /** Opening tags. */
  readonly tags: number;
  /** Greatest number of elements open at once, over elements that must be closed. */
  readonly depth: number;
}

/** Elements without an end tag, or whose end tag may be left out: they do not nest in practice. */
const unnested = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option ' +
    'optgroup colgroup html head body script style'
  ).split(' '),
);

/** Counts tags and depth. Comments and scripts are not skipped: that can only overcount, and the limit is generous. */
export function tagShape(html: string): TagShape {
  const open = new Map<string, number>();
  let tags = 0;
  let depth = 0;
  let deepest = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const closing = html.charCodeAt(at + 1) === 0x2f;
    const name = tagName(html, closing ? at + 2 : at + 1);
    if (name === '') continue;
    if (!closing) tags += 1;
    if (unnested.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (closing && count === 0) continue;
    open.set(name, count + (closing ? -1 : 1));
    depth += closing ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return { tags, depth: deepest };
}

/** Longest name that is told apart, in code units. */
const longestName = 41;

/** The name that begins here, in lower case; '' when no letter does. */
function tagName(html: string, from: number): string {
  let to = from;
  while (to - from < longestName && isNameCode(html.charCodeAt(to), to > from)) to += 1;
  return html.slice(from, to).toLowerCase();
}

function isNameCode(code: number, isInside: boolean): boolean {
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return true;
  return isInside && ((code >= 0x30 && code <= 0x3a) || code === 0x2d);
}
