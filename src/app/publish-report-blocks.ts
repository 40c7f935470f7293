/** The blocks of a report answered: tables, charts, maps, timelines, witnesses and replies as data that anybody can draw. */
import { filledIn } from '../base/index.ts';
import { shownValue, dateSpan, valuesOf } from '../domain/register/index.ts';
import {
  choiceWords,
  coarsePlace,
  evaluateExpression,
  selectFacts,
  type BlockContent,
  type CollectionName,
  type Fact,
  type FactBase,
  type FieldValue,
  type ManuscriptBlock,
  type ManuscriptHeading,
  type PublicationLanguage,
  type PublishedBar,
  type PublishedPoint,
} from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { findingStanding } from './findings.ts';
import { figureContent, witnessRow } from './publish-report-figures.ts';
import { publishedLetters } from './publish-report-letters.ts';
import { isTexts, sentence, valueText } from './publish-report-values.ts';

export interface BlockPlace {
  readonly index: CasebookIndex;
  readonly facts: FactBase;
  readonly heading: ManuscriptHeading;
  readonly language: PublicationLanguage;
  /** The day for which letters are told, ISO. */
  readonly day: string;
}

/** Most rows of a table, lanes of a timeline, and bars of a chart that are shown; the data file of the block has no more either. */
const most = { rows: 500, lanes: 60, bars: 60 };

/** What a block shows; a block that cannot be answered says why. */
export function blockContent(place: BlockPlace, block: ManuscriptBlock): BlockContent {
  switch (block.word) {
    case 'table':
      return selected(place, block, null, (facts, collection) =>
        tableOf(place, block, { facts, collection }),
      );
    case 'chart':
      return chartOf(place, block);
    case 'map':
      return selected(place, block, 'sites', (facts) => mapOf(place, facts));
    case 'timeline':
      return selected(place, block, 'sites', (facts, collection) => timelineOf(place, facts, collection));
    case 'witnesses':
      return witnessesOf(place, block);
    case 'replies':
      return selected(place, block, 'letters', (facts) => repliesOf(place, facts));
  }
}

/** The value of a setting; null when the block does not say. */
function settingOf(block: ManuscriptBlock, key: string): string | null {
  return block.settings.find((one) => one.key === key)?.value ?? null;
}

/** The caption of a block: its author’s, else what it is of. */
export function blockTitle(block: ManuscriptBlock): string {
  return settingOf(block, 'title') ?? settingOf(block, 'of') ?? block.word;
}

function problem(message: string): BlockContent {
  return { shows: 'problem', message };
}

/** Runs `show` over the facts that the block's `of` selects; `standard` is what it means when it says nothing. */
function selected(
  { facts }: BlockPlace,
  block: ManuscriptBlock,
  standard: string | null,
  show: (facts: readonly Fact[], collection: CollectionName) => BlockContent,
): BlockContent {
  const of = settingOf(block, 'of') ?? standard;
  if (of === null)
    return problem(`The block “${block.word}” does not say of what it is: add a line “of: sites”.`);
  const found = selectFacts(of, facts);
  return 'problem' in found
    ? problem(`“${of}”: ${found.problem.message}`)
    : show(found.selected, found.collection);
}

interface Chosen {
  readonly facts: readonly Fact[];
  readonly collection: CollectionName;
}

/** How the values of a field stand in a table or beside a bar. */
function shownIn(
  { facts, heading, language }: BlockPlace,
  collection: CollectionName,
  name: string,
): (value: FieldValue) => string {
  const isChoice = facts.fields(collection).some((field) => field.name === name && field.kind === 'choice');
  const form = { facts, language, precision: heading.precision, isChoice };
  return (value) => valueText(value, form);
}

function tableOf(
  place: BlockPlace,
  block: ManuscriptBlock,
  { facts: chosen, collection }: Chosen,
): BlockContent {
  const columns = (settingOf(block, 'columns') ?? 'title')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const cells = columns.map((name): ((fact: Fact) => string) => {
    if (name === 'title' || name === 'id') return (fact) => fact[name];
    const shown = shownIn(place, collection, name);
    return (fact) => shown(fact.field(name));
  });
  const rows = chosen.slice(0, most.rows).map((fact) => cells.map((cell) => cell(fact)));
  return { shows: 'table', counts: collection, columns, rows, left: chosen.length - rows.length };
}

function chartOf(place: BlockPlace, block: ManuscriptBlock): BlockContent {
  const figure = settingOf(block, 'figure');
  if (figure !== null) return figureContent(place.index, figure);
  const of = settingOf(block, 'of') ?? '';
  const by = settingOf(block, 'by');
  if (by !== null)
    return selected(place, block, null, (facts, collection) => barsOf(place, { facts, collection }, by));
  const answer = evaluateExpression(of, place.facts, { language: place.heading.language });
  if ('problem' in answer) return problem(`“${of}”: ${answer.problem.message}`);
  const { value, grounds, reads } = answer.evaluation;
  if (value.type !== 'share')
    return problem(
      `“${of}” is no share: a chart shows a share, a figure (figure: ID), or a selection by a field (by: FIELD).`,
    );
  const { numerator, denominator } = value;
  return {
    ...{ shows: 'share', numerator, denominator, part: of },
    ...{ counts: grounds[0]?.collection ?? reads[0] ?? null, whole: settingOf(block, 'whole') },
  };
}

