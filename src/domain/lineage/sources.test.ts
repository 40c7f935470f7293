import { describe, expect, it } from 'vitest';
import { plainDocument } from '../../../bench/lineage-collections.ts';
import type { Document } from '../reading/index.ts';
import { traceLineage } from './trace.ts';

function story(publisher: string, published: string, paragraphs: readonly string[]): Document {
  return plainDocument(publisher, paragraphs.join('\n\n'), { publisher, published, language: 'en' });
}

const report = story('Harbour Light Trust', '2031-04-02', [
  'Life on the squid boats of Porvan',
  'Between November and February our teams met crews in nine harbours along the Porvan coast and wrote down what they went through at sea.',
  'Of 1,346 deckhands who answered us, 587 had not been ashore for longer than a season. Skippers kept the identity papers of 412 of them in a locked drawer.',
  'The money they were promised came late or never did. On average 7,350 rials were missing at the end of a voyage, and 238 crews told us of blows.',
  'We call on the port authority of Porvan to open its logbooks and on buyers to name the vessels.',
]);

/** The same findings told by an agency in another order and in words of its own, with `credit` before them. */
function agency(published: string, credit: string, numbers: readonly string[]): Document {
  const [asked = '', papers = '', missing = '', beaten = ''] = numbers;
  return story('Coastwire', published, [
    'Fishing fleet under scrutiny over unpaid labour',
    `Buyers in three countries are asking questions about a fleet that sells to supermarkets. ${credit}`,
    `Violence was mentioned by ${beaten} groups, and pay was short by ${missing} rials. Passports had been taken from ${papers} men.`,
    `Researchers questioned ${asked} fishermen over the winter. A trade official, Jonas Merrit, called for patience and pointed to an inspection planned in Sorrel Bay next month.`,
    'Supermarkets named in court papers did not answer calls. Lawyers in Lund expect the first hearing before summer, when the season ends and crews go home.',
  ]);
}

const findings = ['1,346', '412', '7,350', '238'];

function relationOf(a: Document, b: Document): [string, boolean] {
  const pair = traceLineage([a, b]).pairs[0];
  if (pair === undefined) return ['none', false];
  const source = pair.a.sha256 === report.sha256 ? 'b-from-a' : 'a-from-b';
  return [pair.relation, pair.direction === source];
}

describe('a text that reports the findings of another body', () => {
  it('has one origin with it, and comes from it', () => {
    const told = agency('2031-04-05', 'Harbour Light Trust said the abuse was routine.', findings);
    expect(relationOf(report, told)).toEqual(['same-origin', true]);
  });

  it('needs the credit, the numbers and the order of dates', () => {
    const uncredited = agency('2031-04-05', 'The abuse was routine.', findings);
    const elsewhere = agency('2031-04-05', 'Harbour Light Trust said so.', ['988', '365', '6,140', '171']);
    const earlier = agency('2031-03-05', 'Harbour Light Trust said the abuse was routine.', findings);
    for (const text of [uncredited, elsewhere, earlier])
      expect(relationOf(report, text)[0]).not.toBe('same-origin');
  });

  it('is not what another body says of the same numbers for itself', () => {
    const statement = story('Ministry of Ports', '2031-04-05', [
      'Statement on the squid boats of Porvan',
      'Harbour Light Trust said this week that fishermen are beaten. The Ministry takes that seriously, and our own harbour masters have looked into it.',
      'In our register stand 1,346 fishermen, and for 587 of them we know of no shore leave. Passports of 412 men are held by us for safety.',
      'Wages are in arrears by 7,350 rials in the mean, as our tax office reckons; from 238 groups we have complaints. A bill will go to parliament in autumn.',
    ]);
    expect(relationOf(report, statement)[0]).not.toBe('same-origin');
  });

  it('is not a text that names the body to contradict it', () => {
    const denial = agency(
      '2031-04-05',
      'The ministry rejected what Harbour Light Trust said as untrue.',
      findings,
    );
    expect(relationOf(report, denial)[0]).not.toBe('same-origin');
  });
});

describe('a summary', () => {
  const wire = story('Coastwire', '2031-04-05', [
    'Crews held on squid boats, trust says',
    'Porvan (Coastwire) - A study by Harbour Light Trust has counted 1,346 deckhands on squid boats off Porvan and found that 587 of them had not been ashore for longer than a season.',
    'Skippers kept the identity papers of 412 men in locked drawers, according to the study, which covered nine harbours between November and February.',
    '“We were told to sleep where we worked, and no one would say when we would be home,” one of the deckhands told the authors of the study.',
    'On average 7,350 rials were missing from the pay of a voyage. Of the crews, 238 spoke of blows, and 61 had lost a man at sea without an inquiry.',
    'The port authority of Porvan said it had opened 18 files since the start of the year and would hand 4 of them to the prosecutor in Sorrel Bay.',
  ]);
  const summary = story('Evening Ledger', '2031-04-06', [
    'Squid boat crews kept at sea',
    'Harbour Light Trust counted 1,346 deckhands off Porvan, 587 of them not ashore for more than a season, and 412 whose papers skippers had locked away in nine harbours.',
    'Pay fell short by 7,350 rials a voyage; 238 crews spoke of blows and 61 of a man lost. Men slept where they worked. The port authority has 18 files, and 4 go to the Sorrel Bay prosecutor.',
  ]);

  it('may be over half as long as its source, when it condenses', () => {
    const pair = traceLineage([wire, summary]).pairs[0];
    expect(pair?.relation).toBe('summary');
    expect(pair?.direction).toBe(pair?.a.sha256 === wire.sha256 ? 'b-from-a' : 'a-from-b');
  });
});
