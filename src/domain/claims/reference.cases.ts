/**
 * Fictional sentences in which what a number counts, or who stands behind it, is named elsewhere than beside it.
 * Written before the grammar that reads them. Every name is invented; each list also holds near misses, whose first
 * reading is the right one.
 */

/** Text (a first line of its own is the headline), the number (first occurrence), the noun it counts; `|` parts nouns that are both right. */
export type NounCase = readonly [text: string, at: string, noun: string];
/** Text, the number, its speaker (null: the publication itself); `|` parts names that are both right. */
export type SpeakerCase = readonly [text: string, at: string, speaker: string | null];

/** The noun is abstract, elided, or stands before its number. */
export const apartNouns: readonly NounCase[] = [
  ['The landslide that cost 31 lives had begun above a school with 9 classrooms.', '31', 'lives|people'],
  ['A quarry collapse that took 18 lives in May closed 6 pits.', '18', 'lives|people'],
  [
    'Mill locked its exits before fire, inquiry finds\nThe mill fire that cost 44 lives began in a hall with 12 sprinklers for 380 workers.',
    '44',
    'lives|people',
  ],
  [
    'A ferry that burned in May with the loss of 23 lives had 8 rafts for 90 passengers.',
    '23',
    'lives|people',
  ],
  ['The number of teachers rose to 214 after the summer.', '214', 'teachers'],
  ['Beds in the three wards: 48.', '48', 'Beds'],
  ['Complaints against guards rose to 73 in the second quarter.', '73', 'Complaints'],
  ['The number of inmates in the east wing fell to 61.', '61', 'inmates'],
  ['The number of wells with clean water stands at 17.', '17', 'wells'],
  ['Arrests climb to 26 as strike spreads', '26', 'Arrests'],
  ['Health minister rejects audit as arrests rise to 23', '23', 'arrests'],
  ['The store book for May has the line: dust masks, 5,400.', '5,400', 'masks'],
  ['In the lists of two depots stood: rubber gloves, 700.', '700', 'gloves'],
  ['The valley has 38 wells, a survey of 12 villages found. The Ministry of Water lists 55.', '55', 'wells'],
  [
    'How many doctors work in the four districts? The Ministry of Health lists 87, but that is with the dentists.',
    '87',
    'doctors',
  ],
  [
    'How many cranes stand in the port? The harbour office counts 64, and the union far fewer.',
    '64',
    'cranes',
  ],
  ['The number of nurses on night duty has fallen from 30 to 11.', '11', 'nurses'],
  ['Prison fire death toll rises to 29', '29', 'people'],
  ['The number of dead rose to 36 after two men died in hospital.', '36', 'people|dead'],
  ['Prisoners held without charge now number 340.', '340', 'Prisoners'],
  ['Police said the number of people in custody over the strike had risen to 52.', '52', 'people'],
  ['The barge left the quay with 40 crates for 15 clinics.', '40', 'crates'],
  ['Fees for boats rose to 40 marks.', '40', 'marks|mark'],
  ['A hall with 9 exits held 300 workers when the roof fell.', '300', 'workers'],
  ['The ward has 22 beds: 14 are in the corridor.', '14', 'beds'],
  ['The two schools, 9 kilometres apart, share 31 teachers.', '31', 'teachers'],
];

