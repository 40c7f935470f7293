/**
 * Fictional passages about who speaks: relative clauses around the verb, papers and counts of a body, asides, registers that
 * "it" stands for. Written as variants of shapes in which reporters speak, each in words of its own.
 */
import type { SpeakerPassage } from './attribution-passages.cases.ts';

/** Shapes that a reader understands at once. */
export const everydayShapes: readonly SpeakerPassage[] = [
  [
    'The number of boats has risen to 94, Judge Mara Elkin, president of the Dike Commission, said at the quay.',
    '94',
    'Mara Elkin',
  ],
  [
    "By Friday night 213 pleas had come in from members of the Boatmen's League on behalf of crews held in port, registrar Edwin Loss said when he opened the door.",
    '213',
    'Edwin Loss',
  ],
  [
    'Patients waited a median of 17 minutes for a boat, auditors said in a report on Monday that blamed a lack of staff.',
    '17',
    'auditors',
  ],
  [
    'Since 2027, and on all the coasts, 2,040 sailors have gone missing, a retired clerk told us.',
    '2,040',
    'retired clerk',
  ],
  [
    'Twenty-three piers in all, and 41 dead, Safer Piers Sessaly told a packed room at the hall yesterday.',
    '41',
    'Safer Piers Sessaly',
  ],
  [
    'One in five dorins spent on clinics went to sites that do not exist, the Office of Port Audit has found in a report that also judged 41 medicines to be false.',
    '41',
    'Office of Port Audit',
  ],
  [
    'The League of Boatmen said on Monday 12 had drowned. A total of 3,150 people live from the reef, according to a census it carried out in June.',
    '3,150',
    'League of Boatmen',
  ],
  [
    'The Reef Directorate has seized nine boats, according to a bulletin it issued in April.',
    'nine',
    'Reef Directorate',
  ],
  [
    'Port inspectors have brought ashore 212 sailors who, they say, were kept at sea for a year.',
    '212',
    'port inspectors',
  ],
  ['Hollow Mills is said by the union to owe its weavers 7.4 million orts.', '7.4 million', 'union'],
  [
    'The Reef League presented a survey here yesterday which says that only 41 households had been paid.',
    '41',
    'Reef League',
  ],
  [
    'The Reef League handed out a report in town. The report behind the wall, 48 pages long, puts the number of hurt at 4,870.',
    '4,870',
    'Reef League',
  ],
  [
    'The works council there, which has kept a list of its own since 2030, counts 164 weavers who came through the firm.',
    '164',
    'works council',
  ],
  [
    "The Weavers' Union, which sends organisers round the mills each winter, puts the labour force of the mills of the whole country at 32,000.",
    '32,000',
    "Weavers' Union",
  ],
  [
    'The Reef League met on Monday. The campaigners give the average fee as 3,600 dorins.',
    '3,600',
    'Reef League',
  ],
  ['The campaigners give the average fee as 3,600 dorins.', '3,600', 'campaigners'],
  [
    'He laughs at the 58 hours that the League of Reef Boatmen gives as the ordinary week.',
    '58',
    'League of Reef Boatmen',
  ],
  [
    'A free line for boatmen took 14,620 calls last year, the charity that runs it said on Tuesday.',
    '14,620',
    'charity',
  ],
  [
    'A free line for boatmen in Orvale took 14,620 calls last year, the charity that runs it said on Tuesday. "We sleep little," said Ada Wren, who runs the Anchor Trust.',
    '14,620',
    'charity',
  ],
  [
    'The League counts ships. Their ship is among the 14 that the Anchor Trust counts in its new survey.',
    '14',
    'Anchor Trust',
  ],
  ['It was one of the seven mills that the Anchor Trust names.', 'seven', 'Anchor Trust'],
  ['She lives in one of the 540 homes the Anchor Trust counted around the mill.', '540', 'Anchor Trust'],
  [
    'The report that the Anchor Trust put on the table on Tuesday is full of large numbers: 14,620 calls, 2,315 cases.',
    '14,620',
    'Anchor Trust',
  ],
  [
    "The Anchor Trust's numbers have been on every radio: at least 1,460 people ill by 17 August.",
    '1,460',
    'Anchor Trust',
  ],
  [
    "The third book is the harbour master's log, a fat volume bound in cloth. It lists six ships held in port.",
    'six',
    "harbour master's log",
  ],
  [
    'The Dike Commission does not share the number given by the Circle. On 30 April its register held 1,117 persons who are missing.',
    '1,117',
    'Dike Commission',
  ],
  ['The burial book is thinner. For 9 April it has nine entries in the same hand.', 'nine', 'burial book'],
  [
    'One floor below, the register of deaths has 31 entries that give the slide as the cause.',
    '31',
    'register of deaths',
  ],
  [
    'The water laboratory has completed its own tests. It found 16 wells to be foul.',
    '16',
    'water laboratory',
  ],
  [
    'They were among the 387 brought ashore, by the count that the group Open Keel gave at its press conference.',
    '387',
    'Open Keel',
  ],
  ['Laboratory tests showed that 16 wells were foul, Strandhelp said.', '16', 'Strandhelp'],
  [
    "A survey of 2,140 riders carried out for the report of the Riders' League found that they work 58 hours a week.",
    '58',
    "Riders' League",
  ],
  [
    'When the Anchor Trust published its report in March it spoke of 118 passports, while the ministry admitted 97.',
    '118',
    'Anchor Trust',
  ],
  [
    'The 412,000 dorins that the Anchor Trust says weavers are owed remain for the most part unpaid.',
    '412,000',
    'Anchor Trust',
  ],
  [
    'By 29 June 97 claims had come in, Averly Lines said yesterday. At the beginning of May the company had spoken of 64.',
    '64',
    'Averly Lines',
  ],
  [
    'The group Anchor Trust said 12 were hurt. The Trust, citing survivors, said three of the seven exits had been locked.',
    'three',
    'Anchor Trust',
  ],
  ['Of the 540 rowers who claimed with the help of the Reef League, 31 had been paid.', '31', null],
];
