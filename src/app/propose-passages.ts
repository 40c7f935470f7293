/**
 * Asks a plugged-in model to point at passages of sources that were read, checks every answer against the text, and
 * records what holds. Stretch by stretch, so that a stop or a failing model loses nothing that was recorded.
 */
import { Fault, type TextRange } from '../base/index.ts';
import { checkProposal, proposalLabels, type CheckedProposal } from '../domain/claims/index.ts';
import { maxProposedPassages, type ProposedPassage } from '../domain/evidence/index.ts';
import type { Document } from '../domain/reading/index.ts';
import type { PassageProposer } from '../ports/passage-proposer.ts';
import type { Casebook } from './casebook.ts';
import { followEntries } from './follow-journal.ts';

/** Code units of text that are sent at once: about a page, so that small models keep the whole of it in view. */
const stretchUnits = 4000;

/** What came of one source. */
export interface ProposedLine {
  readonly sha256: string;
  readonly recorded: number;
  /** Claims and events that are new because of it. */
  readonly added: number;
  /** Answers that were not taken, each with its reason. */
  readonly refused: readonly { readonly quote: string; readonly reason: string }[];
}

/** Works through one source. Throws `propose/not-read` (absent) and what the proposer and the journal throw. */
export async function proposePassages(
  casebook: Casebook,
  proposer: PassageProposer,
  sha256: string,
): Promise<ProposedLine> {
  const { index } = casebook;
  const document = index.document(sha256);
  if (document === null) {
    throw new Fault({
      code: 'propose/not-read',
      kind: 'absent',
      message: `The source ${sha256} has no text to look at.`,
      advice: 'Name a source that could be read: `sakkhi claims` lists them.',
    });
  }
  const before = claimCount(casebook, sha256);
  const refused: { quote: string; reason: string }[] = [];
  let recorded = 0;
  for (const stretch of stretchesOf(document)) {
    const text = document.text.slice(stretch.start, stretch.end);
    const answers = await proposer.propose({ text, labels: proposalLabels });
    const checked = answers.map((answer) => checkProposal(document, stretch, answer));
    refused.push(...checked.filter((one) => !one.ok).map(({ quote, reason }) => ({ quote, reason })));
    recorded += await record(casebook, { sha256, model: proposer.model, passages: takenOf(checked) });
  }
  return { sha256, recorded, added: claimCount(casebook, sha256) - before, refused };
}

function claimCount({ index }: Casebook, sha256: string): number {
  return index.claims({ sha256 }).length + index.events({ sha256 }).length;
}

function takenOf(checked: readonly CheckedProposal[]): ProposedPassage[] {
  return checked.filter((one) => one.ok).map(({ passage }) => passage);
}

async function record(
  casebook: Casebook,
  proposed: {
    readonly sha256: string;
    readonly model: string;
    readonly passages: readonly ProposedPassage[];
  },
): Promise<number> {
  const fresh = proposed.passages.filter((one) => !isKnown(casebook, proposed.sha256, one));
  for (let from = 0; from < fresh.length; from += maxProposedPassages) {
    const passages = fresh.slice(from, from + maxProposedPassages);
    const entries = await casebook.journal.append([
      {
        type: 'passages-proposed',
        time: casebook.now(),
        actor: casebook.actor,
        obj: { sha256: proposed.sha256, model: proposed.model, passages },
      },
    ]);
    followEntries(casebook.index, entries);
  }
  return fresh.length;
}

/** The same passage with the same label was recorded before: running again adds nothing. */
function isKnown({ index }: Casebook, sha256: string, { passage, label }: ProposedPassage): boolean {
  return index
    .proposed(sha256)
    .some(
      (old) => old.label === label && old.passage.start === passage.start && old.passage.end === passage.end,
    );
}

/** The main stories in stretches that end at a line or a sentence. */
function stretchesOf(document: Document): TextRange[] {
  return document.stories
    .filter(({ role }) => role === 'main')
    .flatMap((story) => {
      const stretches: TextRange[] = [];
      let start = story.start;
      while (start < story.end) {
        const end = stretchEnd(document.text, start, story.end);
        stretches.push({ start, end });
        start = end;
      }
      return stretches;
    });
}

function stretchEnd(text: string, start: number, storyEnd: number): number {
  const most = Math.min(storyEnd, start + stretchUnits);
  if (most === storyEnd) return most;
  const part = text.slice(start, most);
  const cut = Math.max(part.lastIndexOf('\n'), part.lastIndexOf('. ') + 1, part.lastIndexOf('。') + 1);
  return cut > stretchUnits / 2 ? start + cut : most;
}
