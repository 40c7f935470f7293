/** Numbers by the cause for which they were once misread: see the cases file. */
import { describe, expect, it } from 'vitest';
import { noAntecedents, openSentence } from './quantity-antecedents.ts';
import { quantityCauses } from './quantity-causes.cases.ts';
import { quantitiesOf } from './quantity-grammar.ts';
import { quantityNotation } from './quantity-notation.cases.ts';
import { tokensOf } from './quantity-tokens.ts';
import { languageNumbers } from './languages/registry.ts';

/** The quantities of a passage; with their kinds when one of the expected names its kind. */
function stated(passage: string, hasKinds: boolean): string[] {
  const language = languageNumbers('en');
  const antecedents = noAntecedents();
  return passage.split(' | ').flatMap((text) => {
    openSentence(antecedents);
    const tokens = tokensOf(text, { start: 0, end: text.length }, language.words);
    return quantitiesOf({ text, tokens, language, antecedents }).map(({ quantity, kind }) =>
      hasKinds ? `${quantityNotation(quantity)}:${kind}` : quantityNotation(quantity),
    );
  });
}

describe.each(Object.entries(quantityCauses))('quantities: %s', (_cause, examples) => {
  it.each(examples.map((example) => [...example] as [string, ...string[]]))('%s', (passage, ...expected) => {
    const hasKinds = expected.some((quantity) => quantity.includes(':'));
    expect(stated(passage, hasKinds)).toEqual(expected);
  });
});