/** "N of them", "of these", "of whom". */
export const antecedentNouns: readonly NounCase[] = [
  [
    'The director said the port had six inspectors for 140 cranes and had dismissed two of them.',
    'two',
    'inspectors',
  ],
  ['The school hired 11 teachers for 30 classes and later suspended four of them.', 'four', 'teachers'],
  [
    'Forty guards watched 900 prisoners in 12 blocks; three of them were dismissed in June.',
    'three',
    'guards',
  ],
  ['Police seized 70 engines from 9 warehouses and sold 22 of them.', '22', 'engines'],
  ['The company drilled 25 wells in 14 villages. Eight of them ran dry.', 'Eight', 'wells'],
  ['The ministry sent 16 doctors to 40 camps, and five of them fell ill.', 'five', 'doctors'],
  ['The town closed 12 schools with 300 pupils; nine of them have since reopened.', 'nine', 'schools'],
  ['Inspectors visited 31 factories and found that 17 of them had no fire exits.', '17', 'factories'],
  ['The hospital received 80 patients from 5 barges. Thirteen of them died.', 'Thirteen', 'patients'],
  ['The strike began in 7 mills with 2,000 workers, 150 of whom were locked out.', '150', 'workers'],
  ['Two barges carried 64 generators to 18 clinics. Eleven of these never arrived.', 'Eleven', 'generators'],
  ['The service had 23 wardens for 410 cells. Six of them are now suspended.', 'Six', 'wardens'],
  ['Engineers tested 90 pumps in 6 districts and condemned 27 of them.', '27', 'pumps'],
  ['Ostrel Mining says it has 35 medics for 12 pits and that it trained 20 of them itself.', '20', 'medics'],
  [
    'The owner denied having sold the fire extinguishers, a day after the council said the mill had opened with 36 of them for 500 workers.',
    '36',
    'extinguishers',
  ],
  [
    'The clinic asked for more stretchers and got eight of them from the army, with tents for 60 people.',
    'eight',
    'stretchers',
  ],
  ['The port has six inspectors for 140 cranes, and 35 of them are out of order.', '35', 'cranes'],
  ['The union has 400 members in 22 mills, and 12 of them have closed.', '12', 'mills'],
  ['He employed 14 cooks in 3 canteens, two of them minors.', 'two', 'minors|cooks'],
  [
    'The court heard 18 witnesses in nine sittings; seven of them were children.',
    'seven',
    'children|witnesses',
  ],
];

/** The same without a pronoun. */
export const bareNouns: readonly NounCase[] = [
  ['The school hired 11 teachers for 30 classes and later suspended four.', 'four', 'teachers'],
  ['Police seized 70 engines from 9 warehouses and sold 22.', '22', 'engines'],
  ['The union has 400 members in 22 mills and says 12 have closed.', '12', 'mills'],
  ['The army sent 40 tents to 9 villages and kept 15.', '15', 'tents'],
  ['The court tried 18 guards over 44 deaths and acquitted three.', 'three', 'guards'],
  ['The hospital took in 80 patients from 5 barges, and 13 died in the night.', '13', 'patients'],
  ['The valley has 120 wells in 14 villages. Only 37 give clean water.', '37', 'wells'],
  ['The port bought 60 pumps for 8 docks; 21 were never unpacked.', '21', 'pumps'],
  ['Of 60 cells in 4 wings, 12 had no light.', '12', 'cells'],
  ['The firm runs 9 pits with 2,000 miners. Last year it shut two.', 'two', 'pits'],
];

/** A bare number before a comma, a price, or a clause of reporting: what the story was about, not the last word. */
export const elidedNouns: readonly NounCase[] = [
  ['The ministry bought 240 beds at 300 marks apiece. Inspectors found 96, they say.', '96', 'beds'],
  ['The council paid 9,000 talers for 45 desks. The school received 12, the headmaster said.', '12', 'desks'],
  ['Each of the 30 pumps cost 800 talers. Eleven work.', 'Eleven', 'pumps'],
  ['A grant of 60,000 talers was to buy 200 helmets. The foreman counted 75, he says.', '75', 'helmets'],
  [
    'A grant of 90,000 talers was meant to put 500 masks in the pits at 180 talers apiece. Inspectors found 210, it says.',
    '210',
    'masks',
  ],
  [
    'The mill has offered bereaved families 5,000 talers each; at least 14 had accepted by June, the lawyer said.',
    '14',
    'families',
  ],
  [
    'The company offered 40,000 talers to each of 90 households. Only 23 had accepted by May.',
    '23',
    'households',
  ],
  ['The port fined drivers 200 talers each; 61 had paid by Monday.', '61', 'drivers'],
  ['The mill took on 120 girls at 15 marks a week. By June 40, it says, had left.', '40', 'girls'],
  [
    'The province promised 75 wells at 2,000 talers each. Villagers count 31, according to a priest.',
    '31',
    'wells',
  ],
  ['Workers asked for 600 talers and got 250.', '250', 'talers'],
  ['The wage was 90 talers a week, and later 120.', '120', 'talers'],
  ['The bill came to 4,000 talers, of which 1,500 went to the agent.', '1,500', 'talers'],
  ['The fine was 200 talers; it is now 350.', '350', 'talers'],
  ['The school bought 80 lamps, and 44 were broken, the caretaker said.', '44', 'lamps'],
];

