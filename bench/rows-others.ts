/** The measures that have no goal of their own: what else is labelled, and the speed of what stands around reading. */
import { join } from 'node:path';
import { measureSeedAccounts } from './accounts-gold.ts';
import { measureClusterSpeakers, measureSeedSpeakers } from './attribution-gold.ts';
import { measureSeedClaims } from './claims-gold.ts';
import { hasSeedEvents, measureEvents, measureSeedEvents, type EventScore } from './events-gold.ts';
import { measureSecondHeldOut, type SecondHeldOutMeasure } from './held-out-2.ts';
import { measureThirdHeldOut } from './held-out-3.ts';
import { measureHeldOut, type HeldOutMeasure } from './held-out.ts';
import { measureClusterLineage, measureSeedLineage } from './lineage-gold.ts';
import { measureLineageGrowth } from './lineage-growth.ts';
import { measureClusterQuotations } from './lineage-quotations.ts';
import { hasNameGold, measureClusterNames, measureSeedNames } from './names-gold.ts';
import { measurePlacesTimes } from './places-times.ts';
import { ratio, row, share, shares, tally, type Row } from './table.ts';
import { measureThroughput } from './throughput.ts';
import { measurePassages } from './juxtaposed-passages.ts';
import { measureCases } from './weighing-cases.ts';
import { measureFamilyFigures } from './weighing-families.ts';
import { measureClusterEndToEnd, measureClusterFigures, measureSeedFigures } from './weighing-gold.ts';

/** Rows on the labelled sets beside the repository. */
export function sharedRows(sharedDir: string): Row[] {
  return [
    ...claimRows(sharedDir),
    ...(hasSeedEvents(sharedDir) ? [seedEventRow(sharedDir)] : []),
    ...lineageRows(sharedDir),
    ...nameRows(sharedDir),
    ...figureRows(sharedDir),
  ];
}

/** Rows on the project's own labelled texts. */
export function ownRows(): Row[] {
  const passages = measurePlacesTimes();
  return [
    eventRow('texts the rules were made on', measureEvents('tuned')),
    eventRow('texts kept apart', measureEvents('fresh')),
    row(
      'short invented passages: place / time',
      'printed',
      `${tally(passages.places)} / ${tally(passages.times)}`,
    ),
    ...familyFigureRows(),
    ...caseRows(),
    ...passageRows(),
    ...heldOutRows('first', measureHeldOut()),
    ...laterHeldOutRows('second', measureSecondHeldOut()),
    ...laterHeldOutRows('third', measureThirdHeldOut()),
  ];
}

/** Rows of speed of the whole command and of lineage. */
export async function aroundRows(): Promise<Row[]> {
  const add = await measureThroughput(5000);
  const growth = measureLineageGrowth();
  return [
    row(
      `plain text, ${add.oneCore ? 'one core' : 'all cores'}, add → claims, ${add.documents} documents of 4 KB`,
      '≥ 200 documents/s',
      `${add.documentsPerSecond.toFixed(0)} documents/s (${add.claims} claims)`,
    ),
    row(
      'the same: ratio to writing and fsyncing the same files one by one',
      'printed',
      add.ratioToFloor.toFixed(2),
    ),
    row(
      'the same: largest memory',
      '≤ 600 MB',
      add.peakMegabytes === null ? 'not told' : `${add.peakMegabytes.toFixed(0)} MB`,
    ),
    row('lineage: growth exponent', 'printed', growth.exponent.toFixed(2)),
  ];
}

