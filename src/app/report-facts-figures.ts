/** Figures of the weighing as facts. Their amount is what their values leave open when they are taken together. */
import { byCodeUnit } from '../base/index.ts';
import type { Figure, FigureValue, Verdict } from '../domain/weighing/index.ts';
import { commonAmount, type Amount, type Fact, type FieldOfFacts } from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { factOf, factsInBlocks, type FactCollection } from './report-facts-collection.ts';

const verdicts: readonly Verdict[] = [
  ...(['single', 'agree', 'bound-compatible', 'conflict', 'evolution', 'scope-differs'] as const),
  ...(['parts-do-not-sum', 'derivation', 'misattribution'] as const),
];

const fields: readonly FieldOfFacts[] = [
  { name: 'id', kind: 'text', means: 'Its id.' },
  { name: 'subject', kind: 'text', means: 'What is counted, in the words of the fullest claim.' },
  {
    name: 'amount',
    kind: 'amount',
    unitIn: 'unit',
    means:
      'What its claims leave open together; where they conflict, from the lowest to the highest; where it changed, the latest.',
  },
  { name: 'unit', kind: 'text', means: 'What the number counts, as the text has it; a currency, or %.' },
  { name: 'place', kind: 'text', means: 'Where it holds.' },
  { name: 'date', kind: 'date', means: 'The time that it holds for.' },
  { name: 'verdict', kind: 'choice', choices: verdicts, means: 'How its claims stand to each other.' },
  { name: 'documents', kind: 'number', means: 'Sources that state it.' },
  { name: 'texts', kind: 'number', means: 'Text origins among them: copies of one text count once.' },
  { name: 'roots', kind: 'texts', means: 'Who the texts say that they have it from.' },
  { name: 'origins', kind: 'number', means: 'Independent origins: witnesses.' },
];

/** All figures, by id. Their ids may stand twice where the engine says so; the first one counts. */
export function figureCollection(index: CasebookIndex): FactCollection {
  return factsInBlocks({
    fields: () => fields,
    load: () => {
      const byId = new Map<string, Figure>();
      for (const figure of index.figures()) if (!byId.has(figure.id)) byId.set(figure.id, figure);
      return [...byId.values()].sort((a, b) => byCodeUnit(a.id, b.id)).map(figureFact);
    },
    version: () => index.facts.revision('figures'),
  });
}

function figureFact(figure: Figure): Fact {
  return factOf(
    { id: figure.id, title: figure.subject },
    {
      id: () => figure.id,
      subject: () => figure.subject,
      amount: () => amountOf(figure),
      unit: () => figure.unit,
      place: () => figure.place,
      date: () => figure.asOf,
      verdict: () => figure.verdict,
      documents: () => figure.documents,
      texts: () => figure.textOrigins,
      roots: () => figure.attributionRoots,
      origins: () => figure.independentOrigins,
    },
  );
}

function amountOf({ values, verdict, asOf }: Figure): Amount | null {
  const latest = verdict === 'evolution' ? values.filter((value) => value.asOf === asOf) : [];
  return commonAmount(
    (latest.length > 0 ? latest : values).map(({ low, high, bound }: FigureValue) => ({ low, high, bound })),
  );
}
