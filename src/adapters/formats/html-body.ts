/**
 * Which runs of a page belong to its article? Readability chooses a tree; its marks are mapped back to the runs of the
 * untouched page; general rules about links and class names then remove what Readability is known to leave in.
 */
import type { Run, Sign } from './html-runs.ts';

/** Role of a run. `chrome` is everything that is not the article. */
export type Part = 'title' | 'byline' | 'body' | 'caption' | 'chrome';

export interface PlacedRun {
  readonly run: Run;
  readonly part: Part;
}

/** Assigns a part to every run of the page, in document order. `article` null: no article was found. */
export function placeRuns(
  page: readonly Run[],
  article: readonly Run[] | null,
  title: string | null,
): PlacedRun[] {
  if (article === null) return page.map((run) => ({ run, part: partWithoutArticle(run) }));
  const survived = survivors(page, article);
  const first = survived.indexOf(true);
  const last = survived.lastIndexOf(true);
  const containers = containersOf(page.filter((_, index) => survived[index] === true));
  const titleAt = titleIndex(page, title, first);
  return page.map((run, index): PlacedRun => {
    if (index === titleAt) return { run, part: 'title' };
    const between = titleAt >= 0 && index > titleAt && index <= last;
    if (survived[index] === true) {
      const isEarly = index - Math.max(first, titleAt) <= 6;
      return { run, part: partInside(run, isEarly, containers) };
    }
    if ((between || Math.abs(index - first) <= 6) && isByline(run, containers))
      return { run, part: 'byline' };
    if (between && run.kind === 'caption') return { run, part: 'caption' };
    return { run, part: 'chrome' };
  });
}

function partWithoutArticle(run: Run): Part {
  return run.kind === 'caption' ? 'caption' : isLinkList(run) ? 'chrome' : 'body';
}

function partInside(run: Run, isEarly: boolean, containers: ReadonlySet<Sign>): Part {
  if (run.kind === 'caption') return 'caption';
  if (isEarly && run.level === 1) return 'title';
  if (isEarly && isByline(run, containers)) return 'byline';
  return isLeftover(run, containers) ? 'chrome' : 'body';
}

/**
 * For each run of the page: is its text still there in the article? Runs keep their mark where Readability kept or renamed
 * the element; where it wrapped loose text in a new paragraph, the text itself is looked for, in order.
 */
function survivors(page: readonly Run[], article: readonly Run[]): boolean[] {
  const kept = new Map<number, string[]>();
  for (const run of article) if (run.mark >= 0) push(kept, run.mark, bare(run.text));
  const marked = new Map(
    [...kept].map(([mark, texts]) => [mark, { exact: new Set(texts), joined: texts.join('\n') }]),
  );
  const survived = page.map((run) => {
    const found = marked.get(run.mark);
    if (found === undefined) return false;
    const text = bare(run.text);
    if (found.exact.has(text)) return true;
    // Inline parts may be trimmed: enough of the run's own characters must be left.
    return found.joined.length >= text.length * 0.6 && found.joined.length <= text.length * 1.4;
  });
  for (const index of wrapped(page, article)) survived[index] = true;
  return survived;
}

/** Indexes of the runs whose text stands in the article without a mark. */
function wrapped(page: readonly Run[], article: readonly Run[]): number[] {
  const places = new Map<string, number[]>();
  page.forEach((run, index) => push(places, opening(run), index));
  const found: number[] = [];
  let last = -1;
  for (const run of article) {
    const candidates = places.get(opening(run));
    if (candidates === undefined) continue;
    while (candidates.length > 1 && (candidates[0] ?? 0) <= last) candidates.shift();
    const index = candidates[0] ?? 0;
    last = Math.max(last, index);
    if (run.mark < 0) found.push(index);
  }
  return found;
}

