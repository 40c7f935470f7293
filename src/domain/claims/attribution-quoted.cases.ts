/**
 * Quotations whose speaker stands elsewhere than beside them: by a verb of describing, a participle, a document with a
 * long name, an assumed name, a person quoted in the paragraphs before. Written before the grammar that reads them.
 * Every name is invented.
 */
import type { QuotationCase } from './quotations.cases.ts';

/** Who describes, calls or accuses speaks on; what is described never speaks. */
export const describing: readonly QuotationCase[] = [
  [
    'Otto Grim, a labour lawyer, described last month’s decrees as little more than theatre. “Nobody will be paid a single mark because of them.”',
    ['Nobody will be paid a single mark because of them.', 'Otto Grim'],
  ],
  [
    'Nina Falk, director of Harbour Relief, called the closures a first step. “The owners still walk free in every town.”',
    ['The owners still walk free in every town.', 'Nina Falk'],
  ],
  [
    'Lena Orsk, who advises the union, praised the new inspectors as brave. “They went in where nobody else would go.”',
    ['They went in where nobody else would go.', 'Lena Orsk'],
  ],
  [
    'Tam Okiro, a researcher at the Delta Institute, criticised the recent raids as badly prepared. “The guards had left two days before.”',
    ['The guards had left two days before.', 'Tam Okiro'],
  ],
  [
    'Joan Mbeki, a nurse, accused the Tolmere ministry of looking away. “We wrote to them every single week.”',
    ['We wrote to them every single week.', 'Joan Mbeki'],
  ],
  [
    'Hanna Priel, a former judge, attributed the recent releases to pressure that “has been growing for many months” and hailed the decision of the port council. “This is the first time that anyone has listened.”',
    ['has been growing for many months', 'Hanna Priel'],
    ['This is the first time that anyone has listened.', 'Hanna Priel'],
  ],
];

/** ", with X saying …", ", X accusing him of …": the subject of the participle speaks. */
export const participles: readonly QuotationCase[] = [
  [
    'Two banks froze the accounts of Brask Metals on Monday, with the Savaran treasury accusing the firm of running “a network of forced labour on three coasts”.',
    ['a network of forced labour on three coasts', 'Savaran treasury'],
  ],
  [
    'The yard was shut on Friday, with Governor Hanna Priel describing it as “a place where nobody was paid”.',
    ['a place where nobody was paid', 'Hanna Priel'],
  ],
  [
    'The talks broke down at night, with Otto Grim saying “we have nothing left to give”.',
    ['we have nothing left to give', 'Otto Grim'],
  ],
  [
    'The owner was charged in both Tolmere and Savaran, the Harbour Police accusing him of “a long trade in forged papers”.',
    ['a long trade in forged papers', 'Harbour Police'],
  ],
  [
    'The list was published on Monday, with Harbour Relief calling it “a late but welcome step”.',
    ['a late but welcome step', 'Harbour Relief'],
  ],
];

/** Documents with prepositions in their names. */
export const documents: readonly QuotationCase[] = [
  [
    'The Forced Labour in Fisheries Report says that “no inspector had ever set foot on the boats”.',
    ['no inspector had ever set foot on the boats', 'Forced Labour in Fisheries Report'],
  ],
  [
    'The 2024 Children in Mines Survey found that “most families had been paid in advance”.',
    ['most families had been paid in advance', 'Children in Mines Survey'],
  ],
  [
    'The Index of Open Harbours notes that “the port has never answered a single letter”.',
    ['the port has never answered a single letter', 'Index of Open Harbours'],
  ],
  [
    'The Convention on Safe Labour says that “no worker shall give up a passport”.',
    ['no worker shall give up a passport', 'Convention on Safe Labour'],
  ],
  [
    'The Trade in Timber Review was published on Monday. It said that “half of the logs had no papers”.',
    ['half of the logs had no papers', 'Trade in Timber Review'],
  ],
];

/** Names and bodies inside interruptions. */
export const interrupted: readonly QuotationCase[] = [
  [
    'One girl, called Ilse in court papers, told the judge: “I was sold for a cow.”',
    ['I was sold for a cow.', 'Ilse'],
  ],
  [
    'Two firms were listed, the Velden government calling them “the backbone of the trade”.',
    ['the backbone of the trade', 'Velden government'],
  ],
  [
    'Critics, among them Ana Rusk, called the plan “a gift to the owners”.',
    ['a gift to the owners', 'critics'],
  ],
  [
    'The yard was searched twice, the inspectors describing it as “a maze of locked doors”.',
    ['a maze of locked doors', 'inspectors'],
  ],
];

/** People under an assumed name: the name is the source, then and later. */
export const renamed: readonly QuotationCase[] = [
  [
    'Another worker, referred to as Mira, said the rooms were locked. “We slept on the floor,” she said.',
    ['We slept on the floor,', 'Mira'],
  ],
  [
    'A second survivor, identified as Dorin, recalled the first night. “Nobody told us where we were,” he said.',
    ['Nobody told us where we were,', 'Dorin'],
  ],
  [
    'One former driver, known as Pavo, said “we were never given our papers back”.',
    ['we were never given our papers back', 'Pavo'],
  ],
  [
    'A young woman, whose name was changed to Salla, said she had been sold twice. “They laughed when I asked to go,” she said.',
    ['They laughed when I asked to go,', 'Salla'],
  ],
  [
    'Another victim, who gave her name as Ruta, said the gates were shut at six. “Then the lights went out,” she said.',
    ['Then the lights went out,', 'Ruta'],
  ],
  [
    'Another survivor referred to as Delna said that nobody came. “We waited all of the winter,” she said.',
    ['We waited all of the winter,', 'Delna'],
  ],
];

