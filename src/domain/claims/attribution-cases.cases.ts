/**
 * Short fictional stories with the speaker of one passage each, written from grammar before any tuning: the first
 * word after `at` in the text is the passage. Every name is invented.
 */

/** One labelled passage. */
export interface AttributionCase {
  /** What is being tested. */
  readonly rule: string;
  readonly text: string;
  /** The passage: first occurrence of these words. */
  readonly at: string;
  readonly speaker: string | null;
  readonly modality?: string;
  /** Names of the chain before the root, outermost first. */
  readonly via?: readonly string[];
  readonly publisher?: string;
}

/** The labelled passages. */
export const attributionCases: readonly AttributionCase[] = [
  {
    rule: 'a body of those who own it, by a noun that is a body only there',
    text: "Quarry Porters' Aid said 21 boys were among them.",
    at: '21',
    speaker: "Quarry Porters' Aid",
  },
  {
    rule: 'a guild of people of one work',
    text: "The Coopers' Guild of Marn said 12 yards had closed.",
    at: '12',
    speaker: "Coopers' Guild of Marn",
  },
  {
    rule: 'subject before said',
    text: 'Dr Ines Okafor said 14 people were treated overnight.',
    at: '14',
    speaker: 'Ines Okafor',
  },
  {
    rule: 'trailing said',
    text: 'Some 80 huts were burnt, the Palmera Centre said on Friday.',
    at: '80',
    speaker: 'Palmera Centre',
  },
  {
    rule: 'inverted after a quotation',
    text: '“We buried 9 neighbours,” said Tomas Reyel, a fisherman.',
    at: '9',
    speaker: 'Tomas Reyel',
  },
  {
    rule: 'apposition of role',
    text: 'Mara Dellin, head of the Kestrel Institute, said 31 villages were empty.',
    at: '31',
    speaker: 'Mara Dellin',
  },
  {
    rule: 'apposition behind an inverted role',
    text: 'The Kestrel Institute found 31 villages empty this year, said its head, Mara Dellin.',
    at: '31',
    speaker: 'Mara Dellin',
  },
  {
    rule: 'relative clause in the subject',
    text: 'Mara Dellin, who leads the Kestrel Institute, told reporters that 31 villages were empty.',
    at: '31',
    speaker: 'Mara Dellin',
  },
  {
    rule: 'role before the name',
    text: 'Its director, Anders Vool, put the number at 270.',
    at: '270',
    speaker: 'Anders Vool',
    modality: 'estimated',
  },
  {
    rule: 'possessive role',
    text: 'Kestrel’s Mara Dellin said 31 villages were empty. Kestrel Institute staff agreed.',
    at: '31',
    speaker: 'Mara Dellin',
  },
  {
    rule: 'surname alone',
    text: 'Mara Dellin of the Kestrel Institute spoke on Monday. Roads were cut, Dellin said, and 31 villages were empty.',
    at: '31',
    speaker: 'Mara Dellin',
  },
  {
    rule: 'title and surname',
    text: 'Ms. Mara Dellin spoke on Monday. “I saw 31 of them,” Ms. Dellin said.',
    at: '31',
    speaker: 'Mara Dellin',
  },
  {
    rule: 'pronoun she',
    text: 'Mara Dellin visited the valley. She said 31 villages were empty.',
    at: '31',
    speaker: 'Mara Dellin',
  },
  {
    rule: 'pronoun by gender',
    text: 'Ms Mara Dellin met Mr Oskar Thane on Monday. He said 12 trucks had come.',
    at: '12',
    speaker: 'Oskar Thane',
  },
  {
    rule: 'definite group',
    text: 'The aid group Harbour Light works in Osmere. The group said 45 boats were missing.',
    at: '45',
    speaker: 'Harbour Light',
  },
  {
    rule: 'definite organisation',
    text: 'Harbour Light, an organisation based in Osmere, opened an office. The organisation estimates that 45 boats are missing.',
    at: '45',
    speaker: 'Harbour Light',
    modality: 'estimated',
  },
  {
    rule: 'it refers to a body',
    text: 'The Osmere Institute studied the port. It said 45 boats were missing.',
    at: '45',
    speaker: 'Osmere Institute',
  },
  {
    rule: 'according to',
    text: 'According to the Osmere Institute, 45 boats are missing.',
    at: '45',
    speaker: 'Osmere Institute',
  },
  {
    rule: 'according to at the end',
    text: 'At least 45 boats are missing, according to the Osmere Institute.',
    at: '45',
    speaker: 'Osmere Institute',
  },
  {
    rule: 'by far according to its figures',
    text: 'The Osmere Institute keeps a list. By May 45 boats were missing, according to its figures.',
    at: '45',
    speaker: 'Osmere Institute',
  },
  {
    rule: 'spun according to',
    text: 'In line with the Osmere Institute, 45 boats are lacking.',
    at: '45',
    speaker: 'Osmere Institute',
  },
  {
    rule: 'run on in the paragraph',
    text: 'The Osmere Institute said 45 boats were missing. Twelve of them carried children.',
    at: 'Twelve',
    speaker: 'Osmere Institute',
  },
  {
    rule: 'own voice after silence',
    text: 'The Osmere Institute said 45 boats were missing. The harbour office did not reply to 3 letters.',
    at: '3',
    speaker: null,
  },
  {
    rule: 'own voice of a new actor',
    text: 'The Osmere Institute said 45 boats were missing.\n\nThe road to the port has 6 checkpoints.',
    at: '6',
    speaker: null,
  },
  {
    rule: 'conversion in brackets',
    text: 'Lio, 22, said he paid 900 marks ($410) for the trip.',
    at: '$410',
    speaker: null,
  },
  {
    rule: 'age in apposition',
    text: 'Lio, 22, said he paid 900 marks ($410) for the trip.',
    at: '22',
    speaker: null,
  },
  {
    rule: 'person with an age',
    text: 'Lio, 22, said he paid 900 marks ($410) for the trip.',
    at: '900',
    speaker: 'Lio',
  },
  {
    rule: 'told an agency',
    text: 'Lio, 22, told Westwire he had paid 900 marks.',
    at: '900',
    speaker: 'Lio',
    via: ['Westwire'],
  },
  {
    rule: 'letter',
    text: 'In a letter to Harbour Light, the Fisheries Committee said 45 boats had been inspected.',
    at: '45',
    speaker: 'Fisheries Committee',
  },
  {
    rule: 'quotation continues',
    text: '“The pier is gone,” said Tomas Reyel. “We lost 9 boats.”',
    at: '9',
    speaker: 'Tomas Reyel',
  },
  {
    rule: 'quotation in the middle',
    text: '“We lost 9 boats,” Reyel said, “and nobody came.” Tomas Reyel has fished for years.',
    at: '9',
    speaker: 'Tomas Reyel',
  },
  {
    rule: 'plural group',
    text: 'Survivors said 9 boats were sunk that night.',
    at: '9',
    speaker: 'survivors',
  },
  {
    rule: 'officials in a headline',
    text: '40 flee flooded mine, officials say',
    at: '40',
    speaker: 'officials',
  },
  {
    rule: 'colon headline',
    text: 'At least 40 trapped in mine: Kestrel Institute\n\nThe Kestrel Institute spoke of the mine on Monday.',
    at: '40',
    speaker: 'Kestrel Institute',
  },
  {
    rule: 'headline group named later',
    text: 'Over 40 trapped in mine, rights group says\n\nMiners are in danger, the rights group Open Shaft said on Monday.',
    at: '40',
    speaker: 'Open Shaft',
  },
  {
    rule: 'denial',
    text: 'The Kestrel Institute spoke of deaths. The mine ministry denied that 40 people had died.',
    at: '40',
    speaker: 'Kestrel Institute',
    modality: 'denied',
  },
  {
    rule: 'it is not true',
    text: 'It is not true that 40 people died.',
    at: '40',
    speaker: null,
    modality: 'denied',
  },
  {
    rule: 'allegation',
    text: 'Open Shaft Foundation alleged that 40 people had died.',
    at: '40',
    speaker: 'Open Shaft Foundation',
    modality: 'alleged',
  },
  {
    rule: 'pledge',
    text: 'President Ola Brandt pledged to build 40 shelters.',
    at: '40',
    speaker: 'Ola Brandt',
    modality: 'pledged',
  },
  {
    rule: 'plan',
    text: 'The ministry will open 4 posts by 1 July.',
    at: '4',
    speaker: null,
    modality: 'planned',
  },
  {
    rule: 'demand',
    text: 'The Open Shaft Foundation called on the owner to pay 600 marks to each miner.',
    at: '600',
    speaker: 'Open Shaft Foundation',
    modality: 'demanded',
  },
  {
    rule: 'passive estimate',
    text: 'Some 600 people are believed to be underground.',
    at: '600',
    speaker: null,
    modality: 'estimated',
  },
  {
    rule: 'document of a body',
    text: 'A report published on Monday by the Kestrel Institute says 31 villages are empty.',
    at: '31',
    speaker: 'Kestrel Institute',
  },
  {
    rule: 'the report later',
    text: 'The Kestrel Institute published a report on Monday. The report says 31 villages are empty.',
    at: '31',
    speaker: 'Kestrel Institute',
  },
  { rule: 'document alone', text: 'The harbour log lists 24 names.', at: '24', speaker: 'harbour log' },
  {
    rule: 'finding verb of a body',
    text: 'The Kestrel Institute documented 31 empty villages.',
    at: '31',
    speaker: 'Kestrel Institute',
  },
  {
    rule: 'citing a deeper source',
    text: 'Westwire reports that 31 villages are empty, citing the Kestrel Institute.',
    at: '31',
    speaker: 'Kestrel Institute',
    via: ['Westwire'],
  },
  {
    rule: 'noun, not verb',
    text: 'The latest report of 40 deaths caused fear in the town.',
    at: '40',
    speaker: null,
  },
  {
    rule: 'pseudonym',
    text: 'A woman whom Westwire is calling Ana, 30, said she walked for 8 days.',
    at: '8',
    speaker: 'Ana',
  },
  {
    rule: 'unnamed person',
    text: 'A driver in Osmere, who would not be named, said 8 trucks came.',
    at: '8',
    speaker: 'driver in Osmere',
  },
  {
    rule: 'staff speak for a body',
    text: 'Kestrel Institute researchers found 31 empty villages.',
    at: '31',
    speaker: 'Kestrel Institute',
  },
  {
    rule: 'own voice of the publisher',
    text: 'The Kestrel Institute said 31 villages were empty.',
    at: '31',
    speaker: null,
    publisher: 'Kestrel Institute',
  },
];
