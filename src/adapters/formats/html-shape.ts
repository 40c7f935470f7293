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
  const tag = /<(\/?)([a-z][a-z0-9:-]{0,40})/gi;
  const open = new Map<string, number>();
  let tags = 0;
  let depth = 0;
  let deepest = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    const name = (match[2] ?? '').toLowerCase();
    const closing = match[1] === '/';
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
