/**
 * Fictional sentences in which one says what another said: letters, surveys, interviews, agencies, channels. Written
 * with the whole chain, outermost first, before the grammar that reads it. Every name is invented.
 */

/** Text, passage (first occurrence), speaker, names of the chain from the outside to the root. */
export type ChainCase = readonly [text: string, at: string, speaker: string, chain: readonly string[]];

/** Chains of one to four nodes. */
export const chains: readonly ChainCase[] = [
  [
    'The Wells Committee said in a letter to the Osmere Institute that 7 wells were dry.',
    '7',
    'Wells Committee',
    ['Osmere Institute', 'letter', 'Wells Committee'],
  ],
  [
    'In a letter to the Osmere Institute, the Wells Committee said 7 wells were dry.',
    '7',
    'Wells Committee',
    ['Osmere Institute', 'letter', 'Wells Committee'],
  ],
  [
    'The Wells Committee, in a letter to the Osmere Institute, said 7 wells were dry.',
    '7',
    'Wells Committee',
    ['Osmere Institute', 'letter', 'Wells Committee'],
  ],
  [
    'Seven wells were dry, the Wells Committee said in a reply to the Osmere Institute.',
    'Seven',
    'Wells Committee',
    ['Osmere Institute', 'reply', 'Wells Committee'],
  ],
  [
    'The Wells Committee told the Delta Post that 7 wells were dry.',
    '7',
    'Wells Committee',
    ['Delta Post', 'Wells Committee'],
  ],
  [
    'Seven wells were dry, the Wells Committee told the Delta Post.',
    'Seven',
    'Wells Committee',
    ['Delta Post', 'Wells Committee'],
  ],
  [
    'Mara Dellin told the Osmere Institute in an interview that 7 wells were dry.',
    '7',
    'Mara Dellin',
    ['Osmere Institute', 'interview', 'Mara Dellin'],
  ],
  [
    'In an interview with the Delta Post, Mara Dellin said 7 wells were dry.',
    '7',
    'Mara Dellin',
    ['Delta Post', 'interview', 'Mara Dellin'],
  ],
  [
    'Mara Dellin said in an interview with the Delta Post that 7 wells were dry.',
    '7',
    'Mara Dellin',
    ['Delta Post', 'interview', 'Mara Dellin'],
  ],
  [
    'In a report published Thursday by the Osmere Institute, 31 mills are named.',
    '31',
    'Osmere Institute',
    ['report', 'Osmere Institute'],
  ],
  [
    'A report published on Thursday by the Osmere Institute says 31 mills have closed.',
    '31',
    'Osmere Institute',
    ['report', 'Osmere Institute'],
  ],
  [
    'The Osmere Institute said in a report on Thursday that 31 mills had closed.',
    '31',
    'Osmere Institute',
    ['report', 'Osmere Institute'],
  ],
  [
    'Thirty-one mills have closed, the Osmere Institute said in its annual report.',
    'Thirty-one',
    'Osmere Institute',
    ['annual report', 'Osmere Institute'],
  ],
  [
    'According to a survey by the Osmere Institute cited by the Delta Post, 31 mills have closed.',
    '31',
    'Osmere Institute',
    ['Delta Post', 'survey', 'Osmere Institute'],
  ],
  [
    'According to a survey by the Osmere Institute, 31 mills have closed.',
    '31',
    'Osmere Institute',
    ['survey', 'Osmere Institute'],
  ],
  [
    'The Delta Post quoted Governor Ilse Varga as saying that 52 people had been held.',
    '52',
    'Ilse Varga',
    ['Delta Post', 'Ilse Varga'],
  ],
  [
    'Governor Ilse Varga was quoted by the Delta Post as saying that 52 people had been held.',
    '52',
    'Ilse Varga',
    ['Delta Post', 'Ilse Varga'],
  ],
  [
    'A senior officer, speaking on condition of anonymity, told Norpress that 52 people had been held.',
    '52',
    'senior officer',
    ['Norpress', 'senior officer'],
  ],
  [
    'Fifty-two people had been held, according to documents seen by the Delta Post.',
    'Fifty-two',
    'documents',
    ['Delta Post', 'documents'],
  ],
  [
    'Documents obtained by the Delta Post show that 52 people had been held.',
    '52',
    'documents',
    ['Delta Post', 'documents'],
  ],
  [
    'Survivors interviewed by Harbour Light said they had worked 16 hours a day.',
    '16',
    'survivors',
    ['Harbour Light', 'survivors'],
  ],
  [
    'A woman interviewed by the Osmere Institute said she had paid 700 marks.',
    '700',
    'woman',
    ['Osmere Institute', 'woman'],
  ],
  [
    'The Delta Post reported, citing the Ministry of Canals, that 230 workers had left.',
    '230',
    'Ministry of Canals',
    ['Delta Post', 'Ministry of Canals'],
  ],
  [
    'Citing the Ministry of Canals, the Delta Post reported that 230 workers had left.',
    '230',
    'Ministry of Canals',
    ['Delta Post', 'Ministry of Canals'],
  ],
  [
    'The Delta Post said on Monday that 230 workers had left, citing the Ministry of Canals.',
    '230',
    'Ministry of Canals',
    ['Delta Post', 'Ministry of Canals'],
  ],
  [
    'The Osmere Institute said survivors had told its staff that 9 people died.',
    '9',
    'survivors',
    ['Osmere Institute', 'survivors'],
  ],
  [
    'The ministry said in a statement that 230 workers had left.',
    '230',
    'ministry',
    ['statement', 'ministry'],
  ],
  [
    'The ministry’s statement said 230 workers had left.',
    '230',
    'ministry',
    ['ministry’s statement', 'ministry'],
  ],
  [
    'In a statement on Monday, Brask Metals said 230 workers had left.',
    '230',
    'Brask Metals',
    ['statement', 'Brask Metals'],
  ],
  ['Brask Metals said 230 workers had left.', '230', 'Brask Metals', ['Brask Metals']],
  [
    'In a post on its Telegram channel, the Verrin Police Department said 12 people were held.',
    '12',
    'Verrin Police Department',
    ['post', 'Verrin Police Department'],
  ],
  ['Lena Orsk said in an affidavit that 14 people were sold.', '14', 'Lena Orsk', ['affidavit', 'Lena Orsk']],
  [
    'In written testimony to the Senate Canal Committee, Lena Orsk said 14 people were sold.',
    '14',
    'Lena Orsk',
    ['Senate Canal Committee', 'written testimony', 'Lena Orsk'],
  ],
  [
    'Police said in an email to the Delta Post that 14 people were sold.',
    '14',
    'police',
    ['Delta Post', 'email', 'police'],
  ],
  [
    '“We counted 14,” the mayor, Otto Grim, told Radio Delta.',
    '14',
    'Otto Grim',
    ['Radio Delta', 'Otto Grim'],
  ],
  [
    'Otto Grim told the state news agency Verpress that 14 people were sold.',
    '14',
    'Otto Grim',
    ['Verpress', 'Otto Grim'],
  ],
  [
    'A study by the Osmere Institute found that 14 mills had no exits.',
    '14',
    'Osmere Institute',
    ['study', 'Osmere Institute'],
  ],
  [
    'The Osmere Institute’s 2024 study found that 14 mills had no exits.',
    '14',
    'Osmere Institute',
    ['Osmere Institute’s 2024 study', 'Osmere Institute'],
  ],
  [
    'In its response to the Osmere Institute, Brask Metals denied that 14 mills had no exits.',
    '14',
    'Brask Metals',
    ['Osmere Institute', 'response', 'Brask Metals'],
  ],
  [
    'Mara Dellin, who leads the Kestrel Institute, wrote in a letter to the Ministry of Canals that 7 wells were dry.',
    '7',
    'Mara Dellin',
    ['Ministry of Canals', 'letter', 'Mara Dellin'],
  ],
  ['In an open letter, 40 doctors said 7 wells were dry.', '7', '40 doctors', ['open letter', '40 doctors']],
  [
    'The Delta Post, quoting a police report, said 7 wells were dry.',
    '7',
    'police',
    ['Delta Post', 'police report', 'police'],
  ],
];
