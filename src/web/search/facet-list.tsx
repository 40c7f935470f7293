/** Facets with their counts: one press narrows, another takes it back. */
import type { ReactElement } from 'react';
import type { FacetValues, SearchAnswer } from '../../contract/search.ts';
import { facetNames, notKnown, type FacetName, type SearchState } from '../api/search.ts';
import type { MessageId } from '../words/catalog.ts';
import { languageName } from '../sources/source-words.tsx';
import { useWords, type Words } from '../words/use-words.ts';

export interface FacetListProps {
  readonly answer: SearchAnswer;
  readonly state: SearchState;
  readonly onChoose: (facet: FacetName, value: string | undefined) => void;
}

/** Values shown before the rest is asked for. */
const fewValues = 8;

export function FacetList({ answer, state, onChoose }: FacetListProps): ReactElement {
  const { t } = useWords();
  const shown = facetNames.filter((name) => isTelling(answer.facets[name]) || state[name] !== undefined);
  return (
    <aside className="facets" aria-label={t('search.narrow')}>
      {shown.map((name) => (
        <section key={name} aria-labelledby={`facet-${name}`}>
          <h2 id={`facet-${name}`}>{t(`search.facet.${name}`)}</h2>
          <Values
            name={name}
            values={answer.facets[name]}
            chosen={state[name]}
            onChoose={(value) => onChoose(name, value)}
          />
        </section>
      ))}
    </aside>
  );
}

/** A facet with one value, or with none known, narrows nothing. */
function isTelling(values: FacetValues): boolean {
  return values.length > 1;
}

interface ValuesProps {
  readonly name: FacetName;
  readonly values: FacetValues;
  readonly chosen: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

function Values({ name, values, chosen, onChoose }: ValuesProps): ReactElement {
  const words = useWords();
  const buttons = values.map(({ value, label, count }) => {
    const key = value === '' ? notKnown : value;
    const isChosen = chosen === key;
    return (
      <li key={key}>
        <button type="button" aria-pressed={isChosen} onClick={() => onChoose(isChosen ? undefined : key)}>
          <bdi className="facet-label">{labelOf(name, { value, label }, words)}</bdi>{' '}
          <span className="facet-count">{words.number(count)}</span>
        </button>
      </li>
    );
  });
  const rest = buttons.slice(fewValues);
  return (
    <>
      <ul>{buttons.slice(0, fewValues)}</ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>{words.t('search.more-values', { n: rest.length })}</summary>
          <ul>{rest}</ul>
        </details>
      )}
    </>
  );
}

interface Labelled {
  readonly value: string;
  readonly label: string;
}

function labelOf(name: FacetName, { value, label }: Labelled, words: Words): string {
  if (value === '') return words.t('search.unknown');
  if (name === 'language') return languageName(value, words);
  return name === 'kind' ? words.t(`search.kind.${value}` as MessageId) : label;
}
