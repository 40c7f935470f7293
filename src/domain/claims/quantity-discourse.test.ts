/**
 * Numbers that only their surroundings explain: negated bounds, inherited units, ellipsis over sentences, ages,
 * thresholds, lists. Sentences of one passage are parted by " | ". Every sentence is invented.
 */
import { describe, expect, it } from 'vitest';
import { noAntecedents, openSentence } from './quantity-antecedents.ts';
import { quantitiesOf } from './quantity-grammar.ts';
import { quantityNotation } from './quantity-notation.cases.ts';
import { tokensOf } from './quantity-tokens.ts';
import { languageNumbers } from './languages/registry.ts';

type Example = readonly [passage: string, ...quantities: string[]];

const negatedBounds: readonly Example[] = [
  ['A fine may not exceed 20,000 kroner.', '<=20000 NOK'],
  ['The queue did not exceed 60 families.', '<=60 families'],
  ['There were never more than 25 pupils in the hall.', '<=25 pupils'],
  ["The stay won't exceed twelve nights.", '<=12 nights'],
  ['The group was not over 70 strong-willed volunteers.', '<=70 volunteers'],
  ['Not fewer than 35 boats set out.', '>=35 boats'],
  ['Never less than 12 guards stood at the gate.', '>=12 guards'],
  ['No fewer than nine clinics were shut.', '>=9 clinics'],
  ['Fees must not be more than 900 euros.', '<=900 EUR'],
  ['Dozens, if not more than a hundred villagers, left.', 'vague people', '>100 villagers'],
  ['The toll has not yet surpassed 80 deaths.', '<=80 deaths'],
  ['More than 40 officials did not attend.', '>40 officials'],
  ['The crowd did not top 700 until noon.', '<=700 people'],
  ['He said not more than 18 had signed.', '<=18 people'],
  ['At no time did the tally exceed 55 boats.', '<=55 boats'],
];

const inheritedUnits: readonly Example[] = [
  ['He borrowed 9,500 pesos, of which some 7,000 went on the ticket.', '=9500 PHP', '~7000 PHP'],
  ['The median debt was 40,000 rupees and the largest 380,000.', '=40000 INR', '=380000 INR'],
  ['The ticket cost three thousand dollars. | By spring it was 3,400.', '=3000 USD', '=3400 USD'],
  ['The farm now covers eleven hectares, up from six.', '=11 hectares', '=6 hectares'],
  ['The fence is 4 km long, down from seven.', '=4 kilometres', '=7 kilometres'],
  ['They asked for 600 euros and got 250.', '=600 EUR', '=250 EUR'],
  ['She paid 800 dollars; 14 were freed that day.', '=800 USD', '=14 people'],
  ['Rent rose from 90 pounds to 130.', '=90 GBP', '=130 GBP'],
  ['They paid him 14,000 baht, and his cousin 9,000.', '=14000 THB', '=9000 THB'],
  ['The sentence was nine years. | On appeal it was cut to five.', '=9 years', '=5 years'],
  ['Visas cost $60; passes, $110; and the ferry 300.', '=60 USD', '=110 USD', '=300 USD'],
];

const people: readonly Example[] = [
  [
    'The ministry listed 6,100 victims in nine camps, of whom 2,040 went home.',
    '=6100 victims',
    '=9 camps',
    '=2040 victims',
  ],
  ['Police searched 14 villas. | Eight have gone home since.', '=14 villas', '=8 people'],
  [
    'The raids covered six blocks. | Officials put the number of those still inside at between 300 and 420.',
    '=6 blocks',
    '300–420 people',
  ],
  ['Two buses left with 43 migrants, 12 of whom were ill.', '=2 buses', '=43 migrants', '=12 migrants'],
  ['The firm ran four call centres. | Nine testified in court.', '=4 centres', '=9 people'],
  ['There were 30 cabins. | Five were arrested.', '=30 cabins', '=5 people'],
  ['They opened 26 parcels. | Eleven were empty.', '=26 parcels', '=11 parcels'],
  [
    'In all, 260 people from 11 countries were found; 38 of them have been identified.',
    '=260 people',
    '=11 countries',
    '=38 people',
  ],
  ['The number of missing is put at 90.', '=90 people'],
  ['A 600-strong crowd gathered.', '=600 people'],
  ['A crowd of 350 or more gathered.', '>=350 people'],
];

const ages: readonly Example[] = [
  ['Sorna is 24 now and lives in the capital.', '=24 years'],
  ['Pavel Dorn, who is 33, drove the van.', '=33 years'],
  ['Her younger sister was only 12 at the time.', '=12 years'],
  ['My son is 16.', '=16 years'],
  ['The total is 24.'],
  ['Irena, now 44, was 15 when she left.', '=44 years', '=15 years'],
  ['Oren Talt, 28 at the time, drove.', '=28 years'],
  ['The farmer is 61 and ill.', '=61 years'],
  ['They came from Ghana (14), Laos (8) and Peru (27).', '=14 people', '=8 people', '=27 people'],
];

const parts: readonly Example[] = [
  ['Each family farmed half a hectare.', '=0.5 hectares'],
  ['The walk took half an hour.', '=0.5 hours'],
  ['They waited three quarters of an hour.', '=0.75 hours'],
  ['He lost a quarter of a million riel.', '=250000 KHR'],
  ['Losses reached three quarters of a billion dollars.', '=750000000 USD'],
  ['The site lies half a kilometre from the road.', '=0.5 kilometres'],
  ['Half a dozen drivers came.', '=6 drivers'],
  ['A quarter of the riders fell.', '=0.25 fraction'],
];

