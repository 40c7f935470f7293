/**
 * From a parsed capture to a document: stories found, every stretch of text given its role. The text itself is
 * never touched: stories and the furniture between them partition it, and zones partition each story, so any
 * passage can be shown where it stands.
 */
import type { TextRange } from '../../base/index.ts';
import type { Document, ParsedCapture, Story, Zone } from './document.ts';
import { languageOf } from './language.ts';
import type { LabelledItem, Part } from './page.ts';
import { partsOf } from './page.ts';
import { isSpace } from './paragraph.ts';
import { provenanceOf } from './provenance.ts';
import { unitsOf } from './unit.ts';
import type { Piece } from './zoning.ts';
import { labelItems, piecesOf } from './zoning.ts';

/** Text that the language of a story is judged by, in code units. */
const languageSample = 2000;

/**
 * Reads one capture. Never throws on any text; a text of white space only has no stories.
 * The first story is `main`; stories that share its page under a cut are `other`; a bulletin has several `main`.
 */
export function readDocument(input: {
  readonly sha256: string;
  readonly name: string;
  readonly parsed: ParsedCapture;
}): Document {
  const { parsed } = input;
  const { text } = parsed;
  const drafts = partsOf(unitsOf(parsed))
    .map((part, index) => draftOf(parsed, part, index === 0))
    .filter((draft) => draft !== null);
  const ranges = spread(text, drafts);
  const stories = drafts.map((draft, index) =>
    storyOf({ draft, range: ranges[index] ?? draft, index, text, parsed }),
  );
  return {
    sha256: input.sha256,
    name: input.name,
    mediaType: parsed.mediaType,
    text,
    language: stories[0]?.language ?? languageOf(text) ?? parsed.metadata.language,
    stories,
    boilerplate: outside(text, stories),
    notes: parsed.notes,
  };
}

interface Draft extends TextRange {
  readonly role: Part['role'];
  readonly labelled: readonly LabelledItem[];
  readonly pieces: readonly Piece[];
  /** Carries the capture's own metadata. */
  readonly isFirst: boolean;
}

/** A part without its furniture at both ends; null when nothing but furniture is left. */
function draftOf(parsed: ParsedCapture, part: Part, isFirst: boolean): Draft | null {
  const labelled = labelItems(part.items, isFirst ? parsed.metadata.title : null);
  const from = labelled.findIndex(({ label }) => label !== 'boilerplate');
  const to = labelled.findLastIndex(({ label }) => label !== 'boilerplate');
  if (from < 0) return null;
  const pieces = piecesOf(parsed.text, labelled.slice(from, to + 1));
  const start = pieces[0]?.start;
  const end = pieces.at(-1)?.end;
  if (start === undefined || end === undefined) return null;
  return { start, end, role: part.role, labelled, pieces, isFirst };
}

/** Stories reach over the white space around them, so that only furniture is left outside. */
function spread(text: string, drafts: readonly Draft[]): TextRange[] {
  return drafts.map((draft, index) => {
    const ceiling = drafts[index + 1]?.start ?? text.length;
    let { start, end } = draft;
    while (end < ceiling && isSpace(text.charCodeAt(end))) end += 1;
    while (index === 0 && start > 0 && isSpace(text.charCodeAt(start - 1))) start -= 1;
    if (start > 0) start = draft.start;
    return { start, end };
  });
}

interface StoryInput {
  readonly draft: Draft;
  readonly range: TextRange;
  readonly index: number;
  readonly text: string;
  readonly parsed: ParsedCapture;
}

function storyOf(input: StoryInput): Story {
  const { draft, range, text, parsed } = input;
  const zones = gapless(draft.pieces, range);
  const headline = draft.labelled.find(({ label }) => label === 'headline')?.item.unit;
  return {
    ...range,
    index: input.index,
    role: draft.role,
    headline: headline === undefined ? null : text.slice(headline.start, headline.end),
    ...provenanceOf(text, draft.labelled, draft.isFirst ? parsed.metadata : null),
    language: languageOf(bodySample(text, zones)) ?? (draft.isFirst ? parsed.metadata.language : null),
    zones,
  };
}

/** Zones without gaps: the white space behind a piece belongs to it; neighbours of one label become one zone. */
function gapless(pieces: readonly Piece[], range: TextRange): Zone[] {
  const zones: Zone[] = [];
  pieces.forEach((piece, index) => {
    const start = index === 0 ? range.start : piece.start;
    const end = pieces[index + 1]?.start ?? range.end;
    const last = zones.at(-1);
    if (last?.label === piece.label) zones[zones.length - 1] = { start: last.start, end, label: last.label };
    else zones.push({ start, end, label: piece.label });
  });
  return zones;
}

function bodySample(text: string, zones: readonly Zone[]): string {
  let sample = '';
  for (const zone of zones) {
    if (sample.length >= languageSample) break;
    if (zone.label === 'body')
      sample += text.slice(zone.start, Math.min(zone.end, zone.start + languageSample));
  }
  return sample;
}

/** What no story covers. */
function outside(text: string, stories: readonly TextRange[]): TextRange[] {
  const ranges: TextRange[] = [];
  let at = 0;
  for (const story of stories) {
    if (story.start > at) ranges.push({ start: at, end: story.start });
    at = story.end;
  }
  if (at < text.length) ranges.push({ start: at, end: text.length });
  return ranges;
}
