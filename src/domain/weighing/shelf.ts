/** The documents that weighing was given, and their stories. */
import { Fault } from '../../base/index.ts';
import { creditedAgency } from '../lineage/index.ts';
import type { Document, Story } from '../reading/index.ts';
import { hashOf, storyId } from './links.ts';

/** Stories by id, with their documents. */
export interface Shelf {
  readonly story: (id: string) => Story | null;
  readonly document: (sha256: string) => Document;
}

/** Indexes documents; asking for an unknown hash throws `weighing/unknown-document`. */
export function shelfOf(documents: readonly Document[]): Shelf {
  const byHash = new Map(documents.map((document) => [document.sha256, document] as const));
  const stories = new Map<string, Story>();
  for (const document of documents) {
    for (const story of document.stories)
      stories.set(storyId({ sha256: document.sha256, story: story.index }), story);
  }
  return {
    story: (id) => stories.get(id) ?? null,
    document: (sha256) => {
      const document = byHash.get(sha256);
      if (document !== undefined) return document;
      throw new Fault({
        code: 'weighing/unknown-document',
        kind: 'absent',
        message: `A claim points at document ${sha256.slice(0, 12)}, which was not handed to weighing.`,
        advice: 'Hand over every document whose claims are weighed.',
      });
    },
  };
}

/** The words of a story. */
export function textOf(id: string, shelf: Shelf): string {
  const [{ text }, story] = [shelf.document(hashOf(id)), shelf.story(id)];
  return story === null ? text : text.slice(story.start, story.end);
}

/** The agency that a story credits; null for none. */
export function agencyOf(id: string, shelf: Shelf): string | null {
  const story = shelf.story(id);
  return story === null ? null : creditedAgency(shelf.document(hashOf(id)).text, story);
}
