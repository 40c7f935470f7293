/**
 * Numbers whose noun, value or bound stands elsewhere than right behind them, by class of error. Written before the
 * grammar they test, of other subjects than the texts that showed the error; each class ends with sentences that were
 * right before. A row is a number as it stands in the text and what its claim says: "=7 schools"; "of …" the start of
 * the subject; "none" where it is no claim. Everything is invented.
 */
export interface ReadingCase {
  readonly text: string;
  /** English where nothing is said. */
  readonly language?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly rows: readonly (readonly [number: string, ...expected: string[]])[];
}

/** Cases under the name of their class. */
export const nounClasses: Readonly<Record<string, readonly ReadingCase[]>> = {
  'a whole named with its owner': [
    {
      text: "In seven of the district's 11 schools the roof leaks.",
      rows: [
        ['seven', '=7 schools'],
        ['11', '=11 schools'],
      ],
    },
    {
      text: "Four of the port's nine cranes stood idle.",
      rows: [
        ['Four', '=4 cranes'],
        ['nine', '=9 cranes'],
      ],
    },
    {
      text: "She has visited three of the region's 14 prisons.",
      rows: [
        ['three', '=3 prisons'],
        ['14', '=14 prisons'],
      ],
    },
    {
      text: "Flood water reached at least five of Oldany's 23 wards.",
      rows: [
        ['five', '>=5 wards'],
        ['23', '=23 wards'],
      ],
    },
    {
      text: 'The company closed two of its six factories. Nobody was told.',
      rows: [
        ['two', '=2 factories'],
        ['six', '=6 factories'],
      ],
    },
    {
      text: "The union counted 300 pickers at eight of the valley's 20 wells.",
      rows: [
        ['300', '=300 pickers'],
        ['eight', '=8 wells'],
        ['20', '=20 wells'],
      ],
    },
    {
      text: 'Polls opened late in 40 of the province’s 212 stations.',
      rows: [
        ['40', '=40 stations'],
        ['212', '=212 stations'],
      ],
    },
    {
      text: "Nine of the court's 16 judges have resigned.",
      rows: [
        ['Nine', '=9 judges'],
        ['16', '=16 judges'],
      ],
    },
    {
      text: "It said 640 families in three of the county's eight towns had no water.",
      rows: [
        ['640', '=640 families'],
        ['three', '=3 towns'],
        ['eight', '=8 towns'],
      ],
    },
    { text: "Three of the teacher's pupils were ill.", rows: [['Three', '=3 pupils']] },
    {
      text: "Five of last year's 40 graduates found work.",
      rows: [
        ['Five', '=5 graduates'],
        ['40', '=40 graduates'],
      ],
    },
    {
      text: 'Two of the 31 ships were lost.',
      rows: [
        ['Two', '=2 ships'],
        ['31', '=31 ships'],
      ],
    },
  ],
  'a number out of another': [
    {
      text: 'Seven wells out of 20 are dry.',
      rows: [
        ['Seven', '=7 wells'],
        ['20', '=20 wells'],
      ],
    },
    {
      text: 'On six wards out of 9 the lifts do not work.',
      rows: [
        ['six', '=6 wards'],
        ['9', '=9 wards'],
      ],
    },
    {
      text: 'Wages were paid at four ports out of 11. The guards had 300 keys.',
      rows: [
        ['four', '=4 ports'],
        ['11', '=11 ports'],
      ],
    },
    {
      text: 'The flood killed 17 people. In two villages out of five no dyke was left.',
      rows: [
        ['two', '=2 villages'],
        ['five', '=5 villages'],
      ],
    },
    {
      text: 'Judges agreed in 60 cases out of 212, the clerk said.',
      rows: [
        ['60', '=60 cases'],
        ['212', '=212 cases'],
      ],
    },
    {
      text: 'Of the guards 12 men out of 40 were absent.',
      rows: [
        ['12', '=12 men'],
        ['40', '=40 men'],
      ],
    },
    {
      text: 'In eight classrooms out of 30 the stove is broken, and 400 pupils stay at home.',
      rows: [
        ['30', '=30 classrooms'],
        ['400', '=400 pupils'],
      ],
    },
    {
      text: 'The mill sold three looms out of fifteen.',
      rows: [
        ['three', '=3 looms'],
        ['fifteen', '=15 looms'],
      ],
    },
    {
      text: 'Out of 30 ferries 12 failed the check.',
      rows: [
        ['30', '=30 ferries'],
        ['12', '=12 ferries'],
      ],
    },
    {
      text: 'The police took 14 men out of 3 houses.',
      rows: [
        ['14', '=14 men'],
        ['3', '=3 houses'],
      ],
    },
    { text: 'The crew got 50 people out of the hall.', rows: [['50', '=50 people']] },
  ],
  'compared with a known number': [
    {
      text: 'At least 70 prisoners have died. That is more than twice as many as the 30 in the prison book.',
      rows: [['30', '=30 prisoners']],
    },
    {
      text: 'The flood took 90 houses, three times as many as the 28 on the insurers’ list.',
      rows: [['28', '=28 houses']],
    },
    { text: 'The school has 45 desks, half as many as the 90 it was promised.', rows: [['90', '=90 desks']] },
    {
      text: 'Guards fired 300 rounds, nearly as many as the 310 they had fired in 2021.',
      rows: [['310', '=310 rounds']],
    },
    {
      text: 'Voters cast 8,100 ballots, almost as many as the 8,400 printed.',
      rows: [['8,400', '=8400 ballots']],
    },
    {
      text: 'The port lost 140 jobs, ten times as many as the 14 it had announced.',
      rows: [['14', '=14 jobs']],
    },
    {
      text: 'Doctors saw 620 patients, about as many as the 600 of the spring.',
      rows: [['600', '=600 patients']],
    },
    {
      text: 'The factory dismissed 51 weavers, far more than the 19 in its letter.',
      rows: [['19', '=19 weavers']],
    },
    {
      text: 'Judges heard 44 appeals, fewer than the 60 heard a year earlier.',
      rows: [['60', '=60 appeals']],
    },
    {
      text: 'The council dug 12 wells, not quite as many as the 15 in its plan.',
      rows: [['15', '=15 wells']],
    },
    { text: 'As many as 30 wells ran dry.', rows: [['30', '<=30 wells']] },
    { text: 'The blast killed as many as 12 dockers.', rows: [['12', '<=12 dockers']] },
    { text: 'More than 40 pupils fell ill.', rows: [['40', '>40 pupils']] },
    { text: 'She had taught for more than the two years required.', rows: [['two', '>2 years']] },
  ],
  'one thing and what it does': [
    { text: 'Whoever misses one lesson pays a fine of 20 marks.', rows: [['one', '=1 lesson']] },
    {
      text: 'One guard watches 40 prisoners.',
      rows: [
        ['One', '=1 guard'],
        ['40', '=40 prisoners'],
      ],
    },
    {
      text: 'One nurse serves three wards.',
      rows: [
        ['One', '=1 nurse'],
        ['three', '=3 wards'],
      ],
    },
    {
      text: 'At night one pump drains nine streets.',
      rows: [
        ['one', '=1 pump'],
        ['nine', '=9 streets'],
      ],
    },
    { text: 'One court hears 300 cases a year.', rows: [['One', '=1 court']] },
    {
      text: 'There one tent shelters 12 families.',
      rows: [
        ['one', '=1 tent'],
        ['12', '=12 families'],
      ],
    },
    {
      text: 'One polling station serves six villages.',
      rows: [
        ['One', '=1 station'],
        ['six', '=6 villages'],
      ],
    },
    {
      text: 'In the camp one tap supplies 500 people.',
      rows: [
        ['one', '=1 tap'],
        ['500', '=500 people'],
      ],
    },
    { text: 'One of the divers drowned.', rows: [['One', 'none']] },
    { text: 'One school bus was found empty.', rows: [['One', '=1 bus']] },
  ],
  'a number that is a name': [
    {
      text: 'The manager of Pump House Two, who did not want his name here, says the water has changed.',
      rows: [['Two', 'none']],
    },
    {
      text: 'The head of Ward Three asked for 12 nurses.',
      rows: [
        ['Three', 'none'],
        ['12', '=12 nurses'],
      ],
    },
    { text: 'On that night Gate Two was shut.', rows: [['Two', 'none']] },
    { text: 'The ship lay at Pier Four until noon.', rows: [['Four', 'none']] },
    {
      text: 'In Block Seven 30 men slept on the floor.',
      rows: [
        ['Seven', 'none'],
        ['30', '=30 men'],
      ],
    },
    { text: 'Pupils of School Nine were sent home.', rows: [['Nine', 'none']] },
    {
      text: 'Water rose in Shaft Six and in Hall Eight.',
      rows: [
        ['Six', 'none'],
        ['Eight', 'none'],
      ],
    },
    {
      text: 'She was held in Camp Five for 14 months.',
      rows: [
        ['Five', 'none'],
        ['14', '=14 months'],
      ],
    },
    { text: 'Dam Breach Kills Four In Northern Valley', rows: [['Four', '=4 people']] },
    { text: 'Police Arrest Two Over Ferry Bribes', rows: [['Two', '=2 people']] },
    {
      text: 'At noon the guards opened Gate 3 and let 60 people out.',
      rows: [
        ['3', 'none'],
        ['60', '=60 people'],
      ],
    },
  ],
};
