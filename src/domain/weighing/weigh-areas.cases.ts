/** Invented stories of counts of one district, town or house beside counts of the area that it lies in. */
import type { ToldStory } from './weigh-stories.cases.ts';
import { two } from './weigh-wholes.cases.ts';

const coast =
  'Statement\n\nIn the same months 6,310 persons were rescued along the Savaran coast in 402 operations. Among the persons rescued were 612 unaccompanied minors, who were handed over to the child welfare offices.';

/** A house, a town, a district within a coast or a province, said in many ways. */
const parts: readonly ToldStory[] = [
  ...[
    'The child welfare office of Lodden district took in 274 children who came off the boats without an adult.',
    'The district welfare office took in 274 children who came off the boats without an adult.',
    'In Lodden district 274 children came off the boats without an adult and went to the welfare office.',
    'One welfare home in the town of Lodden took in 274 children who had been rescued from the boats without an adult.',
    'The welfare office has 274 children in its book who were rescued without an adult. The book covers this town only.',
    'In Lodden alone, the welfare office took in 274 children who had been rescued without an adult.',
  ].map((words) =>
    two(`minors of the coast: ${words}`, {
      first: coast,
      second: `The ones who come alone\n\nNobody speaks of them. ${words} The youngest was four.`,
      numbers: [612, 274],
      verdict: 'scope-differs',
    }),
  ),
  ...[
    'A further 140 people were wounded at the checkpoints across the province.',
    'It counted 140 people wounded at the checkpoints in Savaran province.',
    'Throughout the province, 140 people were wounded at the checkpoints.',
    'In the seven districts of the plain, 140 people were wounded at the checkpoints.',
    'Nationwide, 140 people were wounded at the checkpoints.',
  ].map((words) =>
    two(`the wounded of a province: ${words}`, {
      first: `Checkpoints\n\nThe Rights Council said on Monday that 47 civilians were killed by soldiers from January to June. ${words}`,
      second:
        'The green book\n\nThe sister in charge let us read the casualty book. Between January and June it records 83 people wounded at a checkpoint. It covers this hospital only; the clinics upriver keep their own.',
      numbers: [140, 83],
      verdict: 'scope-differs',
    }),
  ),
  ...[
    'The parish clerk of Lodden has 63 flooded houses on the list that she keeps.',
    'In Lodden parish 63 houses were flooded, the clerk said.',
    'The town’s register has 63 flooded houses.',
    'Her list has 63 flooded houses, all of them in the village of Lodden.',
    'She has 63 flooded houses on her list. It is for this parish only.',
    'Of these, 63 flooded houses stand in our parish.',
  ].map((words) =>
    two(`houses of a valley: ${words}`, {
      first:
        'After the rain\n\nThe Rivers Board said on Monday that 412 houses were flooded along the Sill valley when the river rose in March.',
      second: `Mud\n\nThe river rose in March. ${words} Nobody has come to see them.`,
      numbers: [412, 63],
      verdict: 'scope-differs',
    }),
  ),
  ...[
    'Across the country, 96 miners died in the pits last year, the Labour Inspectorate said.',
    'The Labour Inspectorate counted 96 miners who died last year in the pits of the whole country.',
    'Last year 96 miners died in the pits of nine provinces, the Labour Inspectorate said.',
    'The National Labour Office said that 96 miners died in the country’s pits last year.',
  ].map((words) =>
    two(`miners of a country: ${words}`, {
      first: `Coal\n\n${words}`,
      second:
        'The chapel book\n\nThe coroner of Tolm district let us read her book. In Tolm district 31 miners died in the pits last year.',
      numbers: [96, 31],
      verdict: 'scope-differs',
    }),
  ),
  ...[
    'We then wrote out every death on a footbridge in Tolm province. There are 19, in four places.',
    'We then counted all deaths on footbridges in Tolm province. It came to 19 in all.',
    'We then looked for each death on a footbridge in Tolm province. We found 19.',
    'We then listed all the deaths on footbridges in Tolm province. That makes 19.',
    'Since 2030, the coroner has entered 19 deaths on footbridges in Tolm province.',
  ].map((words) =>
    two(`a province that the other text names: ${words}`, {
      first:
        'Crossing at your own risk\n\nSince January 2030, 23 footbridges have fallen in Savaran. Forty-one people lost their lives when these footbridges fell into the river, nine of them children of the villages.\n\nThe bridge at Hesper, in Tolm province, had been open for two years when it fell.',
      second: `Two books\n\nThe coroner let us read her book of deaths. It has 12 entries for Hesper since January 2030, all of the day on which the footbridge there fell into the river. ${words} The youngest was a child of eight.`,
      numbers: [41, 19],
      verdict: 'scope-differs',
    }),
  ),
  two('a part of a part', {
    first:
      'Flights home\n\nOur volunteers stood at the gate for every one of them. They counted 1,284 people who came off the charters in April; 163 of them were women, mostly cleaners.',
    second:
      'The ruled book\n\nIt has 214 names in it, all residents of Lodden district who came off the charters in April. Twenty-nine of the names are women’s, most of them cleaners.',
    numbers: [163, 29],
    verdict: 'scope-differs',
  }),
  two('stations of one city and of four', {
    first:
      'In the cells\n\nOn 1 October our members went into police stations in four cities.\n\nThat evening they found 437 people who had been in custody for more than two days without a charge. Thirty-eight of the 437 were under 18.',
    second:
      'What the books say\n\nWe asked to see the custody books of the city’s two police stations. On the evening of 1 October the books had 11 people under 18 who had been in custody for longer than two days without a charge.',
    numbers: [38, 11],
    verdict: 'scope-differs',
  }),
];

