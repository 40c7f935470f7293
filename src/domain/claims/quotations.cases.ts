/** Fictional quotations in every kind of mark, split, running over paragraphs, in blocks. Every name is invented. */

/** Text, then each quotation with its speaker, in text order. */
export type QuotationCase = readonly [
  text: string,
  ...quotations: (readonly [quote: string, speaker: string | null])[],
];

/** Written before the grammar that reads them. */
export const quotationCases: readonly QuotationCase[] = [
  [
    '“They took our papers,” Lena Orsk said. “There was one room for all of us.”',
    ['They took our papers,', 'Lena Orsk'],
    ['There was one room for all of us.', 'Lena Orsk'],
  ],
  [
    '“They took our papers,” Lena Orsk said, “and our phones as well.”',
    ['They took our papers,', 'Lena Orsk'],
    ['and our phones as well.', 'Lena Orsk'],
  ],
  ['« Nous étions dans une pièce », a raconté Lena Orsk.', ['Nous étions dans une pièce', 'Lena Orsk']],
  ['Lena Orsk said: „They took all our papers“.', ['They took all our papers', 'Lena Orsk']],
  ['‘They took our papers away,’ Lena Orsk said.', ['They took our papers away,', 'Lena Orsk']],
  ["'They took our papers away,' Lena Orsk said.", ['They took our papers away,', 'Lena Orsk']],
  ['Lena Orsk told Norpress: "They took our papers away."', ['They took our papers away.', 'Lena Orsk']],
  [
    '“They took our papers,” Lena Orsk said.\n\n“There was one room for all of us,” she said.',
    ['They took our papers,', 'Lena Orsk'],
    ['There was one room for all of us,', 'Lena Orsk'],
  ],
  [
    'Lena Orsk said: “They took our papers.\n\n“There was one room for all of us.”',
    ['They took our papers.', 'Lena Orsk'],
    ['There was one room for all of us.', 'Lena Orsk'],
  ],
  [
    '“They took our papers.\n\n“There was one room for all of us,” Lena Orsk said.',
    ['They took our papers.', 'Lena Orsk'],
    ['There was one room for all of us,', 'Lena Orsk'],
  ],
  [
    'Asked about the papers, Lena Orsk replied, “They took them all away.”',
    ['They took them all away.', 'Lena Orsk'],
  ],
  [
    '“They took our papers,” said Lena Orsk, who is 24. Otto Grim, the mayor, disagreed. “Nobody took any papers here,” he said.',
    ['They took our papers,', 'Lena Orsk'],
    ['Nobody took any papers here,', 'Otto Grim'],
  ],
  ['According to Lena Orsk, “they took our papers away”.', ['they took our papers away', 'Lena Orsk']],
  [
    'The ministry said the papers had been “kept for their own safety”.',
    ['kept for their own safety', 'ministry'],
  ],
  [
    'In its statement Brask Metals called the report “a work of pure invention”.',
    ['a work of pure invention', 'Brask Metals'],
  ],
  [
    'The statement reads: “No papers were taken from anybody.”',
    ['No papers were taken from anybody.', 'statement'],
  ],
  ['The sign on the gate read “no entry without a pass”.', ['no entry without a pass', null]],
  [
    '“Who took them?” asked Otto Grim. “We did not take them.”',
    ['Who took them?', 'Otto Grim'],
    ['We did not take them.', 'Otto Grim'],
  ],
  ['“They took our papers,” Orsk recalled. Lena Orsk is 24.', ['They took our papers,', 'Lena Orsk']],
  [
    'A guard shouted “stay in your rooms tonight”, Lena Orsk recalled.',
    ['stay in your rooms tonight', 'guard'],
  ],
];

/** Modality: denial, silence and partial admission apart; planned, pledged, demanded, alleged, estimated. */
export const modalityCases: readonly (readonly [text: string, at: string, modality: string])[] = [
  ['Castel Holdings denies ever having employed 40 children.', '40', 'denied'],
  ['Castel Holdings has not commented on the 40 children.', '40', 'asserted'],
  ['Castel Holdings declined to say whether 40 children had worked there.', '40', 'asserted'],
  ['Castel Holdings conceded that 4 children had worked there.', '4', 'asserted'],
  ['Castel Holdings admitted to 4 cases but disputed the other 36.', '36', 'denied'],
  ['Castel Holdings admitted to 4 cases but disputed the other 36.', '4', 'asserted'],
  ['No children were employed, let alone 40, the company said.', '40', 'denied'],
  ['It is not true that 40 children were employed, the company said.', '40', 'denied'],
  ['The company called the figure of 40 a fabrication.', '40', 'denied'],
  ['“The figure of 40 is simply wrong,” the manager said.', '40', 'denied'],
  ['Police deny that anyone was paid, but 40 receipts were found.', '40', 'asserted'],
  ['The company says it will compensate 40 families.', '40', 'planned'],
  ['The company has vowed to compensate 40 families.', '40', 'pledged'],
  ['The union called on the company to compensate 40 families.', '40', 'demanded'],
  ['The union demands compensation for 40 families.', '40', 'demanded'],
  ['Up to 40 families are thought to be affected.', '40', 'estimated'],
  ['An estimated 40 families are affected.', '40', 'estimated'],
  ['The company allegedly hid 40 passports.', '40', 'alleged'],
  ['The manager is accused of hiding 40 passports.', '40', 'alleged'],
  ['The manager is suspected of hiding 40 passports.', '40', 'alleged'],
  ['The camp is expected to hold 40 families by May.', '40', 'planned'],
  ['A new camp for 40 families is planned.', '40', 'planned'],
  ['The minister said 40 passports had been returned.', '40', 'asserted'],
  ['The minister hopes to return 40 passports by May.', '40', 'planned'],
  ['Around 40 families could be affected, the council believes.', '40', 'estimated'],
];
