/** Attribution of last resort: the publication speaks in its own voice. Used until a story's sources are read. */
import type { StoryAttribution } from './attribution.ts';

/** Asserts everything in the publication's own voice. */
export function ownVoice(): StoryAttribution {
  return {
    attribute: () => ({ speaker: null, attribution: [], modality: 'asserted', deniedOf: null }),
    placeOf: () => null,
    timeOf: () => null,
    quotations: () => [],
  };
}
