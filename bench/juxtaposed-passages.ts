/** Measures, on labelled passages (`bench/passages/`), whether two numbers of one text come to one figure, and with which verdict. */
import { weighFigures } from '../src/domain/weighing/index.ts';
import { readPassages, statesNumber, type Passage, type PassageLabel } from './juxtaposed-examples.ts';

/** Passages by label, and those of them that come out as labelled; `apart` also where a number is not read. */
export type PassagesScore = Readonly<Record<PassageLabel, { readonly right: number; readonly of: number }>>;

/** Measures the passages of one half. */
export function measurePassages(half: 'open' | 'unseen'): PassagesScore {
  const judged = readPassages(half).map((passage) => ({ label: passage.label, isRight: isRight(passage) }));
  const of = (label: PassageLabel): { right: number; of: number } => {
    const list = judged.filter((one) => one.label === label);
    return { right: list.filter((one) => one.isRight).length, of: list.length };
  };
  return { evolution: of('evolution'), conflict: of('conflict'), apart: of('apart') };
}

function isRight({ input, numbers, label }: Passage): boolean {
  const stating = numbers.map((number) =>
    input.claims.filter((claim) => statesNumber(claim, number)).map(({ id }) => id),
  );
  const figure = weighFigures(input).figures.find(({ claims }) =>
    stating.every((ids) => ids.some((id) => claims.includes(id))),
  );
  return figure === undefined ? label === 'apart' : figure.verdict === label;
}
