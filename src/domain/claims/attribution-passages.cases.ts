/**
 * Fictional passages about who speaks: bodies in their own documents, subjects behind introductory phrases, registers
 * and maps, and persons introduced a moment ago. Written from grammar, before the rules they test.
 */

/** Text, passage (first occurrence), speaker, publisher. */
export type SpeakerPassage = readonly [string, string, string | null, string?];

/** A body in its own document. */
export const ownDocuments: readonly SpeakerPassage[] = [
  [
    'The Ministry of Ports rejects the statement of the organisation Harbour Light. Our officers inspected the pier on 4 May. They found 112 crates.',
    '112',
    null,
    'Ministry of Ports',
  ],
  [
    'The Osmere Institute wrote to the harbour. Inspectors went to the pier in May. They said 112 crates were empty.',
    '112',
    'inspectors',
  ],
  ['The ministry’s figures show 64 boats. In April 12 boats were added.', '64', null, 'Ministry of Ports'],
  ['The ministry’s figures show 64 boats. In April 12 boats were added.', '12', null, 'Ministry of Ports'],
  ['Our figures show that 64 boats left the port.', '64', null, 'Ministry of Ports'],
  ['By our estimate, 64 boats are missing.', '64', null, 'Harbour Light'],
  ['The port lost 64 boats by our count.', '64', null, 'Harbour Light'],
  ['We estimate that 64 boats are missing.', '64', null, 'Harbour Light'],
  ['Our records list 64 boats.', '64', null],
  [
    'Harbour Light says that 64 boats left. The ministry has no record of them.',
    '64',
    'Harbour Light',
    'Ministry of Ports',
  ],
];

/** Subjects behind an introductory phrase; names that are no names. */
export const introduced: readonly SpeakerPassage[] = [
  ['Since January the consulate in Osmere has received 41 requests.', '41', 'consulate in Osmere'],
  ['Since March the Osmere Institute has documented 41 cases.', '41', 'Osmere Institute'],
  ['In its letter of 9 June the committee said that it had seen 7 wells.', '7', 'committee'],
  ['In a reply of 9 June the Wells Committee said 7 wells were dry.', '7', 'Wells Committee'],
  ['On 9 June police said 7 men had been held.', '7', 'police'],
  ['She was taken to the county clinic, which says it treated 7 women that night.', '7', 'county clinic'],
  ['Boats are repaired at the Osmere Yard, which says 19 came in.', '19', 'Osmere Yard'],
  ['The mayor, Otto Grim, read out a list of 26 names. It was short.', '26', 'Otto Grim'],
  ['That estimate rests on 44 interviews and says little about 9 villages.', '9', null],
  ['Your letter says 86 people left the mill.', '86', null],
  ['Otto Grim spoke first. According to the same letter, 86 people left.', '86', 'letter'],
  [
    'Harbour Light published a report on Monday. According to the same report, 86 boats left.',
    '86',
    'Harbour Light',
  ],
  [
    'A statement by Brask Metals names two owners. The same statement says 86 drivers were paid.',
    '86',
    'Brask Metals',
  ],
];

/** Registers, maps, counts and read lists. */
export const registers: readonly SpeakerPassage[] = [
  ['The clerk, Rosa Quill, read out a list of 26 names.', '26', 'Rosa Quill'],
  ['The ferry register names 26 passengers.', '26', 'ferry register'],
  ['Her diary records 26 nights in the cellar.', '26', 'diary'],
  ['The night log records 26 calls. Nine of them came before dawn.', 'Nine', 'night log'],
  ['Harbour Light’s map shows 26 piers.', '26', 'Harbour Light'],
  ['The Osmere Institute’s map gives 26 piers.', '26', 'Osmere Institute'],
  ['The Osmere Institute’s count stands at 26.', '26', 'Osmere Institute'],
];

