/** The report as it stands in its file. */
import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { useWords } from '../words/use-words.ts';

export interface PlainEditorProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Where the reader was in the other form, as an offset. */
  readonly startAt: number;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

export function PlainEditor({ text, onText, startAt, area }: PlainEditorProps): ReactElement {
  const { t } = useWords();
  const place = useRef(startAt);
  useEffect(() => {
    showOffset(area.current, { start: place.current, end: place.current });
  }, [area]);
  return (
    <textarea
      ref={area}
      className="report-plain"
      value={text}
      spellCheck
      aria-label={t('report.plain-label')}
      onChange={(event) => onText(event.target.value)}
    />
  );
}

/** Puts the cursor there and brings it into view. */
export function showOffset(
  area: HTMLTextAreaElement | null,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  if (area === null) return;
  area.focus();
  area.setSelectionRange(start, end);
  // The browser does not follow a selection that a program sets: the share of lines before it is near enough.
  const before = area.value.slice(0, start).split('\n').length;
  const all = area.value.split('\n').length;
  area.scrollTop = Math.max(0, (area.scrollHeight * before) / all - area.clientHeight / 2);
}
