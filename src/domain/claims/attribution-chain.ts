/** Builds the answer: outlet, agency, hearers, documents, then the attribution root. */
import type { Modality } from './claim.ts';
import type { AttributionNode } from './claim.ts';
import type { Attribution, StoryReading } from './attribution-story.ts';
import type { Clause } from './attribution-site.ts';
import type { Source } from './attribution-memory.ts';

/** What was found out about a passage. */
export interface Finding {
  readonly source: Source | null;
  /** Reporting clauses around the passage, outermost first. */
  readonly clauses: readonly Clause[];
  readonly modality: Modality;
  readonly deniedOf?: string | null;
}

/** The chain and speaker of a finding. The publisher itself as root is its own voice: speaker null. */
export function chainOf(discourse: StoryReading, finding: Finding): Attribution {
  const { source, clauses, modality } = finding;
  const nodes: AttributionNode[] = publisherNodes(discourse);
  const isOwn = source === null || isPublisher(discourse, source);
  if (!isOwn) {
    for (const clause of clauses) {
      if (clause.hearer !== null) push(nodes, nodeOf(clause.hearer, wordText(discourse, clause)));
      if (clause.source !== source && clause.source.own !== true)
        push(nodes, nodeOf(clause.source, wordText(discourse, clause)));
      const cue = wordText(discourse, clause);
      for (const node of clause.media) push(nodes, { ...node, cue });
    }
    for (const node of source.via) push(nodes, node);
    const last = clauses.at(-1);
    const cue = last === undefined ? null : wordText(discourse, last);
    const root = denying(nodeOf(source, cue), modality);
    const outer = nodes.filter((node) => node.name !== root.name);
    return {
      speaker: source.name,
      attribution: [...outer, root],
      modality,
      deniedOf: finding.deniedOf ?? null,
    };
  }
  const own = nodes.at(-1);
  const attribution = own === undefined ? nodes : [...nodes.slice(0, -1), denying(own, modality)];
  return { speaker: null, attribution, modality, deniedOf: finding.deniedOf ?? null };
}

/** The node, marked when it rejects what it is asked about. */
function denying(node: AttributionNode, modality: Modality): AttributionNode {
  return modality === 'denied' ? { ...node, denies: true } : node;
}

function publisherNodes({ story }: StoryReading): AttributionNode[] {
  const nodes: AttributionNode[] = [];
  if (story.publisher !== null) nodes.push({ kind: 'outlet', name: story.publisher, span: null, cue: null });
  if (story.agency !== null) push(nodes, { kind: 'agency', name: story.agency, span: null, cue: null });
  return nodes;
}

function push(nodes: AttributionNode[], node: AttributionNode): void {
  if (!nodes.some(({ name }) => name === node.name)) nodes.push(node);
}

function nodeOf(source: Source, cue: string | null): AttributionNode {
  return { kind: source.kind, name: source.name, span: source.span, cue };
}

function wordText(discourse: StoryReading, { cueFirst, cueLast }: Clause): string {
  const start = discourse.words[cueFirst]?.start ?? 0;
  return discourse.text.slice(start, discourse.words[cueLast - 1]?.end ?? start);
}

/** True when the source is the body that published the text: then it speaks in its own voice. */
function isPublisher({ story, ownEntities }: StoryReading, source: Source): boolean {
  if (source.own === true || ownEntities.has(source.entity)) return true;
  const publisher = story.publisher?.toLowerCase();
  if (publisher === undefined || source.kind === 'person' || source.kind === 'group') return false;
  const name = source.name.toLowerCase();
  const isPlain = !name.includes(' ') && source.entity < 0 && ` ${publisher} `.includes(` ${name} `);
  return (
    isPlain ||
    publisher === name ||
    publisher.startsWith(`${name} of `) ||
    name === `the ${publisher}` ||
    publisher === `the ${name}`
  );
}