/** He, she and it after somebody new. */
export const newcomers: readonly SpeakerPassage[] = [
  [
    'Ms Mara Dellin said 9 boats sank. Ms Dellin said 4 more were lost. Joan Pell, a nurse, met her on the pier. She said 17 people were cold.',
    '17',
    'Joan Pell',
  ],
  [
    'Tomas Arko said 9 boats sank. Arko said 4 more were lost. His neighbour, Emil Vant, came later. He said 17 nets were gone.',
    '17',
    'Emil Vant',
  ],
  [
    'The Osmere Institute said 9 boats sank. It was joined by Harbour Light, a charity. It said 17 nets were gone.',
    '17',
    'Osmere Institute',
  ],
  [
    'The Osmere Institute said 9 boats sank. Harbour Light has searched the bay since. It said 17 nets were gone.',
    '17',
    'Harbour Light',
  ],
  [
    'Mr Tomas Arko said 9 boats sank. Joan Pell, his aunt, lives near the pier. She said 17 people were cold.',
    '17',
    'Joan Pell',
  ],
  [
    'Ms Joan Pell, a nurse, lives near the pier. Tomas Arko brought her the news. She said 17 people were cold.',
    '17',
    'Joan Pell',
  ],
];

/** A second round: documents, letters, lead-ins, counts and newcomers. */
export const morePassages: readonly SpeakerPassage[] = [
  [
    'Palmera Relief\n4 Dock Road\n\nTo the Governor of Osmere\nOld Palace\n\nDear Governor,\n\nYour statement of 3 May says that 86 people left the mill.',
    '86',
    'Governor of Osmere',
    'Palmera Relief',
  ],
  [
    'To the Minister for Ports\n\nYour office told us that 86 boats were checked. We counted 40.',
    '86',
    'Ministry for Ports',
    'Palmera Relief',
  ],
  [
    'To the Minister for Ports\n\nYour office told us that 86 boats were checked. We counted 40.',
    '40',
    null,
    'Palmera Relief',
  ],
  ['We found 40 graves. Our interviewers spoke to 12 families.', '12', null, 'Palmera Relief'],
  [
    '“We found 40 graves,” the team leader, Ana Brik, said. “Our interviewers spoke to 12 families.”',
    '12',
    'Ana Brik',
    'Palmera Relief',
  ],
  ['Ana Brik spoke to us on Tuesday. She said our count of 40 was low.', '40', 'Ana Brik', 'Palmera Relief'],
  ['The embassy’s register shows 44 names. Thirty of them are women.', 'Thirty', null, 'Embassy of Osmere'],
  ['Until last week the hospital in Osmere had treated 44 people.', '44', null],
  ['In the first week of June the Osmere Institute logged 44 calls.', '44', 'Osmere Institute'],
  ['After the fire the mayor said 44 people were missing.', '44', 'mayor'],
  ['By 3 May the Osmere Clinic had registered 44 patients.', '44', 'Osmere Clinic'],
  ['They went to the labour office, which registered 44 complaints.', '44', 'labour office'],
  ['The log of the ferry names 44 passengers.', '44', 'log of the ferry'],
  ['A diary kept by the cook lists 44 meals a day.', '44', 'diary'],
  ['The Palmera Relief count stood at 44 on Friday.', '44', 'Palmera Relief'],
  ['Rosa Quill, the clerk, read out 44 names.', '44', 'Rosa Quill'],
  ['The building stands at 44 metres.', '44', null],
  ['The owner gives 44 marks to each worker.', '44', null],
  [
    'Mr Ivo Brand said the doors were shut. Dr Sana Lor, who treated the wounded, arrived at dawn. She said 17 had burns.',
    '17',
    'Sana Lor',
  ],
  [
    'Police chief Ivo Brand said the doors were shut. A witness, Sana Lor, watched from the roof. “I saw 17 of them,” she said.',
    '17',
    'Sana Lor',
  ],
  [
    'Sana Lor watched from the roof. Police chief Ivo Brand was not there. He said 17 had burns.',
    '17',
    'Ivo Brand',
  ],
  [
    'Harbour Light attacked the ministry. The Port Council, a public body, answered. It said 17 boats were safe.',
    '17',
    'Port Council',
  ],
  ['The source said 9 boats sank. According to the same source, 17 were saved.', '17', 'source'],
  [
    'The bishop, Ivo Brand, spoke of 9 boats. According to the same source, 17 were saved.',
    '17',
    'Ivo Brand',
  ],
  ['By its own count, Palmera Relief has fed 44 families.', '44', 'Palmera Relief'],
  ['In our view the total is 44.', '44', null, 'Palmera Relief'],
  ['Nobody knows how many. Our best estimate is 44.', '44', null, 'Palmera Relief'],
];

