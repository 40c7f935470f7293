/** Aligned passages of two texts, row by row, with what differs marked. The earlier text stands at the left. */
import { useMemo, type ReactElement } from 'react';
import type { SourceDetail } from '../../contract/http.ts';
import type { LineageLine } from '../../contract/lines.ts';
import { Name } from '../parts/name.tsx';
import { useWords } from '../words/use-words.ts';
import { comparePassages, PassageWords, type Side } from './passage-words.tsx';
import type { PassageRow } from './passage-rows.ts';

/** The two texts of a line, loaded. */
export interface PairTexts {
  readonly line: LineageLine;
  readonly a: SourceDetail;
  readonly b: SourceDetail;
}

/** Words are compared within one language; a language that is not known is taken to be the same. */
export function isOneLanguage({ a, b }: PairTexts): boolean {
  const [one, two] = [a.source.language, b.source.language];
  return one === null || two === null || one === two;
}

/** Which side of the line came first. */
export function sidesOf({ direction }: LineageLine): { readonly a: Side; readonly b: Side } {
  if (direction === 'none') return { a: 'unknown', b: 'unknown' };
  return direction === 'b-from-a' ? { a: 'earlier', b: 'later' } : { a: 'later', b: 'earlier' };
}

export interface PassageTableProps {
  readonly texts: PairTexts;
  readonly rows: readonly PassageRow[];
}

export function PassageTable({ texts, rows }: PassageTableProps): ReactElement {
  const { t } = useWords();
  const sides = sidesOf(texts.line);
  const isTurned = sides.a === 'later';
  const [left, right] = isTurned ? [texts.b, texts.a] : [texts.a, texts.b];
  return (
    <table className="passages">
      <caption className="visually-hidden">{t('pair.passages')}</caption>
      <thead>
        <tr>
          <ColumnHead
            detail={left}
            place={isTurned ? 'second' : 'first'}
            side={isTurned ? sides.b : sides.a}
          />
          <ColumnHead
            detail={right}
            place={isTurned ? 'first' : 'second'}
            side={isTurned ? sides.a : sides.b}
          />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PassageLine key={`${row.a.start} ${row.b.start}`} texts={texts} row={row} isTurned={isTurned} />
        ))}
      </tbody>
    </table>
  );
}

interface ColumnHeadProps {
  readonly detail: SourceDetail;
  /** How the reasons call this text. */
  readonly place: 'first' | 'second';
  readonly side: Side;
}

function ColumnHead({ detail, place, side }: ColumnHeadProps): ReactElement {
  const { t, date } = useWords();
  const { publisher, name, published } = detail.source;
  return (
    <th scope="col">
      <Name text={publisher ?? name} />
      <span className="fine-print">
        {' '}
        {t(`pair.${place}`)} · {t(`pair.side-${side}`)} ·{' '}
        {published === null ? t('date.unknown') : date(published)}
      </span>
    </th>
  );
}

interface PassageLineProps {
  readonly texts: PairTexts;
  readonly row: PassageRow;
  readonly isTurned: boolean;
}

function PassageLine({ texts, row, isTurned }: PassageLineProps): ReactElement {
  const { a, b, line } = texts;
  const oneLanguage = isOneLanguage(texts);
  const parts = useMemo(
    () =>
      comparePassages(
        a.text.slice(row.a.start, row.a.end),
        b.text.slice(row.b.start, row.b.end),
        oneLanguage,
      ),
    [a.text, b.text, row, oneLanguage],
  );
  const sides = sidesOf(line);
  const cells = [
    <td key="a" lang={a.source.language ?? undefined} dir="auto" className="document-words">
      <PassageWords parts={parts.a} side={sides.a} />
    </td>,
    <td key="b" lang={b.source.language ?? undefined} dir="auto" className="document-words">
      <PassageWords parts={parts.b} side={sides.b} />
    </td>,
  ];
  return <tr>{isTurned ? cells.toReversed() : cells}</tr>;
}

/** What the marks of this pair mean, in words. */
export function MarksNote({ texts }: { readonly texts: PairTexts }): ReactElement {
  const { t } = useWords();
  const id = !isOneLanguage(texts)
    ? 'pair.translated'
    : texts.line.direction === 'none'
      ? 'pair.marks'
      : 'pair.marks-directed';
  return <span className="fine-print">{t(id)}</span>;
}
