/** Invented stories told in a few texts (`*.cases.ts` of weighing) as weighing takes them: texts, claims as read, and the links as told. */
import { extractClaims } from '../src/domain/claims/index.ts';
import type { Relation, StoryPair, TextOrigin } from '../src/domain/lineage/index.ts';
import type { WeighInput } from '../src/domain/weighing/index.ts';
import type { ToldStory } from '../src/domain/weighing/weigh-stories.cases.ts';
import { plainDocument } from './lineage-collections.ts';

const hard: ReadonlySet<Relation> = new Set<Relation>([
  'same-text',
  'excerpt',
  'edited-copy',
  'rewrite',
  'translation',
  'summary',
]);

/** The input of weighing, and the names of the texts by hash. */
export function toldInput(story: ToldStory): {
  readonly input: WeighInput;
  readonly textOf: ReadonlyMap<string, string>;
} {
  const documents = Object.values(story.texts).map(({ by, on, words, ...rest }, at) =>
    plainDocument(`${String(at)}.txt`, words, { publisher: by, published: on, language: rest.in ?? 'en' }),
  );
  const hashes = new Map(Object.keys(story.texts).map((name, at) => [name, documents[at]?.sha256 ?? '']));
  const hashOf = (name: string): string => hashes.get(name) ?? '';
  return {
    input: {
      documents,
      claims: documents.flatMap((document) => extractClaims(document, { stories: 'main' }).claims),
      pairs: story.links.map(([a, b, relation]) => pairOf(hashOf(a), hashOf(b), relation)),
      origins: originsOf(story, hashOf),
    },
    textOf: new Map([...hashes].map(([name, hash]) => [hash, name] as const)),
  };
}

function pairOf(first: string, second: string, relation: Relation): StoryPair {
  const [a = '', b = ''] = [first, second].sort((x, y) => (x < y ? -1 : 1));
  return {
    a: { sha256: a, story: 0 },
    b: { sha256: b, story: 0 },
    relation,
    direction: 'none',
    score: 1,
    evidence: [],
    reasons: [],
  };
}

/** Texts joined by hard links, headed by the first of them. */
function originsOf({ texts, links }: ToldStory, hashOf: (name: string) => string): TextOrigin[] {
  const headOf = new Map(Object.keys(texts).map((name) => [name, name] as const));
  for (const [a, b, relation] of links) {
    if (!hard.has(relation)) continue;
    const [from, into] = [headOf.get(b) ?? b, headOf.get(a) ?? a];
    for (const [name, head] of headOf) if (head === from) headOf.set(name, into);
  }
  return [...new Set(headOf.values())].map((head) => {
    const names = [...headOf].filter(([, of]) => of === head).map(([name]) => name);
    const members = names.map(hashOf).sort((x, y) => (x < y ? -1 : 1));
    return {
      id: `${members[0]?.slice(0, 12) ?? ''}.0`,
      head: { sha256: hashOf(head), story: 0 },
      members: members.map((sha256) => ({ sha256, story: 0 })),
    };
  });
}
