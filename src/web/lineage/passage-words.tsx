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
  /**
   * plain: no mark; only: not in the other passage; number: a number that the other passage does not have; shared: a
   * number or name of both, across languages.
   */
  readonly mark: 'plain' | 'only' | 'number' | 'shared';
}

/** Compares word by word in one language, by numbers and names in two. Very long passages stay without marks. */
export function comparePassages(a: string, b: string, isOneLanguage: boolean): ComparedPassages {
  if (!isOneLanguage) {
    const shared = sharedAnchors(a, b);
    return { a: shared.a.map(ofAnchor), b: shared.b.map(ofAnchor) };
  }
  const diff = diffWords(a, b);
  if (diff === null) return { a: [{ text: a, mark: 'plain' }], b: [{ text: b, mark: 'plain' }] };
  const numbers = { a: numbersIn(a), b: numbersIn(b) };
  return {
    a: diff.a.flatMap((part) => ofDiff(part, numbers.b)),
    b: diff.b.flatMap((part) => ofDiff(part, numbers.a)),
  };
}

function ofAnchor({ text, isAnchor }: AnchorPart): MarkedPart {
  return { text, mark: isAnchor ? 'shared' : 'plain' };
}

/** A number that only moved is a difference like any other; one that the other passage lacks stands out. */
function ofDiff({ text, isShared }: DiffPart, others: ReadonlySet<string>): MarkedPart[] {
  if (isShared) return [{ text, mark: 'plain' }];
  return text.split(numberPattern).flatMap((piece, index): MarkedPart[] => {
    if (piece === '') return [];
    const isNew = index % 2 === 1 && !others.has(digitsOf(piece));
    return [{ text: piece, mark: isNew ? 'number' : 'only' }];
  });
}

/** Digits and the separators inside a number; captured, so that a split keeps it. */
const numberPattern = /(\p{Nd}[\p{Nd}.,]*)/u;

function numbersIn(text: string): ReadonlySet<string> {
  return new Set(
    text.split(numberPattern).flatMap((piece, index) => (index % 2 === 1 ? [digitsOf(piece)] : [])),
  );
}

function digitsOf(number: string): string {
  return number.replace(/[.,]/gu, '');
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
        const isNumber = mark === 'number';
        return (
          <span key={index}>
            <Marked words={words} side={mark === 'shared' ? null : side} isNumber={isNumber} />
            {text.slice(words.length)}
          </span>
        );
      })}
    </>
  );
}

interface MarkedProps {
  readonly words: string;
  /** Null across languages, where what is shared is marked. */
  readonly side: Side | null;
  readonly isNumber: boolean;
}

function Marked({ words, side, isNumber }: MarkedProps): ReactElement {
  const className = isNumber ? 'changed-number' : undefined;
  if (side === null) return <mark className="shared-anchor">{words}</mark>;
  if (side === 'earlier') return <del className={className}>{words}</del>;
  if (side === 'later') return <ins className={className}>{words}</ins>;
  return <mark className={className}>{words}</mark>;
}