function opening(run: Run): string {
  return bare(run.text.slice(0, 120)).slice(0, 60);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The run that shows the title: the first h1 with its words, else the last heading before the body that has them. */
function titleIndex(page: readonly Run[], title: string | null, first: number): number {
  const limit = first < 0 ? page.length : Math.min(page.length, first + 4);
  const wanted = title === null ? '' : bare(title).toLowerCase();
  let best = -1;
  for (let i = 0; i < limit; i += 1) {
    const run = page[i];
    if (run === undefined) continue;
    const text = bare(run.text).toLowerCase();
    const same = wanted !== '' && text.length > 5 && (wanted.startsWith(text) || text.startsWith(wanted));
    if (same && run.level === 1) return i;
    if ((same && run.level > 0) || (run.level === 1 && best < 0)) best = i;
  }
  return best;
}

const bylineWords =
  /(?:^|[\s_-])(?:by-?line|authors?|dateline|datepublished|datemodified|date|time|timestamp|pub-?date|published|posted|entry-date|post-meta|article-meta|entry-meta)(?:$|[\s_-])/;

/** Words that open a line with the author or the time of publication, in the languages of the pages met so far. */
const bylineOpenings =
  /^(?:by|von|par|por|di|oleh|door|โดย|(?:last )?(?:updated|published|posted|modified)|aktualisiert|veröffentlicht|publicado|actualizado|atualizado|publié|mis à jour|pubblicato|diperbarui)(?:[:\s]|$)/iu;

/** A short line that names the author or the time of publication. */
function isByline(run: Run, containers: ReadonlySet<Sign>): boolean {
  if (run.text.length > 200 || run.level > 0) return false;
  const near = run.signs.slice(-4).filter((sign) => !containers.has(sign));
  if (near.some((sign) => sign.element === 'time' || bylineWords.test(sign.words))) return true;
  return run.text.length < 100 && bylineOpenings.test(run.text);
}

const leftoverWords =
  /(?:^|[\s_-])(?:related|recommended|recirc\w*|more-?(?:on|from|stories|news)|read-?(?:more|next|also)|see-?also|newsletter|subscribe|signup|sign-up|share|sharing|sharedaddy|social|promo|advert\w*|ads?|sponsor\w*|comments?|disqus|outbrain|taboola|tags|breadcrumbs?|copyright|disclaimer|trending|popular|pagination|pager|toolbar|cookies?|popup|modal|author-(?:bio|box|info|content|description)|post-author|about-(?:the-)?author)(?:$|[\s_-])/;

/** What Readability is known to leave in: lists of links, bare addresses, calls to read or share something else. */
function isLeftover(run: Run, containers: ReadonlySet<Sign>): boolean {
  if (isLinkList(run) || /^https?:\/\/\S+$/i.test(run.text)) return true;
  if (run.linkedLength > run.text.length * 0.5 && run.text.length < 250 && callOpenings.test(run.text))
    return true;
  // A quoted post of a social network is part of the article, whatever its wrapper is called.
  if (run.signs.some((sign) => sign.element === 'blockquote')) return false;
  return run.signs.some((sign) => !containers.has(sign) && isLeftoverSign(sign));
}

/** Words that open a pointer to another page, in the languages of the pages met so far. */
const callOpenings =
  /^(?:related|(?:see|read|watch|more|also)(?: (?:more|also|next|read|on|from))?|don't miss|join|sign up|subscribe|lire aussi|à lire|leia (?:também|mais)|lea también|mehr|lesen sie|baca juga|อ่านเพิ่มเติม)(?:[\s:,!]|$)/iu;

/** Elements that hold a good part of the article: their class names speak of the page's layout, not of leftovers. */
function containersOf(runs: readonly Run[]): Set<Sign> {
  const held = new Map<Sign, number>();
  let total = 0;
  for (const run of runs) {
    total += run.text.length;
    for (const sign of run.signs) held.set(sign, (held.get(sign) ?? 0) + run.text.length);
  }
  return new Set([...held].filter(([, length]) => length > total * 0.3).map(([sign]) => sign));
}

function isLeftoverSign(sign: Sign): boolean {
  return sign.element === 'nav' || sign.element === 'form' || leftoverWords.test(sign.words);
}

function isLinkList(run: Run): boolean {
  return run.linkedLength > run.text.length * 0.8 && run.text.length < 200;
}
