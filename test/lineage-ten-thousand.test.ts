/**
 * Ten thousand generated stories, one in twenty derived, through the whole of lineage on disk: what is derived is found,
 * and what is not is left alone. How long that takes is measured elsewhere (docs/performance.md).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { furtherStories, runSize } from '../bench/lineage-million.ts';
import { writeStoryTexts } from '../bench/story-texts.ts';

const stories = 10_000;

it('finds the sources of derived stories among ten thousand', { timeout: 1_200_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-stories-'));
  const nothing = (): void => undefined;
  try {
    writeStoryTexts(folder, stories + furtherStories, nothing);
    const run = {
      engine: 'lineage',
      stories,
      texts: folder,
      folder: join(folder, 'index'),
      onStory: nothing,
    };
    const { recallByKind, wronglyLinkedPerThousand, peakMegabytes, tracingSeconds } = runSize(run);
    console.info(
      `Lineage of ${stories} stories: ${tracingSeconds.toFixed(0)} s of processor time, ${String(peakMegabytes)} MB`,
    );
    for (const [kind, recall] of Object.entries(recallByKind))
      expect(recall, kind).toBeGreaterThanOrEqual(0.99);
    expect(wronglyLinkedPerThousand).toBeLessThan(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
