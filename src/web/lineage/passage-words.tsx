/**
 * One passage with its difference marked: struck through what only the earlier text has, underlined what only the later
 * one has; where the first is not known, what only this one has. In two languages: what both share.
 */
import type { ReactElement } from 'react';
import { sharedAnchors, type AnchorPart } from './shared-anchors.ts';
import { diffWords, type DiffPart } from './word-diff.ts';

/** Which text of the pair came first. */
export type Side = 'earlier' | 'later' | 'unknown';

export interface ComparedPassages {
  readonly a: readonly MarkedPart[];
  readonly b: readonly MarkedPart[];
}

export interface MarkedPart {
  readonly text: string;
  /** plain: no mark; only: not in the other passage; shared: a number or name of both, across languages. */
  readonly mark: 'plain' | 'only' | 'shared';
}

/** Compares word by word in one language, by numbers and names in two. Very long passages stay without marks. */
export function comparePassages(a: string, b: string, isOneLanguage: boolean): ComparedPassages {
  if (!isOneLanguage) {
    const shared = sharedAnchors(a, b);
    return { a: shared.a.map(ofAnchor), b: shared.b.map(ofAnchor) };
  }
  const diff = diffWords(a, b);
  if (diff === null) return { a: [{ text: a, mark: 'plain' }], b: [{ text: b, mark: 'plain' }] };
  return { a: diff.a.map(ofDiff), b: diff.b.map(ofDiff) };
}

function ofAnchor({ text, isAnchor }: AnchorPart): MarkedPart {
  return { text, mark: isAnchor ? 'shared' : 'plain' };
}

function ofDiff({ text, isShared }: DiffPart): MarkedPart {
  return { text, mark: isShared ? 'plain' : 'only' };
}

export interface PassageWordsProps {
  readonly parts: readonly MarkedPart[];
  readonly side: Side;
}

export function PassageWords({ parts, side }: PassageWordsProps): ReactElement {
  return (
    <>
      {parts.map(({ text, mark }, index) => {
        if (mark === 'plain') return text;
        // The blank after a word stays unmarked.
        const words = text.trimEnd();
        return (
          <span key={index}>
            <Marked words={words} side={mark === 'shared' ? null : side} />
            {text.slice(words.length)}
          </span>
        );
      })}
    </>
  );
}

function Marked({ words, side }: { readonly words: string; readonly side: Side | null }): ReactElement {
  const className = /\p{N}/u.test(words) ? 'has-number' : undefined;
  if (side === null) return <mark className="shared-anchor">{words}</mark>;
  if (side === 'earlier') return <del className={className}>{words}</del>;
  if (side === 'later') return <ins className={className}>{words}</ins>;
  return <mark className={className}>{words}</mark>;
}
