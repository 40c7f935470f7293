/** Events in Spanish and French against labelled sentences: precision before recall; the scores never slip. */
import { describe, expect, it } from 'vitest';
import { measureEventSentences } from '../../../bench/event-sentences.ts';
import { actTypes } from './act-types.ts';
import { frenchActs } from './acts-french.ts';
import { spanishActs } from './acts-spanish.ts';

describe('events in other languages', () => {
  it.each([
    { language: 'es', set: 'first', recall: 0.95 },
    { language: 'es', set: 'second', recall: 0.9 },
    { language: 'fr', set: 'first', recall: 0.95 },
    { language: 'fr', set: 'second', recall: 0.95 },
  ] as const)('holds its scores in $language, $set set', ({ language, set, recall }) => {
    const score = measureEventSentences(language, set);
    const shown = score.misses.join('\n');
    expect(score.precision, shown).toBeGreaterThanOrEqual(0.97);
    expect(score.recall, shown).toBeGreaterThanOrEqual(recall);
    expect(score.rolesRight, shown).toBeGreaterThanOrEqual(0.95);
    expect(score.trapped, shown).toBe(0);
  });

  it.each([spanishActs, frenchActs])('names only acts of the vocabulary in $code', ({ verbs, forced }) => {
    const acts = [
      ...verbs.flatMap(({ act, negatedAct }) => [act, negatedAct]),
      ...forced.map(({ act }) => act),
    ];
    for (const act of acts) if (act !== null && act !== undefined) expect(actTypes).toContain(act);
  });
});
