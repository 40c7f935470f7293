/** Fictional paragraphs, longer than one sentence, measured at first sight. Every name is invented. */
import type { ShapeCase } from './attribution-shapes.cases.ts';

const raid =
  'DUVAR, 3 March (Norpress) - Police in the border town of Duvar raided two office blocks on Monday and took 146 people into custody, the provincial prosecutor, Edda Kroll, said.\n\n' +
  'Kroll told a news conference that 31 of them appeared to be victims. “They had no papers and no money,” she said. “Eleven were injured.”\n\n' +
  'The Meridian Fund, an aid group that works in the area, put the number of victims far higher. Its coordinator, Sami Oduya, said volunteers had spoken to 88 people who wanted to go home.\n\n' +
  '“Nobody asked them,” Oduya said. “We have a list of 88 names and gave it to the police on Friday.”\n\n' +
  'A police spokesman denied having received any list. He said 12 interpreters had been at work since Monday.\n\n' +
  'The owner of the blocks, Tarn Estates, did not respond to a request for comment. The company owns 19 buildings in the province, land records show.\n\n' +
  'One survivor, a 22-year-old who asked to be called Bik, said he had been sold for 3,000 marks. He was made to work 15 hours a day, he said, and was fined 20 marks whenever he slept.\n\n' +
  'Two other survivors gave similar accounts. Both said they had seen at least 6 guards with batons.\n\n' +
  'In a report last year, the Meridian Fund identified 27 such blocks along the border. The government disputed the findings at the time, calling the figure of 27 “invented”.\n\n' +
  'The foreign ministry of Savaran said on Tuesday that 9 of its citizens were among those held. The ministry added that a plane for 120 people was ready.\n\n' +
  'Last year 2,400 people were sent home from the region, according to the International River Office. The agency expects the number to reach 4,000 this year.';

/** One article, claim by claim. */
export const paragraphs: readonly ShapeCase[] = [
  [raid, '146', 'Edda Kroll'],
  [raid, '31', 'Edda Kroll'],
  [raid, 'Eleven', 'Edda Kroll'],
  [raid, '88 people', 'Sami Oduya'],
  [raid, '88 names', 'Sami Oduya'],
  [raid, '12 interpreters', 'police spokesman'],
  [raid, '19 buildings', 'land records'],
  [raid, '3,000', 'Bik'],
  [raid, '15 hours', 'Bik'],
  [raid, '20 marks', 'Bik'],
  [raid, '6 guards', 'two other survivors'],
  [raid, '27 such', 'Meridian Fund'],
  [raid, '27 “invented', 'government', 'denied'],
  [raid, '9 of its', 'foreign ministry of Savaran'],
  [raid, '120', 'foreign ministry of Savaran'],
  [raid, '2,400', 'International River Office'],
  [raid, '4,000', 'International River Office', 'estimated'],
  [
    'The committee’s letter, dated 4 May and signed by its chairman, Aldo Ferrin, states that 61 pleas were received. “All 61 were examined,” it says.',
    '61 were',
    'committee',
  ],
  [
    'Ms Tarrow said she had never met the men. Prosecutors say she paid them 4,000 marks. She has pleaded not guilty.',
    '4,000',
    'prosecutors',
  ],
  [
    'Residents described a night of panic. “There were maybe 200 of us on the roof,” said one, a baker. Another said 2 boats had come.',
    '2 boats',
    'another',
  ],
  [
    'The governor, who took office in May, promised a review. His predecessor had counted 14 sites; he himself speaks of 9.',
    '9',
    'governor',
  ],
  ['Asked how many had died, the doctor held up 7 fingers. “Seven,” he said.', '7', null],
  [
    'The Harbour Chronicle, which first reported the raid, said 40 officers had taken part. The paper did not name its source.',
    '40',
    'Harbour Chronicle',
  ],
  [
    '“We were told it was 6 months,” said Nuri Sand, whose cousin also worked there. The contract, which the Chronicle has seen, runs to 3 years.',
    '3 years',
    'contract',
  ],
];
