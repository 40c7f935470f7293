/** All that weights are learned from: families that rules may be made with (others are kept unseen), and told stories. */
import { join } from 'node:path';
import { toldMeetings, toldRecords } from '../src/domain/weighing/weigh-meetings.cases.ts';
import { toldPointers } from '../src/domain/weighing/weigh-pointed.cases.ts';
import { toldRivals } from '../src/domain/weighing/weigh-rivals.cases.ts';
import { toldWholes } from '../src/domain/weighing/weigh-wholes.cases.ts';
import { toldMatters } from '../src/domain/weighing/weigh-matters.cases.ts';
import { juxtaposedExamples, type JuxtaposedExamples } from './juxtaposed-examples.ts';
import { familyExamples, storyExamples, type Examples } from './meeting-examples.ts';
import type { LabelledPair } from './meeting-model.ts';
import { witnessExamples, witnessesRight, type WitnessScore } from './witness-examples.ts';

/** Families that weights are learned from; of the twelve opened after them only the weight of short forms was (decision 26). */
const openFamilies: readonly string[] =
  'wells trawlers dams prisons plantations convoys canteens looms clinics ferries mines recruiters tanneries schoolrooms bridges orphanages pesticides smelters cattle hostels compounds quarries returnees detention crossings domestics checkpoints stitchers couriers landfills brickworks seafarers repatriations wildfires searchers buses'.split(
    ' ',
  );

/** Twelve opened after them, from which the weights of numbers side by side are learned too (decision 27). */
const openedLater: readonly string[] =
  'ambulances callrooms camps cleaners dredgers hotlines housemaids landslides nurses outbreaks trams voyages'.split(
    ' ',
  );

/** Every example of two numbers side by side; `folder` holds the families. */
export function sideBySideExamples(folder: string): JuxtaposedExamples {
  return juxtaposedExamples(
    new Map([...openFamilies, ...openedLater].map((family) => [family, join(folder, family)] as const)),
  );
}

/** Every example; `folder` holds the families. */
export function meetingExamples(folder: string): Examples {
  const found = [
    ...openFamilies.map((family) => familyExamples(family, join(folder, family))),
    storyExamples('told stories', [
      ...toldMeetings,
      ...toldRecords,
      ...toldMatters,
      ...toldRivals,
      ...toldWholes,
      ...toldPointers,
    ]),
  ];
  return {
    meetings: found.flatMap(({ meetings }) => meetings),
    rivals: found.flatMap(({ rivals }) => rivals),
  };
}

/** Every pair of voices for one labelled figure; `folder` holds the families. */
export function witnessPairs(folder: string): LabelledPair[] {
  return openFamilies.flatMap((family) => witnessExamples(family, join(folder, family)));
}

/** How many labelled figures, put together by their labels, come to the labelled number of witnesses; `folder` holds the families. */
export function witnessScore(folder: string): WitnessScore {
  const scores = openFamilies.map((family) => witnessesRight(join(folder, family)));
  const sum = (field: keyof WitnessScore): number => scores.reduce((all, score) => all + score[field], 0);
  return { right: sum('right'), over: sum('over'), under: sum('under') };
}
