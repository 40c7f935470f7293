/**
 * Fictional passages written to find out what the engine does on text it was not built for; on first sight it got 23
 * of the first 30 and 19 of the next 25, and grammar was then added. Text, passage, speaker, modality ("asserted" where
 * left out; an estimate is accepted there too). Every name is invented.
 */

/** Text, passage (first occurrence), speaker, modality. */
export type AttributionSentence = readonly [string, string, string | null, string?];

/** The passages. */
export const attributionSentences: readonly AttributionSentence[] = [
  [
    'Some 14,000 homes were without power on Sunday, said Ewa Lind of the Coastal Grid Authority.',
    '14,000',
    'Ewa Lind',
  ],
  ['“We counted 23 graves,” he said. Tomas Arko has farmed there for decades.', '23', null],
  ['Tomas Arko has farmed there for decades. “We counted 23 graves,” he said.', '23', 'Tomas Arko'],
  [
    'Nina Falk, the agency’s regional coordinator, put the number of displaced at 4,500.',
    '4,500',
    'Nina Falk',
    'estimated',
  ],
  [
    'Two officers of the river police, speaking separately, confirmed that 6 boats sank.',
    '6',
    'two officers of the river police',
  ],
  [
    'The Association of Cane Workers says its members earn 3 marks a day. The association has asked for 5.',
    '3',
    'Association of Cane Workers',
  ],
  ['Police said they had freed 33 people. They were found in 2 sheds behind the mill.', '2', 'police'],
  [
    'The mine employs 700 people. Its owner, Brask Metals, did not respond to a request for comment.',
    '700',
    null,
  ],
  ['Brask Metals did not respond to questions about the 12 deaths.', '12', null],
  ['The government has acknowledged only 4 deaths.', '4', 'government'],
  ['A spokesman for Brask Metals said 9 workers had been compensated.', '9', 'Brask Metals'],
  ['“It is a lie that 40 people died,” the mayor, Otto Grim, told Radio Delta.', '40', 'Otto Grim', 'denied'],
  [
    'Investigators believe that as many as 300 women passed through the house.',
    '300',
    'investigators',
    'estimated',
  ],
  [
    'In its annual report, the Institute for River Studies warned that 19 species were at risk.',
    '19',
    'Institute for River Studies',
  ],
  [
    'Nearly 60% of those surveyed had no contract, the report found. The Institute for River Studies published it on Monday.',
    '60%',
    'Institute for River Studies',
  ],
  ['The ILO-backed survey found 120 children in the pits.', '120', 'ILO-backed survey'],
  ['Tariq, who is 17, says he was paid nothing for 8 months.', '8', 'Tariq'],
  ['Tariq, who is 17, says he was paid nothing for 8 months.', '17', null],
  ['When police arrived, Tariq recalls, 30 boys were asleep on the floor.', '30', 'Tariq'],
  ['The village lost 90 cattle, by Tariq’s count.', '90', 'Tariq'],
  ['“Of the 80 who left, 12 came back,” added Joan Mbeki, a nurse.', '12', 'Joan Mbeki'],
  ['Officials have not said how many of the 80 came back.', '80', null],
  [
    'The foreign ministry has promised to repatriate 80 citizens by May.',
    '80',
    'foreign ministry',
    'pledged',
  ],
  [
    'The UN says 80 people died; Amnon Reyes, a local doctor, thinks it was 200.',
    '200',
    'Amnon Reyes',
    'estimated',
  ],
  ['The tribunal sentenced 5 guards to a total of 60 years, state media reported.', '5', 'state media'],
  ['Open Shaft has verified 22 of the 40 reports it received.', '22', 'Open Shaft'],
  [
    'Families of the missing have alleged that police took $900 from each of them.',
    '$900',
    'families of the missing',
    'alleged',
  ],
  [
    'Mr Grim said on Tuesday that 40 houses were lost. On Wednesday he revised the number to 52.',
    '52',
    'Grim',
  ],
  ['Harbour Relief urged donors to give 6 million marks.', '6', 'Harbour Relief', 'demanded'],
  ['Asked how she knew, Sana replied: “I carried 11 of them myself.”', '11', 'Sana'],
  [
    'A fire at the Tolmere cannery killed 9 women on Monday night, the provincial governor said.',
    '9',
    'provincial governor',
  ],
  ['Governor Hanna Priel said the cannery had failed 3 inspections.', '3', 'Hanna Priel'],
  [
    'The cannery’s manager, Ilan Voss, was arrested on Tuesday along with 2 foremen, police said.',
    '2',
    'police',
  ],
  ['“I saw 4 of them fall,” said a worker who gave only her first name, Dina.', '4', 'Dina'],
  ['The women earned 2 marks an hour, according to pay slips shown to the Delta Post.', '2', 'pay slips'],
  ['Labour groups have long complained that only 12 inspectors cover the province.', '12', 'labour groups'],
  ['The Delta Post counted 31 locked doors during a visit in January.', '31', 'Delta Post'],
  ['“The doors were locked,” Priel said. “There were 31 of them, and nobody had the keys.”', '31', 'Priel'],
  ['Voss’s lawyer, Ren Abadi, rejected claims that 31 doors had been locked.', '31', 'Ren Abadi', 'denied'],
  ['Abadi said his client “cooperated fully” and had handed over 600 documents.', '600', 'Abadi'],
  [
    'The Ministry of Labour plans to hire 40 inspectors next year. It has not said how they will be paid.',
    '40',
    'Ministry of Labour',
    'planned',
  ],
  [
    'Dina, 24, said that she and 6 cousins had come from the hills to work there. They shared one room.',
    '6',
    'Dina',
  ],
  [
    'Hospitals in Tolmere treated 58 people for burns, the health department reported.',
    '58',
    'health department',
  ],
  ['It is unclear how many worked there; the company lists 140, survivors say 190.', '190', 'survivors'],
  ['It is unclear how many worked there; the company lists 140, survivors say 190.', '140', 'company'],
  ['Nobody from the company could be reached. The plant opened 11 years ago.', '11', null],
  [
    '“Between 5,000 and 6,000 people live off this plant,” Mayor Odo Lenk told the council, “and they are hungry.”',
    '5,000',
    'Odo Lenk',
  ],
  ['Lenk, who owns 10% of the plant, denied that he had been warned.', '10%', null],
  ['Civil Defence chief Tam Okiro: “We found 9 bodies behind one door.”', '9', 'Tam Okiro'],
  [
    'In a post on Facebook, the Cannery Union claimed that 22 workers were still missing.',
    '22',
    'Cannery Union',
  ],
  ['An earlier version of this article said 8 women had died.', '8', null, 'denied'],
  ['What the women want, says Dina, is 400 marks and an apology.', '400', 'Dina'],
];
