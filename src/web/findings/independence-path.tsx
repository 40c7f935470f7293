/** The independence path as a picture: documents → text origins → attribution roots → witnesses; the same in words below it. */
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactElement } from 'react';
import type { FindingDetail } from '../../contract/findings.ts';
import { WitnessDot } from '../how-we-know/how-part.tsx';
import { Name } from '../parts/name.tsx';
import { witnessSign } from '../words/exhibits.ts';
import { plainName } from '../words/names.ts';
import { useWords } from '../words/use-words.ts';
import { pathPicture, witnessLines, type PathNode } from './path-model.ts';

const columnX = [8, 250, 480, 740] as const;
const rowHeight = 34;
const headHeight = 34;
const longestLabel = 26;

export function IndependencePath({ detail }: { readonly detail: FindingDetail }): ReactElement {
  const { t } = useWords();
  const { documents, textOrigins, attributionRoots, independentOrigins } = detail;
  return (
    <section aria-labelledby="path-title" className="finding-path">
      <h2 id="path-title">{t('findings.path')}</h2>
      <p className="lead">
        {t('figure.how-words', {
          documents,
          origins: textOrigins,
          roots: attributionRoots.length,
          witnesses: independentOrigins,
        })}
      </p>
      {documents === 0 ? (
        <p>{t(independentOrigins === 0 ? 'findings.no-path' : 'findings.own-grounds')}</p>
      ) : (
        <>
          <Picture paths={detail.paths} />
          <Lines paths={detail.paths} />
        </>
      )}
    </section>
  );
}

function Picture({ paths }: Pick<FindingDetail, 'paths'>): ReactElement {
  const { t } = useWords();
  const picture = useMemo(
    () =>
      pathPicture(paths, {
        origin: ({ textOrigin }) => {
          const own = paths.find(({ source }) => textOrigin.startsWith(source.sha256.slice(0, 12)));
          return own === undefined
            ? t('findings.text-elsewhere')
            : t('findings.text-of', { name: own.source.name });
        },
        witness: witnessSign,
      }),
    [paths, t],
  );
  const heads = ['findings.documents', 'findings.origins', 'findings.roots', 'findings.witnesses'] as const;
  const height = headHeight + picture.rows * rowHeight;
  return (
    <div className="path-picture" aria-hidden="true">
      <svg viewBox={`0 0 860 ${height}`} width="860" height={height}>
        {heads.map((head, column) => (
          <text key={head} className="path-head" x={columnX[column]} y="14">
            {t(head)}
          </text>
        ))}
        {picture.lines.map(({ from, to }) => (
          <path key={`${from.key} ${to.key}`} className="path-edge" d={curve(from, to)} />
        ))}
        {picture.nodes.map((node) => (
          <Node key={node.key} node={node} />
        ))}
      </svg>
      {picture.more > 0 ? (
        <p className="fine-print">{t('findings.more-documents', { n: picture.more })}</p>
      ) : null}
    </div>
  );
}

function Node({ node }: { readonly node: PathNode }): ReactElement {
  const { column, label } = node;
  const text = plainName(label);
  const short = text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text;
  return (
    <g>
      <title>{text}</title>
      <circle
        className={column === 3 ? 'mark-filled' : 'path-dot'}
        cx={columnX[column] + 6}
        cy={rowY(node)}
        r={column === 3 ? 6 : 3.5}
      />
      <text className="path-label" x={columnX[column] + 18} y={rowY(node) + 5}>
        {short}
      </text>
    </g>
  );
}

function rowY({ y }: PathNode): number {
  return headHeight + y * rowHeight + rowHeight / 2;
}

/** Ends where the label of the next node begins; begins behind the words of its own, so that nothing is crossed out. */
function curve(from: PathNode, to: PathNode): string {
  const words = Math.min(plainName(from.label).length, longestLabel) * 6.7 + 26;
  const [x1, x2] = [Math.min(columnX[from.column] + words, columnX[to.column] - 30), columnX[to.column]];
  const [y1, y2] = [rowY(from), rowY(to)];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** One line a witness: who, behind which texts, read in which documents. */
function Lines({ paths }: Pick<FindingDetail, 'paths'>): ReactElement {
  const { t } = useWords();
  return (
    <ol className="path-lines">
      {witnessLines(paths).map(({ witness, roots, documents }, at) => (
        <li key={witness}>
          <WitnessDot isFirst /> <strong>{witnessSign(at + 1)}</strong>{' '}
          <Name text={roots.join(` ${t('tree.or')} `)} />{' '}
          <span className="fine-print">{t('witness.documents', { n: documents.length })}:</span>{' '}
          {documents.map(({ sha256, name, claim }, place) => (
            <span key={sha256}>
              {place === 0 ? null : (
                <>
                  {' '}
                  <WitnessDot isFirst={false} />{' '}
                </>
              )}
              <Link to="/sources/$sha256" params={{ sha256 }} search={{ claim }}>
                <Name text={name} />
              </Link>
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
