/**
 * A second list of fictional sentences, written after the grammar read the first one and before it had seen these:
 * how the same classes are read in other subjects. Every name is invented.
 */
import type { NounCase, SpeakerCase } from './reference.cases.ts';

/** The noun stands before its number or is abstract. */
export const laterApartNouns: readonly NounCase[] = [
  [
    'The bridge collapse with the loss of 57 lives came after 3 inspections in 9 years.',
    '57',
    'lives|people',
  ],
  [
    'A dam burst that claimed at least 64 lives in the lower valley had been reported to 2 ministries.',
    '64',
    'lives|people',
  ],
  ['Tents in the north camp: 340.', '340', 'Tents'],
  ['The number of goats lost in the drought reached 8,100 in March.', '8,100', 'goats'],
  ['The number of families without a roof is now 212.', '212', 'families'],
  ['Evictions from the old quarter climbed to 95 in a month.', '95', 'Evictions'],
  ['Deaths in custody rose from 12 to 31 in two years.', '31', 'Deaths'],
  ['How many buses does the city own? The transport office says 130, the drivers say 88.', '88', 'buses'],
  ['How many judges are left? The bar counts 41.', '41', 'judges'],
  ['The ledger for April has one line in red: blankets, 2,300.', '2,300', 'blankets'],
  ['The orchard has 900 trees for 14 families. The land office lists 1,150.', '1,150', 'trees'],
  ['Nineteen lorries carried food to 6 camps.', 'Nineteen', 'lorries'],
  ['Cholera death toll passes 400', '400', 'people'],
  ['The number of detained journalists stood at 17 on Friday.', '17', 'journalists'],
];
/** “N of them”, “of these”. */
export const laterAntecedentNouns: readonly NounCase[] = [
  ['The airline has 48 pilots for 11 planes and grounded nine of them after a blood test.', 'nine', 'pilots'],
  ['The province named 15 judges for 9 courts and removed three of them within a month.', 'three', 'judges'],
  [
    'The relief agency sent 90 lorries to 7 camps. Thirty-four of them never came back.',
    'Thirty-four',
    'lorries',
  ],
  ['The city has 62 bridges with 14 engineers to look after them; 20 of these are closed.', '20', 'bridges'],
  [
    'Farmers handed in 300 rifles at 5 barracks, and 110 of them were later found on a market.',
    '110',
    'rifles',
  ],
  [
    'The ministry had promised blankets, but the camp opened with 80 of them for 900 people.',
    '80',
    'blankets',
  ],
  ['Rescuers reached 26 hikers in two huts. Four of them were injured.', 'Four', 'hikers'],
  ['The bank lent to 70 growers in 8 villages; 31 of them have lost their land.', '31', 'growers'],
  ['The council bought 24 buses for 60 drivers and sold six of them unused.', 'six', 'buses'],
  [
    'On the list stand 214 bridges. 61 of these the engineers did not find, the office said.',
    '61',
    'bridges',
  ],
  ['The army holds 200 men in 4 forts. Twelve of them are under 16.', 'Twelve', 'men'],
];
/** Prices and bare numbers. */
export const laterElidedNouns: readonly NounCase[] = [
  [
    'The state bought 1,200 tents at 90 florins apiece. The camp received 430, its manager said.',
    '430',
    'tents',
  ],
  [
    'A subsidy of 80,000 florins was to pay for 350 stoves. Villagers counted 120, they say.',
    '120',
    'stoves',
  ],
  ['Each of the 45 lorries cost 6,000 florins. Nine still run.', 'Nine', 'lorries'],
  [
    'The airline has offered bereaved relatives 9,000 florins each; only 22 had accepted by Sunday.',
    '22',
    'relatives',
  ],
  ['The developer paid 3,000 florins to each of 58 tenants. So far 40 have moved out.', '40', 'tenants'],
  ['The city spent 2,000 florins on 90 trees. By autumn 61 were dead.', '61', 'trees'],
  ['The agent asked for 900 florins and took 1,100.', '1,100', 'florins|AWG'],
  ['The rent was 70 florins a month, and later 95.', '95', 'florins|AWG'],
];
/** Headlines and slugs. */
export const laterHeadlineSpeakers: readonly SpeakerCase[] = [
  ['UPDATE 4-Dam operator rejects flood report as missing rise to 45\n', '45', null],
  ['CORRECTED-Airline grounds 9 pilots after crash\n', '9', null],
  ['RPT-UPDATE 1-Camp manager says 400 tents missing\n', '400', 'camp manager'],
  ['Governor dismisses audit while evictions reach 95\n', '95', null],
  ['Landlord denies arson after 12 die in hostel blaze\n', '12', null],
  ['Half of 62 bridges unsafe, Ordan auditors find\n', '62', 'Ordan auditors'],
  ['Developer bribed 14 officials, prosecutors say\n', '14', 'prosecutors'],
  ['Army denies killing 30 herders\n', '30', 'Army'],
  ['Airline rejects union claim of 9 tired pilots\n', '9', 'Airline'],
  [
    'The operator denied on Tuesday that the gates had failed as hospital officials said 45 people were missing.',
    '45',
    'hospital officials',
  ],
  ['The governor rejected the figures while the count of homeless families climbed to 212.', '212', null],
];
/** Documents that speak. */
export const laterDocumentSpeakers: readonly SpeakerCase[] = [
  ['The study, by the Centre for River Law, counts 62 unsafe bridges.', '62', 'Centre for River Law'],
  ['The memo, written by Tilda Brack of the flood office, lists 14 warnings.', '14', 'Tilda Brack'],
  [
    'The Flood Commission sent its report to the king. The dam keeper had warned 9 times, the report says.',
    '9',
    'Flood Commission',
  ],
  [
    'Two hundred tents were missing, a relief agency said on Tuesday in a report that blames three ministers.',
    'Two hundred',
    'relief agency',
  ],
  [
    'The bus fell into the gorge with 31 people on board, an inquiry committee said in a statement which the operator rejects.',
    '31',
    'inquiry committee',
  ],
  [
    'The Osk Dam Company runs the gates. A parliamentary commission published its findings on Monday. Eleven minutes passed before the siren went in Lower Haim, according to the report.',
    'Eleven',
    'parliamentary commission|commission',
  ],
  ['A court found the owner guilty. Its judgment says 14 guards took part.', '14', 'court'],
  [
    'The logbook of the Lower Haim station shows 3 calls.',
    '3',
    'Lower Haim station|logbook of the Lower Haim station|logbook',
  ],
];
/** The sentence has its own speaker. */
export const laterSentenceSpeakers: readonly SpeakerCase[] = [
  [
    'The Osk Dam Company denied blame. The number of dead rose to 58 after a diver found a body near Lower Haim, a spokeswoman for the fire brigade said.',
    '58',
    'fire brigade|spokeswoman for the fire brigade',
  ],
  [
    'The airline said it would pay. Two children were burned when fuel leaked at Haim airport on Monday, a paramedic said.',
    'Two',
    'paramedic',
  ],
  [
    'The Land Office refused to comment. Fifty-eight tenants had left by June, said a caretaker who has the keys.',
    'Fifty-eight',
    'caretaker',
  ],
  ['The Camp Board says food is enough. It feeds 4,000 people.', '4,000', 'Camp Board'],
  [
    'The bank called the list a forgery. Some 31 growers have lost their land since May, according to a village priest.',
    '31',
    'village priest',
  ],
];
