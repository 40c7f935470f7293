/**
 * Speakers that are none, places and times, by class of error: see voice-classes.cases.ts for what a row says. Written
 * before the grammar they test; everything is invented.
 */
import type { ReadingCase } from './noun-classes.cases.ts';

/** Cases under the name of their class. */
export const sceneClasses: Readonly<Record<string, readonly ReadingCase[]>> = {
  'feasts are nobody and nowhere': [
    {
      text: 'What do the dockers want? All cranes checked before New Year and back pay. It is a sum of 3 million euros.',
      rows: [['3 million', 'by -']],
    },
    { text: 'From New Year 2030 the clinic saw 51 patients a day.', rows: [['51', 'at -']] },
    { text: 'At Easter the school fed 120 children.', rows: [['120', 'at -', 'by -']] },
    { text: 'During Ramadan the court heard 14 appeals.', rows: [['14', 'at -', 'by -']] },
    { text: 'In Lent the prison let 9 women go.', rows: [['9', 'at -', 'by -']] },
    { text: 'On Independence Day 40 ferries sailed from Tolmin.', rows: [['40', 'by -', 'at Tolmin']] },
    { text: 'After New Year the police said 12 shops had burned.', rows: [['12', 'by police', 'at -']] },
    { text: 'Near Noyar the police found 12 boats.', rows: [['12', 'at Noyar']] },
    { text: 'In Tolmin 12 shops burned.', rows: [['12', 'at Tolmin']] },
  ],
  'somebody else acts': [
    {
      text: 'Senn Shipping admits that 40 dockers were not paid. Few officials can check: the local inspectorate made 14 visits this year.',
      rows: [
        ['40', 'by Senn Shipping'],
        ['14', 'by -'],
      ],
    },
    {
      text: 'The mayor said 12 wells were dry. Few farmers have pumps. The state bank lent money to nine.',
      rows: [
        ['12', 'by mayor'],
        ['nine', 'by -'],
      ],
    },
    {
      text: 'The Bar Council says 60 judges left. Hardly any court sits in full: the court of Tolmin has 3 judges.',
      rows: [
        ['60', 'by Bar Council'],
        ['3', 'by -'],
      ],
    },
    {
      text: 'Harbour Watch says 14 ships were unsafe. It says 9 had no boats.',
      rows: [
        ['14', 'by Harbour Watch'],
        ['9', 'by Harbour Watch'],
      ],
    },
    {
      text: 'Harbour Watch said 14 ships were unsafe. Nine had no boats.',
      rows: [
        ['14', 'by Harbour Watch'],
        ['Nine', 'by Harbour Watch'],
      ],
    },
  ],
  'somebody asked or counted': [
    {
      text: 'Dr Vera Lind keeps no list, but in October she asked everyone in her waiting room: of 60 weavers, 33 had a cough.',
      rows: [
        ['60', 'by Vera Lind'],
        ['33', 'by Vera Lind'],
      ],
    },
    {
      text: 'The priest, Ivo Marel, walked the street and counted: 14 houses stood empty.',
      rows: [['14', 'by Ivo Marel']],
    },
    {
      text: 'Emil Rast, a teacher, asked his class: 12 of 30 pupils had not eaten.',
      rows: [['12', 'by Emil Rast']],
    },
    {
      text: 'The engineer Osip Brandt checked each pump: nine were broken.',
      rows: [['nine', 'by Osip Brandt']],
    },
    {
      text: 'Maria Velt went from tent to tent and asked: 40 families had no stove.',
      rows: [['40', 'by Maria Velt']],
    },
    {
      text: 'Pavel Senk opened the boxes and looked: six held no ballots.',
      rows: [['six', 'by Pavel Senk']],
    },
    { text: 'The nurse, Jana Holt, tested every child: 22 had fever.', rows: [['22', 'by Jana Holt']] },
    {
      text: 'The lawyer Henrik Tarsov has read the files: in 31 the date is wrong.',
      rows: [['31', 'by Henrik Tarsov']],
    },
    { text: 'Maria Velt left the town: 40 families had no stove.', rows: [['40', 'by -']] },
    { text: 'The harbour was full: 40 ships lay at anchor.', rows: [['40', 'by -']] },
  ],
  'the paper’s own name is no place': [
    {
      text: 'Labour in Brief, week 45\n\nHow many wells are dry? About 300, says the union.',
      publisher: 'Labour in Brief',
      rows: [['300', 'at -']],
    },
    {
      text: 'News from Within\n\nThe port lost 40 cranes in the storm.',
      publisher: 'News from Within',
      rows: [['40', 'at -']],
    },
    {
      text: 'World in Motion | 3 May 2031\n\nSome 200 ballots were burned.',
      publisher: 'World in Motion',
      rows: [['200', 'at -']],
    },
    {
      text: 'Schools in Focus, issue 12\n\nSome 90 pupils were sent home.',
      publisher: 'Schools in Focus',
      rows: [['90', 'at -']],
    },
    {
      text: 'Today in Tolmin\n\nThe flood took 40 houses in Oldany.',
      publisher: 'Today in Tolmin',
      rows: [['40', 'at Oldany']],
    },
  ],
  'from one time to another': [
    {
      text: 'From New Year 2030 to the end of October 2031 the book holds 51 crosses.',
      published: '2031-12-01',
      rows: [['51', 'when 2030-01/2031-10']],
    },
    {
      text: 'From January 2030, according to the union, 46 dockers died.',
      published: '2031-11-05',
      rows: [['46', 'when 2030-01/2031-11']],
    },
    {
      text: 'Between New Year 2029 and the end of March 2030 the court heard 310 appeals.',
      published: '2031-12-01',
      rows: [['310', 'when 2029-01/2030-03']],
    },
    {
      text: 'From May 2030 to the end of June 2030 the clinic saw 90 weavers.',
      published: '2031-12-01',
      rows: [['90', 'when 2030-05/2030-06']],
    },
    {
      text: 'From March 2031 the police counted 12 arrests.',
      published: '2031-11-05',
      rows: [['12', 'when 2031-03/2031-11']],
    },
    {
      text: 'From the start of 2030 to the end of May 2031 the dam lost 40 million litres.',
      published: '2031-12-01',
      rows: [['40 million', 'when 2030-01/2031-05']],
    },
    {
      text: 'From June to October 2031 the league asked 388 tenants.',
      published: '2031-12-01',
      rows: [['388', 'when 2031-06/2031-10']],
    },
    {
      text: 'At the end of October 2031 the mill owed 300 weavers.',
      published: '2031-12-01',
      rows: [['300', 'when 2031-10-21/2031-10-31']],
    },
    {
      text: 'Since January 2030 some 46 dockers have died.',
      published: '2031-11-05',
      rows: [['46', 'when 2030-01/2031-11']],
    },
    {
      text: 'A law from January 2030 closed 12 mills in 2031.',
      published: '2031-11-05',
      rows: [['12', 'when 2031']],
    },
  ],
  'a time beyond a semicolon': [
    {
      text: 'Cases at the clinic stand at 2,915 today; in March 2031 there were 1,260 cases.',
      rows: [
        ['2,915', 'when 2031-06-10'],
        ['1,260', 'when 2031-03'],
      ],
    },
    {
      text: 'Ten checkpoints are left in the valley; in February there were fourteen checkpoints.',
      rows: [
        ['Ten', 'when 2031-06-10'],
        ['fourteen', 'when 2031-02'],
      ],
    },
    {
      text: 'In March the storm sank 40 boats; 12 sailors drowned.',
      rows: [
        ['40', 'when 2031-03'],
        ['12', 'when 2031-03'],
      ],
    },
    {
      text: 'The office has 98 posts to fill, after 112 posts in January.',
      rows: [
        ['98', 'when 2031-06-10'],
        ['112', 'when 2031-01'],
      ],
    },
    { text: 'The mill freed 31 weavers after two weeks in May.', rows: [['31', 'when 2031-05']] },
  ],
};
