/** A network as boxes in rows with lines between them. Every box leads to its record; the table below says the same in words. */
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import type { RegisterNetwork } from '../../contract/register.ts';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { networkLayout, type PlacedNode } from './network-layout.ts';
import { choiceInWords } from './value-words.ts';

const box = { width: 168, height: 44, gapX: 24, gapY: 56 };
/** Characters of a title that fit into a box, in two lines. */
const lineLength = 22;

interface PictureProps {
  readonly ids: readonly string[];
  readonly network: RegisterNetwork;
  readonly chosen: string | undefined;
}

export function NetworkPicture({ ids, network, chosen }: PictureProps): ReactElement {
  const { t } = useWords();
  const layout = useMemo(() => networkLayout(ids, network.ties), [ids, network]);
  const width = layout.columns * (box.width + box.gapX) + box.gapX;
  const height = layout.rows * (box.height + box.gapY);
  const places = new Map(layout.nodes.map((node) => [node.id, placeOf(node, layout.nodes, width)]));
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const measures = new Map<string, string[]>();
  for (const { what, to, label } of network.ties)
    if (what === 'designation' && label !== null) measures.set(to, [...(measures.get(to) ?? []), label]);
  return (
    <div className="network-scroll" role="group" aria-label={t('register.network')} tabIndex={0}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="network">
        {network.ties.map(({ what, from, to, record }, i) => {
          const [a, b] = [places.get(from), places.get(to)];
          if (what === 'designation' || a === undefined || b === undefined) return null;
          return <TieLine key={`${record} ${i}`} a={a} b={b} what={what} />;
        })}
        {layout.nodes.map(({ id }) => {
          const [place, node] = [places.get(id), nodes.get(id)];
          if (place === undefined || node === undefined) return null;
          const imposed = [...new Set(measures.get(id) ?? [])].map(choiceInWords).join(', ');
          return (
            <Link key={id} to="/register/records/$id" params={{ id }} aria-label={plainName(node.title)}>
              <g
                transform={`translate(${place.x} ${place.y})`}
                className={chosen === id ? 'network-box network-chosen' : 'network-box'}
              >
                <title>
                  {imposed === '' ? plainName(node.title) : `${plainName(node.title)} · ${imposed}`}
                </title>
                <rect
                  width={box.width}
                  height={box.height}
                  rx={node.kind === 'person' ? box.height / 2 : 2}
                  className={imposed === '' ? undefined : 'network-imposed'}
                />
                {linesOf(plainName(node.title)).map((line, i, all) => (
                  <text key={i} x={box.width / 2} y={box.height / 2 + 4.5 + (i - (all.length - 1) / 2) * 15}>
                    {line}
                  </text>
                ))}
              </g>
            </Link>
          );
        })}
      </svg>
    </div>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Rows stand in the middle of the picture. */
function placeOf({ row, column }: PlacedNode, all: readonly PlacedNode[], width: number): Place {
  const inRow = all.filter((one) => one.row === row).length;
  const left = (width - inRow * (box.width + box.gapX) + box.gapX) / 2;
  return { x: left + column * (box.width + box.gapX), y: row * (box.height + box.gapY) + box.gapY / 2 };
}

function TieLine({
  a,
  b,
  what,
}: {
  readonly a: Place;
  readonly b: Place;
  readonly what: string;
}): ReactElement {
  const down = b.y >= a.y;
  const [x1, y1] = [a.x + box.width / 2, a.y + (down ? box.height : 0)];
  const [x2, y2] = [b.x + box.width / 2, b.y + (down ? 0 : box.height)];
  const bend = (y1 + y2) / 2;
  const tip = down ? -6 : 6;
  return (
    <g className={what === 'owns' ? 'network-owns' : 'network-directs'} aria-hidden="true">
      <path d={`M${x1} ${y1} C${x1} ${bend} ${x2} ${bend} ${x2} ${y2}`} />
      <path d={`M${x2 - 4} ${y2 + tip} L${x2} ${y2} L${x2 + 4} ${y2 + tip}`} className="network-tip" />
    </g>
  );
}

/** A title in two lines at most; what does not fit ends in three dots, and stands whole in the box's name. */
function linesOf(title: string): string[] {
  if (title.length <= lineLength) return [title];
  const space = title.lastIndexOf(' ', lineLength);
  const at = space > 6 ? space : lineLength;
  const rest = title.slice(at).trim();
  return [title.slice(0, at), rest.length <= lineLength ? rest : `${rest.slice(0, lineLength - 1)}…`];
}