function barsOf(place: BlockPlace, { facts: chosen, collection }: Chosen, by: string): BlockContent {
  const shownOne = shownIn(place, collection, by);
  const counts = new Map<string, number>();
  for (const fact of chosen) {
    const value = fact.field(by);
    const labels = isTexts(value) ? value.map(shownOne) : [shownOne(value)];
    for (const label of labels.length === 0 ? [''] : labels) {
      const shown = label === '' ? place.language.say['not-known'] : label;
      counts.set(shown, (counts.get(shown) ?? 0) + 1);
    }
  }
  const bars = [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return {
    shows: 'bars',
    counts: collection,
    bars: bars.slice(0, most.bars),
  };
}

function mapOf({ index, heading, language }: BlockPlace, chosen: readonly Fact[]): BlockContent {
  const points = chosen.flatMap((fact): PublishedPoint[] => {
    const record = index.register.record(fact.id);
    const uri = record === null ? null : (shownValue(record, 'location')?.value ?? null);
    const coarse = uri === null ? null : coarsePlace(uri, heading.precision);
    if (coarse === null) return [];
    const group = fact.field('status');
    return [
      {
        id: fact.id,
        title: fact.title,
        ...coarse,
        group: typeof group === 'string' && group !== '' ? group : language.say['not-known'],
      },
    ];
  });
  return {
    shows: 'map',
    points,
    withoutPlace: chosen.length - points.length,
    precision: heading.precision,
  };
}

function timelineOf(
  { index, language }: BlockPlace,
  chosen: readonly Fact[],
  collection: CollectionName,
): BlockContent {
  if (collection !== 'sites') {
    const lane = laneOf(
      language.say.all,
      chosen.map((fact) => ({ title: fact.title, date: dateOf(index, fact.id) })),
    );
    return { shows: 'timeline', lanes: [lane] };
  }
  const lanes = chosen.slice(0, most.lanes).map((site) => {
    const events = index.register.records({ kind: 'event', refersTo: site.id }, { limit: 200, offset: 0 });
    const record = index.register.record(site.id);
    const states = (['status', 'response'] as const).flatMap((field) =>
      record === null
        ? []
        : valuesOf(record, field).map(({ value, asOf }) => ({
            title: filledIn(
              language.say['of-what'],
              choiceWords(language, field),
              choiceWords(language, value),
            ),
            date: asOf,
          })),
    );
    return laneOf(site.title, [
      ...events.map((event) => ({ title: event.title, date: shownValue(event, 'date')?.value ?? null })),
      ...states,
    ]);
  });
  return { shows: 'timeline', lanes };
}

function dateOf(index: CasebookIndex, id: string): string | null {
  const record = index.register.record(id);
  if (record === null) return null;
  return shownValue(record, 'date')?.value ?? shownValue(record, 'sent')?.value ?? null;
}

function laneOf(
  title: string,
  things: readonly { readonly title: string; readonly date: string | null }[],
): Extract<BlockContent, { shows: 'timeline' }>['lanes'][number] {
  const bars = things.flatMap((thing): PublishedBar[] => {
    const span = thing.date === null ? null : dateSpan(thing.date);
    if (thing.date === null || span === null) return [];
    return [
      {
        title: thing.title,
        date: thing.date,
        from: dayOf(span.from),
        to: dayOf(span.to),
        isAbout: span.about,
      },
    ];
  });
  bars.sort((a, b) => a.from - b.from || a.to - b.to || (a.title < b.title ? -1 : 1));
  return { title, bars, undated: things.length - bars.length };
}

function dayOf(iso: string): number {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}

function witnessesOf(place: BlockPlace, block: ManuscriptBlock): BlockContent {
  const figure = settingOf(block, 'figure');
  const finding = settingOf(block, 'finding');
  if (figure !== null) {
    const row = witnessRow(place.index.figure(figure));
    return row === null ? problem(`There is no figure ${figure}.`) : { shows: 'witnesses', rows: [row] };
  }
  if (finding !== null) {
    const row = findingRow(place, finding);
    return row === null ? problem(`There is no finding ${finding}.`) : { shows: 'witnesses', rows: [row] };
  }
  return selected(place, block, 'findings', (facts, collection) => ({
    shows: 'witnesses',
    rows: facts.flatMap(({ id }) => {
      const row = collection === 'findings' ? findingRow(place, id) : witnessRow(place.index.figure(id));
      return row === null ? [] : [row];
    }),
  }));
}

type WitnessRow = Extract<BlockContent, { shows: 'witnesses' }>['rows'][number];

function findingRow({ index, language }: BlockPlace, id: string): WitnessRow | null {
  const standing = findingStanding(index, id);
  if (standing === null) return null;
  const { name, standard, documents, independentOrigins, attributionRoots } = standing;
  return {
    title: name,
    why: sentence(language, 'standard-of-proof', standard),
    roots: attributionRoots,
    documents,
    independentOrigins,
  };
}

function repliesOf({ index, day }: BlockPlace, chosen: readonly Fact[]): BlockContent {
  const ids = new Set(chosen.map(({ id }) => id));
  return { shows: 'replies', letters: publishedLetters(index, day).filter(({ id }) => ids.has(id)) };
}
