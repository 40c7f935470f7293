#!/usr/bin/env node
/**
 * Writes the register of the example casebook from a seed: sites, organisations, events, letters and designations of the
 * invented country of Savaran, which lies in open sea on purpose: an invented site must stand at no real place. The same
 * on every machine; `--check` compares with the committed files.
 */
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'example', 'register');

/** Mulberry32: small, seeded, enough for an example. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const next = random(20250313);
const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
const pick = (list) => list[Math.floor(next() * list.length)];
const some = (list, count) => {
  const left = [...list];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(Math.floor(next() * left.length), 1)[0],
  );
};
const day = (year, month, date) =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
const id = (prefix, number) => `${prefix}-${String(number).padStart(4, '0')}`;
/** A value with the date for which it is stated, as the import reads it. */
const at = (value, date) => `${value} @ ${date}`;
const several = (values) => values.join(' | ');

/** Provinces of Savaran with the middle of each, in open sea. */
const provinces = [
  ['Rassau', 9.25, 101.75],
  ['Lower Ketong', 8.9, 102.35],
  ['Amary', 8.45, 101.7],
  ['Saint Orla', 8.2, 102.6],
  ['The Narrows', 9.45, 102.75],
];
const firstWords = [
  'Blue Heron',
  'Tamarind',
  'Lantern',
  'Copper Gate',
  'Pearl',
  'Seven Mile',
  'Kingfisher',
  'Old Mill',
  'White Sand',
  'Paddock',
  'Jade',
  'Northern',
  'Harbour',
  'Monsoon',
  'Silver',
];
const lastWords = [
  'Park',
  'Garden',
  'Resort',
  'Plaza',
  'Technology Park',
  'Villas',
  'Terrace',
  'Centre',
  'Hotel',
];
const labels = ['scam compound', 'fraud centre', 'closed park', 'online operations site'];

const organisations = [
  ['Meridian Rights', 'civil society'],
  ['Open Harbour', 'civil society'],
  ['Ministry of Interior of Savaran', 'authority'],
  ['National Police of Savaran', 'police'],
  ['Committee against Coercive Labour', 'authority'],
  ['Court of Rassau', 'court'],
  ['Embassy of Tolmere', 'embassy'],
  ['Embassy of Ketong', 'embassy'],
  ['Norpress', 'media'],
  ['The Southern Ledger', 'media'],
  ['Heron Land Holdings', 'company'],
  ['Ostrava Bay Leisure', 'company'],
  ['Seven Mile Estates', 'company'],
  ['Tamarind Technology Group', 'company'],
  ['Copper Gate Investments', 'company'],
  ['Pearl Delta Trading', 'company'],
  ['Kingfisher Security Services', 'company'],
  ['Lantern Telecom', 'company'],
  ['Narrows Development', 'company'],
  ['Old Mill Properties', 'company'],
].map(([name, type], i) => ({ id: id('org', i + 1), name, type, country: 'Savaran' }));
const companies = organisations.filter(({ type }) => type === 'company');

/** Response histories: the counts of the two large classes lie close together on purpose. */
const histories = [
  ...Array.from({ length: 17 }, () => 'none'),
  ...Array.from({ length: 16 }, () => 'continued'),
  ...Array.from({ length: 1 }, () => 'closed'),
  ...Array.from({ length: 8 }, () => 'visited'),
  ...Array.from({ length: 5 }, () => 'unknown'),
];

function response(kind) {
  const month = whole(2, 9);
  if (kind === 'none') return at('not-investigated', '2025-02');
  if (kind === 'visited') return at('visited', day(2024, month, whole(1, 28)));
  if (kind === 'closed') return several([at('intervened', '2024-05'), at('closed', '2024-07')]);
  if (kind === 'unknown') return '';
  const step = pick(['intervened', 'named-rescue', 'gate-handover', 'moved-before-raid']);
  return several([
    at(step, day(2024, month, whole(1, 28))),
    at('abuses-continued', `2024-${String(month + 3).padStart(2, '0')}`),
  ]);
}

function names(count) {
  const all = firstWords
    .flatMap((first) => lastWords.map((last) => `${first} ${last}`))
    .filter((one) => one !== 'Blue Heron Park');
  return ['Blue Heron Park', ...some(all, count - 1)];
}

