/** The document as it was captured. Text enters the page only as text nodes; nothing of it is ever markup. */
import { getRouteApi } from '@tanstack/react-router';
import { memo, useMemo, useState, type ReactElement } from 'react';
import type { SourceDetail } from '../../contract/http.ts';
import { placeIn } from '../search/show-place.ts';
import { useWords } from '../words/use-words.ts';
import { ClaimChip } from './claim-chip.tsx';
import { blocksOf, partsOf, type Block, type Part, type Piece } from './passages.ts';

const route = getRouteApi('/sources/$sha256');

export interface PageTextProps {
  readonly detail: SourceDetail;
  readonly chosen: string | null;
  readonly onChoose: (claim: string) => void;
}

export function PageText({ detail, chosen, onChoose }: PageTextProps): ReactElement {
  const { t } = useWords();
  const parts = useMemo(() => partsOf(detail), [detail]);
  return (
    <article className="page-text" aria-label={t('reader.page')}>
      {detail.source.status === 'unreadable' ? (
        <section className="state state-problem">
          <h2>{t('originality.unreadable')}</h2>
          <p>{detail.source.reason ?? t('sources.no-reason')}</p>
          <p>{t('sources.unreadable-advice')}</p>
        </section>
      ) : null}
      {parts.map((part) => (
        <PartText key={part.start} detail={detail} part={part} chosen={chosen} onChoose={onChoose} />
      ))}
    </article>
  );
}

/** From this many blocks on, the browser lays out only those near the window. */
const longFrom = 200;

interface PartProps extends PageTextProps {
  readonly part: Part;
}

/** The main story stands open; other stories and page furniture are folded under a label. */
function PartText({ detail, part, chosen, onChoose }: PartProps): ReactElement {
  const { t, number } = useWords();
  const blocks = useMemo(() => blocksOf(detail, part), [detail, part]);
  const language = part.story?.language ?? detail.source.language;
  const body = (
    <div lang={language ?? undefined} className={blocks.length > longFrom ? 'long-text' : undefined}>
      <Blocks text={detail.text} blocks={blocks} chosen={chosen} onChoose={onChoose} />
    </div>
  );
  if (part.story?.role === 'main') return body;
  const label =
    part.story === null
      ? t('reader.furniture')
      : t('reader.other-story', { headline: part.story.headline ?? t('reader.no-headline') });
  return (
    <details className="folded">
      <summary>
        {label}{' '}
        <span className="fine-print">{t('reader.characters', { n: number(part.end - part.start) })}</span>
      </summary>
      {body}
    </details>
  );
}

interface BlocksProps {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly chosen: string | null;
  readonly onChoose: (claim: string) => void;
}

/** A page of fifty megabytes must not freeze the browser: the rest is shown on request. */
const blocksAtOnce = 150;
const charactersAtOnce = 100_000;

function Blocks({ text, blocks, chosen, onChoose }: BlocksProps): ReactElement {
  const { t } = useWords();
  const [pages, setPages] = useState(1);
  const chosenBlock =
    chosen === null ? -1 : blocks.findIndex(({ claims }) => claims.some(({ id }) => id === chosen));
  const { at: address } = route.useSearch();
  const at = placeIn(address)?.start ?? -1;
  const placeBlock = blocks.findIndex(({ start, end }) => start <= at && at < end);
  const shown = Math.max(pages * blocksAtOnce, chosenBlock + 1, placeBlock + 1);
  return (
    <>
      {blocks.slice(0, shown).map((block) => {
        const ids = new Set(block.pieces.flatMap(({ claims }) => claims));
        const mark = chosen !== null && ids.has(chosen) ? chosen : null;
        return <BlockRow key={block.start} text={text} block={block} chosen={mark} onChoose={onChoose} />;
      })}
      {shown < blocks.length ? (
        <button type="button" className="button" onClick={() => setPages(pages + 1)}>
          {t('reader.more')}
        </button>
      ) : null}
    </>
  );
}

interface BlockRowProps {
  readonly text: string;
  readonly block: Block;
  readonly chosen: string | null;
  readonly onChoose: (claim: string) => void;
}

const BlockRow = memo(function BlockRow({ text, block, chosen, onChoose }: BlockRowProps): ReactElement {
  const { t } = useWords();
  const label = block.label === 'body' || block.label === 'headline' ? null : t(`zone.${block.label}`);
  const [isWhole, setWhole] = useState(block.end - block.start <= charactersAtOnce);
  const pieces = isWhole
    ? block.pieces
    : block.pieces.filter(({ start }) => start - block.start < charactersAtOnce);
  return (
    <div className={`block zone-${block.label}`} data-start={block.start}>
      <p dir="auto">
        {label === null ? null : <span className="zone-label">{label}</span>}
        {pieces.map((piece) => (
          <PieceText
            key={piece.start}
            text={text.slice(
              piece.start,
              isWhole ? piece.end : Math.min(piece.end, block.start + charactersAtOnce),
            )}
            piece={piece}
            isChosen={chosen !== null && piece.claims.includes(chosen)}
            onChoose={onChoose}
          />
        ))}
        {isWhole ? null : (
          <button type="button" className="button" onClick={() => setWhole(true)}>
            {t('reader.more')}
          </button>
        )}
      </p>
      {block.claims.length === 0 ? null : (
        <ul className="margin" aria-label={t('reader.margin')}>
          {block.claims.map((claim) => (
            <li key={claim.id}>
              <ClaimChip claim={claim} isChosen={claim.id === chosen} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});

interface PieceTextProps {
  readonly text: string;
  readonly piece: Piece;
  readonly isChosen: boolean;
  readonly onChoose: (claim: string) => void;
}

function PieceText({ text, piece, isChosen, onChoose }: PieceTextProps): ReactElement {
  const { t } = useWords();
  const { quotation } = piece;
  const innermost = piece.claims.at(-1);
  const quoted = quotation === null ? '' : ` quoted quoted-${quotation.fidelity}`;
  const remark =
    quotation !== null && piece.endsQuotation && remarkable.has(quotation.fidelity) ? (
      <span className="fidelity">{t(`fidelity.${quotation.fidelity}`)}</span>
    ) : null;
  if (innermost === undefined) {
    return (
      <>
        {quotation === null ? text : <span className={quoted}>{text}</span>}
        {remark}
      </>
    );
  }
  const className = `passage${isChosen ? ' passage-chosen' : ''}${piece.isNumber ? ' passage-number' : ''}${quoted}`;
  return (
    <>
      <mark className={className} data-claims={piece.claims.join(' ')} onClick={() => onChoose(innermost)}>
        {text}
      </mark>
      {remark}
    </>
  );
}

/** Said in words beside the quotation; verbatim and unknown need no remark. */
const remarkable: ReadonlySet<string> = new Set(['altered', 'translated', 'paraphrased']);