function claimRows(sharedDir: string): Row[] {
  const seeds = measureSeedClaims(sharedDir);
  const families = measureClusterSpeakers(sharedDir);
  const quotations = measureClusterQuotations(sharedDir);
  return [
    row('five articles: claims, precision / recall', 'printed', shares(seeds.precision, seeds.recall)),
    row('five articles: modality', 'printed', tally(measureSeedSpeakers(sharedDir).modalities)),
    row('fictional families: modality', 'printed', tally(families.modalities)),
    row('fictional families: whose number is denied', 'printed', tally(families.deniedOf)),
    row(
      'fictional families: place / time',
      'printed',
      `${tally(families.places)} / ${tally(families.times)}`,
    ),
    row(
      'fictional families: fidelity of a quotation / text that has the words first',
      'printed',
      shares(quotations.fidelity, quotations.firstText),
    ),
  ];
}

function seedEventRow(sharedDir: string): Row {
  const { met, gold, recall } = measureSeedEvents(sharedDir);
  return row(
    'five articles: claims without a number, recall',
    'printed',
    `${share(recall)} (${met} of ${gold})`,
  );
}

function eventRow(texts: string, score: EventScore): Row {
  return row(
    `events in ${texts}: precision / recall / agent / patient; traps`,
    'printed',
    `${shares(score.precision, score.recall, score.agentRight, score.patientRight)}; ${score.trapped} of ${score.traps}`,
  );
}

function lineageRows(sharedDir: string): Row[] {
  const seeds = measureSeedLineage(sharedDir);
  const families = measureClusterLineage(sharedDir);
  return [
    row('five articles: pairs called derived (none is)', '0', String(seeds.derivedPairs)),
    row(
      `fictional families: relation / direction right, ${families.pairs} pairs`,
      '.85 / printed',
      shares(families.relationAccuracy, families.directionAccuracy),
    ),
    row(
      'fictional families: truly derived, called independent',
      '≤ .02',
      share(families.derivedCalledIndependent),
    ),
  ];
}

function figureRows(sharedDir: string): Row[] {
  const seeds = measureSeedFigures(sharedDir);
  const accounts = measureSeedAccounts(sharedDir);
  const weighed = measureClusterFigures(sharedDir);
  const whole = measureClusterEndToEnd(sharedDir);
  const flagship = seeds.flagship;
  const found =
    flagship === null
      ? 'not found'
      : `${flagship.documents} documents, ${flagship.textOrigins} text origins, ${flagship.independentOrigins} witness`;
  return [
    row('five articles: the figure “53 compounds”', '3 documents, 1 witness', found),
    row(
      `five articles: the ${seeds.weighableGroups + accounts.groups} verdict groups, with numbers / without`,
      '14 of 17',
      `${seeds.groupsReproduced} / ${accounts.reproduced}, together ${seeds.groupsReproduced + accounts.reproduced}`,
    ),
    row(
      'fictional families: verdict / independent origins right, gold claims in',
      'printed',
      `${weighed.verdictRight} / ${weighed.independentOriginsRight} of ${weighed.figures}`,
    ),
    row(
      'fictional families: verdict / independent origins right, texts in',
      '.85 / .85',
      `${whole.verdictRight} / ${whole.independentOriginsRight} of ${whole.figures}`,
    ),
  ];
}

/** Spellings of one name in the labelled sets: joined or proposed, and near misses. */
function nameRows(sharedDir: string): Row[] {
  if (!hasNameGold(sharedDir)) return [];
  const sets = [
    ['five articles', measureSeedNames(sharedDir)],
    ['fictional families', measureClusterNames(sharedDir)],
  ] as const;
  return sets.map(([name, score]) =>
    row(
      `${name}: spellings of a name tied / ties right / near misses joined`,
      'printed / printed / 0',
      `${score.tied} of ${score.wanted} / ${score.right} of ${score.judged} / ${score.nearMissesJoined}`,
    ),
  );
}

