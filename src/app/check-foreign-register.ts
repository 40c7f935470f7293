/**
 * Somebody else's counts beside the register: "53 sites", "a third of the confirmed sites saw no investigation". Each is asked of the register as the expression that
 * follows from its words; only a sentence that is understood to its last word is compared, and only where nothing around it speaks of another place or time.
 */
import type { TextRange } from '../base/index.ts';
import { writtenDates } from '../domain/claims/index.ts';
import { paragraphsOf, sentencesOf, type Document } from '../domain/reading/index.ts';
import { valuesOf } from '../domain/register/index.ts';
import {
  countStanding,
  evaluateAll,
  foreignReadings,
  shareStanding,
  statementOf,
  type Evaluation,
  type FactBase,
  type ForeignReading,
  type ForeignStanding,
} from '../domain/report/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { isNamed } from './check-world.ts';
import { casebookFacts } from './report-facts.ts';

/** One number of the text with what the register counts. */
export interface RegisterCount {
  /** Of the number, in the document’s text. */
  readonly at: TextRange;
  /** The sentence. */
  readonly says: TextRange;
  readonly verdict: ForeignStanding;
  /** The expression asks for all that the sentence says. */
  readonly isWhole: boolean;
  readonly expression: string;
  /** What it comes to, in words, and what could not be told. */
  readonly now: string;
  readonly notes: readonly string[];
  readonly grounds: readonly { readonly id: string; readonly title: string }[];
  readonly groundsCount: number;
}

/** Most sentences that are read. */
const mostSentences = 20_000;
/** Records that are looked through for the places they lie in. */
const mostRecords = 5000;
/** Grounds that are shown; the rest is counted. */
const mostGrounds = 20;

interface Found extends ForeignReading {
  readonly sentence: TextRange;
  readonly paragraph: TextRange;
  readonly language: string | null;
}

/** All numbers of a document that ask something of the register. */
export function registerCounts(index: CasebookIndex, document: Document): RegisterCount[] {
  const facts = casebookFacts(index);
  const found = readingsIn(document, placesOf(index));
  const values = valuesOfAll(found, facts);
  const isOurs = onceFor((paragraph: string) => namesOnlyOurs(index, paragraph));
  const isAbout = namesSomethingOfOurs(index, document);
  return found.flatMap((one) => {
    const evaluation = values.get(one.expression);
    if (evaluation === undefined) return [];
    const standing = one.isWhole
      ? standingOf(document.text, one, { evaluation, told: values.get(one.told ?? '') ?? null })
      : 'unknown';
    const isSure = standing !== 'contradicts' || (isAbout && isContradictable(document.text, one, isOurs));
    return [
      {
        at: { start: one.number.start, end: one.number.end },
        says: one.sentence,
        verdict: isSure ? standing : 'unknown',
        isWhole: one.isWhole,
        expression: one.expression,
        now: evaluation.text,
        notes: evaluation.notes,
        grounds: evaluation.grounds.slice(0, mostGrounds).map(({ id, title }) => ({ id, title })),
        groundsCount: evaluation.groundsCount,
      },
    ];
  });
}

function readingsIn(document: Document, places: ReadonlyMap<string, string>): Found[] {
  const found: Found[] = [];
  let left = mostSentences;
  for (const { role, zones, language } of document.stories) {
    if (role !== 'main') continue;
    for (const zone of zones) {
      if (zone.label !== 'body' && zone.label !== 'headline' && zone.label !== 'subheading') continue;
      for (const paragraph of paragraphsOf(document.text, zone)) {
        for (const sentence of sentencesOf(document.text, paragraph, language)) {
          if ((left -= 1) < 0) return found;
          for (const one of foreignReadings(document.text, sentence, { language, places }))
            found.push({ ...one, sentence, paragraph, language });
        }
      }
    }
  }
  return found;
}

function valuesOfAll(found: readonly Found[], facts: FactBase): ReadonlyMap<string, Evaluation> {
  const asked = [
    ...new Set(found.flatMap(({ expression, told }) => (told === null ? [expression] : [expression, told]))),
  ];
  const answers = evaluateAll(asked, facts, { language: 'en' });
  return new Map(
    asked.flatMap((expression, at) => {
      const answer = answers[at];
      // A collection that this casebook does not have, or a field: nothing is said of it.
      return answer === undefined || 'problem' in answer ? [] : [[expression, answer.evaluation] as const];
    }),
  );
}

function standingOf(
  text: string,
  { number }: Found,
  { evaluation, told }: { readonly evaluation: Evaluation; readonly told: Evaluation | null },
): ForeignStanding {
  const said = statementOf(text, number);
  const { value } = evaluation;
  if (value.type === 'share')
    return shareStanding({ ...said, isPercent: number.isPercent }, value, told?.value ?? null);
  return value.type === 'amount' && value.low !== null ? countStanding(said, value.low) : 'unknown';
}

/** Nothing in the paragraph speaks of another time or of a place that the casebook does not know, and names can be told in its language. */
function isContradictable(
  text: string,
  { paragraph, isPast, language }: Found,
  isOurs: (text: string) => boolean,
): boolean {
  const words = text.slice(paragraph.start, paragraph.end);
  return (
    !isPast &&
    capitals.has((language ?? 'en').slice(0, 2)) &&
    writtenDates(text, paragraph, '2000-01-01').length === 0 &&
    isOurs(words)
  );
}

/** Languages in which a capital inside a sentence tells a name. */
const capitals: ReadonlySet<string> = new Set(['en', 'es', 'fr']);

const innerNames = /(?<=[\p{Ll}\p{N},;:] )\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+){0,3}/gu;
const wideNames = /\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+){1,3}/gu;
/** Most names that are looked up. */
const mostNames = 200;

function namesOnlyOurs(index: CasebookIndex, paragraph: string): boolean {
  const names = [...new Set(paragraph.match(innerNames) ?? [])];
  return names.length <= mostNames && names.every((name) => isNamed(index, name));
}

/** A text that shares no name of two words with the casebook is about something else. */
function namesSomethingOfOurs(index: CasebookIndex, { text }: Document): boolean {
  const names = [...new Set(text.match(wideNames) ?? [])].slice(0, mostNames);
  return names.some((name) => isNamed(index, name));
}

function onceFor<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** Places in which records of the register lie, by their small letters. */
function placesOf(index: CasebookIndex): ReadonlyMap<string, string> {
  const records = index.register.records({ kind: 'site' }, { limit: mostRecords, offset: 0 });
  return new Map(
    records.flatMap((record) =>
      valuesOf(record, 'place').map(({ value }) => [value.toLowerCase(), value] as const),
    ),
  );
}