/** A third round: text, passage, speaker (undefined: not judged), publisher, modality. */
export const mixedPassages: readonly (readonly [
  string,
  string,
  string | null | undefined,
  (string | undefined)?,
  string?,
])[] = [
  [
    'The Ministry of Ports categorically rejects the assertion of Harbour Light that 77 boats sank.',
    '77',
    null,
    'Ministry of Ports',
    'denied',
  ],
  [
    'Harbour Light claims that 77 boats sank. This is not true. In fact 9 boats sank.',
    '9',
    undefined,
    undefined,
    'asserted',
  ],
  ['The owner disputes that 77 boats sank; he says it was 9.', '9', undefined, undefined, 'asserted'],
  ['Neither of the 77 boats was insured.', '77', undefined, undefined, 'asserted'],
  ['The committee did not accept the figure of 77.', '77', undefined, undefined, 'denied'],
  ['The spokesman said the number of 77 was grossly inflated.', '77', 'spokesman', undefined, 'denied'],
  [
    'Claims that 77 boats sank are part of a smear campaign, the minister said.',
    '77',
    undefined,
    undefined,
    'denied',
  ],
  ['The governor would not confirm that 77 boats sank.', '77', undefined, undefined, 'asserted'],
  ['Officials have refused to accept that 77 boats sank.', '77', undefined, undefined, 'denied'],
  ['The mayor says that nothing like 77 boats sank.', '77', undefined, undefined, 'denied'],
  [
    'Harbour Light said 77 boats sank, a figure the ministry rejects.',
    '77',
    'Harbour Light',
    undefined,
    'asserted',
  ],
  [
    'Harbour Light said 77 boats sank, which the ministry denies.',
    '77',
    'Harbour Light',
    undefined,
    'asserted',
  ],
  ['The ministry denies Harbour Light’s account of 77 sunken boats.', '77', 'ministry', undefined, 'denied'],
  ['The ministry, which denies the charges, said 9 boats sank.', '9', 'ministry', undefined, 'asserted'],
  ['While denying any wrongdoing, the ministry said 9 boats sank.', '9', 'ministry', undefined, 'asserted'],
  ['The ministry denied the report and said that 9 boats sank.', '9', 'ministry', undefined, 'asserted'],
  ['Denying the report, the ministry said 9 boats sank.', '9', 'ministry', undefined, 'asserted'],
  ['There is no proof that 77 boats sank.', '77', undefined, undefined, 'denied'],
  ['Of the 77 boats, not 9 but 12 were insured.', '9', undefined, undefined, 'denied'],
  ['Of the 77 boats, not 9 but 12 were insured.', '12', undefined, undefined, 'asserted'],
  ['Of the 77 boats, not 9 but 12 were insured.', '77', undefined, undefined, 'asserted'],
  ['He will be held for 14 days.', '14', undefined, undefined, 'planned'],
  ['At his will, 14 men were beaten.', '14', undefined, undefined, 'asserted'],
  [
    'MINISTRY OF PORTS\n\nThe ministry has examined the report of Harbour Light. Divers of the ministry went down on 4 May. They found 9 wrecks.',
    '9',
    null,
    'Ministry of Ports',
  ],
  ['According to our records, 40 boats are registered.', '40', null, 'Ministry of Ports'],
  ['The ministry’s own data show 40 boats. They do not show 77.', '40', null, 'Ministry of Ports'],
  [
    'The institute’s figures show 40 boats. The mayor has not read them. On the quay 6 boats lay idle.',
    '6',
    null,
    'Delta Post',
  ],
  ['During the raid officers found 40 phones, police said.', '40', 'police'],
  ['In March the Osmere Clinic said it had 40 beds.', '40', 'Osmere Clinic'],
  ['Within hours of the storm the harbour master reported 40 wrecks.', '40', 'harbour master'],
  ['Lena Voss, a midwife, keeps a notebook. It lists 40 births.', '40', undefined],
  ['Lena Voss, a midwife, keeps a notebook. The notebook lists 40 births.', '40', 'notebook'],
  ['The attendance register for June shows 40 names. Six are crossed out.', 'Six', 'attendance register'],
  ['The judge, Ada Finn, read out 40 names. The youngest was 14.', '14', 'Ada Finn'],
  ['“It was cold,” said Otto Grim. His wife, Ada, nodded. She said 40 boats sank.', '40', 'Ada'],
  ['Otto Grim runs the yard. Ada Finn, 31, worked there. She said 40 boats sank.', '40', 'Ada Finn'],
  [
    'The Ministry of Ports has read the report. The organisation Harbour Light claims that 77 boats sank. Officers went to all piers. They found 9 wrecks.',
    '9',
    null,
    'Ministry of Ports',
  ],
  ['The river police said 77 boats sank. Officers found 9 wrecks.', '9', 'river police'],
];

