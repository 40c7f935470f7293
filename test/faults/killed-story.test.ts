/** SIGKILL at file operations that change the disk, by a real process on a real disk; at every one in test/slow. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KilledStories } from './killed-story.ts';
import { writingStories } from './stories.ts';

let stories: KilledStories;
beforeAll(async () => {
  stories = await KilledStories.make();
}, 120_000);
afterAll(() => stories.remove());

test.each(writingStories.map((story, number) => ({ name: story.name, story, number })))(
  'a process that is killed at an operation loses nothing: $name',
  { timeout: 600_000 },
  async ({ story, number }) => {
    const places = await stories.killEverywhere(story, number, 7);
    console.log(`SIGKILL at ${places} operations survived: ${story.name}`);
    expect(places).toBeGreaterThan(5);
  },
);