/** Headlines and wire slugs: an actor is no source, a name with a verb of finding at the end is one. */
export const headlineSpeakers: readonly SpeakerCase[] = [
  ['UPDATE 2-Morvane school minister says 40 classrooms unsafe\n', '40', 'Morvane school minister'],
  ['EXCLUSIVE-Prison guards held 30 boys in cellar, inspectors say\n', '30', 'inspectors'],
  ['WRAPUP 1-Harbour minister rejects dock report as arrests rise to 21\n', '21', null],
  ['UPDATE 3-Morvane school minister rejects ‘ghost teacher’ audit as arrests rise to 16\n', '16', null],
  ['Factory owner denies blame as death toll climbs to 34\n', '34', null],
  ['UPDATE 1-Quarry owner denies blame in Tessel blast; death toll rises to 17\n', '17', null],
  ['RPT-Salt mine lost 14 men in a year, union says\n', '14', 'union'],
  ['UPDATE 1-Port strike leaves 60 ships waiting\n', '60', null],
  ['Ministry rejects school audit as missing desks reach 900\n', '900', null],
  ['Quarry blast killed 9, rescuers say\n', '9', 'rescuers'],
  ['Wells in 14 villages poisoned, Kessani lawmakers find\n', '14', 'Kessani lawmakers'],
  ['Hospital bought 300 broken beds, state auditors say\n', '300', 'state auditors'],
  ['Prison held 61 minors, Tarvan senators find\n', '61', 'Tarvan senators'],
  ['Minister denies that 40 schools were never built\n', '40', 'Minister'],
  ['Warden rejects claim that 30 prisoners are ill\n', '30', 'Warden'],
  ['Governor welcomes verdict after 23 wells reopen\n', '23', null],
  ['Mayor says 40 wells dry as drought deepens\n', '40', 'Mayor'],
  [
    'Kasho’s harbour minister rejected the report on Tuesday as police said the number of people in custody had risen to 27.',
    '27',
    'police',
  ],
  ['The company denied wrongdoing on Monday while the death toll climbed to 41.', '41', null],
  ['The owner rejected the findings as the number of arrests rose to 9.', '9', null],
  [
    'The Coal Board denied that it had closed 8 pits as engineers said a further 12 were flooded.',
    '12',
    'engineers',
  ],
];

