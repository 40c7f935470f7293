/**
 * Whose voice a sentence is in, by cause of error: releases, reports, documents, authorities and roles. Written before
 * the grammar they test; it then had 29 of 53 right.
 */
/** A text with its publisher (null unknown) and what is asked of it: number, speakers to accept (null the publication), modality. */
export interface VoicePassage {
  readonly text: string;
  readonly publisher: string | null;
  readonly rows: readonly (readonly [string, readonly (string | null)[], string?])[];
}

/** The passages. */
export const causePassages: readonly VoicePassage[] = [
  {
    text: 'Tessaly: 74 Divers Trapped on Barges\nPort Authorities Ignored Warnings for Two Years\n\n(Port Lome, 12 March 2025) – Seventy-four divers were kept on barges off Tessaly for months, Riverlight Network said today.\n\n“They told us we could go home in spring,” said B., a 31-year-old former diver. “I stayed nineteen months.”\n\nInvestigators also read 230 pages of pay slips. They found debts of more than $900 in 41 of them.\n\nRiverlight Network calls on the port authority to release the remaining 33 divers.',
    publisher: 'Riverlight Network',
    rows: [
      ['Seventy-four', [null]],
      ['31-year-old', [null]],
      ['nineteen', ['B.']],
      ['230', [null]],
      ['900', [null]],
      ['41', [null]],
      ['33', [null], 'demanded'],
    ],
  },
  {
    text: 'Brenn: Farm Workers Cheated Of Wages\nAt Least 500 Seasonal Workers Unpaid\n\nSome 500 seasonal workers in Brenn have not been paid since October, the Harbour Watch Collective said in a briefing paper published today. Labour inspectors visited only 3 of the 62 farms.\n\nResearchers interviewed 45 workers in November and December. Thirty-eight said they had been threatened.\n\nThe Ministry of Labour told Harbour Watch Collective that it had opened 12 cases.',
    publisher: 'Harbour Watch Collective',
    rows: [
      ['500 seasonal workers in', [null]],
      ['3 of', [null]],
      ['62', [null]],
      ['45', [null]],
      ['12', ['Ministry of Labour']],
    ],
  },
  {
    text: 'Nearly 400 boys were made to dive for scrap at three ports last year, the Keel Foundation said in a report released on Monday.\n\nThe 48-page report, “Under the Hulls,” draws on interviews with 61 boys and nine foremen. On average the boys earned $3 a day.\n\nForemen took 200 lira from each family. In Sarn alone, 27 boys had been hurt.\n\nThe port company did not respond to a request for comment. It employs 1,200 people.',
    publisher: 'Delta Ledger',
    rows: [
      ['400', ['Keel Foundation']],
      ['61', ['Keel Foundation']],
      ['$3', ['Keel Foundation']],
      ['200 lira', ['Keel Foundation']],
      ['27', ['Keel Foundation']],
      ['1,200', [null]],
    ],
  },
  {
    text: 'More than a third of tenants in Varro pay no rent to the city but to gangs, according to a study by the Housing Observatory published on Tuesday.\n\nThe study covered 5,200 flats in nine districts. It found that 1,900 families had been threatened.\n\nTwo thirds of them were headed by women. The average payment was 140 marks a month.',
    publisher: 'Delta Ledger',
    rows: [
      ['third', ['Housing Observatory']],
      ['5,200', ['Housing Observatory']],
      ['1,900', ['Housing Observatory']],
      ['Two thirds', ['Housing Observatory']],
      ['140', ['Housing Observatory']],
    ],
  },
  {
    text: 'Varro police have never counted the missing, said Tovi Brandt in a memo to the council seen by this newspaper. At least 31 families have lost someone.',
    publisher: 'Delta Ledger',
    rows: [['31', ['Tovi Brandt']]],
  },
  {
    text: 'An audit laid before the parliament on Monday has found that 240 teachers were paid twice. The audit, done by three clerks, covered two years. It recorded 1,100 errors. Each teacher had received about 400 marks.',
    publisher: 'Delta Ledger',
    rows: [
      ['240', ['audit']],
      ['1,100', ['audit']],
      ['400', ['audit']],
    ],
  },
  {
    text: 'A survey handed to the mayor this week shows that 812 homes have no water. The survey also lists 90 dry wells.',
    publisher: 'Delta Ledger',
    rows: [
      ['812', ['survey']],
      ['90', ['survey']],
    ],
  },
  {
    text: 'Students owed millions, audit finds; 300 still without rooms\n\nAn inquiry presented to the senate of the university found that 2,300 students had overpaid. The committee looked at 19 halls.',
    publisher: 'Delta Ledger',
    rows: [['2,300', ['inquiry']]],
  },
  {
    text: 'The Finance Board on Friday blacklisted six companies and 14 traders it accuses of moving stolen grain. Under the order, accounts worth $31 million were frozen, including 12 in Port Lome. The Board put the grain at 80,000 tonnes.',
    publisher: 'Delta Ledger',
    rows: [
      ['six', ['Finance Board']],
      ['14', ['Finance Board']],
      ['$31 million', ['Finance Board']],
      ['80,000', ['Finance Board']],
    ],
  },
  {
    text: 'The Customs Office on Monday sanctioned nine ship owners. It froze assets of 7 million marks and banned 22 vessels from its ports.',
    publisher: 'Delta Ledger',
    rows: [
      ['7 million', ['Customs Office']],
      ['22', ['Customs Office']],
    ],
  },
  {
    text: 'The Supreme Court did not believe him. It noted that 46 letters had been posted from the camp. Damages of 2 million marks are to be paid to 18 women.',
    publisher: 'Delta Ledger',
    rows: [
      ['46', ['Supreme Court']],
      ['2 million', ['Supreme Court'], 'asserted'],
      ['18', ['Supreme Court']],
    ],
  },
  {
    text: 'The tribunal convicted three guards and jailed them for 12 years. It fined the owner 900,000 marks.',
    publisher: 'Delta Ledger',
    rows: [['900,000', ['tribunal', null]]],
  },
  {
    text: '“Nobody has counted the boats,” said the harbour board’s deputy chair, Dame Ilse Marrow. “There are 300 at least.”',
    publisher: 'Delta Ledger',
    rows: [['300', ['Ilse Marrow']]],
  },
  {
    text: 'Assistant Commissioner Yana Kold-Reyes admitted that 19 files had been lost. “We should have kept copies,” she said. “We will pay 40 families.” Her office has 6 clerks.',
    publisher: 'Delta Ledger',
    rows: [
      ['19', ['Yana Kold-Reyes']],
      ['40', ['Yana Kold-Reyes']],
      ['6', [null]],
    ],
  },
  {
    text: 'The union’s Peter Osk was blunter. “They sold the pumps,” he told a meeting attended by some 200 farmers.',
    publisher: 'Delta Ledger',
    rows: [['200', [null]]],
  },
  {
    text: '“It is a small matter,” the company’s president, Lord Aven, told this newspaper. “Six men had the wrong papers.”',
    publisher: 'Delta Ledger',
    rows: [['Six', ['Aven']]],
  },
  {
    text: 'At a wage of 30 marks per tonne, said foreman Abel Runo, a man could feed 4 children.',
    publisher: 'Delta Ledger',
    rows: [
      ['30', ['Abel Runo']],
      ['4', ['Abel Runo']],
    ],
  },
  {
    text: 'With only two nurses for 900 patients, says Dr. Mina Falk, nobody sleeps. In the ward, said matron Ode Lier, 14 beds are broken.',
    publisher: 'Delta Ledger',
    rows: [
      ['900', ['Mina Falk']],
      ['14', ['Ode Lier']],
    ],
  },
];
