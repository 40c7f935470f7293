/** English sentences of many kinds and the quantities they state. Every sentence is invented. */
import { describe, expect, it } from 'vitest';
import { quantitiesIn } from './quantity-grammar.ts';
import { quantityNotation } from './quantity-notation.cases.ts';

type Example = readonly [sentence: string, ...quantities: string[]];

const news: readonly Example[] = [
  ['Police freed 64 workers from a walled estate near the river.', '=64 workers'],
  ['At least seventeen women were locked in the annex, neighbours said.', '>=17 women'],
  ['No fewer than 120 families fled the valley on Sunday.', '>=120 families'],
  ['More than 2,300 passports lay in the safe.', '>2300 passports'],
  ['Nearly 400 villagers have lost their land.', '<400 villagers'],
  ['Almost half of the drivers had no contract.', '<0.5 fraction'],
  ['Up to 5,000 people may be held on the islands.', '<=5000 people'],
  ['As many as 90 guards patrolled the fence.', '<=90 guards'],
  ['Some 1,200 boats were searched.', '~1200 boats'],
  ['Around three dozen buses left before dawn.', '~36 buses'],
  ['Between 40 and 50 lorries crossed the bridge.', '40–50 lorries'],
  ['Officials counted 12 to 15 bodies.', '12–15 bodies'],
  ['Dozens of children were found in the kitchens.', 'vague children'],
  ['Tens of thousands of labourers pass through the port each year.', 'vague labourers'],
  ['Hundreds more are missing.', 'vague people'],
  ['A handful of managers were charged.', 'vague managers'],
  ['Several hundred residents marched to the ministry.', 'vague residents'],
  ['The raid on 14 May 2023 freed 31 people.', '=31 people'],
  ['In 2019, 212 cases were opened.', '=212 cases'],
  ['Since 2016 the ministry has closed four camps.', '=4 camps'],
  ['The hotline, 1299, is open 24 hours a day.'],
  ['He spoke at 10.30 on Monday in Room 14.'],
  ['Article 5 and Section 12 of the Penal Code apply.'],
  ['The third commander in two years was dismissed.', '=2 years'],
  ['One of the guards opened the gate.'],
  ['No one was charged.'],
  ['The firm employs 1.2 million people in 14 countries.', '=1200000 people', '=14 countries'],
];

const courts: readonly Example[] = [
  ["The judge sentenced him to eleven years' imprisonment.", '=11 years'],
  ['Two of the six accused were acquitted.', '=2 accused', '=6 accused'],
  ['Vara Lind, 52, was fined $4,000.', '=52 years', '=4000 USD'],
  ['Her brother, aged 19, received two and a half years.', '=19 years', '=2.5 years'],
  ['The court heard 88 witnesses over 31 days.', '=88 witnesses', '>31 days'],
  ['Ten of them testified in person.', '=10 people'],
  [
    'He must pay 250,000 baht (about $7,000) to each of the nine victims.',
    '=250000 THB',
    '~7000 USD',
    '=9 victims',
  ],
  ['Assets worth over €3.5m were frozen.', '>3500000 EUR'],
  ['The seizure was valued at US$1.4 billion.', '=1400000000 USD'],
  ['Prosecutors want to forfeit more than 900 bitcoin.', '>900 BTC'],
  ['The indictment names 43 defendants, 27 of whom are at large.', '=43 defendants', '=27 defendants'],
  ['A 16-year-old boy was among the accused.', '=16 years'],
  ['The girl was 14 years old when she was sold.', '=14 years'],
  ['Appeals must be lodged within 30 days.', '<=30 days'],
];

