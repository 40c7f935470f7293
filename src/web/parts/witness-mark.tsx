/**
 * The witness mark: one filled mark per independent origin, one hollow mark per further document that only repeats.
 * The only place, with the words beside it, where the amber is used.
 */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { markRow, type MarkRow, type WitnessCount } from '../../charts/index.ts';
import { useWords, type Words } from '../words/use-words.ts';

export interface WitnessMarkProps extends WitnessCount {
  /** Links the mark to the figure's paths ("How do we know?"). */
  readonly figureId?: string;
  readonly size?: 'normal' | 'large';
}

export function WitnessMark({ figureId, size = 'normal', ...count }: WitnessMarkProps): ReactElement {
  const words = useWords();
  const label = witnessWords(count, words);
  const className = `witness-mark witness-mark-${size}`;
  const marks = (
    <>
      <Marks {...markRow(count)} />
      <span className="visually-hidden">{label}</span>
    </>
  );
  if (figureId === undefined)
    return (
      <span className={className} title={label}>
        {marks}
      </span>
    );
  return (
    <Link to="/figures/$id" params={{ id: figureId }} className={className} title={label}>
      {marks}
    </Link>
  );
}

/** "one witness, five documents". */
export function witnessWords({ independentOrigins, documents }: WitnessCount, words: Words): string {
  const witnesses = words.t('witness.count', { n: independentOrigins });
  return words.t('witness.of', { witnesses, documents: words.t('witness.documents', { n: documents }) });
}

function Marks({ filled, hollow, isShort }: MarkRow): ReactElement {
  if (isShort) return <ShortRow filled={filled} hollow={hollow} />;
  return (
    <svg className="marks" width={(filled + hollow) * 13} height="13" aria-hidden="true">
      {Array.from({ length: filled + hollow }, (_, index) => (
        <Mark key={index} x={index * 13 + 6.5} filled={index < filled} />
      ))}
    </svg>
  );
}

function ShortRow({ filled, hollow }: { readonly filled: number; readonly hollow: number }): ReactElement {
  const { number } = useWords();
  const shown = filled > 4 ? 1 : filled;
  return (
    <span aria-hidden="true" className="marks-short">
      <svg className="marks" width={shown * 13} height="13">
        {Array.from({ length: shown }, (_, index) => (
          <Mark key={index} x={index * 13 + 6.5} filled />
        ))}
      </svg>
      {filled > 4 ? <span>×{number(filled)} </span> : null}
      {hollow > 0 ? (
        <>
          <svg className="marks" width="13" height="13">
            <Mark x={6.5} filled={false} />
          </svg>
          <span>×{number(hollow)}</span>
        </>
      ) : null}
    </span>
  );
}

function Mark({ x, filled }: { readonly x: number; readonly filled: boolean }): ReactElement {
  return <circle className={filled ? 'mark-filled' : 'mark-hollow'} cx={x} cy="6.5" r={filled ? 5 : 4.2} />;
}
