import { describe, expect, it } from 'vitest';
import { toldInput } from '../../../bench/told-input.ts';
import type { Claim } from '../claims/index.ts';
import { weighFigures, type Figure } from './index.ts';
import { scaledNumber } from './measure-units.ts';
import { toldAnswers, toldBeside } from './weigh-denials.cases.ts';
import { toldMatters } from './weigh-matters.cases.ts';
import { toldRivals } from './weigh-rivals.cases.ts';
import { toldMeetings, toldRecords } from './weigh-meetings.cases.ts';
import { toldArithmetic } from './weigh-arithmetic.cases.ts';
import { toldCredits, toldExchanges, toldMakers } from './weigh-credits.cases.ts';
import { toldDerived, toldMade } from './weigh-derived.cases.ts';
import { toldChanges, toldDifferences, toldSidesApart } from './weigh-juxtaposed.cases.ts';
import { toldLimits } from './weigh-limits.cases.ts';
import { toldCauses, toldParts } from './weigh-parts.cases.ts';
import { toldAgain } from './weigh-retold.cases.ts';
import { toldOfficers, toldRoles } from './weigh-officers.cases.ts';
import { toldPointers, toldVoices } from './weigh-pointed.cases.ts';
import { toldAsides, toldRecalls, toldTellers } from './weigh-recalled.cases.ts';
import { toldScopes } from './weigh-scopes.cases.ts';
import { toldNamedBeside, toldOutlets, toldOwnPapers, toldStatements } from './weigh-statements.cases.ts';
import { toldStages } from './weigh-stages.cases.ts';
import { toldAreas } from './weigh-areas.cases.ts';
import { toldWholes } from './weigh-wholes.cases.ts';
import { toldVoicesApart, toldVoicesBeside } from './weigh-voices.cases.ts';
import { toldEqualVoices, toldPapers, toldTakenUp } from './weigh-witnesses.cases.ts';
import { toldStories, type ToldStory } from './weigh-stories.cases.ts';

/** Stories in which everything expected is found; none may fall behind. As first run: 10 of 40 expectations. */
const leastRight = 30;

interface Weighed {
  readonly figures: readonly Figure[];
  readonly nameOf: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, Claim>;
}

function weigh(story: ToldStory): Weighed {
  const { input, textOf } = toldInput(story);
  return {
    figures: weighFigures(input).figures,
    nameOf: textOf,
    claims: new Map(input.claims.map((claim) => [claim.id, claim] as const)),
  };
}

function holds(
  { nameOf, claims }: Weighed,
  figure: Figure,
  [text, number]: readonly [string, number | null],
): boolean {
  return figure.claims.some((id) => {
    const claim = claims.get(id);
    return claim !== undefined && nameOf.get(claim.sha256) === text && scaledNumber(claim) === number;
  });
}

/** What of a story came out otherwise. */
function mistakes(story: ToldStory): string[] {
  const weighed = weigh(story);
  const missing = story.figures
    .filter(
      (wanted) =>
        !weighed.figures.some(
          (figure) =>
            wanted.holds.every((row) => holds(weighed, figure, row)) &&
            figure.verdict === wanted.verdict &&
            figure.independentOrigins === wanted.origins &&
            figure.why.includes(wanted.says ?? ''),
        ),
    )
    .map(({ holds: rows, verdict }) => `${story.about}: ${verdict} ${JSON.stringify(rows)}`);
  const joined = (story.apart ?? [])
    .filter(([x, y]) =>
      weighed.figures.some((figure) => holds(weighed, figure, x) && holds(weighed, figure, y)),
    )
    .map((rows) => `${story.about}: joined ${JSON.stringify(rows)}`);
  const invented = weighed.figures
    .filter(({ verdict }) => story.never?.includes(verdict) ?? false)
    .map(({ verdict, why }) => `${story.about}: invented ${verdict} (${why})`);
  return [...missing, ...joined, ...invented];
}

describe('stories told in two or three texts', () => {
  it('brings independent texts together where they measure one thing, and only there', () => {
    expect([...toldMeetings, ...toldRecords].flatMap(mistakes)).toEqual([]);
  });

  it('sets different numbers of two hands against each other only where the clauses say one thing', () => {
    expect(toldRivals.flatMap(mistakes)).toEqual([]);
  });

  it('looks through texts on one matter that nothing else links', () => {
    expect(toldMatters.flatMap(mistakes)).toEqual([]);
  });

  it('sets a rejected number against what is put in its place, and against nothing else', () => {
    expect([...toldAnswers, ...toldBeside].flatMap(mistakes)).toEqual([]);
  });

  it('weighs no fewer of them rightly than before', () => {
    const stories = [...toldStories, ...toldScopes, ...toldArithmetic, ...toldAgain];
    const wrong = stories.flatMap(mistakes);
    const all = stories.reduce((sum, { figures, apart }) => sum + figures.length + (apart?.length ?? 0), 0);
    expect(all - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(leastRight);
  });

  it('divides a whole only where the text does', () => {
    expect([...toldParts, ...toldCauses].flatMap(mistakes)).toEqual([]);
  });

  it('derives a number only from what it is made of', () => {
    expect([...toldDerived, ...toldMade].flatMap(mistakes)).toEqual([]);
  });

  it('calls a number a later state only where the texts do', () => {
    expect(toldStages.flatMap(mistakes)).toEqual([]);
  });

  it('sets a number apart that its own text limits', () => {
    expect(toldLimits.flatMap(mistakes)).toEqual([]);
  });

  it('sets a whole beside its part, and two counts of one place and day against each other', () => {
    expect([...toldWholes, ...toldAreas].flatMap(mistakes)).toEqual([]);
  });

  it('counts a body once, by its name, its list and a noun of its kind', () => {
    expect(toldMakers.flatMap(mistakes)).toEqual([]);
  });

  it('follows a text to what it points back to', () => {
    expect(toldPointers.flatMap(mistakes)).toEqual([]);
  });

  it('sets a count beside what its text recalls of it, and beside nothing else', () => {
    expect([...toldRecalls, ...toldAsides, ...toldTellers].flatMap(mistakes)).toEqual([]);
  });

  it('sets two numbers of two speakers against each other where the text does', () => {
    expect([...toldVoicesBeside, ...toldVoicesApart].flatMap(mistakes)).toEqual([]);
  });

  it('brings two states of a count and two bodies together that one text sets side by side, and nothing else', () => {
    expect([...toldChanges, ...toldDifferences, ...toldSidesApart].flatMap(mistakes)).toEqual([]);
  });

  it('counts who is only described with whom it may be, and own accounts by themselves', () => {
    expect(toldVoices.flatMap(mistakes)).toEqual([]);
  });

  it('counts a paper that was read, two speakers of one number, and whoever gave a number first', () => {
    expect([...toldPapers, ...toldEqualVoices, ...toldTakenUp].flatMap(mistakes)).toEqual([]);
  });

  it('counts a body by its own statement, and an outlet with whom it relays', () => {
    expect([...toldStatements, ...toldOutlets].flatMap(mistakes)).toEqual([]);
  });

  it('gives papers, officers and numbers of a body to the body', () => {
    expect([...toldOwnPapers, ...toldNamedBeside].flatMap(mistakes)).toEqual([]);
  });

  it('counts a person and a role with the body that they speak for, and nobody else with it', () => {
    expect([...toldOfficers, ...toldRoles].flatMap(mistakes)).toEqual([]);
  });

  it('tells a headline of another body from a shorter name of the right one', () => {
    expect([...toldCredits, ...toldExchanges].flatMap(mistakes)).toEqual([]);
  });
});
