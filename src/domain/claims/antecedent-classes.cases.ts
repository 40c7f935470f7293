/**
 * Numbers that count what another sentence names, by class of error: see noun-classes.cases.ts for what a row says.
 * Written before the grammar they test; everything is invented.
 */
import type { ReadingCase } from './noun-classes.cases.ts';

/** Cases under the name of their class. */
export const antecedentClasses: Readonly<Record<string, readonly ReadingCase[]>> = {
  'a plural named in a sentence before': [
    {
      text: 'Complaints. The ombudsman has received 212 this year: ninety by letter, eighty by telephone, and from prisons 42.',
      rows: [
        ['212', '=212 complaints'],
        ['ninety', '=90 complaints'],
        ['eighty', '=80 complaints'],
        ['42', '=42 complaints'],
      ],
    },
    {
      text: 'The bank lent money to nine mills.\n\nEvictions. The court ordered 30 last year, and I regret none.',
      rows: [['30', '=30 evictions']],
    },
    {
      text: 'Nobody checks the lifeboats. The line bought 40 of them in 2009.',
      rows: [['40', '=40 lifeboats']],
    },
    {
      text: 'I am asked whether fire doors are compulsory. They have been since 2011. The landlord bought 70 of them in May.',
      rows: [['70', '=70 doors']],
    },
    {
      text: 'Twelve ports were closed.\n\nThe life jackets are old. A minister bought 300 of them in spring.',
      rows: [['300', '=300 jackets']],
    },
    { text: 'The ballot boxes came late. Fourteen of them had no seal.', rows: [['Fourteen', '=14 boxes']] },
    { text: 'The wells were dug by hand. Nine of them are dry.', rows: [['Nine', '=9 wells']] },
    {
      text: 'Inspections? The agency carried out 41 across the country, fourteen on the coast.',
      rows: [
        ['41', '=41 inspections'],
        ['fourteen', '=14 inspections'],
      ],
    },
    { text: 'In the port 300 guards live. Forty of them are women.', rows: [['Forty', '=40 guards']] },
    { text: 'The mayor met 25 teachers. Six of them had been dismissed.', rows: [['Six', '=6 teachers']] },
    { text: 'We spoke to 60 tenants; 14 of them have no heating.', rows: [['14', '=14 tenants']] },
  ],
  'there have been so many': [
    {
      text: 'Deaths in custody are entered in a book, and since May there have been nineteen.',
      rows: [['nineteen', '=19 deaths']],
    },
    {
      text: 'Complaints go to the ombudsman; there have been 212 since June.',
      rows: [['212', '=212 complaints']],
    },
    { text: 'Fires in the market are rare. Last year there were four.', rows: [['four', '=4 fires']] },
    {
      text: 'Collisions are noted by the harbour master. There have been thirty-one.',
      rows: [['thirty-one', '=31 collisions']],
    },
    {
      text: 'Appeals must be heard within a month. In March there were sixteen.',
      rows: [['sixteen', '=16 appeals']],
    },
    {
      text: 'Power cuts are reported to the council and in July there were eleven.',
      rows: [['eleven', '=11 cuts']],
    },
    {
      text: 'Strikes have become frequent in the port: there were nine in 2031.',
      rows: [['nine', '=9 strikes']],
    },
    {
      text: 'Escapes are seldom spoken of, yet there have been six since the winter.',
      rows: [['six', '=6 escapes']],
    },
    { text: 'At the gate there were 40 guards.', rows: [['40', '=40 guards']] },
    { text: 'The hall was dark. There were forty of us.', rows: [['forty', '=40 people']] },
  ],
  'a share of those counted before': [
    {
      text: 'We asked 120 tenants. Two in five had no heating.',
      rows: [['Two in five', 'of tenants had no heating']],
    },
    {
      text: 'The clinic examined 310 weavers. Half had never seen a doctor.',
      rows: [['Half', 'of weavers had never seen a doctor']],
    },
    {
      text: 'Of 90 prisoners we met, a third had no lawyer.',
      rows: [['a third', 'of prisoners had no lawyer']],
    },
    {
      text: 'The league interviewed 45 pupils in June. Three in four walk to school.',
      rows: [['Three in four', 'of pupils walk to school']],
    },
    {
      text: 'Inspectors opened 60 crates. Two thirds were empty.',
      rows: [['Two thirds', 'of crates were empty']],
    },
    {
      text: 'The observers watched 212 polling stations. One in ten opened late.',
      rows: [['One in ten', 'of stations opened late']],
    },
    { text: 'We tested 80 wells. A quarter were dirty.', rows: [['A quarter', 'of wells were dirty']] },
    {
      text: 'The survey reached 500 dockers. Nearly half had been hurt.',
      rows: [['half', 'of dockers had been hurt']],
    },
    { text: 'Half of the dockers had been hurt.', rows: [['Half', 'of dockers had been hurt']] },
    { text: 'A third of the wells were dirty.', rows: [['A third', 'of wells were dirty']] },
  ],
  'counted beside the main thing': [
    {
      text: 'How many prisoners die in the camps? Nineteen, the register says. The Guards’ League, which represents about 300 officers, has arrived at no fewer than 46.',
      rows: [['46', '>=46 prisoners']],
    },
    {
      text: 'How many wells are dry? The council, which employs 40 engineers, counts 12.',
      rows: [['12', '=12 wells']],
    },
    {
      text: 'The flood destroyed 70 houses, the mayor said. The insurers, who have 15 offices in the valley, speak of 92.',
      rows: [['92', '=92 houses']],
    },
    {
      text: 'The state counts 18 strikes this year. The federation, which has 9,000 members, counts 31.',
      rows: [['31', '=31 strikes']],
    },
    {
      text: 'The court heard 44 appeals. The bar association, to which 300 lawyers belong, counted 60.',
      rows: [['60', '=60 appeals']],
    },
    {
      text: 'The port says that 14 cranes failed. The dockers, whose union has 800 members, put it at 22.',
      rows: [['22', '=22 cranes']],
    },
    {
      text: 'The ministry lists 120 ballots. The observers, who visited 30 villages, have found 150.',
      rows: [['150', '=150 ballots']],
    },
    {
      text: 'Officials admit 6 escapes. The guards, of whom there are 90, know of 11.',
      rows: [['11', '=11 escapes']],
    },
    { text: 'The league has 2,600 members, and 400 are women.', rows: [['400', '=400 women']] },
    {
      text: 'The council, which met on Monday, counted 52 flats. It found 30 empty.',
      rows: [['30', '=30 flats']],
    },
  ],
  'coins of the story': [
    {
      text: 'The slip was for 1,180 lunes, less 640 for fines. In all the weavers are owed 6.7 million lunes ($1.9 million).',
      rows: [
        ['1,180', '=1180 lunes:money'],
        ['6.7 million', '=6700000 lunes:money'],
      ],
    },
    {
      text: 'The council spent 300 marlas a day. A bus costs 40,000 marlas (about 900 dollars).',
      rows: [
        ['300', '=300 marlas/day:money'],
        ['40,000', '=40000 marlas:money'],
      ],
    },
    {
      text: 'The ferry took 85 tolars from each passenger. The ship was worth 2 million tolars (€700,000).',
      rows: [['85', '=85 tolars:money']],
    },
    {
      text: 'Guards kept 12,000 senars. The prison had asked for 3.4 million senars ($60,000).',
      rows: [['12,000', '=12000 senars:money']],
    },
    {
      text: 'Voters were given 50 brells each. The party had 9 million brells (4 million euros).',
      rows: [['50', '=50 brells:money']],
    },
    {
      text: 'He found 20 dorrins in a drawer. The fund held 1.2 billion dorrins ($80 million).',
      rows: [['20', '=20 dorrins:money']],
    },
    {
      text: 'Repairs took 400 kelms. The bridge had cost 5 million kelms ($2m).',
      rows: [['400', '=400 kelms:money']],
    },
    {
      text: 'A well needs 700 obans. Ten wells were dug for 7,000 obans ($3,500).',
      rows: [
        ['700', '=700 obans:money'],
        ['Ten', '=10 wells:count'],
      ],
    },
    { text: 'The farm sold 300 goats. It has 4 million acorns.', rows: [['300', '=300 goats:count']] },
    { text: 'The owner bought 40 boats ($60,000) and hired 12 men.', rows: [['12', '=12 men:count']] },
  ],
};