const statistics: readonly Example[] = [
  ['Women made up 58% of those registered.', '=58 %'],
  ['Two-thirds of the respondents had been beaten.', '=0.6667 fraction'],
  ['Three quarters of the workers were paid late.', '=0.75 fraction'],
  ['One in four detainees was under 18.', '=0.25 fraction'],
  ['Nearly one in ten households lost a member.', '<0.1 fraction'],
  ['Only 3 out of 10 complaints were investigated.', '=0.3 fraction'],
  ['Reports rose by 12 per cent to 4,410.', '=12 %', '=4410 Reports'],
  ['Complaints fell 8.5% from 2,140 to 1,958.', '=8.5 %', '=2140 Complaints', '=1958 Complaints'],
  ['Annual losses exceed $2.7 billion.', '>2700000000 USD'],
  ['The trade earns $40bn a year.', '=40000000000 USD/year'],
  ['Workers were paid about 15 dollars per day.', '~15 USD/day'],
  ['The rate was 4.6 victims per 100,000 inhabitants.', '=4.6 victims'],
  ['Fewer than a third of the sites were inspected.', '<0.3333 fraction'],
  ['More than a quarter of interviewees were minors.', '>0.25 fraction'],
  ['Between 2 and 3.5 million households are affected.', '2000000–3500000 households'],
  ['The area covers 46 hectares, 12 km from the border.', '=46 hectares', '=12 kilometres'],
  ['Roughly 60,000 to 70,000 migrants work in the sector.', '60000–70000 migrants'],
  ['There were three times as many calls as in 2020.', '=3 times'],
  ['The fund holds Rs 5 crore.', '=50000000 INR'],
];

const testimony: readonly Example[] = [
  ['I was 17 when they came.', '=17 years'],
  ['They made us work 16 hours a day.', '=16 hours/day'],
  ['We were six in one room.', '=6 people', '=1 room'],
  ['He hit me twice.', '=2 times'],
  ['I was sold three times.', '=3 times'],
  ['They kept me for almost two years.', '<2 years'],
  ['We slept on the floor for five weeks.', '=5 weeks'],
  ['My debt was 3,000 dollars, and every week they added fifty dollars.', '=3000 USD', '=50 USD'],
  ['Twenty-three of us shared one toilet.', '=23 people', '=1 toilet'],
  ['There were about a hundred and twenty men on my floor.', '~120 men'],
  ['Two hundred and five of the women never came back.', '=205 women'],
  ['Half of my pay went to the guard.', '=0.5 fraction'],
];

const forms: readonly Example[] = [
  [
    'Police in District 4 seized 140 SIM cards and nearly half a million dollars.',
    '=140 cards',
    '<500000 USD',
  ],
  ['Of 560 inmates, 212 had no trial date.', '=560 inmates', '=212 inmates'],
  ['The company paid between 5 and 10 euros an hour.', '5–10 EUR/hour'],
  ['The number of victims rose from 1,200 in 2021 to 1,950 in 2023.', '=1200 victims', '=1950 victims'],
  ['In the first six months of 2024, 77 people died.', '=77 people'],
  ['Exactly 100 years ago the mill burned down.'],
  ['On 12/05/2023 at 14:35 the 2nd patrol stopped a van with 9 men inside.', '=9 men'],
  ['They demanded a ransom of up to US$20,000 per person.', '<=20000 USD'],
  ['Twelve women, three of them pregnant, escaped.', '=12 women', '=3 women'],
  ['Around 40% of the 2.5m refugees are children.', '~40 %', '=2500000 refugees'],
  ['The trial lasted four-and-a-half years.', '=4.5 years'],
  ['COVID-19 killed 31 inmates in Block B2.', '=31 inmates'],
  ['At the age of 13 he was sold for 2,000 dollars.', '=13 years', '=2000 USD'],
  ['Call +44 20 7946 0958 or visit www.example.org/2024/05.'],
  ['There are an estimated 3,000 to 5,000 scammers in the town.', '3000–5000 scammers'],
  ['The children were aged between 4 and 11.', '4–11 years'],
  ['More than 30,000 Rohingya live in Camp 12.', '>30000 Rohingya'],
  ['The death toll stands at 47.', '=47 people'],
  ['I gave him 200 dollars, later another 300.', '=200 USD', '=300 USD'],
  ['The raid began at 5 a.m. and ended at 7 p.m.'],
  ['Prices fell by half.', '=0.5 fraction'],
  ['In all, 4,000 were freed, 1,100 of them women.', '=4000 people', '=1100 women'],
  ['The plan covers 2023–2024.'],
  ['She walked for half an hour with a five-star guest.', '=0.5 hours'],
];