/** Small areas that are not shown to lie in the other, or are it. */
const apart: readonly ToldStory[] = [
  two('two counts of one hospital', {
    first:
      'Checkpoints\n\nThe Rights Council said on Monday that 140 people wounded at the checkpoints were brought to Lodden hospital from January to June.',
    second:
      'The green book\n\nThe sister in charge let us read the casualty book of Lodden hospital. Between January and June it records 83 people wounded at a checkpoint. It covers this hospital only.',
    numbers: [140, 83],
    verdict: null,
  }),
  two('two counts of one district', {
    first:
      'Statement\n\nIn Lodden district 612 unaccompanied minors were rescued along the coast and handed over to the child welfare office, the coast guard said.',
    second:
      'The ones who come alone\n\nThe child welfare office of Lodden district took in 274 children who came off the boats without an adult.',
    numbers: [612, 274],
    verdict: null,
  }),
  two('the dead of a province and the wounded of one hospital', {
    first:
      'Checkpoints\n\nThe Rights Council said on Monday that 140 people were killed at the checkpoints across the province from January to June.',
    second:
      'The green book\n\nBetween January and June the casualty book records 83 people wounded at a checkpoint. It covers this hospital only.',
    numbers: [140, 83],
    verdict: null,
  }),
  two('things of another kind', {
    first:
      'After the rain\n\nThe Rivers Board said on Monday that 412 houses were flooded along the Sill valley when the river rose in March.',
    second:
      'Mud\n\nThe river rose in March. The parish clerk of Lodden has 63 houses on the list of those that will be sold in May.',
    numbers: [412, 63],
    verdict: null,
  }),
  two('children at school and children off the boats', {
    first: coast,
    second:
      'School\n\nThe school of Lodden district has 274 children, who learn in two shifts. The roof was mended in June.',
    numbers: [612, 274],
    verdict: null,
  }),
  two('a text on the very province', {
    first:
      'Bridges of Tolm province\n\nSince January 2030, 23 footbridges have fallen. Forty-one people lost their lives when these footbridges fell into the river, nine of them children of the villages.\n\nThe bridge at Hesper, in Tolm province, had been open for two years when it fell.',
    second:
      'Two books\n\nThe coroner let us read her book. We then wrote out every death on a footbridge in Tolm province. There are 19, in four places.',
    numbers: [41, 19],
    verdict: null,
  }),
  two('one bridge that the other text counts too', {
    first:
      'Crossing at your own risk\n\nSince January 2030, 23 footbridges have fallen in Savaran.\n\nAt Hesper, in Tolm province, 41 people lost their lives on a footbridge, nine of them children.',
    second:
      'Two books\n\nThe coroner let us read her book. We then wrote out every death on a footbridge in Tolm province. There are 19, in four places.',
    numbers: [41, 19],
    verdict: null,
  }),
  two('a place without a rank, and one place', {
    first:
      'Checkpoints\n\nThe Rights Council said on Monday that 140 people were wounded at Issarn bridge from January to June.',
    second:
      'The green book\n\nBetween January and June the casualty book records 83 people wounded at Issarn bridge. It covers this hospital only.',
    numbers: [140, 83],
    verdict: null,
  }),
  two('more wounded than before', {
    first:
      'Checkpoints\n\nThe Rights Council said on Monday that 40 people were wounded from January to March. A further 140 people were wounded at the checkpoints across the province from April to June.',
    second:
      'The green book\n\nBetween January and June the casualty book records 83 people wounded at a checkpoint. It covers this hospital only.',
    numbers: [140, 83],
    verdict: null,
  }),
];

/** All of them. */
export const toldAreas: readonly ToldStory[] = [...parts, ...apart];
