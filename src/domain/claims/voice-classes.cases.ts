/**
 * Who says a number, where and when, by class of error. Written before the grammar they test, of other subjects than the
 * texts that showed the error; each class ends with sentences that were right before. "by X" is the speaker, "by -" the
 * publication itself, "at X" the place, "when X" the time. Everything is invented.
 */
import type { ReadingCase } from './noun-classes.cases.ts';

/** Cases under the name of their class. */
export const voiceClasses: Readonly<Record<string, readonly ReadingCase[]>> = {
  'a document and who put it out': [
    {
      text: 'At least 46 pupils have fallen ill, according to a list of names put out on Monday by the Teachers’ League.',
      rows: [['46', 'by Teachers’ League']],
    },
    {
      text: 'Some 300 wells are dry, according to a count published last week by the Farmers’ Union.',
      rows: [['300', 'by Farmers’ Union']],
    },
    {
      text: 'Nine cranes failed, according to figures released in May by the Port Authority.',
      rows: [['Nine', 'by Port Authority']],
    },
    {
      text: 'The dam held back 12 million cubic metres, according to a report issued on 3 March by the Water Board.',
      rows: [['12 million', 'by Water Board']],
    },
    {
      text: 'A list drawn up over the summer by the Tenants’ Association shows 140 empty flats.',
      rows: [['140', 'by Tenants’ Association']],
    },
    {
      text: 'The fire killed 31 people, according to a tally kept since March by the Saint Odile Hospital.',
      rows: [['31', 'by Saint Odile Hospital']],
    },
    {
      text: 'About 60 judges have resigned, according to a survey carried out in 2031 by the Bar Council.',
      rows: [['60', 'by Bar Council']],
    },
    {
      text: 'Guards opened 22 cells, according to a letter sent to parliament on Friday by the Prison Inspectorate.',
      rows: [['22', 'by Prison Inspectorate']],
    },
    {
      text: 'Fifty ballots were lost, according to a leaflet handed out at noon by the Election Commission.',
      rows: [['Fifty', 'by Election Commission']],
    },
    {
      text: 'The bridge cost 40 lives, according to a report seen on Monday by the Tolmin Courier.',
      rows: [['40', 'by report']],
    },
    {
      text: 'The bridge cost 40 lives, according to a report by the Water Board.',
      rows: [['40', 'by Water Board']],
    },
  ],
  'a register as source': [
    {
      text: 'At least 70 prisoners have died. The state register knows of 19.',
      rows: [['19', 'by state register']],
    },
    {
      text: 'The union counts 46 strikes. In the ministry’s register there are 12.',
      rows: [['12', 'by ministry']],
    },
    {
      text: 'The fire killed 40 people, the mayor said. The hospital book has 51.',
      rows: [['51', 'by hospital book']],
    },
    { text: 'The harbour log lists 22 collisions.', rows: [['22', 'by harbour log']] },
    { text: 'The court docket contains 310 appeals.', rows: [['310', 'by court docket']] },
    { text: 'The parish books show 88 burials in that year.', rows: [['88', 'by parish books']] },
    {
      text: 'The league’s list now has 47 names.',
      publisher: 'Tolmin Courier',
      rows: [['47', 'by league']],
    },
    {
      text: 'Voters cast 8,000 ballots, if you go by the electoral roll.',
      rows: [['8,000', 'by electoral roll']],
    },
    {
      text: 'Divers found 60 barrels, the Coast Guard said. That is twice as many as the 30 in the company’s register.',
      rows: [
        ['60', 'by Coast Guard'],
        ['30', 'by company'],
      ],
    },
    { text: 'The school has 45 desks.', rows: [['45', 'by -']] },
    { text: 'She bought a book with 300 pages and 12 maps.', rows: [['12', 'by -']] },
    { text: 'The council keeps a register. It has 12 clerks.', rows: [['12', 'by -']] },
  ],
  'a name ends at a number': [
    { text: 'According to the League 6.7 million people need food.', rows: [['6.7 million', 'by League']] },
    { text: 'According to the Dockers’ Union 400 cranes are unsafe.', rows: [['400', 'by Dockers’ Union']] },
    { text: 'According to Harbour Watch 12 ships lie idle.', rows: [['12', 'by Harbour Watch']] },
    { text: 'According to Maria Velt 30 cells have no window.', rows: [['30', 'by Maria Velt']] },
    {
      text: 'According to the ministry 81 schools are closed and 3,000 pupils stay at home.',
      rows: [
        ['81', 'by ministry'],
        ['3,000', 'by ministry'],
      ],
    },
    { text: 'According to police 14 ballots were burned.', rows: [['14', 'by police']] },
    { text: 'According to the Water Board nearly 200 wells are dry.', rows: [['200', 'by Water Board']] },
    {
      text: 'According to the Bar Council about half of the 60 judges left.',
      rows: [['60', 'by Bar Council']],
    },
    {
      text: 'According to the Office of Public Works, 50 bridges are weak.',
      rows: [['50', 'by Office of Public Works']],
    },
  ],
  'a counted thing says nothing': [
    {
      text: 'Forty-six names, read out one after the other, took the priest four minutes.',
      rows: [['Forty-six', 'by -']],
    },
    { text: 'Twelve ballots, found in a bin, showed the mayor’s stamp.', rows: [['Twelve', 'by -']] },
    {
      text: 'Nine lorries, one behind the other, took three hours to cross.',
      rows: [
        ['Nine', 'by -'],
        ['three', 'by -'],
      ],
    },
    {
      text: 'The 14 files took clerks two days.',
      rows: [
        ['14', 'by -'],
        ['two', 'by -'],
      ],
    },
    { text: 'Thirty desks, all of them broken, found no buyer in the 2 towns.', rows: [['Thirty', 'by -']] },
    { text: 'Six wells, dug in spring, recorded a depth of 40 metres.', rows: [['Six', 'by -']] },
    { text: 'Four ferries took 900 people to the islands.', rows: [['900', 'by -']] },
    { text: 'Two pumps examined in March released 30 litres of oil.', rows: [['30', 'by -']] },
    {
      text: 'Twelve witnesses told the court that 40 men had been there.',
      rows: [['40', 'by Twelve witnesses']],
    },
    { text: 'Four doctors said 30 patients had died.', rows: [['30', 'by Four doctors']] },
  ],
  'speaking of so many': [
    { text: 'On Monday the union had spoken of at least 46 strikes.', rows: [['46', 'by union']] },
    { text: 'The Coast Guard spoke on Friday of 30 missing divers.', rows: [['30', 'by Coast Guard']] },
    { text: 'The mayor talks of 200 flooded houses.', rows: [['200', 'by mayor']] },
    { text: 'The Bar Council talked of 12 arrests.', rows: [['12', 'by Bar Council']] },
    { text: 'Prison guards have spoken of nine escapes.', rows: [['nine', 'by Prison guards']] },
    { text: 'The Water Board had talked of 400 dry wells.', rows: [['400', 'by Water Board']] },
    { text: 'Observers speak of 60 stolen ballot boxes.', rows: [['60', 'by Observers']] },
    { text: 'The company, by contrast, speaks of 14 faults.', rows: [['14', 'by company']] },
    { text: 'He spoke to 30 pupils.', rows: [['30', 'by -']] },
    { text: 'A hospital spokesman spoke of 30 injured.', rows: [['30', 'by hospital spokesman']] },
  ],
  'whom the pronoun follows': [
    {
      text: 'Viktor Aldane runs the port. “We lost two cranes,” Aldane said.\n\nIn Upper Tolmin, behind the church, the baker Havel Ondra keeps a book of 96 debts. By Friday, he said, eleven people had paid.',
      rows: [['eleven', 'by Havel Ondra']],
    },
    {
      text: '“The wells are dry,” said the mayor, Pavel Senk.\n\nAt the school, the teacher Ivo Marel has 40 pupils. He said 12 of them were ill.',
      rows: [['12', 'by Ivo Marel']],
    },
    {
      text: 'Judge Henrik Tarsov spoke first. “The law is clear,” Tarsov said.\n\nOn the quay, the fisherman Osip Brandt mends nets. Since May, he said, he has lost 14 of them.',
      rows: [['14', 'by Osip Brandt']],
    },
    {
      text: '“I saw nothing,” said the guard, Milan Dorz.\n\nNear the gate the porter Anton Weil counts lorries. There were 30 on Monday, he said.',
      rows: [['30', 'by Anton Weil']],
    },
    {
      text: '“We have no water,” said the director, Jan Holt.\n\nIn the cellar, the nurse Vera Lind opened a register. She said 51 patients had come.',
      rows: [['51', 'by Vera Lind']],
    },
    {
      text: '“The votes were counted,” said the chairman, Emil Rast.\n\nAcross the square, the tailor Josip Kern had a list of his own. It had 60 names, he said.',
      rows: [['60', 'by Josip Kern']],
    },
    { text: 'Emil Rast is the chairman. He said 300 people had voted.', rows: [['300', 'by Emil Rast']] },
    {
      text: '“It was a storm,” said the captain, Luka Brenn. He said 14 passengers were missing.',
      rows: [['14', 'by Luka Brenn']],
    },
  ],
  'a role, its body, and a name without commas': [
    {
      text: 'The head of the Coast Guard Maria Velt said 30 divers were missing.',
      rows: [['30', 'by Maria Velt']],
    },
    {
      text: '“The wells are dry,” said the chairman of the Farmers’ Union Ivo Marel. He said 40 farms had no water.',
      rows: [['40', 'by Ivo Marel']],
    },
    {
      text: 'The general secretary of the League Jolana Merk said 46 pupils were ill. The League has 200 members.',
      rows: [['46', 'by Jolana Merk']],
    },
    {
      text: 'The director of the Water Board Pavel Senk told reporters that 12 dams were weak.',
      rows: [['12', 'by Pavel Senk']],
    },
    {
      text: 'The spokesman of the Ministry of Justice Emil Rast said 60 prisoners had been released.',
      rows: [['60', 'by Emil Rast']],
    },
    {
      text: 'The rector of the University Vera Lind announced that 300 students had been expelled.',
      rows: [['300', 'by Vera Lind']],
    },
    {
      text: 'The president of the Bar Council Henrik Tarsov said 14 judges had resigned.',
      rows: [['14', 'by Henrik Tarsov']],
    },
    {
      text: 'The commander of the Border Service Osip Brandt said 9 ships had been turned back.',
      rows: [['9', 'by Osip Brandt']],
    },
    {
      text: 'The head of the Coast Guard said 30 divers were missing.',
      rows: [['30', 'by head of the Coast Guard']],
    },
    {
      text: 'Maria Velt, the head of the Coast Guard, said 30 divers were missing.',
      rows: [['30', 'by Maria Velt']],
    },
    {
      text: 'The head of Amnesty Tolmin said 30 divers were missing.',
      rows: [['30', 'by head of Amnesty Tolmin']],
    },
  ],
};