/** A bare quotation goes on with the one person quoted before; another speaker ends that. */
export const goingOn: readonly QuotationCase[] = [
  [
    '“They took our papers,” Lena Orsk said.\n\nThe house stands at the end of the harbour road. Its windows are boarded up.\n\n“There was one room for all of us.”',
    ['They took our papers,', 'Lena Orsk'],
    ['There was one room for all of us.', 'Lena Orsk'],
  ],
  [
    '“We had no keys,” said Tomas Arko, a porter.\n\nThe lift had stood still since the spring. “Every morning we carried the crates up.”',
    ['We had no keys,', 'Tomas Arko'],
    ['Every morning we carried the crates up.', 'Tomas Arko'],
  ],
  [
    'Nina Falk has run the shelter for nine years. “They come at night,” she said.\n\nThe beds are full in winter.\n\n“We have never sent anybody away.”',
    ['They come at night,', 'Nina Falk'],
    ['We have never sent anybody away.', 'Nina Falk'],
  ],
  [
    'Sana Orlek left the camp in March and now lives with an aunt. “I did not tell my mother,” she says.\n\nHer brother went in her place.\n\n“I still dream of the gate every night.”',
    ['I did not tell my mother,', 'Sana Orlek'],
    ['I still dream of the gate every night.', 'Sana Orlek'],
  ],
  [
    '“They took our papers,” Lena Orsk said.\n\nThe mayor, Otto Grim, disagreed.\n\n“Nobody took any papers in this town.”',
    ['They took our papers,', 'Lena Orsk'],
    ['Nobody took any papers in this town.', 'Otto Grim'],
  ],
];

/** "It said" after a document or body; words in front of a colon. */
export const itSaid: readonly QuotationCase[] = [
  [
    'Castel Holdings rejected the findings. It said “no child has ever worked in our sheds”.',
    ['no child has ever worked in our sheds', 'Castel Holdings'],
  ],
  [
    'The court’s report listed the failings of the port. “The gates were never inspected,” it said.',
    ['The gates were never inspected,', 'court'],
  ],
  [
    'The Harbour Fund published a letter on Friday. “We were wrong to stay silent,” it wrote.',
    ['We were wrong to stay silent,', 'Harbour Fund'],
  ],
  [
    'Harbour Relief said that the yard “was a prison in all but name”. It wrote: “The owner held every key himself.”',
    ['was a prison in all but name', 'Harbour Relief'],
    ['The owner held every key himself.', 'Harbour Relief'],
  ],
  [
    'Lena Orsk said the women came from four valleys. Inside, their work was the same: “You gut fish until you fall asleep.”',
    ['You gut fish until you fall asleep.', 'Lena Orsk'],
  ],
];

/** Names in front of a colon, behind a dash, as the agent of a passive, or who told something before. */
export const introducedOtherwise: readonly QuotationCase[] = [
  [
    '“We never signed anything at all.” — Nina Falk, nurse',
    ['We never signed anything at all.', 'Nina Falk'],
  ],
  [
    'As Nina Falk put it: “We never signed anything at all.”',
    ['We never signed anything at all.', 'Nina Falk'],
  ],
  [
    'Nina Falk’s verdict was blunt: “We never signed anything at all.”',
    ['We never signed anything at all.', 'Nina Falk'],
  ],
  [
    'Nina Falk has a message for the owners: “We never signed anything at all.”',
    ['We never signed anything at all.', 'Nina Falk'],
  ],
  [
    'For Nina Falk, whose son is missing, the apology means nothing. “They should have come years ago.”',
    ['They should have come years ago.', 'Nina Falk'],
  ],
  [
    '“I was the last to leave,” said a woman who asked to be called Mirel. “Nobody came for us.”',
    ['I was the last to leave,', 'Mirel'],
    ['Nobody came for us.', 'Mirel'],
  ],
  [
    'Hanna Priel warned the council in March that the quay was unsafe. Nothing was done.\n\n“They filed my letter and forgot it.”',
    ['They filed my letter and forgot it.', 'Hanna Priel'],
  ],
  [
    'The company was accused by Harbour Relief of running “a prison in all but name”.',
    ['a prison in all but name', 'Harbour Relief'],
  ],
  [
    'The Framework for Safe Ports, adopted in 2019, states that “every sailor may keep a passport”.',
    ['every sailor may keep a passport', 'Framework for Safe Ports'],
  ],
  [
    'Otto Grim runs the yard. A banner on the wall reads “time is money for us”.',
    ['time is money for us', null],
  ],
  [
    'The Brask Metals yard opened in 2019. Its sign still hangs over the gate. “Work makes a better life,” it reads.',
    ['Work makes a better life,', null],
  ],
];
