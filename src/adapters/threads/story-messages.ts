/** What the thread that reads stories is asked and answers. */
import type { MessagePort } from 'node:worker_threads';
import type { StoryFeatures } from '../../domain/lineage/index.ts';
import type { Document } from '../../domain/reading/index.ts';

/** Given to the thread when it starts. */
export interface ThreadStart {
  readonly port: MessagePort;
  /** One counter: how many questions were answered. */
  readonly answered: Int32Array;
}

/** Documents in the order in which they are wanted. */
export interface StoryQuestion {
  readonly id: number;
  readonly documents: readonly Document[];
}

/** What the asker has at hand is not sent back. */
export type SentFeatures = Omit<StoryFeatures, 'text' | 'story'> & {
  readonly text: '';
  readonly story: null;
};

/** For each document the features of its traced stories; null when they could not be read. */
export interface StoryAnswer {
  readonly id: number;
  readonly stories: readonly (readonly SentFeatures[])[] | null;
}
