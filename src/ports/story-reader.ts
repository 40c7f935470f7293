/** Makes the features of stories, perhaps beside the work that asks for them. All calls are synchronous. */
import type { StoryFeatures } from '../domain/lineage/index.ts';
import type { Document } from '../domain/reading/index.ts';

/** For each document the features of its traced stories, in their order. */
export type ReadStories = readonly (readonly StoryFeatures[])[];

export interface StoryReader {
  /** Begins with these documents; what is returned waits for their features. Throws what reading them throws. */
  begin(documents: readonly Document[]): () => ReadStories;
  close(): void;
}
