/**
 * Numbers whose noun is carried over from what stands before, or that tell a time, an age, a limit or the length of a
 * list, by class of error: see noun-classes.cases.ts for what a row says. Everything is invented.
 */
import type { ReadingCase } from './noun-classes.cases.ts';

/** Cases under the name of their class. */
export const carriedClasses: Readonly<Record<string, readonly ReadingCase[]>> = {
  'time between two events': [
    {
      text: 'The divers were called out seven hours after the tug had sunk.',
      rows: [['seven', '=7 hours:duration']],
    },
    {
      text: 'The gates were opened forty minutes before the siren sounded.',
      rows: [['forty', '=40 minutes:duration']],
    },
    {
      text: 'Crews went down two hours after the blast, although 24 are prescribed.',
      rows: [
        ['two', '=2 hours:duration'],
        ['24', '=24 hours:duration'],
      ],
    },
    { text: 'Three hours later the quay was empty.', rows: [['Three', 'none']] },
    { text: 'Six weeks after the flood a school opened in the mill.', rows: [['Six', 'none']] },
    { text: 'The mayor came two days after the photograph was taken.', rows: [['two', 'none']] },
  ],
  'the length of a numbered list': [
    {
      text: 'He shows the tally. The entries for the spring end at number 2,310.',
      rows: [['2,310', '=2310 entries']],
    },
    { text: 'Her tickets run to 412.', rows: [['412', '=412 tickets']] },
    { text: 'The harbour ledger ends at 1,077.', rows: [['1,077', '=1077 entries']] },
    { text: 'The deed has number 1,077.', rows: [['1,077', 'none']] },
  ],
  'what was said to come': [
    {
      text: 'The fund paid 9,000 kroner. Its head said that letters about the dues had kept coming. By June there were 118 of them.',
      rows: [['118', '=118 letters']],
    },
  ],
  'what only people suffer': [
    {
      text: 'Fourteen cranes in all, and 36 dead, the union told the court.',
      rows: [['36', '=36 people']],
    },
    {
      text: 'The council runs nine depots. Fifty-two had to be taken to hospital.',
      rows: [['Fifty-two', '=52 people']],
    },
    {
      text: 'The council runs nine depots. Eleven spent the night in hospital.',
      rows: [['Eleven', '=11 people']],
    },
    {
      text: 'The council runs nine depots. By Monday 30 needed medical care.',
      rows: [['30', '=30 people']],
    },
    { text: 'The council runs nine depots. Six are still in custody.', rows: [['Six', '=6 people']] },
    { text: 'The herd had 60 cows; 12 died in the pound.', rows: [['12', '=12 cows']] },
    { text: 'The city planted 90 trees. By autumn 61 were dead.', rows: [['61', '=61 trees']] },
    { text: 'The court heard 40 appeals. Nine were dismissed.', rows: [['Nine', '=9 appeals']] },
    {
      text: 'Two clerks stood at the door. “I have 64 on the roll,” the head teacher said.',
      rows: [['64', '=64 people']],
    },
    {
      text: 'They listed 300 permits. Of those we spoke with, 41 had handed theirs over.',
      rows: [['41', '=41 people']],
    },
    {
      text: 'They listed 300 permits. Of those we inspected, 41 had lapsed.',
      rows: [['41', '=41 permits']],
    },
  ],
  'a noun named for each or in number': [
    {
      text: 'The firm will give back every licence to its owner. By Friday 58 had been returned.',
      rows: [['58', '=58 licences']],
    },
    {
      text: 'The mills report the number of their lodgers each spring. In May it was 870.',
      rows: [['870', '=870 lodgers']],
    },
    { text: 'More than 700 head of cattle were driven off.', rows: [['700', '>700 cattle']] },
    { text: 'Some 40 head of sheep drowned.', rows: [['40', '~40 sheep']] },
    {
      text: 'The inspectors speak of leaking barrels. There are 18, all in the yard.',
      rows: [['18', '=18 barrels']],
    },
    {
      text: 'It says what it knows from 50 sailors. With 31 of them it agreed.',
      rows: [['31', '=31 sailors']],
    },
  ],
  'a limit is of what it limits': [
    {
      text: 'Shifts last 17 hours on average. The act permits 11.',
      rows: [['11', '=11 hours:duration']],
    },
    { text: 'Shifts last 17 hours, against a legal limit of 11.', rows: [['11', '=11 hours:duration']] },
    { text: 'Eight hours had passed; the rule is 36.', rows: [['36', '=36 hours:duration']] },
    { text: 'They went in after 8 hours instead of waiting for 36.', rows: [['36', '=36 hours:duration']] },
    {
      text: 'The loan came to 3,000 euros. Such loans are lawful up to a ceiling of 500.',
      rows: [['500', '=500 EUR:money']],
    },
    { text: 'Shifts last 17 hours. The act protects 11 trades.', rows: [['11', '=11 trades']] },
  ],
  'a part of a sum': [
    {
      text: 'Income was 5 million euros. Rent took 640,000 of that.',
      rows: [['640,000', '=640000 EUR:money']],
    },
    { text: 'The slip is for 900 euros, less 250 for tools.', rows: [['250', '=250 EUR:money']] },
    {
      text: 'They owe 6 million euros, which would be 4,000 for each of the drivers.',
      rows: [['4,000', '=4000 EUR:money']],
    },
    {
      text: 'The families wait. Its price has risen from 2.1 billion to 3.4 billion euros.',
      rows: [
        ['2.1 billion', '=2100000000 EUR:money'],
        ['3.4 billion', '=3400000000 EUR:money'],
      ],
    },
    {
      text: 'The camp feeds 90 goats. The plot grew from 12 to 40 hectares.',
      rows: [['12', '=12 hectares:measure']],
    },
  ],
  'coins without a plural': [
    {
      text: 'They hold 30 goats. Owners pay a fee of 250 morru a head. We set aside 59 million morru for the families.',
      rows: [
        ['250', '=250 morru:money'],
        ['59 million', '=59000000 morru:money'],
      ],
    },
    {
      text: 'Water costs 20 kesh a can. Bail was set at 15,000 kesh each.',
      rows: [['15,000', '=15000 kesh:money']],
    },
    {
      text: 'There are 23 rural clinics and 14 rural schools.',
      rows: [['23', '=23 clinics']],
    },
  ],
  'ages of those told of': [
    {
      text: 'The book has 12 names. The oldest was 83, the youngest eight.',
      rows: [
        ['83', '=83 years:age'],
        ['eight', '=8 years:age'],
      ],
    },
    { text: 'She gave her age as 61.', rows: [['61', '=61 years:age']] },
    { text: '“Nobody came,” said Pavel Orrin, a roofer of 52.', rows: [['52', '=52 years:age']] },
    { text: 'A welder at the gate, 31, showed her slip.', rows: [['31', '=31 years:age']] },
    { text: 'The union bought a trailer of 52 tonnes.', rows: [['52', '=52 tonnes:measure']] },
  ],
  'times of day and shares with their noun': [
    { text: 'The shift of 18 men left at half past six.', rows: [['six', 'none']] },
    { text: 'They closed at a quarter to nine.', rows: [['nine', 'none']] },
    { text: 'About one picker in ten has signed.', rows: [['one picker in ten', '~0.1 fraction:share']] },
    { text: 'One guard in each of the four towers slept.', rows: [['four', '=4 towers']] },
  ],
  'a speaker whose verb is left out': [
    { text: 'The Union counted 40 fires; the Guild 57.', rows: [['57', '=57 fires']] },
    { text: 'The Ministry speaks of 12 leaks, the League of 19.', rows: [['19', '=19 leaks']] },
    { text: 'The rail authority runs 40 trains on Platform 9.', rows: [['9', 'none']] },
    { text: 'Two reporters found 40 leaks on the Boeing 737.', rows: [['737', 'none']] },
  ],
};
