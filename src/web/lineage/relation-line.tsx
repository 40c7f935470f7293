/** How a relation is drawn: by dashes and weight, told apart without colour. Arrows stand where the direction is known. */
import type { ReactElement } from 'react';
import type { Relation } from '../words/relations.ts';

export interface LineStyle {
  /** SVG dash array; empty for an unbroken line. */
  readonly dash: string;
  readonly width: number;
}

const styles: Readonly<Record<Relation, LineStyle>> = {
  'same-text': { dash: '', width: 3 },
  'edited-copy': { dash: '', width: 1.5 },
  excerpt: { dash: '14 3', width: 1.5 },
  rewrite: { dash: '7 4', width: 1.5 },
  translation: { dash: '9 3 2 3', width: 1.75 },
  summary: { dash: '3 3', width: 1.75 },
  'same-origin': { dash: '0.5 5', width: 2.25 },
  undetermined: { dash: '0.5 3 0.5 9', width: 2.25 },
  independent: { dash: '1 11', width: 1 },
  'different-story': { dash: '1 11', width: 1 },
};

export function lineStyle(relation: Relation): LineStyle {
  return styles[relation];
}

/** The line alone, for the legend. */
export function RelationSample({ relation }: { readonly relation: Relation }): ReactElement {
  const { dash, width } = styles[relation];
  return (
    <svg width="36" height="10" aria-hidden="true" className="relation-sample">
      <line x1="2" x2="34" y1="5" y2="5" strokeDasharray={dash} strokeWidth={width} strokeLinecap="round" />
    </svg>
  );
}