const ratios: readonly Example[] = [
  ['Two in every five dollars went to the broker.', '=0.4 fraction'],
  ['One in every four euros is lost.', '=0.25 fraction'],
  ['Nearly one in six workers was unpaid.', '<0.1667 fraction'],
  ['Three out of ten pounds raised never arrived.', '=0.3 fraction'],
  ['Two of every seven pounds went astray.', '=0.2857 fraction'],
];

const thresholds: readonly Example[] = [
  ['Many were sent away before they turned 18.'],
  ['Boys beneath 16 were kept apart.'],
  ['Over-18s had to queue outside.'],
  ['Entry was closed to under-16s.'],
  ['Those who had not reached 18 were sent back.'],
  ['She left before turning 21.'],
  ['Three girls under the age of 18 were found.', '=3 girls'],
  ['He was recruited before he was 18.'],
];

const names: readonly Example[] = [
  ['The hearing moved to courtroom 7 at noon.'],
  ['He slept in Room 44 with two cousins.', '=2 cousins'],
  ['Guards from Rooms 12 and 14 came down.'],
  ['She was kept in storeroom 3 for a week.', '=1 weeks'],
  ['Ministers of the Group of Eight met.'],
  ['The Big Five refused to comment.'],
  ['The Group of Seven pledged 40 million dollars.', '=40000000 USD'],
  ['Block 9 held 60 men.', '=60 men'],
];

const adverts: readonly Example[] = [
  ['Subscribe now for just £4 a month'],
  ['Get 40% off your first order'],
  ['Start your free trial for $1 – cancel anytime'],
  ['Save the orphans counted 12 cases.', '=12 cases'],
  ['Guards told them to subscribe and pay 20 dollars.', '=20 USD'],
  ['Begin by paying $300, he was told.', '=300 USD'],
  ['Shop the sale: up to 60% off'],
];

const notations: readonly Example[] = [
  ['Brokers earn 20-35,000 baht a month.', '20000–35000 THB/month'],
  ['The camp holds 5-8,000 people.', '5000–8000 people'],
  ['Arrests rose by 12 to 87.', '=12 Arrests', '=87 Arrests'],
  ['Prices rose by 10 to 15 per cent.', '10–15 %'],
  ['Three score villagers signed.', '=60 villagers'],
  ['The review gave it a score of 7 points.', '=7 points'],
  ['About 300-odd labourers stayed.', '~300 labourers'],
  ['A 40-plus crew was hired.', '>=40 crew'],
  ['Some camps hold 500 or more.', '>=500 people'],
  ['The plot cost as a lot as $2.6m.', '<=2600000 USD'],
  ['Some 200-odd people came.', '~200 people'],
];

const codes: readonly Example[] = [
  ['Minister Questioned Over 1997 Flooding Of The Delta'],
  ['Court To Try 14 In Absentia.'],
  ['He paid TRY 14,000 and USD 300.', '=14000 TRY', '=300 USD'],
  ['The ticket cost Rs 900.', '=900 INR'],
];

const lists: readonly Example[] = [
  ['Victims by nationality: Ghana: 14; Laos: 8; Peru 27.', '=14 Victims', '=8 Victims', '=27 Victims'],
  ['Freed so far – Ghana: 14; Laos: 8; Peru: 27.', '=14 people', '=8 people', '=27 people'],
  [
    'Complaints by district: Arlen 12, Bor 9, Castra 31.',
    '=12 Complaints',
    '=9 Complaints',
    '=31 Complaints',
  ],
  ['The freed: Ghana – 14; Peru – 9.', '=14 people', '=9 people'],
  ['The final result: Ghana 2, Peru 1.'],
];

const smallCounts: readonly Example[] = [
  ['A single nurse looks after the wing.', '=1 nurse'],
  ['A single elderly guard had the key.', '=1 guard'],
  ['Not a single guard was charged.'],
  ['They were freed in a single day.'],
  ['A single mother told her story.'],
  ['A dozen lorries waited.', '=12 lorries'],
  ['A couple of drivers ran.', 'vague drivers'],
  ['A pair of officers watched the door.', '=2 officers'],
  ['He lost a pair of shoes.'],
  ['A couple of dozen drivers came.', 'vague drivers'],
];

function stated(passage: string): string[] {
  const language = languageNumbers('en');
  const antecedents = noAntecedents();
  return passage.split(' | ').flatMap((text) => {
    openSentence(antecedents);
    const tokens = tokensOf(text, { start: 0, end: text.length }, language.words);
    return quantitiesOf({ text, tokens, language, antecedents }).map((found) =>
      quantityNotation(found.quantity),
    );
  });
}

describe.each([
  ['negated bounds', negatedBounds],
  ['inherited units', inheritedUnits],
  ['people by their verb', people],
  ['ages', ages],
  ['parts of a measure', parts],
  ['ratios', ratios],
  ['thresholds', thresholds],
  ['names', names],
  ['adverts', adverts],
  ['notations', notations],
  ['currency codes', codes],
  ['lists', lists],
  ['small counts', smallCounts],
] as const)('quantities in discourse: %s', (_name, examples) => {
  it.each(examples.map((example) => [...example] as [string, ...string[]]))('%s', (passage, ...expected) => {
    expect(stated(passage)).toEqual(expected);
  });
});
