/**
 * Fictional sentences that deny, correct or only seem to plan: whoever denies a number must never be counted as a
 * witness for it. Written from grammar, before the rules they test. Every name is invented.
 */
import type { AttributionSentence } from './attribution-sentences.ts';

/** Denials of a number. */
export const denials: readonly AttributionSentence[] = [
  ['Nor did 58 miners drown, the Osmere Institute said.', '58', 'Osmere Institute', 'denied'],
  ['The pit was not flooded. Nor were 58 miners trapped in it.', '58', null, 'denied'],
  ['Neither did the company owe 9,000 marks to its drivers.', '9,000', null, 'denied'],
  ['The allegation of unpaid wages of 73,000 marks is a fabrication.', '73,000', null, 'denied'],
  ['The story of 30 burnt huts is pure invention, the mayor, Otto Grim, said.', '30', 'Otto Grim', 'denied'],
  ['No such 58 miners existed, said Mayor Otto Grim.', '58', 'Otto Grim', 'denied'],
  ['There were no 58 miners in the shaft that night.', '58', null, 'denied'],
  ['There were not 410 people in the mill but 97.', '410', null, 'denied'],
  ['There were not 410 people in the mill but 97.', '97', null, 'asserted'],
  ['Not 410 but 97 people worked in the mill, Otto Grim said.', '410', 'Otto Grim', 'denied'],
  ['Not 410 but 97 people worked in the mill, Otto Grim said.', '97', 'Otto Grim', 'asserted'],
  ['That 410 people worked in the mill is simply not the case.', '410', null, 'denied'],
  ['The claim that 410 people worked in the mill is baseless.', '410', null, 'denied'],
  ['Reports of 410 workers are grossly exaggerated, Otto Grim said.', '410', 'Otto Grim', 'denied'],
  ['The figure of 410 is wrong: 97 people worked in the mill.', '410', null, 'denied'],
  ['The figure of 410 is wrong: 97 people worked in the mill.', '97', null, 'asserted'],
  ['Brask Metals dismissed the figure of 410.', '410', 'Brask Metals', 'denied'],
  ['Mayor Otto Grim disputed reports that 410 people had been locked in.', '410', 'Otto Grim', 'denied'],
  ['Contrary to reports that 410 people were locked in, the mill employs 97.', '410', null, 'denied'],
  ['Contrary to reports that 410 people were locked in, the mill employs 97.', '97', null, 'asserted'],
  ['We reject the figure of 410.', '410', null, 'denied'],
  ['In the mill there were 97 people, not 410.', '410', null, 'denied'],
  ['In the mill there were 97 people, not 410.', '97', null, 'asserted'],
  ['Brask Metals denied the charges, saying only 3 huts had burnt.', '3', 'Brask Metals', 'asserted'],
  ['At no time were 410 people locked in the mill, the company said.', '410', 'company', 'denied'],
  ['It did not lock 410 people in the mill, Brask Metals said.', '410', 'Brask Metals', 'denied'],
  ['The police never found 12 graves behind the mill.', '12', 'police', 'denied'],
];

/** Sentences with a negation or a word of denial that deny no number. */
export const noDenials: readonly AttributionSentence[] = [
  ['The company did not pay 40 of its drivers.', '40', null, 'asserted'],
  ['There were not enough beds for the 58 miners.', '58', null, 'asserted'],
  ['The 58 miners were not paid for March.', '58', null, 'asserted'],
  ['Not one of the 58 miners was paid.', '58', null, 'asserted'],
  ['Nor have the 58 miners been paid since March.', '58', null, 'asserted'],
  ['Brask Metals rejected the petition, and 40 workers walked out.', '40', 'Brask Metals', 'asserted'],
  ['No fewer than 58 miners were trapped.', '58', null, 'asserted'],
  ['Not only 58 miners but also 6 rescuers died.', '58', null, 'asserted'],
  [
    'The claim of unpaid wages was filed in May, and 40 workers signed it. The judge called one answer false.',
    '40',
    null,
    'asserted',
  ],
  ['Brask Metals dismissed 40 workers in May.', '40', 'Brask Metals', 'asserted'],
  ['The company denied 40 workers their pay.', '40', 'company', 'asserted'],
  ['The women were denied 3 meals a week.', '3', null, 'asserted'],
  ['The village has not seen 3 good harvests in a row for 20 years.', '20', null, 'asserted'],
];

