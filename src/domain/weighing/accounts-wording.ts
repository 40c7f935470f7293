/**
 * Passages of linked texts that correspond and yet say the opposite, or say more. A spun copy that turns "rarely" into
 * "usually" keeps every number and every name: only here is it seen.
 */
import { byCodeUnit, type TextRange } from '../../base/index.ts';
import type { StoryPair } from '../lineage/index.ts';
import type { StoryKey } from '../reading/index.ts';
import { counted, type AccountsBench } from './accounts-bench.ts';
import type { Account, AccountPart, AccountPassage } from './accounts-verdict.ts';
import { storyId } from './links.ts';
import { wordingChanges, wordingOf, type Wording, type WordingChange } from './reversal.ts';
import { joined } from './why.ts';

/** One wording in one text. */
interface Told {
  readonly key: StoryKey;
  readonly start: number;
  readonly end: number;
  /** The passage that holds it. */
  readonly from: number;
  readonly to: number;
  isUpper: boolean;
  isSource: boolean;
}

interface Found {
  readonly kind: WordingChange['kind'];
  readonly a: Told;
  readonly b: Told;
}

/** Pairs of one text that are compared; a text with more versions is judged by the first of them. */
const mostPairs = 40;

/** Accounts of wordings that were turned round or made stronger between linked texts. */
export function wordingAccounts(bench: AccountsBench): Account[] {
  const perStory = new Map<string, number>();
  const found: Found[] = [];
  const reader = wordingReader(bench);
  for (const pair of [...bench.input.pairs].sort(byPair)) {
    if (!isComparable(bench, pair)) continue;
    const uses = [pair.a, pair.b].map((key) => (perStory.get(storyId(key)) ?? 0) + 1);
    if (uses.some((use) => use > mostPairs)) continue;
    [pair.a, pair.b].forEach((key, i) => perStory.set(storyId(key), uses[i] ?? 0));
    found.push(...changesOf(pair, reader));
  }
  return (['opposite', 'degree'] as const).flatMap((kind) =>
    grouped(found.filter((one) => one.kind === kind)).map((wordings) =>
      accountOfWordings(bench, kind, wordings),
    ),
  );
}

function byPair(a: StoryPair, b: StoryPair): number {
  return byCodeUnit(storyId(a.a), storyId(b.a)) || byCodeUnit(storyId(a.b), storyId(b.b));
}

/** Derived, or from one source, and in one language. */
function isComparable({ links, shelf }: AccountsBench, pair: StoryPair): boolean {
  const link = links.linkOf(storyId(pair.a), storyId(pair.b));
  if ((link !== 'hard' && link !== 'same-origin') || pair.relation === 'translation') return false;
  const [a, b] = [pair.a, pair.b].map((key) => shelf.story(storyId(key))?.language?.slice(0, 2) ?? null);
  return a === b || a === null || b === null;
}

/** Passages taken apart, each once however many texts it is compared with. */
interface WordingReader {
  readonly textOf: (sha256: string, range: TextRange) => string;
  readonly of: (sha256: string, range: TextRange) => Wording;
}

function wordingReader({ shelf }: AccountsBench): WordingReader {
  const known = new Map<string, Wording>();
  return {
    textOf: (sha256, { start, end }) => shelf.document(sha256).text.slice(start, end),
    of: (sha256, range) => {
      const key = `${sha256} ${String(range.start)} ${String(range.end)}`;
      const wording = known.get(key) ?? wordingOf(shelf.document(sha256).text, range);
      known.set(key, wording);
      return wording;
    },
  };
}

function changesOf(pair: StoryPair, reader: WordingReader): Found[] {
  const changed = pair.evidence.filter(
    (passages) => reader.textOf(pair.a.sha256, passages.a) !== reader.textOf(pair.b.sha256, passages.b),
  );
  return changed.flatMap((passages) =>
    wordingChanges(reader.of(pair.a.sha256, passages.a), reader.of(pair.b.sha256, passages.b)).map(
      (change) => ({
        kind: change.kind,
        a: {
          key: pair.a,
          ...change.a,
          from: passages.a.start,
          to: passages.a.end,
          isUpper: change.stronger === 'a',
          isSource: pair.direction === 'b-from-a',
        },
        b: {
          key: pair.b,
          ...change.b,
          from: passages.b.start,
          to: passages.b.end,
          isUpper: change.stronger === 'b',
          isSource: pair.direction === 'a-from-b',
        },
      }),
    ),
  );
}

function nameOf({ key, start }: Told): string {
  return `${key.sha256}.${String(start)}`;
}

