/**
 * Schema of a finding: a reasoned conclusion at a named standard of proof, with what carries it, what speaks against it and what is
 * not known. Whether it stands is not written here; it is computed from what it names (`domain/report`).
 */
import type { RecordSchema } from './schema.ts';

/** A standard of proof: how sure the evidence must make a careful person. */
export interface ProofStandard {
  readonly name: string;
  /** What must be true of the evidence, in one sentence. */
  readonly threshold: string;
}

/**
 * From the weakest to the strongest. The words are those that commissions of inquiry and courts use; the thresholds are theirs in
 * plain language (OHCHR, "Who's responsible?", 2018; Siracusa Guidelines, 2015).
 */
export const proofStandards: readonly ProofStandard[] = [
  {
    name: 'reasonable suspicion',
    threshold: 'Facts point to it; enough to look further, not to conclude.',
  },
  {
    name: 'reasonable grounds to believe',
    threshold: 'Reliable facts that fit together, on which a careful person would believe it.',
  },
  {
    name: 'balance of probabilities',
    threshold: 'It is more likely true than not, with what speaks against it weighed.',
  },
  {
    name: 'clear and convincing',
    threshold: 'It is highly probable; what speaks against it has been answered.',
  },
  {
    name: 'beyond reasonable doubt',
    threshold: 'No other reasonable explanation is left.',
  },
];

export const findingStatuses = ['draft', 'published', 'withdrawn'] as const;
export type FindingStatus = (typeof findingStatuses)[number];

export const findingSchema: RecordSchema = {
  kind: 'finding',
  label: 'Finding',
  plural: 'Findings',
  prefix: 'finding',
  ftm: null,
  required: ['name', 'standard'],
  fields: [
    {
      name: 'name',
      label: 'Proposition',
      type: 'name',
      holds: 'one',
      help: 'What is found, in one sentence that could be wrong.',
    },
    {
      name: 'standard',
      label: 'Standard of proof',
      type: 'choice',
      choices: proofStandards.map(({ name }) => name),
      holds: 'one',
      help: 'How sure the evidence makes you; the higher it is, the more it asks for.',
    },
    {
      name: 'support',
      label: 'Support',
      type: 'name',
      holds: 'many',
      help: 'The id of a claim or a record that carries it.',
    },
    {
      name: 'contrary',
      label: 'Contrary evidence',
      type: 'name',
      holds: 'many',
      help: 'The id of a claim or a record that speaks against it.',
    },
    {
      name: 'answer',
      label: 'Answer to contrary evidence',
      type: 'text',
      holds: 'many',
      help: 'The id of what speaks against it, a space, and why the finding holds all the same.',
    },
    {
      name: 'gap',
      label: 'Gap',
      type: 'text',
      holds: 'many',
      help: 'A question with no adequate evidence.',
    },
    {
      name: 'confirmedBy',
      label: 'Says it is confirmed by',
      type: 'quantity',
      holds: 'one',
      help: 'How many independent origins the finding says that it has; 2 or more is “confirmed by other sources”.',
    },
    {
      name: 'statement',
      label: 'Reasoning',
      type: 'text',
      holds: 'one',
      help: 'How the evidence leads there.',
    },
    {
      name: 'author',
      label: 'Author',
      type: 'name',
      holds: 'many',
      help: 'Who signs it, where that is not who wrote it here.',
    },
    {
      name: 'status',
      label: 'Status',
      type: 'choice',
      choices: findingStatuses,
      holds: 'one',
      help: 'Draft, published or withdrawn; only what was reviewed by somebody else is published.',
      isState: true,
    },
    {
      name: 'stoodOn',
      label: 'Independent origins when reviewed',
      type: 'quantity',
      holds: 'one',
      help: 'Recorded by the program when it is passed in review and when it is published.',
      isState: true,
    },
  ],
};