/** What is planned or estimated, and what only looks so. */
export const plansAndEstimates: readonly AttributionSentence[] = [
  ['Mara Dellin said 31 women were kept there against their will.', '31', 'Mara Dellin', 'asserted'],
  ['The last will of the founder left 6 million marks to the town.', '6', null, 'asserted'],
  ['Of their own free will 14 men stayed behind.', '14', null, 'asserted'],
  ['The ministry will hire 14 inspectors.', '14', null, 'planned'],
  ['They were told it would be six weeks.', 'six', null, 'asserted'],
  ['The foreman had promised Tariq that the pay would be 400 marks.', '400', 'foreman', 'pledged'],
  ['The total would be about 400 tonnes.', '400', null, 'estimated'],
  [
    'The Kestrel Institute puts the number of dead at 70, and it has buried 12 of them.',
    '70',
    'Kestrel Institute',
    'estimated',
  ],
  [
    'The Kestrel Institute puts the number of dead at 70, and it has buried 12 of them.',
    '12',
    'Kestrel Institute',
    'asserted',
  ],
  ['Otto Grim put the loss at 3 million marks, while 40 shops stayed shut.', '40', 'Otto Grim', 'asserted'],
];

/** Hard cases: text, passage, modality. */
export const turnsOfDenial: readonly (readonly [string, string, string])[] = [
  ['Officials said the number of 340 was an invention of foreign media.', '340', 'denied'],
  ['It is simply not the case that 63 workers escaped, the owner said.', '63', 'denied'],
  ['No 63 workers ever escaped from the farm.', '63', 'denied'],
  ['“Nobody owed 145,000 marks,” the owner said.', '145,000', 'denied'],
  ['None of the 63 workers was paid.', '63', 'asserted'],
  ['The owner said 63 workers had not escaped but had been sent home.', '63', 'asserted'],
  ['There were never 340 people on the site.', '340', 'denied'],
  ['There weren’t 340 people on the site.', '340', 'denied'],
  ['The governor said the report of 63 escapes was without foundation.', '63', 'denied'],
  ['The ministry called the figure of 340 absurd.', '340', 'denied'],
  [
    'The ministry said that reports of 340 detainees are false and that 112 people live there.',
    '112',
    'asserted',
  ],
  ['The company has rejected as false the figure of 340.', '340', 'denied'],
  ['Human Rights Watch said 63 workers escaped. The owner said this was false.', '63', 'asserted'],
  ['Police deny having held 63 people.', '63', 'denied'],
  ['Police denied that they held 63 people, but admitted that 12 were questioned.', '12', 'asserted'],
  ['He could not say whether 63 workers escaped.', '63', 'asserted'],
  ['In 2023 the inspectorate did not visit 12 farms.', '12', 'asserted'],
  ['The ministry rejects the figure of 340 and says 112 people live there.', '112', 'asserted'],
  [
    'The claim that 340 were held, which the ministry calls false, was made by 12 survivors.',
    '12',
    'asserted',
  ],
  ['The figure is false: 112 people were there.', '112', 'asserted'],
  ['The number is not 340, it is 112.', '340', 'denied'],
  ['The number is not 340, it is 112.', '112', 'asserted'],
  ['The true figure is 112, not 340 as reported.', '340', 'denied'],
  ['The ministry has never confirmed the figure of 340.', '340', 'asserted'],
  ['The report of the commission says 40 complaints were unfounded.', '40', 'asserted'],
  ['The commission received 40 complaints and found 12 to be unfounded.', '40', 'asserted'],
  ['The court said 40 claims were baseless.', '40', 'asserted'],
  ['She rejected an offer of 400 marks.', '400', 'asserted'],
  ['The judge dismissed the claims of 12 women.', '12', 'asserted'],
  ['The court dismissed a claim of 12,000 marks in unpaid wages.', '12,000', 'asserted'],
];