/** Wordings that stand against each other in some pair, each once, in the order of their texts. */
function grouped(found: readonly Found[]): Told[][] {
  const parent = new Map<string, string>();
  const wordings = new Map<string, Told>();
  const find = (key: string): string => {
    let at = key;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) at = up;
    return at;
  };
  for (const { a, b } of found) {
    for (const one of [a, b]) {
      const known = wordings.get(nameOf(one));
      if (known === undefined) wordings.set(nameOf(one), one);
      else known.isSource ||= one.isSource;
    }
    const [x, y] = [find(nameOf(a)), find(nameOf(b))];
    if (x !== y) parent.set(y, x);
  }
  const groups = new Map<string, Told[]>();
  for (const [key, wording] of [...wordings].sort((a, b) => byCodeUnit(a[0], b[0]))) {
    const list = groups.get(find(key));
    if (list === undefined) groups.set(find(key), [wording]);
    else list.push(wording);
  }
  return [...groups.values()];
}

function accountOfWordings(bench: AccountsBench, kind: Found['kind'], wordings: readonly Told[]): Account {
  const original = sideOfSource(bench, wordings);
  const passages = wordings
    .map((wording) => passageOf(bench, wording, partOf(kind, wording, original)))
    .sort(byPart);
  const verdict = kind === 'opposite' ? 'reversal' : 'severity-drift';
  const first = wordings[0];
  const claims = [...new Set(passages.flatMap(({ claim }) => (claim === null ? [] : [claim])))];
  return {
    id: `a-${first?.key.sha256.slice(0, 12) ?? ''}-${String(first?.start ?? 0)}-${String(first?.end ?? 0)}-${verdict}`,
    subject: subjectOf(bench, wordings, original),
    verdict,
    claims,
    passages,
    documents: new Set(wordings.map(({ key }) => key.sha256)).size,
    textOrigins: new Set(wordings.map(({ key }) => bench.links.originOf(storyId(key)))).size,
    attributionRoots: [],
    independentOrigins: 0,
    paths: [],
    why: whyOf(kind, passages, original),
  };
}

const partOrder: readonly AccountPart[] = ['original', 'weaker', 'tells', 'changed', 'stronger'];

function byPart(a: AccountPassage, b: AccountPassage): number {
  return (
    partOrder.indexOf(a.part) - partOrder.indexOf(b.part) ||
    byCodeUnit(a.sha256, b.sha256) ||
    a.start - b.start
  );
}

function partOf(kind: Found['kind'], { isUpper }: Told, original: boolean | null): AccountPart {
  if (kind === 'degree') return isUpper ? 'stronger' : 'weaker';
  if (original === null) return 'tells';
  return isUpper === original ? 'original' : 'changed';
}

/** The side on which the text stands that the others derive from; null when no text can be shown to be the first. */
function sideOfSource({ links }: AccountsBench, wordings: readonly Told[]): boolean | null {
  const isHead = ({ key }: Told): boolean => {
    const head = links.origin(links.originOf(storyId(key)))?.head ?? null;
    return head !== null && storyId(head) === storyId(key);
  };
  const source = wordings.find(isHead) ?? wordings.find(({ isSource }) => isSource);
  return source?.isUpper ?? null;
}

function passageOf(bench: AccountsBench, wording: Told, part: AccountPart): AccountPassage {
  const { key, start, end, from, to } = wording;
  const claim = bench.eventAt(key.sha256, start);
  return {
    claim: claim?.id ?? null,
    sha256: key.sha256,
    story: key.story,
    start: from,
    end: to,
    part,
    words: bench.shelf.document(key.sha256).text.slice(start, end),
  };
}

/** The passage of the first text, on one line. */
function subjectOf(bench: AccountsBench, wordings: readonly Told[], original: boolean | null): string {
  const lead = wordings.find(({ isUpper }) => isUpper === original) ?? wordings[0];
  if (lead === undefined) return '';
  return bench.shelf
    .document(lead.key.sha256)
    .text.slice(lead.from, lead.to)
    .replace(/\s+/gu, ' ')
    .slice(0, 200);
}

function whyOf(kind: Found['kind'], passages: readonly AccountPassage[], original: boolean | null): string {
  const said = (part: AccountPart): string =>
    joined([...new Set(passages.filter((one) => one.part === part).map(({ words }) => `“${words}”`))]);
  if (kind === 'degree')
    return `One passage, told more strongly in some texts: ${said('weaker')} against ${said('stronger')}.`;
  if (original === null) return `Corresponding passages say the opposite of each other: ${said('tells')}.`;
  const changed = new Set(passages.filter(({ part }) => part === 'changed').map(({ sha256 }) => sha256)).size;
  return `${counted(changed, 'derived text says', 'derived texts say')} the opposite of the passage it comes from: ${said('original')} became ${said('changed')}.`.replace(
    'derived texts say the opposite of the passage it comes',
    'derived texts say the opposite of the passage they come',
  );
}
