import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureHtmlBodies, scorePage } from '../../../bench/html-bodies.ts';

const pages = join(import.meta.dirname, '../../../../shared/bench/article-extraction');
if (!existsSync(pages))
  console.info('The pages of the article extraction benchmark are not here: body F1 was not measured.');

describe('article bodies', () => {
  it('scores shingles as multisets', () => {
    expect(scorePage('a b c d e', 'a b c d e')).toEqual({ precision: 1, recall: 1 });
    expect(scorePage('a b c d e', 'x a b c d')).toEqual({ precision: 0.5, recall: 0.5 });
    expect(scorePage('a b c d', '')).toEqual({ precision: 1, recall: 0 });
  });

  // Frozen baseline: measured .977 on 2026-11-21 (Readability alone .950 on the same pages).
  it.skipIf(!existsSync(pages))(
    'F1 on the development pages does not slip',
    { timeout: 120_000 },
    async () => {
      const { pages: count, f1 } = await measureHtmlBodies(pages);
      expect(count).toBeGreaterThan(50);
      expect(f1).toBeGreaterThan(0.972);
    },
  );
});
