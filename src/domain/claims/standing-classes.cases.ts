/**
 * Numbers whose thing is told by a toll, an age, an hour, a price or by what the thing stands for, by class of error: see
 * noun-classes.cases.ts for what a row says. Everything is invented.
 */
import type { ReadingCase } from './noun-classes.cases.ts';

/** Cases under the name of their class. */
export const standingClasses: Readonly<Record<string, readonly ReadingCase[]>> = {
  'a toll counts people': [
    {
      text: 'The ledger has 40 lines. The guild put the toll at 29 and spoke of a storm.',
      rows: [['29', '=29 people']],
    },
    {
      text: 'The office has two clerks. The relief fund puts the dead and missing of the bay at 143.',
      rows: [['143', '=143 people']],
    },
    {
      text: 'There are two piers. The navy has raised the toll of the wreck off Calder Head on 3 June to 38.',
      rows: [['38', '=38 people']],
    },
    { text: 'The herd had 60 cows. The toll rose to 31 on Friday.', rows: [['31', '=31 cows']] },
    { text: 'The army put the number of burned farms at 12.', rows: [['12', '=12 farms']] },
    { text: 'The league put evictions at 90.', rows: [['90', '=90 evictions']] },
    { text: 'They put the price at 40 dollars.', rows: [['40', '=40 USD:money']] },
    {
      text: 'The number of men held without trial after being picked up at river posts in the north has come down to 86.',
      rows: [['86', '=86 men', 'of men held without trial']],
    },
  ],
  'things that stand for others': [
    {
      text: 'On the wall hung 143 lines, one for each person the group believes drowned.',
      rows: [['143', '=143 people']],
    },
    { text: 'They planted 91 crosses, one for every miner killed.', rows: [['91', '=91 miners']] },
    { text: 'There were 58 candles (one for each of the dead).', rows: [['58', '=58 people']] },
    {
      text: 'She opened a folder with 260 names: citizens whose kin had gone.',
      rows: [['260', '=260 citizens']],
    },
    { text: 'The list has 80 names of sailors.', rows: [['80', '=80 sailors']] },
    { text: 'The book has 214 names. Thirty of the names are women’s.', rows: [['Thirty', '=30 women']] },
    {
      text: 'Going down the column headed “trade”, we found nine different words.',
      rows: [['nine', '=9 trades']],
    },
    { text: 'The list has 80 names of villages.', rows: [['80', '=80 names']] },
    { text: 'They cut 30 notches, one for each other.', rows: [['30', '=30 notches']] },
    { text: 'The column headed “trade” holds nine words.', rows: [['nine', '=9 words']] },
    { text: 'The last entry of March bears the number 612.', rows: [['612', '=612 entries']] },
    { text: 'The final slip was numbered 88.', rows: [['88', '=88 slips']] },
    { text: 'The house bears the number 612.', rows: [['612', 'none']] },
    {
      text: 'The mills lost 40 men. The files hold 173 such signatures.',
      rows: [['173', '=173 signatures']],
    },
    {
      text: 'There were 30 posts; in the village, 57 of some 150 huts had burned.',
      rows: [['57', '=57 huts']],
    },
    { text: 'We spoke to ten clerks and to 11 of those who came.', rows: [['11', '=11 people']] },
  ],
  'a part and its whole in a fragment': [
    {
      text: 'It lists the gates by number. Three of seven.',
      rows: [
        ['Three', '=3 gates'],
        ['seven', '=7 gates'],
      ],
    },
    {
      text: 'They met 12 judges. The report names the courts. Nine of the twelve.',
      rows: [['Nine', '=9 judges']],
    },
    {
      text: 'The figure on the wall is 437: that many sailors, the guild says, went down.',
      rows: [['437', '=437 sailors']],
    },
    { text: 'Supper for ninety-four', rows: [['ninety-four', '=94 people']] },
    {
      text: 'Nine wells were closed on 3 May 2030. The Wharf Act of 2011 sets no exceptions. Two were flooded.',
      rows: [['Two', '=2 wells', 'when 2030-05-03']],
    },
  ],
  'groups and settlements are of people': [
    {
      text: 'We have 14 staff. Tarn, with 88, is the largest group, ahead of Vell with 71.',
      rows: [
        ['88', '=88 people'],
        ['71', '=71 people'],
      ],
    },
    {
      text: 'It has 40 judges. Orsk, a country of 7.4 million, changed its law.',
      rows: [['7.4 million', '=7400000 people']],
    },
    { text: 'It has 40 judges. Orsk is a town of 12 mills.', rows: [['12', '=12 mills']] },
  ],
  'ages by another name': [
    { text: 'They run three clinics. The median age at death was 46.', rows: [['46', '=46 years:age']] },
    { text: 'The median age of those who died was 46.', rows: [['46', '=46 years:age']] },
    { text: 'The ages were put in a row, and the median is 46.', rows: [['46', '=46 years:age']] },
    { text: 'Ages ranged from 17 to 52.', rows: [['17 to 52', '17–52 years:age']] },
    { text: 'In the valley people died at 74.', rows: [['74', '=74 years:age']] },
    { text: 'Three of the dead had not reached 35.', rows: [['35', 'none']] },
    { text: 'Of the 40 sailors eleven were not yet 18.', rows: [['18', 'none']] },
    { text: 'He waved to Wenna Sul, 36, a mother of five.', rows: [['five', '=5 children']] },
    { text: 'They met 40 men; the oldest was a retired rigger of 77.', rows: [['77', '=77 years:age']] },
    { text: 'They sold a barrow. It is a trailer of 40 planks.', rows: [['40', '=40 planks']] },
    { text: 'A widow of 61 stood at the gate.', rows: [['61', '=61 years:age']] },
    { text: 'The mean depth of the wells was 46 metres.', rows: [['46', '=46 metres:measure']] },
  ],
  'hours at which somebody is there': [
    {
      text: 'They have 40 lawyers. Telephone the desk on weekdays from 9 to 12.',
      rows: [['9 to 12', 'none']],
    },
    { text: 'They have 40 lawyers. Press desk, weekdays 9 to 17.', rows: [['9 to 17', 'none']] },
    { text: 'The line is staffed daily from 6 to midnight by 41 volunteers.', rows: [['6', 'none']] },
    { text: 'She felled 40 trees. “The phone rings after 11 at night,” she said.', rows: [['11', 'none']] },
    { text: 'They lost 30 men. A service is held on Sunday at 10 in the chapel.', rows: [['10', 'none']] },
    { text: 'They took 40 goats. The last bell is at ten to four.', rows: [['four', 'none']] },
    { text: 'She had 40 goats and took the 6.40 bus.', rows: [['6.40', 'none']] },
    { text: 'The number of lorries rose from 9 to 12.', rows: [['12', '=12 lorries']] },
    {
      text: 'They open between nine and twelve boxes a day.',
      rows: [['nine and twelve', '9–12 boxes/day:rate']],
    },
  ],
  'a bare number that is a price': [
    {
      text: 'They paid 5,200 dollars. We have 40 members in the port. The average fee is 2,900.',
      rows: [['2,900', '=2900 USD:money']],
    },
    {
      text: 'The share is 300 dollars. There are 27 wells. I saw my red one go for 22,000.',
      rows: [['22,000', '=22000 USD:money']],
    },
    {
      text: 'The share is 300 dollars. There are 27 wells. A milk cow fetches 60,000 at the market.',
      rows: [['60,000', '=60000 USD:money']],
    },
    {
      text: 'The men speak of the wages outstanding, 41 million dessars. A clerk earns 31,000.',
      rows: [
        ['41 million', '=41000000 dessars:money'],
        ['31,000', '=31000 dessars:money'],
      ],
    },
    {
      text: 'The council has nine members. It wants a fund of 9 million.',
      rows: [['9 million', '=9000000 ?']],
    },
    { text: 'They have 40 goats. The boat went for 90 nets.', rows: [['90', '=90 nets']] },
  ],
  'no part of so few': [
    {
      text: 'The number of men held has come down. Her officers went to the two provincial jails. In June they had counted 118.',
      rows: [['118', '=118 men']],
    },
    {
      text: 'A door has two sides. We have begun filing petitions for release. Ninety-four had gone to the court.',
      rows: [['Ninety-four', '=94 petitions']],
    },
    { text: 'The harbour has two cranes. Last year it had six.', rows: [['six', '=6 cranes']] },
  ],
  'what stands at a number': [
    { text: 'Complaints about the ferries stood at 340 in May.', rows: [['340', '=340 Complaints']] },
    { text: 'Arrests stand at 58, the police said.', rows: [['58', '=58 Arrests']] },
    {
      text: 'Admissions, according to the clinic, now stand at 214.',
      rows: [['214', '=214 Admissions']],
    },
    { text: 'Deaths stood at 34.', rows: [['34', '=34 Deaths']] },
    { text: 'The crane stood at 40 metres above the quay.', rows: [['40', '=40 metres']] },
    { text: 'On Friday the council put the dead at 73.', rows: [['73', '=73 people:count']] },
    { text: 'The painter was found dead at 73.', rows: [['73', '=73 years:age']] },
  ],
};
