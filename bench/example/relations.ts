/** How the files of the example are called related, beside the labels of the fictional family they hold. */
import { traceLineage, type StoryPair } from '../../src/domain/lineage/index.ts';
import type { Finding } from './findings.ts';
import type { ExampleLabels } from './labels.ts';
import type { ExampleText } from './texts.ts';

const relationWords: Readonly<Record<string, string>> = {
  'same-text': 'the same text',
  'edited-copy': 'a copy with changes',
  excerpt: 'a shortened copy',
  rewrite: 'a rewritten copy',
  summary: 'a summary',
  translation: 'a translation',
  siblings: 'both made from a third text',
  'same-origin': 'two texts about one source',
  independent: 'independent of each other',
  undetermined: 'it cannot be told',
  'different-story': 'different stories',
};

const derived: ReadonlySet<string> = new Set([
  'same-text',
  'excerpt',
  'edited-copy',
  'rewrite',
  'translation',
  'summary',
]);

/** Findings about pairs of files. Two texts made from a third may be called so, or copies without a direction. */
export function relationFindings({ pairs }: ExampleLabels, files: readonly ExampleText[]): Finding[] {
  const names = new Map(files.map(({ file, document }) => [document.sha256, file] as const));
  const found = new Map(
    traceLineage(files.map(({ document }) => document)).pairs.map((pair) => {
      const [a, b] = [names.get(pair.a.sha256) ?? '', names.get(pair.b.sha256) ?? ''];
      return [key(a, b), { ...pair, first: a }] as const;
    }),
  );
  return pairs
    .map((label) => {
      const pair = found.get(key(label.a, label.b));
      const direction = pair === undefined ? 'none' : turned(pair.direction, pair.first !== label.a);
      const relation = pair?.relation ?? 'different-story';
      const isRelation =
        label.relation === 'siblings'
          ? relation === 'same-origin' || (derived.has(relation) && direction === 'none')
          : relation === label.relation;
      return {
        kind: 'relations' as const,
        file: [label.a, label.b].toSorted((a, b) => (a < b ? -1 : 1)).join(' and '),
        start: 0,
        end: 0,
        title: `${code(label.a)} and ${code(label.b)}`,
        sort: label.relation,
        says: inWords({ ...label }),
        read: inWords({ a: label.a, b: label.b, relation, direction }),
        isRight: isRelation && direction === label.direction,
        weight: label.relation === 'rewrite' ? 2 : label.relation === 'same-origin' ? 1 : 0,
      };
    })
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function key(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

function turned(direction: StoryPair['direction'], isTurned: boolean): StoryPair['direction'] {
  if (!isTurned || direction === 'none') return direction;
  return direction === 'b-from-a' ? 'a-from-b' : 'b-from-a';
}

function inWords(pair: {
  readonly a: string;
  readonly b: string;
  readonly relation: string;
  readonly direction: string;
}): string {
  const words = relationWords[pair.relation] ?? pair.relation;
  if (pair.direction === 'none') return words;
  const [child, parent] = pair.direction === 'b-from-a' ? [pair.b, pair.a] : [pair.a, pair.b];
  return `${words}, ${child.slice(0, 2)} from ${parent.slice(0, 2)}`;
}

function code(file: string): string {
  return `\`${file}\``;
}
