/** Text filter of a view; `/` moves the focus here. The text lives in the address, written after a short pause. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../words/use-words.ts';

export interface FilterFieldProps {
  readonly value: string;
  readonly label: string;
  /** What stands in the empty field; "Filter" when not given. */
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

const pauseMilliseconds = 200;

export function FilterField({ value, label, placeholder, onChange }: FilterFieldProps): ReactElement {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useTypedText(value, onChange);
  useKeys({
    '/': (event) => {
      event.preventDefault();
      input.current?.focus();
    },
  });
  return (
    <label className="filter">
      <span className="visually-hidden">{label}</span>
      <input
        ref={input}
        type="search"
        value={typed}
        placeholder={placeholder ?? t('filter.placeholder')}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
}

/** The text while it is being typed; follows the address when that changes from elsewhere. */
function useTypedText(value: string, onChange: (value: string) => void): [string, (text: string) => void] {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setTyped(value);
  }
  const report = useRef(onChange);
  useEffect(() => {
    report.current = onChange;
  });
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = window.setTimeout(() => {
      report.current(typed);
    }, pauseMilliseconds);
    return () => {
      window.clearTimeout(timer);
    };
  }, [typed, value]);
  return [typed, setTyped];
}