const suspiciousCount = 14;
const sites = names(histories.length + suspiciousCount).map((name, i) => {
  const isConfirmed = i < histories.length;
  const [province, latitude, longitude] = pick(provinces);
  const precision = pick([50, 100, 250, 500, 2000]);
  const buildings = whole(2, 24);
  const security = some(
    ['high-walls', 'barred-windows', 'inward-cameras', 'guards-at-gate', 'sheltered-entry'],
    whole(2, 4),
  );
  const abuse = some(
    ['deprived-of-liberty', 'forced-labour', 'trafficked', 'sold-or-transferred'],
    whole(1, 3),
  );
  return {
    id: id('site', i + 1),
    name,
    label: pick(labels),
    status: isConfirmed
      ? several([
          at('suspicious', '2023-11'),
          at('confirmed', `2024-${String(whole(1, 12)).padStart(2, '0')}`),
        ])
      : at('suspicious', '2024-12'),
    criterion: several(
      isConfirmed ? [pick(['online-fraud', 'online-gambling']), ...abuse, ...security.slice(0, 2)] : security,
    ),
    location: `geo:${(latitude + (next() - 0.5) * 0.4).toFixed(3).replace(/\.?0+$/, '')},${(longitude + (next() - 0.5) * 0.4).toFixed(3).replace(/\.?0+$/, '')};u=${precision}`,
    locationReason: pick([
      'satellite image, read by two people',
      'visit to the gate',
      'testimony and a photograph of the sign',
      'testimony alone',
    ]),
    place: province,
    buildings: String(buildings),
    capacity: pick([`~${buildings * 60}`, `>=${buildings * 40}`, `${buildings * 40}..${buildings * 80}`, '']),
    owner: next() < 0.6 ? pick(companies).id : '',
    response: isConfirmed ? response(histories[i]) : '',
  };
});

const kinds = [
  ['recruitment', 'People answer an advertisement for office work and are brought to'],
  ['transport', 'A bus brings people to'],
  ['deprivation of liberty', 'People are kept from leaving'],
  ['forced labour', 'People are made to work at night at'],
  ['sale or transfer', 'People are moved on from'],
  ['raid', 'Police enter'],
  ['rescue', 'Named people are brought out of'],
  ['release', 'People are let go from'],
  ['escape', 'People leave over the wall of'],
  ['arrest', 'Managers are arrested at'],
  ['statement', 'The ministry speaks about'],
];
const events = Array.from({ length: 200 }, (_, i) => {
  const [kind, words] = pick(kinds);
  const site = pick(sites);
  const [year, month] = [pick([2023, 2024, 2024, 2025]), whole(1, 12)];
  const late = year === 2025 ? Math.min(month, 4) : month;
  const date = pick([
    String(year),
    `${year}-${String(late).padStart(2, '0')}`,
    day(year, late, whole(1, 28)),
    day(year, late, whole(1, 28)),
    `${year}-${String(late).padStart(2, '0')}~`,
  ]);
  const official = ['raid', 'rescue', 'arrest'].includes(kind);
  const number = whole(3, 240);
  return {
    id: id('event', i + 1),
    name: `${words} ${site.name}`,
    kind,
    date,
    site: site.id,
    toSite: kind === 'sale or transfer' ? pick(sites.filter((one) => one !== site)).id : '',
    agent: official ? organisations[3].id : kind === 'statement' ? organisations[2].id : '',
    affected:
      kind === 'statement'
        ? ''
        : pick(['people of several nationalities', 'jobseekers', 'a group of workers']),
    affectedNumber: kind === 'statement' ? '' : pick([String(number), `>=${number}`, `~${number}`, '']),
  };
});

const letters = Array.from({ length: 12 }, (_, i) => {
  const to = i < 8 ? pick(companies) : pick(organisations.slice(2, 8));
  const [month, date] = [whole(1, 4), whole(1, 28)];
  const outcome = ['reply', 'partial admission', 'denial', '', '', ''][i % 6];
  return {
    id: id('letter', i + 1),
    name: `Questions about ${pick(sites).name}`,
    to: to.id,
    sent: day(2025, month, date),
    due: day(2025, month + 1, Math.min(date, 28)),
    question: several(['Who holds the lease?', 'What was done after the reports of 2024?']),
    outcome: outcome === '' ? '' : at(outcome, day(2025, month + 1, Math.min(date, 28))),
    replied: outcome === '' ? '' : day(2025, month + 1, Math.min(date, 28)),
  };
});

const designations = some(companies, 4).map((company, i) => ({
  id: id('sanction', i + 1),
  name: `${['Designation', 'Charge', 'Seizure', 'Designation'][i]} of ${company.name}`,
  of: company.id,
  measure: ['designation', 'charge', 'seizure', 'designation'][i],
  authority: [
    'Treasury of Tolmere',
    'Prosecutor of Tolmere',
    'Court of Rassau',
    'Council of the Narrows States',
  ][i],
  date: day(2025, i + 1, 10 + i),
}));

function csv(rows) {
  const columns = Object.keys(rows[0]);
  const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns.join(','), ...rows.map((row) => columns.map((one) => cell(row[one] ?? '')).join(','))]
    .map((line) => `${line}\n`)
    .join('');
}

const files = { organisations, sites, events, letters, designations };
const isCheck = process.argv.includes('--check');
mkdirSync(folder, { recursive: true });
for (const [name, rows] of Object.entries(files)) {
  const path = join(folder, `${name}.csv`);
  const text = csv(rows);
  if (!isCheck) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`example/register/${name}.csv differs: run node scripts/make-example-register.mjs`);
    process.exitCode = 1;
  }
}
if (process.exitCode === undefined)
  console.log(
    `example register: ${Object.entries(files)
      .map(([name, rows]) => `${rows.length} ${name}`)
      .join(', ')}`,
  );
