/** Phrases that lend a modality to the number beside them. Data only. */
import type { Modality } from './claim.ts';

/** A modality that a phrase can lend. */
export type Marker = Exclude<Modality, 'asserted' | 'denied'>;

/** Phrases that lend a modality, by first word. */
export const markers: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly modality: Marker }[]
> = markerTable([
  [
    'estimated',
    'an estimated|some estimated|is estimated|are estimated|was estimated|were estimated|estimated at|estimated to|believed to|thought to|' +
      'is believed|are believed|was believed|were believed|is thought|are thought|reckoned to|presumed to|we believe|i think|i believe|on that basis|would be|' +
      'assumes|assume|roughly estimated|estimate that|thinks that|is likely to|are likely to|an estimate of|in the region of|could net|could web|could earn',
  ],
  [
    'alleged',
    'allegedly|alleged to|alleged that|had alleged|is alleged|are alleged|were alleged|is accused of|are accused of|' +
      'was accused of|were accused of|been accused of|accusing|suspected of|charged with|purportedly|reportedly',
  ],
  ['pledged', 'has pledged|have pledged|pledged to|vowed to|promised to|promises to'],
  [
    'planned',
    'hopes to|hope to|plans to|plan to|planned to|intends to|aims to|is to|are to|is due to|are due to|is expected to|scheduled to|will',
  ],
  [
    'demanded',
    'calls on|calls upon|called on|call on|demands that|demanded that|we ask|asks the|urges|urged|should|ought to|shall',
  ],
]);

function markerTable(
  lists: readonly (readonly [Marker, string])[],
): Map<string, { words: string[]; modality: Marker }[]> {
  const table = new Map<string, { words: string[]; modality: Marker }[]>();
  for (const [modality, phrases] of lists) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ');
      const row = table.get(words[0] ?? '') ?? [];
      row.push({ words, modality });
      table.set(words[0] ?? '', row);
    }
  }
  return table;
}