/** Figures of the families: those that rules and weights were made with, and those kept unseen, of which only sums are read. */
function familyFigureRows(): Row[] {
  const halves = {
    'large families, tuned on': 'ferries clinics mines recruiters wells trawlers',
    'small families dense in conflicts, tuned on':
      'dams prisons plantations convoys canteens looms tanneries schoolrooms',
    'small families dense in conflicts, unseen':
      'strikes shelters rangers enclaves turbines dormitories levees',
    'families of ordinary coverage, tuned on':
      'bridges orphanages pesticides smelters cattle hostels compounds quarries returnees detention crossings domestics checkpoints stitchers couriers landfills brickworks seafarers repatriations wildfires searchers buses hotlines callrooms nurses camps landslides trams housemaids voyages cleaners ambulances outbreaks dredgers',
    'families of ordinary coverage, unseen':
      'tunnels harvests evictions wards floodwalls lenders sawmills tenements evacuees vaccines greenhouses pharmacies embassies minefields apprentices reservoirs herders scholarships',
  };
  return Object.entries(halves).map(([half, names]) => {
    const scores = names
      .split(' ')
      .map((name) => measureFamilyFigures(join(import.meta.dirname, 'families', name)));
    const sum = (field: 'figures' | 'verdictRight' | 'independentOriginsRight'): number =>
      scores.reduce((all, score) => all + score[field], 0);
    return row(
      `figures of ${half}: verdict / independent origins right`,
      'printed / .85',
      `${sum('verdictRight')} / ${sum('independentOriginsRight')} of ${sum('figures')}`,
    );
  });
}

/** Short cases in which a later text brings the numbers of two bodies together. */
function caseRows(): Row[] {
  return (['open', 'unseen'] as const).map((half) => {
    const { figures, verdictRight, independentOriginsRight, apart, apartMerged } = measureCases(half);
    return row(
      `figures of short cases, ${half}: verdict / independent origins right; two things in one figure`,
      'printed / .85; printed',
      `${verdictRight} / ${independentOriginsRight} of ${figures}; ${apartMerged} of ${apart}`,
    );
  });
}

/** Passages in which one text gives two numbers. */
function passageRows(): Row[] {
  return (['open', 'unseen'] as const).map((half) => {
    const { evolution, conflict, apart } = measurePassages(half);
    const told = [evolution, conflict, apart].map(({ right, of }) => `${right} of ${of}`);
    return row(
      `two numbers of one passage, ${half}: a count that changed / two bodies that differ / two things kept apart`,
      'printed',
      told.join(' / '),
    );
  });
}

/** Invented texts that no rule was made for: what to expect of texts never seen. */
function heldOutRows(which: 'first' | 'second' | 'third', measured: HeldOutMeasure): Row[] {
  const name = `${which} held-out texts`;
  return [
    row(
      `${name}: claims, precision / recall`,
      'printed',
      `${ratio(measured.precision)} / ${ratio(measured.recall)}`,
    ),
    row(
      `${name}: value + bound + noun, precision / recall`,
      'printed',
      `${ratio(measured.allRightPrecision)} / ${ratio(measured.allRightRecall)}`,
    ),
    row(
      `${name}: kind / speaker / modality`,
      'printed',
      [measured.kind, measured.speaker, measured.modality].map(ratio).join(' / '),
    ),
    row(
      `${name}: relation / direction of texts`,
      'printed',
      `${ratio(measured.relation)} / ${ratio(measured.direction)}`,
    ),
    row(
      `${name}: figures found / verdict / witnesses too`,
      'printed',
      [measured.figuresFound, measured.verdict, measured.figuresRight]
        .map(({ right, of }) => `${right} of ${of}`)
        .join(' / '),
    ),
  ];
}

/** The later sets label quotations, places and times besides. */
function laterHeldOutRows(which: 'second' | 'third', measured: SecondHeldOutMeasure): Row[] {
  return [
    ...heldOutRows(which, measured),
    row(
      `${which} held-out texts: quotations found / speaker of those`,
      'printed',
      `${ratio(measured.quotationRecall)} / ${ratio(measured.quotationSpeaker)}`,
    ),
    row(
      `${which} held-out texts: place / time, where stated`,
      'printed',
      `${ratio(measured.place)} / ${ratio(measured.time)}`,
    ),
  ];
}