const written: readonly Example[] = [
  ['Twelve lakh voters and two crore ballots were counted.', '=1200000 voters', '=20000000 ballots'],
  ['A grant of Rs 4.5 crore was cut.', '=45000000 INR'],
  ['Half a dozen boats and half a million nets burned.', '=6 boats', '=500000 nets'],
  ['Every fourth shop is shut, and every other stall.', '=0.25 fraction', '=0.5 fraction'],
  ['Evictions tripled, a threefold rise.', '=3 times', '=3 times'],
  ['Rents have more than doubled since 2020.', '>2 times'],
  ['Two-thirds of the 47 who answered agreed.', '=0.6667 fraction', '=47 people'],
  ['The fine is $2–3 million.', '2000000–3000000 USD'],
  ['Between $1 and $2 million went missing.', '1000000–2000000 USD'],
  ['He owed more than three million baht ($86,000).', '>3000000 THB', '>86000 USD'],
  ['The wall is over 300 metres (984 feet) long.', '>300 metres', '>984 feet'],
  ['The cell measured 32m2 and reached 41°C.', '=32 square metres', '=41 degrees'],
  ['At night it fell to minus 12 degrees, or -12 °C.', '=-12 degrees', '=-12 degrees'],
  ['The firm lost $-4.5m and owes 300 EUR.', '=-4500000 USD', '=300 EUR'],
  ['The error rate is .5 per cent, the dose four point two grams.', '=0.5 %', '=4.2 grams'],
  ['Turnout slid 3.5 percentage points.', '=3.5 %'],
  ['Shares rose 14 sen to RM3.10.', '=14 sen', '=3.1 MYR'],
  ['The bid of PS3.4m came from abroad.', '=3400000 GBP'],
  ['The index jumped from 310 to 355.', '=310 ?', '=355 ?'],
  ['The queue grew by two and a half hours.', '=2.5 hours'],
  ['Two- to three-year terms are usual.', '2–3 years'],
  ['Thousands upon thousands of letters came.', 'vague letters'],
  ['The twenty-first session and the thirty-second page.'],
  ['The phone is a Corvo 12 Pro, and the town will be gone by 2121.'],
];

/** What a change is: the number and which way it goes. */
const changes: readonly (readonly [sentence: string, ...directions: (string | null)[]])[] = [
  ['Rents rose 8 per cent.', 'up'],
  ['Wages are up nearly 40 % after they fell by 3 %.', 'up', 'down'],
  ['The mill cut jobs by 35 per cent.', 'down'],
  ['The council gave up 40 acres.', null],
  ['The mayor added a 30 metre fence.', null],
  ['Output slid sharply by 12 tonnes, from 90 to 78.', 'down', null, null],
];

function stated(sentence: string): string[] {
  return quantitiesIn(sentence, 'en').map((found) => quantityNotation(found.quantity));
}

describe.each([
  ['news and police', news],
  ['courts', courts],
  ['statistics', statistics],
  ['testimony', testimony],
  ['forms', forms],
  ['ways of writing', written],
] as const)('English quantities: %s', (_name, examples) => {
  it.each(examples.map((example) => [...example] as [string, ...string[]]))('%s', (sentence, ...expected) => {
    expect(stated(sentence)).toEqual(expected);
  });
});

it.each(changes.map((change) => [...change] as [string, ...(string | null)[]]))(
  'direction of change: %s',
  (sentence, ...expected) => {
    expect(quantitiesIn(sentence, 'en').map((found) => found.direction)).toEqual(expected);
  },
);
