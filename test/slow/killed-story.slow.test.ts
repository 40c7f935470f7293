/** SIGKILL at every file operation that changes the disk, by a real process on a real disk. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KilledStories } from '../faults/killed-story.ts';
import { writingStories } from '../faults/stories.ts';

let stories: KilledStories;
beforeAll(async () => {
  stories = await KilledStories.make();
});
afterAll(() => stories.remove());

test.each(writingStories.map((story, number) => ({ name: story.name, story, number })))(
  'a process that is killed at any operation loses nothing: $name',
  async ({ story, number }) => {
    const places = await stories.killEverywhere(story, number, 1);
    console.log(`SIGKILL at ${places} operations survived: ${story.name}`);
    expect(places).toBeGreaterThan(50);
  },
);
