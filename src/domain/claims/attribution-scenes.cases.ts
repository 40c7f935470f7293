/**
 * Whose voice a sentence is in, by cause of error: transcripts, courts, relative clauses, scenes after a quotation,
 * callings, denials and demands. Written before the grammar they test; it then had 32 of 102 right.
 */
import type { VoicePassage } from './attribution-causes.cases.ts';

/** The passages. */
export const scenePassages: readonly VoicePassage[] = [
  {
    text: 'RADIO COAST: How many people did you speak to?\n\nINES VARGO: We spoke to 84 fishermen. Fifty-one of them had never been paid. That is a lot.\n\nRADIO COAST: The ministry says 12 have been paid since.\n\nINES VARGO: Yes. Nine of those were from one boat.',
    publisher: 'Radio Coast',
    rows: [
      ['84', ['Ines Vargo']],
      ['Fifty-one', ['Ines Vargo']],
      ['12', ['ministry']],
      ['Nine', ['Ines Vargo']],
    ],
  },
  {
    text: 'Interview: Professor Lida Menk on the flood\n\nQ: How large is the lake now?\nA: It has lost 40 per cent of its water. Some 6,000 people have left.\nQ: But the governor visited 19 villages.\nA: He saw three. The other 16 were under water.',
    publisher: 'Coast Weekly',
    rows: [
      ['40', ['Lida Menk']],
      ['6,000', ['Lida Menk']],
      ['19', [null, 'governor']],
      ['16', ['Lida Menk']],
    ],
  },
  {
    text: '10:05 – Judge: 14 witnesses will be heard.\n10:20 – Prosecutor: The camp held 61 people.\n11:45 – Defence lawyer Mara Teel: It held no more than 20.',
    publisher: 'Coast Weekly',
    rows: [
      ['14', ['judge']],
      ['61', ['prosecutor']],
      ['20', ['Mara Teel']],
    ],
  },
  {
    text: 'MODERATOR: Thank you. How many are left?\nANNA LIEF, NURSE: There are 22 people in the hall. We have 4 beds.\nPAUL ORM: I counted 25.',
    publisher: 'Coast Weekly',
    rows: [
      ['22', ['Anna Lief']],
      ['4', ['Anna Lief']],
      ['25', ['Paul Orm']],
    ],
  },
  {
    text: 'Witness No. 12, a former driver, told the court: “There were fifteen of us in the van.” He had worked there, he testified, for ninety days.',
    publisher: 'Delta Ledger',
    rows: [
      ['fifteen', ['Witness No. 12']],
      ['ninety', ['Witness No. 12']],
    ],
  },
  {
    text: 'Witness C said that 8 men had been locked in. K., 24, a cook, said she was paid 30 marks.',
    publisher: 'Delta Ledger',
    rows: [
      ['8', ['Witness C']],
      ['30', ['K.']],
    ],
  },
  {
    text: 'The defence argued that the men were guests. The court disagreed. It pointed to 31 locked doors. A payment of 400,000 marks is to be divided among 16 men.',
    publisher: 'Delta Ledger',
    rows: [
      ['31', ['court']],
      ['400,000', ['court'], 'asserted'],
      ['16', ['court'], 'asserted'],
    ],
  },
  {
    text: 'I came to the mill in spring. The cook told me that sixty girls slept there. The foreman’s wife sat by the door. She told me there were perhaps ninety. The next year it was 120.',
    publisher: null,
    rows: [
      ['sixty', ['cook']],
      ['ninety', ['foreman’s wife']],
      ['120', [null]],
    ],
  },
  {
    text: 'My uncle said we would earn 500 marks. We earned 20. After a month there were only 3 of us left.',
    publisher: null,
    rows: [
      ['500', ['my uncle', 'uncle']],
      ['20', [null]],
      ['3', [null]],
    ],
  },
  {
    text: 'Sami is one of at least 90 boys whom the Keel Foundation, a charity that follows the trade, says were taken to the port.',
    publisher: 'Delta Ledger',
    rows: [['90', ['Keel Foundation']]],
  },
  {
    text: 'They were sold a cure which doctors say killed 5 people. The clinic, which police say treated 70 a day, was shut.',
    publisher: 'Delta Ledger',
    rows: [
      ['5', ['doctors']],
      ['70', ['police']],
    ],
  },
  {
    text: '“Slow is not lost,” said Marit Dell, 61, a former clerk. “We had 7 chairs,” added Tove, 33.',
    publisher: 'Delta Ledger',
    rows: [
      ['61', [null]],
      ['7', ['Tove']],
      ['33', [null]],
    ],
  },
  {
    text: 'Statement of the Ministry of Fisheries\n\n1. The Ministry has taken note of the report. Irregularities in the payment of crews were found. It is acknowledged that 14 vessels lacked papers.\n2. The Minister, Oro Venn, said: “No crew was held against its will.”\n3. It calls upon all owners to register their vessels by 1 June. Inspectors will visit 230 vessels.',
    publisher: 'Ministry of Fisheries',
    rows: [
      ['14', [null]],
      ['230', [null], 'planned'],
    ],
  },
  {
    text: 'Shares in the bank’s largest unit fell 7% to 31 cents. Prices in the market rose by a tenth.',
    publisher: 'Delta Ledger',
    rows: [
      ['7%', [null]],
      ['31', [null]],
    ],
  },
  {
    text: '“We opened our doors because nobody else did,” Sister Oda Krein told a news conference. The hostel, licensed for 30 women, housed 52 in May. It got a city grant of 90,000 marks.\n\nA witness, Tam Edder, described the road. “I counted lorries,” he said. The prosecution called 14 more witnesses; the judge heard nine. Outside, some 200 people waited.',
    publisher: 'Delta Ledger',
    rows: [
      ['30', [null]],
      ['52', [null]],
      ['90,000', [null]],
      ['14', [null]],
      ['nine', [null]],
      ['200', [null]],
    ],
  },
  {
    text: 'Brask Metals replied that it had closed the pit in 2019. The firm had paid 40 families, he added. Researchers found that 11 of the 30 shafts were open. Prices at the market rose by a fifth.',
    publisher: 'Delta Ledger',
    rows: [
      ['11', ['researchers', null]],
      ['fifth', [null]],
    ],
  },
  {
    text: '“Three men held me down,” Rima said. The clinic where she was treated has 12 beds. It was built for 4,000 people.\n\nThe mayor’s office denied any knowledge of it. The town has 4,000 inhabitants.',
    publisher: 'Delta Ledger',
    rows: [
      ['Three', ['Rima']],
      ['12', [null]],
      ['4,000', [null]],
    ],
  },
  {
    text: 'General Orban said his troops had left the valley. An aid worker who asked not to be named because of the danger said the true number was 75. The rebels put the toll at 140. Prosecutors want 15 years for him; the judge hinted at eight. If convicted he faces up to 20 years.',
    publisher: 'Delta Ledger',
    rows: [
      ['75', ['aid worker']],
      ['140', ['rebels']],
      ['15 years', ['prosecutors'], 'demanded'],
      ['eight', ['judge']],
      ['20 years', [null]],
    ],
  },
  {
    text: 'Asked by Judge Ruth Able how he could know, the driver said: “I counted the seats. There were 17.”',
    publisher: 'Delta Ledger',
    rows: [['17', ['driver']]],
  },
  {
    text: 'The police said 12 people were hurt. The march, the third this month, drew a crowd the police put at 600 and organisers at more than 4,000.',
    publisher: 'Delta Ledger',
    rows: [
      ['12', ['police']],
      ['600', ['police']],
      ['4,000', ['organisers']],
    ],
  },
  {
    text: '“Nobody gave us food,” the guard, a father of three, told this reporter. “I slept 4 hours a night.”',
    publisher: 'Delta Ledger',
    rows: [['4', ['guard']]],
  },
  {
    text: 'Said one father: “We sold the boat.” Another: “I borrowed 900 marks.”',
    publisher: 'Delta Ledger',
    rows: [['900', ['another', 'another father']]],
  },
  {
    text: 'A count by Professor Ede Malm of the River School found 140 graves. An earlier estimate, by the priest Jon Ask, was of 90. The health agency’s own tally is 77.',
    publisher: 'Delta Ledger',
    rows: [
      ['140', ['Ede Malm']],
      ['90', ['Jon Ask']],
      ['77', ['health agency']],
    ],
  },
  {
    text: '“I was sold for $60,” one told us. A second woman said she had been sold for $85.',
    publisher: 'Delta Ledger',
    rows: [
      ['$60', ['one', null]],
      ['$85', ['second woman']],
    ],
  },
  {
    text: 'The port ministry has neither confirmed nor denied that 22 crewmen died. A spokesman would not be drawn on reports of 9 arrests.',
    publisher: 'Delta Ledger',
    rows: [
      ['22', [null], 'alleged'],
      ['9', [null]],
    ],
  },
  {
    text: 'The company should apologise and set up a fund of at least $5 million, the union said. It should also return the passports within 14 days.',
    publisher: 'Delta Ledger',
    rows: [
      ['$5 million', ['union'], 'demanded'],
      ['14', ['union'], 'demanded'],
    ],
  },
  {
    text: 'The bank lost an estimated €3bn. “Forty is a fairy tale,” said its chairman, Ove Lant. “Ninety million is pure fiction.”',
    publisher: 'Delta Ledger',
    rows: [
      ['3bn', [null], 'estimated'],
      ['Forty', ['Ove Lant'], 'denied'],
      ['Ninety million', ['Ove Lant'], 'denied'],
    ],
  },
  {
    text: 'It calls on all parties to avoid words that hurt the 6,000 families on the river.',
    publisher: 'Delta Ledger',
    rows: [['6,000', [null], 'asserted']],
  },
  {
    text: 'Lena will be 27 in June. The fine is to be shared by 12 men, the court said.',
    publisher: 'Delta Ledger',
    rows: [
      ['27', [null], 'asserted'],
      ['12', ['court'], 'asserted'],
    ],
  },
  {
    text: 'Correction: an earlier version of this article said 60 people were arrested. It was 45.',
    publisher: 'Delta Ledger',
    rows: [
      ['60', [null], 'denied'],
      ['45', [null], 'asserted'],
    ],
  },
  {
    text: 'The prosecution, which is seeking life sentences for four and terms of 10 to 15 years for the rest, spoke for an hour.',
    publisher: 'Delta Ledger',
    rows: [['four', ['prosecution'], 'demanded']],
  },
  {
    text: '“I saw the others go,” Joren said over tea behind the market, folding his hands. “We were 30.”',
    publisher: 'Delta Ledger',
    rows: [['30', ['Joren']]],
  },
  {
    text: '“Late is not lost,” its secretary, Ada Holt, told the Ledger. “We owe 50 members.”',
    publisher: 'Delta Ledger',
    rows: [['50', ['Ada Holt']]],
  },
  {
    text: '“We have room for 50 bodies,” the clerk of the mortuary said. Also on the pier was coastguard spokesman Arne Lind: “We searched 12 boats.”',
    publisher: 'Delta Ledger',
    rows: [
      ['50', ['clerk of the mortuary', 'clerk']],
      ['12', ['Arne Lind']],
    ],
  },
  {
    text: 'Fourteen died, said coastguard spokesman Arne Lind: “We have 40 men at sea.”',
    publisher: 'Delta Ledger',
    rows: [
      ['Fourteen', ['Arne Lind']],
      ['40', ['Arne Lind']],
    ],
  },
  {
    text: 'The navy, which first put the number of dead at two, now accepts 21. The inquiry has met six times.',
    publisher: 'Delta Ledger',
    rows: [
      ['21', ['navy']],
      ['six', [null]],
    ],
  },
  {
    text: 'The Sarn-based charity counted 23 deaths. A man from Sarn, 44, was found on the beach.',
    publisher: 'Delta Ledger',
    rows: [
      ['23', ['Sarn-based charity', 'charity']],
      ['44', [null]],
    ],
  },
  {
    text: 'Marsh Aid condemned the eviction of 77 families in which at least 310 people lost their homes.',
    publisher: 'Delta Ledger',
    rows: [
      ['77', ['Marsh Aid']],
      ['310', ['Marsh Aid']],
    ],
  },
];
