import { expect, it } from 'vitest';
import type { FigureLine } from '../../contract/lines.ts';
import { mostTelling } from './most-telling.ts';

function line(
  id: string,
  verdict: FigureLine['verdict'],
  documents: number,
  independentOrigins: number,
): FigureLine {
  return { id, verdict, documents, independentOrigins } as FigureLine;
}

it('the most telling figure is the one that most documents repeat on the word of one witness', () => {
  const lines = [line('a', 'agree', 9, 3), line('b', 'agree', 5, 1), line('c', 'agree', 6, 0)];
  expect(mostTelling(lines)?.id).toBe('b');
});

it('a sum or a count that changed comes after a number that all its documents carry', () => {
  const sum = line('sum', 'derivation', 11, 1);
  expect(mostTelling([sum, line('number', 'agree', 10, 1)])?.id).toBe('number');
  expect(mostTelling([sum, line('unheard', 'agree', 12, 0)])?.id).toBe('sum');
  expect(mostTelling([])).toBeNull();
});
