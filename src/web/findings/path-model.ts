/** The way from each document to its witness, as columns of nodes for the picture and as lines for the words. Pure. */
import type { FindingDetail } from '../../contract/findings.ts';

type Path = FindingDetail['paths'][number];

/** A node of the picture; `y` counts rows from 0 and may lie between two. */
export interface PathNode {
  readonly key: string;
  readonly column: 0 | 1 | 2 | 3;
  readonly y: number;
  readonly label: string;
  /** Of a document: where its claim stands. */
  readonly place: { readonly sha256: string; readonly claim: string } | null;
}

export interface PathPicture {
  readonly nodes: readonly PathNode[];
  readonly lines: readonly { readonly from: PathNode; readonly to: PathNode }[];
  readonly rows: number;
  /** Documents that are not drawn. */
  readonly more: number;
}

/** One witness with what reaches it. */
export interface WitnessLine {
  readonly witness: string;
  readonly roots: readonly string[];
  readonly documents: readonly { readonly sha256: string; readonly name: string; readonly claim: string }[];
  readonly textOrigins: number;
}

/** Documents that are drawn; more would show nothing. */
const mostDrawn = 40;

/** Witnesses with their documents; the one with most documents first, ties by name. */
export function witnessLines(paths: readonly Path[]): WitnessLine[] {
  const lines = [
    ...grouped(
      paths.filter(({ supports }) => supports),
      ({ witness }) => witness,
    ),
  ].map(([witness, own]): WitnessLine => ({
    witness,
    roots: [...grouped(own, ({ root }) => root).keys()],
    documents: [...grouped(own, ({ source }) => source.sha256).values()].flatMap(([first]) =>
      first === undefined
        ? []
        : [{ sha256: first.source.sha256, name: first.source.name, claim: first.claim }],
    ),
    textOrigins: grouped(own, ({ textOrigin }) => textOrigin).size,
  }));
  return lines.sort((a, b) => b.documents.length - a.documents.length || (a.witness < b.witness ? -1 : 1));
}

/** `label` names the nodes that have no name of their own. */
export function pathPicture(
  paths: readonly Path[],
  label: {
    readonly origin: (path: Path) => string;
    readonly witness: (number: number) => string;
  },
): PathPicture {
  const order = witnessLines(paths).map(({ witness }) => witness);
  const counted = paths
    .filter(({ supports }) => supports)
    .sort((a, b) => order.indexOf(a.witness) - order.indexOf(b.witness) || byText(a, b));
  const documents = [...grouped(counted, keys[0]).keys()];
  const shown = new Set(documents.slice(0, mostDrawn));
  const drawn = counted.filter(({ source }) => shown.has(source.sha256));
  const rowOf = new Map(
    [...grouped(drawn, (path) => keys.map((keyOf) => keyOf(path)).join(' ')).keys()].map(
      (way, row) => [way, row] as const,
    ),
  );
  const row = (path: Path): number => rowOf.get(keys.map((keyOf) => keyOf(path)).join(' ')) ?? 0;
  const labels = [
    ({ source }: Path) => source.name,
    label.origin,
    ({ root }: Path) => root,
    ({ witness }: Path) => label.witness(order.indexOf(witness) + 1),
  ] as const;
  const columns = ([0, 1, 2, 3] as const).map((column) =>
    apart(
      [...grouped(drawn, keys[column])].flatMap(([key, own]) => {
        const [first] = own;
        const rows = own.map(row);
        if (first === undefined) return [];
        const y = (Math.min(...rows) + Math.max(...rows)) / 2;
        const place = column === 0 ? { sha256: first.source.sha256, claim: first.claim } : null;
        return [{ key: `${column} ${key}`, column, y, label: labels[column](first), place }];
      }),
    ),
  );
  const nodes = new Map(columns.flat().map((node) => [node.key, node] as const));
  const lines = new Map<string, PathPicture['lines'][number]>();
  for (const path of drawn)
    for (const at of [0, 1, 2] as const) {
      const from = nodes.get(`${at} ${keys[at](path)}`);
      const next = (at + 1) as 1 | 2 | 3;
      const to = nodes.get(`${next} ${keys[next](path)}`);
      if (from !== undefined && to !== undefined) lines.set(`${from.key} ${to.key}`, { from, to });
    }
  const lowest = Math.max(0, ...[...nodes.values()].map(({ y }) => y));
  return {
    nodes: [...nodes.values()],
    lines: [...lines.values()],
    rows: nodes.size === 0 ? 0 : lowest + 1,
    more: documents.length - shown.size,
  };
}

const keys: readonly [PathKey, PathKey, PathKey, PathKey] = [
  ({ source }) => source.sha256,
  ({ textOrigin }) => textOrigin,
  ({ root, witness }) => `${root} ${witness}`,
  ({ witness }) => witness,
];
type PathKey = (path: Path) => string;

/** Nodes at one height would hide one another: each lies at least a row below the one before. */
function apart(nodes: readonly PathNode[]): readonly PathNode[] {
  let least = 0;
  return [...nodes]
    .sort((a, b) => a.y - b.y)
    .map((node) => {
      const y = Math.max(node.y, least);
      least = y + 1;
      return { ...node, y };
    });
}

function byText(a: Path, b: Path): number {
  return a.textOrigin < b.textOrigin ? -1 : a.textOrigin > b.textOrigin ? 1 : 0;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
