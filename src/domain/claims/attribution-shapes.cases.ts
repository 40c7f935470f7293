/**
 * Fictional sentences of many shapes, written before the grammar that reads them: active, passive, inverted, split and
 * running quotations, job titles as names, brackets, documents that find, channels that post. Every name is invented.
 */

/** Text, passage (first occurrence), speaker (null: the publication itself), modality where it matters. */
export type ShapeCase = readonly [text: string, at: string, speaker: string | null, modality?: string];

/** First list: 64 passages. */
export const shapes: readonly ShapeCase[] = [
  [
    'The Directorate of Harbours had counted 61 wrecks, its spokeswoman said on Tuesday.',
    '61',
    'Directorate of Harbours',
  ],
  ['“They took our papers,” Lena Orsk said. “There were 18 of us in one room.”', '18', 'Lena Orsk'],
  ['“There were 18 of us,” Lena Orsk said, “and two toilets for 40 people.”', '40', 'Lena Orsk'],
  ['“There were 18 of us in one room,” recalled Lena Orsk, who left the mill in May.', '18', 'Lena Orsk'],
  [
    'Ruben Hale, Lena Orsk and Tia Morrow met reporters in Osmere. “We were 18 in one room,” Morrow said.',
    '18',
    'Tia Morrow',
  ],
  [
    'Officials from the Ministry of Canals visited the site. The ministry said 230 workers had been registered.',
    '230',
    'Ministry of Canals',
  ],
  [
    'The River Workers’ Union (RWU) met on Friday. Some 230 members lost their jobs, the RWU said.',
    '230',
    'River Workers’ Union',
  ],
  [
    'The Coastal Safety Bureau (CSB) inspected the port. CSB figures show that 27 ships were unsafe.',
    '27',
    'Coastal Safety Bureau',
  ],
  ['A spokesperson for the Osmere Port Authority said 27 ships were unsafe.', '27', 'Osmere Port Authority'],
  ['Port officials said 27 ships were unsafe.', '27', 'port officials'],
  ['Survivors interviewed by Harbour Light said they had worked 16 hours a day.', '16', 'survivors'],
  ['Harbour Light: 200 freed from mill', '200', 'Harbour Light'],
  ['Two hundred freed from mill, says Harbour Light', 'Two hundred', 'Harbour Light'],
  [
    'Harbour Light published its findings in May. The report found that 31 of the mills had no exits.',
    '31',
    'Harbour Light',
  ],
  [
    'The Osmere Institute opened in 1998. It said in a statement that 31 mills had no exits.',
    '31',
    'Osmere Institute',
  ],
  [
    'The Osmere Institute called for an inquiry. “We know of 31 mills without exits,” its director, Paul Rennick, added.',
    '31',
    'Paul Rennick',
  ],
  [
    'Court documents show that the company earned 14 million marks in two years.',
    '14 million',
    'court documents',
  ],
  [
    'Data from the Osmere Institute put the number of closed mills at 31.',
    '31',
    'Osmere Institute',
    'estimated',
  ],
  ['The Osmere Institute puts the number of closed mills at 31.', '31', 'Osmere Institute', 'estimated'],
  [
    'Estimates by the Osmere Institute suggest that 31 mills have closed.',
    '31',
    'Osmere Institute',
    'estimated',
  ],
  [
    'As many as 31 mills have closed, by estimates of the Osmere Institute.',
    '31',
    'Osmere Institute',
    'estimated',
  ],
  ['The Osmere Institute has recorded 31 closures since January.', '31', 'Osmere Institute'],
  ['The Osmere Institute documented 31 closures, 12 of them in Verrin.', '12', 'Osmere Institute'],
  [
    'The provincial police wrote on their Telegram channel that 52 people had been detained.',
    '52',
    'provincial police',
  ],
  [
    'On its Telegram channel, the provincial administration said 52 people had been detained.',
    '52',
    'provincial administration',
  ],
  [
    'Governor Ilse Varga was quoted as telling the state broadcaster that 52 people had been detained.',
    '52',
    'Ilse Varga',
  ],
  [
    'Governor Ilse Varga was quoted by the Delta Post as saying that 52 people had been detained.',
    '52',
    'Ilse Varga',
  ],
  [
    'The Delta Post quoted Governor Ilse Varga as saying that 52 people had been detained.',
    '52',
    'Ilse Varga',
  ],
  ['I was sold twice, and I saw 14 others being sold, Lena Orsk testified.', '14', 'Lena Orsk'],
  ['Brask Metals did not respond to a request for comment. The company employs 900 people.', '900', null],
  ['Brask Metals denied that 40 workers had been locked in.', '40', 'Brask Metals', 'denied'],
  [
    'Brask Metals admitted that 4 of its foremen carried batons but denied holding 40 workers.',
    '4',
    'Brask Metals',
    'asserted',
  ],
  [
    'Brask Metals admitted that 4 of its foremen carried batons but denied holding 40 workers.',
    '40',
    'Brask Metals',
    'denied',
  ],
  ['Asked about the 40 workers, Brask Metals declined to comment.', '40', null],
  [
    'It was 3 a.m. when the doors opened, said a 24-year-old from Tellin who asked not to be named.',
    '3',
    '24-year-old from Tellin',
  ],
  [
    'A woman from Tellin, 24, told Harbour Light that she had paid 700 marks to leave.',
    '700',
    'woman from Tellin',
  ],
  [
    'One of the drivers, who gave his name as Joss, said he had carried 60 people across the river.',
    '60',
    'Joss',
  ],
  ['His brother said 60 people had crossed the river that night.', '60', 'his brother'],
  [
    'The head of the Verrin hospital, Dr Amos Pell, told AFN that 23 patients had arrived overnight.',
    '23',
    'Amos Pell',
  ],
  [
    'Twenty-three patients arrived overnight, according to Dr Amos Pell, head of the Verrin hospital.',
    'Twenty-three',
    'Amos Pell',
  ],
  [
    'Dr Amos Pell, head of the Verrin hospital, estimated that 23 patients a night arrived in June.',
    '23',
    'Amos Pell',
    'estimated',
  ],
  ['A police statement said 23 people were questioned.', '23', 'police'],
  ['Police on Friday arrested 23 people. The raid came after a complaint.', '23', null],
  ['Witnesses and relatives said at least 23 people were missing.', '23', 'witnesses and relatives'],
  [
    'The foreign ministers of Savaran and Tolmere said 800 people would be flown home.',
    '800',
    'foreign ministers of Savaran and Tolmere',
  ],
  ['Savaran’s embassy in Tolmere said it had received 800 calls.', '800', 'Savaran’s embassy in Tolmere'],
  [
    'The embassy of Savaran said it had received 800 calls. The embassy has 5 telephone lines.',
    '5',
    'embassy of Savaran',
  ],
  ['Mr Grim accused the company of holding 40 people against their will.', '40', 'Grim', 'alleged'],
  ['The company is accused of holding 40 people against their will.', '40', null, 'alleged'],
  [
    'The prosecutor, Ada Renn, alleged that the family had laundered 90 million marks.',
    '90 million',
    'Ada Renn',
    'alleged',
  ],
  ['Prosecutors say the family laundered 90 million marks through 12 shops.', '12', 'prosecutors'],
  ['According to the indictment, the family laundered 90 million marks.', '90 million', 'indictment'],
  [
    'The indictment names 12 shops. Each of them, it says, handled 2 million marks a year.',
    '2 million',
    'indictment',
  ],
  ['In written testimony, a former guard described 9 nights without sleep.', '9', 'former guard'],
  [
    '“We heard them all night,” the former guard said.\n\n“There were 9 of them. Nobody came.',
    '9',
    'former guard',
  ],
  [
    'Paul Rennick of the Osmere Institute is sceptical. “If there were 9 of them, where are the papers?” he asked.',
    '9',
    'Paul Rennick',
  ],
  ['The truth, Rennick believes, is that some 400 people never left.', '400', 'Rennick', 'estimated'],
  ['The ministry has promised to close 15 mills by June.', '15', 'ministry', 'pledged'],
  ['The ministry plans to close 15 mills by June.', '15', 'ministry', 'planned'],
  ['Harbour Light demanded the release of 15 workers.', '15', 'Harbour Light', 'demanded'],
  [
    'At a news conference in Osmere on Monday, Deputy Police Chief Ivo Sand said 15 workers had been found.',
    '15',
    'Ivo Sand',
  ],
  [
    'Fifteen workers had been found, Deputy Police Chief Ivo Sand told a news conference in Osmere on Monday.',
    'Fifteen',
    'Ivo Sand',
  ],
  ['The number of calls has risen to 15 a day, the charity’s helpline reports.', '15', 'charity'],
  [
    'Workers wait outside the mill in Verrin, where 15 were found on Monday. Photo: Ada Renn/Delta Post',
    '15',
    null,
  ],
  ['The village lies 15 kilometres from the sea and has one road.', '15', null],
];
