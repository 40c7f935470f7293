/**
 * Paragraphs of other genres, from letters and minutes to court diaries and live pages; at first sight 74 of 89 were
 * right.
 */
import type { VoicePassage } from './attribution-causes.cases.ts';

/** The passages. */
export const genrePassages: readonly VoicePassage[] = [
  {
    text: 'The harbour master of Ellin closed two quays after 14 crates of fireworks were found. “Nobody signed for them,” said the harbour master, Greta Ulm. The quays handle 900 containers a week. A crane driver, who asked that his name be left out, said he had seen 30 such crates in May.',
    publisher: 'North Bay Courier',
    rows: [
      ['14', [null]],
      ['900', [null]],
      ['30', ['crane driver']],
    ],
  },
  {
    text: 'Dear editor, last week you wrote that the school has 400 pupils. It has 312. The head told parents in May that 40 had left.',
    publisher: 'North Bay Courier',
    rows: [
      ['400', [null, 'you']],
      ['312', [null]],
      ['40', ['head']],
    ],
  },
  {
    text: 'COURT DIARY, DAY 6. The first witness, a retired baker, said he had delivered 60 loaves a day to the house. The judge asked who paid. “A boy, about twelve,” he said. Under cross-examination he put the number of loaves at 45.',
    publisher: 'Coast Tribunal Watch',
    rows: [
      ['60', ['first witness', 'retired baker']],
      ['45', ['he', 'first witness', 'retired baker']],
    ],
  },
  {
    text: "Fewer than one in five pickers in the valley has a contract, new figures from the Institute of Rural Wages show. The survey reached 2,040 households. In 310 of them a child under 14 worked. Employers' groups dispute the figures, saying that no more than 90 children are at work.",
    publisher: 'Institute of Rural Wages',
    rows: [
      ['2,040', [null]],
      ['310', [null]],
      ['90', ["employers' groups"]],
    ],
  },
  {
    text: 'Six nurses have left the clinic since June, its manager admitted on Tuesday, and four more are to go. Patients wait 11 hours on average. The health board has promised 9 new posts.',
    publisher: 'Evening Post',
    rows: [
      ['Six', ['manager', 'its manager']],
      ['four', ['manager', 'its manager']],
      ['9', ['health board'], 'pledged'],
    ],
  },
  {
    text: 'In her book, the historian Ana Wolk counts 27 villages that were emptied in the war. She found the names of 4,100 people in parish lists. The army has always said that only 8 villages were touched.',
    publisher: 'Evening Post',
    rows: [
      ['27', ['Ana Wolk']],
      ['4,100', ['Ana Wolk']],
      ['8', ['army']],
    ],
  },
  {
    text: 'PAULA REED: How big is your family now?\nSAMIR: We are seven. My uncle says two more will come.\nPAULA REED: And the flat?\nSAMIR: Forty square metres.',
    publisher: 'Evening Post',
    rows: [
      ['seven', ['Samir']],
      ['two', ['my uncle', 'uncle']],
      ['Forty', ['Samir']],
    ],
  },
  {
    text: 'Minutes of the meeting of 4 May. Cllr Byrne reported that 18 complaints had been received. Cllr Osei asked how many were about water. The clerk replied that 11 were. It was agreed to spend 2,000 pounds on pumps.',
    publisher: 'Evening Post',
    rows: [
      ['18', ['Byrne']],
      ['11', ['clerk']],
      ['2,000', [null]],
    ],
  },
  {
    text: 'A leaked memo, written by an adviser to the governor, warns that 70,000 people could lose their homes. It puts the cost at $2bn. The governor’s office said the memo was out of date and that the cost would be half that. Opposition leader Iva Renn called for 3 ministers to resign.',
    publisher: 'Evening Post',
    rows: [
      ['70,000', ['memo', 'adviser to the governor', 'leaked memo', 'adviser']],
      ['$2bn', ['memo', 'adviser to the governor', 'leaked memo', 'adviser']],
      ['3', ['Iva Renn'], 'demanded'],
    ],
  },
  {
    text: 'We walked for nine days. An old woman gave us bread. She told us that 30 people had come that way before us and that 5 had died. On the tenth day we saw the sea.',
    publisher: 'Evening Post',
    rows: [
      ['nine', [null]],
      ['30', ['old woman']],
      ['5', ['old woman']],
    ],
  },
  {
    text: 'The Foreign Ministry of Lorn regrets the statement made by the Union of Seafarers. The Union claims that 40 sailors are held in Lorn. The fact is that 12 sailors are awaiting papers. None of the 12 has been charged. The Ministry stands ready to receive the Union’s list.',
    publisher: 'Foreign Ministry of Lorn',
    rows: [
      ['40', ['Union', 'Union of Seafarers']],
      ['12 sailors', [null]],
    ],
  },
  {
    text: '“Look at this,” says Tovar, lifting a roll of wire. “Eight hundred metres, and they paid for two thousand.” Behind him stand 6 lorries. The firm that sold the wire went bankrupt in spring, owing 300,000 marks.',
    publisher: 'Evening Post',
    rows: [
      ['Eight hundred', ['Tovar']],
      ['6', [null]],
      ['300,000', [null]],
    ],
  },
  {
    text: 'Rescuers pulled 17 people from the rubble by noon, the fire service said, but as many as 40 could still be inside. Mayor Lin Osk, speaking to reporters at the scene, said the block had been home to 96 people. It was built in 1971 for 48 families.',
    publisher: 'Evening Post',
    rows: [
      ['17', ['fire service']],
      ['40', ['fire service']],
      ['96', ['Lin Osk']],
    ],
  },
  {
    text: 'According to the indictment, the three defendants moved 85 workers across the border. Each worker paid 700 dollars. The defendants deny the charges; their lawyer, Noor Abed, said the number was “at most a dozen”. The trial will last 20 days.',
    publisher: 'Evening Post',
    rows: [
      ['85', ['indictment']],
      ['700', ['indictment']],
      ['dozen', ['Noor Abed']],
      ['20', [null]],
    ],
  },
  {
    text: 'The bank reported profits of 40 million marks. Its shares rose by 4%. Analysts had expected 35 million. “A good year,” said chief executive Dora Pell, 51, who joined the bank two years ago.',
    publisher: 'Evening Post',
    rows: [
      ['40 million', ['bank']],
      ['4%', [null, 'bank']],
      ['35 million', ['analysts']],
      ['51', [null]],
      ['two', [null]],
    ],
  },
  {
    text: 'Researchers at the University of Karst tracked 60 wolves for four years. They found that 22 had been shot. Farmers say the animals took 900 sheep last winter. “Nine hundred is a fantasy,” said the study’s lead author, Dr Irma Tole.',
    publisher: 'Evening Post',
    rows: [
      ['60', ['researchers at the University of Karst', 'University of Karst', null]],
      ['22', ['researchers at the University of Karst', 'University of Karst', 'researchers']],
      ['900 sheep', ['farmers']],
      ['Nine hundred', ['Irma Tole'], 'denied'],
    ],
  },
  {
    text: 'Radio Plain, citing two officials of the ministry, reported that 50 soldiers had deserted. The ministry called the report false. A soldier reached by telephone said 8 men had left his unit.',
    publisher: 'Evening Post',
    rows: [
      ['50', ['two officials of the ministry', 'officials of the ministry']],
      ['8', ['soldier']],
    ],
  },
  {
    text: '09:10 – Union leader: 3,000 are on strike.\n09:40 – Port director Hal Brun: No more than 800 stayed at home.\n10:05 – Minister: We will mediate. 14 ships are waiting.',
    publisher: 'Evening Post',
    rows: [
      ['3,000', ['union leader']],
      ['800', ['Hal Brun']],
      ['14', ['minister']],
    ],
  },
  {
    text: '“How many of you were there?” “Sixty, maybe seventy,” Jonas answered. He had been taken there by a cousin, who got 200 marks for it.',
    publisher: 'Evening Post',
    rows: [['200', ['Jonas', null]]],
  },
  {
    text: 'The charity Open Door sheltered 410 families last winter, 30 more than the year before, its annual report shows. Two thirds had been evicted. The city counted 190 evictions in the same period.',
    publisher: 'Evening Post',
    rows: [
      ['410', ['Open Door', 'annual report']],
      ['Two thirds', ['Open Door', 'annual report']],
      ['190', ['city']],
    ],
  },
  {
    text: 'Her lawyer, Bo Stahl, says she was paid 60 marks in eleven months. The company puts the figure at 4,000. Neither would show a receipt. The labour court will hear the case in June; nine similar suits are pending.',
    publisher: 'Evening Post',
    rows: [
      ['60', ['Bo Stahl']],
      ['4,000', ['company']],
      ['nine', [null]],
    ],
  },
  {
    text: 'Residents of Mill Lane say they were given 48 hours to leave. The council says it was 14 days. A letter seen by the Post gives them 72 hours.',
    publisher: 'Evening Post',
    rows: [
      ['48', ['residents of Mill Lane']],
      ['14', ['council']],
      ['72', ['letter']],
    ],
  },
  {
    text: 'Green Rivers today published the names of 31 firms that dump waste. “We checked every pipe,” said Lotte Amm, who leads the campaign. Volunteers took 560 samples. Eighty were toxic. The group demands that the 31 firms be fined.',
    publisher: 'Green Rivers',
    rows: [
      ['31', [null]],
      ['560', [null, 'volunteers']],
      ['Eighty', [null, 'volunteers']],
    ],
  },
  {
    text: 'Speaking on condition of anonymity, a senior officer told the Post that 200 rifles were missing. He said the theft had been known for 3 months. The defence ministry declined to comment. Last year 40 rifles were stolen from another depot.',
    publisher: 'Evening Post',
    rows: [
      ['200', ['senior officer']],
      ['3', ['senior officer']],
      ['40', [null]],
    ],
  },
  {
    text: 'The pastor, a small man of 70, shook his head when I mentioned the figure. “A thousand? We buried sixty,” he said. His wife thought it was fewer. Down the road, a stonecutter showed me a list with 63 names.',
    publisher: 'Evening Post',
    rows: [
      ['70', [null]],
      ['sixty', ['pastor']],
      ['63', [null, 'list', 'stonecutter']],
    ],
  },
  {
    text: 'Judges ordered the state to pay 90,000 marks to each of the 12 women. The women had asked for twice as much, their counsel, Sena Ray, said outside the court. “Twelve years for this,” she added.',
    publisher: 'Evening Post',
    rows: [
      ['90,000', [null, 'judges']],
      ['Twelve', ['Sena Ray']],
    ],
  },
  {
    text: 'A spokesperson for the airline apologised to the 180 passengers. The plane was nine years old. Pilots’ union chief Rex Odum said crews were working 70 hours a week, and warned of strikes. “Seventy is the limit,” he said. “We are past it.”',
    publisher: 'Evening Post',
    rows: [
      ['nine', [null]],
      ['70', ['Rex Odum']],
      ['Seventy', ['Rex Odum']],
    ],
  },
  {
    text: 'Of the 46 wells tested, 19 were unsafe, says the audit, which the water board commissioned. The board disputes this. In its view 5 wells need repair.',
    publisher: 'Evening Post',
    rows: [
      ['46', ['audit']],
      ['19', ['audit']],
      ['5', ['board', 'water board']],
    ],
  },
  {
    text: 'Police commander Otto Brahe put the crowd at 5,000. Organisers spoke of 20,000. Our reporter counted about 60 buses. “It was the biggest march since 1988,” said Rhea Ost, a teacher, whose two sons were with her.',
    publisher: 'Evening Post',
    rows: [
      ['5,000', ['Otto Brahe']],
      ['20,000', ['organisers']],
      ['60', [null]],
      ['two', [null]],
    ],
  },
  {
    text: 'The treaty obliges states to take in 500 people each. So far three have done so, UN officials said on Friday. Lorn has taken 12. Its interior minister, Pia Kast, vowed to take 100 by autumn.',
    publisher: 'Evening Post',
    rows: [
      ['three', ['UN officials', 'UN']],
      ['12', [null, 'UN officials', 'UN']],
      ['100', ['Pia Kast'], 'pledged'],
    ],
  },
];