/** Who is meant by a short word, and who keeps to a number. */
export const insisters: readonly SpeakerPassage[] = [
  [
    'The Osmere Service has hired divers. It speaks well of them; the service itself counts 18 drownings.',
    '18',
    'Osmere Service',
  ],
  ['The Divers Club holds to its 214 cards.', '214', 'Divers Club'],
  ['The port police keep to 198 divers.', '198', 'port police'],
  ['The club stood by the gate with 12 divers.', '12', null],
  [
    'The Divers Club said that 64 crews had come. At the end of May the count stood at 41.',
    '41',
    'Divers Club',
  ],
  ['The divers union puts the dead at 40 and wounded at 90.', '40', 'divers union'],
  ['According to what the union told reporters, 40 divers drowned.', '40', 'union'],
  ['Asha Line, a human rights group, said 40 divers drowned. The group said 9 were boys.', '9', 'Asha Line'],
  ['The port office arrived at twelve deaths.', 'twelve', 'port office'],
  ['Harbour Light puts the dead and missing of the strait at 143.', '143', 'Harbour Light'],
  ['Harbour Light puts divers on the 9 o’clock boat at 14 quays.', '14', null],
  ['The 412,000 rials that Harbour Light says divers are owed remain unpaid.', '412,000', 'Harbour Light'],
  [
    'The port had argued that its share was 38 percent, well short of what the union alleged.',
    '38 percent',
    null,
  ],
  [
    'The Divers Club published a study. The study also faulted the Port Office, which it said had met only 9 crews.',
    '9',
    'Divers Club',
  ],
  [
    'The Divers Club wrote to Porvan Metals, the club said in May. Porvan Metals, which says that it has 64 quays, did not answer. Crews sleep in 30 huts, the report said.',
    '30',
    'Divers Club',
  ],
  ['The divers arrived at Pell Quay on 7 boats, Harbour Light said.', '7', 'Harbour Light'],
  [
    'In Ostrel, the group Divers Solidarity Ostrel said, life is dear. Fees are low in Ostrel. Nine divers have drowned, the group said.',
    'Nine',
    'Divers Solidarity Ostrel',
  ],
  [
    'Porvan Metals owns the quay. A charity says it has met 64 divers. Harbour Light said it would go on.',
    '64',
    'Harbour Light',
  ],
  [
    'Anna Terrel, a geologist at the quay, said the slope moved by 4 centimetres. She counted 12 cracks.',
    '12',
    'Anna Terrel',
  ],
];