/** Documents that speak, and whose they are. */
export const documentSpeakers: readonly SpeakerCase[] = [
  [
    'The mine was run without a licence, according to a report of the Office of Prison Labour. Forty-one cells at Upper Marden had no light, the report says.',
    'Forty-one',
    'Office of Prison Labour',
  ],
  [
    'A report by the Teachers’ Council lists 212 empty posts. The nearest school with a full staff is at Great Orvey, with 30 teachers, the report says.',
    '30',
    'Teachers’ Council',
  ],
  ['The report, by the Water Safety Board, counts 77 wells with arsenic.', '77', 'Water Safety Board'],
  [
    'The audit, by Odra Kelm of the Institute of Mines, lists 19 shafts without a second exit.',
    '19',
    'Odra Kelm|Institute of Mines',
  ],
  [
    'The Harbour Commission handed its report to parliament on Friday. Of 90 cranes, 14 had no brakes, the report says.',
    '14',
    'Harbour Commission',
  ],
  [
    'The document, drawn up by the Ministry of Health, puts the number of beds at 610.',
    '610',
    'Ministry of Health',
  ],
  [
    'The Dock Labour Board issued a report on Monday. The barge lay at Fenwick Stairs, where 22 men slept, the report says.',
    '22',
    'Dock Labour Board',
  ],
  [
    'According to a report of the Coal Office, 15 pits have no second exit. Six men died in May at Brannock Hill, it says.',
    'Six',
    'Coal Office',
  ],
  [
    'The Labour Inspectorate’s report was published on Monday. Some 40 boys worked at night at Port Sale, the report says.',
    '40',
    'Labour Inspectorate',
  ],
  [
    'A committee of parliament said in a report of 90 pages that the mill was unsafe. Seventy minutes passed between the first alarm and the arrival of a fire engine stationed at Little Orvey, 12 kilometres away, the report says.',
    'Seventy',
    'committee|committee of parliament',
  ],
  [
    'The fire is the subject of a report by the Works Committee of the assembly. Some 55 minutes passed before an engine left Little Orvey, says the report, which rests on 30 interviews.',
    '55',
    'Works Committee',
  ],
  ['A report in The Marle Gazette said 40 boys worked at night.', '40', 'The Marle Gazette'],
  ['The police report says 5 boys were hurt.', '5', 'police|police report'],
  ['The town of Marle says 12 wells are dry.', '12', 'town of Marle|Marle'],
  [
    'The Ministry of Health has an audit of its own. The audit, by a firm in Tessel, says 61 beds exist only on paper.',
    '61',
    'audit|firm|firm in Tessel|a firm in Tessel',
  ],
];

/** The sentence has its own speaker, at its end or nowhere. */
export const sentenceSpeakers: readonly SpeakerCase[] = [
  [
    'The Brackwater Shipping Company denied the report. The toll rose to 35 after a 52-year-old stoker died in Pallas general hospital on Monday, a ward doctor said.',
    '35',
    'ward doctor',
  ],
  [
    'Stonegate Mines said it had paid all wages. Four men were still trapped after a second blast tore through the lower gallery on Sunday, a rescue worker said.',
    'Four',
    'rescue worker',
  ],
  [
    'The Ministry of Schools gave no figures. Eleven girls fainted when a boiler burst at Ardley primary school on Thursday, a teacher said.',
    'Eleven',
    'teacher',
  ],
  ['The Ardley Cotton Company says the mill is safe. It employs 900 people.', '900', 'Ardley Cotton Company'],
  [
    'The prison service said two wings would close. A third, with 140 inmates, was shut last week after an outbreak of cholera, a nurse said.',
    '140',
    'nurse',
  ],
  [
    'Harbour Watch said the crane had failed. Three dockers were hurt when it fell, police said.',
    'Three',
    'police',
  ],
  [
    'The Fenmark Oil Company declined to comment. Some 300 barrels leaked into the river after a valve broke near Selby on Tuesday, a village elder said.',
    '300',
    'village elder',
  ],
  ['The Stonegate union said the pit was flooded. Nineteen men were inside.', 'Nineteen', 'Stonegate union'],
  [
    'The Ministry of Health called the reports false. A further 14 patients had been moved to Orvey district hospital by Friday, according to a duty nurse.',
    '14',
    'duty nurse',
  ],
  [
    'The Salt Board gave no reason. Seven pans were closed after a worker drowned in May, one foreman said.',
    'Seven',
    'foreman',
  ],
  [
    'The Brackwater Shipping Company denied on Monday that it had taken the money.\nThe number of dead rose to 51 after a 70-year-old woman died in Pallas general hospital on Sunday, a spokesman for the hospital said.',
    '51',
    'Pallas general hospital|hospital|spokesman for the hospital',
  ],
  ['Of the 88 cells, 23 had no window, said a chaplain who visits the prison every week.', '23', 'chaplain'],
];
