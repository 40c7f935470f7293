/**
 * More classes of error, found on a second family of texts: see noun-classes.cases.ts for what a row says. Written before
 * the grammar they test; everything is invented.
 */
import type { ReadingCase } from './noun-classes.cases.ts';

/** Cases under the name of their class. */
export const laterClasses: Readonly<Record<string, readonly ReadingCase[]>> = {
  'people of so many places': [
    {
      text: 'The league spent a year talking to weavers from 31 mills. Eighty-three, nearly nine in ten, told them that wages were late.',
      rows: [
        ['Eighty-three', '=83 weavers'],
        ['31', '=31 mills'],
      ],
    },
    {
      text: 'Doctors examined pupils of 12 schools. For 40 the test came too late.',
      rows: [['40', '=40 pupils']],
    },
    { text: 'We asked prisoners in six jails. Of these, 52 had no lawyer.', rows: [['52', '=52 prisoners']] },
    {
      text: 'Observers spoke with voters at 90 stations. Sixty said they had been paid.',
      rows: [['Sixty', '=60 voters']],
    },
    {
      text: 'The union met dockers from four ports; 19 of them had been hurt.',
      rows: [['19', '=19 dockers']],
    },
    { text: 'Engineers tested pumps in 14 villages. Nine were broken.', rows: [['Nine', '=9 pumps']] },
    {
      text: 'The court heard tenants of three houses. Eleven told it that the heating had failed.',
      rows: [['Eleven', '=11 tenants']],
    },
    {
      text: 'A nurse weighed children in 20 tents. Thirty, she said, were too light.',
      rows: [['Thirty', '=30 children']],
    },
    { text: 'The flood hit 14 villages. Nine were empty.', rows: [['Nine', '=9 villages']] },
    { text: 'Inspectors visited 20 mills in three towns. Six were closed.', rows: [['Six', '=6 mills']] },
  ],
  'somebody is so many years old': [
    {
      text: 'The oldest prisoner we met, who asked to be called Uncle Ras, is 58.',
      rows: [['58', '=58 years:age']],
    },
    { text: 'Her brother, a docker, is 31.', rows: [['31', '=31 years:age']] },
    {
      text: 'Kolek, who chose that name for us, was twenty-one when he signed.',
      rows: [['twenty-one', '=21 years:age']],
    },
    { text: 'The man who keeps the dyke is 64.', rows: [['64', '=64 years:age']] },
    {
      text: 'The crates stood open. The teacher, who has two sons, was 40 when the school burned.',
      rows: [['40', '=40 years:age']],
    },
    { text: 'Mirka Tolm, a weaver from Oldany, is 29.', rows: [['29', '=29 years:age']] },
    { text: 'The youngest girl is nine.', rows: [['nine', '=9 years:age']] },
    { text: 'The judge, Emil Rast, was 70 when he retired.', rows: [['70', '=70 years:age']] },
    { text: 'The number of wells is 58.', rows: [['58', '=58 wells']] },
    { text: 'The toll was 40 when the rain stopped.', rows: [['40', '=40 people']] },
    { text: 'The fine is 58 euros.', rows: [['58', '=58 EUR']] },
  ],
  'no more than there are': [
    {
      text: 'The consulate had 233 letters, about 517 persons. By May 341 had been found.',
      rows: [['341', '=341 persons']],
    },
    { text: 'The bank held 12 auctions of 90 boats. By noon 60 had been sold.', rows: [['60', '=60 boats']] },
    {
      text: 'The clinic received 8 lorries with 300 beds. By Friday 120 were in use.',
      rows: [['120', '=120 beds']],
    },
    {
      text: 'The council made 14 lists, with 800 houses on them. By June 410 had been repaired.',
      rows: [['410', '=410 houses']],
    },
    {
      text: 'The school ordered 5 crates holding 200 desks. Last spring 150 had been delivered.',
      rows: [['150', '=150 desks']],
    },
    {
      text: 'The court opened 3 cases against 46 guards. In July some 31 were acquitted.',
      rows: [['31', '=31 guards']],
    },
    {
      text: 'The port hired 4 firms with 90 divers. In the end 70 were needed.',
      rows: [['70', '=70 divers']],
    },
    {
      text: 'The jury read 20 files about 300 ballots. It found that 250 were valid.',
      rows: [['250', '=250 ballots']],
    },
    {
      text: 'The fund paid for 40 wells in 12 villages. By spring 30 were dry.',
      rows: [['30', '=30 wells']],
    },
  ],
  'the body spoken of last': [
    {
      text: 'Harbour Watch has published a study. When ships are late, families write to the consulate in Tolmin. It logged 233 letters last year.',
      rows: [['233', 'by consulate']],
    },
    {
      text: 'The consulate of Sulany, which logged 233 letters last year, has three clerks.',
      rows: [['233', 'by consulate of Sulany']],
    },
    {
      text: 'The court of Tolmin, which recorded 40 appeals in May, sits on Fridays.',
      rows: [['40', 'by court of Tolmin']],
    },
    {
      text: 'The hospital in Oldany, which counted 90 patients, has no lights.',
      rows: [['90', 'by hospital in Oldany']],
    },
    {
      text: 'The university of Brenn, which registered 300 students, denied it.',
      rows: [['300', 'by university of Brenn']],
    },
    {
      text: 'Tenants complain to the ombudsman’s office in Brenn. It received 212 letters in May.',
      rows: [['212', 'by ombudsman’s office']],
    },
    {
      text: 'Open Quay wrote a report. Parents turned to the school. It recorded 14 accidents.',
      rows: [['14', 'by school']],
    },
    { text: 'Harbour Watch published a study. It logged 233 letters.', rows: [['233', 'by Harbour Watch']] },
    {
      text: 'Harbour Watch, which logged 233 letters, has three clerks.',
      rows: [['233', 'by Harbour Watch']],
    },
  ],
  'counted on by a date': [
    {
      text: 'The consulate logged 233 letters last year. By the end of January 141 of these had been answered. Some 92 had not.',
      rows: [
        ['141', 'by consulate'],
        ['92', 'by consulate'],
      ],
    },
    {
      text: 'The Coast Guard said 90 men were missing. By Friday 60 had been found.',
      rows: [['60', 'by Coast Guard']],
    },
    { text: 'Police said 40 shops had burned. By noon, 12 were open again.', rows: [['12', 'by police']] },
    {
      text: 'The Water Board counted 300 dry wells. By 3 May 210 had water.',
      rows: [['210', 'by Water Board']],
    },
    {
      text: 'The Bar Council says 60 judges left. By June some 14 of them were back.',
      rows: [['14', 'by Bar Council']],
    },
    {
      text: 'The school said 200 desks were missing. By spring 150 had been replaced.',
      rows: [['150', 'by school']],
    },
    {
      text: 'The Coast Guard said 90 men were missing. By contrast, the town has 300 boats.',
      rows: [['300', 'by -']],
    },
    {
      text: 'Police said 40 shops had burned. By evening the market was full of people from 12 villages.',
      rows: [['12', 'by -']],
    },
  ],
  'figures that somebody gave': [
    {
      text: 'According to figures that the Consulate of Sulany in Tolmin gave us, it received 233 letters.',
      rows: [['233', 'by Consulate of Sulany']],
    },
    {
      text: 'Nine cranes failed, according to a list that the Port Authority published in May.',
      rows: [['Nine', 'by Port Authority']],
    },
    {
      text: 'According to data which the Water Board collected, 400 wells are dry.',
      rows: [['400', 'by Water Board']],
    },
    {
      text: 'A report that the Bar Council released on Monday says 14 judges resigned.',
      rows: [['14', 'by Bar Council']],
    },
    {
      text: 'According to statistics the Prison Service gave parliament, 70 guards left.',
      rows: [['70', 'by Prison Service']],
    },
    {
      text: 'The dam lost 40 gates, according to a survey that the Tolmin University carried out.',
      rows: [['40', 'by Tolmin University']],
    },
    {
      text: 'According to a count that the Teachers’ League made in June, 120 pupils stay at home.',
      rows: [['120', 'by Teachers’ League']],
    },
    {
      text: 'The flood took 90 houses, according to an estimate that the Insurers’ Association sent to the mayor.',
      rows: [['90', 'by Insurers’ Association']],
    },
    {
      text: 'According to a report that the Tolmin Courier has seen, 40 men were hurt.',
      rows: [['40', 'by report']],
    },
  ],
  'things on a list': [
    {
      text: 'The priest has pinned up a list of names. There were 46 of them on Friday, and he had rubbed out 15.',
      rows: [
        ['46', '=46 names'],
        ['15', '=15 names'],
      ],
    },
    {
      text: 'The sum was paid to 90 guards.\n\nThe cook showed us a box of keys. There were 30 of them.',
      rows: [['30', '=30 keys']],
    },
    {
      text: 'Nine judges sat.\n\nThe clerk read out a row of files. Twelve of them had no date.',
      rows: [['Twelve', '=12 files']],
    },
    {
      text: 'The mayor keeps a pile of complaints. He has answered 40 of them.',
      rows: [['40', '=40 complaints']],
    },
    {
      text: '“I berth ships,” the harbour master said. “Between six and nine of them come in on a good night.”',
      rows: [['six and nine', '6–9 ships']],
    },
    { text: 'The engineer tests pumps. Forty of them were replaced in May.', rows: [['Forty', '=40 pumps']] },
    { text: 'She repairs looms. She has sold 12 of them.', rows: [['12', '=12 looms']] },
    { text: 'The school collects old desks. It has given away 60 of them.', rows: [['60', '=60 desks']] },
    {
      text: 'Our address is 17 Netmakers’ Lane, Corriden, and 12 clerks work there.',
      rows: [
        ['17', 'none'],
        ['12', '=12 clerks'],
      ],
    },
    {
      text: 'The office at 9 Weavers’ Row has 40 desks.',
      rows: [
        ['9', 'none'],
        ['40', '=40 desks'],
      ],
    },
  ],
};
